using System.Globalization;
using System.Runtime.CompilerServices;
using ContentLint.Reading.Quantities;

namespace ContentLint.Lexicon;

/// <summary>The words around figures, by word number.</summary>
public sealed class FigureTable
{
    private FigureWord[] _entries = new FigureWord[512];
    private int _count = 1; // entry 0 is every word the table does not have
    private readonly List<FigureUnit> _units = [new FigureUnit(string.Empty, QuantityDimension.Count, 1)];
    private byte[] _indexLow = new byte[8192];
    private byte[] _indexHigh = new byte[8192];
    private FigureClass[] _classes = new FigureClass[8192]; // those of the entries, by word

    internal FigureTable(IEnumerable<string> lines, Func<string, ushort> addWord)
    {
        foreach (string line in lines)
        {
            int colon = line.IndexOf(" : ", StringComparison.Ordinal);
            string[] head = line.Substring(0, colon).Split(' ');
            string[] words = line.Substring(colon + 3).Split([' '], StringSplitOptions.RemoveEmptyEntries);
            var classes = (FigureClass)Enum.Parse(typeof(FigureClass), head[0]);
            double value = 0;
            byte unit = 0;
            var approximation = Approximator.None;
            switch (classes)
            {
                case FigureClass.Unit:
                    unit = AddUnit(head);
                    break;
                case FigureClass.Approximate:
                    approximation = (Approximator)Enum.Parse(typeof(Approximator), head[1]);
                    break;
                default:
                    value = head.Length > 1 ? double.Parse(head[1], CultureInfo.InvariantCulture) : 0;
                    break;
            }

            foreach (string word in words)
            {
                Add(addWord(word), classes, value, unit, approximation);
            }
        }

        Cent = addWord("cent");
        One = addWord("one");
        Half = addWord("half");
        Up = addWord("up");
        Very = addWord("just");
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

    /// <summary>The number of the word <c>just</c>.</summary>
    internal ushort Very { get; }

    /// <summary>What the table says about the word with this number; nothing for 0.</summary>
    public FigureWord Get(ushort wordId) => wordId < _indexLow.Length ? _entries[_indexLow[wordId] | (_indexHigh[wordId] << 8)] : default;

    /// <summary>Whether the word has any of <paramref name="classes"/>.</summary>
    public bool Is(ushort wordId, FigureClass classes) => (GetClasses(wordId) & classes) != 0;

    /// <summary>What the word with this number does beside a figure.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FigureClass GetClasses(ushort wordId) => wordId < _classes.Length ? _classes[wordId] : FigureClass.None;

    /// <summary>The index of the unit with this name, as <see cref="FigureUnit.Name"/> and its factor give it.</summary>
    internal byte FindUnit(string name, double factor = 0)
    {
        for (int i = 1; i < _units.Count; i++)
        {
            if (string.Equals(_units[i].Name, name, StringComparison.Ordinal) && (factor.Equals(0) || factor.Equals(_units[i].Factor)))
            {
                return (byte)i;
            }
        }

        return 0;
    }

    private byte AddUnit(string[] head)
    {
        _units.Add(new FigureUnit(head[3], (QuantityDimension)Enum.Parse(typeof(QuantityDimension), head[1]), double.Parse(head[2], CultureInfo.InvariantCulture)));
        return checked((byte)(_units.Count - 1));
    }

    private void Add(ushort word, FigureClass classes, double value, byte unit, Approximator approximation)
    {
        if (word >= _indexLow.Length)
        {
            int size = Math.Max(word + 1, _indexLow.Length * 2);
            Array.Resize(ref _indexLow, size);
            Array.Resize(ref _indexHigh, size);
            Array.Resize(ref _classes, size);
        }

        int index = _indexLow[word] | (_indexHigh[word] << 8);
        if (index == 0)
        {
            index = _count++;
            if (index == _entries.Length)
            {
                Array.Resize(ref _entries, index * 2);
            }

            _indexLow[word] = (byte)index;
            _indexHigh[word] = (byte)(index >> 8);
        }

        _classes[word] |= classes;
        FigureWord entry = _entries[index];
        _entries[index] = new FigureWord(
            entry.Classes | classes,
            value.Equals(0) ? entry.Value : value,
            unit == 0 ? entry.Unit : unit,
            approximation == Approximator.None ? entry.Approximation : approximation);
    }
}
