using ContentLint.Reading;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Residue;

/// <summary>Finds copy that was never finished: TK, [insert …], XX per cent, lorem ipsum, (check).</summary>
/// <remarks>
/// ## Why
/// A placeholder is obvious to everybody but the person who wrote it, and is regularly printed.
///
/// ## Examples
/// ```bad
/// The union called the offer an insult. [insert reaction from the company]
/// ```
/// ```bad
/// The fine was XX crowns.
/// ```
/// ```bad
/// The bridge opened in TK and closed a year later.
/// ```
/// ```good
/// “[The company] will appeal,” she said.
/// ```
/// ```good
/// TK Maxx opened a shop.
/// ```
/// ```good
/// Super Bowl XXX was played in Arizona.
/// ```
/// </remarks>
public sealed class Placeholder() : Rule(new RuleDescriptor(
    "CL407",
    "placeholder",
    "Unfinished copy",
    "A placeholder that was to be replaced before publication.",
    Severity.Error)
{
    QuietIn = QuietGenres.Speech,
})
{
    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        bool isDummyReported = false;
        foreach (Reading.Residue debris in reading.Debris)
        {
            if (debris.Category != ResidueCategory.Placeholder || IsWrittenOut(reading, debris.Span))
            {
                continue;
            }

            // One paragraph of dummy text is as good as ten.
            ReadOnlySpan<char> mark = reading.Text.AsSpan(debris.Span);
            bool isDummy = mark.StartsWith("lorem".AsSpan(), StringComparison.OrdinalIgnoreCase);
            if (isDummy && isDummyReported)
            {
                continue;
            }

            // A date may be announced as not yet known, and a desk may have left it so.
            isDummyReported |= isDummy;
            Severity severity = mark.SequenceEqual("TBD".AsSpan()) || mark.SequenceEqual("TBC".AsSpan()) ? Severity.Note : debris.IsSure ? Severity.Error : Severity.Warning;
            context.Report(severity, debris.Span, $"“{Excerpt.Of(reading.Text, debris.Span)}” is a placeholder", "Write what was meant to stand here, or cut it");
        }
    }

    /// <summary>Brackets that the writer escaped are to be seen.</summary>
    private static bool IsWrittenOut(ArticleReading reading, TextSpan span) =>
        reading.Text[span.Start] is '[' or '<' or '{' && reading.Article.Source[reading.Article.ToSource(span).Start] != reading.Text[span.Start];
}
