using System.Globalization;
using System.Text;
using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.House;
using ContentLint.Reading;
using ContentLint.Rules;
using ContentLint.Running;
using ContentLint.Text;

namespace ContentLint.Engine.Tests.House;

/// <summary>What is wrong in a house rule is said at its place, with the right word beside the wrong one; the other rules run.</summary>
public sealed class HouseMistakeTests
{
    private const string Good = """{ "name": "good", "find": "very" }""";

    [Theory]
    [InlineData("""{ "name": "a", "fnd": "x" }""", "fnd", "A house rule has no “fnd”", "Did you mean “find”?")]
    [InlineData("""{ "name": "a", "find": "x", "scope": "headlin" }""", "headlin", "There is no scope “headlin”",
        "Did you mean “headline”?")]
    [InlineData("""{ "name": "a", "find": "x", "scope": "not quotatoin" }""", "not quotatoin", "There is no scope “quotatoin”",
        "Did you mean “quotation”?")]
    [InlineData("""{ "name": "a", "find": "x", "severity": "eror" }""", "eror", "“severity” takes error, warning, note, off, not “eror”",
        "Did you mean “error”?")]
    [InlineData("""{ "name": "a", "find": "a <numbr> b" }""", "<numbr>", "There is no class of words “<numbr>”", "Did you mean “number”?")]
    [InlineData("""{ "name": "a", "find": "" }""", "", "An empty text in “find” means nothing", null)]
    [InlineData("""{ "name": "a", "find": [] }""", "find", "“find” is empty: the rule would do nothing", null)]
    [InlineData("""{ "name": "a", "find": "(very)?" }""", "(very)?", "This phrase would fit where nothing stands", null)]
    [InlineData("""{ "name": "a", "find": "^ $" }""", "^ $", "This phrase would fit where nothing stands", null)]
    [InlineData("""{ "name": "a", "find": "x ...12 y" }""", "...12", "“...” takes a number of words from 1 to 10", null)]
    [InlineData("""{ "name": "a", "find": "... y" }""", "... y", "“...” stands between two words", null)]
    [InlineData("""{ "name": "a", "find": "(a|)" }""", "(a|)",
        "A choice in a group is empty; write “?” behind the group if it may be missing", null)]
    [InlineData("""{ "name": "a", "find": "x ^ y" }""", "x ^ y", "“^” can only begin a phrase", null)]
    [InlineData("""{ "name": "a", "find": "12*" }""", "12*", "“12” has no other forms", null)]
    [InlineData("""{ "name": "a" }""", "a", "The house rule “a” does not say what it checks",
        "It has one of: find, replace, require, limit, first, consistent, order, capitals")]
    [InlineData("""{ "find": "x" }""", "{", "This house rule has no “name”", null)]
    [InlineData("""{ "name": "A b", "find": "x" }""", "A b", "“A b” is no name of a rule",
        "A name has small letters, digits and hyphens, begins with a letter and has at most 60 characters")]
    [InlineData("""{ "name": "a", "find": "x", "replace": { "x": "y" } }""", "replace",
        "A house rule checks one thing, and this one has “find” already", "Make a rule of each")]
    [InlineData("""{ "name": "a", "replace": { "x": 3 } }""", "3", "“replace” must be a text or a list of texts in brackets, not a number",
        null)]
    [InlineData("""{ "name": "a", "replace": {} }""", "replace", "“replace” is empty: the rule would do nothing", null)]
    [InlineData("""{ "name": "a", "limit": { "mots": 3, "least": 1, "of": "words" } }""", "mots", "A limit has no “mots”",
        "Did you mean “most”?")]
    [InlineData("""{ "name": "a", "limit": { "of": "words" } }""", "limit", "The limit does not say how many: “most” or “least”", null)]
    [InlineData("""{ "name": "a", "limit": { "most": -1, "of": "words" } }""", "-1", "“most” must be a whole number from 0 to 1,000,000",
        null)]
    [InlineData("""{ "name": "a", "limit": { "most": 3, "of": "wrods" } }""", "wrods",
        "“of” takes words, characters, sentences, paragraphs, not “wrods”", "Did you mean “words”?")]
    [InlineData("""{ "name": "a", "limit": { "most": 3, "of": "words", "in": "sentense" } }""", "sentense",
        "“in” takes sentence, paragraph, article, headline, lede, caption, subhead, not “sentense”", "Did you mean “sentence”?")]
    [InlineData("""{ "name": "a", "consistent": ["x"] }""", "consistent", "“consistent” needs two forms or more", null)]
    [InlineData("""{ "name": "a", "order": ["x"] }""", "order", "“order” needs two headings or more", null)]
    [InlineData("""{ "name": "a", "capitals": "titel" }""", "titel", "“capitals” takes sentence, title, lower, upper, not “titel”",
        "Did you mean “title”?")]
    [InlineData("""{ "name": "a", "find": "x", "when": "y" }""", "when", "“when” belongs to a rule with “require”, and “a” has “find”",
        "“unless” excuses what is found")]
    [InlineData("""{ "name": "a", "find": "x", "within": "article" }""", "within",
        "“within” says how near “unless” or “when” must be, and there is neither", null)]
    [InlineData("""{ "name": "a", "find": "x", "find": "y" }""", "find", "“find” is already set above; this one is not used", null)]
    [InlineData("""{ "name": "good", "find": "x" }""", "good", "There is a house rule “H-good” above already; this one is not used", null)]
    [InlineData("3", "3", "“house” must be a list of rules and of files in brackets, not a number", null)]
    [InlineData("\"other.rules.json\"", "other.rules.json", "“other.rules.json” cannot be read: there are no files here", null)]
    public void A_mistake_has_its_place_and_the_right_word(string rule, string place, string message, string? hint)
    {
        ConfigurationResult read = HouseText.Read(Good + ",\n  " + rule);
        Finding finding = Assert.Single(read.Findings);
        Assert.Equal(message, finding.Message);
        Assert.Equal(hint, finding.Hint);
        Assert.Equal(1, finding.Lines.Start.Line);
        string source = "{ \"house\": [" + Good + ",\n  " + rule + "] }";
        Assert.Equal(place.Length == 0 ? "\"\"" : place, source.Substring(finding.Span.Start, finding.Span.Length));
        Assert.Equal("H-good", Assert.Single(read.Settings.House!.Rules).Descriptor.Id);
        Assert.Single(new LintEngine([],
            read.Settings).Lint(Article.Read(ArticleText.FromString("A very good day."), "a.md", ArticleFormat.Markdown)));
    }

