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
internal sealed class CheckCommand
{
    /// <summary>More mistakes of one file than these are in the reports alone.</summary>
    private const int MostTold = 5;

    private readonly CheckArguments _arguments;
    private readonly CommandEnvironment _environment;
    private readonly RuleBook _book;
    private readonly ReportFactory _factory;
    private readonly RunSummary _summary;
    private readonly bool _isFirstLook;
    private readonly RunMemory? _memory;
    private readonly List<IReport> _reports = [];
    private readonly List<ReportFile> _files = [];
    private string _root = string.Empty;
    private string? _firstFound; // as accept takes it

    private CheckCommand(CheckArguments arguments, CommandEnvironment environment, RuleBook book, RunMemory? memory = null)
    {
        _memory = memory;
        _arguments = arguments;
        _environment = environment;
        _book = book;
        _factory = new ReportFactory(arguments, environment, book);
        _isFirstLook = !arguments.Quiet && Array.Exists(arguments.Reports, _factory.IsFirstLook);
        _summary = new RunSummary { CountsRules = arguments.Statistics || _isFirstLook };
    }

    public static int Run(string[] args, CommandEnvironment environment, RuleBook book) =>
        Run(CheckArguments.Parse(args, book), environment, book);

    public static int Run(CheckArguments arguments, CommandEnvironment environment, RuleBook book) =>
        new CheckCommand(arguments, environment, book).Run();

    /// <summary>Checks what has changed since the last run, and reports all.</summary>
    public static int Run(CheckArguments arguments, CommandEnvironment environment, RuleBook book, RunMemory memory) =>
        new CheckCommand(arguments, environment, book, memory).Run();

    /// <summary>Checks, reports nothing, and says what it comes to.</summary>
    public static RunSummary Summarise(string path, CommandEnvironment environment, RuleBook book)
    {
        var command = new CheckCommand(new CheckArguments { Paths = [path], Reports = [], Quiet = true }, environment, book);
        command.Run();
        return command._summary;
    }

    private int Run()
    {
        string? config = _arguments.Config is null ? null : ProjectRoot.FindNamedConfiguration(_environment.WorkingDirectory, _arguments.Config);
        var paths = new ProjectPaths(_environment.WorkingDirectory, ProjectRoot.Find(_environment.WorkingDirectory, config));
        _root = paths.Root;
        ReportNeeds needs = FindNeeds();
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
        LintFile[] files = Array.FindAll(discovery.GetFiles(), file => !IsOwnReport(file));
        _arguments.Selection.CheckHouseRules(_book);
        var baselines = new BaselineBook(paths, _arguments.Baseline is { } baseline ? paths.GetFullPath(baseline) : null, _arguments.BaselineUse);
        baselines.Load(files);
        using IndexBlobs? index = _arguments.Staged && files.Length > 0 ? new IndexBlobs(changes!.Folder) : null;
        HelpAddress? help = FindHelp(files);
        using InterruptGuard? guard = WritesFiles() && _memory is null ? new InterruptGuard() : null;
        Remember(files, locator, baselines, plugins);
        try
        {
            CheckOutputs(files, locator, baselines);
            OpenReports(help);
            if (_arguments.Fixes is { ShowsOnly: false })
            {
                Array.ForEach(files, static file => Clean(file.FullPath));
            }

            Lint(files, locator.Results, index, baselines, needs);
        }
        finally
        {
            _files.ForEach(static file => file.Dispose());
        }

        _summary.Elapsed = _environment.Elapsed;
        bool isMuch = _isFirstLook && _reports.Exists(static report => report is CappedReport { LeftOut: > 0 });
        if (_arguments.Statistics || isMuch)
        {
            _environment.Error.Write(StatisticsTable.Format(_summary));
        }

        if (!_arguments.Quiet)
        {
            _environment.Error.Write(SummaryLine.Format(_summary, LeastShown(), _arguments.Fixes, GetErrorWidth()) + "\n");
        }

        if (_isFirstLook)
        {
            _environment.Error.Write(NextSteps.Format(_summary, _firstFound, string.Join(' ', _arguments.Paths), isMuch));
        }

        return GetExitCode();
    }

