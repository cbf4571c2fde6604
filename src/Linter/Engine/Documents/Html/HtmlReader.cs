using ContentLint.Documents.Site;
using ContentLint.Text;
using HtmlAgilityPack;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Documents.Html;

/// <summary>
/// Reads pages and parts of pages. The article is what stands in <c>article</c> or <c>main</c>, else all of the body; menus,
/// headers, footers, forms, scripts and what designers name as furniture are no part of it. The text is put together as a
/// browser shows it: without tags, so that a word or a figure with a tag in it is whole, white space as one space.
/// </summary>
internal sealed class HtmlReader
{
    /// <summary>The parser closes some elements by itself and nests others; it must not take this reader deeper than its stack.</summary>
    private const int DeepestTree = 1000;

    private readonly ArticleText _source;
    private readonly PooledList<OutlineBlock> _outline;
    private readonly PooledList<ProseRange> _prose;
    private readonly List<TextSpan> _comments;
    private readonly ReadableText _readable;
    private readonly SiteMarkup _site;
    private HtmlNode _root;
    private int _whole; // the length of the root, once somebody has asked for it
    private BlockShape _shape;
    private byte _level;
    private int _depth;
    private int _blockStart = -1;
    private int _blockEnd;
    private int _proseStart = -1;
    private int _mask; // the first range of markup that was not passed
    private bool _isCode;
    private bool _isTooDeep;

    static HtmlReader()
    {
        // The parser would read the content of a form as what follows it.
        HtmlNode.ElementsFlags.Remove("form");
    }

    private HtmlReader(ArticleText source, SiteMarkup site, PooledList<OutlineBlock> outline, PooledList<ProseRange> prose,
        List<TextSpan> comments, HtmlNode root)
    {
        _site = site;
        _source = source;
        _outline = outline;
        _prose = prose;
        _comments = comments;
        _readable = new ReadableText(source);
        _root = root;
    }

    /// <summary>Adds the blocks and the prose of a page.</summary>
    /// <param name="source">The file.</param>
    /// <param name="site">The markup of the generator in it.</param>
    /// <param name="outline">Takes the blocks.</param>
    /// <param name="prose">Takes the prose.</param>
    /// <param name="comments">Takes the comments that speak to the linter.</param>
    /// <param name="readable">The text that blocks and prose lie in.</param>
    /// <returns>Null, or why the markup could not be parsed; the lists are then not to be used.</returns>
    public static string? TryRead(ArticleText source, SiteMarkup site, PooledList<OutlineBlock> outline, PooledList<ProseRange> prose,
        List<TextSpan> comments, out ReadableText? readable)
    {
        readable = null;
        if (HtmlNesting.IsTooDeep(source.AsSpan()))
        {
            return $"its elements are nested more than {HtmlNesting.Deepest} deep";
        }

        var document = new HtmlDocument { OptionCheckSyntax = false, OptionReadEncoding = false };
        document.LoadHtml(site.Mask(source));
        var reader = new HtmlReader(source, site, outline, prose, comments, document.DocumentNode);
        reader.AddFrontMatter();
        reader.FindArticle();
        reader.ReadContent(reader._root, 0);
        reader.EndBlock();
        if (reader._isTooDeep)
        {
            return $"its elements are nested more than {DeepestTree} deep";
        }

        readable = reader._readable;
        return null;
    }

    private void AddFrontMatter()
    {
        if (_site.FrontMatter.IsEmpty)
        {
            return;
        }

        _readable.Copy(_site.FrontMatter.Start, _site.FrontMatter.End);
        int first = _outline.Count;
        _site.AddFrontMatter(_outline, _prose, _source.AsSpan(), readsEscapes: false);
        int moved = _site.FrontMatter.Start;
        for (int i = first; moved > 0 && i < _outline.Count; i++)
        {
            _outline[i] = _outline[i] with { Start = _outline[i].Start - moved, End = _outline[i].End - moved };
        }

        for (int i = 0; moved > 0 && i < _prose.Count; i++)
        {
            _prose[i] = new ProseRange(_prose[i].Start - moved, _prose[i].End - moved);
        }

        _readable.AddBlankLine();
    }

