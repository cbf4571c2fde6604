namespace ContentLint.Words.Patterns;

/// <summary>The characters of a text as bits: what a pattern cannot do without and a text does not have needs no matching.</summary>
internal static class CharacterMask
{
    private static readonly ulong[] AsciiMasks = BuildAsciiMasks();

    /// <summary>The bit of a character: one for each letter in any case, one for all digits, shared ones for the rest.</summary>
    public static ulong Of(char character)
    {
        char lower = Lower(character);
        return lower switch
        {
            >= 'a' and <= 'z' => 1UL << (lower - 'a'),
            _ when char.IsDigit(character) => 1UL << 26,
            _ => 1UL << (27 + (lower % 37)),
        };
    }

    /// <summary>The bits of all characters of a text.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong mask = 0;
        foreach (char character in text)
        {
            mask |= character < 128 ? AsciiMasks[character] : Of(character);
        }

        return mask;
    }

    private static char Lower(char character) =>
        character < 128 ? (character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : character) : char.ToLowerInvariant(character);

    private static ulong[] BuildAsciiMasks()
    {
        var masks = new ulong[128];
        for (char character = (char)0; character < 128; character++)
        {
            masks[character] = Of(character);
        }

        return masks;
    }
}
