namespace ContentLint.Rules.Tests.Figures;

public sealed class DurationOrAgeMismatchTests : RuleTest<ContentLint.Rules.Figures.DurationOrAgeMismatch>
{
    private const string Dated = "LEEDS, 3 May 2026 - The council met in the old mill on Sunday.\n\n";

    [Theory]
    [InlineData("The hall was shut for [|four days|], from 2 to 9 May.")]
    [InlineData("The hall was shut for [|four days|] from May 2 to May 9.")]
    [InlineData("The fair (2-9 May, [|four days|]) drew crowds.")]
    [InlineData("The fair ran from 2 May to 9 May ([|four days|]).")]
    [InlineData("The [|four-day|] festival runs from 2 to 9 May.")]
    [InlineData("The road was closed for [|two weeks|], from 3 March to 14 April 2025.")]
    [InlineData("She led the choir for [|eight years|], from 2004 to 2018.")]
    [InlineData("She led the choir from 2004 to 2018, a period of [|eight years|].")]
    [InlineData("He served a [|three-year|] term from 2015 to 2021.")]
    [InlineData("The tram was off for [|two months|], from January to July.")]
    [InlineData("The shop closed for [|four days|], from Monday to Sunday.")]
    [InlineData("The line was cut for [|two hours|], from 6pm to 11pm.")]
    [InlineData("The outage lasted [|40 minutes|] (6.15pm to 7.30pm).")]
    public void Finds_a_length_that_is_not_that_of_its_span(string marked) => Verify(Severity.Error, marked);

    [Theory]
    [InlineData("The hall was shut for seven days, from 2 to 9 May.")] // the last day not counted
    [InlineData("The hall was shut for eight days, from 2 to 9 May.")] // the last day counted
    [InlineData("The office was shut for six days, from 2 to 9 May.")] // without the weekend
    [InlineData("The road was closed for six weeks, from 3 March to 14 April 2025.")]
    [InlineData("She led the choir for 15 years, from 2004 to 2018.")] // both years counted
    [InlineData("She led the choir for nearly 14 years, from 2004 to 2018.")]
    [InlineData("She led the choir for 13 years, from late 2004 to 2018.")]
    [InlineData("The tram was off for six months, from January to July.")]
    [InlineData("The shop closed for seven days, from Monday to Sunday.")]
    [InlineData("It opens four days a week, from Monday to Sunday in turn.")] // a rate
    [InlineData("The four-day week from 2 to 30 May is a trial.")] // the kind of week
    [InlineData("They held two-day courses from 2 to 30 May.")] // several of them
    [InlineData("The line was cut for five hours, from 6pm to 11pm.")]
    [InlineData("The bus takes 40 minutes from 6 to 9 stops.")]
    [InlineData("He was jailed for three years, from which 2 to 4 months were cut in May.")]
    [InlineData("Rents rose from 2004 to 2018, two years before the mill closed.")] // counts from the span, not its length
    public void Leaves_a_length_alone(string text) => VerifySilent(text);

