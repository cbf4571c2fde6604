namespace ContentLint.Cli.Tests;

/// <summary>A theory that needs a Unix shell.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SkippableOnWindowsTheoryAttribute : TheoryAttribute
{
    public SkippableOnWindowsTheoryAttribute() => Skip = OperatingSystem.IsWindows() ? "needs a Unix shell" : null;
}
