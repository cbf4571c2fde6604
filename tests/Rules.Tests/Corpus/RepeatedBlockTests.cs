using ContentLint.Findings;
using ContentLint.Rules.Corpus;

namespace ContentLint.Rules.Tests.Corpus;

public sealed class RepeatedBlockTests : CorpusRuleTest<RepeatedBlock>
{
    private const string Ferry =
        "The ferry was built at Varn in 1987 and has carried cars and people across the sound on every day since then, but for two weeks in the winter of 2010, when the ice was too thick for her bow.";
    private const string Mill =
        "The mill by the river was bought by two brothers who had made their money with salt and who wanted to be bakers in their old age, which one of them became, while the other went to sea and was not seen again.";

    [Fact]
    public void A_paragraph_stands_in_two_articles()
    {
        Verify($"The news.\n\n[|{Ferry}|]", $"[|{Ferry}|]\n\nMore news.");
        Assert.Equal("This paragraph stands word for word in 1.txt", Find(Ferry, Ferry)[0].Message);
    }

    [Theory]
    [InlineData("when the ice was too thick", "when ice was much too thick")]
    [InlineData("The ferry was built at Varn in 1987", "The boat was built at Varn in 1987")]
    [InlineData(" and people", "")]
    public void A_copy_with_other_words_is_seen(string words, string other)
    {
        string copy = Ferry.Replace(words, other, StringComparison.Ordinal);
        Verify($"[|{Ferry}|]", $"[|{copy}|]");
        Assert.All(Find(Ferry, copy), finding => Assert.Equal(Severity.Note, finding.Severity));
    }

    [Fact]
    public void Of_a_run_of_copies_the_first_is_reported() => Verify($"[|{Ferry}|]\n\n{Mill}", $"[|{Ferry}|]\n\n{Mill}");

    [Fact]
    public void Of_many_copies_each_is_reported_once() => Verify($"[|{Ferry}|]", $"A.\n\n[|{Ferry}|]", $"B.\n\n[|{Ferry}|]", Mill);

    [Fact]
    public void Of_many_near_copies_each_is_reported_and_not_each_pair()
    {
        string[] copies = [.. Enumerable.Range(0, 12).Select(i => Ferry.Replace("1987", $"{1900 + i}", StringComparison.Ordinal))];
        IReadOnlyList<Finding> findings = Find(copies);
        // Also the one whose year stands in the words that are the first key: it meets the others under the second.
        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"{i}.txt").Order(StringComparer.Ordinal),
            findings.Select(finding => finding.Path), StringComparer.Ordinal);
    }

    [Fact]
    public void A_paragraph_that_has_a_copy_and_a_near_copy_is_one_finding()
    {
        string near = Ferry.Replace("the ice was too thick", "ice was too thick", StringComparison.Ordinal);
        IReadOnlyList<Finding> findings = Find(Ferry, Ferry, near);
        Assert.Equal("0.txt 1.txt 2.txt", string.Join(' ', findings.Select(finding => finding.Path)));
        Assert.Equal(findings[0].Fingerprint, findings[1].Fingerprint);
        Assert.NotEqual(findings[0].Fingerprint, findings[2].Fingerprint, StringComparer.Ordinal);
        // What the others are changes nothing of how it is known.
        Assert.Equal(findings[2].Fingerprint, Find(near, Ferry)[0].Fingerprint);
    }

    [Fact]
    public void Other_paragraphs_short_ones_and_quotations_are_left_alone()
    {
        VerifySilent(Ferry, Mill);
        VerifySilent("The ferry was built at Varn in 1987.", "The ferry was built at Varn in 1987.");
        VerifySilent($"“{Ferry}” said Asta Rehm.", $"“{Ferry}” said Asta Rehm.");
        VerifySilent($"{Ferry}\n\n{Ferry}", Mill);
    }
}
