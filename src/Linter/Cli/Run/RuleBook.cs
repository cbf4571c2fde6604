using System.Text;
using ContentLint.House;
using ContentLint.Plugins;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Cli.Run;

/// <summary>The rules of a run, by id and by name, and their pages.</summary>
internal sealed class RuleBook
{
    private readonly Dictionary<string, HouseRule> _house = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _pluginPages = new(StringComparer.Ordinal); // by id
    private RuleDescriptor[] _descriptors;
    private IReadOnlyDictionary<(string Rule, Severity Severity), MeasuredPrecision>? _precision;

    /// <param name="rules">The rules by id; the engine's own come before them all.</param>
    public RuleBook(IReadOnlyList<Rule> rules)
    {
        Rules = rules;
        IReadOnlyList<RuleDescriptor> own = EngineRules.All;
        _descriptors = new RuleDescriptor[own.Count + rules.Count];
        for (int i = 0; i < _descriptors.Length; i++)
        {
            _descriptors[i] = i < own.Count ? own[i] : rules[i - own.Count].Descriptor;
        }
    }

    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Takes up the house rules of a configuration; of two with one id the first counts where one must stand for both.</summary>
    public void Add(HouseRuleSet house)
    {
        var added = new List<RuleDescriptor>();
        foreach (HouseRule rule in house.Rules)
        {
            if (_house.TryAdd(rule.Descriptor.Id, rule))
            {
                _house.Add(rule.Descriptor.Name, rule);
                added.Add(rule.Descriptor);
            }
        }

        _descriptors = [.. _descriptors, .. added];
    }

    /// <summary>Takes up rules of plug-ins with their pages; of two with one id the first counts where one must stand for both.</summary>
    public void AddPlugins(IEnumerable<(RuleDescriptor Rule, string Page)> plugins)
    {
        foreach ((RuleDescriptor rule, string page) in plugins)
        {
            if (_pluginPages.TryAdd(rule.Id, page))
            {
                _descriptors = [.. _descriptors, rule];
            }
        }
    }

    /// <summary>What stands for a rule that a configuration brings, before any is read; null if a name is none of such a rule.</summary>
    public static RuleDescriptor? CreateReference(string idOrName) =>
        HouseRule.IsNamed(idOrName) ? HouseRule.CreateReference(idOrName)
        : PluginName.IsNamed(idOrName) ? PluginName.CreateReference(idOrName) : null;

    /// <summary>The rules and the engine's own findings, by id; house rules and plug-ins behind them.</summary>
    public IReadOnlyList<RuleDescriptor> Descriptors => _descriptors;

    /// <summary>What <c>rules.json</c> may name: the engine's report on the configuration and on itself cannot be changed.</summary>
    public RuleDescriptor[] GetConfigurable() => Array.FindAll(_descriptors, IsConfigurable);

    public static bool IsConfigurable(RuleDescriptor rule) =>
        !ReferenceEquals(rule, EngineRules.Configuration) && !ReferenceEquals(rule, EngineRules.RuleFailed);

    public int IndexOf(RuleDescriptor rule)
    {
        for (int i = 0; i < _descriptors.Length; i++)
        {
            if (ReferenceEquals(_descriptors[i], rule)
                || (rule.IsBrought && string.Equals(_descriptors[i].Id, rule.Id, StringComparison.Ordinal)))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The house rule of this id or name, or null.</summary>
    public HouseRule? FindHouse(string idOrName) => _house.GetValueOrDefault(idOrName);

    public RuleDescriptor? Find(string idOrName) => Array.Find(_descriptors, rule =>
        string.Equals(rule.Id, idOrName, StringComparison.OrdinalIgnoreCase)
        || string.Equals(rule.Name, idOrName, StringComparison.OrdinalIgnoreCase));

    /// <summary>The rule of this id or name.</summary>
    /// <exception cref="UsageException">There is none; the message names the nearest.</exception>
    public RuleDescriptor Get(string idOrName) => Find(idOrName)
        ?? throw new UsageException($"there is no rule “{idOrName}”", NearestRule(idOrName));

    /// <summary>The rule of this id or name, or the rules of a family.</summary>
    /// <exception cref="UsageException">There is neither; the message names the nearest.</exception>
    public IReadOnlyList<RuleDescriptor> GetAll(string name)
    {
        if (RuleFamilyName.Find(name) is not { } family)
        {
            return [Get(name)];
        }

        RuleDescriptor[] rules = Array.FindAll(_descriptors, rule => rule.Family == family);
        return rules.Length > 0
            ? rules
            : throw new UsageException($"there are no rules “{name}” here",
                "rules of the house stand in rules.json, and options name them one by one");
    }

    /// <summary>The page of a rule in Markdown; a rule without a page has its title and description.</summary>
    public string GetPage(RuleDescriptor rule)
    {
        if (_house.TryGetValue(rule.Id, out HouseRule? house))
        {
            return HousePage.Create(house);
        }

        if (_pluginPages.TryGetValue(rule.Id, out string? page))
        {
            return page;
        }

        using StreamReader? reader = OpenResource(rule.Id + ".md");
        return reader?.ReadToEnd() ?? $"# {rule.Id} {rule.Name}\n\n**{rule.Title}**\n\n{rule.Description}\n";
    }

    /// <summary>How often the findings of a rule at its own severity were right; null if nobody judged any.</summary>
    public MeasuredPrecision? FindPrecision(RuleDescriptor rule)
    {
        if (_precision is null)
        {
            using StreamReader reader = OpenResource("precision.tsv")!;
            _precision = MeasuredPrecision.Load(reader);
        }

        return _precision.GetValueOrDefault((rule.Id, rule.Severity));
    }

    private static StreamReader? OpenResource(string name) =>
        typeof(RuleCatalog).Assembly.GetManifestResourceStream(name) is { } stream ? new StreamReader(stream, Encoding.UTF8) : null;

    private string NearestRule(string given)
    {
        if (HouseRule.IsNamed(given) && _house.Count == 0)
        {
            return "house rules stand under “house” in rules.json, and there are none here";
        }

        if (PluginName.IsNamed(given) && _pluginPages.Count == 0)
        {
            return "plug-ins stand under “plugins” in rules.json, and none was run here";
        }

        var names = new List<string>();
        foreach (RuleDescriptor rule in _descriptors)
        {
            names.Add(rule.Name);
            names.Add(rule.Id);
        }

        names.AddRange(RuleFamilyName.All);
        if (NearestName.Find(given, names) is { } nearest)
        {
            return $"did you mean “{nearest}”?";
        }

        List<string> containing = given.Length < 3 ? [] : names.FindAll(name => name.Contains(given, StringComparison.OrdinalIgnoreCase));
        return containing.Count is > 0 and <= 5
            ? $"did you mean “{string.Join("” or “", containing)}”?"
            : "contentlint rules lists them";
    }
}
