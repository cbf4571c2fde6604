namespace ContentLint.Reading.Quantities;

/// <summary>Whether a number says how much; all roles but the first are never compared.</summary>
public enum QuantityRole : byte
{
    /// <summary>It says how much.</summary>
    Amount,

    /// <summary>A year or a decade.</summary>
    Year,

    /// <summary>A part of a date.</summary>
    Date,

    /// <summary>A time of day.</summary>
    ClockTime,

    /// <summary>A stretch of time that points to a moment (<c>two years ago</c>).</summary>
    RelativeTime,

    /// <summary>How old somebody or something is.</summary>
    Age,

    /// <summary>A place in an order.</summary>
    Ordinal,

    /// <summary>A side of a score or a vote.</summary>
    Score,

    /// <summary>A number that names: of a route, a model, a section, a version.</summary>
    Label,

    /// <summary><c>one</c> that stands for somebody or something.</summary>
    Pronoun,
}
