using System.Globalization;
using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Running;
using ContentLint.Text;

namespace ContentLint.Rules.Tests.Figures;

/// <summary>
/// Generated sentences: figures computed from one another and rounded as copy rounds them are never reported, broken ones are.
/// </summary>
public sealed class ChangePropertyTests
{
    private const int Sentences = 6000;

    // {0} figure before, {1} figure after, {2} percent, {3} up or down, {4} verb, {5} noun
    private static readonly string[] Forms =
    [
        "Takings {4} {2} to {1} from {0}.",
        "Takings {4} by {2} to {1} from {0} a year earlier.",
        "Takings {4} {2} from {0} to {1}.",
        "Takings {4} from {0} to {1}, {5} of {2}.",
        "Takings were {3} {2} at {1} from {0}.",
        "The takings reached {1}, {3} {2} from {0}.",
        "The takings came to {1}, {3} {2} on {0} last spring.",
        "The takings of {1}, against {0} a year ago, are {5} of {2}.",
        "Takings {4} to {1}, compared with {0} last May, {5} of {2}.",
        "It said takings in the four weeks to 9 May {4} {2} to {1} from {0} in the same weeks of 2011.",
    ];

    private static readonly (string Before, string After)[] Styles =
    [
        ("$", " million"), ("£", "m"), ("€", "bn"), ("", " tonnes"), ("", " visits"), ("", ""), ("EUR ", " mn"), ("", " mln stg"),
        ("", " billion yen"), ("$", ""),
    ];

    private static readonly LintEngine Engine = new([new ContentLint.Rules.Figures.PercentArithmetic(),
        new ContentLint.Rules.Figures.DirectionMismatch()], LintSettings.Default);

    private static readonly LintEngine Sums = new([new ContentLint.Rules.Figures.PercentArithmetic()], LintSettings.Default);

    [Fact]
    public void Consistent_sentences_are_never_reported()
    {
        var random = new Random(20_301);
        for (int i = 0; i < Sentences; i++)
        {
            (string sentence, _) = Generate(random, 1);
            Assert.True(Lint(sentence).Count == 0, $"{sentence} -> {string.Join("; ", Lint(sentence).Select(finding => finding.Message))}");
        }
    }

    [Fact]
    public void Broken_sentences_are_found_with_the_value_computed()
    {
        var random = new Random(20_302);
        int broken = 0;
        int found = 0;
        for (int i = 0; i < Sentences; i++)
        {
            (string sentence, double computed) = Generate(random, random.Next(2) == 0 ? 1.6 : 0.6);
            IReadOnlyList<Finding> findings = Lint(sentence, Sums);
            broken++;
            if (findings.Count == 0)
            {
                continue;
            }

            found++;
            string message = Assert.Single(findings).Message;
            string digits = new([.. message[(message.IndexOf(" about ", StringComparison.Ordinal) + 7)..].TakeWhile(character =>
                character != ';').Where(character => char.IsDigit(character) || character == '.')]);
            double told = double.Parse(digits, CultureInfo.InvariantCulture);
            Assert.True(Math.Abs(told - computed) <= (0.006 * computed) + 0.51
                || Math.Abs((told * 1000) - computed) <= 0.006 * computed, $"{sentence} -> {message}, computed {computed}");
        }

        // An error may by chance look like a turned direction.
        Assert.True(found > broken * 0.97, $"{found} of {broken}");
    }

    /// <param name="random">The source of choices.</param>
    /// <param name="error">What the figure after the change is multiplied by.</param>
    private static (string Sentence, double Computed) Generate(Random random, double error)
    {
        bool up = random.Next(2) == 0;
        int percent = random.Next(5, up ? 180 : 70);
        (string before, string after) = Styles[random.Next(Styles.Length)];
        bool whole = after is " tonnes" or " visits" or "" && before.Length == 0;
        double from = whole ? random.Next(1_000, 90_000) : Math.Round(random.Next(110, 9_000) / 10.0, 1);
        double exact = from * (1 + ((up ? 1 : -1) * percent / 100.0));
        double to = exact * error;
        string format = whole ? "#,0" : "#,0.0";
        string percentText = percent.ToString(CultureInfo.InvariantCulture)
            + (random.Next(4) switch { 0 => "%", 1 => " percent", 2 => " per cent", _ => " pct" });
        string approximator = error.Equals(1) && random.Next(4) == 0
            ? (random.Next(3) switch { 0 => "about ", 1 => "nearly ", _ => "almost " })
            : string.Empty;
        string verb = (up, random.Next(3)) switch
        {
            (true, 0) => "rose",
            (true, 1) => "climbed",
            (true, _) => "increased",
            (_, 0) => "fell",
            (_, 1) => "declined",
            _ => "dropped"
        };
        string noun = up ? "an increase" : "a drop";
        string sentence = string.Format(
            CultureInfo.InvariantCulture,
            Forms[random.Next(Forms.Length)],
            before + from.ToString(format, CultureInfo.InvariantCulture) + after,
            approximator + before + to.ToString(format, CultureInfo.InvariantCulture) + after,
            percentText,
            up ? "up" : "down",
            verb,
            noun);
        return (sentence, exact);
    }

    private static IReadOnlyList<Finding> Lint(string text, LintEngine? engine = null) =>
        (engine ?? Engine).Lint(Article.Read(ArticleText.FromString(text), "a.txt", ArticleFormat.PlainText));
}
