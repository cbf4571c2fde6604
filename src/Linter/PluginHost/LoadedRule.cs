using System.Globalization;
using System.Text;
using ContentLint.Rules;

namespace ContentLint.PluginHost;

/// <summary>A rule of a plug-in.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="File">The number of the file it came from.</param>
/// <param name="Documentation">Its doc comment; null if there is none to be had.</param>
internal sealed record LoadedRule(Rule Rule, int File, RuleDocumentation? Documentation)
{
    /// <summary>The page of the rule, in Markdown, like that of a rule that comes with the linter.</summary>
    public string CreatePage()
    {
        RuleDescriptor rule = Rule.Descriptor;
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture,
            $"# {rule.Id} {rule.Name}\n\n{(Documentation is { Summary.Length: > 0 } ? Documentation.Summary : rule.Description)}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"Severity unless configured: {SeverityName.Format(rule.Severity)}.\n\n");
        page.Append(RuleDocumentation.DescribeFixes(rule));
        // Info strings of fences are not shown where the page is rendered: words say which is which.
        page.Append((Documentation?.Remarks ?? string.Empty)
            .Replace("```bad\n", "Reported:\n\n```\n", StringComparison.Ordinal)
            .Replace("```good\n", "Not reported:\n\n```\n", StringComparison.Ordinal)
            .Replace("[|", string.Empty, StringComparison.Ordinal)
            .Replace("|]", string.Empty, StringComparison.Ordinal));
        return page.Append(RuleDocumentation.DescribeOptions(rule)).Append('\n').ToString();
    }
}
