using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Facts;
using ContentLint.Reading;
using ContentLint.Rules;
using ContentLint.Running;
using ContentLint.Text;

namespace ContentLint.Engine.Tests.Facts;

public sealed class CorpusPassTests
{
    private static readonly Rule[] Rules = [new ColourRule()];

    [Fact]
    public void Facts_of_one_key_are_compared_and_nothing_else()
    {
        IReadOnlyList<CorpusFinding> findings = Compare(Collect("The roof is red.", "The roof is blue.", "The door is green.",
            "The wall is red."));
        Assert.Equal(["1.txt roof blue,red", "0.txt roof blue,red"], findings.Select(Describe), StringComparer.Ordinal);
        Assert.Single(findings.Select(place => place.Finding.Fingerprint).Distinct(StringComparer.Ordinal));
        Assert.Equal(["blue", "red"], findings.Select(place => place.Fact.Words), StringComparer.Ordinal);
    }

    [Fact]
    public void The_order_of_the_articles_changes_nothing()
    {
        string[] articles = [.. Enumerable.Range(0, 60).Select(i => $"The roof is {(i % 2 == 0 ? "red" : "blue")}. The wall is {i % 5}.")];
        List<byte[]> lines = Collect(articles);
        string[] expected = [.. Compare(lines).Select(Describe)];
        Assert.NotEmpty(expected);
        var random = new Random(3);
        for (int i = 0; i < 20; i++)
        {
            // Sorted by key alone, as a cluster may do it.
            byte[][] shuffled = [.. lines.OrderBy(_ => random.Next())];
            Assert.Equal(expected,
                Compare(shuffled.OrderBy(line => System.Text.Encoding.UTF8.GetString(FactLine.KeyOf(line)), StringComparer.Ordinal),
                    sort: false).Select(Describe), StringComparer.Ordinal);
        }
    }

    [Fact]
    public void A_form_keeps_its_oldest_places_and_counts_all()
    {
        List<byte[]> lines = Collect([.. Enumerable.Range(0, 30)
            .Select(i => $"{(i % 3 == 0 ? string.Empty : $"---\ndate: 2024-05-{30 - i:D2}\n---\n\n")}The roof is red.\n"),
            "The roof is blue."]);
        CorpusFinding blue = Compare(lines).Single(place => place.Fact.Words is "blue");
        Assert.Equal(["29.txt", "28.txt", "26.txt", "25.txt", "23.txt"], blue.Finding.Related.Select(related => related.Path),
            StringComparer.Ordinal);
    }

    [Fact]
    public void A_key_with_too_many_forms_is_counted()
    {
        var findings = new List<CorpusFinding>();
        var pass = new CorpusPass(Rules, findings.AddRange);
        byte[][] lines = [.. Collect([.. Enumerable.Range(0, 1500)
            .Select(i => $"The roof is c{i}. The wall is {(i == 7 ? "red" : "blue")}.")])];
        Array.Sort(lines, FactLine.Compare);
        Array.ForEach(lines, pass.Add);
        pass.Complete();
        Assert.Equal(1, pass.CommonKeys);
        Assert.Equal(1500, pass.CommonFacts);
        Assert.All(findings, place => Assert.StartsWith("wall", place.Finding.Message, StringComparison.Ordinal));
        Assert.NotEmpty(findings);
    }

    [Fact]
    public void A_rule_that_fails_on_a_group_is_reported_and_the_others_go_on()
    {
        IReadOnlyList<CorpusFinding> findings = Compare(Collect("The bomb is red. The roof is red.",
            "The bomb is blue. The roof is blue."));
        Assert.Equal(["CL002", "CL191", "CL191"], findings.Select(place => place.Finding.Rule.Id).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Without_a_collector_nothing_is_collected_and_nothing_is_found()
    {
        Assert.Empty(new LintEngine(Rules,
            LintSettings.Default).Lint(Article.Read(ArticleText.FromString("The roof is red."), "a.txt", ArticleFormat.PlainText)));
        Assert.True(new LintEngine(Rules, LintSettings.Default).ComparesArticles);
        Assert.False(new LintEngine([], LintSettings.Default).ComparesArticles);
    }

    private static string Describe(CorpusFinding place) => $"{place.Finding.Path} {place.Finding.Message}";

    private static List<byte[]> Collect(params string[] articles)
    {
        var lines = new List<byte[]>();
        var engine = new LintEngine(Rules, LintSettings.Default);
        for (int i = 0; i < articles.Length; i++)
        {
            var facts = new FactCollector();
            using var reading = new ArticleReading(Article.Read(ArticleText.FromString(articles[i]), $"{i}.txt", articles[i][0] == '-'
                ? ArticleFormat.Markdown
                : ArticleFormat.PlainText));
            engine.Lint(reading, facts);
            lines.AddRange(facts.Facts.ToLines($"{i}.txt"));
        }

        return lines;
    }

    private static List<CorpusFinding> Compare(IEnumerable<byte[]> facts, bool sort = true)
    {
        byte[][] lines = [.. facts];
        if (sort)
        {
            Array.Sort(lines, FactLine.Compare);
        }

        var findings = new List<CorpusFinding>();
        var pass = new CorpusPass(Rules, findings.AddRange);
        Array.ForEach(lines, pass.Add);
        pass.Complete();
        return findings;
    }

    /// <summary>“The THING is COLOUR”: a thing of two colours is a conflict.</summary>
    private sealed class ColourRule()
        : CorpusRule(new RuleDescriptor("CL191", "two-colours", "Two colours", "A thing has two colours.", Severity.Warning))
    {
        public override void Collect(ArticleReading reading, FactCollector facts)
        {
            ReadOnlySpan<Token> tokens = reading.Tokens;
            for (int i = 3; i < tokens.Length; i++)
            {
                if (reading.TextOf(tokens[i - 1]) is "is" && reading.TextOf(tokens[i - 3]) is "The")
                {
                    string colour = reading.TextOf(tokens[i]).ToString();
                    facts.Add("colour", reading.TextOf(tokens[i - 2]).ToString(), colour, tokens[i].Span,
                        reading.Sentences[reading.FindSentence(i, 0)].Span);
                }
            }
        }

        public override void Compare(FactGroup group, CorpusContext context)
        {
            if (group.Key is "bomb")
            {
                throw new InvalidOperationException("boom");
            }

            if (group.Forms.Count > 1)
            {
                string colours = string.Join(',', group.Forms.Select(form => form.Form));
                context.Report(Severity.Warning, colours,
                    [.. group.Forms.Select(form =>
                        new CorpusPlace(form.Facts[0], $"{group.Key} {colours}", null,
                            [.. group.Forms.Where(other => other != form).SelectMany(other => other.Facts)]))]);
            }
        }
    }
}
