using ContentLint.Cli.Results;
using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting;

/// <summary>A report that is written while files are linted: nothing is kept that has been written.</summary>
internal interface IReport
{
    /// <summary>The least severity it shows.</summary>
    Severity Least { get; }

    /// <summary>Whether it shows a finding: programs get to see what is suppressed, people do not.</summary>
    bool Shows(Finding finding);

    /// <summary>What the user should know about the report when it is written; null for nothing.</summary>
    string? Remark { get; }

    /// <summary>Writes what comes before the first result.</summary>
    void Begin();

    /// <summary>Writes one result; results come in the order of their paths.</summary>
    void Write(FileResult result);

    /// <summary>Writes what comes after the last result.</summary>
    /// <param name="summary">The whole run.</param>
    /// <param name="leftOut">How many findings the report was not given, because there were too many.</param>
    void End(RunSummary summary, int leftOut);
}
