using System.Globalization;
using System.Runtime.CompilerServices;

namespace ContentLint.Words.Patterns;

/// <summary>A set of characters: a bitmap for ASCII, ranges and classes for the rest.</summary>
internal sealed class CharacterSet
{
    private readonly ulong _low;
    private readonly ulong _high;
    private readonly CharacterSetParts _parts;
    private readonly string _ranges;
    private readonly bool _isAnyButBreak;

    /// <summary>A set.</summary>
    /// <param name="low">The bits of the first 64 characters.</param>
    /// <param name="high">The bits of characters 64 to 127.</param>
    /// <param name="parts">What characters outside ASCII are in it, beside the ranges.</param>
    /// <param name="ranges">The first and the last character of each range.</param>
    public CharacterSet(ulong low, ulong high, CharacterSetParts parts = CharacterSetParts.None, string ranges = "")
    {
        _low = low;
        _high = high;
        _parts = parts;
        _ranges = ranges;
        _isAnyButBreak = parts == CharacterSetParts.Negated && ranges is "\n\n";
    }

    /// <summary>Reads a set as it was compiled.</summary>
    public static CharacterSet Read(TableReader table) =>
        new(table.ReadLong(), table.ReadLong(), (CharacterSetParts)table.ReadByte(), table.ReadText());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(char character) =>
        character < 128
        ? ((character < 64 ? _low : _high) >> (character & 63) & 1) != 0
        : ContainsOther(character) != ((_parts & CharacterSetParts.Negated) != 0);

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
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;
    }

    private bool ContainsOther(char character)
    {
        if ((Has(CharacterSetParts.Words) && IsWord(character)) || (Has(CharacterSetParts.Spaces) && char.IsWhiteSpace(character))
            || (Has(CharacterSetParts.Digits) && char.IsDigit(character)) || (Has(CharacterSetParts.NotWords) && !IsWord(character))
            || (Has(CharacterSetParts.NotSpaces) && !char.IsWhiteSpace(character))
            || (Has(CharacterSetParts.NotDigits) && !char.IsDigit(character)))
        {
            return true;
        }

        bool ignoreCase = Has(CharacterSetParts.IgnoreCase);
        char lower = ignoreCase ? char.ToLowerInvariant(character) : character;
        char upper = ignoreCase ? char.ToUpperInvariant(character) : character;
        for (int i = 0; i < _ranges.Length; i += 2)
        {
            char first = _ranges[i];
            char last = _ranges[i + 1];
            if ((character >= first && character <= last) || (lower >= first && lower <= last) || (upper >= first && upper <= last))
            {
                return true;
            }
        }

        return false;
    }

    private bool Has(CharacterSetParts part) => (_parts & part) != 0;
}
