using ContentLint.Reading;

namespace ContentLint.Engine.Tests.Reading;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("U.S. troops left at 6.15am.", "U.S.|troops|left|at|6.15am|.")]
    [InlineData("the sailors’ hats", "the|sailors|’|hats")]
    [InlineData("Hale’s co-author isn't here", "Hale’s|co-author|isn't|here")]
    [InlineData("£1,234.50, or 12%", "£|1,234.50|,|or|12|%")]
    [InlineData("Covid-19 and the F-16 cost $2.5m…", "Covid-19|and|the|F-16|cost|$|2.5m|…")]
    [InlineData("See https://example.com/a?b=c, then mail.", "See|https://example.com/a?b=c|,|then|mail|.")]
    [InlineData("“No,” she said—twice.", "“|No|,|”|she|said|—|twice|.")]
    [InlineData("the ’90s and '80s", "the|90s|and|80s")] // the mark of omission is no part of the number
    [InlineData("''No,'' she said", "''|No|,|''|she|said")] // two apostrophes are one double mark
    [InlineData("''He said 'no,''' she said", "''|He|said|'|no|,|'|''|she|said")] // of three the inner one is single
    [InlineData("👩‍🚀 flew", "👩‍🚀|flew")]
    [InlineData("soft\u00ADhyphen zero\u200Bwidth", "soft\u00ADhyphen|zero|width")]
    public void Cuts_as_a_reader_would(string text, string tokens) =>
        Assert.Equal(tokens.Split('|'), Read.Tokens(text), StringComparer.Ordinal);

    [Fact]
    public void A_possessive_belongs_to_the_token_and_not_to_the_word()
    {
        using ArticleReading reading = Read.Text("Russia’s ministry said Russia's army");
        Assert.True(reading.Tokens[0].IsPossessive);
        Assert.Equal(reading.Tokens[0].Hash, reading.Tokens[3].Hash);
        Assert.Equal(reading.Lexicon.Find("russia"), reading.Tokens[0].WordId);
    }

    [Fact]
    public void Tokens_lie_in_the_text_in_order_and_leave_out_only_white_space()
    {
        var random = new Random(31);
        const string alphabet = "aB é’'\"“”-—.,:;!?()[]0123 \n\t%$£\u00A0\u200B😀&<>/";
        for (int round = 0; round < 400; round++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(120)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            // Lines that are set in may be code, which has no tokens.
            text = string.Join('\n', text.Split('\n').Select(static line => line.TrimStart()));
            using ArticleReading reading = Read.Text(text);
            int end = 0;
            foreach (Token token in reading.Tokens)
            {
                Assert.True(token.Start >= end && token.Length > 0 && token.End <= text.Length, text);
                Assert.All(text[end..token.Start],
                    skipped => Assert.True(char.IsWhiteSpace(skipped) || skipped is '\u200B' or '\'' or '’', text));
                end = token.End;
            }
        }
    }
}
