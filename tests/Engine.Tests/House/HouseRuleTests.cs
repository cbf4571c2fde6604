using ContentLint.Findings;
using ContentLint.Rules;

namespace ContentLint.Engine.Tests.House;

/// <summary>Each kind, scope and form of phrase of a house rule, with what it must find beside what it must leave alone.</summary>
public sealed class HouseRuleTests
{
    [Theory]
    [InlineData("\"kerb appeal\"", "The street has [|kerb appeal|]. The kerb has no appeal; kerb, appeal.")]
    [InlineData("\"walk* away\"", "They [|walked away|]. She [|walks away|] and he is [|walking away|]. A walker away from home.")]
    [InlineData("\"take* place\"", "It [|took place|] here and has [|taken place|] there. It takes a place.")]
    [InlineData("\"stop*\"", "It [|stopped|], [|stops|] and is [|stopping|]. A stopper, a stoped thing.")]
    [InlineData("\"carry* out\"", "He [|carried out|] a check and [|carries out|] more.")]
    [InlineData("\"be* able to\"", "He [|was able to|] see it and they [|are able to|] as well. Be it able to do so.")]
    [InlineData("\"(shall|will) not\"", "He [|will not|] go and she [|shall not|] either. May not.")]
    [InlineData("\"(very)? ill\"", "He is [|very ill|]. She is [|ill|]. They are well.")]
    [InlineData("\"(at this|at the present) time\"", "We cannot say [|at this time|]. Or [|at the present time|]. At the time.")]
    [InlineData("\"not ...2 only\"", "It is [|not the council only|]. It is not one of the many things only. It is not so. Only then.")]
    [InlineData("\"<number> percent\"", "Up [|five percent|] or [|12 percent|], some percent.")]
    [InlineData("\"<be> <participle>\"", "The road [|was closed|]. It [|was given|] to us. It was red. It is a need.")]
    [InlineData("\"<-ly> speaking\"", "[|Roughly speaking|], it works. People speaking. Ly speaking.")]
    [InlineData("\"<mega->\"", "A [|megastore|] and a [|megaphone|]. Mega fun.")]
    [InlineData("\"<#km>\"", "A run of [|5km|] or [|1.5km|], 5 km, km.")]
    [InlineData("\"\\\\...\"", "Well [|...|] he went.")]
    [InlineData("\"^ However\"", "[|However|], it rained. It was, however, dry. “[|However|] it was.”")]
    [InlineData("\"or so $\"", "It took a year [|or so|]. A year or so later it ended.")]
    [InlineData("\"people's choice\"", "The [|people’s choice|] is clear. The people choice.")]
    [InlineData("\"councillor\"", "The [|councillor|]’s plan. [|Councillor|] Meads.")]
    [InlineData("\"e-mail\"", "Send an [|e-mail|] or an [|E‑mail|]. Send an email.")]
    [InlineData("\"and / or\"", "Bring a hat [|and/or|] gloves. Hats and gloves.")]
    [InlineData("\"( sic )\"", "He wrote “teh [|(sic)|]”. A (sick) note.")]
    [InlineData("\"<weekday> last\"", "It was on [|Tuesday last|]. It was the last Tuesday.")]
    [InlineData("\"<name> famously\"", "[|Tessaly Mills famously|] sang there. She famously sang.")]
    public void A_phrase_finds_what_it_says(string phrase, string text) =>
        HouseText.Verify($$"""{ "name": "a", "find": {{phrase}} }""", text);

    [Fact]
    public void Of_two_phrases_at_a_place_the_longer_one_is_found() =>
        HouseText.Verify("""{ "name": "a", "find": ["in order", "in order to"] }""", "He came [|in order to|] see. It is [|in order|].");

    [Fact]
    public void Phrases_do_not_go_from_block_to_block() =>
        HouseText.Verify("""{ "name": "a", "find": "high street" }""", "The road was high\n\nstreet life. A [|high\nstreet|].");

