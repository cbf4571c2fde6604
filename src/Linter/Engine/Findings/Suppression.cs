namespace ContentLint.Findings;

/// <summary>
/// Someone has seen the finding and accepts it. It stays in the result and in the reports for programs; it does not count, and
/// the console does not show it.
/// </summary>
/// <param name="Kind">Where that is written.</param>
/// <param name="Justification">The reason given; empty if there is none.</param>
public sealed record Suppression(SuppressionKind Kind, string Justification)
{
    /// <summary>The entry of the baseline that accepts it; null if something else does.</summary>
    public BaselineEntry? Entry { get; init; }

    internal static Suppression By(BaselineEntry entry) => new(SuppressionKind.External, entry.Reason) { Entry = entry };
}
