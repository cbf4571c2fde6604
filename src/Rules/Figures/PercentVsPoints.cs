using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;

namespace ContentLint.Rules.Figures;

/// <summary>Finds a difference of two percentages that is called percent, and a relative change that is called points.</summary>
/// <remarks>
/// ## Why
/// From 20% to 25% is a rise of five percentage points, or of a quarter. Called "5%", it says something else and smaller.
///
/// If both readings fit, the rule is silent.
///
/// ## Examples
/// ```bad
/// Unemployment stood at 17%, up from 11%, a rise of 6%.
/// ```
/// ```bad
/// Support slid 5% to 40% from 45%.
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
    Severity.Warning,
    RulePrecision.High))
{
    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<ChangeRelation> changes = reading.Changes;
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = 0; i < changes.Length; i++)
        {
            ChangeRelation relation = changes[i];
            if (relation.Kind is not (ChangeKind.Percent or ChangeKind.Points)
                || quantities[relation.To].Dimension != QuantityDimension.Percent
                || quantities[relation.From].Dimension != QuantityDimension.Percent
                || quantities[relation.Change].Dimension == QuantityDimension.Share
                || !ChangeArithmetic.TryCreate(reading, quantities[relation.From], quantities[relation.To], out ChangeArithmetic arithmetic))
            {
                continue;
            }

            Quantity change = quantities[relation.Change];
            bool relative = arithmetic.FitsPercent(change, relation.Direction);
            bool points = ChangeVerdict.FitsPoints(arithmetic, change, relation.Direction);
            if (relative == points || relative != (relation.Kind == ChangeKind.Points))
            {
                continue;
            }

            ReadOnlySpan<Token> tokens = reading.Tokens;
            string before = FigureText.Quote(reading, quantities[relation.From]);
            string after = FigureText.Quote(reading, quantities[relation.To]);
            string difference = FigureText.FormatPoints(Math.Abs(arithmetic.ToPoint - arithmetic.FromPoint), "percentage ");
            string percent = FigureText.FormatPercent(arithmetic.Percent);
            string message = points
                ? $"From {before} to {after} is {difference}, or {percent} of the first figure; the text says {FigureText.Quote(reading, change)}"
                : $"From {before} to {after} is {percent} of the first figure, or {difference}; the text says {FigureText.Quote(reading, change)}";
            context.Report(
                change.SpanIn(tokens),
                message,
                points ? "Write 'percentage points'" : "Write 'percent', or give the difference in points",
                [new RelatedPlace(quantities[relation.From].SpanIn(tokens), "the figure before the change"), new RelatedPlace(quantities[relation.To].SpanIn(tokens), "the figure after the change")]);
        }
    }
}
