namespace ContentLint.House;

/// <summary>A phrase of a house rule as it is written and as it is read.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Item">Which entry of the rule it belongs to.</param>
/// <param name="Readings">Every way to read it.</param>
internal sealed record HousePhrase(string Text, PhraseRole Role, int Item, IReadOnlyList<PhraseElement[]> Readings);
