namespace ContentLint.Text;

/// <summary>Arrays that are kept for the next use on the same thread.</summary>
/// <remarks>
/// They are not asked from the framework's pool, because the pool's code for a struct of ours would have to be compiled at
/// every start of the command; and so would this code for a struct that is not of ours.
/// </remarks>
internal static class KeptArrays
{
    /// <summary>A reading has fewer arrays, of all kinds together; a power of two.</summary>
    private const int Most = 64;

    /// <summary>Larger arrays go back to the garbage collector: one huge article must not hold memory for the rest of a run.</summary>
    private const int LargestKept = 1 << 18;

    [ThreadStatic]
    private static Array?[]? _kept;

    // One article asks as the one before it did, so that the next array is most often the one behind the last.
    [ThreadStatic]
    private static int _next;

    /// <summary>An array of at least this length; what stands in it is left from before.</summary>
    public static T[] Take<T>(int capacity)
        where T : struct
    {
        Array?[]? kept = _kept;
        if (kept is not null)
        {
            int place = _next;
            for (int i = 0; i < kept.Length; i++, place++)
            {
                if (kept[place & (Most - 1)] is T[] items && items.Length >= capacity)
                {
                    kept[place & (Most - 1)] = null;
                    _next = place + 1;
                    return items;
                }
            }
        }

        int size = 16;
        while (size < capacity)
        {
            size *= 2;
        }

        return new T[size];
    }

    /// <summary>Keeps an array for the next one on this thread who asks.</summary>
    public static void Keep<T>(T[] items)
        where T : struct
    {
        if (items.Length > LargestKept)
        {
            return;
        }

        Array?[] kept = _kept ??= new Array?[Most];
        int smaller = -1;
        int place = _next;
        for (int i = 0; i < kept.Length; i++, place++)
        {
            Array? other = kept[place & (Most - 1)];
            if (other is null)
            {
                smaller = place;
                break;
            }

            smaller = other is T[] same && same.Length < items.Length ? place : smaller;
        }

        if (smaller >= 0)
        {
            kept[smaller & (Most - 1)] = items;
        }
    }
}
