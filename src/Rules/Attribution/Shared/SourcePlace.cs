using ContentLint.Reading;
using ContentLint.Words;

namespace ContentLint.Rules.Attribution.Shared;

/// <summary>
/// Where a source without a name sits and where it spoke: in a body that the reader knows, in another paper, on a day long gone.
/// </summary>
internal static class SourcePlace
{
    /// <summary>So many tokens after “in” or “at” the noun of a body ends: <c>in the old presidential palace</c>.</summary>
    private const int SeatReach = 5;

    /// <summary>So many tokens after the verb its day or month stands.</summary>
    private const int TimeReach = 5;

    /// <summary>So many tokens after the first the source stands: <c>Last week, a source told</c>.</summary>
    private const int SpanReach = 3;

    /// <summary>So many tokens from its first a sentence may carry a date as a label: <c>March 3, 2011: Talks begin</c>.</summary>
    private const int LabelReach = 6;

    /// <summary><c>a source at the bank</c>, <c>an aide in the presidential palace</c>: a body that the reader knows.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="attribution">What the source says.</param>
    public static bool IsInBody(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int within = attribution.Head + 1;
        if (within + 2 >= tokens.Length || !SourcePlaceWords.Within.Has(tokens[within]))
        {
            return false;
        }

        if (tokens[within + 1].IsCapitalised && SourcePlaceWords.At.Has(tokens[within]))
        {
            return true; // at Orr Bank
        }

        if (SourcePlaceWords.One.Has(tokens[within + 1]) && Lists.Of.Has(tokens[within + 2]))
        {
            within += 2; // at one of the five banks
        }

        if (!Lists.Determiner.Has(tokens[within + 1]))
        {
            return false;
        }

        bool seated = false;
        int i = within + 2;
        for (; i < Math.Min(tokens.Length, within + SeatReach) && tokens[i].Kind == TokenKind.Word && !Lists.Preposition.Has(tokens[i])
            && i < Math.Max(attribution.SourceEnd, within + SeatReach); i++)
        {
            if (SourcePlaceWords.Seat.Has(tokens[i]))
            {
                return true;
            }

            seated |= tokens[i].IsCapitalised;
        }

        return seated;
    }

    /// <summary>
    /// <c>a person quoted by the Courier</c>, <c>citing a source, the paper said</c>, <c>one person told the paper</c>: another desk's
    /// source.
    /// </summary>
    /// <param name="reading">The reading.</param>
    /// <param name="attribution">What the source says.</param>
    public static bool IsOfMedium(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        Sentence sentence = reading.Sentences[attribution.Sentence];
        if (SourcePlaceWords.Quoted.Has(tokens[attribution.Cue]))
        {
            return true; // was quoted as saying
        }

        int end = Math.Min(sentence.EndToken - 1, attribution.SourceEnd + 2);
        for (int i = attribution.Head + 1; i < end; i++)
        {
            if (SourcePlaceWords.Quoted.Has(tokens[i]) && (Lists.By.Has(tokens[i + 1]) || Lists.As.Has(tokens[i + 1])))
            {
                return true;
            }
        }

        int listener = attribution.Cue + 1;
        return (listener + 2 < sentence.EndToken && SourcePlaceWords.Told.Has(tokens[attribution.Cue]) && Lists.The.Has(tokens[listener])
                && (VagueSourceWords.Medium.Has(tokens[listener + 1]) || VagueSourceWords.Medium.Has(tokens[listener + 2])))
            || VagueSource.IsCitedByMedium(reading, attribution);
    }

    /// <summary>
    /// <c>told the Courier in March</c>, <c>had said</c>, <c>last month a source said</c>, <c>May 3 – Talks end, a source says</c>: what
    /// was reported then.
    /// </summary>
    /// <param name="reading">The reading.</param>
    /// <param name="attribution">What the source says.</param>
    public static bool IsRecalled(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        Sentence sentence = reading.Sentences[attribution.Sentence];
        int verb = Math.Max(attribution.Cue, attribution.SourceEnd - 1);
        int end = Math.Min(sentence.EndToken, verb + TimeReach + 1);
        for (int i = verb + 1; i + 1 < end; i++)
        {
            if ((SourcePlaceWords.In.Has(tokens[i]) && FigureWords.Month.Has(tokens[i + 1]))
                || (SourcePlaceWords.Last.Has(tokens[i]) && SourcePlaceWords.Span.Has(tokens[i + 1]))
                || SourcePlaceWords.Formerly.Has(tokens[i]))
            {
                return true;
            }
        }

        for (int i = attribution.SourceEnd; i < attribution.Cue; i++)
        {
            if (SourcePlaceWords.Had.Has(tokens[i]) || SourcePlaceWords.Formerly.Has(tokens[i]))
            {
                return true; // had told the Courier on Friday
            }
        }

        return (SourcePlaceWords.Last.Has(tokens[sentence.FirstToken]) && SourcePlaceWords.Span.Has(tokens[sentence.FirstToken + 1])
                && attribution.SourceFirst <= sentence.FirstToken + SpanReach)
            || IsDated(tokens, sentence);
    }

    /// <summary>A sentence of a chronology: <c>May 3 – Talks end, sources say</c>.</summary>
    /// <param name="tokens">The tokens of the article.</param>
    /// <param name="sentence">The sentence.</param>
    public static bool IsDated(ReadOnlySpan<Token> tokens, in Sentence sentence)
    {
        bool month = false;
        for (int i = sentence.FirstToken; i < Math.Min(sentence.EndToken, sentence.FirstToken + LabelReach); i++)
        {
            if (month && tokens[i].Kind is TokenKind.Colon or TokenKind.Dash)
            {
                return true;
            }

            if (tokens[i].Kind == TokenKind.Word && !FigureWords.Month.Has(tokens[i]))
            {
                return false;
            }

            month |= FigureWords.Month.Has(tokens[i]);
        }

        return false;
    }
}
