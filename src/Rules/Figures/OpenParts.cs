using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Adds up the parts of a total that no colon announces: <c>thirteen dogs, seven of them terriers and six of them spaniels</c>,
/// <c>Of these, ...</c>, <c>of which €2,410 went to ...</c>.
/// </summary>
internal static class OpenParts
{
    /// <summary>Such a list may be of some only: a sum farther off than this part of the total proves nothing.</summary>
    private const double Near = 0.34;

    private const int MostParts = 8;

    /// <summary>Looks at a figure as the total of the parts behind it.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ref readonly Quantity quantity = ref reading.Quantities[index];
        if (!PartList.CanBeTotal(quantity))
        {
            return;
        }

        if (quantity.Dimension == QuantityDimension.Money)
        {
            CheckMoney(reading, context, index);
        }
        else
        {
            CheckKinds(reading, context, index);
        }
    }

    // ---- parts that are kinds ------------------------------------------------------------------------------------------

    /// <summary>Parts whose nouns say what they are, in the same sentence after a comma, or alone in the next.</summary>
    private static void CheckKinds(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        ref readonly Quantity total = ref quantities[index];
        int first = index + 1;
        if (first + 1 >= quantities.Length || total.HeadToken < 0)
        {
            return;
        }

        int sentence = quantities[first].Sentence;
        bool same = sentence == total.Sentence;
        if (!same && (sentence != total.Sentence + 1 || sentences[sentence].Block - sentences[total.Sentence].Block > 1
            || (index > 0 && quantities[index - 1].Sentence == total.Sentence)))
        {
            return;
        }

        if (same ? !FollowsTotal(reading, total, quantities[first]) : !OpensNext(reading, quantities[first], sentences[sentence]))
        {
            return;
        }

        double sum = 0;
        int parts = 0;
        bool anySex = false;
        bool allSex = true;
        int last = first;
        bool of = false;
        for (int i = first; i < quantities.Length && quantities[i].Sentence == sentence; i++)
        {
            if (parts == MostParts || !IsCount(quantities[i]) || !TryReadKind(reading, quantities[i], total, ref of, out int kind)
                || (i > first && !IsJoined(reading, quantities[i])))
            {
                return;
            }

            bool sex = OpenPartsWords.SexOrAge.Has(reading.Tokens[kind]);
            anySex |= sex;
            allSex &= sex;
            sum += quantities[i].Point;
            parts++;
            last = i;
            if (!WordsAt.Has(reading, kind + 1, FigureWords.And) && !WordsAt.IsComma(reading, kind + 1)
                && !WordsAt.EndsClause(reading, kind + 1, sentence))
            {
                return;
            }
        }

        // men and women told in one block are added up as such
        bool pair = allSex && parts == 2 && sentences[sentence].Block == sentences[total.Sentence].Block
            && (same || WordsAt.Has(reading, sentences[sentence].FirstToken, FigureWords.The));
        if (parts < 2 || pair || anySex != allSex || (same && !of) || HasOverlap(reading, sentence)
            || !EndsAfterKind(reading, quantities[last], total, sentence))
        {
            return;
        }

        if ((sum < total.Value.Low || sum > total.Value.High) && Math.Abs(sum - total.Point) <= total.Point * Near)
        {
            PartList.Report(reading, context, Severity.Note, total, first, last, sum);
        }
    }

    /// <summary><c>thirteen dogs were rescued, seven ...</c>: a comma, and perhaps <c>of which</c>, before the first part.</summary>
    private static bool FollowsTotal(ArticleReading reading, in Quantity total, in Quantity first)
    {
        int at = first.FirstToken - 1;
        if (WordsAt.Has(reading, at, OpenPartsWords.Them) && WordsAt.Has(reading, at - 1, FigureWords.Of))
        {
            at -= 2;
        }

        return (WordsAt.IsComma(reading, at) || WordsAt.IsKind(reading, at, TokenKind.Dash)) && at >= Counts.EndWithNoun(total);
    }

    /// <summary><c>Of these, seven</c>, <c>Seven were</c>, <c>The arrested were eight</c>.</summary>
    private static bool OpensNext(ArticleReading reading, in Quantity first, in Sentence sentence)
    {
        int at = sentence.FirstToken;
        if (first.FirstToken == at)
        {
            return WordsAt.Has(reading, first.EndToken, OpenPartsWords.Are)
                || (WordsAt.Has(reading, first.EndToken, FigureWords.Of) && WordsAt.Has(reading, first.EndToken + 1, OpenPartsWords.Them));
        }

        if (WordsAt.Has(reading, at, FigureWords.Of) && WordsAt.Has(reading, at + 1, OpenPartsWords.Them))
        {
            return first.FirstToken == at + 2 || (first.FirstToken == at + 3 && WordsAt.IsComma(reading, at + 2));
        }

        // "The arrested were eight drivers and three guards"
        return WordsAt.Has(reading, at, FigureWords.The) && first.FirstToken == at + 3 && WordsAt.Has(reading, at + 2, OpenPartsWords.Are);
    }

    private static bool IsCount(in Quantity quantity) => Counts.IsExact(quantity) || quantity.Role == QuantityRole.Pronoun;

    /// <summary>The noun that says what a part is: a bare plural behind it, <c>of them</c> or a verb between.</summary>
    private static bool TryReadKind(ArticleReading reading, in Quantity part, in Quantity total, ref bool of, out int kind)
    {
        int at = part.EndToken;
        if (WordsAt.Has(reading, part.FirstToken - 1, OpenPartsWords.Them) && WordsAt.Has(reading, part.FirstToken - 2, FigureWords.Of))
        {
            of = true;
        }

        if (WordsAt.Has(reading, at, FigureWords.Of) && WordsAt.Has(reading, at + 1, OpenPartsWords.Them))
        {
            of = true;
            at += 2;
        }

        at += WordsAt.Has(reading, at, OpenPartsWords.Are) ? 1 : 0;
        kind = at;
        bool one = part.Point.Equals(1);
        at += one && WordsAt.Has(reading, at, FigureWords.A) ? 1 : 0;
        kind = at;
        bool noun = WordsAt.IsPluralNoun(reading, at)
            || (one && WordsAt.IsKind(reading, at, TokenKind.Word) && !Lists.Function.Has(reading.Tokens[at]));
        return noun && WordsAt.Noun(reading, at) != total.Head;
    }

    private static bool IsJoined(ArticleReading reading, in Quantity part)
    {
        int at = part.FirstToken - 1;
        return WordsAt.Has(reading, at, FigureWords.And) || WordsAt.IsComma(reading, at);
    }

    private static bool EndsAfterKind(ArticleReading reading, in Quantity last, in Quantity total, int sentence)
    {
        bool of = false;
        return TryReadKind(reading, last, total, ref of, out int kind)
            && (WordsAt.EndsClause(reading, kind + 1, sentence) || WordsAt.IsComma(reading, kind + 1) && sentence == total.Sentence);
    }

    private static bool HasOverlap(ArticleReading reading, int sentence) =>
        WordsAt.Find(reading, reading.Sentences[sentence].FirstToken, reading.Sentences[sentence].EndToken, OpenPartsWords.Overlap) >= 0;

    // ---- money -----------------------------------------------------------------------------------------------------------

    /// <summary><c>a legacy of €5,130, of which €2,410 went to the hospice, €1,930 to the choir and €1,190 to the lifeboat</c></summary>
    private static void CheckMoney(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity total = ref quantities[index];
        int first = index + 1;
        if (first >= quantities.Length || quantities[first].Sentence != total.Sentence)
        {
            return;
        }

        int which = quantities[first].FirstToken - 1;
        bool ofWhich = WordsAt.Has(reading, which, OpenPartsWords.Them) && WordsAt.Has(reading, which - 1, FigureWords.Of);
        if (!ofWhich || HasOverlap(reading, total.Sentence)
            || !PartList.TryAdd(reading, first, total, out Interval sum, out int parts, out int last, out bool whole, isOfWhich: true)
            || !whole || parts < 3)
        {
            return;
        }

        // Of a sum there can be less than is told, and never more.
        Severity severity = sum.Low > total.Value.High ? Severity.Warning : Severity.Note;
        PartList.Report(reading, context, total, (first, last), sum, severity);
    }
}
