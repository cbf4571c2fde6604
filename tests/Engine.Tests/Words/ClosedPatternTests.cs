using System.Text.RegularExpressions;
using ContentLint.Tables;
using ContentLint.Words.Patterns;

namespace ContentLint.Engine.Tests.Words;

public sealed class ClosedPatternTests
{
    [Theory]
    [InlineData("leave a reply", "leave a reply")]
    [InlineData("leave a reply.{0,20}", "leave a reply")]
    [InlineData("(post|add) a comment( (to|on) .{1,60}| below)?", "(post|add) a comment( below)?")]
    [InlineData("share (on|via) \\w+|share this|tweet", "share this|tweet")]
    [InlineData("\\[? ?\\d+ comments? ?\\]?", "\\[? ?\\d+ comments? ?\\]?")]
    [InlineData("ads?[.:]*", "ads?[.:]*")]
    [InlineData("photo(?!s) by (?-i:[A-Z]).*", null)]
    [InlineData("more from .{1,30}", null)]
    [InlineData("share(?=:)( [^ ]+)?", "share(?=:)")]
    [InlineData(".*", "")]
    public void Open_parts_are_taken_out(string source, string? expected) => Assert.Equal(expected, ClosedPattern.Reduce(source));

    /// <summary>The reduced pattern says nothing that the whole one does not say, and knows no word that is not written in it.</summary>
    [Fact]
    public void What_is_left_of_the_inventory_is_valid_and_closed()
    {
        int reduced = 0;
        foreach (ResiduePattern pattern in TableTexts.Residue.All.Where(pattern => pattern.Anchor == PatternAnchor.WholeLine))
        {
            if (ClosedPattern.Reduce(pattern.Source) is not { } closed)
            {
                continue;
            }

            reduced++;
            Assert.DoesNotMatch(new Regex("^(?:" + closed + ")$", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(10)),
                "the zyxwv of qqq and then nothing");
            Assert.NotNull(new CompiledPattern(closed, whole: true));
        }

        Assert.True(reduced > 100, $"{reduced} patterns");
    }
}
