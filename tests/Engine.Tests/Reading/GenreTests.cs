using ContentLint.Documents;
using ContentLint.Reading;

namespace ContentLint.Engine.Tests.Reading;

/// <summary>The kind of an article, from what it says itself and from its form; and articles that only look a little like one.</summary>
public sealed class GenreTests
{
    /// <summary>A log of a chat says line by line who writes, by a nick in brackets, in bold or before a colon.</summary>
    [Theory]
    [InlineData("# Log\n\n**\\<ann>** hello all  \n**\\<bob\\>** hi  \n**\\<ann>** so the gauge is broken  \n**\\<bob>** again?  \n**\\<cyd>** lol  \n")]
    [InlineData("# Log\n\n<ann> hello all\n<bob> hi\n<ann> so the gauge is broken\n<bob> again?\n<ann> yes\n")]
    [InlineData("# Log\n\n    nothing\n\n[12:34] <ann_> hello all\n[12:34] <bob> hi\n[12:35] <ann_> so the gauge is broken\n[12:36] <bob> again?\n[12:36] <ann_> yes\n")]
    [InlineData("# Log\n\n12:34:10 ann: hello all\n12:34:20 bob: hi\n12:35:00 ann: so the gauge is broken\n12:35:04 cyd: again?\n12:35:09 bob: yes\n12:35:10 ann: hm\n12:36:10 bob: who mends it\n12:36:44 cyd: me\n")]
    [InlineData("# Log\n\n**dora3** meeting time!  \nhi  \nthe gauge is read twice  \n\n**dora3** next is the lamp  \nand the pier\n\n**dora3** after that the quay  \n\n**dora3** it is all done by May  \n\n**dora3** any questions?  \n")]
    [InlineData("# Log\n\n&lt;ann&gt; hello all  \n&lt;bob&gt; hi  \n&lt;ann&gt; so the gauge is broken  \n&lt;bob&gt; again?  \n&lt;ann&gt; yes\n")]
    [InlineData("# Log\n\nThe board met on Monday. Here is what was said.\n\n**ann** hello all  \n**bob** hi  \n**ann** so the gauge is broken  \n**cyd** again?  \n**bob** yes  \n**ann** hm  \n")]
    public void A_log_of_a_chat_is_a_transcript(string text)
    {
        using ArticleReading reading = Read.Text(text, ArticleFormat.Markdown);
        Assert.Equal(Genre.Transcript, reading.Genre);
    }

    [Theory]
    [InlineData("# Berths\n\n**north** The berth lies in the north of the harbour.\n\n**south** The berth lies in the south.\n\n**west** There is none.\n\n**east** It is closed.\n\n**quay** It is full.\n")]
    [InlineData("# Gates\n\nname: north\nkey: 12\nopen: yes\nname: south\nkey: 14\nopen: no\nname: west\nkey: 15\nopen: yes\n")]
    [InlineData("# The gauge\n\nThe board met on Monday and read the log.\n\n<ann> the gauge is broken\n<bob> again?\n\nThe clerk said that it would be mended.\n\nThe pier is shut.\n\nThe lamp is out.\n\nNobody came.\n")]
    [InlineData("# The gauge\n\n<p> The gauge is broken.\n<p> It was read twice.\n<p> Nobody came.\n<br> The lamp is out.\n<br> The pier is shut.\n")]
    public void Entries_and_a_report_with_a_log_in_it_are_none(string text)
    {
        using ArticleReading reading = Read.Text(text, ArticleFormat.Markdown);
        Assert.NotEqual(Genre.Transcript, reading.Genre);
    }

