namespace ContentLint.Words.Patterns;

/// <summary>What an <see cref="Instruction"/> does.</summary>
internal enum OpCode : byte
{
    /// <summary>One character, in any case; the pattern's is in lower case.</summary>
    Character,

    /// <summary>One character, exactly.</summary>
    ExactCharacter,

    /// <summary>One character of a set.</summary>
    Set,

    /// <summary>Characters of a set, as many as there are.</summary>
    Repeat,

    /// <summary>Goes on here, and if that fails at another instruction.</summary>
    Split,

    /// <summary>Goes to another instruction.</summary>
    Jump,

    /// <summary>The start of the text.</summary>
    Start,

    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A word begins or ends.</summary>
    WordBoundary,

    /// <summary>What follows must match, up to the instruction named; nothing is consumed.</summary>
    Ahead,

    /// <summary>What follows must not match; the instruction named is where the pattern goes on.</summary>
    NotAhead,

    /// <summary>The pattern has matched.</summary>
    Match,
}
