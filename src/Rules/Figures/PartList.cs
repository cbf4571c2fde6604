using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>Adds up the parts that are listed after their total.</summary>
internal static class PartList
{
    /// <summary>A sum farther from the total than this part of it is a sum of other things.</summary>
    private const double Near = 0.5;

    /// <summary>
    /// The same above the total where every part says whose it is and none what it counts, or all are sums of money:
    /// <c>58 ballots: 33 for the deal and 25 against</c>.
    /// </summary>
    private const double NearOwn = 1.5;

    /// <summary>Smaller numbers count what the sum is for.</summary>
    private const double LeastBareSum = 1000;

    private const int LongestItem = 9;

    private const int LongestLead = 12;

    /// <summary>Nouns that leave nobody out: every person is one of the first or one of the second.</summary>
    private static readonly (WordList First, WordList Second)[] Pairs =
    [
        (PartListWords.Man, PartListWords.Woman),
        (PartListWords.Boy, PartListWords.Girl),
        (PartListWords.Adult, PartListWords.Child),
    ];

    private enum Lead
    {
        None,

        /// <summary>A colon or a dash.</summary>
        Mark,

        /// <summary><c>made up of</c>: the list is whole.</summary>
        MadeUp,

        /// <summary>A comma or <c>of whom</c>: the list may be of some only.</summary>
        Open,
    }

    /// <summary>Adds up what follows a total.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity total = ref quantities[index];
        if (!CanBeTotal(total) || index + 2 >= quantities.Length || quantities[index + 2].Sentence - total.Sentence > 1)
        {
            return;
        }

        if (quantities[index + 1].Sentence == total.Sentence + 1)
        {
            CheckNextSentence(reading, context, index);
            return;
        }

        int first = index + 1;
        Lead lead = FindLead(reading, total, quantities[first]);
        if (lead == Lead.None && first + 2 < quantities.Length
            && (IsOtherThing(total, quantities[first]) || IsNumberOfParts(reading, total, first)))
        {
            // "9,300 cups across two weekends, the museum said: 4,100 on the first ..."
            first++;
            lead = FindLead(reading, total, quantities[first]) == Lead.Mark ? Lead.Mark : Lead.None;
        }

        if (lead == Lead.None || first + 1 >= quantities.Length || quantities[first + 1].Sentence != total.Sentence
            || !TryAdd(reading, first, total, out Interval sum, out int parts, out int last, out bool whole))
        {
            return;
        }

        if (lead == Lead.Open ? parts != 2 || !ArePair(reading, quantities[index + 1], quantities[index + 2]) : !whole)
        {
            return;
        }

