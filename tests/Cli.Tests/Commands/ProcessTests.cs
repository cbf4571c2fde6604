using System.Diagnostics;
using System.Text;

namespace ContentLint.Cli.Tests.Commands;

/// <summary>What only a real process shows: pipes, redirections, signals.</summary>
public sealed class ProcessTests : CommandTest
{
    /// <summary>Mistakes enough to fill any pipe.</summary>
    private void WriteManyMistakes()
    {
        var json = new StringBuilder("{\n");
        for (int i = 0; i < 5000; i++)
        {
            json.Append(System.Globalization.CultureInfo.InvariantCulture, $"  \"mistake number {i}\": 1,\n");
        }

        Write("rules.json", json.Append("}\n").ToString());
        Write("a.txt", string.Concat(Enumerable.Repeat("A line of words for the inspector.\n\n", 20_000)));
    }

    [SkippableOnWindowsTheory]
    [InlineData("a.txt -q", 2)]
    [InlineData("a.txt -q --format json", 2)]
    [InlineData("a.txt -q --format sarif", 2)]
    [InlineData("inspect a.txt --tokens", 0)]
    public void A_closed_pipe_ends_the_run_without_a_word(string arguments, int expected)
    {
        WriteManyMistakes();
        (int exitCode, string output, string error) = Shell($"set -o pipefail; {Command} {arguments} | head -n 1");
        // Why it is 2 is said, and of the pipe nothing.
        Assert.Equal(expected == 2 ? 5 : 0, error.Split("contentlint: rules.json:").Length - 1);
        Assert.Equal(expected == 2 ? 5 : 0, error.Count(static character => character == '\n'));
        Assert.Equal(expected, exitCode);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [SkippableOnWindowsTheory]
    [InlineData("--help")]
    [InlineData("check --help")]
    [InlineData("rules")]
    [InlineData("explain CL201")]
    [InlineData("schema")]
    public void Who_stops_reading_help_is_not_told_off(string arguments)
    {
        (_, string output,
            string error) =
            Shell($"{{ {Command} {arguments}; echo $? > code; }} | {{ exec <&-; while [ ! -s code ]; do sleep 0.05; done; cat code; }}");
        Assert.Equal(("0\n", string.Empty), (output, error));
    }

    [SkippableOnWindowsTheory]
    [InlineData("/proc/self/mem")]
    public void A_file_that_cannot_be_read_is_trouble_and_the_others_are_linted(string unreadable)
    {
        if (!File.Exists(unreadable))
        {
            // A system without such a file.
            return;
        }

        Write("a.txt", "Fine.");
        (int exitCode, _, string error) = Shell($"{Command} {unreadable} a.txt");
        Assert.Equal(2, exitCode);
        Assert.StartsWith($"contentlint: {unreadable}: it cannot be read: ", error, StringComparison.Ordinal);
        Assert.Contains("No findings in 1 article (", error, StringComparison.Ordinal);
    }

    [SkippableOnWindowsTheory]
    [InlineData("log.txt")]
    public void Output_and_messages_can_share_a_file(string file)
    {
        Write("rules.json", "{ \"mistake\": 1 }");
        Write("a.txt", "Fine.");
        (int exitCode, _, _) = Shell($"{Command} missing.txt a.txt > {file} 2>&1");
        Assert.Equal(2, exitCode);
        string log = Read(file);
        Assert.StartsWith(
            "contentlint: missing.txt: there is no such file or folder\ncontentlint: rules.json:1:4: There is no section “mistake”\nrules.json\n", log, StringComparison.Ordinal);
        Assert.Contains("\n1 error in 1 article (", log, StringComparison.Ordinal);
    }

    /// <summary>Who shares a pipe or a terminal may have set it not to wait (dd does): a slow reader still gets the whole report.</summary>
    [SkippableOnWindowsFact]
    public void A_pipe_that_does_not_wait_gets_the_whole_report()
    {
        WriteManyMistakes();
        (_, string whole, _) = Shell($"{Command} a.txt -q --format json 2> /dev/null | wc -c");
        (_, string slow,
            _) = Shell($"{{ dd if=/dev/null oflag=nonblock status=none; {Command} a.txt -q --format json; echo $? > code; }} | {{ sleep 1; wc -c; }}");
        Assert.Equal(whole, slow);
        Assert.Equal("2\n", Read("code"));
    }

    /// <summary>Nobody needs to read the messages: the report is whole and the exit code is right without them.</summary>
    [SkippableOnWindowsTheory]
    [InlineData("a.txt", 0)]
    [InlineData("a.txt missing.txt --format json", 2)]
    public void Messages_that_cannot_be_written_change_nothing(string arguments, int expected)
    {
        Write("a.txt", "Fine.");
        (int exitCode, string output, _) = Shell($"{Command} {arguments} 2> /dev/full");
        Assert.Equal(expected, exitCode);
        (_, string whole, _) = Shell($"{Command} {arguments} 2> /dev/null");
        Assert.Equal(whole, output);
    }

    [SkippableOnWindowsTheory]
    [InlineData("rules")]
    [InlineData("a.txt")]
    [InlineData("a.txt --format sarif")]
    public void A_full_disk_is_trouble(string arguments)
    {
        Write("rules.json", "{ \"mistake\": 1 }");
        Write("a.txt", "Fine.");
        (int exitCode, _, string error) = Shell($"{Command} {arguments} > /dev/full");
        Assert.Equal(2, exitCode);
        Assert.Contains("cannot be written", error, StringComparison.Ordinal);
    }

    [SkippableOnWindowsTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void An_interrupted_run_leaves_no_half_report(string signal)
    {
        // Standard input that never ends keeps the run going until the signal.
        using Process process = Start(ShippedCommand.Process[0], [.. ShippedCommand.Process[1..], "-", "--format", "sarif=report.sarif"]);
        SpinWait.SpinUntil(() => Directory.GetFiles(Root).Length > 0, TimeSpan.FromSeconds(30));
        Assert.Single(Directory.GetFiles(Root));
        using (Process kill = Start("kill", "-" + signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))
        {
            kill.WaitForExit();
        }

        Assert.True(process.WaitForExit(30_000));
        Assert.NotEqual(0, process.ExitCode);
        Assert.Equal(string.Empty, process.StandardError.ReadToEnd());
        Assert.Empty(Directory.GetFiles(Root));
    }
}
