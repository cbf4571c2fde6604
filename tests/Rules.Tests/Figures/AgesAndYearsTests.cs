namespace ContentLint.Rules.Tests.Figures;

/// <summary>Ages, anniversaries and stretches whose years stand in other sentences.</summary>
public sealed class AgesAndYearsTests : RuleTest<ContentLint.Rules.Figures.DurationOrAgeMismatch>
{
    private const string Dated = "Choir sings\n\nTOLNE, 15 June 2025 – The choir sang.\n\n";

    [Theory]
    [InlineData("The choir was founded in 1955 by a signalman.\n\nFor the [|80th|] anniversary it sings in the shed.")]
    [InlineData("It was started in a stable yard in 1860.\n\nThe brewery marks its [|175th|] anniversary with a party.")]
    public void Holds_the_only_anniversary_against_the_only_founding(string marked) => Verify(Severity.Warning, Dated + marked);

    [Theory]
    [InlineData("The choir was founded in 1955 by a signalman.\n\nFor the 70th anniversary it sings in the shed.")]
    [InlineData("The choir was founded in 1955.\n\nFor the 80th anniversary of the flood it sings in the shed.")] // of something else
    [InlineData("The choir was founded in 1955, its hall built in 1945.\n\nFor the 80th anniversary it sings in the shed.")] // two beginnings
    [InlineData("The choir was founded in 1955.\n\nFor the 25th anniversary it sings in the shed.")] // far off: of something else
    [InlineData("The choir was founded in 1957.\n\nFor the 80th anniversary it sings in the shed.")] // no year to celebrate: something else
    public void Leaves_an_anniversary_alone(string text) => VerifySilent(Dated + text);

    [Theory]
    [InlineData("In 1996 Chiara Mondel was aged 24 and sang in Varn.\n\nMondel, now [|58|], gets up at five.")]
    [InlineData("At 15 in 2015 she won the cup.\n\nNow [|22|], she is back.")]
    [InlineData("Tom Rell had gone ashore in June 1944, when he was 18.\n\nRell died in May 2023 at the age of [|91|].")]
    public void Holds_an_age_of_a_year_against_another(string marked) => Verify(Severity.Warning, Dated + marked);

    [Theory]
    [InlineData("In 1996 Chiara Mondel was aged 24 and sang in Varn.\n\nMondel, now 53, gets up at five.")]
    [InlineData("In 1996 her mother was aged 50 and sang in Varn.\n\nMondel, now 73, gets up at five.")] // a relation
    [InlineData("In 1996 Tom Rell, 24, sang in Varn.\n\nMondel, now 58, gets up at five.")] // two names
    [InlineData("In 1996 people could vote at the age of 18.\n\nMondel, now 58, gets up at five.")] // an age of anybody
    [InlineData("He was born in 1933. His wife sang with him. She died in 2019, aged 80.\n\nThe clock stands.")] // hers
    public void Leaves_ages_alone(string text) => VerifySilent(Dated + text);

    [Theory]
    [InlineData("He signed on in September 2022. When the chest was missed in February 2023, [|two months|] later, he was there.")]
    [InlineData("She came in 2008, from a bank.\n\nOn Sunday, after [|25 years|] behind the same counter, she went home.")]
    public void Holds_a_stretch_against_months_and_years(string marked) => Verify(Severity.Warning, Dated + marked);

    [Theory]
    [InlineData("He signed on in September 2022. When the chest was missed in February 2023, five months later, he was there.")]
    [InlineData("She came in 2008, from a bank.\n\nOn Sunday, after 17 years behind the same counter, she went home.")]
    [InlineData("She came in 2008, from a bank.\n\nIn 2019 she left. After 25 years behind counters, she went home.")] // two years
    public void Leaves_a_stretch_alone(string text) => VerifySilent(Dated + text);
}
