using System.Globalization;
using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Rules;
using ContentLint.Running;
using ContentLint.Text;

namespace ContentLint.Fuzzing;

/// <summary>Looks at what eight times as much of everything costs: it may cost eight times as much.</summary>
internal static class Sweep
{
    /// <summary>More than this many times as much is a fault.</summary>
    private const double MostRatio = 12;

    /// <summary>What takes less, in milliseconds, is not looked at, and a collection of garbage may take so long.</summary>
    private const double LeastTime = 100;

    private const double OneCollection = 5;

    private static readonly string[] Paths = ["a.txt", "a.md", "a.html"];

    private static readonly LintEngine Engine = new(RuleCatalog.All, LintSettings.Default);

    /// <summary>All kinds in all formats, with the examples of the rules in one paragraph, one a line and one a paragraph.</summary>
    public static IEnumerable<(Hostile Kind, string Path)> Kinds() =>
        from kind in Hostile.All.Concat(Material.Examples().SelectMany(Repeated))
        from path in Paths
        select (kind, path);

    /// <summary>What costs more than it may in steps and memory, which are the same each time; null if nothing does.</summary>
    public static string? FindFault(Hostile kind, string path, int n)
    {
        Input few = kind.Create(path, n);
        Input many = kind.Create(path, 8 * n);
        _ = Measure(many); // arrays are kept: the second time counts
        (long steps, long bytes, _) = Measure(few);
        (long manySteps, long manyBytes, _) = Measure(many);
        double most = MostRatio / 8 * many.Text.Length / few.Text.Length;
        return manySteps > (most * steps) + (100 * n) || manyBytes > (most * bytes) + 1_000_000
            ? string.Create(CultureInfo.InvariantCulture,
                $"{kind.Name} in {path}: {n} repetitions take {steps} steps and {bytes} bytes, {8 * n} take {manySteps} and {manyBytes}")
            : null;
    }

    /// <summary>Prints every kind whose time grows faster than it may, and the slowest of all.</summary>
    public static int PrintTimes(int n)
    {
        int faults = 0;
        int kinds = 0;
        var slowest = (Name: string.Empty, Time: 0.0);
        foreach ((Hostile kind, string path) in Kinds())
        {
            kinds++;
            Input few = kind.Create(path, n);
            Input many = kind.Create(path, 8 * n);
            double most = MostRatio / 8 * many.Text.Length / few.Text.Length;
            double fewTime = Time(few);
            double manyTime = Time(many);
            string name = $"{kind.Name} in {path}";
            slowest = manyTime > slowest.Time ? (name, manyTime) : slowest;
            if (manyTime > LeastTime && manyTime > most * (fewTime + OneCollection))
            {
                faults++;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{manyTime / fewTime,6:F1} times: {fewTime:F1} and {manyTime:F1} ms: {name}"));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kinds} kinds at {n} and {8 * n} repetitions, {faults} grow faster than {MostRatio} times; the slowest is {slowest.Name}: {slowest.Time:F0} ms"));
        return faults == 0 ? 0 : 1;
    }

    private static IEnumerable<Hostile> Repeated(Input example) =>
        new[] { (Place: "in a paragraph", Between: " "), (Place: "a line each", Between: "\n"),
            (Place: "a paragraph each", Between: "\n\n") }.Select(way => new Hostile(
            $"“{example.Text.Replace("\n", "⏎", StringComparison.Ordinal)}” {way.Place}",
            n => string.Join(way.Between, Enumerable.Repeat(example.Text, n / 4))));

    private static double Time(Input input)
    {
        double least = double.MaxValue;
        for (int i = 0; i < 3 && (i == 0 || least < 500); i++)
        {
            least = Math.Min(least, Measure(input).Milliseconds);
        }

        return least;
    }

    private static (long Steps, long Bytes, double Milliseconds) Measure(Input input)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan start = Environment.CpuUsage.TotalTime; // what else the machine does is no matter
        using var reading = new ArticleReading(Article.Read(ArticleText.FromString(input.Text), input.Path, Article.GetFormat(input.Path)));
        _ = Engine.Lint(reading);
        return (reading.Work.Steps, GC.GetAllocatedBytesForCurrentThread() - before,
            (Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
    }
}
