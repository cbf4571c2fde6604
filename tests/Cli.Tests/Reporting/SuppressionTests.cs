using System.Text.Json;

namespace ContentLint.Cli.Tests.Reporting;

/// <summary>Findings that a comment accepts: in the reports for programs, not on the console, not in the exit code.</summary>
public sealed class SuppressionTests : CommandTest
{
    private const string Article = "<!-- contentlint-disable-next CL191: a title -->\n# Bad\n\nIt is odd.\n";

    [Fact]
    public void What_is_accepted_does_not_fail_the_run()
    {
        Write("a.md", Article);
        CommandResult result = Run("a.md");
        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("CL191", result.Output, StringComparison.Ordinal);
        Assert.Contains("CL291", result.Output, StringComparison.Ordinal);
        Assert.StartsWith("1 warning in 1 article", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_says_who_accepts_it_and_why()
    {
        Write("a.md", Article);
        using JsonDocument document = JsonDocument.Parse(Run("a.md", "--format", "json").Output);
        JsonElement[] findings = [.. document.RootElement.GetProperty("findings").EnumerateArray()];
        Assert.Equal("inSource", findings[0].GetProperty("suppression").GetProperty("kind").GetString());
        Assert.Equal("a title", findings[0].GetProperty("suppression").GetProperty("justification").GetString());
        Assert.False(findings[1].TryGetProperty("suppression", out _));
        Assert.Equal(1, document.RootElement.GetProperty("files")[0].GetProperty("findings").GetInt32());
        Assert.Equal(0, document.RootElement.GetProperty("summary").GetProperty("errors").GetInt32());
        Assert.Equal(1, document.RootElement.GetProperty("summary").GetProperty("suppressed").GetInt32());
    }

    [Fact]
    public void Sarif_marks_the_result()
    {
        Write("a.md", Article);
        using JsonDocument document = JsonDocument.Parse(Run("a.md", "--format", "sarif").Output);
        JsonElement[] results = [.. document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];
        JsonElement suppression = Assert.Single(results[0].GetProperty("suppressions").EnumerateArray());
        Assert.Equal("inSource", suppression.GetProperty("kind").GetString());
        Assert.Equal("a title", suppression.GetProperty("justification").GetString());
        Assert.False(results[1].TryGetProperty("suppressions", out _));
    }

    [Fact]
    public void Inspect_shows_places_of_the_file()
    {
        Write("a.html", "<p>Fish &amp; chips</p>\n<p>An &eacute;clair <b>is</b> bad.</p>\n");
        Assert.Contains("  2:4      body         An éclair is bad.", Run("inspect", "a.html").Output, StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(Run("inspect", "a.html", "--format", "json").Output);
        JsonElement block = document.RootElement.GetProperty("blocks")[0];
        Assert.Equal("Fish & chips", block.GetProperty("text").GetString());
        Assert.Equal((3, 19), (block.GetProperty("start").GetInt32(), block.GetProperty("end").GetInt32()));
    }
}
