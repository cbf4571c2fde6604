using ContentLint.Tables;
using ContentLint.Testing;

namespace ContentLint.Engine.Tests.Lexicon;

/// <summary>The tables as people write them.</summary>
internal static class TableTexts
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "src", "Linter", "Tables", "Text");

    public static ResiduePatterns Residue { get; } = new(new TableText(Folder, "residue.txt"));
}
