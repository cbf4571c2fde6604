using ContentLint.Shared;
using Microsoft.Extensions.FileSystemGlobbing;

namespace ContentLint.Cli.Tests.Configuration;

/// <summary>The patterns of overrides mean what those of include and exclude mean.</summary>
public sealed class GlobPatternTests : CommandTest
{
    private static readonly string[] Patterns = ["*.txt", "**/*.txt", "a/", "./a/*.txt", "a/**", "**/b/**", "a/**/c.txt", "**", "*", "a*/b*c/*", "**/a/**/c*", "A.TXT", "a/*/c.txt", "**/*", "x/**/y/**/z.txt", "*.t*t", "b", "**/b"];
    private static readonly string[] Paths = ["a.txt", "A.TXT", "b", "a/b.txt", "a/b/c.txt", "a/b/d/c.txt", "b/c.md", "x/b/c.txt", "ax/bxc/d.txt", "a.tx", "x/y/z.txt", "x/1/y/2/3/z.txt", "x/1/y/2/3/z.tx", "a/c.txt", "a/b"];

    [Fact]
    public void Both_matchers_agree()
    {
        foreach (string pattern in Patterns)
        {
            foreach (string path in Paths)
            {
                Write("rules.json", $"{{ \"overrides\": [{{ \"files\": [\"{pattern}\"], \"rules\": {{ \"CL191\": \"off\" }} }}] }}");
                bool expected = ArticleGlobs.CreateMatcher([pattern], []).Match(path).HasMatches;
                Assert.True(expected == (RunIn(Root, "Bad.", "-", "--stdin-filename", path).ExitCode == 0), $"{pattern} and {path}: {expected}");
            }
        }
    }
}
