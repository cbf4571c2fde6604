using BenchmarkDotNet.Attributes;
using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Rules;
using ContentLint.Running;
using ContentLint.Text;

namespace ContentLint.Benchmarks;

/// <summary>
/// The cost of each layer with the layers below it, and of the whole, for the articles of a folder read one after another on one
/// core. <c>CONTENTLINT_CORPUS</c> names the folder; without it the sample articles are read.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(WarmConfig))]
public class LayerBenchmarks
{
    private readonly List<byte[]> _articles = [];
    private LintEngine _engine = null!;
    private LintEngine _eight = null!;

    /// <summary>Size of the corpus, printed so that throughput can be worked out.</summary>
    public long Bytes { get; private set; }

    [GlobalSetup]
    public void Load()
    {
        string folder = Environment.GetEnvironmentVariable("CONTENTLINT_CORPUS") ?? Path.Combine(FindRoot(), "seeds");
        foreach (string file in Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            byte[] bytes = File.ReadAllBytes(file);
            _articles.Add(bytes);
            Bytes += bytes.Length;
        }

        _engine = new LintEngine(RuleCatalog.All, LintSettings.Default);
        string[] eight = ["CL101", "CL105", "CL201", "CL301", "CL401", "CL402", "CL501", "CL502"];
        _eight = new LintEngine([.. RuleCatalog.All.Where(rule => eight.Contains(rule.Descriptor.Id))], LintSettings.Default);
        Console.WriteLine($"// {_articles.Count} articles, {Bytes} bytes");
    }

    [Benchmark(Description = "1 decode")]
    public int Decode() => Each(static reading => reading.Text.Length);

    [Benchmark(Description = "2 tokens and phrases")]
    public int Tokens() => Each(static reading => reading.Phrases.Length);

    [Benchmark(Description = "3 residue")]
    public int ResidueLines() => Each(static reading => reading.Residue.Length);

    [Benchmark(Description = "4 blocks, sentences, quotations")]
    public int Sentences() => Each(static reading => reading.Sentences.Length + reading.Quotations.Length);

    [Benchmark(Description = "5 names")]
    public int Names() => Each(static reading => reading.Names.Find(0).Mention);

    [Benchmark(Description = "6 attributions")]
    public int Attributions() => Each(static reading => reading.Attributions.Length);

    [Benchmark(Description = "7 eight rules, one or two of a family")]
    public int EightRules() => Lint(_eight);

    [Benchmark(Description = "8 all rules", Baseline = true)]
    public int AllRules() => Lint(_engine);

    /// <summary>The folder of the project.</summary>
    public static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "ContentLint.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("No ContentLint.sln above the benchmark.");
    }

    private int Lint(LintEngine engine)
    {
        int findings = 0;
        foreach (byte[] bytes in _articles)
        {
            findings += engine.Lint(Article.Read(TextDecoder.Decode(bytes, bytes.Length)!, "article.txt", ArticleFormat.PlainText)).Count;
        }

        return findings;
    }

    private int Each(Func<ArticleReading, int> read)
    {
        int sum = 0;
        foreach (byte[] bytes in _articles)
        {
            using var reading = new ArticleReading(Article.Read(TextDecoder.Decode(bytes, bytes.Length)!, "article.txt",
                ArticleFormat.PlainText));
            sum += read(reading);
        }

        return sum;
    }
}
