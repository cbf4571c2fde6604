using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Findings;

/// <summary>Another place in the same article that a finding is about: the first copy, the base of a percentage.</summary>
/// <param name="Span">The place, in UTF-16 units.</param>
/// <param name="Message">What stands there, in a few words.</param>
public sealed record RelatedPlace(TextSpan Span, string Message);
