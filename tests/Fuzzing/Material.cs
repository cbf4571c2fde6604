using ContentLint.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContentLint.Fuzzing;

/// <summary>
/// What mutations begin with: the sample articles, the clean ones, the examples on the pages of the rules, and what the tests of the rules
/// say of single sentences.
/// </summary>
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

    /// <summary>
    /// The texts in the tests of the rules, without the marks of what is found: in the sample articles few rules have anything to do, in
    /// these every one has.
    /// </summary>
    public static IReadOnlyList<string> Sentences()
    {
        const int Shortest = 25; // characters
        string folder = Path.Combine(Repository.Root, "tests", "Rules.Tests");
        var sentences = new List<string>();
        foreach (string file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            sentences.AddRange(CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantTokens()
                .Where(token => token.IsKind(SyntaxKind.StringLiteralToken) && token.ValueText.Length >= Shortest)
                .Select(token => token.ValueText.Replace("[|", string.Empty, StringComparison.Ordinal)
                    .Replace("|]", string.Empty, StringComparison.Ordinal)));
        }

        foreach (string file in Directory.EnumerateFiles(Path.Combine(folder, "Figures"), "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal))
        {
            sentences.AddRange(File.ReadLines(file).Where(line => line.Length >= Shortest && line[0] != '#'));
        }

        return sentences;
    }
}
