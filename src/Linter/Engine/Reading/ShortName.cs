namespace ContentLint.Reading;

/// <summary>First names cut short, whose full stop ends no sentence: <c>Ph. Hess</c>, <c>Th. Hess</c>.</summary>
internal static class ShortName
{
    /// <summary>Whether a word can only be read as cut short: a capital, then one or two letters, and no vowel among them.</summary>
    public static bool Is(ReadOnlySpan<char> word)
    {
        if (word.Length is not (2 or 3) || !char.IsUpper(word[0]))
        {
            return false;
        }

        for (int i = 0; i < word.Length; i++)
        {
            if ((i > 0 && !char.IsLower(word[i])) || "aeiouyAEIOUY".IndexOf(word[i]) >= 0)
            {
                return false;
            }
        }

        return true;
    }
}
