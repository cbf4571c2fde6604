using System.Text;
using ContentLint.Cli.Results;

namespace ContentLint.Cli.Reporting.Console;

/// <summary>The part of a line that fits the terminal, with the words of the finding in it.</summary>
/// <param name="Before">What stands before the finding.</param>
/// <param name="Marked">The finding.</param>
/// <param name="After">What stands after it.</param>
/// <param name="MarkColumn">How many columns stand before the finding.</param>
/// <param name="MarkWidth">How many columns the finding takes; at least one.</param>
internal readonly record struct LineWindow(string Before, string Marked, string After, int MarkColumn, int MarkWidth)
{
    private const string Cut = "…";

    /// <summary>Fits an excerpt into <paramref name="width"/> columns, the finding about a third from the left.</summary>
    public static LineWindow Fit(LineExcerpt excerpt, int width)
    {
        ReadOnlySpan<char> text = excerpt.Text;
        ReadOnlySpan<char> before = text[..excerpt.Start];
        ReadOnlySpan<char> marked = text.Slice(excerpt.Start, excerpt.Length);
        ReadOnlySpan<char> after = text[(excerpt.Start + excerpt.Length)..];
        int beforeWidth = TerminalText.Measure(before);
        int markedWidth = TerminalText.Measure(marked);
        int afterWidth = TerminalText.Measure(after);
        bool cutBefore = excerpt.CutBefore;
        bool cutAfter = excerpt.CutAfter;
        bool cutMarked = false;
        int room = width - (cutBefore ? 1 : 0) - (cutAfter ? 1 : 0);
        if (beforeWidth + markedWidth + afterWidth > room)
        {
            room = width - 2;
            int markedRoom = Math.Min(markedWidth, room);
            int beforeRoom = Math.Min(beforeWidth,
                Math.Max(Math.Min((room - markedRoom) / 3, room - markedRoom), room - markedRoom - afterWidth));
            cutBefore |= beforeRoom < beforeWidth;
            before = TakeEnd(before, beforeRoom, ref beforeWidth);
            cutMarked = markedRoom < markedWidth;
            marked = TakeStart(marked, markedRoom, wholeWords: false, ref markedWidth);
            int afterRoom = cutMarked ? 0 : Math.Max(0, room - beforeWidth - markedWidth);
            cutAfter |= cutMarked || afterRoom < afterWidth;
            after = TakeStart(after, afterRoom, wholeWords: true, ref afterWidth);
        }

        string cleanBefore = Clean(before);
        return new LineWindow(
            cutBefore ? Cut + cleanBefore : cleanBefore,
            Clean(marked),
            cutAfter ? Clean(after) + Cut : Clean(after),
            beforeWidth + (cutBefore ? 1 : 0),
            Math.Max(1, markedWidth));
    }

    /// <summary>The last columns of a text, from the start of a word if there is one soon.</summary>
    private static ReadOnlySpan<char> TakeEnd(ReadOnlySpan<char> text, int room, scoped ref int width)
    {
        if (width <= room)
        {
            return text;
        }

        int at = 0;
        while (width > room)
        {
            at += TerminalText.NextCluster(text[at..], out int columns);
            width -= columns;
        }

        int space = text[at..].IndexOf(' ');
        if (at > 0 && text[at - 1] != ' ' && space >= 0 && space < 14 && at + space + 1 < text.Length)
        {
            width -= TerminalText.Measure(text.Slice(at, space + 1));
            at += space + 1;
        }

        return text[at..];
    }

    /// <summary>The first columns of a text, to the end of a word if there is one soon.</summary>
    private static ReadOnlySpan<char> TakeStart(ReadOnlySpan<char> text, int room, bool wholeWords, scoped ref int width)
    {
        if (width <= room)
        {
            return text;
        }

        int at = 0;
        width = 0;
        while (at < text.Length)
        {
            int length = TerminalText.NextCluster(text[at..], out int columns);
            if (width + columns > room)
            {
                break;
            }

            at += length;
            width += columns;
        }

        int space = text[..at].LastIndexOf(' ');
        if (wholeWords && at < text.Length && text[at] != ' ' && space > 0 && at - space < 14)
        {
            at = space + 1;
            width = TerminalText.Measure(text[..at]);
        }

        return text[..at];
    }

    private static string Clean(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        TerminalText.Append(clean, text);
        return clean.ToString();
    }
}
