using ContentLint.Cli.Configuration;
using ContentLint.Cli.Discovery;
using ContentLint.Cli.Files;
using ContentLint.Cli.Results;
using ContentLint.Cli.Run;
using ContentLint.Findings;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Cli.Baselines;

/// <summary>A baseline on disk, and what a run learns about it.</summary>
internal sealed class BaselineFile
{
    private readonly string _text;
    private readonly HashSet<BaselineEntry> _used = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, ConfigurationFile> _linted = new(StringComparer.Ordinal);
    private readonly List<BaselineEntry> _accepted = [];

    private BaselineFile(string fullPath, ProjectPaths paths, string text, Baseline baseline)
    {
        FullPath = fullPath;
        Path = paths.GetReportPath(fullPath);
        DisplayPath = paths.GetDisplayPath(fullPath);
        _text = text;
        Baseline = baseline;
    }

    public string FullPath { get; }

    public string Path { get; }

    public string DisplayPath { get; }

    public Baseline Baseline { get; }

    /// <summary>Reads a baseline.</summary>
    /// <param name="fullPath">The file.</param>
    /// <param name="paths">How paths are shown.</param>
    /// <param name="mayBeMissing">Whether it is made if it does not exist.</param>
    /// <exception cref="UsageException">It cannot be read, or is no baseline.</exception>
    public static BaselineFile Read(string fullPath, ProjectPaths paths, bool mayBeMissing)
    {
        string name = paths.GetDisplayPath(fullPath);
        if (!File.Exists(fullPath))
        {
            return mayBeMissing
                ? new BaselineFile(fullPath, paths, string.Empty, Baseline.Empty)
                : throw new UsageException($"the baseline {name} does not exist", "--update-baseline makes it");
        }

        try
        {
            string text = File.ReadAllText(fullPath);
            return new BaselineFile(fullPath, paths, text, Baseline.Parse(text));
        }
        catch (FormatException exception)
        {
            throw new UsageException($"the baseline {name} cannot be read: {exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the baseline {name} cannot be read: {FileErrors.Describe(exception)}");
        }
    }

    /// <summary>Takes note of what was found in a file that was linted whole.</summary>
    public void Add(LintFile file, FileResult result)
    {
        // Of a file of which only some lines count nobody knows what is gone.
        if (!result.IsLinted || file.Change?.Lines is not null)
        {
            return;
        }

        _linted[file.Path] = file.Configuration;
        _accepted.AddRange(result.Accepted);
        foreach (Finding finding in result.Findings)
        {
            if (finding.Suppression?.Kind == SuppressionKind.External && Baseline.Find(finding.Path, finding.Fingerprint) is { } entry)
            {
                _used.Add(entry);
            }
        }
    }

    /// <summary>The entries that match nothing any more, as findings in the baseline; null if there are none.</summary>
    public FileResult? ReportStale(RuleBook book, ReportNeeds needs)
    {
        var findings = new List<Finding>();
        LineIndex lines = LineIndex.Build(_text);
        foreach (BaselineEntry entry in Baseline.Entries)
        {
            if (IsStale(entry, book))
            {
                findings.Add(new Finding(
                    EngineRules.StaleBaselineEntry,
                    Severity.Warning,
                    Path,
                    entry.Place,
                    lines.GetPositions(entry.Place),
                    $"The accepted finding {entry.Rule} in {entry.Path} (“{entry.Words}”) is not found any more",
                    "--update-baseline or contentlint baseline prune takes it out",
                    [],
                    entry.Fingerprint));
            }
        }

        if (findings.Count == 0)
        {
            return null;
        }

        findings.Sort(static (x, y) => x.Span.Start.CompareTo(y.Span.Start));
        return new FileResult
        {
            Path = Path,
            DisplayPath = DisplayPath,
            Findings = findings,
            Excerpts = needs.CutExcerpts(_text, lines, findings),
            Columns = needs.CountColumns(_text, lines, findings),
        };
    }

    /// <summary>Writes what was accepted and takes out what is not found any more.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="root">The folder that paths start from; entries of files that do not exist there are taken out too. Null to keep them.</param>
    /// <returns>How many entries there are, and how many came and went.</returns>
    public (int Entries, int Added, int Removed) Update(RuleBook book, string? root)
    {
        var entries = new List<BaselineEntry>();
        var gone = new Dictionary<string, BaselineEntry>(StringComparer.Ordinal);
        foreach (BaselineEntry entry in Baseline.Entries)
        {
            if (IsStale(entry, book) || (root is not null && !File.Exists(System.IO.Path.Combine(root, entry.Path))))
            {
                gone[entry.Fingerprint] = entry;
            }
            else
            {
                entries.Add(entry);
            }
        }

        int kept = entries.Count;
        foreach (BaselineEntry entry in _accepted)
        {
            // What is the same in a file of another name was accepted for the same reason.
            entries.Add(entry.Reason.Length == 0 && gone.TryGetValue(entry.Fingerprint, out BaselineEntry? before) ? entry with { Reason = before.Reason } : entry);
        }

        Baseline updated = new(entries);
        Write(updated);
        return (updated.Entries.Count, updated.Entries.Count - kept, Baseline.Entries.Count - kept);
    }

    /// <summary>Writes a baseline in the place of this one, unless it is the same.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public void Write(Baseline updated)
    {
        string text = updated.Format();
        if (string.Equals(text, _text, StringComparison.Ordinal))
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(FullPath)!);
            FileReplacement.Write(FullPath, System.Text.Encoding.UTF8.GetBytes(text), before: default, mustBeUnchanged: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the baseline {DisplayPath} cannot be written: {FileErrors.Describe(exception)}");
        }
    }

    /// <summary>An entry of a file or rule that this run did not look at is not stale.</summary>
    private bool IsStale(BaselineEntry entry, RuleBook book) =>
        !_used.Contains(entry)
        && _linted.TryGetValue(entry.Path, out ConfigurationFile? configuration)
        && (configuration.Engine.Runs(entry.Rule) || book.Find(entry.Rule) is null);
}
