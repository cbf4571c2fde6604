namespace ContentLint.Cli.Results;

/// <summary>What the fixes came to in one file.</summary>
/// <param name="Applied">How many fixes were applied, or would be.</param>
/// <param name="Diff">The changes as a unified diff; null if they were made.</param>
/// <param name="Output">What standard input becomes; null for a file.</param>
internal sealed record FixResult(int Applied, string? Diff, byte[]? Output)
{
    /// <summary>The text as it would be; null if nothing is shown of it.</summary>
    public string? Mended { get; init; }

    public static FixResult None { get; } = new(0, null, null);
}
