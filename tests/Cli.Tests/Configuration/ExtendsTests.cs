using ContentLint.Configuration;

namespace ContentLint.Cli.Tests.Configuration;

/// <summary>Profiles, extended files, overrides: what wins over what, and what cannot be reached.</summary>
public sealed class ExtendsTests : CommandTest
{
    private const string Text = "This is bad and odd and small.";

    [Theory]
    [InlineData("{}", "CL191 error, CL291 warning, CL391 note")]
    [InlineData("{ \"extends\": \"recommended\" }", "CL191 error, CL291 warning, CL391 note")]
    [InlineData("{ \"extends\": \"strict\" }", "CL191 error, CL291 error, CL391 warning")]
    [InlineData("{ \"extends\": [\"strict\"], \"rules\": { \"CL391\": \"note\", \"CL291\": \"default\" } }",
        "CL191 error, CL291 warning, CL391 note")]
    [InlineData("{ \"extends\": \"residue-only\" }", "")]
    [InlineData("{ \"extends\": \"residue-only\", \"rules\": { \"CL291\": \"default\" } }", "CL291 warning")]
    [InlineData("{ \"extends\": [\"residue-only\", \"strict\"], \"rules\": { \"odd-word\": \"default\" } }", "CL291 warning")]
    public void A_profile_is_a_start(string configuration, string expected)
    {
        Write("rules.json", configuration);
        Assert.Equal(expected, Find("a.txt"));
    }

