namespace ContentLint.Configuration;

/// <summary>
/// A pattern of paths: <c>*</c> is any part of a name, <c>**</c> any number of folders, a slash at the end all that lies below.
/// Case does not count. The patterns of <c>include</c> and <c>exclude</c> mean the same.
/// </summary>
internal sealed class GlobPattern
{
    private readonly string[] _parts;

    public GlobPattern(string pattern)
    {
        string normal = pattern.StartsWith("./", StringComparison.Ordinal) ? pattern.Substring(2) : pattern;
        _parts = (normal.EndsWith("/", StringComparison.Ordinal) ? normal + "**" : normal).Split('/');
    }

    /// <summary>Whether a relative path with forward slashes fits.</summary>
    public bool IsMatch(string path)
    {
        string[] names = path.Split('/');
        // The last place at which “**” can take one folder more.
        int part = 0;
        int name = 0;
        int lastStars = -1;
        int nameAtStars = 0;
        while (name < names.Length)
        {
            if (part < _parts.Length && _parts[part] is "**")
            {
                lastStars = part++;
                nameAtStars = name;
                if (part == _parts.Length)
                {
                    return true;
                }
            }
            else if (part < _parts.Length && IsMatch(_parts[part], names[name]))
            {
                part++;
                name++;
            }
            else if (lastStars >= 0)
            {
                part = lastStars + 1;
                name = ++nameAtStars;
            }
            else
            {
                return false;
            }
        }

        return part == _parts.Length;
    }

    /// <summary>One name against one part of the pattern, in time that is linear in both for each star.</summary>
    private static bool IsMatch(string part, string name)
    {
        int p = 0;
        int n = 0;
        int star = -1;
        int nameAtStar = 0;
        while (n < name.Length)
        {
            if (p < part.Length && part[p] == '*')
            {
                star = p++;
                nameAtStar = n;
            }
            else if (p < part.Length && char.ToUpperInvariant(part[p]) == char.ToUpperInvariant(name[n]))
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++nameAtStar;
            }
            else
            {
                return false;
            }
        }

        while (p < part.Length && part[p] == '*')
        {
            p++;
        }

        return p == part.Length;
    }
}
