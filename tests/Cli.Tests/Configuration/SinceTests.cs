using ContentLint.Cli.Run;
using ContentLint.Configuration;
using ContentLint.Rules;

namespace ContentLint.Cli.Tests.Configuration;

/// <summary>A configuration can ask for the rules of an earlier version.</summary>
public sealed class SinceTests
{
    private static readonly RuleDescriptor[] Rules = new RuleBook(RuleCatalog.All).GetConfigurable();

    [Theory]
    [InlineData("{}", null)]
    [InlineData("{ \"since\": \"0.2\" }", null)]
    [InlineData("{ \"since\": \"0.2.7\" }", null)]
    [InlineData("{ \"since\": \"0.1\" }", Severity.None)]
    [InlineData("{ \"since\": \"0.1.7\", \"rules\": { \"CL101\": \"error\" } }", Severity.None)]
    [InlineData("{ \"since\": \"0.1\", \"rules\": { \"times-less\": \"note\" } }", Severity.Note)]
    [InlineData("{ \"rules\": { \"figures\": \"warning\" }, \"since\": \"0.1\" }", Severity.Warning)]
    public void A_later_rule_is_off_unless_it_is_named(string json, Severity? expected)
    {
        ConfigurationResult result = ConfigurationReader.Read(json, "rules.json", Rules);
        Assert.Empty(result.Findings);
        Assert.Equal(expected, result.Settings.Get(Array.Find(Rules, static rule => rule.Id is "CL323")!).Severity);
        Assert.NotEqual(Severity.None, result.Settings.Get(Array.Find(Rules, static rule => rule.Id is "CL201")!).Severity);
    }

    [Fact]
    public void What_is_no_version_is_a_mistake() =>
        Assert.Equal("“new” is no version",
            Assert.Single(ConfigurationReader.Read("{ \"since\": \"new\" }", "rules.json", Rules).Findings).Message);

    /// <summary>Numbers are compared, and not texts: 0.10 comes long after 0.2.</summary>
    [Theory]
    [InlineData("9.9")]
    [InlineData("0.10")]
    public void What_is_newer_than_the_command_is_a_mistake(string version) =>
        Assert.Equal($"Version {version} is newer than this one, which has the rules of 0.2",
            Assert.Single(ConfigurationReader.Read($$"""{ "since": "{{version}}" }""", "rules.json", Rules).Findings).Message);

    /// <summary>The first version had 47 rules beside the engine's own; what the list of changes calls added is off with it.</summary>
    [Fact]
    public void The_first_version_pins_its_rules()
    {
        LintSettings settings = ConfigurationReader.Read("{ \"since\": \"0.1\" }", "rules.json", Rules).Settings;
        string[] off = [.. Rules.Where(rule => settings.Get(rule).Severity == Severity.None).Select(static rule => rule.Id)];
        string[] added = ["CL208", "CL209", "CL210", "CL312", "CL321", "CL322", "CL323", "CL324", "CL325", "CL326", "CL327", "CL328", "CL409",
            "CL411", "CL506", "CL606"];
        Assert.All(added, rule => Assert.Contains(rule, off));
        Assert.Equal(47, Rules.Count(static rule => rule.Since is "0.1" && rule.Family != RuleFamily.Engine));
    }

    [Fact]
    public void Every_rule_has_a_version() => Assert.All(Rules, static rule => Version.Parse(rule.Since));
}
