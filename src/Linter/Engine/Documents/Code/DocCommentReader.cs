using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Documents.Code;

/// <summary>
/// Reads the XML of doc comments: the text of <c>summary</c>, <c>remarks</c> and <c>example</c>, a paragraph at each <c>para</c>, item and
/// blank line. Code in them, in elements or between fences, is code.
/// </summary>
/// <param name="source">The file.</param>
/// <param name="text">Takes the prose.</param>
internal sealed class DocCommentReader(ArticleText source, CodeText text)
{
    private const string Fence = "```";

    private int _sections; // how many elements with prose are open
    private int _code; // how many elements with code are open
    private bool _isFenced;
    private bool _isInTag;
    private char _mark; // of the attribute that is open

    /// <summary>The lines of a comment between slashes and stars, without the stars they begin with.</summary>
    public static List<TextSpan> SplitLines(ArticleText source, int start, int end)
    {
        var lines = new List<TextSpan>();
        for (int at = start; at <= end;)
        {
            ReadOnlySpan<char> rest = source.Between(at, Math.Max(at, end));
            int length = rest.IndexOf('\n');
            length = length < 0 ? rest.Length : length;
            int from = at;
            while (from < at + length && char.IsWhiteSpace(source[from]))
            {
                from++;
            }

            lines.Add(TextSpan.FromBounds(from < at + length && source[from] == '*' ? from + 1 : at, at + length));
            at += length + 1;
        }

        return lines;
    }

    /// <summary>Adds the prose of a comment.</summary>
    /// <param name="lines">Its lines, without what begins them.</param>
    public void Read(IReadOnlyList<TextSpan> lines)
    {
        _sections = 0;
        _code = 0;
        _isFenced = false;
        _isInTag = false;
        _mark = '\0';
        foreach (TextSpan line in lines)
        {
            ReadLine(line);
        }

        text.Break();
    }

    private void ReadLine(TextSpan line)
    {
        ReadOnlySpan<char> trimmed = source.AsSpan(line).Trim();
        if (trimmed.StartsWith(Fence.AsSpan(), StringComparison.Ordinal) && !_isInTag)
        {
            _isFenced = !_isFenced;
            text.Break();
            return;
        }

        if (_isFenced)
        {
            return;
        }

        if (trimmed.IsEmpty)
        {
            text.Break();
            return;
        }

        int at = line.Start;
        while (at < line.End && char.IsWhiteSpace(source[at]))
        {
            at++;
        }

        at += BeginLine(trimmed);
        bool isHeading = trimmed[0] == '#';
        ReadCharacters(at, line.End);
        if (isHeading)
        {
            text.Break();
        }
        else
        {
            text.AddSpace();
        }
    }

    /// <summary>Marks of Markdown before a line; how long they are.</summary>
    private int BeginLine(ReadOnlySpan<char> line)
    {
        int mark = CSharpScanner.RunOf(line, 0);
        if (line[0] == '#' && mark < line.Length && line[mark] == ' ')
        {
            text.Break(BlockShape.Heading);
            return mark + 1;
        }

        int digits = 0;
        while (digits < line.Length && char.IsDigit(line[digits]))
        {
            digits++;
        }

        bool isBullet = line[0] is '-' or '*' or '+' && line.Length > 1 && line[1] == ' ';
        if (isBullet || (digits is 1 or 2 && line.Length > digits + 1 && line[digits] == '.' && line[digits + 1] == ' '))
        {
            text.Break(BlockShape.ListItem);
            return isBullet ? 2 : digits + 2;
        }

        return 0;
    }

    private void ReadCharacters(int at, int end)
    {
        ReadOnlySpan<char> characters = source.AsSpan();
        while (at < end)
        {
            if (_isInTag)
            {
                at = SkipTag(characters, at, end);
            }
            else if (characters[at] == '<')
            {
                at = ReadTag(characters, at, end);
            }
            else if (characters[at] == '&'
                && CharacterReference.Read(characters.Slice(at, end - at), out string decoded) is > 0 and int length)
            {
                if (IsProse)
                {
                    text.Add(decoded, at, at + length);
                }

                at += length;
            }
            else
            {
                int from = at++;
                while (at < end && characters[at] is not ('<' or '&'))
                {
                    at++;
                }

                AddText(characters, from, at);
            }
        }
    }

    private bool IsProse => _sections > 0 && _code == 0;

    /// <summary>Text, in which what stands between grave accents is code.</summary>
    private void AddText(ReadOnlySpan<char> characters, int start, int end)
    {
        if (_sections == 0)
        {
            return;
        }

        if (_code > 0)
        {
            text.AddCode(start, end);
            return;
        }

        while (start < end)
        {
            int open = characters.Slice(start, end - start).IndexOf('`');
            int close = open < 0 ? -1 : characters.Slice(start + open + 1, end - start - open - 1).IndexOf('`');
            if (close < 0)
            {
                text.Add(start, end);
                return;
            }

            text.Add(start, start + open);
            text.AddCode(start + open, start + open + close + 2);
            start += open + close + 2;
        }
    }

    private int ReadTag(ReadOnlySpan<char> characters, int at, int end)
    {
        int name = at + 1;
        bool isClosing = name < end && characters[name] == '/';
        name += isClosing ? 1 : 0;
        int nameEnd = name;
        while (nameEnd < end && (char.IsLetterOrDigit(characters[nameEnd]) || characters[nameEnd] is ':' or '-' or '_'))
        {
            nameEnd++;
        }

        if (nameEnd == name)
        {
            // A sign that should have been escaped.
            AddText(characters, at, at + 1);
            return at + 1;
        }

        _isInTag = true;
        int after = SkipTag(characters, nameEnd, end);
        bool isEmpty = !_isInTag && characters[after - 2] == '/';
        Enter(characters.Slice(name, nameEnd - name).ToString(), isClosing, isEmpty, at, after);
        return after;
    }

    /// <summary>Goes behind the end of a tag, or to the end of the line if it goes on in the next.</summary>
    private int SkipTag(ReadOnlySpan<char> characters, int at, int end)
    {
        for (; at < end; at++)
        {
            char character = characters[at];
            if (_mark != '\0')
            {
                _mark = character == _mark ? '\0' : _mark;
            }
            else if (character is '"' or '\'')
            {
                _mark = character;
            }
            else if (character == '>')
            {
                _isInTag = false;
                return at + 1;
            }
        }

        return at;
    }

    private void Enter(string name, bool isClosing, bool isEmpty, int start, int end)
    {
        int change = isEmpty ? 0 : isClosing ? -1 : 1;
        switch (name)
        {
            case "summary" or "remarks" or "example":
                text.Break();
                _sections = Math.Max(0, _sections + change);
                break;
            case "code":
                text.Break();
                _code = Math.Max(0, _code + change);
                break;
            case "c" or "tt":
                _code = Math.Max(0, _code + change);
                break;
            case "see" or "seealso" or "paramref" or "typeparamref":
                // It stands for a name that is not here.
                if (isEmpty && IsProse)
                {
                    text.AddCode(start, end);
                }

                break;
            case "b" or "i" or "em" or "strong" or "u" or "a" or "sub" or "sup" or "span":
                break;
            case "list" or "item" or "li" or "description" or "term":
                text.Break(isClosing ? BlockShape.Paragraph : BlockShape.ListItem);
                break;
            default:
                text.Break();
                break;
        }
    }
}
