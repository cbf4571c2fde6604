using System.Text.Json;

namespace ContentLint.Precision;

/// <summary>A public collection of articles, as <c>sources.json</c> lists it.</summary>
/// <param name="Name">Its short name: the folder it is laid in, and the first column of a verdict.</param>
/// <param name="Repository">Where it comes from.</param>
/// <param name="Commit">The state that was judged.</param>
/// <param name="Kind">What it is: a news site, an agency's blog, release notes.</param>
internal sealed record ArticleSource(string Name, string Repository, string Commit, string Kind)
{
    /// <summary>Reads the list.</summary>
    public static ArticleSource[] Load(string file) =>
        JsonSerializer.Deserialize<ArticleSource[]>(File.ReadAllText(file), JsonSerializerOptions.Web) ?? [];
}
