using ContentLint.Rules.Corpus;

namespace ContentLint.Rules.Tests.Corpus;

public sealed class TemplateLineTests : CorpusRuleTest<TemplateLine>
{
    private static string[] Around(string line) =>
        [.. new[] { "ferry is late", "mill is shut",
            "school is full" }.Select(news => $"The {news}.\n\n{line}\n\nThat was said by Asta Rehm, who runs it.")];

    [Theory]
    [InlineData("Full text.")]
    [InlineData("Photo gallery below.")]
    public void A_line_that_says_nothing_is_found_in_the_first_articles(string line)
    {
        string[] articles = Around(line);
        Assert.Equal(["0.txt", "1.txt"], Find(articles).Select(finding => finding.Path), StringComparer.Ordinal);
        Assert.Equal($"The line “{line}” stands in 3 articles and says nothing in them", Find(articles)[0].Message);
        VerifySilent(articles[..2]);
    }

    [Theory]
    [InlineData("He declined to comment.")]
    [InlineData("Who is it?")]
    [InlineData("In the harbour:")]
    [InlineData("“No comment.”")]
    [InlineData("**Rehm**: Yes.")]
    [InlineData("9:30 p.m.")]
    public void A_sentence_a_label_and_a_question_are_left_alone(string line) => VerifySilent(Around(line));

    [Fact]
    public void Copies_of_one_article_are_no_template() =>
        VerifySilent("The ferry is late.\n\nFull text.\n", "The ferry is late.\n\nFull text.\n", "The ferry is late.\n\nFull text.\n");
}
