using ContentLint.House;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>One file or profile, as it is written: what it does not say, the one before it says.</summary>
/// <param name="name">What it is called when it is named as the origin of a value.</param>
/// <param name="text">The text of a file; null for a profile.</param>
internal sealed class ConfigurationLayer(string name, string? text)
{
    private LineIndex? _lines;

    public ConfigurationScope Scope { get; } = new();

    public Placed<bool>? IsRoot { get; set; }

    public Placed<IReadOnlyList<string>>? Include { get; set; }

    public Placed<IReadOnlyList<string>>? Exclude { get; set; }

    public Placed<IReadOnlyList<string>>? Corpus { get; set; }

    public Placed<HelpAddress>? Help { get; set; }

    public Placed<string>? Baseline { get; set; }

    /// <summary>Profiles and files that come before this one.</summary>
    public List<Placed<string>> Extends { get; set; } = [];

    public List<Placed<ConfigurationOverride>> Overrides { get; } = [];

    /// <summary>The house rules that stand in it.</summary>
    public List<HouseRule> House { get; } = [];

    /// <summary>The ids of <see cref="House"/>.</summary>
    public HashSet<string> HouseIds { get; } = new(StringComparer.Ordinal);

    /// <summary>Files with more house rules.</summary>
    public List<Placed<string>> HouseFiles { get; } = [];

    /// <summary>Files with rules in C#.</summary>
    public List<Placed<string>> Plugins { get; set; } = [];

    /// <summary>The ids of rules in C# that are named and are not known.</summary>
    public List<Placed<string>> NamedPlugins { get; } = [];

    /// <summary>The ids of house rules that are named where severities are set.</summary>
    public List<Placed<string>> NamedHouseRules { get; } = [];

    /// <summary>A profile, or null if there is none of this name.</summary>
    public static ConfigurationLayer? CreateProfile(string name, IReadOnlyList<RuleDescriptor> rules)
    {
        if (!ConfigurationKeys.Profiles.Contains(name, StringComparer.Ordinal))
        {
            return null;
        }

        var layer = new ConfigurationLayer("profile " + name, null);
        foreach (RuleDescriptor rule in rules)
        {
            if (name is ConfigurationKeys.Strict)
            {
                layer.Scope.Rules.Add(rule.Id, new RuleChange { Raises = true });
            }
            else if ((name is ConfigurationKeys.ResidueOnly && rule.Family is not (RuleFamily.Residue or RuleFamily.Engine))
                || (name is ConfigurationKeys.SourceCode && !rule.IsForCode))
            {
                layer.Scope.Rules.Add(rule.Id, new RuleChange { Severity = new Placed<Severity?>(Severity.None, default) });
            }
        }

        return layer;
    }

    /// <summary>Names a place of the layer for people: <c>rules.json:12</c>.</summary>
    public string Describe(int offset)
    {
        if (text is null)
        {
            return name;
        }

        _lines ??= LineIndex.Build(text.AsSpan());
        return $"{name}:{(_lines.GetLine(offset) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}";
    }

    /// <summary>
    /// The settings with this on top of them. The root and the baseline are a matter of the file itself, not of those that extend it.
    /// </summary>
    public LintSettings Apply(LintSettings settings, bool isExtended)
    {
        LintSettings with = Scope.Apply(settings);
        return with with
        {
            IsRoot = !isExtended && IsRoot is { Value: true },
            Include = Include is { } include ? include.Value : with.Include,
            Exclude = Exclude is { } exclude ? exclude.Value : with.Exclude,
            Corpus = Corpus is { } corpus ? corpus.Value : with.Corpus,
            Baseline = isExtended ? null : Baseline?.Value,
            Help = Help is { } help ? help.Value : with.Help,
        };
    }
}
