using ContentLint.Documents;
using ContentLint.Engine.Tests.Reading;
using ContentLint.Reading;
using ContentLint.Reading.Dates;

namespace ContentLint.Engine.Tests.Documents;

/// <summary>Metadata as generators of sites keep them: no text, but for the title, the authors and the description.</summary>
public sealed class FrontMatterTests
{
    private const string Body = "The ferry to the island stops in May, the clerk of the board said.";

    [Theory]
    [InlineData("---\ntitle: Ferry to stop\nauthor: Ana Brook\ndescription: The board met on Monday.\ntags: [ferry, island]\n---\n")]
    [InlineData("\n\n---\ntitle: Ferry to stop\nauthor: Ana Brook\ndescription: The board met on Monday.\n\n# See all topics\ntopics:\n  - harbour\nslug: ferry-to-stop\n---\n")]
    [InlineData("---\ntitle: \"Ferry to stop\"\nauthors:\n  - Ana Brook\ndescription: >-\n  The board met\n  on Monday.\nmenu:\n  main:\n    weight: 4\n...\n")]
    [InlineData("---\ntitle: 'Ferry to stop'\nauthors:\n- name: Ana Brook\n  url: /ana\ndescription: The board\n  met on Monday.\n---\n")]
    [InlineData("title: Ferry to stop\nauthor: Ana Brook\ndescription: The board met on Monday.\ntags:\n- ferry\n---\n")]
    [InlineData("<!--\nFor the desk:\n\n1. the ferry\n-->\n\n+++\ntitle = \"Ferry to stop\"\nauthor = \"Ana Brook\"\ndescription = \"The board met on Monday.\"\nnote = \"\"\"\n  two (lines\n  “of text\n\"\"\"\n+++\n")]
    [InlineData("+++\npath = \"2024/05/03/ferry\"\ntitle = \"Ferry to stop\"\nauthors = [\"Ana Brook\"]\ndescription = \"The board met on Monday.\"\naliases = [\n    \"old/ferry.html\",\n]\n\n[extra]\nteam = \"harbour\"\n[[extra.see]]\ntitle = \"Boats\"\n+++\n")]
    [InlineData("---toml\ntitle = 'Ferry to stop'\nauthors = ['Ana Brook']\ndescription = \"\"\"The board met on Monday.\"\"\"\n---\n")]
    [InlineData("{\n  \"title\": \"Ferry to stop\",\n  \"author\": \"Ana Brook\",\n  \"description\": \"The board met on Monday.\",\n  \"menu\": {\n    \"tags\": [\n      \"mill\"\n    ]\n  }\n}\n")]
    [InlineData("---json\n{\n  \"title\": \"Ferry to stop\",\n  \"author\": [\"Ana Brook\"],\n  \"description\": \"The board met on Monday.\"\n}\n---\n")]
    public void The_title_the_author_and_the_description_are_read(string metadata)
    {
        foreach (string lines in new[] { metadata, metadata.Replace("\n", "\r\n", StringComparison.Ordinal) })
        {
            using ArticleReading reading = Read.Text(lines + "\n" + Body + "\n", ArticleFormat.Markdown);
            Assert.Equal("Headline Ferry to stop|Byline Ana Brook|Deck The board met on Monday .|Body "
                + Body.Replace(",", " ,", StringComparison.Ordinal).Replace(".", " .", StringComparison.Ordinal), Words(reading));
        }
    }

    /// <summary>Trap: the escapes of a value were read as words, and as markup that readers of the site would see.</summary>
    [Theory]
    [InlineData("---\ntitle: \"The clerk\\u2019s \\\"no\\\" \\x2D Monday\"\n---\n", "The clerk’s \"no\" - Monday")]
    [InlineData("---\ntitle: \"The clerk says it \\u2026\n  on Monday\"\n---\n", "The clerk says it …\n  on Monday")]
    [InlineData("+++\ntitle = \"A boat \\U0001F6A2 for \\\\ all\"\n+++\n", "A boat 🚢 for \\ all")]
    [InlineData("{\n  \"title\": \"Open \\/ closed\"\n}\n", "Open / closed")]
    [InlineData("---\ntitle: 'The clerk''s day'\n---\n", "The clerk's day")]
    [InlineData("---\ntitle: 'The clerk\\u2019s day'\n---\n", "The clerk\\u2019s day")]
    [InlineData("---\ntitle: The clerk''s day, \\u2019\n---\n", "The clerk''s day, \\u2019")]
    [InlineData("---\ntitle: \"Half of a pair \\uD83D, or \\u20\"\n---\n", "Half of a pair \\uD83D, or \\u20")]
    public void Escapes_are_read_as_what_they_stand_for(string metadata, string title)
    {
        using ArticleReading reading = Read.Text(metadata + "\n" + Body + "\n", ArticleFormat.Markdown);
        Block headline = Assert.Single(reading.Blocks.ToArray(), static block => block.Zone == Zone.Headline);
        Assert.Equal(title, reading.Text.ToString(headline.Span));
        Assert.Equal(metadata.IndexOf("The clerk", StringComparison.Ordinal) is >= 0 and int start
            ? start
            : headline.Start, headline.Start);
    }

