using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures.Shared;

/// <summary>What the counters of lists have in common.</summary>
internal static class CountedList
{
    /// <summary>Skips the comma, the <c>and</c> or both behind an item; false if there is neither.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="at">The token behind the item; then the one the next item begins with.</param>
    /// <param name="last">Whether the next item is the last: <c>and</c> stands before it.</param>
    public static bool TrySkipMark(ArticleReading reading, ref int at, out bool last)
    {
        bool comma = WordsAt.IsComma(reading, at);
        at += comma ? 1 : 0;
        last = WordsAt.Has(reading, at, FigureWords.And);
        at += last ? 1 : 0;
        return comma || last;
    }

    /// <summary>Reports a number of things that is not how many the items from one token to the one after their end are.</summary>
    /// <remarks>A colon makes them the list of what was counted; behind anything else they may be some of it, or more than it.</remarks>
    public static void Report(ArticleReading reading, RuleContext context, in Quantity count, int items, int start, int end) =>
        Report(reading, context, WordsAt.IsKind(reading, start - 1, TokenKind.Colon) ? Severity.Warning : Severity.Note, count, items,
            TextSpan.FromBounds(reading.Tokens[start].Start, reading.Tokens[end - 1].End));

    /// <summary>Reports a number of things that is not how many the list has.</summary>
    public static void Report(ArticleReading reading, RuleContext context, Severity severity, in Quantity count, int items,
        TextSpan list) =>
        context.Report(
            severity,
            count.SpanIn(reading.Tokens),
            $"The text says {FigureText.Quote(reading, count)}; the list has {FigureText.Whole(items)}",
            "Check the number and the list",
            [new RelatedPlace(list, "the list")]);
}
