using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading.Quantities;

/// <summary>Reads the figures of every sentence, from left to right and each token once.</summary>
internal static class QuantityLayer
{
    public static void Build(ArticleText text, WordLexicon lexicon, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences,
        PooledList<Quantity> quantities, WorkCounter work)
    {
        for (int s = 0; s < sentences.Length; s++)
        {
            ref readonly Sentence sentence = ref sentences[s];
            if (sentence.EndToken - sentence.FirstToken < 2)
            {
                continue;
            }

            work.Add(sentence.EndToken - sentence.FirstToken);
            int at = FindBegin(text, tokens, sentence.FirstToken, sentence.EndToken);
            if (at == sentence.EndToken)
            {
                continue;
            }

            var reader = new QuantityReader(text, lexicon, tokens, sentence, s, quantities);
            while (at < sentence.EndToken)
            {
                at = FindBegin(text, tokens, reader.TryRead(at, out int end) ? end : at + 1, sentence.EndToken);
            }
        }
    }

    /// <summary>The first token, from one on, that a figure may begin at.</summary>
    private static int FindBegin(ArticleText text, ReadOnlySpan<Token> tokens, int at, int end)
    {
        for (; at < end; at++)
        {
            ref readonly Token token = ref tokens[at];
            if (token.Kind == TokenKind.Word)
            {
                if (token.IsKnown && !QuantityLayerWords.BeginOrA.Has(token))
                {
                    continue; // nearly every word
                }

                if (FigureWords.A.Has(token) && !QuantityLayerWords.Begin.Has(token)
                    && !(at + 1 < end && QuantityLayerWords.AfterA.Has(tokens[at + 1])))
                {
                    continue; // "a" is a number only before a million or a third
                }

                bool begins = token.IsKnown
                    ? QuantityLayerWords.Begin.Has(token) || FigureWords.A.Has(token)
                    : (token.Flags & TokenFlags.InnerPunctuation) != 0 || text[token.End - 1] is >= '0' and <= '9' || HasDigit(text, token);
                if (begins && !token.IsResidue)
                {
                    break;
                }
            }
            else if (token.Kind is TokenKind.Number or TokenKind.Currency
                || (token.Kind == TokenKind.Symbol && QuantityReader.TryGetFraction(text[token.Start], out _, out _)))
            {
                break;
            }
        }

        return at;
    }

    /// <summary><c>R12m</c>: the letters of a currency, then a digit.</summary>
    private static bool HasDigit(ArticleText text, in Token token)
    {
        for (int i = token.Start + 1; i < token.End && i <= token.Start + QuantityReader.LongestCode; i++)
        {
            if (text[i] is >= '0' and <= '9')
            {
                return true;
            }
        }

        return false;
    }
}
