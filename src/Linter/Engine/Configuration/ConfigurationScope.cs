using ContentLint.Reading;

namespace ContentLint.Configuration;

/// <summary>What a configuration says about all its files, or an override about some of them.</summary>
internal sealed class ConfigurationScope
{
    public List<Placed<string>> Names { get; set; } = [];

    public List<Placed<string>> Terms { get; set; } = [];

    /// <summary>The kind of article.</summary>
    public Placed<Genre>? Genre { get; set; }

    /// <summary>What is said about rules, by id.</summary>
    public Dictionary<string, RuleChange> Rules { get; set; } = new(StringComparer.Ordinal);

    /// <summary>
    /// The settings with this on top of them: what is said of a rule wins over what was said before. Names and terms are not added here:
    /// those of many scopes are added at once.
    /// </summary>
    public LintSettings Apply(LintSettings settings)
    {
        if (Rules.Count > 0)
        {
            var rules = new Dictionary<string, RuleSettings>(StringComparer.Ordinal);
            foreach (KeyValuePair<string, RuleChange> change in Rules)
            {
                rules.Add(change.Key, change.Value.Apply(settings.Get(change.Key)));
            }

            settings = settings.With(rules);
        }

        return Genre is { } genre ? settings with { Genre = genre.Value } : settings;
    }
}
