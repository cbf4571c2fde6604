using ContentLint.Documents;
using ContentLint.Engine.Tests.Reading;
using ContentLint.Reading;

namespace ContentLint.Engine.Tests.Documents;

/// <summary>What the generator of a site reads is no text; what stands between its tags is.</summary>
public sealed class SiteMarkupTests
{
    private const string Top = "---\nlayout: post\n---\n\n";

    [Theory]
    [InlineData("It rained.\n\n{% image \"a.jpg\" \"The pier\" %}\n\nThe sun came out.\n")]
    [InlineData("It rained.\n\n{{< figure\n  src=\"team.jpg\"\n  width=\"4\"\n>}}\n\nThe sun came out.\n")]
    [InlineData("It rained.\n\n{{< youtube id=\"x\" >}}\n\n{{ youtube(id=\"x\") }}\n\nThe sun came out.\n")]
    [InlineData("It rained.\n{{% notice tip %}}\nThe sun came out.\n{{% /notice %}}\n")]
    [InlineData("It rained.\n\n{% if page.x %}\nThe sun came out.\n{% endif %}\n")]
    [InlineData("It rained.\n\n{% highlight text %}\nboats = list.each do |b|\n\nend\n{\n}\n{% endhighlight %}\n\nThe sun came out.\n")]
    [InlineData("It rained.\n\n{{< highlight go >}}\nfunc main() {\n}\n{{< /highlight >}}\n\nThe sun came out.\n")]
    [InlineData("It rained.\n\n{% raw %}\n{{ snow }}\n{% endraw %}\n\nThe sun came out.\n")]
    [InlineData("It rained.\n\n{% comment %}\nsnow fell\n\nall day\n{% endcomment %}\n\nThe sun came out.\n")]
    [InlineData("It rained.\n\n{% set snow %}\n# fell\nnpx snow\n\n{\n}\n{% endset %}\n\nThe sun came out.\n")]
    [InlineData("It rained.\n\n{% set snow = \"fell\" %}\n\nThe sun came out.\n")]
    [InlineData("It rained.\n\n{{< grid >}}\n\n[[item]]\nbody = '''\nSnow “fell\n'''\n\n{{< /grid >}}\n\nThe sun came out.\n")]
    [InlineData("It rained.\n\n{{< grid >}}\nsnow = \"fell\"\ndeep = 4\n{{< /grid >}}\n\nThe sun came out.\n")]
    [InlineData("It rained.\n\n{{< grid >}}\n\nThe sun came out.\n\n{{< /grid >}}\n")]
    [InlineData("It rained.\n\n<img\n  src=\"snow.png\"\n  width=\"4\"\n/>\n\nThe sun came out.\n")]
    [InlineData("It rained.\n\n<div\n  class=\"snow\"\n  id=\"fell\">\n\nThe sun came out.\n\n</div>\n")]
    [InlineData("It rained.\n\nThe <a\n  href=\"snow.html\">sun</a> came out.\n")]
    [InlineData("It rained.\n\n<% snow %>\n\nThe sun came out.\n")]
    [InlineData("It rained.\n\n{{#if snow}}\nThe sun came out.\n{{/if}}\n")]
    [InlineData("It rained.\n\n{# snow #}\n\nThe sun came out.\n")]
    [InlineData("It rained.\n\n{#snow_open|Snow fell#}\n\nThe sun came out.\n\n{#snow_close#}\n")]
    [InlineData("It {#syntax#}snow = [fell{#endsyntax#} rained.\n\nThe {#link|Snow#} sun came out.\n")]
    [InlineData("It rained.\n\n{#code_begin|snow|fell#}\nsnow(fell) {\n\n}\n{#code_end#}\n\nThe sun came out.\n")]
    [InlineData("It rained.\n\n{#shell_samp#}\n$ snow\n\nfell\n{#end_shell_samp#}\n\nThe sun came out.\n")]
    [InlineData("It rained.\n\n{#note#}\nThe sun came out.\n{#endnote#}\n")]
    [InlineData("It rained.\n\n<Image\n  src={q}\n  width=\"4\"\n/>\n\nThe sun came out.\n")]
    [InlineData("It rained.\n\n<Aside>\nThe sun came out.\n</Aside>\n")]
    [InlineData("It rained.\n\n<img src=\"/p.png\" style={{marginLeft: 'auto', display: 'block'}} />\n\nThe sun came out.\n")]
    [InlineData("import { Aside } from \"@co/astro\";\nimport {\n  Snow,\n} from './snow';\n\nexport const meta = {\n  boats: 4,\n\n  snow: \"fell\"\n}\n\nIt rained.\n\nThe sun came out.\n")]
    [InlineData("It rained.\n{: .lead}\n\nThe sun came out.\n{:.snow #fell}\n")]
    [InlineData("It rained.\n\n:::note Snow\n\nThe sun came out.\n\n:::\n")]
    [InlineData("It rained.\n\n!!! note \"Snow\"\n    The sun came out.\n")]
    [InlineData("It rained.\n\n??? tip\n\n    The sun came out.\n")]
    [InlineData("It rained.\n\n=== \"Snow\"\n\n    The sun came out.\n")]
    [InlineData("It rained.\n\n> [!NOTE]\n> The sun came out.\n")]
    [InlineData("It rained.\n\n[TOC]\n\nThe sun came out.\n")]
    [InlineData("It rained.\n\n$$\nsnow = fell\n$$\n\nThe sun came out.\n")]
    [InlineData("It rained.[^snow]\n\nThe sun came out.\n")]
    [InlineData("It rained.\n\n![Snow](snow.png)\n\nThe sun came out.\n", "Snow")]
    [InlineData("It [rained]({{ \"/2024/snow/\" | url }}).\n\nThe sun came out.\n")]
    [InlineData("It [rained]({% post_url 2026-02-18-snow %}).\n\nThe sun came out.\n")]
    [InlineData("It [rained]({{< ref \"/news/snow.md\" >}}){:target=\"_blank\"}.\n\nThe sun came out.\n")]
    [InlineData("It {{ page.snow }} rained.\n\nThe sun came out.\n")]
    [InlineData("It [[rained]].\n\nThe [[Snow fell|sun]] came out.\n")]
    [InlineData("It rained.\n\n| {{ snow | url }} | The sun came out. |\n|---|---|\n")]
    public void Tags_are_no_text(string text, string also = "")
    {
        foreach (string lines in new[] { text, text.Replace("\n", "\r\n", StringComparison.Ordinal) })
        {
            using ArticleReading reading = Read.Text(Top + lines, ArticleFormat.Markdown);
            string[] words = [.. reading.Tokens.ToArray().Where(token => token.Kind == TokenKind.Word)
                .Select(token => reading.Text.ToString(token.Span))
                .Where(word => also.Length == 0 || !word.Equals(also, StringComparison.Ordinal))];
            Assert.Equal("It rained The sun came out", string.Join(' ', words));
        }
    }

