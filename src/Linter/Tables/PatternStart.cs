using ContentLint.Words.Patterns;

namespace ContentLint.Tables;

/// <summary>
/// The kinds of characters a match of a pattern can have at its first places, read off the pattern: only the
/// patterns that allow what a line begins with are tried on it.
/// </summary>
/// <remarks>
/// It follows the pattern with the set of places reached so far, one bit each. Conditions that take no character are passed,
/// so that it never excludes what the pattern allows.
/// </remarks>
internal sealed class PatternStart
{
    private const int Places = StartKind.Places;
    private const uint AllPlaces = (1u << Places) - 1;
    private const ulong NonAscii = 1UL << StartKind.NonAscii;
    private const ulong End = 1UL << StartKind.End;
    private const ulong Any = ~End;
    private const ulong Digits = 1UL << 52;

    /// <summary>Both cases of all letters.</summary>
    private const ulong Letters = (1UL << 52) - 1;

    private readonly string _pattern;
    private readonly ulong[] _kinds = new ulong[Places];
    private bool _ignoreCase = true;
    private int _at;

    private PatternStart(string pattern) => _pattern = pattern;

    /// <summary>Reads the start of a pattern.</summary>
    /// <param name="pattern">The pattern in the syntax of regular expressions.</param>
    /// <param name="whole">Whether a match must reach the end of the text.</param>
    /// <returns>For each place the bits of the kinds of characters that can stand there.</returns>
    public static ulong[] Read(string pattern, bool whole)
    {
        var start = new PatternStart(pattern);
        uint ends = start.ReadAlternatives(1);
        bool ended = false;
        for (int place = 0; place < Places; place++)
        {
            // Behind the end of a line there is no character either.
            ended |= (ends >> place & 1) != 0;
            start._kinds[place] |= ended ? whole ? End : ulong.MaxValue
                : place > 0 ? start._kinds[place - 1] & End
                : 0;
        }

        return start._kinds;
    }

    /// <summary>Reads up to the end of the group.</summary>
    /// <param name="places">The places the group can begin at.</param>
    /// <returns>The places it can end at.</returns>
    private uint ReadAlternatives(uint places)
    {
        uint ends = ReadSequence(places);
        while (_at < _pattern.Length && _pattern[_at] == '|')
        {
            _at++;
            ends |= ReadSequence(places);
        }

        return ends;
    }

    private uint ReadSequence(uint places)
    {
        while (places != 0 && _at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
        {
            int start = _at;
            uint ends = ReadAtom(places);
            places = _at < _pattern.Length && _pattern[_at] is '?' or '*' or '+' or '{' ? Repeat(start, places, ends) : ends;
        }

        SkipSequence();
        return places;
    }

    /// <summary>Reads the quantifier behind an atom.</summary>
    /// <param name="start">Where the atom begins in the pattern.</param>
    /// <param name="places">The places it can begin at.</param>
    /// <param name="ends">The places it can end at when it is there once.</param>
    private uint Repeat(int start, uint places, uint ends)
    {
        (int min, int max) = ReadQuantifier();
        int after = _at;
        uint all = min == 0 ? places : 0;
        for (int times = 1; times <= max && times <= Places && ends != 0; times++)
        {
            all |= times >= min || times == Places ? ends : 0;
            if (times < max)
            {
                _at = start;
                ends = ReadAtom(ends);
            }
        }

        _at = after;
        return all;
    }

    private (int Min, int Max) ReadQuantifier()
    {
        char mark = _pattern[_at++];
        if (mark != '{')
        {
            return (mark == '+' ? 1 : 0, mark == '?' ? 1 : int.MaxValue);
        }

        int min = ReadNumber();
        int max = min;
        if (_pattern[_at] == ',')
        {
            _at++;
            max = _pattern[_at] == '}' ? int.MaxValue : ReadNumber();
        }

        _at++;
        return (min, max);
    }

    private int ReadNumber()
    {
        int number = 0;
        for (; _pattern[_at] is >= '0' and <= '9'; _at++)
        {
            number = (number * 10) + _pattern[_at] - '0';
        }

        return number;
    }

    /// <summary>Reads one atom without its quantifier.</summary>
    private uint ReadAtom(uint places)
    {
        char character = _pattern[_at++];
        switch (character)
        {
            case '(':
                return ReadGroup(places);
            case '[':
                return Take(places, ReadSet());
            case '.':
                return Take(places, Any);
            case '^':
                return places;
            case '$':
                Take(places, End);
                return 0;
            case '\\':
                character = _pattern[_at++];
                return character == 'b' ? places : Take(places, KindsOfEscape(character));
            default:
                return Take(places, KindsOf(character));
        }
    }

    private uint ReadGroup(uint places)
    {
        bool ignoreCase = _ignoreCase;
        bool looks = false;
        if (_pattern[_at] == '?')
        {
            int mark = _pattern.IndexOfAny([':', '=', '!'], _at);
            _ignoreCase &= _pattern[_at + 1] != '-';
            looks = _pattern[mark] != ':';
            _at = mark + 1;
        }

        // What must or must not follow takes no character.
        uint ends = ReadAlternatives(looks ? 0 : places);
        _at++;
        _ignoreCase = ignoreCase;
        return looks ? places : ends;
    }

    private ulong ReadSet()
    {
        bool negated = _pattern[_at] == '^';
        ulong kinds = 0;
        while (_pattern[_at] != ']')
        {
            char first = _pattern[_at++];
            if (first == '\\')
            {
                first = _pattern[_at++];
                if (char.IsLetter(first))
                {
                    kinds |= KindsOfEscape(first);
                    continue;
                }
            }

            char last = first;
            if (_pattern[_at] == '-' && _pattern[_at + 1] != ']')
            {
                last = _pattern[_at + 1];
                _at += 2;
                if (last == '\\')
                {
                    // The end of a range is no reason to read escapes: it may be any character.
                    kinds = Any;
                    _at += _pattern[_at] == 'u' ? 5 : 1;
                    continue;
                }
            }

            for (char character = first; character <= last && character < 128; character++)
            {
                kinds |= KindsOf(character);
            }

            kinds |= last >= 128 ? NonAscii : 0;
        }

        _at++;
        return negated ? Any : kinds;
    }

    private ulong KindsOfEscape(char letter)
    {
        switch (letter)
        {
            case 'w':
                return Letters | Digits | NonAscii | BitOf('_');
            case 'd':
                return Digits | NonAscii;
            case 's':
                return BitOf(' ') | BitOf('\t') | BitOf('\n') | BitOf('\v') | BitOf('\f') | BitOf('\r') | NonAscii;
            case 'u':
                _at += 4;
                return Any;
            default:
                return char.IsLetterOrDigit(letter) ? Any : BitOf(letter);
        }
    }

    /// <summary>A letter in any case stands for letters of other scripts too, whose lower case it is.</summary>
    private ulong KindsOf(char character) => !_ignoreCase || character >= 128 || !char.IsLetter(character)
        ? BitOf(character)
        : BitOf(char.ToLowerInvariant(character)) | BitOf(char.ToUpperInvariant(character)) | NonAscii;

    private static ulong BitOf(char character) => 1UL << StartKind.Of(character);

    /// <summary>A character of some kinds stands at each of the places.</summary>
    /// <returns>The places behind it.</returns>
    private uint Take(uint places, ulong kinds)
    {
        for (int place = 0; places >> place != 0; place++)
        {
            if ((places >> place & 1) != 0)
            {
                _kinds[place] |= kinds;
            }
        }

        return places << 1 & AllPlaces;
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
}
