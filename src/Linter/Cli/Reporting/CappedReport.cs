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
/// <remarks>Where all is shown up to a number, the first screen is of more than one rule: it has at most a few findings of each.</remarks>
internal sealed class CappedReport(IReport inner, string format, int limit, int onlyAbove = 0) : IReport
{
    /// <summary>Findings of one rule on the first screen.</summary>
    private const int MostOfRule = 3;

    private readonly List<FileResult> _files = [];
    private readonly GravestItems<(int File, Finding Finding, FindingExcerpt? Excerpt, ByteColumns? Columns)> _kept =
        new(Math.Max(limit, onlyAbove));
    private readonly Dictionary<string, List<(int File, int Index, Finding Finding, FindingExcerpt? Excerpt, ByteColumns? Columns)>>
        _ofRule = new(StringComparer.Ordinal);
    private int _leftOut;
    private int _shown;

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
                        $"shown are the gravest {_shown:N0} of {_shown + _leftOut:N0} findings, at most {MostOfRule} of a rule; all: --max-findings {_shown + _leftOut}, or a pipe")
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
                if (onlyAbove > 0)
                {
                    AddOfRule(i, finding, result);
                }
            }
        }

        _files.Add(result.With([], [], []));
    }

    public void End(RunSummary summary, int leftOut)
    {
        List<(int File, Finding Finding, FindingExcerpt? Excerpt, ByteColumns? Columns)> kept = _kept.LeftOut > 0 && onlyAbove > 0
            ? FindOfEveryRule()
            : _kept.InOrder();
        _shown = kept.Count;
        _leftOut = _kept.LeftOut + _kept.Count - _shown;
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

    /// <summary>Keeps the gravest of a rule, and of equals the first.</summary>
    private void AddOfRule(int index, Finding finding, FileResult result)
    {
        if (!_ofRule.TryGetValue(finding.Rule.Id,
            out List<(int File, int Index, Finding Finding, FindingExcerpt? Excerpt, ByteColumns? Columns)>? own))
        {
            _ofRule.Add(finding.Rule.Id, own = []);
        }

        int at = own.FindIndex(item => GravestItems.Rank(item.Finding) < GravestItems.Rank(finding));
        own.Insert(at < 0 ? own.Count : at, (_files.Count, index, finding, result.GetExcerpt(index), result.GetColumns(index)));
        if (own.Count > MostOfRule)
        {
            own.RemoveAt(MostOfRule);
        }
    }

    private List<(int File, Finding Finding, FindingExcerpt? Excerpt, ByteColumns? Columns)> FindOfEveryRule()
    {
        var gravest = new GravestItems<(int File, Finding Finding, FindingExcerpt? Excerpt, ByteColumns? Columns)>(limit);
        foreach ((int file, _, Finding finding, FindingExcerpt? excerpt,
            ByteColumns? columns) in _ofRule.Values.SelectMany(static own => own)
            .OrderBy(static item => item.File).ThenBy(static item => item.Index))
        {
            gravest.Add(GravestItems.Rank(finding), (file, finding, excerpt, columns));
        }

        return gravest.InOrder();
    }
}