    [Fact]
    public void Capitals_count_where_the_rule_says_so() =>
        HouseText.Verify("""{ "name": "a", "find": "Internet", "case": "exact" }""", "The [|Internet|] and the internet and the INTERNET.");

    [Fact]
    public void What_lies_in_an_exception_is_no_finding() =>
        HouseText.Verify("""{ "name": "a", "find": "elderly", "except": "elderly care home*" }""",
            "An [|elderly|] man in one of the elderly care homes.");

    [Theory]
    [InlineData("sentence", "It rose, say [|sources|]. Sources close to the mayor said so. [|Sources|] spoke.")]
    [InlineData("paragraph", "It rose, say sources. Sources close to the mayor said so.\n\n[|Sources|] spoke.")]
    [InlineData("article", "It rose, say sources. Sources close to the mayor said so.\n\nSources spoke.")]
    public void An_excuse_holds_as_far_as_the_rule_says(string within, string text) =>
        HouseText.Verify($$"""{ "name": "a", "find": "sources", "unless": "close to", "within": "{{within}}" }""", text);

    [Theory]
    [InlineData("\"headline\"", "# A [|huge|] storm\n\nA huge storm came on Monday.\n\n## Huge\n\nIt was huge.")]
    [InlineData("\"lede\"", "# A huge storm\n\nA [|huge|] storm came on Monday.\n\nIt was huge.")]
    [InlineData("\"body\"", "# A huge storm\n\nA [|huge|] storm came on Monday.\n\n## Huge\n\nIt was [|huge|].")]
    [InlineData("\"subhead\"", "# A huge storm\n\nA huge storm came on Monday.\n\n## A [|huge|] mess\n\nIt was huge.")]
    [InlineData("\"not headline\"", "# A huge storm\n\nA [|huge|] storm came on Monday.")]
    [InlineData("\"quotation\"", "It was huge. “It was [|huge|] and wet,” he said.")]
    [InlineData("[\"body\", \"not quotation\"]", "It was [|huge|]. “It was huge and wet,” he said.")]
    [InlineData("\"voice\"", "It was [|huge|]. Mayor Ines Coll said it was huge. “It was huge and wet,” she said.")]
    [InlineData("\"figure\"", "It was a [|huge|] 40 per cent. It was huge.")]
    [InlineData("\"source\"", "A [|huge|] crowd of officials said it was a huge day.")]
    public void A_rule_holds_in_its_scope(string scope, string text) =>
        HouseText.Verify($$"""{ "name": "a", "find": "huge", "scope": {{scope}} }""", text);

    [Fact]
    public void A_description_is_what_is_said_of_a_speaker_beside_the_name() =>
        HouseText.Verify("""{ "name": "a", "find": ["outspoken", "mills"], "scope": "description" }""",
            "The [|outspoken|] councillor Tessaly Mills said the outspoken plan was late.");

    [Theory]
    [InlineData("utilise*", "use*", "He utilised it.", "used")]
    [InlineData("utilise*", "use*", "UTILISING it.", "USING")]
    [InlineData("utilise*", "use*", "Utilise it.", "Use")]
    [InlineData("make* use of", "use*", "She makes use of it.", "uses")]
    [InlineData("spokesman*", "spokesperson*", "The spokesmen came.", "spokespersons")]
    [InlineData("in the event that", "if", "In the event that it rains.", "If")]
    [InlineData("github", "GitHub", "It is on github.", "GitHub")]
    [InlineData("utilise*", "do*", "He utilised it.", null)]
    public void A_better_phrase_takes_form_and_capitals_of_what_stands_there(string phrase, string better, string text, string? expected)
    {
        Finding finding = Assert.Single(HouseText.Lint($$"""{ "name": "a", "replace": { "{{phrase}}": "{{better}}" } }""", text));
        Assert.Equal(expected, finding.Fix?.Edits[0].NewText);
        Assert.Equal(FixSafety.Offered, finding.Rule.Fix);
    }

    [Fact]
    public void What_is_right_already_is_not_replaced() =>
        HouseText.Verify("""{ "name": "a", "replace": { "github": "GitHub" } }""", "GitHub, [|github|] and [|Github|].");

