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
    private readonly Dictionary<BaselineEntry, Finding> _moved = new(ReferenceEqualityComparer.Instance); // what it accepts now
    private readonly Lazy<GoneEntries> _gone;

    private BaselineFile(string fullPath, ProjectPaths paths, string text, Baseline baseline)
    {
        FullPath = fullPath;
        Path = paths.GetReportPath(fullPath);
        DisplayPath = paths.GetDisplayPath(fullPath);
        _text = text;
        Baseline = baseline;
        _gone = new Lazy<GoneEntries>(() => new GoneEntries(Baseline, paths.Root));
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
        if (!System.IO.Path.Exists(fullPath))
        {
            return mayBeMissing
                ? new BaselineFile(fullPath, paths, string.Empty, Baseline.Empty)
                : throw new UsageException($"the baseline {name} does not exist", "--update-baseline makes it");
        }

        try
        {
            string text = FileBytes.ReadText(fullPath, FileBytes.MostOfBaseline);
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
        if (file.Change?.Lines is not null)
        {
            return;
        }

        if (result.IsLinted)
        {
            _linted[file.Path] = file.Configuration;
        }

        _accepted.AddRange(result.Accepted);
        foreach (Finding finding in result.Findings)
        {
            if (finding.Suppression?.Entry is not { } entry)
            {
                continue;
            }

            _used.Add(entry);
            if (!string.Equals(entry.Path, finding.Path, StringComparison.Ordinal)
                || !string.Equals(entry.Fingerprint, finding.Fingerprint, StringComparison.Ordinal))
            {
                _moved[entry] = finding;
            }
        }
    }

    /// <summary>
    /// Marks what entries of files that are gone accept: the file has another name now. Each accepts one finding, of the first file that
    /// has it, so that results come here one by one in their order. A copy of a file that is still there is new.
    /// </summary>
    public FileResult Settle(FileResult result)
    {
        IReadOnlyList<Finding> settled = _gone.Value.Suppress(result.Findings, takes: true);
        return ReferenceEquals(settled, result.Findings) ? result : result.With(settled, result.Excerpts, result.Columns);
    }

    /// <summary>The findings, those that are accepted marked as such.</summary>
    /// <param name="findings">The findings of one file.</param>
    /// <param name="withGone">Whether entries of files that are gone count too, each as often as it fits.</param>
    public IReadOnlyList<Finding> Suppress(IReadOnlyList<Finding> findings, bool withGone)
    {
        IReadOnlyList<Finding> suppressed = Baseline.Suppress(findings);
        return withGone ? _gone.Value.Suppress(suppressed, takes: false) : suppressed;
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
            Text = needs.Keep(_text, findings),
        };
    }

    /// <summary>Writes what was accepted and takes out what is not found any more.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="root">The folder that paths start from; entries of files that do not exist there are taken out too. Null to keep
    /// them.</param>
    /// <returns>How many entries there are, and how many came and went.</returns>
    public (int Entries, int Added, int Removed) Update(RuleBook book, string? root)
    {
        var gone = new HashSet<(string Path, string Fingerprint)>();
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (BaselineEntry entry in Baseline.Entries)
        {
            if (IsStale(entry, book) || _moved.ContainsKey(entry)
                || (root is not null && !File.Exists(System.IO.Path.Combine(root, entry.Path))))
            {
                gone.Add((entry.Path, entry.Fingerprint));
                reasons[entry.Fingerprint] = entry.Reason;
            }
        }

        // What is the same in a file of another name was accepted for the same reason.
        List<BaselineEntry> accepted = _accepted.ConvertAll(entry => entry.Reason.Length == 0
            && reasons.TryGetValue(entry.Fingerprint, out string? reason) ? entry with { Reason = reason } : entry);
        foreach ((BaselineEntry entry, Finding finding) in _moved)
        {
            accepted.Add(entry with { Path = finding.Path, Fingerprint = finding.Fingerprint, SentenceKey = finding.SentenceKey });
        }

        int kept = 0;
        int removed = 0;
        int all = 0;
        Change(now =>
        {
            List<BaselineEntry> entries = [.. now.Entries.Where(entry => !gone.Contains((entry.Path, entry.Fingerprint)))];
            kept = entries.Count;
            removed = now.Entries.Count - kept;
            var updated = new Baseline([.. entries, .. accepted]);
            all = updated.Entries.Count;
            return updated;
        });
        return (all, all - kept, removed);
    }

    /// <summary>Changes the baseline as it is now: other processes may have changed it since it was read, and one at a time may.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public void Change(Func<Baseline, Baseline> change)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(FullPath)!);
            using FileLock own = FileLock.Take(FullPath);
            string before = File.Exists(FullPath) ? FileBytes.ReadText(FullPath, FileBytes.MostOfBaseline) : string.Empty;
            Baseline now = before.Length == 0
                ? Baseline.Empty
                : string.Equals(before, _text, StringComparison.Ordinal) ? Baseline : Baseline.Parse(before);
            string text = change(now).Format();
            if (!string.Equals(text, before, StringComparison.Ordinal))
            {
                FileReplacement.Write(FullPath, System.Text.Encoding.UTF8.GetBytes(text), before: default, mustBeUnchanged: false);
            }
        }
        catch (FormatException exception)
        {
            throw new UsageException($"the baseline {DisplayPath} cannot be read: {exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the baseline {DisplayPath} cannot be written: {FileErrors.Describe(exception)}");
        }
    }

    /// <summary>An entry of a file or rule that this run did not look at is not stale.</summary>
    /// <summary>A conflict with an article that this run did not see may still be there.</summary>
    private bool IsStale(BaselineEntry entry, RuleBook book) =>
        !_used.Contains(entry)
        && book.Find(entry.Rule) is not { ComparesArticles: true }
        && _linted.TryGetValue(entry.Path, out ConfigurationFile? configuration)
        && (configuration.Engine.Runs(entry.Rule) || book.Find(entry.Rule) is null);
}
