using System.Collections.Concurrent;
using ContentLint.Documents;

namespace ContentLint.Cli.Discovery;

/// <summary>Tells which files belong to a site with a generator.</summary>
internal sealed class SiteFolders
{
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether a file of Markdown or HTML is a source of a site: a generator is configured in a folder above it, in the same repository.
    /// </summary>
    /// <param name="path">The full path; null for a text without a file.</param>
    public bool HoldSource(string? path) =>
        path is not null && Article.GetFormat(path) is ArticleFormat.Markdown or ArticleFormat.Html
        && Path.GetDirectoryName(path) is { Length: > 0 } folder && IsSite(folder);

    /// <summary>Whether a generator is configured in a folder or above it.</summary>
    public bool IsSite(string folder)
    {
        if (_known.TryGetValue(folder, out bool known))
        {
            return known;
        }

        // The folders above first: a site has one configuration for all of its folders.
        bool isRoot = Path.Exists(Path.Combine(folder, ".git"));
        bool found = (!isRoot && Path.GetDirectoryName(folder) is { Length: > 0 } parent && IsSite(parent))
            || SiteGenerator.Find(folder) is not null;
        _known[folder] = found;
        return found;
    }
}
