using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Rules;
using ContentLint.Running;
using ContentLint.Text;

namespace ContentLint.Engine.Tests.Findings;

public sealed class BaselineTests
{
    private const string Article1 = "The harbour reopened on Friday after a storm.\n\nA bad thing happened there.\n\nNobody was hurt.\n";

    [Fact]
    public void What_is_written_is_read_back()
    {
        BaselineEntry[] entries =
        [
            new("b.txt", "CL199", "with “quotes”, \\ and \"these\"", "", "02"),
            new("a.txt", "CL199", "é\t😀", "known", "01"),
        ];
        string text = new Baseline(entries).Format();
        Baseline read = Baseline.Parse(text);
        Assert.Equal([entries[1], entries[0]], read.Entries.Select(entry => entry with { Place = default }));
        Assert.Equal(text, read.Format());
        Assert.All(read.Entries,
            entry => Assert.StartsWith("{ \"path\": ", text.Substring(entry.Place.Start, entry.Place.Length), StringComparison.Ordinal));
        Assert.Equal(text, new Baseline(entries.Reverse()).Format());
        Assert.Equal(Baseline.Empty.Format(), Baseline.Parse(Baseline.Empty.Format()).Format());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{ \"version\": 2, \"findings\": [] }")]
    [InlineData("{ \"version\": \"1\", \"findings\": [] }")]
    [InlineData("{ \"version\": 1, \"findings\": [{ \"path\": \"a.txt\" }] }")]
    [InlineData("{ \"version\": 1, \"findings\": [] } x")]
    public void What_is_no_baseline_is_refused(string text) => Assert.Throws<FormatException>(() => Baseline.Parse(text));

    [Theory]
    [InlineData("A new paragraph.\n\nThe harbour reopened on Friday after a storm.\n\nA bad thing happened there.\n")]
    [InlineData("A bad thing happened there.\n\nThe harbour reopened on Friday after a storm.\n")]
    [InlineData("The harbour reopened on Friday.\r\n\r\nA bad  thing happened there.\r\n")]
    public void A_finding_is_known_again_when_paragraphs_move(string text) =>
        Assert.NotNull(Assert.Single(Accept(Article1).Suppress(Lint(text))).Suppression);

    [Theory]
    [InlineData("A bad thing happened here.\n")]
    [InlineData("Another bad thing happened there.\n")]
    public void A_changed_paragraph_is_a_new_finding(string text) =>
        Assert.Null(Assert.Single(Accept(Article1).Suppress(Lint(text))).Suppression);

    /// <summary>One of two equal findings is accepted, not both.</summary>
    [Fact]
    public void A_copy_is_a_new_finding() =>
        Assert.Equal([true, false],
            Accept(Article1).Suppress(Lint(Article1 + "\nA bad thing happened there.\n"))
            .Select(finding => finding.Suppression is not null));

    [Fact]
    public void A_finding_in_another_file_is_another_finding() =>
        Assert.Null(Assert.Single(Accept(Article1).Suppress(Lint(Article1, "b.txt"))).Suppression);

    [Theory]
    [InlineData("bad", "bad")]
    [InlineData("so  very\r\nbad", "so very bad")]
    public void Words_are_those_of_the_finding(string words, string expected) => Assert.Equal(expected, Describe(words));

    [Fact]
    public void Long_words_are_cut_between_characters()
    {
        string cut = Describe(new string('a', 58) + "😀 and more");
        Assert.Equal(new string('a', 58) + "…", cut);
    }

    private static string Describe(string words)
    {
        Finding finding = Assert.Single(Lint("bad"));
        return BaselineEntry.Of(finding, words, "").Words;
    }

    private static Baseline Accept(string text) =>
        new(Lint(text).Select(finding => BaselineEntry.Of(finding, text.AsSpan(finding.Span.Start, finding.Span.Length), "known")));

    private static IReadOnlyList<Finding> Lint(string text, string path = "a.txt") =>
        new LintEngine([new BadWord()],
            LintSettings.Default).Lint(Article.Read(ArticleText.FromString(text), path, ArticleFormat.PlainText));

    private sealed class BadWord() : Rule(new RuleDescriptor("CL199", "bad-word", "Bad word", "Bad word.", Severity.Error))
    {
        public override void Check(ArticleReading reading, RuleContext context)
        {
            foreach (Token token in reading.Tokens)
            {
                if (reading.TextOf(token).SequenceEqual("bad"))
                {
                    context.Report(token.Span, "“bad” stands here");
                }
            }
        }
    }
}
