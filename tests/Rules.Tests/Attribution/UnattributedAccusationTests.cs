using ContentLint.Rules.Attribution;

namespace ContentLint.Rules.Tests.Attribution;

public sealed class UnattributedAccusationTests : RuleTest<UnattributedAccusation>
{
    [Theory]
    [InlineData("[|Mara Vance forged three wills and hid them in a piano.|]")]
    [InlineData("[|Paolo Renn, the treasurer of the club, embezzled the fund for years.|]")]
    public void A_named_person_is_an_error(string marked) => Verify(Severity.Error, marked);

    [Theory]
    [InlineData("[|The clerk forged three wills and hid them in a piano.|]")]
    [InlineData("[|The ministry’s cover-up has cost lives.|]")]
    [InlineData("[|The undeclared war Norway is waging against Sweden has many parts.|]")]
    [InlineData("[|Norway has secretly financed the rebels in the north.|]")]
    [InlineData("[|This alliance aims to sabotage the talks in the north.|]")]
    [InlineData("[|Norway used to kill the envoys in exchange for the bounties.|]")]
    public void A_body_a_country_and_a_role_are_warnings(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Mora stole the ball and beat two defenders. The striker scored the second goal of the match.")] // a game
    [InlineData("Peter Rook, who was convicted of bribery in 2011, runs a bakery.")] // a verdict
    [InlineData("The two pilots deny sabotage.")] // a denial
    [InlineData("Mara Vance is accused of having forged three wills.")] // somebody accuses
    [InlineData("Mara Vance forged three wills, the court heard, and Tom Kell, the prosecutor, said she hid them.")] // covered
    [InlineData("Tom Kell told the court that the safe was open. Mara Vance stole the lamp by noon.")] // evidence goes on
    [InlineData("The clerk was murdered in 2011.")] // the subject is the victim
    [InlineData("Norway invaded the island in 1940 and looted it.")] // history
    [InlineData("The clerk could have forged three wills.")] // what might be
    [InlineData("Did Mara Vance forge three wills?")] // a question
    [InlineData("“Mara Vance forged three wills,” said Tom Kell, the prosecutor.")] // a quotation
    [InlineData("The storm killed five and wrecked the pier.")] // no agent that could be guilty
    [InlineData("The vaccine kills the germ.")] // one weak word
    public void Verdicts_denials_games_and_what_is_said_pass(string text) => VerifySilent(text);

    [Fact]
    public void Names_and_nouns_do_not_matter()
    {
        string[] people = ["Mara Vance", "Tom Kell", "Ines Coll", "Paolo Renn", "Noor Haddad"];
        string[] deeds = ["forged", "embezzled", "stole", "falsified", "smuggled"];
        string[] things = ["three wills", "the fund", "two lamps", "the ledgers", "the icons"];
        var random = new Random(20_104);
        for (int i = 0; i < 150; i++)
        {
            string claim = $"{people[random.Next(people.Length)]} {deeds[random.Next(deeds.Length)]} {things[random.Next(things.Length)]} in the spring.";
            Verify(Severity.Error, $"[|{claim}|]");
            VerifySilent($"“{claim}” said Ana Brook, the prosecutor.");
            VerifySilent($"Ana Brook, the prosecutor, told the court that {claim}");
        }
    }
}
