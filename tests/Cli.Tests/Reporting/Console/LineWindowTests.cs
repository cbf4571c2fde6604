using ContentLint.Cli.Reporting.Console;
using ContentLint.Cli.Results;

namespace ContentLint.Cli.Tests.Reporting.Console;

public sealed class LineWindowTests
{
    [Theory]
    [InlineData("short and [bad] line", 40, "short and [bad] line")]
    [InlineData("a long line that goes on and on before it is [bad] and then goes on again for a while", 40,
        "…it is [bad] and then goes on again for a…")]
    [InlineData("[bad] at the start of a line that is much too long for the terminal", 30, "[bad] at the start of a line …")]
    [InlineData("a line that is much too long for the terminal and ends in [bad]", 30, "…the terminal and ends in [bad]")]
    [InlineData("[everything in this line belongs to the finding and it is too long]", 30, "[everything in this line belo]…")]
    [InlineData("東京東京東京東京東京東京 [bad] 東京東京東京東京東京東京", 24, "…東京 [bad] 東京東京東京…")]
    public void A_line_is_cut_around_the_finding(string marked, int width, string expected)
    {
        int start = marked.IndexOf('[', StringComparison.Ordinal);
        int end = marked.IndexOf(']', StringComparison.Ordinal) - 1;
        string text = marked.Replace("[", string.Empty, StringComparison.Ordinal).Replace("]", string.Empty, StringComparison.Ordinal);
        LineWindow window = LineWindow.Fit(new LineExcerpt(text, start, end - start, false, false), width);
        Assert.Equal(expected, $"{window.Before}[{window.Marked}]{window.After}");
        Assert.Equal(TerminalText.Measure(window.Before), window.MarkColumn);
        Assert.True(TerminalText.Measure(window.Before + window.Marked + window.After) <= width);
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("e\u0301", 1)]
    [InlineData("東", 2)]
    [InlineData("\U0001F600", 2)]
    [InlineData("\U0001F468\u200D\U0001F469\u200D\U0001F467", 2)]
    [InlineData("\U0001F1E9\U0001F1EA", 2)]
    [InlineData("☂\uFE0F", 2)]
    [InlineData("☂", 1)]
    [InlineData("a\u202Eb", 3)]
    [InlineData("\u0000\u001b", 2)]
    [InlineData("한글", 4)]
    [InlineData("\u00AD", 0)]
    [InlineData("\u200B", 0)]
    public void Columns_are_those_of_a_terminal(string text, int columns) => Assert.Equal(columns, TerminalText.Measure(text));

    [Fact]
    public void Half_a_surrogate_pair_is_a_replacement_character()
    {
        Assert.Equal(3, TerminalText.Measure("a\uD83Db"));
        Assert.Equal("␛a\uFFFDb", TerminalText.Clean("\u001ba\uD83Db"));
    }
}
