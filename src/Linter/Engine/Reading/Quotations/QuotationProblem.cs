using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Reading.Quotations;

/// <summary>A quotation mark without its partner, or with the wrong one.</summary>
/// <param name="Start">First character of the place.</param>
/// <param name="End">After the last character.</param>
/// <param name="Kind">What is wrong.</param>
public readonly record struct QuotationProblem(int Start, int End, QuotationProblemKind Kind)
{
    /// <summary>The place in the text.</summary>
    public TextSpan Span => TextSpan.FromBounds(Start, End);
}
