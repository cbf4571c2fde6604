namespace ContentLint.Text;

/// <summary>A growing array that is kept for the next list on the same thread: what a reading layer is made of.</summary>
/// <remarks>
/// It keeps its own arrays instead of asking the framework's pool, because the pool's code for a struct of ours would have to
/// be compiled at every start of the command.
/// </remarks>
/// <typeparam name="T">A struct without references into pooled memory.</typeparam>
public sealed class PooledList<T> : IDisposable
    where T : struct
{
    /// <summary>A reading has no more lists of one kind than this at a time.</summary>
    private const int KeptArrays = 4;

    /// <summary>Larger arrays go back to the garbage collector: one huge article must not hold memory for the rest of a run.</summary>
    private const int LargestKept = 1 << 18;

    [ThreadStatic]
    private static T[]?[]? _kept;

    private T[]? _items;

    /// <summary>An empty list.</summary>
    /// <param name="capacity">How many items are expected.</param>
    public PooledList(int capacity = 16) => _items = Take(Math.Max(16, capacity));

    /// <summary>How many items there are.</summary>
    public int Count { get; private set; }

    /// <summary>The item at <paramref name="index"/>, by reference, so that a later pass can complete it.</summary>
    public ref T this[int index] => ref _items![index];

    /// <summary>Adds an item at the end.</summary>
    public void Add(in T item)
    {
        if (Count == _items!.Length)
        {
            Grow();
        }

        _items[Count++] = item;
    }

    /// <summary>All items; valid until the next <see cref="Add"/>.</summary>
    public ReadOnlySpan<T> AsSpan() => new(_items, 0, Count);

    /// <summary>Forgets the last item.</summary>
    public void RemoveLast() => Count--;

    /// <summary>Forgets all items and keeps the memory.</summary>
    public void Clear() => Count = 0;

    /// <summary>Sorts the items.</summary>
    public void Sort(IComparer<T> comparer) => Array.Sort(_items!, 0, Count, comparer);

    /// <inheritdoc/>
    public void Dispose()
    {
        T[]? items = _items;
        _items = null;
        Count = 0;
        if (items is not null)
        {
            Keep(items);
        }
    }

    private static T[] Take(int capacity)
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

    private static void Keep(T[] items)
    {
        if (items.Length > LargestKept)
        {
            return;
        }

        T[]?[] kept = _kept ??= new T[]?[KeptArrays];
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

    private void Grow()
    {
        T[] larger = Take(_items!.Length * 2);
        Array.Copy(_items, larger, Count);
        Keep(_items);
        _items = larger;
    }
}
