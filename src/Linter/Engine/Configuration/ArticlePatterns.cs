namespace ContentLint.Configuration;

/// <summary>Which files are articles: those that <c>include</c> takes and <c>exclude</c> does not leave out.</summary>
public sealed class ArticlePatterns
{
    /// <param name="include">What is taken.</param>
    /// <param name="exclude">What is left out.</param>
    public ArticlePatterns(IEnumerable<string> include, IEnumerable<string> exclude)
    {
        Include = new GlobList(include);
        Exclude = new GlobList(exclude);
    }

    /// <summary>What is taken.</summary>
    public GlobList Include { get; }

    /// <summary>What is left out; it wins.</summary>
    public GlobList Exclude { get; }

    /// <summary>Whether a file is an article.</summary>
    /// <param name="path">The file, relative to where the patterns start, with forward slashes.</param>
    public bool IsMatch(string path) => Include.IsMatch(path) && !Exclude.IsMatch(path);
}
