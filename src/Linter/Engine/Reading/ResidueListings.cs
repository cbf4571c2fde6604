using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading;

/// <summary>
/// Finds the lists of other stories and of comments that a page shows around an article in plain text, by what no article has: rows
/// of one form, each with the line that says when it was written or by whom, and titles that come twice, once for the picture and
/// once for the words of a link.
/// </summary>
internal static class ResidueListings
{
    /// <summary>So many lines show by their own words or form that the text was taken from a page.</summary>
    private const int FewestPageLines = 3;

    /// <summary>So many rows of one form make a list.</summary>
    private const int FewestRows = 3;

    /// <summary>The lines of a row, with the stamp.</summary>
    private const int LongestRow = 8;

    /// <summary>The line of the page that heads a list stands so many lines above its first stamp at most.</summary>
    private const int HeadLines = 8;

    /// <summary>A title that is told by coming twice has so many words at least; shorter lines are labels.</summary>
    private const int TitleWords = 5;

    private const int MostTitleWords = 25;

    /// <summary>Between a title and itself stands at most a label.</summary>
    private const int TwinReach = 2;

    /// <summary>A line with a date or an author has at most so many words.</summary>
    private const int StampWords = 12;

    /// <summary>Judges the lines of an article in plain text.</summary>
    /// <param name="text">The text of the article.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="firstProse">The first of them that is running text.</param>
    public static void Judge(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, PooledList<ResidueLine> lines, int firstProse)
    {
        int ofPage = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            ofPage += lines[i].IsOfPage && lines[i].Strength >= ResidueStrength.Form ? 1 : 0;
        }

