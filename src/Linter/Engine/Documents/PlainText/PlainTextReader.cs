using ContentLint.Documents.Site;
using ContentLint.Text;

namespace ContentLint.Documents.PlainText;

/// <summary>
/// Plain text comes in three habits: a blank line between paragraphs, one paragraph a line, or lines broken by hand at
/// some width. The first two are read line by line; only the third is joined up to the next blank line. A text of the third kind may
/// have lost its paragraph breaks, and have two blanks for each: its lines are longer than their width only where such blanks stand.
/// </summary>
internal static class PlainTextReader
{
    /// <summary>A file whose lines end sentences this often has one paragraph a line.</summary>
    private const double SentenceEndShare = 0.6;

    /// <summary>No line of a hand-wrapped text is longer than this many characters.</summary>
    private const int LongestWrappedLine = 120;

    /// <summary>Lines that go on in the next line are on average at least this long; shorter ones are lists and verse.</summary>
    private const int ShortestWrappedAverage = 40;

    /// <summary>The two blanks.</summary>
    private const int Fold = 2;

    /// <summary>A line that is too long is so by this part of the width at least.</summary>
    private const int Clearly = 8;

    private const int LongestCrosshead = 60;

    /// <summary>So many lines that are too long because of two blanks show what the blanks stand for.</summary>
    private const int FewestFolds = 3;

    public static void Read(ArticleText text, SiteMarkup site, PooledList<OutlineBlock> outline, PooledList<ProseRange> prose)
    {
        ReadOnlySpan<char> characters = text.AsSpan();
        HashSet<int>? table = PlainTable.Find(characters);
        site.AddFrontMatter(outline, prose, characters, readsEscapes: false);
        int at = site.FrontMatter.End;
        Dictionary<int, PlainLine>? layout = PlainLayout.Find(characters, at);
        bool wrapped = IsHandWrapped(characters, at, table, layout);
        bool folded = wrapped && HasFolds(characters);
        int blockStart = -1;
        int blockEnd = 0;
        while (at < characters.Length)
        {
            int lineEnd = FindLineEnd(characters, at, out int next);
            int start = at;
            int end = lineEnd;
            Trim(characters, ref start, ref end);
            if (start == end)
            {
                Flush(outline, prose, ref blockStart, blockEnd);
            }
            else if (table is not null && table.Contains(at))
            {
                Flush(outline, prose, ref blockStart, blockEnd);
                outline.Add(new OutlineBlock(start, end, BlockShape.TableCell));
                prose.Add(new ProseRange(start, end));
            }
            else if (layout is not null && layout.TryGetValue(at, out PlainLine kind))
            {
                Flush(outline, prose, ref blockStart, blockEnd);
                AddLine(outline, prose, kind, start, end);
            }
            else if (FindArmourEnd(characters, start, end) is > 0 and int armour)
            {
                Flush(outline, prose, ref blockStart, blockEnd);
                outline.Add(new OutlineBlock(start, armour, BlockShape.Markup));
                next = armour;
            }
            else
            {
                if (!wrapped || (folded && start > at))
                {
                    Flush(outline, prose, ref blockStart, blockEnd);
                }

                for (int fold = folded ? FindFold(characters, start, end) : -1; fold >= 0; fold = FindFold(characters, start, end))
                {
                    blockStart = blockStart < 0 ? start : blockStart;
                    Flush(outline, prose, ref blockStart, fold);
                    start = fold + Fold;
                    Trim(characters, ref start, ref end);
                }

                if (blockStart < 0)
                {
                    blockStart = start;
                }

                blockEnd = end;
            }

            at = next;
        }

        Flush(outline, prose, ref blockStart, blockEnd);
    }

    /// <summary>Adds a line that is no text, or a heading.</summary>
    private static void AddLine(PooledList<OutlineBlock> outline, PooledList<ProseRange> prose, PlainLine kind, int start, int end)
    {
        if (kind == PlainLine.Heading)
        {
            outline.Add(new OutlineBlock(start, end, BlockShape.Heading, Level: 2));
            prose.Add(new ProseRange(start, end));
        }
        else
        {
            outline.Add(new OutlineBlock(start, end, BlockShape.Markup));
        }
    }

    /// <summary>
    /// The end of a key or a signature that begins in a line, or of the line that only opens or closes such a part; -1 for a line of text.
    /// </summary>
    private static int FindArmourEnd(ReadOnlySpan<char> text, int start, int end)
    {
        const int MostLines = 400;
        ReadOnlySpan<char> line = text.Slice(start, end - start);
        bool begins = line.StartsWith("-----BEGIN ".AsSpan());
        if (!line.EndsWith("-----".AsSpan()) || !(begins || line.StartsWith("-----END ".AsSpan())))
        {
            return -1;
        }

        bool isText = line.IndexOf("MESSAGE".AsSpan()) >= 0;
        int at = end;
        for (int i = 0; i < MostLines && begins && !isText && at < text.Length; i++)
        {
            int lineEnd = FindLineEnd(text, at, out int next);
            if (text.Slice(at, lineEnd - at).IndexOf("-----END ".AsSpan()) >= 0)
            {
                return lineEnd;
            }

            at = next;
        }

        return end;
    }

