using System.Globalization;
using System.Text;

namespace ContentLint.Precision;

/// <summary>
/// Draws findings in public articles for a reader to judge, and scores the command by what readers said. The articles are not in
/// the project: <c>tests/Precision/checkout DIR</c> fetches them.
/// </summary>
internal static class Program
{
    private const int LinesAround = 4;

    /// <summary>How much of a long line a reader sees on each side of the finding.</summary>
    private const int CharactersAround = 500;

    /// <summary>The list of sources and the verdicts are laid beside the program.</summary>
    private static string Folder => AppContext.BaseDirectory;

    public static int Main(string[] args)
    {
        switch (args)
        {
            case ["score", var articles, var command] when Directory.Exists(articles):
                Score(articles, Path.GetFullPath(command));
                return 0;
            case ["measure", var articles, var command, .. var sources] when Directory.Exists(articles) && sources.Length > 0:
                Measure(articles, Path.GetFullPath(command), sources);
                return 0;
            case ["draw", var articles, var command, var most, var seed] when Directory.Exists(articles):
                Draw(articles, Path.GetFullPath(command), int.Parse(most, CultureInfo.InvariantCulture),
                    int.Parse(seed, CultureInfo.InvariantCulture));
                return 0;
            default:
                Console.Error.WriteLine("""
                    usage: dotnet run --project tests/Precision -- score ARTICLES COMMAND
                           dotnet run --project tests/Precision -- draw ARTICLES COMMAND MOST SEED
                           dotnet run --project tests/Precision -- measure ARTICLES COMMAND SOURCE... > src/Rules/precision.tsv

                    ARTICLES  the folder that tests/Precision/checkout filled: a folder for each source
                    COMMAND   the native executable, or contentlint.dll
                    score     a table of the judged findings that COMMAND still reports, and how many have no verdict
                    measure   the counts that rule pages and SARIF show, of sources that nobody had read before their findings were judged; COMMAND
                              is the one that was judged: what is mended or lowered since flatters the count
                    draw      at most MOST findings without a verdict for each rule and severity, spread over the sources, with their text
                    """);
                return 2;
        }
    }

    private static void Score(string articles, string command)
    {
        Dictionary<string, Verdict> verdicts = Verdict.Load(Path.Combine(Folder, "verdicts.tsv"));
        List<JudgedFinding> findings = FindAll(articles, command, out int count);
        var judged = findings.Where(finding => verdicts.ContainsKey(finding.Key)).ToList();
        Console.WriteLine("| findings | judged | right/arguable/wrong | right | right or arguable |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (IGrouping<string, JudgedFinding> level in judged.GroupBy(finding => finding.Severity, StringComparer.Ordinal)
            .OrderBy(level => level.Key, StringComparer.Ordinal))
        {
            Console.WriteLine(ScoreTable.Row($"**all of severity {level.Key}**", Says(level)));
        }

        foreach (var group in judged.GroupBy(finding => (finding.Rule, finding.Severity)).OrderBy(group => group.Key))
        {
            Console.WriteLine(ScoreTable.Row($"{group.Key.Rule} {group.Key.Severity}", Says(group)));
        }

        foreach (IGrouping<string, JudgedFinding> source in judged.GroupBy(finding => finding.Source, StringComparer.Ordinal))
        {
            Console.WriteLine(ScoreTable.Row(source.Key, Says(source)));
        }

        // What was right and is not reported any more: the price of being careful.
        var present = findings.Select(finding => finding.Key).ToHashSet(StringComparer.Ordinal);
        int right = verdicts.Values.Count(verdict => verdict.Says == 'R');
        Console.WriteLine();
        Console.WriteLine(
            $"{findings.Count} findings in {count} articles, {findings.Count - judged.Count} without a verdict. Of {right} findings judged right, {verdicts.Values.Count(verdict => verdict.Says == 'R' && present.Contains(verdict.Key))} are reported.");

        IReadOnlyCollection<char> Says(IEnumerable<JudgedFinding> some) => [.. some.Select(finding => verdicts[finding.Key].Says)];
    }

