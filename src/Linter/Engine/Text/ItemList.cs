namespace ContentLint.Text;

/// <summary>A growing list.</summary>
/// <remarks>
/// The framework's list does more: for each kind of item the runtime makes six interfaces at every start of the command. This
/// one stands for it on the way of a plain check.
/// </remarks>
/// <typeparam name="T">What is in it.</typeparam>
public sealed class ItemList<T>
{
    /// <summary>So few are put in order one by one: the framework's sorter would have to be made first.</summary>
    private const int FewItems = 32;

    private T[]? _items; // null as long as there is none

    /// <summary>How many items there are.</summary>
    public int Count { get; private set; }

    /// <summary>The item at <paramref name="index"/>, by reference until the next one is added.</summary>
    public ref T this[int index] => ref _items![index];

    /// <summary>Adds an item at the end.</summary>
    public void Add(T item)
    {
        if (_items is null || Count == _items.Length)
        {
            var larger = new T[(Count * 2) + 4];
            if (_items is not null)
            {
                Array.Copy(_items, larger, Count);
            }

            _items = larger;
        }

        _items[Count++] = item;
    }

    /// <summary>A copy of the items.</summary>
    public T[] ToArray()
    {
        var items = new T[Count];
        if (_items is not null)
        {
            Array.Copy(_items, items, Count);
        }

        return items;
    }

    /// <summary>Forgets all items from an index on.</summary>
    public void Truncate(int count)
    {
        if (_items is not null)
        {
            Array.Clear(_items, count, Count - count);
        }

        Count = count;
    }

    /// <summary>Forgets the items of which something is true; the others keep their order.</summary>
    public void RemoveAll(Predicate<T> isGone)
    {
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            if (!isGone(_items![i]))
            {
                _items[kept++] = _items[i];
            }
        }

        Truncate(kept);
    }

    /// <summary>Sorts the items; of equal ones the first stays the first.</summary>
    public void Sort(Comparison<T> compare)
    {
        if (Count > FewItems)
        {
            SortMany(compare);
            return;
        }

        for (int i = 1; i < Count; i++)
        {
            T item = _items![i];
            int place = i;
            while (place > 0 && compare(_items[place - 1], item) > 0)
            {
                _items[place] = _items[place - 1];
                place--;
            }

            _items[place] = item;
        }
    }

    private void SortMany(Comparison<T> compare)
    {
        var places = new int[Count];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = i;
        }

        T[] items = _items!;
        Array.Sort(places, (x, y) => compare(items[x], items[y]) is var order and not 0 ? order : x.CompareTo(y));
        var sorted = new T[Count];
        for (int i = 0; i < places.Length; i++)
        {
            sorted[i] = items[places[i]];
        }

        _items = sorted;
    }
}
