using ContentLint.Findings;

namespace ContentLint.Facts;

/// <summary>A finding of a rule that compares articles.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Fact">The fact at its place, which has the words around it.</param>
public sealed record CorpusFinding(Finding Finding, Fact Fact);
