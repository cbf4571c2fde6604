namespace ContentLint.Words;

/// <summary>An entry of a phrase table.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="List">For <see cref="PhraseKind.Name"/>, the list it stands in; else none.</param>
/// <param name="WordCount">How many words it has.</param>
/// <param name="Text">The phrase in lower case, words parted by one space.</param>
public sealed record Phrase(PhraseKind Kind, WordList List, int WordCount, string Text);
