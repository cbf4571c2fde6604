using ContentLint.Cli.Run;
using ContentLint.Testing;

namespace ContentLint.Cli.Tests.Commands;

public sealed class BaselineTests : CommandTest
{
    [Fact]
    public void What_is_accepted_does_not_count_and_is_marked_in_reports()
    {
        Write("a.txt", "A bad thing happened there.\n\nAn odd thing happened too.\n");
        CommandResult update = Run("check", ".", "--baseline", "known.json", "--update-baseline");
        Assert.Equal(ExitCode.Clean, update.ExitCode);
        Assert.Equal(string.Empty, update.Output);
        Assert.StartsWith("contentlint: known.json: 2 accepted, 2 new, 0 gone\n", update.Error, StringComparison.Ordinal);
        Snapshot.Verify(Read("known.json"));

        CommandResult result = Run("check", ".", "--baseline", "known.json", "--format", "sarif");
        Assert.Equal(ExitCode.Clean, result.ExitCode);
        Assert.Equal(2, result.Output.Split("\"kind\": \"external\"").Length - 1);

        Write("a.txt", "Something new.\n\nAn odd thing happened too.\n\nA bad thing happened there.\n\nA bad end.\n");
        result = Run("check", ".", "--baseline", "known.json", "--format", "concise");
        Assert.Equal(ExitCode.Findings, result.ExitCode);
        Assert.StartsWith("a.txt:7:3", result.Output, StringComparison.Ordinal);
        Assert.Single(result.Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_baseline_that_is_refused_is_not_written_elsewhere()
    {
        Write("rules.json", "{ \"baseline\": \"../known.json\" }");
        Write("a.txt", "A bad thing happened there.\n");
        CommandResult result = Run("check", ".", "--update-baseline");
        Assert.Equal(ExitCode.Trouble, result.ExitCode);
        Assert.StartsWith("contentlint: no baseline is written, because rules.json has a mistake: “../known.json” cannot be the baseline: ",
            result.Error, StringComparison.Ordinal);
        Assert.Equal(["a.txt", "rules.json"], Directory.GetFiles(Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        // One that the command line names has nothing to do with it.
        Run("check", ".", "--update-baseline", "--baseline", "own.json");
        Assert.True(File.Exists(Path.Combine(Root, "own.json")));
    }

    [Fact]
    public void What_is_gone_is_a_finding_until_it_is_taken_out()
    {
        Write("a.txt", "A bad thing happened there.\n");
        Write("b.txt", "A bad thing happened here.\n");
        Run("check", ".", "--baseline", "known.json", "--update-baseline");
        Write("a.txt", "A good thing happened there.\n");
        CommandResult result = Run("check", ".", "--baseline", "known.json", "--format", "concise");
        Assert.Contains("known.json:4:5", result.Output, StringComparison.Ordinal);
        Assert.Contains("CL005", result.Output, StringComparison.Ordinal);
        Assert.Single(result.Output.TrimEnd().Split('\n'));

        // Only what was linted can be gone.
        Assert.Equal(string.Empty, Run("check", "b.txt", "--baseline", "known.json").Output);
        Assert.Equal(string.Empty, Run("check", ".", "--baseline", "known.json", "--select", "odd-word").Output);

        Assert.StartsWith("contentlint: known.json: 1 accepted, 0 new, 1 gone\n",
            Run("check", ".", "--baseline", "known.json", "--update-baseline").Error, StringComparison.Ordinal);
        Assert.Equal(string.Empty, Run("check", ".", "--baseline", "known.json").Output);
    }

    [Fact]
    public void An_update_keeps_what_the_run_did_not_look_at_and_the_reasons()
    {
        Write("rules.json", "{ \"baseline\": \"known.json\" }");
        Write("a.txt", "A bad thing happened there.\n");
        Write("b.txt", "A bad thing happened here.\n");
        Assert.Equal(ExitCode.Clean, Run("accept", "bad-word", "b.txt:1", "--reason", "It was.").ExitCode);
        Run("check", "a.txt", "--update-baseline");
        Assert.Equal("a.txt: CL191 “bad”\nb.txt: CL191 “bad”: It was.\n", Run("baseline", "list").Output);
        Run("check", ".", "--update-baseline");
        Assert.Equal("a.txt: CL191 “bad”\nb.txt: CL191 “bad”: It was.\n", Run("baseline", "list").Output);

        File.Move(Path.Combine(Root, "b.txt"), Path.Combine(Root, "c.txt"));
        Run("check", ".", "--update-baseline");
        Assert.Equal("a.txt: CL191 “bad”\nc.txt: CL191 “bad”: It was.\n", Run("baseline", "list").Output);
    }

    [Fact]
    public void What_was_accepted_follows_a_file_to_its_new_name()
    {
        Write("rules.json", "{ \"baseline\": \"known.json\" }");
        Write("a/one.txt", "A bad thing happened there.\n\nNothing else did.\n");
        Run("check", ".", "--update-baseline");
        Directory.Move(Path.Combine(Root, "a"), Path.Combine(Root, "b"));
        Write("b/one.txt", "A bad thing happened there.\n\nNothing else did that day.\n");
        Assert.Equal(ExitCode.Clean, Run("check", ".").ExitCode);
        Write("b/one.txt", "A bad thing happened here, and another bad one.\n");
        Assert.Equal(ExitCode.Findings, Run("check", ".").ExitCode);
    }

    [Fact]
    public void A_rewritten_paragraph_keeps_what_was_accepted_and_a_changed_sentence_is_new()
    {
        Write("rules.json", "{ \"baseline\": \"known.json\" }");
        Write("one.txt", "A bad thing happened there. Nothing else did. It was bad.\n");
        Run("check", ".", "--update-baseline");
        Write("one.txt", "A bad thing happened there. The mayor spoke. It was bad.\n");
        Assert.Equal("No findings in 1 article, 2 accepted (12 ms)\n", Run("check", ".").Error);
        File.Move(Path.Combine(Root, "one.txt"), Path.Combine(Root, "two.txt"));
        Assert.Equal("No findings in 1 article, 2 accepted (12 ms)\n", Run("check", ".").Error);
        Write("two.txt", "A bad thing happened here. The mayor spoke. It was bad. A good day.\n");
        Assert.StartsWith("1 error in 1 article, 1 accepted", Run("check", ".").Error, StringComparison.Ordinal);
        Run("check", ".", "--update-baseline");
        Assert.Equal("contentlint: known.json: 2 accepted, 0 new, 1 gone\n", Run("baseline", "prune", ".").Error);
        Assert.Equal("two.txt: CL191 “bad”\ntwo.txt: CL191 “bad”\n", Run("baseline", "list").Output);
    }

    [Fact]
    public void One_entry_accepts_one_finding()
    {
        Write("rules.json", "{ \"baseline\": \"known.json\" }");
        Write("one.txt", "A bad thing happened there. Nothing else did.\n");
        Run("check", ".", "--update-baseline");
        Write("one.txt", "A bad thing happened there. Nobody knew.\n\nThe mayor spoke. A bad thing happened there.\n");
        Assert.StartsWith("1 error in 1 article, 1 accepted", Run("check", ".").Error, StringComparison.Ordinal);

        // Of two copies of a file that is gone the first has its findings.
        Write("two.txt", "A bad thing happened there. Nothing else did.\n");
        Write("three.txt", "A bad thing happened there. Nothing else did.\n");
        File.Delete(Path.Combine(Root, "one.txt"));
        CommandResult result = Run("check", ".", "--format", "concise");
        Assert.StartsWith("two.txt:1:3", result.Output, StringComparison.Ordinal);
        Assert.StartsWith("1 error in 2 articles, 1 accepted", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_makes_the_baseline_and_enters_it()
    {
        Write("rules.json", "{}");
        Write("a.txt", "A bad thing happened there.\n");
        Assert.Equal(
            "contentlint: known.json: 1 accepted, 1 new, 0 gone\ncontentlint: rules.json says now: \"baseline\": \"known.json\"\nNo findings in 1 article, 1 accepted (12 ms)\n",
            Run("check", ".", "--update-baseline").Error);
        Assert.Equal(ExitCode.Clean, Run("check", ".").ExitCode);
    }

    [Fact]
    public void A_copy_of_a_file_that_is_still_there_is_new()
    {
        Write("rules.json", "{ \"baseline\": \"known.json\" }");
        Write("one.txt", "A bad thing happened there.\n");
        Run("check", ".", "--update-baseline");
        Write("two.txt", "A bad thing happened there.\n");
        Assert.Equal(ExitCode.Findings, Run("check", ".").ExitCode);
    }

    [Fact]
    public void Pruning_takes_out_and_takes_nothing_in()
    {
        Write("a.txt", "A bad thing happened there.\n");
        Run("check", ".", "--baseline", "known.json", "--update-baseline");
        Write("a.txt", "An odd thing happened there.\n");
        CommandResult result = Run("baseline", "prune", ".", "--baseline", "known.json");
        Assert.Equal("contentlint: known.json: 0 accepted, 0 new, 1 gone\n", result.Error);
        Assert.Equal(string.Empty, result.Output);
        Assert.Equal(string.Empty, Run("baseline", "list", "--baseline", "known.json").Output);
    }

    [Fact]
    public void An_accepted_finding_is_not_fixed()
    {
        Write("a.txt", "He saw teh boat.\n");
        Run("check", ".", "--baseline", "known.json", "--update-baseline");
        Assert.StartsWith("Nothing to fix", Run("check", ".", "--baseline", "known.json", "--fix").Error, StringComparison.Ordinal);
        Assert.Equal("He saw teh boat.\n", Read("a.txt"));
    }

    [Theory]
    [InlineData("check", ".", "--update-baseline")]
    [InlineData("check", ".", "--baseline", "none.json")]
    [InlineData("check", ".", "--baseline", "broken.json")]
    [InlineData("check", ".", "--baseline", "broken.json", "--update-baseline")]
    [InlineData("baseline")]
    [InlineData("baseline", "prun")]
    [InlineData("baseline", "list")]
    [InlineData("baseline", "prune", ".", "--baseline", "broken.json", "--fix")]
    public void What_cannot_be_done_is_said(params string[] args)
    {
        Write("a.txt", "A bad thing happened there.\n");
        Write("broken.json", "{ \"version\": 1, \"findings\": [ ");
        CommandResult result = Run(args);
        Assert.Equal(ExitCode.Trouble, result.ExitCode);
        Assert.NotEqual(string.Empty, result.Error);
        Assert.Equal("{ \"version\": 1, \"findings\": [ ", Read("broken.json"));
    }

    [Fact]
    public void The_configuration_names_the_baseline_from_its_own_folder()
    {
        Write("site/rules.json", "{ \"baseline\": \"known.json\" }");
        Write("site/a.txt", "A bad thing happened there.\n");
        Run("check", "site", "--update-baseline");
        Assert.Contains("\"site/a.txt\"", Read("site/known.json"), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, RunIn(Path.Combine(Root, "site"), string.Empty, "check", ".").ExitCode);
        Assert.Equal(ExitCode.Trouble, RunConfiguration("{ \"baseline\": 3 }").ExitCode);
    }

    private CommandResult RunConfiguration(string text)
    {
        Write("rules.json", text);
        return Run("check", ".");
    }
}
