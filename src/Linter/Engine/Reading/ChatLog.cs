namespace ContentLint.Reading;

/// <summary>
/// Knows a published log of a chat: most of its lines begin with who wrote them, perhaps behind a time, and the same few come again and
/// again. A nick stands in angle brackets, in bold or before a colon.
/// </summary>
internal ref struct ChatLog
{
    /// <summary>Fewer lines are no log.</summary>
    private const int FewestLines = 5;

    /// <summary>Without brackets a label may be that of a field, and more lines are wanted.</summary>
    private const int FewestBare = 8;

    private const int LongestNick = 24;

    private readonly Dictionary<string, int> _nicks;
    private readonly Dictionary<string, string> _replies; // who wrote next, the first time
    private string _last;
    private int _lines;
    private int _paragraphs;
    private int _opened; // paragraphs that begin with a nick
    private int _bracketed;
    private int _bold;
    private int _bare;
    private int _alone; // nicks in bold that are all of their paragraph: what they wrote stands below
    private bool _isTimed; // one of them has the time behind it
    private bool _isFree; // after one nick comes now this one, now that: no form has fields so

    private ChatLog(int lines)
        : this()
    {
        _nicks = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        _replies = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        _last = string.Empty;
        _lines = lines;
    }

    public static bool Is(ArticleReading reading)
    {
        var log = new ChatLog(0);
        foreach (ref readonly Block block in reading.Blocks)
        {
            if (block.Zone is not (Zone.FrontMatter or Zone.AltText or Zone.TableCell or Zone.Subhead))
            {
                log.Count(reading.Text.AsSpan(block.Span));
            }
        }

        return log.Weigh();
    }

    private void Count(ReadOnlySpan<char> text)
    {
        bool isFirst = true;
        while (!text.IsEmpty)
        {
            int end = text.IndexOfAny('\n', '\r');
            ReadOnlySpan<char> line = (end < 0 ? text : text.Slice(0, end)).Trim();
            text = end < 0 ? default : text.Slice(end + 1);
            if (line.IsEmpty)
            {
                continue;
            }

            _lines++;
            _paragraphs += isFirst ? 1 : 0;
            if (ReadSpeaker(line) is { Length: > 0 } speaker)
            {
                _alone++;
                Add(speaker.ToString());
            }
            else if (FindNick(line, out int kind) is { Length: > 0 } nick)
            {
                _opened += isFirst ? 1 : 0;
                _bracketed += kind == 0 ? 1 : 0;
                _bold += kind == 1 ? 1 : 0;
                _bare += kind > 1 ? 1 : 0;
                Add(nick.ToString());
            }

            isFirst = false;
        }
    }

    private void Add(string nick)
    {
        _nicks.TryGetValue(nick, out int times);
        _nicks[nick] = times + 1;
        if (_last.Length > 0)
        {
            if (!_replies.TryGetValue(_last, out string? reply))
            {
                _replies[_last] = nick;
            }
            else
            {
                _isFree |= !string.Equals(reply, nick, StringComparison.OrdinalIgnoreCase);
            }
        }

        _last = nick;
    }

    /// <summary><c>**moth [9:35 AM]**</c>, <c>**ida.lund**</c>: a line in bold says who wrote what stands below, and when.</summary>
    private ReadOnlySpan<char> ReadSpeaker(ReadOnlySpan<char> line)
    {
        if (line.Length < 6 || !line.StartsWith("**".AsSpan()) || !line.EndsWith("**".AsSpan()))
        {
            return default;
        }

        ReadOnlySpan<char> label = line.Slice(2, line.Length - 4);
        int open = label.IndexOf(" [".AsSpan());
        bool hasTime = open > 0 && label[label.Length - 1] == ']' && label.Slice(open).IndexOfAny("0123456789".AsSpan()) > 0;
        ReadOnlySpan<char> nick = CheckNick(hasTime ? label.Slice(0, open) : label);
        bool isSpeaker = nick.Length > 0 && IsHandle(nick);
        _isTimed |= isSpeaker && hasTime;
        return isSpeaker ? nick : default;
    }

    private readonly bool Weigh()
    {
        int back = 0;
        int turns = 0; // of those who come back
        foreach (KeyValuePair<string, int> nick in _nicks)
        {
            back += nick.Value > 1 ? 1 : 0;
            turns += nick.Value > 1 ? nick.Value : 0;
        }

        if (_alone >= FewestLines && _isTimed && back > 0)
        {
            return true;
        }

        int all = _bracketed + _bold + _bare;
        if (all < FewestLines || turns * 3 < all * 2)
        {
            return false;
        }

        // One who speaks alone is known by each of his paragraphs.
        bool isMostly = all * 2 > _lines || (_opened == all && all * 2 >= _paragraphs);
        bool isMarked = _bracketed + _bold >= FewestLines && (_bracketed > 0 || _isFree || back == 1);
        return isMostly
            && (isMarked ? back >= 2 || _opened >= FewestLines : back >= 2 && _isFree && all >= FewestBare && all * 3 > _lines * 2);
    }

    /// <summary>Who wrote a line; empty if it does not say. The kind is 0 in angle brackets, 1 in bold, 2 before a colon.</summary>
    private static ReadOnlySpan<char> FindNick(ReadOnlySpan<char> line, out int kind)
    {
        kind = 0;
        line = SkipTime(line);
        bool isBold = line.StartsWith("**".AsSpan());
        ReadOnlySpan<char> start = line.TrimStart("*`\\".AsSpan());
        if (start.StartsWith("&lt;".AsSpan()))
        {
            int end = start.IndexOf("&gt;".AsSpan());
            return end > 4 ? CheckNick(start.Slice(4, end - 4)) : default;
        }

        if (start.StartsWith("<".AsSpan()))
        {
            // What has an end tag is an element.
            int end = start.IndexOf('>');
            ReadOnlySpan<char> nick = end > 1 ? CheckNick(start.Slice(1, end - 1).TrimEnd("\\".AsSpan())) : default;
            return nick.Length > 0 && start.IndexOf("</".AsSpan()) < 0 && end + 2 < start.Length && !IsElement(nick) ? nick : default;
        }

        if (isBold)
        {
            kind = 1;
            int end = start.IndexOf("**".AsSpan());
            ReadOnlySpan<char> nick = end > 0 ? CheckNick(start.Slice(0, end)) : default;
            return nick.Length > 0 && end + 3 < start.Length && start[end + 2] == ' ' && IsHandle(nick) ? nick : default;
        }

        kind = 2;
        int colon = start.IndexOf(':') < 0 ? -1 : start.IndexOf(": ".AsSpan());
        ReadOnlySpan<char> label = colon > 0 ? CheckNick(start.Slice(0, colon)) : default;
        return label.Length > 0 && IsHandle(label) ? label : default;
    }

    /// <summary><c>[12:34]</c>, <c>12:34:56</c>, <c>2019-03-02 12:34</c>, <c>(9:05)</c> before the nick.</summary>
    private static ReadOnlySpan<char> SkipTime(ReadOnlySpan<char> line)
    {
        int at = 0;
        int digits = 0;
        bool hasColon = false;
        while (at < line.Length
            && (char.IsDigit(line[at]) || line[at] is '[' or ']' or '(' or ')' or ':' or '-' or ' ' or 'T' or '.' or '/' or '\\'))
        {
            digits += char.IsDigit(line[at]) ? 1 : 0;
            hasColon |= line[at] == ':';
            at++;
        }

        return hasColon && digits >= 3 ? line.Slice(at) : line;
    }

    private static ReadOnlySpan<char> CheckNick(ReadOnlySpan<char> nick)
    {
        nick = nick.Trim("@+%~ ".AsSpan());
        if (nick.Length is 0 or > LongestNick)
        {
            return default;
        }

        bool hasLetter = false;
        foreach (char character in nick)
        {
            hasLetter |= char.IsLetter(character);
            if (!char.IsLetterOrDigit(character)
                && character is not ('_' or '-' or '|' or '[' or ']' or '^' or '`' or '{' or '}' or '\\' or '.'))
            {
                return default;
            }
        }

        return hasLetter ? nick : default;
    }

    /// <summary>In lower case, or with a figure or a capital inside, as no label and no word at the start of a sentence is.</summary>
    private static bool IsHandle(ReadOnlySpan<char> nick)
    {
        bool isInside = false;
        bool hasLower = false;
        for (int i = 1; i < nick.Length; i++)
        {
            isInside |= char.IsUpper(nick[i]) || char.IsDigit(nick[i]) || nick[i] is '_' or '|' or '[' or '^';
            hasLower |= char.IsLower(nick[i]);
        }

        return char.IsLower(nick[0]) || nick[0] == '_' || (isInside && hasLower);
    }

    private static bool IsElement(ReadOnlySpan<char> name)
    {
        foreach (string element in Elements)
        {
            if (name.Equals(element.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] Elements = ["p", "br", "hr", "li", "ul", "ol", "dt", "dd", "dl", "div", "span", "img", "a", "b", "i",
        "em", "strong", "tr", "td", "th", "table", "pre", "code", "section", "article", "figure", "center", "h1", "h2", "h3", "h4",
        "blockquote", "summary", "details", "input", "font", "kbd"];
}
