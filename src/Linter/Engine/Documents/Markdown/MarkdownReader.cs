using ContentLint.Documents.Site;
using ContentLint.Text;
using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Documents.Markdown;

/// <summary>
/// Reads CommonMark with tables and definition lists. Only the literal text of paragraphs, headings and cells is prose, in blocks of
/// HTML that of paragraphs with a sentence; addresses, code, other raw HTML, the markup of the site's generator and the markers themselves
/// are not. Entities and escaped marks are read as the characters they stand for.
/// </summary>
/// <param name="text">The file.</param>
/// <param name="site">The markup of the generator in it.</param>
/// <param name="outline">Takes the blocks.</param>
/// <param name="prose">Takes the prose.</param>
/// <param name="comments">Takes the comments that speak to the linter.</param>
internal sealed class MarkdownReader(ArticleText text, SiteMarkup site, PooledList<OutlineBlock> outline, PooledList<ProseRange> prose,
    List<TextSpan> comments)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseDefinitionLists()
        .Build();

    private readonly List<Entity> _entities = [];
    private int _depth;
    private int _region; // the first one that does not end before the last block

    /// <summary>Adds the blocks and the prose of <paramref name="text"/>.</summary>
    /// <param name="text">The file.</param>
    /// <param name="site">The markup of the generator in it.</param>
    /// <param name="outline">Takes the blocks.</param>
    /// <param name="prose">Takes the prose.</param>
    /// <param name="comments">Takes the comments that speak to the linter.</param>
    /// <param name="readable">The text that blocks and prose lie in; null if it is the file's.</param>
    /// <returns>Null, or why the markup could not be parsed; the lists are then not to be used.</returns>
    public static string? TryRead(ArticleText text, SiteMarkup site, PooledList<OutlineBlock> outline, PooledList<ProseRange> prose,
        List<TextSpan> comments, out ReadableText? readable)
    {
        readable = null;
        string masked = SpaceHeadings(site.Mask(text));
        if (MarkdownLimits.FindProblem(masked.AsSpan()) is { } problem)
        {
            return problem;
        }

        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(masked, Pipeline);
        }
        catch (ArgumentException exception)
        {
            // Markdig refuses markup nested thousands of levels deep; such a file is hostile or broken.
            return exception.Message;
        }

        var reader = new MarkdownReader(text, site, outline, prose, comments);
        site.AddFrontMatter(outline, prose, text.AsSpan(), readsEscapes: true);
        reader.AddEscapes();
        reader.ReadBlocks(document, BlockShape.Paragraph);
        reader.AddSiteBlocks();
        readable = reader._entities.Count == 0 ? null : reader.Decode();
        return null;
    }

    /// <summary>Tabs behind the marks of a heading as spaces: they mean the same, and with a tab the parser loses the place.</summary>
    private static string SpaceHeadings(string text)
    {
        char[]? spaced = null;
        bool isBehind = false;
        for (int at = text.IndexOf('\t') < 0 ? text.Length : 0; at < text.Length; at++)
        {
            isBehind = text[at] == '#' || (isBehind && text[at] is ' ' or '\t');
            if (isBehind && text[at] == '\t')
            {
                (spaced ??= text.ToCharArray())[at] = ' ';
            }
        }

        return spaced is null ? text : new string(spaced);
    }

    private void AddEscapes()
    {
        foreach (FrontMatterField field in site.Fields)
        {
            for (int at = field.Start; at < field.End; at++)
            {
                if (QuotedEscape.Read(text.AsSpan(), at, field.End, field.Mark, out string characters) is > 0 and int length)
                {
                    _entities.Add(new Entity(at, at + length, characters));
                    at += length - 1;
                }
            }
        }
    }

    private void ReadBlocks(ContainerBlock container, BlockShape shape)
    {
        foreach (Block block in container)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    AddProse(heading, BlockShape.Heading, (byte)heading.Level);
                    break;
                case ParagraphBlock paragraph:
                    AddProse(paragraph, shape, 0);
                    break;
                case Table table:
                    ReadBlocks(table, BlockShape.TableCell);
                    break;
                case ListItemBlock item:
                    ReadInner(item, IsContainer(item.Span.Start) ? shape : BlockShape.ListItem);
                    break;
                case DefinitionItem item:
                    ReadInner(item, BlockShape.ListItem);
                    break;
                case QuoteBlock quote:
                    ReadInner(quote, BlockShape.Quote);
                    break;
                case LinkReferenceDefinitionGroup:
                    break;
                case ContainerBlock inner:
                    ReadBlocks(inner, shape);
                    break;
                case HtmlBlock html when html.Span.Length > 0:
                    AddHtml(html, shape);
                    LinterComments.Collect(text, html.Span.Start, Math.Min(html.Span.End + 1, text.Length), comments);
                    break;
                case LeafBlock leaf when leaf.Span.Length > 0:
                    Add(leaf.Span.Start, leaf.Span.End + 1, BlockShape.Markup, 0);
                    break;
                default:
                    break;
            }
        }
    }

    private void ReadInner(ContainerBlock container, BlockShape shape)
    {
        _depth++;
        ReadBlocks(container, shape);
        _depth--;
    }

    private bool IsContainer(int start) => site.Containers.BinarySearch(start) >= 0;

    private void Add(int start, int end, BlockShape shape, byte level)
    {
        end = Math.Min(end, text.Length);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start < end && (outline.Count == 0 || outline[outline.Count - 1].End <= start))
        {
            outline.Add(new OutlineBlock(start, end, shape, level, (byte)Math.Min(_depth, byte.MaxValue)));
        }
    }

    /// <summary>Adds a block of HTML: layout, with the paragraphs in it.</summary>
    private void AddHtml(HtmlBlock html, BlockShape shape)
    {
        int at = html.Span.Start;
        int stop = Math.Min(html.Span.End + 1, text.Length);
        ReadOnlySpan<char> content = text.Between(at, stop);
        bool isLayout = html.Type is HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock;
        int from = 0;
        while (isLayout && HtmlParagraphs.FindNext(content, from, out int start, out int end))
        {
            Add(at, html.Span.Start + start, BlockShape.Markup, 0);
            int before = outline.Count;
            Add(html.Span.Start + start, html.Span.Start + end, shape, 0);
            at = html.Span.Start + end;
            from = end;
            if (outline.Count > before)
            {
                ReadHtml(outline[before]);
            }
        }

        Add(at, stop, BlockShape.Markup, 0);
    }

    /// <summary>Adds the prose of a paragraph in HTML: what stands between its tags, and is no code.</summary>
    private void ReadHtml(OutlineBlock block)
    {
        ReadOnlySpan<char> content = text.Between(block.Start, block.End);
        int code = 0;
        int at = 0;
        while (at < content.Length)
        {
            if (content[at] == '<')
            {
                int close = HtmlParagraphs.FindTagEnd(content, at);
                code = CountCode(content.Slice(at, close - at), code);
                at = close;
                continue;
            }

            int end = content.Slice(at).IndexOf('<') is >= 0 and int length ? at + length : content.Length;
            if (code == 0)
            {
                AddEntities(block.Start + at, block.Start + end);
                AddRange(block.Start + at, block.Start + end);
            }

            at = end;
        }
    }

    private void AddEntities(int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            if (text[at] == '&' && CharacterReference.Read(text.Between(at, end), out string characters) is > 0 and int length)
            {
                _entities.Add(new Entity(at, at + length, characters));
                at += length - 1;
            }
        }
    }

    private void AddProse(LeafBlock leaf, BlockShape shape, byte level)
    {
        if (leaf.Inline is null)
        {
            return;
        }

        bool isPicture = shape != BlockShape.Heading && IsPicture(leaf.Inline);
        shape = isPicture
            ? BlockShape.AltText
            : shape is BlockShape.Paragraph or BlockShape.ListItem ? FindShape(leaf.Span.Start) ?? shape : shape;
        int end = leaf.Span.End + 1;
        if (leaf is HeadingBlock { IsSetext: true } && leaf.Inline.LastChild is { } last)
        {
            // The line under the heading is its mark.
            end = Math.Max(leaf.Span.Start + 1, last.Span.End + 1);
        }

        int before = outline.Count;
        Add(leaf.Span.Start, end, shape, level);
        if (outline.Count > before)
        {
            ReadInlines(leaf.Inline, outline[before], isPicture);
        }
    }

    /// <summary>Whether a paragraph is nothing but pictures, with links around them and markup of the generator between them.</summary>
    private bool IsPicture(ContainerInline inlines)
    {
        bool any = false;
        int pictureEnd = -1;
        foreach (Inline inline in inlines.Descendants())
        {
            if (inline is LinkInline { IsImage: true })
            {
                any = true;
                pictureEnd = Math.Max(pictureEnd, inline.Span.End);
            }
            else if (inline is CodeInline
                || (inline is LiteralInline && inline.Span.Start > pictureEnd && !IsBlankOrMasked(inline.Span.Start, inline.Span.End + 1)))
            {
                return false;
            }
        }

        return any;
    }

    private bool IsBlankOrMasked(int start, int end)
    {
        for (int i = FindMask(start); start < end; start++)
        {
            while (i < site.Ranges.Count && site.Ranges[i].End <= start)
            {
                i++;
            }

            bool isMasked = i < site.Ranges.Count && site.Ranges[i].Start <= start;
            if (!isMasked && !char.IsWhiteSpace(text[start]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first range of markup that ends after a place.</summary>
    private int FindMask(int place) => Sorted.FirstFrom(site.Ranges, place + 1, static (in MarkupRange item) => item.End);

    private BlockShape? FindShape(int place)
    {
        BlockShape? shape = null;
        while (_region < site.Regions.Count && site.Regions[_region].End <= place)
        {
            _region++;
        }

        for (int i = _region; i < site.Regions.Count && site.Regions[i].Start <= place + 1; i++)
        {
            // A paragraph that begins with the label of its note lies in it.
            shape = place < site.Regions[i].End ? site.Regions[i].Shape : shape;
        }

        return shape
            ?? (_region < site.Regions.Count && site.Regions[_region] is { Shape: BlockShape.Footnote } note
                && StartsWithLabel(place, note.Start) ? BlockShape.Footnote : null);
    }

    private bool StartsWithLabel(int place, int noteStart) =>
        place < noteStart && text.Between(place, noteStart).StartsWith("[^".AsSpan()) && text.Between(place, noteStart).IndexOf('\n') < 0;

    private void ReadInlines(ContainerInline inlines, OutlineBlock block, bool isPicture)
    {
        int open = -1;
        int end = -1;
        int pictureEnd = -1;
        int code = 0; // elements of code that are open
        foreach (Inline inline in inlines.Descendants())
        {
            // Inline spans are inclusive at both ends.
            if (inline is LineBreakInline && open >= 0 && inline.Span.Start == end)
            {
                end = inline.Span.End + 1;
                end += text[end - 1] == '\r' && end < block.End && text[end] == '\n' ? 1 : 0;
                continue;
            }

            if (inline is HtmlInline html)
            {
                code = CountCode(html.Tag.AsSpan(), code);
                LinterComments.Collect(text, inline.Span.Start, Math.Min(inline.Span.End + 1, text.Length), comments);
            }
            else if (inline is LinkInline { IsImage: true })
            {
                pictureEnd = Math.Max(pictureEnd, inline.Span.End);
            }

            int start = Math.Max(inline.Span.Start, Math.Min(block.Start, inline.Span.End));
            int stop = Math.Min(inline.Span.End + 1, block.End);
            bool isEscaped = inline is LiteralInline { IsFirstCharacterEscaped: true } && start < stop;
            start -= isEscaped && text[start] != '\\' && start > Math.Max(block.Start, end) && text[start - 1] == '\\' ? 1 : 0;
            // The parser drops the bracket of a link that is defined nowhere.
            start -= inline is LiteralInline && inline.Parent is not LinkInline && start > Math.Max(block.Start, end) && start < stop
                && text[start] != '[' && text[start - 1] == '[' ? 1 : 0;
            if (inline is not (LiteralInline or HtmlEntityInline) || start < Math.Max(block.Start, end) || start >= stop
                || (start <= pictureEnd && !isPicture) || code > 0)
            {
                continue;
            }

            if (inline is HtmlEntityInline && CharacterReference.Read(text.Between(start, stop), out string characters) > 0)
            {
                _entities.Add(new Entity(start, stop, characters));
            }

            if (isEscaped && text[start] == '\\' && start + 1 < stop)
            {
                _entities.Add(new Entity(start, start + 2, text[start + 1].ToString()));
            }

            if (open >= 0 && start == end)
            {
                end = stop;
                continue;
            }

            if (open >= 0)
            {
                AddRange(open, end);
            }

            open = start;
            end = stop;
        }

        if (open >= 0)
        {
            AddRange(open, Math.Min(end, block.End));
        }
    }

    /// <summary>How many elements of code are open after a tag.</summary>
    private static int CountCode(ReadOnlySpan<char> tag, int open)
    {
        bool isEnd = tag.StartsWith("</".AsSpan());
        ReadOnlySpan<char> name = tag.Slice(isEnd ? 2 : 1);
        int length = name.IndexOfAny(" \t\n/>".AsSpan());
        name = length < 0 ? name : name.Slice(0, length);
        bool isCode = name.Equals("code".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || name.Equals("kbd".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || name.Equals("samp".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || name.Equals("tt".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || name.Equals("script".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || name.Equals("style".AsSpan(), StringComparison.OrdinalIgnoreCase);
        return !isCode ? open : isEnd ? Math.Max(0, open - 1) : open + 1;
    }

    /// <summary>Adds prose without the markup of the generator in it.</summary>
    private void AddRange(int start, int end)
    {
        for (int i = FindMask(start); i < site.Ranges.Count && site.Ranges[i].Start < end; i++)
        {
            if (start < site.Ranges[i].Start)
            {
                prose.Add(new ProseRange(start, site.Ranges[i].Start));
            }

            start = Math.Max(start, site.Ranges[i].End);
        }

        if (start < end)
        {
            prose.Add(new ProseRange(start, end));
        }
    }

    /// <summary>Adds the tags that have their lines to themselves, with the texts in their attributes.</summary>
    private void AddSiteBlocks()
    {
        int before = outline.Count;
        int attribute = 0;
        for (int i = 0; i < site.Ranges.Count; i++)
        {
            MarkupRange range = site.Ranges[i];
            if (!range.IsBlock)
            {
                continue;
            }

            int at = range.Start;
            for (; attribute < site.Attributes.Count && site.Attributes[attribute].Start < range.End; attribute++)
            {
                ShapedRegion value = site.Attributes[attribute];
                outline.Add(new OutlineBlock(at, value.Start, BlockShape.Markup));
                outline.Add(new OutlineBlock(value.Start, value.End, value.Shape));
                prose.Add(new ProseRange(value.Start, value.End));
                at = value.End;
            }

            outline.Add(new OutlineBlock(at, range.End, BlockShape.Markup));
        }

        if (outline.Count > before)
        {
            outline.Sort(Comparer<OutlineBlock>.Create((x, y) => x.Start.CompareTo(y.Start)));
            prose.Sort(Comparer<ProseRange>.Create((x, y) => x.Start.CompareTo(y.Start)));
            RemoveCovered();
        }
    }

    /// <summary>A tag inside another block, of raw markup or code, is part of that.</summary>
    private void RemoveCovered()
    {
        int kept = 0;
        int at = 0;
        int keptProse = 0;
        for (int i = 0; i < outline.Count; i++)
        {
            OutlineBlock block = outline[i];
            bool isCovered = kept > 0 && block.Start < outline[kept - 1].End;
            for (; at < prose.Count && prose[at].Start < block.End; at++)
            {
                if (!isCovered)
                {
                    prose[keptProse++] = prose[at];
                }
            }

            if (!isCovered)
            {
                outline[kept++] = block;
            }
        }

        outline.Truncate(kept);
        prose.Truncate(keptProse);
    }

    /// <summary>The text with its entities read, and blocks and prose moved to their places in it.</summary>
    private ReadableText Decode()
    {
        var readable = new ReadableText(text);
        int at = 0;
        for (int i = 0; i < _entities.Count; i++)
        {
            Entity entity = _entities[i];
            readable.Copy(at, entity.Start);
            readable.Add(entity.Characters.AsSpan(), entity.Start, entity.End);
            at = entity.End;
        }

        readable.Copy(at, text.Length);
        int passed = 0;
        int shrunk = 0;
        for (int i = 0; i < outline.Count; i++)
        {
            OutlineBlock block = outline[i];
            int start = Move(block.Start, ref passed, ref shrunk);
            outline[i] = block with { Start = start, End = Move(block.End, ref passed, ref shrunk) };
        }

        passed = 0;
        shrunk = 0;
        for (int i = 0; i < prose.Count; i++)
        {
            int start = Move(prose[i].Start, ref passed, ref shrunk);
            prose[i] = new ProseRange(start, Move(prose[i].End, ref passed, ref shrunk));
        }

        return readable;
    }

    /// <summary>Where a place of the file is in the text; places are asked for in order.</summary>
    private int Move(int place, ref int passed, ref int shrunk)
    {
        while (passed < _entities.Count && _entities[passed].End <= place)
        {
            Entity entity = _entities[passed++];
            shrunk += entity.End - entity.Start - entity.Characters.Length;
        }

        return place - shrunk;
    }

    private sealed record Entity(int Start, int End, string Characters);
}
