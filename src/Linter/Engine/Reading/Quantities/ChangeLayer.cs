using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading.Quantities;

/// <summary>Finds the statements of change in every sentence that holds at least one figure.</summary>
internal static class ChangeLayer
{
    public static void Build(ArticleText text, WordLexicon lexicon, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences,
        ReadOnlySpan<Quantity> quantities, PooledList<ChangeRelation> changes, WorkCounter work)
    {
        int at = 0;
        while (at < quantities.Length)
        {
            int sentence = quantities[at].Sentence;
            int end = at + 1;
            while (end < quantities.Length && quantities[end].Sentence == sentence)
            {
                end++;
            }

            // A table in one line is no sentence.
            if (end - at <= 40)
            {
                new ChangeReader(text, lexicon, tokens, sentences, quantities, at, end, changes, work).Read();
            }

            at = end;
        }
    }
}
