using ContentLint.Text;

namespace ContentLint.Cli.Tests;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("--formt", "--format")]
    [InlineData("sarfi", "sarif")]
    [InlineData("JSON", "json")]
    [InlineData("xml", null)]
    [InlineData("", null)]
    [InlineData("orphan-speaker-surname", null)]
    [InlineData("consol", "console")]
    public void The_name_with_the_fewest_differing_letters_is_meant(string given, string? expected) =>
        Assert.Equal(expected, NearestName.Find(given, ["console", "sarif", "json", "--format", "orphan-surname-speaker"]));
}
