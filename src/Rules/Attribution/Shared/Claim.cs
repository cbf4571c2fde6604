using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Attribution.Shared;

/// <summary>How much a reader would want to know who says it.</summary>
internal static class Claim
{
    /// <summary>How many attributions of one sentence are looked at: hostile sentences have no end.</summary>
    public const int Reach = 64;

    /// <summary>How far into what is said it is judged, in tokens, for the same reason.</summary>
    private const int ContentReach = 150;

    /// <summary>Index of the first attribution of a sentence or of a later one.</summary>
    public static int FirstAttribution(ArticleReading reading, int sentence)
    {
        ReadOnlySpan<Reading.Attributions.Attribution> attributions = reading.Attributions;
        return Sorted.FirstFrom(attributions, sentence, static (in Reading.Attributions.Attribution item) => item.Sentence);
    }

    /// <summary>The content gives a figure, which somebody must have counted or reckoned.</summary>
    public static bool HasFigure(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        int end = Math.Min(attribution.ContentEnd, attribution.ContentFirst + ContentReach);
        for (int i = attribution.ContentFirst; i < end; i++)
        {
            Token token = reading.Tokens[i];
            if (!token.InQuotation && token.Kind is TokenKind.Number or TokenKind.Currency or TokenKind.Percent)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The content accuses somebody or forecasts harm.</summary>
    public static bool IsDamaging(ArticleReading reading, int first, int end)
    {
        end = Math.Min(end, first + ContentReach);
        for (int i = first; i < end; i++)
        {
            Token token = reading.Tokens[i];
            if (!token.InQuotation && Lists.Accusation.Has(token))
            {
                return true;
            }
        }

        return Wrongdoing.Accuses(reading, first, end) || reading.HasPhrase(first, end, PhraseKind.Accusation)
            || reading.HasPhrase(first, end, PhraseKind.Prediction);
    }

    /// <summary>
    /// The source takes a side (<c>argue</c>, <c>believe</c>, <c>are sure</c>) or the content judges, compares, forecasts or
    /// accuses. Plain reporting of an event is none of these.
    /// </summary>
    public static bool IsContested(ArticleReading reading, in Reading.Attributions.Attribution attribution) =>
        attribution.Form is AttributionForm.Adjectival or AttributionForm.PassiveAgent
        || ClaimWords.SideTaking.Has(reading.Tokens[attribution.Cue]) || Judges(reading, attribution);

    /// <summary>The content judges, compares, forecasts or accuses.</summary>
    public static bool Judges(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        int end = Math.Min(attribution.ContentEnd, attribution.ContentFirst + ContentReach);
        for (int i = attribution.ContentFirst; i < end; i++)
        {
            Token token = reading.Tokens[i];
            if (token.InQuotation || token.Kind != TokenKind.Word || !token.IsKnown)
            {
                continue;
            }

            if (Lists.Judging.Has(token) || ClaimWords.Judges.Has(token))
            {
                return true;
            }
        }

        return reading.HasPhrase(attribution.ContentFirst, end, PhraseKind.Prediction)
            || reading.HasPhrase(attribution.ContentFirst, end, PhraseKind.Superlative)
            || reading.HasPhrase(attribution.ContentFirst, end, PhraseKind.Intent)
            || reading.HasPhrase(attribution.ContentFirst, end, PhraseKind.Accusation)
            || Wrongdoing.Accuses(reading, attribution.ContentFirst, end);
    }
}
