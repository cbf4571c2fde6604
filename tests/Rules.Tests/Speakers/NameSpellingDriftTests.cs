using ContentLint.Findings;
using ContentLint.Rules.Speakers;

namespace ContentLint.Rules.Tests.Speakers;

public sealed class NameSpellingDriftTests : RuleTest<NameSpellingDrift>
{
    private const string Lead = "The old lift by the harbour stood still for a week, and nobody in the town knew why. ";

    [Theory]
    [InlineData("Joost Verhoeven owns the lift. “It never paid,” said [|Verhoven|].")]
    [InlineData("Joost Verhoeven owns the lift. The town thanked [|Verhoven|] for it.")]
    [InlineData("Joost Verhoeven owns the lift. “It never paid,” said Mr. [|Verhoven|].")]
    [InlineData("Ada Okonkwo owns the lift. [|Okonkow|] bought it in May.")] // two letters changed places
    [InlineData("Hanneke Brandsma owns the lift. Hanneke [|Bransma|] lives on the hill.")]
    [InlineData("[|Tobais Quarrel|] owns the lift. Tobias Quarrel lives on the hill. Tobias Quarrel has a key.")] // the first one is the slip
    [InlineData("Sidonie Brandsma owns the lift. [|Sidonnie|] Brandsma lives on the hill.")]
    [InlineData("Joost Verhoeven owns the lift, and Verhoeven says it pays. Governor [|Verhoven|] laughed.")]
    [InlineData("Mr. Barrand owns it. Mr. Barrand has a key. “It never paid,” said Mr. [|Barand|].")]
    [InlineData("Joost Verhoeven owns the lift. The town corrected the sign, and [|Verhoven|] thanked it.")] // no remark on the name
    [InlineData("Joost Verhoeven owns the lift and spelt it out. The town thanked [|Verhoven|] for it.")]
    public void One_person_has_two_spellings(string marked)
    {
        IReadOnlyList<Finding> findings = Find(Lead + marked);
        Finding finding = Assert.Single(findings);
        Assert.Equal(Severity.Warning, finding.Severity);
        string text = MarkedText.Strip(Lead + marked);
        int expected = (Lead + marked).IndexOf("[|", StringComparison.Ordinal);
        Assert.True(finding.Span.Start <= expected && expected < finding.Span.End, text.Substring(finding.Span.Start, finding.Span.Length));
    }

    [Theory]
    [InlineData("Rep. Joren Siegard is here. [|Seigard|] has said that he will go. Ecker and Seigard went away.")] // the name goes on so, and its full form stands alone
    [InlineData("Daniel McCaffery runs. [|McCaffrey|] meanwhile received a sum. McCaffrey went on.")]
    [InlineData("Oscar Chastain came, and Chastain spoke. Isaac and [|Chastian|], 37, used the lift.")] // not the adjective of it
    [InlineData("Berta Sanderes came, and Sanderes spoke. [|Sandere|] said that it was late.")] // the last letter is lost
    [InlineData("Berta Dougles came, and Dougles spoke. “It was late,” [|Dougle|] said.")]
    [InlineData("John Kasich came, and Kasich spoke. [|Kassich|] jokingly bought the lift.")]
    [InlineData("Berta Douglass came, and Douglass spoke. The plan [|Duglass|] chose the last time was old.")] // an object follows a verb
    [InlineData("Berta Douglass came, and Douglass spoke. The plan [|Duglass|] wrote this year was old.")]
    [InlineData("Berta Douglass came, and Douglass spoke. They met with [|Duglass|] last week.")] // a time
    [InlineData("Berta Douglass came, and Douglass spoke. They spoke of [|Duglass|] again.")]
    [InlineData("Berta Douglass came, and Douglass spoke. The [|Duglass|] campaign was short.")] // what only people have
    [InlineData("Berta Douglass came, and Douglass spoke. Many [|Duglass|] supporters were there.")]
    [InlineData("Owen Brandleton came, and Brandleton spoke. A [|Brandelton|] aide held the door.")]
    [InlineData("Owen Brandleton came, and Brandleton spoke. Only the [|Brandlton|] family was there.")]
    [InlineData("Owen Brandleton came, and Brandleton spoke. In the [|Branddleton|] camp nobody slept.")]
    [InlineData("Owen Brandleton came, and Brandleton spoke. Five [|Brandletan|] voters waited.")]
    public void The_name_has_two_forms_however_often(string marked) => Verify(Lead + marked);

