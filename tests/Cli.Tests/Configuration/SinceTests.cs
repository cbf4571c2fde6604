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
    [InlineData("{ \"since\": \"0.10\" }", null)]
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

    [Fact]
    public void Every_rule_has_a_version() => Assert.All(Rules, static rule => Version.Parse(rule.Since));
}
