using ContentLint.Cli.Discovery;

namespace ContentLint.Cli.Tests.Discovery;

public sealed class ConfiguredPathsTests
{
    [Theory]
    [InlineData("path: 'guide'", "guide")]
    [InlineData("{ \"path\" : \"./guide/\", x: 1 }", "guide")]
    [InlineData("docs: {\n  path:\n    `a/b c`,\n}", "a/b c")]
    [InlineData("path: 'a', path: 'b', path: 'a'", "a b")]
    [InlineData("url: 'x', /* as it is */ path: 'a'", "a")]
    [InlineData("  // path: 'a'\n  path: 'b'", "b")]
    [InlineData("/*\n * path: 'a'\n */", "")]
    [InlineData("/* path: 'a' */", "")]
    [InlineData("base-path: 'a', filepath: 'b', _path: 'c', \"x-path\": 'd'", "")]
    [InlineData("paths: 'a', path = 'b', path: 'c\", path: c, path: '', path: 'd", "")]
    [InlineData("path: 'a@b'", "")]
    [InlineData("path", "")]
    [InlineData("path:", "")]
    [InlineData("path: '", "")]
    public void A_path_is_the_string_behind_its_key(string script, string paths) =>
        Assert.Equal(paths, string.Join(' ', ConfiguredPaths.Find(script)));

    /// <summary>As large as a configuration may be, and made so that whoever begins again at each key never comes to an end.</summary>
    [Theory]
    [InlineData("path ")]
    [InlineData("path: ")]
    [InlineData("path:'path ")]
    [InlineData("path: '  / ")]
    [InlineData("\"path\"\n\n\n\n")]
    [InlineData(" * path: 'a' ")]
    [InlineData("path: 'a', ")]
    public void A_large_script_is_read_in_one_pass(string part) =>
        Assert.InRange(ConfiguredPaths.Find(string.Concat(Enumerable.Repeat(part, (16 << 20) / part.Length))).Count(), 0, 1);
}
