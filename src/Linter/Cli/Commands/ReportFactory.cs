using ContentLint.Cli.Reporting;
using ContentLint.Cli.Reporting.Checkstyle;
using ContentLint.Cli.Reporting.Concise;
using ContentLint.Cli.Reporting.Console;
using ContentLint.Cli.Reporting.GitHub;
using ContentLint.Cli.Reporting.GitLab;
using ContentLint.Cli.Reporting.Html;
using ContentLint.Cli.Reporting.Json;
using ContentLint.Cli.Reporting.JUnit;
using ContentLint.Cli.Reporting.Markdown;
using ContentLint.Cli.Reporting.ReviewDog;
using ContentLint.Cli.Reporting.Sarif;
using ContentLint.Cli.Run;
using ContentLint.Configuration;
using ContentLint.Rules;

namespace ContentLint.Cli.Commands;

/// <summary>Makes the reports of a run.</summary>
internal sealed class ReportFactory(CheckArguments arguments, CommandEnvironment environment, RuleBook book)
{
    /// <summary>Findings that are a screen or two.</summary>
    private const int MostOnScreen = 12;

    /// <summary>As many as these are shown all the same.</summary>
    private const int FewestForCap = 50;

    /// <param name="request">What is asked for.</param>
    /// <param name="stream">Where it goes.</param>
    /// <param name="help">Where the pages of the rules are; null if nowhere.</param>
    public IReport Create(ReportRequest request, Stream stream, HelpAddress? help)
    {
        Severity least = GetLeast(request);
        IReport report = request.Format switch
        {
            ReportFormat.Console => CreateConsole(request, stream, least, help),
            ReportFormat.Concise => new ConciseReport(stream, least, GetStyle(request)),
            ReportFormat.Sarif => new SarifReport(stream, least, book, help),
            ReportFormat.Json => new JsonReport(stream, least, help),
            ReportFormat.JsonLines => new JsonLinesReport(stream, least, help),
            ReportFormat.GitHub => new GitHubReport(stream, least, help),
            ReportFormat.JUnit => new JUnitReport(stream, least, help),
            ReportFormat.ReviewDog => new ReviewDogReport(stream, least, help),
            ReportFormat.GitLab => new GitLabReport(stream, least, help),
            ReportFormat.Checkstyle => new CheckstyleReport(stream, least, help),
            ReportFormat.Markdown => new MarkdownReport(stream, least, help),
            _ => new HtmlReport(stream, least, help),
        };
        string name = ReportFormats.Names[(int)request.Format];
        return arguments.MaxFindings is { } limit ? new CappedReport(report, name, limit)
            : IsFirstLook(request) ? new CappedReport(report, name, MostOnScreen, FewestForCap)
            : report;
    }

    /// <summary>
    /// Whether somebody looks at the report as it comes: then thousands of lines help nobody. Pipes, files and the logs of build services,
    /// which may have a terminal too and say “CI”, get all.
    /// </summary>
    public bool IsFirstLook(ReportRequest request) =>
        request is { Format: ReportFormat.Console, File: null } && environment.IsOutputTerminal && arguments.MaxFindings is null
        && arguments.Fixes is null && environment.GetVariable("CI") is null or "" or "0" or "false";

    public Severity GetLeast(ReportRequest request) => arguments.Least ?? ReportFormats.GetLeast(request.Format);

    private ConsoleReport CreateConsole(ReportRequest request, Stream stream, Severity least, HelpAddress? help)
    {
        int width = Math.Clamp(request.File is null ? environment.GetWidth() : 100, 40, 240);
        return new ConsoleReport(stream, least, width, GetStyle(request), help);
    }

    private TerminalStyle GetStyle(ReportRequest request)
    {
        bool isTerminal = request.File is null && environment.IsOutputTerminal;
        bool color = environment.WantsColor(arguments.Color, isTerminal);
        return new TerminalStyle(color, links: color && isTerminal);
    }
}
