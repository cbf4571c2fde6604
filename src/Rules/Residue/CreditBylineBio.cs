using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Residue;

/// <summary>
/// Finds photo credits, bylines and biographies outside the head of the article, tag lines, copyright lines and publication stamps.
/// </summary>
/// <remarks>
/// ## Why
/// Metadata in the text is read as a sentence, by readers and by screen readers. It has its own fields. A byline or a date at the top of
/// the article is in its place and is not reported. In a file that marks its parts (Markdown, HTML) such lines were written there on
/// purpose: they are notes, but for the credit of a picture that the file does not have; in the source of a site that is a note as well.
/// In plain text a label of pictures or the mark of a copyright proves such a line, and other lines of a page beside it do; without them
/// it is a note. The fields of records, the pages of people and the line in brackets with which an agency signs its report are left alone.
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
    /// <summary>So many of one kind are the fields of records, or the entries of a list.</summary>
    private const int Records = 3;

    /// <summary>
    /// From so many on, captions of one form are one finding where the file marks its parts; what was pasted is deleted line by line.
    /// </summary>
    private const int ManyCredits = 4;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        // A file of credits has nothing else.
        if (reading.Article.Path.EndsWith("humans.txt", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        Tally tally = Count(reading);
        bool creditReported = false;
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
                context.Report(Severity.Note, residue.Span, $"“{quoted}” is a note about the article, not part of it",
                    "Move it to the metadata of the article");
                continue;
            }

            if (Weigh(reading, residue, tally) is not { } severity)
            {
                continue;
            }

            bool isMany = residue.Category == ResidueCategory.Credit && tally.Credits >= ManyCredits
                && reading.Article.Format != ArticleFormat.PlainText;
            if (isMany && creditReported)
            {
                continue;
            }

            creditReported |= isMany;
            string more = isMany ? $"; there are {tally.Credits} in this file" : "";
            if (residue.IsWholeLine)
            {
                context.Report(severity, residue.Span, $"“{quoted}” is {kind}, not part of the text{more}",
                    "Delete the line, or move it to the metadata of the article", fix: severity == Severity.Warning && !isMany
                    ? ResidueFix.Delete(reading, i)
                    : null);
            }
            else
            {
                context.Report(severity, residue.Span, $"The line ends in {kind}: “{quoted}”{more}",
                    "Move it to the caption or the metadata of the picture", fix: severity == Severity.Warning && !isMany
                    ? Deletion.Inside(reading, residue.Span, FixSafety.Offered, "Delete the credit")
                    : null);
            }
        }
    }

    private readonly record struct Tally(int Bylines, int Biographies, int Credits, bool IsOfPage);

    private static Tally Count(ArticleReading reading)
    {
        int bylines = 0;
        int biographies = 0;
        int credits = 0;
        foreach (Reading.Residue residue in reading.Residue)
        {
            bylines += residue.Category == ResidueCategory.Byline ? 1 : 0;
            biographies += residue.Category == ResidueCategory.Biography ? 1 : 0;
            credits += residue.Category == ResidueCategory.Credit ? 1 : 0;
        }

        return new Tally(bylines, biographies, credits, Placement.CountKindsOfPage(reading) > 0 || Placement.IsCopied(reading));
    }

    /// <summary>
    /// How much a line matters; null where it is in its place. Pasted text has no other place for metadata than its lines; in a file
    /// that marks its parts somebody wrote them into it, and only the credit of a picture that is not there is left over.
    /// </summary>
    private static Severity? Weigh(ArticleReading reading, in Reading.Residue residue, in Tally tally)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan(residue.Span);
        bool isRecord = residue.Category == ResidueCategory.Byline && tally.Bylines >= Records;
        bool isOfPerson = residue.Category == ResidueCategory.Biography
            && (tally.Biographies >= Records || IsPageOfPerson(reading.Article.Path));
        bool isLicence = residue.Category == ResidueCategory.Copyright && SiteFolders.IsLicence(reading.Article.Path);
        bool isOfFirm = residue.Category == ResidueCategory.Biography
            && text.IndexOfAny("$£€".AsSpan()) >= 0; // what a firm has, and no author
        if (isRecord || isOfPerson || isLicence || isOfFirm || IsOfDateline(reading, residue) || IsTitleOfLink(reading, residue))
        {
            return null;
        }

        if (reading.Article.Format == ArticleFormat.PlainText)
        {
            return IsSignOff(reading, residue) || TechnicalText.IsLine(text)
                ? null
                : (tally.IsOfPage || IsProved(reading, residue, text)) && !IsLastCredit(reading, residue, text)
                    ? Severity.Warning
                    : Severity.Note;
        }

        if (residue.Category != ResidueCategory.Credit || reading.Article.IsOfSite)
        {
            return Severity.Note;
        }

        if (!residue.IsWholeLine && residue.IsListItem)
        {
            return null;
        }

        bool isSource = text.StartsWith("source".AsSpan(), StringComparison.OrdinalIgnoreCase);
        return isSource && !HasPicture(reading)
            ? null
            : residue.IsWholeLine && !IsSetApart(reading, residue) && !HasPicture(reading) ? Severity.Warning : Severity.Note;
    }

    /// <summary>
    /// <c>(Reporting by Ida Lund; editing by Tom Kell)</c> as the last thing of all, over two lines perhaps: so agencies sign their
    /// reports.
    /// </summary>
    private static bool IsSignOff(ArticleReading reading, in Reading.Residue residue)
    {
        const int Longest = 400;
        if (residue.Category != ResidueCategory.Byline)
        {
            return false;
        }

        ReadOnlySpan<char> text = reading.Text.AsSpan();
        int from = Math.Max(0, residue.Start - Longest);
        ReadOnlySpan<char> before = text.Slice(from, residue.Start + 1 - from);
        int open = before.LastIndexOf('(');
        ReadOnlySpan<char> rest = open < 0 || before.Slice(open).IndexOf(')') >= 0
            ? default
            : text.Slice(from + open, Math.Min(2 * Longest, text.Length - from - open));
        int close = rest.IndexOf(')');
        return close > 0 && close >= residue.End - from - open - 1 && StartsWithWork(reading, from + open)
            && IsAfterAll(reading, SkipSignOffs(reading, from + open + close + 1));
    }

    /// <summary><c>Ida Lund contributed to this report.</c>, <c>With assistance by Tom Kell</c>: so papers end a report.</summary>
    private static bool IsLastCredit(ArticleReading reading, in Reading.Residue residue, ReadOnlySpan<char> text) =>
        residue.Category == ResidueCategory.Byline && IsAfterAll(reading, residue.End)
        && (Ascii.IndexOf(text, "contributed to this") >= 0 || Ascii.IndexOf(text, "contributed reporting") >= 0
            || Ascii.IndexOf(text, "with assistance") is >= 0 and < 4);

    /// <summary>
    /// <c>SELBY (Quay Wire) - … Harbour Press/Quay Wire</c>: behind the text, the agencies of which its dateline has one: so they sign.
    /// </summary>
    private static bool IsOfDateline(ArticleReading reading, in Reading.Residue residue)
    {
        const int Head = 1000;
        const string Dash = ") -";
        ReadOnlySpan<char> text = reading.Text.AsSpan(residue.Span);
        int slash = text.IndexOf('/');
        ReadOnlySpan<char> head = reading.Text.AsSpan();
        head = head.Slice(0, Math.Min(head.Length, Math.Min(Head, residue.Start)));
        int close = slash > 0 && residue.Category == ResidueCategory.Credit ? head.IndexOf(Dash.AsSpan()) : -1;
        int open = close < 0 ? -1 : head.Slice(0, close).LastIndexOf('(');
        ReadOnlySpan<char> agency = open < 0 ? default : head.Slice(open + 1, close - open - 1).Trim();
        return !agency.IsEmpty && IsAfterAll(reading, residue.End)
            && (text.Slice(0, slash).Trim().SequenceEqual(agency) || text.Slice(slash + 1).Trim().SequenceEqual(agency));
    }

    /// <summary>In a page, all of a link: what the page it leads to is called, and no credit.</summary>
    private static bool IsTitleOfLink(ArticleReading reading, in Reading.Residue residue)
    {
        if (reading.Article.Format != ArticleFormat.Html || residue.Category != ResidueCategory.Credit)
        {
            return false;
        }

        TextSpan place = reading.Article.ToSource(residue.Span);
        ReadOnlySpan<char> source = reading.Article.Source.AsSpan();
        ReadOnlySpan<char> before = source.Slice(0, place.Start).TrimEnd();
        int tag = before.EndsWith(">".AsSpan()) ? before.LastIndexOf('<') : -1;
        return tag >= 0 && Ascii.StartsWith(before.Slice(tag), "<a ")
            && Ascii.StartsWith(source.Slice(place.End).TrimStart(), "</a");
    }

    /// <summary>The end of the brackets of the same kind that follow: <c>(Reporting by …) (Additional reporting by …)</c>.</summary>
    private static int SkipSignOffs(ArticleReading reading, int place)
    {
        const int Most = 4;
        ReadOnlySpan<char> text = reading.Text.AsSpan();
        for (int i = 0; i < Most; i++)
        {
            ReadOnlySpan<char> rest = text.Slice(place).TrimStart();
            int length = rest.IndexOf(')') + 1;
            if (length == 0 || rest[0] != '(' || !StartsWithWork(reading, text.Length - rest.Length))
            {
                break;
            }

            place = text.Length - rest.Length + length;
        }

        return place;
    }

    /// <summary>Whether the first word in the bracket, or the second, is what was done for the report.</summary>
    private static bool StartsWithWork(ArticleReading reading, int bracket)
    {
        int first = Sorted.FirstFrom(reading.Tokens, bracket + 1, static (in Token token) => token.Start);
        for (int i = first; i < Math.Min(reading.Tokens.Length, first + 2); i++)
        {
            if (CreditBylineBioWords.Work.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAfterAll(ArticleReading reading, int place)
    {
        const int Farthest = 60; // blocks
        int first = Sorted.FirstFrom(reading.Blocks, place, static (in Block block) => block.Start);
        for (int i = first; i < Math.Min(reading.Blocks.Length, first + Farthest); i++)
        {
            if (reading.Blocks[i].Zone != Zone.Residue)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// A label that only a picture has, the mark of a copyright with its year or its reservation; what articles have in them as well needs
    /// another line of a page in the file.
    /// </summary>
    private static bool IsProved(ArticleReading reading, in Reading.Residue residue, ReadOnlySpan<char> text)
    {
        switch (residue.Category)
        {
            case ResidueCategory.Credit:
                return (residue.IsExact || IsLabelled(reading, residue)) && !IsInHeader(reading, residue);
            case ResidueCategory.Byline:
                return (residue.IsSure || Ascii.IndexOf(text, "author") == 0) && HasSmallLetters(text);
            case ResidueCategory.Timestamp:
                // Behind a bar it was torn from one; the day of its last change a text may tell itself.
                bool isChange = text.StartsWith("last".AsSpan(), StringComparison.OrdinalIgnoreCase) && !HasClock(text);
                return residue.IsSure && (text[0] == '|' || (IsBehindText(reading, residue.Start) && !isChange));
            case ResidueCategory.Copyright:
                // A statement of the text has the text behind it.
                return (text[0] == '©' || text.IndexOfAny("0123456789".AsSpan()) >= 0 || Ascii.IndexOf(text, "reserved") >= 0)
                    && IsAfterAll(reading, residue.End);
            case ResidueCategory.Republication:
                return residue.IsSure;
            case ResidueCategory.Tags:
                return residue.IsSure && !IsInHeader(reading, residue);
            default:
                return false;
        }
    }

    /// <summary><c>Category: core⏎Credits: Ida Lund</c>: one of the fields at the head of a notice.</summary>
    private static bool IsInHeader(ArticleReading reading, in Reading.Residue residue)
    {
        const int Longest = 200;
        ReadOnlySpan<char> above = reading.Text.Between(Math.Max(0, residue.Start - Longest), residue.Start).TrimEnd();
        ReadOnlySpan<char> below = reading.Text.Between(residue.End, Math.Min(reading.Text.Length, residue.End + Longest)).TrimStart();
        int next = below.IndexOfAny('\n', '\r');
        return IsField(above.Slice(above.LastIndexOf('\n') + 1)) && IsField(next < 0 ? below : below.Slice(0, next));

        static bool IsField(ReadOnlySpan<char> line)
        {
            const int LongestLabel = 24;
            int colon = line.IndexOf(':');
            return colon is > 1 and <= LongestLabel && char.IsUpper(line[0]) && colon + 1 < line.Length && line[colon + 1] is ' ' or '\t';
        }
    }

    /// <summary>Whether two names follow each other without a mark: agencies have one or none.</summary>
    private static bool HasPerson(ArticleReading reading, int first, int end)
    {
        for (int i = first + 1; i < reading.Tokens.Length && reading.Tokens[i].Start < end; i++)
        {
            if (IsName(reading.Tokens[i - 1]) && IsName(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;

        static bool IsName(in Token token) => token is { Kind: TokenKind.Word, IsCapitalised: true }
            && (token.Flags & TokenFlags.AllCapitals) == 0;
    }

    private static bool HasSmallLetters(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (char.IsLower(character))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>9:14</c>.</summary>
    private static bool HasClock(ReadOnlySpan<char> text)
    {
        for (int i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] == ':' && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a paragraph of the article stands before a place.</summary>
    private static bool IsBehindText(ArticleReading reading, int place)
    {
        const int Head = 60; // blocks
        foreach (ref readonly Block block in reading.Blocks.Slice(0, Math.Min(Head, reading.Blocks.Length)))
        {
            if (block.Start >= place)
            {
                return false;
            }

            if (block.Zone == Zone.Body)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Photo: Ida Lund</c>, <c>(Picture by Tom Kell)</c>, <c>© Ida Lund</c>, <c>QP/Ida Lund</c>.</summary>
    private static bool IsLabelled(ArticleReading reading, in Reading.Residue residue)
    {
        bool isPicture = false;
        bool hasSlash = false;
        int first = Sorted.FirstFrom(reading.Tokens, residue.Start, static (in Token token) => token.Start);
        int i = first;
        for (; i < reading.Tokens.Length && reading.Tokens[i].Start < residue.End; i++)
        {
            ref readonly Token token = ref reading.Tokens[i];
            char mark = reading.Text[token.Start];
            if (isPicture && (token.Kind == TokenKind.Colon || CreditBylineBioWords.AfterPicture.Has(token) || mark is '/' or '|'))
            {
                return true;
            }

            isPicture = (isPicture && i <= first + 2) || CreditBylineBioWords.Picture.Has(token) || mark == '©';
            hasSlash |= mark == '/';
        }

        bool isOfAgency = i > first + 1 && CreditBylineBioWords.Picture.Has(reading.Tokens[i - 1]);
        return reading.Text[residue.Start] == '©' || isOfAgency || (hasSlash && HasPerson(reading, first, residue.End))
            || reading.Text.AsSpan(residue.Span).StartsWith("FILE".AsSpan(), StringComparison.Ordinal);
    }

    /// <summary>Pages of people are kept together, and are about nobody else.</summary>
    private static bool IsPageOfPerson(string path) => SiteFolders.Contain(path, SiteFolders.Persons);

    /// <summary>Whether the file shows a picture, by its own means or by a call of the generator.</summary>
    private static bool HasPicture(ArticleReading reading)
    {
        ReadOnlySpan<char> source = reading.Article.Source.AsSpan();
        return source.IndexOf("![".AsSpan()) >= 0 || Ascii.IndexOf(source, "<img") >= 0 || source.IndexOf("{{".AsSpan()) >= 0
            || source.IndexOf("{%".AsSpan()) >= 0
            || Ascii.IndexOf(source, "<fig") >= 0 || Ascii.IndexOf(source, "image:") >= 0 || Ascii.IndexOf(source, "image =") >= 0;
    }

    /// <summary>In italics, in small letters, or with a link: whoever wrote it into the file of the article set it apart.</summary>
    private static bool IsSetApart(ArticleReading reading, in Reading.Residue residue)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan(residue.Span);
        return reading.Article.Format == ArticleFormat.Markdown
            && (text[0] is '*' or '_' || text.StartsWith("<i>".AsSpan()) || text.StartsWith("<em>".AsSpan())
                || text.StartsWith("<small>".AsSpan()) || text.IndexOf("](".AsSpan()) >= 0);
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
