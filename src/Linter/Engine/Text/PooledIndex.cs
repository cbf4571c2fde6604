using System.Buffers;

namespace ContentLint.Text;

/// <summary>A table from 64-bit hashes to numbers, in memory that is kept: what a rule needs to find equal things in one pass.</summary>
public sealed class PooledIndex : IDisposable
{
    private Slot[]? _slots;
    private int _mask;
    private int _shift; // leaves as many bits of a mixed key as there are places
    private int _count;

    /// <summary>An empty table.</summary>
    /// <param name="capacity">How many entries are expected.</param>
    public PooledIndex(int capacity)
    {
        int size = 64;
        while (size < capacity * 2)
        {
            size *= 2;
        }

        _slots = Rent(size);
        SetSize(size);
    }

    /// <summary>Adds an entry unless the key is there.</summary>
    /// <param name="key">The hash.</param>
    /// <param name="value">The number to remember for it, 0 or more.</param>
    /// <returns>The number remembered before, or -1 if the entry is new.</returns>
    public int AddOrGet(ulong key, int value)
    {
        int found = Get(key);
        if (found >= 0)
        {
            return found;
        }

        if ((_count + 1) * 2 > _mask + 1)
        {
            Grow();
        }

        Place(key == 0 ? 1 : key, value);
        _count++;
        return -1;
    }

    /// <summary>Remembers a number for a key, whatever was remembered before.</summary>
    public void Set(ulong key, int value)
    {
        if (AddOrGet(key, value) >= 0)
        {
            Find(key).Value = value;
        }
    }

    /// <summary>The number of a key, by reference until the next entry is added; a new key has 0.</summary>
    public ref int Entry(ulong key)
    {
        AddOrGet(key, 0);
        return ref Find(key).Value;
    }

    /// <summary>Counts a key once more.</summary>
    /// <param name="key">The hash.</param>
    /// <returns>How often it was counted before.</returns>
    public int Increment(ulong key)
    {
        int before = AddOrGet(key, 1);
        if (before < 0)
        {
            return 0;
        }

        Find(key).Value = before + 1;
        return before;
    }

    /// <summary>The number remembered for a key, or -1.</summary>
    public int Get(ulong key)
    {
        key = key == 0 ? 1 : key; // 0 marks an empty slot
        Slot[] slots = _slots!;
        for (int slot = PlaceOf(key); slots[slot].Key != 0; slot = (slot + 1) & _mask)
        {
            if (slots[slot].Key == key)
            {
                return slots[slot].Value;
            }
        }

        return -1;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_slots is not null)
        {
            ArrayPool<Slot>.Shared.Return(_slots);
            _slots = null;
        }
    }

    /// <summary>The slot of a key that is there.</summary>
    private ref Slot Find(ulong key)
    {
        key = key == 0 ? 1 : key;
        Slot[] slots = _slots!;
        int slot = PlaceOf(key);
        while (slots[slot].Key != key)
        {
            slot = (slot + 1) & _mask;
        }

        return ref slots[slot];
    }

    /// <summary>Where to look for a key first. Many keys are small numbers: the product spreads them.</summary>
    private int PlaceOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> _shift);

    private void SetSize(int size)
    {
        _mask = size - 1;
        _shift = 64;
        for (int places = 1; places < size; places *= 2)
        {
            _shift--;
        }
    }

    private static Slot[] Rent(int size)
    {
        Slot[] slots = ArrayPool<Slot>.Shared.Rent(size);
        Array.Clear(slots, 0, size);
        return slots;
    }

    private void Place(ulong key, int value)
    {
        Slot[] slots = _slots!;
        int slot = PlaceOf(key);
        while (slots[slot].Key != 0)
        {
            slot = (slot + 1) & _mask;
        }

        slots[slot].Key = key;
        slots[slot].Value = value;
    }

    private void Grow()
    {
        Slot[] slots = _slots!;
        int size = _mask + 1;
        _slots = Rent(size * 2);
        SetSize(size * 2);
        for (int i = 0; i < size; i++)
        {
            if (slots[i].Key != 0)
            {
                Place(slots[i].Key, slots[i].Value);
            }
        }

        ArrayPool<Slot>.Shared.Return(slots);
    }

    private struct Slot
    {
        public ulong Key; // 0 if the slot is free
        public int Value;
    }
}
