using ContentLint.Rules.Style;

namespace ContentLint.Rules.Tests.Style;

public sealed class LoadedLanguageTests : RuleTest<LoadedLanguage>
{
    [Theory]
    [InlineData("The board met this [|shocking|] increase with a new fee.")]
    [InlineData("The treasurer’s [|cronies|] have left the club.")]
    [InlineData("The county keeps its [|oppressive|] rule over the islands.")]
    public void A_word_that_judges_by_itself(string marked) => Verify(Severity.Note, marked);

    /// <summary>An essay that nothing names one judges by right.</summary>
    [Fact]
    public void Each_is_a_note_however_many_there_are() =>
        Verify(Severity.Note,
            "The board met this [|shocking|] increase with a new fee.\n\nThe treasurer’s [|cronies|] have left the club.");

    [Fact]
    public void Two_words_that_colour_one_paragraph_are_one_note() =>
        Verify(Severity.Note, "In a [|dramatic|] turn, the embattled board sold the mill.");

    [Theory]
    [InlineData("In a dramatic turn, the board sold the mill.\n\nThe embattled treasurer left.")] // one in each paragraph
    [InlineData("The regime fell, and no regime came after it.")] // one word twice
    [InlineData("“It was shocking,” said Mara Hess, the treasurer.")]
    [InlineData("Mara Hess, the treasurer, said the disgraceful increase had been dropped.")]
    [InlineData("The increase was shocking, Mara Hess said on Tuesday.")]
    [InlineData("The county has a new tax regime and a dramatic arts centre.")]
    [InlineData("They saw the film Shocking Blue at the mill.")] // a name
    [InlineData("Review: The Tempest at the Mill\n\nThe king is magnificent, and the storm is a disgraceful mess.")]
    public void Sourced_quoted_or_technical_words_pass(string text) => VerifySilent(text);

    [Theory]
    [InlineData("The board met this shocking increase.", "The board met this increase.")]
    [InlineData("The board offered an outrageous plan.", "The board offered a plan.")]
    [InlineData("The board offered a shameful answer.", "The board offered an answer.")]
    public void An_adjective_goes_without_a_trace(string text, string expected) =>
        Assert.Equal(expected, Fixes.Apply(text, Assert.Single(Find(text))));

    [Fact]
    public void A_predicate_cannot_go() => Assert.Null(Assert.Single(Find("The answer of the board was shameful.")).Fix);

    /// <summary>The metadata of a piece say that its author judges, whatever they call it.</summary>
    [Theory]
    [InlineData("categories:\n  - Opinion")]
    [InlineData("categories: [Town, Opinion]")]
    [InlineData("category: Opinion")]
    [InlineData("section: \"Editorials\"")]
    [InlineData("schema_type: OpinionNewsArticle")]
    [InlineData("categories:\n- town\n- op-ed")]
    public void An_opinion_piece_judges(string metadata)
    {
        const string Body = "The depraved plan of the board is a shocking thing. The scandalous pier was sold in May.\n";
        VerifySilent($"---\ntitle: The pier\n{metadata}\n---\n\n{Body}", "article.md");
        Assert.NotEmpty(Find($"---\ntitle: The pier\ncategories:\n  - Town\ntags:\n  - opinion\n---\n\n{Body}", "article.md"));
    }
}
