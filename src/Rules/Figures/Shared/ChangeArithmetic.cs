using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Words;

namespace ContentLint.Rules.Figures.Shared;

/// <summary>What the two figures of a change allow, and what the text says of them.</summary>
internal readonly struct ChangeArithmetic
{
    /// <summary>Wire copy cuts a percentage as often as it rounds it: 2.7 is printed as 2.</summary>
    private const double WholePercentSlack = 1.0;

    private const double FractionalPercentSlack = 0.5;

    /// <summary>Tokens of what is counted and the preposition behind it.</summary>
    private const int LongestNoun = 5;

    private readonly Interval _sharpFrom;
    private readonly Interval _sharpTo;

    private ChangeArithmetic(in Interval from, in Interval to, double fromPoint, double toPoint)
    {
        From = from;
        To = to;
        FromPoint = fromPoint;
        ToPoint = toPoint;
        _sharpFrom = from;
        _sharpTo = to;
    }

    private ChangeArithmetic(in ChangeArithmetic plain, in Interval sharpFrom, in Interval sharpTo)
    {
        this = plain;
        _sharpFrom = sharpFrom;
        _sharpTo = sharpTo;
    }

    /// <summary>The figure before the change, in the unit of the figure after it.</summary>
    public Interval From { get; }

    /// <summary>The figure after the change.</summary>
    public Interval To { get; }

    /// <summary>The figure before the change as printed, in the unit of the figure after it.</summary>
    public double FromPoint { get; }

    /// <summary>The figure after the change as printed.</summary>
    public double ToPoint { get; }

    /// <summary>The change in percent of the figure before it, as printed.</summary>
    public double Percent => ((ToPoint / FromPoint) - 1) * 100;

    /// <summary>Every change in percent the two figures allow.</summary>
    public Interval PercentInterval => _sharpTo.Over(_sharpFrom).Minus(Interval.Exact(1)).Times(Interval.Exact(100));

    /// <summary>Puts two figures on one scale; false if they do not measure the same.</summary>
    public static bool TryCreate(ArticleReading reading, in Quantity from, in Quantity to, out ChangeArithmetic arithmetic)
    {
        arithmetic = default;
        double factor = 1;
        bool bareFrom = IsBare(from);
        bool bareTo = IsBare(to);
        FigureTable figures = reading.Lexicon.Figures;
        if (from.Dimension != to.Dimension)
        {
            // "$60 million from 55 million": what the second figure measures is left out
            bool time = from.Dimension == QuantityDimension.Duration || to.Dimension == QuantityDimension.Duration;
            if ((!bareFrom && !bareTo) || (time && !AreBesideEachOther(from, to)))
            {
                return false;
            }
        }
        else if (from.Unit != to.Unit)
        {
            FigureUnit fromUnit = figures.Units[from.Unit];
            FigureUnit toUnit = figures.Units[to.Unit];
            bool money = from.Dimension == QuantityDimension.Money;
            if ((money && !string.Equals(fromUnit.Name, toUnit.Name, StringComparison.Ordinal))
                || from.Dimension == QuantityDimension.Temperature)
            {
                return false;
            }

            factor = fromUnit.Factor / toUnit.Factor;
        }

        bool headsDiffer = from.Head != 0 && to.Head != 0 && from.Head != to.Head;
        bool ratesDiffer = from.Rate != to.Rate && from.Rate != 0 && to.Rate != 0;
        bool currenciesDiffer = from.Qualifier != to.Qualifier && from.Qualifier != 0 && to.Qualifier != 0;
        if (headsDiffer || ratesDiffer || currenciesDiffer || from.Point <= 0 || to.Point <= 0)
        {
            return false;
        }

        // A share's worth and a company's: two measures, however the words run.
        if (from.Rate != to.Rate && to.Point / (from.Point * factor) is > 100 or < 0.01)
        {
            return false;
        }

        // "from 5 to 10 million": the scale stands once. Apart from each other, such figures measure two things.
        double ratio = to.Point / (from.Point * factor);
        if (from.Has(QuantityFlags.Scaled) != to.Has(QuantityFlags.Scaled) && ratio is > 200 or < 0.005)
        {
            if (!AreBesideEachOther(from, to))
            {
                return false;
            }

            double scale = 1;
            while (ratio > 200 && scale < 1e13)
            {
                scale *= 1000;
                ratio /= 1000;
            }

            while (ratio < 0.005 && scale > 1e-13)
            {
                scale /= 1000;
                ratio *= 1000;
            }

            factor *= scale;
        }

        arithmetic = new ChangeArithmetic(from.Value.Times(Interval.Exact(factor)), to.Value, from.Point * factor, to.Point);
        if (AreBesideEachOther(from, to) && AreOfOneForm(from, to))
        {
            double step = from.Step * factor;
            arithmetic = new ChangeArithmetic(arithmetic, Sharpen(arithmetic.From, arithmetic.FromPoint, step, to.Step),
                Sharpen(arithmetic.To, arithmetic.ToPoint, to.Step, step));
        }

        return true;
    }

    /// <summary>
    /// Neither figure is rounded in words, and none has a scale word, which rounds by itself: <c>from 1.1 million to 967,000</c>.
    /// </summary>
    private static bool AreOfOneForm(in Quantity from, in Quantity to) =>
        !from.Has(QuantityFlags.Scaled | QuantityFlags.Fractional) && !to.Has(QuantityFlags.Scaled | QuantityFlags.Fractional)
        && from.Approximator == Approximator.None && to.Approximator == Approximator.None
        && !from.Has(QuantityFlags.Range) && !to.Has(QuantityFlags.Range);

    /// <summary>
    /// Figures that stand side by side were rounded alike: in <c>from 12,000 to 15,600</c> the first is not rounded to thousands. By more
    /// than one digit a figure is not taken to be sharper than it looks.
    /// </summary>
    private static Interval Sharpen(in Interval value, double point, double step, double other)
    {
        double half = Math.Max(Math.Min(step, other), step / 10) / 2;
        return new Interval(Math.Max(value.Low, point - half), Math.Min(value.High, point + half));
    }

    /// <summary>Whether no more than a preposition, an article and what is counted stand between two figures.</summary>
    private static bool AreBesideEachOther(in Quantity one, in Quantity other)
    {
        int words = one.Dimension == QuantityDimension.Count ? LongestNoun : 2;
        return one.Sentence == other.Sentence
            && Math.Max(one.FirstToken, other.FirstToken) - Math.Min(one.EndToken, other.EndToken) <= words;
    }

    /// <summary>A number that says neither what it counts nor in what.</summary>
    public static bool IsBare(in Quantity quantity) =>
        quantity.Dimension == QuantityDimension.Count && quantity.Unit == 0 && quantity.Head == 0;

    /// <summary>Every percentage the printed one can stand for.</summary>
    public static Interval Stated(in Quantity change)
    {
        double slack = change.Dimension == QuantityDimension.Share ? 0
            : change.Has(QuantityFlags.Fractional) ? FractionalPercentSlack
            : WholePercentSlack;

        // Round hundreds are round.
        double relative = change.Point >= 100 && (change.Point % 100).Equals(0) ? 0.05 : 0.02;
        slack = Math.Max(slack, change.Point * relative);
        return new Interval(Math.Min(change.Value.Low, change.Point - slack), Math.Max(change.Value.High, change.Point + slack));
    }

    /// <summary>Whether the figures allow this change in percent.</summary>
    /// <param name="change">The figure that states it.</param>
    /// <param name="direction">1 up, -1 down.</param>
    public bool FitsPercent(in Quantity change, int direction)
    {
        Interval stated = Stated(change);
        return PercentInterval.Meets(direction < 0 ? new Interval(-stated.High, -stated.Low) : stated);
    }

    /// <summary>Whether the figures allow this factor.</summary>
    /// <param name="change">The figure that states it.</param>
    /// <param name="direction">-1 if so many times fewer; 1 if so many times more, which some count from one and some from nothing.</param>
    public bool FitsMultiple(in Quantity change, int direction)
    {
        Interval ratio = To.Over(From);
        Interval factor = change.Value;
        if (direction > 0 || change.Has(QuantityFlags.Ambiguous))
        {
            factor = new Interval(factor.Low, factor.High + 1);
        }
        else if (direction < 0)
        {
            factor = Interval.Exact(1).Over(factor);
        }

        return ratio.Meets(factor);
    }

    /// <summary>Whether the figures allow this difference.</summary>
    /// <param name="change">The figure that states it.</param>
    /// <param name="direction">1 up, -1 down.</param>
    /// <param name="factor">What turns the unit of the difference into that of the figures.</param>
    public bool FitsDifference(in Quantity change, int direction, double factor)
    {
        Interval stated = change.Value.Times(Interval.Exact(factor)).Widen(0.02);

        // Points are printed to one digit fewer than the percentages they part.
        double slack = change.Dimension is QuantityDimension.Points or QuantityDimension.Percent ? change.Step * factor / 2 : 0;
        stated = new Interval(stated.Low - slack, stated.High + slack);
        Interval difference = direction < 0 ? From.Minus(To) : To.Minus(From);
        return difference.Meets(stated);
    }
}
