using ContentLint.Words.Patterns;

namespace ContentLint.Tables;

/// <summary>A set of characters in the making.</summary>
internal sealed class CharacterSetBuilder
{
    /// <summary>0 to 9, among the first 64 characters.</summary>
    private const ulong DigitBits = 0x03FF_0000_0000_0000;

    /// <summary>Tab to carriage return, and the space.</summary>
    private const ulong SpaceBits = 0x0000_0001_0000_3E00;

    /// <summary>A to Z, a to z and the underscore, among characters 64 to 127.</summary>
    private const ulong WordBits = 0x07FF_FFFE_87FF_FFFE;

    private CharacterSetParts _parts;
    private string _ranges = string.Empty;

    public CharacterSetBuilder(bool ignoreCase) => _parts = ignoreCase ? CharacterSetParts.IgnoreCase : CharacterSetParts.None;

    /// <summary>The bits of the first 64 characters.</summary>
    public ulong Low { get; private set; }

    /// <summary>The bits of characters 64 to 127.</summary>
    public ulong High { get; private set; }

    private bool IgnoresCase => (_parts & CharacterSetParts.IgnoreCase) != 0;

    /// <summary>The characters a dot stands for.</summary>
    public static CharacterSetBuilder AnyButBreak()
    {
        var any = new CharacterSetBuilder(ignoreCase: false);
        any.Add('\n', '\n');
        any.Negate();
        return any;
    }

    /// <summary>Adds a character if it is one of ASCII.</summary>
    public void AddAscii(char character)
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

    /// <summary>Adds the ASCII characters of another set.</summary>
    public void AddAscii(CharacterSetBuilder other)
    {
        Low |= other.Low;
        High |= other.High;
    }

    /// <summary>Adds all ASCII characters.</summary>
    public void AddAllAscii() => Low = High = ulong.MaxValue;

    /// <summary>Adds a range.</summary>
    public void Add(char first, char last)
    {
        _ranges += $"{first}{last}";
        for (int character = first; character <= last && character < 128; character++)
        {
            AddAscii((char)character);
            if (IgnoresCase)
            {
                AddAscii(char.ToLowerInvariant((char)character));
                AddAscii(char.ToUpperInvariant((char)character));
            }
        }
    }

    /// <summary>Adds <c>\w</c>, <c>\s</c>, <c>\d</c> or the complement of one.</summary>
    public void AddClass(char letter)
    {
        (CharacterSetParts part, ulong low, ulong high) = letter switch
        {
            'w' => (CharacterSetParts.Words, DigitBits, WordBits),
            'W' => (CharacterSetParts.NotWords, ~DigitBits, ~WordBits),
            's' => (CharacterSetParts.Spaces, SpaceBits, 0UL),
            'S' => (CharacterSetParts.NotSpaces, ~SpaceBits, ulong.MaxValue),
            'd' => (CharacterSetParts.Digits, DigitBits, 0UL),
            _ => (CharacterSetParts.NotDigits, ~DigitBits, ulong.MaxValue),
        };
        _parts |= part;
        Low |= low;
        High |= high;
    }

    /// <summary>Makes it the set of all other characters; nothing may be added afterwards.</summary>
    public void Negate()
    {
        _parts |= CharacterSetParts.Negated;
        Low = ~Low;
        High = ~High;
    }

    /// <summary>
    /// The bits, as <see cref="CharacterMask"/> gives them, without which no text has a character of the set: that of digits, if it has
    /// nothing else.
    /// </summary>
    public ulong FindRequired() =>
        High == 0 && (Low & ~DigitBits) == 0 && (_parts & ~(CharacterSetParts.Digits | CharacterSetParts.IgnoreCase)) == 0
        && _ranges.All(char.IsDigit) ? CharacterMask.Of('0') : 0;

    /// <summary>Writes it as the engine reads it.</summary>
    public void Write(TableWriter writer)
    {
        writer.Write(Low);
        writer.Write(High);
        writer.Write((byte)_parts);
        writer.Write(_ranges);
    }
}
