using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Documents.Site;

/// <summary>
/// What in a file is for the generator of the site: metadata, tags, expressions, components. It is found before the parser of the
/// format sees the text, which then reads letters or blanks in its place, so that every offset stays what it is.
/// </summary>
internal sealed class SiteMarkup
{
    /// <summary>Stands for what is in a line of text: to the parser it is part of a word.</summary>
    private const char InLine = 'x';

    private static readonly string[] Controls =
        ["if", "for", "block", "extends", "macro", "include", "includes", "import", "set", "assign", "comment", "capture", "render",
            "layout", "range", "with", "end", "else", "define", "partial", "template", "content", "#if", "#each", "#unless", "#with",
            "/if", "/each"];

    /// <summary>The metadata, marks included; empty if there is none.</summary>
    public TextSpan FrontMatter { get; set; }

    /// <summary>The values of the metadata that people read, in text order.</summary>
    public List<FrontMatterField> Fields { get; } = new();

    /// <summary>The markup, in text order.</summary>
    public List<MarkupRange> Ranges { get; } = new();

    /// <summary>Captions, quotations and notes between tags, in text order.</summary>
    public List<ShapedRegion> Regions { get; } = new();

    /// <summary>Texts in the attributes of tags: captions and descriptions of pictures, in text order.</summary>
    public List<ShapedRegion> Attributes { get; } = new();

    /// <summary>Places that become the marker of a list item, because what is indented below belongs to them.</summary>
    public List<int> Containers { get; } = new();

    /// <summary>Comments that speak to the linter in the generator's own form.</summary>
    public List<TextSpan> Comments { get; } = new();

    /// <summary>Whether there is anything that the parser must not see.</summary>
    public bool IsEmpty => FrontMatter.IsEmpty && Ranges.Count == 0 && Containers.Count == 0;

    /// <summary>Reads a file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="format">Its format.</param>
    /// <param name="isSource">Whether it is known to be the source of a generated site; metadata shows it too.</param>
    /// <param name="hasComponents">Whether it is Markdown with components, in which braces are expressions.</param>
    public static SiteMarkup Read(ArticleText text, ArticleFormat format, bool isSource, bool hasComponents)
    {
        var markup = new SiteMarkup();
        ReadOnlySpan<char> characters = text.AsSpan();
        var frontMatter = new FrontMatterReader(characters, markup.Fields);
        int start = 0;
        if (frontMatter.TryRead(format, out (int Start, int End) span))
        {
            markup.FrontMatter = TextSpan.FromBounds(span.Start, span.End);
            start = BlankLines.FindNextLine(characters, Math.Max(0, span.End - 1));
            isSource = true;
        }

        if (format != ArticleFormat.PlainText)
        {
            bool hasDollarTags = DollarTag.AreIn(characters);
            isSource |= hasDollarTags || (format == ArticleFormat.Html && IsLayout(characters)) || HasClosedBlock(characters);
            new TemplateScanner(characters, format, isSource || hasComponents, hasComponents, hasDollarTags, markup).Scan(start);
        }

        RemoveRepeatedStandfirst(characters, start, markup.Fields);
        return markup;
    }

    /// <summary>The text as the parser is to see it; as long as the file, and with the same lines.</summary>
    public string Mask(ArticleText text)
    {
        if (IsEmpty)
        {
            return text.ToString();
        }

        char[] masked = text.AsSpan().ToArray();
        Fill(masked, FrontMatter.Start, FrontMatter.End, ' ');
        for (int i = 0; i < Ranges.Count; i++)
        {
            Fill(masked, Ranges[i].Start, Ranges[i].End, Ranges[i].IsBlock ? ' ' : InLine);
        }

        for (int i = 0; i < Containers.Count; i++)
        {
            masked[Containers[i]] = '-';
            masked[Containers[i] + 1] = ' ';
        }

        return new string(masked);
    }

    /// <summary>Adds the blocks and the prose of the metadata.</summary>
    /// <param name="outline">Takes the blocks.</param>
    /// <param name="prose">Takes the prose.</param>
    /// <param name="text">The file.</param>
    /// <param name="readsEscapes">Whether the reader puts what people read in the place of escapes; else they part the prose.</param>
    public void AddFrontMatter(PooledList<OutlineBlock> outline, PooledList<ProseRange> prose, ReadOnlySpan<char> text, bool readsEscapes)
    {
        int at = FrontMatter.Start;
        for (int i = 0; i < Fields.Count; i++)
        {
            FrontMatterField field = Fields[i];
            AddMetadata(outline, text, at, field.Start);
            outline.Add(new OutlineBlock(field.Start, field.End, field.Shape));
            AddValue(prose, text, field, readsEscapes);
            at = field.End;
        }

        AddMetadata(outline, text, at, FrontMatter.End);
    }

