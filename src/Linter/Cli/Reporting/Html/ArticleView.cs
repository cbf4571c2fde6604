using System.Globalization;
using System.Text;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Cli.Reporting.Html;

/// <summary>One article of the page: a row a line, with its number, its text and the findings that begin in it.</summary>
internal sealed class ArticleView
{
    /// <summary>So many lines without a finding are left out of a longer run of them, but for those beside a finding.</summary>
    private const int LongestRun = 400;
    private const int KeptLines = 20;

    /// <summary>What a change shows of the words around it.</summary>
    private const int Around = 24;
    private const int MostChanges = 3;

    private readonly StringBuilder _page;
    private readonly string _text;
    private readonly LineIndex _lines;
    private readonly List<(int Id, Finding Finding)> _findings;
    private readonly HelpAddress? _help;
    private readonly List<Place> _places = [];
    private readonly HashSet<string> _anchors = [];

    /// <param name="page">Takes the rows.</param>
    /// <param name="text">The article as it stands in the file.</param>
    /// <param name="findings">What was found in it, with the numbers they have in the page; by place.</param>
    /// <param name="help">Where the pages of the rules are; null if nowhere.</param>
    public ArticleView(StringBuilder page, string text, List<(int Id, Finding Finding)> findings, HelpAddress? help)
    {
        _page = page;
        _text = text;
        _findings = findings;
        _help = help;
        _lines = LineIndex.Build(text);
        foreach ((int id, Finding finding) in findings)
        {
            _places.Add(new Place(Clip(finding.Span), id, 0, finding.Severity));
            for (int i = 0; i < finding.Related.Count; i++)
            {
                if (finding.Related[i].Path is null)
                {
                    _places.Add(new Place(Clip(finding.Related[i].Span), id, i + 1, Severity.None));
                }
            }
        }

        _places.Sort(static (x, y) => x.Span.Start != y.Span.Start ? x.Span.Start.CompareTo(y.Span.Start) : x.Id.CompareTo(y.Id));
    }

    public void Write()
    {
        bool[] isShown = FindShown();
        int next = 0;
        int firstPlace = 0;
        for (int line = 0; line < isShown.Length; line++)
        {
            if (!isShown[line])
            {
                int end = line;
                while (end < isShown.Length && !isShown[end])
                {
                    end++;
                }

                _page.Append(CultureInfo.InvariantCulture,
                    $"<div class=\"row\"><p class=\"gap\">{end - line} lines without findings</p></div>\n");
                line = end - 1;
                continue;
            }

            _page.Append(CultureInfo.InvariantCulture,
                $"<div class=\"row\"><span class=\"number\" aria-hidden=\"true\">{line + 1}</span><p class=\"text\">");
            WriteLine(line, ref firstPlace);
            _page.Append("</p>");
            if (next < _findings.Count && LineOf(_findings[next].Finding) == line)
            {
                _page.Append("<div class=\"notes\">\n");
                for (; next < _findings.Count && LineOf(_findings[next].Finding) == line; next++)
                {
                    WriteFinding(_findings[next].Id, _findings[next].Finding);
                }

                _page.Append("</div>");
            }

            _page.Append("</div>\n");
        }
    }

    private int LineOf(Finding finding) => _lines.GetLine(Clip(finding.Span).Start);

    private TextSpan Clip(TextSpan span) => TextSpan.FromBounds(Math.Min(span.Start, _text.Length), Math.Min(span.End, _text.Length));

    /// <summary>All lines of an ordinary article; of a very long one those near a finding or one of its other places.</summary>
    private bool[] FindShown()
    {
        var isShown = new bool[_lines.Count];
        if (_lines.Count <= LongestRun)
        {
            Array.Fill(isShown, true);
            return isShown;
        }

        foreach (Place place in _places)
        {
            int from = Math.Max(0, _lines.GetLine(place.Span.Start) - KeptLines);
            int to = Math.Min(isShown.Length - 1, _lines.GetLine(place.Span.End) + KeptLines);
            Array.Fill(isShown, true, from, to - from + 1);
        }

        for (int start = 0; start < isShown.Length;)
        {
            int end = start;
            while (end < isShown.Length && isShown[end] == isShown[start])
            {
                end++;
            }

            if (!isShown[start] && end - start <= LongestRun)
            {
                Array.Fill(isShown, true, start, end - start);
            }

            start = end;
        }

        return isShown;
    }

