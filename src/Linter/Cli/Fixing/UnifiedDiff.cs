using System.Globalization;
using System.Text;

namespace ContentLint.Cli.Fixing;

/// <summary>The difference of two texts line by line, in the form that <c>patch</c> and <c>git apply</c> take.</summary>
internal static class UnifiedDiff
{
    private const int ContextLines = 3;

    /// <param name="path">The file, with forward slashes, from the folder where the difference is to be applied.</param>
    /// <param name="before">The text as it is.</param>
    /// <param name="after">The text as it becomes.</param>
    public static string Format(string path, string before, string after)
    {
        string[] old = SplitLines(before);
        string[] mended = SplitLines(after);
        List<SequenceChange> changes = SequenceDifference.Find(old, mended);
        var diff = new StringBuilder();
        diff.Append("--- ").Append(Quote("a/" + path)).Append('\n').Append("+++ ").Append(Quote("b/" + path)).Append('\n');
        for (int i = 0; i < changes.Count;)
        {
            int next = i + 1;
            while (next < changes.Count && changes[next].Old - (changes[next - 1].Old + changes[next - 1].OldCount) <= 2 * ContextLines)
            {
                next++;
            }

            AppendHunk(diff, old, mended, changes.GetRange(i, next - i));
            i = next;
        }

        return diff.ToString();
    }

    private static void AppendHunk(StringBuilder diff, string[] old, string[] mended, List<SequenceChange> changes)
    {
        int lead = Math.Min(ContextLines, changes[0].Old);
        int oldStart = changes[0].Old - lead;
        int newStart = changes[0].New - lead;
        int oldEnd = Math.Min(old.Length, changes[^1].Old + changes[^1].OldCount + ContextLines);
        int newEnd = changes[^1].New + changes[^1].NewCount + oldEnd - (changes[^1].Old + changes[^1].OldCount);
        diff.Append("@@ -").Append(Range(oldStart, oldEnd - oldStart)).Append(" +").Append(Range(newStart, newEnd - newStart))
            .Append(" @@\n");
        int at = oldStart;
        foreach ((int oldAt, int newAt, int oldCount, int newCount) in changes)
        {
            AppendLines(diff, ' ', old, at, oldAt);
            AppendLines(diff, '-', old, oldAt, oldAt + oldCount);
            AppendLines(diff, '+', mended, newAt, newAt + newCount);
            at = oldAt + oldCount;
        }

        AppendLines(diff, ' ', old, at, oldEnd);
    }

    private static void AppendLines(StringBuilder diff, char mark, string[] lines, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            diff.Append(mark).Append(lines[i]);
            if (!lines[i].EndsWith('\n'))
            {
                diff.Append("\n\\ No newline at end of file\n");
            }
        }
    }

    /// <summary>Lines count from 1; an empty range names the line before it.</summary>
    private static string Range(int start, int count) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{(count == 0 ? start : start + 1)}{(count == 1 ? string.Empty : "," + count.ToString(CultureInfo.InvariantCulture))}");

    /// <summary>
    /// A name that could be taken for something else is written as C writes it; after a space the tab says where the name ends.
    /// </summary>
    private static string Quote(string name)
    {
        bool quoted = false;
        foreach (char character in name)
        {
            quoted |= character is '"' or '\\' || char.IsControl(character);
        }

        if (!quoted)
        {
            return name.Contains(' ', StringComparison.Ordinal) ? name + "\t" : name;
        }

        var text = new StringBuilder("\"");
        foreach (byte unit in Encoding.UTF8.GetBytes(name))
        {
            if (unit is (byte)'"' or (byte)'\\')
            {
                text.Append('\\').Append((char)unit);
            }
            else if (unit is < 0x20 or >= 0x7F)
            {
                text.Append('\\').Append(Convert.ToString(unit, 8).PadLeft(3, '0'));
            }
            else
            {
                text.Append((char)unit);
            }
        }

        return text.Append('"').ToString();
    }

    /// <summary>Lines with their breaks; tools for differences know no break but the line feed.</summary>
    public static string[] SplitLines(string text)
    {
        var lines = new List<string>();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }
}
