using System.Reflection;
using ContentLint.Cli.Commands;
using ContentLint.Cli.Run;
using ContentLint.Rules;

namespace ContentLint.Cli.Tests.Commands;

public sealed class CheckArgumentsTests
{
    /// <summary>
    /// Paths alone are taken without the library; behind <c>--</c> the library takes them, and everything must be as it says.
    /// </summary>
    [Theory]
    [InlineData]
    [InlineData("article.txt")]
    [InlineData("articles", "drafts/*.md")]
    [InlineData("@list", "with space", "a=b", "ä.txt", "/folder/")]
    [InlineData("./[slug]", "[slug]")]
    public void Paths_alone_mean_what_they_mean_to_the_library(params string[] paths)
    {
        var book = new RuleBook(RuleCatalog.All);
        CheckArguments alone = CheckArguments.Parse(paths, book);
        CheckArguments parsed = CheckArguments.Parse(["--", .. paths], book);
        foreach (PropertyInfo property in typeof(CheckArguments).GetProperties())
        {
            Assert.Equivalent(property.GetValue(parsed), property.GetValue(alone), strict: true);
        }

        Assert.Equal(paths.Length == 0 ? ["."] : paths, alone.Paths);
    }

    /// <summary>
    /// The library takes a first word in brackets for an order to itself; here it is a folder, as web frameworks name them.
    /// </summary>
    [Fact]
    public void A_folder_in_brackets_is_a_path()
    {
        CheckArguments parsed = CheckArguments.Parse(["[slug]", "--severity", "note"], new RuleBook(RuleCatalog.All));
        Assert.Equal(["./[slug]"], parsed.Paths);
    }
}
