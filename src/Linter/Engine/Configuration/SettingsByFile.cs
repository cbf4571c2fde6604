using ContentLint.House;

namespace ContentLint.Configuration;

/// <summary>The settings of a configuration for each of its files; where no override makes a difference it is one object.</summary>
public sealed class SettingsByFile
{
    private readonly IReadOnlyList<ConfigurationLayer> _layers;
    private readonly List<ConfigurationOverride> _overrides = [];
    private readonly HouseRuleSet? _house;
    private readonly Dictionary<string, LintSettings> _known = new(StringComparer.Ordinal);

    internal SettingsByFile(IReadOnlyList<ConfigurationLayer> layers)
    {
        _layers = layers;
        foreach (ConfigurationLayer layer in layers)
        {
            foreach (Placed<ConfigurationOverride> own in layer.Overrides)
            {
                _overrides.Add(own.Value);
            }
        }

        _house = JoinHouse(layers);
        General = Fold(static _ => false);
    }

    /// <summary>The settings without a <c>rules.json</c>.</summary>
    public static SettingsByFile Default { get; } = new([]);

    /// <summary>The settings for files that no override is for.</summary>
    public LintSettings General { get; }

    internal IReadOnlyList<ConfigurationLayer> Layers => _layers;

    /// <summary>The settings for one file. Any number of threads can ask.</summary>
    /// <param name="path">The file, relative to the configuration's folder, with forward slashes.</param>
    public LintSettings For(string path)
    {
        if (_overrides.Count == 0)
        {
            return General;
        }

        var key = new char[_overrides.Count];
        for (int i = 0; i < key.Length; i++)
        {
            key[i] = _overrides[i].IsFor(path) ? '1' : '0';
        }

        string name = new(key);
        lock (_known)
        {
            if (!_known.TryGetValue(name, out LintSettings? settings))
            {
                settings = name.IndexOf('1') < 0 ? General : Fold(candidate => candidate.IsFor(path));
                _known.Add(name, settings);
            }

            return settings;
        }
    }

    /// <summary>The house rules of all files; of two with one name the stronger file's.</summary>
    private static HouseRuleSet? JoinHouse(IReadOnlyList<ConfigurationLayer> layers)
    {
        List<HouseRule>? rules = null;
        Dictionary<string, int>? places = null;
        foreach (ConfigurationLayer layer in layers)
        {
            foreach (HouseRule rule in layer.House)
            {
                rules ??= [];
                places ??= new Dictionary<string, int>(StringComparer.Ordinal);
                if (places.TryGetValue(rule.Descriptor.Id, out int place))
                {
                    rules[place] = rule;
                }
                else
                {
                    places.Add(rule.Descriptor.Id, rules.Count);
                    rules.Add(rule);
                }
            }
        }

        return rules is null ? null : new HouseRuleSet(rules);
    }

    /// <summary>Each file or profile wins over those before it, its overrides over what it says of all files.</summary>
    private LintSettings Fold(Func<ConfigurationOverride, bool> isInForce)
    {
        LintSettings settings = _house is null ? LintSettings.Default : LintSettings.Default with { House = _house };
        List<string> names = [];
        List<string> terms = [];
        for (int i = 0; i < _layers.Count; i++)
        {
            settings = _layers[i].Apply(settings, isExtended: i < _layers.Count - 1);
            Collect(_layers[i].Scope);
            foreach (Placed<ConfigurationOverride> own in _layers[i].Overrides)
            {
                if (isInForce(own.Value))
                {
                    settings = own.Value.Scope.Apply(settings);
                    Collect(own.Value.Scope);
                }
            }
        }

        return settings with
        {
            KnownNames = settings.KnownNames.With(names),
            KnownTerms = KnownTerms.Join(settings.KnownTerms, terms),
        };

        void Collect(ConfigurationScope scope)
        {
            names.AddRange(scope.Names.Select(static name => name.Value));
            terms.AddRange(scope.Terms.Select(static term => term.Value));
        }
    }
}
