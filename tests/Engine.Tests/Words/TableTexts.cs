using ContentLint.Tables;
using ContentLint.Testing;

namespace ContentLint.Engine.Tests.Words;

/// <summary>The tables as people write them.</summary>
internal static class TableTexts
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "src", "Linter", "Tables", "Text");

    /// <summary>The word lists beside the code of the engine.</summary>
    public static string[] EngineLists { get; } = ListsIn("src", "Linter", "Engine");

    /// <summary>The word lists beside the rules.</summary>
    public static string[] RuleLists { get; } = ListsIn("src", "Rules");

    public static ResiduePatterns Residue { get; } = new(new TableText(Folder, "residue.txt"));

    private static string[] ListsIn(params string[] folder) =>
        [.. Directory.GetFiles(Path.Combine([Repository.Root, .. folder]), "*.words", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)];
}
