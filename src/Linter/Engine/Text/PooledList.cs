using System.Buffers;
using System.Runtime.CompilerServices;

namespace ContentLint.Text;

/// <summary>
/// A growing array from the pool, read in place: what a reading layer is made of. With the framework's list a run takes longer and its
/// memory is not flat.
/// </summary>
/// <typeparam name="T">A struct without references into pooled memory.</typeparam>
public sealed class PooledList<T> : IDisposable
    where T : struct
{
    private T[]? _items;

    /// <summary>An empty list.</summary>
    /// <param name="capacity">How many items are expected.</param>
    public PooledList(int capacity = 16) => _items = ArrayPool<T>.Shared.Rent(Math.Max(16, capacity));

    /// <summary>How many items there are.</summary>
    public int Count { get; private set; }

    /// <summary>The item at <paramref name="index"/>, by reference, so that a later pass can complete it.</summary>
    public ref T this[int index] => ref _items![index];

    /// <summary>Adds an item at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in T item)
    {
        T[] items = _items!;
        int count = Count;
        if ((uint)count >= (uint)items.Length)
        {
            items = Grow();
        }

        items[count] = item;
        Count = count + 1;
    }

    /// <summary>Room for the next item, to be filled before <see cref="AddSpare"/> counts it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T Spare()
    {
        T[] items = _items!;
        if ((uint)Count >= (uint)items.Length)
        {
            items = Grow();
        }

        return ref items[Count];
    }

    /// <summary>Adds what was put into <see cref="Spare"/>.</summary>
    public void AddSpare() => Count++;

    /// <summary>All items; valid until the next <see cref="Add"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<T> AsSpan() => new(_items!, 0, Count);

    /// <summary>Forgets all items and keeps the memory.</summary>
    public void Clear() => Count = 0;

    /// <summary>Forgets the items from an index on.</summary>
    public void Truncate(int count) => Count = count;

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
            ArrayPool<T>.Shared.Return(items);
        }
    }

    private T[] Grow()
    {
        T[] larger = ArrayPool<T>.Shared.Rent(_items!.Length * 2);
        Array.Copy(_items, larger, Count);
        return _items = larger; // the smaller one is left to the collector: a span over it may still be read
    }
}
