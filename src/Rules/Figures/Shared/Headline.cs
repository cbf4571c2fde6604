using ContentLint.Findings;
using ContentLint.Reading;

namespace ContentLint.Rules.Figures.Shared;

/// <summary>The headline of an article, if it is one short sentence, and where the text under it opens.</summary>
/// <param name="Sentence">The sentence of the headline, the first of the article.</param>
/// <param name="Lead">Index of the first sentence of the text, behind a deck and the like.</param>
internal readonly record struct Headline(Sentence Sentence, int Lead)
{
    /// <summary>In tokens.</summary>
    private const int Longest = 16;

    /// <summary>Sentences in which the text must open.</summary>
    private const int LongestDeck = 8;

    /// <summary>Letters of a word that would have a capital in title case.</summary>
    private const int ShortestWord = 4;

    /// <summary>First token.</summary>
    public int FirstToken => Sentence.FirstToken;

    /// <summary>Index after the last token.</summary>
    public int EndToken => Sentence.EndToken;

    /// <summary>Reads headline and opening; false if the article has none of the two.</summary>
    public static bool TryRead(ArticleReading reading, out Headline headline)
    {
        headline = default;
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        if (sentences.Length < 2 || reading.Blocks[sentences[0].Block].Zone != Zone.Headline
            || sentences[0].EndToken - sentences[0].FirstToken > Longest || sentences[1].Block == sentences[0].Block)
        {
            return false;
        }

        for (int i = 1; i < sentences.Length && i < LongestDeck; i++)
        {
            if (reading.Blocks[sentences[i].Block].Zone == Zone.Body)
            {
                headline = new Headline(sentences[0], i);
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether at least two longer words of a headline begin with a small letter: else its capitals make no names.</summary>
    public static bool IsSentenceCase(ArticleReading reading, int start, int end)
    {
        int small = 0;
        for (int i = start; i < end; i++)
        {
            small += WordsAt.IsKind(reading, i, TokenKind.Word) && reading.Tokens[i].Length >= ShortestWord
                && !reading.Tokens[i].IsCapitalised ? 1 : 0;
        }

        return small >= 2;
    }

    /// <summary>Reports a word of a headline of which the text says the opposite.</summary>
    public static void Report(ArticleReading reading, RuleContext context, Severity severity, int told, int found, string place) =>
        context.Report(
            severity,
            reading.Tokens[told].Span,
            $"The headline says “{reading.TextOf(reading.Tokens[told]).ToString()}”; the text says “{reading.TextOf(reading.Tokens[found]).ToString()}”",
            "Check which of the two is right",
            [new RelatedPlace(reading.Tokens[found].Span, place)]);
}
