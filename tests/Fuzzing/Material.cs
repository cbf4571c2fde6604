using ContentLint.Testing;

namespace ContentLint.Fuzzing;

/// <summary>What mutations begin with: the sample articles, the clean ones, and the examples on the pages of the rules.</summary>
internal static class Material
{
    private static readonly string[] Extensions = [".txt", ".md", ".html"];

    /// <summary>The project's own texts.</summary>
    public static IReadOnlyList<Input> Own() =>
        [.. Load(Path.Combine(Repository.Root, "seeds")), .. Load(Path.Combine(Repository.Root, "tests", "Accuracy", "articles")),
            .. Examples()];

    /// <summary>The articles of a folder, in the order of their names.</summary>
    public static IEnumerable<Input> Load(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => new Input(Path.GetFileName(file), File.ReadAllText(file)));

    /// <summary>The fenced examples of every rule.</summary>
    public static IEnumerable<Input> Examples()
    {
        foreach (string page in Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "rules"), "*.md")
            .Order(StringComparer.Ordinal))
        {
            string[] parts = File.ReadAllText(page).Split("```\n");
            for (int i = 1; i < parts.Length; i += 2)
            {
                yield return new Input("example.txt", parts[i].TrimEnd());
            }
        }
    }
}
