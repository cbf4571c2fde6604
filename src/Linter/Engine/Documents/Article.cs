using ContentLint.Documents.Markdown;
using ContentLint.Documents.PlainText;
using ContentLint.Text;

namespace ContentLint.Documents;

/// <summary>One article: its text, its blocks and what in them is prose. Dispose it when its findings are made.</summary>
public sealed class Article : IDisposable
{
    private readonly PooledList<OutlineBlock> _outline = new(64);
    private readonly PooledList<ProseRange> _prose = new(64);

    private Article(ArticleText text, string path, ArticleFormat format)
    {
        Text = text;
        Path = path;
        Format = format;
    }

    /// <summary>The text as it is on disk.</summary>
    public ArticleText Text { get; }

    /// <summary>The name findings carry: relative, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The format the article was read as.</summary>
    public ArticleFormat Format { get; private set; }

    /// <summary>Why the article was read as plain text although its name says otherwise; null if it was not.</summary>
    public string? MarkupProblem { get; private set; }

    /// <summary>The blocks in text order, without gaps' white space; they never overlap.</summary>
    public ReadOnlySpan<OutlineBlock> Outline => _outline.AsSpan();

    /// <summary>The prose in text order; every range lies in one block and ranges never overlap.</summary>
    public ReadOnlySpan<ProseRange> Prose => _prose.AsSpan();

    /// <summary>Finds the blocks and the prose of <paramref name="text"/>, and takes the text over.</summary>
    /// <param name="text">The text; disposed with the article.</param>
    /// <param name="path">The name findings carry.</param>
    /// <param name="format">How to read it.</param>
    public static Article Read(ArticleText text, string path, ArticleFormat format)
    {
        var article = new Article(text, path, format);
        if (format == ArticleFormat.Markdown)
        {
            string? problem = MarkdownReader.TryRead(text, article._outline, article._prose);
            if (problem is null)
            {
                return article;
            }

            article.MarkupProblem = problem;
            article.Format = ArticleFormat.PlainText;
            article._outline.Clear();
            article._prose.Clear();
        }

        PlainTextReader.Read(text, article._outline, article._prose);
        return article;
    }

    /// <summary>The format that a file of this name is read as.</summary>
    public static ArticleFormat GetFormat(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase)
            ? ArticleFormat.Markdown
            : ArticleFormat.PlainText;

    /// <inheritdoc/>
    public void Dispose()
    {
        _outline.Dispose();
        _prose.Dispose();
        Text.Dispose();
    }
}
