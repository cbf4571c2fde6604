using ContentLint.Rules.Residue;

namespace ContentLint.Rules.Tests.Residue;

public sealed class PlainNoticePromptTests : RuleTest<WebPrompt>
{
    private const string Notice = "The quay tools move to a new place this week, and every harbour has to\nmove with them.\n\n";

    [Theory]
    [InlineData("See Also\n========\n\n[1] https://quay.example/moves\n[2] https://quay.example/tides\n")]
    [InlineData("See also: https://quay.example/moves\n")]
    [InlineData("Resources:\n- https://quay.example/moves\n- https://quay.example/tides\n")]
    [InlineData("1. Ensure your backups are up to date. Please also update\n   your tools.\n\n2. Start the quay again.\n")]
    public void Leaves_the_words_of_a_notice_alone(string lines) => VerifySilent(Notice + lines);

    [Theory]
    [InlineData("Title: Tools move\nAuthor: Ida Lund\nPosted: 2021-04-05\nRevision: 1\nShow-If-Installed: quay/tools\n\n")]
    [InlineData("Subject: Tools move\nVersion: 2.0\nRevision: 1\n\n")]
    public void Leaves_records_alone(string head) => VerifySilent(head + Notice);

    [Theory]
    [InlineData("[|Sign up for our morning newsletter|]\n")]
    [InlineData("[|Share this article|]\n")]
    public void Finds_prompts_beside_code(string line) =>
        Verify(Severity.Error, Notice + "Then type:\n\n    rm -r /quay/old\n\nIt is gone.\n\n" + line);
}
