namespace ContentLint.Lexicon.Patterns;

/// <summary>
/// The characters a match of a pattern can begin with, read off the pattern without compiling it, so that only patterns some
/// line can match are ever compiled. What is not a plain letter or a list of words counts as every character.
/// </summary>
internal sealed class PatternStart
{
    private readonly string _pattern;
    private int _at;

    private PatternStart(string pattern) => _pattern = pattern;

    /// <summary>Bits of the ASCII characters below 64.</summary>
    public ulong Low { get; private set; }

    /// <summary>Bits of the ASCII characters from 64.</summary>
    public ulong High { get; private set; }

    /// <summary>Reads the start of a pattern.</summary>
    public static PatternStart Of(string pattern)
    {
        var start = new PatternStart(pattern);
        if (start.ReadAlternatives())
        {
            start.AddAll();
        }

        return start;
    }

    /// <summary>Reads up to the end of the group; whether it can match nothing, so that what follows can begin the match too.</summary>
    private bool ReadAlternatives()
    {
        bool empty = ReadSequence();
        while (_at < _pattern.Length && _pattern[_at] == '|')
        {
            _at++;
            empty |= ReadSequence();
        }

        return empty;
    }

    private bool ReadSequence()
    {
        bool empty = true;
        while (empty && _at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
        {
            empty = ReadAtom();
        }

        SkipSequence();
        return empty;
    }

    /// <summary>Reads one atom with its quantifier; whether it can match nothing.</summary>
    private bool ReadAtom()
    {
        char character = _pattern[_at++];
        bool empty = false;
        switch (character)
        {
            case '(':
                bool look = Looks();
                empty = look ? SkipGroup() : ReadAlternatives();
                _at++;
                break;
            case '^':
                return true;
            case '\\' when _pattern[_at] == 'b':
                _at++;
                return true;
            case '\\' when !char.IsLetterOrDigit(_pattern[_at]):
                Add(_pattern[_at++]);
                break;
            case '\\' or '[' or '.' or '$':
                AddAll();
                return false;
            default:
                Add(character);
                break;
        }

        if (_at < _pattern.Length && _pattern[_at] is '?' or '*' || (_at + 1 < _pattern.Length && _pattern[_at] == '{' && _pattern[_at + 1] == '0'))
        {
            empty = true;
        }

        while (_at < _pattern.Length && _pattern[_at] is '?' or '*' or '+' or '{')
        {
            _at = _pattern[_at] == '{' ? _pattern.IndexOf('}', _at) + 1 : _at + 1;
        }

        return empty;
    }

    /// <summary>Passes what a group begins with; whether the group only looks ahead.</summary>
    private bool Looks()
    {
        if (_pattern[_at] != '?')
        {
            return false;
        }

        int mark = _pattern.IndexOfAny([':', '=', '!'], _at);
        _at = mark + 1;
        return _pattern[mark] != ':';
    }

    private bool SkipGroup()
    {
        SkipSequence();
        while (_at < _pattern.Length && _pattern[_at] == '|')
        {
            _at++;
            SkipSequence();
        }

        return true;
    }

    /// <summary>Passes the rest of an alternative with the groups in it.</summary>
    private void SkipSequence()
    {
        int depth = 0;
        for (; _at < _pattern.Length; _at++)
        {
            switch (_pattern[_at])
            {
                case '\\':
                    _at++;
                    break;
                case '[':
                    SkipSet();
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when depth == 0:
                case '|' when depth == 0:
                    return;
                case ')':
                    depth--;
                    break;
                default:
                    break;
            }
        }
    }

    private void SkipSet()
    {
        for (_at++; _pattern[_at] != ']'; _at++)
        {
            if (_pattern[_at] == '\\')
            {
                _at++;
            }
        }
    }

    private void AddAll() => Low = High = ulong.MaxValue;

    private void Add(char character)
    {
        AddBit(character);
        AddBit(char.ToUpperInvariant(character));
        AddBit(char.ToLowerInvariant(character));
    }

    private void AddBit(char character)
    {
        if (character < 64)
        {
            Low |= 1UL << character;
        }
        else if (character < 128)
        {
            High |= 1UL << (character - 64);
        }
    }
}
