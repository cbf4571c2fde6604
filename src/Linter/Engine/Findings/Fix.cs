using ContentLint.Rules;

namespace ContentLint.Findings;

/// <summary>How a finding can be mended.</summary>
/// <param name="Description">What the fix does, as an order: <c>Delete the line</c>.</param>
/// <param name="Safety">Whether it may be applied without being looked at; never safer than the rule's descriptor declares.</param>
/// <param name="Edits">The changes, in text order, without overlap.</param>
public sealed record Fix(string Description, FixSafety Safety, IReadOnlyList<Edit> Edits);
