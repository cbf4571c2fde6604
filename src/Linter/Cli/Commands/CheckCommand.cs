using System.Globalization;
using System.Text;
using ContentLint.Cli.Baselines;
using ContentLint.Cli.Configuration;
using ContentLint.Cli.Corpus;
using ContentLint.Cli.Discovery;
using ContentLint.Cli.Files;
using ContentLint.Cli.Fixing;
using ContentLint.Cli.Git;
using ContentLint.Cli.Linting;
using ContentLint.Cli.Plugins;
using ContentLint.Cli.Reporting;
using ContentLint.Cli.Reporting.Console;
using ContentLint.Cli.Results;
using ContentLint.Cli.Run;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint check</c>: finds the files, lints them, writes the reports.</summary>
internal sealed class CheckCommand : IDisposable
{
    /// <summary>More mistakes of one file than these are in the reports alone.</summary>
    private const int MostTold = 5;

    private readonly CheckArguments _arguments;
    private readonly CommandEnvironment _environment;
    private readonly RuleBook _book;
    private readonly RunSummary _summary;
    private readonly bool _isFirstLook;
    private readonly RunMemory? _memory;
    private readonly CheckReports _reports;
    private InterruptGuard? _guard;
    private string _root = string.Empty;
    private string? _firstFound; // as accept takes it
    private (bool IsSafe, Severity Severity) _firstRank = (true, (Severity)byte.MaxValue);

    private CheckCommand(CheckArguments arguments, CommandEnvironment environment, RuleBook book, RunMemory? memory)
    {
        _memory = memory;
        _arguments = arguments;
        _environment = environment;
        _book = book;
        var factory = new ReportFactory(arguments, environment, book);
        _isFirstLook = !arguments.Quiet && Array.Exists(arguments.Reports, factory.IsFirstLook);
        _summary = new RunSummary { CountsRules = arguments.Statistics || _isFirstLook, FixesFrom = arguments.Least ?? Severity.Warning };
        _reports = new CheckReports(arguments, environment, factory, GetExitCode);
    }

    public static int Run(string[] args, CommandEnvironment environment, RuleBook book) =>
        Run(CheckArguments.Parse(args, book), environment, book);

    public static int Run(CheckArguments arguments, CommandEnvironment environment, RuleBook book) =>
        Run(arguments, environment, book, memory: null);

    /// <summary>Checks what has changed since the last run, and reports all.</summary>
    public static int Run(CheckArguments arguments, CommandEnvironment environment, RuleBook book, RunMemory? memory)
    {
        using var command = new CheckCommand(arguments, environment, book, memory);
        return command.Run();
    }

    /// <summary>Checks, reports nothing, and says what it comes to.</summary>
    public static RunSummary Summarise(string path, CommandEnvironment environment, RuleBook book)
    {
        using var command = new CheckCommand(new CheckArguments { Paths = [path], Reports = [], Quiet = true }, environment, book,
            memory: null);
        command.Run();
        return command._summary;
    }

    /// <summary>Leaves nothing behind of reports that are not whole; until then a signal does as well.</summary>
    public void Dispose()
    {
        _reports.Dispose();
        _guard?.Dispose();
    }

    private int Run()
    {
        string? config = _arguments.Config is null
            ? null
            : ProjectRoot.FindNamedConfiguration(_environment.WorkingDirectory, _arguments.Config);
        var paths = new ProjectPaths(_environment.WorkingDirectory, ProjectRoot.Find(_environment.WorkingDirectory, config));
        _root = paths.Root;
        ReportNeeds needs = _reports.FindNeeds();
        using var plugins = new PluginHosts(_environment, _arguments.AllowsPlugins);
        var locator = new ConfigurationLocator(_book, _arguments.Selection, config, paths, needs, plugins);
        if (_arguments.ShowSettings)
        {
            return new SettingsView(locator, _arguments, _environment, _book).Show();
        }

        var discovery = new FileDiscovery(locator, _arguments.ForceExclude);
        GitChanges? changes = _arguments.Staged || _arguments.ChangedSince is not null
            ? GitChanges.Read(_environment.WorkingDirectory, _arguments.Staged, _arguments.ChangedSince, _arguments.ChangedLines)
            : null;
        LintFile[] files = FindFiles(discovery, changes);
        _arguments.Selection.CheckHouseRules(_book);
        var baselines = new BaselineBook(paths, _arguments.Baseline is { } baseline
            ? paths.GetFullPath(baseline)
            : null, _arguments.BaselineUse);
        baselines.Load(files, locator.Results);
        using IndexBlobs? index = _arguments.Staged && files.Length > 0 ? new IndexBlobs(changes!.Folder) : null;
        _guard = WritesFiles() && _memory is null ? new InterruptGuard() : null;
        Remember(files, locator, baselines, plugins);
        _reports.Open(FindInputs(files, locator, baselines), FindHelp(files));
        if (_arguments.Fixes is { ShowsOnly: false })
        {
            Array.ForEach(files, static file => Clean(file.FullPath));
        }

        string? repository = changes?.Folder ?? (NamesFilesOfCorpus(paths, files) ? FindRepository() : null);
        using OtherArticles? others = repository is null ? null : FindOthers(repository, changes, config, paths, files);
        Lint(files, locator.Results, index, baselines, needs, others);
        Conclude();
        return GetExitCode();
    }

