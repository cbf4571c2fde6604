using ContentLint.Findings;
using ContentLint.Reading;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Style;

/// <summary>Two ways of writing one thing, and where each stands. The one that stands less often is reported, once.</summary>
internal sealed class TwoForms
{
    /// <summary>More places than these help nobody.</summary>
    private const int MostRelated = 5;

    private readonly List<TextSpan> _first = new();
    private readonly List<TextSpan> _second = new();

    /// <summary>Notes a place.</summary>
    public void Add(TextSpan place, bool second) => (second ? _second : _first).Add(place);

    /// <summary>Reports the rarer form if both occur; of equals the one that begins later.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="context">Where to report.</param>
    /// <param name="fix">The edit that turns a place of the rarer form into the other form; null for none.</param>
    public void Report(ArticleReading reading, RuleContext context, Func<TextSpan, Edit?>? fix = null)
    {
        if (_first.Count == 0 || _second.Count == 0)
        {
            return;
        }

        bool secondIsRare = _second.Count < _first.Count || (_second.Count == _first.Count && _second[0].Start > _first[0].Start);
        List<TextSpan> rare = secondIsRare ? _second : _first;
        List<TextSpan> usual = secondIsRare ? _first : _second;
        var related = new List<RelatedPlace> { new(usual[0], "the other form") };
        for (int i = 1; i < rare.Count && i < MostRelated; i++)
        {
            related.Add(new RelatedPlace(rare[i], "this form again"));
        }

        string times = usual.Count == 1 ? "once" : $"{usual.Count} times";
        context.Report(
            rare[0],
            $"“{reading.Text.ToString(rare[0])}” stands here, “{reading.Text.ToString(usual[0])}” {times} in this file",
            "Settle on one form",
            related,
            GetFix(rare, fix));
    }

    private static Fix? GetFix(List<TextSpan> rare, Func<TextSpan, Edit?>? fix)
    {
        if (fix is null)
        {
            return null;
        }

        var edits = new List<Edit>(rare.Count);
        foreach (TextSpan place in rare)
        {
            if (fix(place) is { } edit)
            {
                edits.Add(edit);
            }
        }

        return edits.Count == 0 ? null : new Fix("Write the form that the file uses more often", FixSafety.Offered, edits);
    }
}
