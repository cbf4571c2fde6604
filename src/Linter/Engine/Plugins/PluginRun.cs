using ContentLint.Configuration;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Rules;

namespace ContentLint.Plugins;

/// <summary>Runs one rule over one article for somebody else, who grades, places and completes what it finds.</summary>
public static class PluginRun
{
    /// <summary>Runs the rule and writes what it reports; whatever it throws goes through, and nothing is written.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="reading">The article.</param>
    /// <param name="options">The values of its options, in their order.</param>
    /// <param name="names">Names that need no introduction.</param>
    /// <param name="answer">Where to write.</param>
    public static void Check(Rule rule, ArticleReading reading, IReadOnlyList<int> options, KnownNames names, BinaryWriter answer)
    {
        if (rule is null)
        {
            throw new ArgumentNullException(nameof(rule));
        }

        if (options is null)
        {
            throw new ArgumentNullException(nameof(options));
        }

        var findings = new List<RawFinding>();
        var values = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < options.Count; i++)
        {
            values[rule.Descriptor.Options[i].Name] = options[i];
        }

        var context = new RuleContext(LintSettings.Default with { KnownNames = names }, findings);
        context.PassTo(rule.Descriptor, RuleSettings.Default with { Options = values }, writesNotes: false);
        if (rule.Descriptor.WokenBy is null || rule.Descriptor.WokenBy.IsWoken(reading))
        {
            rule.Check(reading, context);
        }

        PluginWire.Write(answer, findings);
    }
}
