using System.Globalization;
using System.Text.RegularExpressions;
using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Running;
using ContentLint.Text;

namespace ContentLint.Rules.Tests.Figures;

/// <summary>
/// Generated sentences of every relation: figures computed from one another and rounded as copy rounds them are never reported by
/// any figures rule; with one figure broken by more than its rounding there is a finding, and its message gives the right value.
/// </summary>
public sealed partial class RelationPropertyTests
{
    private const int SentencesOfEach = 600;

    private static readonly LintEngine Engine = new([.. RuleCatalog.All.Where(rule => rule.Descriptor.Family == RuleFamily.Figures
        && rule.Descriptor.Id is not "CL311")], LintSettings.Default);

    private static readonly string[] Words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly (string Before, string After)[] Money = [("$", " million"), ("£", "m"), ("€", "bn"), ("", " million euros"),
        ("", " billion yen"), ("EUR ", " mn"), ("", " mln stg"), ("A$", " million"), ("$", "-million")];

    private static readonly (string One, string Two, double Factor)[] Units =
    [
        ("miles", "kilometres", 1.609344), ("km", "miles", 1 / 1.609344), ("feet", "metres", 0.3048), ("inches", "centimetres", 2.54),
        ("hectares", "acres", 10000 / 4046.856),
        ("kilograms", "pounds", 1 / 0.45359237), ("square miles", "square kilometres", 2.58998811), ("mph", "km/h", 1.609344),
        ("yards", "metres", 0.9144), ("ounces", "grams", 28.3495),
    ];

    public static TheoryData<string> Relations() => [.. Generators.Keys];

    // Each gives a sentence and what its broken figure would have to be; error is what that figure is multiplied by or, for counts, added.
    private static readonly Dictionary<string, Func<Random, bool, (string Text, double Right)>> Generators = new(StringComparer.Ordinal)
    {
        ["percent of money"] = PercentOfMoney,
        ["percent in words"] = PercentInWords,
        ["multiple"] = Multiple,
        ["difference"] = Difference,
        ["share verb"] = ShareChange,
        ["approximate change"] = ApproximateChange,
        ["next block"] = NextBlock,
        ["points"] = Points,
        ["fraction and percent"] = Fraction,
        ["part of total and percent"] = PartOfTotal,
        ["conversion"] = Conversion,
        ["temperature"] = Temperature,
        ["votes"] = Votes,
        ["list"] = List,
        ["shares"] = Shares,
        ["days"] = Days,
        ["years"] = Years,
        ["later"] = Later,
        ["anniversary"] = Anniversary,
    };

    [Theory]
    [MemberData(nameof(Relations))]
    public void Consistent_sentences_are_never_reported(string relation)
    {
        var random = new Random(501);
        for (int i = 0; i < SentencesOfEach; i++)
        {
            (string text, _) = Generators[relation](random, false);
            IReadOnlyList<Finding> findings = Lint(text);
            Assert.True(findings.Count == 0,
                $"{text} -> {string.Join("; ", findings.Select(finding => finding.Rule.Id + " " + finding.Message))}");
        }
    }

    [Theory]
    [MemberData(nameof(Relations))]
    public void Broken_sentences_are_found_with_the_right_value(string relation)
    {
        var random = new Random(502);
        for (int i = 0; i < SentencesOfEach; i++)
        {
            (string text, double right) = Generators[relation](random, true);
            IReadOnlyList<Finding> findings = Lint(text);
            Assert.True(findings.Count > 0, $"{text} -> nothing");
            Assert.True(findings.Any(finding => Tells(finding.Message, right)),
                $"{text} -> {string.Join("; ", findings.Select(finding => finding.Message))}; right is {right.ToString(CultureInfo.InvariantCulture)}");
        }
    }

