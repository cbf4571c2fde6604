using System.Reflection;
using ContentLint.Testing;

namespace ContentLint.Analyzer.Tests;

/// <summary>The command as a user installs it.</summary>
public sealed class ToolPackageTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("contentlint-tool-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void The_packed_tool_installs_from_a_folder_and_finds_the_same()
    {
        string configuration = typeof(ToolPackageTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        string feed = Path.Combine(_root, "feed");
        // Compiled ahead of time it would be another build, and one that needs a package more.
        Run(
            "pack",
            "src/Linter/Cli",
            "--configuration",
            configuration,
            "--no-build",
            "-p:UseCurrentRuntimeIdentifier=false",
            "--output",
            feed,
            "--nologo");
        string package = Path.GetFileNameWithoutExtension(Assert.Single(Directory.GetFiles(feed, "*.nupkg")));
        // Tool and analyzer have one version.
        Assert.Equal("ContentLint." + PackageFeed.Shared.Version, package);

        string config = Path.Combine(_root, "NuGet.config");
        File.WriteAllText(config,
            $"<configuration><packageSources><clear /><add key=\"feed\" value=\"{feed}\" /></packageSources></configuration>");
        string tools = Path.Combine(_root, "tools");
        Run("tool", "install", "ContentLint", "--tool-path", tools, "--configfile", config, "--version", PackageFeed.Shared.Version);

        string command = Path.Combine(tools, OperatingSystem.IsWindows() ? "contentlint.exe" : "contentlint");
        ToolResult installed = Tool.Run(Repository.Root, command, ["check", "seeds", "--format", "json", "--quiet"]);
        ToolResult built = Tool.Run(Repository.Root, "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "contentlint.dll"), "check", "seeds", "--format", "json", "--quiet"]);
        Assert.Equal(1, installed.ExitCode);
        Assert.Contains("\"CL201\"", installed.Output, StringComparison.Ordinal);
        Assert.Equal(built.Output, installed.Output);
    }

    private void Run(params string[] arguments)
    {
        // The folder of packages is the test's own: the user's may hold an older package of the same version.
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["NUGET_PACKAGES"] = Path.Combine(_root, "packages") };
        ToolResult result = Tool.Run(Repository.Root, "dotnet", arguments, arguments[0] is "tool" ? variables : null);
        Assert.True(result.ExitCode == 0, result.Output);
    }
}
