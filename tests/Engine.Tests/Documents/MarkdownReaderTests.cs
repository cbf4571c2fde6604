using ContentLint.Documents;
using ContentLint.Engine.Tests.Reading;
using ContentLint.Reading;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Engine.Tests.Documents;

/// <summary>What is prose in Markdown and what is not, and where its entities stand.</summary>
public sealed class MarkdownReaderTests
{
    [Theory]
    [InlineData("---\nlayout: Flood\n---\n\nIt rained.\n", "front matter")]
    [InlineData("It rained.\n\n```\nsnow fell\n```\n", "fenced code")]
    [InlineData("It rained.\n\n~~~text\nsnow fell\n~~~\n", "fenced code with tildes")]
    [InlineData("It rained.\n\n    snow fell\n", "indented code")]
    [InlineData("It `snow` rained.\n", "code in a line")]
    [InlineData("It rained.\n\n[flood]: http://example.com/snow \"snow\"\n", "a link definition")]
    [InlineData("It rained.\n\n<div class=\"snow\">\nsnow fell\n</div>\n", "an HTML block")]
    [InlineData("It <span class=\"snow\">rained</span>.\n", "tags in a line")]
    [InlineData("It rained.\n\n<!-- snow -->\n", "a comment")]
    [InlineData("It rained <!-- snow -->.\n", "a comment in a line")]
    [InlineData("[It rained](http://example.com/snow \"snow\").\n", "the target of a link")]
    [InlineData("It rained <http://example.com/snow>.\n", "an address in brackets")]
    [InlineData("It rained.\n===\n", "the underline of a heading")]
    [InlineData("It rained.\n\n***\n", "a rule between sections")]
    [InlineData("## It rained. ##\n", "the marks around a heading")]
    [InlineData("> It rained.\n", "the mark of a quotation")]
    [InlineData("* It rained.\n", "the mark of an item")]
    public void Only_what_is_read_is_prose(string text, string trap)
    {
        using ArticleReading reading = Read.Text(text, ArticleFormat.Markdown);
        string words = string.Join(' ', Words(reading));
        Assert.True(words is "It rained", $"{trap}: {words}");
    }

