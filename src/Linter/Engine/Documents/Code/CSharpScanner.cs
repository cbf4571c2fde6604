namespace ContentLint.Documents.Code;

/// <summary>
/// Cuts C# into tokens as far as it takes to know where comments and strings begin and end; the tests hold it against the compiler's own
/// scanner. Both branches of a condition are scanned, since which of them is compiled is said elsewhere.
/// </summary>
internal ref struct CSharpScanner(ReadOnlySpan<char> text)
{
    /// <summary>Nobody nests strings in strings deeper; the scanner must not take the stack with it.</summary>
    private const int DeepestHole = 50;

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    private int _depth;

    /// <summary>The next token.</summary>
    public CodeToken Next()
    {
        while (_at < _text.Length)
        {
            char first = _text[_at];
            if (first == '#' && BeginsLine())
            {
                _at = EndOfLine(_at); // what stands in a directive is no code
            }
            else if (char.IsWhiteSpace(first) || first == '\uFEFF')
            {
                _at++;
            }
            else
            {
                return Read(first);
            }
        }

        return new CodeToken(CodeTokenKind.End, _at, _at);
    }

    private CodeToken Read(char first)
    {
        int start = _at;
        char second = At(_at + 1);
        if (first == '/' && second == '/')
        {
            _at = EndOfLine(_at);
            bool isDoc = At(start + 2) == '/' && At(start + 3) != '/';
            return new CodeToken(isDoc ? CodeTokenKind.DocLine : CodeTokenKind.Comment, start, _at);
        }

        if (first == '/' && second == '*')
        {
            int end = _text.Slice(start + 2).IndexOf("*/".AsSpan());
            _at = end < 0 ? _text.Length : start + 2 + end + 2;
            bool isDoc = At(start + 2) == '*' && At(start + 3) is not ('*' or '/');
            return new CodeToken(isDoc ? CodeTokenKind.DocBlock : CodeTokenKind.Comment, start, _at);
        }

        if (first is '"' or '$' or '@' && TryReadText(out CodeToken found))
        {
            return found;
        }

        if (first == '\'')
        {
            SkipCharacter();
            return new CodeToken(CodeTokenKind.Sign, start, _at);
        }

        if (char.IsLetter(first) || first is '_' or '@')
        {
            _at++;
            while (char.IsLetterOrDigit(At(_at)) || At(_at) == '_')
            {
                _at++;
            }

            return new CodeToken(CodeTokenKind.Name, start, _at);
        }

        _at++;
        while (char.IsDigit(first) && (char.IsLetterOrDigit(At(_at)) || At(_at) == '_'))
        {
            _at++;
        }

        return new CodeToken(CodeTokenKind.Sign, start, _at);
    }

    private bool TryReadText(out CodeToken token)
    {
        int start = _at;
        int at = _at;
        int dollars = 0;
        bool isVerbatim = false;
        for (; At(at) is '$' or '@'; at++)
        {
            dollars += At(at) == '$' ? 1 : 0;
            isVerbatim |= At(at) == '@';
        }

        token = default;
        if (At(at) != '"')
        {
            return false;
        }

        int quotes = 0;
        while (At(at + quotes) == '"')
        {
            quotes++;
        }

        // Two marks are an empty string, unless they are the beginning of a verbatim one with a doubled mark in it.
        quotes = isVerbatim || quotes == 2 ? 1 : quotes;
        int inner = at + quotes;
        _at = inner;
        int innerEnd = quotes >= 3 ? SkipRaw(quotes, dollars) : SkipText(isVerbatim, dollars > 0);
        token = new CodeToken(CodeTokenKind.Text, start, _at, inner, innerEnd, dollars, quotes, isVerbatim);
        return true;
    }

    /// <summary>Goes behind a string of one pair of marks; one that is not closed ends with its line.</summary>
    private int SkipText(bool isVerbatim, bool hasHoles)
    {
        while (_at < _text.Length)
        {
            char character = _text[_at];
            if (character == '"')
            {
                if (isVerbatim && At(_at + 1) == '"')
                {
                    _at += 2;
                    continue;
                }

                return _at++;
            }

            if (!isVerbatim && IsBreak(character))
            {
                return _at;
            }

            if (!isVerbatim && character == '\\')
            {
                _at = Math.Min(_text.Length, _at + 2);
            }
            else if (hasHoles && character == '{')
            {
                if (At(_at + 1) == '{')
                {
                    _at += 2;
                }
                else
                {
                    _at = SkipHole(_at, 1);
                }
            }
            else
            {
                _at++;
            }
        }

        return _at;
    }

    private int SkipRaw(int quotes, int dollars)
    {
        while (_at < _text.Length)
        {
            char character = _text[_at];
            if (character != '"' && (character != '{' || dollars == 0))
            {
                _at++;
                continue;
            }

            int run = RunOf(_text, _at);
            if (character == '"' && run >= quotes)
            {
                int end = _at + run - quotes;
                _at += run;
                return end;
            }

            _at = character == '{' && run >= dollars ? SkipHole(_at + run - dollars, dollars) : _at + run;
        }

        return _at;
    }

    /// <summary>After the hole of an interpolated string that begins at a place: what stands in it is code again.</summary>
    /// <param name="start">Its first brace.</param>
    /// <param name="braces">How many braces open it.</param>
    private int SkipHole(int start, int braces)
    {
        int outer = _at;
        _at = start + braces;
        int depth = 0;
        _depth++;
        while (_at < _text.Length && _depth < DeepestHole)
        {
            CodeToken token = Next();
            char sign = token.Kind == CodeTokenKind.Sign ? _text[token.Start] : '\0';
            if (sign == '}' && depth == 0)
            {
                _at = Math.Min(_text.Length, token.Start + braces);
                break;
            }

            if (sign == ':' && depth == 0 && At(_at) != ':' && At(token.Start - 1) != ':')
            {
                // A format: no code.
                int end = _text.Slice(_at).IndexOf('}');
                _at = end < 0 ? _text.Length : _at + end;
            }

            depth += sign is '(' or '[' or '{' ? 1 : sign is ')' or ']' or '}' ? -1 : 0;
            if (token.Kind == CodeTokenKind.End)
            {
                break;
            }
        }

        _depth--;
        int after = Math.Max(_at, start + braces);
        _at = outer;
        return after;
    }

    /// <summary>After the hole of an interpolated string.</summary>
    /// <param name="start">Its first brace.</param>
    /// <param name="braces">How many braces open it.</param>
    public int FindHoleEnd(int start, int braces) => SkipHole(start, braces);

    private void SkipCharacter()
    {
        _at++;
        while (_at < _text.Length && !IsBreak(_text[_at]))
        {
            char character = _text[_at];
            _at += character == '\\' ? 2 : 1;
            if (character == '\'')
            {
                break;
            }
        }

        _at = Math.Min(_at, _text.Length);
    }

    /// <summary>How often the character of a place stands there in a row.</summary>
    internal static int RunOf(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        while (end < text.Length && text[end] == text[at])
        {
            end++;
        }

        return end - at;
    }

    private readonly bool BeginsLine()
    {
        for (int i = _at - 1; i >= 0 && !IsBreak(_text[i]); i--)
        {
            if (!char.IsWhiteSpace(_text[i]) && _text[i] != '\uFEFF')
            {
                return false;
            }
        }

        return true;
    }

    private readonly int EndOfLine(int at)
    {
        while (at < _text.Length && !IsBreak(_text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsBreak(char character) => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private readonly char At(int at) => at >= 0 && at < _text.Length ? _text[at] : '\0';
}
