using System.Buffers;
using System.Text;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.LanguageServer;

/// <summary>A text with its places as the protocol names them: lines, and columns in what was agreed on.</summary>
/// <param name="text">The text.</param>
/// <param name="encoding">What columns count.</param>
internal sealed class ProtocolText(string text, PositionEncoding encoding)
{
    public string Text { get; } = text;

    public LineIndex Lines => field ??= LineIndex.Build(Text);

    public LinePositionSpan Whole => PlaceOf(new TextSpan(0, Text.Length));

    public LinePositionSpan PlaceOf(TextSpan span) => new(PositionOf(span.Start), PositionOf(span.End));

    /// <summary>
    /// Where a position is in the text. What lies behind the end of a line is its end, what lies behind the last line is the end of the
    /// text, and what lies inside a character is its start.
    /// </summary>
    public int OffsetOf(LinePosition position)
    {
        if (position.Line >= Lines.Count)
        {
            return Text.Length;
        }

        int start = Lines.GetStart(position.Line);
        int end = Lines.GetEndWithBreak(position.Line);
        while (end > start && Text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        if (encoding == PositionEncoding.Utf16)
        {
            return (int)Math.Min((long)start + position.Character, end);
        }

        int at = start;
        for (int left = position.Character; at < end;)
        {
            int length = LengthAt(at, end, out int units);
            if (left < length)
            {
                break;
            }

            left -= length;
            at += units;
        }

        return at;
    }

    private LinePosition PositionOf(int offset)
    {
        LinePosition position = Lines.GetPosition(Math.Min(offset, Text.Length));
        if (encoding == PositionEncoding.Utf16)
        {
            return position;
        }

        int column = 0;
        int end = Math.Min(offset, Text.Length);
        for (int at = Lines.GetStart(position.Line); at < end;)
        {
            column += LengthAt(at, Text.Length, out int units);
            at += units;
        }

        return new LinePosition(position.Line, column);
    }

    /// <summary>What the character at an offset counts, and how many UTF-16 units it has.</summary>
    private int LengthAt(int at, int end, out int units)
    {
        // Half a character alone is written as the one that stands for what cannot be read, and counts as that.
        Rune rune = Rune.DecodeFromUtf16(Text.AsSpan(at, Math.Min(2, end - at)), out Rune read, out units) == OperationStatus.Done
            ? read
            : Rune.ReplacementChar;
        units = Math.Max(1, units);
        return encoding == PositionEncoding.Utf8 ? rune.Utf8SequenceLength : 1;
    }
}
