namespace ContentLint.Cli.Commands;

/// <summary>Nobody reads standard output any more; the run ends without a word.</summary>
#pragma warning disable CA1032, CA1064 // thrown and caught here alone
internal sealed class ClosedOutputException(int exitCode) : Exception
#pragma warning restore CA1032, CA1064
{
    /// <summary>What the run came to so far.</summary>
    public int ExitCode { get; } = exitCode;
}
