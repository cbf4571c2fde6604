using ContentLint.Testing;

namespace ContentLint.Cli.Tests.Commands;

/// <summary>A first rules.json fits the folder, is valid, and takes nothing's place.</summary>
public sealed class InitTests : CommandTest
{
    [Fact]
    public void A_site_gets_the_folders_of_its_articles()
    {
        Write("content/news/a.md", "# A\n");
        Write("content/b.txt", "B");
        Write("posts/c.MD", "# C\n");
        Write("README.md", "# The site\n");
        Write("node_modules/pack/d.md", "# D\n");
        CommandResult result = Run("init");
        Assert.Equal(
            (0, "rules.json is written. 3 articles found in content/**/*.md, content/**/*.txt, posts/**/*.md.\nNext: contentlint check .\n"),
            (result.ExitCode, result.Output));
        Snapshot.Verify(Read("rules.json"));
        Assert.Equal("No findings in 3 articles (12 ms)\n", Run(".").Error);
    }

    [Fact]
    public void Articles_at_the_top_are_told_from_the_files_of_a_repository()
    {
        Write("a.txt", "A");
        Write("requirements.txt", "x==1");
        Write("License.txt", "Free.");
        Write("Readme.md", "# The site\n");
        Write("docs/b.txt", "B");
        Assert.Equal("rules.json is written. 2 articles found in **/*.txt.\nNext: contentlint check .\n", Run("init").Output);
        Assert.Contains("\"License.txt\", \"Readme.md\", \"requirements.txt\"],", Read("rules.json"), StringComparison.Ordinal);
        Assert.Equal("No findings in 2 articles (12 ms)\n", Run(".").Error);
    }

    [Fact]
    public void An_empty_folder_gets_the_defaults()
    {
        Directory.CreateDirectory(Path.Combine(Root, "site"));
        CommandResult result = Run("init", "site");
        Assert.Equal("site/rules.json is written. There are no articles in the folder yet: look at “include”.\nNext: contentlint check site\n", result.Output);
        Assert.Contains("\"**/*.md\"", Read("site/rules.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("root", Read("site/rules.json"), StringComparison.Ordinal);
        Write("site/a.txt", "This is bad.");
        Assert.Equal(1, Run("site").ExitCode);
    }

    [Fact]
    public void A_file_that_is_there_stays()
    {
        Write("rules.json", "{ }");
        CommandResult result = Run("init");
        Assert.Equal((2, "{ }"), (result.ExitCode, Read("rules.json")));
        Assert.Contains("rules.json is there already", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("init missing")]
    [InlineData("init a b")]
    [InlineData("init --force")]
    public void Wrong_usage_is_two(string arguments) => Assert.Equal(2, Run(arguments.Split(' ')).ExitCode);
}
