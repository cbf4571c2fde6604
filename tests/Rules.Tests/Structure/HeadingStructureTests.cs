using ContentLint.Rules.Structure;

namespace ContentLint.Rules.Tests.Structure;

public sealed class HeadingStructureTests : RuleTest<HeadingStructure>
{
    private const string Body = "The fund lost half its money in May, and the board met twice to talk about it before the summer.";

    [Fact]
    public void A_file_without_a_headline() =>
        Verify(Severity.Note, $"[|The|] council met on Monday in the old town hall and voted to close the bridge, the ferry and the school in the first week of May.\n\n{Body}");

    [Theory]
    [InlineData("The fund has lost half its money\n\n")]
    [InlineData("The fund has lost half its money.\n\n")] // a house that stops its headlines
    [InlineData("By Mara Hess\n\nThe fund has lost half its money\n\n")]
    public void A_headline_is_one_with_or_without_its_stop(string headline) => VerifySilent(headline + Body + "\n\n" + Body);

    [Fact]
    public void A_title_in_the_front_matter_is_a_headline() =>
        VerifySilent($"---\ntitle: The fund\n---\n\n{Body} {Body}\n\n{Body}", "article.md");

    [Theory]
    [InlineData("# The fund\n\nIt is poor.\n\n[|## The board|]\n\n## The members\n\nThey are poor too.\n")]
    [InlineData("# The fund\n\nIt is poor.\n\n[|## The members|]\n")]
    public void A_heading_with_nothing_under_it(string marked) => Verify(Severity.Warning, marked, "article.md");

    [Fact]
    public void A_heading_above_a_smaller_one_passes() =>
        VerifySilent("# The fund\n\n## The board\n\n### Its members\n\nThey are poor.\n", "article.md");

    [Fact]
    public void The_last_line_is_what_remains_of_a_section() =>
        Verify(Severity.Warning, $"The fund is poor\n\n{Body}\n\n{Body}\n\n[|Related developments|]");

    [Theory]
    [InlineData("Mara Hess")] // a signature
    [InlineData("Reuters")]
    [InlineData("The hearing goes on.")]
    public void Signatures_and_sentences_may_stand_last(string end) => VerifySilent($"The fund is poor\n\n{Body}\n\n{Body}\n\n{end}");

    [Fact]
    public void A_level_is_skipped() =>
        Verify(Severity.Note, "# The fund\n\nIt is poor.\n\n[|### The board|]\n\nIt is poor too.\n", "article.md");

    [Theory]
    [InlineData("[|Why did the fund approach Hale|]")]
    [InlineData("[|How will the board pay|]")]
    [InlineData("[|What did the board know|]")]
    public void A_question_without_its_mark(string heading) => Verify(Severity.Note, $"{heading}\n\n{Body}");

    [Theory]
    [InlineData("Why the plan is late")]
    [InlineData("Why did the fund fail?")]
    [InlineData("What is left of the fund")]
    [InlineData("Who will pay the bill")]
    [InlineData("How the board will pay")]
    [InlineData("When the fund failed")]
    [InlineData("Why is the fund late: a short history")]
    public void Indirect_questions_pass(string heading) => VerifySilent($"{heading}\n\n{Body}");

    [Fact]
    public void One_heading_differs_in_case() =>
        Verify(
            Severity.Note,
            $"# The fund\n\n{Body}\n\n## The Quiet Members\n\n{Body}\n\n## Their Last Meeting\n\n{Body}\n\n[|## The very old guard remains|]\n\n{Body}\n",
            "article.md");

    [Fact]
    public void Headings_of_one_case_pass() =>
        VerifySilent($"# The fund\n\n{Body}\n\n## The quiet members\n\n{Body}\n\n## Their last meeting\n\n{Body}\n\n## The old guard of Tessaly\n\n{Body}\n", "article.md");
}
