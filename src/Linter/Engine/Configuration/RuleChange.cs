using ContentLint.Rules;

namespace ContentLint.Configuration;

/// <summary>What is said about one rule.</summary>
internal sealed class RuleChange
{
    /// <summary>The severity and where it is set; null if it is not set. A null severity is the rule's own.</summary>
    public Placed<Severity?>? Severity { get; set; }

    /// <summary>Whether findings become one step graver.</summary>
    public bool Raises { get; set; }

    public Dictionary<string, Placed<int>> Options { get; set; } = new(StringComparer.Ordinal);

    public RuleSettings Apply(RuleSettings before)
    {
        IReadOnlyDictionary<string, int>? options = before.Options;
        if (Options.Count > 0)
        {
            var all = new Dictionary<string, int>(StringComparer.Ordinal);
            if (before.Options is not null)
            {
                foreach (KeyValuePair<string, int> option in before.Options)
                {
                    all.Add(option.Key, option.Value);
                }
            }

            foreach (KeyValuePair<string, Placed<int>> option in Options)
            {
                all[option.Key] = option.Value.Value;
            }

            options = all;
        }

        return new RuleSettings(Severity is { } severity ? severity.Value : before.Severity, options)
        {
            IsRaised = Raises || (before.IsRaised && Severity is null),
        };
    }
}
