using System.Globalization;
using ContentLint.Cli.Results;
using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting;

/// <summary>Passes on no more findings than <c>--max-findings</c> allows, the gravest, and says how many it left out.</summary>
/// <param name="inner">The report.</param>
/// <param name="format">What kind it is, for the remark.</param>
/// <param name="limit">How many findings it may show.</param>
internal sealed class CappedReport(IReport inner, string format, int limit) : IReport
{
    private readonly List<FileResult> _files = [];
    private readonly GravestItems<(int File, Finding Finding, FindingExcerpt? Excerpt, ByteColumns? Columns)> _kept = new(limit);

    public Severity Least => inner.Least;

    public bool Shows(Finding finding) => inner.Shows(finding);

    public string? Remark
    {
        get
        {
            string? own = _kept.LeftOut == 0
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"the {format} report shows the gravest {limit:N0} of {limit + _kept.LeftOut:N0} findings (--max-findings)");
            return own is null || inner.Remark is null ? own ?? inner.Remark : own + "\ncontentlint: " + inner.Remark;
        }
    }

    public void Begin() => inner.Begin();

    public void Write(FileResult result)
    {
        for (int i = 0; i < result.Findings.Count; i++)
        {
            Finding finding = result.Findings[i];
            if (inner.Shows(finding))
            {
                _kept.Add(GravestItems.Rank(finding), (_files.Count, finding, result.GetExcerpt(i), result.GetColumns(i)));
            }
        }

        _files.Add(result.With([], [], []));
    }

    public void End(RunSummary summary, int leftOut)
    {
        List<(int File, Finding Finding, FindingExcerpt? Excerpt, ByteColumns? Columns)> kept = _kept.InOrder();
        int next = 0;
        for (int i = 0; i < _files.Count; i++)
        {
            int first = next;
            while (next < kept.Count && kept[next].File == i)
            {
                next++;
            }

            List<(int File, Finding Finding, FindingExcerpt? Excerpt, ByteColumns? Columns)> own = kept[first..next];
            inner.Write(_files[i].With(
                own.ConvertAll(static item => item.Finding),
                [.. own.ConvertAll(static item => item.Excerpt)],
                [.. own.ConvertAll(static item => item.Columns)]));
        }

        inner.End(summary, leftOut + _kept.LeftOut);
    }
}
