namespace ContentLint.Reading.Quantities;

/// <summary>The values a printed figure can stand for, from <paramref name="Low"/> to <paramref name="High"/>, both included.</summary>
/// <param name="Low">The least value.</param>
/// <param name="High">The greatest value, at least <paramref name="Low"/>; may be infinite.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>One value.</summary>
    public static Interval Exact(double value) => new(value, value);

    /// <summary>A value and as much on either side.</summary>
    public static Interval Around(double value, double halfWidth) => new(value - halfWidth, value + halfWidth);

    /// <summary>Every sum of two values.</summary>
    public Interval Plus(in Interval other) => new(Low + other.Low, High + other.High);

    /// <summary>Every difference of two values.</summary>
    public Interval Minus(in Interval other) => new(Low - other.High, High - other.Low);

    /// <summary>Every product with a value of an interval that is not negative.</summary>
    public Interval Times(in Interval factor)
    {
        double a = Low * factor.Low;
        double b = Low * factor.High;
        double c = High * factor.Low;
        double d = High * factor.High;
        return new Interval(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
    }

    /// <summary>Every quotient by a value of a positive interval.</summary>
    public Interval Over(in Interval divisor) => divisor.Low <= 0
        ? new Interval(double.NegativeInfinity, double.PositiveInfinity)
        : Times(new Interval(1 / divisor.High, 1 / divisor.Low));

    /// <summary>Wider by a part of each end.</summary>
    /// <param name="part">0.01 for one percent.</param>
    public Interval Widen(double part) => new(Low - (Math.Abs(Low) * part), High + (Math.Abs(High) * part));

    /// <summary>The least interval that holds both.</summary>
    public Interval Union(in Interval other) => new(Math.Min(Low, other.Low), Math.Max(High, other.High));

    /// <summary>Whether some value is in both.</summary>
    public bool Meets(in Interval other) => Low <= other.High && other.Low <= High;

    /// <summary>Whether no value is in both even when each is one percent wider.</summary>
    public bool ConflictsWith(in Interval other) => !Widen(0.01).Meets(other.Widen(0.01));

    /// <summary>How far apart two intervals are; 0 if they meet.</summary>
    public double DistanceTo(in Interval other) => Math.Max(0, Math.Max(other.Low - High, Low - other.High));
}
