namespace ContentLint.Rules.Tests.Figures;

public sealed class PartsTotalMismatchTests : RuleTest<ContentLint.Rules.Figures.PartsTotalMismatch>
{
    [Theory]
    [InlineData("[|Twenty|] sheep were lost: eleven ewes and seven lambs.")]
    [InlineData("The judges gave [|six|] prizes: three for bread, two for jam and two for cider.")]
    [InlineData("The unit has [|40|] beds: 20 for men and 25 for women.")]
    public void Finds_a_list_that_does_not_add_up(string marked) => Verify(Severity.Error, marked);

    [Theory]
    [InlineData("The 21-member council voted [|14-9|] to close the pool.")]
    [InlineData("The 21-member council met on Monday. After an hour the council voted [|14 to 9|] to close the pool.")]
    [InlineData("The nine-member panel was split. The panel backed it by [|seven votes to four|].")]
    public void Finds_more_votes_than_members(string marked) => Verify(Severity.Error, marked);

    [Theory]
    [InlineData("The plan was backed by [|14|] of the 12 members.")]
    [InlineData("The bus carried 12 people, including [|15|] children.")]
    public void Finds_a_part_larger_than_its_whole(string marked) => Verify(Severity.Error, marked);

    [Theory]
    [InlineData("Twenty sheep were lost: thirteen ewes and seven lambs.")]
    [InlineData("About 20 sheep were lost: eleven ewes and seven lambs.")] // about
    [InlineData("She has two records: 30 points and 12 rebounds.")] // other things
    [InlineData("The team won three games: 2 at home, 4 abroad, and some others.")] // not whole
    [InlineData("The 21-member council voted 14-6 to close the pool.")]
    [InlineData("The 21-member council met. The assembly voted 30-2 to close the pool.")] // another body
    [InlineData("The 21-member council watched the home side win 30-2.")] // a score
    [InlineData("The 9-member panel met. The House voted 218-210.")]
    [InlineData("The plan was backed by 11 of the 12 members.")]
    [InlineData("The bus carried 12 people, including 11 children.")]
    [InlineData("The man, one of the 12 members, spoke.")]
    public void Leaves_alone(string text) => VerifySilent(text);

    [Fact]
    public void The_message_gives_the_sum() =>
        VerifyMessage("[|Twenty|] sheep were lost: eleven ewes and seven lambs.", "The parts add up to 18; the text says Twenty");

    [Theory]
    [InlineData("Marne won [|3-1|] (25-19, 23-25, 21-25) on Sunday.", "The scores in brackets give a result of 1-2; the text says 3-1")]
    [InlineData("Marne won [|3-1|] (2-0, 0-2) on Sunday.", "The scores in brackets add up to 2-2; the text says 3-1")]
    [InlineData("Quill beat Marsh [|6-4|], 3-6, 7-5 in straight sets.", "By these scores each side won a set; the text says straight sets")]
    [InlineData("Marne led [|3-0|] at half-time. They won 2-1 on Sunday.",
        "A match that stands at 3-0 at half-time cannot end 2-1: no side loses a goal")]
    [InlineData("Marne beat Selm 2-0. Rell scored a [|hat-trick|] for Marne. The goals came late.",
        "By this a side scored 3; in the scores of the text no side has more than 2")]
    public void The_message_tells_what_of_a_score_does_not_fit(string marked, string message) => VerifyMessage(marked, message);

    [Theory]
    [InlineData("The fund of [|£90,000|] is made up of £60,000 for roads and £45,000 for parks.")]
    [InlineData("They played [|30 games|], comprising 18 wins, nine draws and five defeats.")]
    [InlineData("The jury had [|12|] members, of whom eight were women and five men.")]
    [InlineData("The bus carried [|30|] patients, 18 women and 16 men.")]
    [InlineData("The team tagged [|26|] birds - 14 gulls and 17 terns.")]
    [InlineData("Of the 120 members, [|70 voted for and 60|] against.")]
    [InlineData("The nine-judge court ruled [|6-5|] for the state.")]
    [InlineData("[|Twelve|] people fell ill, including 40 children.")]
    public void Finds_parts_in_other_forms(string marked) =>
        Verify(Severity.Error,
            marked.Replace("[|30 games|]", "[|30|] games", StringComparison.Ordinal)
            .Replace("[|Twelve|] people fell ill, including 40", "Twelve people fell ill, including [|40|]", StringComparison.Ordinal));

