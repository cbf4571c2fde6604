using ContentLint.Documents;
using ContentLint.Text;
using ContentLint.Words.Patterns;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Reading;

/// <summary>
/// Weighs lines of files that mark their headings, lists and links, where whoever wrote them meant them: a heading with text
/// under it, an item among others, a link and a sentence are the article's, whatever their words.
/// </summary>
internal static class ResidueMarkup
{
    /// <summary>The levels of headings.</summary>
    private const int Levels = 6;

    /// <summary>An article has fewer authors than so many lines could name.</summary>
    private const int ManyBylines = 3;

    /// <summary>What a line's words prove beside its markup.</summary>
    public static void Weigh(Article article, ResidueInventory.Entry entry, ref ResidueLine line)
    {
        ReadOnlySpan<char> text = article.Text.AsSpan();
        ReadOnlySpan<char> source = text.Slice(line.Start, line.End - line.Start);
        bool isAside = source[0] == '(' && source[source.Length - 1] == ')' && line.Category == ResidueCategory.Related;
        if (line.IsQuote || isAside || source.IndexOf('`') >= 0)
        {
            // What is quoted, an aside and a line with code are the article's.
            line.Strength = ResidueStrength.None;
            return;
        }

        if (!IsOfPage(line.Category))
        {
            // A writer says in the file of the article itself where it stood before; on a page that was copied it is the page's.
            // A link to a map and two things with a slash between them are no credits where nothing else says so.
            bool weak = line.Category == ResidueCategory.Credit && entry.Anchor == PatternAnchor.WholeLine
                && (HasLink(source, line.Category) || source.IndexOf(" / ".AsSpan()) >= 0);
            line.Strength = line.IsStructure || weak || line.Category == ResidueCategory.Republication
                ? ResidueStrength.None
                : line.Strength;
            return;
        }

        if (article.IsOfSite && IsLinked(article, line, source))
        {
            line.Strength = ResidueStrength.None; // whoever writes the source of a site sets its links himself
            return;
        }

        bool links = HasLink(source, line.Category);
        bool notice = entry.Anchor == PatternAnchor.AnyLine && line.Category is ResidueCategory.Cookie or ResidueCategory.Comments;
        bool meant = (links && (!line.IsExact || entry.IsHeader) && !IsLabelledLink(source, entry, line))
            || (source[source.Length - 1] == '.' && !notice)
            || (line.Introduces && !line.IsExact && !links) || (line.Words > ResidueInventory.MostWords && !notice) || QuotesPost(source);
        if (meant)
        {
            line.Strength = ResidueStrength.None;
        }
        else if (line.Strength == ResidueStrength.Sure)
        {
            // A label, a colon and its tags say by themselves what they are.
            bool unsure = entry.IsHeader || (entry.Anchor == PatternAnchor.ShortLine && line.Category != ResidueCategory.Tags);
            line.Strength = unsure
                ? ResidueStrength.Doubtful
                : line.IsExact && !line.IsStructure && !links ? ResidueStrength.Sure : ResidueStrength.Form;
        }
    }

    /// <summary>Takes back what its place in the markup explains.</summary>
    public static void Release(ReadOnlySpan<char> text, PooledList<ResidueLine> lines)
    {
        ReleaseLists(lines);
        ReleaseHeadings(lines);
        int bylines = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            bylines += lines[i].Category == ResidueCategory.Byline && lines[i].Strength != ResidueStrength.None ? 1 : 0;
        }

