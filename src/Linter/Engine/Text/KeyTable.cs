namespace ContentLint.Text;

/// <summary>A table from 32-bit hashes to numbers, in the order of insertion.</summary>
/// <remarks>
/// The framework's dictionary does the same, but its code for these types would have to be compiled at every start of the
/// command: ten methods a table, a few milliseconds in all.
/// </remarks>
public sealed class KeyTable
{
    private static readonly int[] NoSlots = [0]; // what every table begins with: many stay empty

    private uint[]? _keys; // null as long as there is none
    private int[] _values = [];
    private int[] _slots = NoSlots; // index of the entry plus one; 0 is free

    /// <summary>How many keys there are.</summary>
    public int Count { get; private set; }

    /// <summary>The keys in the order in which they were first set.</summary>
    public ReadOnlySpan<uint> Keys => _keys.AsSpan(0, Count);

    /// <summary>Whether there is the key.</summary>
    public bool Contains(uint key) => _slots[FindSlot(key)] != 0;

    /// <summary>The value of a key, if it is there.</summary>
    public bool TryGetValue(uint key, out int value)
    {
        int entry = _slots[FindSlot(key)];
        value = entry == 0 ? 0 : _values[entry - 1];
        return entry != 0;
    }

    /// <summary>Adds a key unless it is there.</summary>
    /// <returns>Whether it is new.</returns>
    public bool TryAdd(uint key, int value)
    {
        int before = Count;
        _ = Entry(key, value);
        return Count > before;
    }

    /// <summary>The value of a key, by reference until the next one is added; a new key has 0.</summary>
    public ref int Entry(uint key) => ref Entry(key, 0);

    private ref int Entry(uint key, int first)
    {
        int slot = FindSlot(key);
        int entry = _slots[slot];
        if (entry == 0)
        {
            if (Count == _values.Length)
            {
                Grow();
                slot = FindSlot(key);
            }

            _keys![Count] = key;
            _values[Count] = first;
            entry = ++Count;
            _slots[slot] = entry;
        }

        return ref _values[entry - 1];
    }

    private int FindSlot(uint key)
    {
        int mask = _slots.Length - 1;
        int slot = (int)((key * 0x9E3779B1) >> 7) & mask;
        while (_slots[slot] != 0 && _keys![_slots[slot] - 1] != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        int size = Math.Max(8, Count * 2);
        var keys = new uint[size];
        var values = new int[size];
        if (_keys is not null)
        {
            Array.Copy(_keys, keys, Count);
            Array.Copy(_values, values, Count);
        }

        _keys = keys;
        _values = values;
        _slots = new int[size * 2];
        for (int i = 0; i < Count; i++)
        {
            _slots[FindSlot(keys[i])] = i + 1;
        }
    }
}
