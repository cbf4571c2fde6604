namespace ContentLint.Lexicon.Patterns;

/// <summary>
/// A program in the making. It is no <c>List</c> of the framework, because that code would have to be compiled at every start.
/// </summary>
internal sealed class InstructionList
{
    private Instruction[] _items = new Instruction[64];

    public int Count { get; private set; }

    public Instruction this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
    }

    public void Add(Instruction instruction) => Insert(Count, instruction);

    public void Insert(int place, Instruction instruction)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        Array.Copy(_items, place, _items, place + 1, Count - place);
        _items[place] = instruction;
        Count++;
    }

    /// <summary>Takes everything from a place to the end out.</summary>
    public Instruction[] Cut(int place)
    {
        var taken = new Instruction[Count - place];
        Array.Copy(_items, place, taken, 0, taken.Length);
        Count = place;
        return taken;
    }

    public Instruction[] ToArray()
    {
        var program = new Instruction[Count];
        Array.Copy(_items, program, Count);
        return program;
    }
}
