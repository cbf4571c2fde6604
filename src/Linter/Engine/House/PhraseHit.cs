namespace ContentLint.House;

/// <summary>A phrase in a text. Token indexes; the end is exclusive.</summary>
/// <param name="Rule">Index of the rule.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Item">Which entry of the rule it belongs to.</param>
/// <param name="Phrase">Index of the phrase among all of the table.</param>
/// <param name="First">First token.</param>
/// <param name="End">After the last token.</param>
internal readonly record struct PhraseHit(int Rule, PhraseRole Role, int Item, int Phrase, int First, int End)
{
    /// <summary>The order by rule, role and place.</summary>
    public static int Compare(PhraseHit x, PhraseHit y)
    {
        int order = x.Rule.CompareTo(y.Rule);
        order = order != 0 ? order : ((byte)x.Role).CompareTo((byte)y.Role);
        order = order != 0 ? order : x.First.CompareTo(y.First);
        return order != 0 ? order : x.Item.CompareTo(y.Item);
    }
}
