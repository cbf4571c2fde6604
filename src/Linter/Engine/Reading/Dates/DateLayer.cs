using ContentLint.Reading.Quantities;
using ContentLint.Text;

namespace ContentLint.Reading.Dates;

/// <summary>Finds the expressions of time in every sentence, from left to right and each token once.</summary>
internal static class DateLayer
{
    public static void Build(ArticleReading reading, PooledList<DateMention> dates)
    {
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ReadOnlySpan<PhraseMatch> phrases = reading.Phrases;
        int quantity = 0;
        int phrase = 0;
        for (int s = 0; s < sentences.Length; s++)
        {
            reading.Work.Add(sentences[s].EndToken - sentences[s].FirstToken);
            if (sentences[s].EndToken - sentences[s].FirstToken > 1)
            {
                new DateReader(reading, s, quantities, phrases, dates).Read(ref quantity, ref phrase);
            }
        }
    }
}