    /// <summary>Whether a message gives a value, in its own scale and rounding.</summary>
    private static bool Tells(string message, double right) =>
        NumberPattern().Matches(message)
        .Select(match => double.Parse(match.Value.Replace(",", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture))
            .Any(told =>
                new[] { 1, 1e-3, 1e3, 1e-6,
                    1e6 }.Any(scale => Math.Abs((told * scale) - right) <= (0.02 * Math.Abs(right)) + (scale == 1 ? 0.51 : 0)));

    [GeneratedRegex("[0-9][0-9,]*(\\.[0-9]+)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex NumberPattern();

    private static IReadOnlyList<Finding> Lint(string text) =>
        Engine.Lint(Article.Read(ArticleText.FromString(text), "a.txt", ArticleFormat.PlainText));

    private static string N(double value, string format = "#,0") => value.ToString(format, CultureInfo.InvariantCulture);

    private static T Pick<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>Up or down by far more than any rounding.</summary>
    private static double Error(Random random, bool broken) => !broken ? 1 : random.Next(2) == 0 ? 1.7 : 0.45;

    /// <summary>More by far, in the direction the words have: in the other one the word would be what is wrong.</summary>
    private static double ErrorAlong(bool broken, bool up) => !broken ? 1 : up ? 1.7 : 0.45;

    private static string InWords(int number) =>
        number < 20 ? Words[number] : Tens[(number / 10) - 2] + (number % 10 == 0 ? string.Empty : "-" + Words[number % 10]);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static (string Text, double Right) PercentOfMoney(Random random, bool broken)
    {
        (string before, string after) = Pick(random, Money);
        bool up = random.Next(2) == 0;
        int percent = random.Next(6, up ? 150 : 60);
        double from = random.Next(120, 9000) / 10.0;
        double to = from * (1 + ((up ? percent : -percent) / 100.0));
        string a = before + N(from, "#,0.0") + after;
        string b = before + N(to * ErrorAlong(broken, up), "#,0.0") + after;
        string sentence = random.Next(5) switch
        {
            0 => $"Takings {(up ? "rose" : "fell")} {percent} percent to {b} from {a}.",
            1 => $"Takings of {b}, against {a} a year ago, are {(up ? "a rise" : "a fall")} of {percent}%.",
            2 => $"Takings {(up ? "climbed" : "dropped")} from {a} to {b}, {(up ? "up" : "down")} {percent}%.",
            3 => $"Takings came to {b}, {(up ? "up" : "down")} {percent} per cent on {a} last year.",
            _ => $"Takings were {(up ? "up" : "down")} {percent} pct at {b}, compared with {a} in 2019.",
        };
        return (sentence, to);
    }

    private static (string Text, double Right) PercentInWords(Random random, bool broken)
    {
        int percent = random.Next(8, 90);
        double from = random.Next(20, 900) * 100;
        double to = from * (1 + (percent / 100.0));
        return ($"The number of members rose by {InWords(percent)} per cent to {N(to * ErrorAlong(broken, up: true))} from {N(from)}.", to);
    }

    private static (string Text, double Right) Multiple(Random random, bool broken)
    {
        (int factor, string verb, string times) = Pick(random,
            [(2, "doubled", "twice"), (3, "tripled", "three times"), (4, "quadrupled", "four times")]);
        double from = random.Next(21, 400) * 10;
        double to = from * factor;
        string b = N(to * (broken ? Pick(random, [1.6, 0.55]) : 1));
        return random.Next(3) switch
        {
            0 => ($"The number of nests {verb} to {b} from {N(from)}.", to),
            1 => ($"The number of nests has {verb}, from {N(from)} to {b}.", to),
            _ => ($"The colony has {b} nests, {times} as many as the {N(from)} of 2014.", to),
        };
    }

    private static (string Text, double Right) Difference(Random random, bool broken)
    {
        int from = random.Next(200, 5000);
        int change = random.Next(20, 150);
        bool up = random.Next(2) == 0;
        int to = from + (up ? change : -change);
        int told = broken ? to + (up ? 90 + change : -60 - (change / 3)) : to;
        return random.Next(2) == 0
            ? ($"The backlog {(up ? "grew" : "shrank")} to {N(told)} cases from {N(from)}, {(up ? "an increase" : "a drop")} of {change}.",
                to)
            : ($"The court has {N(told)} cases, {change} {(up ? "more" : "fewer")} than the {N(from)} of 2014.", to);
    }

    private static (string Text, double Right) ShareChange(Random random, bool broken)
    {
        (string name, double share) = Pick(random,
            [("half", 0.5), ("a third", 1 / 3.0), ("a quarter", 0.25), ("a fifth", 0.2), ("two thirds", 2 / 3.0),
                ("three quarters", 0.75)]);
        bool up = random.Next(2) == 0;
        double from = random.Next(10, 90) * 600;
        double to = from * (1 + (up ? share : -share));
        return ($"Visits were {(up ? "increased" : "cut")} by {name} to {N(to * ErrorAlong(broken, up))} from {N(from)}.", to);
    }

    private static (string Text, double Right) ApproximateChange(Random random, bool broken)
    {
        (string word, double low, double high) = Pick(random,
            [("about", 0.94, 1.06), ("around", 0.94, 1.06), ("nearly", 0.96, 1.0), ("almost", 0.96, 1.0), ("more than", 1.0, 1.08),
                ("over", 1.0, 1.08), ("just over", 1.0, 1.02), ("some", 0.96, 1.04), ("an estimated", 1.0, 1.0)]);
        int percent = random.Next(12, 90);
        double to = random.Next(20, 90) * 1000;
        double from = to * (low + ((high - low) * random.NextDouble())) / (1 + (percent / 100.0));
        from = broken ? from * 0.45 : from;
        return ($"Visits rose {percent} percent to {word} {N(to)} from {N(from)}.", from * (1 + (percent / 100.0)));
    }

    private static (string Text, double Right) NextBlock(Random random, bool broken)
    {
        int percent = random.Next(2, 9) * 100;
        double from = random.Next(110, 900);
        double to = from * (1 + (percent / 100.0));
        int told = broken ? (percent * 2) + 200 : percent;
        return ($"Exports of grain have reached ${N(to / 1000, "0.00")} billion.\n\nThis {told}% increase from the ${N(from)} million of 2019 is the fastest ever.", from * (1 + (told / 100.0)) / 1000);
    }

    private static (string Text, double Right) Points(Random random, bool broken)
    {
        int from = random.Next(10, 40);
        int change = random.Next(4, 20);
        return ($"Support rose from {from}% to {from + change}%, an increase of {change} {(broken ? "percent" : "percentage points")}.",
            change);
    }

    private static (string Text, double Right) Fraction(Random random, bool broken)
    {
        (string words, double share) = Pick(random,
            [("One in five", 20.0), ("A third of", 33.3), ("Half of", 50.0), ("A quarter of", 25.0), ("Three quarters of", 75.0),
                ("Nine out of ten", 90.0), ("One in eight", 12.5), ("Two thirds of", 66.7)]);
        double told = broken ? share > 50 ? share - 20 : share + 20 : Math.Round(share);
        string percent = N(told, "0") + Pick(random, ["%", " percent", " per cent"]);
        return (random.Next(2) == 0
            ? $"{words} pupils, or {percent}, walk to school."
            : $"{words} pupils ({percent}) walk to school.", share);
    }

    private static (string Text, double Right) PartOfTotal(Random random, bool broken)
    {
        int total = random.Next(40, 900);
        int part = random.Next(total / 5, total * 4 / 5);
        double share = 100.0 * part / total;
        string percent = N(Math.Round(broken ? share > 50 ? share - 15 : share + 15 : share), "0") + "%";
        return (random.Next(3) switch
        {
            0 => $"He counted {part} of the {total} boats ({percent}).",
            1 => $"They closed {part} of the {total}. That is {percent}.",
            _ => $"Of {total} nurses, {part}, or {percent}, were off sick.",
        }, share);
    }

    private static (string Text, double Right) Conversion(Random random, bool broken)
    {
        (string one, string two, double factor) = Pick(random, Units);
        int value = random.Next(3, 400);
        double right = value * factor;
        double told = right * Error(random, broken);
        string second = told >= 100 ? N(Math.Round(told)) : N(told, "0.0");
        string about = random.Next(3) == 0 ? "about " : string.Empty;
        return (random.Next(2) == 0
            ? $"It measured {value} {one} ({about}{second} {two})."
            : $"It measured {value} {one}, or {about}{second} {two}, that day.", right);
    }

    private static (string Text, double Right) Temperature(Random random, bool broken)
    {
        int celsius = random.Next(2, 45);
        double right = (celsius * 1.8) + 32;
        return ($"It was {celsius}C ({N(Math.Round(right + (broken ? 20 : 0)))}F) at noon.", right);
    }

    private static (string Text, double Right) Votes(Random random, bool broken)
    {
        int members = random.Next(3, 45);
        int yes = random.Next((members / 2) + 1, members + 1);
        int no = members - yes + (broken ? random.Next(1, Math.Max(2, members / 3)) : 0);
        if (no == 0 || no >= yes)
        {
            return Votes(random, broken);
        }

        string size = random.Next(2) == 0 || members >= 20 ? N(members) : InWords(members);
        return ($"The {size}-member council voted {yes}-{no} to close the pool.", yes + no);
    }

    private static (string Text, double Right) List(Random random, bool broken)
    {
        int first = random.Next(2, 20);
        int second = random.Next(2, 20);
        int third = random.Next(2, 20);
        int sum = first + second + third;
        int total = broken ? sum + Math.Max(1, sum / 6) : sum;
        string head = total < 20 ? Capital(InWords(total)) : N(total);
        return (random.Next(2) == 0
            ? $"{head} sheep were lost: {InWords(first)} ewes, {InWords(second)} lambs and {InWords(third)} rams."
            : $"The flock of {total} sheep is made up of {first} ewes, {second} lambs and {third} rams.", sum);
    }

    private static (string Text, double Right) Shares(Random random, bool broken)
    {
        int first = random.Next(20, 50);
        int second = random.Next(10, 30);
        int last = 100 - first - second + (broken ? 15 : 0);
        return ($"Its sales are {first}% beer, {second}% wine and {last}% other drinks.", first + second + last);
    }

    private static (string Text, double Right) Days(Random random, bool broken)
    {
        var start = new DateTime(2020 + random.Next(6), random.Next(1, 13), random.Next(1, 29), 0, 0, 0, DateTimeKind.Utc);
        int days = random.Next(8, 40);
        DateTime end = start.AddDays(days);
        int told = broken ? days * 2 : days + random.Next(2);
        string from = start.ToString("d MMMM", CultureInfo.InvariantCulture);
        string to = end.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return (random.Next(2) == 0
            ? $"The road was shut for {InWords(told)} days, from {from} to {to}."
            : $"The road was shut from {from} to {to} ({told} days).", days);
    }

    private static (string Text, double Right) Years(Random random, bool broken)
    {
        int start = random.Next(1900, 2000);
        int years = random.Next(3, 30);
        int told = broken ? years + 3 + random.Next(6) : years + random.Next(-1, 2);
        return ($"She led the choir for {told} years, from {start} to {start + years}.", years);
    }

    private static (string Text, double Right) Later(Random random, bool broken)
    {
        int start = random.Next(1800, 1980);
        int years = random.Next(5, 40);
        int told = broken ? years + 5 + random.Next(9) : years + random.Next(-1, 2);
        return (random.Next(2) == 0
            ? $"The mill opened in {start} and burned down in {start + years}, {told} years later."
            : $"In {start + years}, {told} years after it opened in {start}, the mill burned down.", years);
    }

    private static (string Text, double Right) Anniversary(Random random, bool broken)
    {
        int start = random.Next(1800, 1980);
        int years = random.Next(2, 21) * 5;
        int told = broken ? years + 10 : years;
        return ($"In {start + years} the town marked the {told}th anniversary of the {start} flood.", years);
    }
}
