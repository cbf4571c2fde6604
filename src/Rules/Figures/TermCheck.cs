using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds the length of a lease or contract against its ends, in its own sentence (<c>a six-year lease that runs from this autumn to October
/// 2027</c>) or in another: <c>The lease starts in September 2026 and expires in August 2041</c>, <c>a tenant for the next 25 years</c>.
/// </summary>
internal static class TermCheck
{
    private const int LongestClause = 12;

    /// <summary>Tokens between <c>for the next</c> and what it says it of.</summary>
    private const int Reach = 12;

    /// <summary>Years by which a term told in round words may miss its ends.</summary>
    private const double Slack = 1;

    // ---- the lease and its length in two sentences -------------------------------------------------------------------------

    /// <summary>Compares the only lease whose ends are told with every length of it.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        if (!reading.HasWord(LifeCheckWords.Contract) || !TryFindEnds(reading, out int start, out int end))
        {
            return;
        }

        foreach (ref readonly Quantity figure in reading.Quantities)
        {
            if (figure.Dimension == QuantityDimension.Duration && figure.Role == QuantityRole.Amount && figure.Unit != 0
                && reading.Lexicon.Figures.Units[figure.Unit].Name is "year" or "decade" && !figure.Has(QuantityFlags.Range)
                && figure.Approximator is not (Approximator.Under or Approximator.AtLeast)
                && figure.Sentence != reading.Dates[start].Sentence
                && IsTerm(reading, figure.FirstToken, Counts.EndWithNoun(figure), figure.Sentence, figure.Has(QuantityFlags.Compound)))
            {
                double years = figure.Point * (reading.Lexicon.Figures.Units[figure.Unit].Name is "decade" ? 10 : 1);
                Compare(reading, context, start, end, years, figure.SpanIn(reading.Tokens));
            }
        }

        CheckCenturies(reading, context, start, end);
    }

    /// <summary><c>for the next quarter of a century</c>, <c>for another half century</c></summary>
    private static void CheckCenturies(ArticleReading reading, RuleContext context, int start, int end)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int sentence = 0;
        for (int i = 2; i < tokens.Length && reading.HasWord(TermCheckWords.Century); i++)
        {
            int part = WordsAt.Has(reading, i - 1, FigureWords.A) && WordsAt.Has(reading, i - 2, FigureWords.Of) ? i - 3 : i - 1;
            if (!TermCheckWords.Century.Has(tokens[i]) || !WordsAt.Has(reading, part, TermCheckWords.Part)
                || (sentence = reading.FindSentence(i, sentence)) < 0)
            {
                sentence = Math.Max(0, sentence);
                continue;
            }

            if (IsTerm(reading, part, i + 1, sentence, compound: false))
            {
                double years = WordsAt.Has(reading, part, TermCheckWords.Half) ? 50 : 25;
                Compare(reading, context, start, end, years, TextSpan.FromBounds(tokens[part].Start, tokens[i].End));
            }
        }
    }

    private static void Compare(ArticleReading reading, RuleContext context, int start, int end, double years, TextSpan span)
    {
        CalendarDate first = reading.Dates[start].Date;
        CalendarDate last = reading.Dates[end].Date;
        double between = last.Year - first.Year + (first.Month > 0 && last.Month > 0 ? (last.Month - first.Month + 0.5) / 12.0 : 0);
        if (Math.Abs(between - years) > Slack)
        {
            ReadOnlySpan<Token> tokens = reading.Tokens;
            var ends = TextSpan.FromBounds(reading.Dates[start].SpanIn(tokens).Start, reading.Dates[end].SpanIn(tokens).End);
            Report(reading, context, span, Math.Round(between), ends);
        }
    }

    /// <summary>
    /// Whether a length is that of a lease: <c>the 25-year lease</c>, or <c>for the next 25 years</c> in a sentence about it.
    /// </summary>
    private static bool IsTerm(ArticleReading reading, int first, int end, int sentence, bool compound)
    {
        Sentence place = reading.Sentences[sentence];
        if (WordsAt.Find(reading, place.FirstToken, place.EndToken, TermCheckWords.Other) >= 0)
        {
            return false;
        }

        if (compound)
        {
            return WordsAt.Has(reading, end, LifeCheckWords.Contract);
        }

        int next = WordsAt.Has(reading, first - 1, FigureWords.A) ? first - 2 : first - 1;
        int on = WordsAt.Has(reading, next - 1, FigureWords.The) ? next - 2 : next - 1;
        return WordsAt.Has(reading, next, TermCheckWords.Next) && WordsAt.Has(reading, on, Lists.For)
            && WordsAt.Find(reading, Math.Max(place.FirstToken, on - Reach), on, TermCheckWords.Held) >= 0;
    }

    /// <summary>The two dates between which the only lease runs that says so.</summary>
    private static bool TryFindEnds(ArticleReading reading, out int start, out int end)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        start = end = -1;
        for (int i = 0; i + 1 < dates.Length; i++)
        {
            if (dates[i].Sentence != dates[i + 1].Sentence || dates[i].Date.Year == 0 || dates[i + 1].Date.Year <= dates[i].Date.Year)
            {
                continue;
            }

            Sentence sentence = reading.Sentences[dates[i].Sentence];
            bool runs = WordsAt.Find(reading, sentence.FirstToken, dates[i].FirstToken, LifeCheckWords.Contract) >= 0
                && WordsAt.Find(reading, sentence.FirstToken, dates[i].FirstToken, TermCheckWords.Starts) >= 0
                && WordsAt.Find(reading, dates[i].EndToken, dates[i + 1].FirstToken, LifeCheckWords.Runs) >= 0
                && WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, TermCheckWords.Other) < 0;
            if (runs && start >= 0)
            {
                return false;
            }

            (start, end) = runs ? (i, i + 1) : (start, end);
        }

        return start >= 0;
    }

    private static void Report(ArticleReading reading, RuleContext context, TextSpan span, double years, TextSpan ends) =>
        context.Report(
            Severity.Warning,
            span,
            $"“{FigureText.Flatten(reading.Text.ToString(ends))}” is {FigureText.FormatNumber(years)} years; the text says {FigureText.Flatten(reading.Text.ToString(span))}",
            "Check the length and both ends",
            [new RelatedPlace(ends, "the ends")]);

    // ---- the lease and its length in one sentence --------------------------------------------------------------------------

    /// <summary><c>a six-year lease that runs from this autumn to October 2027</c>, in an article of a known day</summary>
    public static void CheckSentence(ArticleReading reading, RuleContext context, in Quantity figure, DatesOf near)
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
}
