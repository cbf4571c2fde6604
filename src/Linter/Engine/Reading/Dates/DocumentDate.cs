namespace ContentLint.Reading.Dates;

/// <summary>The day an article is of, as it says itself.</summary>
/// <param name="Date">The date, or the parts of it that are given.</param>
/// <param name="Source">Where it stands.</param>
public readonly record struct DocumentDate(CalendarDate Date, DocumentDateSource Source)
{
    /// <summary>Whether the article says its day with the year, in a place that is there to say it.</summary>
    public bool IsCertain => Date.IsFull && Date.Exists
        && Source is DocumentDateSource.FrontMatter or DocumentDateSource.FileName or DocumentDateSource.Stamp
            or DocumentDateSource.Dateline;
}
