using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds <c>put up in 2026, sixty years after the disaster</c> against the year of the disaster, which stands anywhere before it, if the
/// article tells of one only.
/// </summary>
internal static class AfterEvent
{
    /// <summary>Looks at a stretch of years that counts from an event.</summary>
    public static void Check(ArticleReading reading, RuleContext context, in Quantity figure, DatesOf near)
    {
        int noun = figure.EndToken + 2;
        if (figure.Unit == 0 || reading.Lexicon.Figures.Units[figure.Unit].Name is not "year" || figure.Has(QuantityFlags.Compound)
            || figure.Rate != 0 || figure.Approximator is Approximator.Under or Approximator.AtLeast
            || !WordsAt.Has(reading, figure.EndToken, AfterEventWords.After)
            || !IsEvent(reading, noun, figure.Sentence))
        {
            return;
        }

        ReadOnlySpan<DateMention> dates = reading.Dates;
        int now = -1;
        for (int i = near.First; i < near.End; i++)
        {
            if (dates[i].Date.Year > 0)
            {
                if (now >= 0 || dates[i].FirstToken > figure.FirstToken)
                {
                    return;
                }

                now = i;
            }
        }

        if (now < 0 || !TryFindEvent(reading, near.First, noun, out int from))
        {
            return;
        }

        int between = dates[now].Date.Year - dates[from].Date.Year;
        if (between > 0 && Math.Abs(between - figure.Point) > 1 && !figure.Value.Meets(new Interval(between - 1, between + 1)))
        {
            Claims.Report(reading, context, figure, between, dates[from], dates[now]);
        }
    }

    /// <summary><c>the 60th anniversary of the disaster</c>, in a sentence with its own year or in an article of a known day</summary>
    /// <param name="reading">The article.</param>
    /// <param name="context">Where it is reported.</param>
    /// <param name="anniversary">The word.</param>
    /// <param name="number">Its number.</param>
    /// <param name="near">The dates of its sentence.</param>
    /// <param name="sentence">Its sentence.</param>
    public static void CheckAnniversary(ArticleReading reading, RuleContext context, int anniversary, int number, DatesOf near,
        int sentence)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        int now = -1;
        for (int i = near.First; i < near.End; i++)
        {
            if (dates[i].Date.Year > 0 && now >= 0)
            {
                return;
            }

            now = dates[i].Date.Year > 0 ? i : now;
        }

        int noun = anniversary + 3;
        if (number == 0 || (now < 0 && !reading.DocumentDate.IsCertain) || !IsEvent(reading, noun, sentence)
            || !TryFindEvent(reading, near.First, noun, out int from))
        {
            return;
        }

        int year = now >= 0 ? dates[now].Date.Year : reading.DocumentDate.Date.Year;
        int between = year - dates[from].Date.Year;
        if (between > 0 && Math.Abs(between - number) > (now >= 0 ? 0 : 1))
        {
            context.Report(
                Severity.Warning,
                reading.Tokens[anniversary - 1].Span,
                $"From {FigureText.Whole(dates[from].Date.Year)} to {FigureText.Whole(year)} is {FigureText.Whole(between)} years; the text says {reading.TextOf(reading.Tokens[anniversary - 1]).ToString()}",
                "Check the number and both years",
                [new RelatedPlace(dates[from].SpanIn(reading.Tokens), "the event")]);
        }
    }

    private static bool IsEvent(ArticleReading reading, int noun, int sentence) =>
        noun < reading.Sentences[sentence].EndToken && WordsAt.Has(reading, noun - 1, AfterEventWords.Definite)
        && (VerbsOf(reading, noun) != WordList.None || WordsAt.Has(reading, noun, AfterEventWords.Named))
        && (WordsAt.EndsClause(reading, noun + 1, sentence) || WordsAt.IsComma(reading, noun + 1)
            || (WordsAt.Has(reading, noun + 1, FigureWords.On) && WordsAt.Has(reading, noun + 2, FigureWords.Weekday)));

    private static WordList VerbsOf(ArticleReading reading, int noun) =>
        WordsAt.Has(reading, noun, AfterEventWords.Event) ? AfterEventWords.Happened : LaterCheck.VerbsOf(reading, noun);

    /// <summary><c>exploded</c> for an explosion.</summary>
    private static bool HasStem(ArticleReading reading, in Sentence sentence, int noun)
    {
        reading.Work.Add(sentence.EndToken - sentence.FirstToken);
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Word && !Lists.Function.Has(reading.Tokens[i])
                && LaterCheck.AreOneStem(reading.TextOf(reading.Tokens[i]), reading.TextOf(reading.Tokens[noun])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The only date before this one that such an event is told with.</summary>
    private static bool TryFindEvent(ArticleReading reading, int before, int noun, out int found)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        WordList verbs = VerbsOf(reading, noun);
        found = -1;
        for (int i = 0; i < before; i++)
        {
            Sentence sentence = reading.Sentences[dates[i].Sentence];
            bool own = reading.DocumentDate.IsCertain && dates[i].Date.Year == reading.DocumentDate.Date.Year; // of the article's day
            if (dates[i].Date.Year == 0 || own)
            {
                continue;
            }

            bool happened = verbs != WordList.None
                ? WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, verbs) >= 0
                : HasStem(reading, sentence, noun);
            if (!happened || (found >= 0 && dates[found].Date.Year != dates[i].Date.Year))
            {
                if (happened)
                {
                    return false;
                }

                continue;
            }

            found = found < 0 ? i : found;
        }

        return found >= 0;
    }
}
