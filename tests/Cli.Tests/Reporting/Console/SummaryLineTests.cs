using ContentLint.Cli.Reporting;
using ContentLint.Cli.Reporting.Console;
using ContentLint.Rules;

namespace ContentLint.Cli.Tests.Reporting.Console;

public sealed class SummaryLineTests
{
    [Theory]
    [InlineData(0.0123, "12 ms")]
    [InlineData(1.25, "1.3 s")]
    [InlineData(61, "1 minute, 1 second")]
    [InlineData(7200, "2 hours")]
    public void Durations_are_read_at_a_glance(double seconds, string expected) =>
        Assert.Equal($"No findings in 0 articles ({expected})",
            SummaryLine.Format(new RunSummary { Elapsed = TimeSpan.FromSeconds(seconds) }, Severity.Note));
}
