using ContentLint.Cli.Results;
using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting;

/// <summary>
/// What most reports have in common: they show what is grave enough and not accepted, begin with nothing, and have no remark.
/// </summary>
/// <param name="least">The least severity it shows.</param>
internal abstract class ReportBase(Severity least) : IReport
{
    public Severity Least => least;

    public virtual bool Shows(Finding finding) => finding.Severity >= least && finding.Suppression is null;

    public string? Remark { get; protected set; }

    public virtual void Begin()
    {
        // There is nothing to say before the first finding.
    }

    public abstract void Write(FileResult result);

    public abstract void End(RunSummary summary, int leftOut);
}
