using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>Adds up the items of a list that stands under its total, each of which begins with a number.</summary>
internal static class BulletParts
{
    private const int MostItems = 30;

    /// <summary>How far the total may stand before the colon, in tokens.</summary>
    private const int LongestLead = 10;

    /// <summary>Adds up the list under a figure, if its sentence ends in a colon and a list follows.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity total = ref quantities[index];
        Sentence sentence = reading.Sentences[total.Sentence];
        ReadOnlySpan<Block> blocks = reading.Blocks;
        int colon = sentence.EndToken - 1;
        if (!WordsAt.IsKind(reading, colon, TokenKind.Colon) || sentence.EndToken != blocks[sentence.Block].EndToken
            || sentence.Block + 2 >= blocks.Length
            || blocks[sentence.Block + 1].Zone != Zone.ListItem || blocks[sentence.Block + 2].Zone != Zone.ListItem
            || !IsTotal(reading, index, colon, out bool open))
        {
            return;
        }

        if (!TryAdd(reading, index, sentence.Block + 1, out Interval sum, out int last, out int end))
        {
            return;
        }

        bool less = sum.High < total.Value.Low;
        if (less && (open || HasRest(reading, end)))
        {
            return;
        }

        PartList.Report(reading, context, total, (index + 1, last), sum, Severity.Note);
    }

    /// <summary>Whether the figure is what the list is made of: the only one of its kind in the lead, and what the lead is about.</summary>
    private static bool IsTotal(ArticleReading reading, int index, int colon, out bool open)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity total = ref quantities[index];
        open = false;
        if (!PartList.CanBeTotal(total) || colon - Counts.EndWithNoun(total) > LongestLead
            || WordsAt.Has(reading, total.HeadToken, BulletPartsWords.ItemNoun)
            || (index > 0 && quantities[index - 1].Sentence == total.Sentence && quantities[index - 1].IsAmount)
            || (index + 1 < quantities.Length && quantities[index + 1].Sentence == total.Sentence))
        {
            return false;
        }

        // "in the 30 games": not what the list is made of
        int before = total.FirstToken - 1;
        bool sumOf = WordsAt.Has(reading, before, FigureWords.Of) && WordsAt.Has(reading, before - 1, BulletPartsWords.Total);
        if (!sumOf && before >= reading.Sentences[total.Sentence].FirstToken
            && (WordsAt.Has(reading, before, Lists.Preposition) || WordsAt.Has(reading, before, BulletPartsWords.OfOrThe)))
        {
            return false;
        }

        for (int i = total.EndToken; i < colon; i++)
        {
            open |= WordsAt.Has(reading, i, BulletPartsWords.Open);
        }

        return true;
    }

    /// <summary>Adds up the first figures of the items; false if an item has none, or more than one.</summary>
    private static bool TryAdd(ArticleReading reading, int index, int firstBlock, out Interval sum, out int last, out int end)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ReadOnlySpan<Block> blocks = reading.Blocks;
        ref readonly Quantity total = ref quantities[index];
        sum = Interval.Exact(0);
        last = index;
        end = firstBlock;
        bool counts = true; // 1, 2, 3: numbers of the items
        bool oneHead = true;
        uint head = quantities[Math.Min(index + 1, quantities.Length - 1)].Head;
        int next = index + 1;
        for (; end < blocks.Length && blocks[end].Zone == Zone.ListItem; end++)
        {
            if (next >= quantities.Length || end - firstBlock >= MostItems)
            {
                return false;
            }

            ref readonly Quantity part = ref quantities[next];
            if (part.FirstToken != blocks[end].FirstToken || !PartList.IsPlain(part) || part.Dimension != total.Dimension
                || part.Unit != total.Unit)
            {
                return false;
            }

            sum = sum.Plus(part.Value);
            counts &= part.Point.Equals(end - firstBlock + 1);
            oneHead &= part.Head == head && head != 0;
            last = next++;
            for (; next < quantities.Length && quantities[next].FirstToken < blocks[end].EndToken; next++)
            {
                if (quantities[next].IsAmount && quantities[next].Dimension == total.Dimension)
                {
                    return false;
                }
            }
        }

        // "20 games: 11 points, 7 points" is no sum of games, and "three prizes" may be the three items
        int items = end - firstBlock;
        reading.Work.Add(items);
        return items >= 2 && !counts && !total.Point.Equals(items)
            && (!oneHead || head == total.Head || total.Dimension != QuantityDimension.Count);
    }

    /// <summary>Whether the text after the list goes on with the others.</summary>
    private static bool HasRest(ArticleReading reading, int block)
    {
        if (block >= reading.Blocks.Length)
        {
            return false;
        }

        Block next = reading.Blocks[block];
        for (int i = next.FirstToken; i < Math.Min(next.EndToken, next.FirstToken + LongestLead); i++)
        {
            if (WordsAt.Has(reading, i, BulletPartsWords.Rest))
            {
                return true;
            }
        }

        return false;
    }
}
