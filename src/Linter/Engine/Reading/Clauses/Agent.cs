namespace ContentLint.Reading.Clauses;

/// <summary>Who acts.</summary>
public enum Agent
{
    /// <summary>Nobody a reader could identify.</summary>
    None,

    /// <summary>A person by name.</summary>
    Person,

    /// <summary>A body, country or people by name.</summary>
    Body,

    /// <summary>Somebody by a definite role: <c>the clerk</c>, <c>this alliance</c>.</summary>
    Role,
}
