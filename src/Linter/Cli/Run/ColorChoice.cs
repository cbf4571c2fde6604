namespace ContentLint.Cli.Run;

/// <summary>When reports have colours.</summary>
internal enum ColorChoice
{
    Auto,
    Always,
    Never,
}
