using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Text;

namespace ContentLint.Engine.Tests.Reading;

public sealed class ResidueLayerTests
{
    [Fact]
    public void Marks_the_tokens_of_a_residue_line_and_no_others()
    {
        using ArticleReading reading =
            Read("The harbour reopened on Friday after a week of storms.\nLeave a Reply\nBoats were back at sea within the hour, the port said.");
        Residue residue = Assert.Single(reading.Residue.ToArray());
        Assert.Equal("Leave a Reply", reading.Text.ToString(residue.Span));
        Assert.True(residue is { IsWholeLine: true, IsSure: true, Category: ResidueCategory.Comments });
        Assert.Equal("Leave a Reply",
            string.Join(' ', reading.Tokens.ToArray().Where(token => token.IsResidue).Select(token => reading.Text.ToString(token.Span))));
    }

    [Fact]
    public void Takes_only_the_credit_from_the_end_of_a_caption()
    {
        using ArticleReading reading = Read("Fishermen mend their nets at the quay in Aveiro. AP/Joana Prado");
        Residue residue = Assert.Single(reading.Residue.ToArray());
        Assert.Equal("AP/Joana Prado", reading.Text.ToString(residue.Span));
        Assert.False(residue.IsWholeLine);
    }

    [Fact]
    public void Is_in_text_order_without_overlaps()
    {
        using ArticleReading reading =
            Read("Menu\nSearch\nHarbour reopens\nThe harbour reopened on Friday after a week of storms along the coast.\nShare this\nFacebook\nTwitter\nRelated stories\nFerry strike ends\nNew crane arrives");
        int end = 0;
        foreach (Residue residue in reading.Residue)
        {
            Assert.True(residue.Start >= end);
            end = residue.End;
        }

        Assert.Equal(8, reading.Residue.Length);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('a')]
    [InlineData(' ')]
    [InlineData('©')]
    [InlineData('/')]
    [InlineData('1')]
    [InlineData('|')]
    [InlineData('<')]
    [InlineData('&')]
    [InlineData('?')]
    [InlineData('â')]
    [InlineData('\u0081')]
    public void Stays_fast_on_hostile_text(char character)
    {
        using ArticleReading line = Read(new string(character, 1_000_000));
        _ = line.Debris;
        using ArticleReading lines = Read(string.Concat(Enumerable.Repeat(new string(character, 60) + "\n", 10_000)));
        _ = lines.Debris;
    }

    private static ArticleReading Read(string text) =>
        new(Article.Read(ArticleText.FromString(text), "article.txt", ArticleFormat.PlainText));
}
