using System.Globalization;
using System.Text;
using ContentLint.Text;

namespace ContentLint.Cli.Reporting.Console;

/// <summary>
/// Text of an article made fit for a terminal. Nothing in it can move the cursor, change colours or turn the direction of the
/// line, and each part knows how many columns it takes.
/// </summary>
internal static class TerminalText
{
    /// <summary>Appends a part of a text, made safe, and returns how many columns it takes.</summary>
    public static int Append(StringBuilder target, ReadOnlySpan<char> text)
    {
        int columns = 0;
        while (!text.IsEmpty)
        {
            int length = NextCluster(text, out int width);
            AppendSafe(target, text[..length]);
            columns += width;
            text = text[length..];
        }

        return columns;
    }

    /// <summary>The text made safe.</summary>
    public static string Clean(string text)
    {
        foreach (char character in text)
        {
            if (!IsPlain(character) && SafeText.Replacement(character) != character)
            {
                var clean = new StringBuilder(text.Length);
                Append(clean, text);
                return clean.ToString();
            }
        }

        return text;
    }

    /// <summary>Lines made safe; they stay lines.</summary>
    public static string CleanLines(string text)
    {
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = Clean(lines[i]);
        }

        return string.Join('\n', lines);
    }

    /// <summary>
    /// Makes of a report for people one that a build service takes no orders from: they stand at the start of a line after white space
    /// (<c>::error::</c>) or anywhere in it (<c>##[error]</c>, <c>##vso[task]</c>).
    /// </summary>
    public static string Disarm(StringBuilder report)
    {
        string text = report.Replace("##[", "## [").Replace("##vso[", "## vso[").ToString();
        if (!text.Contains("::", StringComparison.Ordinal))
        {
            return text;
        }

        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            ReadOnlySpan<char> order = lines[i].AsSpan().TrimStart();
            if (order.StartsWith("::", StringComparison.Ordinal))
            {
                lines[i] = string.Concat(lines[i].AsSpan(0, lines[i].Length - order.Length), ": :", order[2..]);
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>How many columns a text takes.</summary>
    public static int Measure(ReadOnlySpan<char> text)
    {
        int columns = 0;
        while (!text.IsEmpty)
        {
            int length = NextCluster(text, out int width);
            columns += width;
            text = text[length..];
        }

        return columns;
    }

    /// <summary>The length of what a reader sees as one character, and the columns it takes.</summary>
    public static int NextCluster(ReadOnlySpan<char> text, out int width)
    {
        char first = text[0];
        if (IsPlain(first) && (text.Length == 1 || text[1] < '\u0300'))
        {
            width = 1;
            return 1;
        }

        if (SafeText.Replacement(first) != first)
        {
            width = 1;
            return 1;
        }

        int length = StringInfo.GetNextTextElementLength(text);
        width = 0;
        ReadOnlySpan<char> cluster = text[..length];
        for (int i = 0; i < cluster.Length;)
        {
            if (SafeText.Replacement(cluster[i]) != cluster[i])
            {
                // An order mark in the middle of a cluster: the cluster ends before it.
                length = i;
                break;
            }

            Rune.DecodeFromUtf16(cluster[i..], out Rune rune, out int consumed);
            width = Math.Max(width, rune.Value == 0xFE0F ? 2 : Width(rune));
            i += consumed;
        }

        return length;
    }

    private static void AppendSafe(StringBuilder target, ReadOnlySpan<char> cluster)
    {
        if (cluster.Length == 1)
        {
            target.Append(char.IsSurrogate(cluster[0]) ? '\uFFFD' : SafeText.Replacement(cluster[0]));
            return;
        }

        for (int i = 0; i < cluster.Length;)
        {
            // Half a surrogate pair decodes to U+FFFD, which is what is shown.
            _ = Rune.DecodeFromUtf16(cluster[i..], out Rune rune, out int consumed);
            target.Append(rune.ToString());
            i += consumed;
        }
    }

    private static bool IsPlain(char character) => character is >= ' ' and < '\u007F';

    private static int Width(Rune rune)
    {
        int value = rune.Value;
        if (value < 0x300)
        {
            return value == 0xAD ? 0 : 1;
        }

        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                return 0;
            default:
                return IsWide(value) ? 2 : 1;
        }
    }

    /// <summary>East Asian wide and full-width characters, and emoji that are shown as pictures.</summary>
    private static bool IsWide(int value) => value switch
    {
        < 0x1100 => false,
        <= 0x115F => true,
        0x231A or 0x231B or 0x2329 or 0x232A or (>= 0x23E9 and <= 0x23EC) or 0x23F0 or 0x23F3 => true,
        0x25FD or 0x25FE or 0x2614 or 0x2615 or (>= 0x2648 and <= 0x2653) or 0x267F or 0x2693 or 0x26A1 => true,
        0x26AA or 0x26AB or 0x26BD or 0x26BE or 0x26C4 or 0x26C5 or 0x26CE or 0x26D4 or 0x26EA => true,
        0x26F2 or 0x26F3 or 0x26F5 or 0x26FA or 0x26FD or 0x2705 or 0x270A or 0x270B or 0x2728 => true,
        0x274C or 0x274E or (>= 0x2753 and <= 0x2755) or 0x2757 or (>= 0x2795 and <= 0x2797) or 0x27B0 or 0x27BF => true,
        0x2B1B or 0x2B1C or 0x2B50 or 0x2B55 => true,
        >= 0x2E80 and <= 0x303E => true,
        >= 0x3041 and <= 0x4DBF => true,
        >= 0x4E00 and <= 0xA4CF => true,
        >= 0xA960 and <= 0xA97F => true,
        >= 0xAC00 and <= 0xD7A3 => true,
        >= 0xF900 and <= 0xFAFF => true,
        >= 0xFE30 and <= 0xFE6F => true,
        >= 0xFF00 and <= 0xFF60 => true,
        >= 0xFFE0 and <= 0xFFE6 => true,
        >= 0x16FE0 and <= 0x18DFF => true,
        >= 0x1AFF0 and <= 0x1B2FF => true,
        0x1F004 or 0x1F0CF or 0x1F18E or (>= 0x1F191 and <= 0x1F19A) => true,
        >= 0x1F1E6 and <= 0x1F202 => true,
        >= 0x1F210 and <= 0x1F265 => true,
        >= 0x1F300 and <= 0x1F64F => true,
        >= 0x1F680 and <= 0x1F6FF => true,
        >= 0x1F7E0 and <= 0x1F7F0 => true,
        >= 0x1F900 and <= 0x1FAFF => true,
        >= 0x20000 and <= 0x3FFFD => true,
        _ => false,
    };
}
