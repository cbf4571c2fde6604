namespace ContentLint.Rules.Tests.Figures;

public sealed class QuantityConflictTests : RuleTest<ContentLint.Rules.Figures.QuantityConflict>
{
    private const string Headline = "Board meets\n\n";

    [Theory]
    [InlineData("The board offered a £200 mooring fee rebate on Monday. Owners said the [|£240|] mooring fee rebate came late.")]
    [InlineData("She had the answers to all of the 40 questions. Only five of the [|60|] questions were about maps.")]
    [InlineData("He was asked about the May 8 meeting. The May 8 meeting was short. Nothing was said after the May [|3|] meeting.")]
    public void Finds_one_thing_with_two_figures(string marked) => Verify(Severity.Note, Headline + marked);

    [Theory]
    [InlineData("The board offered a £200 mooring fee rebate on Monday. Owners said the £200 mooring fee rebate came late.")]
    [InlineData("Ward A lost 12 hospital beds. Ward B lost 15.")]
    [InlineData("The board offered a £200 mooring fee rebate. An earlier £240 mooring fee rebate came late.")] // another one
    [InlineData("The board offered a £200 mooring fee rebate in 2011. The £240 mooring fee rebate of 2012 came late.")] // other years
    [InlineData("The board offered a £200 mooring fee rebate and a £240 mooring fee rebate.")] // one sentence
    [InlineData("It showed 16 films in the first hall. It showed 12 films in the second.")] // no one thing
    [InlineData("Millby has 22 registered voters. Dunford has 41 registered voters.")] // two places
    [InlineData("He was asked about the May 8 meeting. The May 8 meeting was short. Nothing was said after the June 3 meeting.")] // two months
    [InlineData("She had the answers to all of the 40 questions. Only five of the 400 questions were about maps.")] // too far apart to be one
    public void Leaves_alone(string text) => VerifySilent(Headline + text);

    [Fact]
    public void The_message_gives_both() => VerifyMessage(
        Headline + "He was asked about the May 8 meeting. The May 8 meeting was short. Nothing was said after the May [|3|] meeting.",
        "The text says May 3 meeting here and May 8 meeting before");

    [Fact]
    public void Two_nouns_after_a_definite_number_name_a_thing() =>
        Verify("The 120 warehouse jobs will go by spring. Unions mourned the [|150|] warehouse jobs.");

    [Theory]
    [InlineData("The 120 warehouse jobs will go by spring. Unions mourned the 120 warehouse jobs.")]
    [InlineData("The 120 warehouse jobs will go by spring. The other 150 warehouse jobs are safe.")] // other ones
    [InlineData("The 120 warehouse jobs will go by spring. In 2019 the 150 warehouse jobs were safe.")] // another year
    [InlineData("The 120 bus drivers walked out. Later the 150 warehouse workers did.")]
    public void Leaves_two_nouns_alone(string text) => VerifySilent(text);

    [Theory]
    [InlineData("It was their fourth title in a row. \"[|Three straight titles|] is a dream,\" said the coach.")]
    [InlineData("The club won its fifth consecutive cup on Sunday. \"[|Four cups in a row|] is beyond words,\" said its captain.")]
    [InlineData("She took a third successive medal. She said: \"[|Four straight medals|]. It feels unreal.\"")]
    [InlineData("Hull suffered their 4th defeat in succession.\n\n\"[|Five consecutive defeats|] is poor,\" the manager said.")]
    [InlineData("It was the choir's third straight win. The [|four wins in a row|] pleased the town.")]
    public void Finds_a_run_of_two_lengths(string marked) => Verify(Severity.Warning, Headline + marked);

    [Theory]
    [InlineData("It was their fourth title in a row. \"Four straight titles is a dream,\" said the coach.")]
    [InlineData("They are chasing a fourth title in a row. \"Three straight titles is a dream,\" said the coach.")] // yet to come
    [InlineData("They hope to seal a fourth straight title. \"Three titles in a row is a dream,\" said the coach.")]
    [InlineData("It was their fourth title in a row. They had won three straight titles before the new coach came.")] // runs grow
    [InlineData("They came on three straight wins. It was their fourth win in a row.")]
    [InlineData("It was their fourth title in a row. Leeds have three straight titles.")] // another owner
    [InlineData("It was their fourth league title in a row. \"Three straight cup titles is a dream,\" said the coach.")] // another title
    [InlineData("It was their fourth win in a row. \"Three straight wins at home is a dream,\" said the coach.")] // of these at home
    [InlineData("It was their fourth game in a row. \"Three straight games is too much,\" said the coach.")] // occasions
    [InlineData("It was their fourth title in a row. \"Three straight defeats is a nightmare,\" said the other coach.")] // another thing
    [InlineData("It was the fourth rise in a row. In 2011 three straight rises were seen.")] // another year
    [InlineData("The fourth house in a row of red brick was sold. Three straight roads lead to it.")] // no runs
    public void Leaves_runs_alone(string text) => VerifySilent(Headline + text);
}
