using ContentLint.Documents.Code;
using ContentLint.Documents.Html;
using ContentLint.Documents.Markdown;
using ContentLint.Documents.PlainText;
using ContentLint.Documents.Site;
using ContentLint.Findings;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Documents;

/// <summary>One article: its text, its blocks and what in them is prose. Dispose it when its findings are made.</summary>
public sealed class Article : IDisposable
{
    private static readonly string[] MarkdownExtensions = [".md", ".mdx", ".markdown", ".mdown", ".mkd", ".qmd"];

    private static readonly string[] HtmlExtensions = [".html", ".htm", ".xhtml", ".njk", ".liquid", ".hbs", ".erb", ".ejs", ".jinja",
        ".j2", ".twig"];

    /// <summary>Characters that mean something in comments or strings of code.</summary>
    private static ReadOnlySpan<char> Escaped => "\"\\<>&{}\r\n".AsSpan();

    private static readonly string[] CodeExtensions = [".cs", ".resx"];

    private readonly PooledList<OutlineBlock> _outline = new(64);
    private readonly PooledList<ProseRange> _prose = new(64);
    private readonly bool _isSource;
    private readonly List<TextSpan> _comments = [];
    private SourceMap? _map;
    private bool _hasMetadata;
    private bool? _isWholePage;
    private bool? _isSavedPage;

    private Article(ArticleText source, string path, ArticleFormat format, bool isSource)
    {
        _isSource = isSource;
        Source = source;
        Text = source;
        Path = path;
        Format = format;
    }

    /// <summary>The text as it is on disk; where it has lines.</summary>
    public ArticleText Source { get; }

    /// <summary>
    /// The text as people read it, and as every layer and rule reads it: that of the file, with entities as the characters they
    /// stand for and, in HTML, without tags. The same object as <see cref="Source"/> where the two do not differ.
    /// </summary>
    public ArticleText Text { get; private set; }

    /// <summary>The name findings carry: relative, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>
    /// Whether it is a template, or lies in a folder from which generators put pieces into their pages: it has the tags of a page whatever
    /// its name, and other pages say the rest.
    /// </summary>
    public bool IsPartOfPages => LiesIn("_includes/") || LiesIn("_layouts/") || LiesIn("_partials/") || LiesIn("layouts/partials/")
        || Path.IndexOf(".template.", StringComparison.Ordinal) > 0;

    /// <summary>The format the article was read as.</summary>
    public ArticleFormat Format { get; private set; }

    /// <summary>Whether it is a file of code, of which the prose was read: nobody speaks there, and nobody is a source.</summary>
    public bool IsCode => Format is ArticleFormat.CSharp or ArticleFormat.Resources;

    /// <summary>Why the article was read as plain text although its name says otherwise; null if it was not.</summary>
    public string? MarkupProblem { get; private set; }

    /// <summary>The blocks in text order, without gaps' white space; they never overlap.</summary>
    public ReadOnlySpan<OutlineBlock> Outline => _outline.AsSpan();

    /// <summary>The prose in text order; every range lies in one block and ranges never overlap.</summary>
    public ReadOnlySpan<ProseRange> Prose => _prose.AsSpan();

    /// <summary>Comments that speak to the linter, in text order; places in the <see cref="Source"/>.</summary>
    public IReadOnlyList<TextSpan> Comments => _comments;

    /// <summary>Finds the blocks and the prose of <paramref name="text"/>, and takes the text over.</summary>
    /// <param name="text">The text; disposed with the article.</param>
    /// <param name="path">The name findings carry.</param>
    /// <param name="format">How to read it.</param>
    /// <param name="isSource">Whether it is known to belong to a site whose generator reads templates in it; its own metadata show that,
    /// too.</param>
    public static Article Read(ArticleText text, string path, ArticleFormat format, bool isSource = false)
    {
        var article = new Article(text, path, format, isSource);
        string? problem = format switch
        {
            ArticleFormat.Markdown => article.ReadMarkdown(),
            ArticleFormat.Html => article.ReadHtml(),
            ArticleFormat.CSharp or ArticleFormat.Resources => article.ReadCode(),
            _ => article.ReadPlainText(),
        };
        if (problem is not null)
        {
            article.MarkupProblem = problem;
            article.Format = ArticleFormat.PlainText;
            article._outline.Clear();
            article._prose.Clear();
            article._comments.Clear();
            article.ReadPlainText();
        }

        return article;
    }

    /// <summary>Whether it was said to belong to a site whose generator reads templates in it.</summary>
    public bool IsSource => _isSource;

    /// <summary>Whether it is a page of HTML from its first tag on, as pages are saved.</summary>
    public bool IsWholePage => _isWholePage ??= Format == ArticleFormat.Html
        && (Ascii.IndexOf(Source.AsSpan(), "<html") >= 0 || Ascii.IndexOf(Source.AsSpan(), "<!doctype") >= 0);

