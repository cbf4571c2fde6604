namespace ContentLint.Reading;

/// <summary>How strongly a line is residue.</summary>
internal enum ResidueStrength : byte
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Its words are found on pages and in articles alike.</summary>
    Doubtful,

    /// <summary>Its words or its form and its place say so together.</summary>
    Place,

    /// <summary>Its form says so, whatever its words are.</summary>
    Form,

    /// <summary>Its words say so.</summary>
    Sure,
}
