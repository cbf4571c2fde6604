namespace ContentLint.Reading.Dates;

/// <summary>A date of the Gregorian calendar, or the parts of it that are given; a part that is not given is 0.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31, as written: it may be more than the month has.</param>
public readonly record struct CalendarDate(short Year, byte Month, byte Day)
{
    /// <summary>Whether year, month and day are given.</summary>
    public bool IsFull => Year > 0 && Month > 0 && Day > 0;

    /// <summary>Whether such a day exists; a 29 February without its year does.</summary>
    public bool Exists => Month is > 0 and <= 12 && Day > 0 && Day <= Calendar.DaysIn(Year, Month);

    /// <summary>The day as a number that grows by one a day; only for full dates.</summary>
    public int DayNumber => Calendar.DayNumber(Year, Month, Day);

    /// <summary>0 for Sunday; only for full dates.</summary>
    public int Weekday => (DayNumber + 1) % 7;
}
