using ContentLint.Configuration;
using ContentLint.Rules;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.House;

/// <summary>A house rule while it is being read.</summary>
internal sealed class HouseDraft
{
    private List<string>? _scopeNames;
    private HouseZones _zones;
    private HouseZones _withoutZones;
    private HouseCircumstances _needs;
    private HouseCircumstances _forbids;

    public Placed<string>? Name { get; set; }

    public HouseKind? Kind { get; set; }

    public string? Message { get; set; }

    public string? Hint { get; set; }

    public string? Description { get; set; }

    public Severity Severity { get; set; } = Severity.Warning;

    public bool IsExact { get; set; }

    public HouseUnit? Within { get; set; }

    public FixSafety Fix { get; set; } = FixSafety.Offered;

    public List<HouseExample>? Examples { get; private set; }

    public List<IReadOnlyList<string>>? Better { get; private set; }

    public List<int>? Groups { get; private set; }

    public int? Most { get; set; }

    public int? Least { get; set; }

    public HouseMeasure Measure { get; set; }

    public HouseUnit Unit { get; set; }

    public HouseCapitals Capitals { get; set; }

    public bool TakesAcronyms { get; set; }

    /// <summary>Where each key stands.</summary>
    public List<(string Key, TextSpan Place)> Places { get; } = new(8);

    /// <summary>Where a key stands; null if it is not there.</summary>
    public TextSpan? PlaceOf(string key)
    {
        foreach ((string own, TextSpan place) in Places)
        {
            if (string.Equals(own, key, StringComparison.Ordinal))
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>The scope that is written; null if none is.</summary>
    public HouseScope? Scope =>
        _scopeNames is null ? null : new HouseScope((_zones == HouseZones.None ? UsualZones : _zones) & ~_withoutZones, _needs, _forbids);

    private HouseZones UsualZones => Kind switch
    {
        HouseKind.First => HouseZones.Lede | HouseZones.Body | HouseZones.List,
        HouseKind.Order => HouseZones.Subhead,
        HouseKind.Capitals => HouseZones.Headline | HouseZones.Subhead,
        _ => HouseZones.All,
    };

    public void AddScope(string name, HouseZones zones, HouseCircumstances circumstance, bool isNot)
    {
        (_scopeNames ??= []).Add(name);
        _zones |= isNot ? HouseZones.None : zones;
        _withoutZones |= isNot ? zones : HouseZones.None;
        _needs |= isNot ? HouseCircumstances.None : circumstance;
        _forbids |= isNot ? circumstance : HouseCircumstances.None;
    }

    public void Add(HouseExample example) => (Examples ??= []).Add(example);

    public void AddBetter(IReadOnlyList<string> better) => (Better ??= []).Add(better);

    public void AddGroup(int group) => (Groups ??= []).Add(group);

    /// <summary>The rule.</summary>
    public HouseRule Create(Placed<string> name, HouseKind kind, IReadOnlyList<HousePhrase> phrases, ConfigurationSource source)
    {
        bool isPlain = Message is not null && Message.IndexOf('{') < 0;
        string title = isPlain ? Message! : "House rule " + name.Value;
        var descriptor = new RuleDescriptor(HouseRule.IdPrefix + name.Value, HouseRule.NamePrefix + name.Value, title, Description
            ?? title, Severity)
        {
            Fix = kind is HouseKind.Replace or HouseKind.Consistent ? Fix : FixSafety.None,
        };
        return new HouseRule(descriptor, kind, source, name.Place)
        {
            Message = Message,
            Hint = Hint,
            Examples = (IReadOnlyList<HouseExample>?)Examples ?? [],
            Scope = Scope ?? new HouseScope(UsualZones, HouseCircumstances.None, HouseCircumstances.None),
            ScopeNames = (IReadOnlyList<string>?)_scopeNames ?? [],
            IsExact = IsExact,
            Phrases = phrases,
            Better = (IReadOnlyList<IReadOnlyList<string>>?)Better ?? [],
            Groups = (IReadOnlyList<int>?)Groups ?? [],
            Within = Within ?? (kind == HouseKind.Require ? HouseUnit.Article : HouseUnit.Sentence),
            Measure = Measure,
            Unit = Unit,
            Most = Most,
            Least = Least,
            Capitals = Capitals,
            TakesAcronyms = TakesAcronyms,
        };
    }
}
