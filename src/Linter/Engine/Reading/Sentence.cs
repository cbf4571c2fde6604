using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Reading;

/// <summary>A sentence of a block. Offsets are absolute; ends are exclusive.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">After its last mark.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Block">Index of its block.</param>
public readonly record struct Sentence(int Start, int End, int FirstToken, int EndToken, int Block)
{
    /// <summary>The place in the text.</summary>
    public TextSpan Span => TextSpan.FromBounds(Start, End);
}
