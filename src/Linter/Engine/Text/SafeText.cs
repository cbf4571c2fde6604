namespace ContentLint.Text;

/// <summary>
/// Text of an article, a file name or a configuration made fit to be shown: nothing in it can move a cursor, change colours, begin a
/// line or turn the direction of one.
/// </summary>
public static class SafeText
{
    /// <summary>The text on one line, with a picture or U+FFFD for each character that a terminal would obey.</summary>
    /// <param name="text">Any text.</param>
    public static string OnOneLine(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        return IsShown(text.AsSpan()) ? text : Replace(text);
    }

    /// <summary>Whether a text is shown as it is.</summary>
    internal static bool IsShown(ReadOnlySpan<char> text)
    {
        for (int i = Ascii.SkipPrintable(text); i < text.Length; i += 1 + Ascii.SkipPrintable(text.Slice(i + 1)))
        {
            if (text[i] is < ' ' or >= '\u007F' && Replacement(text[i]) != text[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What is shown for a character that a terminal would obey; any other is shown as it is.</summary>
    /// <param name="character">A character.</param>
    public static char Replacement(char character) => character switch
    {
        >= ' ' and < '\u007F' => character,
        '\t' => ' ',
        < ' ' => (char)('\u2400' + character),
        '\u007F' => '\u2421',
        >= '\u0080' and <= '\u009F' => '\uFFFD',
        '\u061C' or '\u200E' or '\u200F' => '\uFFFD',
        >= '\u2028' and <= '\u202E' => '\uFFFD',
        >= '\u2066' and <= '\u2069' => '\uFFFD',
        '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB') => '\uFFFD',
        _ => character,
    };

    private static string Replace(string text)
    {
        char[] safe = new char[text.Length];
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool isBreak = text[i] is '\n' or '\r';
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
            safe[length++] = isBreak ? ' ' : Replacement(text[i]);
        }

        return new string(safe, 0, length);
    }
}
