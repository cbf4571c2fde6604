namespace ContentLint.Text;

/// <summary>Arrays that are kept for the next use on the same thread.</summary>
/// <remarks>
/// They are not asked from the framework's pool, because the pool's code for a struct of ours would have to be compiled at
/// every start of the command; and so would this code for a type that is not of ours, so that a struct stands for it.
/// </remarks>
/// <typeparam name="T">A struct without references into pooled memory.</typeparam>
internal static class KeptArrays<T>
    where T : struct
{
    /// <summary>A reading has no more arrays of one kind than this at a time.</summary>
    private const int Most = 12;

    /// <summary>Larger arrays go back to the garbage collector: one huge article must not hold memory for the rest of a run.</summary>
    private const int LargestKept = 1 << 18;

    [ThreadStatic]
    private static T[]?[]? _kept;

    /// <summary>An array of at least this length; what stands in it is left from before.</summary>
    public static T[] Take(int capacity)
    {
        T[]?[]? kept = _kept;
        if (kept is not null)
        {
            for (int i = 0; i < kept.Length; i++)
            {
                if (kept[i] is { } items && items.Length >= capacity)
                {
                    kept[i] = null;
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
    public static void Keep(T[] items)
    {
        if (items.Length > LargestKept)
        {
            return;
        }

        T[]?[] kept = _kept ??= new T[]?[Most];
        int smallest = 0;
        for (int i = 0; i < kept.Length; i++)
        {
            if (kept[i] is not { } other)
            {
                kept[i] = items;
                return;
            }

            smallest = other.Length < kept[smallest]!.Length ? i : smallest;
        }

        kept[smallest] = items;
    }
}
