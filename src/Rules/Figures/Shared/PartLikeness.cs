namespace ContentLint.Rules.Figures.Shared;

/// <summary>What makes figures that follow one another the parts of one thing.</summary>
internal enum PartLikeness : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>One verb and one preposition govern them all: <c>30 came from Harl and 25 from Selm</c>.</summary>
    Gapped,

    /// <summary>Nothing but what has it stands before each: <c>the ward took 26, the clinic 14 and the wing nine</c>.</summary>
    Bare,

    /// <summary><c>five of them badly and six slightly</c></summary>
    OfThem,

    /// <summary>Men and women, adults and children.</summary>
    Sexes,

    /// <summary>Gold, silver and bronze.</summary>
    Medals,

    /// <summary>Each has a noun of its own: <c>11 ferries and nine tugs</c>.</summary>
    Kinds,
}
