using ContentLint.Findings;
using ContentLint.Text;

namespace ContentLint.Cli.Results;

/// <summary>What the console shows of the text of a finding.</summary>
/// <param name="Place">The line of the finding.</param>
/// <param name="Related">The lines of its related places, in their order.</param>
internal sealed record FindingExcerpt(LineExcerpt Place, LineExcerpt[] Related)
{
    public static FindingExcerpt Cut(ReadOnlySpan<char> text, LineIndex lines, Finding finding)
    {
        LineExcerpt[] related = finding.Related.Count == 0 ? [] : new LineExcerpt[finding.Related.Count];
        for (int i = 0; i < related.Length; i++)
        {
            related[i] = LineExcerpt.Cut(text, lines, finding.Related[i].Span);
        }

        return new FindingExcerpt(LineExcerpt.Cut(text, lines, finding.Span), related);
    }
}
