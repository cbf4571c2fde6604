using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Text;

namespace ContentLint.Engine.Tests.Quantities;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("It cost 1,234.5 in all.", 1234.5, QuantityDimension.Count)]
    [InlineData("It cost £63,000 in all.", 63000, QuantityDimension.Money)]
    [InlineData("It cost $2.45bn in all.", 2.45e9, QuantityDimension.Money)]
    [InlineData("It cost US$5 million in all.", 5e6, QuantityDimension.Money)]
    [InlineData("It cost EUR 13.0 mn in all.", 13e6, QuantityDimension.Money)]
    [InlineData("It cost euro31.7 million in all.", 31.7e6, QuantityDimension.Money)]
    [InlineData("It cost 1.5 mln dlrs in all.", 1.5e6, QuantityDimension.Money)]
    [InlineData("It cost 73 mln stg in all.", 73e6, QuantityDimension.Money)]
    [InlineData("It cost 8 billion yen in all.", 8e9, QuantityDimension.Money)]
    [InlineData("It cost 30 Canadian dollars in all.", 30, QuantityDimension.Money)]
    [InlineData("It paid 32 cts a share in all.", 32, QuantityDimension.Money)]
    [InlineData("It rose 5-3/4 percent in all.", 5.75, QuantityDimension.Percent)]
    [InlineData("It rose 5 per cent in all.", 5, QuantityDimension.Percent)]
    [InlineData("It rose 5pc in all.", 5, QuantityDimension.Percent)]
    [InlineData("It rose twelve pct in all.", 12, QuantityDimension.Percent)]
    [InlineData("It rose 5 percentage points in all.", 5, QuantityDimension.Points)]
    [InlineData("It ran 5km in all.", 5, QuantityDimension.Length)]
    [InlineData("It covered 90 hectares in all.", 90, QuantityDimension.Area)]
    [InlineData("It reached 31C in all.", 31, QuantityDimension.Temperature)]
    [InlineData("It lasted 26 weeks in all.", 26, QuantityDimension.Duration)]
    [InlineData("There were twenty-one sheep.", 21, QuantityDimension.Count)]
    [InlineData("There were a hundred and five sheep.", 105, QuantityDimension.Count)]
    [InlineData("There were one and a half million sheep.", 1.5e6, QuantityDimension.Count)]
    [InlineData("There were half a million sheep.", 5e5, QuantityDimension.Count)]
    [InlineData("There were three hundred thousand sheep.", 3e5, QuantityDimension.Count)]
    [InlineData("There were two million five hundred thousand sheep.", 2.5e6, QuantityDimension.Count)]
    [InlineData("There were two trillion sheep.", 2e12, QuantityDimension.Count)]
    [InlineData("There were a dozen sheep.", 12, QuantityDimension.Count)]
    [InlineData("There were two dozen sheep.", 24, QuantityDimension.Count)]
    [InlineData("There were 5 to 6 million sheep.", 5.5e6, QuantityDimension.Count)]
    [InlineData("There were between 20 and 30 sheep.", 25, QuantityDimension.Count)]
    [InlineData("The 21-member board met.", 21, QuantityDimension.Count)]
    [InlineData("Two-thirds of it sank.", 66.67, QuantityDimension.Share)]
    [InlineData("A third of it sank.", 33.33, QuantityDimension.Share)]
    [InlineData("Three quarters of it sank.", 75, QuantityDimension.Share)]
    [InlineData("One in five of them sank.", 20, QuantityDimension.Share)]
    [InlineData("Nine out of ten of them sank.", 90, QuantityDimension.Share)]
    [InlineData("The price doubled.", 2, QuantityDimension.Multiple)]
    [InlineData("It was four times as high.", 4, QuantityDimension.Multiple)]
    public void Reads_numbers(string text, double point, QuantityDimension dimension)
    {
        Quantity quantity = Assert.Single(Read(text), quantity => quantity.IsAmount);
        Assert.Equal(dimension, quantity.Dimension);
        Assert.Equal(point, quantity.Point, point * 0.0005);
    }

    [Theory]
    [InlineData("It began in 2011.", QuantityRole.Year)]
    [InlineData("It began in the 1980s.", QuantityRole.Year)]
    [InlineData("It began on May 22.", QuantityRole.Date)]
    [InlineData("It began on 22 May.", QuantityRole.Date)]
    [InlineData("It began at 6.15pm.", QuantityRole.ClockTime)]
    [InlineData("It began at 6:15.", QuantityRole.ClockTime)]
    [InlineData("It began two years ago.", QuantityRole.RelativeTime)]
    [InlineData("Ana Bell, 52, rose.", QuantityRole.Age)]
    [InlineData("A 47-year-old rose.", QuantityRole.Age)]
    [InlineData("The women aged 47 rose.", QuantityRole.Age)]
    [InlineData("They came 9th.", QuantityRole.Ordinal)]
    [InlineData("They won 4-2.", QuantityRole.Score)]
    [InlineData("They took Route 66.", QuantityRole.Label)]
    [InlineData("They read Section 4.", QuantityRole.Label)]
    [InlineData("They use version 1.2.3.", QuantityRole.Label)]
    [InlineData("They called 555-12-77.", QuantityRole.Label)]
    [InlineData("This is one of them.", QuantityRole.Pronoun)]
    public void Tells_what_is_no_amount(string text, QuantityRole role) => Assert.Equal(role, Assert.Single(Read(text)).Role);

    [Theory]
    [InlineData("There were 7,300 sheep.", 7250, 7350)]
    [InlineData("There were 7,301 sheep.", 7301, 7301)]
    [InlineData("There were 42 sheep.", 42, 42)]
    [InlineData("It cost $1.4bn.", 1.35e9, 1.45e9)]
    [InlineData("It cost $1bn.", 0.95e9, 1.05e9)]
    [InlineData("It rose 12%.", 11.5, 12.5)]
    [InlineData("There were about 1,000 sheep.", 900, 1100)]
    [InlineData("There were more than 7,301 sheep.", 7301, 9126.25)]
    [InlineData("There were just over 7,301 sheep.", 7301, 7739.06)]
    [InlineData("There were nearly 7,301 sheep.", 6570.9, 7301)]
    [InlineData("There were just under 7,301 sheep.", 6570.9, 7301)]
    [InlineData("There were fewer than 7,301 sheep.", 0, 7301)]
    [InlineData("There were up to 7,301 sheep.", 0, 7301)]
    [InlineData("There were as many as 7,301 sheep.", 0, 7301)]
    [InlineData("There were at least 7,301 sheep.", 7301, double.PositiveInfinity)]
    public void Words_and_digits_make_the_interval(string text, double low, double high)
    {
        Interval value = Assert.Single(Read(text)).Value;
        Assert.Equal(low, value.Low, Math.Max(0.01, low * 1e-6));
        if (double.IsInfinity(high))
        {
            Assert.Equal(high, value.High);
        }
        else
        {
            Assert.Equal(high, value.High, high * 1e-6);
        }
    }

    [Fact]
    public void Words_of_comparison_belong_to_the_figure_before_them()
    {
        Quantity[] quantities = Read("It sold 25% more than 400.");
        Assert.Equal(Approximator.None, quantities[1].Approximator);
    }

    [Fact]
    public void Plural_and_singular_have_one_head() =>
        Assert.Equal(Read("There were 20 new stores.")[0].Head, Read("There was 1 store.")[0].Head);

    [Fact]
    public void Quoted_figures_are_known_as_quoted_only_by_their_tokens() =>
        Assert.All(Read("There were 20 stores."), quantity => Assert.False(quantity.Has(QuantityFlags.InQuotation)));

    [Fact]
    public void Work_is_linear_in_the_number_of_figures() => Assert.InRange(CountSteps(8_000), 1, 5 * CountSteps(2_000));

    private static long CountSteps(int times)
    {
        string text = string.Concat(Enumerable.Repeat("up 5 percent to 500 from 400 and ", times));
        using var reading = new ArticleReading(Article.Read(ArticleText.FromString(text), "a.txt", ArticleFormat.PlainText));
        _ = reading.Changes;
        Assert.Equal(3 * times, reading.Quantities.Length);
        return reading.Work.Steps;
    }

    private static Quantity[] Read(string text)
    {
        using var reading = new ArticleReading(Article.Read(ArticleText.FromString(text), "a.txt", ArticleFormat.PlainText));
        _ = reading.Changes;
        return reading.Quantities.ToArray();
    }
}
