using System.Text;

namespace ContentLint.Cli.Reporting.Console;

/// <summary>Rows of the same character.</summary>
internal static class Repetition
{
    /// <summary>
    /// Appends a character so many times. The framework does it with vectors, whose code is compiled at every start; here the
    /// rows are short.
    /// </summary>
    public static StringBuilder Repeat(this StringBuilder text, char character, int count)
    {
        for (int i = 0; i < count; i++)
        {
            text.Append(character);
        }

        return text;
    }
}
