using System.Globalization;
using System.Text;
using System.Text.Json;
using ContentLint.Cli.Commands;
using ContentLint.Cli.Run;
using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Rules;
using ContentLint.Running;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Fuzzing;

/// <summary>What must hold for every text there is, whatever it says.</summary>
internal static class Oracle
{
    private static readonly LintEngine Engine = new(RuleCatalog.All, LintSettings.Default);

    private static readonly CultureInfo[] Cultures = [.. new[] { "tr-TR", "fa-IR", "de-DE", "th-TH",
        "ar-SA" }.Select(CultureInfo.GetCultureInfo)];

    private static readonly Input Another = new("another.md",
        "# The *day* in town\n\n“No,” said Kozlov; it was ‘so’ on Monday, 3 May 2026, and 4 of 9 (44%) left.\n\n- one\n- two\n\nRead more\n");

    private static readonly RuleBook Book = new(RuleCatalog.All);

    /// <summary>How many times an article was linted.</summary>
    public static long Lints { get; private set; }

    /// <summary>How many fixes were applied.</summary>
    public static long Fixes { get; private set; }

    /// <summary>What is wrong with what the linter makes of a text, or null.</summary>
    /// <param name="input">The text.</param>
    /// <param name="number">Which execution it is: what costs much is not done each time.</param>
    public static string? Check(Input input, int number)
    {
        try
        {
            IReadOnlyList<Finding> findings = Lint(input.Text, input.Path);
            return CheckFindings(input, findings)
                ?? CheckAgain(input, findings, number)
                ?? CheckLineBreaks(input, findings)
                ?? CheckFixes(input, findings)
                ?? (number % 16 == 0 ? CheckReports(input) : null);
        }
#pragma warning disable CA1031 // whatever is thrown is what is looked for
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
    }

    /// <summary>Whether no rule fails on a text and all places are in it; the least that must hold.</summary>
    public static string? CheckPlaces(Input input)
    {
        try
        {
            return CheckFindings(input, Lint(input.Text, input.Path));
        }
#pragma warning disable CA1031 // whatever is thrown is what is looked for
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
    }

    private static IReadOnlyList<Finding> Lint(string text, string path)
    {
        Lints++;
        return Engine.Lint(Article.Read(ArticleText.FromString(text), path, Article.GetFormat(path)));
    }

    private static string? CheckFindings(Input input, IReadOnlyList<Finding> findings)
    {
        int before = 0;
        foreach (Finding finding in findings)
        {
            if (ReferenceEquals(finding.Rule, EngineRules.RuleFailed))
            {
                return finding.Message;
            }

            if (!IsInside(input, finding.Span) || finding.Related.Any(related => !IsInside(input, related.Span)))
            {
                return $"a place is outside the text: {Describe(finding)}";
            }

            if (finding.Span.Start < before)
            {
                return $"the findings are out of order: {Describe(finding)}";
            }

            before = finding.Span.Start;
            if (CheckEdits(input, finding) is { } wrong)
            {
                return $"{wrong}: {Describe(finding)}";
            }
        }

        return null;
    }

    private static bool IsInside(Input input, TextSpan span) => span.End <= input.Text.Length;

    private static string? CheckEdits(Input input, Finding finding)
    {
        int end = -1;
        foreach (Edit edit in finding.Fix?.Edits ?? [])
        {
            if (edit.Span.Start < Math.Max(end, 0) || !IsInside(input, edit.Span))
            {
                return "the edits are out of order or leave the text";
            }

            if (Splits(input.Text, edit.Span.Start) || Splits(input.Text, edit.Span.End))
            {
                return "an edit splits a character or a line break";
            }

            end = edit.Span.End;
        }

        return null;
    }

    private static bool Splits(string text, int at) =>
        at > 0 && at < text.Length && (char.IsSurrogatePair(text[at - 1], text[at]) || (text[at - 1] == '\r' && text[at] == '\n'));

    /// <summary>The same text has the same findings after another one, and in another culture.</summary>
    private static string? CheckAgain(Input input, IReadOnlyList<Finding> findings, int number)
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            _ = Lint(Another.Text, Another.Path);
            CultureInfo.CurrentCulture = Cultures[number % Cultures.Length];
            IReadOnlyList<Finding> again = Lint(input.Text, input.Path);
            return Differ(findings, again, Describe) is { } difference
                ? $"not the same again ({CultureInfo.CurrentCulture}): {difference}"
                : null;
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static string? CheckLineBreaks(Input input, IReadOnlyList<Finding> findings)
    {
        if (!IsUnix(input.Text))
        {
            return null;
        }

        IReadOnlyList<Finding> windows = Lint(Windows(input.Text), input.Path);
        return Differ(findings, windows, DescribeByLine) is { } difference ? $"not the same with CRLF: {difference}" : null;
    }

    private static bool IsUnix(string text) =>
        text.Contains('\n', StringComparison.Ordinal) && !text.Contains('\r', StringComparison.Ordinal);

    private static string Windows(string text) => text.Replace("\n", "\r\n", StringComparison.Ordinal);

