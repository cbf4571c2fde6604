namespace ContentLint.House;

/// <summary>A step of a phrase.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Target">The node behind it.</param>
/// <param name="Next">The next edge with the same key, or of the same node, or -1.</param>
/// <param name="Text">The word, ending or beginning.</param>
/// <param name="Value">The class, mark or number of words.</param>
/// <param name="IsExact">Whether capitals count.</param>
/// <param name="IsPossessive">Whether the word must have a possessive ending.</param>
internal readonly record struct PhraseEdge(ElementKind Kind, int Target, int Next, string Text, int Value, bool IsExact, bool IsPossessive);
