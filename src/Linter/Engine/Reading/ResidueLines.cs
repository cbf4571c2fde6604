using ContentLint.Documents;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading;

/// <summary>Cuts an article into the lines that readers see as matters of their own, and takes down the form of each.</summary>
internal static class ResidueLines
{
    /// <summary>A mark that is all of its line has at most so many characters.</summary>
    private const int LongestMark = 3;

    /// <summary>So many words in one line, nearly all with a capital, are a menu if no mark parts them.</summary>
    private const int MenuWords = 16;

    public static void Collect(Article article, ReadOnlySpan<Token> tokens, PooledList<ResidueLine> lines)
    {
        ReadOnlySpan<char> text = article.Text.AsSpan();
        bool marked = article.Format != ArticleFormat.PlainText;
        bool broken = article.Format == ArticleFormat.Html; // what is read of HTML has no line breaks but those that readers see
        int token = 0;
        foreach (OutlineBlock block in article.Outline)
        {
            if (block.Shape is BlockShape.FrontMatter or BlockShape.Markup or BlockShape.TableCell or BlockShape.AltText
                or BlockShape.Title or BlockShape.Standfirst or BlockShape.Byline)
            {
                if (lines.Count > 0 && block.Shape != BlockShape.FrontMatter)
                {
                    lines[lines.Count - 1].IsBeforeOther = true;
                }

                continue;
            }

            int start = block.Start;
            int at = block.Start;
            int width = marked ? 0 : FindWidth(text.Slice(block.Start, block.End - block.Start));
            while (at < block.End)
            {
                int length = text.Slice(at, block.End - at).IndexOfAny('\n', '\r');
                int end = length < 0 ? block.End : at + length;
                if (end == block.End || broken || !GoesOn(text, at, end, block.End, marked, width))
                {
                    AddLine(text, tokens, block, start, end, ref token, lines);
                    start = end + 1;
                }

                at = end + 1;
            }
        }
    }

    /// <summary>
    /// Whether a paragraph goes on in the next line: where the format marks its paragraphs the line ends only where the text
    /// does; only after the end of a sentence can the last line be a matter of its own. Plain text that was broken by hand goes on
    /// where the next word had no room.
    /// </summary>
    private static bool GoesOn(ReadOnlySpan<char> text, int start, int end, int blockEnd, bool marked, int width)
    {
        ReadOnlySpan<char> line = text.Slice(start, end - start).TrimEnd();
        if (line.IsEmpty)
        {
            return true; // between the two characters of a line break
        }

        if (line.Length <= LongestMark && !HasLetter(line))
        {
            return false; // a bullet that lost its text
        }

        if (line[line.Length - 1] is '.' or '!' or '?' or '…' or '”' or '"')
        {
            return marked && !EndsInBreak(text.Slice(start, end - start))
                && text.Slice(end, blockEnd - end).Trim().IndexOfAny('\n', '\r') >= 0;
        }

        if (marked)
        {
            return !EndsInBreak(text.Slice(start, end - start));
        }

        ReadOnlySpan<char> rest = text.Slice(end, blockEnd - end).TrimStart();
        int word = rest.IndexOfAny(' ', '\n', '\r');
        return line.Length + 1 + (word < 0 ? rest.Length : word) > width;
    }

