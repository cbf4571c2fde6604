using System.Globalization;

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
    public void Finds_a_date_that_cannot_be(string marked) => Verify(Severity.Error, marked);

    [Theory]
    [InlineData("The hall reopens on Tuesday 9 September 2025.")]
    [InlineData("The hall closed on 29 February 2024.")]
    [InlineData("The hall closed on 29 February.")] // some year has it
    [InlineData("It was in Monday's edition of 3 March 2024.")] // the edition's day
    [InlineData("The hall opened on Monday 3 May 1762.")] // before the calendar is sure
    [InlineData("It rose in June 31 percent.")]
    [InlineData("The hall may seat 40.")]
    public void Leaves_alone(string text) => VerifySilent(text);

    [Fact]
    public void The_message_gives_the_right_weekday() =>
        VerifyMessage("The hall reopens on [|Monday 14 August 2024|].", "14 August 2024 is a Wednesday; the text says Monday");

    [Fact]
    public void Every_day_of_the_calendar_has_its_weekday()
    {
        for (var day = new DateTime(1999, 12, 1, 0, 0, 0, DateTimeKind.Utc); day.Year < 2029; day = day.AddDays(17))
        {
            string right = day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);
            VerifySilent($"The hall opens on {right}.");
            string wrong = day.AddDays(1).ToString("dddd", CultureInfo.InvariantCulture) + day.ToString(" d MMMM yyyy", CultureInfo.InvariantCulture);
            Verify($"The hall opens on [|{wrong}|].");
        }
    }
}
