using ContentLint.Findings;
using ContentLint.Text;

namespace ContentLint.Cli.Files;

/// <summary>What the console shows of the text of a finding.</summary>
/// <param name="Place">The line of the finding.</param>
/// <param name="Related">The lines of its related places, in their order.</param>
internal sealed record FindingExcerpt(Excerpt Place, Excerpt[] Related)
{
    public static FindingExcerpt Cut(ReadOnlySpan<char> text, LineIndex lines, Finding finding)
    {
        Excerpt[] related = finding.Related.Count == 0 ? [] : new Excerpt[finding.Related.Count];
        for (int i = 0; i < related.Length; i++)
        {
            related[i] = Excerpt.Cut(text, lines, finding.Related[i].Span);
        }

        return new FindingExcerpt(Excerpt.Cut(text, lines, finding.Span), related);
    }
}