    /// <summary>Fixes come to an end, a second run has nothing to do, and line breaks make no difference.</summary>
    private static string? CheckFixes(Input input, IReadOnlyList<Finding> findings)
    {
        foreach (FixSafety least in new[] { FixSafety.Safe, FixSafety.Offered })
        {
            if (!findings.Any(finding => finding.Fix is { } fix && fix.Safety >= least))
            {
                continue;
            }

            FixPasses passes = FixPasses.Run(input.Text, findings, text => Lint(text, input.Path), least);
            Fixes += passes.Applied;
            if (!passes.IsSettled)
            {
                return $"{least} fixes do not settle";
            }

            if (CheckFindings(input with { Text = passes.Text }, passes.Findings) is { } wrong)
            {
                return $"after {least} fixes: {wrong}";
            }

            if (FixPasses.Run(passes.Text, Lint(passes.Text, input.Path), text => Lint(text, input.Path), least).Applied > 0)
            {
                return $"a second run still applies {least} fixes";
            }

            if (least == FixSafety.Safe && CheckStructure(input, passes.Text) is { } broken)
            {
                return broken;
            }

            if (IsUnix(input.Text))
            {
                string windows = Windows(input.Text);
                string mended = FixPasses.Run(windows, Lint(windows, input.Path), text => Lint(text, input.Path), least).Text;
                if (!string.Equals(mended, Windows(passes.Text), StringComparison.Ordinal))
                {
                    return $"{least} fixes are not the same with CRLF";
                }
            }
        }

        return null;
    }

    /// <summary>
    /// The blocks of the format are the same after safe fixes, in the same order, but for paragraphs that went as a whole.
    /// </summary>
    private static string? CheckStructure(Input input, string mended)
    {
        if (Article.GetFormat(input.Path) == ArticleFormat.PlainText || string.Equals(mended, input.Text, StringComparison.Ordinal))
        {
            return null;
        }

        List<(BlockShape Shape, int Level)> before = GetOutline(input.Text, input.Path);
        int at = 0;
        foreach ((BlockShape Shape, int Level) block in GetOutline(mended, input.Path))
        {
            while (at < before.Count && before[at] != block && before[at].Shape == BlockShape.Paragraph)
            {
                at++;
            }

            if (at == before.Count || before[at] != block)
            {
                return $"safe fixes change the structure: {block} was {(at == before.Count ? "nothing" : before[at].ToString())}";
            }

            at++;
        }

        return before.Skip(at).All(block => block.Shape == BlockShape.Paragraph)
            ? null
            : "safe fixes take a block away that is no paragraph";
    }

    private static List<(BlockShape Shape, int Level)> GetOutline(string text, string path)
    {
        using Article article = Article.Read(ArticleText.FromString(text), path, Article.GetFormat(path));
        var outline = new List<(BlockShape, int)>();
        foreach (OutlineBlock block in article.Outline)
        {
            outline.Add((block.Shape, block.Level));
        }

        return outline;
    }

    /// <summary>The command says the same of the text, in reports that can be read.</summary>
    private static string? CheckReports(Input input)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(input.Text);
        string lines = Report(input, bytes, "jsonl", out int exitCode);
        // What is named and is no text at all is trouble.
        bool isText = TextDecoder.Decode([.. bytes], bytes.Length) is not null;
        if (isText ? exitCode is not (0 or 1) : exitCode is not 2)
        {
            return $"the command ends with {exitCode}";
        }

        foreach (string line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using JsonDocument finding = JsonDocument.Parse(line);
        }

        using JsonDocument sarif = JsonDocument.Parse(Report(input, bytes, "sarif", out _));
        using JsonDocument json = JsonDocument.Parse(Report(input, bytes, "json", out _));
        foreach (string format in new[] { "console", "github", "junit", "concise" })
        {
            if (Report(input, bytes, format, out _) is var report && report.Any(IsDangerous))
            {
                return $"a control character reaches the {format} report";
            }
        }

        return null;
    }

    private static bool IsDangerous(char character) => (char.IsControl(character) && character is not ('\n' or '\r' or '\t'))
        || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Report(Input input, byte[] bytes, string format, out int exitCode)
    {
        var output = new MemoryStream();
        using var environment = new CommandEnvironment
        {
            OpenInput = () => new MemoryStream(bytes),
            OpenOutput = () => output,
            Error = TextWriter.Null,
            WorkingDirectory = Path.GetTempPath(),
            GetVariable = _ => null,
            IsOutputTerminal = false,
            IsErrorTerminal = false,
            GetWidth = () => 100,
        };
        exitCode = ContentLintCommand.Run(["check", "-", "--stdin-filename", input.Path, "--severity", "note", "--format", format],
            environment, Book);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string? Differ(IReadOnlyList<Finding> first, IReadOnlyList<Finding> second, Func<Finding, string> describe)
    {
        for (int i = 0; i < Math.Max(first.Count, second.Count); i++)
        {
            string one = i < first.Count ? describe(first[i]) : "nothing";
            string other = i < second.Count ? describe(second[i]) : "nothing";
            if (!string.Equals(one, other, StringComparison.Ordinal))
            {
                return $"{one} and {other}";
            }
        }

        return null;
    }

    private static string Describe(Finding finding) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{DescribeByLine(finding)} {finding.Span} {string.Join(';', finding.Related.Select(related => $"{related.Span} {related.Message}"))} {string.Join(';', finding.Fix?.Edits.Select(edit => $"{edit.Span} {edit.NewText}") ?? [])}");

    private static string DescribeByLine(Finding finding) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{finding.Rule.Id} {finding.Severity} {finding.Lines} “{finding.Message}” {finding.Hint} {finding.Fingerprint} {finding.Fix?.Description} {finding.Fix?.Safety}");
}
