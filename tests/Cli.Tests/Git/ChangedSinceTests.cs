namespace ContentLint.Cli.Tests.Git;

/// <summary><c>--changed-since</c> and <c>--changed-lines</c>: a pull request answers for what it changes.</summary>
public sealed class ChangedSinceTests : GitTest
{
    [GitFact]
    public void Only_what_the_branch_changed_is_linted()
    {
        Write("old.txt", "This is bad.\n");
        Write("edited.txt", "This is bad.\n");
        CommitAll();
        Git("checkout", "--quiet", "-b", "work");
        Write("edited.txt", "This is bad.\nIt got longer.\n");
        Write("new.txt", "This is bad.\n");
        CommitAll("work");
        Git("checkout", "--quiet", "main");
        Write("old.txt", "This is bad on the other branch.\n");
        CommitAll("main goes on");
        Git("checkout", "--quiet", "work");
        Write("untracked.txt", "This is bad.\n");
        Write("ignored.txt", "This is bad.\n");
        Write(".gitignore", "ignored.txt\n");

        Assert.Equal(["edited.txt:1", "new.txt:1", "untracked.txt:1"], Find("--changed-since", "main"));
        Assert.Equal(["new.txt:1", "untracked.txt:1"], Find("--changed-since", "main", "--changed-lines"));
        Assert.Equal(["edited.txt:1", "new.txt:1"], Find("--changed-since", "main", "--staged"));
    }

    [GitFact]
    public void Findings_stay_if_one_of_their_places_changed()
    {
        Write("a.txt", "One twin is here.\nThe second line.\nThe third line.\nThis is bad.\n");
        CommitAll();
        Write("a.txt", "One twin is here.\nThe second line.\nAnother twin came.\nThis is bad.\n");

        Assert.Equal(["a.txt:3"], Find("--changed-since", "HEAD", "--changed-lines"));
        CommitAll("twins");
        Write("a.txt", "One twin stands here.\nThe second line.\nAnother twin came.\nThis is bad.\n");

        // The finding is on line 3; the line it points to changed.
        Assert.Equal(["a.txt:3"], Find("--changed-since", "HEAD", "--changed-lines"));
    }

    [GitFact]
    public void A_deletion_touches_the_lines_on_both_its_sides()
    {
        Write("a.txt", "This is bad.\nThe first neighbour is bad.\nDeleted.\nThe second neighbour is bad.\nThis is bad.\n");
        CommitAll();
        Write("a.txt", "This is bad.\nThe first neighbour is bad.\nThe second neighbour is bad.\nThis is bad.\n");

        Assert.Equal(["a.txt:2", "a.txt:3"], Find("--changed-since", "HEAD", "--changed-lines"));
    }

    [GitFact]
    public void Content_that_looks_like_a_diff_is_content()
    {
        Write("a.txt", "This is bad.\nA line.\n");
        Write("b.txt", "This is bad.\n");
        CommitAll();
        Write("a.txt", "This is bad.\n++ b/b.txt\n@@ -1 +1 @@\nA bad line\n");

        Assert.Equal(["a.txt:4"], Find("--changed-since", "HEAD", "--changed-lines"));
    }

    [GitFact]
    public void Lines_are_counted_as_git_counts_them()
    {
        // A lone carriage return ends a line for the report and not for git.
        Write("a.txt", "One.\rTwo.\rThis is bad.\nLast line.\n");
        CommitAll();
        Write("a.txt", "One.\rTwo.\rThis is bad.\nLast line is bad.\n");

        Assert.Equal(["a.txt:4"], Find("--changed-since", "HEAD", "--changed-lines"));
    }

    [GitFact]
    public void A_file_only_renamed_has_no_changed_lines()
    {
        Write("a.txt", "This is bad.\nIt goes on.\nAnd on.\n");
        CommitAll();
        Git("mv", "a.txt", "b.txt");

        Assert.Equal(["b.txt:1"], Find("--changed-since", "HEAD"));
        Assert.Empty(Find("--changed-since", "HEAD", "--changed-lines"));
    }

    [GitFact]
    public void Settings_of_the_user_do_not_change_the_answer()
    {
        Write("a.txt", "All is well.\n");
        CommitAll();
        Git("config", "diff.noprefix", "true");
        Git("config", "diff.relative", "true");
        Git("config", "diff.external", "false");
        Git("config", "color.ui", "always");
        Git("config", "core.quotePath", "true");
        Write("sub/ü.txt", "This is bad.\n");
        Write("a.txt", "This is bad.\n");
        Git("add", "--all");

        Assert.Equal(["a.txt:1", "sub/ü.txt:1"], Find("--staged", "--changed-lines"));
    }

    [GitFact]
    public void A_history_that_is_cut_off_is_named()
    {
        Write("a.txt", "All is well.\n");
        CommitAll();
        Git("checkout", "--quiet", "--orphan", "other");
        CommitAll("no common commit");

        CommandResult result = Run("--changed-since", "main");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("fetch-depth: 0", result.Error, StringComparison.Ordinal);
    }
}