    private static void Measure(string articles, string command, string[] sources)
    {
        Dictionary<string, Verdict> verdicts = Verdict.Load(Path.Combine(Folder, "verdicts.tsv"));
        Console.WriteLine("rule\tseverity\tright\targuable\twrong");
        foreach (var group in FindAll(articles, command, out _)
            .Where(finding => sources.Contains(finding.Source, StringComparer.Ordinal) && verdicts.ContainsKey(finding.Key))
            .GroupBy(finding => (finding.Rule, finding.Severity))
            .OrderBy(group => group.Key))
        {
            ILookup<char, JudgedFinding> says = group.ToLookup(finding => verdicts[finding.Key].Says);
            Console.WriteLine(string.Join('\t', group.Key.Rule, group.Key.Severity, says['R'].Count(), says['A'].Count(),
                says['W'].Count()));
        }
    }

    private static void Draw(string articles, string command, int most, int seed)
    {
        string file = Path.Combine(Folder, "verdicts.tsv");
        Dictionary<string, Verdict> verdicts = Verdict.Load(file);
        var random = new Random(seed);
        var groups = FindAll(articles, command, out _)
            .Where(finding => !verdicts.ContainsKey(finding.Key))
            .GroupBy(finding => (finding.Rule, finding.Severity))
            .OrderBy(group => group.Key);
        foreach (var group in groups)
        {
            // In turn from each source, so that a large one does not speak for all.
            var queues = group.GroupBy(finding => finding.Source, StringComparer.Ordinal)
                .Select(source => new Queue<JudgedFinding>(source.OrderBy(_ => random.Next()))).ToList();
            for (int drawn = 0; drawn < most && queues.Count > 0; queues.RemoveAll(queue => queue.Count == 0))
            {
                foreach (Queue<JudgedFinding> queue in queues.TakeWhile(_ => drawn < most))
                {
                    Console.WriteLine(Show(queue.Dequeue(), articles));
                    drawn++;
                }
            }
        }
    }

    private static List<JudgedFinding> FindAll(string articles, string command, out int count)
    {
        List<JudgedFinding> findings = [];
        count = 0;
        foreach (string folder in ArticleSource.Load(Path.Combine(Folder, "sources.json"))
            .Select(source => Path.Combine(articles, source.Name)).Where(Directory.Exists))
        {
            (List<JudgedFinding> some, int read) = JudgedFinding.Run(command, Path.GetFileName(folder), folder);
            findings.AddRange(some);
            count += read;
        }

        return findings;
    }

    /// <summary>
    /// A finding with the lines around it, its own lines and its beginning marked, and the row to which the verdict is to be added.
    /// </summary>
    private static string Show(JudgedFinding finding, string articles)
    {
        string[] lines = File.ReadAllLines(Path.Combine(articles, finding.Source, finding.Path));
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture,
            $"## {finding.Severity} {finding.Rule} at {finding.Line}:{finding.Column}: {finding.Message}");
        for (int line = Math.Max(1, finding.Line - LinesAround); line <= Math.Min(lines.Length, finding.EndLine + LinesAround); line++)
        {
            string shown = lines[line - 1];
            int at = line == finding.Line ? Math.Min(finding.Column - 1, shown.Length) : 0;
            int first = Math.Max(0, at - CharactersAround);
            shown = string.Concat(shown.AsSpan(first, at - first), line == finding.Line
                ? "⟦"
                : string.Empty, shown.AsSpan(at, Math.Min(shown.Length - at, CharactersAround)));
            text.AppendLine(CultureInfo.InvariantCulture, $"{(line >= finding.Line && line <= finding.EndLine ? '>' : ' ')} {shown}");
        }

        return text.AppendLine(finding.Key).ToString();
    }
}