    /// <summary>
    /// Whether a block of a template is opened and closed under one name, or between hashes: what is left over of a template stands alone.
    /// </summary>
    private static bool HasClosedBlock(ReadOnlySpan<char> text) =>
        text.IndexOfAny('{', '}') >= 0 && HasClosedTag(text);

    private static bool HasClosedTag(ReadOnlySpan<char> text) =>
        IsClosed(text, "{{/".AsSpan(), "{{#") || IsClosed(text, "{% end".AsSpan(), "{% ") || IsClosed(text, "{%- end".AsSpan(), "{%- ")
        || IsClosed(text, "{#end".AsSpan(), "{#") || IsClosed(text, "{#end_".AsSpan(), "{#")
        || (text.IndexOf("_close#}".AsSpan()) >= 0 && text.IndexOf("_open".AsSpan()) >= 0)
        || (text.IndexOf("_end#}".AsSpan()) >= 0 && text.IndexOf("_begin".AsSpan()) >= 0);

    private static bool IsClosed(ReadOnlySpan<char> text, ReadOnlySpan<char> end, string begin)
    {
        int close = text.IndexOf(end);
        if (close < 0)
        {
            return false;
        }

        int first = close + end.Length;
        int last = first;
        while (last < text.Length && char.IsLetterOrDigit(text[last]))
        {
            last++;
        }

        return last > first
            && text.Slice(0, close).IndexOf((begin + text.Slice(first, last - first).ToString()).AsSpan(), StringComparison.Ordinal) >= 0;
    }

    /// <summary>Whether a page has tags that steer a template: what pastes text into a page pastes variables at most.</summary>
    private static bool IsLayout(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('{') >= 0 && (text.IndexOf("=\"{{".AsSpan()) >= 0 || text.IndexOf("='{{".AsSpan()) >= 0))
        {
            return true; // an address that is filled in
        }

        while (text.IndexOf('{') is >= 0 and int found && found + 2 < text.Length)
        {
            text = text.Slice(found + 1);
            if (text[0] is not ('%' or '{'))
            {
                continue;
            }

            ReadOnlySpan<char> word = text.Slice(1).TrimStart("- \t".AsSpan());
            foreach (string control in Controls)
            {
                if (word.StartsWith(control.AsSpan(), StringComparison.Ordinal) && word.Length > control.Length
                    && !char.IsLetterOrDigit(word[control.Length]))
                {
                    return true;
                }
            }

            // A call or a filter is computed; what was pasted names a variable.
            int close = word.Slice(0, Math.Min(word.Length, 200)).IndexOf('}');
            if (text[0] == '{' && close > 0 && word.Slice(0, close).IndexOfAny("(|".AsSpan()) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static void AddMetadata(PooledList<OutlineBlock> outline, ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start < end)
        {
            outline.Add(new OutlineBlock(start, end, BlockShape.FrontMatter));
        }
    }

    /// <summary>The value without the marks that escape its quotation marks; one written as markup is no prose here.</summary>
    private static void AddValue(PooledList<ProseRange> prose, ReadOnlySpan<char> text, FrontMatterField field, bool readsEscapes)
    {
        ReadOnlySpan<char> value = text.Slice(field.Start, field.End - field.Start);
        if (value.IndexOf('<') >= 0)
        {
            return;
        }

        for (int at = value.IndexOf('&'); at >= 0;)
        {
            if (value.Slice(at).IndexOf(';') is > 1 and < 10)
            {
                return;
            }

            int next = value.Slice(at + 1).IndexOf('&');
            at = next < 0 ? -1 : at + 1 + next;
        }

        int open = field.Start;
        for (int at = field.Start; !readsEscapes && at + 1 < field.End; at++)
        {
            if (QuotedEscape.Read(text, at, field.End, field.Mark, out _) is > 0 and int length)
            {
                if (open < at)
                {
                    prose.Add(new ProseRange(open, at));
                }

                at += length - 1;
                open = length == 2 ? at : at + 1; // the mark itself is read
            }
        }

        if (open < field.End)
        {
            prose.Add(new ProseRange(open, field.End));
        }
    }

    private static void Fill(char[] text, int start, int end, char filler)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i] is not ('\n' or '\r'))
            {
                text[i] = filler;
            }
        }
    }

    /// <summary>A description is often the beginning of the text once more; then it is no text of its own.</summary>
    private static void RemoveRepeatedStandfirst(ReadOnlySpan<char> text, int body, List<FrontMatterField> fields)
    {
        const int Enough = 40;
        for (int i = fields.Count - 1; i >= 0; i--)
        {
            FrontMatterField field = fields[i];
            if (field.Shape == BlockShape.Standfirst
                && text.Slice(body).IndexOf(text.Slice(field.Start, Math.Min(Enough, field.End - field.Start))) >= 0)
            {
                fields.RemoveAll(other => other == field);
            }
        }
    }
}
