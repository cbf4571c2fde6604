namespace ContentLint.Words;

/// <summary>The kinds of the phrases that lie somewhere in a text.</summary>
/// <param name="Bits">One bit for each <see cref="PhraseKind"/>.</param>
public readonly record struct PhraseKinds(uint Bits)
{
    /// <summary>Whether a phrase of this kind is among them.</summary>
    public bool Has(PhraseKind kind) => (Bits & (1u << (int)kind)) != 0;

    /// <summary>These kinds and one more.</summary>
    public PhraseKinds With(PhraseKind kind) => new(Bits | (1u << (int)kind));
}
