using ContentLint.Findings;
using ContentLint.Rules;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Engine.Tests.Findings;

public sealed class FixApplierTests
{
    private static readonly RuleDescriptor Rule = new("CL199", "test", "Test", "Test.", Severity.Warning);

    [Fact]
    public void Edits_of_all_fixes_are_applied_in_text_order() =>
        Verify("one two three", "1 2 drei", 2, Fix((8, 5, "drei")), Fix((0, 3, "1"), (4, 3, "2")));

    [Fact]
    public void Of_two_fixes_for_one_place_the_first_wins() =>
        Verify("one two three", "one 2 three", 1, Fix((4, 3, "2")), Fix((5, 2, "xx")));

    [Fact]
    public void A_fix_is_applied_whole_or_not_at_all() =>
        Verify("one two three", "1 two three", 1, Fix((0, 3, "1")), Fix((1, 1, "x"), (8, 5, "drei")));

    [Fact]
    public void Two_insertions_at_one_place_would_hang_on_their_order() =>
        Verify("one", "oneA", 1, Fix((3, 0, "A")), Fix((3, 0, "B")));

    [Fact]
    public void A_fix_that_changes_nothing_is_none() => Verify("one", "one", 0, Fix((0, 3, "one")));

    [Fact]
    public void A_fix_that_is_less_safe_is_left() =>
        Assert.Equal(new FixedText("one two", 0), FixApplier.Apply("one two", [Find(FixSafety.Offered, (0, 3, "1"))], FixSafety.Safe));

    [Theory]
    [InlineData("A\n\nX\nY\n\nB\n", "A\n\nB\n")]
    [InlineData("A\r\n\r\nX\r\nY\r\n\r\nB\r\n", "A\r\n\r\nB\r\n")]
    [InlineData("A\nX\nY\nB\n", "A\nB\n")]
    [InlineData("A\n\nX\nY\nB\n", "A\n\nB\n")]
    [InlineData("X\nY\n\nB\n", "B\n")]
    public void Lines_that_go_together_leave_one_blank_line(string text, string expected)
    {
        int x = text.IndexOf('X', StringComparison.Ordinal);
        int y = text.IndexOf('Y', StringComparison.Ordinal);
        int end = text.IndexOf('\n', y) + 1;
        Verify(text, expected, 2, Fix((x, y - x, "")), Fix((y, end - y, "")));
    }

    [Fact]
    public void Many_fixes_take_one_pass()
    {
        string text = string.Concat(Enumerable.Repeat("ab", 20_000));
        Finding[] findings = [.. Enumerable.Range(0, 20_000).Select(i => Find(FixSafety.Safe, (i * 2, 1, "")))];
        Assert.Equal(new FixedText(new string('b', 20_000), 20_000), FixApplier.Apply(text, findings, FixSafety.Safe));
    }

    /// <summary>Whatever the fixes, what is written is the text with some of them, none half.</summary>
    [Fact]
    public void Any_fixes_give_a_text_that_holds_the_accepted_ones_whole()
    {
        var random = new Random(11);
        for (int round = 0; round < 300; round++)
        {
            string text = new([.. Enumerable.Range(0, 40).Select(_ => "ab \n"[random.Next(4)])]);
            Finding[] findings = [.. Enumerable.Range(0, 8).Select(_ =>
            {
                int start = random.Next(40);
                return Find(FixSafety.Safe, (start, random.Next(1, Math.Min(6, 41 - start)), "<" + random.Next(10) + ">"));
            })];
            FixedText mended = FixApplier.Apply(text, findings, FixSafety.Safe);
            Assert.Equal(mended.Applied, mended.Text.Count(character => character == '<'));
            Assert.Equal(mended.Applied, mended.Text.Count(character => character == '>'));
            Assert.InRange(mended.Applied, 1, 8);
        }
    }

    private static void Verify(string text, string expected, int applied, params Finding[] findings) =>
        Assert.Equal(new FixedText(expected, applied), FixApplier.Apply(text, findings, FixSafety.Safe));

    private static Finding Fix(params (int Start, int Length, string Text)[] edits) => Find(FixSafety.Safe, edits);

    private static Finding Find(FixSafety safety, params (int Start, int Length, string Text)[] edits) => new(
        Rule,
        Severity.Warning,
        "article.txt",
        new TextSpan(0, 1),
        default,
        "Test",
        null,
        [],
        "",
        new Fix("Mend", safety, [.. edits.Select(edit => new Edit(new TextSpan(edit.Start, edit.Length), edit.Text))]));
}