        for (int i = 0; i < lines.Count; i++)
        {
            ref ResidueLine line = ref lines[i];
            if (line.Strength != ResidueStrength.None && IsOfPage(line.Category) && HasOwnText(text, lines, i))
            {
                line.Strength = ResidueStrength.None;
                continue;
            }

            if (line.Category is not (ResidueCategory.Credit or ResidueCategory.Byline or ResidueCategory.Timestamp
                or ResidueCategory.Copyright) || line.Strength == ResidueStrength.None)
            {
                continue;
            }

            // A credit stands at its picture, a section has its own byline, and notes on releases say of each change whose it is.
            bool atPicture = (i > 0 && (lines[i - 1].IsPicture || lines[i - 1].IsBeforeOther))
                || (i + 1 < lines.Count && lines[i + 1].IsPicture) || line.IsBeforeOther;
            bool belowHeading = (i > 0 && lines[i - 1].Level > 0) || (line.Category == ResidueCategory.Byline && bylines >= ManyBylines);
            if (line.Category == ResidueCategory.Credit ? atPicture : belowHeading)
            {
                line.Strength = ResidueStrength.None;
            }
        }
    }

    /// <summary>
    /// Whether what a line announces stands below it in the file: a list or code after a colon or a label, a paragraph under a label
    /// in bold.
    /// </summary>
    private static bool HasOwnText(ReadOnlySpan<char> text, PooledList<ResidueLine> lines, int index)
    {
        const int LabelWords = 4;
        ResidueLine line = lines[index];
        if (line.Introduces && line.IsBeforeOther)
        {
            return true;
        }

        if (line.IsStructure || line.Words > LabelWords || index + 1 == lines.Count || lines[index + 1].IsResidue)
        {
            return false;
        }

        ReadOnlySpan<char> source = text.Slice(line.Start, line.End - line.Start);
        bool isBold = source.StartsWith("**".AsSpan()) || source.StartsWith("__".AsSpan()) || source.StartsWith("<b>".AsSpan())
            || source.StartsWith("<strong>".AsSpan());
        return lines[index + 1].IsListItem
            ? line.Introduces || isBold || line.Category is ResidueCategory.Related or ResidueCategory.Navigation
            : isBold && lines[index + 1].IsProse;
    }

    /// <summary>The parts of a page, and not what is said of an article in its text.</summary>
    private static bool IsOfPage(ResidueCategory category) =>
        category is <= ResidueCategory.Related or ResidueCategory.Tags or ResidueCategory.Copyright;

    /// <summary>A post of a network that is quoted with its signature.</summary>
    private static bool QuotesPost(ReadOnlySpan<char> source) =>
        source.IndexOf("(@".AsSpan()) >= 0 || source.IndexOf("pic.twitter.com/".AsSpan()) >= 0;

    /// <summary>A label, a colon and nothing but a link leads out of the article: <c>Read more: [Ferry strike](/strike)</c>.</summary>
    private static bool IsLabelledLink(ReadOnlySpan<char> source, ResidueInventory.Entry entry, in ResidueLine line)
    {
        int colon = source.IndexOf(':');
        if (line.Category != ResidueCategory.Related || entry.Anchor != PatternAnchor.WholeLine || entry.IsHeader || line.IsStructure
            || colon < 0 || source[source.Length - 1] is not (')' or '>' or '*' or '_'))
        {
            return false;
        }

        ReadOnlySpan<char> rest = source.Slice(colon + 1).TrimStart(" *_".AsSpan());
        return rest.StartsWith("[".AsSpan()) || rest.StartsWith("<".AsSpan());
    }

    /// <summary>A link; one to the comments below is only ever the page's.</summary>
    private static bool HasLink(ReadOnlySpan<char> source, ResidueCategory category)
    {
        int link = source.IndexOf("](".AsSpan());
        return (link >= 0 && !(category == ResidueCategory.Comments && link + 2 < source.Length && source[link + 2] == '#'))
            || source.IndexOf("<a ".AsSpan()) >= 0 || source.IndexOf("][".AsSpan()) >= 0 || source.IndexOf("<http".AsSpan()) >= 0;
    }

    /// <summary>Whether there is a link in a line, or the line in one.</summary>
    private static bool IsLinked(Article article, in ResidueLine line, ReadOnlySpan<char> text)
    {
        const int Farthest = 2000;
        if (text.IndexOf("](".AsSpan()) >= 0 || Ascii.IndexOf(text, "<a ") >= 0)
        {
            return true;
        }

        TextSpan span = article.ToSource(TextSpan.FromBounds(line.Start, line.End));
        ReadOnlySpan<char> source = article.Source.AsSpan();
        int from = Math.Max(0, span.Start - Farthest);
        ReadOnlySpan<char> before = source.Slice(from, span.Start - from);
        return source.Slice(span.Start, span.Length).IndexOf("<a ".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0
            || before.LastIndexOf("<a ".AsSpan()) > before.LastIndexOf("</a".AsSpan());
    }

    /// <summary>A list is the page's only if all its items are, and nothing introduces it.</summary>
    private static void ReleaseLists(PooledList<ResidueLine> lines)
    {
        for (int i = 0; i < lines.Count;)
        {
            int end = i;
            int ofPage = 0;
            bool proved = false;
            while (end < lines.Count && lines[end].IsListItem)
            {
                ofPage += lines[end].Strength != ResidueStrength.None && IsOfPage(lines[end].Category) ? 1 : 0;
                proved |= lines[end].Strength >= ResidueStrength.Form;
                end++;
            }

            if (end == i)
            {
                i++;
                continue;
            }

            bool introduced = i > 0 && !lines[i - 1].IsResidue && (lines[i - 1].Level > 0 || lines[i - 1].Introduces);
            bool isPage = end - i >= 2 && ofPage == end - i && proved && !introduced;
            for (; i < end; i++)
            {
                if (isPage && lines[i].Strength == ResidueStrength.Doubtful)
                {
                    lines[i].Strength = ResidueStrength.Place;
                    lines[i].Evidence = ResidueEvidence.Neighbours;
                }
                else if (!isPage)
                {
                    lines[i].Strength = ResidueStrength.None;
                }
            }
        }
    }

    /// <summary>A heading is of the article if anything of the article stands in its section.</summary>
    private static void ReleaseHeadings(PooledList<ResidueLine> lines)
    {
        Span<bool> filled = stackalloc bool[Levels + 1]; // whether something stands before the next heading of this level or a higher one
        for (int i = lines.Count - 1; i >= 0; i--)
        {
            ref ResidueLine line = ref lines[i];
            if (line.IsBeforeOther)
            {
                filled.Fill(true);
            }

            if (line.Level == 0)
            {
                if (!line.IsResidue)
                {
                    filled.Fill(true);
                }

                continue;
            }

            int level = Math.Min((int)line.Level, Levels);
            if (filled[level])
            {
                line.Strength = ResidueStrength.None;
            }

            filled.Slice(level).Clear();
            if (!line.IsResidue)
            {
                filled.Slice(0, level).Fill(true);
            }
        }
    }
}
