using Microsoft.Extensions.FileSystemGlobbing;

namespace ContentLint.Shared;

/// <summary>What the globs of a <c>rules.json</c> mean, to the command and to the analyzer.</summary>
internal static class ArticleGlobs
{
    /// <summary>A matcher for these globs.</summary>
    public static Matcher CreateMatcher(IReadOnlyList<string> include, IReadOnlyList<string> exclude)
    {
        var matcher = new Matcher(StringComparison.OrdinalIgnoreCase);
        foreach (string glob in include)
        {
            matcher.AddInclude(Normalise(glob));
        }

        foreach (string glob in exclude)
        {
            matcher.AddExclude(Normalise(glob));
        }

        return matcher;
    }

    /// <summary>A glob that ends in a slash means the folder's contents.</summary>
    private static string Normalise(string glob)
    {
        string normal = glob.StartsWith("./", StringComparison.Ordinal) ? glob.Substring(2) : glob;
        return normal.Length > 0 && normal[normal.Length - 1] == '/' ? normal + "**" : normal;
    }
}
