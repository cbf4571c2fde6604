using ContentLint.Documents;
using ContentLint.Engine.Tests.Reading;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Rules;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Engine.Tests.Documents;

/// <summary>What of a page is the article, and where its words stand in the file.</summary>
public sealed class HtmlReaderTests
{
    [Theory]
    [InlineData("<p>It rained.", "a paragraph that is not closed")]
    [InlineData("It rained.", "no element at all")]
    [InlineData("<div>It <b>rai</b>ned.</div>", "a tag in a word")]
    [InlineData("<p>It\r\n\t  rained.</p>", "white space")]
    [InlineData("<p>It<br/>rained.</p>", "a line break")]
    [InlineData("<p>It rai&shy;ned.</p>", "a hyphen that shows only at the end of a line")]
    [InlineData("<p>It rained.<sup>2</sup></p>", "the number of a footnote")]
    [InlineData("<p>It rained<sup>[3]</sup>.</p>", "the number of a footnote in brackets")]
    [InlineData("<p>It <code>snow</code> rained.</p>", "code")]
    [InlineData("<p><code>a</code> It <code>snow <b>b</b></code> rained<code>c</code>.</p>", "code at both ends")]
    [InlineData("<p>It rained.</p><pre>snow fell</pre>", "a code block")]
    [InlineData("<p>It rained.</p><script>snow()</script><style>snow</style><noscript>snow</noscript>", "what is no text")]
    [InlineData("<p>It <!-- snow --> rained.</p>", "a comment")]
    [InlineData("<p title=\"snow > ice\">It rained.</p>", "a mark in an attribute")]
    [InlineData("<head><title>snow</title></head><body><p>It rained.</p></body>", "the title of the window")]
    [InlineData("<header><nav>snow</nav>snow</header><p>It rained.</p><footer>snow</footer>", "what stands around an article")]
    [InlineData("<div role=navigation>snow</div><p>It rained.</p>", "a role")]
    [InlineData("<p hidden>snow</p><p style='display: none'>snow</p><p aria-hidden=true>snow</p><p>It rained.</p>", "what is hidden")]
    [InlineData("<p hidden>a part of the page that is longer than the furniture</p><p>It rained.</p><ul class='share-buttons'><li>snow</li></ul><div id=comments>snow</div>", "furniture")]
    [InlineData("<p hidden>a part of the page that is longer</p><p>It rained.</p><div class='post-tags'>snow</div>",
        "furniture by the last word of a name")]
    [InlineData("<div>snow</div><article><p>It rained.</p></article><div>snow</div>", "an article among others")]
    [InlineData("<article>snow</article><article><p>It rained.</p><p hidden>and a longer article it is</p></article>",
        "the longest of two articles")]
    [InlineData("<main><h1>It</h1><article>rained.</article></main><div>snow</div>", "a headline before the article")]
    [InlineData("<form><p>snow</p><input></form><p>It rained.</p>", "a form")]
    [InlineData("<p>It rained.</p><button>snow</button><select><option>snow</option></select>", "controls")]
    public void Only_the_article_is_prose(string text, string trap)
    {
        using ArticleReading reading = Read.Text(text, ArticleFormat.Html);
        string[] words = [.. reading.Tokens.ToArray().Where(token => token.Kind is TokenKind.Word or TokenKind.Number)
            .Select(token => reading.Text.ToString(token.Span).Replace("\u00AD", "", StringComparison.Ordinal))];
        Assert.True(words is ["It", "rained"], $"{trap}: {string.Join(' ', words)}");
    }

