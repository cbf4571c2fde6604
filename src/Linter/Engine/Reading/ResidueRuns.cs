using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading;

/// <summary>
/// Judges lines by their place and their neighbours: a menu, a bar of buttons or a list of headlines shows only as a run, and
/// what is residue inside the text (who wrote it and when) is a part of the article at its head.
/// </summary>
internal static class ResidueRuns
{
    /// <summary>The head of an article is at most this many lines.</summary>
    private const int HeadLines = 4;

    /// <summary>One sentence of at most this many words may be the deck, and the byline stand below it.</summary>
    private const int LongestDeck = 40;

    /// <summary>A line of at most this many words is a label.</summary>
    private const int LabelWords = 4;

    /// <summary>A line between residue is part of it up to this many words.</summary>
    private const int GapWords = 8;

    /// <summary>After the note about the author at most so many paragraphs follow.</summary>
    private const int ProseAfterBiography = 1;

    private const string Arrows = "→»›►▸▶➜➔";

    /// <summary>So many addresses that stand alone on their lines are a list.</summary>
    private const int ManyAddresses = 4;

    /// <summary>A button says the same wherever it stands; a subhead hardly ever comes three times.</summary>
    private const int Repetitions = 3;

    /// <summary>
    /// Takes lines back that belong where they stand, and adds those that two signs give away: doubtful words or the form of a
    /// label, and the place or the neighbours. Where the format marks headings and lists, only doubtful words are a sign.
    /// </summary>
    public static void Judge(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, PooledList<ResidueLine> lines, bool marked)
    {
        ReleaseArrows(text, lines);
        AllowHead(text, lines);
        AllowPortraits(lines);
        if (marked)
        {
            ResidueMarkup.Release(text, lines);
            PromoteNeighbours(lines, marked);
        }
        else
        {
            ReleaseLists(text, lines);
            ReleaseAddresses(lines);
            JudgeByPlace(text, tokens, lines);
        }
    }

    /// <summary>In a list of the article's, here rows of bullets, an item may use the words of a page; in a menu most items do.</summary>
    private static void ReleaseLists(ReadOnlySpan<char> text, PooledList<ResidueLine> lines)
    {
        for (int i = 0; i < lines.Count;)
        {
            int end = i;
            int ofPage = 0;
            while (end < lines.Count && IsItem(text, lines[end]))
            {
                ofPage += lines[end].Strength != ResidueStrength.None ? 1 : 0;
                end++;
            }

            if (end - i >= 2 && ofPage * 2 < end - i)
            {
                for (int k = i; k < end; k++)
                {
                    lines[k].Strength = ResidueStrength.None;
                }
            }

            i = Math.Max(end, i + 1);
        }

        static bool IsItem(ReadOnlySpan<char> text, in ResidueLine line) =>
            line.End - line.Start > 2 && text[line.Start] is '-' or '*' or '•' or '▪' or '●' or '◦' or '‣' or '·'
            && text[line.Start + 1] == ' ';
    }

    /// <summary>An arrow that stands before several lines is the bullet of the text's items or steps, as others have dots.</summary>
    private static void ReleaseArrows(ReadOnlySpan<char> text, PooledList<ResidueLine> lines)
    {
        foreach (char arrow in Arrows)
        {
            int count = 0;
            for (int i = 0; i < lines.Count; i++)
            {
                count += IsItem(text, lines[i], arrow) ? 1 : 0;
            }

            for (int i = 0; count >= Repetitions && i < lines.Count; i++)
            {
                if (IsItem(text, lines[i], arrow))
                {
                    lines[i].Strength = ResidueStrength.None;
                }
            }
        }

        static bool IsItem(ReadOnlySpan<char> text, in ResidueLine line, char arrow) =>
            line.Category == ResidueCategory.Navigation && line.Strength != ResidueStrength.None && text[line.Start] == arrow;
    }

    /// <summary>Several addresses on lines of their own are a list of the article's.</summary>
    private static void ReleaseAddresses(PooledList<ResidueLine> lines)
    {
        int addresses = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            addresses += IsAddress(lines[i]) ? 1 : 0;
        }