    private void Lint(LintFile[] files, FileResult[] mistakes, IndexBlobs? index, BaselineBook baselines, ReportNeeds needs)
    {
        for (int i = 0; i < _reports.Count; i++)
        {
            Guard(_reports[i], static (report, _) => report.Begin(), null);
        }

        // What a configuration says wrongly holds for all that follows.
        Array.Sort(mistakes, static (x, y) => string.CompareOrdinal(x.Path, y.Path));
        Array.ForEach(mistakes, Write);
        int done = 0;
        var progress = new ProgressLine(_environment.Error, _environment.IsErrorTerminal && !_arguments.Quiet, () => _environment.Elapsed, files.Length);
        using CorpusCheck? corpus = files.Length > 1 && Array.Exists(files, static file => file.Configuration.Engine.ComparesArticles)
            ? new CorpusCheck(_book.Rules, files, baselines, needs)
            : null;
        var linter = new ArticleLinter(_environment.OpenInput, index, needs, baselines, _arguments.Fixes is null ? null : new ArticleFixer(_arguments.Fixes), corpus is not null, _memory?.Articles, _arguments.MostBytes);
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
        for (int i = 0; i < _reports.Count; i++)
        {
            Guard(_reports[i], static (report, state) => report.End((RunSummary)state!, leftOut: 0), _summary);
            Complete(_files[i]);
            if (_reports[i].Remark is { } remark)
            {
                _environment.Error.Write($"contentlint: {remark}\n");
            }
        }
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
            _environment.Error.Write(string.Create(CultureInfo.InvariantCulture, $"contentlint: {TerminalText.Clean(baseline.DisplayPath)}: {entries:N0} accepted, {added:N0} new, {removed:N0} gone\n"));
        }
    }

    private void Write(FileResult result)
    {
        foreach (FileProblem problem in result.Problems)
        {
            Announce(problem);
        }

        AnnounceTrouble(result);
        if (_firstFound is null && result.Findings.FirstOrDefault(static finding => finding.Suppression is null && finding.Severity >= Severity.Warning && finding.Rule.Family != RuleFamily.Engine) is { } found)
        {
            LinePosition start = found.Lines.Start;
            _firstFound = string.Create(CultureInfo.InvariantCulture, $"{found.Rule.Id} {TerminalText.Clean(result.DisplayPath)}:{start.Line + 1}:{start.Character + 1}");
        }

        _summary.Add(result);
        if (result.Fixes.Diff is { } diff)
        {
            ContentLintCommand.Print(_environment, _environment.IsOutputTerminal ? TerminalText.CleanLines(diff) : diff);
        }

        if (result.Fixes.Output is { } output)
        {
            ContentLintCommand.Print(_environment, output);
        }

        WriteReports(result);
    }

    private void WriteReports(FileResult result)
    {
        for (int i = 0; i < _reports.Count; i++)
        {
            Guard(_reports[i], static (report, state) => report.Write((FileResult)state!), result);
        }
    }

    /// <summary>Writing fails when the reader of the output has gone; the run then ends at once and quietly.</summary>
    private void Guard(IReport report, Action<IReport, object?> write, object? state)
    {
        try
        {
            write(report, state);
        }
        catch (IOException exception)
        {
            FailWriting(exception);
        }
    }

    private void Complete(ReportFile file)
    {
        try
        {
            file.Complete();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            FailWriting(exception);
        }
    }

    private void FailWriting(Exception exception)
    {
        if (ClosedOutputException.IsCause(exception))
        {
            throw new ClosedOutputException(GetExitCode());
        }

        throw new UsageException($"a report cannot be written: {FileErrors.Describe(exception)}");
    }

    private void Announce(FileProblem problem)
    {
        if (problem.IsTrouble || !(_arguments.Quiet || problem.IsOnlyCounted))
        {
            Tell($"{problem.DisplayPath}: {problem.Message}");
        }
    }

    /// <summary>A finding that ends the run with exit code 2 is said here too: not every report is read by people, and some go to files.</summary>
    private void AnnounceTrouble(FileResult result)
    {
        int told = 0;
        int all = result.Findings.Count(RunSummary.IsTrouble);
        for (int i = 0; i < result.Findings.Count && told < MostTold && all > 0; i++)
        {
            Finding finding = result.Findings[i];
            if (RunSummary.IsTrouble(finding))
            {
                string more = ++told == MostTold && all > told ? string.Create(CultureInfo.InvariantCulture, $" (and {all - told:N0} more)") : string.Empty;
                LinePosition start = finding.Lines.Start;
                Tell(string.Create(CultureInfo.InvariantCulture, $"{result.DisplayPath}:{start.Line + 1}:{start.Character + 1}: {finding.Message}{more}"));
            }
        }
    }

    /// <summary>A build service takes orders from standard error too.</summary>
    private void Tell(string message) => _environment.Error.Write($"contentlint: {TerminalText.Disarm(new StringBuilder(TerminalText.Clean(message)))}\n");

    private int GetExitCode()
    {
        if (_summary.HasTrouble)
        {
            return ExitCode.Trouble;
        }

        return _summary.CountFrom(_arguments.FailOn) > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>Standard input that is fixed goes to standard output; the report then goes to standard error.</summary>
    private bool WritesInput() => _arguments.Fixes is { ShowsOnly: false } && Array.IndexOf(_arguments.Paths, "-") >= 0;

    private bool WritesFiles() =>
        _arguments.Fixes is { ShowsOnly: false } || _arguments.BaselineUse != BaselineUse.Read || Array.Exists(_arguments.Reports, static request => request.File is not null);

    private static void Clean(string? article)
    {
        if (article is not null)
        {
            TemporaryFile.Clean(Path.GetDirectoryName(article)!);
        }
    }

    /// <summary>A report that an earlier run wrote among the articles, and that this one writes again.</summary>
    private bool IsOwnReport(LintFile file) => file.FullPath is { } path
        && Array.Exists(_arguments.Reports, request => request.File is { } report && string.Equals(Path.GetFullPath(report, _environment.WorkingDirectory), path, StringComparison.Ordinal))
        && OwnReport.IsAt(path);

    /// <summary>What the next run has to know.</summary>
    private void Remember(LintFile[] files, ConfigurationLocator locator, BaselineBook baselines, PluginHosts plugins)
    {
        _memory?.Take(
            files.Select(static file => file.FullPath).OfType<string>(),
            locator.FilesRead.Concat(baselines.Files.Select(static baseline => baseline.FullPath)).Concat(plugins.Files));
    }

    /// <summary>What a run reads it does not write a report over, whatever name the file is given; and two reports are two files.</summary>
    private void CheckOutputs(LintFile[] files, ConfigurationLocator locator, BaselineBook baselines)
    {
        var inputs = new FileSet();
        foreach (ReportRequest request in _arguments.Reports)
        {
            if (request.File is null)
            {
                continue;
            }

            if (inputs.Count == 0)
            {
                Array.ForEach(files, file => inputs.Add(file.FullPath));
                Array.ForEach(files, file => inputs.Add(file.Configuration.File));
                foreach (BaselineFile baseline in baselines.Files)
                {
                    inputs.Add(baseline.FullPath);
                }

                inputs.Add(locator.Named);
            }

            try
            {
                if (!inputs.Add(ReportFile.Resolve(Path.GetFullPath(request.File, _environment.WorkingDirectory))))
                {
                    throw new UsageException($"{request.File} is read by this run or is the place of another report; nothing was written to it");
                }
            }
            catch (IOException exception)
            {
                throw new UsageException($"{request.File} cannot be written: {FileErrors.Describe(exception)}");
            }
        }
    }

    private void OpenReports(HelpAddress? help)
    {
        foreach (ReportRequest request in _arguments.Reports)
        {
            ReportFile file;
            try
            {
                file = request.File is null ? ReportFile.ToStream(WritesInput() ? new TextWriterStream(_environment.Error) : _environment.Output)
                    : request.File is "/dev/stdout" ? ReportFile.ToStream(_environment.Output)
                    : ReportFile.ToPath(Path.GetFullPath(request.File, _environment.WorkingDirectory));
                _files.Add(file);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"{request.File} cannot be written: {FileErrors.Describe(exception)}");
            }

            _reports.Add(_factory.Create(request, file.Stream, help));
        }
    }

    /// <summary>The least severity that some report shows; null if there is none.</summary>
    private Severity? LeastShown() => _reports.Count == 0 ? null : _reports.Min(static report => report.Least);

    /// <summary>Only a terminal needs lines of its width.</summary>
    private int GetErrorWidth() => _environment.IsErrorTerminal ? Math.Clamp(_environment.GetWidth(), 40, 240) : int.MaxValue;

    /// <summary>The address of the rules' pages: a run has one, that of the first article whose configuration has one.</summary>
    private static HelpAddress? FindHelp(LintFile[] files)
    {
        return files.Select(static file => file.Configuration.Settings.Help).FirstOrDefault(static help => help is not null);
    }

    private ReportNeeds FindNeeds()
    {
        Severity? leastExcerpt = null;
        bool byteColumns = false;
        foreach (ReportRequest request in _arguments.Reports)
        {
            Severity least = _factory.GetLeast(request);
            if (request.Format is ReportFormat.Console or ReportFormat.Sarif && (leastExcerpt is null || least < leastExcerpt))
            {
                leastExcerpt = least;
            }

            byteColumns |= request.Format == ReportFormat.ReviewDog;
        }

        return new ReportNeeds(leastExcerpt, byteColumns, Text: _arguments.Reports.Any(static request => request.Format == ReportFormat.Html));
    }
}
