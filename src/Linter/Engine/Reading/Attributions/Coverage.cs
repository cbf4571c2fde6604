namespace ContentLint.Reading.Attributions;

/// <summary>Who answers for a sentence.</summary>
/// <param name="Kind">How the sentence is covered.</param>
/// <param name="Attribution">Index of the attribution that covers it, or -1.</param>
public readonly record struct Coverage(CoverKind Kind, int Attribution);
