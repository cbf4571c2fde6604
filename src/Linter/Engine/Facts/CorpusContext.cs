using ContentLint.Findings;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Facts;

/// <summary>What a rule that compares articles reports through.</summary>
public sealed class CorpusContext
{
    /// <summary>As many other places as a reader looks up.</summary>
    private const int MostOthers = 5;

    private readonly List<CorpusFinding[]> _conflicts = [];
    private RuleDescriptor _rule = EngineRules.RuleFailed; // until it is passed to a rule

    internal CorpusContext()
    {
    }

    internal IReadOnlyList<CorpusFinding[]> Conflicts => _conflicts;

    internal void PassTo(RuleDescriptor rule)
    {
        _rule = rule;
        _conflicts.Clear();
    }

    internal void Forget() => _conflicts.Clear();

    /// <summary>
    /// Reports a conflict: one finding at each of its places. They are known as one, unless a place has an identity of its own, and are
    /// accepted together.
    /// </summary>
    /// <param name="severity">How grave it is, unless the configuration of an article says otherwise.</param>
    /// <param name="identity">The same words for the same conflict, whatever else changes in the articles.</param>
    /// <param name="places">Its places; each article has one at most.</param>
    public void Report(Severity severity, string identity, IReadOnlyList<CorpusPlace> places)
    {
        if (places is null)
        {
            throw new ArgumentNullException(nameof(places));
        }

        string group = FingerprintOf(identity);
        Suppression? suppression = FindSuppression(places);
        var conflict = new CorpusFinding[places.Count];
        for (int i = 0; i < conflict.Length; i++)
        {
            Fact fact = places[i].Fact;
            var others = new List<RelatedFinding>(MostOthers);
            foreach (Fact other in places[i].Others)
            {
                if (others.Count < MostOthers)
                {
                    others.Add(new RelatedFinding(other.Span, other.Lines,
                        $"“{SafeText.OnOneLine(other.Quote).Trim()}”")
                    { Path = other.Path });
                }
            }

            conflict[i] = new CorpusFinding(
                new Finding(_rule, fact.Settings.Grade(severity), fact.Path, fact.Span, fact.Lines, SafeText.OnOneLine(places[i].Message),
                    places[i].Hint is { } hint
                    ? SafeText.OnOneLine(hint)
                    : null, others, places[i].Identity is { } own ? FingerprintOf(own) : group, null, suppression)
                { Group = group },
                fact);
        }

        _conflicts.Add(conflict);
    }

    private string FingerprintOf(string identity) => Fingerprint.Format(Fingerprint.Hash(_rule.Id, identity.AsSpan()), 0);

    /// <summary>What is accepted on one side is accepted.</summary>
    private static Suppression? FindSuppression(IReadOnlyList<CorpusPlace> places)
    {
        foreach (CorpusPlace place in places)
        {
            if (place.Fact.Accepted is { } reason)
            {
                return new Suppression(SuppressionKind.InSource, reason);
            }
        }

        return null;
    }
}
