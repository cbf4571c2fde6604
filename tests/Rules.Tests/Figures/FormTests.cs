namespace ContentLint.Rules.Tests.Figures;

/// <summary>
/// Every form of a stated change, as desks of different sections write it: agreeing figures are left alone, others found.
/// </summary>
public sealed class FormTests : RuleTest<ContentLint.Rules.Figures.PercentArithmetic>
{
    public static TheoryData<string, string> Forms()
    {
        var data = new TheoryData<string, string>();
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Figures", "forms.txt")))
        {
            if (line.Length > 0 && line[0] != '#')
            {
                string[] parts = line.Split(" | ");
                data.Add(parts[1], parts[2]);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Agreeing_figures_are_silent(string agreeing, string broken)
    {
        Assert.NotEqual(agreeing, broken, StringComparer.Ordinal);
        VerifySilent(agreeing);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Broken_figures_are_found(string agreeing, string broken)
    {
        Assert.NotEqual(agreeing, broken, StringComparer.Ordinal);
        Assert.Single(Find(broken));
    }

    /// <summary>Sentences full of figures that agree; each once led a careless reader to pair the wrong ones.</summary>
    public static TheoryData<string> Traps() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Figures", "agreeing.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [MemberData(nameof(Traps))]
    public void Crowded_sentences_that_agree_are_silent_for_every_rule(string sentence)
    {
        var engine = new ContentLint.Running.LintEngine([.. RuleCatalog.All.Where(rule => rule.Descriptor.Family == RuleFamily.Figures)],
            ContentLint.Configuration.LintSettings.Default);
        Assert.DoesNotContain(engine.Lint(ContentLint.Documents.Article.Read(ContentLint.Text.ArticleText.FromString(sentence), "a.txt",
            ContentLint.Documents.ArticleFormat.PlainText)), finding => finding.Severity >= Severity.Warning);
    }
}
