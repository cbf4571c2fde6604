using System.Text;

namespace ContentLint.Tables;

/// <summary>
/// The part of a pattern that is spelled out: what stands for words nobody has seen (<c>.{1,40}</c>, <c>\w+</c>) is taken out
/// where the pattern can do without it. What is left matches only lines whose every word somebody wrote down.
/// </summary>
internal ref struct ClosedPattern
{
    private readonly ReadOnlySpan<char> _source;
    private int _at;

    private ClosedPattern(ReadOnlySpan<char> source) => _source = source;

    /// <summary>The pattern without its open parts; null if it cannot do without one.</summary>
    public static string? Reduce(string source)
    {
        var pattern = new ClosedPattern(source.AsSpan());
        return pattern.ReadChoice();
    }

    private string? ReadChoice()
    {
        string? choice = ReadSequence();
        while (_at < _source.Length && _source[_at] == '|')
        {
            _at++;
            string? next = ReadSequence();
            choice = choice is null ? next : next is null ? choice : choice + "|" + next;
        }

        return choice;
    }

    private string? ReadSequence()
    {
        var sequence = new StringBuilder();
        bool isClosed = true;
        while (_at < _source.Length && _source[_at] is not ('|' or ')'))
        {
            string? atom = ReadAtom();
            int start = _at;
            bool isOptional = SkipQuantifier();
            if (atom is not null)
            {
                sequence.Append(atom).Append(_source[start.._at]);
            }

            isClosed &= atom is not null || isOptional;
        }

        return isClosed ? sequence.ToString() : null;
    }

    private string? ReadAtom()
    {
        int start = _at;
        switch (_source[_at++])
        {
            case '(':
                return ReadGroup(start);
            case '[':
                return ReadSet(start);
            case '.':
                return null;
            case '\\':
                return _source[_at++] is 'w' or 'S' or 'D' ? null : _source.Slice(start, 2).ToString();
            default:
                return _source.Slice(start, 1).ToString();
        }
    }

    private string? ReadGroup(int start)
    {
        bool looksAround = false;
        if (_source[_at] == '?')
        {
            while (_source[_at] is not (':' or '!' or '='))
            {
                _at++;
            }

            looksAround = _source[_at++] is '!' or '=';
        }

        string opening = _source.Slice(start, _at - start).ToString();
        string? choice = ReadChoice();
        _at++;
        // What must or must not follow adds no words.
        return looksAround ? _source.Slice(start, _at - start).ToString()
            : choice is null ? null
            : opening + choice + ")";
    }

    /// <summary>A set of letters is a word unknown; one of marks or digits is none.</summary>
    private string? ReadSet(int start)
    {
        bool isOpen = _source[_at] == '^';
        while (_source[_at] != ']')
        {
            bool isEscape = _source[_at] == '\\';
            _at += isEscape ? 1 : 0;
            isOpen |= isEscape ? _source[_at] is 'w' or 'S' or 'D' : char.IsLetter(_source[_at]) && _source[_at + 1] == '-';
            _at++;
        }

        _at++;
        return isOpen ? null : _source.Slice(start, _at - start).ToString();
    }

    private bool SkipQuantifier()
    {
        if (_at == _source.Length || _source[_at] is not ('?' or '*' or '+' or '{'))
        {
            return false;
        }

        bool isOptional = _source[_at] is '?' or '*' || (_source[_at] == '{' && _source[_at + 1] == '0');
        if (_source[_at] == '{')
        {
            while (_source[_at] != '}')
            {
                _at++;
            }
        }

        _at++;
        if (_at < _source.Length && _source[_at] == '?')
        {
            _at++;
        }

        return isOptional;
    }
}
