namespace ContentLint.Facts;

/// <summary>
/// What a fact is about and what it says, as numbers: facts are compared only if they share the one and differ in the other.
/// </summary>
/// <param name="Hash">The hash of rule, kind and key.</param>
/// <param name="Form">The hash of what is said; odd if those who say the same are compared too.</param>
/// <param name="Record">Where the fact begins among the records of its article.</param>
public readonly record struct FactKey(ulong Hash, ulong Form, int Record)
{
    /// <summary>Whether facts of one key have to be compared, by what is said in two of them.</summary>
    /// <param name="form">The hash of one.</param>
    /// <param name="other">The hash of the other.</param>
    public static bool AreCompared(ulong form, ulong other) => (form & 1) != 0 || form != other;
}
