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
        Assert.Equal("contentlint: accepted CL191 “bad” in known.json\n", result.Error);
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
    [InlineData("CL191 finds 2 things at a.txt:2", "CL191 stands at a.txt:2:13, a.txt:2:23", "accept", "CL191", "a.txt:2", "--reason", "x", "--baseline", "k.json")]
    [InlineData("CL191 finds nothing at a.txt:3", "CL191 stands at a.txt:1:3, a.txt:2:13, a.txt:2:23", "accept", "CL191", "a.txt:3", "--reason", "x", "--baseline", "k.json")]
    [InlineData("CL291 finds nothing at a.txt:1", "it finds nothing in a.txt", "accept", "CL291", "a.txt:1", "--reason", "x", "--baseline", "k.json")]
    [InlineData("there is no rule “CL999”", "", "accept", "CL999", "a.txt:1", "--reason", "x", "--baseline", "k.json")]
    [InlineData("accept needs a reason", "", "accept", "CL191", "a.txt:1", "--baseline", "k.json")]
    [InlineData("accept needs a reason", "", "accept", "CL191", "a.txt:1", "--reason", " ", "--baseline", "k.json")]
    [InlineData("there is no baseline", "“baseline” in rules.json", "accept", "CL191", "a.txt:1", "--reason", "x")]
    [InlineData("“a.txt” is no place in a file", "", "accept", "CL191", "a.txt", "--reason", "x", "--baseline", "k.json")]
    [InlineData("b.txt cannot be read", "", "accept", "CL191", "b.txt:1", "--reason", "x", "--baseline", "k.json")]
    [InlineData("CL001 configuration cannot be accepted", "", "accept", "CL001", "a.txt:1", "--reason", "x", "--baseline", "k.json")]
    [InlineData("accept takes a rule and a place", "", "accept", "CL191", "--reason", "x", "--baseline", "k.json")]
    [InlineData("accept takes a finding or --name NAME, not both", "", "accept", "CL191", "a.txt:1", "--name", "Ann Lee")]
    [InlineData("there is no rules.json", "", "accept", "--name", "Ann Lee")]
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
    [InlineData("{\r\n  \"names\": [\r\n    \"A B\", // one\r\n    \"C D\"  // two\r\n  ]\r\n}", "{\r\n  \"names\": [\r\n    \"A B\", // one\r\n    \"C D\",\r\n    \"Ann Lee\"  // two\r\n  ]\r\n}")]
    [InlineData("{\n  \"names\": [\n    \"A B\",\n  ],\n}", "{\n  \"names\": [\n    \"A B\",\n    \"Ann Lee\",\n  ],\n}")]
    [InlineData("{\n  \"root\": true\n}", "{\n  \"names\": [\"Ann Lee\"],\n  \"root\": true\n}")]
    [InlineData("{\n  \"rules\": { \"names\": [] }\n}", "{\n  \"names\": [\"Ann Lee\"],\n  \"rules\": { \"names\": [] }\n}")]
    [InlineData("{ \"names\": [\"Ann Lee\"] }", null)]
    public void A_name_is_added_and_the_rest_of_the_file_stays(string before, string? after)
    {
        Assert.Equal(after, AcceptedNames.Add(before, "Ann Lee"));
        Write("rules.json", before);
        Assert.Equal(ExitCode.Clean, Run("accept", "--name", "Ann Lee").ExitCode);
        Assert.Equal(after ?? before, Read("rules.json"));
    }

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
