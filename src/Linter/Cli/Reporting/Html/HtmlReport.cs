using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ContentLint.Cli.Linting;
using ContentLint.Cli.Reporting.Console;
using ContentLint.Cli.Results;
using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Cli.Reporting.Html;

/// <summary>
/// One page for a browser, with nothing loaded from elsewhere: each article as it stands, its words marked, the findings beside their
/// lines, and tables of them by rule and by file. It reads without its script; what an article says is text in it and can be nothing else,
/// which the page's own content security policy holds too.
/// </summary>
internal sealed class HtmlReport(Stream output, Severity least, HelpAddress? help) : ReportBase(least)
{
    private const int FlushAt = 64 * 1024;

    private static readonly string Style = ReadResource("report.css");
    private static readonly string Script = ReadResource("report.js");

    private readonly StringBuilder _page = new(FlushAt * 2);
    private readonly List<(string Path, int Findings)> _files = [];
    private readonly RuleCounts _rules = new();
    private int _findings;

    public override void Begin()
    {
        _page.Append(OwnReport.Start)
            .Append("<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append(CultureInfo.InvariantCulture,
                $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; base-uri 'none'; form-action 'none'\">\n")
            .Append("<title>ContentLint report</title>\n<style>").Append(Style).Append("</style>\n</head>\n<body>\n")
            .Append("<a class=\"skip\" href=\"#summary\">To the summary</a>\n<header><h1>ContentLint report</h1></header>\n")
            .Append("""
                <div class="bar" role="search" aria-label="Findings" hidden><form>
                <div class="levels">
                <label><input type="checkbox" name="level" value="error" checked> errors</label>
                <label><input type="checkbox" name="level" value="warning" checked> warnings</label>
                <label><input type="checkbox" name="level" value="note" checked> notes</label>
                </div>
                <button type="button" name="more" aria-expanded="false" aria-controls="more">Filters</button>
                <div class="more" id="more">
                <label>Rule <select name="rule"><option value="">all</option></select></label>
                <label>File <select name="file"><option value="">all</option></select></label>
                <label>Search <input type="search" name="search"></label>
                </div>
                <button type="button" name="previous" title="Key p">Previous</button>
                <button type="button" name="next" title="Key n">Next</button>
                <button type="reset">Show all</button>
                <a href="#summary">Summary</a>
                <output aria-live="polite"></output>
                </form></div>
                <main>

                """.ReplaceLineEndings("\n"));
    }

    public override void Write(FileResult result)
    {
        var shown = new List<(int Id, Finding Finding)>();
        foreach (Finding finding in result.Findings)
        {
            if (Shows(finding))
            {
                shown.Add((++_findings, finding));
                _rules.Add(finding);
            }
        }

        if (shown.Count == 0 && result.Fixes.Mended is null)
        {
            return;
        }

        _files.Add((result.Path, shown.Count));
        string path = HtmlText.Encode(result.Path);
        _page.Append(CultureInfo.InvariantCulture,
            $"<section class=\"article\" id=\"file-{_files.Count}\" data-path=\"{path}\" aria-label=\"{path}\">\n<h2>{path}</h2>\n");
        if (result.Fixes.Mended is { } mended && result.Text is { } text)
        {
            ChangesView.Write(_page, text, mended, result.Fixes.Applied);
        }

        new ArticleView(_page, result.Text ?? string.Empty, shown, help).Write();
        _page.Append("</section>\n");
        if (_page.Length > FlushAt)
        {
            Flush();
        }
    }

    public override void End(RunSummary summary, int leftOut)
    {
        _page.Append("</main>\n<footer id=\"summary\" tabindex=\"-1\">\n<h2>Summary</h2>\n<p>")
            .Append(HtmlText.Encode(SummaryLine.Describe(summary)))
            .Append(leftOut == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"; {leftOut:N0} findings more are left out"))
            .Append(".</p>\n");
        if (summary.Problems.Count > 0)
        {
            _page.Append("<h3>Files that were not checked, or not as they should be</h3>\n<ul>\n");
            foreach (FileProblem problem in summary.Problems)
            {
                _page.Append("<li>").Append(HtmlText.Encode($"{problem.DisplayPath}: {problem.Message}")).Append("</li>\n");
            }

            _page.Append("</ul>\n");
        }

        if (_files.Count > 0)
        {
            _page.Append("<div class=\"summary\">\n");
            WriteRules();
            WriteFiles();
            _page.Append("</div>\n");
        }

        _page.Append("</footer>\n<script>").Append(Script).Append("</script>\n</body>\n</html>\n");
        Flush();
    }

    private void WriteRules()
    {
        List<RuleCount> counts = _rules.Sort(Severity.Note);
        _page.Append("<table>\n<caption><h3>By rule</h3></caption>\n");
        foreach (RuleCount count in counts)
        {
            WriteRow("rule", count.Rule.Id, $"{count.Rule.Id} {count.Rule.Name}", count.CountFrom(Severity.Note),
                counts[0].CountFrom(Severity.Note));
        }

        _page.Append("</table>\n");
    }

    private void WriteFiles()
    {
        int most = _files.Max(static file => file.Findings);
        _page.Append("<table>\n<caption><h3>By file</h3></caption>\n");
        foreach ((string path, int count) in _files)
        {
            WriteRow("file", path, path, count, most);
        }

        _page.Append("</table>\n");
    }

    private void WriteRow(string filter, string value, string name, int count, int most) =>
        _page.Append(CultureInfo.InvariantCulture,
            $"<tr><td><button type=\"button\" class=\"button\" data-filter=\"{filter}\" value=\"{HtmlText.Encode(value)}\">{HtmlText.Encode(name)}</button></td>")
            .Append(CultureInfo.InvariantCulture,
                $"<td class=\"count\">{count}</td><td><svg class=\"count-bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"{100.0 * count / most:F1}\" height=\"10\"/></svg></td></tr>\n");

    private void Flush()
    {
        output.Write(Encoding.UTF8.GetBytes(_page.ToString()));
        _page.Clear();
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string ReadResource(string name)
    {
        using Stream stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
