using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Findings;

/// <summary>A change of the text: what stands at <paramref name="Span"/> is replaced.</summary>
/// <param name="Span">What is replaced, in UTF-16 units from the start of the text; empty for an insertion.</param>
/// <param name="NewText">What stands there afterwards; empty for a deletion.</param>
public sealed record Edit(TextSpan Span, string NewText)
{
    /// <summary>The place as zero-based lines and columns; the engine fills it in.</summary>
    public LinePositionSpan Lines { get; init; }

    /// <summary>A deletion.</summary>
    public static Edit Delete(TextSpan span) => new(span, "");
}
