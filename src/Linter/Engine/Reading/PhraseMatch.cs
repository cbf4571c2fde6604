namespace ContentLint.Reading;

/// <summary>A phrase of the lexicon found in the text.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Phrase">Index of the phrase in the lexicon.</param>
public readonly record struct PhraseMatch(int FirstToken, int EndToken, int Phrase);
