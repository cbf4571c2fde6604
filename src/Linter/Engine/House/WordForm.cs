namespace ContentLint.House;

/// <summary>A form of a word by the grammar of English.</summary>
internal enum WordForm : byte
{
    /// <summary>As it stands in a dictionary.</summary>
    Base,

    /// <summary>With the <c>s</c> of a plural or of the third person.</summary>
    WithS,

    /// <summary>The past of a verb that is its participle as well.</summary>
    Past,

    /// <summary>The past of a verb whose participle is another word.</summary>
    PastAlone,

    /// <summary>The participle of a verb whose past is another word.</summary>
    Participle,

    /// <summary>The form in <c>-ing</c>.</summary>
    Ing,
}
