using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Residue;

/// <summary>
/// Finds lines that belong to a web page and not to the article: comment, newsletter, share, cookie and account prompts, menus,
/// advertisement markers and links to other stories.
/// </summary>
/// <remarks>
/// ## Why
/// Text copied from a page brings the page with it. Readers see nonsense, and every check after this one would read the line as a sentence.
/// Two signs prove it. It is an error where its words are those of a page and it is a paragraph of its own in plain text, not the first
/// line, an item, a step or a reference with its address; where only its form or its place speak for it, it is a warning among lines of
/// several other kinds that a page has, and else a note. In a file that marks its parts (Markdown, HTML) somebody may have meant the line:
/// it is a warning where it says nothing else and links nowhere, and a note in the source of a site.
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
    /// <summary>Where the address of what a line points to would stand.</summary>
    private const int Reach = 300;

    /// <summary>An end mark without words: <c>-30-</c>, <c>###</c>.</summary>
    private const int LongestEndMark = 5;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        if (reading.Residue.IsEmpty || reading.Article.Path.EndsWith("robots.txt", StringComparison.OrdinalIgnoreCase)
            || SiteFolders.IsLicence(reading.Article.Path))
        {
            return; // what speaks to programs, and what a lawyer wrote
        }

        int kinds = Placement.CountKindsOfPage(reading);
        bool isCopied = kinds > 0 || Placement.IsCopied(reading);
        bool? isPolicy = null;
        for (int i = 0; i < reading.Residue.Length; i++)
        {
            Reading.Residue residue = reading.Residue[i];
            if (Describe(residue.Category) is not { } kind
                || (residue.Category == ResidueCategory.Cookie && (isPolicy ??= IsPolicy(reading)) == true)
                || GoesOnBelow(reading, residue))
            {
                continue;
            }

            string quoted = Excerpt.Of(reading.Text, residue.Span);
            Fix? fix = ResidueFix.Delete(reading, i);
            Severity severity = Weigh(reading, residue, kinds, isCopied);
            fix = severity == Severity.Note && fix is not null ? fix with { Safety = FixSafety.Offered } : fix;
            if (residue.Category == ResidueCategory.Embed)
            {
                context.Report(Severity.Note, residue.Span, $"“{quoted}” is {kind}", "Quote the post in the text, or embed it again",
                    fix: fix);
            }
            else if (residue.IsSure)
            {
                context.Report(severity, residue.Span, $"“{quoted}” is {kind}, not part of the article", "Delete the line", fix: fix);
            }
            else
            {
                context.Report(severity, residue.Span, $"“{quoted}” {Explain(residue.Evidence, kind)}",
                    "Delete the line if it is not part of the article", fix: fix);
            }
        }
    }

    /// <summary>
    /// <c>It stood. Prices rose following the talks, with⏎the dollar …</c>: behind other text, the last words of a line whose sentence goes
    /// on in the next.
    /// </summary>
    private static bool GoesOnBelow(ArticleReading reading, in Reading.Residue residue)
    {
        ReadOnlySpan<char> below = reading.Text.AsSpan().Slice(residue.End).TrimStart(" \t\r".AsSpan());
        if (below.Length < 2 || below[0] != '\n' || below[1] is '\n' or '\r')
        {
            return false;
        }

        int last = Sorted.FirstFrom(reading.Tokens, residue.End, static (in Token token) => token.Start) - 1;
        ReadOnlySpan<char> before = reading.Text.AsSpan().Slice(0, residue.Start);
        return !before.Slice(before.LastIndexOf('\n') + 1).Trim().IsEmpty && last >= 0 && reading.Tokens[last].Start >= residue.Start
            && (reading.Tokens[last].Kind == TokenKind.Comma || Lists.Function.Has(reading.Tokens[last]));
    }

    /// <summary>
    /// Two signs make a line the page's: its words, and that it stands alone in plain text, says nothing else, or has other lines of a page
    /// with it.
    /// </summary>
    private static Severity Weigh(ArticleReading reading, in Reading.Residue residue, int kinds, bool isCopied)
    {
        // The page around a saved one is its own, and what goes into a page of a site was written for it.
        bool isPlain = reading.Article.Format == ArticleFormat.PlainText;
        bool isPasted = kinds >= (isPlain ? Placement.KindsOfPage : Placement.KindsOfPage + 1);
        if (reading.Article.IsWholePage || (reading.Article.IsOfSite && !isPasted))
        {
            return Severity.Note;
        }

        if (residue.Category == ResidueCategory.PressNote && residue.Span.Length <= LongestEndMark)
        {
            // "-30-" is how a release says that it ends
            return isPasted ? Severity.Warning : Severity.Note;
        }

        if (!isPlain)
        {
            // Whoever marks the parts of a file wrote its lines into it; a link works there, and a release is published as it is.
            bool isMeant = residue.Category == ResidueCategory.PressNote || !IsOfPageAlone(residue.Category) || IsLinked(reading, residue);
            return isPasted || (residue.IsSure && residue.IsExact && !isMeant) ? Severity.Warning : Severity.Note;
        }

        if (!residue.IsSure)
        {
            bool isForm = residue.Evidence switch
            {
                ResidueEvidence.Repetition or ResidueEvidence.Script => true,
                ResidueEvidence.Form => StandsAlone(reading, residue) && SpeaksOfText(reading, residue),
                ResidueEvidence.Place => residue.Category == ResidueCategory.Share,
                _ => false,
            };
            bool isProven = isForm || isCopied;
            return isProven && !IsDrawn(reading.Text.AsSpan(residue.Span)) ? Severity.Warning : Severity.Note;
        }

        if (residue.Category == ResidueCategory.Navigation && !isCopied)
        {
            return HeadsList(reading, residue) ? Severity.Note : Severity.Warning;
        }

        bool isProved = isPasted || residue.IsExact || residue.Category != ResidueCategory.Related || HasLostTarget(reading, residue);
        return !isProved ? Severity.Note : StandsAlone(reading, residue) ? Severity.Error : Severity.Warning;
    }

    /// <summary><c>Liked this story?</c>, <c>for more of our reports</c>: it asks for something, and speaks of what is read.</summary>
    private static bool SpeaksOfText(ArticleReading reading, in Reading.Residue residue)
    {
        int first = Sorted.FirstFrom(reading.Tokens, residue.Start, static (in Token token) => token.Start);
        for (int i = first + 1; i < reading.Tokens.Length && reading.Tokens[i].Start < residue.End; i++)
        {
            if (WebPromptWords.Shown.Has(reading.Tokens[i]) && WebPromptWords.Pointing.Has(reading.Tokens[i - 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Table of Contents⏎1. The lamp . . . 2</c>: whether items or indented lines stand below.</summary>
    private static bool HeadsList(ArticleReading reading, in Reading.Residue residue)
    {
        ReadOnlySpan<char> below = reading.Text.Between(residue.End, Math.Min(reading.Text.Length, residue.End + Reach));
        int line = below.Length - below.TrimStart().Length;
        bool isIndented = line > 0 && line < below.Length && below[line - 1] is ' ' or '\t';
        return isIndented || (line < below.Length && (char.IsDigit(below[line]) || below[line] is '-' or '*' or '•'));
    }

    /// <summary>A line that is drawn, and the rows of a tree of files.</summary>
    private static bool IsDrawn(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                return text[0] is >= '\u2500' and <= '\u257F';
            }
        }

        return true;
    }

    /// <summary>Kinds that no writer has a use for.</summary>
    private static bool IsOfPageAlone(ResidueCategory category) => category is not (ResidueCategory.Navigation or ResidueCategory.Related);

    /// <summary>Whether a link of the file is on the line.</summary>
    private static bool IsLinked(ArticleReading reading, in Reading.Residue residue)
    {
        TextSpan place = reading.Article.ToSource(residue.Span);
        ReadOnlySpan<char> source = reading.Article.Source.AsSpan();
        ReadOnlySpan<char> line = source.Slice(place.Start, place.Length);
        ReadOnlySpan<char> before = source.Slice(Math.Max(0, place.Start - Reach), Math.Min(Reach, place.Start));
        return line.IndexOf("](".AsSpan()) >= 0 || line.IndexOf("][".AsSpan()) >= 0 || line.IndexOf("<a ".AsSpan()) >= 0
            || before.LastIndexOf("<a ".AsSpan()) > before.LastIndexOf("</a".AsSpan());
    }

    /// <summary>Whether what a line points to has no address, and a title behind a colon or nothing at all.</summary>
    private static bool HasLostTarget(ArticleReading reading, in Reading.Residue residue) =>
        !HasAddressBelow(reading, residue) && reading.Text.AsSpan(residue.Span).IndexOf(':') < residue.Span.Length - 1;

    /// <summary>Whether an address or the number of a source stands on the line or right below it.</summary>
    private static bool HasAddressBelow(ArticleReading reading, in Reading.Residue residue)
    {
        ReadOnlySpan<char> below = reading.Text.Between(residue.Start, Math.Min(reading.Text.Length, residue.End + Reach));
        return below.IndexOf("://".AsSpan()) >= 0 || below.IndexOf("www.".AsSpan()) >= 0 || below.IndexOf("[1]".AsSpan()) >= 0;
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