    [Theory]
    [InlineData("The mill opened in 1950 and burned down in 1985, [|25 years|] later.")]
    [InlineData("The mill opened in 1950. In 1985, [|25 years|] later, it burned down.")]
    [InlineData("The mill opened in 1950 and, [|25 years|] later, in 1985, burned down.")]
    [InlineData("In 1985, [|25 years|] after it opened in 1950, the mill burned down.")]
    [InlineData("[|Twenty-five years|] after opening in 1950, the mill burned down in 1985.")]
    [InlineData("The mill opened in 1950 and burned down in 1985, [|two decades|] later.")]
    [InlineData("The alarm rang at 6.15pm and the crew came at 6.40pm, [|nine minutes|] later.")]
    [InlineData("At 6.40pm, [|nine minutes|] after the alarm rang at 6.15pm, the crew came.")]
    public void Finds_a_distance_that_is_not_that_of_its_ends(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("The mill opened in August 1950 and burned down in July 1975, nearly 25 years later.")]
    [InlineData("The mill opened in 1950 and burned down in 1974, 25 years later.")] // months make a year more or less
    [InlineData("The mill opened in 1950, closed after a strike and in 1985, ten years later, burned down in the 1980s fires.")] // a third date
    [InlineData("The mill opened in 1950. It closed after 25 years. In 1985, ten years later, it burned down.")] // counts from the closing
    [InlineData("The mill opened in 1950. It was sold in 1960 and again in 1972. In 1985, ten years later, it burned down.")] // two dates before
    [InlineData("He came in 1950 and left for Leeds, where ten years later he opened a mill that closed in 1985.")] // the second year is of another event
    [InlineData("The alarm rang at 6.15pm and the crew came at 6.24pm, nine minutes later.")]
    [InlineData("In 1985, ten years after he had met a miller who was born in 1950, he bought the mill.")] // the year of somebody else
    public void Leaves_a_distance_alone(string text) => VerifySilent(text);

    [Theory]
    [InlineData("Ilan Marek, 52, opened the gate. The [|55-year-old|] waved.")]
    [InlineData("Ilan Marek, 52, opened the gate on Sunday.\n\nThe [|55-year-old|] said the mill was closed.")]
    [InlineData("Ilan Marek, 52, opened the gate. Ana Holt, 30, closed it. Ilan Marek, [|55|], waved.")]
    [InlineData("She was born on 3 March 1950 and died on 5 June 2020, aged [|72|].")]
    [InlineData("He was born in 1950 and died in 2020 at the age of [|72|].")]
    public void Finds_an_age_that_cannot_be(string marked) => Verify(Severity.Error, marked);

    [Theory]
    [InlineData("Ilan Marek, 52, opened the gate. The 52-year-old waved.")]
    [InlineData("Ilan Marek, 52, opened the gate. Her father, 80, watched. The 55-year-old waved.")] // another age in reach
    [InlineData("Ilan Marek, 52, opened the gate for his brother. The 55-year-old waved.")] // the brother
    [InlineData("Ilan Marek, 52, beat Ana Holt. The 31-year-old waved.")] // the other one
    [InlineData("Ilan Marek, 52, opened the gate. The 55-year-old mill was closed.")] // a thing
    [InlineData("Ilan Marek, 52, opened the gate. Then the 49-year-old miller of 2019 had kept it shut.")] // another time
    [InlineData("Ilan Marek, 52, opened the gate. In 2019 the 45-year-old had shut it.")]
    [InlineData("Ilan Marek, 52, opened the gate. Ada Marek, 55, watched.")] // his kin
    [InlineData("She was born on 3 March 1950 and died on 5 June 2020, aged 70.")]
    [InlineData("She was born on 3 March 1950 and died on 1 March 2020, aged 69.")] // before her birthday
    [InlineData("He was born in 1950 and died in 2020 at the age of 69.")]
    [InlineData("On her fiftieth birthday, in her 51st year, she opened the mill.")]
    public void Leaves_an_age_alone(string text) => VerifySilent(text);

    [Theory]
    [InlineData("In 2019 the town marked the [|40th|] anniversary of the 1969 flood.")]
    [InlineData("In 2019 the town marked the [|40th|] anniversary of the flood of 1969.")]
    [InlineData("The [|third|] anniversary of the 2021 flood was marked in 2025.")]
    [InlineData(Dated + "The town will mark the [|40th|] anniversary of the 1969 flood.")]
    [InlineData(Dated + "The [|30-year-old|] firm, founded in 1986, is to close.")]
    [InlineData(Dated + "Ana Holt, [|40|], who was born in 1976, closed the gate.")]
    public void Finds_an_anniversary_that_is_none(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("In 2019 the town marked the 50th anniversary of the 1969 flood.")]
    [InlineData("The town marked the 40th anniversary of the 1969 flood.")] // nobody says when
    [InlineData("Boats passed on the third anniversary of the flood, in Leeds, on 14 August 2024.")] // the year it was marked in
    [InlineData(Dated + "The town will mark the 58th anniversary of the 1969 flood.")] // next year
    [InlineData(Dated + "The 40-year-old firm, founded in 1986, is to close.")]
    [InlineData(Dated + "The 39-year-old firm, founded in 1986, is to close.")]
    [InlineData(Dated + "Ana Holt, 49, who was born in 1976, closed the gate.")]
    public void Leaves_an_anniversary_alone(string text) => VerifySilent(text);

