using ContentLint.Rules;

namespace ContentLint.Cli.Results;

/// <summary>What is to be done with fixes.</summary>
/// <param name="Least">The least safety of a fix that is applied.</param>
/// <param name="From">The least severity of a finding that is fixed: what a report for people shows.</param>
/// <param name="ShowsOnly">Whether files stay as they are and the changes are shown.</param>
internal sealed record FixMode(FixSafety Least, Severity From, bool ShowsOnly);
