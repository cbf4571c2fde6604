using System.Text;
using ContentLint.Cli.Baselines;
using ContentLint.Cli.Configuration;
using ContentLint.Cli.Discovery;
using ContentLint.Cli.Files;
using ContentLint.Cli.Linting;
using ContentLint.Cli.Plugins;
using ContentLint.Cli.Results;
using ContentLint.Cli.Run;
using ContentLint.Findings;

namespace ContentLint.Cli.LanguageServer;

/// <summary>Lints documents as <c>check</c> lints files: with their configuration, baseline and excludes.</summary>
internal sealed class DocumentLinter : IDisposable
{
    private readonly RuleBook _book;
    private readonly ConfigurationLocator _locator;
    private readonly PluginHosts? _plugins;
    private readonly Dictionary<string, (DateTime Time, long Length)> _stamps = new(StringComparer.Ordinal);

    /// <param name="book">The rules.</param>
    /// <param name="folder">The folder of the project.</param>
    /// <param name="plugins">Runs plug-ins; null to leave them out of account.</param>
    public DocumentLinter(RuleBook book, string folder, PluginHosts? plugins)
    {
        _plugins = plugins;
        _book = book;
        var paths = new ProjectPaths(folder, ProjectRoot.Find(folder, null));
        _locator = new ConfigurationLocator(book, new RuleSelection(null, []), null, paths, new ReportNeeds(null, ByteColumns: false), plugins);
    }

    public RuleBook Book => _book;

    public void Dispose() => _plugins?.Dispose();

    /// <summary>What there is to say about the configurations read so far.</summary>
    public IEnumerable<FileResult> Mistakes => _locator.Results;

    /// <summary>Whether a configuration or baseline that was read has changed, is gone, or has come.</summary>
    public bool IsOutdated()
    {
        foreach ((string file, (DateTime, long) stamp) in _stamps)
        {
            if (StampOf(file) != stamp)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What <c>check</c> would report of a document if it were saved.</summary>
    /// <param name="document">The document.</param>
    /// <param name="problem">Why it was not linted, or not as it should be; null if there is nothing to say.</param>
    /// <exception cref="UsageException">Its configuration or baseline cannot be read.</exception>
    public IReadOnlyList<Finding> Lint(OpenDocument document, out string? problem)
    {
        problem = null;
        if (Find(document) is not { } file)
        {
            return [];
        }

        // A baseline counts what it has accepted in a run, so each time is a run of its own.
        var baselines = new BaselineBook(_locator.Paths, null, BaselineUse.Read);
        Remember(file.Configuration.File);
        foreach (string plugin in _plugins?.Files ?? [])
        {
            Remember(plugin);
        }

        Remember(baselines.GetPath(file.Configuration));
        baselines.Load([file]);
        document.Help = file.Configuration.Settings.Help;
        var linter = new ArticleLinter(() => new MemoryStream(Encoding.UTF8.GetBytes(document.Text)), index: null, new ReportNeeds(null, ByteColumns: false), baselines, fixer: null);
        FileResult result = linter.LintInput(file);
        problem = result.Problems.Length == 0 ? null : $"{result.DisplayPath}: {result.Problems[0].Message}";
        result = baselines.Settle(file, result);
        return [.. result.Findings.Where(static finding => finding.Suppression is null)];
    }

    /// <summary>The document as a file to lint; null where it is excluded.</summary>
    private LintFile? Find(OpenDocument document)
    {
        if (document.Path is not { } path)
        {
            return new LintFile(null, document.Uri, document.Uri, _locator.Find(_locator.Paths.WorkingDirectory));
        }

        string folder = Path.GetDirectoryName(path)!;
        Remember(Path.Combine(folder, ConfigurationLocator.FileName));
        var discovery = new FileDiscovery(_locator, forceExclude: true);
        discovery.Prepare([path]);
        discovery.Add(path);
        return discovery.GetFiles().FirstOrDefault();
    }

    private void Remember(string? file)
    {
        if (file is not null && !_stamps.ContainsKey(file))
        {
            _stamps.Add(file, StampOf(file));
        }
    }

    private static (DateTime Time, long Length) StampOf(string file)
    {
        var info = new FileInfo(file);
        return info.Exists ? (info.LastWriteTimeUtc, info.Length) : (default, -1);
    }
}