    /// <summary>A page without metadata is one of a generator if it ends what it begins.</summary>
    [Theory]
    [InlineData("<p>It {#syntax#}snow[]{#endsyntax#} rained.</p>\n<p>The sun came out.</p>\n", "It rained The sun came out")]
    [InlineData("<p>It {#link|rained#} snow fell.</p>\n", "It link rained snow fell")]
    [InlineData("<p>It {#syntax#}rained.</p>\n", "It syntax rained")]
    public void Tags_between_hashes_show_in_pairs(string text, string words)
    {
        using ArticleReading reading = Read.Text(text, ArticleFormat.Html);
        Assert.Equal(words, string.Join(' ', reading.Tokens.ToArray().Where(token => token.Kind == TokenKind.Word)
            .Select(token => reading.Text.ToString(token.Span))));
    }

    [Theory]
    [InlineData("It rained {{ and snow fell.\n", "It rained and snow fell")]
    [InlineData("It rained. `{% raw %}` The sun came out {% if.\n", "It rained The sun came out if")]
    [InlineData("```\n{% raw %}\n```\n\nIt rained.\n", "It rained")]
    [InlineData("It [[rained](/a).\n", "It rained")]
    [InlineData("The imports rose.\n\nimport tariffs rise\n", "The imports rose import tariffs rise")]
    [InlineData("export of boats rose\n", "export of boats rose")]
    [InlineData("It is so: a < b and c > d.\n", "It is so a b and c d")]
    [InlineData("It is so: a <b\nc and d.\n", "It is so a b c and d")]
    [InlineData("{{< grid >}}\nThe rule a = b holds.\n{{< /grid >}}\n", "The rule a b holds")]
    [InlineData("Read [the plan][plan] and [x] now.\n", "Read the plan plan and x now")]
    public void What_does_not_end_is_text(string text, string expected)
    {
        using ArticleReading reading = Read.Text(Top + text, ArticleFormat.Markdown);
        Assert.Equal(expected,
            string.Join(' ',
                reading.Tokens.ToArray().Where(token => token.Kind == TokenKind.Word).Select(token => reading.Text.ToString(token.Span))));
    }