    [Theory]
    [InlineData("#\tThe boats\n")]
    [InlineData("\n#\tThe boats\n")]
    [InlineData("It rained. It rained. It rained.\n\n##\tThe boats\n")]
    [InlineData("It rained. It rained. It rained.\r\n\r\n##\tThe boats\r\n")]
    [InlineData("It rained. It rained. It rained.\n\n##\t The boats ##\n")]
    [InlineData("It rained. It rained. It rained.\n\n##\tThe *boats*\n\nIt snowed.\n")]
    [InlineData("It rained. It rained. It rained.\n\n> ##\tThe boats\n")]
    [InlineData("It rained. It rained. It rained.\n\n## The boats\n")]
    public void A_heading_is_read_to_its_end_whatever_stands_behind_its_marks(string text)
    {
        using ArticleReading reading = Read.Text(text, ArticleFormat.Markdown);
        Assert.Contains("The boats", string.Join(' ', Words(reading)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It &amp; rained.", "It & rained .", "&amp;", 1)]
    [InlineData("It was Pia&rsquo;s boat.", "It was Pia’s boat .", "Pia&rsquo;s", 2)]
    [InlineData("It cost &pound;1,000.", "It cost £ 1,000 .", "&pound;", 2)]
    [InlineData("It rose 20&nbsp;per&#160;cent.", "It rose 20 per cent .", "per", 3)]
    [InlineData("&#8220;No&#x201d; 😀 &#128512; &mdash; it &hellip;", "“ No ” 😀 😀 — it …", "&#128512;", 4)]
    [InlineData("Fish &bogus; chips &copy", "Fish & bogus ; chips & copy", "bogus", 2)]
    [InlineData("A `&amp;` in code.", "A in code .", "in", 1)]
    public void An_entity_is_the_character_it_stands_for(string text, string tokens, string source, int index)
    {
        using ArticleReading reading = Read.Text(text, ArticleFormat.Markdown);
        Assert.Equal(tokens, string.Join(' ', reading.Tokens.ToArray().Select(token => reading.Text.ToString(token.Span))));
        Assert.Equal(source, reading.Article.Source.ToString(reading.Article.ToSource(reading.Tokens[index].Span)));
    }

    [Fact]
    public void Blocks_lie_where_the_entities_have_moved_them()
    {
        const string Text =
            "# Fish &amp; chips &amp; tea\n\nIt *was* &lt;hot&gt;.\n\n- One &amp; two\n\n| A &amp; b | C |\n|---|---|\n| D | E &amp; f |\n";
        using ArticleReading reading = Read.Text(Text, ArticleFormat.Markdown);
        Block[] blocks = reading.Blocks.ToArray();
        Assert.Equal("# Fish & chips & tea|It *was* <hot>.|One & two|A & b|C|D|E & f",
            string.Join('|', blocks.Select(block => reading.Text.ToString(block.Span))));
        Assert.Equal("# Fish &amp; chips &amp; tea|It *was* &lt;hot&gt;.|One &amp; two|A &amp; b|C|D|E &amp; f",
            string.Join('|', blocks.Select(block => reading.Article.Source.ToString(reading.Article.ToSource(block.Span)))));
    }

    [Fact]
    public void Without_entities_the_text_is_that_of_the_file()
    {
        using ArticleReading reading = Read.Text("It *rained*.\n", ArticleFormat.Markdown);
        Assert.Same(reading.Article.Source, reading.Article.Text);
        Assert.Equal(new TextSpan(3, 5), reading.Article.ToSource(new TextSpan(3, 5)));
    }

    private static IEnumerable<string> Words(ArticleReading reading) =>
        reading.Tokens.ToArray().Where(token => token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Symbol or TokenKind.Address)
        .Select(token => reading.Text.ToString(token.Span));

    /// <summary>A block of HTML is layout, and the sentences of its paragraphs are prose.</summary>
    [Theory]
    [InlineData("<div class=\"note\">\n<p>It was cold on the quay &amp; dark.</p>\n</div>", "It was cold on the quay & dark .")]
    [InlineData("<p align=\"center\">It was <b>cold</b> on the <a href=\"/quay\">old quay</a>.</p>", "It was cold on the old quay .")]
    [InlineData("<div><p>It was cold <code>snow()</code> on the quay.</p><p>Nobody knew why it was so.</p></div>",
        "It was cold on the quay . Nobody knew why it was so .")]
    [InlineData("<section>\n  <p>\n    It was cold and dark\n    on the quay.\n  </p>\n</section>", "It was cold and dark on the quay .")]
    [InlineData("<p>“It was cold on the old quay.”</p>", "“ It was cold on the old quay . ”")]
    [InlineData("<DIV><P>Was it cold on the quay?</P></DIV>", "Was it cold on the quay ?")]
    public void A_paragraph_in_a_block_of_HTML_is_prose(string text, string tokens)
    {
        using ArticleReading reading = Read.Text("# Quay\n\n" + text + "\n", ArticleFormat.Markdown);
        Assert.Equal("Quay " + tokens, string.Join(' ', reading.Tokens.ToArray().Select(token => reading.Text.ToString(token.Span))));
    }

    [Theory]
    [InlineData("<p class=\"caption\">The quay in May</p>")] // no sentence
    [InlineData("<p><img src=\"a.png\"> It was cold on the old quay.</p>")] // a picture
    [InlineData("<p><button>It was cold on the old quay.</button></p>")]
    [InlineData("<div>It was cold on the old quay.</div>")]
    [InlineData("<pre><p>It was cold on the old quay.</p></pre>")]
    [InlineData("<!-- <p>It was cold on the old quay.</p> -->")]
    [InlineData("<script>write(\"<p>It was cold on the old quay.</p>\")</script>")]
    [InlineData("<p>It was cold on the old quay.")] // not closed
    [InlineData("<div><picture>It was cold on the old quay.</picture></div>")]
    public void What_else_is_in_it_is_layout(string text)
    {
        using ArticleReading reading = Read.Text("# Quay\n\n" + text + "\n", ArticleFormat.Markdown);
        Assert.Equal("Quay", string.Join(' ', reading.Tokens.ToArray().Select(token => reading.Text.ToString(token.Span))));
    }

    [Theory]
    [InlineData("It rained. (`log`)  \n—Ida Lund", "—")]
    [InlineData("It rained.  \nIda Lund", "Ida")]
    [InlineData("It rained.\\\nIda Lund", "Ida")]
    public void A_hard_break_begins_a_line(string text, string first)
    {
        using ArticleReading reading = Read.Text(text, ArticleFormat.Markdown);
        Token token = reading.Tokens.ToArray()
            .Single(token => string.Equals(reading.Text.ToString(token.Span), first, StringComparison.Ordinal));
        Assert.Equal(TokenFlags.LineBreakBefore | TokenFlags.SpaceBefore,
            token.Flags & (TokenFlags.LineBreakBefore | TokenFlags.SpaceBefore));
    }
}
