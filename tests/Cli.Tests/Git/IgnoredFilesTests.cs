namespace ContentLint.Cli.Tests.Git;

/// <summary>
/// What git ignores is asked of git: patterns outside the work tree, excludes of the repository and of its user, files that are tracked all
/// the same.
/// </summary>
public sealed class IgnoredFilesTests : GitTest
{
    [GitFact]
    public void Excludes_of_the_repository_and_of_its_user_hold()
    {
        Write("a.txt", "bad");
        Write("b.txt", "bad");
        Write("c.txt", "bad");
        Write("deep/d.txt", "bad");
        CommitNothing();
        Write(".git/info/exclude", "a.txt\ndeep/\n");
        Git("config", "core.excludesFile", Write("../global", "b.txt\n"));
        Assert.Equal(["c.txt:1"], Find("."));
        Assert.Equal(["c.txt:1"], Find("a.txt", "b.txt", "c.txt", "deep/d.txt", "--force-exclude"));
        Assert.Equal(["a.txt:1"], Find("a.txt"));
        Assert.Equal("No findings in 0 articles, 1 excluded (12 ms)\n", Run("deep").Error);
    }

    [GitFact]
    public void A_tracked_file_is_not_ignored()
    {
        Write("a.txt", "bad");
        CommitAll();
        Write(".gitignore", "*.txt\n");
        Write("b.txt", "bad");
        Assert.Equal(["a.txt:1"], Find("."));
        Assert.Equal(["a.txt:1"], Find("a.txt", "b.txt", "--force-exclude"));
    }

    [GitFact]
    public void A_repository_in_a_repository_has_its_own_excludes()
    {
        Write("a.txt", "bad");
        CommitAll();
        Write("inner/a.txt", "bad");
        Write("inner/b.txt", "bad");
        GitIn(Path.Combine(Root, "inner"), "init", "--quiet");
        Write("inner/.git/info/exclude", "b.txt\n");
        Assert.Equal(["a.txt:1", "inner/a.txt:1"], Find("."));
    }

    [GitFact]
    public void Names_that_git_would_quote_are_known()
    {
        Write("é \"x\"/a.txt", "bad");
        Write("é \"x\"/b.txt", "bad");
        CommitNothing();
        Write(".gitignore", "a.txt\n");
        Assert.Equal(["é \"x\"/b.txt:1"], Find("é \"x\""));
    }

    [GitFact]
    public void Where_git_cannot_tell_gitignore_is_read()
    {
        // The folder of a repository is there, and nothing in it.
        Write("a.txt", "bad");
        Write("b.txt", "bad");
        Write(".gitignore", "[a].txt\n");
        Assert.Equal(["b.txt:1"], Find("."));
        Assert.Equal(["b.txt:1"], Find("a.txt", "b.txt", "--force-exclude"));
    }

    private void CommitNothing()
    {
        Git("init", "--quiet", "--initial-branch=main");
        Git("commit", "--quiet", "--allow-empty", "--message", "first");
    }
}
