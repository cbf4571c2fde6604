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

    /// <summary>
    /// Whether one number is another with two neighbouring digits turned: <c>5490</c> and <c>5940</c>, <c>5,490</c> and <c>4,590</c>.
    /// </summary>
    public static bool AreTurned(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        int at = 0;
        while (at < one.Length && at < other.Length && one[at] == other[at])
        {
            at++;
        }

        int next = at + 1;
        if (one.Length != other.Length || next >= one.Length)
        {
            return false;
        }

        next += one[next] == ',' && other[next] == ',' ? 1 : 0;
        return next < one.Length && one[at] == other[next] && one[next] == other[at]
            && one.Slice(next + 1).SequenceEqual(other.Slice(next + 1));
    }
}
