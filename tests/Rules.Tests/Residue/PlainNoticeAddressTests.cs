using ContentLint.Rules.Residue;

namespace ContentLint.Rules.Tests.Residue;

public sealed class PlainNoticeAddressTests : RuleTest<BareUrl>
{
    private const string Notice = "The quay tools move to a new place this week [1], and every harbour has to\nmove with them.\n\n";

    [Theory]
    [InlineData("[1] https://quay.example/moves\n")]
    [InlineData("[1] Several files:\n    https://quay.example/a\n    https://quay.example/b\n")]
    [InlineData("The places are:\n- https://quay.example/a\n- https://quay.example/b\n")]
    [InlineData("Please read\n\nhttps://quay.example/guide\n\nbefore the move.\n")]
    [InlineData("See Also\n========\n\nhttps://quay.example/guide\n")]
    public void Leaves_announced_addresses_alone(string lines) => VerifySilent(Notice + lines);

    [Theory]
    [InlineData("[|https://quay.example/guide|]\n\nThe harbour has two quays.\n")]
    [InlineData("The board met at night.\n\n[|https://quay.example/guide|]\n")]
    public void Finds_addresses_without_a_reason(string lines) => Verify(Severity.Note, Notice + lines);
}
