using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Testing;

namespace ContentLint.Cli.Tests.Configuration;

/// <summary>A mistake in rules.json is found at its place; what is right counts.</summary>
public sealed class ConfigurationTests : CommandTest
{
    [Theory]
    [InlineData("{ \"ruls\": {} }", 1, 4, "There is no section “ruls”", "Did you mean “rules”?")]
    [InlineData("{\r\n  // é \U0001F600\r\n  /* \U0001F600 */ \"exclud\": []\r\n}", 3, 13, "There is no section “exclud”",
        "Did you mean “exclude”?")]
    [InlineData("{ \"rules\": { \"bad-wrod\": \"error\" } }", 1, 15, "There is no rule “bad-wrod”", "Did you mean “bad-word”?")]
    [InlineData("{ \"names\": [\"Zoë \U0001F600\"], \"rules\": { \"CL191\": \"eror\" } }", 1, 45,
        "“eror” is no severity; there are error, warning, note, off, default", "Did you mean “error”?")]
    [InlineData("{ \"rules\": { \"CL191\": { \"severty\": \"error\" } } }", 1, 26, "A rule has no “severty”", "Did you mean “severity”?")]
    [InlineData("{ \"rules\": { \"CL191\": 5 } }", 1, 23, "“CL191” must be a severity or an object in braces, not a number", null)]
    [InlineData("{ \"rules\": { \"CL191\": \"error\", \"bad-word\": \"off\" } }", 1, 33,
        "Rule CL191 bad-word is already set above; this one is not used", null)]
    [InlineData("{ \"include\": [], \"include\": [] }", 1, 19, "“include” is already set above; this one is not used", null)]
    [InlineData("{ \"include\": \"*.txt\" }", 1, 15, "“include” must be a list of texts in brackets, not a text", null)]
    [InlineData("{ \"include\": [\"a\", 3] }", 1, 20, "“include” must be a list of texts in brackets, not a number", null)]
    [InlineData("{ \"names\": [\"\"] }", 1, 13, "An empty text in “names” means nothing", null)]
    [InlineData("{ \"root\": \"yes\" }", 1, 12, "“root” must be true or false, not a text", null)]
    [InlineData("{ \"$schema\": 1 }", 1, 14, "“$schema” must be a text, not a number", null)]
    [InlineData("{ \"rules\": { \"CL592\": { \"options\": { \"mots\": 1 } } } }", 1, 39, "Rule CL592 too-many has no option “mots”",
        "Did you mean “most”?")]
    [InlineData("{ \"rules\": { \"CL592\": { \"options\": { \"most\": 11 } } } }", 1, 46, "“most” must be a whole number from 0 to 10",
        null)]
    [InlineData("{ \"rules\": { \"CL592\": { \"options\": { \"most\": 1.5 } } } }", 1, 46, "“most” must be a whole number from 0 to 10",
        null)]
    [InlineData("{ \"rules\": { \"CL592\": { \"options\": { \"most\": \"1\" } } } }", 1, 47, "“most” must be a whole number, not a text",
        null)]
    [InlineData("{ \"rules\": { \"CL191\": { \"options\": { \"most\": 1 } } } }", 1, 39, "Rule CL191 bad-word has no option “most”",
        "CL191 has no options")]
    [InlineData("{ \"rules\": { \"CL191\": { \"severity\": null } } }", 1, 37,
        "“severity” must be one of error, warning, note, off, default, not null", null)]
    [InlineData("{ \"rules\": { \"CL002\": \"off\" } }", 1, 15, "There is no rule “CL002”", "Did you mean “CL003”?")]
    [InlineData("{ \"extends\": \"srict\" }", 1, 15, "There is no profile “srict”", "Did you mean “strict”?")]
    [InlineData("{ \"extends\": [\"recommended\", \"residue\"] }", 1, 31, "There is no profile “residue”", null)]
    [InlineData("{ \"extends\": 1 }", 1, 14, "“extends” must be a text or a list of texts in brackets, not a number", null)]
    [InlineData("{ \"extends\": \"base.json\" }", 1, 15, "“base.json” cannot be extended: there are no files here that it could extend",
        null)]
    [InlineData("{ \"terms\": \"x\" }", 1, 13, "“terms” must be a list of texts in brackets, not a text", null)]
    [InlineData("{ \"helpBaseUri\": \"docs/rules\" }", 1, 19, "“docs/rules” is no web address",
        "It begins with https:// and is the address of a folder, or has {id} in it")]
    [InlineData("{ \"helpBaseUri\": \"file:///docs\" }", 1, 19, "“file:///docs” is no web address",
        "It begins with https:// and is the address of a folder, or has {id} in it")]
    [InlineData("{ \"overrides\": {} }", 1, 16, "“overrides” must be a list of objects in brackets, not an object", null)]
    [InlineData("{ \"overrides\": [1] }", 1, 17, "“overrides” must be a list of objects in brackets, not a number", null)]
    [InlineData("{ \"overrides\": [{ \"rules\": {} }] }", 1, 17, "This override does not say for which “files” it is", null)]
    [InlineData("{ \"overrides\": [{ \"files\": [] }] }", 1, 20, "“files” is empty: the override is for no file", null)]
    [InlineData("{ \"overrides\": [{ \"file\": [\"a\"], \"files\": [\"a\"] }] }", 1, 20, "An override has no “file”",
        "Did you mean “files”?")]
    [InlineData("{ \"overrides\": [{ \"files\": [\"a\"], \"files\": [\"b\"] }] }", 1, 36,
        "“files” is already set above; this one is not used", null)]
    [InlineData("{ \"overrides\": [{ \"files\": [\"a\"], \"rules\": { \"CL19\": \"off\" } }] }", 1, 47, "There is no rule “CL19”",
        "Did you mean “CL191”?")]
    [InlineData("[]", 1, 1, "The file must hold an object in braces, not a list", null)]
    [InlineData("{ \"rules\": {}\r\n  \"names\": [] }", 2, 3, "A comma is missing before this", null)]
    [InlineData("{ \"rules\": ", 1, 12, "A } is missing at the end", null)]
    [InlineData("", 1, 1, "The file is empty", "{ } is the least it can hold")]
    [InlineData("rules: CL191", 1, 1, "The file does not begin with {", "All of it stands in one pair of braces: { \"names\": [] }")]
    [InlineData("{ \"é\U0001F600\": 1 x", 1, 12, "A comma is missing before this", null)]
    [InlineData("{} {}", 1, 4, "Something stands behind the last brace", null)]
    [InlineData("{ \"names\": [\"a\"", 1, 16, "A ] is missing at the end", null)]
    [InlineData("{ names: [] }", 1, 3, "“names” has no quotation marks",
        "Names and texts stand in double quotes, as in \"names\": [\"Ines Coll\"]")]
    [InlineData("{ \"names\": [Orsolt] }", 1, 13, "“Orsolt” has no quotation marks",
        "Names and texts stand in double quotes, as in \"names\": [\"Ines Coll\"]")]
    [InlineData("{ \"names\": [\"a\" \"b\"] }", 1, 17, "A comma is missing before this", null)]
    [InlineData("{ \"names\": [\"a\",, \"b\"] }", 1, 17, "There is a comma too many", null)]
    [InlineData("{ 'names': [] }", 1, 3, "' is no quotation mark here; texts stand in straight double quotes (\")", null)]
    [InlineData("{ \"names\": [“x”] }", 1, 13, "“ is no quotation mark here; texts stand in straight double quotes (\")", null)]
    [InlineData("{ \"names\": [\"a] }", 1, 13, "This text has no quotation mark at its end", "A text ends on the line on which it begins")]
    [InlineData("{ \"include\": [\"a\\b\", \"c\\d\"] }", 1, 24, "A backslash means something of its own in a text",
        "Write it twice (\\\\); folders are parted by /")]
    [InlineData("{ \"include\": [\"a\tb\"] }", 1, 17, "A tab stands in a text", "Write \\t in its place")]
    [InlineData("{ \"root\": True }", 1, 11, "“True” is written in small letters: true", null)]
    [InlineData("{ \"root\" = true }", 1, 10, "Between name and value stands a colon, not =", null)]
    [InlineData("{ \"root\" true }", 1, 10, "A colon is missing after “root”", null)]
    [InlineData("{ \"root\": }", 1, 11, "A value is missing after “root”", null)]
    [InlineData("{ \"names\": [}", 1, 13, "A ] is missing before this }", null)]
    [InlineData("{ \"rules\": { ] }", 1, 14, "A } is missing before this ]", null)]
    [InlineData("{ \"names\": [\"a\"} ", 1, 16, "A ] is missing before this }", null)]
    [InlineData("{ \"names\": [\"a\": 1] }", 1, 16, "A colon stands behind a name alone, and this is none", null)]
    [InlineData("{ [] }", 1, 3, "A name and a colon are missing before this",
        "Names and texts stand in double quotes, as in \"names\": [\"Ines Coll\"]")]
    [InlineData("{ # mine\n}", 1, 3, "“#” cannot stand here", null)]
    [InlineData("{ / mine\n}", 1, 3, "A comment begins with // or /*", null)]
    [InlineData("{ /* mine\n}", 1, 3, "This comment has no end: */ is missing", null)]
    public void A_mistake_is_found_at_its_place(string json, int line, int column, string message, string? hint)
    {
        ConfigurationResult result = ConfigurationReader.Read(json, "rules.json", TestRules.Book.GetConfigurable());
        Finding finding = result.Findings[^1];
        Assert.Equal((line, column), (finding.Lines.Start.Line + 1, finding.Lines.Start.Character + 1));
        Assert.Equal(message, finding.Message);
        Assert.Equal(hint, finding.Hint?.StartsWith("There are", StringComparison.Ordinal) == true ? null : finding.Hint);
    }

