using System.Text.RegularExpressions;
using ContentLint.Testing;

namespace ContentLint.Cli.Tests;

/// <summary>
/// Which folder of the command may know which stands in the drawing of <c>docs/architecture.md</c>: each knows those under it. An import
/// that nothing needs does not build, so the imports are the arrows.
/// </summary>
public sealed partial class ArrowTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "Linter", "Cli");

    private static readonly string[] Drawing = ReadDrawing();

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Where(static file => file.Contains('/', StringComparison.Ordinal) && !file.StartsWith("obj/", StringComparison.Ordinal)
                && !file.StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_arrow_runs_up(string file)
    {
        string text = File.ReadAllText(Path.Combine(Folder, file));
        string folder = Path.GetDirectoryName(file)!.Replace('\\', '/');
        Assert.Contains($"namespace ContentLint.Cli.{folder.Replace('/', '.')};", text, StringComparison.Ordinal);
        int own = IndexOf(folder);
        foreach (Match import in Import().Matches(text))
        {
            int other = IndexOf(import.Groups["name"].Value.Replace('.', '/'));
            Assert.True(other >= own, $"{file} knows {import.Groups["name"].Value}, which stands above {folder}");
        }
    }

    private static int IndexOf(string folder)
    {
        int index = Array.IndexOf(Drawing, folder.Split('/')[0]);
        Assert.True(index >= 0, $"{folder} is not in the drawing of docs/architecture.md");
        return index;
    }

    private static string[] ReadDrawing()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md"));
        string[] parts = page.Split("```");
        return Array.Find(parts, static part => part.StartsWith("arrows\n", StringComparison.Ordinal))!.Split('\n',
            StringSplitOptions.RemoveEmptyEntries)[1..];
    }

    [GeneratedRegex("^using ContentLint\\.Cli\\.(?<name>[A-Za-z.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Import();
}
