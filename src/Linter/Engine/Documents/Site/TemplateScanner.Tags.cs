using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Documents.Site;

/// <summary>The tags inside lines, and which of them have their lines to themselves.</summary>
internal ref partial struct TemplateScanner
{
    private int ReadBrace(int at)
    {
        char next = at + 1 < _text.Length ? _text[at + 1] : '\0';
        int end = -1;
        bool isComment = next == '#' && at + 2 < _text.Length && _text[at + 2] is ' ' or '-' or '\n';
        if (next == '#' && !isComment && ReadHashTag(at) is > 0 and int hashed)
        {
            return hashed;
        }

        if (_isMarkdown && !isComment && next is ':' or '#' or '.' or ' ' or (>= 'a' and <= 'z'))
        {
            end = ReadAttributes(at, next);
        }

        if (end < 0 && _isSource && next is '{' or '%' or '#')
        {
            return ReadTemplate(at, next);
        }

        if (end < 0 && isComment && _text[at + 2] == ' ' && FindClose("#}", at + 2) is > 0 and int close
            && _text[close - 3] is ' ' or '-' or '\n')
        {
            // A comment is written so in templates only, whoever reads them.
            end = close;
        }

        if (end < 0 && (_hasComponents || (_isSource && _text.Slice(at).StartsWith("{/*".AsSpan()))))
        {
            end = SkipBraces(at);
            AddComment(at, end);
        }

        if (end < 0)
        {
            return at + 1;
        }

        Add(at, end);
        return end;
    }

    /// <summary>
    /// <c>{#link|The quay#}</c>: a tag between hashes, in one line; behind one of code, all up to the tag that ends it. -1 if it is none.
    /// </summary>
    private int ReadHashTag(int at)
    {
        const string Begin = "_begin";
        const int Longest = 300;
        int name = at + 2;
        int nameEnd = name;
        while (nameEnd < _text.Length && _text[nameEnd] is (>= 'a' and <= 'z') or '_')
        {
            nameEnd++;
        }

        ReadOnlySpan<char> rest = _text.Slice(nameEnd, Math.Min(Longest, _text.Length - nameEnd));
        int line = rest.IndexOfAny('\n', '\r');
        int close = (line < 0 ? rest : rest.Slice(0, line)).IndexOf("#}".AsSpan());
        if (nameEnd == name || close < 0 || rest[0] is not ('|' or '#' or ' ' or ':'))
        {
            return -1;
        }

        int end = nameEnd + close + 2;
        string kind = _text.Slice(name, nameEnd - name).ToString();
        if (!TemplateTags.IsCodeBetweenHashes(kind))
        {
            return AddTag(at, end);
        }

        string stem = kind.EndsWith(Begin, StringComparison.Ordinal) ? kind.Substring(0, kind.Length - Begin.Length) : kind;
        int bodyEnd = FindHashEnd(end, "{#end" + stem);
        bodyEnd = bodyEnd < 0 ? FindHashEnd(end, "{#end_" + stem) : bodyEnd;
        bodyEnd = bodyEnd < 0 ? FindHashEnd(end, "{#" + stem + "_end") : bodyEnd;
        return AddTag(at, Math.Max(end, bodyEnd));
    }

    /// <summary>The end of the next tag between hashes that begins so; -1 if there is none.</summary>
    private readonly int FindHashEnd(int from, string tag)
    {
        const int MostUnclosed = 200; // names; whoever makes up ever new ones has the whole text searched for each
        int start = _unclosed.Count > MostUnclosed || _unclosed.Contains(tag) ? -1 : _text.Slice(from).IndexOf(tag.AsSpan());
        int close = start < 0 ? -1 : _text.Slice(from + start).IndexOf("#}".AsSpan());
        if (close < 0)
        {
            _unclosed.Add(tag);
            return -1;
        }

        return from + start + close + 2;
    }

    /// <summary>
    /// The end of a list of attributes, where one may stand: behind a link, a picture or emphasis, at a heading, at the end of a line;
    /// in the source of a site anywhere. -1 if it is none.
    /// </summary>
    private int ReadAttributes(int at, char next)
    {
        int inner = at + 1;
        while (inner < _text.Length && _text[inner] == ' ')
        {
            inner++;
        }

        char first = inner < _text.Length ? _text[inner] : '\0';
        bool isValue = first is (>= 'a' and <= 'z') && IsAttribute(inner);
        bool isBehind = at > 0 && _text[at - 1] is ')' or ']' or '`' or '*' or '_' or ':';
        if (!isValue && first is not (':' or '#' or '.'))
        {
            return -1;
        }

        if (next == ':' || isBehind || (_isSource && !isValue) || IsAtHeading(at))
        {
            return ReadAttributeList(at);
        }

        int end = isValue || first is '.' or '#' ? ReadAttributeList(at) : -1;
        return end > 0 && EndsLine(end) ? end : -1;
    }

    /// <summary><c>class="lead"</c>.</summary>
    private readonly bool IsAttribute(int at)
    {
        const int Longest = 300;
        ReadOnlySpan<char> rest = _text.Slice(at, Math.Min(Longest, _text.Length - at));
        int equals = rest.IndexOf('=');
        return equals > 0 && equals + 1 < rest.Length && rest[equals + 1] is '"' or '\'' && IsName(rest.Slice(0, equals));
    }

    private readonly bool EndsLine(int at)
    {
        while (at < _text.Length && _text[at] is ' ' or '\t')
        {
            at++;
        }

        return at >= _text.Length || _text[at] is '\n' or '\r';
    }

    /// <summary>Asked for places in text order: the line is not looked through again for each.</summary>
    private bool IsAtHeading(int at)
    {
        int end = _text.Slice(_lineSeen, at - _lineSeen).LastIndexOfAny('\n', '\r');
        _line = end < 0 ? _line : _lineSeen + end + 1;
        _lineSeen = at;
        return _line < _text.Length && _text[_line] == '#';
    }

    /// <summary><c>{: .lead}</c>, <c>{#id .class key="value"}</c>: the first kind may go on in the next line.</summary>
    private readonly int ReadAttributeList(int at)
    {
        const int Longest = 300;
        bool isKramdown = _text[at + 1] == ':';
        bool hasName = false;
        for (int i = at + 1; i < _text.Length && i - at < Longest; i++)
        {
            char character = _text[i];
            if (character == '}')
            {
                return isKramdown || hasName ? i + 1 : -1;
            }

            bool isWrap = isKramdown && character is '\n' or '\r' && i + 1 < _text.Length
                && (character == '\r' || _text[i + 1] is not ('\n' or '\r'));
            if ((character is '\n' or '\r' or '{' && !isWrap)
                || (!isKramdown && !char.IsLetterOrDigit(character)
                    && character is not (' ' or '.' or '#' or '-' or '_' or '=' or '"' or '\'' or ':' or '/' or '%' or ';' or ',')))
            {
                return -1;
            }

            hasName |= char.IsLetter(character);
            if (character is '"' or '\'' && i > at + 1 && _text[i - 1] == '=')
            {
                i = SkipString(i) - 1;
            }
        }

        return -1;
    }

    /// <summary>A tag or an expression, with the text behind it that is code.</summary>
    private int ReadTemplate(int at, char second)
    {
        char third = at + 2 < _text.Length ? _text[at + 2] : '\0';
        string closer = second switch
        {
            '%' => "%}",
            '#' => "#}",
            _ => third switch { '<' => ">}}", '%' => "%}}", '{' => "}}}", _ => "}}" },
        };
        if (second == '#' && third is not (' ' or '-' or '\n' or '\r'))
        {
            return at + 1;
        }

        int inner = at + (closer.Length == 3 ? 3 : 2);
        int end = FindClose(closer, inner);
        if (end < 0 || (second == '{' && _text.Slice(inner, end - closer.Length - inner).IndexOf("{{".AsSpan()) >= 0))
        {
            return at + 1;
        }

        AddComment(at, end);
        return closer is "#}" ? AddTag(at, end) : ReadBody(at, end, inner, closer);
    }

    private int AddTag(int start, int end)
    {
        Add(start, end);
        return end;
    }

    private int ReadBody(int at, int end, int inner, string closer)
    {
        string name = ReadName(inner, end, out bool isEnd);
        bool isStatement = closer[0] == '%' && closer.Length == 2;
        bool isCode = TemplateTags.IsCode(name) || TemplateTags.IsHidden(name)
            || (isStatement ? IsCapture(name, inner, end) : HasParameters(end));
        bool isVerbatim = TemplateTags.IsVerbatim(name);
        BlockShape? shape = TemplateTags.GetShape(name);
        bool isSelfClosed = end - closer.Length > inner && _text[end - closer.Length - 1] == '/';
        if (isEnd || isSelfClosed || name.Length == 0 || !(isCode || isVerbatim || shape is not null))
        {
            return AddTag(at, end);
        }

        (int Start, int End) bodyEnd = FindEndTag(end, isStatement ? "end" + name : "/" + name, isStatement);
        if (bodyEnd.End < 0)
        {
            return AddTag(at, end);
        }

        if (isCode || (isVerbatim && !HasBlankLine(end, bodyEnd.Start)))
        {
            AddComment(at, bodyEnd.End);
            return AddTag(at, bodyEnd.End);
        }

        if (shape is { } known)
        {
            _markup.Regions.Add(new ShapedRegion(end, bodyEnd.Start, known));
        }

        return AddTag(at, end);
    }

    /// <summary><c>{% set example %}</c>: what follows up to its end is shown elsewhere, as code.</summary>
    private readonly bool IsCapture(string name, int inner, int end) =>
        string.Equals(name, "set", StringComparison.Ordinal) && _text.Slice(inner, end - inner).IndexOf('=') < 0;

    /// <summary>Whether the text behind a shortcode begins with a table or a value of TOML: the parameters of what it shows.</summary>
    private readonly bool HasParameters(int at)
    {
        int start = at;
        while (start < _text.Length && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        if (start == at || start == _text.Length)
        {
            return false;
        }

        ReadOnlySpan<char> line = _text.Slice(start, BlankLines.FindNextLine(_text, start) - start).TrimEnd();
        if (line.StartsWith("[[".AsSpan()))
        {
            return line.EndsWith("]]".AsSpan()) && IsName(line.Slice(2, Math.Max(0, line.Length - 4)));
        }

        int equals = line.IndexOf(" = ".AsSpan());
        return equals > 0 && equals + 3 < line.Length && IsName(line.Slice(0, equals))
            && line[equals + 3] is '"' or '\'' or '[' or (>= '0' and <= '9') or 't' or 'f';
    }

    private readonly string ReadName(int at, int end, out bool isEnd)
    {
        isEnd = false;
        while (at < end && _text[at] is ' ' or '\t' or '\n' or '\r' or '-' or '~' or '/' or '#' or '^' or '!' or '*')
        {
            isEnd |= _text[at] == '/';
            at++;
        }

        int start = at;
        while (at < end && (char.IsLetterOrDigit(_text[at]) || _text[at] is '_' or '-' or '.' or '/'))
        {
            at++;
        }

        return _text.Slice(start, at - start).TrimEnd('-').ToString();
    }

    /// <summary>The next tag of a name that ends something.</summary>
    private readonly (int Start, int End) FindEndTag(int from, string name, bool isStatement)
    {
        if (_unclosed.Contains(name))
        {
            return (-1, -1);
        }

        int at = from;
        while (at < _text.Length && _text.Slice(at).IndexOf(name.AsSpan(), StringComparison.OrdinalIgnoreCase) is >= 0 and int found)
        {
            int start = at + found;
            int open = start;
            while (open > from && _text[open - 1] is ' ' or '-' or '\t')
            {
                open--;
            }

            bool isTag = isStatement
                ? open - 2 >= from && _text[open - 1] == '%' && _text[open - 2] == '{'
                : open - 3 >= from && _text[open - 1] is '<' or '%' && _text[open - 2] == '{' && _text[open - 3] == '{';
            int close = isTag ? _text.Slice(start).IndexOf(isStatement ? "%}".AsSpan() : "}}".AsSpan()) : -1;
            if (close >= 0)
            {
                return (open - (isStatement ? 2 : 3), start + close + 2);
            }

            at = start + name.Length;
        }

        _unclosed.Add(name);
        return (-1, -1);
    }

    /// <summary>Remembers a comment that speaks to the linter.</summary>
    private readonly void AddComment(int start, int end)
    {
        if (end > start && end - start < LongestTag
            && _text.Slice(start, end - start)
            .IndexOf(LinterComments.Prefix.AsSpan(), StringComparison.OrdinalIgnoreCase) is >= 0 and int prefix
            && IsCommentMark(_text.Slice(start, prefix)))
        {
            _markup.Comments.Add(TextSpan.FromBounds(start, end));
        }
    }

    private static bool IsCommentMark(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        return before.EndsWith("/*".AsSpan()) || before.EndsWith("{#".AsSpan()) || before.EndsWith("{#-".AsSpan())
            || before.EndsWith("{{!".AsSpan()) || before.EndsWith("{{!--".AsSpan())
            || (before.EndsWith("%}".AsSpan()) && before.IndexOf("comment".AsSpan()) >= 0);
    }

    /// <summary>The end of an expression in braces, with strings, templates and comments in it; -1 if it has none.</summary>
    private int SkipBraces(int at)
    {
        int depth = 0;
        int limit = Math.Min(_text.Length, at + (LongestTag * 4));
        for (int i = at; i < limit; i++)
        {
            switch (_text[i])
            {
                case '{':
                    depth++;
                    break;
                case '}' when --depth == 0:
                    return i + 1;
                case '"' or '\'' or '`':
                    i = SkipString(i) - 1;
                    break;
                case '/' when i + 1 < limit && _text[i + 1] == '*':
                    int close = _text.Slice(i, limit - i).IndexOf("*/".AsSpan());
                    i = close < 0 ? limit : i + close + 1;
                    break;
                default:
                    break;
            }

            if (!Spend(1))
            {
                return -1;
            }
        }

        return -1;
    }

    private int ReadAngle(int at)
    {
        ReadOnlySpan<char> rest = _text.Slice(at);
        if (rest.StartsWith("<!--".AsSpan()))
        {
            return FindClose("-->", at + 4) is > 0 and int close ? close : at + 4;
        }

        if (_isMarkdown && FindVerbatimEnd(at) is > 0 and int verbatim)
        {
            return AddTag(at, verbatim);
        }

        if (_isMarkdown && rest.Length > 4 && rest[1] is 't' or 'T' && rest[2] is 'd' or 'h' or 'D' or 'H' && rest[3] is '>' or ' ')
        {
            ReadCell(at);
        }

        if (!_isSource || rest.Length < 2)
        {
            return _isMarkdown ? ReadWrappedTag(at) : at + 1;
        }

        if (rest[1] == '%')
        {
            return FindClose("%>", at + 2) is > 0 and int close ? AddTag(at, close) : at + 1;
        }

        int end = _isMarkdown && (char.IsLetter(rest[1]) || rest[1] is '/' or '>') ? ReadComponent(at) : at + 1;
        return _isMarkdown && end == at + 1 ? ReadWrappedTag(at) : end;
    }

    /// <summary>A tag with its attributes on lines of their own, which are no lines of text.</summary>
    private int ReadWrappedTag(int at)
    {
        int name = at + 1;
        while (name < _text.Length && char.IsLetterOrDigit(_text[name]))
        {
            name++;
        }

        if (name == at + 1 || name == _text.Length || !char.IsWhiteSpace(_text[name]))
        {
            return at + 1;
        }

        int mark = _text.Slice(name).IndexOfAny("\n>".AsSpan());
        if (mark < 0 || _text[name + mark] == '>')
        {
            return at + 1;
        }

        bool isComponent = false;
        int end = SkipTag(name, ref isComponent, out _);
        return end > 0 && _text.Slice(name, end - name).IndexOf('=') > 0 ? AddTag(at, end) : at + 1;
    }

    /// <summary>Tables that programs write have blank lines in their cells, which are cells all the same.</summary>
    private void ReadCell(int at)
    {
        const int LongestOpening = 200;
        const int Longest = 2000;
        ReadOnlySpan<char> rest = _text.Slice(at, Math.Min(Longest, _text.Length - at));
        int open = rest.Slice(0, Math.Min(LongestOpening, rest.Length)).IndexOf('>');
        if (open < 0 || SkipSpaceAfter(at + open + 1) is var line && (line < 0 || !IsBlankLine(line)))
        {
            return;
        }

        int close = rest.IndexOf(rest[2] is 'd' or 'D' ? "</td".AsSpan() : "</th".AsSpan(), StringComparison.OrdinalIgnoreCase);
        if (Spend(close < 0 ? rest.Length : close) && close > open)
        {
            _markup.Regions.Add(new ShapedRegion(at + open + 1, at + close, BlockShape.TableCell));
        }
    }

    /// <summary>
    /// The end of an element whose content is no text, at the start of a line or behind another tag: blank lines do not end it; -1 if there
    /// is none.
    /// </summary>
    private readonly int FindVerbatimEnd(int at)
    {
        ReadOnlySpan<char> rest = _text.Slice(at);
        foreach (string name in Verbatim)
        {
            if (rest.Length > name.Length + 1 && rest.Slice(1).StartsWith(name.AsSpan(), StringComparison.OrdinalIgnoreCase)
                && rest[name.Length + 1] is '>' or ' ' or '\n' or '\r')
            {
                string end = "</" + name + ">";
                if (_unclosed.Contains(end))
                {
                    return -1;
                }

                int close = rest.IndexOf(end.AsSpan(), StringComparison.OrdinalIgnoreCase);
                if (close < 0)
                {
                    _unclosed.Add(end);
                }

                return close < 0 ? -1 : at + close + end.Length;
            }
        }

        return -1;
    }

    /// <summary>A tag of a component, or one with values in braces: the parser of the format would not know it.</summary>
    private int ReadComponent(int at)
    {
        int start = at + 1;
        bool isEnd = _text[start] == '/';
        start += isEnd ? 1 : 0;
        int i = start;
        while (i < _text.Length && (char.IsLetterOrDigit(_text[i]) || _text[i] is '.' or '-' or '_'))
        {
            i++;
        }

        ReadOnlySpan<char> name = _text.Slice(start, i - start);
        if (i < _text.Length && _text[i] is ':' or '@')
        {
            return at + 1; // an address
        }

        bool isComponent = name.IsEmpty ? _hasComponents : char.IsUpper(name[0]) || name.IndexOf('.') > 0;
        int end = SkipTag(i, ref isComponent, out bool isSelfClosed);
        if (end < 0 || !isComponent)
        {
            return at + 1;
        }

        if (!isEnd && !isSelfClosed && !name.IsEmpty)
        {
            string known = name.ToString();
            BlockShape? shape = TemplateTags.GetShape(known);
            if ((TemplateTags.IsCode(known) || shape is not null) && !_unclosed.Contains("</" + known))
            {
                int close = _text.Slice(end).IndexOf(("</" + known).AsSpan());
                if (close < 0)
                {
                    _unclosed.Add("</" + known);
                }
                else if (shape is { } region)
                {
                    _markup.Regions.Add(new ShapedRegion(end, end + close, region));
                }
                else
                {
                    int after = _text.Slice(end + close).IndexOf('>');
                    return after < 0 ? AddTag(at, end) : AddTag(at, end + close + after + 1);
                }
            }
        }

        return AddTag(at, end);
    }

    /// <summary>The end of a tag whose attributes begin at a place; -1 if it has none before a blank line.</summary>
    private int SkipTag(int at, ref bool isComponent, out bool isSelfClosed)
    {
        isSelfClosed = false;
        int limit = Math.Min(_text.Length, at + LongestTag);
        int i = at;
        for (; i < limit && Spend(1); i++)
        {
            char character = _text[i];
            if (character == '>' && _text[i - 1] != '=')
            {
                isSelfClosed = _text[i - 1] == '/';
                return i + 1;
            }

            switch (character)
            {
                case '<':
                    return -1;
                case '{':
                    int close = SkipBraces(i);
                    if (close < 0)
                    {
                        return -1;
                    }

                    isComponent |= _text[i - 1] is '=' or ' ' or '\n' or '\t';
                    i = close - 1;
                    break;
                case '"' or '\'' when _text[i - 1] == '=':
                    int end = _text.Slice(i + 1, limit - i - 1).IndexOf(character);
                    if (end < 0)
                    {
                        return -1;
                    }

                    i += end + 1;
                    break;
                case '@' or ':' when char.IsWhiteSpace(_text[i - 1]):
                    isComponent = true;
                    break;
                case '\n' when IsBlankLine(i + 1):
                    return -1;
                default:
                    break;
            }
        }

        return -1;
    }

    /// <summary>A formula between dollar signs: signs of mathematics, or a variable of a letter or two, and no space at its ends.</summary>
    private int ReadFormula(int at)
    {
        const int LongestFormula = 200;
        const int LongestVariable = 2;
        int open = at + 1 < _text.Length && _text[at + 1] == '$' ? at + 2 : at + 1;
        ReadOnlySpan<char> rest = _text.Slice(open, Math.Min(LongestFormula, _text.Length - open));
        int length = rest.IndexOfAny("$\n".AsSpan());
        if (length <= 0 || rest[length] != '$' || rest[0] == ' ' || rest[length - 1] == ' ' || !Spend(length))
        {
            return open;
        }

        int end = open + length + 1 + (open - at - 1);
        ReadOnlySpan<char> formula = rest.Slice(0, length);
        bool isVariable = length <= LongestVariable && char.IsLetter(formula[0]) && char.IsLetter(formula[length - 1]);
        bool isCurrency = end < _text.Length && char.IsLetterOrDigit(_text[end]);
        return !isCurrency && (isVariable || formula.IndexOfAny("\\^_={}<>".AsSpan()) >= 0) && end <= _text.Length ? AddTag(at, end) : open;
    }

    private readonly bool IsBlankLine(int at) => at < _text.Length && BlankLines.IsBlank(_text, at, BlankLines.FindNextLine(_text, at));

    /// <summary>A reference to a note, or a link by the name of its page: the name is text, the brackets are not.</summary>
    private int ReadBracket(int at)
    {
        const int LongestLabel = 200;
        ReadOnlySpan<char> rest = _text.Slice(at, Math.Min(LongestLabel, _text.Length - at));
        if (rest.StartsWith("[^".AsSpan()))
        {
            int close = rest.IndexOfAny("] \n".AsSpan());
            return close > 2 && rest[close] == ']' && !(close + 1 < rest.Length && rest[close + 1] == '(')
                ? AddTag(at, at + close + 1)
                : at + 2;
        }

        if (!rest.StartsWith("[[".AsSpan()))
        {
            return at + 1;
        }

        int end = rest.Slice(2).IndexOfAny("[]\n".AsSpan()) + 2;
        if (end <= 2 || end + 1 >= rest.Length || rest[end] != ']' || rest[end + 1] != ']'
            || (end + 2 < rest.Length
                && (rest[end + 2] == '(' || (rest[end + 2] == '[' && !(end + 3 < rest.Length && rest[end + 3] == '[')))))
        {
            return at + 2;
        }

        if (at > 0 && _text[at - 1] == '!')
        {
            return AddTag(at - 1, at + end + 2);
        }

        int bar = rest.Slice(2, end - 2).IndexOf('|') + 2;
        AddTag(at, at + (bar >= 2 ? bar + 1 : 2));
        return AddTag(at + end, at + end + 2);
    }

    /// <summary>
    /// Tags that have their lines to themselves, beside a blank line, part paragraphs; the texts in their attributes stand beside the text.
    /// </summary>
    private readonly void FindBlocks(int start)
    {
        List<MarkupRange> ranges = _markup.Ranges;
        int blockEnd = start; // the start of the line after the last block
        for (int i = 0; i < ranges.Count;)
        {
            int last = i;
            while (last + 1 < ranges.Count && IsSpace(ranges[last].End, ranges[last + 1].Start))
            {
                last++;
            }

            int lineStart = SkipSpaceBefore(ranges[i].Start);
            int lineEnd = SkipSpaceAfter(ranges[last].End);
            if (lineStart < 0 || lineEnd < 0 || HasTextBelow(ranges[i].Start))
            {
                i = last + 1;
                continue;
            }

            bool isAfterBlock = lineStart <= blockEnd || IsBlankLineBefore(lineStart);
            bool isBeforeBlock = lineEnd == _text.Length || IsBlankLine(lineEnd)
                || (last + 1 < ranges.Count && ranges[last + 1].Start >= lineEnd && IsSpace(lineEnd, ranges[last + 1].Start));
            if (isAfterBlock || isBeforeBlock || !_isMarkdown)
            {
                for (int block = i; block <= last; block++)
                {
                    ranges[block] = ranges[block] with { IsBlock = true };
                    ReadAttributes(ranges[block]);
                }

                blockEnd = lineEnd;
            }

            i = last + 1;
        }
    }

    /// <summary>The start of the line if nothing stands in it before a place, else -1.</summary>
    private readonly int SkipSpaceBefore(int at)
    {
        while (at > 0 && _text[at - 1] is ' ' or '\t')
        {
            at--;
        }

        return at == 0 || _text[at - 1] is '\n' or '\r' ? at : -1;
    }

    /// <summary>The start of the next line if nothing stands in this one after a place, else -1.</summary>
    private readonly int SkipSpaceAfter(int at)
    {
        while (at < _text.Length && _text[at] is ' ' or '\t')
        {
            at++;
        }

        return at == _text.Length ? at : _text[at] is '\n' or '\r' ? BlankLines.FindNextLine(_text, at) : -1;
    }

    private readonly bool IsSpace(int start, int end)
    {
        if (end < start)
        {
            return false;
        }

        foreach (char character in _text.Slice(start, end - start))
        {
            if (character is not (' ' or '\t'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether the markup is what follows the mark of an admonition, or the label of a note: what stands below belongs to it.
    /// </summary>
    private readonly bool HasTextBelow(int at) => _text.Slice(at).StartsWith("[^".AsSpan())
        || (_markup.Containers.Count > 0 && at >= 2 && _text[at - 2] is '!' or '?' or '=' && _text[at - 1] is '!' or '?' or '=');

    private readonly void ReadAttributes(MarkupRange range)
    {
        ReadOnlySpan<char> tag = _text.Slice(range.Start, range.End - range.Start);
        int at = 0;
        while (tag.Slice(at).IndexOf('=') is > 0 and int found)
        {
            int equals = at + found;
            at = equals + 1;
            if (at >= tag.Length || tag[at] is not ('"' or '\''))
            {
                continue;
            }

            int close = tag.Slice(at + 1).IndexOf(tag[at]);
            if (close < 0)
            {
                return;
            }

            int name = equals;
            while (name > 0 && char.IsLetter(tag[name - 1]))
            {
                name--;
            }

            bool isBound = name > 0 && tag[name - 1] == ':'; // :title="…" holds an expression
            BlockShape? shape = tag.Slice(name, equals - name).ToString().ToLowerInvariant() switch
            {
                _ when isBound => null,
                "caption" => BlockShape.Caption,
                "alt" or "title" or "description" => BlockShape.AltText,
                _ => null,
            };
            ReadOnlySpan<char> value = tag.Slice(at + 1, close);
            if (shape is { } known && value.IndexOf(' ') > 0 && value.IndexOfAny("{}<>&".AsSpan()) < 0)
            {
                _markup.Attributes.Add(new ShapedRegion(range.Start + at + 1, range.Start + at + 1 + close, known));
            }

            at += close + 2;
        }
    }
}
