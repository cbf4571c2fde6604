using System.Globalization;
using ContentLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.PluginHost;

/// <summary>Compiles rules in C#. The compiler takes long to load, so nobody comes here for what was compiled before.</summary>
internal static class PluginCompiler
{
    /// <summary>As in a project with implicit usings, so that a file works in both.</summary>
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Compiles files into one assembly with its XML documentation; null if there are mistakes.</summary>
    /// <param name="name">What the assembly is called.</param>
    /// <param name="sources">The files: their number, their path, their bytes.</param>
    /// <param name="mistakes">Takes the mistakes.</param>
    public static (byte[] Assembly, byte[] Documentation)? Compile(string name,
        IReadOnlyList<(int File, string Path, byte[] Bytes)> sources, List<PluginMistake> mistakes)
    {
        CSharpParseOptions options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest)
            .WithDocumentationMode(DocumentationMode.Diagnose);
        var trees = new List<SyntaxTree> { CSharpSyntaxTree.ParseText(Usings, options) };
        foreach ((int _, string path, byte[] bytes) in sources)
        {
            trees.Add(CSharpSyntaxTree.ParseText(SourceText.From(bytes, bytes.Length, canBeEmbedded: true), options,
                Path.GetFileName(path)));
        }

        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            trees,
            ReferencePaths.All.Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
                .WithNullableContextOptions(NullableContextOptions.Enable)
                .WithOptimizationLevel(OptimizationLevel.Release)
                // Examples stand in the doc comment: one that cannot be read is lost.
                .WithSpecificDiagnosticOptions([KeyValuePair.Create("CS1570", ReportDiagnostic.Error)]));
        using var assembly = new MemoryStream();
        using var documentation = new MemoryStream();
        EmitResult result = compilation.Emit(assembly, xmlDocumentationStream: documentation,
            options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        foreach (Diagnostic diagnostic in result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            int tree = diagnostic.Location.SourceTree is { } own ? trees.IndexOf(own) - 1 : -1;
            TextSpan place = diagnostic.Location.SourceSpan;
            string message = SafeText.OnOneLine($"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
            mistakes.Add(tree < 0
                ? new PluginMistake(sources[0].File, -1, 0, message)
                : new PluginMistake(sources[tree].File, place.Start, place.Length, message));
        }

        return result.Success ? (assembly.ToArray(), documentation.ToArray()) : null;
    }
}