    /// <summary>
    /// The longest <c>article</c>, or the <c>main</c> around it when there is no second; else the longest <c>main</c>, else everything.
    /// The parser writes an element out to measure it, so only those that compete are measured.
    /// </summary>
    private void FindArticle()
    {
        HtmlNode? article = null;
        HtmlNode? main = null;
        int articles = 0;
        Search(_root, 0);
        if (article is null
            || (main is not null && articles == 1 && main.StreamPosition < article.StreamPosition
                && (article.Ancestors().Contains(main) || main.OuterLength > article.OuterLength)))
        {
            article = main ?? article;
        }

        _root = article ?? _root;

        void Search(HtmlNode parent, int depth)
        {
            if (depth > DeepestTree)
            {
                _isTooDeep = true;
                return;
            }

            for (HtmlNode? node = parent.FirstChild; node is not null; node = node.NextSibling)
            {
                if (node.NodeType != HtmlNodeType.Element)
                {
                    continue;
                }

                if (string.Equals(node.Name, "article", StringComparison.Ordinal))
                {
                    articles++;
                    article = article is null || node.OuterLength > article.OuterLength ? node : article;
                }
                else if (string.Equals(node.Name, "main", StringComparison.Ordinal)
                    || string.Equals(node.GetAttributeValue("role", ""), "main", StringComparison.OrdinalIgnoreCase))
                {
                    main = main is null || node.OuterLength > main.OuterLength ? node : main;
                }

                Search(node, depth + 1);
            }
        }
    }

    private void ReadContent(HtmlNode parent, int depth)
    {
        if (depth > DeepestTree)
        {
            _isTooDeep = true;
            return;
        }

        for (HtmlNode? node = parent.FirstChild; node is not null; node = node.NextSibling)
        {
            switch (node.NodeType)
            {
                case HtmlNodeType.Text:
                    AddText(node.StreamPosition, Math.Min(node.StreamPosition + ((HtmlTextNode)node).Text.Length, _source.Length));
                    break;
                case HtmlNodeType.Comment:
                    LinterComments.Collect(_source, node.StreamPosition, Math.Min(node.StreamPosition + node.OuterLength, _source.Length),
                        _comments);
                    break;
                case HtmlNodeType.Element when !HtmlElements.IsApart(node, _root, ref _whole):
                    ReadElement(node, depth);
                    break;
                default:
                    break;
            }
        }
    }

    private void ReadElement(HtmlNode element, int depth)
    {
        if (!HtmlElements.IsInline(element.Name))
        {
            EndBlock();
            (BlockShape shape, byte level) = (_shape, _level);
            _shape = HtmlElements.GetShape(element, shape, out byte own);
            bool isInner = element.Name is "li" or "dd" or "blockquote";
            _depth += isInner ? 1 : 0;
            _level = own > 0 ? own : _shape == BlockShape.Heading ? level : (byte)0;
            ReadContent(element, depth + 1);
            EndBlock();
            (_shape, _level) = (shape, level);
            _depth -= isInner ? 1 : 0;
            return;
        }

        switch (element.Name)
        {
            case "br":
                AddLineBreak(element);
                break;
            case "q":
                AddQuotationMark(element.StreamPosition, element.InnerStartIndex, '“');
                ReadContent(element, depth + 1);
                AddQuotationMark(element.InnerStartIndex + element.InnerLength, element.StreamPosition + element.OuterLength, '”');
                break;
            case "code" or "kbd" or "samp":
                ReadCode(element, depth);
                break;
            default:
                if (!HtmlElements.IsFootnoteMark(element))
                {
                    ReadContent(element, depth + 1);
                }

                break;
        }
    }

    /// <summary>Code in a line belongs to its block and is no prose.</summary>
    private void ReadCode(HtmlNode element, int depth)
    {
        EndProse(_readable.Length);
        bool outer = _isCode;
        _isCode = true;
        ReadContent(element, depth + 1);
        _isCode = outer;
    }

