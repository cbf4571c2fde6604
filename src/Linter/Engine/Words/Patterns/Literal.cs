namespace ContentLint.Words.Patterns;

/// <summary>Characters of ASCII that are looked for in a text in any case, by the rarest of them.</summary>
internal sealed class Literal
{
    /// <summary>The letters of English from the most frequent to the rarest; other marks count as rarer. First come those that are lower cases of letters outside ASCII too: they are not looked for.</summary>
    private const string ByFrequency = "ik etaonshrdlcumwfgypbvjxqz";

    private readonly string _text;
    private readonly int _rarest;
    private readonly ulong _characters;

    /// <param name="text">The characters; letters in lower case.</param>
    public Literal(string text)
    {
        _text = text;
        _rarest = text.IndexOf(RarestOf(text));
        _characters = CharacterMask.Of(text.AsSpan());
    }

    /// <summary>The character that is looked for.</summary>
    public static char RarestOf(string text)
    {
        char rarest = text[0];
        foreach (char character in text)
        {
            rarest = (uint)ByFrequency.IndexOf(character) > (uint)ByFrequency.IndexOf(rarest) ? character : rarest;
        }

        return rarest;
    }

    /// <summary>Whether they are somewhere in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="present">Bits, as <see cref="CharacterMask"/> gives them, of all its characters, or more.</param>
    public bool IsIn(ReadOnlySpan<char> text, ulong present)
    {
        if ((_characters & ~present) != 0)
        {
            return false;
        }

        char rare = _text[_rarest];
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
            if (at >= _rarest && IsAt(text, at - _rarest))
            {
                return true;
            }

            at++;
        }

        return false;
    }

    private bool IsAt(ReadOnlySpan<char> text, int start)
    {
        if (text.Length - start < _text.Length)
        {
            return false;
        }

        for (int i = 0; i < _text.Length; i++)
        {
            char character = text[start + i];
            bool isIt = character == _text[i] || (character is >= 'A' and <= 'Z' && (character | 0x20) == _text[i]) || (character >= 128 && _text[i] is 'i' or 'k');
            if (!isIt)
            {
                return false;
            }
        }

        return true;
    }
}
