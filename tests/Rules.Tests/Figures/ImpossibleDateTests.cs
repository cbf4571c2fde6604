using System.Globalization;
using System.Text;

namespace ContentLint.Rules.Tests.Figures;

public sealed class ImpossibleDateTests : RuleTest<ContentLint.Rules.Figures.ImpossibleDate>
{
    [Theory]
    [InlineData("The hall reopens on [|Monday 14 August 2024|].")]
    [InlineData("The hall reopens on [|Monday, August 14, 2024|].")]
    [InlineData("The hall reopens on [|Monday the 14th of August 2024|].")]
    [InlineData("The hall closes on [|31 June|].")]
    [InlineData("The hall closes on [|June 31|].")]
    [InlineData("The hall closed on [|29 February 2023|].")]
    [InlineData("The hall closed on [|February 30|].")]
    [InlineData("The hall is open from 1 to [|31 June|].")]
    [InlineData("The hall is open from June 1-[|31|].")]
    [InlineData("Doors open at [|25:10 GMT|].")]
    [InlineData("Doors open at [|6.75pm|].")]
    [InlineData("LEEDS, 10 August 2024 - The hall reopens on [|Thursday 14 August|].")]
    [InlineData("LEEDS, Dec. 30, 2024 - The hall reopens on [|Monday, January 3|].")]
    public void Finds_a_date_that_cannot_be(string marked) => Verify(Severity.Error, marked);

    [Theory]
    [InlineData("LEEDS, 10 August 2024 - The hall reopens on [|Monday 14 August|].")] // as it was the year before
    [InlineData("Doors open at [|7:60|] on Tuesday.")]
    public void Warns_of_a_date_that_is_likely_wrong(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Doors open at [|13 p.m.|] on Tuesday.")]
    [InlineData("Doors open at [|18:00 PM|] on Tuesday.")]
    public void Notes_a_mixture_of_clocks(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("2024-08-10-hall.md", true)]
    [InlineData("posts/2024/08/10/hall.md", true)]
    [InlineData("hall-2024-08-10.md", false)]
    [InlineData("hall.md", false)]
    public void The_name_of_the_file_can_date_the_article(string path, bool dated) =>
        Assert.Equal(dated ? 1 : 0, Find("The hall reopens on Thursday 14 August.", path).Count);

    [Theory]
    [InlineData("The hall reopens on Tuesday 9 September 2025.")]
    [InlineData("The hall closed on 29 February 2024.")]
    [InlineData("The hall closed on 29 February.")] // some year has it
    [InlineData("It was in Monday's edition of 3 March 2024.")] // the edition's day
    [InlineData("The hall opened on Monday 3 May 1762.")] // before the calendar is sure
    [InlineData("It rose in June 31 percent.")]
    [InlineData("In June 31 pupils moved.")] // pupils, not a day
    [InlineData("The hall reopens on Monday 14 August.")] // of what year?
    [InlineData("LEEDS, 10 August 2024 - The hall reopens on Wednesday 14 August.")]
    [InlineData("LEEDS, 10 August 2024 - The hall opened on Monday 14 August, two years ago.")] // of another year
    [InlineData("LEEDS, 10 August 2024 - The hall, built in 1995, opened on Monday 14 August.")]
    [InlineData("The film had run for 40 hours.")]
    [InlineData("She ran the mile in 4:75 by the old clock.")] // no time of day
    [InlineData("They work from Monday to Friday, 3 May 2024 apart.")]
    [InlineData("The hall may seat 40.")]
    [InlineData("The talks begin at 13:00 GMT.")]
    public void Leaves_alone(string text) => VerifySilent(text);

    [Fact]
    public void The_message_gives_the_right_weekday() =>
        VerifyMessage("The hall reopens on [|Monday 14 August 2024|].", "14 August 2024 is a Wednesday; the text says Monday");

    [Fact]
    public void The_message_says_where_the_year_is_from() =>
        VerifyMessage("LEEDS, 10 August 2024 - The hall reopens on [|Monday 14 August|].",
            "14 August 2024 is a Wednesday; the text says Monday (the article is of 10 August 2024)");

    [Theory]
    [InlineData("The show opens on Friday, 14 June, and closes on [|Sunday, 15 June|].",
        "If 14 June is a Friday, 15 June is a Saturday; the text says Sunday")]
    [InlineData("The show opens on Friday, 14 February, and closes on [|Wednesday, 3 March|].",
        "If 14 February is a Friday, 3 March is a Monday, in a leap year a Tuesday; the text says Wednesday")]
    public void The_message_on_two_days_gives_the_weekday_that_follows(string marked, string message) => VerifyMessage(marked, message);

    private static readonly string[] DateFormats = ["dddd d MMMM yyyy", "dddd, MMMM d, yyyy", "ddd, MMM d, yyyy",
        "dddd 'the' d 'of' MMMM yyyy"];

    /// <summary>An article a year, a sentence a day, in one of the ways to write a date: the framework's calendar is the oracle.</summary>
    [Fact]
    public void Every_day_of_two_centuries_has_its_weekday_and_no_other()
    {
        var right = new StringBuilder();
        var wrong = new StringBuilder();
        for (int year = 1900; year <= 2100; year++)
        {
            right.Clear();
            wrong.Clear();
            int days = 0;
            for (var day = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc); day.Year == year; day = day.AddDays(1))
            {
                string format = DateFormats[(day.DayOfYear + year) % DateFormats.Length];
                string text = day.ToString(format, CultureInfo.InvariantCulture);
                string weekday = format[..format.IndexOfAny([' ', ','])];
                int length = day.ToString(weekday, CultureInfo.InvariantCulture).Length;
                string other = day.AddDays(1 + (day.DayOfYear % 6)).ToString(weekday, CultureInfo.InvariantCulture);
                right.Append("The hall opens on ").Append(text).Append(".\n\n");
                wrong.Append("The hall opens on ").Append(other).Append(text, length, text.Length - length).Append(".\n\n");
                days++;
            }

            Assert.Empty(Find(right.ToString()));
            Assert.Equal(days, Find(wrong.ToString()).Count);
        }
    }

