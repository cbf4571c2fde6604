using System.Globalization;
using System.Text;

namespace ContentLint.Accuracy;

/// <summary>The page with the shares.</summary>
internal static class AccuracyPage
{
    public const string File = "docs/accuracy.md";

    public static string Create(IReadOnlyList<MutationResult> results)
    {
        var page = new StringBuilder();
        page.Append("# Accuracy\n\n");
        page.Append(
            "Defects are planted in clean articles, one at a time and with a fixed seed, and the whole catalogue is run on the result. A defect\n");
        page.Append(
            "counts as found when one of the rules named reports something that it did not report before. The articles are the clean\n");
        page.Append(
            "samples in `seeds` and those in `tests/Accuracy/articles`, which nothing is reported in at warning level. They were written for this\n");
        page.Append(
            "project, by people who knew what the rules look for, so the shares are an upper bound; on other text they are lower.\n\n");
        page.Append(
            "`dotnet run --project tests/Accuracy` writes this page, and a test compares it. `dotnet run --project tests/Accuracy -- --corpus DIR`\n");
        page.Append("prints the same table for the articles of any folder.\n\n");
        page.Append(CreateTable(results));
        page.Append("\nWhere each is planted, so that the text then has the defect:\n\n");
        foreach (MutationResult result in results)
        {
            page.Append(CultureInfo.InvariantCulture, $"- {result.Mutator.Name}: {result.Mutator.Condition}\n");
        }

        return page.ToString();
    }

    public static string CreateTable(IReadOnlyList<MutationResult> results)
    {
        var table = new StringBuilder("| planted | rules | times | found | as warning or error |\n|---|---|---:|---:|---:|\n");
        foreach (MutationResult result in results)
        {
            table.Append(CultureInfo.InvariantCulture,
                $"| {result.Mutator.Name} | {string.Join(", ", result.Mutator.Rules)} | {result.Planted} | {Share(result.Found, result.Planted)} | {Share(result.FoundLoudly, result.Planted)} |\n");
        }

        return table.ToString();
    }

    private static string Share(int part, int whole) =>
        whole == 0 ? "–" : ((double)part / whole).ToString("0.00", CultureInfo.InvariantCulture);
}
