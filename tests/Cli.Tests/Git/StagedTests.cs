namespace ContentLint.Cli.Tests.Git;

/// <summary><c>--staged</c>: what is about to be committed, not what lies in the work tree.</summary>
public sealed class StagedTests : GitTest
{
    [GitFact]
    public void Git_runs_no_program_of_the_repositorys_settings()
    {
        Write("a.txt", "Fine.");
        CommitAll();
        Write("a.txt", "This is bad.");
        Git("add", "--all");
        Git("config", "core.fsmonitor", "touch ran; false");
        Assert.Equal(1, Run("--staged").ExitCode);
        Assert.Equal(1, Run("--changed-since", "HEAD").ExitCode);
        Assert.False(File.Exists(Path.Combine(Root, "ran")));
    }

    [GitFact]
    public void The_index_is_linted_and_not_the_work_tree()
    {
        Write("partly.txt", "All is well here.\n");
        Write("untouched.txt", "This is bad.\n");
        CommitAll();
        Write("partly.txt", "All is well here.\nThis is bad.\n");
        Git("add", "partly.txt");
        Write("partly.txt", "Nothing is left of the staged text.\n");
        Write("unstaged.txt", "This is bad.\n");

        Assert.Equal(["partly.txt:2"], Find("--staged"));
    }

    [GitFact]
    public void A_mended_work_tree_does_not_hide_a_staged_mistake_nor_the_other_way_round()
    {
        Write("a.txt", "All is well.\n");
        CommitAll();
        Write("a.txt", "All is better.\n");
        Git("add", "a.txt");
        Write("a.txt", "This is bad.\n");

        Assert.Empty(Find("--staged"));
        Assert.Equal(["a.txt:1"], Find("a.txt"));
    }

    [GitFact]
    public void The_first_commit_has_nothing_before_it()
    {
        Git("init", "--quiet");
        Write("a.txt", "This is bad.\n");
        Git("add", "a.txt");

        Assert.Equal(["a.txt:1"], Find("--staged"));
    }

    [GitFact]
    public void Renamed_files_are_linted_under_their_new_name_and_deleted_ones_not_at_all()
    {
        string text = string.Concat(Enumerable.Repeat("A line that stays as it is.\n", 20));
        Write("old.txt", text);
        Write("gone.txt", "This is bad.\n");
        Write("half-gone.txt", "All is well.\n");
        CommitAll();
        Git("mv", "old.txt", "new.txt");
        Write("new.txt", text + "This is bad.\n");
        Git("rm", "--quiet", "gone.txt");
        Write("half-gone.txt", "This is bad.\n");
        Git("add", "new.txt", "half-gone.txt");
        File.Delete(Path.Combine(Root, "half-gone.txt"));

        Assert.Equal(["half-gone.txt:1", "new.txt:21"], Find("--staged"));
        Assert.Equal(["half-gone.txt:1"], Find("--staged", "half-gone.txt"));
        Assert.Empty(Find("--staged", "gone.txt"));
    }

    [GitFact]
    public void Names_may_hold_spaces_quotation_marks_line_breaks_and_any_letters()
    {
        string[] names = ["a b.txt", "it's \"quoted\".txt", "über größe 東京 😀.txt", "tab\there.txt", "line\nbreak.txt", "-dash.txt",
            "[x]*?.txt", "back\\slash.txt"];
        foreach (string name in names)
        {
            Write(name, "All is well.\n");
        }

        CommitAll();
        foreach (string name in names)
        {
            Write(name, "All is well.\nThis is bad.\n");
        }

        Git("add", "--all");
        Write("other.txt", "This is bad.\n");

        string[] expected = [.. names.Order(StringComparer.Ordinal).Select(name => name + ":2")];
        Assert.Equal(expected, Find("--staged"));
        Assert.Equal(expected, Find("--staged", "--changed-lines"));
        Assert.Equal(["-dash.txt:2", "[x]*?.txt:2"], Find("--staged", "--", "[x]*?.txt", "-dash.txt"));
    }

