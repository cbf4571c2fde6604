using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Reading;

/// <summary>A stretch of text that is residue of the page.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">After the last character.</param>
/// <param name="Category">What kind it is.</param>
/// <param name="IsWholeLine">Whether it is all there is on its line.</param>
/// <param name="IsSure">Whether the words alone prove it; otherwise its place and neighbours do.</param>
public readonly record struct Residue(int Start, int End, ResidueCategory Category, bool IsWholeLine, bool IsSure)
{
    /// <summary>Whether the words known as residue are all there is on the line, so that nothing of the article can stand on it.</summary>
    public bool IsExact { get; init; }

    /// <summary>Whether the file format marks it as an item of a list.</summary>
    public bool IsListItem { get; init; }

    /// <summary>Why it is taken for residue.</summary>
    public ResidueEvidence Evidence { get; init; }

    /// <summary>The place in the text.</summary>
    public TextSpan Span => TextSpan.FromBounds(Start, End);
}
