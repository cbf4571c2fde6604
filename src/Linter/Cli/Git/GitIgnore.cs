namespace ContentLint.Cli.Git;

/// <summary>
/// The patterns of one <c>.gitignore</c>: <c>*</c>, <c>?</c>, <c>[a-z]</c>, <c>**</c>, a leading or inner slash that binds to
/// the folder, a trailing slash for folders alone, <c>!</c> to take back, <c>#</c> for comments, and a backslash before any of
/// these. The last pattern that fits decides.
/// </summary>
internal sealed class GitIgnore
{
    private readonly List<Pattern> _patterns = [];

    public GitIgnore(string text)
    {
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            if (Pattern.TryParse(raw, out Pattern pattern))
            {
                _patterns.Add(pattern);
            }
        }
    }

    /// <summary>Whether the patterns ignore a path, take it back, or say nothing about it (null).</summary>
    /// <param name="path">The path from the folder of the file, with forward slashes.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool? Ignores(ReadOnlySpan<char> path, bool isFolder)
    {
        for (int i = _patterns.Count - 1; i >= 0; i--)
        {
            Pattern pattern = _patterns[i];
            if (pattern.Fits(path, isFolder))
            {
                return !pattern.TakesBack;
            }
        }

        return null;
    }

    private readonly record struct Pattern(string Glob, bool IsBound, bool IsFolderOnly, bool TakesBack)
    {
        public static bool TryParse(ReadOnlySpan<char> line, out Pattern pattern)
        {
            pattern = default;
            while (line.Length > 0 && line[^1] == ' ' && !(line.Length > 1 && line[^2] == '\\'))
            {
                line = line[..^1];
            }

            if (line.IsEmpty || line[0] == '#')
            {
                return false;
            }

            bool takesBack = line[0] == '!';
            line = takesBack ? line[1..] : line;
            bool folderOnly = line.Length > 0 && line[^1] == '/';
            line = folderOnly ? line[..^1] : line;
            bool bound = line.Contains('/');
            line = line.Length > 0 && line[0] == '/' ? line[1..] : line;
            if (line.IsEmpty)
            {
                return false;
            }

            pattern = new Pattern(line.ToString(), bound, folderOnly, takesBack);
            return true;
        }

        public bool Fits(ReadOnlySpan<char> path, bool isFolder)
        {
            if (IsFolderOnly && !isFolder)
            {
                return false;
            }

            return IsBound ? FitsPath(Glob, path) : FitsName(Glob, path[(path.LastIndexOf('/') + 1)..]);
        }

        /// <summary>Segment by segment; <c>**</c> stands for any number of them.</summary>
        private static bool FitsPath(ReadOnlySpan<char> glob, ReadOnlySpan<char> path)
        {
            while (true)
            {
                ReadOnlySpan<char> segment = Cut(glob, out ReadOnlySpan<char> rest);
                if (segment is "**")
                {
                    if (rest.IsEmpty)
                    {
                        return !path.IsEmpty;
                    }

                    while (true)
                    {
                        if (FitsPath(rest, path))
                        {
                            return true;
                        }

                        int slash = path.IndexOf('/');
                        if (slash < 0)
                        {
                            return false;
                        }

                        path = path[(slash + 1)..];
                    }
                }

                if (!FitsName(segment, Cut(path, out ReadOnlySpan<char> deeper)))
                {
                    return false;
                }

                if (rest.IsEmpty || deeper.IsEmpty)
                {
                    return rest.IsEmpty && deeper.IsEmpty;
                }

                glob = rest;
                path = deeper;
            }
        }

        private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> path, out ReadOnlySpan<char> rest)
        {
            int slash = path.IndexOf('/');
            rest = slash < 0 ? default : path[(slash + 1)..];
            return slash < 0 ? path : path[..slash];
        }

        /// <summary>One segment; on a mismatch the last star takes one character more, so that time stays within length times length.</summary>
        private static bool FitsName(ReadOnlySpan<char> glob, ReadOnlySpan<char> name)
        {
            int g = 0;
            int n = 0;
            int star = -1;
            int starName = 0;
            while (n < name.Length)
            {
                if (g < glob.Length && glob[g] == '*')
                {
                    star = g++;
                    starName = n;
                }
                else if (g < glob.Length && FitsOne(glob, g, name[n], out int next))
                {
                    g = next;
                    n++;
                }
                else if (star >= 0)
                {
                    g = star + 1;
                    n = ++starName;
                }
                else
                {
                    return false;
                }
            }

            while (g < glob.Length && glob[g] == '*')
            {
                g++;
            }

            return g == glob.Length;
        }

        private static bool FitsOne(ReadOnlySpan<char> glob, int at, char character, out int next)
        {
            next = at + 1;
            switch (glob[at])
            {
                case '?':
                    return true;
                case '\\' when next < glob.Length:
                    next++;
                    return glob[at + 1] == character;
                case '[':
                    int close = glob[Math.Min(glob.Length, at + 2)..].IndexOf(']');
                    if (close < 0)
                    {
                        return character == '[';
                    }

                    next = at + 2 + close + 1;
                    return FitsSet(glob[(at + 1)..(next - 1)], character);
                default:
                    return glob[at] == character;
            }
        }

        private static bool FitsSet(ReadOnlySpan<char> set, char character)
        {
            bool not = set.Length > 0 && set[0] is '!' or '^';
            set = not ? set[1..] : set;
            for (int i = 0; i < set.Length; i++)
            {
                bool range = i + 2 < set.Length && set[i + 1] == '-';
                if (range ? set[i] <= character && character <= set[i + 2] : set[i] == character)
                {
                    return !not;
                }

                i += range ? 2 : 0;
            }

            return not;
        }
    }
}
