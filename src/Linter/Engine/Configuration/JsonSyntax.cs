using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Configuration;

/// <summary>
/// Says in plain words where and why a text is no JSON. Comments, and a comma before a closing bracket, are allowed. It is asked when
/// the reader has refused the text already: that one knows that something is wrong, and says it in words for programmers.
/// </summary>
internal sealed class JsonSyntax
{
    /// <summary>Deeper than the reader goes.</summary>
    private const int MostLevels = 64;

    private const string QuotesHint = "Names and texts stand in double quotes, as in \"names\": [\"Ines Coll\"]";

    private readonly string _text;
    private readonly Stack<char> _open = new();
    private int _at;
    private string _key = string.Empty;
    private JsonMistake? _mistake;

    private JsonSyntax(string text) => _text = text;

    private enum Expected
    {
        Root,
        Value,
        ValueOrEnd,
        KeyOrEnd,
        Colon,
        CommaOrEnd,
        Nothing,
    }

    /// <summary>The first mistake; null if there is none that can be named.</summary>
    public static JsonMistake? FindMistake(string text) => new JsonSyntax(text).Find();

    private JsonMistake? Find()
    {
        Expected expected = Expected.Root;
        while (_mistake is null && SkipSpace())
        {
            if (_at == _text.Length)
            {
                return expected == Expected.Nothing ? null : DescribeEnd();
            }

            expected = expected switch
            {
                Expected.Root => ReadRoot(),
                Expected.Value or Expected.ValueOrEnd => ReadValue(expected),
                Expected.KeyOrEnd => ReadKey(),
                Expected.Colon => ReadColon(),
                Expected.CommaOrEnd => ReadComma(),
                _ => Fail(1, "Something stands behind the last brace"),
            };
        }

        return _mistake;
    }

    private JsonMistake DescribeEnd() => _open.Count == 0
        ? new JsonMistake(new TextSpan(_text.Length, 0), "The file is empty", "{ } is the least it can hold")
        : new JsonMistake(new TextSpan(_text.Length, 0), $"A {Closing(_open.Peek())} is missing at the end", null);

    private Expected ReadRoot() => _text[_at] is '{'
        ? Open('{', Expected.KeyOrEnd)
        : Fail(1, "The file does not begin with {", "All of it stands in one pair of braces: { \"names\": [] }");

    private Expected ReadValue(Expected expected)
    {
        char character = _text[_at];
        switch (character)
        {
            case '{':
                return Open('{', Expected.KeyOrEnd);
            case '[':
                return Open('[', Expected.ValueOrEnd);
            case ']' when expected == Expected.ValueOrEnd:
                return Close(']');
            case '"':
                return ReadText() ? AfterValue() : Expected.Nothing;
            case ',' or '}' or ']':
                return Fail(1, expected == Expected.Value
                    ? $"A value is missing after “{_key}”"
                    : character is ',' ? "There is a comma too many" : "A ] is missing before this }");
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            default:
                return ReadWord();
        }
    }

    private Expected ReadKey() => _text[_at] switch
    {
        '"' => ReadName(),
        '}' => Close('}'),
        ',' => Fail(1, "There is a comma too many"),
        ']' => Fail(1, "A } is missing before this ]"),
        '{' or '[' => Fail(1, "A name and a colon are missing before this", QuotesHint),
        _ => FailUnquoted(),
    };

    private Expected ReadName()
    {
        int start = _at + 1;
        if (!ReadText())
        {
            return Expected.Nothing;
        }

        _key = _text.Substring(start, _at - 1 - start);
        return Expected.Colon;
    }

    private Expected ReadColon()
    {
        if (_text[_at] is ':')
        {
            _at++;
            return Expected.Value;
        }

        return Fail(1, _text[_at] is '=' ? "Between name and value stands a colon, not =" : $"A colon is missing after “{_key}”");
    }

    private Expected ReadComma()
    {
        switch (_text[_at])
        {
            case ',':
                _at++;
                return _open.Peek() is '{' ? Expected.KeyOrEnd : Expected.ValueOrEnd;
            case '}' or ']':
                return Close(_text[_at]);
            case ':':
                return Fail(1, "A colon stands behind a name alone, and this is none");
            default:
                return Fail(1, "A comma is missing before this");
        }
    }

