using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>Finds two equal values that are compared as if they differed.</summary>
/// <remarks>
/// ## Why
/// A queue of 120 minutes is no longer than one of two hours. One of the figures is wrong, or there is nothing to compare.
///
/// The values must be exact and stand on both sides of "against", "compared with", "up from" and the like. A sentence that says
/// that they are the same is left alone, and so are equal figures in one unit unless a word says that one of them is higher. Of two figures
/// that are told as a rise or a fall ("rose to €900 from €900") it is a note where more than prepositions, units and words of time joins
/// them, which may be of something else.
///
/// ## Examples
/// ```bad
/// The queue was 120 minutes long, against two hours at the other gate.
/// ```
/// ```bad
/// The rope weighs 2 tonnes, up from 2,000 kilograms last year.
/// ```
/// ```good
/// The queue was 120 minutes long, against three hours at the other gate.
/// ```
/// ```good
/// The queue was 120 minutes long, the same as the two hours at the other gate.
/// ```
/// </remarks>
public sealed class ComparisonOfEquals() : Rule(new RuleDescriptor(
    "CL328",
    "comparison-of-equals",
    "Equal values are compared",
    "Two values that are said to differ are the same.",
    Severity.Warning)
{ Since = "0.2" })
{
    /// <summary>Tokens between the two values.</summary>
    private const int LongestGap = 7;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        CheckChanges(reading, context);
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = 0; i + 1 < quantities.Length; i++)
        {
            ref readonly Quantity first = ref quantities[i];
            ref readonly Quantity second = ref quantities[i + 1];
            if (first.Sentence != second.Sentence || !IsExact(first) || !IsExact(second) || first.Dimension != second.Dimension
                || first.Rate != second.Rate || first.Qualifier != second.Qualifier
                || !AreEqual(reading, first, second, out bool sameUnit)
                || !(AreCompared(reading, first, second, sameUnit) || IsMoreThanItself(reading, first, second))
                || SaysSame(reading, first.Sentence))
            {
                continue;
            }

            context.Report(
                second.SpanIn(reading.Tokens),
                $"{FigureText.Quote(reading, first)} and {FigureText.Quote(reading, second)} are the same",
                "Check both figures and their units",
                [new RelatedPlace(first.SpanIn(reading.Tokens), "the other value")]);
        }
    }

    /// <summary><c>rose to €900 from €900</c></summary>
    private static void CheckChanges(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        foreach (ref readonly ChangeRelation change in reading.Changes)
        {
            ref readonly Quantity from = ref quantities[change.From];
            ref readonly Quantity to = ref quantities[change.To];
            bool measured = to.Unit != 0 && to.Dimension != QuantityDimension.Duration;
            bool told = (measured || to.Dimension == QuantityDimension.Percent) && change.Kind == ChangeKind.Direction
                && change.Direction != 0 && !change.IsBorrowed && from.Approximator == Approximator.None
                && to.Approximator == Approximator.None
                && !from.Has(QuantityFlags.Range | QuantityFlags.InQuotation) && !to.Has(QuantityFlags.Range | QuantityFlags.InQuotation);
            if (!told || !ChangeArithmetic.TryCreate(reading, from, to, out ChangeArithmetic arithmetic)
                || Math.Abs(arithmetic.FromPoint - arithmetic.ToPoint) > 1e-9 * arithmetic.ToPoint
                || (from.Unit != to.Unit && from.Unit != 0 && to.Unit != 0) || SaysSame(reading, change.Sentence))
            {
                continue;
            }

            context.Report(
                TightForm.Holds(reading, change) ? Severity.Warning : Severity.Note,
                from.SpanIn(reading.Tokens),
                $"“{reading.TextOf(reading.Tokens[change.DirectionToken]).ToString()}” is said of two figures that are the same: {FigureText.Quote(reading, from)} and {FigureText.Quote(reading, to)}",
                "Check both figures",
                [new RelatedPlace(to.SpanIn(reading.Tokens), "the other figure")]);
        }
    }

    private static bool IsExact(in Quantity quantity) =>
        quantity.IsAmount && quantity.Approximator == Approximator.None && (quantity.Unit != 0 || Counts.IsExact(quantity))
        && quantity.Point > 0 && !quantity.Has(QuantityFlags.Range | QuantityFlags.InQuotation | QuantityFlags.Compound)
        && quantity.Dimension is QuantityDimension.Length or QuantityDimension.Mass or QuantityDimension.Area or QuantityDimension.Volume
            or QuantityDimension.Speed or QuantityDimension.Duration or QuantityDimension.Money or QuantityDimension.Count;

    /// <summary><c>240 pupils, more than the 240 of last autumn</c></summary>
    private static bool IsMoreThanItself(ArticleReading reading, in Quantity first, in Quantity second)
    {
        int than = second.FirstToken - 1;
        than -= WordsAt.Has(reading, than, FigureWords.The) ? 1 : 0;
        return WordsAt.Has(reading, than, FigureWords.Than) && WordsAt.Has(reading, than - 1, Lists.Comparative)
            && WordsAt.IsComma(reading, than - 2) && than - 2 == Counts.EndWithNoun(first)
            && (second.Head == 0 || second.Head == first.Head);
    }

    private static bool AreEqual(ArticleReading reading, in Quantity first, in Quantity second, out bool sameUnit)
    {
        IReadOnlyList<FigureUnit> units = reading.Lexicon.Figures.Units;
        bool money = first.Dimension == QuantityDimension.Money;
        sameUnit = first.Unit == second.Unit;
        if (money && !string.Equals(units[first.Unit].Name, units[second.Unit].Name, StringComparison.Ordinal))
        {
            return false;
        }

        double one = first.Point * units[first.Unit].Factor;
        double other = second.Point * units[second.Unit].Factor;
        return Math.Abs(one - other) <= one * 1e-9;
    }

    /// <summary>
    /// <c>, against</c>, <c>, compared with</c>, <c>, up from</c>, <c>longer than</c>; equal figures of one unit only if a word says which
    /// is higher.
    /// </summary>
    private static bool AreCompared(ArticleReading reading, in Quantity first, in Quantity second, bool sameUnit)
    {
        int gap = second.FirstToken - first.EndToken;
        if (gap is < 1 or > LongestGap)
        {
            return false;
        }

        bool compared = false;
        bool higher = false;
        for (int i = first.EndToken; i < second.FirstToken; i++)
        {
            bool mark = WordsAt.IsComma(reading, i) || WordsAt.IsKind(reading, i, TokenKind.Dash)
                || WordsAt.IsKind(reading, i, TokenKind.OpenBracket);
            if (!mark && !WordsAt.IsKind(reading, i, TokenKind.Word))
            {
                return false;
            }

            higher |= WordsAt.Has(reading, i, Lists.DirectionMark) && WordsAt.Has(reading, i + 1, FigureWords.From);
            compared |= higher || WordsAt.Has(reading, i, ComparisonOfEqualsWords.Compared);
        }

        return !sameUnit && (higher || compared);
    }

    private static bool SaysSame(ArticleReading reading, int sentence) =>
        WordsAt.Find(reading, reading.Sentences[sentence].FirstToken, reading.Sentences[sentence].EndToken,
            ComparisonOfEqualsWords.Same) >= 0;
}
