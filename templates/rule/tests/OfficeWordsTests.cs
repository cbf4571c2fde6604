using System.Xml.Linq;
using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Rules;
using ContentLint.Running;
using ContentLint.Text;

namespace HouseRules.Tests;

public sealed class OfficeWordsTests
{
    [Fact]
    public void The_examples_in_the_doc_comment_agree()
    {
        XDocument comments = XDocument.Load(Path.ChangeExtension(typeof(OfficeWords).Assembly.Location, ".xml"));
        Assert.Empty(RuleExamples.Run(new OfficeWords(), RuleDocumentation.Find(comments, typeof(OfficeWords))!));
    }

    [Theory]
    [InlineData("They leverage it.", "They use it.")]
    [InlineData("“We leverage it,” said Ines Coll.", "“We leverage it,” said Ines Coll.")]
    public void The_fix_says_it_in_plain_words(string text, string expected) =>
        Assert.Equal(expected, FixApplier.Apply(text, Lint(text), FixSafety.Offered).Text);

    private static IReadOnlyList<Finding> Lint(string text) =>
        new LintEngine([new OfficeWords()],
            LintSettings.Default).Lint(Article.Read(ArticleText.FromString(text), "article.md", ArticleFormat.Markdown));
}
