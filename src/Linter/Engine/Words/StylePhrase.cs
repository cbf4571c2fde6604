namespace ContentLint.Words;

/// <summary>Words in a row that the style table knows.</summary>
/// <param name="Words">The words in lower case.</param>
/// <param name="Replacement">What to write instead; null for a collocation in which a loaded word is harmless.</param>
public sealed record StylePhrase(string[] Words, string? Replacement)
{
    /// <summary>The hash of the last word: most places where the phrase might begin are turned away by it.</summary>
    public uint LastHash { get; } = WordLexicon.Hash(Words[Words.Length - 1].AsSpan());
}
