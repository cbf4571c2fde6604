using ContentLint.Cli.Run;
using ContentLint.Configuration;

namespace ContentLint.Cli.Tests.Configuration;

/// <summary>One language of patterns, whether they stand in <c>include</c>, in <c>exclude</c> or in an override.</summary>
public sealed class GlobPatternTests : CommandTest
{
    private static readonly string[] Paths = ["a.txt", "b.md", "n/a.txt", "n/b.md", "n/[x].txt", "n/o/a.txt", "n/o/c.html", "no/a.txt",
        "d/{e}.txt", "1.txt", "12.txt"];

    [Theory]
    [InlineData("'*.txt'", "a.txt 1.txt 12.txt")]
    [InlineData("'**/*.txt'", "a.txt n/a.txt n/[x].txt n/o/a.txt no/a.txt d/{e}.txt 1.txt 12.txt")]
    [InlineData("'**.md'", "b.md n/b.md")]
    [InlineData("'n/'", "n/a.txt n/b.md n/[x].txt n/o/a.txt n/o/c.html")]
    [InlineData("'n'", "n/a.txt n/b.md n/[x].txt n/o/a.txt n/o/c.html")]
    [InlineData("'./n/*.md'", "n/b.md")]
    [InlineData("'**/o'", "n/o/a.txt n/o/c.html")]
    [InlineData("'N/**/A.TXT'", "n/a.txt n/o/a.txt")]
    [InlineData("'n/*.{md,txt}'", "n/a.txt n/b.md n/[x].txt")]
    [InlineData("'{a,b}.{md,txt}'", "a.txt b.md")]
    [InlineData("'{n/{a,b},no/a}.txt'", "n/a.txt no/a.txt")]
    [InlineData("'d/{e}.txt'", "d/{e}.txt")]
    [InlineData("'[ab].*'", "a.txt b.md")]
    [InlineData("'[!a].*'", "b.md 1.txt")]
    [InlineData("'[0-9]*.txt'", "1.txt 12.txt")]
    [InlineData("'n/[x].txt'", "n/[x].txt")]
    [InlineData("'?.txt'", "a.txt 1.txt")]
    [InlineData("'n?/*'", "no/a.txt")]
    [InlineData("'**/*.txt', '!n'", "a.txt no/a.txt d/{e}.txt 1.txt 12.txt")]
    [InlineData("'n', '!n/o', 'n/o/c.html'", "n/a.txt n/b.md n/[x].txt n/o/c.html")]
    public void A_list_fits_these(string patterns, string expected)
    {
        foreach (string path in Paths)
        {
            Write(path, "bad");
        }

        string list = patterns.Replace('\'', '"');
        string[] all = expected.Split(' ').Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(all, Find($"{{ \"include\": [{list}] }}"));
        Assert.Equal(Paths.Except(all, StringComparer.Ordinal).Order(StringComparer.Ordinal), Find($"{{ \"exclude\": [{list}] }}"));
        Assert.Equal(Paths.Except(all, StringComparer.Ordinal).Order(StringComparer.Ordinal),
            Find($"{{ \"overrides\": [{{ \"files\": [{list}], \"rules\": {{ \"CL191\": \"off\" }} }}] }}"));
        var globs = new GlobList(patterns.Split(", ").Select(static pattern => pattern.Trim('\'')));
        Assert.Equal(all, Paths.Where(globs.IsMatch).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("*.md", "b.md")]
    [InlineData("n/*.{md,txt}", "n/[x].txt n/a.txt n/b.md")]
    [InlineData("n/[ab].*", "n/a.txt n/b.md")]
    public void A_pattern_on_the_command_line_is_one_too(string pattern, string expected)
    {
        foreach (string path in Paths)
        {
            Write(path, "bad");
        }

        string[] found = Lines(Run(pattern, "--format", "concise"));
        Assert.Equal(expected.Split(' '), found);
    }

    [Fact]
    public void Braces_without_end_take_no_time()
    {
        Write("rules.json", $"{{ \"include\": [\"{string.Concat(Enumerable.Repeat("{a,b}", 40))}\"] }}");
        Write("a.txt", "bad");
        CommandResult result = Run("a.txt", "-q");
        Assert.Equal(ExitCode.Trouble, result.ExitCode);
        Assert.Contains("its braces stand for too many patterns", result.Error, StringComparison.Ordinal);
    }

    private string[] Find(string configuration)
    {
        Write("rules.json", configuration);
        string[] found = Lines(Run(".", "--format", "concise"));
        File.Delete(Path.Combine(Root, "rules.json"));
        return found;
    }

    private static string[] Lines(CommandResult result) =>
        [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line[..line.IndexOf(':', StringComparison.Ordinal)]).Order(StringComparer.Ordinal)];
}
