namespace ContentLint.Cli.Run;

/// <summary>Nobody reads standard output any more; the run ends without a word.</summary>
#pragma warning disable CA1032, CA1064 // thrown and caught here alone
internal sealed class ClosedOutputException(int exitCode) : Exception
#pragma warning restore CA1032, CA1064
{
    /// <summary>What the run came to so far.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>Whether writing failed because the reader has gone, and for no worse reason.</summary>
    public static bool IsCause(Exception exception)
    {
        const int BrokenPipe = 32;
        const int WindowsPipeClosing = unchecked((int)0x800700E8);
        const int WindowsBrokenPipe = unchecked((int)0x8007006D);
        return exception.HResult is BrokenPipe or WindowsPipeClosing or WindowsBrokenPipe;
    }
}
