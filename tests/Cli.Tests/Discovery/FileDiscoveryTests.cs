namespace ContentLint.Cli.Tests.Discovery;

/// <summary>Which files a run reads.</summary>
public sealed class FileDiscoveryTests : CommandTest
{
    [Fact]
    public void A_folder_is_its_articles_without_what_is_excluded()
    {
        foreach (string path in (string[])["a.txt", "b.md", "c.markdown", "D.TXT", "e.html", "e.css", "sub/f.txt", "node_modules/g.txt",
            "sub/node_modules/x/h.txt", "bin/i.txt", ".hidden/j.txt", ".git/k.txt"])
        {
            Write(path, "This is bad.");
        }

        Assert.Equal(["D.TXT", "a.txt", "b.md", "c.markdown", "e.html", "sub/f.txt"], Find("."));
        Assert.Equal(["sub/f.txt"], Find("sub/"));
        Assert.Equal(["sub/f.txt"], Find("./sub"));
        Assert.Equal(["e.html"], Find("e.html"));
        Assert.Equal([".hidden/j.txt", "a.txt"], Find("a.txt", ".hidden/j.txt", "./a.txt", Path.Combine(Root, "a.txt")));
        Assert.Equal(["a.txt"], Find("a.txt", ".hidden/j.txt", "--force-exclude"));
        Assert.Equal(["D.TXT", "a.txt", "sub/f.txt"], Find("**/*.txt"));
        Assert.Equal(["sub/f.txt"], Find("sub/*"));
    }

    [Fact]
    public void Include_and_exclude_start_at_the_configuration()
    {
        Write("rules.json", "{ \"include\": [\"articles/**/*.text\", \"*.txt\"], \"exclude\": [\"articles/old/\"] }");
        foreach (string path in (string[])["a.txt", "articles/b.text", "articles/c.txt", "articles/old/d.text", "articles/new/e.text"])
        {
            Write(path, "This is bad.");
        }

        Assert.Equal(["a.txt", "articles/b.text", "articles/new/e.text"], Find("."));
        Assert.Equal(["articles/b.text", "articles/new/e.text"], Find("articles"));
        Assert.Equal(["b.text", "new/e.text"], Find(Path.Combine(Root, "articles"), "."));
        Assert.Equal(0, Run("articles/old").ExitCode);
        Assert.Equal(["articles/old/d.text"], Find("articles/old/d.text"));
        CommandResult forced = Run("articles/old/d.text", "--force-exclude");
        Assert.Equal((0, "No findings in 0 articles, 1 excluded (12 ms)\n"), (forced.ExitCode, forced.Error));
    }

    [Fact]
    public void What_git_ignores_is_left_out_of_folders()
    {
        Write(".gitignore", "drafts/\n*.tmp.txt\n");
        Write("sub/.gitignore", "!keep.tmp.txt\n/own.txt\n");
        foreach (string path in (string[])["a.txt", "b.tmp.txt", "drafts/c.txt", "sub/drafts/d.txt", "sub/keep.tmp.txt", "sub/own.txt",
            "sub/deep/own.txt"])
        {
            Write(path, "This is bad.");
        }

        Assert.Equal(["a.txt", "sub/deep/own.txt", "sub/keep.tmp.txt"], Find("."));
        Assert.Equal(["sub/deep/own.txt", "sub/keep.tmp.txt"], Find("sub"));
        Assert.Equal(["drafts/c.txt"], Find("drafts/c.txt"));
        Assert.Equal(0, Run("drafts/c.txt", "b.tmp.txt", "--force-exclude").ExitCode);
        Assert.Equal(0, Run("drafts").ExitCode);
    }

    [Fact]
    public void Symbolic_links_lead_nowhere_outside()
    {
        string secret = Path.Combine(Outside, "secret.txt");
        File.WriteAllText(secret, "The secret is bad.");
        Write("articles/a.txt", "This is bad.");
        File.CreateSymbolicLink(Path.Combine(Root, "articles", "link.txt"), secret);
        Directory.CreateSymbolicLink(Path.Combine(Root, "articles", "folder"), Outside);
        Directory.CreateSymbolicLink(Path.Combine(Root, "articles", "loop"), Path.Combine(Root, "articles"));
        File.CreateSymbolicLink(Path.Combine(Root, "inner.txt"), "articles/a.txt");
        File.CreateSymbolicLink(Path.Combine(Root, "dangling.txt"), "nowhere.txt");
        Assert.Equal(["articles/a.txt"], Find("articles"));
        Assert.Equal(["inner.txt"], Find("inner.txt"));
        foreach (string path in (string[])["articles/link.txt", "articles/folder/secret.txt", "articles/folder", "articles/folder/*.txt",
            "dangling.txt"])
        {
            CommandResult result = Run(path);
            Assert.Equal(2, result.ExitCode);
            Assert.Equal(string.Empty, result.Output);
        }

        // What is named by its own place is meant.
        Assert.Equal(1, Run("../secret.txt").ExitCode);
    }

    [Fact]
    public void Standard_input_has_the_name_it_is_given()
    {
        Write("rules.json", "{ \"rules\": { \"CL291\": \"error\" }, \"exclude\": [\"old/**\"] }");
        CommandResult result = RunIn(Root, "# Title\n\nThis is odd.\n", "-", "--stdin-filename", "articles/new.md");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("articles/new.md\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("error    CL291", result.Output, StringComparison.Ordinal);
        Assert.StartsWith("(standard input)\n", RunIn(Root, "This is bad.", "-").Output, StringComparison.Ordinal);
        Assert.Equal(0, RunIn(Root, "This is bad.", "-", "--stdin-filename", "old/new.md", "--force-exclude").ExitCode);
        Assert.Equal(1, RunIn(Root, "This is bad.", "-", "--stdin-filename", "old/new.md").ExitCode);
        Assert.Equal(0, RunIn(Root, string.Empty, "-").ExitCode);
    }

    private string[] Find(params string[] arguments) => FindIn(Root, arguments);

    private string[] Find(string folder, string argument) => folder.StartsWith(Root, StringComparison.Ordinal) && Directory.Exists(folder)
        ? FindIn(folder, argument)
        : FindIn(Root, folder, argument);

    private string[] FindIn(string folder, params string[] arguments) =>
        [.. RunIn(folder, string.Empty, arguments).Output.Split('\n').Where(line => line.Length > 0 && line[0] != ' ')];
}
