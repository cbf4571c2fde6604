using ContentLint.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Documents.Markdown;

/// <summary>
/// Reads CommonMark with tables and YAML front matter. Only the literal text of paragraphs, headings and cells is prose;
/// addresses, code, raw HTML and the markers themselves are not.
/// </summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseFootnotes()
        .Build();

    /// <summary>Adds the blocks and the prose of <paramref name="text"/>.</summary>
    /// <returns>Null, or why the markup could not be parsed; the lists are then not to be used.</returns>
    public static string? TryRead(ArticleText text, PooledList<OutlineBlock> outline, PooledList<ProseRange> prose)
    {
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(text.ToString(), Pipeline);
        }
        catch (ArgumentException exception)
        {
            // Markdig refuses markup nested thousands of levels deep; such a file is hostile or broken.
            return exception.Message;
        }

        ReadBlocks(text, document, BlockShape.Paragraph, outline, prose);
        return null;
    }

    private static void ReadBlocks(ArticleText text, ContainerBlock container, BlockShape shape, PooledList<OutlineBlock> outline, PooledList<ProseRange> prose)
    {
        foreach (Block block in container)
        {
            switch (block)
            {
                case YamlFrontMatterBlock:
                    Add(text, block.Span.Start, block.Span.End + 1, BlockShape.FrontMatter, 0, outline);
                    break;
                case HeadingBlock heading:
                    AddProse(text, heading, BlockShape.Heading, (byte)heading.Level, outline, prose);
                    break;
                case ParagraphBlock paragraph:
                    AddProse(text, paragraph, shape, 0, outline, prose);
                    break;
                case Table table:
                    ReadBlocks(text, table, BlockShape.TableCell, outline, prose);
                    break;
                case ListItemBlock item:
                    ReadBlocks(text, item, BlockShape.ListItem, outline, prose);
                    break;
                case QuoteBlock quote:
                    ReadBlocks(text, quote, BlockShape.Quote, outline, prose);
                    break;
                case LinkReferenceDefinitionGroup:
                    break;
                case ContainerBlock inner:
                    ReadBlocks(text, inner, shape, outline, prose);
                    break;
                case LeafBlock leaf when leaf.Span.Length > 0:
                    Add(text, leaf.Span.Start, leaf.Span.End + 1, BlockShape.Markup, 0, outline);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Add(ArticleText text, int start, int end, BlockShape shape, byte level, PooledList<OutlineBlock> outline)
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

        // Footnote definitions are gathered at the document's end by Markdig; the outline stays in text order.
        if (start < end && (outline.Count == 0 || outline[outline.Count - 1].End <= start))
        {
            outline.Add(new OutlineBlock(start, end, shape, level));
        }
    }

    private static void AddProse(ArticleText text, LeafBlock leaf, BlockShape shape, byte level, PooledList<OutlineBlock> outline, PooledList<ProseRange> prose)
    {
        int before = outline.Count;
        Add(text, leaf.Span.Start, leaf.Span.End + 1, shape, level, outline);
        if (outline.Count == before || leaf.Inline is null)
        {
            return;
        }

        OutlineBlock block = outline[before];
        int open = -1;
        int end = -1;
        foreach (Inline inline in leaf.Inline.Descendants())
        {
            // Inline spans are inclusive at both ends.
            if (inline is LineBreakInline && open >= 0 && inline.Span.Start == end)
            {
                end = inline.Span.End + 1;
                continue;
            }

            if (inline is not (LiteralInline or HtmlEntityInline) || inline.Span.Start < block.Start || inline.Span.End >= block.End)
            {
                continue;
            }

            if (open >= 0 && inline.Span.Start == end)
            {
                end = inline.Span.End + 1;
                continue;
            }

            if (inline.Span.Start < end)
            {
                continue;
            }

            if (open >= 0)
            {
                prose.Add(new ProseRange(open, end));
            }

            open = inline.Span.Start;
            end = inline.Span.End + 1;
        }

        if (open >= 0)
        {
            prose.Add(new ProseRange(open, Math.Min(end, block.End)));
        }
    }
}
