using ContentLint.Cli.Run;
using ContentLint.Configuration;
using ContentLint.Rules;

namespace ContentLint.Cli.Configuration;

/// <summary>What <c>--select</c> and <c>--ignore</c> say.</summary>
/// <param name="Select">The rules to run and no others; null for all.</param>
/// <param name="Ignore">The rules not to run.</param>
internal sealed record RuleSelection(IReadOnlyList<RuleDescriptor>? Select, IReadOnlyList<RuleDescriptor> Ignore)
{
    /// <summary>
    /// The settings with the rules turned on and off; a rule that is selected runs although the configuration turns it off.
    /// </summary>
    public LintSettings Apply(LintSettings settings, RuleBook book)
    {
        if (Select is null && Ignore.Count == 0)
        {
            return settings;
        }

        var rules = new Dictionary<string, RuleSettings>(StringComparer.Ordinal);
        foreach (RuleDescriptor rule in book.Descriptors)
        {
            RuleSettings own = settings.Get(rule);
            if (TurnsOff(rule) is not null)
            {
                own = own with { Severity = Severity.None };
            }
            else if (Select is not null && (own.Severity ?? rule.Severity) == Severity.None)
            {
                // A house rule can be one that is off unless it is asked for.
                own = own with { Severity = rule.Severity == Severity.None ? Severity.Warning : null };
            }

            rules[rule.Id] = own;
        }

        return settings with { Rules = rules };
    }

    /// <summary>Fails if a house rule is named that no configuration has; asked when they are read.</summary>
    /// <exception cref="UsageException">There is none; the message names the nearest.</exception>
    public void CheckHouseRules(RuleBook book)
    {
        foreach (RuleDescriptor rule in (Select ?? []).Concat(Ignore))
        {
            if (rule.IsBrought)
            {
                book.Get(rule.Id);
            }
        }
    }

    /// <summary>The option that turns a rule off; null if none does.</summary>
    public string? TurnsOff(RuleDescriptor rule)
    {
        if (Contains(Ignore, rule))
        {
            return "--ignore";
        }

        // A house rule is read after the command line: it is known by its id.
        return Select is not null && !Contains(Select, rule) && rule.Family != RuleFamily.Engine ? "--select" : null;
    }

    private static bool Contains(IReadOnlyList<RuleDescriptor> rules, RuleDescriptor rule)
    {
        foreach (RuleDescriptor candidate in rules)
        {
            if (string.Equals(candidate.Id, rule.Id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
