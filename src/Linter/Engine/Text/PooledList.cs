namespace ContentLint.Text;

/// <summary>A growing array that is used again for the next article: what a reading layer is made of.</summary>
/// <remarks>
/// Each thread keeps one array of each kind. The shared pool of the runtime would do, but its code for a struct of this
/// assembly cannot be compiled before the program runs, and compiling it for each layer took longer than linting an article.
/// For the same reason spans and empty arrays are made without the helpers of the runtime.
/// </remarks>
/// <typeparam name="T">A struct without references into pooled memory.</typeparam>
public sealed class PooledList<T> : IDisposable
    where T : struct
{
    /// <summary>An array of an uncommonly long article is not kept.</summary>
    private const int LongestKept = 1 << 18;

    [ThreadStatic]
    private static T[]? _kept;

    private T[] _items;
    private bool _isDisposed;

    /// <summary>An empty list.</summary>
    /// <param name="capacity">How many items are expected.</param>
    public PooledList(int capacity = 16) => _items = Rent(Math.Max(16, capacity));

    /// <summary>How many items there are.</summary>
    public int Count { get; private set; }

    /// <summary>The item at <paramref name="index"/>, by reference, so that a later pass can complete it.</summary>
    public ref T this[int index] => ref _items[index];

    /// <summary>Adds an item at the end.</summary>
    public void Add(in T item)
    {
        if (Count == _items.Length)
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
    public void Sort(IComparer<T> comparer) => Array.Sort(_items, 0, Count, comparer);

    /// <inheritdoc/>
    public void Dispose()
    {
        Count = 0;
        if (!_isDisposed)
        {
            _isDisposed = true;
            Return(_items);
        }
    }

    private static T[] Rent(int length)
    {
        T[]? array = _kept;
        if (array is null || array.Length < length)
        {
            return new T[length];
        }

        _kept = null;
        return array;
    }

    private static void Return(T[] array)
    {
        if (array.Length <= LongestKept && (_kept is null || _kept.Length < array.Length))
        {
            _kept = array;
        }
    }

    private void Grow()
    {
        var larger = new T[_items.Length * 2];
        Array.Copy(_items, larger, Count);
        _items = larger;
    }
}