    /// <summary>The files that the paths lead to, or those of them that have changed.</summary>
    private LintFile[] FindFiles(FileDiscovery discovery, GitChanges? changes)
    {
        discovery.Prepare(_arguments.Paths);
        foreach (string path in _arguments.Paths)
        {
            if (path.Length == 0)
            {
                throw new UsageException("an empty text is no path");
            }

            if (changes is not null)
            {
                discovery.AddChanges(path, changes);
            }
            else if (path is "-")
            {
                discovery.AddStandardInput(_arguments.StandardInputName);
            }
            else
            {
                discovery.Add(path);
            }
        }

        foreach (FileProblem problem in discovery.Problems)
        {
            Announce(problem);
            _summary.Add(problem);
        }

        _summary.Excluded = discovery.ExcludedCount;
        return Array.FindAll(discovery.GetFiles(), file => !IsOwnReport(file));
    }

    /// <summary>
    /// Remembers what may best be right as it is: the least grave of what is shown, and nothing that is safe to mend.
    /// </summary>
    private void RememberAcceptable(FileResult result)
    {
        Severity least = _reports.Least ?? Severity.Note;
        foreach (Finding finding in result.Findings)
        {
            (bool IsSafe, Severity Severity) rank = (finding.Fix?.Safety == FixSafety.Safe, finding.Severity);
            if (finding.Suppression is null && finding.Severity >= least && finding.Rule.Family != RuleFamily.Engine
                && rank.CompareTo(_firstRank) < 0)
            {
                LinePosition start = finding.Lines.Start;
                _firstRank = rank;
                _firstFound = string.Create(CultureInfo.InvariantCulture,
                    $"{finding.Rule.Id} {TerminalText.Clean(result.DisplayPath)}:{start.Line + 1}:{start.Character + 1}");
            }
        }
    }

    /// <summary>Says what the run came to.</summary>
    private void Conclude()
    {
        _summary.Elapsed = _environment.Elapsed;
        bool isMuch = _isFirstLook && _reports.LeaveOut;
        Severity least = _reports.Least ?? Severity.Note;
        if (_arguments.Statistics || isMuch)
        {
            _environment.Error.Write(StatisticsTable.Format(_summary, _arguments.Statistics ? Severity.Note : least));
        }

        if (!_arguments.Quiet)
        {
            _environment.Error.Write(SummaryLine.Format(_summary, _reports.Least, _arguments.Fixes, GetErrorWidth()) + "\n");
        }

        if (_isFirstLook)
        {
            _environment.Error.Write(NextSteps.Format(_summary, _firstFound, string.Join(' ', _arguments.Paths), least, isMuch));
        }
    }

    private void Lint(LintFile[] files, FileResult[] mistakes, IndexBlobs? index, BaselineBook baselines, ReportNeeds needs,
        OtherArticles? others)
    {
        _reports.Begin();
        // What a configuration says wrongly holds for all that follows.
        Array.Sort(mistakes, static (x, y) => string.CompareOrdinal(x.Path, y.Path));
        Array.ForEach(mistakes, Write);
        int done = 0;
        var progress = new ProgressLine(_environment.Error, _environment.IsErrorTerminal && !_arguments.Quiet, () => _environment.Elapsed,
            files.Length);
        using CorpusCheck? corpus = (files.Length > 1 || others is not null) && ComparesArticles(files)
            ? new CorpusCheck(_book.Rules, files, baselines, needs, _arguments.Jobs, others, index)
            : null;
        var linter = new ArticleLinter(_environment.OpenInput, index, needs, baselines, _arguments.Fixes is null
            ? null
            : new ArticleFixer(_arguments.Fixes), corpus is not null, _memory?.Articles, _arguments.MostBytes);
        LintRun.Run(files, linter, _arguments.Jobs, linted =>
        {
            FileResult result = baselines.Settle(files[done], linted);
            if (result.Findings.Count > 0 || result.Problems.Length > 0)
            {
                progress.Clear();
            }

            Write(result);
            baselines.Find(files[done])?.Add(files[done], result);
            corpus?.Add(result);
            done++;
            progress.Step();
        });
        progress.Clear();
        if (corpus is not null)
        {
            Compare(corpus, baselines);
        }

        Complete(baselines, needs);
        _reports.End(_summary);
    }

