using ContentLint.Cli.Linting;

namespace ContentLint.Cli.Commands;

/// <summary>What a run leaves to the next one.</summary>
internal sealed class RunMemory
{
    /// <summary>What was found in the articles.</summary>
    public LintMemory Articles { get; } = new();

    /// <summary>
    /// The endings of the articles of the last run. Like the other sets it is another one after each run: other threads ask it.
    /// </summary>
    public IReadOnlySet<string> Endings { get; private set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The folders that they lie in, up to the top.</summary>
    public IReadOnlySet<string> Folders { get; private set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The configurations, baselines and plug-ins that the run read.</summary>
    public IReadOnlySet<string> Configurations { get; private set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Takes what a run has read.</summary>
    public void Take(IEnumerable<string> articles, IEnumerable<string> configurations)
    {
        var endings = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (string article in articles)
        {
            endings.Add(Path.GetExtension(article));
            for (string? folder = Path.GetDirectoryName(article); folder is not null && folders.Add(folder);)
            {
                folder = Path.GetDirectoryName(folder);
            }
        }

        Endings = endings;
        Folders = folders;
        Configurations = configurations.ToHashSet(StringComparer.Ordinal);
    }
}