    [Theory]
    [InlineData("Kalda Kaldor came, and Kaldor spoke. The town has Kalder filters.")] // something is called by it
    [InlineData("Ida Docter came, and Docter spoke. They put it in a Docker container.")]
    [InlineData("Ida Interfell came, and Interfell spoke. The Interfall interface is new.")]
    [InlineData("Mara Vailer came, and Vailer spoke. Each Vailar machine is new.")]
    [InlineData("Ida Kelter came, and Kelter spoke. The Keltar effect is known.")]
    [InlineData("Rusta Ruster came, and Ruster spoke. The town has Rustor software.")]
    [InlineData("They read Rodriguez, M. Y., and others. Ida Rodrigues came. The list has Rodriguez, M. Y., Hale, L.")] // authors of works
    [InlineData("Joyee Cheungs came. The lift was mended (Cheungz) in May.")]
    [InlineData("Ida Epimetheus came. They took an Epimethean view.")] // adjectives
    [InlineData("Ida Bolognus came. They took a Bolognian view.")]
    [InlineData("Ida Freedmann came, and Freedmann spoke. It was sold at Freemann’s Auction House.")] // a house of that name
    [InlineData("Ida Nevilley came, and Nevilley spoke. She lives in the town of Newilley.")] // a place
    [InlineData("Ida Nevilley came, and Nevilley spoke. The county of Newilley is old.")]
    [InlineData("Ida Hochschule came. Five Hochschulen take part.")] // plurals of other languages
    [InlineData("Ida Quarren came. The Quarreny road is new.")]
    [InlineData("The word is new: das Projekt, a plan, came. They call them Projekte here.")]
    [InlineData("The word is new: die Sachen, a plan, came. They call it Sache here.")]
    [InlineData("Ida Darrowby runs it.\n\n(Corrects spelling of analyst to Darrowby, not Darroby, in second paragraph)")] // a remark on the slip
    [InlineData("Ida Darrowby runs it. (Refiles to fix spelling to Darrowby from Darroby.)")]
    [InlineData("Ida Darrowby runs it. Her name is spelt Darrowby and not Darroby, as many think.")]
    [InlineData("Ida Darrowby runs it. We misspelled Ida Darrowby as Ida Darroby on Monday.")]
    public void Another_kind_of_word_is_no_slip(string text) => VerifySilent(Lead + text);

    [Fact]
    public void The_near_name_is_told_and_shown()
    {
        string text = Lead + "Joost Verhoeven owns the lift. “It never paid,” said [|Verhoven|].";
        Verify(text);
        Finding finding = Assert.Single(Find(text));
        Assert.Equal("“Verhoven” speaks here, but the article introduces “Verhoeven”", finding.Message);
        Assert.Equal("Verhoeven", MarkedText.Strip(text).Substring(finding.Related[0].Span.Start, finding.Related[0].Span.Length));
    }

