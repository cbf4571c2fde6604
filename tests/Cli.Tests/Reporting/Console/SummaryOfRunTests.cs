namespace ContentLint.Cli.Tests.Reporting.Console;

/// <summary>The summary of whole runs. The test rules mend “teh” safely and offer to take “really” out.</summary>
public sealed class SummaryOfRunTests : CommandTest
{
    [Theory]
    [InlineData("a.txt",
        "2 errors, 2 warnings, 1 note in 1 article (12 ms); not shown: 1 note (--severity note); 1 can be fixed with --fix, 1 more with --unsafe-fixes")]
    [InlineData("a.txt --severity error",
        "2 errors, 2 warnings, 1 note in 1 article (12 ms); not shown: 2 warnings, 1 note (--severity note); 1 can be fixed with --fix")]
    [InlineData("a.txt --severity note",
        "2 errors, 2 warnings, 1 note in 1 article (12 ms); 1 can be fixed with --fix, 1 more with --unsafe-fixes")]
    [InlineData("a.txt --diff",
        "Would fix 1 finding in 1 article; 2 errors, 2 warnings, 1 note in 1 article (12 ms); without --diff they are listed; 1 more with --unsafe-fixes")]
    [InlineData("a.txt --diff --severity note",
        "Would fix 1 finding in 1 article; 2 errors, 2 warnings, 1 note in 1 article (12 ms); without --diff they are listed; 1 more with --unsafe-fixes")]
    [InlineData("a.txt --diff --unsafe-fixes",
        "Would fix 2 findings in 1 article; 2 errors, 2 warnings, 1 note in 1 article (12 ms); without --diff they are listed")]
    [InlineData("b.txt --severity error",
        "1 warning in 1 article (12 ms); not shown: 1 warning (--severity warning)")]
    [InlineData("b.txt --select CL191", "No findings in 1 article (12 ms)")]
    public void It_tells_what_is_hidden_and_what_can_be_fixed(string arguments, string expected)
    {
        Write("a.txt", "A bad, odd, small day: he saw teh really old boat.\n");
        Write("b.txt", "He saw the really old boat.\n");
        Assert.Equal(expected + "\n", Run(arguments.Split(' ')).Error);
    }

    /// <summary>Somebody who is shown two findings does not expect a change in ninety places.</summary>
    [Fact]
    public void What_is_not_shown_is_not_fixed()
    {
        Write("rules.json", """{ "rules": { "CL691": "note" } }""");
        Write("a.txt", "He saw teh old boat.\n");
        Assert.Equal("1 note in 1 article (12 ms); not shown: 1 note (--severity note)\n", Run("a.txt").Error);
        Assert.StartsWith("Nothing to fix; ", Run("a.txt", "--fix").Error, StringComparison.Ordinal);
        Assert.Equal("He saw teh old boat.\n", Read("a.txt"));
        Assert.StartsWith("Fixed 1 finding in 1 article; ", Run("a.txt", "--fix", "--severity", "note").Error, StringComparison.Ordinal);
        Assert.Equal("He saw the old boat.\n", Read("a.txt"));
    }

    [Fact]
    public void It_fits_the_terminal()
    {
        Write("a.txt", "A bad, odd, small day: he saw teh really old boat.\n");
        IsTerminal = true;
        foreach (int width in new[] { 40, 80, 120 })
        {
            Width = width;
            // A command line is to be copied, and stays whole.
            Assert.All(Run("a.txt").Error.Split('\n').Where(static line => !line.StartsWith("Right as it is?", StringComparison.Ordinal)),
                line => Assert.True(line.Length <= width, line));
        }
    }

    [Fact]
    public void A_fixable_finding_is_marked()
    {
        Write("a.txt", "A bad day: he saw teh really old boat.\n");
        string output = Run("a.txt").Output;
        Assert.Contains("bad-word]", output, StringComparison.Ordinal);
        Assert.Contains(", --fix]", output, StringComparison.Ordinal);
        Assert.Contains(", --unsafe-fixes]", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_beside_the_working_directory_is_named_from_there()
    {
        Write("south/articles/x.txt", "A bad day.");
        Write("north/y.txt", "Fine.");
        Assert.StartsWith("../south/articles/x.txt\n", RunIn(Path.Combine(Root, "north"), string.Empty, "../south").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_says_what_was_looked_for()
    {
        Write("e/a.png", "bad");
        Assert.Contains("e: the folder has no articles: no .txt, .md, .mdx, .markdown, .html or .htm files\n", Run("e").Error,
            StringComparison.Ordinal);
        Write("rules.json", "{ \"include\": [\"artikles/*.txt\"] }");
        Assert.Contains("no file fits “artikles/*.txt” (“include” in rules.json)\n", Run("e").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_left_out_is_counted()
    {
        Write("rules.json", "{ \"exclude\": [\"**/parts/**\"] }");
        Write("parts/a.txt", "A bad day.");
        Assert.Equal("No findings in 0 articles, 1 excluded (12 ms)\n", Run("parts").Error);
    }
}