    /// <summary>Every day number a month can be written with.</summary>
    [Fact]
    public void Exactly_the_days_a_month_does_not_have_are_found()
    {
        for (int year = 1900; year <= 2100; year++)
        {
            var text = new StringBuilder();
            int missing = 0;
            for (int month = 1; month <= 12; month++)
            {
                string name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
                for (int day = 28; day <= 31; day++)
                {
                    text.Append(CultureInfo.InvariantCulture, $"The hall opened on {day} {name} {year}.\n\n");
                }

                missing += 31 - DateTime.DaysInMonth(year, month);
            }

            Assert.Equal(missing, Find(text.ToString()).Count);
        }
    }

    [Theory]
    [InlineData("---\ntitle: Boat days\ndate: 2011-05-02\nstart: 2010-06-12\n---\n\nDoors open on Saturday, 12 June.",
        "boat.md")] // the day of the event
    [InlineData("---\ntitle: Boat days\ndate: 2011-05-02\nevent_date: 2010-06-12\n---\n\nDoors open on June 12 (Sat).", "boat.md")]
    [InlineData("+++\ntitle = \"Boat days\"\ndate = \"2011-05-02\"\n[event]\nstart = \"2010-06-12\"\n+++\n\nDoors open on Saturday, 12 June.", "boat.md")]
    [InlineData("---\ntitle: Boat days 2010\ndate: 2011-05-02\n---\n\nDoors open on Saturday, 12 June.",
        "boat.md")] // the year of the title
    [InlineData("---\ntitle: Boat days\ndate: 2011-05-02\n---\n\nDoors open on Saturday, 12 June.", "events/2010/boat.md")] // of the folder
    [InlineData("---\ntitle: Boat days\nslug: boat-days-2010\ndate: 2011-05-02\n---\n\nDoors open on Saturday, 12 June.",
        "boat.md")] // of the address
    [InlineData("---\ntitle: Boat days\ndate: 2011-05-02\n---\n\nFriday, June 11: set up. \n\nSaturday, June 12: races.\n\nSunday, June 13: prizes.", "boat.md")] // all of 2010
    [InlineData("---\ntitle: Boat days\nlastmod: 2011-05-02\ndate: 2010-05-02\n---\n\nDoors open on Saturday, 12 June.",
        "boat.md")] // what was changed later is no younger
    [InlineData("---\ntitle: Boat days\ndate: 2011-05-02\n---\n\nBoats race here every year.\n\n## The races of 2010\n\nDoors opened on Saturday, 12 June.", "boat.md")] // of the heading above
    [InlineData("---\ntitle: Boat days\ndate: 2011-05-02\n---\n\nThe club was founded in 2010. Doors opened on Saturday, 12 June.",
        "boat.md")] // the year named last
    [InlineData("---\ntitle: Boat days\ndate: 2011-05-02\n---\n\nThe club bought a boat in 2009. It has oars. It is red. It is long. It is new. On Friday, 12 June, the club sold it.", "boat.md")] // told of 2009
    [InlineData("---\ntitle: Boat days\ndate: 2011-05-02\n---\n\nThe club bought a boat. It has oars. On June 12, a Friday, it asked the town to pay for it. At Christmas 2009 it was paid.", "boat.md")] // and behind it
    [InlineData("---\ntitle: Boat days\ndate: 2011-12-02\n---\n\n- Friday, June 11: the boats are dry\n- Saturday, June 12: the boats race\n", "boat.md")] // two far off, of 2010
    public void The_year_of_an_event_goes_before_the_date_of_its_page(string text, string path) => VerifySilent(text, path);

