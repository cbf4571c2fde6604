namespace ContentLint.Configuration;

/// <summary>
/// A pattern of one name, without folders: <c>*</c> is any part of it, <c>?</c> one character, <c>[a-z]</c> one of these and <c>[!a-z]</c>
/// one of the others. The patterns of <c>rules.json</c> and those of ignore files share it.
/// </summary>
public static class NamePattern
{
    /// <summary>
    /// Whether a name fits. On a mismatch the last star takes one character more, so that time stays within length times length.
    /// </summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="name">The name.</param>
    /// <param name="ignoreCase">Whether the case of letters does not count.</param>
    /// <param name="hasEscapes">Whether a backslash makes the next character stand for itself.</param>
    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name, bool ignoreCase, bool hasEscapes = false)
    {
        // Nearly every name ends otherwise than a pattern that ends in a character.
        if (!pattern.IsEmpty && !name.IsEmpty && pattern[pattern.Length - 1] is not ('*' or '?' or ']')
            && !Same(pattern[pattern.Length - 1], name[name.Length - 1], ignoreCase))
        {
            return false;
        }

        int at = 0;
        int n = 0;
        int star = -1;
        int nameAtStar = 0;
        while (n < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                star = at++;
                nameAtStar = n;
            }
            else if (at < pattern.Length && FitsOne(pattern, at, name, n, ignoreCase, hasEscapes, out int next, out int taken))
            {
                at = next;
                n += taken;
            }
            else if (star >= 0)
            {
                at = star + 1;
                n = ++nameAtStar;
            }
            else
            {
                return false;
            }
        }

        while (at < pattern.Length && pattern[at] == '*')
        {
            at++;
        }

        return at == pattern.Length;
    }

    private static bool FitsOne(ReadOnlySpan<char> pattern, int at, ReadOnlySpan<char> name, int n, bool ignoreCase, bool hasEscapes,
        out int next, out int taken)
    {
        next = at + 1;
        taken = 1;
        char character = name[n];
        switch (pattern[at])
        {
            case '?':
                taken = char.IsHighSurrogate(character) && n + 1 < name.Length ? 2 : 1;
                return true;
            case '\\' when hasEscapes && next < pattern.Length:
                next++;
                return Same(pattern[at + 1], character, ignoreCase);
            case '[' when FindSetEnd(pattern, at) is > 0 and int close:
                next = close + 1;
                return FitsSet(pattern.Slice(at + 1, close - at - 1), character, ignoreCase);
            default:
                return Same(pattern[at], character, ignoreCase);
        }
    }

    /// <summary>A bracket right behind the first one, or behind its exclamation mark, belongs to the set.</summary>
    private static int FindSetEnd(ReadOnlySpan<char> pattern, int at)
    {
        int first = at + 1;
        first += first < pattern.Length && pattern[first] is '!' or '^' ? 1 : 0;
        int close = first + 1 < pattern.Length ? pattern.Slice(first + 1).IndexOf(']') : -1;
        return close < 0 ? -1 : first + 1 + close;
    }

    private static bool FitsSet(ReadOnlySpan<char> set, char character, bool ignoreCase)
    {
        bool not = set.Length > 0 && set[0] is '!' or '^';
        set = not ? set.Slice(1) : set;
        for (int i = 0; i < set.Length; i++)
        {
            bool isRange = i + 2 < set.Length && set[i + 1] == '-';
            if (isRange ? IsWithin(set[i], character, set[i + 2], ignoreCase) : Same(set[i], character, ignoreCase))
            {
                return !not;
            }

            i += isRange ? 2 : 0;
        }

        return not;
    }

    private static bool IsWithin(char first, char character, char last, bool ignoreCase) =>
        (first <= character && character <= last)
        || (ignoreCase && ((first <= char.ToUpperInvariant(character) && char.ToUpperInvariant(character) <= last)
            || (first <= char.ToLowerInvariant(character) && char.ToLowerInvariant(character) <= last)));

    private static bool Same(char x, char y, bool ignoreCase) =>
        x == y || (ignoreCase && char.ToUpperInvariant(x) == char.ToUpperInvariant(y));
}
