using ContentLint.Documents;

namespace ContentLint.Engine.Tests.Reading;

public sealed class SentenceLayerTests
{
    [Theory]
    [InlineData("It rained. We left.", "It rained.|We left.")]
    [InlineData("Mr. Hale met Gen. Coyle at 6.15am. It rained.", "Mr. Hale met Gen. Coyle at 6.15am.|It rained.")]
    [InlineData("J. K. Marsh wrote it. It sold.", "J. K. Marsh wrote it.|It sold.")]
    [InlineData("He lives in the U.S. The house is old.", "He lives in the U.S.|The house is old.")]
    [InlineData("The U.S. Army left.", "The U.S. Army left.")]
    [InlineData("Acme Inc. The firm grew.", "Acme Inc.|The firm grew.")]
    [InlineData("Acme Inc. of Ohio grew.", "Acme Inc. of Ohio grew.")]
    [InlineData("“It rained.” We left.", "“It rained.”|We left.")]
    [InlineData("“No,” she said. “Never.”", "“No,” she said.|“Never.”")]
    [InlineData("Really? Yes! So… Well.", "Really?|Yes!|So…|Well.")]
    [InlineData("It cost 3.5 million. 12 people came.", "It cost 3.5 million.|12 people came.")]
    [InlineData("He came on Nov. 3 at No. 10.", "He came on Nov. 3 at No. 10.")]
    [InlineData("Only one line without an end", "Only one line without an end")]
    public void Sentences_end_where_a_reader_stops(string text, string sentences) =>
        Assert.Equal(sentences.Split('|'),
            Read.Sentences(text + "\n\nA long last paragraph stands here, so that the first is not the headline."), new PrefixComparer());

    [Fact]
    public void Markup_is_no_sentence()
    {
        IEnumerable<string> sentences =
            Read.Sentences("# Head\n\nIt **rained**. See [the map](http://example.com/a.b).\n\n```\nCode. Here.\n```\n",
                ArticleFormat.Markdown);
        Assert.Equal(["Head", "It **rained**.", "See [the map](http://example.com/a.b)."], sentences, StringComparer.Ordinal);
    }

    /// <summary>Compares the sentences of the first paragraph; the padding paragraph after it is of no interest.</summary>
    private sealed class PrefixComparer : IEqualityComparer<IEnumerable<string>>
    {
        public bool Equals(IEnumerable<string>? x, IEnumerable<string>? y) => x!.SequenceEqual(y!.SkipLast(1), StringComparer.Ordinal);

        public int GetHashCode(IEnumerable<string> obj) => 0;
    }
}
