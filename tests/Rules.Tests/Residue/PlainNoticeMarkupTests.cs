using ContentLint.Rules.Residue;

namespace ContentLint.Rules.Tests.Residue;

public sealed class PlainNoticeMarkupTests : RuleTest<MarkupOrEncodingDebris>
{
    private const string Notice = "The quay tools move to a new place this week, and every harbour has to\nmove with them.\n\n";

    [Theory]
    [InlineData("  1. Run the following:\n\n     QUAY=$(tool env QUAY)\n     rm \"${QUAY}${QUAY}\"\n\n  2. Start again.\n")]
    [InlineData("Then remove the links:\n\n    rm \"${QUAY}/old\"\n")]
    [InlineData("Names are made so:\n\n    quay-%%HARBOUR%%-%%TIDE%% -> quay-%%TIDE%%\n\nOld ones stay.\n")]
    [InlineData("Then type\n\n\tmkdir -p \"${QUAY%/*}\"\n\nas the harbour master.\n")]
    public void Leaves_indented_code_alone(string code) => VerifySilent(Notice + code);

    [Theory]
    [InlineData("Dear [|${user.name}|], the quay tools are on the way to you and to your friends.\n")]
    [InlineData("  Dear [|${user.name}|], the quay tools are on the way to you and to your friends.\n")]
    public void Finds_markup_in_sentences(string line) => Verify(Severity.Warning, Notice + line);

    [Fact]
    public void Notes_a_variable_named_beside_commands() =>
        Verify(Severity.Note, Notice + "Empty the store of the old tools at [|${QUAYDIR}|] first.\n\n     rm -r /var/quay/store\n");
}