    [Theory]
    [InlineData("---\ntitle: Late boat\ngenre: review\n---\n\nThe boat came late.\n", Genre.Review)]
    [InlineData("+++\ntitle = \"Late boat\"\ntype = \"recipe\"\n+++\n\nThe boat came late.\n", Genre.Recipe)]
    [InlineData("{\n  \"title\": \"Late boat\",\n  \"kind\": \"press release\"\n}\n\nThe boat came late.\n", Genre.PressRelease)]
    [InlineData("---\ntitle: \"Opinion: let the boat be late\"\n---\n\nThe boat came late.\n", Genre.Opinion)]
    [InlineData("---\ntitle: Late boat\ntype: news\n---\n\n## Ingredients\n\n- Rope\n\n## Method\n\nTie it.\n", Genre.News)]
    [InlineData("**Mara Hess:** So how did you start?\n\n**Tom Kell:** I bought a boat. Like, what else?\n\n**Mara Hess:** \\[laughs\\]\n\n**Tom Kell:** Right. So --\n\n**Mara Hess:** Yeah.\n", Genre.Transcript)]
    [InlineData("[00:01:10] Hess: So how did you start?\n\n[00:01:14] Kell: I bought a boat.\n\n[00:01:20] Hess: Why?\n\n[00:02:10] Kell: Why not?\n", Genre.Transcript)]
    [InlineData("# Pier 2.4\n\n## Added\n\n- A lamp at the end.\n\n## Fixed\n\n- The gate shuts.\n", Genre.ReleaseNotes)]
    [InlineData("# Pier\n\n* [`3f2c9a1`] **tide**: the gauge reads twice\n* [`88ad012`] **pier**: the lamp goes out\n* [`91bc44d`] gate: opens at six\n* [`77aa120`] gate: shuts at nine\n* [`52ff001`] crane: comes in June\n", Genre.ReleaseNotes)]
    [InlineData("# Announcing Tidebook 1.6\n\nThis release is small.\n\n- Maps of the coast by Mara Hess in [#12](https://code.example/12)\n- Charts in [#14](https://code.example/14)\n- A lamp\n", Genre.ReleaseNotes)]
    [InlineData("# Fish soup\n\n## Ingredients\n\n- 2 fish\n- 1 pot\n\n## Directions\n\n1. Boil the fish.\n", Genre.Recipe)]
    [InlineData("# Minutes of the harbour board\n\n## Present\n\nMara Hess, Tom Kell\n\n## Agenda\n\nThe pier.\n\n## Next meeting\n\nIn June.\n", Genre.Minutes)]
    [InlineData("FOR IMMEDIATE RELEASE\n\nThe pier opens in May, the harbour board said.\n", Genre.PressRelease)]
    [InlineData("# Pier opens\n\nThe pier opens in May.\n\n-ends-\n\n**Media contact:**\n\nMara Hess\n", Genre.PressRelease)]
    [InlineData("The storm\n\nUpdate at 10:45 a.m. ET. No ferry:\n\nThe ferry stops.\n\nUpdate at 10:20 a.m. ET:\n\nThe gate shuts.\n\nUpdated 9:58 a.m.\n\nIt rains.\n\nUpdate at 9:20 a.m. ET:\n\nIt is dark.\n\nUpdate at 9:10 a.m. ET:\n\nIt is late.\n", Genre.Live)]
    [InlineData("# Storm: live\n\n## 10:45\n\nThe ferry stops.\n\n## 10:20\n\nThe gate shuts.\n\n## 9:58\n\nIt rains.\n", Genre.Live)]
    [InlineData("# Links of the week\n\nWhat we read.\n\n- [A](https://a.example)\n- [B](https://b.example)\n- [C](https://c.example)\n- [D](https://d.example)\n- [E](https://e.example)\n- [F](https://f.example)\n- [G](https://g.example)\n- [H](https://h.example)\n", Genre.Links)]
    [InlineData("# What is on\n\n- May 3: Boats, old hall\n- May 4: Ropes, old hall\n- Monday: Nets, the yard\n- June 2: Songs of the sea\n- 12 June: Market\n", Genre.Events)]
    [InlineData("# Ana Brook, pilot of the island ferry, dies at 84\n\nAna Brook is dead.\n", Genre.Obituary)]
    [InlineData("# A night at the opera\n\n★★★★☆\n\nThe curtain rises on an empty stage.\n", Genre.Review)]
    [InlineData("# How to tie a knot\n\n1. Take a rope.\n2. Make a loop.\n3. Pull.\n", Genre.HowTo)]
    [InlineData("# Tide gauge\n\n## Installation\n\nPut it in the water.\n\n## Usage\n\nRead it.\n", Genre.HowTo)]
    public void A_kind_is_recognised(string text, Genre genre)
    {
        using ArticleReading reading = Read.Text(text, ArticleFormat.Markdown);
        Assert.Equal(genre, reading.Genre);
    }

    [Theory]
    [InlineData("# Pier opens\n\nThe board said: it opens in May.\n\nMara Hess: “It is done.”\n\nThe vote was seven to two.\n\nIt rained all day.\n")] // one label makes no transcript
    [InlineData("# Fair\n\n**Where:** Old hall\n\n**When:** May\n\n**Where:** Yard\n\n**When:** June\n")] // facts with labels
    [InlineData("# Pier\n\nThe lamp was added and the gate fixed.\n\n## Security\n\nTwo guards were hired.\n")]
    [InlineData("# Rates rise by 2.5 percent\n\nThe bank released its report.\n\n- One\n- Two\n")]
    [InlineData("# Pier\n\n- [The plan](https://a.example)\n- [The vote](https://b.example)\n\nIt was adopted.\n")]
    [InlineData("# Fish\n\nThe ingredients of the soup are secret.\n\nThe method is old.\n")]
    [InlineData("# The last minutes of the ferry\n\nIt sank at noon.\n")]
    [InlineData("# Board\n\nOn Monday the board met. On Tuesday it voted.\n\nMonday was wet.\n\nThe clerk wrote it down.\n")]
    [InlineData("# Where the board lives\n\nThe board released a statement at 10:45.\n")]
    [InlineData("# Two die in storm\n\nA pilot, 84, was among them.\n")]
    [InlineData("# How to save a town is a question without an answer\n\nNobody knows, the clerk said.\n")]
    public void A_report_stays_a_report(string text)
    {
        using ArticleReading reading = Read.Text(text, ArticleFormat.Markdown);
        Assert.Equal(Genre.News, reading.Genre);
    }

