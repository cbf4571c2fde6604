using ContentLint.Text;

namespace ContentLint.Documents.Site;

/// <summary>
/// Finds the metadata at the top of a file as site generators keep it: YAML between <c>---</c>, TOML between <c>+++</c>, a JSON
/// object, keys between <c>{%</c> and <c>%}</c>; after blank lines too, YAML whose first line is missing, and the records of a notice in
/// plain text. What it says in words (title, author, description) are fields of their own, because people read them.
/// </summary>
/// <param name="text">The file.</param>
/// <param name="fields">Takes the fields, in text order.</param>
internal ref struct FrontMatterReader(ReadOnlySpan<char> text, List<FrontMatterField> fields)
{
    /// <summary>Names of people are no longer than this many words.</summary>
    private const int LongestName = 5;

    private static readonly string[] Titles = ["title", "headline"];
    private static readonly string[] Standfirsts = ["description", "subtitle", "excerpt", "summary", "standfirst", "dek", "deck",
        "subhead", "lead", "teaser", "abstract"];
    private static readonly string[] Bylines = ["author", "authors", "byline"];

    /// <summary>Keys that every generator knows: metadata without its first line has one of them.</summary>
    private static readonly string[] Common = ["title", "date", "layout", "author", "authors", "tags", "categories", "slug", "permalink",
        "draft", "description", "published"];

    private readonly ReadOnlySpan<char> _text = text;
    private readonly List<FrontMatterField> _fields = fields;
    private int _end;

    /// <summary>Reads the metadata.</summary>
    /// <param name="format">The format of the file: in Markdown the first line of the metadata may be missing.</param>
    /// <param name="span">Its place, marks included, without white space around it.</param>
    public bool TryRead(ArticleFormat format, out (int Start, int End) span)
    {
        bool allowsOpen = format == ArticleFormat.Markdown;
        int start = SkipSpace(0);
        if (allowsOpen && _text.Slice(start).StartsWith("<!--".AsSpan())
            && _text.Slice(start).IndexOf("-->".AsSpan()) is > 0 and int comment
            && SkipSpace(start + comment + 3) is var behind && behind < _text.Length && _text[behind] is '-' or '+')
        {
            start = behind;
        }

        bool found = start < _text.Length && BlankLines.FindLineStart(_text, start) is var line && BlankLines.IsBlank(_text, line, start)
            && (_text[start] switch
            {
                '-' => TryReadFenced(start, "---", isToml: false),
                '+' => TryReadFenced(start, "+++", isToml: true),
                '{' => TryReadJson(start) || TryReadBraced(start),
                '@' => allowsOpen && TryReadDefinitions(start),
                _ => allowsOpen ? TryReadYaml(start, isOpen: true) : format == ArticleFormat.PlainText && TryReadRecords(start),
            });
        span = (start, _end);
        if (!found)
        {
            _fields.Clear();
        }

        return found;
    }

    private readonly int SkipSpace(int at)
    {
        while (at < _text.Length && (char.IsWhiteSpace(_text[at]) || _text[at] == '\uFEFF'))
        {
            at++;
        }

        return at;
    }

    private static bool IsOneOf(ReadOnlySpan<char> key, string[] keys)
    {
        foreach (string known in keys)
        {
            if (key.Equals(known.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBlankOrComment(ReadOnlySpan<char> line) =>
        line.TrimStart() is var content && (content.IsEmpty || content[0] == '#');

    private ReadOnlySpan<char> LineAt(int at, out int next)
    {
        next = BlankLines.FindNextLine(_text, at);
        return _text.Slice(at, next - at).TrimEnd();
    }

    private bool TryReadFenced(int start, string fence, bool isToml)
    {
        ReadOnlySpan<char> first = LineAt(start, out int next);
        ReadOnlySpan<char> language = first.StartsWith(fence.AsSpan()) ? first.Slice(fence.Length).Trim() : "?".AsSpan();
        if (language.Equals("json".AsSpan(), StringComparison.Ordinal))
        {
            int open = next;
            while (open < _text.Length && char.IsWhiteSpace(_text[open]))
            {
                open++;
            }

            return open < _text.Length && _text[open] == '{' && TryReadJson(open)
                && LineAt(BlankLines.FindNextLine(_text, _end), out next).SequenceEqual(fence.AsSpan()) && EndAt(next);
        }

        if (!language.IsEmpty && !language.Equals("yaml".AsSpan(), StringComparison.Ordinal)
            && !language.Equals("toml".AsSpan(), StringComparison.Ordinal))
        {
            return false;
        }

        return isToml || language.Equals("toml".AsSpan(), StringComparison.Ordinal)
            ? TryReadToml(next, fence)
            : TryReadYaml(next, isOpen: false);
    }

    private bool EndAt(int next)
    {
        _end = next;
        while (_end > 0 && char.IsWhiteSpace(_text[_end - 1]))
        {
            _end--;
        }

        return true;
    }

    /// <summary><c>{%</c> and <c>%}</c> around keys and values, with what they take from elsewhere (<c>author: ${ann}</c>).</summary>
    private bool TryReadBraced(int start)
    {
        ReadOnlySpan<char> first = LineAt(start, out int at);
        if (first.StartsWith("{%".AsSpan()) && first.EndsWith("%}".AsSpan()) && first.Length > 4)
        {
            // One key before its value; a tag has its name and a blank there.
            ReadOnlySpan<char> inner = first.Slice(2, first.Length - 4).Trim();
            return inner.IndexOfAny(':', '=') is > 0 and int sign && inner.Slice(0, sign).TrimEnd().IndexOfAny(" \t\"'(".AsSpan()) < 0
                && EndAt(at);
        }

        if (!first.SequenceEqual("{%".AsSpan()))
        {
            return false;
        }

        bool hasKey = false;
        while (at < _text.Length)
        {
            ReadOnlySpan<char> line = LineAt(at, out int next);
            if (line.SequenceEqual("%}".AsSpan()))
            {
                return hasKey && EndAt(next);
            }

            hasKey |= line.IndexOfAny(':', '=') > 0;
            at = next;
        }

        return false;
    }

    /// <summary><c>@def title = "…"</c>: definitions of variables, one after the other.</summary>
    private bool TryReadDefinitions(int at)
    {
        int end = -1;
        string? open = null;
        while (at < _text.Length)
        {
            ReadOnlySpan<char> line = LineAt(at, out int next);
            bool isDefinition = line.StartsWith("@def ".AsSpan()) && line.IndexOf('=') > 0;
            if (open is null && !isDefinition && !line.IsEmpty)
            {
                break;
            }

            open = FindOpenText(line, open);
            end = line.IsEmpty ? end : next;
            at = next;
        }

        return end > 0 && EndAt(end);
    }

    /// <summary>
    /// Three lines and more of <c>Key: value</c> up to a blank one, with text below. What people say to each other has such lines, too;
    /// they are sentences, and come back to the first speaker.
    /// </summary>
    private bool TryReadRecords(int at)
    {
        const int Fewest = 3;
        const int Most = 40;
        int start = at;
        int end = at;
        int records = 0;
        bool isCommon = false;
        ReadOnlySpan<char> previous = default;
        while (at < _text.Length)
        {
            ReadOnlySpan<char> line = LineAt(at, out int next);
            if (line.IsEmpty)
            {
                break;
            }

            bool goesOn = records > 0 && line[0] is ' ' or '\t';
            ReadOnlySpan<char> key = goesOn ? previous : line.Slice(0, Math.Max(0, line.IndexOf(": ".AsSpan())));
            if (!goesOn && (!IsRecordKey(key) || line[line.Length - 1] is '.' or '!' or '?' or '”' or '"'))
            {
                return false;
            }

            if (!key.SequenceEqual(previous))
            {
                if (records == Most || HasRecord(_text.Slice(start, at - start), key))
                {
                    return false;
                }

                records++;
                TryReadKey(at, ':', ref isCommon, out _);
            }

            previous = key;
            end = next;
            at = next;
        }

        return records >= Fewest && SkipSpace(at) < _text.Length && EndAt(end);
    }

    private static bool HasRecord(ReadOnlySpan<char> records, ReadOnlySpan<char> key)
    {
        for (int at = records.IndexOf(key); at >= 0;)
        {
            if ((at == 0 || records[at - 1] == '\n') && records.Slice(at + key.Length).StartsWith(": ".AsSpan()))
            {
                return true;
            }

            int next = records.Slice(at + 1).IndexOf(key);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>One word with a capital and small letters, or several with hyphens between.</summary>
    private static bool IsRecordKey(ReadOnlySpan<char> key)
    {
        const int Longest = 40;
        bool hasSmall = false;
        foreach (char character in key)
        {
            hasSmall |= char.IsLower(character);
            if (!char.IsLetterOrDigit(character) && character != '-')
            {
                return false;
            }
        }

        return hasSmall && key.Length <= Longest && char.IsUpper(key[0]);
    }

    private bool TryReadYaml(int at, bool isOpen)
    {
        int keys = 0;
        bool isCommon = false;
        bool isText = false; // whether the lines that are indented belong to a value
        while (at < _text.Length)
        {
            ReadOnlySpan<char> line = LineAt(at, out int next);
            if (line.SequenceEqual("---".AsSpan()) || (!isOpen && line.SequenceEqual("...".AsSpan())))
            {
                return (isOpen ? keys >= 2 && isCommon : true) && EndAt(next);
            }

            bool isOdd = false;
            if (IsBlankOrComment(line))
            {
                isOdd = isOpen && line.IsEmpty;
            }
            else if (line[0] is ' ' or '\t' or '-' or '}' or ']')
            {
                isOdd = !isText;
            }
            else if (TryReadKey(at, ':', ref isCommon, out isText))
            {
                keys++;
            }
            else
            {
                isOdd = true;
            }

            // Between two marks a line that YAML would not read is still no text, once there is a key.
            if (isOdd && (isOpen || keys == 0))
            {
                return false;
            }

            at = next;
        }

        return false;
    }

    private bool TryReadToml(int at, string fence)
    {
        bool isTable = false;
        bool isCommon = false;
        int keys = 0;
        string? open = null; // the marks of a text of several lines
        while (at < _text.Length)
        {
            ReadOnlySpan<char> line = LineAt(at, out int next);
            if (open is null && line.SequenceEqual(fence.AsSpan()))
            {
                return EndAt(next);
            }

            ReadOnlySpan<char> content = line.TrimStart();
            bool isText = open is not null;
            open = FindOpenText(line, open);
            if (!isText && content.StartsWith("[".AsSpan()) && content.Length == line.Length)
            {
                isTable = true;
                keys++;
            }
            else if (!isText && !IsBlankOrComment(content)
                && (isTable ? content.IndexOf('=') > 0 : TryReadKey(at, '=', ref isCommon, out _)))
            {
                keys++;
            }
            else if (keys == 0 && !IsBlankOrComment(content))
            {
                return false; // between the marks a line that TOML would not read is still no text, once there is a key
            }

            at = next;
        }

        return false;
    }

    /// <summary>The marks of a text of several lines that is open after a line; null if there is none.</summary>
    private static string? FindOpenText(ReadOnlySpan<char> line, string? open)
    {
        while (true)
        {
            int at = open is not null
                ? line.IndexOf(open.AsSpan())
                : line.IndexOf("\"\"\"".AsSpan()) is >= 0 and int marks ? marks : line.IndexOf("'''".AsSpan());
            if (at < 0)
            {
                return open;
            }

            open = open is null ? line.Slice(at, 3).ToString() : null;
            line = line.Slice(at + 3);
        }
    }

    /// <summary>Reads the key at the start of a line, and the field if it is one in words.</summary>
    private bool TryReadKey(int at, char separator, ref bool isCommon, out bool isText)
    {
        isText = false;
        ReadOnlySpan<char> line = LineAt(at, out int next);
        int length = line.IndexOf(separator);
        if (length <= 0 || (separator == ':' && length + 1 < line.Length && line[length + 1] is not (' ' or '\t')))
        {
            return false;
        }

        ReadOnlySpan<char> key = line.Slice(0, length).Trim().Trim('"').Trim('\'');
        foreach (char character in key)
        {
            if (!char.IsLetterOrDigit(character) && character is not ('_' or '-' or '.' or '@' or '/' or ' '))
            {
                return false;
            }
        }

        isText = true;
        isCommon |= IsOneOf(key, Common);
        if (key.IsEmpty || CountWords(key) > 3)
        {
            return false;
        }

        int start = at + length + 1;
        while (start < next && _text[start] is ' ' or '\t')
        {
            start++;
        }

        ReadField(key, start, Math.Max(start, at + line.Length), next);
        return true;
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        int words = 0;
        bool inWord = false;
        foreach (char character in text)
        {
            bool isLetter = character is not (' ' or '\t' or '\n' or '\r');
            words += isLetter && !inWord ? 1 : 0;
            inWord = isLetter;
        }

        return words;
    }

    /// <summary>Adds the value of a key that is read by people.</summary>
    /// <param name="key">The key.</param>
    /// <param name="start">Where its value begins.</param>
    /// <param name="end">The end of the line, without white space.</param>
    /// <param name="next">The start of the next line.</param>
    private void ReadField(ReadOnlySpan<char> key, int start, int end, int next)
    {
        if (IsOneOf(key, Titles))
        {
            AddValue(BlockShape.Title, start, end, next);
        }
        else if (IsOneOf(key, Standfirsts))
        {
            AddValue(BlockShape.Standfirst, start, end, next);
        }
        else if (IsOneOf(key, Bylines))
        {
            if (start < end && _text[start] != '[')
            {
                AddValue(BlockShape.Byline, start, end, next);
            }
            else
            {
                AddNames(start, end, next);
            }
        }
    }

    /// <summary>A text in quotation marks, a block of indented lines, or the rest of the line with the indented lines after it.</summary>
    private void AddValue(BlockShape shape, int start, int end, int next)
    {
        if (start < end && _text[start] is '"' or '\'')
        {
            AddQuoted(shape, start);
            return;
        }

        if (start < end && _text[start] is '[' or '{' or '&' or '*' or '!')
        {
            return;
        }

        bool isFolded = start < end && _text[start] is '>' or '|' && end - start <= 3;
        int first = isFolded ? -1 : start;
        int comment = isFolded ? -1 : _text.Slice(start, end - start).IndexOf(" #".AsSpan());
        int last = comment >= 0 ? start + comment : end;
        while (comment < 0 && next < _text.Length)
        {
            int at = next;
            ReadOnlySpan<char> line = LineAt(at, out next);
            ReadOnlySpan<char> content = line.TrimStart();
            if (content.Length == line.Length && !line.IsEmpty)
            {
                break;
            }

            if (!content.IsEmpty && !(content[0] == '-' && !isFolded))
            {
                last = at + line.Length;
                first = first < 0 ? last - content.Length : first;
            }
            else if (!isFolded)
            {
                break;
            }
        }

        Add(shape, first, last);
    }

    private void AddQuoted(BlockShape shape, int open)
    {
        char mark = _text[open];
        bool isTriple = _text.Slice(open).StartsWith(mark == '"' ? "\"\"\"".AsSpan() : "'''".AsSpan());
        int start = open + (isTriple ? 3 : 1);
        for (int at = start; at < _text.Length; at++)
        {
            if (_text[at] == '\\' && mark == '"')
            {
                at++;
            }
            else if (_text[at] == mark && mark == '\'' && !isTriple && at + 1 < _text.Length && _text[at + 1] == mark)
            {
                at++;
            }
            else if (_text[at] == mark && (!isTriple || _text.Slice(at).StartsWith(mark == '"' ? "\"\"\"".AsSpan() : "'''".AsSpan())))
            {
                Add(shape, start, at, mark);
                return;
            }
            else if (_text[at] is '\n' or '\r' && !isTriple && at + 1 < _text.Length && _text[at + 1] is not (' ' or '\t' or '\n'))
            {
                return;
            }
        }
    }

    /// <summary>The names of a list, in brackets or one a line.</summary>
    private void AddNames(int start, int end, int next)
    {
        if (start < end)
        {
            int at = start + 1;
            while (at < _text.Length && _text[at] is not (']' or '[' or '{' or '='))
            {
                int stop = at + 1;
                if (_text[at] is '"' or '\'')
                {
                    AddQuoted(BlockShape.Byline, at);
                    int close = _text.Slice(at + 1).IndexOf(_text[at]);
                    stop = close < 0 ? _text.Length : at + close + 2;
                }
                else if (char.IsLetter(_text[at]))
                {
                    int close = _text.Slice(at).IndexOfAny(",]\r\n".AsSpan());
                    stop = close < 0 ? _text.Length : at + close;
                    Add(BlockShape.Byline, at, stop);
                }

                at = stop;
            }

            return;
        }

        while (next < _text.Length)
        {
            int at = next;
            ReadOnlySpan<char> line = LineAt(at, out next);
            ReadOnlySpan<char> content = line.TrimStart();
            bool isItem = content.StartsWith("- ".AsSpan());
            if (content.IsEmpty || (content.Length == line.Length && !isItem) || line.SequenceEqual("---".AsSpan()))
            {
                return;
            }

            content = isItem ? content.Slice(2).TrimStart() : content;
            if (content.StartsWith("name:".AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                content = content.Slice("name:".Length).TrimStart();
            }
            else if (!isItem)
            {
                continue;
            }

            int value = at + line.Length - content.Length;
            if (!content.IsEmpty && content[0] is '"' or '\'')
            {
                AddQuoted(BlockShape.Byline, value);
            }
            else
            {
                Add(BlockShape.Byline, value, at + line.Length);
            }
        }
    }

    private void Add(BlockShape shape, int start, int end, char mark = '\0')
    {
        while (start >= 0 && start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        if (start < 0 || start >= end)
        {
            return;
        }

        ReadOnlySpan<char> value = _text.Slice(start, end - start);
        if (value.IndexOf("{{".AsSpan()) >= 0 || value.IndexOf("{%".AsSpan()) >= 0 || value.IndexOf("<%".AsSpan()) >= 0
            || (shape == BlockShape.Byline && !IsName(value)))
        {
            return;
        }

        _fields.Add(new FrontMatterField(shape, start, end, mark));
    }

    /// <summary>A name of two words and more, as it is printed; keys of an author file are not.</summary>
    private static bool IsName(ReadOnlySpan<char> value)
    {
        if (!char.IsUpper(value[0]) || CountWords(value) is < 2 or > LongestName)
        {
            return false;
        }

        foreach (char character in value)
        {
            if (character is '@' or '/' or ':' or '<' or '_' or (>= '0' and <= '9'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads an object in braces, whose own keys are the fields.</summary>
    private bool TryReadJson(int start)
    {
        int depth = 0;
        int keyStart = -1;
        int keyEnd = -1;
        bool isValue = false;
        bool hasKey = false;
        for (int at = start; at < _text.Length; at++)
        {
            switch (_text[at])
            {
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']':
                    depth--;
                    if (depth == 0)
                    {
                        return hasKey && LineAt(at, out int next).Length == 1 && EndAt(next);
                    }

                    break;
                case ':' when depth == 1 && keyEnd >= 0:
                    isValue = true;
                    hasKey = true;
                    break;
                case ',' when depth == 1:
                    isValue = false;
                    keyEnd = -1;
                    break;
                case '"':
                    int close = FindStringEnd(at + 1);
                    if (close >= _text.Length)
                    {
                        return false;
                    }

                    if (depth == 1 && !isValue)
                    {
                        (keyStart, keyEnd) = (at + 1, close);
                    }
                    else if (isValue && (depth == 1 || (depth == 2 && IsOneOf(_text.Slice(keyStart, keyEnd - keyStart), Bylines))))
                    {
                        ReadField(_text.Slice(keyStart, keyEnd - keyStart), at, close + 1, close + 1);
                    }

                    at = close;
                    break;
                case var character when char.IsWhiteSpace(character) || character is '-' or '+' or '.' or ',' or ':'
                    || char.IsLetterOrDigit(character):
                    if (!hasKey && !char.IsWhiteSpace(character))
                    {
                        return false;
                    }

                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>The mark that closes a string, or the end of the text or behind it.</summary>
    private readonly int FindStringEnd(int at)
    {
        while (at < _text.Length && _text[at] != '"')
        {
            at += _text[at] == '\\' ? 2 : 1;
        }

        return at;
    }
}
