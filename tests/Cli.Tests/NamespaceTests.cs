using System.Text.RegularExpressions;
using ContentLint.Testing;

namespace ContentLint.Cli.Tests;

/// <summary>Namespaces follow folders: who reads a name finds its file.</summary>
public sealed partial class NamespaceTests
{
    [Theory]
    [InlineData("src/Linter/Engine", "ContentLint")]
    [InlineData("src/Linter/Cli", "ContentLint.Cli")]
    [InlineData("src/Linter/PluginHost", "ContentLint.PluginHost")]
    [InlineData("src/Linter/Analyzer", "ContentLint.Analyzer")]
    [InlineData("src/Rules", "ContentLint.Rules")]
    public void The_folder_says_the_namespace(string project, string root)
    {
        string top = Path.Combine(Repository.Root, project);
        int seen = 0;
        foreach (string file in Directory.EnumerateFiles(top, "*.cs", SearchOption.AllDirectories))
        {
            string folder = Path.GetRelativePath(top, Path.GetDirectoryName(file)!).Replace('\\', '/');
            if (folder.Split('/')[0] is "obj" or "bin" or "Polyfills"
                || Declared().Match(File.ReadAllText(file)) is not { Success: true } declared)
            {
                continue; // what the build makes, what stands in for the framework, and files without types
            }

            seen++;
            Assert.Equal($"{Path.GetRelativePath(top, file)}: {(folder is "." ? root : $"{root}.{folder.Replace('/', '.')}")}",
                $"{Path.GetRelativePath(top, file)}: {declared.Groups["name"].Value}");
        }

        Assert.NotEqual(0, seen);
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declared();
}
