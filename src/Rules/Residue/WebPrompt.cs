using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;

namespace ContentLint.Rules.Residue;

/// <summary>Finds lines that belong to a web page and not to the article: comment, newsletter, share, cookie and account prompts, menus, advertisement markers and links to other stories.</summary>
/// <remarks>
/// ## Why
/// Text copied from a page brings the page with it. Readers see nonsense, and every check after this one would read the line as a sentence.
///
/// ## Examples
/// ```bad
/// Be the first to comment
/// ```
/// ```bad
/// Sign up for our morning newsletter
/// ```
/// ```bad
/// Share this article
/// ```
/// ```good
/// “Leave a comment in the box, they told us,” she said.
/// ```
/// ```good
/// The bank declined to comment.
/// ```
/// ```good
/// Their newsletter had four readers when the paper closed.
/// ```
/// </remarks>
public sealed class WebPrompt() : Rule(new RuleDescriptor(
    "CL401",
    "web-prompt",
    "Text of the web page",
    "A comment, newsletter, share, cookie, account, menu, advertisement or related-story line that belongs to the page and not to the article.",
    Severity.Error,
    RulePrecision.High)
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
            Fix? fix = ResidueFix.Delete(reading, i);
            if (residue.Category == ResidueCategory.Embed)
            {
                context.Report(Severity.Note, residue.Span, $"“{quoted}” is {kind}", "Quote the post in the text, or embed it again", fix: fix);
            }
            else if (residue.IsSure)
            {
                context.Report(residue.Span, $"“{quoted}” is {kind}, not part of the article", "Delete the line", fix: fix);
            }
            else
            {
                context.Report(IsOwnLink(reading, residue) ? Severity.Note : Severity.Warning, residue.Span, $"“{quoted}” {Explain(residue.Evidence, kind)}", "Delete the line if it is not part of the article", fix: fix);
            }
        }
    }

    /// <summary>Whoever writes a link in the file of the article means it; what a page left behind has the words alone.</summary>
    private static bool IsOwnLink(ArticleReading reading, Reading.Residue residue)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan(residue.Span);
        return reading.Article.Format == ArticleFormat.Markdown && (text.IndexOf("](".AsSpan()) >= 0 || text.IndexOf("<a ".AsSpan()) >= 0);
    }

    /// <summary>What holds for the line itself.</summary>
    private static string Explain(ResidueEvidence evidence, string kind) => evidence switch
    {
        ResidueEvidence.Neighbours => $"reads like {kind}, and the line beside it is the page's",
        ResidueEvidence.Place => $"reads like {kind}, and stands outside the text of the article",
        ResidueEvidence.Repetition => $"reads like {kind}, and comes again and again",
        ResidueEvidence.Label => "is a label or headline without a text, among lines of the web page",
        ResidueEvidence.Script => "is in another script than the article, and stands outside its text",
        _ => $"speaks as a web page does and reads like {kind}",
    };

    private static string? Describe(ResidueCategory category) => category switch
    {
        ResidueCategory.Comments => "a comment prompt",
        ResidueCategory.Newsletter => "a newsletter or app prompt",
        ResidueCategory.Share => "a sharing prompt",
        ResidueCategory.Cookie => "a privacy, cookie or browser notice",
        ResidueCategory.Paywall => "a subscription or account prompt",
        ResidueCategory.Navigation => "a menu item or button of the page",
        ResidueCategory.Embed => "what is left of a post that was embedded in the article",
        ResidueCategory.PressNote => "a note of a press office to editors",
        ResidueCategory.Advertisement => "an advertisement marker",
        ResidueCategory.Related => "a link to other stories",
        _ => null,
    };
}
