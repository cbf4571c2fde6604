namespace ContentLint.Reading.Quantities;

/// <summary>How a sentence says that one figure became another.</summary>
public enum ChangeKind : byte
{
    /// <summary>Only up or down (<c>rose to 500 from 400</c>).</summary>
    Direction,

    /// <summary>By a percentage or a share of the first figure.</summary>
    Percent,

    /// <summary>By percentage points.</summary>
    Points,

    /// <summary>By a factor.</summary>
    Multiple,

    /// <summary>By an amount of the same kind.</summary>
    Difference,
}