    [Theory]
    [InlineData("---\ntitle: Boat days\ndate: 2011-05-02\n---\n\nDoors open on [|Saturday, 12 June|].", "boat.md")]
    [InlineData("---\ntitle: Boat days\ndate: 2011-05-02\nstart: 2011-06-11\n---\n\nDoors open on [|Saturday, 12 June|].", "boat.md")]
    [InlineData("---\ntitle: Boat days 2011\ndate: 2011-05-02\n---\n\nDoors open on [|Saturday, 12 June|].", "events/2011/boat.md")]
    [InlineData("---\ntitle: Boat days\ndate: 2011-05-02\n---\n\nFriday, June 10: set up.\n\nSaturday, June 11: races.\n\n[|Sunday, June 13|]: prizes.", "boat.md")] // two of three are of 2011
    [InlineData("---\ntitle: Boat days\ndate: 2011-05-02\n---\n\n## The races of 2010\n\nBoats raced.\n\n## The races of 2011\n\nDoors open on [|Saturday, 12 June|].", "boat.md")] // another heading
    [InlineData("---\ntitle: Boat days\ndate: 2011-05-02\n---\n\nThe club was founded in 2010. It won in 2008. Doors open on [|Saturday, 12 June|].", "boat.md")] // a year named earlier
    [InlineData("---\ntitle: Boat days\ndate: 2011-05-02\n---\n\nThe club was founded in 2010. It has boats. It has oars. It has a hall. Doors open on [|Saturday, 12 June|].", "boat.md")] // far before
    [InlineData("---\ntitle: Boat days\ndate: 2011-05-02\n---\n\nDoors open on [|Saturday, 12 June|]. The club was founded in 2010.",
        "boat.md")] // behind it
    [InlineData("---\ntitle: Boat days\ndate: 2011-05-02\n---\n\n- Friday, June 10: set up\n- [|Saturday, June 12|]: the boats race\n",
        "boat.md")]
    public void A_day_of_the_year_of_the_page_is_held_against_it(string marked, string path) => Verify(marked, path);

    [Theory]
    [InlineData("The index settled at 24.44 on Friday.")]
    [InlineData("The index closed at 25.31 on Monday.")]
    [InlineData("The yield stood at 26.75 on Tuesday.")]
    [InlineData("Shares ended at 19.82 on 3 May.")]
    [InlineData("The index opened at 28.90 on Monday.")]
    public void A_level_with_a_point_is_no_time(string text) => VerifySilent(text);

    [Theory]
    [InlineData("Doors open at [|6.75pm|] on Friday.")]
    [InlineData("The walk starts at [|25.30pm|] on Monday.")]
    public void A_point_with_a_half_of_the_day_is(string marked) => Assert.Single(Find(MarkedText.Strip(marked)));

    /// <summary>What a program is given, what is said not to exist, a string, and a weekday before the next entry of a list.</summary>
    [Theory]
    [InlineData("The gauge does not stop when you ask for 30 February, and that is a pity.")]
    [InlineData("Asking for 31 June would return 1 July without a warning.")]
    [InlineData("Ida Lund wrote of invalid dates in the gauge. For one, it takes 30 February as 2 March.")]
    [InlineData("LEEDS, 3 June 2024 - The parser knows that the string \"Sat Jun 14\" is valid.")]
    [InlineData("LEEDS, 14 August 2024 - Aug 9 - 94 crowns in a loan on Friday, Aug 13 - 47 crowns in a loan on Tuesday Aug 14 - 7 crowns in a loan on Wednesday.")]
    public void What_is_told_of_dates_is_left_alone(string text) => VerifySilent(text);

    [Theory]
    [InlineData("The board asked for [|31 June|] as its day.", Severity.Error)]
    [InlineData("You can enter until [|31 June|].", Severity.Error)]
    [InlineData("LEEDS, 3 June 2024 - “We shall meet on [|Saturday, 14 June|] in the hall,” Ida Lund said.", Severity.Warning)]
    [InlineData("“We closed on [|30 February|] and went home,” Ida Lund said.", Severity.Warning)]
    public void A_date_that_is_told_in_a_sentence_is_one(string text, Severity severity) => Verify(severity, text);

    [Theory]
    [InlineData("05-03-2019 12-23-46 PM\n\nThe hall is open.")]
    [InlineData("The quote starts at 46:48 and is short.")]
    [InlineData("The picture is 2019-05-03 12-07-34 AM by its name.")]
    public void Seconds_and_places_in_a_recording_are_no_hours(string text) => VerifySilent(text);

    [Theory]
    [InlineData("Doors open at [|46:48|] on Tuesday.")]
    [InlineData("The match starts at [|7:60|] on Tuesday.")]
    public void What_no_recording_does_is_at_an_hour(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("The fair runs from Thursday, 2 May to Sunday, 5 May 2024.\n\nThe last play is given again on [|Saturday, 9 May|].\n")]
    [InlineData("It opens on Friday, 6 June 2025. The choir sings on [|Tuesday, 12 June|].\n")]
    [InlineData("Doors open on Monday, March 4, 2024. Tickets go on sale on [|Sunday, March 2|].\n")]
    public void A_day_takes_the_year_of_another_of_its_month(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("The fair runs from Thursday, 2 May to Sunday, 5 May 2024.\n\nThe last play is given again on Thursday, 9 May.\n")]
    [InlineData("It opens on Friday, 6 June 2025. The choir sings on Tuesday, 12 August.\n")] // another month
    [InlineData("It opens on Friday, 6 June 2025, as it did in 2018. The choir sang on Tuesday, 12 June.\n")] // two years
    public void A_day_whose_year_is_open_passes(string text) => VerifySilent(text);
}
