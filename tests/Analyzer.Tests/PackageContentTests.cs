using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ContentLint.Analyzer.Tests;

/// <summary>What is in the package.</summary>
public sealed class PackageContentTests
{
    private const string AnalyzerFolder = "analyzers/dotnet/";

    /// <summary>What every compiler has, because Microsoft.CodeAnalysis itself stands on it.</summary>
    private static readonly string[] OfTheCompiler =
    [
        "Microsoft.CodeAnalysis", "System.Buffers", "System.Collections.Immutable", "System.Memory", "System.Numerics.Vectors",
        "System.Reflection.Metadata",
        "System.Runtime.CompilerServices.Unsafe", "System.Text.Encoding.CodePages", "System.Threading.Tasks.Extensions", "netstandard",
    ];

    [Fact]
    public void Every_assembly_that_is_needed_and_none_of_the_compiler()
    {
        using ZipArchive package = ZipFile.OpenRead(PackageFeed.Shared.Package);
        var carried = new SortedSet<string>(StringComparer.Ordinal);
        var needed = new SortedSet<string>(StringComparer.Ordinal) { "ContentLint.Analyzer" };
        foreach (ZipArchiveEntry entry in package.Entries.Where(entry =>
            entry.FullName.StartsWith(AnalyzerFolder, StringComparison.Ordinal)))
        {
            carried.Add(Path.GetFileNameWithoutExtension(entry.Name));
            using var content = new MemoryStream();
            using (Stream stream = entry.Open())
            {
                stream.CopyTo(content);
            }

            content.Position = 0;
            using var assembly = new PEReader(content);
            MetadataReader reader = assembly.GetMetadataReader();
            needed.UnionWith(reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name)));
        }

        needed.ExceptWith(OfTheCompiler);
        Assert.Equal(needed, carried);
    }

    [Fact]
    public void Targets_for_projects_that_use_it_directly_and_through_others()
    {
        using ZipArchive package = ZipFile.OpenRead(PackageFeed.Shared.Package);
        foreach (string folder in new[] { "build", "buildTransitive" })
        {
            Assert.NotNull(package.GetEntry($"{folder}/ContentLint.Analyzer.props"));
            Assert.NotNull(package.GetEntry($"{folder}/ContentLint.Analyzer.targets"));
        }

        Assert.DoesNotContain(package.Entries, entry => entry.FullName.StartsWith("lib/", StringComparison.Ordinal));
    }
}