    private Expected ReadNumber()
    {
        int end = _at;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] is '-' or '+' or '.'))
        {
            end++;
        }

        string number = _text.Substring(_at, end - _at);
        string digits = number.TrimStart('-');
        bool isNumber = double.TryParse(number,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture,
            out _)
            && char.IsDigit(number[number.Length - 1])
            && digits[0] != '.'
            && !(digits[0] == '0' && digits.Length > 1 && char.IsDigit(digits[1]));
        if (!isNumber)
        {
            return Fail(number.Length, $"“{number}” is no number; texts stand in double quotes");
        }

        _at = end;
        return AfterValue();
    }

    private Expected ReadWord()
    {
        string word = Word();
        if (word is "true" or "false" or "null")
        {
            _at += word.Length;
            return AfterValue();
        }

        return word.ToLowerInvariant() is "true" or "false" or "null"
            ? Fail(word.Length, $"“{word}” is written in small letters: {word.ToLowerInvariant()}")
            : FailUnquoted();
    }

    /// <summary>Reads a text from its quotation mark to the other; false if there is a mistake in it.</summary>
    private bool ReadText()
    {
        int start = _at++;
        while (_at < _text.Length && _text[_at] >= ' ')
        {
            if (_text[_at] is '"')
            {
                _at++;
                return true;
            }

            if (_text[_at] is '\\' && !ReadEscape())
            {
                return false;
            }

            _at++;
        }

        if (_at < _text.Length && _text[_at] is '\t')
        {
            Fail(1, "A tab stands in a text", "Write \\t in its place");
        }
        else
        {
            _mistake = new JsonMistake(new TextSpan(start, 1), "This text has no quotation mark at its end",
                "A text ends on the line on which it begins");
        }

        return false;
    }

    /// <summary>Leaves the place on the last character of the escape.</summary>
    private bool ReadEscape()
    {
        char kind = _at + 1 < _text.Length ? _text[_at + 1] : '\n';
        int length = kind is 'u' ? 6 : 2;
        bool isKnown = "\"\\/bfnrtu".IndexOf(kind) >= 0 && _at + length <= _text.Length;
        for (int i = _at + 2; isKnown && i < _at + length; i++)
        {
            isKnown = Uri.IsHexDigit(_text[i]);
        }

        if (!isKnown)
        {
            Fail(kind < ' ' ? 1 : 2, "A backslash means something of its own in a text", "Write it twice (\\\\); folders are parted by /");
            return false;
        }

        _at += length - 1;
        return true;
    }

    private Expected Open(char bracket, Expected next)
    {
        _at++;
        _open.Push(bracket);
        return _open.Count > MostLevels ? Fail(0, "This is nested too deep") : next;
    }

    private Expected Close(char bracket)
    {
        if (Closing(_open.Peek()) != bracket)
        {
            return Fail(1, $"A {Closing(_open.Peek())} is missing before this {bracket}");
        }

        _at++;
        _open.Pop();
        return AfterValue();
    }

    private Expected AfterValue() => _open.Count == 0 ? Expected.Nothing : Expected.CommaOrEnd;

    private Expected FailUnquoted()
    {
        string word = Word();
        return word.Length > 0 ? Fail(word.Length, $"“{word}” has no quotation marks", QuotesHint)
            : _text[_at] is '\'' or '“' or '”' or '„' or '‘' or '’' or '`'
                ? Fail(1, $"{_text[_at]} is no quotation mark here; texts stand in straight double quotes (\")")
            : Fail(1, $"“{_text[_at]}” cannot stand here");
    }

    private string Word()
    {
        int end = _at;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] is '_' or '-' or '$' or '.' or '*'))
        {
            end++;
        }

        return _text.Substring(_at, end - _at);
    }

    private Expected Fail(int length, string message, string? hint = null)
    {
        _mistake = new JsonMistake(new TextSpan(_at, Math.Min(length, _text.Length - _at)), message, hint);
        return Expected.Nothing;
    }

    private static char Closing(char open) => open is '{' ? '}' : ']';

    /// <summary>Goes over white space and comments; false if a comment has no end or is none.</summary>
    private bool SkipSpace()
    {
        while (_at < _text.Length)
        {
            char character = _text[_at];
            if (character is ' ' or '\t' or '\r' or '\n' || (character is '\uFEFF' && _at == 0))
            {
                _at++;
            }
            else if (character is not '/')
            {
                return true;
            }
            else if (!SkipComment())
            {
                return false;
            }
        }

        return true;
    }

    private bool SkipComment()
    {
        char kind = _at + 1 < _text.Length ? _text[_at + 1] : ' ';
        int end = kind is '/' ? _text.IndexOf('\n', _at) : kind is '*' ? _text.IndexOf("*/", _at + 2, StringComparison.Ordinal) : -1;
        if (kind is '/')
        {
            _at = end < 0 ? _text.Length : end;
            return true;
        }

        if (end < 0)
        {
            Fail(kind is '*' ? 2 : 1, kind is '*' ? "This comment has no end: */ is missing" : "A comment begins with // or /*");
            return false;
        }

        _at = end + 2;
        return true;
    }
}
