using ContentLint.Rules.Residue;

namespace ContentLint.Rules.Tests.Residue;

public sealed class WebPromptTests : RuleTest<WebPrompt>
{
    private const string Story = "The harbour reopened on Friday after a week of storms that kept the ferries in port.\n";

    [Theory]
    [InlineData("[|Be the first to comment|]")]
    [InlineData("[|Leave a Reply|]")]
    [InlineData("[|Post a Comment|]")]
    [InlineData("[|Your email address will not be published. Required fields are marked *|]")]
    [InlineData("[|Sign up for our morning newsletter|]")]
    [InlineData("[|Get the latest news delivered straight to your inbox|]")]
    [InlineData("[|Share this article|]")]
    [InlineData("[|Follow us on Instagram|]")]
    [InlineData("[|Facebook | Twitter | WhatsApp|]")]
    [InlineData("[|We use cookies to improve your experience|]")]
    [InlineData("[|Privacy Policy | Terms of Use|]")]
    [InlineData("[|Already a subscriber? Log in|]")]
    [InlineData("[|Continue reading for free|]")]
    [InlineData("[|SPONSORED BY|]")]
    [InlineData("[|ADVERTISEMENT|]")]
    [InlineData("[|Story continues below|]")]
    [InlineData("[|Related Posts|]")]
    [InlineData("[|Read more: Ferry strike enters its second week|]")]
    [InlineData("[|🔔 Subscribe now|]")]
    [InlineData("[|We use cookies and similar technologies to give you the best experience on our pages, and by going on you agree to that use.|]")]
    [InlineData("[|Sign up for our free weekly newsletter and read the best of the harbour every Friday, with recipes, tide tables and a puzzle.|]")]
    [InlineData("[|Note: we are currently moderating all comments before they appear.|]")]
    [InlineData("[|Read the rest of the report when you subscribe.|]")]
    [InlineData("[|Keep reading this essay for free, with the help of our readers.|]")]
    [InlineData("[|Claim my free issue|]")]
    [InlineData("[|Or take out an annual subscription.|]")]
    [InlineData("[|Your browser does not support the video element.|]")]
    [InlineData("[|JavaScript must be enabled to see the tide tables on this page, which are drawn anew every ten minutes in your own browser.|]")]
    [InlineData("[|Support our newsroom by joining today, so that the harbour is watched on every day of the year by people who know it.|]")]
    [InlineData("[|Some of our posts contain affiliate links, for which we are paid.|]")]
    [InlineData("[|You may also be interested: tide tables|]")]
    public void Finds_prompts(string line) => Verify(Severity.Error, Story + line + "\n" + Story);

    /// <summary>A button alone may be a heading of the text's own; among lines of a page it is an error.</summary>
    [Theory]
    [InlineData("[|Skip to main content|]")]
    [InlineData("[|Back to top|]")]
    [InlineData("[|View 3 more +|]")]
    [InlineData("[|View article sources|]")]
    [InlineData("[|Jump to the recipe|]")]
    [InlineData("[|Table of content|]")]
    [InlineData("[|Email address*|]")]
    [InlineData("[|Leave this field blank|]")]
    [InlineData("[|• Most popular|]")]
    [InlineData("[|(add the Brine 40 pump to cart)|]")]
    [InlineData("[|Tap to expand|]")]
    [InlineData("[|Country Select a country Albania Algeria Andorra Angola|]")]
    [InlineData("[|Ready to plan your crossing? Book a berth today!|]")]
    public void A_button_alone_is_a_warning(string line)
    {
        Verify(Severity.Warning, Story + line + "\n" + Story);
        Assert.Equal(2, Find($"{Story}\n{MarkedText.Strip(line)}\n\n{Story}\nBe the first to comment\n\n{Story}")
            .Count(finding => finding.Severity == Severity.Error));
    }

    [Theory]
    [InlineData("Table of Contents\n\n   1.  The lamp . . . . . . . 2\n   2.  The quay . . . . . . . 3\n")]
    [InlineData("Most popular\n1. The lamp\n2. The quay\n")]
    public void What_heads_a_list_is_a_note_at_most(string lines) =>
        VerifyNotes(Story + "\n" + lines + "\n" + Story);

    /// <summary>A reference has its address, and points to something.</summary>
    [Theory]
    [InlineData("See also: the plan of the pier\nhttps://quay.example/plan\n", false)]
    [InlineData("Read more: How the pier was lost in the great storm\n", true)]
    public void A_link_to_another_story_has_lost_its_address(string lines, bool isError) =>
        Assert.Equal(isError, Find(Story + "\n" + lines + "\n" + Story).Any(finding => finding.Severity == Severity.Error));

    /// <summary>The form of a line is one sign; that it speaks of the text, or stands among lines of a page, is another.</summary>
    [Theory]
    [InlineData("Fond of our reports? Send them to a colleague\n", Severity.Warning)]
    [InlineData("Do not miss the boat, and book your berth today!\n", Severity.Note)]
    public void Form_alone_is_a_note(string line, Severity most) =>
        Assert.All(Find(Story + "\n" + line + "\n" + Story), finding => Assert.True(finding.Severity <= most));

