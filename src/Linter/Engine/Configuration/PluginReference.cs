using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Configuration;

/// <summary>A file with rules in C# that a configuration names.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="Source">The file that names it.</param>
/// <param name="Place">Where it does.</param>
public sealed record PluginReference(string FullPath, ConfigurationSource Source, TextSpan Place);
