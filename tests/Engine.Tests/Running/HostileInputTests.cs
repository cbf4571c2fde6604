using ContentLint.Documents;
using ContentLint.Engine.Tests.Reading;
using ContentLint.Reading;

namespace ContentLint.Engine.Tests.Running;

/// <summary>Input that makes a linter slow or deep. Work is bounded by counting what the layers hold, and by finishing at all.</summary>
public sealed class HostileInputTests
{
    [Theory]
    [InlineData("“")]
    [InlineData("\"")]
    [InlineData("‘")]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("<a ")]
    [InlineData("Mr. ")]
    [InlineData("A. ")]
    [InlineData("Hale and ")]
    [InlineData("said Hale, ")]
    [InlineData("said ")]
    [InlineData("the ")]
    [InlineData("12% ")]
    [InlineData("“A.” ")]
    [InlineData("Hale, who said ")]
    [InlineData("according to ")]
    [InlineData("- ")]
    [InlineData("a\n")]
    [InlineData("Share this\n")]
    [InlineData("experts say that ")]
    public void Ten_thousand_repetitions_are_read_to_the_end(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 10_000));
        foreach (ArticleFormat format in new[] { ArticleFormat.PlainText, ArticleFormat.Markdown, ArticleFormat.Html })
        {
            using ArticleReading reading = Read.Text(text, format);
            Assert.True(reading.Tokens.Length <= text.Length);
            Assert.True(reading.Attributions.Length <= reading.Tokens.Length);
            Assert.True(reading.Mentions.Length <= reading.Tokens.Length);
            Assert.True(reading.Quotations.Length <= reading.Tokens.Length);
        }
    }

    [Fact]
    public void One_line_of_twenty_megabytes_is_read()
    {
        string text = string.Concat(Enumerable.Repeat("It rained on the old town, said Mara Quill, and 12 men left. ", 20_000_000 / 61));
        using ArticleReading reading = Read.Text(text, ArticleFormat.PlainText);
        Assert.Equal(20_000_000 / 61, reading.Sentences.Length);
        Assert.NotEmpty(reading.Attributions.ToArray());
    }
}
