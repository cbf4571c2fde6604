using ContentLint.Rules.Attribution;

namespace ContentLint.Rules.Tests.Attribution;

public sealed class UnattributedAccusationTests : RuleTest<UnattributedAccusation>
{
    [Theory]
    [InlineData("If Tom Kell stole the money from the fund, he will go.")] // only supposed
    [InlineData("Unless the company has stolen the money, the work goes on.")]
    [InlineData("Whether Tom Kell bribed the clerk is not known.")]
    [InlineData("The board filed a motion on the lost and stolen bill.")] // the name of a bill
    [InlineData("Tom Kell has filed a motion to reconsider the lost and stolen bill.")]
    [InlineData("- any loss caused by the ministry’s negligence; or\n- any loss of the key")] // a list of cases
    public void What_is_only_supposed_or_named_accuses_nobody(string text) => VerifySilent(text);

    [Theory]
    [InlineData("[|Mara Vance forged three wills and hid them in a piano.|]")]
    [InlineData("[|Paolo Renn, the treasurer of the club, embezzled the fund for years.|]")]
    [InlineData("[|Mara Vance assaulted a boy on the pier.|]")]
    [InlineData("[|Mara Vance harassed two of her nurses for months.|]")]
    [InlineData("[|Mara Vance lied to the committee about the wreck.|]")]
    [InlineData("[|Mara Vance rigged the ballot in the spring.|]")]
    [InlineData("[|Mara Vance committed perjury in the spring.|]")]
    [InlineData("[|Mara Vance took kickbacks from two builders.|]")]
    [InlineData("[|Mara Vance covered up the spill for a year.|]")]
    [InlineData("[|Mara Vance doctored the accounts of the club.|]")]
    [InlineData("[|Mara Vance was caught stealing from the till.|]")]
    [InlineData("[|Mara Vance abused her office for years.|]")]
    public void A_named_person_is_an_error(string marked) => Verify(Severity.Error, marked);

    [Theory]
    [InlineData("[|The clerk forged three wills and hid them in a piano.|]")]
    [InlineData("[|The ministry’s cover-up has cost lives.|]")]
    [InlineData("[|The undeclared war Norway is waging against Sweden has many parts.|]")]
    [InlineData("[|Norway has secretly financed the rebels in the north.|]")]
    [InlineData("[|This alliance aims to sabotage the talks in the north.|]")]
    [InlineData("[|Norway used to kill the envoys in exchange for the bounties.|]")]
    [InlineData("[|The mayor lied to the committee.|]")]
    [InlineData("[|A ferry steward assaulted a nine-year-old girl.|]")]
    [InlineData("[|Mara Vance is a liar.|]")]
    [InlineData("[|Mara Vance beat a boy on the pier.|]")]
    [InlineData("[|Mara Vance killed two of her guests.|]")]
    [InlineData("[|Mara Vance misled the members about the fees.|]")]
    [InlineData("[|Mara Vance dumped sewage in the river.|]")]
    [InlineData("[|Mara Vance polluted the lake for years.|]")]
    [InlineData("[|Mara Vance hid the stolen lamps in a barn.|]")]
    [InlineData("[|Mara Vance bought a boat with money that she had stolen from the club.|]")]
    public void A_body_a_country_a_role_and_an_act_with_two_readings_are_notes(string marked) => Verify(Severity.Note, marked);

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
    [InlineData("Mara Vance forged a friendship with the crew.")] // the object is no paper
    [InlineData("Mara Vance has forged a rare partnership with the union.")]
    [InlineData("Mara Vance stole the show in a green hat.")]
    [InlineData("Mara Vance stole a glance at the clock.")]
    [InlineData("Mara Vance stole into the hall at noon.")]
    [InlineData("Mara Vance had stolen Kell’s thunder by noon.")]
    [InlineData("Mara Vance cheated death on the pier.")]
    [InlineData("Mara Vance attacked the plan in a speech.")] // in words
    [InlineData("Mara Vance attacked the minister in a speech.")]
    [InlineData("Mara Vance beat two rivals to the post.")]
    [InlineData("Mara Vance shot a film on the pier.")]
    [InlineData("Mara Vance buried her dog in the garden.")]
    [InlineData("Mara Vance poured oil into the pan.")]
    [InlineData("Mara Vance took the bait and paid the bill.")]
    [InlineData("The town lies to the north of the river.")]
    [InlineData("The guide is a cheat sheet for the crew.")]
    [InlineData("The day on which the Kell family committed the Vell murders is near.")] // what everybody knows
    [InlineData("The vote came after the police murder of a baker, and it changed the law.")] // a noun
    [InlineData("Tom Kell shared a prize for coverage of the chapel massacre.")]
    [InlineData("The club’s propaganda films are shown at noon.")]
    [InlineData("In the novel, Mara Vance stole three boats.")] // a story
    [InlineData("Mara Vance pleaded guilty on Friday.\n\nVance, 40, was calm. Mara Vance stole three boats in the spring.")] // proven
    public void Verdicts_denials_games_and_what_is_said_pass(string text) => VerifySilent(text);

    [Fact]
    public void Names_and_nouns_do_not_matter()
    {
        string[] people = ["Mara Vance", "Tom Kell", "Ines Coll", "Paolo Renn", "Noor Haddad"];
        string[] deeds = ["forged three wills", "embezzled the fund", "stole two lamps", "falsified the ledgers", "smuggled the icons",
            "rigged the count", "assaulted two pupils"];
        var random = new Random(20_104);
        for (int i = 0; i < 150; i++)
        {
            string claim = $"{people[random.Next(people.Length)]} {deeds[random.Next(deeds.Length)]} in the spring.";
            Verify(Severity.Error, $"[|{claim}|]");
            VerifySilent($"“{claim}” said Ana Brook, the prosecutor.");
            VerifySilent($"Ana Brook, the prosecutor, told the court that {claim}");
        }
    }

    /// <summary>A party ends the sentence, a block is quoted from somebody, and software does harm.</summary>
    [Theory]
    [InlineData("Marga Holt stole the money from the fund, say the Reds.")]
    [InlineData("Marga Holt bribed two clerks in June, claim the Tories.")]
    [InlineData("Marga Holt stole the money from the fund, argue the Liberal Democrats.")]
    [InlineData("> Varn Bank said that it had seen it. Marga Holt stole the money from the fund.")]
    [InlineData("The worm came in May. Ziprot stole the money of nine banks, and the malware hid.")]
    public void Somebody_says_so_or_nobody_is_accused(string text) => VerifySilent(text, "article.md");

    [Theory]
    [InlineData("[|Marga Holt stole the money from the fund.|]")]
    [InlineData("[|Marga Holt stole the money of the Reds with malware.|]")]
    public void A_person_is_accused_all_the_same(string marked) => Verify(Severity.Error, marked);

    [Theory]
    [InlineData("The board ruled in 2004 that Marga Holt stole the money from the fund.")]
    [InlineData("The committee found last May that Marga Holt bribed two clerks in June.")]
    public void A_ruling_says_so(string text) => VerifySilent(text);

    [Fact]
    public void A_ruling_of_something_else_leaves_it() =>
        Assert.NotEmpty(Find("Marga Holt found the key and stole the money from the fund."));

    [Theory]
    [InlineData("There is still no evidence that Marga Holt stole the money from the fund.")]
    [InlineData("Nobody has found any proof that Marga Holt bribed two clerks in June.")]
    public void Without_proof_nobody_is_accused(string text) => VerifySilent(text);
}