    /// <summary>A file that shows no generator has no templates: what looks like one was pasted.</summary>
    [Fact]
    public void Without_a_generator_tags_are_text()
    {
        using ArticleReading reading = Read.Text("It rained in {{ town }}.\n", ArticleFormat.Markdown);
        Assert.Contains(reading.Debris.ToArray(), debris => debris.Category == ResidueCategory.Markup);
        using ArticleReading plain = Read.Text("---\ntitle: Rain\n---\n\nIt rained in {{ town }}.\n", ArticleFormat.PlainText);
        Assert.Contains(plain.Debris.ToArray(), debris => debris.Category == ResidueCategory.Markup);
    }

    [Theory]
    [InlineData("It rained.\n\n{% figure %}\nPhoto by Tom Kell\n{% endfigure %}\n", Zone.Caption, "Photo by Tom Kell")]
    [InlineData("It rained.\n\n{{< figure src=\"a.jpg\" caption=\"Pickets on the quay\" >}}\n", Zone.Caption, "Pickets on the quay")]
    [InlineData("It rained.\n\n{{< figure src=\"a.jpg\" alt=\"Pickets on the quay\" >}}\n", Zone.AltText, "Pickets on the quay")]
    [InlineData("It rained.\n\n![Pickets on the quay](a.jpg)\n", Zone.AltText, "Pickets on the quay")]
    [InlineData("It rained.\n\n[![Pickets on the quay](a.jpg)](b.html)\n", Zone.AltText, "Pickets on the quay")]
    [InlineData("It rained.[^1]\n\n[^1]: Pickets on the quay\n", Zone.Footnote, "Pickets on the quay")]
    [InlineData("It rained.[^a]\n\n[^a]: Pickets on the quay\n\nThe end.\n", Zone.Footnote, "Pickets on the quay")]
    [InlineData("It rained.[^a]\n\n[^a]:\n    Pickets on the quay\n\n## The end\n\nIt was over.\n", Zone.Footnote, "Pickets on the quay")]
    [InlineData("It rained.\n\n[^1]: x\n\n    Pickets on the quay\n\nThe end.\n", Zone.Footnote, "Pickets on the quay")]
    [InlineData("<table>\n\n<tr>\n\n<th style=\"left\">\n\nPickets on the quay\n\n</th>\n\n</tr>\n\n</table>\n", Zone.TableCell,
        "Pickets on the quay")]
    [InlineData("<table>\n<td>\n\nPickets on the quay\n\n</td>\n</table>\n\nThe end.\n", Zone.TableCell, "Pickets on the quay")]
    [InlineData("It rained.\n\nQuay\n: Pickets on the quay\n", Zone.ListItem, "Pickets on the quay")]
    public void Everything_has_its_zone(string text, Zone zone, string words)
    {
        using ArticleReading reading = Read.Text(Top + text, ArticleFormat.Markdown);
        Assert.Contains(reading.Blocks.ToArray(), block => block.Zone == zone && block.FirstToken < block.EndToken
            && reading.Text.AsSpan()[reading.Tokens[block.FirstToken].Start..reading.Tokens[block.EndToken - 1].End].SequenceEqual(words));
    }

    /// <summary>The body of a component is read, and of its attributes those that are shown.</summary>
    [Theory]
    [InlineData("<Note title=\"Rain here\" kind=\"snow fell\">\n  The sun came out.\n</Note>\n", "Rain here|The sun came out.")]
    [InlineData("<my-card :title=\"'snow fell'\" @open=\"snow fell\">\n\nThe sun came out.\n\n</my-card>\n", "The sun came out.")]
    [InlineData("<Card v-bind:title=\"snow || fell\">\n\nThe sun came out.\n\n</Card>\n", "The sun came out.")]
    [InlineData("<Video src=\"snow.mp4\" caption=\"Rain here\" />\n\nThe sun came out.\n", "Rain here|The sun came out.")]
    [InlineData("{/* snow fell */}\n\nThe sun came out.\n", "The sun came out.")]
    [InlineData("import Snow from './snow'\n\nThe sun came out.\n", "The sun came out.")]
    public void A_component_holds_prose(string text, string expected)
    {
        using ArticleReading reading = Read.Text(Top + text, ArticleFormat.Markdown);
        Assert.Equal(expected, string.Join('|', reading.Blocks.ToArray()
            .Where(block => block.FirstToken < block.EndToken && block.Zone is Zone.Body or Zone.Deck or Zone.AltText or Zone.Caption)
            .Select(block => reading.Text.ToString(block.Span).Trim())));
    }

