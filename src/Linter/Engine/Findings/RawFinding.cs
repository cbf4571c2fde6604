using ContentLint.Rules;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Findings;

/// <summary>A finding as a rule reported it, before lines and fingerprints are known.</summary>
internal sealed record RawFinding(
    RuleDescriptor Rule,
    Severity Severity,
    TextSpan Span,
    string Message,
    string? Hint,
    IReadOnlyList<RelatedPlace> Related,
    Fix? Fix = null,
    Evidence? Evidence = null);
