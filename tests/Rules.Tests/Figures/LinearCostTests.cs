using ContentLint.Configuration;
using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Running;
using ContentLint.Testing;
using ContentLint.Text;

namespace ContentLint.Rules.Tests.Figures;

/// <summary>
/// What the figures rules do grows with the number of figures and no faster, in one endless sentence as in many short ones.
/// </summary>
public sealed class LinearCostTests
{
    private static readonly LintEngine Engine = new([.. RuleCatalog.All.Where(rule => rule.Descriptor.Family == RuleFamily.Figures)],
        LintSettings.Default);

    [Theory]
    [InlineData("The 21-member council voted 14-6 and ", 3)]
    [InlineData("up 5 percent to 500 from 400 and ", 3)]
    [InlineData("Sales rose to 500 from 400, the 40 questions. ", 3)]
    [InlineData("Sales rose 20 percent to 500 from 400, down from the 600 of May. ", 4)]
    [InlineData("One in five, or 20%, (5 km) of the 30 of the 40: ", 6)]
    [InlineData("Twenty sheep: eleven ewes, seven lambs and two rams; ", 4)]
    [InlineData("Ilan Marek, 52, closed it. The 55-year-old waved. ", 2)]
    [InlineData("The mill, founded in 1950, marked in 1985 the 25th anniversary of the 1969 flood, 25 years later, in 1985. ", 6)]
    [InlineData("It was shut for four days, from 2 to 9 May, and at 6.15pm, nine minutes after 6.40pm, ", 6)]
    [InlineData("She read the 40 questions. He read the 60 questions.\n\n", 2)]
    public void Steps_per_figure_do_not_grow(string part, int figuresOfPart)
    {
        double few = StepsPerFigure(part, figuresOfPart, 100);
        foreach (int figures in new[] { 1_000, 10_000 })
        {
            double many = StepsPerFigure(part, figuresOfPart, figures);
            Assert.True(many <= (few * 1.5) + 50, $"{few:0} steps a figure for 100 figures, {many:0} for {figures}");
        }
    }

    /// <summary>An article as articles are: the same number of steps a figure for ten figures as for ten thousand.</summary>
    [Fact]
    public void Articles_of_ten_to_ten_thousand_figures_cost_the_same_a_figure()
    {
        double[] costs = [.. new[] { 10, 100, 1_000,
            10_000 }.Select(figures => StepsPerFigure(FigureArticle.Paragraph, FigureArticle.FiguresOfParagraph, figures))];
        Assert.All(costs, cost => Assert.InRange(cost, 1, 250));
        Assert.True(costs.Max() <= costs.Min() * 2, string.Join(", ", costs));
    }

    /// <summary>Claims are held against all pairs of figures, in articles of few figures alone: what that costs has a bound.</summary>
    [Theory]
    [InlineData("Sales fell by 30 percent. They were $400 in 2019 and are $500 now. ")]
    [InlineData("It trebled. One in three boats was new. Of boats there were 400 in 2019 and 500 now. ")]
    [InlineData("The other 40 boats left. A majority of 400 votes, 1,500 votes. Per month it pays $80 over six years. ")]
    public void Claims_have_a_bound(string part)
    {
        for (int parts = 1; parts < 40; parts++)
        {
            string text = "Fleet down by half\n\n" + string.Concat(Enumerable.Repeat(part, parts));
            using var reading = new ArticleReading(Article.Read(ArticleText.FromString(text), "a.txt", ArticleFormat.PlainText));
            Engine.Lint(reading);
            Assert.True(reading.Work.Steps <= 150_000, $"{reading.Work.Steps} steps for {parts} parts");
        }
    }

    private static double StepsPerFigure(string part, int figuresOfPart, int figures)
    {
        int parts = Math.Max(1, figures / figuresOfPart);
        string text = "Nine rescued from flooded mill\n\n" + string.Concat(Enumerable.Repeat(part, parts));
        using var reading = new ArticleReading(Article.Read(ArticleText.FromString(text), "a.txt", ArticleFormat.PlainText));
        Engine.Lint(reading);
        return (double)reading.Work.Steps / (parts * figuresOfPart);
    }
}
