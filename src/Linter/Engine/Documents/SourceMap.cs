using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Documents;

/// <summary>
/// Tells where in the file the characters of a text stand that a reader made from it: pieces in text order, each the same
/// characters as in the file or one that stands for several, such as an entity. What lies between two pieces is not in the file.
/// </summary>
internal sealed class SourceMap : IDisposable
{
    private readonly PooledList<SourcePiece> _pieces = new(64);

    /// <summary>Adds the piece that comes after the last one.</summary>
    public void Add(int text, int length, int source, int sourceLength)
    {
        if (_pieces.Count > 0 && length == sourceLength)
        {
            ref SourcePiece last = ref _pieces[_pieces.Count - 1];
            if (last.Length == last.SourceLength && last.End == text && last.SourceEnd == source)
            {
                last = last with { Length = last.Length + length, SourceLength = last.SourceLength + length };
                return;
            }
        }

        _pieces.Add(new SourcePiece(text, length, source, sourceLength));
    }

    /// <summary>The place in the file: from the first character's to the last one's, whole entities, and the markup between them.</summary>
    public TextSpan ToSource(TextSpan span)
    {
        if (_pieces.Count == 0)
        {
            return default;
        }

        // An insertion belongs to what stands before it.
        int end = span.IsEmpty && span.Start == 0 ? 0 : EndOf(Math.Max(span.Start, span.End - 1) - (span.IsEmpty ? 1 : 0));
        return span.IsEmpty ? new TextSpan(end, 0) : TextSpan.FromBounds(Math.Min(StartOf(span.Start), end), end);
    }

    /// <summary>The places in the file of a text that markup interrupts, in order.</summary>
    public List<TextSpan> ToPieces(TextSpan span)
    {
        var places = new List<TextSpan>();
        for (int i = Math.Max(0, Find(span.Start)); i < _pieces.Count && _pieces[i].Text < span.End; i++)
        {
            SourcePiece piece = _pieces[i];
            int start = Math.Max(span.Start, piece.Text);
            int end = Math.Min(span.End, piece.End);
            if (start < end)
            {
                TextSpan place = ToSource(TextSpan.FromBounds(start, end));
                if (places.Count > 0 && places[places.Count - 1].End == place.Start)
                {
                    place = TextSpan.FromBounds(places[places.Count - 1].Start, place.End);
                    places.RemoveAt(places.Count - 1);
                }

                places.Add(place);
            }
        }

        return places;
    }

    /// <inheritdoc/>
    public void Dispose() => _pieces.Dispose();

    private int StartOf(int character)
    {
        int index = Find(character);
        if (index < 0 || (character >= _pieces[index].End && index + 1 < _pieces.Count))
        {
            return _pieces[index + 1].Source;
        }

        SourcePiece piece = _pieces[index];
        return piece.IsSame
            ? piece.Source + Math.Min(character - piece.Text, piece.Length)
            : character >= piece.End ? piece.SourceEnd : piece.Source;
    }

    /// <summary>After the character in the file.</summary>
    private int EndOf(int character)
    {
        int index = Find(character);
        if (index < 0)
        {
            return _pieces[0].Source;
        }

        SourcePiece piece = _pieces[index];
        return piece.IsSame ? piece.Source + Math.Min(character - piece.Text + 1, piece.Length) : piece.SourceEnd;
    }

    /// <summary>Index of the last piece that begins at a character or before it; -1 if there is none.</summary>
    private int Find(int character) => Sorted.FirstFrom(_pieces.AsSpan(), character + 1, static (in SourcePiece item) => item.Text) - 1;

    private readonly record struct SourcePiece(int Text, int Length, int Source, int SourceLength)
    {
        public int End => Text + Length;

        public int SourceEnd => Source + SourceLength;

        public bool IsSame => Length == SourceLength;
    }
}