        if (ofPage >= FewestPageLines)
        {
            TakeTwins(text, lines);
            TakeRows(text, tokens, lines, firstProse);
        }
    }

    /// <summary>Titles that come twice, with the labels between and above them and the summary below.</summary>
    private static void TakeTwins(ReadOnlySpan<char> text, PooledList<ResidueLine> lines)
    {
        int pairs = 0;
        for (int i = 1; i < lines.Count && pairs < FewestRows; i++)
        {
            pairs += FindTwin(text, lines, i) >= 0 ? 1 : 0;
        }

        if (pairs < FewestRows)
        {
            return;
        }

        for (int i = 1; i < lines.Count; i++)
        {
            int twin = FindTwin(text, lines, i);
            if (twin < 0)
            {
                continue;
            }

            bool hasLabel = i - twin > 1 && twin > 0 && AreEqual(text, lines[twin - 1], lines[i - 1]);
            bool hasSummary = i + 1 < lines.Count && !lines[i + 1].IsResidue && lines[i + 1].Words >= TitleWords
                && (i + 2 == lines.Count || !lines[i + 2].IsProse);
            Take(lines, twin - (hasLabel ? 1 : 0), i + (hasSummary ? 2 : 1));
        }
    }

    /// <summary>The line shortly above a title that says the same; -1 if there is none.</summary>
    private static int FindTwin(ReadOnlySpan<char> text, PooledList<ResidueLine> lines, int index)
    {
        if (!IsTitle(lines[index]) || lines[index].Words < TitleWords)
        {
            return -1;
        }

        for (int i = index - 1; i >= Math.Max(0, index - TwinReach); i--)
        {
            if (AreEqual(text, lines[i], lines[index]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool AreEqual(ReadOnlySpan<char> text, in ResidueLine first, in ResidueLine second) =>
        text.Slice(first.Start, first.End - first.Start).SequenceEqual(text.Slice(second.Start, second.End - second.Start));

    private static bool IsTitle(in ResidueLine line) =>
        !line.EndsSentence && !line.StartsQuoted && !line.Continues && line.Words is > 0 and <= MostTitleWords;

    /// <summary>Rows with a stamp each, behind the first paragraph, that a line of the page heads or that has lines of the page.</summary>
    private static void TakeRows(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, PooledList<ResidueLine> lines, int firstProse)
    {
        int article = 0; // words of its paragraphs
        int counted = 0;
        for (int i = firstProse + 1; i < lines.Count;)
        {
            if (!IsStamp(text, tokens, lines[i]))
            {
                i++;
                continue;
            }

            int first = i;
            int last = i;
            var rows = new Rows { Count = 1 };
            for (i++; i < lines.Count && i - last <= LongestRow; i++)
            {
                if (IsStamp(text, tokens, lines[i]))
                {
                    rows.Add(lines, last, i);
                    last = i;
                }
            }

            for (; counted < first; counted++)
            {
                article += lines[counted].IsProse ? lines[counted].Words : 0;
            }

            if (rows.IsList && (rows.OfPage * 2 >= rows.Count || HasHead(lines, first) || (rows.IsBrief && HasFoot(lines, last)))
                && IsAside(lines, first, last, article))
            {
                TakeRows(lines, first, last, rows);
            }

            i = last + 1;
        }
    }

    /// <summary>
    /// Whether there is an article before the list, and the list not much longer: a thread or an archive is the text itself.
    /// </summary>
    private static bool IsAside(PooledList<ResidueLine> lines, int first, int last, int article)
    {
        int list = 0;
        for (int i = first; i <= last; i++)
        {
            list += lines[i].Words;
        }

        return list <= 2 * article;
    }

    private static bool HasHead(PooledList<ResidueLine> lines, int first)
    {
        for (int i = first - 1; i >= Math.Max(0, first - HeadLines) && !lines[i].IsProse; i--)
        {
            if (lines[i].IsOfPage && lines[i].IsResidue)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the foot of a page is right below: two lines of it.</summary>
    private static bool HasFoot(PooledList<ResidueLine> lines, int last)
    {
        int ofPage = 0;
        for (int i = last + 1; i < Math.Min(lines.Count, last + LongestRow + 1); i++)
        {
            ofPage += lines[i].IsOfPage && lines[i].Strength >= ResidueStrength.Form ? 1 : 0;
        }

        return ofPage >= 2;
    }

    private static void TakeRows(PooledList<ResidueLine> lines, int first, int last, in Rows rows)
    {
        int start = first;
        while (start > 0 && first - start < rows.Longest - 1 && !lines[start - 1].IsProse && !lines[start - 1].IsResidue
            && !lines[start - 1].EndsSentence)
        {
            start--;
        }

        int end = last + 1;
        int prose = rows.WithText * 2 >= rows.Count ? 1 : 0;
        while (end < lines.Count && end - last < rows.Longest && !lines[end].IsResidue && (!lines[end].IsProse || prose-- > 0))
        {
            end++;
        }

        Take(lines, start, end);
    }

    private static void Take(PooledList<ResidueLine> lines, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            // who wrote a row of the list, and when, is of the list
            if (!lines[i].IsResidue || lines[i].Category is ResidueCategory.Byline or ResidueCategory.Timestamp)
            {
                lines[i].Take(ResidueCategory.Related, ResidueEvidence.Listing);
            }
        }
    }

    /// <summary>A line that is a date, a time or how long ago, or the name of an author, or both.</summary>
    private static bool IsStamp(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, in ResidueLine line)
    {
        if (line.Words is 0 or > StampWords || line.StartsQuoted)
        {
            return false;
        }

        bool hasNumber = false;
        bool hasUnit = false;
        int at = line.FirstToken;
        for (; at < line.EndToken && !ResidueListingsWords.By.Has(tokens[at]); at++)
        {
            TokenKind kind = tokens[at].Kind;
            bool isZone = kind == TokenKind.Word && hasNumber && tokens[at].Length <= 4
                && (tokens[at].Flags & TokenFlags.AllCapitals) != 0;
            bool isWord = kind == TokenKind.Word && ResidueListingsWords.Stamp.Has(tokens[at]);
            if (kind is TokenKind.Percent or TokenKind.Currency || (kind == TokenKind.Word && !isZone && !isWord))
            {
                return false;
            }

            hasNumber |= kind == TokenKind.Number;
            hasUnit |= isWord || text[tokens[at].Start] == '/'
                || (kind == TokenKind.Number && text.Slice(tokens[at].Start, tokens[at].Length).IndexOf(':') > 0);
        }

        return at == line.EndToken ? hasNumber && hasUnit : IsByline(tokens, line, at);
    }

    /// <summary><c>By Ida Lund and Tom Kell</c>, alone or behind a date.</summary>
    private static bool IsByline(ReadOnlySpan<Token> tokens, in ResidueLine line, int by)
    {
        const int LongestNames = 8;
        int names = 0;
        for (int i = by + 1; i < line.EndToken; i++)
        {
            bool isJoin = tokens[i].Kind is TokenKind.Comma or TokenKind.Period || ResidueListingsWords.And.Has(tokens[i]);
            if (!isJoin && tokens[i] is not { Kind: TokenKind.Word, IsCapitalised: true })
            {
                return false;
            }

            names += isJoin ? 0 : 1;
        }

        return names is >= 1 and <= LongestNames;
    }

    /// <summary>What the rows of a list have in common.</summary>
    private struct Rows
    {
        public int Count;

        /// <summary>The lines of the longest row.</summary>
        public int Longest;

        /// <summary>Rows with a line of the page.</summary>
        public int OfPage;

        /// <summary>Rows with a paragraph.</summary>
        public int WithText;

        /// <summary>Rows that are none: with more text than a summary, or without a title or a name.</summary>
        private int _others;

        public readonly bool IsList => Count >= FewestRows && _others * 5 <= Count;

        /// <summary>Not every row tells its story: a chronicle has a paragraph under each date.</summary>
        public readonly bool IsBrief => WithText < Count - 1;

        /// <summary>Counts the lines from one stamp to the next.</summary>
        public void Add(PooledList<ResidueLine> lines, int from, int to)
        {
            int prose = 0;
            int titles = 0;
            bool ofPage = false;
            for (int i = from + 1; i < to; i++)
            {
                bool isTitle = IsTitle(lines[i]);
                titles += isTitle ? 1 : 0;
                prose += !isTitle && lines[i].IsProse ? 1 : 0;
                ofPage |= lines[i].IsOfPage && lines[i].IsResidue;
            }

            if (titles == 0 && to - from <= 2)
            {
                return; // two stamps of one row
            }

            Count++;
            Longest = Math.Max(Longest, to - from);
            OfPage += ofPage ? 1 : 0;
            WithText += prose > 0 ? 1 : 0;
            _others += titles == 0 || (prose > 1 && !ofPage) ? 1 : 0;
        }
    }
}