    [Theory]
    [InlineData("“Leave a comment in the box, they told us,” she said.")]
    [InlineData("“Subscribe, they kept telling me,” he said.")]
    [InlineData("The bank declined to comment.")]
    [InlineData("The company did not respond to a request for comment.")]
    [InlineData("The bank’s shares fell 2% on Monday.")]
    [InlineData("Share prices fell for a third day.")]
    [InlineData("Their newsletter had four readers when the paper closed.")]
    [InlineData("Sign up for the choir, the vicar said, and you will never be lonely.")]
    [InlineData("Follow the river north and you come to the old mill.")]
    [InlineData("Home owners were told to boil their water.")]
    [InlineData("Print runs have halved since 2010.")]
    [InlineData("Search teams found the boat at dawn")]
    [InlineData("Related work began in 1998.")]
    [InlineData("The site was fined for its use of cookies.")]
    [InlineData("Read the letter again, the judge told him.")]
    [InlineData("Advertisements for the job drew 200 replies.")]
    [InlineData("Next week the council votes.")]
    [InlineData("Comments on the plan close in May.")]
    [InlineData("Sign up for the choir, the vicar says, and you will never be lonely.")]
    [InlineData("We are moderating the talks between the two towns.")]
    [InlineData("Read the rest of the letter when the court releases it.")]
    [InlineData("Keep reading to children, the teachers said.")]
    [InlineData("Claim of a free port was thrown out")]
    [InlineData("Or buy a boat.")]
    [InlineData("The browser does not support it, the maker said.")]
    [InlineData("Support our troops, the banner read, with a ribbon on every tree along the road to the port.")]
    [InlineData("Add the onions to the pan.")]
    [InlineData("Taps to be turned off at noon")]
    [InlineData("Ready to vote? See what each party says of the port.")]
    [InlineData("Some of the posts along the quay are rotten.")]
    [InlineData("You may also need a permit.")]
    public void Leaves_sentences_about_such_things_alone(string line) => VerifySilent(Story + line + "\n" + Story);

    [Fact]
    public void Leaves_a_question_heading_alone() =>
        VerifySilent(
            "# Planning\n\n## How do I share my views?\n\nWrite to the council before the end of May and say which plan you mean.\n",
            "article.md");

    [Fact]
    public void Finds_the_text_of_a_link() =>
        Verify("The harbour reopened on Friday after a week of storms.\n\n[|[Post a comment](#comments)|]\n", "article.md");

    /// <summary>A heading over text, an item among others, a link and a sentence were meant by whoever marked them up.</summary>
    [Theory]
    [InlineData("## Related links\n\n* [Minutes of May](/minutes) with all votes of the evening.\n")]
    [InlineData("## Learn more\n\nYou can hear the whole talk in the recording that the library keeps.\n")]
    [InlineData("## Other stories\n\n### The crane\n\nThe crane arrives in June.\n")]
    [InlineData("## Downloads\n\n```\nget tides\n```\n")]
    [InlineData("**Important links**\n\n* [Minutes](/minutes)\n* [Votes](/votes)\n")]
    [InlineData("What support will the plan need?\n\n* Social media\n* Email\n* Sponsored content\n* Sidebar menu\n")]
    [InlineData("What to do before the storm:\n\n- Sign up for flood alerts\n- Keep a bag of dry clothes\n")]
    [InlineData("- Share\n- The boats of the club\n")]
    [InlineData("Learn more about the plan of the port and the work we do.\n")]
    [InlineData("[Read the full report of the harbour board](/report)\n")]
    [InlineData("Read [much\nmore](/boats/).\n")]
    [InlineData("The boats sail on Friday. Tickets can be had at the old hall, and\nregister now\nor wait a year.\n")]
    [InlineData("Subscribe to the calendar of the port to see when the ferry sails.\n")]
    [InlineData("![Share this article](share.png)\n")]
    [InlineData("**Keep updated:**\n\n* [Minutes](/minutes)\n")]
    [InlineData("Teacher | Helper | Expert\n\nKnowing | Having | Belonging\n\nSkill | Tool | Practice\n")]
    [InlineData("> What a storm. pic.twitter.com/AbCdEf1234\n>\n> — Maja Lind (@majalind) May 19, 2026\n")]
    public void Leaves_what_is_marked_up_alone(string text) =>
        VerifySilent("# Pier to be rebuilt\n\n" + Story + "\n" + text + "\n"
            + (text.StartsWith("## ", StringComparison.Ordinal) ? string.Empty : Story), "article.md");

    [Theory]
    [InlineData("[|Leave a Reply|]\n")]
    [InlineData("[|Share this article|]\n")]
    [InlineData("[|## Leave a Reply|]\n")]
    [InlineData("- [|Share|]\n- [|Print|]\n- [|Email|]\n")]
    [InlineData("[|Skip to main content|]\n\n[|Back to top|]\n")]
    public void Finds_what_was_pasted_into_markdown(string text) =>
        Verify("# Pier to be rebuilt\n\n" + Story + "\n" + text, "article.md");

    /// <summary>Whatever stands around it, a sentence is the article's.</summary>
    [Theory]
    [InlineData("[|Share this article|]\nThe end came in June, Pierson said.\n")]
    [InlineData("[|Share|]\n[|Print|]\n[|Email|]\nHe will appeal.\n")]
    [InlineData("[|- Share|]\n[|- Print|]\n[|- Email|]\nThe board will meet in June.\n")]
    [InlineData("[|Share this article|]\nHe will appeal.\n[|Sign up for our morning newsletter|]\n")]
    [InlineData("[|Be the first to comment|]\nNobody was hurt.\n")]
    public void Leaves_a_closing_sentence_alone(string text) => Verify("Pier to be rebuilt\n" + Story + Story + text);

    /// <summary>A page asks its reader for something, names its own parts, or heads a box of links.</summary>
    [Theory]
    [InlineData("Get storm alerts and never miss an update!")]
    [InlineData("Help us make the Harbour Post better")]
    [InlineData("Enjoyed this story? Check out our tide tables")]
    [InlineData("Skip past newsletter sign-up")]
    [InlineData("Please turn on JavaScript to read on.")]
    [InlineData("This notification has been saved.")]
    [InlineData("Copied to clipboard")]
    [InlineData("Show transcript Hide transcript")]
    [InlineData("Share this story on Facebook or Reddit")]
    [InlineData("Most read harbour stories")]
    [InlineData("Stories chosen for you")]
    [InlineData("MORE FERRIES")]
    [InlineData("More from:")]
    public void Finds_what_speaks_as_a_page(string line) => Verify("The harbour\n" + Story + Story + "[|" + line + "|]\n" + Story);

