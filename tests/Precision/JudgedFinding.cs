using System.Diagnostics;
using System.Text.Json;

namespace ContentLint.Precision;

/// <summary>A finding of the command in an article of a source.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Path">The file, from the source's folder.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity">How grave it is: error, warning or note.</param>
/// <param name="Fingerprint">The finding's fingerprint.</param>
/// <param name="Line">The line where it begins, from 1.</param>
/// <param name="Column">The column where it begins, from 1.</param>
/// <param name="EndLine">The line where it ends.</param>
/// <param name="Message">What the report says.</param>
internal sealed record JudgedFinding(
    string Source, string Path, string Rule, string Severity, string Fingerprint, int Line, int Column, int EndLine, string Message)
{
    /// <summary>What tells findings apart; equal to that of their verdict.</summary>
    public string Key => $"{Source}\t{Path}\t{Rule}\t{Fingerprint}";

    /// <summary>Runs the command over the articles of a source, with its default settings and with notes.</summary>
    /// <returns>The findings in the order of the report, and how many articles were read.</returns>
    /// <exception cref="InvalidOperationException">The command could not be run, or ended with something else than 0.</exception>
    public static (List<JudgedFinding> Findings, int Articles) Run(string command, string source, string folder)
    {
        bool managed = command.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(managed
            ? "dotnet"
            : command)
        { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = ["check", ".", "--severity", "note", "--fail-on", "never", "--format", "jsonl"];
        foreach (string argument in managed ? [command, .. arguments] : arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{command} could not be started");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        List<JudgedFinding> findings = [];
        int articles = 0;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            using JsonDocument row = JsonDocument.Parse(line);
            JsonElement element = row.RootElement;
            switch (element.GetProperty("kind").GetString())
            {
                case "file":
                    articles++;
                    break;
                case "finding":
                    findings.Add(Read(element, source));
                    break;
                default:
                    break;
            }
        }

        process.WaitForExit();
        return process.ExitCode == 0
            ? (findings, articles)
            : throw new InvalidOperationException($"{command} ended with {process.ExitCode} on {source}");
    }

    private static JudgedFinding Read(JsonElement element, string source)
    {
        JsonElement start = element.GetProperty("start");
        return new JudgedFinding(
            source,
            element.GetProperty("path").GetString()!,
            element.GetProperty("rule").GetString()!,
            element.GetProperty("severity").GetString()!,
            element.GetProperty("fingerprint").GetString()!,
            start.GetProperty("line").GetInt32(),
            start.GetProperty("column").GetInt32(),
            element.GetProperty("end").GetProperty("line").GetInt32(),
            element.GetProperty("message").GetString()!);
    }
}
