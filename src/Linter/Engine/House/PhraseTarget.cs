namespace ContentLint.House;

/// <summary>A phrase that ends at a node.</summary>
/// <param name="Rule">Index of the rule.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Item">Which entry of the rule it belongs to.</param>
/// <param name="Phrase">Index of the phrase among all.</param>
/// <param name="Next">The next phrase at the node, or -1.</param>
internal readonly record struct PhraseTarget(int Rule, PhraseRole Role, int Item, int Phrase, int Next);
