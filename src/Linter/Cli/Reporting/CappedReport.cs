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
    private readonly GravestItems<Item> _kept = new(Math.Max(limit, onlyAbove));
    private readonly Dictionary<string, GravestItems<Item>> _ofRule = new(StringComparer.Ordinal);
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
                var item = new Item(_files.Count, i, finding, result.GetExcerpt(i), result.GetColumns(i));
                _kept.Add(GravestItems.Rank(finding), item);
                if (onlyAbove > 0)
                {
                    AddOfRule(item);
                }
            }
        }

        _files.Add(result.With([], [], []));
    }

    public void End(RunSummary summary, int leftOut)
    {
        List<Item> kept = _kept.LeftOut > 0 && onlyAbove > 0 ? FindOfEveryRule() : _kept.InOrder();
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

            List<Item> own = kept[first..next];
            inner.Write(_files[i].With(
                own.ConvertAll(static item => item.Finding),
                [.. own.ConvertAll(static item => item.Excerpt)],
                [.. own.ConvertAll(static item => item.Columns)]));
        }

        inner.End(summary, leftOut + _leftOut);
    }

    private void AddOfRule(in Item item)
    {
        if (!_ofRule.TryGetValue(item.Finding.Rule.Id, out GravestItems<Item>? own))
        {
            _ofRule.Add(item.Finding.Rule.Id, own = new GravestItems<Item>(MostOfRule));
        }

        own.Add(GravestItems.Rank(item.Finding), item);
    }

    private List<Item> FindOfEveryRule()
    {
        var gravest = new GravestItems<Item>(limit);
        foreach (Item item in _ofRule.Values.SelectMany(static own => own.InOrder())
            .OrderBy(static item => item.File).ThenBy(static item => item.Index))
        {
            gravest.Add(GravestItems.Rank(item.Finding), item);
        }

        return gravest.InOrder();
    }

    /// <param name="File">The number of its file.</param>
    /// <param name="Index">Its number among the findings of the file.</param>
    /// <param name="Finding">The finding.</param>
    /// <param name="Excerpt">The lines around it.</param>
    /// <param name="Columns">Its columns in bytes.</param>
    private readonly record struct Item(int File, int Index, Finding Finding, FindingExcerpt? Excerpt, ByteColumns? Columns);
}
