using System.Text.Json;
using ContentLint.Cli.Configuration;
using ContentLint.Cli.Run;
using ContentLint.Configuration;
using ContentLint.Rules;
using ContentLint.Testing;

namespace ContentLint.Cli.Tests.Configuration;

/// <summary>The schema and the page of rules.json are made from what the reader accepts.</summary>
public sealed class GeneratedConfigurationTests : CommandTest
{
    private static readonly RuleBook Book = new(RuleCatalog.All);

    [Fact]
    public void The_schema_is_up_to_date() => Repository.VerifyGenerated("docs/rules.schema.json", ConfigurationSchema.Create(Book));

    [Fact]
    public void The_page_is_up_to_date() => Repository.VerifyGenerated("docs/configuration.md", ConfigurationPage.Create(Book));

    [Fact]
    public void The_command_prints_the_schema() => Assert.Equal(ConfigurationSchema.Create(TestRules.Book), Run("schema").Output);

    [Fact]
    public void Every_key_of_the_schema_is_read()
    {
        using JsonDocument schema = JsonDocument.Parse(ConfigurationSchema.Create(TestRules.Book));
        JsonElement definitions = schema.RootElement.GetProperty("definitions");
        foreach (JsonProperty key in schema.RootElement.GetProperty("properties").EnumerateObject())
        {
            AssertKnown($"{{ \"{key.Name}\": null }}");
        }

        foreach (JsonProperty key in definitions.GetProperty("override").GetProperty("properties").EnumerateObject())
        {
            AssertKnown($"{{ \"overrides\": [{{ \"{key.Name}\": null }}] }}");
        }

        foreach (JsonProperty rule in definitions.GetProperty("rules").GetProperty("properties").EnumerateObject())
        {
            string value = RuleFamilyName.Find(rule.Name) is null ? "{}" : "\"note\"";
            Assert.Empty(ReadMistakes($"{{ \"rules\": {{ \"{rule.Name}\": {value} }} }}"));
        }

        foreach (JsonElement severity in definitions.GetProperty("severity").GetProperty("enum").EnumerateArray())
        {
            Assert.Empty(ReadMistakes($"{{ \"rules\": {{ \"CL191\": \"{severity.GetString()}\" }} }}"));
        }

        foreach (string profile in ConfigurationKeys.Profiles)
        {
            Assert.Empty(ReadMistakes($"{{ \"extends\": \"{profile}\" }}"));
        }

        Assert.Equal(ConfigurationKeys.Profiles.Count, ConfigurationKeys.ProfileHelp.Count);
    }

    /// <summary>A null fits no key: what is wrong is its type, not the key.</summary>
    private static void AssertKnown(string json)
    {
        IReadOnlyList<string> mistakes = ReadMistakes(json);
        Assert.NotEmpty(mistakes);
        Assert.DoesNotContain(mistakes, mistake => mistake.Contains("There is no section", StringComparison.Ordinal)
            || mistake.Contains("An override has no", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> ReadMistakes(string json) =>
        [.. ConfigurationReader.Read(json, "rules.json", TestRules.Book.GetConfigurable()).Findings.Select(finding => finding.Message)];
}
