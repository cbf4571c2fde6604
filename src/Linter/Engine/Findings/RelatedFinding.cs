using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Findings;

/// <summary>Another place of a finding, with its lines.</summary>
/// <param name="Span">The place, in UTF-16 units.</param>
/// <param name="Lines">The place as zero-based lines and columns.</param>
/// <param name="Message">What stands there, in a few words.</param>
public sealed record RelatedFinding(TextSpan Span, LinePositionSpan Lines, string Message)
{
    /// <summary>The file it stands in; null for that of the finding.</summary>
    public string? Path { get; init; }
}
