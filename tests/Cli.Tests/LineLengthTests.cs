using ContentLint.Testing;

namespace ContentLint.Cli.Tests;

/// <summary>A line is seen whole: only one that holds text, in a string or in the example of a page, may be longer.</summary>
public sealed class LineLengthTests
{
    private const int Longest = 140;

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void Code_fits_its_line(string folder)
    {
        string top = Path.Combine(Repository.Root, folder);
        int seen = 0;
        foreach (string file in Directory.EnumerateFiles(top, "*.cs", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(top, file).Replace('\\', '/');
            if (path.Contains("/obj/", StringComparison.Ordinal) || path.Contains("/bin/", StringComparison.Ordinal))
            {
                continue;
            }

            seen++;
            int number = 0;
            bool inText = false; // a string of several lines
            foreach (string line in File.ReadLines(file))
            {
                number++;
                inText ^= line.Contains("\"\"\"", StringComparison.Ordinal);
                bool isText = inText || line.Contains('"', StringComparison.Ordinal)
                    || line.TrimStart().StartsWith("///", StringComparison.Ordinal);
                Assert.True(line.Length <= Longest || isText, $"{folder}/{path}:{number} has {line.Length} characters");
            }
        }

        Assert.NotEqual(0, seen);
    }
}
