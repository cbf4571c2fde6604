using System.Text;
using ContentLint.Accuracy.Mutators;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Rules;
using ContentLint.Running;

namespace ContentLint.Accuracy;

/// <summary>Plants one defect at a time and counts how many are found. The same articles give the same numbers.</summary>
internal static class MutationRun
{
    /// <summary>Planted defects of one kind over all articles, roughly.</summary>
    private const int Wanted = 160;

    private static readonly Mutator[] All =
    [
        new ResidueLine(),
        new DuplicatedBlock(),
        new DeletedQuotationMark(),
        new CutText(),
        new WrongDecoding(),
        new CutIntroduction(),
        new SwappedParagraphs(),
        new MisspeltName(),
        new RemovedAttribution(),
        new ChangedAddend(),
        new ChangedHeadlineFigure(),
    ];

    public static IReadOnlyList<MutationResult> Run(IReadOnlyList<CleanArticle> articles)
    {
        var engine = new LintEngine(RuleCatalog.All, LintSettings.Default);
        int perArticle = Math.Max(1, Wanted / Math.Max(1, articles.Count));
        return [.. All.Select(mutator => Run(engine, mutator, articles, perArticle))];
    }

    /// <summary>What the catalogue reports in an article as it is.</summary>
    public static IReadOnlyList<Finding> Lint(CleanArticle article)
    {
        using ArticleReading reading = article.Open();
        return new LintEngine(RuleCatalog.All, LintSettings.Default).Lint(reading);
    }

    private static MutationResult Run(LintEngine engine, Mutator mutator, IReadOnlyList<CleanArticle> articles, int perArticle)
    {
        int planted = 0;
        int found = 0;
        int loudly = 0;
        foreach (CleanArticle article in articles)
        {
            var random = new Random(Seed(mutator.Name, article.Name));
            Dictionary<(string, string), int> before;
            IReadOnlyList<Func<Random, string>> places;
            using (ArticleReading reading = article.Open())
            {
                before = Count(engine.Lint(reading), mutator, Severity.Note);
                places = mutator.FindPlaces(reading, article.Text);
            }

            foreach (Func<Random, string> place in Choose(places, perArticle, random))
            {
                string mutated = place(random);
                if (string.Equals(mutated, article.Text, StringComparison.Ordinal))
                {
                    continue;
                }

                using ArticleReading reading = article.Open(mutated);
                IReadOnlyList<Finding> findings = engine.Lint(reading);
                planted++;
                found += HasMore(before, Count(findings, mutator, Severity.Note)) ? 1 : 0;
                loudly += HasMore(before, Count(findings, mutator, Severity.Warning)) ? 1 : 0;
            }
        }

        return new MutationResult(mutator, planted, found, loudly);
    }

    /// <summary>The findings of the rules that are asked, by rule and message: what was there before does not count.</summary>
    private static Dictionary<(string Rule, string Message), int> Count(IReadOnlyList<Finding> findings, Mutator mutator, Severity least) =>
        findings.Where(finding => finding.Severity >= least && mutator.Rules.Contains(finding.Rule.Id, StringComparer.Ordinal))
            .GroupBy(finding => (finding.Rule.Id, finding.Message))
            .ToDictionary(group => group.Key, group => group.Count());

    private static bool HasMore(Dictionary<(string, string), int> before, Dictionary<(string, string), int> after) =>
        after.Any(pair => pair.Value > before.GetValueOrDefault(pair.Key));

    private static List<Func<Random, string>> Choose(IReadOnlyList<Func<Random, string>> places, int count, Random random)
    {
        Func<Random, string>[] shuffled = [.. places];
        random.Shuffle(shuffled);
        return [.. shuffled.Take(count)];
    }

    private static int Seed(string mutator, string article)
    {
        uint hash = 2166136261;
        foreach (byte part in Encoding.UTF8.GetBytes(mutator + "/" + article))
        {
            hash = (hash ^ part) * 16777619;
        }

        return (int)(hash & int.MaxValue);
    }
}
