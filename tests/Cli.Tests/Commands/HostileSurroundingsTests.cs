using ContentLint.Cli.Run;

namespace ContentLint.Cli.Tests.Commands;

/// <summary>
/// Files that are none, streams that are closed, names that mean something else, and processes that get into each other's way.
/// </summary>
public sealed class HostileSurroundingsTests : CommandTest
{
    private const string Article = "The day in town\n\nKozlov said he knew it on Monday.\n";

    [SkippableOnWindowsTheory]
    [InlineData("2>&-")]
    [InlineData(">&-")]
    [InlineData("<&-")]
    [InlineData(">&- 2>&-")]
    [InlineData("2>&- <&-")]
    [InlineData(">&- 2>&- <&-")]
    public void Closed_standard_streams_change_no_exit_code_and_no_file(string closed)
    {
        Write("a.txt", Article);
        Write("b.txt", "The day\n\n•\n\nThe bridge opens in May.\n");
        Assert.Equal("1\n", Shell($"{{ {Command} check a.txt {closed}; }} > out 2> err; echo $?").Output);
        Assert.Equal("0\n", Shell($"{{ {Command} check b.txt --fix {closed}; }} > out 2> err; echo $?").Output);
        Assert.Equal("The day\n\nThe bridge opens in May.\n", Read("b.txt"));
        Assert.Equal(Article, Read("a.txt"));
    }

