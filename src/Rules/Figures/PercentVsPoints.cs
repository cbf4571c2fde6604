using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>Finds a difference of two percentages that is called percent, and a relative change that is called points.</summary>
/// <remarks>
/// ## Why
/// From 20% to 25% is a rise of five percentage points, or of a quarter. Called "5%", it says something else and smaller.
///
/// If both readings fit, the rule is silent; but "from 3% to 4%, a rise of 1%" is no rise of 1% of 3%, whatever was rounded.
///
/// It is a warning if nothing joins the change and both percentages but prepositions and words of time ("slid 5% last year to 40% from
/// 45%"), or if "the 5% fall" takes up two percentages of two times that lie as far apart, or points are that with two digits turned.
/// Else it is a note, as is any other change that another sentence tells: it may be of something else.
///
/// ## Examples
/// ```bad
/// Unemployment stood at 17%, up from 11%, a rise of 6%.
/// ```
/// ```bad
/// Support slid 5% to 40% from 45%.
/// ```
/// ```bad
/// The surcharge goes from 3% to 5% in June. The 2% increase was agreed in March.
/// ```
/// ```bad
/// The bank cut its rate by half a percent, from 5% to 4.5%.
/// ```
/// ```good
/// Support slid 5 percentage points to 40% from 45%.
/// ```
/// ```good
/// The share went from 50% to 100%, a rise of 100%.
/// ```
/// </remarks>
public sealed class PercentVsPoints() : Rule(new RuleDescriptor(
    "CL303",
    "percent-vs-points",
    "Percent and percentage points are confused",
    "The difference of two percentages is called percent, or a relative change is called points.",
    Severity.Warning))
{
    /// <summary>
    /// A stated percentage that differs from the relative change by more than this part of it is not the relative change.
    /// </summary>
    private const double Apart = 0.25;

    private const double LeastApart = 0.3;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<ChangeRelation> changes = reading.Changes;
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = 0; i < quantities.Length; i++)
        {
            CheckNextSentence(reading, context, i);
        }

        for (int i = 0; i < changes.Length; i++)
        {
            ref readonly ChangeRelation relation = ref changes[i];
            ref readonly Quantity from = ref quantities[relation.From];
            ref readonly Quantity to = ref quantities[relation.To];
            bool bare = ChangeArithmetic.IsBare(from) && from.Step <= 1; // "from 12 to 15 percent"
            if (to.Dimension != QuantityDimension.Percent || (from.Dimension != QuantityDimension.Percent && !bare)
                || !ChangeArithmetic.TryCreate(reading, from, to, out ChangeArithmetic arithmetic))
            {
                continue;
            }

            if (relation.Kind is not (ChangeKind.Percent or ChangeKind.Points)
                || quantities[relation.Change].Dimension == QuantityDimension.Share)
            {
                continue;
            }

            ref readonly Quantity change = ref quantities[relation.Change];
            bool relative = arithmetic.FitsPercent(change, relation.Direction);
            bool points = arithmetic.FitsDifference(change, relation.Direction, ChangeVerdict.DifferenceFactor(reading, change, to));
            bool confused = relation.Kind == ChangeKind.Percent && points && ArePoints(arithmetic, change) && IsExact(change)
                && IsExact(from) && IsExact(to);
            if (!confused && (relative == points || relative != (relation.Kind == ChangeKind.Points)))
            {
                continue;
            }

            Report(reading, context, TightForm.Holds(reading, relation) ? Severity.Warning : Severity.Note, (relation.From, relation.To),
                change, arithmetic, points);
        }

        Claims.Check(reading, context, PointsClaim.Check);
        PointsMove.Check(reading, context);
    }

    private static bool IsExact(in Quantity quantity) =>
        quantity.Approximator is Approximator.None or Approximator.Just or Approximator.Exactly && !quantity.Has(QuantityFlags.Range);

    /// <summary>
    /// Whether the stated percentage is the difference as printed, and far from the relative change: rounding lets both stand, readers do
    /// not.
    /// </summary>
    private static bool ArePoints(in ChangeArithmetic arithmetic, in Quantity change)
    {
        double difference = Math.Abs(arithmetic.ToPoint - arithmetic.FromPoint);
        double percent = Math.Abs(arithmetic.Percent);
        return Math.Abs(difference - change.Point) < 0.001 && Math.Abs(percent - change.Point) > Math.Max(LeastApart, Apart * change.Point);
    }

    /// <summary><c>It goes from 3% to 5%. The 2% increase ...</c></summary>
    private static void CheckNextSentence(ArticleReading reading, RuleContext context, int from)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int to = from + 1;
        int next = from + 2;
        if (next >= quantities.Length || quantities[from].Dimension != QuantityDimension.Percent
            || quantities[to].Dimension != QuantityDimension.Percent || quantities[next].Dimension != QuantityDimension.Percent
            || quantities[to].Sentence != quantities[from].Sentence || quantities[next].Sentence != quantities[from].Sentence + 1
            || !WordsAt.Has(reading, quantities[from].FirstToken - 1, FigureWords.From)
            || quantities[to].FirstToken != quantities[from].EndToken + 1
            || !WordsAt.Has(reading, quantities[from].EndToken, FigureWords.To)
            || !ChangeArithmetic.TryCreate(reading, quantities[from], quantities[to], out ChangeArithmetic arithmetic))
        {
            return;
        }

        ref readonly Quantity change = ref quantities[next];
        int first = reading.Sentences[change.Sentence].FirstToken;
        bool definite = change.FirstToken == first + 1
            && (WordsAt.Has(reading, first, FigureWords.The) || WordsAt.Has(reading, first, FigureWords.Demonstrative));
        bool up = arithmetic.ToPoint > arithmetic.FromPoint;
        bool noun = WordsAt.Has(reading, change.EndToken, up ? FigureWords.RiseNoun : FigureWords.FallNoun);
        if (definite && noun && IsExact(change) && ArePoints(arithmetic, change))
        {
            Report(reading, context, Severity.Note, (from, to), change, arithmetic, points: true);
        }
    }

    private static void Report(ArticleReading reading, RuleContext context, Severity severity, (int From, int To) pair,
        in Quantity change, in ChangeArithmetic arithmetic, bool points)
    {
        (int from, int to) = pair;
        ReadOnlySpan<Token> tokens = reading.Tokens;
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        string before = FigureText.Quote(reading, quantities[from]);
        string after = FigureText.Quote(reading, quantities[to]);
        string difference = FigureText.FormatPoints(Math.Abs(arithmetic.ToPoint - arithmetic.FromPoint), "percentage ");
        string percent = FigureText.FormatPercent(reading, arithmetic.Percent, quantities[to]);
        string message = points
            ? $"From {before} to {after} is {difference}, or {percent} of the first figure; the text says {FigureText.Quote(reading, change)}"
            : $"From {before} to {after} is {percent} of the first figure, or {difference}; the text says {FigureText.Quote(reading, change)}";
        context.Report(
            severity,
            change.SpanIn(tokens),
            message,
            points ? "Write 'percentage points'" : "Write 'percent', or give the difference in points",
            [new RelatedPlace(quantities[from].SpanIn(tokens), "the figure before the change"),
                new RelatedPlace(quantities[to].SpanIn(tokens), "the figure after the change")]);
    }
}