    [Theory]
    [InlineData("Owen Marten and Celia Martens own it. Marten said it was old, and Martens said it was new.")] // two people, both introduced
    [InlineData("Tobias Vailer and his wife own it. The Vailers live on the hill.")] // a plural
    [InlineData("Tobias Vailer owns it. It is Vailer’s lift.")] // a possessive
    [InlineData("Petra Norwegan owns it. The Norwegian lift is old.")] // a people
    [InlineData("Owen Marsh owns it. Marshall owns the mill.")] // too far
    [InlineData("Owen Marsh owns it. The Mersh is a river.")] // too short
    [InlineData("Tobias Vailer owns it. “Ask Vailler,” she said.")] // somebody else's words
    [InlineData("Julia Hanlon and Julie Hanlon own it.")] // the last letter tells two first names apart
    [InlineData("Daniel Hanlon and Danielle Hanlon own it.")]
    [InlineData("Tobias Wallner owns it. Wallner Lines and the Walner Bank own the mill.")] // a bank is no person
    [InlineData("Tobias Harbour owns it. The lift stands by the harbor. Harbor boats pass it.")] // a word in lower case elsewhere
    [InlineData("“It is harsh,” said Ida Vance, a lawyer for NCU Transylvania. The plan helps many Transylvanians who live by the river.")] // the people of a place
    [InlineData("The Vailer Line and Wikitopia run it. Many Wikitopians live on the hill.")]
    [InlineData("That is why we have Path Analyses: short engagements. Most Path Analysis projects are staffed by three people, Dana Okafor said.")]
    [InlineData("Vera Selection and Ada Quill own it. Selecting a lift took a year.")] // two words of the language
    [InlineData("Ship Vexor4 lies in the harbour. Ship Vexor5 is on the sea.")] // numbers tell two things apart
    [InlineData("Deniss Quarr, Meghan Vane and others own it. Megan lives on the hill.")] // two first names that many bear
    public void Two_people_or_no_person(string text) => VerifySilent(Lead + text);

    [Fact]
    public void Slips_in_any_place_of_a_name_are_found()
    {
        string[] names = ["Brandleton", "Ostrowski", "Quennell", "Tavisham", "Wexcombe", "Pikettal", "Drosselman"];
        foreach (string name in names)
        {
            for (int i = 1; i < name.Length - 1; i++)
            {
                string slip = name.Remove(i, 1);
                if (!string.Equals(slip, name, StringComparison.Ordinal))
                {
                    Verify($"Mara {name} runs the old mill. {name} has a key. “It never paid,” said [|{slip}|].");
                }
            }

            VerifySilent($"Mara {name} runs the old mill. {name} has a key. “It never paid,” said {name}.");
        }
    }

    [Fact]
    public void Thousands_of_names_of_one_length_cost_no_more_than_a_few()
    {
        var text = new System.Text.StringBuilder(Lead);
        for (int i = 0; i < 4000; i++)
        {
            char first = (char)('a' + (i % 26));
            char second = (char)('a' + (i / 26 % 26));
            char third = (char)('a' + (i / 676));
            text.Append("Mara Ka").Append(first).Append('x').Append(second).Append('z').Append(third).Append("nix met Ko").Append(first)
                .Append('y').Append(third).Append(second).Append("nix. ");
        }

        Assert.NotNull(Find(text.ToString()));
    }

