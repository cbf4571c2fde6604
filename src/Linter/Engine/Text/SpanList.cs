using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Text;

/// <summary>A list of places in a text; see <see cref="KeyTable"/> for why it is not the framework's.</summary>
public sealed class SpanList
{
    private TextSpan[] _spans = [];

    /// <summary>How many places there are.</summary>
    public int Count { get; private set; }

    /// <summary>The place at <paramref name="index"/>.</summary>
    public TextSpan this[int index] => _spans[index];

    /// <summary>Adds a place at the end.</summary>
    public void Add(TextSpan span)
    {
        if (Count == _spans.Length)
        {
            Array.Resize(ref _spans, (Count * 2) + 4);
        }

        _spans[Count++] = span;
    }

    /// <summary>Forgets all places from an index on.</summary>
    public void Truncate(int count) => Count = count;

    /// <summary>All places.</summary>
    public ReadOnlySpan<TextSpan> AsSpan() => SpanOf.First(_spans, Count);
}
