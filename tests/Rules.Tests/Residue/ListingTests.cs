using ContentLint.Rules.Residue;

namespace ContentLint.Rules.Tests.Residue;

/// <summary>
/// Lists of other stories and of comments that a page shows below an article: rows with a date or an author each, and titles that come
/// twice. The trap is an article that has such rows itself: a calendar, a live blog, a timeline, a list of books, a song.
/// </summary>
public sealed class ListingTests : RuleTest<WebPrompt>
{
    private const string Story = """
        The ferry to Tolne is back

        The harbour board opened the ferry on Friday after a winter of repairs that took longer and cost more than anybody had thought.

        Ida Lund, who chairs the board, said the boat would sail twice a day until May and four times a day in the summer months.

        The old pier stays closed, because its piles have to be looked at by divers, who will not come to Tolne before the spring tides.

        """;

    private const string Page = """
        Share on Facebook

        Share on Twitter

        Sign up for our newsletter

        """;

    [Theory]
    [InlineData("""
        Related Posts

        Mob of gulls takes the fish market of Selby

        November 16, 2016

        Divers look for the lamp of the lost pier

        April 11, 2014

        What the tide tables never told the crew

        October 15, 2016

        """, 6)]
    [InlineData("""
        Latest News

        12 mins ago

        Mob of gulls takes the fish market of Selby

        They came at noon.

        21 mins ago

        Divers look for the lamp of the lost pier

        They found a boot.

        2:45 p.m.

        What the tide tables never told the crew

        Read all of it.

        """, 9)]
    [InlineData("""
        Most Read

        Mob of gulls takes the fish market of Selby

        By Tom Kell

        Divers look for the lamp of the lost pier

        By Ana Brook and Tom Kell

        What the tide tables never told the crew

        By Ida Marl

        """, 6)]
    [InlineData("""
        Leave a comment

        toller

        February 20, 2019 at 3:42 pm

        Let me guess, another price bump

        Reply to toller

        Ana

        February 22, 2019 at 10:05 am

        They just need a new pier

        Reply to Ana

        gull7

        February 22, 2019 at 11:12 am

        Hopefully the last one

        Reply to gull7

        """, 12)]
    public void Rows_with_a_stamp_each(string list, int rows) => Assert.True(CountLines(Story + Page + list, list) >= rows);

    [Fact]
    public void Titles_that_come_twice()
    {
        const string List = """
            Harbour

            Mob of gulls takes the fish market of Selby

            Harbour

            Mob of gulls takes the fish market of Selby

            They came at noon, and nobody had an umbrella.

            Sport

            Divers look for the lamp of the lost pier

            Sport

            Divers look for the lamp of the lost pier

            They found a boot, and it fits the mayor.

            Columns

            What the tide tables never told the crew

            Columns

            What the tide tables never told the crew

            """;
        Assert.Equal(14, CountLines(Story + Page + List, List));
    }

    /// <summary>Without lines that the page shows elsewhere the same rows are a calendar, a chronicle or a list of the article's.</summary>
    [Theory]
    [InlineData(
        "Fish market with the gulls of Selby\n\nMay 3, 2026\n\nWalk to the lost pier with a lamp\n\nMay 9, 2026\n\n"
        + "Talk on the tide tables of the crew\n\nMay 12, 2026\n")]
    [InlineData(
        "The Lamp of the Lost Pier\n\nBy Tom Kell\n\nA book for long winters.\n\n"
        + "The Gulls of Selby and Their Market\n\nBy Ana Brook\n\nIt is short, and it is funny.\n\n"
        + "Tide Tables for a Small Crew\n\nBy Ida Marl\n\nSome of it is even true.\n")]
    public void Rows_of_the_article(string list) => VerifySilent(Story + list);

    /// <summary>What is told under each date is the text itself: a live blog, a timeline.</summary>
    [Theory]
    [InlineData(
        "10:05 am\n\n"
        + "The board meets in the hall, and the divers bring the plan that they drew when they looked at the piles of "
        + "the pier in May.\n\n10:25 am\n\n"
        + "The mayor asks how much of it the town has to pay, and whether the boat can sail while the divers work on the "
        + "piles of the pier.\n\n11:40 am\n\n"
        + "The board votes for the plan, and the mayor says that the town will pay for the piles, but not for the lamp "
        + "at the end of the pier.\n\n")]
    [InlineData(
        "Harbour opens\n\nMay 3, 1906\n\n"
        + "The board of that year had the first pier built of oak, and it stood for sixty years before the storm took "
        + "its end and the lamp.\n\nPier closes\n\nMay 9, 1966\n\n"
        + "After the storm the board of that year closed the pier, and the boats went from the fish market until the "
        + "town had found the money.\n\nPier opens again\n\nMay 12, 1971\n\n"
        + "The new pier was built of steel, and the lamp was put where the old one had stood, so that the crews would "
        + "find it in the dark of winter.\n\n")]
    public void What_is_told_under_dates(string list) =>
        Assert.Equal(0, CountLines(Story + list + Page, list));

    [Fact]
    public void A_song_repeats_its_lines() =>
        VerifySilent(Story + """
            Oh the lamp of the lost pier

            Oh the lamp of the lost pier

            It shines for the boats of the town

            It shines for the boats of the town

            And the gulls of the market of Selby

            And the gulls of the market of Selby

            """);

    /// <summary>How many lines of a list are found.</summary>
    private static int CountLines(string text, string list)
    {
        int start = text.IndexOf(list, StringComparison.Ordinal);
        return Find(text).Count(finding => finding.Span.Start >= start && finding.Span.Start < start + list.Length);
    }
}
