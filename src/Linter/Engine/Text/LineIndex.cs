using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Text;

/// <summary>
/// Where lines begin. A line ends at <c>\n</c>, <c>\r\n</c> or <c>\r</c> and nowhere else, as editors and GitHub count;
/// U+0085, U+2028 and form feed are ordinary characters.
/// </summary>
public sealed class LineIndex
{
    private readonly int[] _starts;
    private readonly int _count;
    private readonly int _length;

    private LineIndex(int[] starts, int count, int length)
    {
        _starts = starts;
        _count = count;
        _length = length;
    }

    /// <summary>Number of lines; an empty text has one.</summary>
    public int Count => _count;

    /// <summary>Finds the line starts of <paramref name="text"/>.</summary>
    public static LineIndex Build(ReadOnlySpan<char> text)
    {
        var starts = new int[Math.Max(4, text.Length / 48)];
        int count = 1;
        int at = 0;
        while (true)
        {
            int skip = text.Slice(at).IndexOfAny('\n', '\r');
            if (skip < 0)
            {
                break;
            }

            at += skip + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n')
            {
                at++;
            }

            if (count == starts.Length)
            {
                Array.Resize(ref starts, count * 2);
            }

            starts[count++] = at;
        }

        return new LineIndex(starts, count, text.Length);
    }

    /// <summary>Offset of the first character of the zero-based <paramref name="line"/>.</summary>
    public int GetStart(int line) => _starts[line];

    /// <summary>Offset after the last character of the zero-based <paramref name="line"/>, its line break included.</summary>
    public int GetEndWithBreak(int line) => line + 1 < _count ? _starts[line + 1] : _length;

    /// <summary>The zero-based line that holds <paramref name="offset"/>.</summary>
    public int GetLine(int offset) =>
        Math.Max(0, Sorted.FirstFrom<int>(_starts.AsSpan(0, _count), offset + 1, static (in int start) => start) - 1);

    /// <summary>Zero-based line and column, columns in UTF-16 units.</summary>
    public LinePosition GetPosition(int offset)
    {
        int line = GetLine(offset);
        return new LinePosition(line, offset - _starts[line]);
    }

    /// <summary>Zero-based positions of both ends of <paramref name="span"/>.</summary>
    public LinePositionSpan GetPositions(TextSpan span) => new(GetPosition(span.Start), GetPosition(span.End));
}
