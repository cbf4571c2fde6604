using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Text;

namespace ContentLint.Engine.Tests.Dates;

public sealed class DateTests
{
    [Theory]
    [InlineData("It opened on 14 August 2024.", 2024, 8, 14)]
    [InlineData("It opened on the 14th of August, 2024.", 2024, 8, 14)]
    [InlineData("It opened on August 14, 2024.", 2024, 8, 14)]
    [InlineData("It opened on Aug. 14, 2024, in rain.", 2024, 8, 14)]
    [InlineData("It opened on Sept 14.", 0, 9, 14)]
    [InlineData("It opened on 2024-08-14.", 2024, 8, 14)]
    public void Reads_days(string text, int year, int month, int day)
    {
        DateMention mention = Assert.Single(Read(text));
        Assert.Equal(DateKind.Day, mention.Kind);
        Assert.Equal(new CalendarDate((short)year, (byte)month, (byte)day), mention.Date);
        Assert.Equal(-1, mention.Weekday);
    }

    [Theory]
    [InlineData("It opens on Monday 12 August 2024.")]
    [InlineData("It opens on Monday, August 12, 2024.")]
    [InlineData("It opens on Monday the 12th of August 2024.")]
    [InlineData("It opens on Mon, Aug 12, 2024.")]
    public void Reads_the_weekday_with_its_date(string text)
    {
        DateMention mention = Assert.Single(Read(text));
        Assert.Equal(1, mention.Weekday);
        Assert.Equal(1, mention.Date.Weekday);
    }

    [Theory]
    [InlineData("It is open from 2 to 9 May 2024.", DateKind.Day)]
    [InlineData("It is open 2-9 May 2024.", DateKind.Day)]
    [InlineData("It is open from 2 May to 9 May 2024.", DateKind.Day)]
    [InlineData("It was open May 2-9, 2024.", DateKind.Day)]
    [InlineData("It was open from May 2 to May 9, 2024.", DateKind.Day)]
    [InlineData("It was open from January to May 2024.", DateKind.Month)]
    [InlineData("It was open between 2004 and 2012.", DateKind.Year)]
    [InlineData("It was open in 2004-12.", DateKind.Year)]
    [InlineData("It is open from Monday to Friday.", DateKind.Weekday)]
    [InlineData("It is open from 6pm to 9pm.", DateKind.Clock)]
    public void Reads_spans(string text, DateKind kind)
    {
        DateMention[] mentions = Read(text);
        Assert.Equal(2, mentions.Length);
        Assert.All(mentions, mention => Assert.Equal(kind, mention.Kind));
        Assert.True(mentions[0].Has(DateFlags.SpanStart));
        Assert.True(mentions[1].Has(DateFlags.SpanEnd));
        Assert.Equal(mentions[0].Kind == DateKind.Year ? 2004 : mentions[1].Date.Year, mentions[0].Date.Year);
    }

    [Theory]
    [InlineData("It began in the 1990s.", DateKind.Decade)]
    [InlineData("It began in 1992.", DateKind.Year)]
    [InlineData("It began in March 1992.", DateKind.Month)]
    [InlineData("It began in March.", DateKind.Month)]
    [InlineData("It began on Tuesday.", DateKind.Weekday)]
    [InlineData("It began at 6.15 sharp.", DateKind.Clock)]
    [InlineData("It began at 18:15.", DateKind.Clock)]
    [InlineData("It began at 6 p.m. sharp.", DateKind.Clock)]
    [InlineData("It began at noon.", DateKind.Clock)]
    [InlineData("It began two years ago.", DateKind.Ago)]
    [InlineData("It began last year.", DateKind.Deictic)]
    [InlineData("It began recently.", DateKind.Deictic)]
    public void Reads_what_is_less_than_a_day(string text, DateKind kind) => Assert.Equal(kind, Assert.Single(Read(text)).Kind);

    [Theory]
    [InlineData("It may rise in March 31 percent.")] // a month and no day
    public void A_number_that_counts_is_no_day(string text) => Assert.Equal(DateKind.Month, Assert.Single(Read(text)).Kind);

    [Theory]
    [InlineData("They march to the sea and may 3 boats sink.")] // words in lower case
    [InlineData("The score was 4-2 and 3.15 metres were cleared.")]
    [InlineData("Section 31 has 1,900 words.")]
    [InlineData("May Holt and April Marek sat down.")] // names
    [InlineData("It sank at 6.15 percent.")]
    public void Leaves_other_numbers_and_names(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("---\ndate: 2024-08-14\n---\n\nIt rained.\n", DocumentDateSource.FrontMatter, 2024)]
    [InlineData("---\npublished: Wed, 14 Aug 2024 10:00:00 GMT\n---\n\nIt rained.\n", DocumentDateSource.FrontMatter, 2024)]
    [InlineData("---\ndate: 14/08/2024\n---\n\nIt rained.\n", DocumentDateSource.FrontMatter, 2024)]
    [InlineData("Rain in Leeds\n\nBy May Holt\n\n14 August 2024\n\nIt rained all day in the town, the council said.\n",
        DocumentDateSource.Stamp, 2024)]
    [InlineData("LEEDS, August 14, 2024 (NW) - It rained.", DocumentDateSource.Dateline, 2024)]
    [InlineData("LEEDS, Aug 14 - It rained.", DocumentDateSource.Dateline, 0)]
    [InlineData("It rained on 14 August 2024.", DocumentDateSource.Opening, 2024)]
    [InlineData("It rained in 2024.", DocumentDateSource.None, 0)]
    [InlineData("It rained.\n\nIt poured.\n\nIt hailed on 14 August 2024.", DocumentDateSource.None, 0)]
    public void Finds_the_day_of_the_article(string text, DocumentDateSource source, int year)
    {
        using var reading = new ArticleReading(Article.Read(ArticleText.FromString(text), "a.md", ArticleFormat.Markdown));
        Assert.Equal(source, reading.DocumentDate.Source);
        Assert.Equal(year, reading.DocumentDate.Date.Year);
        Assert.Equal(source is DocumentDateSource.None ? 0 : 8, reading.DocumentDate.Date.Month);
    }

    [Fact]
    public void The_calendar_is_that_of_the_framework()
    {
        int number = Calendar.DayNumber(1900, 1, 1);
        for (var day = new DateTime(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc); day.Year <= 2100; day = day.AddDays(1))
        {
            var date = new CalendarDate((short)day.Year, (byte)day.Month, (byte)day.Day);
            Assert.Equal((int)day.DayOfWeek, date.Weekday);
            Assert.Equal(number++, date.DayNumber);
            Assert.True(date.Exists);
        }
    }

    private static DateMention[] Read(string text)
    {
        using var reading = new ArticleReading(Article.Read(ArticleText.FromString(text), "a.txt", ArticleFormat.PlainText));
        return reading.Dates.ToArray();
    }
}