    [Fact]
    public void A_severity_of_a_house_rule_that_does_not_exist_is_a_mistake()
    {
        ConfigurationResult read =
            ConfigurationReader.Read("""{ "rules": { "H-godo": "off", "house-good": "off", "h-GOOD": "note" }, "house": [""" + Good
                + "] }", "rules.json", EngineRules.All);
        Assert.Equal(["Rule H-good house-good is already set above; this one is not used", "There is no house rule “H-godo”"],
            read.Findings.Select(static finding => finding.Message), StringComparer.Ordinal);
        Assert.Equal("Did you mean “H-good”?", read.Findings[1].Hint);
        Assert.False(new LintEngine([], read.Settings).Runs("H-good"));
    }

    [Fact]
    public void Examples_that_disagree_are_mistakes()
    {
        ConfigurationResult read = HouseText.Read("""
            { "name": "a", "find": "very", "bad": ["A very good day.", "A good day.", "A [|good|] very day."], "good": ["A day.", "Very well."] },
            { "name": "b", "find": "odd", "severity": "off", "bad": "An [|odd|] day." }
            """);
        Assert.Empty(read.Findings);
        Assert.Equal(
            ["H-a finds nothing in this bad example", "H-a does not find “good” in this bad example, but “very”",
                "H-a finds “Very” in this good example: “Very” is not house style"],
            HouseExamples.Run(read.Settings.House!).Select(static finding => finding.Message),
            StringComparer.Ordinal);
        Assert.All(HouseExamples.Run(read.Settings.House!), static finding => Assert.Equal("CL001", finding.Rule.Id));
    }

    [Fact]
    public void A_rule_that_is_off_runs_where_it_is_turned_on()
    {
        const string rules = """{ "name": "a", "find": "very", "severity": "off" }""";
        Assert.Empty(HouseText.Lint(rules, "A very good day."));
        ConfigurationResult read = ConfigurationReader.Read("{ \"house\": [" + rules
            + "], \"overrides\": [{ \"files\": [\"news/**\"], \"rules\": { \"H-a\": \"error\" } }] }", "rules.json", EngineRules.All);
        Assert.False(new LintEngine([], read.ByFile.For("a.md")).Runs("H-a"));
        Assert.True(new LintEngine([], read.ByFile.For("news/a.md")).Runs("H-a"));
    }

    [Fact]
    public void Too_many_phrases_are_a_mistake_and_not_a_burden()
    {
        var rules = new StringBuilder("""{ "name": "many", "find": [""");
        for (int i = 0; i <= HouseKeys.MostPhrases; i++)
        {
            rules.Append(CultureInfo.InvariantCulture, $"\"w{i} x\",");
        }

        Finding finding = Assert.Single(HouseText.Read(rules.Append("\"end\"] }").ToString()).Findings);
        Assert.StartsWith("This file has more than 20,000 phrases", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thousand_phrases_of_two_words_and_gaps_end_on_a_text_of_those_words()
    {
        var rules = new StringBuilder("""{ "name": "many", "find": [""");
        for (int i = 0; i < 1000; i++)
        {
            rules.Append(CultureInfo.InvariantCulture, $"\"{Letters(i)} ...10 a ...10 {Letters(i + 1)}\",");
        }

        ConfigurationResult read = HouseText.Read(rules.Append("\"end\"] }").ToString());
        Assert.Empty(read.Findings);
        var engine = new LintEngine([], read.Settings);
        string text = string.Concat(Enumerable.Repeat("a b a b b a b a ", 4000)) + "end";
        using var reading = new ArticleReading(Article.Read(ArticleText.FromString(text), "a.md", ArticleFormat.Markdown));
        Assert.Equal(text.Length - 3, Assert.Single(engine.Lint(reading)).Span.Start);
    }

    private static string Letters(int number)
    {
        var text = new StringBuilder();
        for (int i = 0; i < 10; i++)
        {
            text.Append((number >> i & 1) == 0 ? "a " : "b ");
        }

        return text.ToString().TrimEnd();
    }
}