    private static void Flush(PooledList<OutlineBlock> outline, PooledList<ProseRange> prose, ref int start, int end)
    {
        if (start >= 0)
        {
            outline.Add(new OutlineBlock(start, end, BlockShape.Paragraph));
            prose.Add(new ProseRange(start, end));
            start = -1;
        }
    }

    /// <summary>
    /// Where two blanks behind the end of a sentence, or behind a heading in capitals, stand for the end of a paragraph; -1 if nowhere.
    /// </summary>
    private static int FindFold(ReadOnlySpan<char> text, int start, int end)
    {
        for (int at = start + 1; at < end - Fold; at++)
        {
            if (text[at] == ' ' && text[at + 1] == ' ' && text[at - 1] != ' '
                && (EndsSentence(text[at - 1]) || text[at - 1] == ')'
                    || (at - start <= LongestCrosshead && IsCapitals(text.Slice(start, at - start)))))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsCapitals(ReadOnlySpan<char> text)
    {
        int letters = 0;
        foreach (char character in text)
        {
            letters += char.IsUpper(character) ? 1 : 0;
            if (char.IsLower(character) || character is '(' or ')')
            {
                return false;
            }
        }

        return letters > Fold;
    }

    /// <summary>
    /// Whether two blanks stand for the end of a paragraph: lines with them are longer than any without. Where a typist sets two behind
    /// each sentence the lines keep their width.
    /// </summary>
    private static bool HasFolds(ReadOnlySpan<char> text)
    {
        int width = 0;
        for (int at = 0; at < text.Length;)
        {
            int lineEnd = FindLineEnd(text, at, out int next);
            int start = at;
            Trim(text, ref start, ref lineEnd);
            width = FindFold(text, start, lineEnd) < 0 ? Math.Max(width, lineEnd - start) : width;
            at = next;
        }

        int folds = 0;
        for (int at = 0; at < text.Length;)
        {
            int lineEnd = FindLineEnd(text, at, out int next);
            int start = at;
            Trim(text, ref start, ref lineEnd);
            folds += lineEnd - start > width + (width / Clearly) ? 1 : 0;
            at = next;
        }

        return folds >= FewestFolds;
    }

    /// <summary>The length of the longest part of a line between two blanks that may stand for the end of a paragraph.</summary>
    private static int MeasureParts(ReadOnlySpan<char> text, int start, int end)
    {
        int longest = 0;
        for (int fold = FindFold(text, start, end); fold >= 0; fold = FindFold(text, start, end))
        {
            longest = Math.Max(longest, fold - start);
            start = fold + Fold;
        }

        return Math.Max(longest, end - start);
    }

    private static bool IsHandWrapped(ReadOnlySpan<char> text, int at, HashSet<int>? table, Dictionary<int, PlainLine>? layout)
    {
        int lines = 0;
        int sentenceEnds = 0;
        int continued = 0;
        long continuedLength = 0;
        int previousLength = 0;
        while (at < text.Length)
        {
            int lineEnd = FindLineEnd(text, at, out int next);
            int start = at;
            int end = lineEnd;
            Trim(text, ref start, ref end);
            bool isText = !(table is not null && table.Contains(at)) && !(layout is not null && layout.ContainsKey(at));
            int length = isText ? end - start : 0;
            if (length > 0)
            {
                if (length > LongestWrappedLine && MeasureParts(text, start, end) > LongestWrappedLine)
                {
                    return false;
                }

                lines++;
                if (EndsSentence(text[end - 1]))
                {
                    sentenceEnds++;
                }

                if (previousLength > 0)
                {
                    continued++;
                    continuedLength += previousLength;
                }
            }

            previousLength = length;
            at = next;
        }

        return continued > 0
            && sentenceEnds <= SentenceEndShare * lines
            && continuedLength >= (long)ShortestWrappedAverage * continued;
    }

    private static bool EndsSentence(char last) => last is '.' or '!' or '?' or '…' or '”' or '’' or '"' or '»' or '\'';

    private static int FindLineEnd(ReadOnlySpan<char> text, int start, out int next)
    {
        int length = text.Slice(start).IndexOfAny('\n', '\r');
        if (length < 0)
        {
            next = text.Length;
            return text.Length;
        }

        int end = start + length;
        next = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
        return end;
    }

    private static void Trim(ReadOnlySpan<char> text, ref int start, ref int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }
    }
}
