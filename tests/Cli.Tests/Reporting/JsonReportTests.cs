using ContentLint.Testing;

namespace ContentLint.Cli.Tests.Reporting;

public sealed class JsonReportTests : CommandTest
{
    [Fact]
    public void A_report_is_one_object()
    {
        Write("a.txt", "A twin\nand a twin, bad and small.\n");
        Write("b.txt", "Fine.");
        Write("c.txt", [1, 0, 2]);
        CommandResult result = Run(".", "missing.txt", "--format", "json");
        Snapshot.Verify(result.Output);
    }
}
