using System.Text;

namespace ContentLint.Cli.Reporting.Console;

/// <summary>Breaks words over lines of a terminal.</summary>
internal static class WrappedText
{
    /// <summary>Appends words; a line that is full goes on below. Returns the column after the last word.</summary>
    /// <param name="text">What to append to.</param>
    /// <param name="words">The words, parted by single spaces, fit for a terminal.</param>
    /// <param name="column">How many columns of the line are taken.</param>
    /// <param name="indent">Where further lines begin.</param>
    /// <param name="width">Columns of the terminal.</param>
    public static int Append(StringBuilder text, string words, int column, int indent, int width)
    {
        bool first = true;
        ReadOnlySpan<char> rest = words;
        while (first || !rest.IsEmpty)
        {
            int end = rest.IndexOf(' ');
            ReadOnlySpan<char> word = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            int columns = TerminalText.Measure(word);
            if (!first && column + 1 + columns > width)
            {
                text.Append('\n').Append(' ', indent);
                column = indent;
            }
            else if (!first)
            {
                text.Append(' ');
                column++;
            }

            text.Append(word);
            column += columns;
            first = false;
        }

        return column;
    }
}
