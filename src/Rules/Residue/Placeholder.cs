using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Text;
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
    Severity.Warning)
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
            ReadOnlySpan<char> bare = mark.Trim("()[]".AsSpan());
            bool isOpen = bare.SequenceEqual("TBD".AsSpan()) || bare.SequenceEqual("TBC".AsSpan());
            // Where parts are marked, dummy text may show how they look.
            bool isSpecimen = isDummy && reading.Article.Format != ArticleFormat.PlainText;
            // A mark that names a thing may be that thing's name; what is to be done, and said behind a colon, is not done.
            bool isTask = debris.IsSure && mark.StartsWith("TODO".AsSpan(), StringComparison.Ordinal) && (mark.IndexOf(':') >= 0 || (debris.End < reading.Text.Length && reading.Text[debris.End] == ':'));
            Severity severity = isSpecimen || (isOpen && !IsWholeItem(reading, debris.Span)) ? Severity.Note : isTask ? Severity.Error : Severity.Warning;
            context.Report(severity, debris.Span, $"“{Excerpt.Of(reading.Text, debris.Span)}” is a placeholder", "Write what was meant to stand here, or cut it");
        }
    }

    /// <summary>Whether a list or the text has nothing else there.</summary>
    private static bool IsWholeItem(ArticleReading reading, TextSpan span)
    {
        int index = Sorted.FirstFrom(reading.Blocks, span.Start + 1, static (in Block block) => block.End);
        return index < reading.Blocks.Length && reading.Blocks[index] is { Zone: Zone.ListItem or Zone.Body } block && block.Start <= span.Start && reading.Text.AsSpan(block.Span).Trim("*_-. \t".AsSpan()).Length == span.Length;
    }

    /// <summary>Brackets that the writer escaped are to be seen.</summary>
    private static bool IsWrittenOut(ArticleReading reading, TextSpan span) =>
        reading.Text[span.Start] is '[' or '<' or '{' && reading.Article.Source[reading.Article.ToSource(span).Start] != reading.Text[span.Start];
}
