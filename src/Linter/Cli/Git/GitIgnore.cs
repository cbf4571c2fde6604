using ContentLint.Configuration;

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

        private static bool FitsName(ReadOnlySpan<char> glob, ReadOnlySpan<char> name) =>
            NamePattern.IsMatch(glob, name, ignoreCase: false, hasEscapes: true);
    }
}
