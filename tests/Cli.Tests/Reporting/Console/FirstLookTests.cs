using System.Globalization;

namespace ContentLint.Cli.Tests.Reporting.Console;

/// <summary>The first report of an old folder: on a terminal a screen or two, a table, and what to do; a pipe gets all.</summary>
public sealed class FirstLookTests : CommandTest
{
    [Fact]
    public void Much_is_capped_on_a_terminal()
    {
        WriteMany(60);
        IsTerminal = true;
        CommandResult result = Run(".");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(3, result.Output.Split("CL191").Length - 1);
        Assert.Contains("contentlint: shown are the gravest 3 of 60 findings, at most 3 of a rule; all: --max-findings 60, or a pipe\n",
            result.Error,
            StringComparison.Ordinal);
        Assert.Contains("CL191 bad-word", result.Error, StringComparison.Ordinal);
        Assert.Contains("  1. Turn off what you do not want: \"rules\": { \"bad-word\": \"off\" }", result.Error, StringComparison.Ordinal);
        Assert.Contains("  2. Accept what is there, and see only what is new: contentlint check . --update-baseline\n", result.Error,
            StringComparison.Ordinal);
        Assert.Contains("  3. See one rule at a time: contentlint check . --select CL191\n", result.Error, StringComparison.Ordinal);
        Assert.True((result.Output + result.Error).Split('\n').Length < 100);
    }

    /// <summary>One rule does not fill the screen, though its findings are the gravest.</summary>
    [Fact]
    public void The_first_screen_is_of_several_rules()
    {
        Write("a.txt", string.Concat(Enumerable.Repeat("This was bad.\n\n", 60)));
        Write("b.txt", string.Concat(Enumerable.Repeat("This was odd.\n\n", 2)));
        IsTerminal = true;
        CommandResult result = Run(".");
        Assert.Equal(3, result.Output.Split("CL191").Length - 1);
        Assert.Equal(2, result.Output.Split("CL291").Length - 1);
        Assert.Contains("shown are the gravest 5 of 62 findings, at most 3 of a rule; all: --max-findings 62", result.Error,
            StringComparison.Ordinal);
    }

    /// <summary>An error, and what is safe to mend, are the last that anybody should accept.</summary>
    [Theory]
    [InlineData("This is bad, and odd.", "CL291 a.txt:1:18")]
    [InlineData("This is teh odd one.", "CL291 a.txt:1:13")]
    [InlineData("This is teh bad one.", "CL191 a.txt:1:13")]
    [InlineData("This is teh one.", "CL691 a.txt:1:9")]
    public void The_least_grave_may_be_right(string text, string expected)
    {
        Write("a.txt", text + "\n");
        IsTerminal = true;
        Assert.Contains($"accept {expected} --reason", Run("a.txt").Error, StringComparison.Ordinal);
    }

    /// <summary>The rule to turn off is one that is seen: notes are many and nobody sees them.</summary>
    [Fact]
    public void Rules_that_found_nothing_that_is_shown_are_left_out()
    {
        WriteMany(60);
        Write("b.txt", string.Concat(Enumerable.Repeat("This was small.\n\n", 100)));
        IsTerminal = true;
        string error = Run(".").Error;
        Assert.DoesNotContain("CL391", error, StringComparison.Ordinal);
        Assert.Contains("{ \"bad-word\": \"off\" }", error, StringComparison.Ordinal);
        Assert.Contains("CL391 small-word", Run(".", "--statistics").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_gets_all()
    {
        WriteMany(60);
        CommandResult result = Run(".");
        Assert.Equal(60, result.Output.Split("CL191").Length - 1);
        Assert.DoesNotContain("next", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", 60)]
    [InlineData("1", 60)]
    [InlineData("false", 9)]
    [InlineData("", 9)]
    public void A_build_service_with_a_terminal_gets_all(string variable, int most)
    {
        WriteMany(60);
        IsTerminal = true;
        Variables["CI"] = variable;
        int shown = Run(".").Output.Split("CL191").Length - 1;
        Assert.True(most == 60 ? shown == 60 : shown <= most, $"{shown}");
    }

    [Theory]
    [InlineData("--max-findings", "40", 40)]
    [InlineData("--format", "concise", 60)]
    public void Who_asks_for_it_gets_what_was_asked_for(string option, string value, int expected)
    {
        WriteMany(60);
        IsTerminal = true;
        Assert.Equal(expected, Run(".", option, value).Output.Split("CL191").Length - 1);
    }

    [Fact]
    public void Little_is_shown_and_may_be_accepted()
    {
        WriteMany(2);
        IsTerminal = true;
        CommandResult result = Run(".");
        Assert.Equal(2, result.Output.Split("CL191").Length - 1);
        Assert.EndsWith("Right as it is? contentlint accept CL191 a.txt:1:10 --reason WHY\n", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Right", Run(".", "-q").Error, StringComparison.Ordinal);
    }

    /// <summary>The contrast of each colour on white and on black, as the guidelines for web content reckon it.</summary>
    [Fact]
    public void Colours_are_read_on_any_ground()
    {
        Write("a.txt", "This is bad, odd and small.");
        IsTerminal = true;
        string output = Run("a.txt", "--severity", "note").Output;
        string[] colours = [.. output.Split("38;5;")[1..].Select(static rest => rest[..rest.IndexOf('m', StringComparison.Ordinal)])
            .Distinct(StringComparer.Ordinal)];
        Assert.Equal(3, colours.Length);
        foreach (string colour in colours)
        {
            int index = int.Parse(colour, CultureInfo.InvariantCulture) - 16;
            double luminance = (0.2126 * Linear(index / 36)) + (0.7152 * Linear(index / 6 % 6)) + (0.0722 * Linear(index % 6));
            Assert.True(1.05 / (luminance + 0.05) >= 4.5 && (luminance + 0.05) / 0.05 >= 4.5, colour);
        }
    }

    private static double Linear(int level)
    {
        double value = (level == 0 ? 0 : 55 + (40 * level)) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private void WriteMany(int count) => Write("a.txt", string.Concat(Enumerable.Range(0, count).Select(static _ => "This was bad.\n\n")));
}
