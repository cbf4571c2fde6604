using ContentLint.Documents;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.Reporting.Inspection;

/// <summary>One thing a layer holds: where it stands and what is known about it.</summary>
/// <param name="Span">The place.</param>
/// <param name="Label">What it is, in a word.</param>
/// <param name="Facts">What else is known, as names and values.</param>
internal readonly record struct InspectionItem(TextSpan Span, string Label, IReadOnlyList<(string Name, string Value)> Facts)
{
    /// <summary>Whether the place is one in the file, not in the text that people see.</summary>
    public bool IsInSource { get; init; }

    /// <summary>The place in the file.</summary>
    public TextSpan PlaceIn(Article article) => IsInSource ? Span : article.ToSource(Span);

    /// <summary>The words that stand there.</summary>
    public ReadOnlySpan<char> WordsIn(Article article) => (IsInSource ? article.Source : article.Text).AsSpan(Span);
}
