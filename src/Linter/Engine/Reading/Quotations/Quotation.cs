using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Reading.Quotations;

/// <summary>Quoted text of one block. Offsets are absolute; ends are exclusive.</summary>
/// <param name="Start">The opening mark, or the start of the block if it is missing.</param>
/// <param name="End">After the closing mark, or the end of the block if it is missing.</param>
/// <param name="FirstToken">Index of the opening mark's token, or of the first quoted token.</param>
/// <param name="EndToken">Index after the closing mark's token, or after the last quoted token.</param>
/// <param name="Block">Index of its block.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsContinued">It ends without a mark because the next block goes on with it.</param>
/// <param name="IsContinuation">It goes on from the block before.</param>
public readonly record struct Quotation(int Start, int End, int FirstToken, int EndToken, int Block, QuotationKind Kind, bool IsContinued,
    bool IsContinuation)
{
    /// <summary>The place in the text, marks included.</summary>
    public TextSpan Span => TextSpan.FromBounds(Start, End);
}
