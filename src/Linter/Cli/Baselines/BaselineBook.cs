using ContentLint.Cli.Configuration;
using ContentLint.Cli.Discovery;
using ContentLint.Cli.Files;
using ContentLint.Cli.Results;
using ContentLint.Cli.Run;
using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Cli.Baselines;

/// <summary>The baselines of a run: the one of the command line, or those that the configurations name.</summary>
internal sealed class BaselineBook
{
    private readonly ProjectPaths _paths;
    private readonly string? _named;
    private readonly OrderedDictionary<string, BaselineFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConfigurationFile> _configurations = new(StringComparer.Ordinal); // by baseline

    /// <param name="paths">How paths are shown.</param>
    /// <param name="named">The file of <c>--baseline</c>, which counts for everything; null for those of the configurations.</param>
    /// <param name="use">What is done with them.</param>
    public BaselineBook(ProjectPaths paths, string? named, BaselineUse use)
    {
        _paths = paths;
        _named = named;
        Use = use;
    }

    public BaselineUse Use { get; }

    public IReadOnlyCollection<BaselineFile> Files => _files.Values;

    /// <summary>Reads the baselines of all files that are going to be linted; afterwards any thread may ask.</summary>
    /// <param name="files">The files.</param>
    /// <param name="mistakes">What is wrong in their configurations.</param>
    /// <exception cref="UsageException">One cannot be read, or there is none to update.</exception>
    public void Load(LintFile[] files, params FileResult[] mistakes)
    {
        foreach (LintFile file in files)
        {
            if (Use == BaselineUse.Update && GetPath(file.Configuration) is null)
            {
                CheckRight(file.Configuration, mistakes);
            }

            if (FindPath(file.Configuration) is { } path && !_files.ContainsKey(path))
            {
                _files.Add(path, BaselineFile.Read(path, _paths, mayBeMissing: Use == BaselineUse.Update));
                _configurations.Add(path, file.Configuration);
            }
        }

        if (_named is not null && _files.Count == 0)
        {
            _files.Add(_named, BaselineFile.Read(_named, _paths, mayBeMissing: Use == BaselineUse.Update));
        }

        if (_files.Count == 0 && Use != BaselineUse.Read)
        {
            throw new UsageException("there is no baseline to update", Use == BaselineUse.Update
                ? "contentlint init writes a rules.json that it can be entered in; or write --baseline FILE"
                : "write --baseline FILE, or “baseline” in rules.json");
        }
    }

    /// <summary>A configuration may name a baseline that was refused: another file is not written in its place.</summary>
    private void CheckRight(ConfigurationFile configuration, FileResult[] mistakes)
    {
        string? name = configuration.File is { } file ? _paths.GetDisplayPath(file) : null;
        if (Array.Find(mistakes, result => string.Equals(result.DisplayPath, name, StringComparison.Ordinal)) is { } wrong)
        {
            throw new UsageException($"no baseline is written, because {name} has a mistake: {wrong.Findings[0].Message}",
                "mend it, or write --baseline FILE");
        }
    }

    /// <summary>The baseline that counts for a file, or null.</summary>
    public BaselineFile? Find(LintFile file) =>
        FindPath(file.Configuration) is { } path && _files.TryGetValue(path, out BaselineFile? baseline) ? baseline : null;

    /// <summary>The baseline of a configuration, or null.</summary>
    public string? GetPath(ConfigurationFile configuration) =>
        _named ?? (configuration is { Settings.Baseline: { } own, Folder: { } folder } ? Path.GetFullPath(own, folder) : null);

    /// <summary>The same, and where none is named one beside the configuration; null without a configuration.</summary>
    public string? GetPathToWrite(ConfigurationFile configuration) =>
        GetPath(configuration) ?? (configuration.Folder is { } folder ? Path.Combine(folder, BaselineEntering.FileName) : null);

    /// <summary>Enters a baseline that was written in the configuration that it is for.</summary>
    /// <returns>What there is to say about it; null for nothing.</returns>
    public string? Enter(BaselineFile baseline) =>
        _configurations.TryGetValue(baseline.FullPath, out ConfigurationFile? configuration)
        ? BaselineEntering.Enter(baseline.FullPath, configuration, _paths)
        : null;

    private string? FindPath(ConfigurationFile configuration) =>
        Use == BaselineUse.Update ? GetPathToWrite(configuration) : GetPath(configuration);

    /// <summary>Marks what is accepted.</summary>
    /// <param name="file">The file.</param>
    /// <param name="findings">Its findings.</param>
    /// <param name="withGone">Whether what files that are gone accepted counts at once: it must not be fixed or accepted again. Otherwise
    /// <see cref="Settle"/> tells.</param>
    public IReadOnlyList<Finding> Suppress(LintFile file, IReadOnlyList<Finding> findings, bool withGone) =>
        Find(file)?.Suppress(findings, withGone || Use != BaselineUse.Read) ?? findings;

    /// <summary>The result of a file with what files that are gone accepted; results come one by one, in their order.</summary>
    public FileResult Settle(LintFile file, FileResult result) => Find(file)?.Settle(result) ?? result;

    /// <summary>Accepts all that is left when the baseline is updated; what the linter says about itself cannot be accepted.</summary>
    public IReadOnlyList<Finding> AcceptAll(LintFile file, IReadOnlyList<Finding> findings, ReadOnlySpan<char> text,
        out BaselineEntry[] accepted)
    {
        if (Use != BaselineUse.Update || Find(file) is null)
        {
            accepted = [];
            return findings;
        }

        var entries = new List<BaselineEntry>();
        var marked = new Finding[findings.Count];
        for (int i = 0; i < marked.Length; i++)
        {
            marked[i] = Accept(file, findings[i], text.Slice(findings[i].Span.Start, findings[i].Span.Length), entries);
        }

        accepted = [.. entries];
        return marked;
    }

    /// <summary>Accepts one finding if the baseline is updated.</summary>
    /// <param name="file">The file it is in.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="words">The words it is about.</param>
    /// <param name="entries">Takes what is new in the baseline.</param>
    public Finding Accept(LintFile file, Finding finding, ReadOnlySpan<char> words, List<BaselineEntry> entries)
    {
        if (Use != BaselineUse.Update || finding.Suppression is not null || finding.Rule.Family == RuleFamily.Engine || Find(file) is null)
        {
            return finding;
        }

        entries.Add(BaselineEntry.Of(finding, words, string.Empty));
        return finding with { Suppression = new Suppression(SuppressionKind.External, string.Empty) };
    }
}
