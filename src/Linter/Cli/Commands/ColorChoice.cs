namespace ContentLint.Cli.Commands;

/// <summary>When reports have colours.</summary>
internal enum ColorChoice
{
    Auto,
    Always,
    Never,
}