    /// <summary>A line break of Markdown that the reader of the article sees: two spaces, a backslash or an element.</summary>
    private static bool EndsInBreak(ReadOnlySpan<char> line) =>
        line.EndsWith("  ".AsSpan()) || line.EndsWith("\\".AsSpan())
        || (line.TrimEnd() is { Length: > 3 } ended && ended[ended.Length - 1] == '>'
            && ended.Slice(Math.Max(0, ended.Length - 6)).IndexOf("<br".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The length of the longest line.</summary>
    private static int FindWidth(ReadOnlySpan<char> text)
    {
        int width = 0;
        while (!text.IsEmpty)
        {
            int end = text.IndexOfAny('\n', '\r');
            width = Math.Max(width, end < 0 ? text.Length : end);
            text = end < 0 ? default : text.Slice(end + 1);
        }

        return width;
    }

    private static bool HasLetter(ReadOnlySpan<char> line)
    {
        foreach (char character in line)
        {
            if (char.IsLetterOrDigit(character))
            {
                return true;
            }
        }

        return false;
    }

    private static void AddLine(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, in OutlineBlock block, int start, int end,
        ref int token, PooledList<ResidueLine> lines)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start == end)
        {
            return;
        }

        while (token < tokens.Length && tokens[token].Start < start)
        {
            token++;
        }

        int first = token;
        LineCounts counts = Count(tokens, first, end);
        token = counts.EndToken;
        ReadOnlySpan<char> line = text.Slice(start, end - start);
        bool ends = counts.Last is TokenKind.Period or TokenKind.Exclamation;
        lines.Add(new ResidueLine
        {
            Start = start,
            End = end,
            FirstToken = first,
            EndToken = token,
            Words = counts.Words,
            FunctionWords = counts.FunctionWords,
            CapitalWords = counts.CapitalWords,
            HasDigits = counts.HasDigits,
            IsNumber = counts.Words == 1 && counts.HasDigits,
            EndsSentence = ends,
            Introduces = IsIntroduction(line),
            IsStatement = counts.Last == TokenKind.Period,
            HasAmpersand = line.IndexOf('&') >= 0 && line.IndexOf(" & ".AsSpan()) >= 0,
            IsMenu = counts.Words >= MenuWords && counts.Marks == 0 && counts.CapitalWords * 10 >= counts.Words * 8
                && counts.FunctionWords * 6 <= counts.Words,
            IsSentence = counts.Words >= 3 && counts.Tells && ends,
            Reports = counts.Reports,
            StartsQuoted = first < token && tokens[first].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote,
            IsStructure = block.Shape is BlockShape.Heading or BlockShape.ListItem,
            IsCaption = block.Shape == BlockShape.Caption,
            IsListItem = block.Shape == BlockShape.ListItem,
            IsQuote = block.Shape == BlockShape.Quote,
            Level = block.Shape == BlockShape.Heading ? block.Level : (byte)0,
            IsWholeBlock = start == block.Start && end == block.End,
        });
    }

    /// <summary>Counts what a line is made of, from its first token to its end.</summary>
    private static LineCounts Count(ReadOnlySpan<Token> tokens, int first, int end)
    {
        var counts = new LineCounts { Last = TokenKind.Symbol };
        int at = first;
        for (; at < tokens.Length; at++)
        {
            ref readonly Token current = ref tokens[at];
            if (current.Start >= end)
            {
                break;
            }

            TokenKind kind = current.Kind;
            if (kind == TokenKind.Word)
            {
                counts.Words++;
                counts.Last = kind;
                counts.CapitalWords += current.IsCapitalised ? 1 : 0;
                if (ResidueLinesWords.Counted.Has(current))
                {
                    counts.FunctionWords += Lists.Function.Has(current) ? 1 : 0;
                    counts.Tells |= at > first && ResidueLinesWords.Telling.Has(current);
                    counts.Reports |= Lists.CuePast.Has(current) && !Lists.GatedCue.Has(current);
                }
            }
            else if (kind is not (TokenKind.DoubleQuote or TokenKind.SingleQuote or TokenKind.CloseBracket))
            {
                counts.Last = kind;
                counts.Words += kind == TokenKind.Number ? 1 : 0;
                counts.HasDigits |= kind == TokenKind.Number;
                counts.Marks += kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Period or TokenKind.Exclamation
                    or TokenKind.OpenBracket ? 1 : 0;
            }
        }

        counts.EndToken = at;
        return counts;
    }

    /// <summary>A colon or question mark at its end, within the marks and tags that shape it.</summary>
    private static bool IsIntroduction(ReadOnlySpan<char> line)
    {
        while (!line.IsEmpty && line[line.Length - 1] is '*' or '_' or '>' or ' ')
        {
            int open = line[line.Length - 1] == '>' ? line.LastIndexOf('<') : line.Length - 1;
            line = line.Slice(0, Math.Max(0, open));
        }

        return !line.IsEmpty && line[line.Length - 1] is ':' or '?';
    }

    /// <summary>What a line is made of.</summary>
    private struct LineCounts
    {
        public int Words;
        public int FunctionWords;
        public int CapitalWords;

        /// <summary>Marks that part what a sentence says.</summary>
        public int Marks;
        public bool HasDigits;

        /// <summary>A word behind the first one tells what somebody does.</summary>
        public bool Tells;

        /// <summary>A verb of speaking stands in it.</summary>
        public bool Reports;

        /// <summary>The last token but for marks that close.</summary>
        public TokenKind Last;
        public int EndToken;
    }
}
