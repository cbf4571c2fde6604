using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds years of a life, a firm or a contract against one another: an office in childhood, an anniversary of the year it is not, a lease
/// that ends when it does not.
/// </summary>
internal static class LifeCheck
{
    /// <summary>Nobody graduates or takes office before.</summary>
    private const int LeastAge = 15;

    private const int LongestClause = 12;

    /// <summary>Looks at the dates of a sentence from its first on.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        for (int i = 0; i < dates.Length; i++)
        {
            if (i > 0 && dates[i - 1].Sentence == dates[i].Sentence)
            {
                continue;
            }

            int end = i + 1;
            while (end < dates.Length && dates[end].Sentence == dates[i].Sentence)
            {
                end++;
            }

            if (dates[i].Has(DateFlags.InQuotation) || end - i > DatesOf.Most)
            {
                continue;
            }

            CheckCareer(reading, context, i, end);
            CheckAnniversary(reading, context, i, end);
        }
    }

    private static bool HasYear(in DateMention date) => date.Date.Year > 0 && date.Kind is DateKind.Year or DateKind.Month or DateKind.Day
        && !date.Has(DateFlags.SpanStart | DateFlags.SpanEnd);

    /// <summary>The two years of a sentence that has no others.</summary>
    private static bool TryGetTwo(ReadOnlySpan<DateMention> dates, int first, int end, out int one, out int other)
    {
        one = other = -1;
        for (int i = first; i < end; i++)
        {
            if (!HasYear(dates[i]))
            {
                continue;
            }

            if (other >= 0)
            {
                return false;
            }

            (one, other) = one < 0 ? (i, -1) : (one, i);
        }

        return other >= 0;
    }

    /// <summary><c>Born in 1952, she was called to the bar in 1961</c></summary>
    private static void CheckCareer(ArticleReading reading, RuleContext context, int first, int end)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        if (!TryGetTwo(dates, first, end, out int birth, out int career))
        {
            return;
        }

        int born = dates[birth].FirstToken - 2;
        Sentence sentence = reading.Sentences[dates[birth].Sentence];
        int age = dates[career].Date.Year - dates[birth].Date.Year;
        bool opens = born == sentence.FirstToken;
        bool subject = opens
            ? WordsAt.IsComma(reading, dates[birth].EndToken) && WordsAt.Has(reading, dates[birth].EndToken + 1, LifeCheckWords.Person)
            : WordsAt.Has(reading, born - 1, LifeCheckWords.Is) && WordsAt.Has(reading, born - 2, LifeCheckWords.Person);
        if (age is < 1 or >= LeastAge || !WordsAt.Has(reading, born, Lists.Born) || !subject
            || dates[career].FirstToken - dates[birth].EndToken > LongestClause
            || WordsAt.Find(reading, sentence.FirstToken, dates[career].FirstToken, LifeCheckWords.Other) >= 0
            || WordsAt.Find(reading, dates[birth].EndToken, dates[career].FirstToken, LifeCheckWords.Adult) < 0)
        {
            return;
        }

        context.Report(
            Severity.Warning,
            dates[career].SpanIn(reading.Tokens),
            $"Born in {FigureText.Whole(dates[birth].Date.Year)}, the person was {FigureText.Whole(age)} in {FigureText.Whole(dates[career].Date.Year)}",
            "Check both years",
            [new RelatedPlace(dates[birth].SpanIn(reading.Tokens), "the year of birth")]);
    }

    /// <summary><c>founded in 1933 and marks its 80th anniversary this year</c></summary>
    private static void CheckAnniversary(ArticleReading reading, RuleContext context, int first, int end)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        int founded = -1;
        for (int i = first; i < end; i++)
        {
            if (HasYear(dates[i]))
            {
                if (founded >= 0)
                {
                    return;
                }

                founded = i;
            }
        }

        if (founded < 0 || !reading.DocumentDate.IsCertain || !WordsAt.Has(reading, dates[founded].FirstToken - 2, LifeCheckWords.Founded)
            || !WordsAt.Has(reading, dates[founded].FirstToken - 1, FigureWords.In))
        {
            return;
        }

        Sentence sentence = reading.Sentences[dates[founded].Sentence];
        int noun = WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, LifeCheckWords.Anniversary);
        if (noun < 1 || !TryReadOrdinal(reading, noun - 1, out int number)
            || WordsAt.Find(reading, dates[founded].EndToken, sentence.EndToken, LifeCheckWords.Then) >= 0
            || WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, LifeCheckWords.Now) < 0)
        {
            return;
        }

        int years = reading.DocumentDate.Date.Year - dates[founded].Date.Year;
        if (Math.Abs(years - number) <= 1 || years <= 0)
        {
            return;
        }

        context.Report(
            Severity.Note,
            reading.Tokens[noun - 1].Span,
            $"From {FigureText.Whole(dates[founded].Date.Year)} to the article's own {FigureText.Whole(reading.DocumentDate.Date.Year)} is {FigureText.Whole(years)} years; the text says {reading.Text.ToString(reading.Tokens[noun - 1].Span)}",
            "Check the number and the year",
            [new RelatedPlace(dates[founded].SpanIn(reading.Tokens), "the beginning")]);
    }

    private static bool TryReadOrdinal(ArticleReading reading, int token, out int number)
    {
        ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[token]);
        number = 0;
        int at = 0;
        while (at < text.Length && at < 4 && text[at] is >= '0' and <= '9')
        {
            number = (number * 10) + (text[at++] - '0');
        }

        return at > 0 && text.Length == at + 2 && char.IsLetter(text[at]);
    }

    // ---- stretches of time -------------------------------------------------------------------------------------------------

    /// <summary><c>a six-year lease that runs from this autumn to October 2027</c>; <c>231 years since the club was set up</c></summary>
    public static void CheckStretch(ArticleReading reading, RuleContext context, int index, DatesOf near)
    {
        ref readonly Quantity figure = ref reading.Quantities[index];
        if (figure.Unit == 0 || !reading.DocumentDate.IsCertain || reading.Lexicon.Figures.Units[figure.Unit].Name is not "year"
            || figure.Has(QuantityFlags.Range | QuantityFlags.InQuotation))
        {
            return;
        }

        if (figure.Has(QuantityFlags.Compound))
        {
            CheckContract(reading, context, figure, near);
        }
        else if (WordsAt.Has(reading, figure.EndToken, Lists.Since) && WordsAt.Has(reading, figure.FirstToken - 1, LifeCheckWords.Is)
            && WordsAt.Has(reading, figure.FirstToken - 2, Lists.It))
        {
            CheckSince(reading, context, figure);
        }
    }

    private static void CheckContract(ArticleReading reading, RuleContext context, in Quantity figure, DatesOf near)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        int noun = Math.Max(figure.EndToken, figure.HeadToken + 1);
        int last = near.End - 1;
        int years = 0;
        for (int i = near.First; i < near.End; i++)
        {
            years += dates[i].Date.Year > 0 ? 1 : 0;
        }

        if (years != 1 || dates[last].Date.Year == 0 || !WordsAt.Has(reading, noun, LifeCheckWords.Contract)
            || dates[last].FirstToken < noun || dates[last].FirstToken - noun > LongestClause
            || !WordsAt.Has(reading, dates[last].FirstToken - 1, LifeCheckWords.Runs))
        {
            return;
        }

        bool fromNow = false;
        for (int i = noun; i < dates[last].FirstToken; i++)
        {
            fromNow |= LifeCheckWords.This.Has(reading.Tokens[i]) && WordsAt.Has(reading, i + 1, LifeCheckWords.Season)
                && WordsAt.Has(reading, i - 1, FigureWords.From);
        }

        int between = dates[last].Date.Year - reading.DocumentDate.Date.Year;
        if (!fromNow || between < 0 || Math.Abs(between - figure.Point) <= 1)
        {
            return;
        }

        context.Report(
            Severity.Warning,
            figure.SpanIn(reading.Tokens),
            $"From {FigureText.Whole(reading.DocumentDate.Date.Year)} to {FigureText.Whole(dates[last].Date.Year)} is {FigureText.Whole(between)} years; the text says {FigureText.Quote(reading, figure)}",
            "Check the length and the end",
            [new RelatedPlace(dates[last].SpanIn(reading.Tokens), "the end")]);
    }

    /// <summary>The year stands in a sentence beside it that says the same of the same thing.</summary>
    private static void CheckSince(ArticleReading reading, RuleContext context, in Quantity figure)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        Sentence sentence = reading.Sentences[figure.Sentence];
        int found = -1;
        for (int i = 0; i < dates.Length; i++)
        {
            if (Math.Abs(dates[i].Sentence - figure.Sentence) == 1 && reading.Sentences[dates[i].Sentence].Block == sentence.Block
                && HasYear(dates[i]))
            {
                if (found >= 0)
                {
                    return;
                }

                found = i;
            }
        }

        if (found < 0
            || !SharesWords(reading, figure.EndToken + 1, sentence.EndToken, reading.Sentences[dates[found].Sentence].FirstToken,
                dates[found].FirstToken))
        {
            return;
        }

        int years = reading.DocumentDate.Date.Year - dates[found].Date.Year;
        if (years <= 0 || Math.Abs(years - figure.Point) <= 1)
        {
            return;
        }

        context.Report(
            Severity.Note,
            figure.SpanIn(reading.Tokens),
            $"From {FigureText.Whole(dates[found].Date.Year)} to the article's own {FigureText.Whole(reading.DocumentDate.Date.Year)} is {FigureText.Whole(years)} years; the text says {FigureText.Quote(reading, figure)}",
            "Check the number and the year",
            [new RelatedPlace(dates[found].SpanIn(reading.Tokens), "the year")]);
    }

    /// <summary>Whether two clauses have two words in common that are no words of grammar.</summary>
    private static bool SharesWords(ArticleReading reading, int start, int end, int otherStart, int otherEnd)
    {
        int shared = 0;
        reading.Work.Add((end - start) * (otherEnd - otherStart));
        for (int i = start; i < end; i++)
        {
            if (!WordsAt.IsKind(reading, i, TokenKind.Word) || Lists.Function.Has(reading.Tokens[i]))
            {
                continue;
            }

            for (int j = otherStart; j < otherEnd; j++)
            {
                if (reading.Tokens[j].Kind == TokenKind.Word && reading.Tokens[j].Hash == reading.Tokens[i].Hash)
                {
                    shared++;
                    break;
                }
            }
        }

        return shared >= 2;
    }
}
