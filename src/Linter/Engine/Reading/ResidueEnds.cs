using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading;

/// <summary>
/// Judges what stands before the article and after it in plain text: menus, boxes of other stories and footers. A line there is
/// of the page if its form is that of a label or a headline, and lines that show it by their words stand among its like.
/// </summary>
internal static class ResidueEnds
{
    /// <summary>A line of at most this many words is a label.</summary>
    private const int LabelWords = 4;

    /// <summary>The headings of an article are at most so long; headlines of others are longer.</summary>
    private const int HeadingWords = 4;

    /// <summary>The head of an article, its headline, deck, byline and date, has at most so many lines.</summary>
    private const int HeadLines = 4;

    /// <summary>A report has hardly any headings, and short lines after its end are of the page; a guide has many.</summary>
    private const int FewHeadings = 3;

    /// <summary>After a guide a box of other stories has no more lines than this between two that a page speaks in.</summary>
    private const int LongestFill = 12;

    /// <summary>What lines tell of a page must come to so much before others are counted to it: three hints.</summary>
    private const int LeastWeight = 36;

    /// <summary>A headline has at most so many words.</summary>
    private const int HeadlineWords = 18;

    /// <summary>A text of so many lines that begin with a bullet or a drawing, one in so many of all, has a form of its own.</summary>
    private const int ManyDrawn = 6;

    private const int DrawnShare = 4;

    /// <summary>The paragraphs among the lines of a page have at most one in so many of all words.</summary>
    private const int ProseShare = 6;

    /// <summary>Judges the lines before and after the article.</summary>
    /// <param name="text">The text of the article.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="firstProse">The first of them that is running text.</param>
    public static void Judge(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, PooledList<ResidueLine> lines, int firstProse)
    {
        int total = 0;
        int drawn = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            total += lines[i].IsProse ? lines[i].Words : 0;
            drawn += IsDrawn(text[lines[i].Start]) ? 1 : 0;
        }

        // A text of bullets, arrows and boxes is a list or a guide, whose lines are as short as those of a page.
        if (drawn >= ManyDrawn && drawn * DrawnShare >= lines.Count)
        {
            return;
        }

