namespace ContentLint.Reading.Dates;

/// <summary>What an expression of time gives.</summary>
public enum DateKind : byte
{
    /// <summary>A day of a month, with its year or without.</summary>
    Day,

    /// <summary>A month, with its year or without.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Ten years (<c>the 1990s</c>); the year is the first of them.</summary>
    Decade,

    /// <summary>A day of the week alone.</summary>
    Weekday,

    /// <summary>A time of day.</summary>
    Clock,

    /// <summary>A stretch of time counted back from the day of writing (<c>two years ago</c>).</summary>
    Ago,

    /// <summary>Words that mean something only on the day of writing (<c>last year</c>, <c>recently</c>).</summary>
    Deictic,
}
