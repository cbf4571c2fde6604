using System.Reflection;
using ContentLint.Testing;

namespace ContentLint.Analyzer.Tests;

/// <summary>The package, packed once from what was built with the tests, in a folder that serves as the only package source.</summary>
internal sealed class PackageFeed
{
    private static readonly Lazy<PackageFeed> Lazy = new(() => new PackageFeed());

    private readonly string _root = Directory.CreateTempSubdirectory("contentlint-feed-").FullName;

    private PackageFeed()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(_root, recursive: true);
        string configuration = typeof(PackageFeed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        Directory.CreateDirectory(Packages);
        ToolResult pack = Tool.Run(
            Repository.Root,
            "dotnet",
            ["pack", "src/Linter/Analyzer", "--configuration", configuration, "--no-build", "-p:PackAll=true", "--output", Folder,
                "--nologo"]);
        Assert.True(pack.ExitCode == 0, pack.Output);
        Package = Assert.Single(Directory.GetFiles(Folder, "*.nupkg"));
        Version = Path.GetFileNameWithoutExtension(Package)["ContentLint.Analyzer.".Length..];
    }

    public static PackageFeed Shared => Lazy.Value;

    /// <summary>The package source.</summary>
    public string Folder => Path.Combine(_root, "feed");

    /// <summary>Where packages are unpacked: not in the user's folder, which may hold an older package of the same version.</summary>
    public string Packages => Path.Combine(_root, "packages");

    /// <summary>The packed file.</summary>
    public string Package { get; }

    public string Version { get; }
}
