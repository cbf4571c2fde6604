namespace ContentLint.Cli.Tests.Commands;

/// <summary>What a shell is offered.</summary>
public sealed class CompletionTests : CommandTest
{
    [Theory]
    [InlineData("contentlint expl", "explain")]
    [InlineData("contentlint check --fo", "--force-exclude --format")]
    [InlineData("contentlint check a.txt --format j", "json jsonl junit rdjson")]
    [InlineData("contentlint check --fail-on ", "error never note warning")]
    [InlineData("contentlint check --select CL1", "CL191")]
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
        Assert.All(offered, command => Assert.Contains($"contentlint {command}", help, StringComparison.Ordinal));
        Assert.True(offered.Length >= 6);
    }
}