    /// <summary>Keys between marks of their own, with what they take from elsewhere.</summary>
    [Theory]
    [InlineData("{%\n  author: ${ana}\n  date: \"2024-05-03\"\n  tags: [ferry]\n%}\n", true)]
    [InlineData("{%\nlaika.title = Ferry\n%}\n", true)]
    [InlineData("{% laika.formats = [] %}\n", true)]
    [InlineData("{% set page = 1 %}\n", false)]
    [InlineData("{% include \"a:b\" %}\n", false)]
    [InlineData("{%\nno key here\n%}\n", false)]
    [InlineData("{%\nauthor: ${ana}\n", false)]
    [InlineData("{% if page.x %}\nauthor: Ana\n%}\n", false)]
    public void Metadata_may_stand_in_braces(string metadata, bool isRead)
    {
        using ArticleReading reading = Read.Text(metadata + "\n# Ferry to stop\n\n" + Body + "\n", ArticleFormat.Markdown);
        Assert.Equal(isRead, reading.Blocks.ToArray().Any(static block => block.Zone == Zone.FrontMatter));
    }

    [Theory]
    [InlineData("---\ndate: 2024-05-03\ntitle: \"Ferry to stop\"\ntags: [\"Harbour\", \"Town\"]\n---\n\n<p>It rained.</p>\n<p>The sun came out.</p>\n")]
    [InlineData("+++\ndate = 2024-05-03\ntitle = \"Ferry to stop\"\n+++\n<p>It rained.</p>\n<p>The sun came out.</p>\n")]
    [InlineData("\n---\ntitle: Ferry to stop\npermalink: /2024/05/03/ferry/\n---\n{% if page.x %}<p>It rained.</p>{% endif %}\n<p>The sun {{ page.name }} came out.</p>\n")]
    public void In_html_they_are_no_text_either(string text)
    {
        using ArticleReading reading = Read.Text(text, ArticleFormat.Html);
        Assert.Equal("Headline Ferry to stop|Body It rained .|Body The sun came out .", Words(reading));
        Assert.Equal(new CalendarDate(2024, 5, 3), reading.DocumentDate.Date);
    }

    [Theory]
    [InlineData("---\nThe harbour is old.\n---\n\nIt rained.\n")]
    [InlineData("Word: value\nOther: value\n\nIt rained.\n")]
    [InlineData("Place: the harbour\nTime: noon\n---\n\nIt rained.\n")]
    [InlineData("title: Ferry strike\n---\n\nIt rained.\n")]
    [InlineData("{ this is no object }\n\nIt rained.\n")]
    [InlineData("---\ntitle: Ferry\n\nIt rained.\n")]
    public void Text_at_the_top_stays_text(string text)
    {
        using ArticleReading reading = Read.Text(text, ArticleFormat.Markdown);
        Assert.DoesNotContain(reading.Blocks.ToArray(), block => block.Zone == Zone.FrontMatter);
    }

    [Fact]
    public void A_description_that_repeats_the_text_is_no_text_of_its_own()
    {
        using ArticleReading reading = Read.Text($"---\ntitle: Ferry\ndescription: {Body}\n---\n\n{Body}\n", ArticleFormat.Markdown);
        Assert.DoesNotContain(reading.Blocks.ToArray(), block => block.Zone == Zone.Deck);
    }

    [Theory]
    [InlineData("news/2024-05-03-ferry.md")]
    [InlineData("news/2024/05/03/ferry.md")]
    [InlineData("news/2024-05-03/index.md")]
    [InlineData("2024-05-03.md")]
    public void The_day_may_stand_in_the_name_of_the_file(string path)
    {
        using var reading = new ArticleReading(Article.Read(ContentLint.Text.ArticleText.FromString(Body), path, ArticleFormat.Markdown));
        Assert.Equal(new CalendarDate(2024, 5, 3), reading.DocumentDate.Date);
        Assert.True(reading.DocumentDate.IsCertain);
    }

    [Theory]
    [InlineData("news/2024-13-03-ferry.md")]
    [InlineData("news/12024-05-03-ferry.md")]
    [InlineData("news/ferry-2024-05-03.md")]
    [InlineData("news/2024-05-031.md")]
    public void Other_numbers_in_the_name_are_no_day(string path)
    {
        using var reading = new ArticleReading(Article.Read(ContentLint.Text.ArticleText.FromString(Body), path, ArticleFormat.Markdown));
        Assert.Equal(DocumentDateSource.None, reading.DocumentDate.Source);
    }

    private static string Words(ArticleReading reading) =>
        string.Join('|', reading.Blocks.ToArray().Where(block => block.FirstToken < block.EndToken)
        .Select(block =>
            block.Zone + " "
            + string.Join(' ',
                reading.Tokens[block.FirstToken..block.EndToken].ToArray().Select(token => reading.Text.ToString(token.Span)))));
}
