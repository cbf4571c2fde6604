using System.Collections.Concurrent;
using ContentLint.Text;

namespace ContentLint.Cli.Discovery;

/// <summary>Tells which files belong to a site with a generator; asked only where a text has what may be a tag.</summary>
internal sealed class SiteFolders
{
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Whether templates are markup in a file: a generator is configured in a folder above it, in the same repository.</summary>
    /// <param name="path">The full path; null for a text without a file.</param>
    /// <param name="text">Its text.</param>
    public bool AreTemplates(string? path, ArticleText text)
    {
        ReadOnlySpan<char> characters = text.AsSpan();
        bool mayHaveTags = (characters.Contains('{') && (characters.IndexOf("{{") >= 0 || characters.IndexOf("{%") >= 0 || characters.IndexOf("={") >= 0))
            || (characters.Contains('%') && characters.IndexOf("<%") >= 0);
        return mayHaveTags && path is not null && Path.GetDirectoryName(path) is { Length: > 0 } folder && IsInSite(folder);
    }

    private bool IsInSite(string folder)
    {
        if (_known.TryGetValue(folder, out bool known))
        {
            return known;
        }

        bool isRoot = Path.Exists(Path.Combine(folder, ".git"));
        bool found = SiteGenerator.Find(folder) is not null || (!isRoot && Path.GetDirectoryName(folder) is { Length: > 0 } parent && IsInSite(parent));
        _known[folder] = found;
        return found;
    }
}
