using ContentLint.Findings;

namespace ContentLint.Facts;

/// <summary>A finding of a rule that compares articles.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Fact">The fact at its place, which has the words around it.</param>
public sealed record CorpusFinding(Finding Finding, Fact Fact)
{
    /// <summary>
    /// Puts findings into the order of every output and leaves one of those that are known as one: the same place may be found under
    /// several keys. One that is not accepted goes before one that is.
    /// </summary>
    /// <param name="findings">The findings of any number of conflicts.</param>
    public static IReadOnlyList<CorpusFinding> Settle(IEnumerable<CorpusFinding> findings)
    {
        var ordered = new List<CorpusFinding>(findings);
        ordered.Sort(Compare);
        var settled = new List<CorpusFinding>(ordered.Count);
        foreach (CorpusFinding place in ordered)
        {
            int same = settled.Count - 1;
            while (same >= 0 && SharePlace(settled[same].Finding, place.Finding)
                && !string.Equals(settled[same].Finding.Fingerprint, place.Finding.Fingerprint, StringComparison.Ordinal))
            {
                same--;
            }

            if (same < 0 || !SharePlace(settled[same].Finding, place.Finding))
            {
                settled.Add(place);
            }
            else if (settled[same].Finding.Suppression is not null && place.Finding.Suppression is null)
            {
                settled[same] = place;
            }
        }

        return settled;
    }

    private static bool SharePlace(Finding x, Finding y) =>
        x.Span == y.Span && string.Equals(x.Path, y.Path, StringComparison.Ordinal)
        && string.Equals(x.Rule.Id, y.Rule.Id, StringComparison.Ordinal);

    private static int Compare(CorpusFinding x, CorpusFinding y)
    {
        int order = string.CompareOrdinal(x.Finding.Path, y.Finding.Path);
        order = order != 0 ? order : x.Finding.Span.Start.CompareTo(y.Finding.Span.Start);
        order = order != 0 ? order : string.CompareOrdinal(x.Finding.Rule.Id, y.Finding.Rule.Id);
        order = order != 0 ? order : x.Finding.Span.Length.CompareTo(y.Finding.Span.Length);
        order = order != 0 ? order : string.CompareOrdinal(x.Finding.Message, y.Finding.Message);
        return order != 0 ? order : string.CompareOrdinal(x.Finding.Fingerprint, y.Finding.Fingerprint);
    }
}
