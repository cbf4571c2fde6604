namespace ContentLint.Rules;

/// <summary>What may be done with the fixes of a rule; in this order, so that they compare.</summary>
public enum FixSafety : byte
{
    /// <summary>There is no fix.</summary>
    None,

    /// <summary>The fix is a proposal: an editor has to look at it.</summary>
    Offered,

    /// <summary>No reader could see a change of meaning: the fix may be applied at once.</summary>
    Safe,
}
