using System.Reflection;
using ContentLint.Cli.Commands;
using ContentLint.Rules;

namespace ContentLint.Cli.Tests.Commands;

public sealed class CheckArgumentsTests
{
    /// <summary>Paths alone are taken without the library; behind <c>--</c> the library takes them, and everything must be as it says.</summary>
    [Theory]
    [InlineData]
    [InlineData("article.txt")]
    [InlineData("articles", "drafts/*.md")]
    [InlineData("@list", "with space", "a=b", "ä.txt", "/folder/")]
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
}
