using BenchmarkDotNet.Attributes;
using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Rules;
using ContentLint.Running;
using ContentLint.Testing;
using ContentLint.Text;

namespace ContentLint.Benchmarks;

/// <summary>
/// The figures and dates layers and their rules, for articles of ten to ten thousand figures: the time grows with their number.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class FigureBenchmarks
{
    private string _text = string.Empty;
    private LintEngine _engine = null!;

    /// <summary>How many figures the article has, about.</summary>
    [Params(10, 100, 1_000, 10_000)]
    public int Figures { get; set; }

    [GlobalSetup]
    public void Write()
    {
        _text = "Nine rescued from flooded mill\n\n"
            + string.Concat(Enumerable.Repeat(FigureArticle.Paragraph, Math.Max(1, Figures / FigureArticle.FiguresOfParagraph)));
        _engine = new LintEngine([.. RuleCatalog.All.Where(rule => rule.Descriptor.Family == RuleFamily.Figures)], LintSettings.Default);
    }

    [Benchmark(Description = "figures, changes and dates")]
    public int Layers()
    {
        using var reading = new ArticleReading(Article.Read(ArticleText.FromString(_text), "article.txt", ArticleFormat.PlainText));
        return reading.Quantities.Length + reading.Changes.Length + reading.Dates.Length;
    }

    [Benchmark(Description = "all figures rules")]
    public int Rules() => _engine.Lint(Article.Read(ArticleText.FromString(_text), "article.txt", ArticleFormat.PlainText)).Count;
}
