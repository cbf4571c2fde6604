using System.Buffers;
using ContentLint.Text;

namespace ContentLint.Documents;

/// <summary>The text that a reader makes of a file whose characters are not what people see, with the map back to the file.</summary>
/// <param name="source">The file.</param>
internal sealed class ReadableText(ArticleText source)
{
    private char[] _characters = ArrayPool<char>.Shared.Rent(source.Length + 16);

    /// <summary>Where the characters stand in the file.</summary>
    public SourceMap Map { get; } = new();

    /// <summary>Number of characters so far.</summary>
    public int Length { get; private set; }

    /// <summary>Whether the last character parts words; so does the beginning.</summary>
    public bool EndsInSpace => Length == 0 || _characters[Length - 1] is ' ' or '\n';

    /// <summary>The characters so far.</summary>
    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, Length);

    /// <summary>Adds characters of the file as they are.</summary>
    public void Copy(int start, int end)
    {
        ReadOnlySpan<char> piece = source.Between(start, end);
        Reserve(piece.Length);
        piece.CopyTo(_characters.AsSpan(Length));
        Map.Add(Length, piece.Length, start, piece.Length);
        Length += piece.Length;
    }

    /// <summary>Adds characters that stand for others in the file.</summary>
    public void Add(ReadOnlySpan<char> characters, int start, int end)
    {
        Reserve(characters.Length);
        characters.CopyTo(_characters.AsSpan(Length));
        Map.Add(Length, characters.Length, start, end - start);
        Length += characters.Length;
    }

    /// <summary>Adds the blank line between two blocks, which is nowhere in the file.</summary>
    public void AddBlankLine()
    {
        Reserve(2);
        _characters[Length++] = '\n';
        _characters[Length++] = '\n';
    }

    /// <summary>Hands the text over.</summary>
    public ArticleText ToText() => new(_characters, Length, source.Encoding, source.InvalidByteOffsets);

    private void Reserve(int more)
    {
        if (Length + more > _characters.Length)
        {
            char[] larger = ArrayPool<char>.Shared.Rent((Length + more) * 2);
            _characters.AsSpan(0, Length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(_characters);
            _characters = larger;
        }
    }
}
