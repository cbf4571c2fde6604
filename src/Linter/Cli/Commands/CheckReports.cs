using ContentLint.Cli.Files;
using ContentLint.Cli.Reporting;
using ContentLint.Cli.Results;
using ContentLint.Cli.Run;
using ContentLint.Configuration;
using ContentLint.Rules;

namespace ContentLint.Cli.Commands;

/// <summary>The reports of one run, and where they go. A report that cannot be written ends the run.</summary>
/// <param name="arguments">What is asked for.</param>
/// <param name="environment">The streams.</param>
/// <param name="factory">Makes the reports.</param>
/// <param name="exitCode">What the run has come to so far: the end code where nobody reads on.</param>
internal sealed class CheckReports(CheckArguments arguments, CommandEnvironment environment, ReportFactory factory, Func<int> exitCode)
    : IDisposable
{
    private readonly List<IReport> _reports = [];
    private readonly List<ReportFile> _files = [];

    /// <summary>The least severity that some report shows; null if there is none.</summary>
    public Severity? Least => _reports.Count == 0 ? null : _reports.Min(static report => report.Least);

    /// <summary>Whether a report shows less than all.</summary>
    public bool LeaveOut => _reports.Exists(static report => report is CappedReport { LeftOut: > 0 });

    /// <summary>Standard input that is fixed goes to standard output; the report then goes to standard error.</summary>
    private bool WritesInput => arguments.Fixes is { ShowsOnly: false } && Array.IndexOf(arguments.Paths, "-") >= 0;

    /// <summary>What the reports have to be told of a finding.</summary>
    public ReportNeeds FindNeeds()
    {
        Severity? leastExcerpt = null;
        bool byteColumns = false;
        foreach (ReportRequest request in arguments.Reports)
        {
            Severity least = factory.GetLeast(request);
            if (request.Format is ReportFormat.Console or ReportFormat.Sarif && (leastExcerpt is null || least < leastExcerpt))
            {
                leastExcerpt = least;
            }

            byteColumns |= request.Format == ReportFormat.ReviewDog;
        }

        return new ReportNeeds(leastExcerpt, byteColumns,
            Text: arguments.Reports.Any(static request => request.Format == ReportFormat.Html));
    }

    /// <summary>Opens all reports.</summary>
    /// <param name="inputs">What the run reads: no report is written over it, whatever name the file is given.</param>
    /// <param name="help">Where the pages of the rules are; null if nowhere.</param>
    public void Open(IEnumerable<string?> inputs, HelpAddress? help)
    {
        CheckPlaces(inputs);
        foreach (ReportRequest request in arguments.Reports)
        {
            try
            {
                _files.Add(OpenFile(request));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"{request.File} cannot be written: {FileErrors.Describe(exception)}");
            }

            _reports.Add(factory.Create(request, _files[^1].Stream, help));
        }
    }

    /// <summary>Writes what comes before the first result.</summary>
    public void Begin() => _reports.ForEach(report => Guard(report.Begin));

    /// <summary>Writes one result.</summary>
    public void Write(FileResult result)
    {
        foreach (IReport report in _reports)
        {
            Guard(() => report.Write(result));
        }
    }

    /// <summary>Writes what comes after the last result, and gives the files their names.</summary>
    public void End(RunSummary summary)
    {
        for (int i = 0; i < _reports.Count; i++)
        {
            IReport report = _reports[i];
            Guard(() => report.End(summary, leftOut: 0));
            Guard(_files[i].Complete);
            if (report.Remark is { } remark)
            {
                environment.Error.Write($"contentlint: {remark}\n");
            }
        }
    }

    /// <summary>Leaves nothing behind of reports that are not whole.</summary>
    public void Dispose() => _files.ForEach(static file => file.Dispose());

    /// <summary>Two reports are two files, too.</summary>
    private void CheckPlaces(IEnumerable<string?> inputs)
    {
        FileSet? taken = null;
        foreach (string place in arguments.Reports.Select(static request => request.File).OfType<string>())
        {
            if (taken is null)
            {
                taken = new FileSet();
                foreach (string? input in inputs)
                {
                    taken.Add(input);
                }
            }

            try
            {
                if (!taken.Add(ReportFile.Resolve(Path.GetFullPath(place, environment.WorkingDirectory))))
                {
                    throw new UsageException($"{place} is read by this run or is the place of another report; nothing was written to it");
                }
            }
            catch (IOException exception)
            {
                throw new UsageException($"{place} cannot be written: {FileErrors.Describe(exception)}");
            }
        }
    }

    private ReportFile OpenFile(ReportRequest request) => request.File switch
    {
        null => ReportFile.ToStream(WritesInput ? new TextWriterStream(environment.Error) : environment.Output),
        "/dev/stdout" => ReportFile.ToStream(environment.Output),
        _ => ReportFile.ToPath(Path.GetFullPath(request.File, environment.WorkingDirectory)),
    };

    /// <summary>Writing fails when the reader of the output has gone; the run then ends at once and quietly.</summary>
    private void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ClosedOutputException.IsCause(exception)
                ? new ClosedOutputException(exitCode())
                : new UsageException($"a report cannot be written: {FileErrors.Describe(exception)}");
        }
    }
}
