namespace ContentLint.House;

/// <summary>A word that a phrase may have at a place.</summary>
/// <param name="Text">The word, without a possessive ending.</param>
/// <param name="Hash">Its hash, as tokens have it.</param>
/// <param name="Form">Its form, if the phrase has all forms of it.</param>
/// <param name="IsPossessive">Whether it must have a possessive ending.</param>
internal readonly record struct PhraseWord(string Text, uint Hash, WordForm Form, bool IsPossessive);