        for (int i = 0; addresses >= ManyAddresses && i < lines.Count; i++)
        {
            if (IsAddress(lines[i]))
            {
                lines[i].Strength = ResidueStrength.None;
            }
        }

        static bool IsAddress(in ResidueLine line) => line.Category == ResidueCategory.Address && line.Strength != ResidueStrength.None;
    }

    /// <summary>Who wrote it and when belongs at the top of an article.</summary>
    private static void AllowHead(ReadOnlySpan<char> text, PooledList<ResidueLine> lines)
    {
        int seen = 0;
        int decks = 0;
        int lastProse = lines.Count - 1;
        while (lastProse >= 0 && !lines[lastProse].IsProse)
        {
            lastProse--;
        }

        if (lastProse < 0)
        {
            AllowHeadAlone(lines);
        }

        // What follows the last paragraph is the end, however short the article.
        for (int i = 0; i < lastProse && seen < HeadLines; i++)
        {
            ref ResidueLine line = ref lines[i];
            if (line.IsResidue && line.Category is not (ResidueCategory.Byline or ResidueCategory.Timestamp))
            {
                continue;
            }

            // With a place line, or where somebody speaks further down than a deck stands, the article has begun.
            bool began = StartsWithPlace(text, line) || (line.Reports && i > 1);
            if (line.IsProse && (decks++ > 0 || line.Words > LongestDeck || (began && i > 0)))
            {
                return;
            }

            seen++;

            // A stamp behind a pipe was torn from a bar of the page.
            if (!line.IsTorn && line.Category is ResidueCategory.Byline or ResidueCategory.Timestamp)
            {
                line.Strength = ResidueStrength.None;
            }
        }
    }

    /// <summary>A headline, who wrote it and when, and no text: all of such a file is its head.</summary>
    private static void AllowHeadAlone(PooledList<ResidueLine> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines.Count > HeadLines || lines[i].EndsSentence)
            {
                return;
            }
        }

        for (int i = 1; i < lines.Count; i++)
        {
            if (lines[i].Category is ResidueCategory.Byline or ResidueCategory.Timestamp && !lines[i].IsTorn)
            {
                lines[i].Strength = ResidueStrength.None;
            }
        }
    }

    /// <summary>Two capital letters at once are a place line: <c>TOLNE, 8 May – The board ...</c></summary>
    private static bool StartsWithPlace(ReadOnlySpan<char> text, in ResidueLine line) =>
        line.End - line.Start > 3 && char.IsUpper(text[line.Start]) && char.IsUpper(text[line.Start + 1])
        && char.IsUpper(text[line.Start + 2]);

    /// <summary>Who somebody is is said of authors at the end of an article, and of everybody else inside it.</summary>
    private static void AllowPortraits(PooledList<ResidueLine> lines)
    {
        int after = 0;
        for (int i = lines.Count - 1; i >= 0; i--)
        {
            ref ResidueLine line = ref lines[i];
            if (line.Category == ResidueCategory.Biography && line.IsResidue && line.Words > 8 && after > ProseAfterBiography)
            {
                line.Strength = ResidueStrength.None;
            }

            after += line.IsProse ? 1 : 0;
        }
    }

    private static void JudgeByPlace(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, PooledList<ResidueLine> lines)
    {
        int firstProse = 0;
        while (firstProse < lines.Count && !lines[firstProse].IsProse)
        {
            firstProse++;
        }

        if (firstProse == lines.Count)
        {
            return;
        }

        PromoteRepeated(text, lines);
        PromoteNeighbours(lines, marked: false);
        ResidueListings.Judge(text, tokens, lines, firstProse);
        ResidueEnds.Judge(text, tokens, lines, firstProse);
        ResidueAuthors.Judge(tokens, lines);
        FillGaps(lines);
    }

    /// <summary>A doubtful line is residue beside a sure one, or in a run of doubtful ones.</summary>
    private static void PromoteNeighbours(PooledList<ResidueLine> lines, bool marked)
    {
        for (int i = 0; i < lines.Count;)
        {
            int end = i;
            bool page = false;
            bool credits = false;
            int worded = 0;
            while (end < lines.Count && lines[end].Strength != ResidueStrength.None)
            {
                worded += lines[end].IsNumber ? 0 : 1;
                bool sure = lines[end].IsResidue && !lines[end].EndsSentence;
                page |= sure && lines[end].IsOfPage;
                credits |= sure && !lines[end].IsOfPage;
                end++;
            }

            if (end - i >= 2 && (page || credits || (worded >= 3 && !marked)))
            {
                for (int k = i; k < end; k++)
                {
                    // A credit tells nothing of a number beside it, nor does a button of a date.
                    bool like = lines[k].IsOfPage ? page || !credits : credits || !page;
                    bool isFigure = lines[k].IsNumber && !HasPageBeside(lines, k); // figures beside figures are a table or a chart
                    if (like && !isFigure && lines[k].Strength == ResidueStrength.Doubtful && !lines[k].IsStructure && !lines[k].IsSentence)
                    {
                        lines[k].Strength = ResidueStrength.Place;
                        lines[k].Evidence = ResidueEvidence.Neighbours;
                    }

                    // A bar of buttons closes an article as a header of related stories does.
                    lines[k].Announces |= lines[k].IsResidue && lines[k].Category is ResidueCategory.Share or ResidueCategory.Comments
                        && lines[k].Words <= LabelWords;
                }
            }

            i = end + 1;
        }
    }

    private static bool HasPageBeside(PooledList<ResidueLine> lines, int index) =>
        (index > 0 && !lines[index - 1].IsNumber && lines[index - 1].IsResidue && lines[index - 1].IsOfPage)
        || (index + 1 < lines.Count && !lines[index + 1].IsNumber && lines[index + 1].IsResidue && lines[index + 1].IsOfPage);

    /// <summary>A short line with residue on both sides.</summary>
    private static void FillGaps(PooledList<ResidueLine> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            ref ResidueLine line = ref lines[i];
            if (line.IsResidue || line.IsStructure || line.EndsSentence || line.StartsQuoted)
            {
                continue;
            }

            bool before = i > 0 && lines[i - 1].Strength >= ResidueStrength.Form;
            bool after = i + 1 < lines.Count && lines[i + 1].Strength >= ResidueStrength.Form;
            bool label = line.Words <= LabelWords && before && i + 2 < lines.Count && lines[i + 2].IsResidue
                && lines[i + 1].Words <= LabelWords && !lines[i + 1].EndsSentence;
            if ((before && after && line.Words <= GapWords) || label)
            {
                line.Take(ResidueCategory.Navigation, ResidueEvidence.Label);
            }
        }
    }

    /// <summary>A doubtful line that asks the same of the reader again and again is a button.</summary>
    private static void PromoteRepeated(ReadOnlySpan<char> text, PooledList<ResidueLine> lines)
    {
        int doubtful = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            doubtful += IsButton(lines[i]) ? 1 : 0;
        }

        if (doubtful < Repetitions)
        {
            return;
        }

        using var counts = new PooledIndex(doubtful);
        for (int i = 0; i < lines.Count; i++)
        {
            if (IsButton(lines[i]))
            {
                counts.Increment(Hash(text, lines[i]));
            }
        }

        for (int i = 0; i < lines.Count; i++)
        {
            if (IsButton(lines[i]) && counts.Increment(Hash(text, lines[i])) >= Repetitions)
            {
                lines[i].Strength = ResidueStrength.Place;
                lines[i].Evidence = ResidueEvidence.Repetition;
            }
        }

        static bool IsButton(in ResidueLine line) =>
            line is
            {
                Strength: ResidueStrength.Doubtful, Words: >= 2, Demands: true, HasDigits: false, IsStructure: false,
                EndsSentence: false
            };

        static ulong Hash(ReadOnlySpan<char> text, in ResidueLine line) => WordLexicon.Hash(text.Slice(line.Start, line.End - line.Start));
    }
}
