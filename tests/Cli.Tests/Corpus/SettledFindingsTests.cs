using System.Text;
using ContentLint.Cli.Corpus;

namespace ContentLint.Cli.Tests.Corpus;

public sealed class SettledFindingsTests
{
    /// <summary>Twelve places three times each, of which five are held at a time: the others come back from files.</summary>
    [Fact]
    public void Of_each_place_one_is_left_the_first_by_its_message()
    {
        using var findings = new SettledFindings(most: 5);
        foreach (string message in (string[])["b", "a", "c"])
        {
            for (int place = 0; place < 12; place++)
            {
                findings.Add(Line(place, message));
            }
        }

        Assert.Equal(Enumerable.Range(0, 12).Select(place => Text(place, "a")).Order(StringComparer.Ordinal),
            findings.Read().Select(Encoding.UTF8.GetString).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void One_that_is_not_accepted_goes_before_one_that_is()
    {
        const string Accepted = ",\"suppression\":{\"kind\":\"inSource\",\"justification\":\"so\"}";
        using var findings = new SettledFindings();
        findings.Add(Line(1, "a", Accepted));
        findings.Add(Line(1, "b"));
        findings.Add(Line(2, "a", Accepted));
        Assert.Equal([Text(1, "b"), Text(2, "a", Accepted)],
            findings.Read().Select(Encoding.UTF8.GetString).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_findings_there_is_nothing()
    {
        using var findings = new SettledFindings();
        Assert.Empty(findings.Read());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"rule\":\"CL506\"}")]
    [InlineData("{")]
    public void What_is_no_finding_is_refused(string line)
    {
        using var findings = new SettledFindings();
        Assert.Throws<FormatException>(() => findings.Add(Encoding.UTF8.GetBytes(line)));
    }

    private static byte[] Line(int place, string message, string more = "") => Encoding.UTF8.GetBytes(Text(place, message, more));

    private static string Text(int place, string message, string more = "") =>
        $"{{\"rule\":\"CL506\",\"path\":\"{place}.md\",\"span\":{{\"start\":1,\"end\":2}},\"message\":\"{message}\",\"fingerprint\":\"f\"{more}}}";
}
