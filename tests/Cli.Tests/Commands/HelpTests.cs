using ContentLint.Cli.Commands;
using ContentLint.Testing;

namespace ContentLint.Cli.Tests.Commands;

public sealed class HelpTests : CommandTest
{
    [Theory]
    [InlineData("--help")]
    [InlineData("check --help")]
    public void Help_fits_a_screen(string arguments)
    {
        string help = Run(arguments.Split(' ')).Output;
        Assert.True(help.Split('\n').Length <= 25);
        Assert.All(help.Split('\n'), line => Assert.True(line.Length < 100, line));
    }

    [Fact]
    public void Help_names_every_option()
    {
        string help = Run("--help").Output + Run("check", "--help").Output;
        foreach (System.CommandLine.Option option in new CheckOptions().CreateCommand().Options)
        {
            Assert.Contains(option.Name, help, StringComparison.Ordinal);
        }

        Assert.Contains("--tokens", help, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_are_a_table() => Snapshot.Verify(Run("rules").Output);

    [Fact]
    public void A_rule_without_a_page_is_explained_by_its_description() => Snapshot.Verify(Run("explain", "bad-word").Output);

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void Inspect_shows_the_layers(string format)
    {
        Write("a.md", "# Late again\n\nThe bridge is late. “It is bad,” she said.\n\n- One\n- Two\n");
        Snapshot.Verify(Run("inspect", "a.md", "--format", format).Output, format);
    }

    [Fact]
    public void Inspect_shows_tokens_when_asked_for()
    {
        Write("a.md", "The bridge was late.\n");
        Assert.Contains("  1:5      word         bridge  flags=spaceBefore", Run("inspect", "a.md", "--tokens").Output, StringComparison.Ordinal);
        Assert.Contains("determiner", Run("inspect", "a.md", "--tokens", "--format", "json").Output, StringComparison.Ordinal);
    }
}
