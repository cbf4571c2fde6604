using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Documents.Site;

/// <summary>
/// Finds the tags of site generators in a text, in one pass from its start: Liquid, Jinja, Nunjucks, Twig, Handlebars, ERB,
/// Hakyll, shortcodes of Hugo and Zola, components of JSX and Vue, attribute lists, containers, wikilinks and notes. What does not end is
/// left alone: it is text.
/// </summary>
internal ref partial struct TemplateScanner
{
    /// <summary>No tag of a component, and no expression, is longer.</summary>
    private const int LongestTag = 5000;

    /// <summary>A shortcode may carry a whole table or page in an attribute.</summary>
    private const int LongestShortcode = 200_000;

    /// <summary>Closing marks, whose next place is remembered; see <see cref="FindClose"/>.</summary>
    private static readonly string[] Closers = ["}}", "%}", "#}", "%>", ">}}", "%}}", "}}}", "-->", "$$"];

    /// <summary>Elements of HTML whose content is no text.</summary>
    private static readonly string[] Verbatim = ["pre", "script", "style", "svg", "textarea"];

    private readonly ReadOnlySpan<char> _text;
    private readonly bool _isMarkdown;
    private readonly bool _isSource;
    private readonly bool _hasComponents;
    private readonly bool _hasDollarTags;
    private readonly SiteMarkup _markup;
    private readonly int[] _nextClose; // by closer; -1 if it was not looked for yet
    private readonly HashSet<string> _unclosed;
    private int _budget; // characters that may still be looked at in vain
    private char _fence;
    private int _fenceLength;
    private int _footnote; // index of the note that goes on in indented lines, or -1
    private int _line; // where the line of _lineSeen begins
    private int _lineSeen;

    /// <param name="text">The file.</param>
    /// <param name="format">Its format.</param>
    /// <param name="isSource">Whether tags of templates are markup in it.</param>
    /// <param name="hasComponents">Whether braces are expressions.</param>
    /// <param name="hasDollarTags">Whether names between dollar signs are tags.</param>
    /// <param name="markup">Takes what is found.</param>
    public TemplateScanner(
        ReadOnlySpan<char> text, ArticleFormat format, bool isSource, bool hasComponents, bool hasDollarTags, SiteMarkup markup)
    {
        _text = text;
        _isMarkdown = format == ArticleFormat.Markdown;
        _isSource = isSource;
        _hasComponents = hasComponents;
        _hasDollarTags = hasDollarTags;
        _markup = markup;
        _nextClose = new int[Closers.Length];
        _nextClose.AsSpan().Fill(-1);
        _unclosed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        _budget = (text.Length * 8) + LongestTag;
        _fence = '\0';
        _fenceLength = 0;
        _footnote = -1;
        _line = 0;
        _lineSeen = 0;
    }

    /// <summary>Finds the markup from a place on.</summary>
    public void Scan(int start)
    {
        if (!_isMarkdown && !_isSource)
        {
            return;
        }

        ReadOnlySpan<char> triggers = (_isMarkdown ? "`{<[\\$\n\r" : _hasDollarTags ? "{<$\n\r" : "{<\n\r").AsSpan();
        int at = start;
        bool isLineStart = true;
        while (at < _text.Length)
        {
            if (isLineStart && _isMarkdown)
            {
                int next = ReadLineStart(at);
                isLineStart = next < 0;
                if (next >= 0)
                {
                    at = next;
                    isLineStart = at == _text.Length || BlankLines.FindLineStart(_text, at) == at;
                    continue;
                }
            }

            int found = _text.Slice(at).IndexOfAny(triggers);
            if (found < 0)
            {
                break;
            }

            at += found;
            isLineStart = _text[at] is '\n' or '\r';
            at = _text[at] switch
            {
                '\\' => Math.Min(at + 2, _text.Length),
                '`' => SkipCode(at),
                '{' => ReadBrace(at),
                '<' => ReadAngle(at),
                '[' => ReadBracket(at),
                '$' when _hasDollarTags && DollarTag.Measure(_text.Slice(at)) is > 0 and int length => AddTag(at, at + length),
                '$' => ReadFormula(at),
                '\r' when at + 1 < _text.Length && _text[at + 1] == '\n' => at + 2,
                _ => at + 1,
            };
        }

        FindBlocks(start);
    }

    private void Add(int start, int end)
    {
        if (end > start)
        {
            _markup.Ranges.Add(new MarkupRange(start, end));
        }
    }

    /// <summary>What stands at the start of a line and takes all of it, or several.</summary>
    /// <returns>Where to go on; -1 if there is nothing of the kind.</returns>
    private int ReadLineStart(int at)
    {
        int end = BlankLines.FindNextLine(_text, at);
        ReadOnlySpan<char> line = _text.Slice(at, end - at);
        ReadOnlySpan<char> content = line.TrimStart();
        int indent = line.Length - content.Length;
        if (content.IsEmpty)
        {
            return end;
        }

        if (ReadFence(content))
        {
            return end;
        }

        EndFootnote(at, indent);
        int start = at + indent;
        switch (content[0])
        {
            case ':' when content.StartsWith(":::".AsSpan()):
                Add(start, start + content.TrimEnd().Length);
                return end;
            case '!' or '?' or '=' when IsContainer(content) && IsIndentedMore(end, indent):
                _markup.Containers.Add(start);
                Add(start + 2, start + content.TrimEnd().Length);
                return end;
            case '$' when content.StartsWith("$$".AsSpan()) && FindClose("$$", start + 2) is > 0 and int close:
                Add(start, close);
                return close;
            case '>':
                ReadAlert(start, content);
                return -1;
            case '[':
                return ReadDefinition(start, content, end);
            case 'i' or 'e' when _isSource && indent == 0:
                return ReadModule(at, content);
            default:
                return -1;
        }
    }

    /// <summary>Whether the line opens, closes or lies in a block of code.</summary>
    private bool ReadFence(ReadOnlySpan<char> content)
    {
        content = content.TrimStart("> \t".AsSpan());
        char mark = content.IsEmpty ? '\0' : content[0];
        int length = 0;
        while (mark is '`' or '~' && length < content.Length && content[length] == mark)
        {
            length++;
        }

        if (_fence != '\0')
        {
            if (mark == _fence && length >= _fenceLength && content.Slice(length).Trim().IsEmpty)
            {
                _fence = '\0';
            }

            return true;
        }

        if (length < 3 || (mark == '`' && content.Slice(length).IndexOf('`') >= 0))
        {
            return false;
        }

        (_fence, _fenceLength) = (mark, length);
        return true;
    }

    /// <summary><c>!!! note</c>, <c>??? tip "Title"</c>, <c>=== "Tab"</c>: the indented lines below belong to it.</summary>
    private static bool IsContainer(ReadOnlySpan<char> content)
    {
        bool isTab = content.StartsWith("=== \"".AsSpan());
        return isTab || ((content.StartsWith("!!!".AsSpan()) || content.StartsWith("???".AsSpan())) && content.Length > 4
            && (content[3] is ' ' or '+') && content.Slice(4).TrimStart() is { IsEmpty: false } name && char.IsLetter(name[0]));
    }

    private readonly bool IsIndentedMore(int at, int indent)
    {
        const int Step = 4;
        while (at < _text.Length)
        {
            int next = BlankLines.FindNextLine(_text, at);
            ReadOnlySpan<char> line = _text.Slice(at, next - at);
            ReadOnlySpan<char> content = line.TrimStart();
            if (!content.IsEmpty)
            {
                return line.Length - content.Length >= indent + Step || line[0] == '\t';
            }

            at = next;
        }

        return false;
    }

    /// <summary><c>&gt; [!NOTE]</c>.</summary>
    private void ReadAlert(int start, ReadOnlySpan<char> content)
    {
        ReadOnlySpan<char> quoted = content.TrimStart("> \t".AsSpan());
        int close = quoted.StartsWith("[!".AsSpan()) ? quoted.IndexOf(']') : -1;
        if (close > 2 && IsName(quoted.Slice(2, close - 2)))
        {
            int open = start + content.Length - quoted.Length;
            bool folds = close + 1 < quoted.Length && quoted[close + 1] is '+' or '-';
            Add(open, open + close + (folds ? 2 : 1));
        }
    }

    /// <summary>The label of a note, a comment written as a link definition, or the place of the table of contents.</summary>
    private int ReadDefinition(int start, ReadOnlySpan<char> content, int end)
    {
        int close = content.IndexOf(']');
        if (close < 2)
        {
            return -1;
        }

        bool isDefinition = close + 1 < content.Length && content[close + 1] == ':';
        if (content[1] == '^' && isDefinition && close > 2)
        {
            Add(start, start + close + 2);
            _footnote = _markup.Regions.Count;
            _markup.Regions.Add(new ShapedRegion(start + close + 2, _text.Length, BlockShape.Footnote));
            return start + close + 2;
        }

        if (isDefinition && content.IndexOf(LinterComments.Prefix.AsSpan()) is > 0 and int prefix
            && content.Slice(close + 2, prefix - close - 2).IndexOfAny('#', '<') >= 0)
        {
            _markup.Comments.Add(new TextSpan(start, content.TrimEnd().Length));
            return end;
        }

        ReadOnlySpan<char> label = content.TrimEnd().Trim("[]_".AsSpan());
        if (label.Equals("toc".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            Add(start, start + content.TrimEnd().Length);
            return end;
        }

        return -1;
    }

    /// <summary>A note ends at the first paragraph that is not indented; the indent of those that are is part of it.</summary>
    private void EndFootnote(int at, int indent)
    {
        const int MostIndent = 8; // what is indented more is code in the note
        if (_footnote < 0 || (at > 0 && !IsBlankLineBefore(at)))
        {
            return;
        }

        if (indent >= 2 || (indent == 1 && _text[at] == '\t'))
        {
            if (indent < MostIndent)
            {
                Add(at, at + indent);
            }

            return;
        }

        ShapedRegion note = _markup.Regions[_footnote];
        _markup.Regions[_footnote] = note with { End = at };
        _footnote = -1;
    }

    private readonly bool IsBlankLineBefore(int at) => BlankLines.IsBlank(_text, BlankLines.FindLineStart(_text, at - 1), at);

    /// <summary><c>import … from "…"</c> and <c>export const …</c> of Markdown with components.</summary>
    private int ReadModule(int at, ReadOnlySpan<char> content)
    {
        if (content.StartsWith("import ".AsSpan()))
        {
            int from = content.IndexOf(" from ".AsSpan());
            ReadOnlySpan<char> source = content.Slice(from < 0 ? "import ".Length : from + " from ".Length).TrimStart();
            bool isSpread = from < 0 && source.StartsWith("{".AsSpan());
            if (!isSpread && (source.IsEmpty || source[0] is not ('"' or '\'')))
            {
                return -1;
            }
        }
        else if (!content.StartsWith("export ".AsSpan()) || !IsExport(content.Slice("export ".Length)))
        {
            return -1;
        }

        int end = SkipStatement(at);
        if (end < 0)
        {
            return -1;
        }

        Add(at, end);
        return end;
    }

    private static bool IsExport(ReadOnlySpan<char> content)
    {
        foreach (string word in new[] { "const ", "let ", "var ", "function ", "async ", "default ", "class ", "type ", "interface ", "{",
            "* " })
        {
            if (content.StartsWith(word.AsSpan()))
            {
                return word[0] is '{' or '*' or 'd' || content.IndexOfAny("=({".AsSpan()) > 0;
            }
        }

        return false;
    }

    /// <summary>The end of the line on which all brackets of a statement are closed; -1 if there is none.</summary>
    private int SkipStatement(int at)
    {
        int depth = 0;
        for (int i = at; i < _text.Length && i - at < LongestTag * 4; i++)
        {
            switch (_text[i])
            {
                case '{' or '(' or '[':
                    depth++;
                    break;
                case '}' or ')' or ']':
                    depth--;
                    break;
                case '"' or '\'' or '`':
                    i = SkipString(i) - 1;
                    break;
                case '\n' or '\r' when depth <= 0:
                    return i;
                default:
                    break;
            }
        }

        return depth <= 0 && _text.Length - at < LongestTag * 4 ? _text.Length : -1;
    }

    /// <summary>The end of a string that begins at a place; after the mark alone if it does not end in its line.</summary>
    private readonly int SkipString(int at)
    {
        char mark = _text[at];
        for (int i = at + 1; i < _text.Length; i++)
        {
            if (_text[i] == '\\')
            {
                i++;
            }
            else if (_text[i] == mark)
            {
                return i + 1;
            }
            else if (mark != '`' && _text[i] is '\n' or '\r')
            {
                break;
            }
            else if (i - at > LongestTag)
            {
                break;
            }
        }

        return at + 1;
    }

    /// <summary>Code in a line: up to a run of backticks as long as the first, in the same paragraph.</summary>
    private int SkipCode(int at)
    {
        int end = at;
        while (end < _text.Length && _text[end] == '`')
        {
            end++;
        }

        int length = end - at;
        int look = end;
        int limit = Math.Min(_text.Length, end + 2000);
        while (look < limit && Spend(1))
        {
            int next = _text.Slice(look, limit - look).IndexOf('`');
            if (next < 0)
            {
                break;
            }

            Spend(next);
            int run = look + next;
            look = run;
            while (look < _text.Length && _text[look] == '`')
            {
                look++;
            }

            if (look - run == length)
            {
                return HasBlankLine(end, run) ? end : look;
            }
        }

        return end;
    }

    private readonly bool HasBlankLine(int start, int end)
    {
        int at = start;
        while (at < end && _text.Slice(at, end - at).IndexOf('\n') is >= 0 and int found)
        {
            at += found + 1;
            int next = at;
            while (next < end && _text[next] is ' ' or '\t' or '\r')
            {
                next++;
            }

            if (next < end && _text[next] == '\n')
            {
                return true;
            }
        }

        return false;
    }

    private bool Spend(int characters)
    {
        _budget -= characters;
        return _budget > 0;
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (!char.IsLetterOrDigit(character) && character is not ('-' or '_'))
            {
                return false;
            }
        }

        return !text.IsEmpty;
    }

    /// <summary>
    /// The place after the next closing mark from a place on; -1 if there is none near enough. Asked for in text order, it looks at each
    /// character once.
    /// </summary>
    private readonly int FindClose(string closer, int from)
    {
        int index = Array.IndexOf(Closers, closer);
        if (_nextClose[index] < from)
        {
            int found = from >= _text.Length ? -1 : _text.Slice(from).IndexOf(closer.AsSpan());
            _nextClose[index] = found < 0 ? int.MaxValue : from + found;
        }

        int close = _nextClose[index];
        return close == int.MaxValue || close - from > (closer.Length == 3 ? LongestShortcode : LongestTag) ? -1 : close + closer.Length;
    }
}
