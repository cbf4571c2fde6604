using ContentLint.Rules.Figures;

namespace ContentLint.Rules.Tests.Figures;

/// <summary>
/// Sentences of markets and forecasts, whose figures are ends of ranges, yardsticks or of another moment: no change is computed from them.
/// </summary>
public sealed class OneReadingTests
{
    public static TheoryData<string> Silent { get; } =
    [
        "Fees fell 30 percent to $41 million, compared with a broker estimate of $44 million.",
        "Turnover rose 14 percent to £5.2m, against forecasts of £5m.",
        "Bookings climbed 9 percent to 6,400, short of the 6,900 analysts had expected.",
        "Takings rose 22 percent to €8.1 million, versus the €7.9 million expected by the board.",
        "Takings rose 22 percent to €8.1 million, beating the consensus of €7.9 million.",
        "Passenger numbers fell 6 percent to 88,000, compared with a target of 95,000.",
        "Rents rose 3 percent to £910, compared with an average of £840 in the region.",
        "Income grew 12 percent to $91 million, compared with its own guidance of $88 million.",
        "Income grew 12 percent to $91 million, compared with $88 million in a poll of nine brokers.",
        "Sales rose 8 percent to $26 million, slightly below the average forecast of $26.4 million.",
        "The club expects gate money to rise 5 percent to 7 percent, up from an earlier forecast of 4 percent to 6 percent.",
        "The firm sees growth of 15 percent to 16 percent, less than the 21 percent gain of last year.",
        "The mill plans job cuts of 280 to 300, compared with a previous estimate of 250 to 270.",
        "It now expects 90 to 95 boats, down from an earlier plan of 100 to 110.",
        "It now expects 90 to 95 boats, down from 100 to 110.",
        "The guild expects fees of $1.46 to $1.54 a share, down from a forecast of $1.48 to $1.56 a share.",
        "Orders are forecast to increase by 4 percent to 6 percent, versus an earlier forecast of 3 percent to 5 percent.",
        "It cut its sales target to between $68 million and $70 million, from $68 million to $71 million previously.",
        "The yard narrowed its forecast to between 60 and 70 boats from 58 to 71 boats.",
        "Sales would rise 5 percent, down from growth of 7.5 percent to 9.5 percent it forecast in May.",
        "The board lowered its forecast of joblessness to a 6.7 percent to 7.3 percent range, down from a range of 7.0 percent to 7.7 percent.",
        "Prices rose between 4 percent and 6 percent, down from between 5 percent and 9 percent.",
        "Tin rose $3 to $81 a tonne, trading from $76 to $82.",
        "The krone fell to a low of 1.2264 before rebounding to 1.2296, off 0.77 percent.",
        "The shares closed down 0.8 percent at $99.12, recovering from a low of $98.65.",
        "Copper gained 2 percent to $71, compared with a high of $74 in March.",
        "Wheat was up 0.21 percent from the prior close at $5.21, after a peak of $5.39.",
        "The bond was down 0.02 at 110.12 vs 110.115 before the auction.",
        "Shares jumped 12 percent to £31 after a bid of about £4 billion.",
        "The club will raise its offer to 400p a share from 300p after borrowing $9 billion.",
        "The krone had risen only 0.4 percent since May, an annual pace of about 2.5 percent, compared with 3.4 percent last year.",
        "It is the second largest fall in the 22 years of the index and more than half of last year's loss of 43.5 percent.",
        "Visits rose to 50 from 45 in May. That is still a decline of 9 percent from a year ago.",
        "Leverage increased from 18 to 1, to over 25 to 1.",
        "The krone rose to 7.10 per dollar from 7.45.",
        "The peso strengthened to 58 against the dollar, up from 61 on Monday.",
        "The group lowered its debt to 489 million against expectations of 450 million.",
        "Sales rose to $50 million, compared with estimates of $55 million.",
        "Shares fell 2 percent to 13 crowns, against a 15 crown fall at its rival.",
        "Pay rose 4 percent to £500, compared with £700 at its rival.",
    ];

    [Theory]
    [MemberData(nameof(Silent))]
    public void No_rule_computes_with_what_is_no_earlier_value(string text)
    {
        Percent.Silent(text);
        Direction.Silent(text);
        Points.Silent(text);
    }

    [Theory]
    [InlineData("Takings rose 22 percent to [|€8.1 million|] from €5.1 million.")]
    public void An_earlier_value_is_a_base(string marked) => Percent.Found(Severity.Error, marked);

    [Theory]
    [InlineData("Fees rose 14 percent to [|$41 million|], up from $30 million.")] // a second comparison
    [InlineData("The price fell 40 percent to [|$44|] from a peak of $50.")]
    [InlineData("Profit rose 10 percent to [|$18 million|], after the offer, from $12 million.")]
    public void Words_of_something_else_between_the_figures_leave_a_note(string marked) => Percent.Found(Severity.Note, marked);

    [Theory]
    [InlineData("Turnover rose 4 percent to [|$3.9 billion|] from $3.1 million.")] // a slip of the scale, or two things
    [InlineData("Fees fell 30 percent to [|$41 million|], compared with $44 million a year earlier.")]
    [InlineData("Turnover rose 14 percent to [|£5.2m|], against £4m in 2019.")]
    [InlineData("Rents rose 50p to [|£3.90|] from £2.90.")]
    [InlineData("Profit rose $3 million to [|$18 million|] from $12 million.")]
    public void More_than_one_reading_is_a_warning(string marked) => Percent.Found(Severity.Warning, marked);

    [Fact]
    public void A_value_that_is_compared_with_is_a_note() =>
        Direction.Found(Severity.Note, "Sales [|rose|] to $50 million, compared with $55 million a year earlier.");

    [Theory]
    [InlineData("The yard expects 90 to 95 boats, [|down|] from 70 to 75 boats.")]
    public void Ranges_and_values_have_a_direction(string marked) => Direction.Found(Severity.Note, marked);

    [Theory]
    [InlineData("The unit has a total of 548 of the three variants on order.")]
    [InlineData("The shop sold 90 of the two models.")]
    [InlineData("They bred 14 of the four varieties.")]
    [InlineData("The group owns labels such as Seven Hills, Orla Finch and Red Pier.")]
    [InlineData("She shopped for brands like Nine Oaks, Tarn Mill and Bell Rock.")]
    [InlineData("He played for clubs such as Three Bridges, Tolne Rovers and Marsh End.")]
    public void Kinds_and_names_are_no_totals(string text) => Parts.Silent(text);

    [Theory]
    [InlineData("So far [|14|] of the 12 members have paid.")]
    public void A_part_above_its_whole_is_found(string marked) => Parts.Found(Severity.Error, marked);

    private sealed class Percent : RuleTest<PercentArithmetic>
    {
        public static void Silent(string text) => VerifySilent(text);

        public static void Found(Severity severity, string marked) => Verify(severity, marked);
    }

    private sealed class Direction : RuleTest<DirectionMismatch>
    {
        public static void Silent(string text) => VerifySilent(text);

        public static void Found(Severity severity, string marked) => Verify(severity, marked);
    }

    private sealed class Points : RuleTest<PercentVsPoints>
    {
        public static void Silent(string text) => VerifySilent(text);
    }

    private sealed class Parts : RuleTest<PartsTotalMismatch>
    {
        public static void Silent(string text) => VerifySilent(text);

        public static void Found(Severity severity, string marked) => Verify(severity, marked);
    }
}
