using ContentLint.Cli.Configuration;
using ContentLint.Cli.Run;

namespace ContentLint.Cli.Tests.Commands;

public sealed class AcceptTests : CommandTest
{
    [Fact]
    public void One_finding_is_accepted_with_its_reason()
    {
        Write("a.txt", "A bad thing happened there.\nThen came a bad and a bad end.\n");
        CommandResult result = Run("accept", "CL191", "a.txt:1", "--reason", "It was bad.", "--baseline", "known.json");
        Assert.Equal(ExitCode.Clean, result.ExitCode);
        Assert.StartsWith("contentlint: accepted CL191 “bad” in known.json\ncontentlint: there is no rules.json to enter known.json in",
            result.Error, StringComparison.Ordinal);
        result = Run("accept", "bad-word", "a.txt:2:23", "--reason", "So was this.", "--baseline", "known.json");
        Assert.Equal(ExitCode.Clean, result.ExitCode);
        result = Run("check", ".", "--baseline", "known.json", "--format", "concise");
        Assert.StartsWith("a.txt:2:13", result.Output, StringComparison.Ordinal);
        Assert.Single(result.Output.TrimEnd().Split('\n'));
        Assert.Contains("\"reason\": \"It was bad.\"", Read("known.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_reason_takes_the_place_of_the_old_one()
    {
        Write("a.txt", "A bad thing happened there.\n");
        Run("accept", "CL191", "a.txt:1", "--reason", "One.", "--baseline", "known.json");
        Run("accept", "CL191", "a.txt:1", "--reason", "Two.", "--baseline", "known.json");
        Assert.Equal("a.txt: CL191 “bad”: Two.\n", Run("baseline", "list", "--baseline", "known.json").Output);
    }

    [Theory]
    [InlineData("CL191 finds 2 things at a.txt:2", "CL191 stands at a.txt:2:13, a.txt:2:23", "accept", "CL191", "a.txt:2", "--reason", "x",
        "--baseline", "k.json")]
    [InlineData("CL191 finds nothing at a.txt:3", "CL191 stands at a.txt:1:3, a.txt:2:13, a.txt:2:23", "accept", "CL191", "a.txt:3",
        "--reason", "x", "--baseline", "k.json")]
    [InlineData("CL291 finds nothing at a.txt:1", "it finds nothing in a.txt", "accept", "CL291", "a.txt:1", "--reason", "x", "--baseline",
        "k.json")]
    [InlineData("there is no rule “CL999”", "", "accept", "CL999", "a.txt:1", "--reason", "x", "--baseline", "k.json")]
    [InlineData("accept needs a reason", "", "accept", "CL191", "a.txt:1", "--baseline", "k.json")]
    [InlineData("accept needs a reason", "", "accept", "CL191", "a.txt:1", "--reason", " ", "--baseline", "k.json")]
    [InlineData("there is no baseline, and no rules.json to enter one in", "contentlint init writes a rules.json", "accept", "CL191",
        "a.txt:1", "--reason", "x")]
    [InlineData("“a.txt” is no place in a file", "", "accept", "CL191", "a.txt", "--reason", "x", "--baseline", "k.json")]
    [InlineData("b.txt: there is no such file", "", "accept", "CL191", "b.txt:1", "--reason", "x", "--baseline", "k.json")]
    [InlineData("CL001 configuration cannot be accepted", "", "accept", "CL001", "a.txt:1", "--reason", "x", "--baseline", "k.json")]
    [InlineData("accept takes a rule and a place", "", "accept", "CL191", "--reason", "x", "--baseline", "k.json")]
    [InlineData("accept takes a finding or --name NAME, not both", "", "accept", "CL191", "a.txt:1", "--name", "Ann Lee")]
    [InlineData("there is no rules.json", "contentlint init writes one", "accept", "--name", "Ann Lee")]
    public void What_cannot_be_accepted_is_said(string message, string hint, params string[] args)
    {
        Write("a.txt", "A bad thing happened there.\nThen came a bad and a bad end.\n");
        CommandResult result = Run(args);
        Assert.Equal(ExitCode.Trouble, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Contains(hint, result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Root, "k.json")));
    }

    [Theory]
    [InlineData("{}", "{\n  \"names\": [\"Ann Lee\"]\n}")]
    [InlineData("{\n  // who\n  \"names\": [], // so far\n}\n", "{\n  // who\n  \"names\": [\"Ann Lee\"], // so far\n}\n")]
    [InlineData("{ \"names\": [\"A B\"] }", "{ \"names\": [\"A B\", \"Ann Lee\"] }")]
    [InlineData("{\r\n  \"names\": [\r\n    \"A B\", // one\r\n    \"C D\"  // two\r\n  ]\r\n}",
        "{\r\n  \"names\": [\r\n    \"A B\", // one\r\n    \"C D\",\r\n    \"Ann Lee\"  // two\r\n  ]\r\n}")]
    [InlineData("{\n  \"names\": [\n    \"A B\",\n  ],\n}", "{\n  \"names\": [\n    \"A B\",\n    \"Ann Lee\",\n  ],\n}")]
    [InlineData("{\n  \"root\": true\n}", "{\n  \"names\": [\"Ann Lee\"],\n  \"root\": true\n}")]
    [InlineData("{\n  \"rules\": { \"names\": [] }\n}", "{\n  \"names\": [\"Ann Lee\"],\n  \"rules\": { \"names\": [] }\n}")]
    [InlineData("{ \"names\": [\"Ann Lee\"] }", null)]
    public void A_name_is_added_and_the_rest_of_the_file_stays(string before, string? after)
    {
        Assert.Equal(after, ConfigurationEdit.AddText(before, "names", "Ann Lee"));
        Write("rules.json", before);
        Assert.Equal(ExitCode.Clean, Run("accept", "--name", "Ann Lee").ExitCode);
        Assert.Equal(after ?? before, Read("rules.json"));
    }

    [Fact]
    public void After_init_it_works_at_once()
    {
        Write("a.txt", "A bad thing happened there.\n");
        Assert.Equal(ExitCode.Clean, Run("init").ExitCode);
        CommandResult result = Run("accept", "CL191", "a.txt:1", "--reason", "It was bad.");
        Assert.Equal((ExitCode.Clean,
            "contentlint: accepted CL191 “bad” in known.json\ncontentlint: rules.json says now: \"baseline\": \"known.json\"\n"),
            (result.ExitCode, result.Error));
        Assert.Equal((ExitCode.Clean, "No findings in 1 article, 1 accepted (12 ms)\n"), (Run(".").ExitCode, Run(".").Error));
        Assert.Equal("contentlint: accepted CL191 “bad” in known.json\n", Run("accept", "CL191", "a.txt:1", "--reason", "Yes.").Error);
    }

    [Fact]
    public void A_baseline_of_the_command_line_is_entered_or_it_is_said_why_not()
    {
        Write("a.txt", "A bad thing happened there.\n");
        Write("site/rules.json", "{\n    \"root\": false\n}\n");
        Write("site/a.txt", "A bad thing happened there.\n");
        Assert.EndsWith("contentlint: site/rules.json says now: \"baseline\": \"../all.json\"\n",
            Run("accept", "CL191", "site/a.txt:1", "--reason", "x", "--baseline", "all.json").Error, StringComparison.Ordinal);
        Assert.Equal("{\n    \"baseline\": \"../all.json\",\n    \"root\": false\n}\n", Read("site/rules.json"));
        Assert.Equal(ExitCode.Clean, Run("site").ExitCode);
        Assert.EndsWith(
            "contentlint: site/rules.json names another baseline (../all.json); own.json holds only where --baseline own.json is given\n",
            Run("accept", "CL191", "site/a.txt:1", "--reason", "x", "--baseline", "own.json").Error, StringComparison.Ordinal);
        Write("site/rules.json", "{}");
        Assert.Contains("cannot be entered in site/rules.json",
            Run("accept", "CL191", "site/a.txt:1", "--reason", "x", "--baseline", Path.Combine(Outside, "far.json")).Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "{\n  \"baseline\": \"k.json\"\n}")]
    [InlineData("{ \"root\": true }", "{ \"baseline\": \"k.json\", \"root\": true }")]
    [InlineData("{\r\n\t// mine\r\n\t\"root\": true,\r\n}", "{\r\n\t// mine\r\n\t\"baseline\": \"k.json\",\r\n\t\"root\": true,\r\n}")]
    [InlineData("{ \"root\": true, \"baseline\": \"own.json\" }", null)]
    public void A_baseline_is_entered_and_the_rest_of_the_file_stays(string before, string? after) =>
        Assert.Equal(after, ConfigurationEdit.AddBaseline(before, "k.json"));

    [Theory]
    [InlineData("[]")]
    [InlineData("{ \"names\": 3 }")]
    [InlineData("{ \"names\": [")]
    public void A_broken_file_is_left(string text)
    {
        Write("rules.json", text);
        Assert.Equal(ExitCode.Trouble, Run("accept", "--name", "Ann Lee").ExitCode);
        Assert.Equal(text, Read("rules.json"));
    }
}
