using System.CommandLine;
using System.Globalization;
using System.Text;
using ContentLint.Cli.Corpus;
using ContentLint.Cli.Files;
using ContentLint.Cli.Reporting.Console;
using ContentLint.Cli.Run;
using ContentLint.Facts;

namespace ContentLint.Cli.Commands;

/// <summary>
/// <c>contentlint reduce</c>: takes the sorted lines of <c>map</c> on standard input, passes findings on and compares facts. It holds the
/// facts of one key at a time. It takes what several reducers wrote as well, and leaves one of the findings at one place.
/// </summary>
internal static class ReduceCommand
{
    public static int Run(string[] args, CommandEnvironment environment, RuleBook book)
    {
        CommandLine.Parse(new Command("reduce"), args);
        return KeyedLines.Guard(() => Reduce(environment, book));
    }

    private static int Reduce(CommandEnvironment environment, RuleBook book)
    {
        var output = new KeyedLines(environment.Output);
        using var found = new SettledFindings(); // of all keys: one place may be found under several
        var pass = new CorpusPass(book.Rules, findings =>
        {
            foreach (CorpusFinding place in findings)
            {
                found.Add(KeyedLines.ToLine(place.Finding));
            }
        });
        using Stream input = environment.OpenInput();
        var lines = new LineReader(input);
        byte[] last = [];
        while (lines.TryRead(out ReadOnlySpan<byte> line))
        {
            ReadOnlySpan<byte> key = FactLine.KeyOf(line);
            int order = key.SequenceCompareTo(last);
            if (order < 0)
            {
                throw new UsageException(
                    string.Create(CultureInfo.InvariantCulture,
                        $"line {lines.Number}: “{Show(key)}” stands after “{Show(last)}”; the lines are not sorted by their keys"),
                    "sort the lines of map by their bytes: LC_ALL=C sort");
            }

            if (order > 0)
            {
                last = key.ToArray();
            }

            if (key.StartsWith(KeyedLines.FindingKey))
            {
                output.Write(line[Math.Min(line.Length, key.Length + 1)..]);
                continue;
            }

            try
            {
                if (line.StartsWith("{"u8)) // a finding of another reducer
                {
                    found.Add(line);
                }
                else
                {
                    pass.Add(line.ToArray());
                }
            }
            catch (FormatException exception)
            {
                throw new UsageException(string.Create(CultureInfo.InvariantCulture,
                    $"line {lines.Number} or the one before: {exception.Message}"),
                    "reduce takes the lines of contentlint map of this version");
            }
        }

        pass.Complete();
        foreach (byte[] finding in found.Read())
        {
            output.Write(finding);
        }

        output.Flush();
        if (pass.CommonKeys > 0)
        {
            environment.Error.Write(CommonKeysMessage(pass.CommonKeys, pass.CommonFacts));
        }

        return ExitCode.Clean;
    }

    /// <summary>What is said of keys that were not compared.</summary>
    public static string CommonKeysMessage(int keys, long facts) =>
        string.Create(CultureInfo.InvariantCulture,
            $"contentlint: {keys:N0} keys with {facts:N0} facts are too common to be compared between articles\n");

    private static string Show(ReadOnlySpan<byte> key) => TerminalText.Clean(Encoding.UTF8.GetString(key));
}
