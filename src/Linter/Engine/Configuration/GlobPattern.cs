namespace ContentLint.Configuration;

/// <summary>
/// One pattern of paths, without braces. A part between slashes is a <see cref="NamePattern"/> or <c>**</c>, any number of folders. A slash
/// at the end, or a last part without a star, takes all that lies below a folder of this name. The case of letters does not count.
/// </summary>
internal sealed class GlobPattern
{
    private const string Folders = "**";

    private readonly string[] _parts;

    public GlobPattern(string pattern)
    {
        string normal = pattern.StartsWith("./", StringComparison.Ordinal) ? pattern.Substring(2) : pattern;
        normal = normal.EndsWith("/", StringComparison.Ordinal) ? normal + Folders : normal;
        var parts = new List<string>();
        foreach (string part in normal.Split('/'))
        {
            // “**.md” is meant as “**/*.md”.
            bool isBoth = part.Length > 2 && part.StartsWith(Folders, StringComparison.Ordinal);
            parts.Add(isBoth ? Folders : part);
            if (isBoth)
            {
                parts.Add(part.Substring(1));
            }
        }

        _parts = [.. parts];
        MayBeFolder = _parts[_parts.Length - 1].IndexOf('*') < 0;
    }

    /// <summary>Whether it can be the name of a folder whose contents are meant.</summary>
    public bool MayBeFolder { get; }

    /// <summary>The pattern as globs of stars alone, which fit all that it fits and perhaps more.</summary>
    public IEnumerable<string> ToStars()
    {
        string stars = string.Join("/", Array.ConvertAll(_parts, ReplaceMarks));
        return MayBeFolder ? [stars, stars + "/**"] : [stars];
    }

    /// <summary>Whether stars are all that it has.</summary>
    public bool HasOnlyStars => Array.TrueForAll(_parts, static part => part.IndexOfAny(['?', '[']) < 0);

    /// <summary>Whether a relative path fits.</summary>
    /// <param name="names">The names between its slashes.</param>
    public bool IsMatch(string[] names)
    {
        // The last place at which “**” can take one folder more.
        int part = 0;
        int name = 0;
        int lastFolders = -1;
        int nameAtFolders = 0;
        while (name < names.Length)
        {
            if (part == _parts.Length && MayBeFolder)
            {
                return true;
            }

            if (part < _parts.Length && _parts[part] is Folders)
            {
                lastFolders = part++;
                nameAtFolders = name;
                if (part == _parts.Length)
                {
                    return true;
                }
            }
            else if (part < _parts.Length && FitsName(_parts[part], names[name]))
            {
                part++;
                name++;
            }
            else if (lastFolders >= 0)
            {
                part = lastFolders + 1;
                name = ++nameAtFolders;
            }
            else
            {
                return false;
            }
        }

        return part == _parts.Length;
    }

    /// <summary>A name with brackets of its own fits itself.</summary>
    private static bool FitsName(string part, string name) =>
        string.Equals(part, name, StringComparison.OrdinalIgnoreCase)
        || NamePattern.IsMatch(part.AsSpan(), name.AsSpan(), ignoreCase: true);

    private static string ReplaceMarks(string part)
    {
        if (part is Folders)
        {
            return part;
        }

        // What stands from the first bracket to the last may be a set or a name: a star fits both.
        int open = part.IndexOf('[');
        int close = part.LastIndexOf(']');
        string stars = open >= 0 && close > open ? part.Substring(0, open) + '*' + part.Substring(close + 1) : part;
        stars = stars.Replace('?', '*');
        while (stars.Contains(Folders))
        {
            stars = stars.Replace(Folders, "*");
        }

        return stars;
    }
}