    [Fact]
    public void A_lower_case_word_keeps_its_capital_at_the_start_of_a_sentence() =>
        HouseText.Verify("""{ "name": "a", "case": "exact", "replace": { "Internet": "internet" } }""",
            "Internet users say the [|Internet|] is slow.");

    [Fact]
    public void An_empty_better_phrase_deletes_with_the_space_before_it()
    {
        Finding finding = Assert.Single(HouseText.Lint("""{ "name": "a", "replace": { "basically": "" }, "fix": "safe" }""",
            "It is basically over."));
        Assert.Equal(new Edit(new(5, 10), ""), finding.Fix!.Edits[0] with { Lines = default });
        Assert.Equal(FixSafety.Safe, finding.Fix.Safety);
    }

    [Fact]
    public void A_fix_stays_out_of_quotations() =>
        Assert.Null(Assert.Single(HouseText.Lint("""{ "name": "a", "replace": { "utilise": "use" }, "fix": "safe" }""",
            "“We will utilise it again,” said Ines Coll.")).Fix);

    [Theory]
    [InlineData("{ \"name\": \"a\", \"require\": \"Contact the desk\", \"scope\": \"body\" }", "# Fire\n\n[|A|] fire burned.")]
    [InlineData("{ \"name\": \"a\", \"require\": \"Contact the desk\", \"scope\": \"body\" }",
        "# Fire\n\nA fire burned. Contact the desk.")]
    [InlineData("{ \"name\": \"a\", \"require\": \"amended on <digits> <month>\", \"when\": \"^ (Correction|Clarification)\", \"scope\": [\"everywhere\", \"page\"] }", "[|Correction|]: it was red.\n\nCorrection: again.")]
    [InlineData("{ \"name\": \"a\", \"require\": \"amended on <digits> <month>\", \"when\": \"^ (Correction|Clarification)\", \"scope\": [\"everywhere\", \"page\"] }", "Correction: it was red. This was amended on 4 May 2024.")]
    [InlineData("{ \"name\": \"a\", \"require\": \"helpline\", \"when\": \"suicide\", \"within\": \"paragraph\" }",
        "The play is about [|suicide|].\n\nIt is about suicide; call the helpline.")]
    public void What_must_stand_there_is_missed(string rule, string text) => HouseText.Verify(rule, text);

    [Theory]
    [InlineData("\"most\": 4, \"of\": \"words\", \"in\": \"sentence\"", "One two three four. [|One two three four five.|]")]
    [InlineData("\"most\": 1, \"of\": \"sentences\", \"in\": \"paragraph\"", "One thing.\n\n[|Two things. Are here.|]")]
    [InlineData("\"most\": 10, \"of\": \"characters\", \"in\": \"headline\"", "# [|A long headline|]\n\nA long text stands here.")]
    [InlineData("\"most\": 1, \"of\": [\"very\"], \"in\": \"paragraph\"", "Very, [|very|] good.\n\nVery bad.")]
    [InlineData("\"most\": 2, \"of\": [\"!\"], \"in\": \"article\"", "Yes! No!\n\nWell[|!|]")]
    [InlineData("\"least\": 2, \"of\": \"paragraphs\", \"in\": \"article\"", "[|One|] alone.")]
    [InlineData("\"least\": 1, \"of\": [\"<say>\"], \"in\": \"article\"", "[|Nobody|] came.")]
    [InlineData("\"least\": 3, \"of\": \"words\", \"in\": \"sentence\"", "One two three. [|One two.|]")]
    public void A_limit_counts(string limit, string text) => HouseText.Verify($$"""{ "name": "a", "limit": { {{limit}} } }""", text);

