namespace ContentLint.Text;

/// <summary>Two arrays of characters that are kept for the next article on the same thread: a file, and the text a reader makes of it.</summary>
/// <remarks>The framework's pool does the same for any number of arrays and threads, and a dozen types have to be made for it at every start of the command.</remarks>
internal static class KeptCharacters
{
    /// <summary>Larger arrays go back to the garbage collector: one huge article must not hold memory for the rest of a run.</summary>
    private const int LargestKept = 1 << 21;

    [ThreadStatic]
    private static char[]? _first;

    [ThreadStatic]
    private static char[]? _second;

    /// <summary>An array of at least this length; what stands in it is left from before.</summary>
    public static char[] Take(int length)
    {
        char[]? kept = _first;
        if (kept is not null && kept.Length >= length)
        {
            _first = null;
            return kept;
        }

        kept = _second;
        if (kept is not null && kept.Length >= length)
        {
            _second = null;
            return kept;
        }

        int size = 1 << 14;
        while (size < length && size < LargestKept)
        {
            size *= 2;
        }

        return new char[Math.Max(size, length)];
    }

    /// <summary>Keeps an array for the next one on this thread who asks.</summary>
    public static void Keep(char[] characters)
    {
        if (characters.Length > LargestKept)
        {
            return;
        }

        if (_first is null || (_second is not null && _first.Length < characters.Length))
        {
            _first = characters;
        }
        else if (_second is null || _second.Length < characters.Length)
        {
            _second = characters;
        }
    }
}
