namespace ContentLint.Cli.Run;

/// <summary>The command was called in a way that means nothing; ends the run with exit code 2.</summary>
#pragma warning disable CA1032, CA1064, RCS1194 // thrown and caught here alone, always with both texts
internal sealed class UsageException(string message, string? hint = null) : Exception(message)
#pragma warning restore CA1032, CA1064, RCS1194
{
    public string? Hint { get; } = hint;
}
