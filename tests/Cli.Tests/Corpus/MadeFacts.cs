using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Facts;
using ContentLint.Reading;
using ContentLint.Rules.Corpus;
using ContentLint.Running;
using ContentLint.Testing;
using ContentLint.Text;

namespace ContentLint.Cli.Tests.Corpus;

/// <summary>The facts of made articles, of which some contradict each other.</summary>
internal static class MadeFacts
{
    private static readonly LintEngine Engine = new([new CrossArticleConflict(), new RepeatedBlock(), new ConflictingQuotation()],
        LintSettings.Default);

    /// <summary>The path of an article.</summary>
    public static string PathOf(int article) => $"{article:D4}.md";

    public static ArticleFacts[] Collect(int count) => [.. Enumerable.Range(0, count).Select(static i =>
    {
        var facts = new FactCollector();
        using var reading = new ArticleReading(Article.Read(ArticleText.FromString(CorpusMaker.Make(seed: 5, i, conflicts: i % 8 < 2)),
            PathOf(i), ArticleFormat.Markdown));
        Engine.Lint(reading, facts);
        ArticleFacts linted = facts.Facts;
        Engine.TakeFacts(reading, facts);
        Assert.Equal(linted.Records, facts.Facts.Records);
        return linted;
    })];
}