    [SkippableOnWindowsFact]
    public void What_has_no_end_is_left_out_of_a_folder_and_named_it_is_trouble()
    {
        Write("a.txt", "Fine.");
        Shell("mkfifo p.txt q; ln -s l1.txt l2.txt; ln -s l2.txt l1.txt");
        CommandResult folder = Run(".");
        Assert.Equal(ExitCode.Clean, folder.ExitCode);
        Assert.Contains("in 1 article, 3 excluded", folder.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Trouble, "contentlint: p.txt: it cannot be read: it is not a regular file"), First(Run("p.txt")));
        CommandResult loop = Run("l1.txt");
        Assert.Equal(ExitCode.Trouble, loop.ExitCode);
        Assert.DoesNotContain("internal error", loop.Error, StringComparison.Ordinal);
    }

    [SkippableOnWindowsTheory]
    [InlineData("mkfifo rules.json", 2)]
    [InlineData("ln -s /dev/zero rules.json", 2)]
    [InlineData("mkfifo .gitignore", 0)]
    [InlineData("ln -s /dev/zero .gitignore", 0)]
    [InlineData("rm -rf .git; git init -q .; mkfifo .gitignore", 0)] // it is git that opens it
    public void Configuration_without_an_end_is_not_waited_for(string make, int expected)
    {
        Write("a.txt", "Fine.");
        Shell(make);
        Assert.Equal(expected, Run(".").ExitCode);
    }

    [SkippableOnWindowsTheory]
    [InlineData("mkfifo k.json")]
    [InlineData("ln -s /dev/zero k.json")]
    [InlineData("mkdir k.json")]
    public void A_baseline_without_an_end_is_trouble(string make)
    {
        Write("a.txt", "Fine.");
        Shell(make);
        Assert.Equal(ExitCode.Trouble, Run("a.txt", "--baseline", "k.json").ExitCode);
    }

    [Theory]
    [InlineData("a\\u0000b")]
    [InlineData("/dev/zero")]
    [InlineData("../known.json")]
    [InlineData("../../../../dev/zero")]
    public void A_configuration_names_no_baseline_outside(string baseline)
    {
        Write("rules.json", $"{{\"baseline\":\"{baseline}\"}}");
        Write("a.txt", "Fine.");
        CommandResult result = Run("a.txt");
        Assert.Equal(ExitCode.Trouble, result.ExitCode);
        Assert.Contains("1:14   error    CL001", result.Output, StringComparison.Ordinal);
        Run("a.txt", "--update-baseline");
        Assert.False(File.Exists(Path.Combine(Outside, "known.json")));
    }

    [SkippableOnWindowsFact]
    public void A_found_configuration_is_no_link_to_a_file_outside()
    {
        File.WriteAllText(Path.Combine(Outside, "s.json"), "{\"invented-token-123\":1}");
        File.CreateSymbolicLink(Path.Combine(Root, "rules.json"), Path.Combine(Outside, "s.json"));
        Write("a.txt", "Fine.");
        CommandResult result = Run("a.txt");
        Assert.Equal(ExitCode.Trouble, result.ExitCode);
        Assert.DoesNotContain("invented-token", result.Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_is_written_over_nothing_that_is_read()
    {
        Write("a.txt", "This is bad.");
        Write("b.txt", "This is bad.");
        Write("rules.json", "{}");
        string[] names = OperatingSystem.IsWindows()
            ? ["b.txt", "./x/../b.txt", "rules.json"]
            : ["b.txt", "./x/../b.txt", "rules.json", "link.json", "hard.json"];
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(Path.Combine(Root, "link.json"), Path.Combine(Root, "b.txt"));
            Shell("ln b.txt hard.json");
        }

        foreach (string name in names)
        {
            Assert.Equal(ExitCode.Trouble, Run("a.txt", "b.txt", "--format", "json=" + name).ExitCode);
        }

        Assert.Equal(("This is bad.", "{}"), (Read("b.txt"), Read("rules.json")));
        Assert.Equal(ExitCode.Trouble, Run("a.txt", "--format", "json=r.json", "--format", "sarif=r.json").ExitCode);
        Assert.Equal(ExitCode.Findings, Run("a.txt", "--format", "json=r.json").ExitCode);
    }

    [SkippableOnWindowsFact]
    public void Devices_pipes_and_open_streams_are_written_as_they_are()
    {
        Write("a.txt", Article);
        Shell($"mkfifo f; cat f > out & {Command} check a.txt --output f; wait");
        Assert.StartsWith("a.txt", Read("out"), StringComparison.Ordinal);
        Assert.Equal("p\n", Shell("ls -l f | cut -c1").Output);
        Shell($"{{ echo first; {Command} check a.txt -q --format json=/dev/stdout; echo last; }} > both");
        Assert.StartsWith("first\n{", Read("both"), StringComparison.Ordinal);
        Assert.EndsWith("}\nlast\n", Read("both"), StringComparison.Ordinal);
        if (Directory.Exists("/dev/shm"))
        {
            string shared = Path.Combine("/dev/shm", Path.GetFileName(Outside) + ".json");
            File.WriteAllText(shared, new string('x', 100_000));
            Assert.Equal(1, Shell($"{Command} check a.txt -q --format json={shared}").ExitCode);
            string report = File.ReadAllText(shared);
            File.Delete(shared);
            Assert.EndsWith("}\n", report, StringComparison.Ordinal);
        }
    }

    [SkippableOnWindowsFact]
    public void A_name_that_is_no_text_is_trouble()
    {
        Write("ok.txt", "Fine.");
        Shell("printf 'This is bad.' > \"$(printf 'bad\\377.txt')\"");
        (int exitCode, _, string error) = Shell($"{Command} .");
        Shell("rm bad*"); // the framework cannot
        Assert.Equal(ExitCode.Trouble, exitCode);
        Assert.Contains("its name is not valid UTF-8", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_gone_is_not_called_read_only() =>
        Assert.Equal("it does not exist any more", Cli.Files.FileReplacement.FindObstacle(Path.Combine(Root, "gone.txt")));

    [SkippableOnWindowsFact]
    public void A_file_with_two_names_is_not_parted()
    {
        Write("a.txt", "He saw teh boat.\n");
        Shell("ln a.txt b.txt");
        CommandResult result = Run("check", "a.txt", "--fix");
        Assert.Contains("not fixed: it has 2 names (hard links)", result.Error, StringComparison.Ordinal);
        Assert.Equal("He saw teh boat.\n", Read("a.txt"));
    }

    [SkippableOnWindowsFact]
    public void Processes_that_accept_at_once_lose_nothing()
    {
        const int rounds = 4;
        for (int n = 1; n <= 3; n++)
        {
            Write($"b{n}.txt", Article);
        }

        Write("rules.json", "{}");
        for (int round = 0; round < rounds; round++)
        {
            (_, string output, string error) = Shell($"for n in 1 2 3; do {Command} accept CL201 b$n.txt:3 --baseline a.json --reason r & {Command} check b$n.txt --baseline u.json --update-baseline & {Command} accept --name K$n & done; wait");
            Assert.True(Read("a.json").Split("\"rule\"").Length == 4, output + error);
            Assert.True(Read("u.json").Split("\"rule\"").Length == 4, output + error);
            Assert.Contains("\"K1\"", Read("rules.json"), StringComparison.Ordinal);
            Assert.Contains("\"K2\"", Read("rules.json"), StringComparison.Ordinal);
            Assert.Contains("\"K3\"", Read("rules.json"), StringComparison.Ordinal);
            File.Delete(Path.Combine(Root, "a.json"));
            File.Delete(Path.Combine(Root, "u.json"));
            Write("rules.json", "{}");
        }

        Assert.Empty(Directory.EnumerateFiles(Root, ".*"));
    }

    [SkippableOnWindowsFact]
    public void What_a_killed_process_left_is_taken_away_by_the_next()
    {
        Write("a.txt", "He saw teh boat.\n");
        Write(".a.txt.fix-2147483646.contentlint.tmp", "He");
        Write(".a.txt.fix-other.tmp", "not ours");
        Shell($"{Command} check . --fix"); // a process looks at a folder once
        Assert.Equal([".a.txt.fix-other.tmp"], Directory.EnumerateFiles(Root, ".*").Select(file => Path.GetFileName(file)));
    }

    [Theory]
    [InlineData("http://a/\\u001b]0;x\\u0007{id}")]
    [InlineData("http://a/\\u202e{id}")]
    public void A_help_address_moves_no_cursor(string address)
    {
        Write("rules.json", $"{{\"helpBaseUri\":\"{address}\"}}");
        Write("a.txt", "This is bad.");
        CommandResult result = Run("a.txt");
        Assert.Contains("CL001", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Output, static character => character is '\u001b' or '\u202e');
    }

    [Fact]
    public void Nothing_of_an_argument_or_article_moves_the_cursor()
    {
        Write("a.txt", "The day\n\nThe mayor said teh \u001b]0;owned\u0007\u001b[2J\u009b1m\u202e road would open in June.\n");
        IsTerminal = true;
        Variables["NO_COLOR"] = "1";
        string[][] commands =
        [
            ["inspect", "a.txt"], ["check", "a.txt", "--diff"], ["check", "a.txt", "--format", "\u001b[2J"],
            ["check", "a.txt", "--select", "\u009b2J"], ["explain", "\u001b[2J"],
            ["check", "\u001b[2J.txt"], ["check", "a.txt", "--config", "\u001b[2J"],
        ];
        foreach (string[] command in commands)
        {
            CommandResult result = Run(command);
            Assert.DoesNotContain(result.Output + result.Error,
                static character => character is '\u001b' or '\u0007' or '\u009b' or '\u202e');
        }
    }

    [Fact]
    public void A_name_of_a_file_is_no_option_behind_two_dashes()
    {
        Write("--output=b.txt", "Fine.");
        Write("b.txt", "This is bad.");
        Assert.Equal(ExitCode.Findings, Run("check", "--force-exclude", "--", "--output=b.txt", "b.txt").ExitCode);
        Assert.Equal("This is bad.", Read("b.txt"));
        Assert.Contains("args: [\"--\"]", File.ReadAllText(Path.Combine(Testing.Repository.Root, ".pre-commit-hooks.yaml")),
            StringComparison.Ordinal);
    }

    private static (int ExitCode, string Line) First(CommandResult result) => (result.ExitCode, result.Error.Split('\n')[0]);
}
