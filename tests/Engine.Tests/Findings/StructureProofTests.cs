using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Rules;
using ContentLint.Running;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Engine.Tests.Findings;

/// <summary>What stands in <c>[|…|]</c> is replaced, and the file has its structure afterwards or has not.</summary>
public sealed class StructureProofTests
{
    [Theory]
    [InlineData("The board [|met|] in May.\n", "sat")]
    [InlineData("The board met.\n\n[|Share\n\n|]It rained.\n", "")]
    [InlineData("- The board [|met|].\n- It rained.\n", "sat")]
    [InlineData("The *board* of [the quay](/quay) [|met|]\r\nin May.\r\n", "sat")]
    [InlineData("---\ntitle: x\n---\n\n{{< a >}}\n\nThe board[|  |]met.\n", " ")]
    public void It_holds(string text, string newText) => Assert.True(Holds(text, newText));

    [Theory]
    [InlineData("The board met in May.\n[|•|]\nIt rained.\n", "* ")]
    [InlineData("The bridge\n[|-\n|]The bridge opens.\n", "- ")]
    [InlineData("The board met.[|\n\n|]It rained.\n", " ")]
    [InlineData("- The board met.\n[|- |]It rained.\n", "")]
    [InlineData("- The board met.\n[|  |]- It rained.\n", "")]
    [InlineData("> The board met.\n>\n[|> |]It rained.\n", "")]
    [InlineData("[|#|]# The board met\n", "")]
    [InlineData("The *board[|*|] met.\n", "")]
    [InlineData("[quay]:[|&nbsp; |]pier\nThe board met.\n", " ")]
    [InlineData("[quay]:[|&nbsp; |]pier\r\nThe board met.\r\n", " ")]
    [InlineData("The **board[| |]** met.\n", "")]
    [InlineData("The board met.\n\n[|\u00A0|]---\n", "")]
    [InlineData("```\n{\n[|}|]\n```\n", "")]
    [InlineData("| a | b |\n|---|---|\n[|| c | d ||]\n", "c d")]
    [InlineData("---\ntags: [\n  a\n[|]|]\n---\n\nIt rained.\n", "")]
    [InlineData("---\ntitle: x\n---\n\n{{< figure\n  src=\"a\"\n[|>}}|]\n\nIt rained.\n", "")]
    [InlineData("+++\ntitle = \"x\"\n[|+++|]\n\nIt rained.\n", "")]
    [InlineData("[|\n|]---\ntitle: x\nlayout: y\n---\n\nIt rained.\n", "> ")]
    public void It_does_not_hold(string text, string newText) => Assert.False(Holds(text, newText));

    /// <summary>A rule that thinks its fix safe is not believed.</summary>
    [Theory]
    [InlineData("The board met in May.\n[|* |]\nIt rained all day on the quay.\n", FixSafety.Offered)]
    [InlineData("The board met [|really|] in May.\n", FixSafety.Safe)]
    public void The_engine_asks_for_the_proof(string marked, FixSafety safety)
    {
        (string text, TextSpan span) = Strip(marked);
        var engine = new LintEngine([new Cut(span)], LintSettings.Default);
        Finding finding = Assert.Single(engine.Lint(Article.Read(ArticleText.FromString(text), "a.md", ArticleFormat.Markdown)));
        Assert.Equal(safety, finding.Fix!.Safety);
    }

    private static bool Holds(string marked, string newText)
    {
        (string text, TextSpan span) = Strip(marked);
        return StructureProof.Holds(text, text[..span.Start] + newText + text[span.End..], [new Edit(span, newText)], "a.md");
    }

    private static (string Text, TextSpan Span) Strip(string marked)
    {
        int start = marked.IndexOf("[|", StringComparison.Ordinal);
        int end = marked.LastIndexOf("|]", StringComparison.Ordinal) - 2;
        return (marked.Remove(end + 2, 2).Remove(start, 2), TextSpan.FromBounds(start, end));
    }

    private sealed class Cut(TextSpan span)
        : Rule(new RuleDescriptor("CL199", "cut", "Cut", "Cut.", Severity.Note) { Fix = FixSafety.Safe })
    {
        public override void Check(ArticleReading reading, RuleContext context) =>
            context.Report(span, "This is to go", fix: new Fix("Cut it", FixSafety.Safe, [Edit.Delete(span)]));
    }
}
