namespace ContentLint.Words.Patterns;

/// <summary>Characters of ASCII that are looked for in a text in any case, by the rarest of them.</summary>
/// <param name="characters">The characters; letters in lower case.</param>
/// <param name="rarest">The place of the one that is looked for; neither i nor k, which are lower cases of letters outside ASCII
/// too.</param>
/// <param name="needed">Bits, as <see cref="CharacterMask"/> gives them, of all of them.</param>
internal sealed class Literal(string characters, int rarest, ulong needed)
{
    /// <summary>Whether they are somewhere in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="present">Bits, as <see cref="CharacterMask"/> gives them, of all its characters, or more.</param>
    public bool IsIn(ReadOnlySpan<char> text, ulong present)
    {
        if ((needed & ~present) != 0)
        {
            return false;
        }

        char rare = characters[rarest];
        char upper = char.ToUpperInvariant(rare);
        int at = 0; // where the rarest one is searched from
        while (at < text.Length)
        {
            int found = text.Slice(at).IndexOfAny(rare, upper);
            if (found < 0)
            {
                return false;
            }

            at += found;
            if (at >= rarest && IsAt(text, at - rarest))
            {
                return true;
            }

            at++;
        }

        return false;
    }

    private bool IsAt(ReadOnlySpan<char> text, int start)
    {
        if (text.Length - start < characters.Length)
        {
            return false;
        }

        for (int i = 0; i < characters.Length; i++)
        {
            char character = text[start + i];
            bool isIt = character == characters[i] || (character is >= 'A' and <= 'Z' && (character | 0x20) == characters[i])
                || (character >= 128 && characters[i] is 'i' or 'k');
            if (!isIt)
            {
                return false;
            }
        }

        return true;
    }
}
