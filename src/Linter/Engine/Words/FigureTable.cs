using ContentLint.Reading.Quantities;

namespace ContentLint.Words;

/// <summary>The words around figures, by word number.</summary>
public sealed unsafe class FigureTable
{
    private readonly FigureWord[] _entries; // entry 0 is every word the table does not have
    private readonly FigureUnit[] _units;
    private readonly ushort* _index; // the entry of each word

    /// <summary>Reads the table.</summary>
    /// <param name="table">Where it begins.</param>
    internal FigureTable(TableReader table)
    {
        _entries = new FigureWord[table.ReadInteger()];
        for (int i = 0; i < _entries.Length; i++)
        {
            _entries[i] = new FigureWord(0, table.ReadNumber(), table.ReadByte(), (Approximator)table.ReadByte());
        }

        _units = new FigureUnit[table.ReadInteger()];
        for (int i = 0; i < _units.Length; i++)
        {
            _units[i] = new FigureUnit(table.ReadText(), (QuantityDimension)table.ReadByte(), table.ReadNumber());
        }

        _index = table.ReadShorts(out _);
        Cent = table.ReadShort();
        One = table.ReadShort();
        Half = table.ReadShort();
        Up = table.ReadShort();
    }

    /// <summary>All units; the first is none.</summary>
    public IReadOnlyList<FigureUnit> Units => _units;

    /// <summary>The number of the word <c>cent</c>.</summary>
    internal ushort Cent { get; }

    /// <summary>The number of the word <c>one</c>.</summary>
    internal ushort One { get; }

    /// <summary>The number of the word <c>half</c>.</summary>
    internal ushort Half { get; }

    /// <summary>The number of the word <c>up</c>.</summary>
    internal ushort Up { get; }

    /// <summary>What the table says about the word with this number; nothing for 0.</summary>
    public FigureWord Get(ushort wordId) => _entries[_index[wordId]] with { Word = wordId };

    /// <summary>The index of the unit with this name, as <see cref="FigureUnit.Name"/> and its factor give it.</summary>
    internal byte FindUnit(string name, double factor = 0)
    {
        for (int i = 1; i < _units.Length; i++)
        {
            if (string.Equals(_units[i].Name, name, StringComparison.Ordinal) && (factor.Equals(0) || factor.Equals(_units[i].Factor)))
            {
                return (byte)i;
            }
        }

        return 0;
    }
}