    [Fact]
    public void A_paragraph_that_ends_in_a_no_break_space_has_sentences()
    {
        using ArticleReading reading = Read.Text("# Harbour\n\nExperts say that it is so.\u00A0\n\nIt rained.\u00A0\u00A0\n",
            ArticleFormat.Markdown);
        Assert.Equal(3, reading.Sentences.Length);
    }

    [Theory]
    [InlineData("{% block page %}\n<p>It rained in {{ town }}.</p>\n{% endblock %}\n", "It rained in")]
    [InlineData("<p>{{ range .Pages }}It rained.{{ end }}</p>\n", "It rained")]
    [InlineData("<p>It rained in {{ town }}.</p>\n", "It rained in town")]
    [InlineData("<p>It rained in {{ town }}, as <a href=\"{{ address }}\">we</a> said.</p>\n", "It rained in as we said")]
    public void A_page_with_tags_that_steer_is_a_template(string text, string expected)
    {
        using ArticleReading reading = Read.Text(text, ArticleFormat.Html);
        Assert.Equal(expected,
            string.Join(' ',
                reading.Tokens.ToArray().Where(token => token.Kind == TokenKind.Word).Select(token => reading.Text.ToString(token.Span))));
    }

    /// <summary>A bracket of a link that is defined nowhere is text, and has its partner.</summary>
    [Theory]
    [InlineData("Read [the plan][plan] now.\n", "Read [ the plan ] [ plan ] now .")]
    [InlineData("> Read [the plan][plan] now.\n", "Read [ the plan ] [ plan ] now .")]
    [InlineData("Read [the plan][plan] now.\n\n[plan]: a.html\n", "Read the plan now .")]
    [InlineData("Read [the plan](a.html) now.\n", "Read the plan now .")]
    [InlineData("Read [x] now.\n", "Read [ x ] now .")]
    public void A_bracket_without_a_link_is_text(string text, string expected)
    {
        using ArticleReading reading = Read.Text(text, ArticleFormat.Markdown);
        Assert.Equal(expected, string.Join(' ', reading.Tokens.ToArray().Select(token => reading.Text.ToString(token.Span))));
    }

    [Fact]
    public void A_key_in_a_letter_is_no_text()
    {
        const string Letter =
            "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA1\n\nThe ferry stopped, the board said.\n\nIt sails on Friday, Mara Hess said.\n\nNobody was hurt.\n\n-----BEGIN PGP SIGNATURE-----\nVersion: 2\n\niQCVAwUBM\n-----END PGP SIGNATURE-----\n";
        using ArticleReading reading = Read.Text(Letter, ArticleFormat.PlainText);
        Assert.Equal("Hash", reading.Text.ToString(reading.Tokens[0].Span));
        Assert.Equal("hurt", reading.Text.ToString(reading.Tokens[^2].Span));
        using ArticleReading text = Read.Text("The line\n\n-----\n\nThe board said -----BEGIN and stopped.\n", ArticleFormat.PlainText);
        Assert.DoesNotContain(text.Blocks.ToArray(), block => block.Zone == Zone.Markup);
    }

    [Fact]
    public void A_mark_that_is_escaped_is_that_mark()
    {
        using ArticleReading reading = Read.Text("It \\[laughs\\] rained 5 \\* 4.\n", ArticleFormat.Markdown);
        Assert.Equal("It [ laughs ] rained 5 * 4 .",
            string.Join(' ', reading.Tokens.ToArray().Select(token => reading.Text.ToString(token.Span))));
        Assert.Equal("\\[laughs",
            reading.Article.Source
            .ToString(reading.Article.ToSource(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(reading.Tokens[1].Start,
                reading.Tokens[2].End))));
    }

    [Theory]
    [InlineData("article.mdx", ArticleFormat.Markdown)]
    [InlineData("article.md", ArticleFormat.Markdown)]
    [InlineData("article.njk", ArticleFormat.Html)]
    [InlineData("article.html", ArticleFormat.Html)]
    [InlineData("article.txt", ArticleFormat.PlainText)]
    public void Formats_are_known_by_their_names(string path, ArticleFormat format) => Assert.Equal(format, Article.GetFormat(path));
}
