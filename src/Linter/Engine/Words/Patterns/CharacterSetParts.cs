namespace ContentLint.Words.Patterns;

/// <summary>What a <see cref="CharacterSet"/> says of characters outside ASCII.</summary>
[Flags]
internal enum CharacterSetParts : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Its ranges hold a character in any case.</summary>
    IgnoreCase = 1,

    /// <summary>All characters of words.</summary>
    Words = 2,

    /// <summary>All white space.</summary>
    Spaces = 4,

    /// <summary>All digits.</summary>
    Digits = 8,

    /// <summary>All but the characters of words.</summary>
    NotWords = 16,

    /// <summary>All but white space.</summary>
    NotSpaces = 32,

    /// <summary>All but digits.</summary>
    NotDigits = 64,

    /// <summary>It is the set of all other characters.</summary>
    Negated = 128,
}
