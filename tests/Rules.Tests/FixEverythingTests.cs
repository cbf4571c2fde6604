using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Running;
using ContentLint.Testing;
using ContentLint.Text;

namespace ContentLint.Rules.Tests;

/// <summary>The fixes of all rules together, on the sample articles and on articles with all sorts of things planted in them.</summary>
public sealed class FixEverythingTests
{
    private static readonly LintEngine Engine = new(RuleCatalog.All, LintSettings.Default);

    private static readonly string[] Paragraphs =
    [
        "The harbour reopened on Friday after a week of storms that kept the ferries in port, the harbour board said.",
        "“We had no bread on Tuesday,” said Ines Coll, who runs the shop on the quay. “By Thursday we had no fish either.”",
        "Repairs to the northern wall will cost £1.8 million and take until the spring, according to the county.",
        "Tom Kell, a pilot of 30 years, said he had not seen such waves since the winter in which the lighthouse was lost.",
        "The first boat left for the islands at six in the morning with mail, medicine and the football team of the school.",
        "Nobody was hurt, but two families whose cellars were flooded are living with relatives until the end of the month.",
    ];

    private static readonly string[] Planted =
    [
        "Leave a Reply",
        "Share this article",
        "Advertisement",
        "Sign up for our morning newsletter",
        "Related Posts",
        "Ferry fares to rise in May",
        "Photo: Rui Castanho/Meridian Pictures",
        "https://www.example.net/news/harbour-reopens",
        "harbour wall after storm",
        "It cost the town â€œa fortuneâ€\u009D, or Â£5 a head, and the cafÃ© stayed shut for a week, its owner said.",
        "Fish &amp; chips were sold from a van on the quay, and&nbsp;the queue went around the corner twice on Friday.",
        "The mayor <strong>promised</strong> to be there when the lighthouse is lit again. [gallery ids=\"4,9\"]",
        "In summary, the storm shows how much the islands depend on a single pier in winter and in spring.",
        "I hope this helps! Let me know if you need anything else.",
        "-",
        "💰 Costs and repairs",
        "She called it \"a long week” and went home to sleep for two days, her brother said on the phone.",
    ];

    public static TheoryData<string> Articles =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "seeds"))
            .Where(file => Path.GetExtension(file) is ".txt" or ".md" or ".html").Select(file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Articles))]
    public void The_sample_articles_are_fixed_once_and_for_all(string article) =>
        Verify(File.ReadAllText(Path.Combine(Repository.Root, "seeds", article)), article);

    [Theory]
    [InlineData("article.txt", "\n")]
    [InlineData("article.txt", "\n\n")]
    [InlineData("article.txt", "\r\n\r\n")]
    [InlineData("article.md", "\n\n")]
    public void Anything_in_any_order_is_fixed_once_and_for_all(string path, string between)
    {
        var random = new Random(5);
        int applied = 0;
        for (int round = 0; round < 60; round++)
        {
            List<string> lines = [.. Paragraphs];
            for (int i = random.Next(1, 8); i > 0; i--)
            {
                lines.Insert(random.Next(1, lines.Count + 1), random.Next(6) == 0
                    ? Paragraphs[random.Next(Paragraphs.Length)]
                    : Planted[random.Next(Planted.Length)]);
            }

            applied += Verify("Harbour reopens after the storm" + between + string.Join(between, lines)
                + between[..(between.Length / (between.Count(character => character == '\n')))], path);
        }

        Assert.True(applied > 100, $"{applied} fixes");
    }

    /// <returns>How many fixes were applied.</returns>
    private static int Verify(string text, string path)
    {
        IReadOnlyList<Finding> findings = Lint(text, path);
        int applied = 0;
        foreach (FixSafety least in new[] { FixSafety.Safe, FixSafety.Offered })
        {
            FixPasses passes = FixPasses.Run(text, findings, next => Lint(next, path), least);
            Assert.True(passes.IsSettled, $"The fixes do not come to an end in:\n{text}");
            Assert.Equal(passes.Text, FixPasses.Run(passes.Text, Lint(passes.Text, path), next => Lint(next, path), least).Text);
            Assert.True(passes.Findings.Count <= findings.Count,
                $"{passes.Findings.Count} findings instead of {findings.Count} in:\n{text}\nwhich becomes:\n{passes.Text}");
            if (least == FixSafety.Safe)
            {
                VerifyLinesStay(text, passes.Text);
            }

            applied += passes.Applied;
        }

        return applied;
    }

    /// <summary>The paragraphs of the article are all there afterwards, as often as before.</summary>
    private static void VerifyLinesStay(string before, string after)
    {
        foreach (string paragraph in Paragraphs)
        {
            Assert.Equal(before.Split(paragraph).Length, after.Split(paragraph).Length);
        }
    }

    private static IReadOnlyList<Finding> Lint(string text, string path) =>
        Engine.Lint(Article.Read(ArticleText.FromString(text), path, Article.GetFormat(path)));
}
