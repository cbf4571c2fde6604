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
    public void Each_command_has_its_help()
    {
        foreach ((string command, string text) in HelpText.Commands)
        {
            Assert.Equal(text, Run(command, "--help").Output);
            Assert.Equal(text, Run("help", command).Output);
            Assert.StartsWith($"contentlint {(command is "check" ? "[check]" : command)}", text, StringComparison.Ordinal);
            Assert.All(text.Split('\n'), line => Assert.True(line.Length < 140, line));
        }
    }

    [Fact]
    public void The_manual_page_has_all_of_it()
    {
        string page = Run("man").Output;
        Assert.StartsWith(".TH CONTENTLINT 1", page, StringComparison.Ordinal);
        Assert.All(HelpText.Commands, own => Assert.Contains($".SH {own.Command.ToUpperInvariant()}\n", page, StringComparison.Ordinal));
        Assert.All(page.Split('\n'), line => Assert.False(line.StartsWith('\''), line));
    }

    [Theory]
    [InlineData("version")]
    [InlineData("--version")]
    public void The_version_is_told(string argument) => Assert.StartsWith("contentlint ", Run(argument).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("check --fail-on", "--fail-on takes error, warning, note, never")]
    [InlineData("check a.txt --output", "--output takes a value")]
    [InlineData("man pages", "“pages” means nothing here")]
    [InlineData("completion tcsh", "completion takes one of bash, zsh, fish, powershell")]
    [InlineData("schema sarif", "schema takes rules")]
    public void What_the_library_would_say_is_said_in_our_words(string arguments, string message)
    {
        CommandResult result = Run(arguments.Split(' '));
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("contentlint: " + message, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CL1", "CL191")]
    [InlineData("cl1xx", "CL191")]
    [InlineData("attribution", "CL191")]
    [InlineData("speakers", "CL291")]
    public void Families_have_names(string family, string rule)
    {
        Assert.Contains(rule, Run("rules", family).Output, StringComparison.Ordinal);
        Assert.Contains(rule, Run("explain", family).Output, StringComparison.Ordinal);
        Write("a.txt", "This is bad and odd.");
        CommandResult result = Run("a.txt", "--select", family, "--format", "concise");
        Assert.Contains(rule, result.Output, StringComparison.Ordinal);
        Assert.Single(result.Output.TrimEnd().Split('\n'));
        Assert.DoesNotContain(rule, Run("a.txt", "--ignore", family).Output, StringComparison.Ordinal);
        Write("rules.json", $"{{ \"rules\": {{ \"{family}\": \"off\" }} }}");
        Assert.DoesNotContain(rule, Run("a.txt").Output, StringComparison.Ordinal);
        Write("rules.json", $"{{ \"rules\": {{ \"{rule}\": \"note\", \"{family}\": \"off\" }} }}");
        Assert.Contains(rule, Run("a.txt", "--severity", "note").Output, StringComparison.Ordinal);
        Write("rules.json", $"{{ \"rules\": {{ \"{family}\": {{ \"options\": {{}} }} }} }}");
        Assert.Contains("A family takes a severity alone", Run("a.txt").Output, StringComparison.Ordinal);
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
        Assert.Contains("  1:5      word         bridge  flags=spaceBefore", Run("inspect", "a.md", "--tokens").Output,
            StringComparison.Ordinal);
        Assert.Contains("determiner", Run("inspect", "a.md", "--tokens", "--format", "json").Output, StringComparison.Ordinal);
    }
}