    [Fact]
    public void A_residue_profile_keeps_residue()
    {
        Write("rules.json", "{ \"extends\": \"residue-only\" }");
        Write("a.txt", "A twin and a twin.");
        Assert.Contains("CL491", Run("a.txt").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_are_layers_and_later_ones_win()
    {
        Write("house/base.json",
            "{ \"extends\": \"more/first.json\", \"rules\": { \"CL191\": \"warning\", \"CL592\": { \"options\": { \"most\": 3 } } }, \"root\": true }");
        Write("house/more/first.json",
            "{ \"rules\": { \"CL191\": \"note\", \"CL291\": \"off\", \"CL391\": \"error\" }, \"include\": [\"*.text\"] }");
        Write("site/rules.json",
            "{ \"extends\": [\"strict\", \"../house/base.json\"], \"rules\": { \"CL391\": \"off\", \"CL592\": \"note\" } }");
        Write("site/a.text", Text + " Too many, many, many, many.");
        Write("site/b.txt", Text);
        CommandResult result = Run("site", "--severity", "note", "--format", "concise");
        Assert.Equal(
            "site/a.text:1:9: warning CL191: “bad” stands here [bad-word]\nsite/a.text:1:54: note CL592: “many” number 4 [too-many]\n",
            result.Output);
    }

    [Fact]
    public void Names_and_terms_of_all_files_add_up()
    {
        ConfigurationResult result = ReadWith("{ \"extends\": \"base.json\", \"names\": [\"Ada Lovelace\"], \"terms\": [\"bad luck\"] }",
            "{ \"names\": [\"Alan Turing\"], \"terms\": [\"odd jobs\"] }");
        Assert.Empty(result.Findings);
        Assert.True(result.Settings.KnownNames.Contains("lovelace") && result.Settings.KnownNames.Contains("alan turing"));
        Assert.True(result.Settings.KnownTerms!.Cover("An odd jobs fair", new(3, 3)));
        Assert.True(result.Settings.KnownTerms!.Cover("It was BAD  luck, bad\nluck", new(18, 3)));
    }

    [Fact]
    public void A_mistake_in_an_extended_file_is_found_there_and_once()
    {
        Write("base.json", "{\n  \"ruls\": {}\n}");
        Write("one.json", "{ \"extends\": \"base.json\" }");
        Write("rules.json", "{ \"extends\": [\"one.json\", \"./base.json\"] }");
        Write("sub/rules.json", "{ \"extends\": \"../base.json\" }");
        Write("a.txt", "Fine.");
        Write("sub/b.txt", "Fine.");
        CommandResult result = Run(".", "--format", "concise");
        Assert.Equal((2, "base.json:2:4: error CL001: There is no section “ruls” [configuration]\n"), (result.ExitCode, result.Output));
    }

    [Theory]
    [InlineData("missing.json", "there is no such file")]
    [InlineData("articles/", "it is a folder")]
    [InlineData("./rules.json", "it extends this file itself")]
    [InlineData("cycle.json", null)]
    [InlineData("../outside.json", "it is outside .")]
    [InlineData("articles/../../outside.json", "it is outside .")]
    [InlineData("/etc/hosts", "only a relative path can")]
    [InlineData("https://example.org/rules.json", "only a relative path can")]
    [InlineData("link.json", "it is a symbolic link that leads out of the root")]
    [InlineData("binary.json", "it is not a text file")]
    public void Nothing_is_extended_that_should_not_be(string reference, string? problem)
    {
        File.WriteAllText(Path.Combine(Outside, "outside.json"), "{ \"rules\": { \"CL191\": \"off\" } }");
        File.CreateSymbolicLink(Path.Combine(Root, "link.json"), Path.Combine(Outside, "outside.json"));
        Write("cycle.json", "{ \"extends\": \"articles/back.json\" }");
        Write("articles/back.json", "{ \"extends\": \"../cycle.json\" }");
        Write("binary.json", [1, 0, 2]);
        Write("rules.json", $"{{ \"extends\": \"{reference}\" }}");
        Write("a.txt", "Bad.");
        CommandResult result = Run("a.txt", "--format", "concise");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("CL191", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            problem is null
            ? "articles/back.json:1:15: error CL001: “../cycle.json” cannot be extended: it extends this file itself"
            : $"“{reference}” cannot be extended: {problem}",
            result.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_knot_of_files_ends()
    {
        for (int i = 0; i < 40; i++)
        {
            Write($"{i}.json", $"{{ \"extends\": [\"{i + 1}.json\", \"./{i + 1}.json\"] }}");
        }

        Write("40.json", "{}");
        Write("rules.json", "{ \"extends\": \"0.json\" }");
        Write("a.txt", "Fine.");
        CommandResult result = Run("a.txt", "--format", "concise");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("there are 100 files already", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Overrides_are_for_the_files_they_name()
    {
        Write("rules.json", """
            {
              "rules": { "CL391": "warning" },
              "overrides": [
                { "files": ["opinion/", "**/*.md"], "rules": { "CL191": "off", "CL291": "error" } },
                { "files": ["opinion/guest/**"], "rules": { "CL191": "note" }, "terms": ["odd"] },
              ],
            }
            """);
        Assert.Equal("CL191 error, CL291 warning, CL391 warning", Find("news/a.txt"));
        Assert.Equal("CL291 error, CL391 warning", Find("opinion/a.txt"));
        Assert.Equal("CL291 error, CL391 warning", Find("news/deep/a.md"));
        Assert.Equal("CL191 note, CL391 warning", Find("opinion/guest/a.txt"));
        Assert.Equal(
            "CL291 error, CL391 warning",
            Summarise(RunIn(Path.Combine(Root, "opinion"), Text, "-", "--stdin-filename", "new.txt", "--format", "concise", "--severity",
                "note")));
    }

    [Fact]
    public void What_a_file_says_of_all_files_wins_over_the_overrides_of_what_it_extends()
    {
        Write("base.json", "{ \"overrides\": [{ \"files\": [\"*.txt\"], \"rules\": { \"CL191\": \"off\", \"CL291\": \"off\" } }] }");
        Write("rules.json", "{ \"extends\": \"base.json\", \"rules\": { \"CL191\": \"warning\" } }");
        Assert.Equal("CL191 warning, CL391 note", Find("a.txt"));
    }

    [Theory]
    [InlineData("This is bad luck.", 0)]
    [InlineData("This is Bad\nLuck.", 0)]
    [InlineData("This is bad luckily.", 1)]
    [InlineData("This is bad, luck.", 1)]
    [InlineData("This is bad luck, and bad.", 1)]
    [InlineData("A “bad’s” word.", 0)]
    public void A_term_is_no_finding(string text, int exitCode)
    {
        Write("rules.json", "{ \"terms\": [\"bad luck\", \" \\\"bad's\\\" \"] }");
        Write("a.txt", text);
        Assert.Equal(exitCode, Run("a.txt").ExitCode);
    }

    private static ConfigurationResult ReadWith(string own, string extended) =>
        ConfigurationReader.Read(new ConfigurationSource("/rules.json", "rules.json", own), TestRules.Book.GetConfigurable(),
            new OneFile(extended));

    private string Find(string path)
    {
        Write(path, Text);
        return Summarise(Run(path, "--format", "concise", "--severity", "note"));
    }

    private static string Summarise(CommandResult result) => string.Join(
        ", ",
        result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))
        .Select(words => $"{words[2].TrimEnd(':')} {words[1]}"));

    private sealed class OneFile(string text) : IConfigurationFiles
    {
        public string? Locate(string reference, ConfigurationSource from, out string? problem)
        {
            problem = null;
            return reference;
        }

        public ConfigurationSource? Find(string reference, ConfigurationSource from, out string? problem)
        {
            problem = null;
            return new ConfigurationSource("/" + reference, reference, text);
        }
    }
}
