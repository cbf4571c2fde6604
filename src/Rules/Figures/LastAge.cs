using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds the age at which somebody has died against the only year of birth of the article and the year of the death, which stand in other
/// sentences: <c>who has died aged 92</c>, <c>She was born in 1938</c>. The only age of an article of a known day is held against that day.
/// </summary>
internal static class LastAge
{
    /// <summary>Tokens between <c>died</c> and the age.</summary>
    private const int Reach = 10;

    /// <summary>Tokens between <c>born</c> and its date.</summary>
    private const int BirthReach = 3;

    /// <summary>An age farther off is that of somebody else.</summary>
    private const int MostYears = 12;

    /// <summary>The last sentence in which an obituary says of whom it is.</summary>
    private const int OpeningSentence = 4;

    /// <summary>Looks for the age in the opening of an obituary.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        for (int i = 0; i < quantities.Length && quantities[i].Sentence <= OpeningSentence; i++)
        {
            if (quantities[i].Role == QuantityRole.Age && !quantities[i].Has(QuantityFlags.InQuotation | QuantityFlags.Range)
                && IsOfDeath(reading, quantities[i]))
            {
                Compare(reading, context, quantities[i], living: false);
                return;
            }
        }

        CheckLiving(reading, context);
    }

    /// <summary><c>Whitlock, 29, said</c>, <c>She was born in 1990</c>: the only age of an article of a known day.</summary>
    private static void CheckLiving(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int only = -1;
        for (int i = 0; i < quantities.Length; i++)
        {
            if (quantities[i].Role == QuantityRole.Age)
            {
                if (only >= 0)
                {
                    return;
                }

                only = i;
            }
        }

        if (only < 0 || !reading.DocumentDate.IsCertain)
        {
            return;
        }

        ref readonly Quantity age = ref quantities[only];
        bool inCommas = WordsAt.IsComma(reading, age.FirstToken - 1) && WordsAt.IsComma(reading, age.EndToken)
            && WordsAt.IsKind(reading, age.FirstToken - 2, TokenKind.Word) && reading.Tokens[age.FirstToken - 2].IsCapitalised;
        if (inCommas && !age.Has(QuantityFlags.InQuotation | QuantityFlags.Range))
        {
            Compare(reading, context, age, living: true);
        }
    }

    /// <summary><c>who has died aged 92</c>, <c>died on Friday at the age of 92</c>, and nothing of another death</summary>
    private static bool IsOfDeath(ArticleReading reading, in Quantity age)
    {
        Sentence sentence = reading.Sentences[age.Sentence];
        int died = WordsAt.Find(reading, Math.Max(sentence.FirstToken, age.FirstToken - Reach), age.FirstToken, LastAgeWords.Died);
        return died >= 0 && WordsAt.Has(reading, age.FirstToken - 1, LastAgeWords.Aged)
            && WordsAt.Find(reading, sentence.FirstToken, died, LastAgeWords.Relative) < 0;
    }

    private static void Compare(ArticleReading reading, RuleContext context, in Quantity age, bool living)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        int born = -1;
        int died = -1;
        for (int i = 0; i < dates.Length; i++)
        {
            if (dates[i].Date.Year == 0 || dates[i].Has(DateFlags.InQuotation))
            {
                continue;
            }

            Sentence sentence = reading.Sentences[dates[i].Sentence];
            int start = Math.Max(sentence.FirstToken, dates[i].FirstToken - BirthReach);
            if (WordsAt.Find(reading, start, dates[i].FirstToken, Lists.Born) >= 0)
            {
                if (born >= 0 || !IsOfSubject(reading, sentence, age))
                {
                    return;
                }

                born = i;
            }
            else if (WordsAt.Find(reading, sentence.FirstToken, dates[i].FirstToken, LastAgeWords.Died) >= 0
                && IsOfSubject(reading, sentence, age))
            {
                died = i;
            }
        }

        if (born < 0 || (died < 0 && !reading.DocumentDate.IsCertain) || (died >= 0 && living)
            || dates[born].Sentence == age.Sentence)
        {
            return;
        }

        int year = died >= 0 ? dates[died].Date.Year : reading.DocumentDate.Date.Year;
        int years = year - dates[born].Date.Year;
        int most = years;
        int least = years - (died >= 0 ? 1 : 2);
        if ((age.Point >= least && age.Point <= most) || (living && Math.Abs(years - age.Point) > MostYears))
        {
            return;
        }

        context.Report(
            Severity.Warning,
            age.SpanIn(reading.Tokens),
            $"Born in {FigureText.Whole(dates[born].Date.Year)}, the person {(living ? "is" : "was")} {FigureText.Whole(years - 1)} or {FigureText.Whole(years)} in {FigureText.Whole(year)}; the text says {FigureText.FormatNumber(age.Point)}",
            "Check the age and both years",
            [new RelatedPlace(dates[born].SpanIn(reading.Tokens), "the year of birth")]);
    }

    /// <summary>
    /// Whether a sentence begins with a pronoun or with a name that the sentence of the age has too, and says nothing of a relative.
    /// </summary>
    private static bool IsOfSubject(ArticleReading reading, in Sentence sentence, in Quantity age)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int first = sentence.FirstToken;
        if (LastAgeWords.Person.Has(tokens[first]))
        {
            return true;
        }

        Sentence opening = reading.Sentences[age.Sentence];
        for (int i = opening.FirstToken; i < opening.EndToken; i++)
        {
            if (tokens[i].Hash == tokens[first].Hash && tokens[i].IsCapitalised && !Lists.Function.Has(tokens[i]))
            {
                return true;
            }
        }

        return false;
    }
}
