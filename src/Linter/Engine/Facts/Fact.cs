using ContentLint.Configuration;
using ContentLint.Reading.Dates;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Facts;

/// <summary>
/// Something an article says that another may say otherwise. It is complete: whoever compares it needs neither the article nor the
/// settings it was linted with.
/// </summary>
/// <param name="Rule">The id of the rule that compares it.</param>
/// <param name="Kind">What kind of fact it is among those of the rule.</param>
/// <param name="Key">What it is about: only facts with the same key are compared.</param>
/// <param name="Form">What the article says of it: facts of one key and form agree.</param>
/// <param name="Path">The article: relative, with forward slashes.</param>
/// <param name="Date">The day of the article, as far as it says so.</param>
/// <param name="Span">The place in the file, in UTF-16 units.</param>
/// <param name="Lines">The place as zero-based lines and columns.</param>
/// <param name="Columns">The columns at which it begins and ends, in bytes of UTF-8 from the start of the line; the first is 1.</param>
/// <param name="Quote">The words around it, for whoever sees it from another article.</param>
/// <param name="QuoteOffset">Where in them it begins.</param>
/// <param name="Values">What else the rule wants to know.</param>
/// <param name="Settings">What the configuration says of the severity of the rule here.</param>
/// <param name="Accepted">The reason a comment gives for accepting what the rule finds here; null if none does.</param>
public sealed record Fact(
    string Rule,
    string Kind,
    string Key,
    string Form,
    string Path,
    CalendarDate Date,
    TextSpan Span,
    LinePositionSpan Lines,
    (int Start, int End) Columns,
    string Quote,
    int QuoteOffset,
    IReadOnlyList<string> Values,
    RuleSettings Settings,
    string? Accepted)
{
    /// <summary>Whether the article is only one that those of a run are compared with: nothing is reported in it.</summary>
    public bool IsOther { get; init; }

    /// <summary>
    /// What the article is known by when it comes in several copies; empty if it is too short, or if the rule does not ask.
    /// </summary>
    public string Story { get; init; } = string.Empty;

    /// <summary>The words of the place itself.</summary>
    public string Words => Quote.Substring(QuoteOffset, Math.Min(Span.Length, Quote.Length - QuoteOffset));

    /// <summary>Facts of older articles first; those that say no day last, then by path and place.</summary>
    internal static int CompareAge(Fact x, Fact y)
    {
        int order = AgeOf(x.Date).CompareTo(AgeOf(y.Date));
        order = order != 0 ? order : string.CompareOrdinal(x.Path, y.Path);
        return order != 0 ? order : x.Span.Start.CompareTo(y.Span.Start);
    }

    private static int AgeOf(CalendarDate date) => date.Year == 0 ? int.MaxValue : (date.Year * 10_000) + (date.Month * 100) + date.Day;
}
