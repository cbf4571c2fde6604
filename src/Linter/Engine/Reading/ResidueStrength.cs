namespace ContentLint.Reading;

/// <summary>How strongly a line is residue.</summary>
internal enum ResidueStrength : byte
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Its words are found on pages and in articles alike.</summary>
    Doubtful,

    /// <summary>Its place and its neighbours say so.</summary>
    Place,

    /// <summary>Its words say so.</summary>
    Sure,
}
