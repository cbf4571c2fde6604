using ContentLint.Testing;

namespace ContentLint.Cli.Tests.Commands;

/// <summary>Each setting that is in force, and the line it comes from.</summary>
public sealed class ShowSettingsTests : CommandTest
{
    [Fact]
    public void Every_value_has_its_origin()
    {
        Write("shared.json", "{\n  \"names\": [\"Ines Coll\"],\n  \"rules\": { \"CL592\": { \"options\": { \"most\": 3 } } }\n}\n");
        Write("rules.json", """
            {
              "extends": ["strict", "shared.json"],
              "exclude": ["old/"],
              "helpBaseUri": "https://example.org/rules",
              "terms": ["bad luck"],
              "rules": {
                "CL191": "note"
              },
              "overrides": [
                {
                  "files": ["opinion/**"],
                  "names": ["Tessaly Mills"],
                  "rules": { "odd-word": "off", "CL491": "default" }
                },
                { "files": ["*.md"], "rules": { "CL391": "off" } }
              ]
            }
            """);
        Write("opinion/a.txt", "Fine.");
        CommandResult result = Run("check", "opinion/a.txt", "--show-settings", "--ignore", "CL391");
        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        // Without the engine's own rules: they are not what this is about.
        Snapshot.Verify(string.Join('\n', result.Output.Split('\n').Where(line => !line.StartsWith("  CL0", StringComparison.Ordinal))));
    }

    [Fact]
    public void Without_a_file_all_is_default()
    {
        Write("a.pdf", "x");
        string output = Run("--show-settings", "a.pdf", "--select", "CL191").Output;
        Assert.Contains("none: the defaults", output, StringComparison.Ordinal);
        Assert.Contains("no: no “include” fits it", output, StringComparison.Ordinal);
        Assert.Contains("--select", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("old/a.txt", "no: an “exclude” fits it")]
    [InlineData("ignored.txt", "no: git ignores it")]
    [InlineData("a.txt", "yes")]
    public void It_says_whether_the_file_is_found(string path, string expected)
    {
        Write("rules.json", "{ \"exclude\": [\"old/\"] }");
        Write(".gitignore", "ignored.txt\n");
        Write(path, "Fine.");
        Assert.Contains($"  found in its folder               {expected}\n", Run("--show-settings", path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_are_trouble()
    {
        Write("rules.json", "{ \"ruls\": 1 }");
        CommandResult result = Run("--show-settings", ".");
        Assert.Equal((2, "contentlint: rules.json has mistakes; contentlint check shows them\n"), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData("--show-settings")]
    [InlineData("--show-settings a.txt b.txt")]
    [InlineData("--show-settings -")]
    [InlineData("--show-settings missing.txt")]
    public void It_takes_one_path(string arguments) => Assert.Equal(2, Run(arguments.Split(' ')).ExitCode);
}
