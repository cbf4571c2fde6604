namespace ContentLint.Cli.Tests;

/// <summary>A test that needs links or permissions of Unix.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SkippableOnWindowsFactAttribute : FactAttribute
{
    public SkippableOnWindowsFactAttribute() => Skip = OperatingSystem.IsWindows() ? "needs Unix" : null;
}
