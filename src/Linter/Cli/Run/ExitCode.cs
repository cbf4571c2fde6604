namespace ContentLint.Cli.Run;

/// <summary>The exit codes; there are no others.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above <c>--fail-on</c>.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>Usage, configuration or input that could not be read; wins over findings.</summary>
    public const int Trouble = 2;
}
