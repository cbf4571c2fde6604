namespace ContentLint.Rules.Figures.Shared;

/// <summary>
/// How a printed figure differs from the computed one. A slip leaves its trace: noughts too many, two digits turned, one digit
/// wrong. Figures that have nothing to do with one another differ in any way, so that such a trace proves, where the
/// words alone do not, that one was meant to be the other.
/// </summary>
internal static class Slip
{
    /// <summary>What rounding leaves between a figure and the same one with other noughts.</summary>
    private const double Rounding = 0.011;

    /// <summary>A hand adds or drops no more noughts; a wrong scale word more.</summary>
    private const int MostNoughts = 3;

    private const int MostDigits = 15;

    private const int MostDecimals = 3;

    /// <summary>Whether one is the other but for the noughts: <c>£300</c> and <c>£3,000</c>, <c>£4m</c> and <c>£4bn</c>.</summary>
    /// <param name="computed">What the other figures make.</param>
    /// <param name="told">What is printed.</param>
    /// <param name="rounding">The part by which rounding parts them.</param>
    /// <param name="most">The most noughts between them.</param>
    public static bool IsNoughts(double computed, double told, double rounding = Rounding, int most = MostNoughts)
    {
        if (computed <= 0 || told <= 0)
        {
            return false;
        }

        double noughts = Math.Log10(told / computed);
        double whole = Math.Round(noughts);
        return Math.Abs(whole) >= 1 && Math.Abs(whole) <= most && Math.Abs(Math.Pow(10, noughts - whole) - 1) <= rounding;
    }

    /// <summary>
    /// Whether one number is another with one digit wrong, two neighbours turned, or one digit left out: <c>853</c> and <c>835</c>,
    /// <c>191</c> and <c>291</c>.
    /// </summary>
    /// <param name="one">A number.</param>
    /// <param name="other">Another one.</param>
    /// <param name="least">How many digits the longer one has before its noughts: short numbers are like one another by chance.</param>
    public static bool IsOfDigits(double one, double other, int least)
    {
        Span<byte> digits = stackalloc byte[MostDigits];
        Span<byte> others = stackalloc byte[MostDigits];
        if (one.Equals(other) || !TryReadDigits(one, other, digits, others, out int length, out int otherLength)
            || Math.Max(length, otherLength) < least)
        {
            return false;
        }

        ReadOnlySpan<byte> longer = length >= otherLength ? digits.Slice(0, length) : others.Slice(0, otherLength);
        ReadOnlySpan<byte> shorter = length >= otherLength ? others.Slice(0, otherLength) : digits.Slice(0, length);
        int at = 0;
        while (at < shorter.Length && longer[at] == shorter[at])
        {
            at++;
        }

        return longer.Length == shorter.Length
            ? longer.Slice(at + 1).SequenceEqual(shorter.Slice(at + 1)) || AreTurned(longer, shorter, at)
            : longer.Length == shorter.Length + 1 && longer.Slice(at + 1).SequenceEqual(shorter.Slice(at));
    }

    /// <summary>Whether one number is another with two neighbouring digits turned: <c>5,490</c> and <c>5,940</c>.</summary>
    public static bool AreTurned(double one, double other)
    {
        Span<byte> digits = stackalloc byte[MostDigits];
        Span<byte> others = stackalloc byte[MostDigits];
        if (one.Equals(other) || !TryReadDigits(one, other, digits, others, out int length, out int otherLength) || length != otherLength)
        {
            return false;
        }

        int at = 0;
        while (at < length && digits[at] == others[at])
        {
            at++;
        }

        return AreTurned(digits.Slice(0, length), others.Slice(0, length), at);
    }

    private static bool AreTurned(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other, int at) =>
        at + 1 < one.Length && one[at] == other[at + 1] && one[at + 1] == other[at] && one.Slice(at + 2).SequenceEqual(other.Slice(at + 2));

    /// <summary>The digits of two numbers, last first and without the noughts that both end in.</summary>
    private static bool TryReadDigits(double one, double other, Span<byte> digits, Span<byte> others, out int length, out int otherLength)
    {
        length = otherLength = 0;
        int decimals = 0;
        while (!(IsWhole(one) && IsWhole(other)))
        {
            if (decimals++ == MostDecimals)
            {
                return false;
            }

            one *= 10;
            other *= 10;
        }

        if (Math.Max(one, other) >= 1e14 || Math.Min(one, other) < 1)
        {
            return false;
        }

        long first = (long)Math.Round(one);
        long second = (long)Math.Round(other);
        while (first % 10 == 0 && second % 10 == 0)
        {
            first /= 10;
            second /= 10;
        }

        for (; first > 0; first /= 10)
        {
            digits[length++] = (byte)(first % 10);
        }

        for (; second > 0; second /= 10)
        {
            others[otherLength++] = (byte)(second % 10);
        }

        return true;
    }

    private static bool IsWhole(double value) => Math.Abs(value - Math.Round(value)) < 1e-6;
}
