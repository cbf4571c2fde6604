using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.LanguageServer;

/// <summary>What a place in JSON is a part of. The JSON may be half written, with comments and commas too many.</summary>
internal sealed class JsonPlace
{
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\r\n{}[]:,\"/");

    private readonly string _text;
    private readonly int _offset;
    private readonly Stack<Frame> _frames = new();
    private Frame? _found;

    private JsonPlace(string text, int offset)
    {
        _text = text;
        _offset = offset;
        Token = new TextSpan(offset, 0);
        Scan();
        Siblings = _found?.Keys ?? [];
    }

    /// <summary>The keys that lead to the place; null for an item of a list. A key that is the place itself is not among them.</summary>
    public IReadOnlyList<string?> Path { get; private set; } = [];

    /// <summary>Whether the place is a key, or where one can stand.</summary>
    public bool IsKey { get; private set; }

    /// <summary>Whether it is in a text, a number or a word that cannot be taken apart; or outside of all.</summary>
    public bool IsOutside => _found is null;

    /// <summary>The text or word at the place, with its quotation marks; empty if there is none.</summary>
    public TextSpan Token { get; private set; }

    /// <summary>The keys that the object has, but for the one at the place.</summary>
    public IReadOnlyCollection<string> Siblings { get; }

    /// <summary>The words at the place, without marks.</summary>
    public string Words => Unquote(_text.AsSpan(Token.Start, Token.Length));

    /// <summary>Whether a colon follows the text at the place.</summary>
    public bool HasColon => _text.AsSpan(Token.End).TrimStart() is [':', ..];

    public static JsonPlace Find(string text, int offset) => new(text, offset);

    private void Scan()
    {
        int at = 0;
        while (at < _text.Length)
        {
            int start = at;
            char character = _text[at];
            if (char.IsWhiteSpace(character))
            {
                at++;
                continue;
            }

            if (character == '/' && SkipComment(ref at))
            {
                if (start < _offset && _offset < at)
                {
                    return; // in a comment nothing is completed
                }

                continue;
            }

            bool isText = character == '"';
            at = isText ? FindTextEnd(at) : "{}[]:,".Contains(character, StringComparison.Ordinal) ? at + 1 : FindWordEnd(at);
            bool isWord = isText || at - start > 1 || char.IsLetterOrDigit(character) || character == '-';
            if (_found is null && !Meet(isWord, start, at))
            {
                return;
            }

            Take(character, isWord, start, at);
            if (_found is not null && !_frames.Contains(_found))
            {
                return;
            }
        }

        if (_found is null)
        {
            Mark(new TextSpan(_offset, 0));
        }
    }

    /// <summary>Marks the place if it has come.</summary>
    /// <returns>Whether to go on: in what is no JSON nothing is found.</returns>
    private bool Meet(bool isWord, int start, int end)
    {
        if (isWord && start < _offset && _offset <= end)
        {
            Mark(TextSpan.FromBounds(start, end));
            return _found is not null;
        }

        if (_offset <= start)
        {
            Mark(isWord && _offset == start ? TextSpan.FromBounds(start, end) : new TextSpan(_offset, 0));
            return _found is not null;
        }

        return true;
    }

    private void Mark(TextSpan token)
    {
        // Behind a value there is room for a comma alone.
        if (!_frames.TryPeek(out Frame? top) || (token.IsEmpty && top.HasValue))
        {
            return;
        }

        _found = top;
        Token = token;
        IsKey = top is { IsObject: true, HasColon: false };
        Path = [.. _frames.Reverse().Where(frame => !ReferenceEquals(frame, top) || !IsKey)
            .Select(static frame => frame.IsObject ? frame.Key : null)];
    }

    private void Take(char character, bool isWord, int start, int end)
    {
        _frames.TryPeek(out Frame? top);
        switch (character)
        {
            case '{' or '[':
                if (top is not null)
                {
                    top.HasValue = true;
                }

                _frames.Push(new Frame(character == '{'));
                break;
            case '}' or ']':
                _frames.TryPop(out _);
                break;
            case ':' when top is not null:
                top.HasColon = true;
                break;
            case ',' when top is not null:
                top.HasColon = false;
                top.HasValue = false;
                top.Key = null;
                break;
            case var _ when isWord && top is { IsObject: true, HasColon: false }:
                top.Key = Unquote(_text.AsSpan(start, end - start));
                if (Token.Start != start || Token.IsEmpty)
                {
                    top.Keys.Add(top.Key);
                }

                break;
            case var _ when isWord && top is not null:
                top.HasValue = true;
                break;
        }
    }

    private bool SkipComment(ref int at)
    {
        ReadOnlySpan<char> rest = _text.AsSpan(at);
        string? end = rest.StartsWith("//") ? "\n" : rest.StartsWith("/*") ? "*/" : null;
        if (end is null)
        {
            return false;
        }

        int found = _text.IndexOf(end, at + 2, StringComparison.Ordinal);
        at = found < 0 ? _text.Length : found + end.Length;
        return true;
    }

    /// <summary>A text that is not closed ends with its line.</summary>
    private int FindTextEnd(int at)
    {
        for (int i = at + 1; i < _text.Length; i++)
        {
            switch (_text[i])
            {
                case '\\':
                    i++;
                    break;
                case '"':
                    return i + 1;
                case '\n' or '\r':
                    return i;
            }
        }

        return _text.Length;
    }

    private int FindWordEnd(int at)
    {
        int end = _text.AsSpan(at).IndexOfAny(WordEnds);
        return end < 0 ? _text.Length : at + Math.Max(1, end);
    }

    private static string Unquote(ReadOnlySpan<char> token)
    {
        ReadOnlySpan<char> inner = token.TrimStart('"');
        inner = inner is [.., '"'] ? inner[..^1] : inner;
        return inner.Contains('\\')
            ? inner.ToString().Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal)
            : inner.ToString();
    }

    /// <summary>An object or a list that is open.</summary>
    private sealed class Frame(bool isObject)
    {
        public bool IsObject { get; } = isObject;

        public string? Key { get; set; }

        public bool HasColon { get; set; }

        public bool HasValue { get; set; }

        public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);
    }
}