    [Theory]
    [InlineData("<div class='content no-sidebar'><p>It rained.</p></div>", "a name that says what there is not")]
    [InlineData("<body class='comments-open'><p>It rained.</p></body>", "the whole page")]
    [InlineData("<article><header><h1>It rained.</h1></header></article>", "the header of an article")]
    [InlineData("<table><tr><td><p>It rained.</p></td></tr></table>", "a page laid out in a table")]
    [InlineData("<details><summary>It rained.</summary></details>", "what can be unfolded")]
    [InlineData("<q>It rained.</q>", "a quotation without marks")]
    public void What_only_looks_like_furniture_is_read(string text, string trap)
    {
        using ArticleReading reading = Read.Text(text, ArticleFormat.Html);
        Assert.True(reading.Blocks.ToArray().Any(block => block.Zone is Zone.Body or Zone.Headline), trap);
        Assert.Contains("It rained.", reading.Text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_stays_in_its_block()
    {
        using ArticleReading reading = Read.Text("<p>&nbsp;<code>x = 1</code> = <code>y</code>&nbsp;</p>", ArticleFormat.Html);
        Assert.Equal("x = 1 = y", reading.Text.ToString(Assert.Single(reading.Blocks.ToArray()).Span));
        Assert.Equal("=", reading.Text.ToString(Assert.Single(reading.Tokens.ToArray()).Span));
        Assert.True(reading.Residue.IsEmpty);
    }

    [Fact]
    public void Elements_say_what_blocks_are()
    {
        const string Text =
            "<h1>Island cut off</h1><p>It rained for a week on the island of Vell and nobody came.</p><h2>Next</h2><ul><li>One<ul><li>Two<li>Three</ul><li>Four</ul>"
            + "<blockquote><p>It rained.</p></blockquote><figure><img alt=x><figcaption>A pier</figcaption></figure><table><tr><td>5<td>6</table><dl><dt>A<dd>B</dl>";
        using ArticleReading reading = Read.Text(Text, ArticleFormat.Html);
        Assert.Equal(
            "Heading1 Headline, Paragraph0 Body, Heading2 Subhead, ListItem0 ListItem, ListItem0 ListItem, ListItem0 ListItem, ListItem0 ListItem, Quote0 Body, Caption0 Caption, TableCell0 TableCell, TableCell0 TableCell, ListItem0 ListItem, ListItem0 ListItem",
            string.Join(", ", reading.Blocks.ToArray().Select(block => $"{block.Shape}{block.Level} {block.Zone}")));
    }

    [Theory]
    [InlineData("<p>A Fish &amp; chips shop</p>", "Fish & chips", "Fish &amp; chips")]
    [InlineData("<p>A <b>Fish</b> &amp; chips shop</p>", "Fish & chips", "Fish</b> &amp; chips")]
    [InlineData("<p>A&nbsp;Fish&amp;chips&nbsp;shop</p>", "Fish&chips", "Fish&amp;chips")]
    [InlineData("<p>&#128512;\n\n  &ldquo;No&rdquo;</p>", "😀 “No”", "&#128512;\n\n  &ldquo;No&rdquo;")]
    [InlineData("<p>It wasn&rsquo;t</p>", "n’t", "n&rsquo;t")]
    [InlineData("<p>It wasn&#146;t</p>", "’", "&#146;")]
    [InlineData("<p>One</p>\n<p>two</p>", "e\n\nt", "e</p>\n<p>t")]
    [InlineData("<p>One<br>two</p>", "e\nt", "e<br>t")]
    [InlineData("<p>He <q>did</q> it</p>", "“did”", "<q>did</q>")]
    [InlineData("<p>&hyphen;&fjlig;&Tab;x</p>", "\u2010fj", "&hyphen;&fjlig;")]
    public void A_place_is_mapped_to_the_file_with_its_entities(string text, string words, string source)
    {
        using ArticleReading reading = Read.Text(text, ArticleFormat.Html);
        int start = reading.Text.ToString().IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, reading.Text.ToString());
        Assert.Equal(source, reading.Article.Source.ToString(reading.Article.ToSource(new TextSpan(start, words.Length))));
    }

    [Fact]
    public void Every_place_of_a_page_is_mapped_in_order()
    {
        const string Text = "<h1>A &amp; b</h1>\n<p>&#128512; c<b>d</b>&nbsp;e <q>f</q><br>g&bogus; 😀</p>\n<ul><li>h\n\ni</ul>";
        using ArticleReading reading = Read.Text(Text, ArticleFormat.Html);
        int last = 0;
        for (int i = 0; i < reading.Text.Length; i++)
        {
            TextSpan one = reading.Article.ToSource(new TextSpan(i, 1));
            TextSpan rest = reading.Article.ToSource(TextSpan.FromBounds(i, reading.Text.Length));
            Assert.InRange(one.Start, last, Text.Length);
            Assert.InRange(one.End, one.Start, rest.End);
            Assert.True(rest.Contains(one) || one.IsEmpty);
            Assert.True(reading.Text[i] is '\n' || Text[one.Start] == reading.Text[i] || Text[one.Start] is '&' or '<' or '\n');
            last = one.Start;
        }
    }

    [Fact]
    public void A_fix_deletes_words_and_leaves_tags()
    {
        using Article article = Article.Read(ContentLint.Text.ArticleText.FromString("<p>Be <a>the &amp; first</a> to go</p>"), "a.html",
            ArticleFormat.Html);
        var fix = new Fix("Delete the line", FixSafety.Safe, [Edit.Delete(new TextSpan(0, article.Text.Length - 2))]);
        Assert.Equal("Be |the &amp; first| to go",
            string.Join('|', article.ToSource(fix)!.Edits.Select(edit => article.Source.ToString(edit.Span))));
    }

    [Fact]
    public void A_fix_writes_entities_and_tears_no_tags_apart()
    {
        using Article article = Article.Read(ContentLint.Text.ArticleText.FromString("<p>Fish <b>and</b> chips</p>"), "a.html",
            ArticleFormat.Html);
        Assert.Equal("&amp;",
            Assert.Single(article.ToSource(new Fix("Write", FixSafety.Safe, [new Edit(new TextSpan(5, 3), "&")]))!.Edits).NewText);
        Assert.Null(article.ToSource(new Fix("Write", FixSafety.Safe, [new Edit(new TextSpan(0, 8), "Fish &")])));
        Assert.Equal(new TextSpan(14, 0),
            Assert.Single(article.ToSource(new Fix("Write", FixSafety.Safe, [new Edit(new TextSpan(8, 0), ",")]))!.Edits).Span);
    }

    [Theory]
    [InlineData("<div>", 301)]
    [InlineData("<b>x</i>", 301)]
    public void Markup_nested_too_deep_is_refused(string piece, int count)
    {
        using ArticleReading reading = Read.Text(string.Concat(Enumerable.Repeat(piece, count)) + "It rained.", ArticleFormat.Html);
        Assert.Equal("its elements are nested more than 300 deep", reading.Article.MarkupProblem);
        Assert.Equal(ArticleFormat.PlainText, reading.Article.Format);
        Assert.Same(reading.Article.Source, reading.Text);
    }

    [Theory]
    [InlineData("<p>It rained.", 2000)]
    [InlineData("<li>It rained.", 2000)]
    [InlineData("<tr><td>It rained.", 2000)]
    [InlineData("<br><img src=x><path d=x />", 2000)]
    [InlineData("<script>'<div>'</script><!-- <div> -->", 2000)]
    [InlineData("<a title='<b>' href=\"<b>\">x</a>", 2000)]
    public void What_only_looks_nested_is_read(string piece, int count)
    {
        using ArticleReading reading = Read.Text(string.Concat(Enumerable.Repeat(piece, count)), ArticleFormat.Html);
        Assert.Null(reading.Article.MarkupProblem);
    }

    /// <summary>A name that web designers give to furniture is a topic, too.</summary>
    [Theory]
    [InlineData("<p class=\"share-price\">Kell said the price would not move before the storm did, and nobody was surprised.</p>", true)]
    [InlineData("<div class=\"social-care\"><p>Kell said the lenders would not move before the storm did, and nobody was surprised.</p></div>", true)]
    [InlineData("<div id=\"comment-piece\"><p>Kell said the lenders would not move before the storm did, and nobody was surprised.</p></div>", true)]
    [InlineData("<div class=\"newsletter\"><p>Sign up for the letter of the valley and read the best of it every single day.</p></div>",
        false)]
    [InlineData("<div class=\"related-posts\"><p><a href=\"/a\">Kell said the lenders would not move before the storm did, and nobody was surprised.</a></p></div>", false)]
    [InlineData("<div class=\"share-bar\"><p>Share Tweet Email Print</p></div>", false)]
    public void A_sentence_is_text_whatever_its_class(string block, bool isText)
    {
        const string Story =
            "<p>The mill was sold in secret in the spring of last year, said Lester Pierson, the clerk of the county, and the court is to rule in June on the sale of it.</p>";
        using ArticleReading reading = Read.Text($"<html><body><main>{Story}{block}{Story}</main></body></html>", ArticleFormat.Html);
        Assert.Equal(isText ? 3 : 2, reading.Article.Outline.Length);
    }
}
