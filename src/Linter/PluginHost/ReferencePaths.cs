namespace ContentLint.PluginHost;

/// <summary>The assemblies that a plug-in can use: those of the runtime, and the engine with what it stands on.</summary>
internal static class ReferencePaths
{
    public static string[] All { get; } = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