    [Theory]
    [InlineData("Its sales are [|60% beer, 35% wine and 15%|] other drinks.")]
    [InlineData("In the poll [|45% were for, 48% against and 17%|] undecided.")]
    [InlineData("[|Four|] clubs are left: Leeds, Hull and York.")]
    [InlineData("[|Nine|] people were hurt. The injured were six women and five men.")]
    public void Warns_of_shares_and_names(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("It has [|three|] depots, in Leeds, Hull, York and Ripon.")] // perhaps some of them, or more
    [InlineData("So far [|857|] of the 787 boats are sold.")] // perhaps a model
    public void A_list_without_a_colon_and_a_number_that_may_name_are_notes(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("He scored 30 points, 12 rebounds and 7 assists.")] // no parts of anything
    [InlineData("The jury had 12 members, of whom eight were women and five over 60.")] // some are both
    [InlineData("Of the 40 boats, 25 were saved and 22 were damaged.")] // some are both
    [InlineData("The fund of £90,000 is made up of £60,000 for roads, £20,000 for parks and other sums.")] // not all are named
    [InlineData("The fund of £1.2m is made up of £650,000 for roads and £570,000 for parks.")] // rounding
    [InlineData("Twelve people fell ill, including four children.")]
    [InlineData("Sales rose 60% in beer, 35% in wine and 15% in other drinks.")] // rises, not shares
    [InlineData("Some 60% read books, 45% read papers and 30% read magazines.")] // a reader may do all three
    [InlineData("The rock is 70% iron, 20% nickel and 9% other metals.")] // rounding
    [InlineData("It has three depots, in Leeds, Hull and York.")]
    [InlineData("It has three depots, including Leeds, Hull, York and Ripon.")]
    [InlineData("It has two owners, Leeds and Hull Holdings and Marek and Holt.")] // names with "and"
    [InlineData("It has three owners: Alba, Berin, Corda and Dorin.")] // "Corda and Dorin" may be one firm
    [InlineData("It has two depots, in Salem, Oregon, and Hull.")] // a state
    [InlineData("Two brothers, Ilan, a miller, and Ravi, a baker, left.")]
    [InlineData("Nine people were hurt. The injured were taken to two clinics and five men were held.")]
    public void Leaves_other_lists_alone(string text) => VerifySilent(text);

    [Theory]
    [InlineData("The shelter has [|20|] animals:\n\n* 11 dogs\n* 7 cats\n")]
    [InlineData("The shelter has [|20|] animals:\n\n* 11 dogs\n\n* 7 cats\n\nIt is full.\n")]
    [InlineData("The shelter has a total of [|twenty|] animals this week:\n\n* eleven dogs\n* seven cats\n* four hens\n")]
    [InlineData("The council has spent [|£90,000|] on the park:\n\n- £50,000 on paths\n- £30,000 on trees\n- £45,000 on swings\n")]
    [InlineData("Twelve people were held.\n\nThe school hired [|40|] staff, including:\n\n* 30 teachers\n* 25 helpers\n")]
    public void Finds_list_items_that_do_not_add_up(string marked)
    {
        Verify(Severity.Note, marked, "article.txt"); // an item may have lost its bullet
        Verify(Severity.Note, marked, "article.md");
    }

    [Theory]
    [InlineData("The shelter has 20 animals:\n\n* 13 dogs\n* 7 cats\n")]
    [InlineData("The shelter has 20 animals, including:\n\n* 11 dogs\n* 7 cats\n")] // some only
    [InlineData("The shelter has 20 animals, among them:\n\n* 11 dogs\n* 7 cats\n")]
    [InlineData("The shelter has 20 animals:\n\n* 11 dogs\n* 7 cats\n\nThe rest were hens.\n")] // goes on
    [InlineData("About 20 animals came to the shelter:\n\n* 11 dogs\n* 7 cats\n")] // about
    [InlineData("The town agreed on three plans:\n\n* 1 library\n* 1 park\n* 2 pools\n")] // the number of items
    [InlineData("The plan has 20 points:\n\n* 12 new buses\n* 14 new trees\n")] // a list announced
    [InlineData("The shelter has 20 animals:\n\n* 11 dogs\n* cats of all ages, of which nobody keeps count\n")] // an item without a number
    [InlineData("The shelter has 20 animals:\n\n* 11 dogs and 2 hens\n* 7 cats\n")] // two numbers
    [InlineData("In the 20 weeks of play she led in:\n\n* 11 points\n* 14 assists\n")] // another thing
    [InlineData("She played 20 cup ties:\n\n* 11 points\n* 14 points\n")] // all of another kind
    [InlineData("He named six favourites:\n\n* 1 cheese\n* 2 bread\n* 3 cider\n")] // numbered items
    [InlineData("The shelter has 200 animals:\n\n* 11 dogs\n* 7 cats\n")] // far from the total
    [InlineData("The council has spent £1.2m on the park:\n\n- £0.7m on paths\n- £0.45m on trees\n")] // rounding
    public void Leaves_list_items_alone(string text)
    {
        VerifySilent(text);
        VerifySilent(text, "article.md");
    }

