using System.Text;
using ContentLint.Testing;

namespace ContentLint.Cli.Tests.Reporting.Console;

/// <summary>The report as an editor sees it.</summary>
public sealed class ConsoleReportTests : CommandTest
{
    private const string LongParagraph =
        "The committee, which had been expected to publish its findings before the summer recess, said on Tuesday that the report would be late; "
        + "members called the delay bad for the town, bad for the harbour and, in a phrase that was repeated several times during a session of more than four hours, "
        + "an odd way of saving money, while the council leader told the twin chambers that the twin reports would be published together in the autumn.";

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void A_report_fits_the_terminal(int width)
    {
        Width = width;
        Write("articles/harbour.txt", "Harbour report is late\n\n" + LongParagraph + "\n\nThis is small.\n");
        Write("articles/short.md", "# An odd title\n\nThis is bad.\n\n## bad\n");
        CommandResult result = Run("articles");
        Snapshot.Verify(result.Output + "---\n" + result.Error, width.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.All(result.Output.Split('\n'), line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public void Notes_are_shown_when_asked_for()
    {
        Write("a.txt", "This is small.\n");
        Assert.Equal(string.Empty, Run("a.txt").Output);
        Assert.Equal("1 note in 1 article (12 ms); not shown: 1 note (--severity note)\n", Run("a.txt").Error);
        Snapshot.Verify(Run("a.txt", "--severity", "note").Output);
    }

    [Fact]
    public void A_finding_over_two_lines_is_underlined_on_the_first()
    {
        Write("a.txt", "The twin ships\nand the twin ports\n");
        Snapshot.Verify(Run("a.txt").Output);
    }

    [Fact]
    public void Wide_combining_and_emoji_characters_stay_aligned()
    {
        Write("a.txt",
            "Cafe\u0301 \U0001F600\U0001F468\u200D\U0001F469\u200D\U0001F467 東京 e\u0323\u0301 bad, ☂️ bad \U0001F1E9\U0001F1EA bad.\r\nＦｕｌｌ bad\r\n");
        Snapshot.Verify(Run("a.txt").Output);
    }

    [Fact]
    public void Nothing_in_an_article_reaches_the_terminal_as_a_command()
    {
        Write("a\u001b[31m.txt",
            "Red \u001b[31m and \u0007 \u009b2J and \u202Ereversed\u202C\u2066 and \u200E are bad\u001b]8;;http://x\u0007.\n");
        CommandResult result = Run("a\u001b[31m.txt");
        string all = result.Output + result.Error;
        Assert.Contains("CL191", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(all, character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain(all, character => character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E');
        Assert.Contains("␛[31m", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, null, null, null, false)]
    [InlineData(true, null, null, null, true)]
    [InlineData(true, "NO_COLOR", "1", null, false)]
    [InlineData(true, "NO_COLOR", "", null, true)]
    [InlineData(false, "FORCE_COLOR", "1", null, true)]
    [InlineData(true, "FORCE_COLOR", "0", null, false)]
    [InlineData(true, "TERM", "dumb", null, false)]
    [InlineData(true, null, null, "never", false)]
    [InlineData(false, null, null, "always", true)]
    [InlineData(true, "NO_COLOR", "1", "always", true)]
    [InlineData(false, "FORCE_COLOR", "1", "never", false)]
    public void Colours_are_for_terminals_and_for_who_asks(bool terminal, string? variable, string? value, string? option, bool expected)
    {
        IsTerminal = terminal;
        Write("a.txt", "This is bad.");
        if (variable is not null)
        {
            Variables[variable] = value!;
        }

        CommandResult result = option is null ? Run("a.txt") : Run("a.txt", "--color", option);
        Assert.Equal(expected, result.Output.Contains('\u001b', StringComparison.Ordinal));
    }

    [Fact]
    public void Colours_end_where_they_begin()
    {
        Write("a.txt", "A twin, a twin: bad.");
        string output = Run("a.txt", "--color", "always").Output;
        Snapshot.Verify(output.Replace('\u001b', '␛'));
        foreach (string line in output.Split('\n'))
        {
            Assert.True(!line.Contains('\u001b', StringComparison.Ordinal) || line.EndsWith("\u001b[0m", StringComparison.Ordinal)
                || line.LastIndexOf("\u001b[0m", StringComparison.Ordinal) == line.LastIndexOf('\u001b'));
        }
    }

    [Fact]
    public void Quiet_leaves_findings_and_trouble()
    {
        Write("a.txt", "This is bad.");
        Write("folder/b.txt", [0, 1, 2]);
        CommandResult result = Run("a.txt", "folder", "missing.txt", "-q");
        Assert.Contains("CL191", result.Output, StringComparison.Ordinal);
        Assert.Equal("contentlint: missing.txt: there is no such file or folder\n", result.Error);
    }

    [Fact]
    public void A_line_of_millions_of_characters_is_cut_around_each_finding()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 300_000; i++)
        {
            text.Append("word ");
        }

        text.Append("bad ").Append(text, 0, 1_000_000);
        Write("a.txt", text.ToString());
        CommandResult result = Run("a.txt");
        Snapshot.Verify(result.Output);
    }

    [Theory]
    [InlineData(true,
        "\r1 of 3 files\u001b[K\r\u001b[K1 error in 3 articles (1.5 s)\nRight as it is? contentlint accept CL191 b.txt:1:9 --reason WHY\n")]
    [InlineData(false, "1 error in 3 articles (1.5 s)\n")]
    public void A_long_run_shows_how_far_it_is_on_a_terminal(bool terminal, string expected)
    {
        IsTerminal = terminal;
        Clock = () => TimeSpan.FromSeconds(1.5);
        Write("a.txt", "Fine.");
        Write("b.txt", "This is bad.");
        Write("c.txt", "Fine.");
        Assert.Equal(expected, Run(".").Error);
    }
}
