using System.Globalization;
using ContentLint.Cli.Results;
using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting;

/// <summary>Passes on no more findings than <c>--max-findings</c> allows, the gravest, and says how many it left out.</summary>
/// <param name="inner">The report.</param>
/// <param name="format">What kind it is, for the remark.</param>
/// <param name="limit">How many findings it may show.</param>
/// <param name="onlyAbove">As many as these it shows all the same; 0 for none.</param>
internal sealed class CappedReport(IReport inner, string format, int limit, int onlyAbove = 0) : IReport
{
    private readonly List<FileResult> _files = [];
    private readonly GravestItems<(int File, Finding Finding, FindingExcerpt? Excerpt, ByteColumns? Columns)> _kept = new(Math.Max(limit,
        onlyAbove));
    private int _leftOut;


    /// <summary>How many findings were not shown; known at the end.</summary>
    public int LeftOut => _leftOut;

    public Severity Least => inner.Least;

    public bool Shows(Finding finding) => inner.Shows(finding);

    public string? Remark
    {
        get
        {
            string? own = _leftOut == 0 ? null
                : onlyAbove > 0
                    ? string.Create(CultureInfo.InvariantCulture,
                        $"shown are the gravest {limit:N0} of {limit + _leftOut:N0} findings; all: --max-findings {limit + _leftOut}, or a pipe")
                : string.Create(CultureInfo.InvariantCulture,
                    $"the {format} report shows the gravest {limit:N0} of {limit + _leftOut:N0} findings (--max-findings)");
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
        if (_kept.LeftOut > 0)
        {
            _kept.CutTo(limit);
        }

        _leftOut = _kept.LeftOut;
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

        inner.End(summary, leftOut + _leftOut);
    }
}
