using ContentLint.Reading;
using ContentLint.Reading.Dates;

namespace ContentLint.Rules.Figures.Shared;

/// <summary>The year in which an article speaks.</summary>
internal static class ArticleYear
{
    /// <summary>Sentences in which an article says when it speaks.</summary>
    private const int Opening = 4;

    /// <summary>
    /// The year of the article's own date or, where it has none, that of a day that it names at its beginning; 0 if there is none.
    /// </summary>
    public static int Read(ArticleReading reading)
    {
        if (reading.DocumentDate.IsCertain)
        {
            return reading.DocumentDate.Date.Year;
        }

        int year = 0;
        foreach (ref readonly DateMention date in reading.Dates)
        {
            year = Math.Max(year, date.Kind == DateKind.Day && date.Sentence < Opening ? date.Date.Year : 0);
        }

        return year;
    }
}
