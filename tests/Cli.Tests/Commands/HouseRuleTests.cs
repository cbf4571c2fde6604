using System.Text.Json;

namespace ContentLint.Cli.Tests.Commands;

/// <summary>House rules in the command: wherever a rule is named, a house rule can be named too.</summary>
public sealed class HouseRuleTests : CommandTest
{
    private const string Article = "# A day in town\n\nThe council will utilise the very old hall, and it will be open in May.\n";

    private const string Rules = """
        {
          "house": [
            { "name": "utilise", "replace": { "utilise*": "use*" }, "message": "“{found}” is office English", "bad": "We utilise it.", "good": "We use it." },
            "style.rules.json",
          ],
          "rules": { "H-very": "error" },
        }
        """;

    private const string Style = """
        { "house": [ { "name": "very", "find": "very", "message": "Cut it", "description": "It adds nothing.", "bad": "Very good.", "good": "Good." } ] }
        """;

    [Fact]
    public void Rules_of_the_file_and_of_files_it_names_are_found()
    {
        WriteAll();
        CommandResult result = Run("a.md", "--format", "concise");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            "a.md:3:18: warning H-utilise: “utilise” is office English [house-utilise]\na.md:3:30: error H-very: Cut it [house-very]\n",
            result.Output);
    }

    [Fact]
    public void A_configuration_that_is_extended_brings_its_house_rules()
    {
        WriteAll();
        Write("news/rules.json",
            """{ "extends": "../rules.json", "house": [ { "name": "very", "find": "hall" } ], "rules": { "house-utilise": "off" } }""");
        Write("news/a.md", Article);
        Assert.Equal("news/a.md:3:39: error H-very: “hall” is not house style [house-very]\n",
            Run("news/a.md", "--format", "concise").Output);
    }

    [Theory]
    [InlineData("--select", "H-very", "H-very")]
    [InlineData("--select", "house-utilise", "H-utilise")]
    [InlineData("--ignore", "H-very", "H-utilise")]
    public void They_are_selected_and_ignored(string option, string name, string expected)
    {
        WriteAll();
        Assert.Contains(" " + expected + ":", Assert.Single(Run("a.md", "--format", "concise", option, name).Output.TrimEnd().Split('\n')),
            StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_does_not_exist_is_a_usage_error_with_the_nearest()
    {
        WriteAll();
        CommandResult result = Run("a.md", "--select", "H-verry");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("there is no rule “H-verry”\n  did you mean “H-very”?", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_describes_them_with_their_pages()
    {
        WriteAll();
        using JsonDocument sarif = JsonDocument.Parse(Run("a.md", "--format", "sarif").Output);
        JsonElement run = sarif.RootElement.GetProperty("runs")[0];
        JsonElement result = run.GetProperty("results").EnumerateArray()
            .Single(static result => result.GetProperty("ruleId").GetString() is "H-very");
        JsonElement rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        Assert.Equal("H-very", rule.GetProperty("id").GetString());
        Assert.Equal("Cut it.", rule.GetProperty("shortDescription").GetProperty("text").GetString());
        Assert.Contains("Very good.", rule.GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal);
        Assert.Equal("house", rule.GetProperty("properties").GetProperty("tags")[0].GetString());
    }

    [Fact]
    public void Explain_shows_the_page()
    {
        WriteAll();
        CommandResult result = Run("explain", "house-very");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("It adds nothing.", result.Output, StringComparison.Ordinal);
        Assert.Contains("Very good.", result.Output, StringComparison.Ordinal);
        Assert.Contains("style.rules.json", result.Output, StringComparison.Ordinal);
        Assert.Contains("did you mean “house-very”", Run("explain", "house-veri").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_rules_has_them()
    {
        WriteAll();
        Assert.Contains("H-utilise  house-utilise", Run("rules").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Examples_are_tested()
    {
        WriteAll();
        CommandResult right = Run("rules", "--test");
        Assert.Equal(0, right.ExitCode);
        Assert.Equal("contentlint: 2 house rules, 4 examples, 0 mistakes\n", right.Error);
        Write("style.rules.json", Style.Replace("\"Good.\"", "\"Very fine.\"", StringComparison.Ordinal));
        CommandResult wrong = Run("rules", "--test");
        Assert.Equal(2, wrong.ExitCode);
        Assert.Equal("style.rules.json:1:134: error CL001: H-very finds “Very” in this good example: Cut it\n", wrong.Output);
    }

    [Fact]
    public void Without_house_rules_there_is_nothing_to_test()
    {
        CommandResult result = Run("rules", "--test");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("there are no house rules here", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_leaves_the_other_rules_in_force()
    {
        WriteAll();
        Write("style.rules.json",
            """{ "house": [ { "name": "x", "find": "a <wrod>" }, { "name": "very", "find": "very" } ], "names": [] }""");
        CommandResult result = Run("a.md", "--format", "concise");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("a.md:3:30: error H-very", result.Output, StringComparison.Ordinal);
        Assert.Contains("style.rules.json:1:40: error CL001: There is no class of words “<wrod>”", result.Output, StringComparison.Ordinal);
        Assert.Contains("style.rules.json:1:90: error CL001: A file of house rules has no “names”", result.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_is_accepted_fixed_and_shown_with_its_settings()
    {
        WriteAll();
        Assert.Equal(0, Run("accept", "H-very", "a.md:3", "--reason", "a joke", "--baseline", "accepted.json").ExitCode);
        Assert.DoesNotContain("H-very", Run("a.md", "--format", "concise", "--baseline", "accepted.json").Output, StringComparison.Ordinal);
        Assert.Contains("H-very house-very", Run("check", "a.md", "--show-settings").Output, StringComparison.Ordinal);
        Run("a.md", "--fix", "--unsafe-fixes");
        Assert.Contains("will use the very old hall", Read("a.md"), StringComparison.Ordinal);
        Assert.Contains("there is no rule “H-nix”",
            Run("accept", "H-nix", "a.md:3", "--reason", "a joke", "--baseline", "accepted.json").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_of_the_baseline_without_its_finding_is_stale()
    {
        WriteAll();
        Run("accept", "H-very", "a.md:3", "--reason", "a joke", "--baseline", "accepted.json");
        Write("a.md", Article.Replace("very ", string.Empty, StringComparison.Ordinal));
        Assert.Contains("CL005", Run("a.md", "--format", "concise", "--baseline", "accepted.json").Output, StringComparison.Ordinal);
    }

    private void WriteAll()
    {
        Write("rules.json", Rules);
        Write("style.rules.json", Style);
        Write("a.md", Article);
    }
}
