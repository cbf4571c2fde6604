using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Text;

namespace ContentLint.Rules.Residue;

/// <summary>Finds file names, slugs and descriptions of pictures that stand as paragraphs of their own.</summary>
/// <remarks>
/// ## Why
/// The description of a picture is meant for screen readers. Without the picture it is a few words in lower case that interrupt the
/// article. Where such a line comes again it is the name of who speaks, or a label, and left alone. In HTML and in the source of a site
/// it is a note: whoever wrote the file put the line there.
///
/// ## Examples
/// ```bad
/// The council voted on Tuesday to build a second bridge across the river, after nine years of debate.
///
/// mayor opens new bridge
///
/// Work begins in spring, and the first cars are to cross in three years if the winter is mild.
/// ```
/// ```bad
/// IMG_2044.jpg
/// ```
/// ```good
/// The council voted on Tuesday to build a second bridge across the river, after nine years of debate.
///
/// A new bridge
///
/// Work begins in spring, and the first cars are to cross in three years if the winter is mild.
/// ```
/// </remarks>
public sealed class StrayAltText() : Rule(new RuleDescriptor(
    "CL403",
    "stray-alt-text",
    "Description of a picture stands as a paragraph",
    "A file name, a slug or a few words in lower case that describe a picture, on a line of their own.",
    Severity.Warning)
{
    Fix = FixSafety.Offered,
})
{
    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        bool? hasTurns = null;
        foreach (Reading.Residue residue in reading.Residue)
        {
            if (residue.Category != ResidueCategory.AltText || Placement.IsMeant(reading, residue)
                || (!residue.IsSure && (hasTurns ??= HasTurns(reading))) || IsInElement(reading, residue) || IsLabel(reading, residue))
            {
                continue;
            }

            string quoted = Excerpt.Of(reading.Text, residue.Span);
            string evidence = residue.IsSure
                ? "is a file name or a field of a picture"
                : "is in lower case, has no verb form or full stop, and stands between paragraphs like the description of a picture";
            bool isWritten = reading.Article.IsOfSite
                || reading.Article.Format == ArticleFormat.Html; // which has pictures, and elements for what belongs to them
            context.Report(isWritten
                ? Severity.Note
                : Severity.Warning, residue.Span, $"“{quoted}” {evidence}", "Delete the line, or put it back on its picture",
                fix: Deletion.OfLines(reading, residue.Span, FixSafety.Offered));
        }
    }

    /// <summary>
    /// A picture is described once: where one such line comes again they are the names of those who speak in turn, or labels.
    /// </summary>
    private static bool HasTurns(ArticleReading reading)
    {
        var lines = new HashSet<string>(StringComparer.Ordinal);
        foreach (Reading.Residue residue in reading.Residue)
        {
            if (residue.Category == ResidueCategory.AltText && !residue.IsSure && !lines.Add(reading.Text.ToString(residue.Span)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All in bold it is a heading that was not marked as one, and right above a list it heads the list.</summary>
    private static bool IsLabel(ArticleReading reading, Reading.Residue residue)
    {
        if (reading.Article.Format == ArticleFormat.PlainText)
        {
            return false;
        }

        ReadOnlySpan<OutlineBlock> outline = reading.Article.Outline;
        int next = Sorted.FirstFrom(outline, residue.End, static (in OutlineBlock block) => block.Start);
        ReadOnlySpan<char> text = reading.Text.AsSpan(residue.Span);
        bool isBold = text.StartsWith("**".AsSpan()) || text.StartsWith("__".AsSpan())
            || text.StartsWith("<b>".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<strong>".AsSpan(), StringComparison.OrdinalIgnoreCase);
        return isBold || (next < outline.Length && outline[next].Shape == BlockShape.ListItem);
    }

    /// <summary>Right behind raw markup, as in a cell of a table, the line is the content of an element.</summary>
    private static bool IsInElement(ArticleReading reading, Reading.Residue residue)
    {
        ReadOnlySpan<OutlineBlock> outline = reading.Article.Outline;
        int index = Sorted.FirstFrom(outline, residue.Start + 1, static (in OutlineBlock block) => block.End);
        return reading.Article.Format != ArticleFormat.PlainText && index > 0 && index < outline.Length
            && outline[index - 1].Shape == BlockShape.Markup && reading.Text[outline[index - 1].Start] == '<';
    }
}