    /// <summary>The text of a line, in pieces that lie in the same places from end to end.</summary>
    private void WriteLine(int line, ref int firstPlace)
    {
        int start = _lines.GetStart(line);
        int end = _lines.GetEndWithBreak(line);
        while (end > start && _text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        // Places that end before the line are passed for good once all before them are.
        while (firstPlace < _places.Count && _places[firstPlace].Span.End < start)
        {
            firstPlace++;
        }

        var cuts = new SortedSet<int> { start, end };
        var open = new List<Place>();
        for (int i = firstPlace; i < _places.Count && _places[i].Span.Start <= end; i++)
        {
            Place place = _places[i];
            if (place.Span.End >= start && (place.Span.Start < end || start == end || place.Span.IsEmpty))
            {
                open.Add(place);
                cuts.Add(Math.Max(start, place.Span.Start));
                cuts.Add(Math.Clamp(place.Span.End, start, end));
            }
        }

        int at = start;
        foreach (int cut in cuts)
        {
            if (cut > at)
            {
                WritePiece(at, cut, open);
                at = cut;
            }
        }
    }

    private void WritePiece(int start, int end, List<Place> places)
    {
        var gravest = Severity.None;
        StringBuilder? ids = null;
        string? anchor = null;
        foreach (Place place in places)
        {
            if (place.Span.Start > start || place.Span.End < end)
            {
                continue;
            }

            ids = (ids ?? new StringBuilder()).Append(ids is null ? string.Empty : " ").Append(CultureInfo.InvariantCulture, $"{place.Id}");
            gravest = place.Severity > gravest ? place.Severity : gravest;
            if (anchor is null && _anchors.Add(place.Name))
            {
                anchor = place.Name;
            }
        }

        string text = HtmlText.Encode(_text.AsSpan(start, end - start));
        if (ids is null)
        {
            _page.Append(text);
            return;
        }

        string kind = gravest == Severity.None ? "related" : SeverityName.Format(gravest);
        string name = anchor is null ? string.Empty : $" id=\"{anchor}\"";
        _page.Append(CultureInfo.InvariantCulture, $"<mark class=\"{kind}\"{name} data-findings=\"{ids}\">{text}</mark>");
    }

    private void WriteFinding(int id, Finding finding)
    {
        string level = SeverityName.Format(finding.Severity);
        LinePosition place = finding.Lines.Start;
        _page.Append(CultureInfo.InvariantCulture,
            $"<article class=\"finding {level}\" id=\"finding-{id}\" tabindex=\"0\" data-finding=\"{id}\" data-rule=\"{finding.Rule.Id}\" data-level=\"{level}\">")
            .Append(CultureInfo.InvariantCulture,
                $"<a class=\"place\" href=\"#place-{id}\">{place.Line + 1}:{place.Character + 1}</a><span class=\"level\">{level}</span> ");
        string rule = HtmlText.Encode($"{finding.Rule.Id} {finding.Rule.Name}");
        _page.Append(_help is null ? rule : $"<a href=\"{HtmlText.Encode(_help.Get(finding.Rule))}\" rel=\"noreferrer\">{rule}</a>")
            .Append("<p>").Append(HtmlText.Encode(finding.Message)).Append("</p>");
        if (finding.Hint is { } hint)
        {
            _page.Append("<p class=\"hint\">").Append(HtmlText.Encode(hint)).Append("</p>");
        }

        if (finding.Related.Count > 0)
        {
            _page.Append("<ul>");
            for (int i = 0; i < finding.Related.Count; i++)
            {
                RelatedFinding related = finding.Related[i];
                string line = string.Create(CultureInfo.InvariantCulture, $"line {related.Lines.Start.Line + 1}");
                string where = related.Path is null
                    ? $"<a href=\"#place-{id}-{i + 1}\">{line}</a>"
                    : $"{HtmlText.Encode(related.Path)}, {line}";
                _page.Append(CultureInfo.InvariantCulture, $"<li>{where}: {HtmlText.Encode(related.Message)}</li>");
            }

            _page.Append("</ul>");
        }

        if (finding.Fix is { } fix)
        {
            WriteFix(fix);
        }

        _page.Append("</article>\n");
    }

    private void WriteFix(Fix fix)
    {
        _page.Append("<p>").Append(fix.Safety == FixSafety.Safe ? "Fixed by <code>--fix</code>: " : "A proposal: ")
            .Append(HtmlText.Encode(fix.Description)).Append("</p>");
        for (int i = 0; i < Math.Min(MostChanges, fix.Edits.Count); i++)
        {
            TextSpan span = Clip(fix.Edits[i].Span);
            int start = _lines.GetStart(_lines.GetLine(span.Start));
            int end = _lines.GetEndWithBreak(_lines.GetLine(span.End));
            int before = Math.Max(start, span.Start - Around);
            int after = Math.Min(end, span.End + Around);
            _page.Append("<p class=\"change\">").Append(before > start ? "…" : string.Empty)
                .Append(HtmlText.Encode(_text.AsSpan(before, span.Start - before)));
            if (!span.IsEmpty)
            {
                _page.Append("<del>").Append(HtmlText.Encode(_text.AsSpan(span.Start, span.Length))).Append("</del>");
            }

            if (fix.Edits[i].NewText.Length > 0)
            {
                _page.Append("<ins>").Append(HtmlText.Encode(fix.Edits[i].NewText)).Append("</ins>");
            }

            _page.Append(HtmlText.Encode(_text.AsSpan(span.End, after - span.End).TrimEnd())).Append(after < end ? "…" : string.Empty)
                .Append("</p>");
        }

        if (fix.Edits.Count > MostChanges)
        {
            _page.Append(CultureInfo.InvariantCulture, $"<p>and {fix.Edits.Count - MostChanges} more</p>");
        }
    }

    /// <summary>Words that are marked.</summary>
    /// <param name="Span">Where they stand.</param>
    /// <param name="Id">The finding they belong to.</param>
    /// <param name="Number">0 for the place of the finding itself, from 1 for its other places.</param>
    /// <param name="Severity">How grave it is; none for another place of the finding.</param>
    private readonly record struct Place(TextSpan Span, int Id, int Number, Severity Severity)
    {
        /// <summary>What links lead to.</summary>
        public string Name => Number == 0
            ? string.Create(CultureInfo.InvariantCulture, $"place-{Id}")
            : string.Create(CultureInfo.InvariantCulture, $"place-{Id}-{Number}");
    }
}
