using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;

namespace ContentLint.Rules.Figures;

/// <summary>Finds a word of rising or falling whose figures move the other way.</summary>
/// <remarks>
/// ## Why
/// The reader is told the opposite of what the figures say, and most readers keep the word and not the figures.
///
/// Places in a ranking, ordinals, years and temperatures below zero are left alone; so are figures whose printed values are too
/// close to tell the direction.
///
/// ## Examples
/// ```bad
/// Rents fell to $940 from $910.
/// ```
/// ```bad
/// Admissions were up 20 percent to 800 from 1,000.
/// ```
/// ```good
/// Rents rose to $940 from $910.
/// ```
/// ```good
/// Losses narrowed to $3 million from $5 million.
/// ```
/// ```good
/// The club sank from 3rd to 9th.
/// ```
/// </remarks>
public sealed class DirectionMismatch() : Rule(new RuleDescriptor(
    "CL302",
    "direction-mismatch",
    "Figures move the other way",
    "A word says up and the figures go down, or the other way round.",
    Severity.Error,
    RulePrecision.High))
{
    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<ChangeRelation> changes = reading.Changes;
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = 0; i < changes.Length; i++)
        {
            ChangeRelation change = changes[i];
            Quantity from = quantities[change.From];
            Quantity to = quantities[change.To];
            if (change.Direction == 0
                || !ChangeArithmetic.TryCreate(reading, from, to, out ChangeArithmetic arithmetic)
                || !IsTurned(reading, change, arithmetic)
                || IsStatedElsewhere(changes, i)
                || RankGuard.IsRanking(reading, change.Sentence))
            {
                continue;
            }

            ReadOnlySpan<Token> tokens = reading.Tokens;
            string word = reading.Text.ToString(tokens[change.DirectionToken].Span);
            string before = FigureText.Quote(reading, from);
            string after = FigureText.Quote(reading, to);
            string way = arithmetic.ToPoint > arithmetic.FromPoint ? "up" : "down";
            string hint = change.Change >= 0
                ? $"The figures fit a change {way}: check the word"
                : "Check the word and the order of the figures";
            context.Report(
                tokens[change.DirectionToken].Span,
                $"'{word}' says {(change.Direction > 0 ? "up" : "down")}, but from {before} to {after} is {way}",
                hint,
                [new RelatedPlace(from.SpanIn(tokens), "the figure before the change"), new RelatedPlace(to.SpanIn(tokens), "the figure after the change")]);
        }
    }

    /// <summary>"fell from A to B, a drop of 5%" states one change twice; the one with the amount is judged.</summary>
    private static bool IsStatedElsewhere(ReadOnlySpan<ChangeRelation> changes, int index)
    {
        ChangeRelation change = changes[index];
        for (int i = Math.Max(0, index - 2); i < changes.Length && i <= index + 2; i++)
        {
            if (change.Kind == ChangeKind.Direction && changes[i].Kind != ChangeKind.Direction && changes[i].From == change.From && changes[i].To == change.To)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>With a stated amount only a change that fits the other way is a wrong word; otherwise the sum is wrong.</summary>
    private static bool IsTurned(ArticleReading reading, in ChangeRelation change, in ChangeArithmetic arithmetic)
    {
        bool apart = change.Direction > 0 ? arithmetic.To.Widen(0.005).High < arithmetic.From.Low : arithmetic.From.Widen(0.005).High < arithmetic.To.Low;
        if (change.Kind == ChangeKind.Direction)
        {
            // "fell from 5 to 10 percent" is a span of falls, and a percentage beside a bare number is no pair.
            bool span = reading.Quantities[change.To].Dimension == QuantityDimension.Percent && reading.Quantities[change.From].Dimension != QuantityDimension.Percent;
            return apart && !span;
        }

        return !ChangeVerdict.Fits(reading, change, arithmetic)
            && ChangeVerdict.FitsTurned(reading, change, arithmetic)
            && !ChangeVerdict.FitsAnotherPair(reading, change);
    }
}
