using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;

namespace ContentLint.Rules.Residue;

/// <summary>Finds photo credits, bylines and biographies outside the head of the article, tag lines, copyright lines and publication stamps.</summary>
/// <remarks>
/// ## Why
/// Metadata in the text is read as a sentence, by readers and by screen readers. It has its own fields. A byline or a date at the top of the article is in its place and is not reported.
///
/// ## Examples
/// ```bad
/// Photo: Rui Castanho/Meridian Pictures
/// ```
/// ```bad
/// Copyright 2023 Harbour Press. All rights reserved.
/// ```
/// ```bad
/// Correction: An earlier version of this article gave the wrong date.
/// ```
/// ```good
/// By noon the square was empty.
/// ```
/// ```good
/// A Reuters/Ipsos poll put the party at 41%.
/// ```
/// ```good
/// Credit: £5 per child
/// ```
/// </remarks>
public sealed class CreditBylineBio() : Rule(new RuleDescriptor(
    "CL402",
    "credit-byline-bio",
    "Credit, byline or other metadata in the text",
    "A photo credit, byline, biography, tag line, copyright line or publication stamp inside the article.",
    Severity.Warning)
{
    Fix = FixSafety.Safe,
})
{
    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        for (int i = 0; i < reading.Residue.Length; i++)
        {
            Reading.Residue residue = reading.Residue[i];
            if (Describe(residue.Category) is not { } kind)
            {
                continue;
            }

            string quoted = Excerpt.Of(reading.Text, residue.Span);
            if (residue.Category == ResidueCategory.EditorNote)
            {
                context.Report(Severity.Note, residue.Span, $"“{quoted}” is a note about the article, not part of it", "Move it to the metadata of the article");
            }
            else if (residue.IsWholeLine)
            {
                context.Report(IsSetApart(reading, residue) ? Severity.Note : Severity.Warning, residue.Span, $"“{quoted}” is {kind}, not part of the text", "Delete the line, or move it to the metadata of the article", fix: ResidueFix.Delete(reading, i));
            }
            else
            {
                context.Report(residue.Span, $"The line ends in {kind}: “{quoted}”", "Move it to the caption or the metadata of the picture", fix: Deletion.Inside(reading, residue.Span, FixSafety.Offered, "Delete the credit"));
            }
        }
    }

    /// <summary>In italics, or with a link: whoever wrote it into the file of the article set it apart.</summary>
    private static bool IsSetApart(ArticleReading reading, Reading.Residue residue)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan(residue.Span);
        return reading.Article.Format == ArticleFormat.Markdown
            && (text[0] is '*' or '_' || text.StartsWith("<i>".AsSpan()) || text.StartsWith("<em>".AsSpan()) || text.IndexOf("](".AsSpan()) >= 0);
    }

    private static string? Describe(ResidueCategory category) => category switch
    {
        ResidueCategory.Credit => "a picture credit",
        ResidueCategory.Byline => "a byline",
        ResidueCategory.Biography => "a note about the author",
        ResidueCategory.Republication => "a note on where the article stood before",
        ResidueCategory.Tags => "a list of tags",
        ResidueCategory.Copyright => "a copyright line",
        ResidueCategory.Timestamp => "a publication stamp",
        ResidueCategory.EditorNote => "an editor's note",
        _ => null,
    };
}
