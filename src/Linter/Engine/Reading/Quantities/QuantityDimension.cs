namespace ContentLint.Reading.Quantities;

/// <summary>What a figure measures. Only figures of one dimension are compared.</summary>
public enum QuantityDimension : byte
{
    /// <summary>A number of things, or a bare number.</summary>
    Count,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A percentage.</summary>
    Percent,

    /// <summary>Percentage points, points of an index, basis points.</summary>
    Points,

    /// <summary>A part of a whole in words (<c>a third</c>); its values are percentages.</summary>
    Share,

    /// <summary>How many times.</summary>
    Multiple,

    /// <summary>A length or a distance.</summary>
    Length,

    /// <summary>An area.</summary>
    Area,

    /// <summary>A mass.</summary>
    Mass,

    /// <summary>A volume.</summary>
    Volume,

    /// <summary>A speed.</summary>
    Speed,

    /// <summary>A temperature.</summary>
    Temperature,

    /// <summary>A stretch of time.</summary>
    Duration,
}