    [Theory]
    [InlineData("{ \"NHS\": \"National Health Service\" }", "The [|NHS|] pays. The National Health Service (NHS) pays.")]
    [InlineData("{ \"NHS\": \"National Health Service\" }", "The National Health Service (NHS) pays. The NHS pays.")]
    [InlineData("{ \"NHS\": \"National Health Service\" }", "The NHS (National Health Service) pays.")]
    [InlineData("{ \"NHS\": \"National Health Service\" }", "# NHS pays\n\nThe National Health Service pays. The NHS does.")]
    [InlineData("\"acronyms\"", "The [|TFG|] met. The Traffic Group (TRG) met. TRG and TFG won.")]
    public void A_short_form_is_spelled_out_where_it_stands_first(string first, string text) =>
        HouseText.Verify($$"""{ "name": "a", "first": {{first}} }""", text);

    [Theory]
    [InlineData("[\"adviser*\", \"advisor*\"]", "An adviser met an adviser and an [|advisor|].")]
    [InlineData("[\"adviser*\", \"advisor*\"]", "An adviser met two [|advisors|].")]
    [InlineData("[\"adviser*\", \"advisor*\"]", "An adviser met two advisers.")]
    [InlineData("[[\"grey\", \"gray\"], [\"focused\", \"focussed\"]]", "A grey day, a [|gray|] night. All focused and [|focussed|].")]
    public void One_form_is_used_throughout(string forms, string text) =>
        HouseText.Verify($$"""{ "name": "a", "consistent": {{forms}} }""", text);

    [Fact]
    public void The_rarer_form_is_mended_in_its_own_number()
    {
        Finding finding = Assert.Single(HouseText.Lint("""{ "name": "a", "consistent": ["adviser*", "advisor*"] }""",
            "An adviser met two advisors."));
        Assert.Equal("advisers", finding.Fix!.Edits[0].NewText);
    }

    [Theory]
    [InlineData("## Background\n\nText here.\n\n## What next\n\nBackground is text.")]
    [InlineData("# Title\n\nText here.\n\n## What next\n\nText here.\n\n## [|Background|]\n\nMore of it.")]
    public void Sections_stand_in_their_order(string text) =>
        HouseText.Verify("""{ "name": "a", "order": ["Background", "What next"] }""", text);

    [Theory]
    [InlineData("sentence", "# Council backs [|Better|] bins\n\nThe better bins come on Monday.")]
    [InlineData("sentence", "# Council backs Tessaly Mills\n\nTessaly Mills spoke.")]
    [InlineData("title", "# Council [|backs|] Better Bins\n\nThe bins come.")]
    [InlineData("upper", "# COUNCIL [|backs|] BINS\n\nThe bins come.")]
    [InlineData("lower", "# [|Council|] backs bins\n\nThe council acts.")]
    public void Headings_have_their_capitals(string style, string text) =>
        HouseText.Verify($$"""{ "name": "a", "capitals": "{{style}}" }""", text);

    [Fact]
    public void A_message_has_what_is_found_and_what_is_better()
    {
        Finding finding =
            Assert.Single(
                HouseText.Lint(
                    """{ "name": "a", "replace": { "big": ["large", "great"] }, "message": "{better}, not {found}", "hint": "see the book" }""", "A big day."));
        Assert.Equal("large or great, not big", finding.Message);
        Assert.Equal("see the book", finding.Hint);
        Assert.Equal("H-a", finding.Rule.Id);
        Assert.Equal(RuleFamily.House, finding.Rule.Family);
    }

    [Fact]
    public void Residue_and_code_are_not_read() =>
        HouseText.Verify("""{ "name": "a", "find": "click" }""", "You can [|click|] it. `click`\n\n```\nclick\n```");

    [Fact]
    public void A_comment_accepts_a_house_rule_by_id_and_by_name()
    {
        const string rule = """{ "name": "very-big", "find": "very" }""";
        Assert.NotNull(Assert.Single(HouseText.Lint(rule,
            "<!-- contentlint-disable-next H-very-big: a joke -->\n\nVery big.")).Suppression);
        Assert.NotNull(Assert.Single(HouseText.Lint(rule,
            "<!-- contentlint-disable-next house-very-big: a joke -->\n\nVery big.")).Suppression);
    }
}
