using System.Globalization;
using System.Text;

namespace ContentLint.Cli.Git;

/// <summary>Reads from a unified diff without context which lines of each new file changed.</summary>
internal static class DiffReader
{
    /// <summary>The changed lines by path.</summary>
    /// <param name="diff">The diff, with <c>b/</c> before the new path.</param>
    public static Dictionary<string, ChangedLines> Read(ReadOnlySpan<byte> diff)
    {
        var files = new Dictionary<string, ChangedLines>(StringComparer.Ordinal);
        ChangedLines? lines = null;
        int left = 0; // lines of the hunk still to come: they can look like anything
        while (!diff.IsEmpty)
        {
            int end = diff.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? diff : diff[..end];
            diff = end < 0 ? default : diff[(end + 1)..];
            if (left > 0)
            {
                left -= line.StartsWith("\\"u8) ? 0 : 1;
            }
            else if (line.StartsWith("+++ "u8))
            {
                string path = ReadPath(Encoding.UTF8.GetString(line[4..]));
                lines = new ChangedLines();
                if (path.StartsWith("b/", StringComparison.Ordinal))
                {
                    files[path[2..]] = lines;
                }
            }
            else if (line.StartsWith("@@ "u8) && lines is not null)
            {
                left = ReadHunk(Encoding.ASCII.GetString(line), lines);
            }
        }

        return files;
    }

    /// <summary><c>@@ -first,count +first,count @@</c>; a count of one is left out.</summary>
    /// <returns>How many lines the hunk has.</returns>
    private static int ReadHunk(string line, ChangedLines lines)
    {
        string[] parts = line.Split(' ');
        (_, int removed) = ReadRange(parts[1]);
        (int first, int added) = ReadRange(parts[2]);
        if (added > 0)
        {
            lines.Add(first - 1, first + added - 2);
        }
        else
        {
            // Nothing stands where lines were deleted: the lines on both sides have a new neighbour.
            lines.Add(Math.Max(0, first - 1), first);
        }

        return removed + added;
    }

    private static (int First, int Count) ReadRange(string range)
    {
        int comma = range.IndexOf(',', StringComparison.Ordinal);
        return comma < 0
            ? (int.Parse(range.AsSpan(1), CultureInfo.InvariantCulture), 1)
            : (int.Parse(range.AsSpan(1, comma - 1), CultureInfo.InvariantCulture),
                int.Parse(range.AsSpan(comma + 1), CultureInfo.InvariantCulture));
    }

    /// <summary>A path with quotation marks, backslashes or control characters is quoted as in C; one with spaces ends in a tab.</summary>
    private static string ReadPath(string path)
    {
        if (path.Length < 2 || path[0] != '"')
        {
            return path.TrimEnd('\t');
        }

        var bytes = new List<byte>(path.Length);
        int at = 1;
        while (at < path.Length && path[at] != '"')
        {
            if (path[at] != '\\' || at + 1 >= path.Length)
            {
                int length = char.IsHighSurrogate(path[at]) && at + 1 < path.Length ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(path, at, length));
                at += length;
            }
            else if (path[at + 1] is >= '0' and <= '3' && at + 3 < path.Length)
            {
                bytes.Add((byte)(((path[at + 1] - '0') << 6) | ((path[at + 2] - '0') << 3) | (path[at + 3] - '0')));
                at += 4;
            }
            else
            {
                bytes.Add((byte)(path[at + 1] switch
                {
                    'a' => '\a',
                    'b' => '\b',
                    't' => '\t',
                    'n' => '\n',
                    'v' => '\v',
                    'f' => '\f',
                    'r' => '\r',
                    char other => other,
                }));
                at += 2;
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
