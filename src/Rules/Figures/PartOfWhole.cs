using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>Finds a part that is larger than its whole: <c>14 of the 12 members</c>, <c>12 people, including 15 children</c>.</summary>
internal static class PartOfWhole
{
    /// <summary>Words between people and the part of them: <c>12 people fell ill, including</c>.</summary>
    private const int LongestClause = 7;

    /// <summary>So many times a whole a part is by no slip: the whole counts kinds.</summary>
    private const double MostTimes = 10;

    /// <summary>Bare numbers from here on name models and routes as well.</summary>
    private const double LeastName = 100;

    /// <summary>Looks at a figure and the next one.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        if (index + 1 >= quantities.Length)
        {
            return;
        }

        ref readonly Quantity first = ref quantities[index];
        ref readonly Quantity second = ref quantities[index + 1];
        if (first.Sentence != second.Sentence || !Counts.IsExact(first) || !Counts.IsExact(second))
        {
            return;
        }

        bool of = WordsAt.Has(reading, first.EndToken, FigureWords.Of) && WordsAt.Has(reading, first.EndToken + 1, FigureWords.The)
            && second.FirstToken == first.EndToken + 2 && second.HeadToken >= 0
            && !WordsAt.IsOwner(reading, second.HeadToken);
        bool kinds = of && (WordsAt.Has(reading, second.HeadToken, PartOfWholeWords.Kind) || first.Point > MostTimes * second.Point);
        if (of && !kinds && first.Point > second.Point && first.Head == 0)
        {
            Report(reading, context, IsBody(reading, first, second) ? Severity.Error : Severity.Note, first, second);
            return;
        }

        int after = Counts.EndWithNoun(first);
        while (after - first.EndToken < LongestClause && WordsAt.IsKind(reading, after, TokenKind.Word))
        {
            after++;
        }

        bool including = WordsAt.IsKind(reading, after, TokenKind.Comma) && WordsAt.Has(reading, after + 1, PartOfWholeWords.Including)
            && second.FirstToken == after + 2
            && first.HeadToken >= 0 && second.HeadToken >= 0;
        if (including && second.Point > first.Point && NounPeople.IsPeople(reading, first) && NounPeople.IsPeople(reading, second))
        {
            Report(reading, context, Severity.Error, second, first);
        }
    }

    /// <summary>
    /// Whether the whole is so many things, with their noun at once behind a number that can be no name (<c>the 787 planes</c>), and
    /// the part is no ratio (<c>one of every five</c>).
    /// </summary>
    private static bool IsBody(ArticleReading reading, in Quantity part, in Quantity whole)
    {
        bool name = whole.Point >= LeastName && !whole.Has(QuantityFlags.InWords)
            && reading.TextOf(reading.Tokens[whole.NumberToken]).IndexOf(',') < 0;
        return !name && whole.HeadToken == whole.EndToken && WordsAt.IsPluralNoun(reading, whole.HeadToken)
            && !WordsAt.Has(reading, part.FirstToken - 1, Lists.DeterminerOrQuantifier);
    }

    private static void Report(ArticleReading reading, RuleContext context, Severity severity, in Quantity part, in Quantity total) =>
        context.Report(
            severity,
            part.SpanIn(reading.Tokens),
            $"{FigureText.Quote(reading, part)} cannot be a part of {FigureText.Quote(reading, total)}",
            "Check both figures",
            [new RelatedPlace(total.SpanIn(reading.Tokens), "the whole")]);
}