    [Theory]
    [InlineData("Lift opens\n\nZoé Merrick runs the lift. “It is new,” [|Zoe Merrick|] said.")]
    [InlineData("Lift opens\n\nZoë Müllerin owns it. [|Mullerin|] lives on the hill.")]
    [InlineData("Lift opens\n\nAnna-Lena Brock runs the lift. The town thanked [|Anna Lena Brock|].")]
    [InlineData("Lift opens\n\nPaul Smythe-Hale runs the lift. “It is new,” [|Smythe Hale|] said.")]
    [InlineData("Lift opens\n\nPaul Smythe-Hale runs the lift. The town thanked [|Paul Smythe Hale|].")]
    [InlineData("Lift opens\n\nIda McAvon runs the lift, and McAvon is glad. “It is new,” [|Mcavon|] said.")]
    [InlineData("Lift opens\n\nIda DeVries runs the lift, and DeVries is glad. “It is new,” [|Devries|] said.")]
    [InlineData("Lift opens\n\nRamón Ibáñez runs the lift, and Ibáñez is glad. “It is new,” [|Ibañez|] said.")]
    [InlineData("Lift opens\n\nRamón Ibáñez runs the lift, and Ibáñez is glad. “It is new,” [|Ibanez|] said.")]
    [InlineData("Lift opens\n\nStaś Łuczak runs the lift, and Łuczak is glad. “It is new,” [|Luczak|] said.")]
    [InlineData("Lift opens\n\nIda O’Marra runs the lift, and O’Marra is glad. “It is new,” [|Omarra|] said.")]
    [InlineData("Ramon Ibáñez opens lift\n\nThe lift was opened by [|Ramón Ibáñez|] in May.")]
    [InlineData("[|Ilka Kostenko|] opens show\n\nThe show of Ilka Kostenka, a painter, opened on Wednesday. Kostenka was glad.")]
    [InlineData("Show of [|Kostenko|] opens\n\nThe show of Ilka Kostenka, a painter, opened on Wednesday. Kostenka was glad.")]
    public void A_name_is_written_in_two_ways(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Zoé Merrick runs the lift. “Zoe Merrick is the best,” said Paul Hale.")] // as somebody else wrote it
    [InlineData("Zoé Merrick and Zoe Hale run the lift. “It is new,” Zoe Hale said.")]
    [InlineData("Anna-Lena Brock runs the lift. “It is new,” Anna-Lena said.")]
    [InlineData("Paul Smythe-Hale runs the lift. “It is new,” Hale said.")]
    [InlineData("Ida McAvon runs the lift. The McAvons are glad. MCAVON, Ida: see page 3.")] // in capitals
    [InlineData("Ramón Ibáñez runs the lift. Ibáñez’s wife is glad.")]
    [InlineData("Ida van Dyck runs the lift. Van Dyck said that it was new.")] // the capital of a sentence
    [InlineData("Ida De Vries runs the lift, and Ida de Vries is glad.")] // a particle
    [InlineData("Paul Mueller runs the lift, and Karl Müller owns it. Mueller was glad.")]
    [InlineData("Ramón Ibáñez runs the lift. His page is ibanez.example and his handle @ibanez.")]
    [InlineData("The Saint-Roch hospital is near Saint Roch Street. It is new, said Paul Hale.")]
    [InlineData("Paul Hale of Aix-en-Provence said that Aix en Provence is warm.")] // a place
    [InlineData("The sign in the hall reads “IBANEZ”. Ramón Ibáñez put it there.")]
    [InlineData("Ida Macdonald runs the lift with Paul MacDonald. Macdonald was glad, and MacDonald was not.")] // two people
    [InlineData("José Ibáñez runs the lift; his brother Jose Ibanez lives in Ohio.")]
    [InlineData("Ida Ibáñez runs it. The Ibanez guitar is on the wall.")] // a make
    [InlineData("Ida Smythe-Hale, born Smythe, runs the lift. Smythe said that it was new.")]
    [InlineData("They used RStudio Cloud. Later Rstudio Cloud was closed.")] // a product
    [InlineData("Bump RuboCop to 3. Rubocop is new.")]
    [InlineData("The [Mobile Lift](https://example.org) is new. The Mobile [Lift](https://example.org) is good.")]
    [InlineData("Paul Netanyar runs it. Netan\u00ADyar said that it was new.")] // a hyphen nobody sees
    [InlineData("Paul O’Marra runs it. O'Marra said that it was new.")] // the form of the mark
    public void One_way_to_write_or_two_names(string text) => VerifySilent(Lead + text);

    /// <summary>Products, accounts, sites and terms: nothing tells that a person bears the name.</summary>
    [Theory]
    [InlineData("They use Quillar, a tool for ropes. Quillarz is another one.")]
    [InlineData("They use Quillar, a tool for ropes. The list has Quillarc, Dotted and Ropes.")]
    [InlineData("They use Quillar, a tool for ropes, and QuillarX is its sister.")]
    [InlineData("Ida Varnhem runs it. The work was done by @Varnhemm in May.")]
    [InlineData("Ida Varnhem runs it. The work was done by [@Varnhemm](https://example.org/u) in May.")]
    [InlineData("Ida Varnhem runs it. The pump is by [Varnhemm](https://www.varnhemm.example/pumps).")]
    [InlineData("Multistage Filtering is old. A paper tells [How To Set Up Multi-Stage Filtering](https://example.org/a). We like multistage filtering.")]
    public void What_is_no_other_spelling_of_a_person(string text) => VerifySilent(Lead + text, "article.md");

    [Theory]
    [InlineData("Nadir Al Hasem runs it. Nadir al-Hasem came in May.")]
    [InlineData("Deirn Al Balkar is old. Deirn al-Balkar was sold.")]
    public void A_particle_with_or_without_its_hyphen(string text) => VerifySilent(Lead + text);

    /// <summary>A sign of a person beside one of them: the letter at the end is a slip.</summary>
    [Theory]
    [InlineData("Ida Varnhem runs the lift. The town thanked [|Varnhemm|] for the work.")]
    [InlineData("Ida Varnhem runs the lift. “It is old,” said [|Varnhemm|].")]
    [InlineData("Mr Quillar runs the lift. It was old, and Mr Quillar knew. “It is late,” said Mr [|Quillarz|].")]
    [InlineData("Odrun Quillar runs the lift. Most of it was Quillar’s. The work was done by [|Quillarr|] in May.")]
    public void A_letter_too_many_at_the_end_of_a_persons_name(string marked) => Verify(Lead + marked);

    [Theory]
    [InlineData("HydraTek, which makes pumps, will move. The town lost a firm. [|Hydratek|] shares rose.")] // a capital inside
    [InlineData("Hydra-Tek, which makes pumps, moved. The town lost a firm. Shares of [|HydraTek|] rose.")] // a hyphen
    [InlineData("Lumere Foods will move. The town lost a firm. [|Lumère|] had sales of a million.")] // an accent
    [InlineData("Corvell Bank was fined. The town lost a firm. [|Corvel|] had been warned.")] // a letter twice
    [InlineData("The village of Almoreda burned. The wind turned. The road to [|Almoreta|] was closed.")] // a letter
    [InlineData("Troops reached Tresnovo, a village. The bridge was gone. A ferry goes to [|Tresnvoo|] now.")] // two letters changed places
    public void A_firm_or_place_has_two_spellings(string marked) => Verify(Severity.Warning, Lead + marked);

    [Theory]
    [InlineData("Branigan Foods was sold. Brannigan & Co, a rival, was not.")]
    [InlineData("The villages of Almoreda and Almoreta burned. The road to Almoreta was closed.")]
    [InlineData("Corvell Bank was fined. Corvel, a brewer, was not.")]
    [InlineData("They sell K-Cups. The shop has K-cups, too.")]
    [InlineData("Tresnovo is a village. Its Tresnovan church is old.")]
    public void Two_bodies_have_like_names(string text) => VerifySilent(Lead + text);

    [Theory]
    [InlineData("Ruth Ashdown, a nurse, ran it. “It took years,” Ashdown said. [|Rachel Ashdown|] will stay.")]
    [InlineData("Ruth Ashdown, a nurse, ran it. The town thanked [|Rose Ashdown|] for it.")]
    [InlineData("The nurse Peter Ashdown ran it. The minister met [|Paul Ashdown|] there.")]
    [InlineData("Katherine Doyle, a nurse, ran it. [|Catherine Doyle|] will stay.")]
    public void One_person_has_two_first_names(string marked) => Verify(Severity.Warning, Lead + marked);

    [Theory]
    [InlineData("Marcus Bello, the owner, ran it. Bello is tired. [|Edward Bello|] declined to comment.")]
    [InlineData("Stella Ashdown, the owner, ran it. Ashdown is tired. The town met [|Monica Ashdown|] there.")]
    public void First_names_that_have_nothing_in_common_are_rather_two_people(string marked) => Verify(Severity.Note, Lead + marked);

    [Theory]
    [InlineData("Ruth Ashdown, a nurse, ran it. Her sister Rachel Ashdown will stay.")]
    [InlineData("Ruth Ashdown, a nurse, ran it with her husband. Ralph Ashdown will stay.")]
    [InlineData("Elizabeth Ashdown, a nurse, ran it. Liz Ashdown will stay.")]
    [InlineData("William Ashdown, a nurse, ran it. Bill Ashdown will stay.")]
    [InlineData("Ruth Ashdown, a nurse, ran it. Rachel Ashdown, a baker, will stay.")]
    [InlineData("The Ashdowns ran it. Ruth Ashdown, a nurse, left. Rachel Ashdown will stay.")]
    [InlineData("Ruth Ashdown, a nurse, ran it. (Reporting by Rachel Ashdown)")]
    public void Two_people_have_one_surname(string text) => VerifySilent(Lead + text);

    /// <summary>Its own link spells it so, a place or a meeting is meant, or a pun.</summary>
    [Theory]
    [InlineData("[Clerk Sievert](https://mill.example/sievert-speaks) came. Ida Siebert, once a rower, and Siebert’s mill are here. [Clerk Seivert](https://mill.example/press/seivert-custody) left.")]
    [InlineData("Joost Verhoeven owns the lift, and Verhoeven says it pays. <a href=\"https://mill.example/verhoven\">Governor Verhoven</a> laughed.")]
    [InlineData("Team Multicore built the lift, and Multicore works. Tests are in (Manticore\n tests)[https://mill.example/ManticoreProject].")]
    [InlineData("The race is in San Lorenzo, and San Lorenzo is large. Lorenza: ways to mend the lift.")]
    [InlineData("Ida Mellor, who sells, came, and Mellor spoke at the Bank of New Tolne Mellon today.")]
    [InlineData("New HarbouRAIN keys are out. Harbourain waits, and Harbourain is old.")]
    public void What_a_link_a_place_or_a_pun_spells_so(string text) => VerifySilent(Lead + text, "article.md");

    [Fact]
    public void A_team_has_many_names() =>
        VerifySilent(Lead + "Ivar Tobyn ran, and Tobyn won.\n\nSellick, Tobin, O'Farrow, Miller, Westerby, Umphray.");

    [Theory]
    [InlineData("Joost Verhoeven owns the lift, and Verhoeven says it pays. <a href=\"https://mill.example/mill\">Governor [|Verhoven|]</a> laughed.")]
    [InlineData("Joost Verhoeven owns the lift, and Verhoeven says it pays. [Governor [|Verhoven|]](https://mill.example/verhoeven-speaks) laughed.")]
    [InlineData("Ivar Tobynn ran, and Tobynn won. Sellick, [|Tobyn|], Miller and others were there.")]
    public void A_slip_beside_it_stays(string marked) => Verify(Lead + marked, "article.md");

    [Theory]
    [InlineData("- Ilma Brandsma, Orr Bank\n- Ada Quarrel\n\nThe next year:\n\n- [|Ilma Brändsma|], Orr Bank\n- Ada Quarrel",
        Severity.Note)]
    [InlineData("- Ilma Brandsma, Orr Bank\n- Ada Quarrel\n\nThe next year [|Ilma Brändsma|] opened the lift.", Severity.Warning)]
    public void An_accent_that_differs_in_lists_is_a_note(string marked, Severity severity) => Verify(severity, marked, "article.md");

    [Fact]
    public void Neighbours_in_a_list_are_two() =>
        VerifySilent(Lead + "\n\n1. Ada Quarrel\n2. Joost Verhoeven\n3. Christian Verhoven\n", "article.md");
}