    private const string Long =
        " The pier stands at the north end of the harbour, beside the old hall, and it is made of oak and iron. It has forty lamps, two gates and a gauge for the tide. The gauge reads the level of the water and writes it to a file. The lamps are lit from dusk to dawn. The gates open at six and shut at ten. A crane stands beside the second gate, where the nets are dried in the sun. The hall holds nets, ropes and two small boats. The boats are of ash, and each has a number. The numbers run from one to nine. The file is kept for a year and then moved to the archive of the town.\n\n";

    [Theory]
    [InlineData("# Pier\n\nMara Hess, who runs the ferry, said that it would sail on Friday.\n\n“It is mended,” said Tom Kell, the pilot.\n\n" + Long + "\n\n## Gates\n\nThe gate opens at six, the harbour board said.\n")] // voices
    [InlineData("# Pier\n\nSELBY, March 3 (Reuters) - The pier is closed." + Long + "\n\n## Gates\n\nThey are shut.\n")] // a dateline
    [InlineData("# Pier\n\nThe storm broke the ramp at noon and the ferry was stopped. The pilot was in the hall and had the keys. He went out, took a rope and made it fast. Two men fell into the water and were found an hour later. The crane came at four and the ramp was lifted. The ferry left at six. The harbour was shut until dawn, and the lamps were out. It was the third storm of the year. The board met at nine and the vote was seven to two. A clerk had the plan of the ramp and gave it to the yard, where it was read and signed. The yard had the oak and the iron and began at once.\n\n## Ramp\n\nIt was made of oak.\n")] // the past is told
    [InlineData("# Your rates\n\nYour rates may rise, and you may ask for help, said Mara Hess of the harbour board.\n\n“You pay too much,” said Tom Kell, a pilot. You can write to the clerk, the board said.\n\nThe clerk, Ana Brook, said it took a week. The vote is on Friday, Hess said.\n")] // advice with voices
    [InlineData("# Pier\n\nI met Mara Hess at the gate. “It is mended,” she said. Tom Kell, the pilot, said that he had not slept. The board was not told, said Ana Brook, its clerk. The yard, Hess said, did it alone.\n")] // a reporter who was there
    [InlineData("# Pier\n\nThe note said `SHUT`, the board said. Mara Hess said it was late. Tom Kell said it was early.\n")] // a word in type
    public void A_report_shows_itself(string text) => VerifyKind(text, Genre.News);

    [Theory]
    [InlineData("# Pier\n\n## Lamps\n\n" + Long)] // describes
    [InlineData("# New pier\n\nWe are happy to open our pier to you. We built it for our boats, and we hope that you will like it. Our lamps are lit at dusk, and we shut the gates at ten.\n")] // announces
    [InlineData("# My year at the pier\n\nI came here in May. My boat was small and I had no money. I mended nets, I read the gauge, and my days were long.\n")] // a personal note
    [InlineData("# Gauges\n\nThe call `read()` gives the level. It is `null` at low tide. Use `read(2)` twice.\n\n```\nread()\n```\n")] // code
    [InlineData("---\ntitle: Pier\nauthor: Mara Hess\ndate: 2026-03-01\n---\n\n## Lamps\n\n" + Long)] // a byline alone is no report
    [InlineData("<h1>Pier</h1><p>We are happy to open our pier to you. We built it for our boats, and we hope that you will like it.</p>")]
    [InlineData("# Conduct\n\nWe want our pier to be a friendly place. We ask you to be kind. You can write to us, and we will answer you.\n")]
    [InlineData("# Pier\n\nWe quote Mara Hess, who said that our pier is fine. We are glad. We think you will like our lamps, our gates and our hall. We light them for you. Come and see us, bring your friends, and tell us what you think of our nets.\n")] // one voice among the writer's own
    public void A_text_that_reports_nothing_is_a_page(string text) => VerifyKind(text, Genre.Page);

    [Theory]
    [InlineData("# Berths\n\n1.1 The holder shall pay the dues. The holder shall be liable for the boat.\n\n1.2 The board shall give no warranty, and its liability shall end at the gate.\n\n1.3 Notwithstanding the foregoing, the licensee shall pay.\n")]
    [InlineData("# Terms\n\nEach party shall keep its obligations hereunder. The subscriber shall indemnify the board against any liability; or\n\nThe subscriber shall not hold the board liable pursuant to this clause.\n")]
    public void Clauses_are_a_policy(string text) => VerifyKind(text, Genre.Legal);

