using System.Globalization;
using ContentLint.Facts;
using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Text;

namespace ContentLint.Rules.Corpus;

/// <summary>
/// When a statement holds: the year its sentence names, or else the month of its article. What may change in between is compared only
/// within one time; where an article does not say its day nobody knows, and the finding asks to date both.
/// </summary>
internal static class Moment
{
    /// <summary>The time of what a sentence says: <c>2022</c>, <c>2024-05</c>, or nothing.</summary>
    public static string Of(ArticleReading reading, int sentence) =>
        YearIn(reading, sentence) is > 0 and var year ? year.ToString(CultureInfo.InvariantCulture) : OfArticle(reading);

    /// <summary>The month of the article, or nothing.</summary>
    public static string OfArticle(ArticleReading reading)
    {
        CalendarDate date = reading.DocumentDate.IsCertain ? reading.DocumentDate.Date : default;
        return date.Year == 0 ? string.Empty : string.Format(CultureInfo.InvariantCulture, "{0:D4}-{1:D2}", date.Year, date.Month);
    }

    /// <summary>The last year that a sentence names, or 0.</summary>
    public static int YearIn(ArticleReading reading, int sentence)
    {
        int year = 0;
        ReadOnlySpan<DateMention> dates = reading.Dates;
        for (int i = Sorted.FirstFrom(dates, sentence, static (in DateMention date) => date.Sentence);
            i < dates.Length && dates[i].Sentence == sentence; i++)
        {
            year = dates[i].Date.Year > 0 ? dates[i].Date.Year : year;
        }

        return year;
    }

    /// <summary>How grave it is that two forms differ: what is said of one time, of times that nobody knows, or of two times.</summary>
    /// <param name="x">One form.</param>
    /// <param name="y">The other.</param>
    /// <param name="value">The value of a fact that is its time.</param>
    public static Severity Grade(FactForm x, FactForm y, int value)
    {
        Severity grade = Severity.None;
        foreach (Fact fact in x.Facts)
        {
            foreach (Fact other in y.Facts)
            {
                string first = fact.Values[value];
                string second = other.Values[value];
                if (first.Length == 0 || second.Length == 0)
                {
                    grade = Severity.Note;
                }
                else if (first.StartsWith(second, StringComparison.Ordinal) || second.StartsWith(first, StringComparison.Ordinal))
                {
                    return Severity.Warning;
                }
            }
        }

        return grade;
    }
}
