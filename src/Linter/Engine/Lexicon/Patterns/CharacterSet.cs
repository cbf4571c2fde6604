using System.Globalization;
using System.Runtime.CompilerServices;

namespace ContentLint.Lexicon.Patterns;

/// <summary>A set of characters: a bitmap for ASCII, ranges and classes for the rest.</summary>
internal sealed class CharacterSet
{
    /// <summary>0 to 9, among the first 64 characters.</summary>
    private const ulong DigitBits = 0x03FF_0000_0000_0000;

    /// <summary>Tab to carriage return, and the space.</summary>
    private const ulong SpaceBits = 0x0000_0001_0000_3E00;

    /// <summary>A to Z, a to z and the underscore, among characters 64 to 127.</summary>
    private const ulong WordBits = 0x07FF_FFFE_87FF_FFFE;

    private List<(char First, char Last)>? _ranges;
    private readonly bool _ignoreCase;
    private ulong _low;
    private ulong _high;
    private bool _words;
    private bool _spaces;
    private bool _digits;
    private bool _notWords;
    private bool _notSpaces;
    private bool _notDigits;
    private bool _negated;
    private bool _isAnyButBreak;

    public CharacterSet(bool ignoreCase) => _ignoreCase = ignoreCase;

    /// <summary>The characters a dot stands for.</summary>
    public static CharacterSet AnyButBreak { get; } = BuildAny();

    /// <summary>Adds a character if it is one of ASCII.</summary>
    public void AddAscii(char character) => SetBit(character);

    /// <summary>Adds the ASCII characters of another set.</summary>
    public void AddAscii(CharacterSet other)
    {
        _low |= other._low;
        _high |= other._high;
    }

    /// <summary>Adds all ASCII characters.</summary>
    public void AddAllAscii() => _low = _high = ulong.MaxValue;

    public void Add(char first, char last)
    {
        (_ranges ??= []).Add((first, last));
        if (first == last && first < 128 && !_ignoreCase)
        {
            SetBit(first);
            return;
        }

        for (int character = first; character <= last && character < 128; character++)
        {
            SetBit((char)character);
            if (_ignoreCase)
            {
                SetBit(char.ToLowerInvariant((char)character));
                SetBit(char.ToUpperInvariant((char)character));
            }
        }
    }

    /// <summary>Adds <c>\w</c>, <c>\s</c>, <c>\d</c> or the complement of one.</summary>
    public void AddClass(char letter)
    {
        _words |= letter == 'w';
        _spaces |= letter == 's';
        _digits |= letter == 'd';
        _notWords |= letter == 'W';
        _notSpaces |= letter == 'S';
        _notDigits |= letter == 'D';
        (ulong low, ulong high) = letter switch
        {
            'w' or 'W' => (DigitBits, WordBits),
            's' or 'S' => (SpaceBits, 0UL),
            _ => (DigitBits, 0UL),
        };
        bool complement = char.IsUpper(letter);
        _low |= complement ? ~low : low;
        _high |= complement ? ~high : high;
    }

    /// <summary>Makes it the set of all other characters; nothing may be added afterwards.</summary>
    public void Negate()
    {
        _negated = true;
        _low = ~_low;
        _high = ~_high;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(char character) =>
        character < 128 ? ((character < 64 ? _low : _high) >> (character & 63) & 1) != 0 : ContainsOther(character) != _negated;

    /// <summary>How many characters at the start of a text are of the set.</summary>
    public int CountIn(ReadOnlySpan<char> text)
    {
        if (_isAnyButBreak)
        {
            int end = text.IndexOf('\n');
            return end < 0 ? text.Length : end;
        }

        int count = 0;
        while (count < text.Length && Contains(text[count]))
        {
            count++;
        }

        return count;
    }

    /// <summary>What regular expressions call a word character.</summary>
    public static bool IsWord(char character)
    {
        if (character < 128)
        {
            return character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
        }

        return CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;
    }

    private static CharacterSet BuildAny()
    {
        var any = new CharacterSet(ignoreCase: false);
        any.Add('\n', '\n');
        any.Negate();
        any._isAnyButBreak = true;
        return any;
    }

    private bool ContainsOther(char character)
    {
        if ((_words && IsWord(character)) || (_spaces && char.IsWhiteSpace(character)) || (_digits && char.IsDigit(character))
            || (_notWords && !IsWord(character)) || (_notSpaces && !char.IsWhiteSpace(character)) || (_notDigits && !char.IsDigit(character)))
        {
            return true;
        }

        if (_ranges is null)
        {
            return false;
        }

        char lower = _ignoreCase ? char.ToLowerInvariant(character) : character;
        char upper = _ignoreCase ? char.ToUpperInvariant(character) : character;
        foreach ((char first, char last) in _ranges)
        {
            if ((character >= first && character <= last) || (lower >= first && lower <= last) || (upper >= first && upper <= last))
            {
                return true;
            }
        }

        return false;
    }

    private void SetBit(char character)
    {
        if (character < 64)
        {
            _low |= 1UL << character;
        }
        else if (character < 128)
        {
            _high |= 1UL << (character - 64);
        }
    }
}
