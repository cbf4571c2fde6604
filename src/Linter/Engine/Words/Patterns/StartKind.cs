namespace ContentLint.Words.Patterns;

/// <summary>
/// The kinds of characters that the first places of a line are told apart by: each letter, the digits, the space, a few kinds of marks.
/// </summary>
internal static class StartKind
{
    /// <summary>How many places are known.</summary>
    public const int Places = 8;

    /// <summary>How many kinds of characters there are, each a bit.</summary>
    public const int Count = 64;

    /// <summary>The kind of a character outside ASCII.</summary>
    public const int NonAscii = 62;

    /// <summary>The kind of what is behind the last character.</summary>
    public const int End = 63;

    private static readonly byte[] AsciiKinds = BuildKinds();

    /// <summary>The kind of the character at a place of a line; behind the last one it is a kind of its own.</summary>
    public static int At(ReadOnlySpan<char> line, int place) => place >= line.Length ? End : Of(line[place]);

    /// <summary>The kind of a character.</summary>
    public static int Of(char character) => character < 128 ? AsciiKinds[character] : NonAscii;

    private static byte[] BuildKinds()
    {
        var kinds = new byte[128];
        for (int character = 0; character < 128; character++)
        {
            kinds[character] = (byte)((char)character switch
            {
                >= 'a' and <= 'z' => character - 'a',
                >= 'A' and <= 'Z' => 26 + character - 'A',
                >= '0' and <= '9' => 52,
                ' ' => 53,
                _ => 54 + (character & 7),
            });
        }

        return kinds;
    }
}
