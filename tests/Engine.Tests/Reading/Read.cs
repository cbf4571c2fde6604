using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Text;

namespace ContentLint.Engine.Tests.Reading;

/// <summary>Readings of short texts.</summary>
internal static class Read
{
    public static ArticleReading Text(string text, ArticleFormat format = ArticleFormat.PlainText) =>
        new(Article.Read(ArticleText.FromString(text), format == ArticleFormat.Markdown ? "a.md" : "a.txt", format));

    public static IEnumerable<string> Tokens(string text)
    {
        using ArticleReading reading = Text(text);
        return [.. reading.Tokens.ToArray().Select(token => reading.Text.ToString(token.Span))];
    }

    public static IEnumerable<string> Sentences(string text, ArticleFormat format = ArticleFormat.PlainText)
    {
        using ArticleReading reading = Text(text, format);
        return [.. reading.Sentences.ToArray().Select(sentence => reading.Text.ToString(sentence.Span))];
    }

    public static IEnumerable<string> Zones(string text, ArticleFormat format = ArticleFormat.PlainText)
    {
        using ArticleReading reading = Text(text, format);
        return [.. reading.Blocks.ToArray().Select(block => $"{block.Zone}: {reading.Text.ToString(block.Span).Split('\n')[0]}")];
    }
}