    [Fact]
    public void Comments_and_trailing_commas_are_allowed()
    {
        ConfigurationResult result = ConfigurationReader.Read(
            """
            {
              // a comment
              "$schema": "https://example.org/schema.json",
              "root": true, /* another */
              "include": ["**/*.text",],
              "names": ["Ada Lovelace",],
              "rules": {
                "CL191": "note",
                "odd-word": { "severity": "off", },
                "cl592": { "options": { "most": 3, }, },
              },
            }
            """,
            "rules.json",
            TestRules.Book.GetConfigurable());
        Assert.Empty(result.Findings);
        Assert.True(result.Settings.IsRoot);
        Assert.Equal(["**/*.text"], result.Settings.Include);
        Assert.Equal(LintSettings.Default.Exclude, result.Settings.Exclude);
        Assert.True(result.Settings.KnownNames.Contains("lovelace"));
        Assert.Equal(["CL191", "CL291", "CL592"], result.Settings.Rules!.Keys);
        Assert.Equal(3, result.Settings.Rules["CL592"].GetOption(TestRules.Most));
    }

    [Fact]
    public void The_run_goes_on_and_ends_with_two()
    {
        Write("rules.json", "{\r\n  \"rules\": {\r\n    \"bad-wrod\": \"off\",\r\n    \"odd-word\": \"error\"\r\n  }\r\n}\r\n");
        Write("a.txt", "This is bad and odd.");
        CommandResult result = Run("a.txt");
        Assert.Equal(2, result.ExitCode);
        Snapshot.Verify(result.Output);
        Assert.Contains("\"ruleId\": \"CL001\"", Run("a.txt", "--format", "sarif").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Severities_and_options_are_obeyed()
    {
        Write("rules.json",
            "{ \"rules\": { \"CL191\": \"warning\", \"CL291\": \"off\", \"too-many\": { \"options\": { \"most\": 3 } } } }");
        Write("a.txt", "This is bad and odd. Many are many, so many, many, many.");
        CommandResult result = Run("a.txt", "--fail-on", "warning", "--severity", "note");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("warning  CL191", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CL291", result.Output, StringComparison.Ordinal);
        Assert.Contains("“many” number 4", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("“many” number 3", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_nearest_file_upwards_applies_and_none_above_the_repository()
    {
        File.WriteAllText(Path.Combine(Outside, "rules.json"), "{ \"rules\": { \"CL191\": \"off\" } }");
        Write("a.txt", "This is bad.");
        Write("site/rules.json", "{ \"rules\": { \"CL191\": \"off\" } }");
        Write("site/deep/b.txt", "This is bad.");
        Write("site/deep/own/rules.json", "{ \"include\": [\"*.text\"], \"rules\": { \"CL291\": \"error\" } }");
        Write("site/deep/own/c.text", "This is bad and odd.");
        Write("site/deep/own/d.txt", "This is bad and odd.");
        string output = Run(".").Output;
        Assert.Equal(["a.txt", "site/deep/own/c.text"], output.Split('\n').Where(line => line.Length > 0 && line[0] != ' '));
        Assert.Contains("error    CL291", output, StringComparison.Ordinal);
        Assert.Equal(0, Run("site/deep/b.txt").ExitCode);
        Assert.Equal(1, Run("site/deep/b.txt", "--config", "site/deep/own/rules.json").ExitCode);
    }

    [Fact]
    public void A_selected_rule_runs_although_the_configuration_turns_it_off()
    {
        Write("rules.json", "{ \"rules\": { \"CL191\": \"off\" } }");
        Write("a.txt", "This is bad.");
        Assert.Equal(0, Run("a.txt").ExitCode);
        Assert.Equal(1, Run("a.txt", "--select", "bad-word").ExitCode);
    }
}