        Report(reading, context, total, (first, last), sum, Severity.Error);
    }

    /// <summary>Whether the second of two counts is of another thing, so few that it cannot be a part.</summary>
    private static bool IsOtherThing(in Quantity total, in Quantity other) =>
        other.Sentence == total.Sentence && Counts.IsExact(other) && other.HeadToken >= 0 && total.HeadToken >= 0
        && other.Head != total.Head && other.Point * 20 < total.Point;

    /// <summary><c>40 pupils from three villages: 18 from Harl, ...</c>: the second count is how many parts follow.</summary>
    private static bool IsNumberOfParts(ArticleReading reading, in Quantity total, int index)
    {
        ref readonly Quantity other = ref reading.Quantities[index];
        return other.Sentence == total.Sentence && Counts.IsExact(other) && other.HeadToken >= 0
            && WordsAt.IsKind(reading, other.HeadToken + 1, TokenKind.Colon) && other.Head != total.Head && total.HeadToken >= 0
            && TryAdd(reading, index + 1, total, out _, out int parts, out _, out _) && other.Point.Equals(parts);
    }

    /// <summary>Whether a figure can be the total of a list.</summary>
    internal static bool CanBeTotal(in Quantity quantity) =>
        IsPlain(quantity) && quantity.Point >= 3 && (quantity.HeadToken >= 0 || quantity.Dimension == QuantityDimension.Money);

    /// <summary>Whether a figure can be added up: an exact count or an amount of money.</summary>
    internal static bool IsPlain(in Quantity quantity) =>
        Counts.IsExact(quantity)
        || (quantity.IsAmount && quantity.Dimension == QuantityDimension.Money && quantity.Rate == 0
            && quantity.Approximator is Approximator.None or Approximator.Exactly
            && !quantity.Has(QuantityFlags.Range | QuantityFlags.Compound));

    /// <summary><c>2.4 million crowns, of which 900,000 go to the harbour</c>: a large number that stands without the currency.</summary>
    private static bool IsBareSum(in Quantity part, in Quantity total) =>
        total.Dimension == QuantityDimension.Money && part.Dimension == QuantityDimension.Count && part.IsAmount && part.Unit == 0
        && part.Point >= LeastBareSum && part.Point < total.Point && part.Approximator == Approximator.None
        && !part.Has(QuantityFlags.Range | QuantityFlags.Compound);

    /// <summary>What stands between a total and the first part.</summary>
    private static Lead FindLead(ArticleReading reading, in Quantity total, in Quantity first)
    {
        int start = Counts.EndWithNoun(total);
        int end = first.FirstToken;
        reading.Work.Add(LongestLead);
        if (end <= start || end - start > LongestLead)
        {
            return Lead.None;
        }

        int before = end - 1;
        if (WordsAt.IsKind(reading, before, TokenKind.Colon) || (WordsAt.IsKind(reading, before, TokenKind.OpenBracket) && before == start)
            || (WordsAt.IsKind(reading, before, TokenKind.Dash) && before == start && reading.Tokens[before].SpaceBefore
                && reading.Tokens[end].SpaceBefore))
        {
            return Lead.Mark;
        }

        // "made up of", "comprising", "split into"
        for (int i = before; i >= start && i > before - 4; i--)
        {
            if (WordsAt.Has(reading, i, PartListWords.MadeUp))
            {
                return i - start <= 3 ? Lead.MadeUp : Lead.None;
            }

            if (!WordsAt.Has(reading, i, PartListWords.MadeUpEnd))
            {
                break;
            }
        }

        bool comma = WordsAt.IsKind(reading, before, TokenKind.Comma) && before == start;
        bool whom = WordsAt.Has(reading, before, PartListWords.Relative) && WordsAt.Has(reading, before - 1, FigureWords.Of)
            && before - 2 - start <= 2;
        return (comma || whom) && NounPeople.IsPeopleOrGroup(reading, total) ? Lead.Open : Lead.None;
    }

    /// <summary>Adds up the items from a figure on, each of which begins with a figure and ends before a comma or <c>and</c>.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="first">Index of the first part.</param>
    /// <param name="total">The total.</param>
    /// <param name="sum">What they add up to.</param>
    /// <param name="parts">How many they are.</param>
    /// <param name="last">Index of the last part.</param>
    /// <param name="whole">Whether the sentence ends with the list.</param>
    /// <param name="isOfWhich">Whether the parts are said to be of the sum, so that the currency need not stand again.</param>
    internal static bool TryAdd(ArticleReading reading, int first, in Quantity total, out Interval sum, out int parts, out int last,
        out bool whole, bool isOfWhich = false)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        sum = Interval.Exact(0);
        parts = 0;
        last = first;
        whole = false;
        int next = first;
        int end = 0;
        while (next < quantities.Length && quantities[next].Sentence == total.Sentence)
        {
            ref readonly Quantity part = ref quantities[next];
            bool one = part.Role == QuantityRole.Pronoun
                && (WordsAt.Has(reading, part.EndToken, FigureWords.Of)
                    || (WordsAt.IsKind(reading, part.EndToken, TokenKind.Word)
                        && WordsAt.Noun(reading, part.EndToken) == total.Head)); // "one of libel"
            bool isMeant = isOfWhich && IsBareSum(part, total);
            if (!isMeant && (!(IsPlain(part) || one) || part.Dimension != total.Dimension || part.Unit != total.Unit))
            {
                return false;
            }

            reading.Work.Add(LongestItem);
            sum = sum.Plus(part.Value);
            parts++;
            last = next;
            end = part.EndToken;
            next++;

            // On to the comma or the "and" before the next number, over the words of this item.
            int stop = next < quantities.Length && quantities[next].Sentence == total.Sentence ? quantities[next].FirstToken : -1;
            if (stop < 0)
            {
                break;
            }

            bool joined = WordsAt.Has(reading, stop - 1, FigureWords.And) || WordsAt.IsKind(reading, stop - 1, TokenKind.Comma);
            if (!joined || stop - end > LongestItem)
            {
                return false;
            }

            for (int i = end; i < stop - 1; i++)
            {
                if (!WordsAt.IsKind(reading, i, TokenKind.Word) && !(WordsAt.IsKind(reading, i, TokenKind.Comma) && i == stop - 2))
                {
                    return false;
                }
            }
        }

        // "and some others": the list is not whole
        whole = true;
        Sentence sentence = reading.Sentences[total.Sentence];
        for (int i = end; i < sentence.EndToken && whole && !WordsAt.IsKind(reading, i, TokenKind.CloseBracket); i++)
        {
            whole = !WordsAt.IsKind(reading, i, TokenKind.Semicolon) && !WordsAt.IsKind(reading, i, TokenKind.Comma)
                && !WordsAt.Has(reading, i, FigureWords.And);
        }

        return parts >= 2;
    }

    /// <summary><c>Nine people were hurt. The injured were six women and three men.</c></summary>
    private static void CheckNextSentence(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity total = ref quantities[index];
        ref readonly Quantity first = ref quantities[index + 1];
        ref readonly Quantity second = ref quantities[index + 2];
        Sentence next = reading.Sentences[first.Sentence];
        bool alone = index == 0 || quantities[index - 1].Sentence != total.Sentence;
        int verb = first.FirstToken - 1;
        bool they = WordsAt.Has(reading, next.FirstToken, PartListWords.They) && verb == next.FirstToken + 1;
        bool the = WordsAt.Has(reading, next.FirstToken, FigureWords.The) && verb - next.FirstToken is 2 or 3;
        if (!alone || next.Block != reading.Sentences[total.Sentence].Block || !(they || the) || !WordsAt.Has(reading, verb, Lists.Are)
            || second.Sentence != first.Sentence || !Counts.IsExact(first) || !Counts.IsExact(second)
            || !NounPeople.IsPeopleOrGroup(reading, total)
            || !ArePair(reading, first, second) || !WordsAt.Has(reading, second.FirstToken - 1, FigureWords.And)
            || !WordsAt.IsKind(reading, Counts.EndWithNoun(second), TokenKind.Period)
            || (index + 3 < quantities.Length && quantities[index + 3].Sentence == first.Sentence))
        {
            return;
        }

        Report(reading, context, total, (index + 1, index + 2), Interval.Exact(first.Point + second.Point), Severity.Warning);
    }

    /// <summary>
    /// Reports a total if its parts add up to another figure that comes near it. A total printed to fewer digits than its parts may be
    /// their sum rounded; a gap that the rounding of the parts does not explain is a warning then.
    /// </summary>
    internal static void Report(ArticleReading reading, RuleContext context, in Quantity total, (int First, int Last) parts, Interval sum,
        Severity severity)
    {
        double middle = (sum.Low + sum.High) / 2;
        double gap = Math.Abs(middle - total.Point);
        bool money = total.Dimension == QuantityDimension.Money;
        bool fits = sum.Meets(total.Value) || (money && !sum.ConflictsWith(total.Value));
        bool rounded = fits && money && total.Has(QuantityFlags.Scaled) && gap > ((sum.High - sum.Low) / 2) + (total.Point * 0.01)
            && gap > total.Point * 0.04;
        if ((fits && !rounded)
            || gap > total.Point * (middle > total.Point && AreOfTotal(reading, total, parts.First, parts.Last) ? NearOwn : Near))
        {
            return;
        }

        Report(reading, context, rounded && severity == Severity.Error ? Severity.Warning : severity, total, parts.First, parts.Last,
            middle);
    }

    /// <summary><c>57 out of the 114 boats: 17 from Holm and 40 from Vell</c>: what is listed is the part.</summary>
    private static bool IsSumOfPart(ArticleReading reading, in Quantity total, double sum)
    {
        const int Noun = 3; // "57 boats out of"
        int of = total.FirstToken - 1;
        of -= WordsAt.Has(reading, of, EnumerationCheckWords.Whole) ? 1 : 0;
        int index = Sorted.FirstFrom(reading.Quantities, total.FirstToken, static (in Quantity item) => item.FirstToken) - 1;
        return WordsAt.Has(reading, of, FigureWords.Of) && index >= 0 && reading.Quantities[index] is var part
            && part.Point.Equals(sum) && part.EndToken <= of && part.EndToken + Noun >= of;
    }

    /// <summary>Reports a total that is not the sum of its parts.</summary>
    internal static void Report(ArticleReading reading, RuleContext context, Severity severity, in Quantity total, int firstPart,
        int lastPart, double sum)
    {
        if (IsSumOfPart(reading, total, sum))
        {
            return;
        }

        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        context.Report(
            severity,
            total.SpanIn(reading.Tokens),
            $"The parts add up to {FigureText.Format(reading, sum, total)}; the text says {FigureText.Quote(reading, total)}",
            "Check the total and each part",
            [new RelatedPlace(TextSpan.FromBounds(quantities[firstPart].SpanIn(reading.Tokens).Start,
                quantities[lastPart].SpanIn(reading.Tokens).End), "the parts")]);
    }

    /// <summary>
    /// Whether the parts can count nothing but what the total counts: money that goes to several, or numbers without a noun.
    /// </summary>
    private static bool AreOfTotal(ArticleReading reading, in Quantity total, int first, int last)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        bool money = total.Dimension == QuantityDimension.Money && last - first >= 2;
        bool bare = total.Dimension == QuantityDimension.Count;
        for (int i = first; i <= last; i++)
        {
            int after = quantities[i].EndToken;
            money &= WordsAt.Has(reading, after, PartListWords.Whose);
            bare &= WordsAt.Has(reading, after, PartListWords.Side) || WordsAt.Has(reading, after, FigureWords.Of);
        }

        return money || bare;
    }

    /// <summary>Whether two parts are men and women, boys and girls, adults and children.</summary>
    private static bool ArePair(ArticleReading reading, in Quantity first, in Quantity second)
    {
        foreach ((WordList one, WordList two) in Pairs)
        {
            if ((HasNoun(reading, first, one) && HasNoun(reading, second, two))
                || (HasNoun(reading, first, two) && HasNoun(reading, second, one)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The noun of a part stands beside it or, after <c>of whom seven were</c>, behind the verb.</summary>
    private static bool HasNoun(ArticleReading reading, in Quantity part, WordList nouns) =>
        WordsAt.Has(reading, part.EndToken, nouns)
        || (WordsAt.Has(reading, part.EndToken, Lists.Are) && WordsAt.Has(reading, part.EndToken + 1, nouns));
}
