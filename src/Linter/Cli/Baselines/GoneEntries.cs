using ContentLint.Findings;

namespace ContentLint.Cli.Baselines;

/// <summary>The entries of a baseline whose files are gone.</summary>
internal sealed class GoneEntries
{
    private readonly Dictionary<string, List<BaselineEntry>> _byFingerprint = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, List<BaselineEntry>> _bySentence = [];
    private readonly HashSet<BaselineEntry> _taken = new(ReferenceEqualityComparer.Instance);

    /// <param name="baseline">The baseline.</param>
    /// <param name="root">The folder its paths start from.</param>
    public GoneEntries(Baseline baseline, string root)
    {
        var there = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (BaselineEntry entry in baseline.Entries)
        {
            if (!there.TryGetValue(entry.Path, out bool isThere))
            {
                isThere = File.Exists(Path.Combine(root, entry.Path));
                there.Add(entry.Path, isThere);
            }

            if (!isThere)
            {
                Add(_byFingerprint, entry.Fingerprint, entry);
                if (entry.SentenceKey != 0)
                {
                    Add(_bySentence, entry.SentenceKey, entry);
                }
            }
        }
    }

    /// <summary>The findings of a file, those that an entry fits marked as accepted; the same list if none is.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="takes">Whether an entry that fits one finding fits no other afterwards.</param>
    public IReadOnlyList<Finding> Suppress(IReadOnlyList<Finding> findings, bool takes)
    {
        if (_byFingerprint.Count == 0)
        {
            return findings;
        }

        Finding[]? marked = null;
        for (int i = 0; i < findings.Count; i++)
        {
            Finding finding = findings[i];
            if (finding.Suppression is null
                && (Find(_byFingerprint, finding.Fingerprint) ?? Find(_bySentence, finding.SentenceKey)) is { } entry)
            {
                if (takes)
                {
                    _taken.Add(entry);
                }

                marked ??= [.. findings];
                marked[i] = finding with { Suppression = new Suppression(SuppressionKind.External, entry.Reason) { Entry = entry } };
            }
        }

        return marked ?? findings;
    }

    private BaselineEntry? Find<TKey>(Dictionary<TKey, List<BaselineEntry>> index, TKey key)
        where TKey : notnull =>
        index.TryGetValue(key, out List<BaselineEntry>? entries) ? entries.Find(entry => !_taken.Contains(entry)) : null;

    private static void Add<TKey>(Dictionary<TKey, List<BaselineEntry>> index, TKey key, BaselineEntry entry)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out List<BaselineEntry>? entries))
        {
            entries = [];
            index.Add(key, entries);
        }

        entries.Add(entry);
    }
}
