namespace ContentLint.Rules.Tests.Figures;

public sealed class HeadlineFigureConflictTests : RuleTest<ContentLint.Rules.Figures.HeadlineFigureConflict>
{
    [Theory]
    [InlineData("[|Nine|] hikers rescued from flooded cave\n\nEleven hikers were rescued from a flooded cave on Sunday, the fire service said.\n")]
    [InlineData("Harbour to get [|£9m|] crane\n\nThe harbour is to get a new crane for £4m, its owners said on Sunday.\n")]
    [InlineData("Bakery to close [|40|] shops\n\nThe bakery will close 14 shops by May, its owners said on Sunday.\n")]
    [InlineData("Bus fares rise [|9%|]\n\nBus fares have risen by 4%, the operator said on Sunday, and will rise again.\n")]
    public void Finds_a_figure_the_text_contradicts(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Storm cuts off 800 homes in valley\n\nThe storm cut off about 800 homes in the valley, the council said on Sunday.\n")]
    [InlineData("Harbour to get £9m crane\n\nThe harbour is to get a new crane for £8.9m, its owners said on Sunday.\n")] // rounded
    [InlineData("Harbour to get £9m crane\n\nThe harbour is to get a new crane for £4m, its owners said on Sunday.\n\nWith its dock the crane costs £9m.\n")] // further down
    [InlineData("Firm loses £9m in value\n\nThe value of the firm fell to £20m from £29m on Sunday, its owners said.\n")] // a difference
    [InlineData("Firm to spend $9m on value\n\nThe firm is to spend £4m on value, its owners said on Sunday.\n")] // another currency
    [InlineData("Town marks 1912 flood\n\nThe town remembered the flood of 1913 on Sunday, as it does in most years.\n")] // years
    [InlineData("Deficit to shrink in '16\n\nThe deficit has a six-year course, the office said on Sunday, and it will shrink.\n")]
    [InlineData("Bakery to close 40 shops\n\nThe bakery began with 14 ovens in a barn near the river, its owner told a fair.\n")] // other things
    public void Leaves_alone(string text) => VerifySilent(text);

    [Theory]
    [InlineData("Orr and [|three|] others rescued from flooded cave\n\nOrr, Hale and two others were rescued from a flooded cave, the fire service said.\n")]
    public void A_headline_that_names_more_than_it_counts_is_a_note(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("[|Twelve|] dead in mill blast\n\nA blast killed 15 people on Sunday, the fire service said.\n")]
    [InlineData("Ferry fire kills [|nine|]\n\nThere were seven deaths on a ferry on Sunday, the coastguard said.\n")]
    public void Finds_a_toll_in_other_words(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Twelve dead in mill blast\n\nA blast killed 12 people on Sunday, the fire service said.\n")]
    [InlineData("Twelve dead in mill blast\n\nA blast hurt 15 people on Sunday, the fire service said.\n")] // the hurt
    [InlineData("Twelve dead in mill blast\n\nA blast killed nine people and three died on the way, the fire service said.\n")] // the sum
    [InlineData("Twelve dead in mill blast\n\nThe fire service was called on Sunday.\n\nA flood killed 15 people in the valley in May.\n")] // not the lead
    public void Leaves_tolls_alone(string text) => VerifySilent(text);

    [Theory]
    [InlineData("Herd of seals [|doubles|]\n\nThe herd of seals has grown from 60 animals to 90, wardens said on Monday.\n")]
    [InlineData("Seal herd [|doubles|]\n\nThe herd of grey seals has grown from 60 animals to 90, wardens said on Monday.\n")]
    [InlineData("Council [|doubles|] parking fees\n\nThe council has raised parking fees from £2 to £3 a day, members agreed on Monday.\n")]
    [InlineData("Number of burglaries [|halves|]\n\nBurglaries fell from 900 to 700, police said on Monday.\n")]
    [InlineData("Complaints [|treble|]\n\nThe watchdog said complaints rose to 80 from 50.\n")]
    [InlineData("Complaints [|quadruple|] after merger\n\nThe watchdog said complaints rose to 80 from 40.\n")]
    [InlineData("Bakery profit [|tripled|]\n\nBakery profit climbed to £4.6m from £4m, its owners said.\n")]
    [InlineData("Thefts down [|a third|]\n\nThefts fell from 900 to 800, police said on Monday.\n")]
    [InlineData("Thefts fall by [|a third|]\n\nThefts fell from 900 to 400, police said on Monday.\n")]
    [InlineData("Town cuts bus grant by [|half|]\n\nThe town has cut the bus grant from £90,000 to £70,000, members said.\n")]
    [InlineData("Wardens busy on island\n\nHerd of seals [|doubles|]\n\nThe herd of seals has grown from 60 animals to 90, wardens said on Monday.\n")]
    public void Finds_a_ratio_word_the_text_contradicts(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Herd of seals doubles\n\nThe herd of seals has grown from 60 animals to 120, wardens said on Monday.\n")]
    [InlineData("Herd of seals doubles\n\nThe herd of seals has grown from 60 animals to 110, wardens said on Monday.\n")] // nearly
    [InlineData("Herd of seals doubles\n\nThe herd of seals has grown from 60 animals to 150, wardens said on Monday.\n")] // more than
    [InlineData("Herd of seals doubles\n\nThe herd of deer has grown from 60 animals to 90, wardens said on Monday.\n")] // another herd
    [InlineData("Herd of seals doubles\n\nThe herd of seals has grown from 60 animals to 90 in a year.\n\nIt had 45 animals in May.\n")] // another pair fits
    [InlineData("Herd of seals doubles\n\nThe herd of seals has grown from 60 animals to 90 in a year.\n\nIt has doubled since the ban.\n")] // the word is in the text
    [InlineData("Herd of seals doubles\n\nThe herd of seals has grown from 60 animals to 90 in a year.\n\nIt grew by 95% in three.\n")] // so is its percentage
    [InlineData("Herd of seals doubles in a decade\n\nThe herd of seals has grown from 60 animals to 90 in four years.\n")] // a time of its own
    [InlineData("Herd of seals to double\n\nThe herd of seals has grown from 60 animals to 90, wardens said on Monday.\n")] // yet to come
    [InlineData("Herd of seals could halve\n\nThe herd of seals has shrunk from 90 animals to 80, wardens said on Monday.\n")]
    [InlineData("Double win for town choir\n\nThe choir said its choir fund rose from £60 to £90 on Monday.\n")] // an adjective
    [InlineData("Sales double\n\nSales of vans rose from 60 to 90, the firm said on Monday.\n")] // of some only
    [InlineData("Van sales double\n\nVan sales in Spain rose from 60 to 90, the firm said on Monday.\n")] // in one place only
    [InlineData("Bakery profit doubles\n\nInsurance profit rose to £6m from £4m, its owners said.\n")] // another profit
    [InlineData("Profit doubles\n\nProfit margin rose to 60 from 40, its owners said.\n")] // another measure
    [InlineData("Thefts down a third\n\nThefts fell from 900 to 610, police said on Monday.\n")]
    [InlineData("A third of thefts solved\n\nThefts fell from 900 to 800, police said on Monday.\n")] // no change
    [InlineData("Firm cuts third of jobs\n\nThe firm cut jobs from 900 to 800 on Monday.\n")] // no change
    [InlineData("Pair win mixed doubles\n\nThe pair moved up from 90 to 60 in the list on Monday.\n")] // a game
    public void Leaves_ratio_words_alone(string text) => VerifySilent(text);

    [Fact]
    public void The_message_of_a_ratio_word_gives_the_change() => VerifyMessage(
        "Herd of seals [|doubles|]\n\nThe herd of seals has grown from 60 animals to 90, wardens said on Monday.\n",
        "The headline says “doubles”; from 60 to 90 is a rise of 50%");

    [Fact]
    public void The_message_gives_both() => VerifyMessage(
        "Harbour to get [|£9m|] crane\n\nThe harbour is to get a new crane for £4m, its owners said on Sunday.\n",
        "The headline says £9m; the text says £4m and nowhere £9m");

    [Theory]
    [InlineData("Mill output grew in Oct: guild\n\nThe output of the mills grew in October for the third month, the guild said on Monday.\n")]
    [InlineData("Harbour traffic fell in Sept\n\nTraffic in the harbour fell in September, the port said on Monday.\n")]
    [InlineData("Ferry fares to rise in January\n\nFares on the ferry are to rise in Jan. 2012, its owners said on Monday.\n")]
    [InlineData("Bakers' sales rose in Aug\n\nThe sales of bakers rose in August, their guild said on Monday.\n")]
    [InlineData("Council meeting: 2 plans passed and 3 plans revised\n\nThe council met on Monday and went through five plans. Two new plans were passed, and the two plans will now go to the county.\n")]
    [InlineData("4 bridges shut and 6 bridges checked\n\nThe county shut four bridges on Monday. The four bridges are old, its engineers said.\n")]
    public void Short_months_and_the_figure_beside_it_are_no_conflict(string text) => VerifySilent(text);

    [Theory]
    [InlineData("Mill output grew in [|Oct|]\n\nThe output of the mills grew in November for the third month, the guild said on Monday.\n")]
    public void A_month_of_the_headline_that_the_text_never_has_is_a_warning(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Mill loans around [|$100 million|]: guild, bank\n\nThe loans of the mills came to $59.2 million in May, the guild said on Monday.\n")] // perhaps a sum
    public void A_headline_that_may_add_is_a_note(string marked) => Verify(Severity.Note, marked);

    [Theory]
    [InlineData("Tax on five towns\n\nThe county put a tax on four coast towns and Marl on Monday, its leader said.\n")]
    [InlineData("Nine villages flooded\n\nThe river flooded eight hill villages and Tolne on Monday, the county said.\n")]
    [InlineData("Three mills shut\n\nThe firm shut two river mills and Oakgate on Monday, its owners said.\n")]
    [InlineData("Seven schools win prize\n\nSix village schools and Hale won the prize on Monday, the county said.\n")]
    public void A_count_and_a_name_are_one_more(string text) => VerifySilent(text);

    [Theory]
    [InlineData("[|Six|] towns taxed by county\n\nThe county taxed four towns and Marl on Monday, its leader said.\n")]
    [InlineData("County taxes [|five|] towns\n\nThe county taxed four towns and will tax the ports on Monday, its leader said.\n")]
    public void No_more_than_one(string marked) => Assert.Single(Find(MarkedText.Strip(marked)));

    [Theory]
    [InlineData("Firm sells 20 percent of mill\n\nThe firm will sell most of the mill, it said.\n\nThe firm raised its part of the mill to 33.4 percent in 1996. It will keep 13 percent of the mill after the sale.\n")]
    [InlineData("Bank sells 15 percent of port\n\nThe bank sold a part of the port, it said.\n\nThe bank held 40 percent of the port. It is to retain 25 percent of the port.\n")]
    [InlineData("Town gives up 30 percent of ferry\n\nThe town gave up most of the ferry, it said.\n\nThe town owned 51 percent of the ferry. That leaves it 21 percent of the ferry.\n")]
    [InlineData("Funds jointly put $600 million in dam\n\nThe two funds put about $300 million each in the dam on Monday, they said.\n")]
    public void What_follows_by_a_difference_or_a_multiple(string text) => VerifySilent(text);

    [Theory]
    [InlineData("Mill prices at 31-year low\n\nMill prices fell to the lowest level since 1980, the guild said.\n\nMill orders were at a three-year low last month.\n")]
    [InlineData("Wool stocks at 3-month high\n\nWool stocks were at their highest since mid-January on Monday.\n\nCotton stocks were at a two-month high.\n")]
    [InlineData("Club leads table after 12 years\n\nThe club leads the table for the first time since May 1998.\n\nThe club has had five managers in eight years.\n")]
    [InlineData("Rents at 9-year peak\n\nRents were the highest since March 2004, the guild said.\n\nRents had been at a two-year peak in June.\n")]
    public void A_span_told_by_its_beginning(string text) => VerifySilent(text);

    [Theory]
    [InlineData("Two big owners back plan\n\nThe plan is right, one of the top 10 owners said, and another owner backs it as well.\n")]
    [InlineData("Three lenders back loan\n\nThe loan is backed by some of the top 20 lenders, the guild said on Monday.\n")]
    [InlineData("Two owners quit\n\nOne of the biggest 10 owners quit on Monday and another owner quit on Sunday.\n")]
    [InlineData("Four clubs fined\n\nA few of the best 12 clubs were fined on Monday, the league said.\n")]
    public void A_rank_is_no_count(string text) => VerifySilent(text);

    [Theory]
    [InlineData("Mill says 2012 sales rise 11.7 percent\n\nMill sales climbed 0.8 percent in December, it said.\n")]
    [InlineData("New Elmo, Ashby CEOs named\n\nElmo Corp and Ashby Corp named new chiefs on Monday.\n")]
    public void Another_period_and_several_titles(string text) => VerifySilent(text);

    [Theory]
    [InlineData("5,490", "4,590", Severity.Warning)]
    [InlineData("5490", "4590", Severity.Warning)]
    [InlineData("549", "945", Severity.Note)] // no neighbours
    [InlineData("5,490", "5,120", Severity.Note)]
    public void Two_digits_turned_are_a_slip(string headline, string told, Severity severity) => Verify(severity,
        $"Mill sells [|{headline}|] looms\n\nThe mill had a good year, its owners said.\n\nThe mill sold {told} looms and gave a party at the old quay.\n");

    [Fact]
    public void So_many_more_are_not_all() => VerifySilent(
        "Holm to name four harbour masters\n\nHolm expects to name three more harbour masters before May, its board said.\n");
}
