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
    public static void Settle(List<CorpusFinding> findings)
    {
        if (findings is null)
        {
            throw new ArgumentNullException(nameof(findings));
        }

        findings.Sort(Compare);
        int kept = 0;
        for (int i = 0; i < findings.Count; i++)
        {
            Finding finding = findings[i].Finding;
            int same = kept - 1;
            while (same >= 0 && SharePlace(findings[same].Finding, finding)
                && !string.Equals(findings[same].Finding.Fingerprint, finding.Fingerprint, StringComparison.Ordinal))
            {
                same--;
            }

            if (same < 0 || !SharePlace(findings[same].Finding, finding))
            {
                findings[kept++] = findings[i];
            }
            else if (findings[same].Finding.Suppression is not null && finding.Suppression is null)
            {
                findings[same] = findings[i];
            }
        }

        findings.RemoveRange(kept, findings.Count - kept);
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