    [Theory]
    [InlineData("# New rules\n\nThe board shall vote on Friday, Mara Hess said. “We shall see,” said Tom Kell, a pilot.\n\nThe clerk, Ana Brook, said that dues would rise and that the board was liable.\n")]
    [InlineData("# Court\n\nThe board was liable, the judge said. It had to pay, Ana Brook said.\n")]
    public void A_report_on_rules_is_no_policy(string text) => VerifyKind(text, Genre.News);

    [Theory]
    [InlineData("# Courts\n\n## Gate case\n\n#### Why it matters:\n\nIt shuts.\n\n#### Summary:\n\nThe board said no.\n\n## Net case\n\n#### Why it matters:\n\nIt dries.\n\n#### Summary:\n\nThe board said yes.\n\n## Rope case\n\n#### Why it matters:\n\nIt holds.\n\n#### Summary:\n\nThe board said no.\n")]
    [InlineData("# Grants\n\n## Hall\n\n**Ask:** $3\n\n**Total cost:** $6\n\n## Gate\n\n**Ask:** $1\n\n**Total cost:** $2\n\n## Crane\n\n**Ask:** $5\n\n**Total cost:** $7\n")]
    public void Entries_of_one_form_are_a_directory(string text) => VerifyKind(text, Genre.Directory);

    [Theory]
    [InlineData("# Pier\n\n- Hess, M., Kell, T. (2021). Gauges of the coast. doi:10.1/aa\n- Kell, T. (2019). Ropes.\n- Brook, A., Hess, M. (2018a). Nets.\n- Marsh, L. 2017. Oak and iron.\n- Quay, S., Kell, T. (2016). Lamps.\n")]
    public void A_list_of_works_is_a_bibliography(string text) => VerifyKind(text, Genre.Bibliography);

    [Theory]
    [InlineData("**Mara Hess, Ph.D:** So how did you start?\n\nIt was late.\n\nThe boat was old.\n\n**Tom Kell:** I bought a boat.\n\nIt sank.\n\n**Mara Hess, Ph.D:** Why?\n\n**Tom Kell:** It had a hole.\n\nA big one.\n\n**Mara Hess, Ph.D:** Right.\n\nGood.\n")] // paragraphs without a label go on
    [InlineData("# Errors\n\n## gate_shut\n\n> The gate is shut\n\nIt opens at six.\n\n## lamp_out\n\n> The lamp is out\n\n## tide_low\n\n> No water\n")]
    [InlineData("# Gauges\n\nYou read the level with `read()`. If you need it twice, use `read(2)`. Your file is `tide.txt`, and you can move it.\n")]
    public void Speech_and_reference_are_no_page(string text)
    {
        using ArticleReading reading = Read.Text(text, ArticleFormat.Markdown);
        Assert.True(reading.Genre is Genre.Transcript or Genre.HowTo, reading.Genre.ToString());
    }

    [Theory]
    [InlineData("1\n00:00:12,480 --> 00:00:15,120\nThis is the pier.\n\n2\n00:00:15,200 --> 00:00:17,960\nIt was built of oak\n\n3\n00:00:18,400 --> 00:00:21,000\nby Mara Hess.\n", Genre.Transcript)]
    [InlineData("The lamp went out across the bay,\n  and no one came to see\nthe boats that had been drawn away\n  by what the tide set free.\n\nThe pier is gone, the gate is gone,\n  the gulls are on the sand,\nand still the lamp that no one lit\n  is shining on the land.\n", Genre.Verse)]
    [InlineData("The board met on Friday in the old hall, and it\nvoted for a second pier, which the town had been\nwaiting for since the storm of 2011, the clerk\nsaid.\n\nMara Hess, a pilot, said that the pier would be\nbuilt of oak. It will be done in June, and paid\nfor by the state, said Tom Kell.\n", Genre.News)]
    [InlineData("Ferries of the coast\n- the old Anna of Selby\n- the Bora of North Quay\n- the Cora, which was sold\n- the Dora of the islands\n\nPiers of the coast\n- the long pier of Selby\n- the oak pier of Tolne town\n- the stone pier\n", Genre.News)]
    public void Lines_of_plain_text_have_a_form(string text, Genre genre)
    {
        using ArticleReading reading = Read.Text(text, ArticleFormat.PlainText);
        Assert.True(reading.Genre == genre || (genre == Genre.News && reading.Genre != Genre.Verse), reading.Genre.ToString());
    }

    private static void VerifyKind(string text, Genre genre)
    {
        using ArticleReading reading = Read.Text(text, text[0] == '<' ? ArticleFormat.Html : ArticleFormat.Markdown);
        Assert.Equal(genre, reading.Genre);
    }
}
