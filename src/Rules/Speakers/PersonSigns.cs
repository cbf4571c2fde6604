namespace ContentLint.Rules.Speakers;

/// <summary>What tells that a bare name is a person's.</summary>
[Flags]
internal enum PersonSigns
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is the subject of a verb of persons (<c>Hess resigned</c>).</summary>
    Verb = 1,

    /// <summary>A title stands before it (<c>Mrs Hess</c>).</summary>
    Honorific = 2,

    /// <summary>It has what a person has (<c>Hess’s widow</c>).</summary>
    Possession = 4,

    /// <summary><c>who</c>, <c>whose</c> or <c>whom</c> follows.</summary>
    Relative = 8,

    /// <summary>It is the object of what is done to persons (<c>arrested Hess</c>).</summary>
    Object = 16,

    /// <summary><c>he</c> or <c>she</c> follows.</summary>
    Pronoun = 32,
}
