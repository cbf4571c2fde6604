using ContentLint.Documents;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Reading;

/// <summary>A paragraph, heading or item with its zone. Offsets are absolute; ends are exclusive.</summary>
/// <param name="Start">First character that is not white space.</param>
/// <param name="End">After the last character that is not white space.</param>
/// <param name="FirstToken">Index of the first token; a list marker before the text is not counted.</param>
/// <param name="EndToken">Index after the last token.</param>
/// <param name="Zone">What it is for.</param>
/// <param name="Shape">What the file format says it is.</param>
/// <param name="Level">1 to 6 for a heading, else 0.</param>
public readonly record struct Block(int Start, int End, int FirstToken, int EndToken, Zone Zone, BlockShape Shape, byte Level)
{
    /// <summary>The place in the text.</summary>
    public TextSpan Span => TextSpan.FromBounds(Start, End);

    /// <summary>Whether rules about what the article says read this block.</summary>
    public bool IsProse => Zone is Zone.Body or Zone.Deck or Zone.Caption or Zone.ListItem or Zone.Footnote;
}
