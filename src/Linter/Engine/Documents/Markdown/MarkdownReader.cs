using ContentLint.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Documents.Markdown;

/// <summary>
/// Reads CommonMark with tables and YAML front matter. Only the literal text of paragraphs, headings and cells is prose;
/// addresses, code, raw HTML and the markers themselves are not. Entities are read as the characters they stand for.
/// </summary>
/// <param name="text">The file.</param>
/// <param name="outline">Takes the blocks.</param>
/// <param name="prose">Takes the prose.</param>
/// <param name="comments">Takes the comments that speak to the linter.</param>
internal sealed class MarkdownReader(ArticleText text, PooledList<OutlineBlock> outline, PooledList<ProseRange> prose, List<TextSpan> comments)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseFootnotes()
        .Build();

    private readonly List<Entity> _entities = [];

    /// <summary>Adds the blocks and the prose of <paramref name="text"/>.</summary>
    /// <param name="text">The file.</param>
    /// <param name="outline">Takes the blocks.</param>
    /// <param name="prose">Takes the prose.</param>
    /// <param name="comments">Takes the comments that speak to the linter.</param>
    /// <param name="readable">The text that blocks and prose lie in; null if it is the file's.</param>
    /// <returns>Null, or why the markup could not be parsed; the lists are then not to be used.</returns>
    public static string? TryRead(ArticleText text, PooledList<OutlineBlock> outline, PooledList<ProseRange> prose, List<TextSpan> comments, out ReadableText? readable)
    {
        readable = null;
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

        var reader = new MarkdownReader(text, outline, prose, comments);
        reader.ReadBlocks(document, BlockShape.Paragraph);
        readable = reader._entities.Count == 0 ? null : reader.Decode();
        return null;
    }

    private void ReadBlocks(ContainerBlock container, BlockShape shape)
    {
        foreach (Block block in container)
        {
            switch (block)
            {
                case YamlFrontMatterBlock:
                    Add(block.Span.Start, block.Span.End + 1, BlockShape.FrontMatter, 0);
                    break;
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
                    ReadBlocks(item, BlockShape.ListItem);
                    break;
                case QuoteBlock quote:
                    ReadBlocks(quote, BlockShape.Quote);
                    break;
                case LinkReferenceDefinitionGroup:
                    break;
                case ContainerBlock inner:
                    ReadBlocks(inner, shape);
                    break;
                case LeafBlock leaf when leaf.Span.Length > 0:
                    Add(leaf.Span.Start, leaf.Span.End + 1, BlockShape.Markup, 0);
                    if (leaf is HtmlBlock)
                    {
                        LinterComments.Collect(text, leaf.Span.Start, Math.Min(leaf.Span.End + 1, text.Length), comments);
                    }

                    break;
                default:
                    break;
            }
        }
    }

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

        // Footnote definitions are gathered at the document's end by Markdig; the outline stays in text order.
        if (start < end && (outline.Count == 0 || outline[outline.Count - 1].End <= start))
        {
            outline.Add(new OutlineBlock(start, end, shape, level));
        }
    }

    private void AddProse(LeafBlock leaf, BlockShape shape, byte level)
    {
        int before = outline.Count;
        Add(leaf.Span.Start, leaf.Span.End + 1, shape, level);
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

            if (inline is HtmlInline)
            {
                LinterComments.Collect(text, inline.Span.Start, Math.Min(inline.Span.End + 1, text.Length), comments);
            }

            if (inline is not (LiteralInline or HtmlEntityInline) || inline.Span.Start < Math.Max(block.Start, end) || inline.Span.End >= block.End)
            {
                continue;
            }

            if (inline is HtmlEntityInline && CharacterReference.Read(text.Between(inline.Span.Start, inline.Span.End + 1), out string characters) > 0)
            {
                _entities.Add(new Entity(inline.Span.Start, inline.Span.End + 1, characters));
            }

            if (open >= 0 && inline.Span.Start == end)
            {
                end = inline.Span.End + 1;
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
