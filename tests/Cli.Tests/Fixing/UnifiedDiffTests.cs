using System.Diagnostics;
using ContentLint.Cli.Fixing;

namespace ContentLint.Cli.Tests.Fixing;

public sealed class UnifiedDiffTests : CommandTest
{
    [Fact]
    public void A_difference_has_three_lines_around_it() => Assert.Equal(
        "--- a/x.txt\n+++ b/x.txt\n@@ -2,7 +2,6 @@\n 2\n 3\n 4\n-5\n 6\n 7\n 8\n",
        UnifiedDiff.Format("x.txt", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n6\n7\n8\n9\n"));

    [Fact]
    public void A_missing_line_break_at_the_end_is_said() => Assert.Equal(
        "--- a/x.txt\n+++ b/x.txt\n@@ -1,2 +1 @@\n-1\n-2\n\\ No newline at end of file\n+1\n\\ No newline at end of file\n",
        UnifiedDiff.Format("x.txt", "1\n2", "1"));

    [Theory]
    [InlineData("my article.txt", "--- a/my article.txt\t\n")]
    [InlineData("café.txt", "--- a/café.txt\n")]
    [InlineData("a\"b.txt", "--- \"a/a\\\"b.txt\"\n")]
    [InlineData("é\n.txt", "--- \"a/\\303\\251\\012.txt\"\n")]
    public void Names_are_written_as_patch_reads_them(string name, string expected) =>
        Assert.StartsWith(expected, UnifiedDiff.Format(name, "1\n", "2\n"), StringComparison.Ordinal);

    /// <summary>Whatever the two texts, git makes the second of the first.</summary>
    [Fact]
    public void Git_applies_any_difference()
    {
        var random = new Random(3);
        string[] breaks = ["\n", "\n", "\r\n", "\n\n"];
        for (int round = 0; round < 25; round++)
        {
            string name = round % 2 == 0 ? "my article.txt" : "é\"x.txt";
            string before = Generate(random, random.Next(60));
            string after = Change(random, before);
            if (string.Equals(before, after, StringComparison.Ordinal))
            {
                continue;
            }

            Write(name, before);
            Write("change.patch", UnifiedDiff.Format(name, before, after));
            Git("apply", "--whitespace=nowarn", "change.patch");
            Assert.Equal(after, Read(name));
        }

        string Generate(Random random, int lines) =>
            string.Concat(Enumerable.Range(0, lines).Select(_ => (char)('a' + random.Next(5)) + breaks[random.Next(4)]))
            + (random.Next(2) == 0 ? "" : "end");

        string Change(Random random, string text)
        {
            for (int i = random.Next(1, 6); i > 0; i--)
            {
                int at = random.Next(text.Length + 1);
                text = random.Next(2) == 0
                    ? text[..at] + "x" + breaks[random.Next(4)] + text[at..]
                    : text.Remove(at, Math.Min(random.Next(8), text.Length - at));
            }

            return text.Length == 0 ? "x\n" : text.Replace("\r\r", "\r", StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Thousands_of_differences_are_one() =>
        Assert.Contains(
            "@@ -1,3000 +1,3000 @@",
            UnifiedDiff.Format("x.txt", string.Concat(Enumerable.Range(0, 3000).Select(i => $"a{i}\n")),
                string.Concat(Enumerable.Range(0, 3000).Select(i => $"b{i}\n"))),
            StringComparison.Ordinal);

    private void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = Root,
            RedirectStandardError = true,
            UseShellExecute = false
        };
        // The folder that stands in for a repository is empty.
        start.Environment["GIT_DIR"] = Path.Combine(Outside, "none");
        using Process process = Process.Start(start)!;
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error);
    }
}
