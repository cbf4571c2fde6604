namespace ContentLint.Cli.Tests.Commands;

/// <summary>What a shell is offered.</summary>
public sealed class CompletionTests : CommandTest
{
    [Theory]
    [InlineData("contentlint expl", "explain")]
    [InlineData("contentlint check --fo", "--force-exclude --format")]
    [InlineData("contentlint check a.txt --format j", "json jsonl junit rdjson")]
    [InlineData("contentlint --fo", "--force-exclude --format")]
    [InlineData("contentlint accept odd", "odd-word")]
    [InlineData("contentlint accept CL191 odd", "")]
    [InlineData("contentlint accept CL191 od", "")]
    [InlineData("contentlint accept CL191 a.txt:1 odd", "")]
    [InlineData("contentlint accept --reason old odd", "odd-word")]
    [InlineData("contentlint completion z", "zsh")]
    [InlineData("contentlint check --fail-on ", "error never note warning")]
    [InlineData("contentlint check --select CL1", "CL191")]
    [InlineData("contentlint rules speak", "speakers")]
    [InlineData("contentlint explain odd", "odd-word")]
    [InlineData("contentlint inspect --tok", "--tokens")]
    public void Words_are_completed(string line, string expected)
    {
        CommandResult result = Run("[suggest]", line);
        Assert.Equal((0, expected), (result.ExitCode, string.Join(' ', result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal(result.Output, Run($"[suggest:{line.Length}]", line + " and more").Output);
    }

    [Fact]
    public void All_commands_are_offered()
    {
        string[] offered = Run("[suggest:12]", "contentlint ").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string help = Run("--help").Output;
        Assert.All(offered.Where(static word => word[0] != '-' && word is not "help"),
            command => Assert.Contains(command is "completion" or "man"
                ? command
                : $"contentlint {command}", help, StringComparison.Ordinal));
        Assert.True(offered.Length >= 6);
    }

    /// <summary>Each script is tried in its own shell, where there is one.</summary>
    [SkippableOnWindowsTheory]
    [InlineData("bash", "bash -n script")]
    [InlineData("zsh", "zsh -n script")]
    [InlineData("fish", "fish -n script")]
    [InlineData("powershell", "pwsh -NoProfile -File script")]
    public void Shells_take_their_scripts(string shell, string command)
    {
        Write("script", Run("completion", shell).Output);
        (int exitCode, _, string error) = Shell($"command -v {command.Split(' ')[0]} > /dev/null || exit 0; {command}");
        Assert.Equal((0, string.Empty), (exitCode, error));
    }

    [SkippableOnWindowsFact]
    public void Bash_completes()
    {
        Write("script", Run("completion", "bash").Output);
        (_, string output,
            _) = Shell($"contentlint() {{ {Command} \"$@\"; }}; . ./script; COMP_LINE='contentlint expl'; COMP_POINT=16; _contentlint; echo \"${{COMPREPLY[@]}}\"");
        Assert.Equal("explain\n", output);
    }
}
