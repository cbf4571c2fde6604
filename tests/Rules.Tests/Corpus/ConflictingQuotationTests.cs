using ContentLint.Findings;
using ContentLint.Rules.Corpus;

namespace ContentLint.Rules.Tests.Corpus;

public sealed class ConflictingQuotationTests : CorpusRuleTest<ConflictingQuotation>
{
    [Fact]
    public void One_quotation_has_two_speakers() => Verify(
        "“[|We will not sell the mill before the end of the year|],” said Asta Rehm.",
        "“[|We will not sell the mill before the end of the year|],” said Orla Krol.");

    /// <summary>A baseline has an entry for each of them.</summary>
    [Fact]
    public void Two_quotations_with_the_same_two_speakers_are_two_findings() => Assert.Equal(4, Find(
        "“We will not sell the mill before the end of the year,” said Asta Rehm. “Nobody has been here since the last storm in May,” said Asta Rehm.",
        "“We will not sell the mill before the end of the year,” said Orla Krol. “Nobody has been here since the last storm in May,” said Orla Krol.").Count);

    [Theory]
    [InlineData("“[|Nobody asked us before the mill by the river was closed|],” said Asta Rehm.",
        "“[|Nobody told us before the mill by the river was closed|],” said Asta Rehm.")]
    [InlineData("“It was wet. [|We saw that all of the boats had left the harbour|],” said Asta Rehm.",
        "“[|We saw that most of the boats had left the harbour|],” Asta Rehm said.")]
    [InlineData("“[|They never asked us what we would do with the mill|],” said Asta Rehm.",
        "“[|They never asked us what we would ever do with the mill|],” said Asta Rehm.")]
    public void One_sentence_has_two_wordings(string first, string second) => Verify(first, second);

    [Fact]
    public void A_word_without_weight_is_a_note()
    {
        IReadOnlyList<Finding> findings = Find(
            "“I knew that they would have left the mill by then,” said Asta Rehm.",
            "“I knew they would have left the mill by then,” said Asta Rehm.");
        Assert.Equal(2, findings.Count);
        Assert.All(findings, finding => Assert.Equal(Severity.Note, finding.Severity));
        Assert.Equal("“knew that they” is quoted in this article alone, “knew they” in 1.txt", findings[0].Message);
    }

    [Theory]
    [InlineData("“Nobody asked us before the mill by the river was closed,” said Asta Rehm.",
        "“Nobody asked us before the mill … was closed,” said Asta Rehm.")]
    [InlineData("“Nobody asked us before the mill by the river was closed,” said Asta Rehm.",
        "“Nobody asked [the owners] before the mill by the river was closed,” said Asta Rehm.")]
    [InlineData("“Nobody asked us before the mill by the river was closed,” said Asta Rehm.",
        "“Before the mill by the river was closed nobody asked us,” said Asta Rehm.")]
    [InlineData("“Nobody asked us before the mill by the river was closed,” said Asta Rehm.",
        "“But nobody asked us before the mill by the river was closed,” said Asta Rehm.")]
    [InlineData("“Nobody asked us before the mill by the river was closed,” said Asta Rehm.",
        "“Nobody told us before the mill by the river was closed,” said Orla Krol.")]
    [InlineData("“Thank you very much, all of you,” said Asta Rehm.", "“Thank you very much, all of you,” said Orla Krol.")]
    [InlineData("“We will organise the fair in the old mill again next year,” said Asta Rehm.",
        "“We will organize the fair in the old mill again next year,” said Asta Rehm.")]
    [InlineData("“We read the judgment on the old mill again last year,” said Asta Rehm.",
        "“We read the judgement on the old mill again last year,” said Asta Rehm.")]
    [InlineData("“They want to pull back the rope of the old mill by May,” said Asta Rehm.",
        "“They want to pullback the rope of the old mill by May,” said Asta Rehm.")]
    [InlineData("“Nobody knew the lock keeper of the old mill by his name,” said Asta Rehm.",
        "“Nobody knew the lock-keeper of the old mill by his name,” said Asta Rehm.")]
    [InlineData("“We will not sell the mill before the end of the year,” said Asta Rehm.",
        "“We will not sell the mill before the end of the year,” said Rehm.")]
    [InlineData("“We will not sell the mill before the end of the year,” said Asta Rehm.",
        "“We will not sell the mill before the end of the year,” said Asta Rehn.")]
    [InlineData("“We will not sell the mill before the end of the year,” said Asta Rehm.",
        "“We will not sell the mill before the end of the year,” the owner said.")]
    [InlineData("“Nobody asked us before the mill by the river was closed,” said Asta Rehm.",
        "“Nobody told us before the mill by the river was closed,” said Orla Rehm.")]
    [InlineData("“We need more boats in the harbour,” said Asta Rehm. “We need more ferries in the harbour by the mill,” she said.",
        "“We need more ships in the harbour by the mill this year,” said Asta Rehm.")]
    public void A_cut_an_edit_and_another_sentence_are_no_conflict(string first, string second) => VerifySilent(first, second);

    [Theory]
    [InlineData("at least ten boats", "at least 10 boats")]
    [InlineData("in her mid twenties too", "in her mid-20s too")]
    [InlineData("the anaesthetic gas there", "the anesthetic gas there")]
    [InlineData("the travellers of old", "the travelers of old")]
    [InlineData("in the theatre by noon", "in the theater by noon")]
    public void Spelling_and_figures_are_no_other_wording(string first, string second) => VerifySilent(
        $"“Nobody asked us about {first} before the mill was closed,” said Asta Rehm.",
        $"“Nobody asked us about {second} before the mill was closed,” said Asta Rehm.");

    [Fact]
    public void Another_number_is() => Verify(
        "“[|Nobody asked us about at least ten boats before the mill was closed|],” said Asta Rehm.",
        "“[|Nobody asked us about at least 12 boats before the mill was closed|],” said Asta Rehm.");
}
