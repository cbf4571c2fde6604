using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Rules;
using ContentLint.Running;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Engine.Tests.Running;

public sealed class LintEngineTests
{
    [Fact]
    public void A_rule_that_throws_is_a_finding_and_the_others_run()
    {
        IReadOnlyList<Finding> findings = Lint("One two three.", new ThrowingRule(), new WordRule("two"));
        Assert.Equal(["CL002", "CL901"], findings.Select(finding => finding.Rule.Id), StringComparer.Ordinal);
        Assert.Contains("CL900", findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("a.txt", findings[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The clerk (a baker) is late.", true)]
    [InlineData("The clerk, a baker, is late.", true)] // a word of the list
    [InlineData("The house is late.", false)]
    public void A_rule_is_called_when_something_wakes_it(string text, bool woken) =>
        Assert.Equal(woken, Lint(text, new SleepingRule()).Count > 0);

    [Fact]
    public void A_run_that_is_cancelled_ends_before_the_next_rule_and_is_no_failure_of_a_rule()
    {
        using var cancellation = new CancellationTokenSource();
        var after = new CountingRule();
        var engine = new LintEngine([new CancellingRule(cancellation, asksOn: false), after], LintSettings.Default);
        using var reading = new ArticleReading(Article.Read(ArticleText.FromString("One two."), "a.txt", ArticleFormat.PlainText))
        {
            Cancellation = cancellation.Token,
        };
        Assert.Throws<OperationCanceledException>(() => engine.Lint(reading));
        Assert.Equal(0, after.Runs);
    }

    [Fact]
    public void A_run_that_is_cancelled_begins_no_layer_any_more()
    {
        using var cancellation = new CancellationTokenSource();
        var rule = new CancellingRule(cancellation, asksOn: true);
        var after = new CountingRule();
        var article = Article.Read(ArticleText.FromString("One rose by 2 to 4."), "a.txt", ArticleFormat.PlainText);
        using var reading = new ArticleReading(article)
        {
            Cancellation = cancellation.Token,
        };
        Assert.Throws<OperationCanceledException>(() => new LintEngine([rule, after], LintSettings.Default).Lint(reading));
        Assert.Equal((0, 0), (rule.LayersAfter, after.Runs));
    }

    [Fact]
    public void An_end_that_nobody_asked_for_is_a_failure_of_the_rule()
    {
        using var cancellation = new CancellationTokenSource();
        Assert.Equal(["CL002"], Lint("One.", new CancellingRule(cancellation, asksOn: true) { Throws = true })
            .Select(static finding => finding.Rule.Id), StringComparer.Ordinal);
    }

    [Fact]
    public void What_a_rule_reported_before_it_threw_is_dropped() =>
        Assert.DoesNotContain(Lint("One.", new ThrowingRule()),
            finding => string.Equals(finding.Rule.Id, "CL900", StringComparison.Ordinal));

    [Fact]
    public void Findings_come_by_place_and_then_by_rule()
    {
        IReadOnlyList<Finding> findings = Lint("two one two", new WordRule("two"), new WordRule("one", "CL902"));
        Assert.Equal([0, 4, 8], findings.Select(finding => finding.Span.Start));
    }

    [Fact]
    public void The_configuration_turns_rules_off_and_sets_severities()
    {
        var settings = new Dictionary<string, RuleSettings>(StringComparer.Ordinal)
        {
            ["CL901"] = new(Severity.None, RuleSettings.Default.Options),
            ["CL902"] = new(Severity.Note, RuleSettings.Default.Options),
        };
        var engine = new LintEngine([new WordRule("two"), new WordRule("one", "CL902")], LintSettings.Default with { Rules = settings });
        Finding finding = Assert.Single(engine.Lint(Article.Read(ArticleText.FromString("one two"), "a.txt", ArticleFormat.PlainText)));
        Assert.Equal(Severity.Note, finding.Severity);
    }

    [Fact]
    public void A_fingerprint_survives_what_happens_elsewhere()
    {
        const string paragraph = "The old lift stood still and two men waited.";
        string before = Print($"First paragraph.\n\n{paragraph}\n\nLast.");
        Assert.Equal(before, Print($"First paragraph.\n\nInserted here.\n\n{paragraph}\n\nLast."));
        Assert.Equal(before, Print($"{paragraph}\n\nFirst paragraph, changed.\n\nLast."));
        Assert.Equal(before, Print($"First paragraph.\r\n\r\n{paragraph}\r\n\r\nLast."));
        Assert.NotEqual(before, Print("First paragraph.\n\nThe old lift stood still and two women waited.\n\nLast."),
            StringComparer.Ordinal);

        static string Print(string text) => Assert.Single(Lint(text, new WordRule("two"))).Fingerprint;
    }

    [Fact]
    public void Equal_findings_have_different_fingerprints()
    {
        IReadOnlyList<Finding> findings = Lint("It was two and two.", new WordRule("two"));
        Assert.Equal(2, findings.Select(finding => finding.Fingerprint).Distinct(StringComparer.Ordinal).Count());
        Assert.All(findings, finding => Assert.Matches("^[0-9a-f]{32}$", finding.Fingerprint));
    }

    private static IReadOnlyList<Finding> Lint(string text, params Rule[] rules) =>
        new LintEngine(rules, LintSettings.Default).Lint(Article.Read(ArticleText.FromString(text), "a.txt", ArticleFormat.PlainText));

    private sealed class CancellingRule(CancellationTokenSource cancellation, bool asksOn)
        : Rule(new RuleDescriptor("CL904", "cancels", "Cancels", "Cancels.", Severity.Error))
    {
        public bool Throws { get; init; }

        /// <summary>How many layers could be asked for after the end.</summary>
        public int LayersAfter { get; private set; }

        public override void Check(ArticleReading reading, RuleContext context)
        {
            if (Throws)
            {
                throw new OperationCanceledException();
            }

            cancellation.Cancel();
            if (asksOn)
            {
                _ = reading.Speakers.Length;
                LayersAfter++;
            }
        }
    }

    private sealed class CountingRule() : Rule(new RuleDescriptor("CL905", "counts", "Counts", "Counts.", Severity.Error))
    {
        public int Runs { get; private set; }

        public override void Check(ArticleReading reading, RuleContext context) => Runs++;
    }

    private sealed class SleepingRule() : Rule(new RuleDescriptor("CL903", "sleeps", "Sleeps", "Sleeps.", Severity.Note)
    {
        WokenBy = new Wake { Words = [Lists.RoleNoun], Tokens = [TokenKind.OpenBracket] },
    })
    {
        public override void Check(ArticleReading reading, RuleContext context) => context.Report(new TextSpan(0, 1), "awake");
    }

    private sealed class ThrowingRule() : Rule(new RuleDescriptor("CL900", "throws", "Throws", "Throws.", Severity.Error))
    {
        public override void Check(ArticleReading reading, RuleContext context)
        {
            context.Report(new TextSpan(0, 1), "reported before the failure");
            throw new InvalidOperationException("broken");
        }
    }

    private sealed class WordRule(string word, string id = "CL901")
        : Rule(new RuleDescriptor(id, "word", "Word", "A word.", Severity.Warning))
    {
        public override void Check(ArticleReading reading, RuleContext context)
        {
            foreach (Token token in reading.Tokens)
            {
                if (reading.TextOf(token).SequenceEqual(word))
                {
                    context.Report(token.Span, "a word was found here");
                }
            }
        }
    }
}
