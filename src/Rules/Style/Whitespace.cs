using System.Runtime.CompilerServices;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quotations;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Style;

/// <summary>
/// Finds white space that is no part of the text: before a paragraph, after it, doubled inside it, no-break and zero-width characters in
/// odd places, blank lines at the top.
/// </summary>
/// <remarks>
/// ## Why
/// It breaks layout and shows up in every comparison of two versions. Indented list items, two spaces that break a line in
/// Markdown, and a no-break space between a figure and its unit or a title and its name are in their place. One line that ends in
/// white space, and one no-break space between two words, are left alone; from two on, they are one finding.
///
/// ## What to do
/// The fix deletes it. Inside a quotation and beside figures it is left to the editor. What stands before a line may be its
/// meaning (code, verse, a list), so that deletion is offered.
///
/// ## Examples
/// ```bad
/// The harbour reopened.  Ships came in.
/// ```
/// ```good
///   • The harbour reopened.
///   • Ships came in.
/// ```
/// ```good
/// The pipe is 6 km long.
/// ```
/// </remarks>
public sealed class Whitespace() : Rule(new RuleDescriptor(
    Id: "CL601",
    Name: "whitespace",
    Title: "White space out of place",
    Description: "White space before, after or doubled inside a paragraph, no-break and zero-width characters in odd places, or blank lines at the top.",
    Severity: Severity.Note)
{
    Fix = FixSafety.Safe,
    MendsCharacters = true,
})
{
    /// <summary>
    /// From this many paragraphs on, indents are a habit of the file and one finding says so; of the other kinds there is never more than
    /// one finding.
    /// </summary>
    private const int Habit = 4;

    private const char NoBreak = '\u00A0';

    /// <summary>White space that is not of ASCII, and characters without width.</summary>
    private const string OtherSpaces = "\u00A0\u2002\u2003\u2009\u3000\u202F\u200B\u2060\uFEFF";

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        if (reading.Article.Format is not (ArticleFormat.PlainText or ArticleFormat.Markdown))
        {
            // Where markup makes the paragraphs, white space between the tags means nothing.
            return;
        }

        ReportTop(reading, context);
        var leading = new List<TextSpan>();
        var trailing = new List<TextSpan>();
        var doubled = new List<TextSpan>();
        var noBreak = new List<TextSpan>();
        var zeroWidth = new List<TextSpan>();
        foreach (ref readonly Block block in reading.Blocks)
        {
            if (block.Zone is Zone.FrontMatter or Zone.Markup or Zone.TableCell or Zone.AltText
                || block.Shape is BlockShape.Title or BlockShape.Standfirst or BlockShape.Byline)
            {
                continue;
            }

            ReadLeading(reading, block, leading);
            if (HasOddSpace(reading.Text.Between(block.Start, block.End)))
            {
                ReadInside(reading, block, trailing, doubled, noBreak, zeroWidth);
            }

            ReadTrailing(reading, block.End, trailing);
        }

        Report(reading, context, leading, Habit, "White space stands before the paragraph", "paragraphs begin with white space",
            string.Empty, FixSafety.Offered);
        // Where lines are indented, spaces may be columns or code.
        FixSafety safety = leading.Count == 0 ? FixSafety.Safe : FixSafety.Offered;
        Report(reading, context, doubled, 2, "Several spaces stand where one is enough", "places have several spaces where one is enough",
            " ", safety, mayBeColumns: true);
        // A single one of these nobody sees, and it may be meant.
        if (trailing.Count > 1)
        {
            Report(reading, context, trailing, 2, "White space stands after the end of the line", "lines end in white space", string.Empty);
        }

        if (noBreak.Count > 1)
        {
            Report(reading, context, noBreak, 2, "A no-break space stands here", "no-break spaces stand between words that may be parted",
                " ");
        }

        Report(reading, context, zeroWidth, 2, "A character without width stands here", "characters without width stand in the text",
            string.Empty);
    }

    private static void ReportTop(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan();
        int blank = 0;
        for (int i = 0; i < text.Length && char.IsWhiteSpace(text[i]); i++)
        {
            blank = text[i] is '\n' or '\r' ? i + 1 : blank;
        }

        if (blank > 0 && blank < text.Length)
        {
            var span = new TextSpan(0, blank);
            context.Report(span, "The file begins with a blank line", "Delete it",
                fix: new Fix("Delete the blank lines at the top", FixSafety.Safe, [Edit.Delete(span)]));
        }
    }

    /// <summary>
    /// One finding a place, or one for all if they are many; the fix mends every place that is neither in a quotation nor beside a figure.
    /// </summary>
    private static void Report(ArticleReading reading, RuleContext context, List<TextSpan> places, int habit, string one, string many,
        string replacement, FixSafety safety = FixSafety.Safe, bool mayBeColumns = false)
    {
        if (places.Count >= habit)
        {
            context.Report(places[0], $"{places.Count} {many}, first here", "Delete it",
                fix: Mend(reading, places, replacement, safety, mayBeColumns));
            return;
        }

        foreach (TextSpan place in places)
        {
            context.Report(place, one, "Delete it", fix: Mend(reading, [place], replacement, safety, mayBeColumns));
        }
    }

    private static Fix? Mend(ArticleReading reading, List<TextSpan> places, string replacement, FixSafety safety, bool mayBeColumns)
    {
        var edits = new List<Edit>(places.Count);
        var columns = new List<Edit>();
        int lineEnd = -1;
        bool isRow = false;
        foreach (TextSpan place in places)
        {
            if (IsQuoted(reading, place.Start) || IsBesideFigures(reading.Text, place))
            {
                continue;
            }

            if (mayBeColumns && place.Start >= lineEnd)
            {
                isRow = IsRow(reading.Text, place.Start, out lineEnd);
            }

            (isRow ? columns : edits).Add(new Edit(place, replacement));
        }

        if (edits.Count == 0)
        {
            // What may be columns is mended only by somebody who looks.
            edits = columns;
            safety = FixSafety.Offered;
        }

        return edits.Count == 0 ? null : new Fix(replacement.Length == 0 ? "Delete the white space" : "Write one space", safety, edits);
    }

    /// <summary>
    /// Whether a line may be the row of a table: several runs of spaces in it, or one in the line above or below, or a ruler there.
    /// </summary>
    private static bool IsRow(ArticleText text, int at, out int end)
    {
        int start = FindLineStart(text, at);
        end = FindLineEnd(text, at);
        return CountRuns(text, start, end) > 1
            || (start > 0 && IsRowOrRuler(text, FindLineStart(text, start - 1), start - 1))
            || (end < text.Length && IsRowOrRuler(text, end + 1, FindLineEnd(text, end + 1)));
    }

    private static int FindLineStart(ArticleText text, int at) => text.Between(0, at).LastIndexOf('\n') + 1;

    private static int FindLineEnd(ArticleText text, int at)
    {
        int length = text.Between(at, text.Length).IndexOf('\n');
        return length < 0 ? text.Length : at + length;
    }

    private static bool IsRowOrRuler(ArticleText text, int start, int end)
    {
        ReadOnlySpan<char> line = text.Between(start, Math.Max(start, end));
        const int ShortestRuler = 3;
        int dashes = 0;
        foreach (char character in line)
        {
            if (character is '-' or '=' or '_' or '\u2500')
            {
                dashes++;
            }
            else if (character is not ('+' or '|' or '\r') && !IsSpace(character))
            {
                return CountRuns(text, start, end) > 0;
            }
        }

        return dashes >= ShortestRuler;
    }

    /// <summary>Runs of spaces inside a line, but for those behind a final mark, which a typist sets.</summary>
    private static int CountRuns(ArticleText text, int start, int end)
    {
        ReadOnlySpan<char> line = text.Between(start, Math.Max(start, end));
        int runs = 0;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] is > ' ' and < NoBreak || !IsSpace(line[i]))
            {
                continue;
            }

            int stop = i + 1;
            while (stop < line.Length && IsSpace(line[stop]))
            {
                stop++;
            }

            bool isInside = i > 0 && stop < line.Length && line[stop] is not '\r';
            runs += isInside && stop - i > 1 && line[i - 1] is not ('.' or '!' or '?' or ':' or '”' or '"' or ')') ? 1 : 0;
            i = stop;
        }

        return runs;
    }

    private static bool IsQuoted(ArticleReading reading, int offset)
    {
        ReadOnlySpan<Quotation> quotations = reading.Quotations;
        int found = Sorted.FirstFrom(quotations, offset + 1, static (in Quotation item) => item.End);
        return found < quotations.Length && quotations[found].Start <= offset;
    }

    private static bool IsBesideFigures(ArticleText text, TextSpan place) =>
        place.Start > 0 && place.End < text.Length && char.IsDigit(text[place.Start - 1]) && char.IsDigit(text[place.End]);

    /// <summary>
    /// White space between the start of the line and a paragraph. Items, quotations and lines that continue one may be indented; a no-break
    /// space never stands there on purpose.
    /// </summary>
    private static void ReadLeading(ArticleReading reading, in Block block, List<TextSpan> places)
    {
        int start = block.Start;
        bool noBreak = false;
        while (start > 0 && IsSpace(reading.Text[start - 1]))
        {
            start--;
            noBreak |= reading.Text[start] == NoBreak;
        }

        bool lineStart = start == 0 || reading.Text[start - 1] is '\n' or '\r';
        bool mayBeIndented = block.Zone is Zone.ListItem or Zone.Residue || block.Shape != BlockShape.Paragraph
            || reading.Article.Format == ArticleFormat.Markdown;
        if (lineStart && start < block.Start && (noBreak || !mayBeIndented))
        {
            places.Add(TextSpan.FromBounds(start, block.Start));
        }
    }

    /// <summary>
    /// White space between a paragraph and the end of its line; two spaces before a line that goes on break the line in Markdown.
    /// </summary>
    private static void ReadTrailing(ArticleReading reading, int end, List<TextSpan> places)
    {
        int stop = end;
        while (stop < reading.Text.Length && IsSpace(reading.Text[stop]))
        {
            stop++;
        }

        if (stop > end && (stop == reading.Text.Length || reading.Text[stop] is '\n' or '\r'))
        {
            places.Add(TextSpan.FromBounds(end, stop));
        }
    }

    /// <summary>Whether a paragraph has anything but single spaces between words.</summary>
    private static bool HasOddSpace(ReadOnlySpan<char> text) =>
        text.IndexOf("  ".AsSpan()) >= 0 || text.EndsWith(" ".AsSpan(), StringComparison.Ordinal)
        || (text.IndexOfAny('\n', '\r') >= 0 && (text.IndexOf(" \n".AsSpan()) >= 0 || text.IndexOf(" \r".AsSpan()) >= 0))
        || text.IndexOf('\t') >= 0 || HasOtherSpace(text);

    /// <summary>Whether a paragraph has white space, or a character without width, that is not of ASCII.</summary>
    private static bool HasOtherSpace(ReadOnlySpan<char> text)
    {
        for (int at = Ascii.Skip(text, 0, text.Length); at < text.Length; at = Ascii.Skip(text, at + 1, text.Length))
        {
            if (OtherSpaces.IndexOf(text[at]) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static void ReadInside(ArticleReading reading, in Block block, List<TextSpan> trailing, List<TextSpan> doubled,
        List<TextSpan> noBreak, List<TextSpan> zeroWidth)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan();
        bool markdown = reading.Article.Format == ArticleFormat.Markdown;
        (int first, int firstNoBreak, int firstWithoutWidth) = (doubled.Count, noBreak.Count, zeroWidth.Count);
        int wide = 0;
        for (int i = block.Start; i < block.End; i++)
        {
            char character = text[i];
            bool isBetweenWords = character == ' ' && i + 1 < block.End && text[i + 1] is > ' ' and < '\u007F';
            if (isBetweenWords || (character > ' ' && character < '\u007F'))
            {
                continue;
            }

            if (character is '\u200B' or '\u2060' or '\uFEFF')
            {
                zeroWidth.Add(new TextSpan(i, 1));
                continue;
            }

            if (!IsSpace(character))
            {
                continue;
            }

            int end = i + 1;
            while (end < block.End && IsSpace(text[end]))
            {
                end++;
            }

            if (end < text.Length && text[end] is '\n' or '\r')
            {
                if (!markdown)
                {
                    trailing.Add(TextSpan.FromBounds(i, end));
                }
            }
            else if (i > 0 && text[i - 1] is '\n' or '\r')
            {
                // The indent of a line that goes on.
            }
            else if (end - i > 1)
            {
                doubled.Add(TextSpan.FromBounds(i, end));
                wide += end - i > 2 ? 1 : 0;
            }
            else if (character == '\t')
            {
                wide++;
            }
            else if (character == NoBreak && IsPartable(text, i))
            {
                noBreak.Add(new TextSpan(i, 1));
            }

            i = end - 1;
        }

        if (markdown)
        {
            RemoveMarkup(reading.Article.Prose, doubled, first);
            RemoveMarkup(reading.Article.Prose, noBreak, firstNoBreak);
            RemoveMarkup(reading.Article.Prose, zeroWidth, firstWithoutWidth);
        }

        if (wide > 1)
        {
            // Columns set with spaces.
            doubled.RemoveRange(first, doubled.Count - first);
        }
    }

    /// <summary>Spaces inside code, addresses and tags are theirs.</summary>
    private static void RemoveMarkup(ReadOnlySpan<ProseRange> prose, List<TextSpan> places, int first)
    {
        int kept = first;
        for (int i = first; i < places.Count; i++)
        {
            TextSpan place = places[i];
            int low = Sorted.FirstFrom(prose, place.Start + 1, static (in ProseRange item) => item.End);

            if (low < prose.Length && prose[low].Start <= place.Start)
            {
                places[kept++] = place;
            }
        }

        places.RemoveRange(kept, places.Count - kept);
    }

    /// <summary>A no-break space is out of place between two words in lower case, of which the first is no word of two letters.</summary>
    private static bool IsPartable(ReadOnlySpan<char> text, int at) =>
        at > 2 && at + 1 < text.Length && char.IsLower(text[at - 1]) && char.IsLower(text[at - 2]) && char.IsLower(text[at - 3])
        && char.IsLower(text[at + 1]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSpace(char character) =>
        character is ' ' or '\t'
        || (character >= NoBreak && character is NoBreak or '\u2002' or '\u2003' or '\u2009' or '\u3000' or '\u202F');
}