    private static bool ComparesArticles(LintFile[] files) =>
        Array.Exists(files, static file => file.Configuration.Engine.ComparesArticles);

    /// <summary>
    /// Whether files are named one by one, as hooks and editors do, and the configuration says which articles they are compared with.
    /// </summary>
    private bool NamesFilesOfCorpus(ProjectPaths paths, LintFile[] files) =>
        Array.Exists(files, static file => file.Configuration.Corpus is not null)
        && _arguments.Paths.All(path => path is not "-" && File.Exists(paths.GetFullPath(path)));

    /// <summary>The folder of the work tree; null outside of one, and where there is no git.</summary>
    private string? FindRepository()
    {
        try
        {
            return GitChanges.FindFolder(_environment.WorkingDirectory, out _);
        }
        catch (UsageException)
        {
            return null;
        }
    }

    /// <summary>What the articles of the run are compared with besides; null if none of them is compared.</summary>
    private OtherArticles? FindOthers(string repository, GitChanges? changes, string? config, ProjectPaths paths, LintFile[] files)
    {
        if (!ComparesArticles(files))
        {
            return null;
        }

        ProgressLine? progress = null;
        // Their facts are those of the configuration, whatever else the command line leaves out: one index serves all runs.
        var selection = new RuleSelection(_arguments.Selection.Select?.Where(static rule => rule.ComparesArticles).ToArray(), []);
        var locator = new ConfigurationLocator(new RuleBook(_book.Rules), selection, config, paths,
            new ReportNeeds(null, ByteColumns: false), plugins: null);
        IEnumerable<string> given = _arguments.Paths.Select(path => Path.TrimEndingDirectorySeparator(paths.GetFullPath(path)));
        IEnumerable<string> own = files.Select(static file => file.FullPath!)
            .Concat(changes?.Files.Where(static file => file.IsDeleted).Select(static file => file.FullPath) ?? []);
        return new OtherArticles(locator, selection, repository, given, own, _arguments.Jobs, _arguments.MostBytes)
        {
            Progress = count =>
            {
                progress ??= new ProgressLine(_environment.Error, _environment.IsErrorTerminal && !_arguments.Quiet,
                    () => _environment.Elapsed, count);
                progress.Step();
                if (progress.IsDone)
                {
                    progress.Clear();
                }
            },
        };
    }

    private void Compare(CorpusCheck corpus, BaselineBook baselines)
    {
        foreach ((LintFile file, FileResult result) in corpus.Compare())
        {
            Write(result);
            baselines.Find(file)?.Add(file, result);
        }

        if (corpus.CommonKeys > 0 && !_arguments.Quiet)
        {
            _environment.Error.Write(ReduceCommand.CommonKeysMessage(corpus.CommonKeys, corpus.CommonFacts));
        }
    }

    private void Complete(BaselineBook baselines, ReportNeeds needs)
    {
        foreach (BaselineFile baseline in baselines.Files)
        {
            if (baselines.Use != BaselineUse.Read)
            {
                Update(baseline, baselines.Use);
                if (baselines.Use == BaselineUse.Update && baselines.Enter(baseline) is { } entered)
                {
                    Tell(entered);
                }
            }
            else if (baseline.ReportStale(_book, needs) is { } stale)
            {
                Write(stale);
            }
        }
    }

    private void Update(BaselineFile baseline, BaselineUse use)
    {
        (int entries, int added, int removed) = baseline.Update(_book, use == BaselineUse.Prune ? _root : null);
        if (!_arguments.Quiet || use == BaselineUse.Prune)
        {
            _environment.Error.Write(string.Create(CultureInfo.InvariantCulture,
                $"contentlint: {TerminalText.Clean(baseline.DisplayPath)}: {entries:N0} accepted, {added:N0} new, {removed:N0} gone\n"));
        }
    }

