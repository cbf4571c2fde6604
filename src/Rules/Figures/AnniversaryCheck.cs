using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>Holds the number of an anniversary against the year of the event and the year it is marked in.</summary>
internal static class AnniversaryCheck
{
    /// <summary>Words between <c>anniversary of</c> and the year of the event.</summary>
    private const int LongestClause = 7;


    /// <summary>Reports every ordinal before <c>anniversary</c> that is not the difference of its years.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        if (!reading.HasWord(AnniversaryCheckWords.Anniversary))
        {
            return;
        }

        ReadOnlySpan<Token> tokens = reading.Tokens;
        ReadOnlySpan<DateMention> dates = reading.Dates;
        int date = 0;
        int sentence = 0;
        reading.Work.Add(tokens.Length);
        for (int i = 1; i < tokens.Length; i++)
        {
            if (!AnniversaryCheckWords.Anniversary.Has(tokens[i]) || tokens[i].InQuotation || !WordsAt.Has(reading, i + 1, FigureWords.Of))
            {
                continue;
            }

            sentence = reading.FindSentence(i, sentence);
            if (sentence < 0)
            {
                return;
            }

            while (date < dates.Length && dates[date].Sentence < sentence)
            {
                date++;
            }

            if (date < dates.Length && dates[date].Sentence == sentence)
            {
                Check(reading, context, i, date);
            }
        }
    }

    private static void Check(ArticleReading reading, RuleContext context, int anniversary, int firstDate)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        ReadOnlySpan<DateMention> dates = reading.Dates;
        int number = OrdinalAt(reading, anniversary - 1);
        if (number == 0)
        {
            return;
        }

        int from = -1;
        int other = -1;
        for (int i = firstDate; i < dates.Length && i < firstDate + DatesOf.Most && dates[i].Sentence == dates[firstDate].Sentence; i++)
        {
            if (dates[i].Date.Year == 0)
            {
                continue;
            }

            if (from < 0 && dates[i].FirstToken > anniversary && IsOfEvent(reading, anniversary, dates[i], other >= 0))
            {
                from = i;
            }
            else if (other < 0 && !dates[i].Has(DateFlags.SpanStart | DateFlags.SpanEnd))
            {
                other = i;
            }
            else
            {
                return;
            }
        }

        // An article looks ahead and back; a year in the sentence is that of the anniversary.
        bool certain = other >= 0;
        if (from < 0 || (!certain && !reading.DocumentDate.IsCertain))
        {
            return;
        }

        int year = certain ? dates[other].Date.Year : reading.DocumentDate.Date.Year;
        int between = year - dates[from].Date.Year;
        if (between <= 0 || Math.Abs(between - number) <= (certain ? 0 : 1))
        {
            return;
        }

        List<RelatedPlace> related = [new RelatedPlace(dates[from].SpanIn(tokens), "the event")];
        if (certain)
        {
            related.Add(new RelatedPlace(dates[other].SpanIn(tokens), "the anniversary"));
        }

        context.Report(
            Severity.Warning,
            tokens[anniversary - 1].Span,
            $"From {FigureText.Whole(dates[from].Date.Year)} to {FigureText.Whole(year)} is {FigureText.Whole(between)} years; the text says {reading.Text.ToString(tokens[anniversary - 1].Span)}",
            "Check the number and both years",
            related);
    }

    /// <summary>
    /// <c>of the 1969 flood</c>; with another year before it also <c>of the flood of 1969</c>, which could else be when it was marked.
    /// </summary>
    private static bool IsOfEvent(ArticleReading reading, int anniversary, in DateMention date, bool otherBefore)
    {
        if (date.FirstToken - anniversary > LongestClause)
        {
            return false;
        }

        for (int i = anniversary + 2; i < date.FirstToken; i++)
        {
            if (!WordsAt.IsKind(reading, i, TokenKind.Word))
            {
                return false;
            }
        }

        bool modifies = WordsAt.IsKind(reading, date.EndToken, TokenKind.Word)
            && !WordsAt.Has(reading, date.EndToken, Lists.Function)
            && WordsAt.Has(reading, date.FirstToken - 1, AnniversaryCheckWords.Passed);
        return otherBefore || modifies;
    }

    /// <summary>The value of an ordinal at a token; 0 if there is none.</summary>
    internal static int OrdinalAt(ArticleReading reading, int token)
    {
        ReadOnlySpan<char> text = reading.TextOf(reading.Tokens[token]);
        int value = 0;
        int at = 0;
        while (at < text.Length && at < 4 && text[at] is >= '0' and <= '9')
        {
            value = (value * 10) + (text[at++] - '0');
        }

        if (at > 0)
        {
            return text.Length == at + 2 && char.IsLetter(text[at]) ? value : 0;
        }

        return WordsAt.Has(reading, token, FigureWords.Ordinal) ? (int)reading.Lexicon.Figures.Get(reading.Tokens[token].WordId).Value : 0;
    }
}
