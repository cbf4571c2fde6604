using System.Reflection;
using System.Runtime.Loader;

namespace ContentLint.PluginHost;

/// <summary>
/// Where the assembly of a plug-in is loaded: what this program has itself is this program's, the rest lies beside the plug-in.
/// </summary>
internal sealed class PluginContext(string path) : AssemblyLoadContext(Path.GetFileName(path))
{
    private static readonly HashSet<string> Own = [.. ReferencePaths.All.Select(static path => Path.GetFileNameWithoutExtension(path)!)];

    private readonly AssemblyDependencyResolver _resolver = new(path);

    protected override Assembly? Load(AssemblyName assemblyName) =>
        !Own.Contains(assemblyName.Name ?? string.Empty) && _resolver.ResolveAssemblyToPath(assemblyName) is { } found
        ? LoadFromAssemblyPath(found)
        : null;
}
