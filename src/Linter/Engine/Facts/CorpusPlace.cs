namespace ContentLint.Facts;

/// <summary>One side of a conflict between articles.</summary>
/// <param name="Fact">Where it stands.</param>
/// <param name="Message">What is wrong, seen from there: one sentence without a final full stop.</param>
/// <param name="Hint">What to do about it.</param>
/// <param name="Others">The places it conflicts with.</param>
public sealed record CorpusPlace(Fact Fact, string Message, string? Hint, IReadOnlyList<Fact> Others)
{
    /// <summary>
    /// The same words for the same finding, where it is known by its place and not by the conflict: a place that has several conflicts is
    /// one finding then.
    /// </summary>
    public string? Identity { get; init; }
}
