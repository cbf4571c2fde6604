namespace ContentLint.House;

/// <summary>What a phrase is for in its rule.</summary>
internal enum PhraseRole : byte
{
    /// <summary>It is what the rule looks for.</summary>
    Main,

    /// <summary>What lies in it is no finding.</summary>
    Except,

    /// <summary>Where it stands nearby there is no finding.</summary>
    Unless,

    /// <summary>The rule asks for something only where it stands.</summary>
    When,

    /// <summary>The full form of what is shortened.</summary>
    Long,
}
