namespace ContentLint.House;

/// <summary>How the words that a house rule reads stand in their sentence.</summary>
[Flags]
internal enum HouseCircumstances : byte
{
    /// <summary>It does not matter.</summary>
    None = 0,

    /// <summary>Inside quotation marks.</summary>
    Quotation = 1,

    /// <summary>In the reporter's own voice: neither quoted nor attributed.</summary>
    Voice = 2,

    /// <summary>Beside a figure.</summary>
    Figure = 4,

    /// <summary>In the words that name a source.</summary>
    Source = 8,

    /// <summary>In what is said of a speaker beside the name.</summary>
    Description = 16,
}
