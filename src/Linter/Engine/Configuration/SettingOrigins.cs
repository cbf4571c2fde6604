using System.Globalization;
using ContentLint.Rules;

namespace ContentLint.Configuration;

/// <summary>Says where each setting of a file comes from.</summary>
public static class SettingOrigins
{
    private const string Default = "default";

    /// <summary>The settings for a file that are not about rules.</summary>
    /// <param name="settings">The configuration.</param>
    /// <param name="path">The file, relative to the configuration's folder, with forward slashes.</param>
    public static IReadOnlyList<SettingOrigin> List(SettingsByFile settings, string path)
    {
        LintSettings inForce = (settings ?? throw new ArgumentNullException(nameof(settings))).For(path);
        var origins = new List<SettingOrigin>();
        string include = Default;
        string exclude = Default;
        string corpus = Default;
        string help = Default;
        foreach (ConfigurationLayer layer in settings.Layers)
        {
            include = layer.Include is { } ownInclude ? layer.Describe(ownInclude.Place.Start) : include;
            exclude = layer.Exclude is { } ownExclude ? layer.Describe(ownExclude.Place.Start) : exclude;
            corpus = layer.Corpus is { } ownCorpus ? layer.Describe(ownCorpus.Place.Start) : corpus;
            help = layer.Help is { } ownHelp ? layer.Describe(ownHelp.Place.Start) : help;
        }

        ConfigurationLayer? last = settings.Layers.Count == 0 ? null : settings.Layers[settings.Layers.Count - 1];
        origins.Add(new SettingOrigin("root", inForce.IsRoot ? "true" : "false", last?.IsRoot is { } root
            ? last.Describe(root.Place.Start)
            : Default));
        origins.AddRange(inForce.Include.Select(pattern => new SettingOrigin("include", pattern, include)));
        origins.AddRange(inForce.Exclude.Select(pattern => new SettingOrigin("exclude", pattern, exclude)));
        origins.AddRange((inForce.Corpus is { Count: > 0 }
            ? inForce.Corpus
            : [inForce.Corpus is null ? "the paths of the run" : "none"]).Select(pattern => new SettingOrigin("corpus", pattern, corpus)));
        origins.Add(new SettingOrigin("baseline", inForce.Baseline ?? "none", last?.Baseline is { } baseline
            ? last.Describe(baseline.Place.Start)
            : Default));
        origins.Add(new SettingOrigin("helpBaseUri", inForce.Help?.ToString() ?? "none", help));
        AddTexts(origins, settings, path, "names", static scope => scope.Names);
        AddTexts(origins, settings, path, "terms", static scope => scope.Terms);
        foreach ((ConfigurationLayer layer, ConfigurationScope scope) in ScopesOf(settings, path))
        {
            if (scope.Genre is { } genre)
            {
                origins.Add(new SettingOrigin("genre", genre.Value.ToString(), layer.Describe(genre.Place.Start)));
            }
        }

        return origins;
    }

    /// <summary>The settings of a rule for a file: its severity first, then its options.</summary>
    /// <param name="settings">The configuration.</param>
    /// <param name="path">The file, relative to the configuration's folder, with forward slashes.</param>
    /// <param name="rule">The rule.</param>
    public static IReadOnlyList<SettingOrigin> List(SettingsByFile settings, string path, RuleDescriptor rule)
    {
        RuleSettings inForce = (settings ?? throw new ArgumentNullException(nameof(settings))).For(path).Get(rule);
        string severity = Default;
        Dictionary<string, string> options = rule.Options.ToDictionary(option => option.Name, _ => Default, StringComparer.Ordinal);
        foreach ((ConfigurationLayer layer, ConfigurationScope scope) in ScopesOf(settings, path))
        {
            if (!scope.Rules.TryGetValue(rule.Id, out RuleChange? change))
            {
                continue;
            }

            if (change.Raises || change.Severity is not null)
            {
                severity = layer.Describe(change.Severity?.Place.Start ?? 0);
            }

            foreach (KeyValuePair<string, Placed<int>> option in change.Options)
            {
                options[option.Key] = layer.Describe(option.Value.Place.Start);
            }
        }

        string value = inForce.Severity is { } set
            ? SeverityName.Format(set)
            : $"{(inForce.IsRaised ? "raised" : Default)} ({SeverityName.Format(inForce.Grade(rule.Severity))})";
        return
        [
            new SettingOrigin(rule.Id, value, severity),
            .. rule.Options.Select(option =>
                new SettingOrigin(option.Name, inForce.GetOption(option).ToString(CultureInfo.InvariantCulture), options[option.Name])),
        ];
    }

    private static void AddTexts(List<SettingOrigin> origins, SettingsByFile settings, string path, string key,
        Func<ConfigurationScope, List<Placed<string>>> get)
    {
        foreach ((ConfigurationLayer layer, ConfigurationScope scope) in ScopesOf(settings, path))
        {
            origins.AddRange(get(scope).Select(text => new SettingOrigin(key, text.Value, layer.Describe(text.Place.Start))));
        }
    }

    private static IEnumerable<(ConfigurationLayer Layer, ConfigurationScope Scope)> ScopesOf(SettingsByFile settings, string path)
    {
        foreach (ConfigurationLayer layer in settings.Layers)
        {
            yield return (layer, layer.Scope);
            foreach (Placed<ConfigurationOverride> own in layer.Overrides)
            {
                if (own.Value.IsFor(path))
                {
                    yield return (layer, own.Value.Scope);
                }
            }
        }
    }
}
