using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Text;

namespace ContentLint.Rules.Residue;

/// <summary>
/// Finds lines that belong to a web page and not to the article: comment, newsletter, share, cookie and account prompts, menus,
/// advertisement markers and links to other stories.
/// </summary>
/// <remarks>
/// ## Why
/// Text copied from a page brings the page with it. Readers see nonsense, and every check after this one would read the line as a sentence.
/// It is an error where it is a paragraph of its own in plain text, and neither the first line, which is the headline, nor an item or step.
/// In a file that marks its parts (Markdown, HTML) somebody may have meant the line: it is a warning where its words are those of a page,
/// and a note where only its place speaks for it. In the source of a site, a file with metadata or in the folder of a generator, it is a
/// note unless there are lines of three kinds, and the links of its author are left alone.
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
    Severity.Error)
{
    Fix = FixSafety.Safe,
})
{
    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        if (reading.Residue.IsEmpty)
        {
            return;
        }

        // The page around a saved one is its own, and what goes into a page of a site was written for it.
        bool isPage = reading.Article.IsWholePage || (reading.Article.IsOfSite && !IsPasted(reading));
        // Whoever marks the parts of a file wrote its lines into it, and may mean what looks like a page's.
        bool isMarked = reading.Article.Format != ArticleFormat.PlainText;
        if (reading.Article.Path.EndsWith("robots.txt", StringComparison.OrdinalIgnoreCase) || SiteFolders.IsLicence(reading.Article.Path))
        {
            return; // what speaks to programs, and what a lawyer wrote
        }

        bool? isPolicy = null;
        for (int i = 0; i < reading.Residue.Length; i++)
        {
            Reading.Residue residue = reading.Residue[i];
            if (Describe(residue.Category) is not { } kind)
            {
                continue;
            }

            if (residue.Category == ResidueCategory.Cookie && (isPolicy ??= IsPolicy(reading)) == true)
            {
                continue;
            }

            string quoted = Excerpt.Of(reading.Text, residue.Span);
            Fix? fix = ResidueFix.Delete(reading, i);
            if (residue.Category == ResidueCategory.Embed)
            {
                context.Report(Severity.Note, residue.Span, $"“{quoted}” is {kind}", "Quote the post in the text, or embed it again",
                    fix: fix);
            }
            else if (residue.IsSure)
            {
                fix = isPage && fix is not null ? fix with { Safety = FixSafety.Offered } : fix;
                // An organisation publishes its own releases as they are.
                bool isOwnRelease = isMarked && residue.Category == ResidueCategory.PressNote;
                context.Report(isPage || isOwnRelease
                    ? Severity.Note
                    : isMarked || !StandsAlone(reading, residue)
                        ? Severity.Warning
                        : Severity.Error, residue.Span, $"“{quoted}” is {kind}, not part of the article",
                    "Delete the line", fix: fix);
            }
            else
            {
                bool isMeant = (isMarked && residue.Evidence != ResidueEvidence.Form) || isPage || IsFormatted(reading, residue)
                    || IsDrawn(reading, residue) || IsCaption(reading.Text.AsSpan(residue.Span))
                    || (!isMarked && TechnicalText.IsLine(reading.Text.AsSpan(residue.Span)));
                context.Report(isMeant
                    ? Severity.Note
                    : Severity.Warning, residue.Span, $"“{quoted}” {Explain(residue.Evidence, kind)}",
                    "Delete the line if it is not part of the article", fix: fix);
            }
        }
    }

    /// <summary>
    /// Whether the article is what a site says of its cookies: its path or its headline says so, or a heading above a text that speaks of
    /// nothing else.
    /// </summary>
    private static bool IsPolicy(ArticleReading reading)
    {
        const int Often = 5;
        if (IsOfPrivacy(reading.Article.Path.AsSpan()))
        {
            return true;
        }

        bool hasHeading = false;
        int times = 0;
        foreach (ref readonly Block block in reading.Blocks)
        {
            ReadOnlySpan<char> text = reading.Text.AsSpan(block.Span);
            if (block.Zone is Zone.Headline or Zone.Subhead && IsOfPrivacy(text))
            {
                if (block.Zone == Zone.Headline)
                {
                    return true;
                }

                hasHeading = true;
            }

            for (int at = block.IsProse ? Ascii.IndexOf(text, "cookie") : -1; at >= 0; at = Ascii.IndexOf(text, "cookie"))
            {
                times++;
                text = text.Slice(at + 1);
            }
        }

        return hasHeading && times >= Often;

        static bool IsOfPrivacy(ReadOnlySpan<char> text) => Ascii.IndexOf(text, "privacy") >= 0 || Ascii.IndexOf(text, "cookie") >= 0;
    }

    /// <summary>
    /// Whether a line of plain text is a paragraph of its own: not the first, which is the headline, nor an item of a list or a step.
    /// </summary>
    private static bool StandsAlone(ArticleReading reading, Reading.Residue residue)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan();
        char first = text[residue.Start];
        bool isStep = residue.IsListItem || first is '-' or '*' or '+' || char.IsDigit(first);
        if (isStep || !residue.IsWholeLine || text.Slice(0, residue.Start).Trim().IsEmpty)
        {
            return false;
        }

        ReadOnlySpan<OutlineBlock> outline = reading.Article.Outline;
        int at = Sorted.FirstFrom(outline, residue.Start + 1, static (in OutlineBlock item) => item.End);
        return at < outline.Length && outline[at].Start <= residue.Start && outline[at].End >= residue.End
            && reading.Text.Between(outline[at].Start, residue.Start).Trim().IsEmpty
            && reading.Text.Between(residue.End, outline[at].End).Trim().IsEmpty;
    }

    /// <summary>One such line may be meant; lines of several kinds came with a page that was copied into the file.</summary>
    private static bool IsPasted(ArticleReading reading)
    {
        const int FewestKinds = 3;
        int kinds = 0;
        int seen = 0;
        foreach (Reading.Residue residue in reading.Residue)
        {
            bool counts = residue is { IsWholeLine: true, Evidence: ResidueEvidence.Words or ResidueEvidence.Form }
                && residue.Category is ResidueCategory.Comments or ResidueCategory.Newsletter or ResidueCategory.Share
                    or ResidueCategory.Cookie or ResidueCategory.Paywall or ResidueCategory.Advertisement;
            int kind = counts ? 1 << (int)residue.Category : 0;
            kinds += (seen & kind) == 0 && kind != 0 ? 1 : 0;
            seen |= kind;
        }

        return kinds >= FewestKinds;
    }

    /// <summary>A line that is drawn, and the rows of a tree of files.</summary>
    private static bool IsDrawn(ArticleReading reading, Reading.Residue residue)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan(residue.Span);
        if (text[0] is >= '\u2500' and <= '\u257F')
        {
            return true;
        }

        foreach (char character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whoever writes a link or emphasis in the file of the article means it; what a page left behind has the words alone.
    /// </summary>
    private static bool IsFormatted(ArticleReading reading, Reading.Residue residue)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan(residue.Span);
        return reading.Article.Format == ArticleFormat.Markdown
            && (text.IndexOf("](".AsSpan()) >= 0 || text.IndexOf("**".AsSpan()) >= 0 || text.IndexOf("<a ".AsSpan()) >= 0
                || text[0] == '#');
    }

    /// <summary><c>The quay in 1969 (Image: Ida Lund)</c>: what a picture shows, with its credit.</summary>
    private static bool IsCaption(ReadOnlySpan<char> text) =>
        text[text.Length - 1] == ')' && (Ascii.IndexOf(text, "(image:") > 0 || Ascii.IndexOf(text, "(photo:") > 0
            || Ascii.IndexOf(text, "(picture:") > 0);

    /// <summary>What holds for the line itself.</summary>
    private static string Explain(ResidueEvidence evidence, string kind) => evidence switch
    {
        ResidueEvidence.Neighbours => $"reads like {kind}, and stands beside a line of the web page",
        ResidueEvidence.Place => $"reads like {kind}, and stands before or after the text of the article",
        ResidueEvidence.Repetition => $"reads like {kind}, and stands in the file several times",
        ResidueEvidence.Label => "is a label or headline with no text below it, among lines of the web page",
        ResidueEvidence.Listing => "is in a list of other stories or of comments, as the web page shows them",
        ResidueEvidence.Script => "is in another script than the article, and stands outside its text",
        _ => $"addresses the reader of a web page, as {kind} does",
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
        ResidueCategory.PressNote => "a note or end mark of a press release",
        ResidueCategory.Advertisement => "an advertisement marker",
        ResidueCategory.Related => "a link to other stories",
        _ => null,
    };
}
