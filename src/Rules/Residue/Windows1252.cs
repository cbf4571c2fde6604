namespace ContentLint.Rules.Residue;

/// <summary>The encoding that text is most often read in when it is not in it.</summary>
internal static class Windows1252
{
    /// <summary>Characters 0x80 to 0x9F; zero where it has none.</summary>
    private const string High = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    /// <summary>The character of a byte from 0x80 to 0x9F; zero if it has none.</summary>
    public static char Decode(byte value) => High[value - 0x80];

    /// <summary>The byte of a character, or -1; the control characters stand for themselves.</summary>
    public static int Encode(char character)
    {
        if (character <= 0xFF)
        {
            return character;
        }

        int place = High.IndexOf(character);
        return place < 0 ? -1 : 0x80 + place;
    }
}