    [Theory]
    [InlineData("Notes for editors: pictures can be had from the museum.")]
    [InlineData("Notes to editors")]
    [InlineData("STRICTLY EMBARGOED until noon on Friday")]
    [InlineData("Not for publication before noon on Friday")]
    [InlineData("FOR IMMEDIATE RELEASE")]
    [InlineData("Media contact: Jane Doe")]
    [InlineData("Pictures: ask Jane Doe, press@museum.test")]
    public void Finds_what_a_press_office_says_to_editors(string line) =>
        Verify("The harbour\n" + Story + Story + "[|" + line + "|]\n" + Story);

    [Theory]
    [InlineData("Notes to the editor fill a drawer of his desk.")]
    [InlineData("Embargoed goods were found on the second boat.")]
    [InlineData("The pictures are not for publication, the museum said.")]
    public void Leaves_what_is_said_of_press_offices_alone(string line) =>
        VerifySilent("The harbour\n" + Story + Story + line + "\n" + Story);

    /// <summary>What is left of players, galleries, comments and embedded posts.</summary>
    [Theory]
    [InlineData("Print")]
    [InlineData("Slideshow")]
    [InlineData("0:00/2:33")]
    [InlineData("Listen · 3:14 3:14")]
    [InlineData("3 of 9")]
    [InlineData("(Continued on page 4)")]
    [InlineData("SailorLind 12pts")]
    [InlineData("You are here: Post Home→Ports→Lund")]
    [InlineData("Well, that was loud pic.twitter.com/AbCdEf1234")]
    [InlineData("— Maja Lind (@majalind) May 19, 2026")]
    [InlineData("Press space to pause and play.")]
    [InlineData("For more, read: The town builds a new pier")]
    public void Finds_what_is_left_of_boxes(string line) => Verify("The harbour\n" + Story + Story + "[|" + line + "|]\n" + Story);

    [Fact]
    public void Finds_a_label_with_nothing_but_a_link() =>
        Verify("# Pier to be rebuilt\n\n" + Story + "\n[|Read more: [The crane arrives](/crane)|]\n\n" + Story, "article.md");

    [Theory]
    [InlineData("Stop and search")]
    [InlineData("Close call")]
    [InlineData("Open letter to the board")]
    [InlineData("More questions than answers")]
    [InlineData("How to turn off notifications in your browser")]
    [InlineData("Subscribers left in their thousands.")]
    [InlineData("Photos of the two men were found on his page.")]
    [InlineData("Cookies are small files that sites store in your browser.")]
    [InlineData("The app sends alerts when you open the page.")]
    [InlineData("He posted a video of the crash and later deleted the post.")]
    [InlineData("Police released images and video of the suspects.")]
    [InlineData("Follow the river north and you come to the old mill.")]
    [InlineData("Google and Facebook were fined in March.")]
    public void Leaves_text_about_pages_alone(string line) => VerifySilent("The harbour\n" + Story + Story + line + "\n" + Story);

    [Fact]
    public void Leaves_a_guide_alone() =>
        VerifySilent("How to stop alerts\n" + Story
            + "Open the settings of your browser and select the sites tab.\nSearch for notifications and select the site you want to mute.\nTurn off all alerts for this site on your phone as well.\nClose the window and open your inbox in a new tab.\nCheck that no notification comes back after you restart the app.\n" + Story);

