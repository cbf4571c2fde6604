namespace ContentLint.Words;

/// <summary>One of two spellings of a word.</summary>
/// <param name="Set">The number of the word, from 0 on.</param>
/// <param name="Second">Whether it is the second of the two spellings.</param>
/// <param name="Other">The same form of the word in the other spelling, in lower case.</param>
/// <param name="Stems">The two spellings of what all forms of the word begin with, the first and the second, parted by a blank.</param>
public sealed record StyleVariant(int Set, bool Second, string Other, string Stems);
