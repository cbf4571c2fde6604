using ContentLint.Cli.Git;

namespace ContentLint.Cli.Tests.Git;

public sealed class GitIgnoreTests
{
    [Theory]
    [InlineData("drafts", "drafts", true, true)]
    [InlineData("drafts", "a/drafts", true, true)]
    [InlineData("drafts", "a/drafts", false, true)]
    [InlineData("drafts/", "drafts", true, true)]
    [InlineData("drafts/", "drafts", false, null)]
    [InlineData("/drafts", "drafts", true, true)]
    [InlineData("/drafts", "a/drafts", true, null)]
    [InlineData("a/drafts", "a/drafts", false, true)]
    [InlineData("a/drafts", "b/a/drafts", false, null)]
    [InlineData("*.tmp", "a/b.tmp", false, true)]
    [InlineData("*.tmp", "a/b.tmpx", false, null)]
    [InlineData("a/*.txt", "a/b.txt", false, true)]
    [InlineData("a/*.txt", "a/b/c.txt", false, null)]
    [InlineData("a/**/c.txt", "a/c.txt", false, true)]
    [InlineData("a/**/c.txt", "a/b/b/c.txt", false, true)]
    [InlineData("**/c.txt", "a/b/c.txt", false, true)]
    [InlineData("a/**", "a/b", false, true)]
    [InlineData("a/**", "a", true, null)]
    [InlineData("?.txt", "a.txt", false, true)]
    [InlineData("?.txt", "ab.txt", false, null)]
    [InlineData("[a-c].txt", "b.txt", false, true)]
    [InlineData("[!a-c].txt", "b.txt", false, null)]
    [InlineData("[^a-c].txt", "d.txt", false, true)]
    [InlineData("# comment", "# comment", false, null)]
    [InlineData("\\#name", "#name", false, true)]
    [InlineData("\\!name", "!name", false, true)]
    [InlineData("name   ", "name", false, true)]
    [InlineData("name\\ ", "name ", false, true)]
    [InlineData("*.txt\n!keep.txt", "keep.txt", false, false)]
    [InlineData("!keep.txt\n*.txt", "keep.txt", false, true)]
    [InlineData("a*b*c", "axxbxxbc", false, true)]
    [InlineData("*", "anything", false, true)]
    [InlineData("\r\n\r\nname\r\n", "name", false, true)]
    [InlineData("", "name", false, null)]
    [InlineData("/", "name", false, null)]
    public void Patterns_mean_what_they_mean_to_git(string patterns, string path, bool isFolder, bool? expected) =>
        Assert.Equal(expected, new GitIgnore(patterns).Ignores(path, isFolder));

    [Fact]
    public void A_pattern_of_many_stars_takes_no_time()
    {
        var ignore = new GitIgnore(string.Concat(Enumerable.Repeat("*a", 50)) + "b");
        Assert.Null(ignore.Ignores(new string('a', 200), isFolder: false));
    }
}
