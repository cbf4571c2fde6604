using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>Finds a word of rising or falling whose figures move the other way.</summary>
/// <remarks>
/// ## Why
/// The reader is told the opposite of what the figures say, and most readers keep the word and not the figures.
///
/// Places in a ranking, ordinals, years, temperatures below zero and what is measured downwards ("50 metres below ground") are left
/// alone; so are figures whose printed values are too close to tell the direction. Where more than prepositions, units and words of time
/// stands between the word and the figures, which may be of something else, it is a note. A range printed from high to low is a note.
///
/// ## Examples
/// ```bad
/// Rents fell to $940 from $910.
/// ```
/// ```bad
/// Admissions were up 20 percent to 800 from 1,000.
/// ```
/// ```bad
/// The room holds between 30 and 20 guests.
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
    Severity.Warning))
{
    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        CheckRanges(reading, context);
        ReadOnlySpan<ChangeRelation> changes = reading.Changes;
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = 0; i < changes.Length; i++)
        {
            ref readonly ChangeRelation change = ref changes[i];
            ref readonly Quantity from = ref quantities[change.From];
            ref readonly Quantity to = ref quantities[change.To];
            if (change.Direction == 0
                || !ChangeArithmetic.TryCreate(reading, from, to, out ChangeArithmetic arithmetic)
                || !IsTurned(reading, change, arithmetic)
                || IsStatedElsewhere(changes, i)
                || RankGuard.IsRanking(reading, change.Sentence)
                || RankGuard.ArePlaces(reading, from, to)
                || IsSpeed(reading, change)
                || IsRatio(reading, from, to)
                || IsRateOfExchange(reading, change)
                || IsOfOtherVerb(reading, change)
                || WordsAt.Has(reading, Counts.EndWithNoun(to), DirectionMismatchWords.Downward)
                || WordsAt.Has(reading, Counts.EndWithNoun(from), DirectionMismatchWords.Downward)
                || DirectionMismatchWords.Quality.Has(reading.Tokens[change.DirectionToken])
                || WordsAt.Has(reading, to.FirstToken - 1, DirectionMismatchWords.Including)
                || WordsAt.Find(reading, reading.Sentences[change.Sentence].FirstToken, reading.Sentences[change.Sentence].EndToken,
                    DirectionMismatchWords.Respectively) >= 0)
            {
                continue;
            }

            ReadOnlySpan<Token> tokens = reading.Tokens;
            string word = reading.Text.ToString(tokens[change.DirectionToken].Span);
            string before = FigureText.Quote(reading, from);
            string after = FigureText.Quote(reading, to);
            string way = arithmetic.ToPoint > arithmetic.FromPoint ? "up" : "down";
            string hint = change.Change >= 0
                ? $"The figures go {way}, and the change fits them: mend the word"
                : "Check the word and the order of the figures";
            context.Report(
                IsPlainForm(reading, change) ? Severity.Warning : Severity.Note,
                tokens[change.DirectionToken].Span,
                $"“{word}” says {(change.Direction > 0 ? "up" : "down")}, but from {before} to {after} is {way}",
                hint,
                [new RelatedPlace(from.SpanIn(tokens), "the figure before the change"),
                    new RelatedPlace(to.SpanIn(tokens), "the figure after the change")]);
        }
    }

    /// <summary>
    /// <c>fell to $940 from $910</c>, <c>was 12, up from 9</c>: word and figures in the tight form, one behind "from" and the other behind
    /// "to" or before the mark.
    /// </summary>
    private static bool IsPlainForm(ArticleReading reading, in ChangeRelation change)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity to = ref quantities[change.To];
        bool led = to.FirstToken < change.DirectionToken
            ? WordsAt.Has(reading, change.DirectionToken, Lists.DirectionMark)
            : WordsAt.Has(reading, to.FirstToken - 1, DirectionMismatchWords.End);
        return led && WordsAt.Has(reading, change.DirectionToken, Lists.Direction)
            && WordsAt.Has(reading, quantities[change.From].FirstToken - 1, FigureWords.From)
            && TightForm.Holds(reading, change) && !IsSpanOfChanges(reading, change);
    }

    /// <summary>
    /// <c>cuts the tax on capital gains to 10 percent from 20</c>: a noun in the object of a verb that says what the figures do.
    /// </summary>
    private static bool IsOfOtherVerb(ArticleReading reading, in ChangeRelation change)
    {
        int first = reading.Sentences[change.Sentence].FirstToken;
        for (int i = change.DirectionToken - 1; i >= first && WordsAt.IsKind(reading, i, TokenKind.Word); i--)
        {
            if (WordsAt.Has(reading, i, change.Direction > 0 ? Lists.Fall : Lists.Rise) && WordsAt.Has(reading, i, Lists.DirectionVerb))
            {
                return WordsAt.Find(reading, i + 1, change.DirectionToken, Lists.Preposition) >= 0;
            }
        }

        return false;
    }

    /// <summary><c>fell from 2 percent to 3 percent</c>: by so much, unless the subject is told in percent.</summary>
    private static bool IsSpanOfChanges(ArticleReading reading, in ChangeRelation change)
    {
        ref readonly Quantity from = ref reading.Quantities[change.From];
        return from.Dimension == QuantityDimension.Percent && from.FirstToken < reading.Quantities[change.To].FirstToken
            && WordsAt.Find(reading, reading.Sentences[change.Sentence].FirstToken, from.FirstToken, DirectionMismatchWords.Percentage) < 0;
    }

    /// <summary><c>between 30 and 20 guests</c></summary>
    private static void CheckRanges(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = 0; i + 1 < quantities.Length; i++)
        {
            ref readonly Quantity first = ref quantities[i];
            ref readonly Quantity second = ref quantities[i + 1];
            int between = first.FirstToken - 1;
            if (second.Sentence != first.Sentence || !WordsAt.Has(reading, between, FigureWords.Between)
                || !WordsAt.Has(reading, second.FirstToken - 1, FigureWords.And)
                || second.FirstToken != Counts.EndWithNoun(first) + 1 || !first.IsAmount || !second.IsAmount
                || second.Dimension is QuantityDimension.Temperature
                || (first.Dimension != second.Dimension && !ChangeArithmetic.IsBare(first))
                || (first.Unit != 0 && first.Unit != second.Unit) || second.Has(QuantityFlags.Scaled) && !first.Has(QuantityFlags.Scaled)
                || first.Has(QuantityFlags.Scaled) != second.Has(QuantityFlags.Scaled)
                || (first.HeadToken >= 0 && first.Head != second.Head)
                || first.Value.Low <= second.Value.High || WordsAt.Has(reading, between - 1, Lists.TwoSides)
                || WordsAt.Has(reading, between - 1, Lists.Fall))
            {
                continue;
            }

            ReadOnlySpan<Token> tokens = reading.Tokens;
            var span = Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(tokens[first.FirstToken].Start, tokens[second.EndToken - 1].End);
            context.Report(
                Severity.Note,
                span,
                $"The range is printed from high to low: {FigureText.Quote(reading, first)} and {FigureText.Quote(reading, second)}",
                $"Write 'between {FigureText.FormatNumber(second.Point)} and {FigureText.Quote(reading, first)}', or check both ends");
        }
    }

    /// <summary><c>from 8 seconds to 5 (36% faster)</c>: what takes less time is faster.</summary>
    private static bool IsSpeed(ArticleReading reading, in ChangeRelation change)
    {
        ref readonly Quantity to = ref reading.Quantities[change.To];
        return to.Dimension == QuantityDimension.Duration
            && (WordsAt.Find(reading, change.FirstToken, change.EndToken + 1, DirectionMismatchWords.Speed) >= 0
                || WordsAt.Has(reading, change.DirectionToken, DirectionMismatchWords.Speed));
    }

    /// <summary><c>rose from 18 to 1, to over 25 to 1</c>: "to 1" is the other side of a ratio.</summary>
    private static bool IsRatio(ArticleReading reading, in Quantity from, in Quantity to) =>
        ChangeArithmetic.IsBare(from) && ChangeArithmetic.IsBare(to) && to.Point.Equals(1) && to.FirstToken == from.EndToken + 1
        && WordsAt.Has(reading, from.EndToken, FigureWords.To)
        && (WordsAt.IsComma(reading, to.EndToken)
            || WordsAt.Find(reading, reading.Sentences[to.Sentence].FirstToken, reading.Sentences[to.Sentence].EndToken,
                DirectionMismatchWords.Ratio) >= 0);

    /// <summary><c>the krone rose to 7.10 per dollar from 7.25</c>: fewer of what gains buy one of the other.</summary>
    private static bool IsRateOfExchange(ArticleReading reading, in ChangeRelation change)
    {
        Sentence sentence = reading.Sentences[change.Sentence];
        for (int i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (IsCurrency(reading, i) && (WordsAt.Has(reading, i - 1, DirectionMismatchWords.BeforeCurrency)
                || (WordsAt.Has(reading, i - 1, Lists.Article)
                    && (WordsAt.Has(reading, i - 2, DirectionMismatchWords.BeforeCurrency)
                        || WordsAt.Has(reading, i - 2, FigureWords.To)))))
            {
                return true;
            }
        }

        return WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, DirectionMismatchWords.Fixing) >= 0;
    }

    /// <summary>Whether a word is the name of money, and not of a part of it such as the cent.</summary>
    private static bool IsCurrency(ArticleReading reading, int token) =>
        WordsAt.Has(reading, token, FigureWords.Unit)
        && reading.Lexicon.Figures.Units[reading.Lexicon.Figures.Get(reading.Tokens[token].WordId).Unit]
        is { Dimension: QuantityDimension.Money, Factor: 1 };

    /// <summary><c>cut costs from 15% to 35%</c>: by so much, and the costs are no percentages.</summary>
    private static bool IsSpanOfEffects(ArticleReading reading, in ChangeRelation change)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        if (quantities[change.From].Dimension != QuantityDimension.Percent
            || quantities[change.To].FirstToken < quantities[change.From].FirstToken)
        {
            return false;
        }

        // the object of a verb stands between
        int from = quantities[change.From].FirstToken - 1;
        return WordsAt.Has(reading, from, FigureWords.From) && from > change.DirectionToken + 1
            && WordsAt.Has(reading, change.DirectionToken, Lists.DirectionVerb)
            && WordsAt.Find(reading, change.DirectionToken + 1, from, DirectionMismatchWords.Percentage) < 0;
    }

    /// <summary>"fell from A to B, a drop of 5%" states one change twice; the one with the amount is judged.</summary>
    private static bool IsStatedElsewhere(ReadOnlySpan<ChangeRelation> changes, int index)
    {
        ref readonly ChangeRelation change = ref changes[index];
        for (int i = Math.Max(0, index - 2); i < changes.Length && i <= index + 2; i++)
        {
            if (change.Kind == ChangeKind.Direction && changes[i].Kind != ChangeKind.Direction && changes[i].From == change.From
                && changes[i].To == change.To)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>With a stated amount only a change that fits the other way is a wrong word; otherwise the sum is wrong.</summary>
    private static bool IsTurned(ArticleReading reading, in ChangeRelation change, in ChangeArithmetic arithmetic)
    {
        bool apart = change.Direction > 0
            ? arithmetic.To.Widen(0.005).High < arithmetic.From.Low
            : arithmetic.From.Widen(0.005).High < arithmetic.To.Low;
        if (change.Kind == ChangeKind.Direction)
        {
            // "fell from 5 to 10 percent" is a span of falls, and a percentage beside a bare number is no pair.
            bool span = reading.Quantities[change.To].Dimension == QuantityDimension.Percent
                && reading.Quantities[change.From].Dimension != QuantityDimension.Percent;
            return apart && !span && !IsSpanOfEffects(reading, change);
        }

        return !ChangeVerdict.Fits(reading, change, arithmetic)
            && ChangeVerdict.FitsTurned(reading, change, arithmetic)
            && !ChangeVerdict.FitsAnotherPair(reading, change);
    }
}
