namespace ContentLint.Configuration;

/// <summary>
/// A list of patterns of paths, as <c>include</c>, <c>exclude</c> and the <c>files</c> of an override have them: <c>*</c>, <c>**</c>,
/// <c>?</c>, <c>[a-z]</c>, <c>{md,txt}</c>, a folder, and <c>!</c> to take back what a pattern before it takes. The last pattern that fits
/// decides.
/// </summary>
public sealed class GlobList
{
    /// <summary>More than these from one pair of braces is a slip.</summary>
    private const int MostVariants = 256;

    private readonly List<(GlobPattern Pattern, bool TakesBack)> _patterns = [];

    /// <param name="patterns">The patterns.</param>
    public GlobList(IEnumerable<string> patterns)
    {
        if (patterns is null)
        {
            throw new ArgumentNullException(nameof(patterns));
        }

        foreach (string pattern in patterns)
        {
            bool takesBack = pattern.StartsWith("!", StringComparison.Ordinal);
            foreach (string variant in Expand(takesBack ? pattern.Substring(1) : pattern))
            {
                _patterns.Add((new GlobPattern(variant), takesBack));
            }
        }
    }

    /// <summary>Whether a path fits.</summary>
    /// <param name="path">The path, relative to where the patterns start, with forward slashes.</param>
    public bool IsMatch(string path)
    {
        string[] names = _patterns.Count == 0 ? [] : path.Split('/');
        for (int i = _patterns.Count - 1; i >= 0; i--)
        {
            if (_patterns[i].Pattern.IsMatch(names))
            {
                return !_patterns[i].TakesBack;
            }
        }

        return false;
    }

    /// <summary>
    /// Patterns of stars alone that together fit all paths that fit the list, and perhaps more: enough to know which folders to look into.
    /// </summary>
    public IEnumerable<string> ToStars()
    {
        foreach ((GlobPattern pattern, bool takesBack) in _patterns)
        {
            foreach (string stars in takesBack ? [] : pattern.ToStars())
            {
                yield return stars;
            }
        }
    }

    /// <summary>Those patterns of the list, as stars alone, whose paths fit the list for certain.</summary>
    public IEnumerable<string> ToCertainStars()
    {
        if (_patterns.Exists(static own => own.TakesBack))
        {
            yield break;
        }

        foreach ((GlobPattern pattern, _) in _patterns)
        {
            foreach (string stars in pattern.HasOnlyStars ? pattern.ToStars() : [])
            {
                yield return stars;
            }
        }
    }

    /// <summary>Why a pattern would fit nothing; null if it may fit.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="isFirst">Whether it is the first of its list.</param>
    internal static string? FindMistake(string pattern, bool isFirst) =>
        pattern is "!" ? "there is nothing behind “!”"
        : pattern[0] == '!' && isFirst ? "“!” takes back what a pattern before it takes, and there is none before it"
        : pattern.TrimStart('!')[0] == '/' ? "patterns start from the folder of this file, without a slash"
        : pattern.IndexOf('\0') >= 0 ? "no file has a NUL in its name"
        : pattern.IndexOf('\\') >= 0 ? "folders are parted by “/”, also on Windows"
        : pattern.StartsWith("../", StringComparison.Ordinal) ? "patterns do not lead out of the folder of this file"
        : Expand(pattern).Count > MostVariants ? "its braces stand for too many patterns"
        : null;

    /// <summary>A pattern for each choice of its braces; braces without a comma stand for themselves.</summary>
    private static List<string> Expand(string pattern)
    {
        List<string> all = [pattern];
        for (int i = 0; i < all.Count && all.Count <= MostVariants;)
        {
            if (FindBraces(all[i]) is not { } braces)
            {
                i++;
                continue;
            }

            string before = all[i].Substring(0, braces.Open);
            string after = all[i].Substring(braces.Close + 1);
            var choices = new List<string>();
            int start = braces.Open + 1;
            foreach (int comma in braces.Commas)
            {
                choices.Add(before + all[i].Substring(start, comma - start) + after);
                start = comma + 1;
            }

            choices.Add(before + all[i].Substring(start, braces.Close - start) + after);
            all.RemoveAt(i);
            all.InsertRange(i, choices);
        }

        return all;
    }

    /// <summary>The first braces with a comma in them.</summary>
    private static (int Open, int Close, List<int> Commas)? FindBraces(string pattern)
    {
        for (int open = pattern.IndexOf('{'); open >= 0; open = pattern.IndexOf('{', open + 1))
        {
            var commas = new List<int>();
            int depth = 0;
            for (int i = open; i < pattern.Length; i++)
            {
                depth += pattern[i] == '{' ? 1 : pattern[i] == '}' ? -1 : 0;
                if (pattern[i] == ',' && depth == 1)
                {
                    commas.Add(i);
                }

                if (depth == 0)
                {
                    if (commas.Count > 0)
                    {
                        return (open, i, commas);
                    }

                    break;
                }
            }
        }

        return null;
    }
}
