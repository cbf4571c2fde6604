using ContentLint.Documents;
using ContentLint.Rules;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Findings;

/// <summary>
/// Proves that a fix leaves the structure of a file alone, by reading the file before and after: the blocks are the same, in the
/// same order, as deep in lists and quotations, with the same links and emphasis in them; only whole blocks may be gone. Code,
/// tags and metadata are the same to the letter.
/// </summary>
public static class StructureProof
{
    /// <summary>So many fixes of one file are looked at one by one; more are a file that nobody should mend unseen.</summary>
    private const int MostFixes = 50;

    /// <summary>Whether a text has kept its structure.</summary>
    /// <param name="before">The text.</param>
    /// <param name="after">The text after the edits.</param>
    /// <param name="edits">The edits, in text order.</param>
    /// <param name="path">The name of the file, which tells the format.</param>
    /// <param name="isSource">Whether the file is known to belong to a site; see <see cref="Article.Read"/>.</param>
    public static bool Holds(string before, string after, IReadOnlyList<Edit> edits, string path, bool isSource = false)
    {
        if (edits is null)
        {
            throw new ArgumentNullException(nameof(edits));
        }

        ArticleFormat format = Article.GetFormat(path);
        using Article old = Article.Read(ArticleText.FromString(before), path, format, isSource);
        using Article fixedArticle = Article.Read(ArticleText.FromString(after), path, format, isSource);
        return Holds(old, fixedArticle, edits);
    }

    /// <summary>Makes offered of the safe fixes that would change the structure of an article.</summary>
    internal static void Restrict(Article article, Finding[] findings)
    {
        if (article.Format == ArticleFormat.PlainText)
        {
            return;
        }

        List<Finding> safe = [.. findings.Where(finding => finding.Fix is { Safety: FixSafety.Safe })];
        if (safe.Count == 0)
        {
            return;
        }

        string text = article.Source.ToString();
        if (Holds(article, text, safe))
        {
            return;
        }

        bool none = safe.Count > MostFixes;
        for (int i = 0; i < findings.Length; i++)
        {
            if (findings[i].Fix is { Safety: FixSafety.Safe } fix && (none || !Holds(article, text, [findings[i]])))
            {
                findings[i] = findings[i] with { Fix = fix with { Safety = FixSafety.Offered } };
            }
        }
    }

    private static bool Holds(Article article, string text, List<Finding> findings)
    {
        string after = FixApplier.Apply(text, findings, FixSafety.Safe).Text;
        List<Edit> edits = [.. findings.SelectMany(finding => finding.Fix!.Edits).OrderBy(edit => edit.Span.Start)];
        using Article fixedArticle = article.ReadAgain(after);
        return Holds(article, fixedArticle, edits);
    }

    private static bool Holds(Article old, Article fixedArticle, IReadOnlyList<Edit> edits)
    {
        if (old.Format != fixedArticle.Format)
        {
            return false;
        }

        ReadOnlySpan<OutlineBlock> blocks = old.Outline;
        ReadOnlySpan<OutlineBlock> left = fixedArticle.Outline;
        int next = 0;
        int edit = 0;
        int prose = 0;
        int proseLeft = 0;
        foreach (OutlineBlock block in blocks)
        {
            (int Ranges, uint Markup) read = ReadProse(old, block, ref prose);
            TextSpan place = old.ToSource(TextSpan.FromBounds(block.Start, block.End));
            while (edit < edits.Count && edits[edit].Span.End < place.End)
            {
                edit++;
            }

            if (edit < edits.Count && edits[edit].NewText.Length == 0 && edits[edit].Span.Contains(place))
            {
                continue;
            }

            if (next == left.Length || !IsSame(old, block, fixedArticle, left[next])
                || ReadProse(fixedArticle, left[next], ref proseLeft) != read)
            {
                return false;
            }

            next++;
        }

        return next == left.Length;
    }

    private static bool IsSame(Article old, in OutlineBlock block, Article fixedArticle, in OutlineBlock left) =>
        block.Shape == left.Shape && block.Level == left.Level && block.Depth == left.Depth
        && (block.Shape is not (BlockShape.Markup or BlockShape.FrontMatter or BlockShape.Title or BlockShape.Byline
            or BlockShape.Standfirst)
            || old.Text.Between(block.Start, block.End).SequenceEqual(fixedArticle.Text.Between(left.Start, left.End)));

    /// <summary>
    /// How many ranges of prose a block has, and the hash of what stands between them but for white space: links, emphasis, a definition.
    /// </summary>
    private static (int Ranges, uint Markup) ReadProse(Article article, in OutlineBlock block, ref int at)
    {
        ReadOnlySpan<ProseRange> prose = article.Prose;
        while (at < prose.Length && prose[at].Start < block.Start)
        {
            at++;
        }

        int first = at;
        int end = block.Start;
        uint markup = WordLexicon.EmptyHash;
        for (; at < prose.Length && prose[at].Start < block.End; at++)
        {
            markup = HashMarkup(markup, article.Text.Between(end, prose[at].Start));
            end = prose[at].End;
        }

        return (at - first, HashMarkup(markup, article.Text.Between(end, Math.Max(end, block.End))));
    }

    private static uint HashMarkup(uint hash, ReadOnlySpan<char> markup)
    {
        foreach (char character in markup)
        {
            hash = char.IsWhiteSpace(character) ? hash : WordLexicon.Hash(hash, character);
        }

        return hash;
    }
}