    [Fact]
    public void The_message_states_the_computation() =>
        VerifyMessage("The hall was shut for [|four days|], from 2 to 9 May.", "2 to 9 May is 7 or 8 days; the text says four days");

    [Fact]
    public void The_message_of_a_life_states_the_age() =>
        VerifyMessage("She was born on 3 March 1950 and died on 5 June 2020, aged [|72|].",
            "From 3 March 1950 to 5 June 2020 is 70 years; the text says 72");

    [Theory]
    [InlineData("Founded in 1921, the club was dissolved in [|1912|].", "The text says “dissolved” in 1912 and “Founded” only in 1921")]
    [InlineData("The dam was finished in 1971 and begun in [|1976|].", "The text says “finished” in 1971 and “begun” only in 1976")]
    [InlineData("He was arrested on 3 May 2020 and released on [|2 March 2020|].",
        "The text says “released” on 2 March 2020 and “arrested” only on 3 May 2020")]
    public void The_message_on_the_order_of_events_puts_the_earlier_date_first(string marked, string message) =>
        VerifyMessage(marked, message);

    [Theory]
    [InlineData("Ada Quill has retired.\n\nShe was born in 1950 in Salem, where her parents kept bees.\n\nShe joined the guild in 1981, at the age of [|22|].\n")]
    [InlineData("Ben Marsh, who has died aged [|91|], kept the lamp.\n\nHe was born in 1931 and went to sea.\n\nBen Marsh died at home on 4 May 2012.\n")]
    [InlineData("Ada Quill, the potter, won the cup in 1990 at the age of [|45|].\n\nBorn in 1955 in Salem, she left school early.\n")]
    [InlineData("Eli Moor is a miller.\n\nHe was born in 1940 and took over nothing.\n\nHe took over the mill in 1975, at the age of [|25|].\n")]
    [InlineData("Ada Quill, who has died aged [|70|], taught singing.\n\nHer husband died in 1990.\n\nShe died in Vik on 3 May 2010, where she was born in 1921.\n")]
    public void An_age_is_held_against_the_only_birth(string marked) => Verify(marked);

    [Theory]
    [InlineData("Ada Quill has retired.\n\nShe was born in 1950 in Salem, where her parents kept bees.\n\nShe joined the guild in 1981, at the age of 31.\n")]
    [InlineData("Ada Quill has retired.\n\nHer husband was born in 1950 in Salem.\n\nShe joined the guild in 1981, at the age of 22.\n")] // another's
    [InlineData("Ada Quill has retired.\n\nShe was born in 1950. Ben Marsh joined the guild in 1981, at the age of 22.\n")]
    [InlineData("Ben Marsh kept the lamp.\n\nHe was born in 1931.\n\nHis wife died on 4 May 2012, aged 70.\n")]
    [InlineData("Ada Quill has retired.\n\nShe was born in 1950. Her brother was born in 1959.\n\nHer brother left in 1981, at the age of 22.\n")]
    [InlineData("Ada Quill spoke of Col Reeve.\n\nCol Reeve was born in 1950.\n\nShe joined the guild in 1981, at the age of 22.\n")]
    public void An_age_of_another_passes(string text) => VerifySilent(text);
}
