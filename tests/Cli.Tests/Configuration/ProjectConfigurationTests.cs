using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ContentLint.Cli.Run;
using ContentLint.Configuration;
using ContentLint.Rules;

namespace ContentLint.Cli.Tests.Configuration;

/// <summary>The project's own rules.json says what the defaults are, so that nobody need look for them in the code.</summary>
public sealed class ProjectConfigurationTests
{
    [Fact]
    public void The_project_s_rules_json_restates_the_defaults()
    {
        string file = GetFile();
        string expected = Format(LintSettings.Default);
        if (Environment.GetEnvironmentVariable("UPDATE") is "1")
        {
            File.WriteAllText(file, expected, new UTF8Encoding(false));
        }

        string actual = File.Exists(file) ? File.ReadAllText(file) : string.Empty;
        Assert.True(string.Equals(expected, actual, StringComparison.Ordinal),
            $"rules.json differs from the defaults; UPDATE=1 writes:\n{expected}");
    }

    [Fact]
    public void The_project_s_rules_json_changes_nothing()
    {
        ConfigurationResult read = ConfigurationReader.Read(File.ReadAllText(GetFile()), "rules.json",
            new RuleBook(RuleCatalog.All).GetConfigurable());
        Assert.Empty(read.Findings);
        Assert.True(read.Settings.IsRoot);
        Assert.Equal(LintSettings.Default.Include, read.Settings.Include);
        Assert.Equal(LintSettings.Default.Exclude, read.Settings.Exclude);
        Assert.Equal(RuleCatalog.All.Select(rule => rule.Descriptor.Id), read.Settings.Rules!.Keys);
        foreach (Rule rule in RuleCatalog.All)
        {
            Assert.Null(read.Settings.Get(rule.Descriptor).Severity);
            Assert.All(rule.Descriptor.Options,
                option => Assert.Equal(option.Default, read.Settings.Get(rule.Descriptor).GetOption(option)));
        }
    }

    private static string GetFile([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "rules.json"));

    private static string Format(LintSettings settings)
    {
        var text = new StringBuilder();
        text.Append(
            "{\n  // The defaults, as they are without this file. “severity” is left out, because most rules grade their findings one by\n");
        text.Append("  // one: write a rule's id or name and error, warning, note or off to give all its findings one severity.\n");
        text.Append("  \"$schema\": \"docs/rules.schema.json\",\n  \"root\": true,\n  \"extends\": \"recommended\",\n");
        AppendList(text, "include", settings.Include);
        AppendList(text, "exclude", settings.Exclude);
        text.Append(
            "  // People and organisations that need no introduction.\n  \"names\": [],\n  // Words of the house that are no findings.\n  \"terms\": [],\n");
        text.Append("  \"rules\": {");
        for (int i = 0; i < RuleCatalog.All.Count; i++)
        {
            RuleDescriptor rule = RuleCatalog.All[i].Descriptor;
            text.Append(i == 0 ? "\n" : ",\n").Append("    // ").Append(rule.Id).Append(": ").Append(rule.Title).Append('\n');
            text.Append("    \"").Append(rule.Name).Append("\": {");
            if (rule.Options.Count > 0)
            {
                text.Append(" \"options\": { ");
                text.AppendJoin(", ",
                    rule.Options.Select(option => string.Create(CultureInfo.InvariantCulture, $"\"{option.Name}\": {option.Default}")));
                text.Append(" } ");
            }

            text.Append('}');
        }

        return text.Append(RuleCatalog.All.Count == 0 ? "},\n" : "\n  },\n")
            .Append("  // What is different for some files.\n  \"overrides\": []\n}\n").ToString();
    }

    private static void AppendList(StringBuilder text, string name, IReadOnlyList<string> values) =>
        text.Append("  \"").Append(name).Append("\": [").AppendJoin(", ", values.Select(value => $"\"{value}\"")).Append("],\n");
}
