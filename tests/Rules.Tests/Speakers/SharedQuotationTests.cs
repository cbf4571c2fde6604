using ContentLint.Rules.Speakers;

namespace ContentLint.Rules.Tests.Speakers;

public sealed class SharedQuotationTests : RuleTest<SharedQuotation>
{
    private const string First = "“Nobody ever paid for the second boat,” said Asta Rehm, the skipper. The talks went on until ten.\n\n";

    [Theory]
    [InlineData("[|“Nobody ever paid for the second boat,”|] said Joost Krol, who speaks for the port.")]
    [InlineData("Joost Krol, who speaks for the port, said that it was [|“nobody ever paid for the second boat”|] all over.")]
    [InlineData("[|“Well, nobody ever paid for the second boat,”|] Joost Krol told the board.")]
    public void Two_say_the_same(string marked) => Verify(Severity.Note, First + marked);

    [Theory]
    [InlineData("“Nobody ever paid for the second boat,” repeated Joost Krol, who speaks for the port.")]
    [InlineData("“Nobody ever paid for the second boat,” Rehm said again.")]
    [InlineData("“Nobody ever sank the second boat,” said Joost Krol, who speaks for the port.")]
    [InlineData("“The second boat,” said Joost Krol, “was a present.”")]
    [InlineData("Joost Krol quoted the line: “Nobody ever paid for the second boat.”")]
    public void It_is_repeated_or_other(string text) => VerifySilent(First + text);

    [Fact]
    public void Short_words_are_said_by_many() =>
        VerifySilent("“Thank you very much,” said Asta Rehm.\n\n“Thank you very much,” said Joost Krol.");

    [Theory]
    [InlineData("Harbour highlights Krol: “Nobody ever paid for the second boat,” said Joost Krol, who speaks for the port.\n\n"
        + "“Nobody ever paid for the second boat,” said Joost Krol, who speaks for the port.")] // a label is nobody
    [InlineData(First + "The port, as Joost Krol once put it, was “badly run from the first day”. It was another case of a “nobody ever paid for it” habit.")]
    public void Without_a_verb_of_its_own_nobody_says_it(string text) => VerifySilent(text);
}