    [Theory]
    [InlineData("It was two of the three harbour virtues: Patience and Thrift.")]
    [InlineData("It fails for two reasons. First, we were late. Second, the gate was shut. (The third reason, of course, is that we had no key. Oh.)")]
    public void The_list_is_of_the_nearer_number_or_ends_before_an_aside(string text) => VerifySilent(text);

    [Theory]
    [InlineData("It fails for [|two|] reasons. First, we were late. Second, the gate was shut. Third, we had no key.")]
    public void An_item_outside_brackets_counts(string text) => Assert.NotEmpty(Find(MarkedText.Strip(text)));

    [Theory]
    [InlineData("The crew may lose 57 out of the 114 hours of a month: 17 hours to repairs and 40 to the tide.")]
    [InlineData("She counted 30 boats of the 60 in the port: 10 boats from Holm and 20 from Vell.")]
    public void What_is_listed_may_be_the_part(string text) => VerifySilent(text);

    [Theory]
    [InlineData("Here is what those two rules mean:\n\n- the gate is shut\n- the lamp is lit\n- the boat is late\n")]
    [InlineData("This is how the two steps work:\n\n- the gate is shut\n- the lamp is lit\n- the boat is late\n")]
    [InlineData("These are two things, and no more. The first boat is old, the second boat is new, and the third boat is lost.")]
    public void A_number_that_points_back_announces_no_list(string text) => VerifySilent(text, "article.md");

    [Fact]
    public void One_that_announces_does() => Assert.NotEmpty(
        Find("Take these two steps:\n\n- the gate is shut\n- the lamp is lit\n- the boat is late\n", "article.md"));

    /// <summary>1,984.6 + 2,748.7 + 2,027.7 is not 6,761 in binary fractions, and has all of its digits.</summary>
    [Fact]
    public void Decimals_add_up_to_a_whole_number() => VerifySilent(
        "The total was 6,761 people. The north had 1,984.6 people. The south had 2,748.7 people. The west had 2,027.7 people.");

    [Theory]
    [InlineData("[|Three|] wardens were sworn in on Friday: Ada Quill, a baker; Ben Marsh; Col Reeve, who keeps bees; and Dot Lamb.")]
    [InlineData("The firm will shut [|four|] depots before the winter, its owner said: the one at Salem; the yard beside the river; and Hull.")]
    [InlineData("Voters are to fill [|two|] seats in May: the one Mr Orr gave up; Tarn, which is new; and Vik.")]
    [InlineData("[|Five|] rules were drawn up at the meeting. They are a ban on drums; no dogs, even on leads; and quiet after nine.")]
    [InlineData("The [|three|] prizes are kept in a safe. They are a cup given by the mill; a spoon; a plate with a crest; and a bell.")]
    public void A_list_between_semicolons_is_counted(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Three wardens were sworn in on Friday: Ada Quill, a baker; Ben Marsh; and Col Reeve, who keeps bees.")]
    [InlineData("Five wardens were sworn in on Friday: Ada Quill and Ben Marsh, bakers; Col Reeve; Dot Lamb; and Eli Moor.")] // two in one
    [InlineData("The firm runs six depots, including these: the one at Salem; the yard beside the river; and Hull.")]
    [InlineData("Five wardens were hurt: two at Salem; two at Hull; and one at Vik.")] // parts
    [InlineData("Two men spoke: it was late; the hall was cold; people left.")] // no list
    [InlineData("The five rules were drawn up by two members. They are old; they are tired; and they mean it.")] // who is they
    [InlineData("The two wardens broke rules that ask for: a lamp, lit at dusk; a bell; and a log.")] // the rules
    [InlineData("Another two wardens came: Ada Quill; Ben Marsh; and Col Reeve.")]
    public void Other_semicolons_pass(string text) => VerifySilent(text);
}