    [Fact]
    public void Says_what_holds_for_the_line_itself()
    {
        VerifyMessage("The harbour\n" + Story + Story + "[|Copied to clipboard|]\n" + Story,
            "“Copied to clipboard” addresses the reader of a web page, as a newsletter or app prompt does");
        Assert.Equal(
            ["“Most popular” is a menu item or button of the page, not part of the article",
                "“Ferry strike enters second week” is a label or headline with no text below it, among lines of the web page"],
            Find(Story + Story + "Most popular\nFerry strike enters second week\n").Select(finding => finding.Message),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Leaves_tables_alone() =>
        VerifySilent(
            "The harbour reopened on Friday after a week of storms.\n\n| Page | Views |\n|---|---|\n| Privacy policy | 12 |\n| Contact us | 3 |\n", "article.md");

    [Fact]
    public void Skips_front_matter() =>
        VerifySilent(
            "---\ntitle: Harbour reopens\nrelated: Ferry strike\nshare: true\n---\nThe harbour reopened on Friday after a week of storms.\n", "article.md");

    [Fact]
    public void Finds_the_headlines_that_follow_a_header()
    {
        const string Text = Story + Story + Story
            + "[|Most popular|]\n[|Ferry strike enters second week|]\n[|Five walks for a rainy day|]\n";
        Verify(Text);
        Assert.Equal([Severity.Warning, Severity.Warning, Severity.Warning], Find(Text).Select(finding => finding.Severity));
    }

    [Fact]
    public void Takes_a_single_label_for_a_heading() => VerifySilent(Story + "Weather\n" + Story + "Facebook\n" + Story);

    [Fact]
    public void Reads_on_when_the_article_does() =>
        Verify(Story + "[|Related stories|]\nWhat the council decided\n" + Story + Story + Story);

    [Fact]
    public void Ignores_a_line_inside_a_wrapped_paragraph() =>
        VerifySilent(
            "The festival will be paid for by the town and by visitors, who\nshare this cost with the hotels along the front, while the county\nputs up the rest of the money for the stage and for the lights.\n");

    /// <summary>Short lines are the article's own when nothing beside them is the page's.</summary>
    [Theory]
    [InlineData("Results\nRovers 3 United 2\nCity 1 Albion 1\nScorers\nSmith 12\nJones 45\nAttendance: 12,402\n")]
    [InlineData("Tour dates\nMay 3 - Aveiro, Teatro\nMay 5 - Lund, Mejeriet\nJune 1 - Tartu\n")]
    [InlineData("Ingredients\n2 onions\n3 carrots\nSalt and pepper\nMethod\nChop the onions and fry them.\n")]
    [InlineData("For: Lind, Pell, Castanho\nAgainst: Okoro, Varga\nAbstained: Dowd\n")]
    [InlineData("• A new ferry by 2030\n• Two cranes\n• A school for pilots\n• Free parking\n")]
    [InlineData("over the water the long light\nlies like a hand on the river\nnobody crosses the old bridge\n")]
    [InlineData("Until May 3\nTickets from £12\nRunning time: 90 minutes\n")]
    [InlineData("Where to see it\nThe Old Mill, Lund\nUntil May 3\nPhoto: Rui Castanho\n")]
    [InlineData("Where to see it\nThe Old Mill, Lund\n[|Share this|]\n[|Facebook|]\n[|Twitter|]\n")]
    public void Leaves_lists_at_the_end_alone(string list) => Verify("The harbour\n" + Story + Story + list);

    [Theory]
    [InlineData("Europe", "Asia")]
    [InlineData("Facebook", "Twitter")]
    [InlineData("10:45", "11:20")]
    [InlineData("12 March 2021", "14 March 2021")]
    [InlineData("What to watch", "How it works")]
    [InlineData("More questions than answers", "More from the court")]
    [InlineData("Video: the chase", "Opinion: the verdict")]
    [InlineData("Paid leave", "Privacy")]
    public void Leaves_subheads_alone(string first, string second) =>
        VerifySilent("The harbour\n" + Story + first + "\n" + Story + second + "\n" + Story);

    [Theory]
    [InlineData("Exclusive: minister resigns over ferry\nShe had denied the claims for a month\n")]
    [InlineData("Opinion: the ferry must run\n")]
    [InlineData("Search for ferry crew called off\nIt had lasted nine days\n")]
    public void Leaves_headlines_alone(string head) => VerifySilent(head + Story + Story);

    [Fact]
    public void Finds_a_button_that_comes_again_and_again() =>
        Verify(Severity.Warning, string.Concat(Enumerable.Repeat(Story + "[|See prices and sailing times|]\n", 3)) + Story);

    [Theory]
    [InlineData("See prices and sailing times", 2)]
    [InlineData("The verdict of the pilots", 3)]
    [InlineData("See how they sail.", 3)]
    [InlineData("“See for yourselves”", 3)]
    [InlineData("Cargo", 4)]
    public void Leaves_what_is_repeated_for_the_reader_alone(string line, int count) =>
        VerifySilent(string.Concat(Enumerable.Repeat(Story + line + "\n", count)) + Story);

    [Fact]
    public void Finds_the_path_before_the_headline() =>
        Verify(Severity.Note, "[|Coast towns|]\n[|Ferries|]\nPort of Aveiro reopens after a week of storms\n" + Story + Story);

    [Theory]
    [InlineData("Port reopens\nFerries sail again after a week of storms\n")]
    [InlineData("Ferries\nPort of Aveiro reopens after a week of storms\n")]
    [InlineData("Rovers v United\nQuay Park\nSaturday\nKick-off at noon\nReferee is Ann Lee of Lund\n")]
    [InlineData("Rovers 3\nUnited 2\nRovers go top of the league again\n")]
    [InlineData("Still water\nRuns deep.\nA poem about the old harbour of Aveiro\n")]
    public void Leaves_other_short_lines_at_the_head_alone(string head) => VerifySilent(head + Story + Story);

    [Fact]
    public void Finds_the_link_to_another_language() =>
        Verify(Severity.Warning,
            "Port of Aveiro reopens after a week of storms\n[|Читать на другом языке|]\n" + Story + Story + "[|阅读全文|]\n");

    /// <summary>Shapes that only a page gives to a line, whatever its words are.</summary>
    [Theory]
    [InlineData("How the pier was lost How the pier was lost")]
    [InlineData("Night Ferry Night Ferry Night Ferry")]
    [InlineData("When the tide comes in at night, the crew of the Anna has to … Read more")]
    [InlineData("The board has met for the third time this week, and still... Continue reading")]
    [InlineData("BookmarkBookmarked")]
    [InlineData("SaveShareTweet")]
    [InlineData("Harbour Tides Ferry Fish Boats Council Crane Quay North Shore Old Town Night Market Sailing School Weather Radio")]
    public void Finds_what_only_a_page_shapes_so(string line) => Assert.NotEmpty(Find($"{Story}{Story}{line}\n{Story}"));

    [Theory]
    [InlineData("Row, row, row your boat")]
    [InlineData("Hold fast! Hold fast!")]
    [InlineData("Bora Bora")]
    [InlineData("“I wanted to read on …” He shut the book.")]
    [InlineData("She read the letter ... and read it again.")]
    [InlineData("The crew waited … and then went home.")]
    [InlineData("OpenOffice")]
    [InlineData("McDonald")]
    [InlineData("Ida Lund, Marek Stone, Rui Castanho, Dana Okafor, Tom Kell, Mara Hess, Ana Brook and Ivo Lund of Selby Point")]
    [InlineData("Why the Board of the Harbour Has Voted for a Second Pier at the North Quay and Not for a Crane")]
    public void Leaves_lines_that_people_shape_so_alone(string line) => VerifySilent($"{Story}{Story}{line}\n{Story}");

    /// <summary>Headlines behind the last paragraph lead elsewhere; a list that the text announces does not.</summary>
    [Fact]
    public void Finds_headlines_behind_the_end()
    {
        Verify(Story + Story + "[|How to Travel From Selby Point to the North Quay|]\n[|Night on the Fish Market of Old Town|]\n");
        VerifySilent(Story + Story + "The winners are:\nIda Lund of Selby Point Sailing Club\nMarek Stone of North Quay Rowing Club\n");
        VerifySilent(Story + Story + "How to Travel From Selby Point to the North Quay\n");
    }

    /// <summary>A file that is a page of a site has its own menus and buttons.</summary>
    [Fact]
    public void A_button_of_a_whole_page_is_a_note()
    {
        const string Body =
            "<p>The harbour reopened on Friday after a week of storms that kept the ferries in port.</p>\n<p>Be the first to comment</p>\n<p>The board met on Monday in the old hall, and voted for a second pier.</p>\n";
        Assert.Equal(Severity.Warning, Assert.Single(Find(Body, "article.html")).Severity);
        Assert.Equal(Severity.Note,
            Assert.Single(Find("<!DOCTYPE html>\n<html><body>\n" + Body + "</body></html>\n", "article.html")).Severity);
    }

    /// <summary>A text of bullets and arrows is a guide, whose lines are as short as those of a menu.</summary>
    [Fact]
    public void Leaves_the_headings_of_a_drawn_guide_alone()
    {
        const string Guide =
            "HARBOUR KIT\nSTEP 1: Fill the tank\n→ Open the valve\n→ Wait for the pump\nSTEP 2: Start the pump\n→ Press the green key\n→ Share the reading\nPUMP FILES\n├─ pump.cfg\n└─ gates.cfg\n";
        Assert.DoesNotContain(Find(Guide
            + "The pump runs for an hour and a half, and then it stops by itself, so that nobody has to wait for it.\nShare this\nSubscribe\nContact us\nSTEP 3: Close the valve\n"), finding => finding.Message.Contains("label", StringComparison.Ordinal));
    }

    /// <summary>
    /// Menus before the article and boxes after it, where lines that are the page's by their words stand among the others.
    /// </summary>
    [Fact]
    public void Finds_the_menus_around_an_article()
    {
        const string Head =
            "Skip to main content\nSubscribe\nLog in\nHarbour\nTide Tables\nFish & Boats\nPort Council\nFerry fares to rise again in the new year\nCrane arrives from the north after a week at sea\nNewsletters\nSearch\nBack to top\nContact us\n";
        const string Tail =
            "Related stories\nFerry strike enters its second week\nThe strike has kept 40 boats in port, and no talks are planned before the end of the month.\nNew crane for the quay\nMost read\nCouncil Minutes\nNight Ferry\nPrivacy Policy\nTerms of Use\nContact us\n";
        string article = "Board votes for a second pier\n" + string.Concat(Enumerable.Repeat(Story, 6));
        var found = Find(Head + article + Tail);
        foreach (string line in new[] { "Harbour", "Tide Tables", "Port Council", "Crane arrives from the north after a week at sea",
            "New crane for the quay", "Council Minutes", "Night Ferry" })
        {
            Assert.Contains(found,
                finding => (Head + article + Tail).IndexOf("\n" + line + "\n", StringComparison.Ordinal) + 1 == finding.Span.Start);
        }

        Assert.DoesNotContain(found, finding => finding.Span.Start >= Head.Length && finding.Span.Start < Head.Length + article.Length);
    }

    /// <summary>A list before or after a text is its own, as long as hardly anything beside it is of a page.</summary>
    [Theory]
    [InlineData("Anchor Watch\nTide Tables\nNight Ferry\nPort Council\nFish Market\nOld Quay\n", "")]
    [InlineData("", "Results\nAnchor Watch 14\nTide Tables 12\nNight Ferry 11\nPort Council 9\nShare this\n")]
    [InlineData("In this article\nThe new pier\nWho pays for it\n",
        "The new pier\nThe pier is to be built of oak and iron, and the town pays for one half of it over ten years.\nWho pays for it\nThe other half comes from the county, which has put the money aside since the flood of the year before.\nShare this\n")]
    public void Leaves_the_lists_of_an_article_alone(string head, string tail)
    {
        string article = "Board votes for a second pier\n" + string.Concat(Enumerable.Repeat(Story, 4));
        Assert.DoesNotContain(Find(head + article + tail), finding => finding.Message.Contains("label", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Всё пропало\n")]
    [InlineData("Ζήτω!\n")]
    public void Leaves_another_language_inside_the_text_alone(string line) => VerifySilent(Story + line + Story);

    [Fact]
    public void Reads_windows_line_ends() =>
        Verify((Story + "[|Leave a Reply|]\n" + Story).Replace("\n", "\r\n", StringComparison.Ordinal));

    [Fact]
    public void Names_the_evidence() =>
        VerifyMessage(Story + "[|Leave a Reply|]\n" + Story, "“Leave a Reply” is a comment prompt, not part of the article");

    /// <summary>The prompts do not hang on who or what is named in them.</summary>
    [Fact]
    public void Holds_for_any_names()
    {
        var random = new Random(7);
        string[] papers = ["Harbour Post", "Northern Echoes", "Valley Ledger", "Quayside Weekly"];
        string[] towns = ["Aveiro", "Lund", "Galway", "Tartu", "Brno"];
        for (int i = 0; i < 50; i++)
        {
            string paper = papers[random.Next(papers.Length)];
            string town = towns[random.Next(towns.Length)];
            string story = $"Councillors in {town} voted on Tuesday to keep the library open until the end of {random.Next(2027, 2040)}.\n";
            Verify(story + $"[|Sign up for the {paper} newsletter|]\n" + story);
            Verify(story + $"[|Follow {paper} on Facebook|]\n" + story);
            Verify(story + $"[|Read more: {town} council splits over library|]\n" + story);
            VerifySilent(story + $"The {paper} said its newsletter had {random.Next(100, 900)} readers in {town}.\n" + story);
        }
    }

    [Theory]
    [InlineData("Before.\n\nLeave a Reply\n\nAfter.\n", "Before.\n\nAfter.\n")]
    [InlineData("Before.\nLeave a Reply\nAfter.\n", "Before.\nAfter.\n")]
    [InlineData("Before.\n\nLeave a Reply\nPost a Comment\n\nAfter.\n", "Before.\n\nAfter.\n")]
    [InlineData("Before.\n\nAfter.\n\nLeave a Reply\n", "Before.\n\nAfter.\n")]
    [InlineData("Before.\n\nAfter.\n\nLeave a Reply", "Before.\n\nAfter.")]
    [InlineData("Leave a Reply\n\nBefore.\n\nAfter.\n", "Before.\n\nAfter.\n")]
    public void Deletes_a_line_that_is_nothing_else(string text, string expected) => VerifyFix(FixSafety.Safe, Fill(text), Fill(expected));

    /// <summary>Such a pattern knows how the line begins, not how it ends.</summary>
    [Fact]
    public void Offers_to_delete_a_line_that_only_begins_so() =>
        VerifyOffered(Story + "Sign up for our free weekly newsletter and read the best of the harbour every Friday\n" + Story,
            Story + Story);

    /// <summary>Without the header nobody would see that the headlines are of the page.</summary>
    [Fact]
    public void Offers_a_header_together_with_what_it_announces() =>
        VerifyOffered(Story + Story + "Related Posts\nHarbour board elects chair\nFerry fares to rise\n", Story + Story);

    [Fact]
    public void Offers_to_delete_an_empty_heading_of_markdown_with_its_marks()
    {
        VerifyOffered("# Storm\n\n" + Story + "\n## Leave a Reply\n", "# Storm\n\n" + Story, "article.md");
        VerifyOffered("# Storm\n\n" + Story + "\nLeave a Reply\n---\n", "# Storm\n\n" + Story, "article.md");
    }

    private static string Fill(string text) =>
        text.Replace("Before.", Story.TrimEnd(), StringComparison.Ordinal)
        .Replace("After.", "Nobody was hurt, and the first boat left for the islands at six in the morning.", StringComparison.Ordinal);

    /// <summary>
    /// In a file that marks its lists, a label with its own list, code or paragraph below it is a heading of the article.
    /// </summary>
    [Theory]
    [InlineData("The board met.\n\n<strong>Read more:</strong>\n\n- Herald: [The board votes](https://example.org/a)\n- Post: [The quay opens](https://example.org/b)\n\nThe town waits.")]
    [InlineData("The board met.\n\n**Read more**\n\n- [The board votes](https://example.org/a)\n- [The quay opens](https://example.org/b)\n")]
    [InlineData("The board met.\n\nSee more:\n\n* the minutes\n* the plan\n")]
    [InlineData("The board writes it\n\nLike this:\n\n```\nquay = 1\n```\n\nThe town waits.")]
    [InlineData("The board met.\n\n**More**\n\nBut there is more to be had from the board, and the town will hear of it in May at the latest, Ida Lund said.")]
    [InlineData("The board met.\n\n<b>READ MORE</b>\n\n- <a href=\"https://example.org/a\">The board votes</a>\n")]
    public void A_label_of_its_own_list_is_no_residue(string text) =>
        Assert.DoesNotContain(Find(text, "article.md"), finding => finding.Severity == Severity.Error);

    [Theory]
    [InlineData("The board met.\n\n[|Leave a Reply|]\n\nThe town waits for the board to vote in May, Ida Lund said.")]
    [InlineData("The board met.\n\n[|Be the first to comment|]\n\nThe town waits for the board to vote in May, Ida Lund said.")]
    public void A_button_before_a_paragraph_is_residue(string text)
    {
        Verify(Severity.Warning, text, "article.md");
        Verify(Severity.Error, text);
    }

    /// <summary>
    /// Whoever marks the parts of a file wrote its lines into it: the form of a line is a sign, its place is none, and a release is
    /// published as it is.
    /// </summary>
    [Theory]
    [InlineData("[|FOR IMMEDIATE RELEASE|]\n\nThe board of the harbour met on Monday, and voted for a second pier.\n", Severity.Note)]
    [InlineData("The board met.\n\nThe town waits for the board to vote in May, Ida Lund said.\n\n[|-END-|]\n", Severity.Note)]
    public void The_marks_of_a_release_are_notes_in_markdown(string text, Severity severity) => Verify(severity, text, "article.md");

    /// <summary>Who plays whom is no headline, and whoever cries out is no button.</summary>
    [Theory]
    [InlineData("Selby or Lund v Tolne\nNorth Quay v Old Town\nBorlund v Hale or Kell\n")]
    [InlineData("Selby Point vs. North Quay Rovers\nOld Town v Lund or Hale\n")]
    [InlineData("Give us a break now...!!!\n")]
    public void Pairs_of_a_draw_and_cries_pass(string end) => VerifySilent(Story + Story + end);

    /// <summary>What is quoted, stands beside code or is an aside in brackets is the article's.</summary>
    [Theory]
    [InlineData("You will get this message:\n\n> Sign in with Harbour is disabled for this app\n\nThe board is at it.")]
    [InlineData("The job reads two places.\n\n`harbour/quay` → `tools/*.sh`\n\nThe board is at it.")]
    [InlineData("The board asked.\n\n(Related: Who pays for the quay?)\n\nThe board is at it.")]
    [InlineData("The board asked.\n\n<pre>\n\nPress space to interact, D to debug, or any other key to quit\n\n</pre>\n\nThe board is at it.")]
    public void What_the_article_shows_is_no_residue(string text) => VerifySilent(text, "article.md");

    [Theory]
    [InlineData("The board met.\n\n[|<b>READ MORE: </b><a href=\"https://harbour.example.org/a\">The quay opens</a>|]\n\nThe town waits.")]
    [InlineData("The board met.\n\n[|Read more: [The quay opens](https://harbour.example.org/a)|]\n\nThe town waits.")]
    public void A_link_of_the_writer_is_a_note(string text) => Verify(Severity.Note, text, "article.md");

    /// <summary>Rows, items, steps and figures of an article in plain text are no page, whatever their words.</summary>
    [Theory]
    [InlineData("Create and search an array of ten (head tags), no match")]
    [InlineData("Website & tag – create a page to share the details with your guests on it")]
    [InlineData("Step 2: Share your story")]
    public void A_row_of_the_article_is_no_residue(string line)
    {
        string text =
            $"{Story}\nThe board tried it in May and in June, and the crew wrote down what it saw on each of the days.\n{line}\n{line.Replace("ten", "six")}\nThe town waits for the board to vote on it in July, and nobody knows how it will end.\n";
        VerifyNotes(text);
    }

    [Fact]
    public void Figures_beside_figures_are_a_chart() =>
        VerifySilent(Story
            + "The share of boats has changed in all of these years, the harbour board said in May.\n80\n60\n40\n20\n0\nThe town waits for the board to vote on it in July, and nobody knows how it will end.\n");

    [Theory]
    [InlineData("[|Email (opens in new window)|]")]
    [InlineData("[|Facebook X Reddit LinkedIn WhatsApp Tumblr|]")]
    [InlineData("[|Select Country Albania Algeria Andorra Angola Austria Belgium Bolivia Brazil Chile China Colombia Croatia Cuba Cyprus Denmark Ecuador Egypt|]")]
    public void Finds_pieces_of_menus(string line) =>
        Assert.NotEmpty(Find(Story + "\n" + line.Replace("[|", "")
            .Replace("|]", "") + "\n\nThe town waits for the board to vote on it in July, and nobody knows how it will end.\n"));

    [Theory]
    [InlineData("Claim your free place")]
    [InlineData("Reserve your table today")]
    public void Finds_a_button_that_heads_no_text(string line)
    {
        Assert.NotEmpty(Find($"{Story}\nThe town waits for the board to vote on it in July, and nobody knows how it will end.\n{line}\n"));
        Assert.DoesNotContain(
            Find($"{Story}\nThe town waits for it.\n\n{line}\n\nThe board has set a hundred places aside for those who come by boat, the clerk of the board said in May.\n\nThe town waits.\n"), finding => finding.Severity >= Severity.Warning && finding.Span.Start > Story.Length);
    }

    /// <summary>What may be a line of code is never deleted unseen.</summary>
    [Theory]
    [InlineData("\tprint x")]
    [InlineData("print email")]
    [InlineData("  Share this article")]
    public void Leaves_indented_and_small_lines_to_the_editor(string line)
    {
        string text = Story + "\n" + line + "\n\nThe ferry left at noon with forty people on board, as it does on every day of the year.\n";
        VerifyFix(FixSafety.Safe, text, text);
    }

    [Theory]
    [InlineData("Enjoying this story? Share it with your friends", "a sharing prompt")]
    [InlineData("Join the discussion, and read what readers say in the comments", "a comment prompt")]
    public void Names_the_kind_by_what_it_asks_for(string line, string kind) =>
        Assert.Contains(kind, Assert.Single(Find(Story + Story + line + "\n" + Story)).Message, StringComparison.Ordinal);

    /// <summary>A text may have arrows where others have dots; a single one before a line is a button.</summary>
    [Theory]
    [InlineData("→ Open the gate\n→ Raise the flag\n→ Wait for the tide", 0)]
    [InlineData("» Coil the rope\n» Shut the hatch\n» Light the lamp\n» Cast off", 0)]
    [InlineData("→ Open the gate\n\nThe gate is heavy, and two men are needed for it in winter.\n\n→ Raise the flag\n\nIt hangs behind the door.\n\n→ Wait for the tide", 0)]
    [InlineData("→ Next", 1)]
    [InlineData("→ All news of the harbour", 1)]
    public void Arrows_before_several_lines_are_bullets(string lines, int warnings) =>
        Assert.Equal(warnings, Find($"{Story}\n{lines}\n\n{Story}").Count(finding => finding.Severity == Severity.Warning));

    [Fact]
    public void A_bullet_is_never_deleted_unseen()
    {
        string text = $"{Story}\n→ Open the gate\n\n→ Raise the flag\n\n→ Wait for the tide\n\n{Story}";
        VerifyFix(FixSafety.Safe, text, text);
    }

    [Theory]
    [InlineData("════════════════════")]
    [InlineData("├─ tides.csv")]
    [InlineData("└─ gates.csv")]
    public void What_is_drawn_is_a_note_at_most(string line) =>
        Assert.DoesNotContain(Find($"{Story}\nShare this article\n\n{line}\n\nSign up for our newsletter\n"),
            finding => finding.Span.Start == Story.Length + 21 && finding.Severity > Severity.Note);

    /// <summary>
    /// Whoever writes the source of a site writes its lines; the same line in a file that is no source is one to look at.
    /// </summary>
    [Theory]
    [InlineData("Be the first to comment")]
    [InlineData("Share this article")]
    [InlineData("Back to top")]
    [InlineData("Sign up for our newsletter")]
    [InlineData("We respect your privacy. After the course is full, your form will be deleted.")]
    [InlineData("View comments")]
    public void In_the_source_of_a_site_it_is_a_note(string line)
    {
        string body = $"The harbour reopened on Friday after a week of storms.\n\n{line}\n\nThe board met on Monday in the old hall.\n";
        Assert.Contains(Find(body), finding => finding.Severity >= Severity.Warning);
        VerifyNotes("---\ntitle: The harbour\n---\n\n" + body, "article.md");
    }

    [Theory]
    [InlineData("[View comments](/log/2012-tides#comments)")]
    [InlineData("<a href=\"/log/2012-tides#comments\"><img src=\"/i/chat.png\" alt=\"\"><br />View Comments</a>")]
    [InlineData("<a href=\"/files/tides.pdf\"><img src=\"/i/pdf.png\" alt=\"\"><br />Download PDF</a>")]
    [InlineData("<div><a class=\"button\" href=\"/join\">Sign up for our newsletter</a></div>")]
    [InlineData("<p><a href=\"/share\">Share this article</a></p>")]
    [InlineData("<p><a href=\"#top\">Back to top</a></p>")]
    public void The_links_of_the_author_of_a_source_are_left_alone(string line) =>
        VerifySilent(
            $"---\ntitle: The harbour\n---\n\n<p>The harbour reopened on Friday after a week of storms.</p>\n\n{line}\n\n<p>The board met on Monday in the old hall.</p>\n", line[0] == '[' ? "article.md" : "article.html");

    [Fact]
    public void Lines_of_several_kinds_were_copied_with_their_page() => Assert.Equal(
        [Severity.Warning, Severity.Warning, Severity.Warning],
        Find("---\ntitle: The harbour\n---\n\nThe harbour reopened on Friday after a week of storms.\n\nShare this article\n\nThe board met on Monday in the old hall.\n\nBe the first to comment\n\nSign up for our newsletter\n", "article.md").Select(finding => finding.Severity));

    /// <summary>What a site says of its cookies in its own policy is the text.</summary>
    [Theory]
    [InlineData("Privacy at the harbour\n\n" + Story + "\nWe use cookies to improve your experience\n\n" + Story, "article.txt")]
    [InlineData("What we store\n\n" + Story + "\nWe use cookies to improve your experience\n\n" + Story, "site/privacy/index.txt")]
    [InlineData("What we store\n\n" + Story + "\nWe use cookies to improve your experience\n\n" + Story, "cookie-policy.txt")]
    public void A_policy_speaks_of_its_cookies(string text, string path) => VerifySilent(text, path);

    [Theory]
    [InlineData("The harbour reopens\n\n" + Story + "\n[|We use cookies to improve your experience|]\n\n" + Story, "site/news/index.txt")]
    [InlineData("The harbour reopens\n\n" + Story
        + "\nThe baker sold cookies on the quay, and the cookies were gone by noon.\n\n[|We use cookies to improve your experience|]\n\n"
        + Story, "article.txt")]
    [InlineData("# The harbour reopens\n\n" + Story
        + "\n## Cookies on the quay\n\nThe baker sold cookies, and all of them were gone by noon.\n\n[|We use cookies to improve your experience|]\n\n" + Story, "article.md")]
    public void Other_articles_do_not(string text, string path) => Verify(text, path);

    /// <summary>What speaks to programs, a licence, remarks in a program.</summary>
    [Theory]
    [InlineData("The board met.\n\nrequest = quay.Request(url)", "article.txt")]
    [InlineData("$(MAKE) lamps clean\n\nall: lamps", "Makefile.txt")]
    [InlineData("The board met in the hall.\n\nThe quay in 1969  (Image: Ida Lund)", "article.txt")]
    [InlineData("# add any more lamps here\nlamp on", "quay.conf.txt")]
    [InlineData("You are free:\n\n* to Share -- to copy and send the work\n\n* to Remix -- to make others of it", "quay/License.txt")]
    [InlineData("User-agent: *\nDisallow:\nSitemap: https://quay.example/sitemap.xml", "robots.txt")]
    public void What_programs_and_lawyers_read_is_a_note_at_most(string text, string path) =>
        VerifyNotes(text, path);

    private const string Lead =
        "\n\n SELBY  (Quay News) - The harbour reopened on Friday after a week of storms that kept the ferries in port.\n";

    [Theory]
    [InlineData("Timeline: The pier debate\n\nThu Jun 2, 2011 11:25am EDT")]
    [InlineData("FACTBOX: Quay and Marl deal\n\nBy  Ida Lund\n\nMon Jan 26, 2009 12:27pm EST")]
    [InlineData("NEXT UP: Are the tide tables the new log?\n\nBy  Ida Lund  and  Tom Kell\n\nTue Sep 4, 2007 5:02pm EDT")]
    [InlineData("Black Friday deals draw few to the quay\n\nBy Ida Lund")]
    [InlineData("Related: the pier and its neighbour")]
    [InlineData("Blog comments, ads don’t sway most pilots: poll\n\nBy Ida Lund")]
    public void The_first_line_of_an_article_is_its_headline(string head) => VerifySilent(head + Lead);

    [Theory]
    [InlineData("[|Skip to content|]\n\nThe pier is back\n\nBy Ida Lund")]
    [InlineData("[|Home » Boats » The pier is back|]\n\nBy Ida Lund")]
    [InlineData("[|Facebook | Twitter | WhatsApp|]\n\nThe pier is back")]
    [InlineData("[|Reading Time: 11 minutes|]\n\nThe pier is back")]
    public void What_a_page_left_above_it_is_no_error(string head) => Verify(Severity.Warning, head + Lead);

    [Theory]
    [InlineData("- [|Share this article|]")]
    [InlineData("2. [|Share this article|]")]
    public void An_item_is_no_error(string line) =>
        Assert.All(Find(Story + Story + MarkedText.Strip(line) + "\n" + Story),
            finding => Assert.NotEqual(Severity.Error, finding.Severity));

    [Theory]
    [InlineData("VIDEO ON ANY DEVICE  Linking the two firms made sense, the dealers said, as boats had become more and more costly.")]
    [InlineData("SHARE IN EVERY PIER  The board of the harbour said that it would keep its part, and that it wanted one more.")]
    [InlineData("MENU FOR ALL  The cook of the harbour said that he would keep his oven, and that he wanted one more.")]
    [InlineData("SEARCH FOR A PARTNER  The board of the harbour said that it would look for one in the spring of next year.")]
    public void A_crosshead_to_which_the_text_goes_on_is_of_the_article(string line) =>
        VerifySilent("The pier is back" + Lead + "  " + line + "\n" + Story);

    [Fact]
    public void A_credit_that_was_broken_is_none() =>
        VerifySilent(
            "The pier is back" + Lead + Story
            + " The board will meet in May.  (Additional reporting by  Ida Lund ,  Tom Kell  and \n Ana Brook  in Selby)\n");

    [Fact]
    public void A_sentence_that_goes_on_in_the_next_line_is_of_the_article() =>
        VerifySilent(
            "The pier is back" + Lead + Story
            + "widely expected to meet in May.  Share prices rose following the talks of the board, with \n"
            + "the index of the town 1.4 percent higher after \nits best day.  The board will meet again.\n");
}
