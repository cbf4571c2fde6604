namespace ContentLint.Cli.Baselines;

/// <summary>What a run does with baselines.</summary>
internal enum BaselineUse
{
    /// <summary>What is accepted does not count; what is accepted and not found any more is reported.</summary>
    Read,

    /// <summary>All that is found is accepted, and what is not found any more is taken out.</summary>
    Update,

    /// <summary>What is not found any more is taken out.</summary>
    Prune,
}
