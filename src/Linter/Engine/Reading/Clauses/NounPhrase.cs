namespace ContentLint.Reading.Clauses;

/// <summary>A noun phrase as far as it can be told without a parser. Token indexes; the end is exclusive.</summary>
/// <param name="First">First token, articles and adjectives included.</param>
/// <param name="End">After the last token, prepositional phrases included.</param>
/// <param name="Head">The last noun before the first preposition.</param>
internal readonly record struct NounPhrase(int First, int End, int Head);
