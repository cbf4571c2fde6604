namespace ContentLint.Rules.Figures.Shared;

/// <summary>Numbers of a few digits, and nothing but digits.</summary>
internal static class Digits
{
    private const int FirstYear = 1900;

    private const int LastYear = 2100;

    /// <summary>Reads a whole number.</summary>
    /// <param name="text">The text, all of which must be digits.</param>
    /// <param name="most">How many digits there may be.</param>
    /// <param name="number">Its value.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int most, out int number)
    {
        number = 0;
        foreach (char digit in text)
        {
            if (digit is < '0' or > '9')
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return text.Length > 0 && text.Length <= most;
    }

    /// <summary>Reads a year of the last century or of this one.</summary>
    public static bool TryReadYear(ReadOnlySpan<char> text, out int year)
    {
        year = 0;
        return text.Length == 4 && TryRead(text, 4, out year) && year is >= FirstYear and < LastYear;
    }
}
