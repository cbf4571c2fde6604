using ContentLint.Cli.Reporting;
using ContentLint.Cli.Reporting.Concise;
using ContentLint.Cli.Reporting.Console;
using ContentLint.Cli.Reporting.GitHub;
using ContentLint.Cli.Reporting.Json;
using ContentLint.Cli.Reporting.JUnit;
using ContentLint.Cli.Reporting.ReviewDog;
using ContentLint.Cli.Reporting.Sarif;
using ContentLint.Rules;

namespace ContentLint.Cli.Commands;

/// <summary>Makes the reports of a run.</summary>
internal sealed class ReportFactory(CheckArguments arguments, CommandEnvironment environment, RuleBook book)
{
    public IReport Create(ReportRequest request, Stream stream)
    {
        IReport report = CreateWhole(request, stream, GetLeast(request));
        return arguments.MaxFindings is { } limit ? new CappedReport(report, ReportFormats.Names[(int)request.Format], limit) : report;
    }

    public Severity GetLeast(ReportRequest request) => arguments.Least ?? ReportFormats.GetLeast(request.Format);

    private IReport CreateWhole(ReportRequest request, Stream stream, Severity least) => request.Format switch
    {
        ReportFormat.Concise => new ConciseReport(stream, least, GetStyle(request)),
        ReportFormat.Sarif => new SarifReport(stream, least, book),
        ReportFormat.Json => new JsonReport(stream, least),
        ReportFormat.JsonLines => new JsonLinesReport(stream, least),
        ReportFormat.GitHub => new GitHubReport(stream, least),
        ReportFormat.JUnit => CreateJUnit(stream, least),
        ReportFormat.ReviewDog => new ReviewDogReport(stream, least),
        _ => CreateConsole(request, stream, least),
    };

    /// <summary>Apart from the rest, because its fields load the XML library.</summary>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static JUnitReport CreateJUnit(Stream stream, Severity least) => new(stream, least);

    private ConsoleReport CreateConsole(ReportRequest request, Stream stream, Severity least)
    {
        int width = Math.Clamp(request.File is null ? environment.GetWidth() : 100, 40, 240);
        return new ConsoleReport(stream, least, width, GetStyle(request));
    }

    private TerminalStyle GetStyle(ReportRequest request) =>
        new(environment.WantsColor(arguments.Color, request.File is null && environment.IsOutputTerminal));
}