    private void Write(FileResult result)
    {
        foreach (FileProblem problem in result.Problems)
        {
            Announce(problem);
        }

        AnnounceTrouble(result);
        RememberAcceptable(result);
        _summary.Add(result);
        if (result.Fixes.Diff is { } diff)
        {
            ContentLintCommand.Print(_environment, _environment.IsOutputTerminal ? TerminalText.CleanLines(diff) : diff);
        }

        if (result.Fixes.Output is { } output)
        {
            ContentLintCommand.Print(_environment, output);
        }

        _reports.Write(result);
    }

    private void Announce(FileProblem problem)
    {
        if (problem.IsTrouble || !(_arguments.Quiet || problem.IsOnlyCounted))
        {
            Tell($"{problem.DisplayPath}: {problem.Message}");
        }
    }

    /// <summary>
    /// A finding that ends the run with exit code 2 is said here too: not every report is read by people, and some go to files.
    /// </summary>
    private void AnnounceTrouble(FileResult result)
    {
        int told = 0;
        int all = result.Findings.Count(RunSummary.IsTrouble);
        for (int i = 0; i < result.Findings.Count && told < MostTold && all > 0; i++)
        {
            Finding finding = result.Findings[i];
            if (RunSummary.IsTrouble(finding))
            {
                string more = ++told == MostTold && all > told
                    ? string.Create(CultureInfo.InvariantCulture, $" (and {all - told:N0} more)")
                    : string.Empty;
                LinePosition start = finding.Lines.Start;
                Tell(string.Create(CultureInfo.InvariantCulture,
                    $"{result.DisplayPath}:{start.Line + 1}:{start.Character + 1}: {finding.Message}{more}"));
            }
        }
    }

    /// <summary>A build service takes orders from standard error too.</summary>
    private void Tell(string message) =>
        _environment.Error.Write($"contentlint: {TerminalText.Disarm(new StringBuilder(TerminalText.Clean(message)))}\n");

    private int GetExitCode()
    {
        if (_summary.HasTrouble)
        {
            return ExitCode.Trouble;
        }

        return _summary.CountFrom(_arguments.FailOn) > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    private bool WritesFiles() =>
        _arguments.Fixes is { ShowsOnly: false } || _arguments.BaselineUse != BaselineUse.Read
        || Array.Exists(_arguments.Reports, static request => request.File is not null);

    private static void Clean(string? article)
    {
        if (article is not null)
        {
            TemporaryFile.Clean(Path.GetDirectoryName(article)!);
        }
    }

    /// <summary>A report that an earlier run wrote among the articles, and that this one writes again.</summary>
    private bool IsOwnReport(LintFile file) => file.FullPath is { } path
        && Array.Exists(_arguments.Reports, request => request.File is { } report
            && string.Equals(Path.GetFullPath(report, _environment.WorkingDirectory), path, StringComparison.Ordinal))
        && OwnReport.IsAt(path);

    /// <summary>What the next run has to know.</summary>
    private void Remember(LintFile[] files, ConfigurationLocator locator, BaselineBook baselines, PluginHosts plugins)
    {
        _memory?.Take(
            files.Select(static file => file.FullPath).OfType<string>(),
            locator.TextsRead.Keys.Concat(baselines.Files.Select(static baseline => baseline.FullPath)).Concat(plugins.Files));
    }

    /// <summary>What the run reads.</summary>
    private static IEnumerable<string?> FindInputs(LintFile[] files, ConfigurationLocator locator, BaselineBook baselines) =>
        files.SelectMany(static file => (IEnumerable<string?>)[file.FullPath, file.Configuration.File])
        .Concat(baselines.Files.Select(static baseline => baseline.FullPath)).Append(locator.Named);

    /// <summary>Only a terminal needs lines of its width.</summary>
    private int GetErrorWidth() => _environment.IsErrorTerminal ? Math.Clamp(_environment.GetWidth(), 40, 240) : int.MaxValue;

    /// <summary>The address of the rules' pages: a run has one, that of the first article whose configuration has one.</summary>
    private static HelpAddress? FindHelp(LintFile[] files)
    {
        return files.Select(static file => file.Configuration.Settings.Help).FirstOrDefault(static help => help is not null);
    }
}
