using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Text;

/// <summary>A list of places in a text; see <see cref="KeyTable"/> for why it is not the framework's.</summary>
public sealed class SpanList
{
    private TextSpan[]? _spans; // null as long as there is none

    /// <summary>How many places there are.</summary>
    public int Count { get; private set; }

    /// <summary>The place at <paramref name="index"/>.</summary>
    public TextSpan this[int index] => _spans![index];

    /// <summary>Adds a place at the end.</summary>
    public void Add(TextSpan span)
    {
        if (_spans is null || Count == _spans.Length)
        {
            Grow();
        }

        _spans![Count++] = span;
    }

    /// <summary>Puts another place at an index.</summary>
    public void Set(int index, TextSpan span) => _spans![index] = span;

    /// <summary>Forgets all places from an index on.</summary>
    public void Truncate(int count) => Count = count;

    /// <summary>All places.</summary>
    public unsafe ReadOnlySpan<TextSpan> AsSpan()
    {
        // As SpanOf does it, whose code would have to be compiled for a struct of another library.
#pragma warning disable CS8500 // the pointers are to locals of this method and do not outlive it
        TextSpan[]? spans = _spans;
        var span = new ReadOnlySpan<byte>(*(byte[]*)&spans, 0, Count);
        return *(ReadOnlySpan<TextSpan>*)&span;
#pragma warning restore CS8500
    }

    private void Grow()
    {
        var larger = new TextSpan[(Count * 2) + 4];
        if (_spans is not null)
        {
            Array.Copy(_spans, larger, Count);
        }

        _spans = larger;
    }
}