        using PooledIndex labels = CountLabels(text, lines);
        PromoteHead(lines, firstProse);
        TakeBefore(text, labels, lines, FindHead(lines, total));
        PromoteTail(lines, firstProse);
        TakeAfter(text, labels, lines, FindTail(lines, firstProse, total));
        FindForeignScript(text, lines, firstProse);
        TakePath(lines, firstProse);
        FillTail(lines, firstProse, total);
        TakeHeadlines(tokens, lines, firstProse);
        ReleaseContents(text, lines);
    }

    private static bool IsDrawn(char first) =>
        first is '-' or '*' or '•' or '·' or '▪' or '●' or '◦' or '‣' or '=' or '+' or (>= '\u2190' and <= '\u27BF');

    /// <summary>
    /// Before the article a short doubtful line is hardly ever a matter of the article, nor is a label above a line of the page.
    /// </summary>
    private static void PromoteHead(PooledList<ResidueLine> lines, int firstProse)
    {
        // A single line is the headline, whatever it says.
        int other = 0;
        for (int i = 0; i < firstProse; i++)
        {
            if (firstProse > 1 && lines[i].Words < LabelWords)
            {
                Promote(ref lines[i]);
            }

            other += !lines[i].IsResidue && lines[i].Words >= LabelWords ? 1 : 0;
        }

        for (int i = firstProse - 2; i >= 0 && other > 0; i--)
        {
            ref ResidueLine line = ref lines[i];
            if (!line.IsResidue && line.Words < LabelWords && !line.EndsSentence && lines[i + 1].IsResidue)
            {
                line.Take(ResidueCategory.Navigation, ResidueEvidence.Label);
            }
        }
    }

    private static void PromoteTail(PooledList<ResidueLine> lines, int firstProse)
    {
        for (int i = lines.Count - 1; i > firstProse && !lines[i].IsProse; i--)
        {
            Promote(ref lines[i]);
        }
    }

    private static void Promote(ref ResidueLine line)
    {
        if (line.Strength == ResidueStrength.Doubtful && !line.IsStructure && !line.IsSentence)
        {
            line.Strength = ResidueStrength.Place;
            line.Evidence = ResidueEvidence.Place;
        }
    }

    /// <summary>
    /// The first line of the article's own text or of its head: before it no two paragraphs follow one another, as they do in an article.
    /// </summary>
    private static int FindHead(PooledList<ResidueLine> lines, int total)
    {
        int words = 0;
        int inRow = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsProse)
            {
                inRow = 0;
                continue;
            }

            words += lines[i].Words;
            inRow++;
            if (inRow > 1 || words * ProseShare > total)
            {
                return i + 1 - inRow;
            }
        }

        return 0;
    }

    /// <summary>The line behind the last two paragraphs that follow one another.</summary>
    private static int FindTail(PooledList<ResidueLine> lines, int firstProse, int total)
    {
        int words = 0;
        int inRow = 0;
        for (int i = lines.Count - 1; i > firstProse; i--)
        {
            if (!lines[i].IsProse)
            {
                inRow = 0;
                continue;
            }

            words += lines[i].Words;
            inRow++;
            if (inRow > 1 || words * ProseShare > total)
            {
                return i + inRow;
            }
        }

        return firstProse + 1;
    }

    /// <summary>
    /// Menus and boxes of other stories before the article: all down to the last line that a page speaks in, but for the head of the
    /// article.
    /// </summary>
    private static void TakeBefore(ReadOnlySpan<char> text, PooledIndex labels, PooledList<ResidueLine> lines, int end)
    {
        int head = FindHeadline(lines, end);
        int sum = 0;
        int most = 2 * LeastWeight;
        int last = 0;
        for (int i = 0; i < head; i++)
        {
            sum += Weigh(text, labels, lines[i]);
            if (sum > most)
            {
                most = sum;
                last = i + 1;
            }
        }

        TakeTitles(lines, 0, last);
    }

    /// <summary>
    /// Where the head of the article begins that ends at a line: a few lines, of which a headline is the first if lines of the page stand
    /// above it.
    /// </summary>
    private static int FindHeadline(PooledList<ResidueLine> lines, int end)
    {
        const int ManyPageLines = 3;
        int head = end;
        int kept = 0;
        int titles = 0;
        int ofPage = 0;
        for (int i = end - 1; i >= 0 && kept < HeadLines && (titles == 0 || ofPage < ManyPageLines); i--)
        {
            ref ResidueLine line = ref lines[i];
            ofPage += line.IsOfPage ? 1 : 0;
            if (!line.IsResidue && line.Words >= LabelWords)
            {
                kept++;
                ofPage = 0;
                titles += IsTitle(line) && line.Words > LabelWords
                    && line.Category is not (ResidueCategory.Byline or ResidueCategory.Timestamp) ? 1 : 0;
                head = i;
            }
        }

        return head;
    }

    /// <summary>Boxes and footers after the article: from where on most tells of a page.</summary>
    private static void TakeAfter(ReadOnlySpan<char> text, PooledIndex labels, PooledList<ResidueLine> lines, int start)
    {
        int sum = 0;
        int most = LeastWeight - 1;
        int first = lines.Count;
        for (int i = lines.Count - 1; i >= start; i--)
        {
            sum += Weigh(text, labels, lines[i]);
            if (sum > most)
            {
                most = sum;
                first = i;
            }
        }

        TakeTitles(lines, first, lines.Count);
    }

    private static void TakeTitles(PooledList<ResidueLine> lines, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!lines[i].IsResidue && IsTitle(lines[i]) && !HasTextBelow(lines, i))
            {
                lines[i].Take(ResidueCategory.Navigation, ResidueEvidence.Label);
            }
        }
    }

    /// <summary>
    /// What a line tells for the page and against it, in twelfths of a hint: a label weighs little against it and for it if it
    /// comes again, a headline weighs more, and a sentence is of the article unless many lines of the page stand beside it.
    /// </summary>
    private static int Weigh(ReadOnlySpan<char> text, PooledIndex labels, in ResidueLine line)
    {
        if (line.IsOfPage)
        {
            return line.Strength >= ResidueStrength.Form ? 24 : 12;
        }

        if (line.IsResidue || line.Words == 0)
        {
            return 0;
        }

        if (line.IsProse || line.EndsSentence || line.StartsQuoted)
        {
            return line.IsProse ? -20 : -8;
        }

        if (line.CapitalWords == 0 || line.HasDigits)
        {
            return -6;
        }

        return !IsLabel(line) ? -4 : line.HasAmpersand || labels.Get(Hash(text, line)) > 1 ? 4 : -2;
    }

    /// <summary>How often each label comes.</summary>
    private static PooledIndex CountLabels(ReadOnlySpan<char> text, PooledList<ResidueLine> lines)
    {
        int count = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            count += IsLabel(lines[i]) ? 1 : 0;
        }

        var labels = new PooledIndex(count + 1);
        for (int i = 0; i < lines.Count; i++)
        {
            if (IsLabel(lines[i]) && lines[i].CapitalWords > 0)
            {
                labels.Increment(Hash(text, lines[i]));
            }
        }

        return labels;
    }

    private static ulong Hash(ReadOnlySpan<char> text, in ResidueLine line) =>
        WordLexicon.Hash(text.Slice(line.Start, line.End - line.Start));

    /// <summary>A label or title with text under it is a heading.</summary>
    private static bool HasTextBelow(PooledList<ResidueLine> lines, int index) =>
        index + 1 < lines.Count && lines[index].Words <= HeadingWords && !lines[index + 1].IsResidue
        && (lines[index + 1].IsProse || lines[index + 1] is { IsStatement: true, Words: > LabelWords });

    private static bool IsLabel(in ResidueLine line) => IsTitle(line) && line.Words <= LabelWords + 1;

    private static bool IsTitle(in ResidueLine line) =>
        !line.IsStructure && !line.Continues && !line.EndsSentence && !line.StartsQuoted && line.Words <= HeadlineWords;

    /// <summary>
    /// After the article come headlines of others, menus and footers: all that follows a header of these, unless the article goes on.
    /// </summary>
    private static void FillTail(PooledList<ResidueLine> lines, int firstProse, int total)
    {
        int start = lines.Count;
        int after = 0;
        int inRow = 0;
        for (int i = lines.Count - 1; i > firstProse; i--)
        {
            ref ResidueLine line = ref lines[i];
            if (line.IsProse)
            {
                after += line.Words;
                inRow++;
                if (inRow > 1 || after * ProseShare > total)
                {
                    break;
                }
            }
            else
            {
                inRow = 0;
                if (line.IsResidue && line.Announces)
                {
                    start = i;
                }
            }
        }

        int headings = 0;
        for (int i = firstProse; i < start; i++)
        {
            headings += lines[i].IsResidue || lines[i].IsProse || lines[i].EndsSentence ? 0 : 1;
        }

        int longest = headings > FewHeadings ? LongestFill : int.MaxValue;
        for (int i = start + 1; i < lines.Count;)
        {
            int end = i;
            while (end < lines.Count && !lines[end].IsResidue)
            {
                end++;
            }

            // So many lines in a row that say nothing of a page are a list of the article's or the words of its readers.
            if (end - i <= longest)
            {
                FillRun(lines, i, end);
            }

            i = end + 1;
        }
    }

    private static void FillRun(PooledList<ResidueLine> lines, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            ref ResidueLine line = ref lines[i];

            // Between headlines stand summaries; the last paragraphs of the article itself follow one another.
            bool text = line.IsProse || line.IsStatement;
            bool summary = text
                && lines[i - 1] is { Strength: ResidueStrength.Place, Evidence: ResidueEvidence.Label, Words: > LabelWords }
                && i + 1 < lines.Count && !lines[i + 1].IsProse && !lines[i + 1].EndsSentence;
            if ((summary || (!text && !HasTextBelow(lines, i))) && !line.StartsQuoted)
            {
                line.Take(ResidueCategory.Related, ResidueEvidence.Label);
            }
        }
    }

    /// <summary>
    /// Two or three short labels before the headline are the path to the article; more of them, or figures, are a listing.
    /// </summary>
    private static void TakePath(PooledList<ResidueLine> lines, int firstProse)
    {
        int labels = 0;
        while (labels < firstProse && lines[labels].Words < LabelWords && !lines[labels].HasDigits && !lines[labels].IsStructure
            && !lines[labels].EndsSentence && !lines[labels].StartsQuoted)
        {
            labels++;
        }

        if (labels is < 2 or > 3 || labels == firstProse || lines[labels].HasDigits || lines[labels].IsResidue
            || lines[labels].EndsSentence || lines[labels].Words <= LabelWords)
        {
            return;
        }

        for (int i = 0; i < labels; i++)
        {
            if (!lines[i].IsResidue && lines[i].Words > 0)
            {
                lines[i].Take(ResidueCategory.Navigation, ResidueEvidence.Label);
            }
        }
    }

    /// <summary>Before the article or after it a line in another script leads to the article in another language.</summary>
    private static void FindForeignScript(ReadOnlySpan<char> text, PooledList<ResidueLine> lines, int firstProse)
    {
        int lastProse = lines.Count - 1;
        while (lastProse > firstProse && !lines[lastProse].IsProse)
        {
            lastProse--;
        }

        for (int i = 0; i < lines.Count; i++)
        {
            ref ResidueLine line = ref lines[i];
            if ((i < firstProse || i > lastProse) && !line.IsResidue && !line.IsStructure
                && IsForeign(text.Slice(line.Start, line.End - line.Start)))
            {
                line.Take(ResidueCategory.Navigation, ResidueEvidence.Script);
            }
        }
    }

    /// <summary>Four letters and more, none of them Latin.</summary>
    private static bool IsForeign(ReadOnlySpan<char> line)
    {
        int letters = 0;
        foreach (char character in line)
        {
            if (char.IsLetter(character))
            {
                if (character < '\u0370')
                {
                    return false;
                }

                letters++;
            }
        }

        return letters >= 4;
    }

    /// <summary>Two headlines and more as the last lines, right behind a paragraph, are those of other stories.</summary>
    private static void TakeHeadlines(ReadOnlySpan<Token> tokens, PooledList<ResidueLine> lines, int firstProse)
    {
        int start = lines.Count;
        int headlines = 0;
        while (start - 1 > firstProse && (lines[start - 1].IsResidue || IsHeadline(tokens, lines[start - 1])))
        {
            start--;
            headlines += lines[start].IsResidue ? 0 : 1;
        }

        if (headlines < 2 || !lines[start - 1].IsProse)
        {
            return;
        }

        for (int i = start; i < lines.Count; i++)
        {
            if (!lines[i].IsResidue)
            {
                lines[i].Take(ResidueCategory.Related, ResidueEvidence.Place);
            }
        }
    }

    /// <summary>A title in capitals, more than a label and no pair of a draw.</summary>
    private static bool IsHeadline(ReadOnlySpan<Token> tokens, in ResidueLine line) =>
        IsTitle(line) && !line.Introduces && line.Words > LabelWords && line.CapitalWords * 10 >= line.Words * 6
        && !IsFixture(tokens, line) && !IsInBrackets(tokens, line);

    /// <summary><c>(Reporting by Ida Lund and</c>, <c>Tom Kell in Selby)</c>: a line in brackets, or a piece of one.</summary>
    private static bool IsInBrackets(ReadOnlySpan<Token> tokens, in ResidueLine line)
    {
        int depth = 0;
        for (int i = line.FirstToken; i < line.EndToken; i++)
        {
            depth += tokens[i].Kind == TokenKind.OpenBracket ? 1 : tokens[i].Kind == TokenKind.CloseBracket ? -1 : 0;
        }

        return depth != 0 || tokens[line.FirstToken].Kind == TokenKind.OpenBracket;
    }

    /// <summary><c>Selby or Lund v Tolne</c>: who plays whom.</summary>
    private static bool IsFixture(ReadOnlySpan<Token> tokens, in ResidueLine line)
    {
        for (int i = line.FirstToken + 1; i + 1 < line.EndToken; i++)
        {
            if (ResidueEndsWords.Against.Has(tokens[i]) && tokens[i - 1].IsCapitalised
                && NextWord(tokens, i, line.EndToken) is { IsCapitalised: true })
            {
                return true;
            }
        }

        return false;

        static Token NextWord(ReadOnlySpan<Token> tokens, int index, int end) =>
            tokens[index + 1].Kind == TokenKind.Period && index + 2 < end ? tokens[index + 2] : tokens[index + 1];
    }

    /// <summary>A label that heads text further down is a line of the contents that the article begins with.</summary>
    private static void ReleaseContents(ReadOnlySpan<char> text, PooledList<ResidueLine> lines)
    {
        int headings = 0;
        int labels = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            headings += IsHeading(lines, i) ? 1 : 0;
            labels += IsTaken(lines[i]) ? 1 : 0;
        }

        if (headings == 0 || labels == 0)
        {
            return;
        }

        using var counts = new PooledIndex(headings);
        for (int i = 0; i < lines.Count; i++)
        {
            if (IsHeading(lines, i))
            {
                counts.Increment(Hash(text, lines[i]));
            }
        }

        for (int i = 0; i < lines.Count; i++)
        {
            if (IsTaken(lines[i]) && counts.Get(Hash(text, lines[i])) > 0)
            {
                lines[i].Strength = ResidueStrength.None;
            }
        }

        static bool IsTaken(in ResidueLine line) => line is { Strength: ResidueStrength.Place, Evidence: ResidueEvidence.Label };

        static bool IsHeading(PooledList<ResidueLine> lines, int index) =>
            !lines[index].IsResidue && IsTitle(lines[index]) && index + 1 < lines.Count && lines[index + 1].IsProse;
    }
}
