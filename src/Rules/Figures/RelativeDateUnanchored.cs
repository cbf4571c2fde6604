using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>Finds times counted from the day of writing in an article that does not say of what day it is.</summary>
/// <remarks>
/// ## Why
/// Archived copy loses its sense: nobody can tell which year "last year" was.
///
/// An article is dated by its front matter, a publication stamp, its dateline or a full date in its opening. Without one the first
/// such expression outside quotations is noted, once a file, and the others are listed with it: if the text names no year at all,
/// or if it leans on them again and again. Days of the week, "today" and the like are left alone. In a dated article the rule only
/// checks "two years ago, in 2022" against the date, as a warning.
///
/// ## Examples
/// ```bad
/// Last year the ministry admitted that the bridge was closed.
/// ```
/// ```bad
/// In April the city hosted the fair.
/// ```
/// ```bad
/// LEEDS, 3 May 2026 - The bridge was closed two years ago, in 2021.
/// ```
/// ```good
/// LEEDS, 3 May 2026 - Last year the ministry admitted that the bridge was closed.
/// ```
/// ```good
/// The bridge was closed in 1987.
/// ```
/// ```good
/// "This year we will mend the bridge," said Ana Holt, its keeper.
/// ```
/// </remarks>
public sealed class RelativeDateUnanchored() : Rule(new RuleDescriptor(
    "CL311",
    "relative-date-unanchored",
    "Relative time without a date",
    "Times are counted from a day of writing that the article does not give.",
    Severity.Note))
{
    /// <summary>So many expressions, two of them counted in years, lean on the missing date even where the text names years.</summary>
    private const int LeastWithYears = 5;

    private const int LeastCountedInYears = 2;

    private const int MostRelated = 10;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        if (reading.DocumentDate.Source == DocumentDateSource.None)
        {
            Note(reading, context);
        }
        else if (reading.DocumentDate.IsCertain)
        {
            CheckAgo(reading, context);
        }
    }

    private static void Note(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        int first = -1;
        int count = 0;
        int inYears = 0;
        bool year = false;
        bool guess = false;
        for (int i = 0; i < dates.Length; i++)
        {
            ref readonly DateMention date = ref dates[i];
            year |= date.Date.Year > 0;
            if (!IsRelative(reading, dates, i))
            {
                continue;
            }

            count++;
            inYears += IsInYears(reading, date) ? 1 : 0;
            guess |= TryGetYearOf(reading, dates, i, out _);
            first = first < 0 ? i : first;
        }

        if (first < 0 || (year && !guess && (count < LeastWithYears || inYears < LeastCountedInYears)))
        {
            return;
        }

        List<RelatedPlace> related = [];
        for (int i = first + 1; i < dates.Length && related.Count < MostRelated; i++)
        {
            if (IsRelative(reading, dates, i))
            {
                related.Add(new RelatedPlace(dates[i].SpanIn(reading.Tokens), "counted from the same day"));
            }
        }

        string words = FigureText.Flatten(reading.Text.ToString(dates[first].SpanIn(reading.Tokens)));
        context.Report(dates[first].SpanIn(reading.Tokens), $"“{words}” counts from a day that the article does not give",
            "Add a dateline, or give the year", related);
    }

    /// <summary>Whether an expression of months or years has no meaning without the day of writing.</summary>
    private static bool IsRelative(ArticleReading reading, ReadOnlySpan<DateMention> dates, int index)
    {
        ref readonly DateMention date = ref dates[index];
        if (date.Has(DateFlags.InQuotation) || !reading.Blocks[reading.Sentences[date.Sentence].Block].IsProse)
        {
            return false;
        }

        return date.Kind switch
        {
            DateKind.Ago =>
                reading.Quantities[date.Quantity].Value.High
                    * reading.Lexicon.Figures.Units[reading.Quantities[date.Quantity].Unit].Factor >= 28 * 86_400,
            DateKind.Deictic => !IsOfDays(reading, date),
            DateKind.Month or DateKind.Day => date.Date.Year == 0 && !HasYearNear(reading, dates, index),
            _ => false,
        };
    }

    /// <summary>Whether the words count in days or weeks: those lose no more than the day.</summary>
    private static bool IsOfDays(ArticleReading reading, in DateMention date) =>
        WordsAt.Find(reading, date.FirstToken, date.EndToken, RelativeDateUnanchoredWords.Day) >= 0;

    private static bool IsInYears(ArticleReading reading, in DateMention date) =>
        WordsAt.Find(reading, date.FirstToken, date.EndToken, RelativeDateUnanchoredWords.Year) >= 0;

    /// <summary>
    /// Whether a year stands in the same block before the date, or anywhere in its sentence: then the date is of that year.
    /// </summary>
    private static bool HasYearNear(ArticleReading reading, ReadOnlySpan<DateMention> dates, int index)
    {
        int block = reading.Sentences[dates[index].Sentence].Block;
        const int reach = 8;
        for (int i = Math.Max(0, index - reach); i < Math.Min(dates.Length, index + reach); i++)
        {
            bool near = i < index ? reading.Sentences[dates[i].Sentence].Block >= block - 1 : dates[i].Sentence == dates[index].Sentence;
            if (near && dates[i].Date.Year > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>two years ago, in 2022</c>, <c>two years ago (2022)</c>.</summary>
    private static bool TryGetYearOf(ArticleReading reading, ReadOnlySpan<DateMention> dates, int index, out int year)
    {
        year = 0;
        ref readonly DateMention ago = ref dates[index];
        if (ago.Kind != DateKind.Ago || index + 1 >= dates.Length
            || dates[index + 1].Kind is not (DateKind.Year or DateKind.Month or DateKind.Day)
            || dates[index + 1].Date.Year == 0 || dates[index + 1].Sentence != ago.Sentence || dates[index + 1].Has(DateFlags.SpanStart)
            || dates[index + 1].FirstToken - ago.EndToken > 2
            || !IsWhole(reading, reading.Quantities[ago.Quantity]))
        {
            return false;
        }

        for (int i = ago.EndToken; i < dates[index + 1].FirstToken; i++)
        {
            if (!WordsAt.Has(reading, i, FigureWords.In) && !WordsAt.IsKind(reading, i, TokenKind.Comma)
                && !WordsAt.IsKind(reading, i, TokenKind.OpenBracket))
            {
                return false;
            }
        }

        year = dates[index + 1].Date.Year;
        return true;
    }

    /// <summary>Whether a stretch of time is counted in years.</summary>
    private static bool IsWhole(ArticleReading reading, in Quantity quantity) =>
        reading.Lexicon.Figures.Units[quantity.Unit].Name is "year" or "decade";

    private static void CheckAgo(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        for (int i = 0; i < dates.Length; i++)
        {
            if (!TryGetYearOf(reading, dates, i, out int year) || dates[i].Has(DateFlags.InQuotation))
            {
                continue;
            }

            ref readonly Quantity ago = ref reading.Quantities[dates[i].Quantity];
            double years = reading.Lexicon.Figures.Units[ago.Unit].Name is "decade" ? 10 : 1;
            int passed = reading.DocumentDate.Date.Year - year;
            if (ago.Value.Times(Interval.Exact(years)).Meets(new Interval(passed - 1, passed + 1)))
            {
                continue;
            }

            context.Report(
                Severity.Warning,
                ago.SpanIn(reading.Tokens),
                $"From {FigureText.Whole(year)} to the article's own {FigureText.Whole(reading.DocumentDate.Date.Year)} is {FigureText.Whole(passed)} years; the text says {FigureText.Quote(reading, ago)}",
                "Check the year and the number of years",
                [new RelatedPlace(dates[i + 1].SpanIn(reading.Tokens), "the year")]);
        }
    }
}
