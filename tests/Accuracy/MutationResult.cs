namespace ContentLint.Accuracy;

/// <summary>How many planted defects of one kind were found.</summary>
/// <param name="Mutator">What was planted.</param>
/// <param name="Planted">How often.</param>
/// <param name="Found">How many of them were reported at any level.</param>
/// <param name="FoundLoudly">How many of them were reported as a warning or an error.</param>
internal sealed record MutationResult(Mutator Mutator, int Planted, int Found, int FoundLoudly);
