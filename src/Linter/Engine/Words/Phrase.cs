namespace ContentLint.Words;

/// <summary>An entry of a phrase table.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Class">For <see cref="PhraseKind.Name"/>, the class of the name; else none.</param>
/// <param name="WordCount">How many words it has.</param>
/// <param name="Text">The phrase in lower case, words parted by one space.</param>
public sealed record Phrase(PhraseKind Kind, LexicalClass Class, int WordCount, string Text);
