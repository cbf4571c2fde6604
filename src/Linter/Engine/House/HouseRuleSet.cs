using ContentLint.Configuration;
using ContentLint.Reading;
using ContentLint.Rules;

namespace ContentLint.House;

/// <summary>
/// The house rules of a configuration. All their phrases are looked for in one pass; it never changes, so any number of threads share it.
/// </summary>
public sealed class HouseRuleSet
{
    private readonly HouseRule[] _rules;
    private readonly int[] _standing; // rules that can find something where none of their phrases stands
    private readonly Lazy<Compiled> _compiled;

    /// <param name="rules">The rules.</param>
    internal HouseRuleSet(IEnumerable<HouseRule> rules)
    {
        _rules = [.. rules];
        _standing = [.. Enumerable.Range(0, _rules.Length).Where(i => CanStandAlone(_rules[i]))];
        _compiled = new Lazy<Compiled>(Compile);
    }

    /// <summary>The rules in the order in which they are written.</summary>
    public IReadOnlyList<HouseRule> Rules => _rules;

    /// <summary>The rule with this id, or null.</summary>
    public HouseRule? Find(string id) =>
        Array.Find(_rules, rule => string.Equals(rule.Descriptor.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reports what the rules find.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="context">Where to report.</param>
    /// <param name="settings">What is set for each rule.</param>
    /// <param name="guard">Runs the check of one rule, so that it cannot stop the others.</param>
    internal void Check(ArticleReading reading, RuleContext context, RuleSettings[] settings, Action<RuleDescriptor, Action> guard)
    {
        Compiled compiled = _compiled.Value;
        ReadOnlySpan<Block> blocks = reading.Blocks;
        ReadOnlySpan<Token> tokens = reading.Tokens;
        HouseZones[] zones = HouseScope.ZonesOf(blocks);
        var hits = new List<PhraseHit>();
        for (int i = 0; i < zones.Length; i++)
        {
            if (zones[i] != HouseZones.None)
            {
                compiled.Table.Find(reading, tokens, blocks[i].FirstToken, blocks[i].EndToken, hits);
            }
        }

        if (hits.Count == 0 && _standing.Length == 0)
        {
            return;
        }

        PhraseHit[] sorted = [.. hits];
        Array.Sort(sorted, PhraseHit.Compare);
        int at = 0;
        int standing = 0;
        while (at < sorted.Length || standing < _standing.Length)
        {
            int rule = Math.Min(at < sorted.Length ? sorted[at].Rule : int.MaxValue, standing < _standing.Length
                ? _standing[standing]
                : int.MaxValue);
            int from = at;
            while (at < sorted.Length && sorted[at].Rule == rule)
            {
                at++;
            }

            standing += standing < _standing.Length && _standing[standing] == rule ? 1 : 0;
            if (settings[rule].Severity != Severity.None)
            {
                var check = new HouseCheck(_rules[rule], reading, zones, compiled.Phrases, context,
                    new ArraySegment<PhraseHit>(sorted, from, at - from));
                context.PassTo(_rules[rule].Descriptor, settings[rule], writesNotes: false);
                guard(_rules[rule].Descriptor, check.Run);
            }
        }
    }

    private static bool CanStandAlone(HouseRule rule) => rule.Kind switch
    {
        HouseKind.Require => !rule.Has(PhraseRole.When),
        HouseKind.Limit => rule.Measure != HouseMeasure.Phrases || rule.Least is not null,
        HouseKind.First => rule.TakesAcronyms,
        HouseKind.Capitals => true,
        _ => false,
    };

    private Compiled Compile()
    {
        var builder = new PhraseTableBuilder();
        var phrases = new List<(HousePhrase, PhraseElement[])>();
        for (int i = 0; i < _rules.Length; i++)
        {
            foreach (HousePhrase phrase in _rules[i].Phrases)
            {
                foreach (PhraseElement[] reading in phrase.Readings)
                {
                    builder.Add(reading, i, phrase.Role, phrase.Item, _rules[i].IsExact);
                    phrases.Add((phrase, reading));
                }
            }
        }

        return new Compiled(builder.Build(), [.. phrases]);
    }

    /// <summary>The table, and for each phrase in it what it came from.</summary>
    private sealed record Compiled(PhraseTable Table, (HousePhrase Phrase, PhraseElement[] Reading)[] Phrases);
}