    /// <summary>Whether it is such a page with the scripts of its site.</summary>
    public bool IsSavedPage => _isSavedPage ??= IsWholePage && Ascii.IndexOf(Source.AsSpan(), "<script") >= 0;

    /// <summary>
    /// Whether it is a source from which a generator makes a page of its site: it has metadata, or lies in the folder of one. Whoever
    /// wrote such a file wrote its lines into it; the parts of the page come from the generator.
    /// </summary>
    public bool IsOfSite => Format is ArticleFormat.Markdown or ArticleFormat.Html && (_isSource || _hasMetadata) && !IsWholePage;

    /// <summary>Another text of the same file, read in the same way.</summary>
    internal Article ReadAgain(string text) => Read(ArticleText.FromString(text), Path, GetFormat(Path), _isSource);

    /// <summary>The format that a file of this name is read as.</summary>
    public static ArticleFormat GetFormat(string path) =>
        HasAnyExtension(path, MarkdownExtensions) ? ArticleFormat.Markdown
        : HasAnyExtension(path, HtmlExtensions) ? ArticleFormat.Html
        : HasAnyExtension(path, CodeExtensions)
            ? (path.EndsWith(CodeExtensions[0], StringComparison.OrdinalIgnoreCase) ? ArticleFormat.CSharp : ArticleFormat.Resources)
        : ArticleFormat.PlainText;

    private bool LiesIn(string folder) =>
        Path.IndexOf(folder, StringComparison.Ordinal) is >= 0 and var at && (at == 0 || Path[at - 1] == '/');

    /// <summary>
    /// The place in the <see cref="Source"/> of a place in the <see cref="Text"/>; whole entities, and the markup inside it.
    /// </summary>
    public TextSpan ToSource(TextSpan span) => _map is null ? span : _map.ToSource(span);

    /// <inheritdoc/>
    public void Dispose()
    {
        _outline.Dispose();
        _prose.Dispose();
        _map?.Dispose();
        Source.Dispose();
        Text.Dispose();
    }

    /// <summary>
    /// The fix for the <see cref="Source"/>; null if it would tear markup apart. A deletion leaves the tags inside it standing.
    /// </summary>
    internal Fix? ToSource(Fix fix)
    {
        return _map is null ? fix : ToSource(fix, _map);
    }

    private Fix? ToSource(Fix fix, SourceMap map)
    {
        var edits = new List<Edit>();
        foreach (Edit edit in fix.Edits)
        {
            if (IsCode && edit.NewText.AsSpan().IndexOfAny(Escaped) >= 0)
            {
                return null; // how it is written depends on the kind of string
            }

            List<TextSpan> pieces = edit.Span.IsEmpty ? [ToSource(edit.Span)] : map.ToPieces(edit.Span);
            if (pieces.Count > 1 && edit.NewText.Length > 0)
            {
                return null;
            }

            foreach (TextSpan piece in pieces)
            {
                edits.Add(new Edit(piece, Format == ArticleFormat.Html ? Escape(edit.NewText) : edit.NewText));
            }
        }

        return edits.Count == 0 ? null : fix with { Edits = edits };
    }

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private static bool HasAnyExtension(string path, string[] extensions)
    {
        foreach (string extension in extensions)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private string? ReadPlainText()
    {
        PlainTextReader.Read(Source, SiteMarkup.Read(Source, ArticleFormat.PlainText, isSource: false, hasComponents: false), _outline,
            _prose);
        return null;
    }

    private string? ReadMarkdown()
    {
        SiteMarkup site = SiteMarkup.Read(Source, Format, _isSource, Path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase));
        _hasMetadata = !site.FrontMatter.IsEmpty;
        string? problem = MarkdownReader.TryRead(Source, site, _outline, _prose, _comments, out ReadableText? readable);
        TakeOver(readable);
        AddComments(site.Comments);
        return problem;
    }

    private string? ReadHtml()
    {
        SiteMarkup site = SiteMarkup.Read(Source, Format, _isSource, hasComponents: false);
        _hasMetadata = !site.FrontMatter.IsEmpty;
        string? problem = HtmlReader.TryRead(Source, site, _outline, _prose, _comments, out ReadableText? readable);
        TakeOver(readable);
        AddComments(site.Comments);
        return problem;
    }

    private string? ReadCode()
    {
        TakeOver(Format == ArticleFormat.CSharp
            ? CSharpReader.Read(Source, _outline, _prose, _comments)
            : ResourceReader.Read(Source, _outline, _prose, _comments));
        return null;
    }

    /// <summary>Comments in the form of a generator, put among the others.</summary>
    private void AddComments(List<TextSpan> more)
    {
        _comments.AddRange(more);
        _comments.Sort(static (x, y) => x.Start.CompareTo(y.Start));
    }

    private void TakeOver(ReadableText? readable)
    {
        if (readable is not null)
        {
            Text = readable.ToText();
            _map = readable.Map;
        }
    }
}
