namespace ContentLint.Rules.Figures.Shared;

/// <summary>What happens to a figure on the way to the page: a wrong digit, two digits turned, a nought too many.</summary>
internal static class DigitSlip
{
    private const int MostDigits = 9;

    /// <summary>Whether one whole number is another with one digit wrong, two neighbours turned or a nought more or less.</summary>
    /// <param name="one">A whole number.</param>
    /// <param name="other">The other one.</param>
    /// <param name="least">The least number of digits; of few digits one is wrong by chance.</param>
    public static bool Is(double one, double other, int least = 3)
    {
        if (one <= 0 || other <= 0 || one >= 1e9 || other >= 1e9 || !(one % 1).Equals(0) || !(other % 1).Equals(0) || one.Equals(other))
        {
            return false;
        }

        if ((one * 10).Equals(other) || (other * 10).Equals(one))
        {
            return true;
        }

        Span<int> digits = stackalloc int[MostDigits];
        Span<int> others = stackalloc int[MostDigits];
        int count = Split((long)one, digits);
        if (count != Split((long)other, others) || count < least)
        {
            return false;
        }

        int wrong = 0;
        int first = -1;
        for (int i = 0; i < count; i++)
        {
            if (digits[i] != others[i])
            {
                wrong++;
                first = first < 0 ? i : first;
            }
        }

        return wrong == 1 || (wrong == 2 && digits[first] == others[first + 1] && digits[first + 1] == others[first]);
    }

    /// <summary>How many digits of a whole number stand before its last noughts.</summary>
    public static int Significant(double number)
    {
        Span<int> digits = stackalloc int[MostDigits];
        if (number is < 1 or >= 1e9)
        {
            return 0;
        }

        int count = Split((long)number, digits);
        int noughts = 0;
        while (noughts < count && digits[noughts] == 0)
        {
            noughts++;
        }

        return count - noughts;
    }

    private static int Split(long number, Span<int> digits)
    {
        int count = 0;
        for (; number > 0; number /= 10)
        {
            digits[count++] = (int)(number % 10);
        }

        return count;
    }
}
