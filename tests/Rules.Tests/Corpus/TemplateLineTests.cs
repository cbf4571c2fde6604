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

    private const string Report =
        "The mill by the river will be sold. Two buyers had looked at it in the spring, and neither came back. The roof leaks, the wheel has not turned since the flood, and the road that leads to it is closed whenever it rains.";

    [Fact]
    public void Updates_of_one_article_are_no_template() => VerifySilent(
        $"{Report}\n\nFull text.\n", $"{Report}\n\nNo vote was held.\n\nFull text.\n", $"{Report}\n\nA vote was held.\n\nFull text.\n");

    [Fact]
    public void Copies_of_one_article_are_no_template() =>
        VerifySilent("The ferry is late.\n\nFull text.\n", "The ferry is late.\n\nFull text.\n", "The ferry is late.\n\nFull text.\n");
}
