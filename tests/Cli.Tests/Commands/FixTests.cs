using System.Runtime.Versioning;
using System.Text;
using ContentLint.Cli.Run;

namespace ContentLint.Cli.Tests.Commands;

/// <summary>
/// <c>--fix</c>, <c>--unsafe-fixes</c> and <c>--diff</c>. The test rules mend “teh” safely and offer to take “really” out.
/// </summary>
public sealed class FixTests : CommandTest
{
    [Fact]
    public void Safe_fixes_are_written_and_what_is_left_is_reported()
    {
        Write("a.txt", "He saw teh really old boat and teh quay.\n");
        Write("b.txt", "He saw the boat.\n");
        CommandResult result = Run("check", ".", "--fix");
        Assert.Equal("He saw the really old boat and the quay.\n", Read("a.txt"));
        Assert.Contains("1:12", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("teh", result.Output, StringComparison.Ordinal);
        Assert.StartsWith("Fixed 2 findings in 1 article; 1 warning in 2 articles", result.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, result.ExitCode);
    }

    [Fact]
    public void The_second_run_changes_nothing()
    {
        Write("a.txt", "He saw teh boat.\n");
        Run("check", ".", "--fix");
        DateTime written = File.GetLastWriteTimeUtc(Path.Combine(Root, "a.txt"));
        Assert.StartsWith("Nothing to fix; no findings", Run("check", ".", "--fix").Error, StringComparison.Ordinal);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(Root, "a.txt")));
    }

    [Fact]
    public void Offered_fixes_are_written_when_asked_for()
    {
        Write("a.txt", "He saw teh really old boat.\n");
        Assert.Equal(ExitCode.Clean, Run("check", ".", "--fix", "--unsafe-fixes").ExitCode);
        Assert.Equal("He saw the old boat.\n", Read("a.txt"));
        CommandResult alone = Run("check", ".", "--unsafe-fixes");
        Assert.Equal(ExitCode.Trouble, alone.ExitCode);
        Assert.Contains("write --fix --unsafe-fixes", alone.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_without_fix_says_how_many_can_be_fixed()
    {
        Write("a.txt", "He saw teh really old boat.\n");
        Assert.Contains("; 1 can be fixed with --fix", Run("check", ".").Error, StringComparison.Ordinal);
        Assert.Equal("He saw teh really old boat.\n", Read("a.txt"));
    }

    [Fact]
    public void A_difference_is_shown_and_nothing_written()
    {
        Write("a.txt", "He saw teh boat.\n");
        CommandResult result = Run("check", ".", "--diff", "--format", "json=report.json");
        Assert.Equal("--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-He saw teh boat.\n+He saw the boat.\n", result.Output);
        Assert.Equal("He saw teh boat.\n", Read("a.txt"));
        Assert.Contains("\"safety\": \"safe\"", Read("report.json"), StringComparison.Ordinal);
        Assert.StartsWith("Would fix 1 finding in 1 article; 1 error in 1 article", result.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, result.ExitCode);
        Assert.Equal(ExitCode.Trouble, Run("check", ".", "--diff", "--format", "json").ExitCode);
    }

    /// <summary>As other linters do: the text goes where it would be read from, everything else to standard error.</summary>
    [Fact]
    public void Standard_input_is_written_to_standard_output()
    {
        CommandResult result = RunIn(Root, "He saw teh really old boat.\n", "check", "-", "--fix");
        Assert.Equal("He saw the really old boat.\n", result.Output);
        Assert.Contains("1:12", result.Error, StringComparison.Ordinal);
        Assert.Equal("Nothing here.\n", RunIn(Root, "Nothing here.\n", "check", "-", "--fix").Output);
    }

    [Fact]
    public void Line_ends_and_encodings_stay()
    {
        foreach (Encoding encoding in new Encoding[] { new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true),
            new UnicodeEncoding(true, true) })
        {
            byte[] Bytes(string text) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
            string path = Write("a.txt", Bytes("He saw teh boat.\r\nIt was an old boat 😀 of the town.\rAnd the quay…\n"));
            Run("check", ".", "--fix");
            Assert.Equal(Bytes("He saw the boat.\r\nIt was an old boat 😀 of the town.\rAnd the quay…\n"), File.ReadAllBytes(path));
        }
    }

    [Fact]
    public void A_file_with_invalid_bytes_is_not_written()
    {
        byte[] bytes = [.. "He saw teh boat of the town"u8, 0xE9, .. " and left.\n"u8];
        string path = Write("a.txt", bytes);
        CommandResult result = Run("check", ".", "--fix");
        Assert.Equal(bytes, File.ReadAllBytes(path));
        Assert.Contains("a.txt: not fixed, because it holds bytes that cannot be written back", result.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, result.ExitCode);
    }

    [SkippableOnWindowsFact]
    [UnsupportedOSPlatform("windows")]
    public void Permissions_stay_and_a_read_only_file_is_left()
    {
        string path = Write("a.txt", "He saw teh boat.\n");
        UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead;
        File.SetUnixFileMode(path, mode);
        Run("check", ".", "--fix");
        Assert.Equal("He saw the boat.\n", Read("a.txt"));
        Assert.Equal(mode, File.GetUnixFileMode(path));

        Write("a.txt", "He saw teh boat.\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead);
        CommandResult result = Run("check", ".", "--fix");
        Assert.Equal("He saw teh boat.\n", Read("a.txt"));
        Assert.Contains("a.txt: not fixed: it is read-only", result.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Trouble, result.ExitCode);
    }

    [SkippableOnWindowsFact]
    public void A_symbolic_link_is_left()
    {
        Write("real/a.txt", "He saw teh boat.\n");
        File.CreateSymbolicLink(Path.Combine(Root, "link.txt"), Path.Combine(Root, "real", "a.txt"));
        CommandResult result = Run("check", "link.txt", "--fix");
        Assert.Contains("link.txt: not fixed: it is a symbolic link to ", result.Error, StringComparison.Ordinal);
        Assert.Equal("He saw teh boat.\n", Read("real/a.txt"));
        Assert.Equal(ExitCode.Trouble, result.ExitCode);
    }

    [Fact]
    public void Nothing_is_left_beside_a_fixed_file()
    {
        Write("a.txt", "He saw teh boat.\n");
        Run("check", ".", "--fix");
        Assert.Equal(["a.txt"], Directory.GetFiles(Root).Select(Path.GetFileName));
    }
}