    private void AddText(int start, int end)
    {
        start = Math.Max(start, Math.Min(end, _site.FrontMatter.End));
        for (; _mask < _site.Ranges.Count && _site.Ranges[_mask].Start < end; _mask++)
        {
            MarkupRange range = _site.Ranges[_mask];
            int open = Math.Max(start, range.Start);
            int close = Math.Min(range.End, end);
            if (open >= close)
            {
                continue;
            }

            AddCharacters(start, open);
            if (!range.IsBlock && _blockStart >= 0)
            {
                // An expression stands for words that are not here.
                EndProse(_readable.Length);
                _readable.Copy(open, close);
                _blockEnd = _readable.Length;
            }

            start = close;
            if (range.End > end)
            {
                break;
            }
        }

        AddCharacters(start, end);
    }

    private void AddCharacters(int start, int end)
    {
        ReadOnlySpan<char> text = _source.AsSpan();
        int at = start;
        while (at < end)
        {
            int run = at;
            while (at < end && text[at] is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                at++;
            }

            if (at > run)
            {
                AddSpace(run, at);
                continue;
            }

            if (text[at] == '&' && CharacterReference.Read(text.Slice(at, end - at), out string decoded) is > 0 and int length)
            {
                at += length;
                if (_blockStart < 0 && char.IsWhiteSpace(decoded[0]))
                {
                    continue;
                }

                BeginInk();
                _readable.Add(decoded.AsSpan(), at - length, at);
            }
            else if (_blockStart < 0 && char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            else
            {
                at++;
                while (at < end && (text[at] is > '&' or (not (' ' or '\t' or '\n' or '\r' or '\f' or '&')) || IsPlainSpace(text, at, end)))
                {
                    at++; // nearly always a letter
                }

                BeginInk();
                _readable.Copy(run, at);
            }

            _blockEnd = _readable.Length;
        }
    }

    /// <summary>A space between two words is copied with them.</summary>
    private static bool IsPlainSpace(ReadOnlySpan<char> text, int at, int end) =>
        text[at] == ' ' && at + 1 < end && text[at + 1] is not (' ' or '\t' or '\n' or '\r' or '\f' or '&');

    private void AddSpace(int start, int end)
    {
        if (_blockStart < 0 || _readable.EndsInSpace)
        {
            return;
        }

        if (end - start == 1 && _source[start] == ' ')
        {
            _readable.Copy(start, end);
        }
        else
        {
            _readable.Add([' '], start, end);
        }
    }

    private void AddLineBreak(HtmlNode element)
    {
        if (_blockStart >= 0)
        {
            _readable.Add(['\n'], element.StreamPosition, element.StreamPosition + element.OuterLength);
        }
    }

    /// <summary>Browsers put these around a quotation that is marked as one.</summary>
    private void AddQuotationMark(int start, int end, char mark)
    {
        BeginInk();
        _readable.Add([mark], start, Math.Max(start, Math.Min(end, _source.Length)));
        _blockEnd = _readable.Length;
    }

    private void BeginInk()
    {
        if (_blockStart < 0)
        {
            _blockStart = _readable.Length;
        }

        if (_proseStart < 0 && !_isCode)
        {
            _proseStart = _readable.Length;
        }
    }

    private void EndProse(int end)
    {
        if (_proseStart >= 0 && _proseStart < end)
        {
            _prose.Add(new ProseRange(_proseStart, end));
        }

        _proseStart = -1;
    }

    private void EndBlock()
    {
        if (_blockStart < 0)
        {
            return;
        }

        // Non-breaking spaces are ink to a browser and none to a reader.
        while (char.IsWhiteSpace(_readable.Characters[_blockEnd - 1]))
        {
            _blockEnd--;
        }

        _outline.Add(new OutlineBlock(_blockStart, _blockEnd, _shape, _level, (byte)Math.Min(_depth, byte.MaxValue)));
        EndProse(_blockEnd);
        _readable.AddBlankLine();
        _blockStart = -1;
        _proseStart = -1;
    }
}