    [GitFact]
    public void Submodules_and_links_are_no_articles()
    {
        string inner = Path.Combine(Outside, "inner.txt");
        Directory.CreateDirectory(inner);
        GitIn(inner, "init", "--quiet");
        File.WriteAllText(Path.Combine(inner, "bad.txt"), "This is bad.\n");
        GitIn(inner, "add", "--all");
        GitIn(inner, "commit", "--quiet", "--message", "inner");
        Write("a.txt", "This is bad.\n");
        CommitAll();
        Write("a.txt", "This is bad.\nThis is worse and bad.\n");
        Git("submodule", "--quiet", "add", inner, "sub.txt");
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(Path.Combine(Root, "link.txt"), "a.txt");
        }

        Git("add", "--all");

        Assert.Equal(["a.txt:1", "a.txt:2"], Find("--staged"));
    }

    [GitFact]
    public void Globs_hold_for_folders_and_with_force_exclude_for_named_files()
    {
        Write("rules.json", "{ \"include\": [\"articles/**/*.txt\"], \"exclude\": [\"articles/old/\"] }");
        CommitAll();
        Write("articles/a.txt", "This is bad.\n");
        Write("articles/old/b.txt", "This is bad.\n");
        Write("notes.txt", "This is bad.\n");
        Git("add", "--all");

        Assert.Equal(["articles/a.txt:1"], Find("--staged"));
        Assert.Equal(["notes.txt:1"], Find("--staged", "notes.txt"));
        Assert.Equal(["articles/old/b.txt:1"], Find("--staged", "articles/old/b.txt"));
        Assert.Empty(Find("--staged", "--force-exclude", "articles/old/b.txt"));
    }

    [GitFact]
    public void A_subfolder_is_linted_by_itself_and_other_encodings_as_they_are_stored()
    {
        Write("top.txt", "All is well.\n");
        CommitAll();
        Write("top.txt", "This is bad.\n");
        Write("sub/a.txt", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("This is bad.\r\nAnd bad again.\r\n")]);
        Git("add", "--all");

        CommandResult result = RunIn(Path.Combine(Root, "sub"), string.Empty, "--staged", "--format", "json");
        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotContain("top.txt", result.Output, StringComparison.Ordinal);
        Assert.Equal(["sub/a.txt:1", "sub/a.txt:2"], Find("--staged", "sub", "--changed-lines"));
    }

    [GitFact]
    public void Many_files_on_several_threads_come_in_their_order()
    {
        CommitAll();
        for (int i = 0; i < 300; i++)
        {
            Write($"{i:000}.txt", string.Concat(Enumerable.Repeat("A line that is well.\n", i)) + "This is bad.\n");
        }

        Git("add", "--all");

        Assert.Equal(Enumerable.Range(0, 300).Select(i => $"{i:000}.txt:{i + 1}"), Find("--staged", "--jobs", "4"));
    }

    [GitFact]
    public void Nothing_staged_is_no_mistake()
    {
        Write("a.txt", "This is bad.\n");
        CommitAll();
        CommandResult result = Run("--staged");
        Assert.Equal((0, "No findings in 0 articles (12 ms)\n"), (result.ExitCode, result.Error));
        Assert.Equal(0, Run("--staged", "a.txt").ExitCode);
    }

    [GitFact]
    public void What_git_cannot_tell_is_said_and_ends_with_two()
    {
        Directory.Delete(Path.Combine(Root, ".git"));
        CommandResult outside = Run("--staged");
        Assert.Equal(2, outside.ExitCode);
        Assert.Contains("not a git repository", outside.Error, StringComparison.Ordinal);

        Write("a.txt", "This is bad.\n");
        CommitAll();
        Assert.Equal(2, Run("--staged", "missing.txt").ExitCode);
        Assert.Equal(2, Run("--changed-lines").ExitCode);
        Assert.Equal(2, Run("--staged", "-").ExitCode);
        CommandResult unknown = Run("--changed-since", "no-such-branch");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("no-such-branch", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(2, Run("--changed-since", "--output=stolen.txt").ExitCode);
        Assert.False(File.Exists(Path.Combine(Root, "stolen.txt")));

        // A path that starts from the folder that git is called in.
        Write("news/b.txt", "This is bad.\n");
        foreach (string folder in new[] { ".", "news" })
        {
            (int exitCode, _, string error) = Shell($"export GIT_WORK_TREE=..; cd {folder}; {Command} check --staged");
            Assert.Equal(2, exitCode);
            Assert.StartsWith("contentlint: git finds no repository where its work tree begins", error, StringComparison.Ordinal);
            Assert.Contains("GIT_WORK_TREE", error, StringComparison.Ordinal);
        }
    }
}
