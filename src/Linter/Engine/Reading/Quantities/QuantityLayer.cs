using ContentLint.Lexicon;
using ContentLint.Text;

namespace ContentLint.Reading.Quantities;

/// <summary>Reads the figures of every sentence, from left to right and each token once.</summary>
internal static class QuantityLayer
{
    public static void Build(ArticleText text, WordLexicon lexicon, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, PooledList<Quantity> quantities, WorkCounter work)
    {
        for (int s = 0; s < sentences.Length; s++)
        {
            Sentence sentence = sentences[s];
            if (sentence.EndToken - sentence.FirstToken < 2)
            {
                continue;
            }

            var reader = new QuantityReader(text, lexicon, tokens, sentence, s, quantities);
            int at = sentence.FirstToken;
            work.Add(sentence.EndToken - at);
            while (at < sentence.EndToken)
            {
                at = MayBegin(text, lexicon.Figures, tokens[at]) && reader.TryRead(at, out int end) ? end : at + 1;
            }
        }
    }

    private static bool MayBegin(ArticleText text, FigureTable figures, in Token token) => token.Kind switch
    {
        TokenKind.Number or TokenKind.Currency => true,
        TokenKind.Word => !token.IsResidue
            && (figures.Is(token.WordId, FigureClass.Cardinal | FigureClass.Share | FigureClass.MultipleVerb | FigureClass.MultipleAdverb | FigureClass.A | FigureClass.CurrencyCode)
                || (token.WordId == 0 && (token.Flags & TokenFlags.InnerPunctuation) != 0)
                || (token.WordId == 0 && text[token.End - 1] is >= '0' and <= '9')),
        _ => false,
    };
}
