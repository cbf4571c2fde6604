using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace ContentLint.Rules;

/// <summary>The doc comment of a rule: what it says to the editor who meets a finding, and its examples.</summary>
public sealed class RuleDocumentation
{
    private RuleDocumentation(string summary, string remarks)
    {
        Summary = summary;
        Remarks = remarks;
    }

    /// <summary>The text of <c>summary</c>.</summary>
    public string Summary { get; }

    /// <summary>The text of <c>remarks</c>, in Markdown.</summary>
    public string Remarks { get; }

    /// <summary>Texts in which the rule finds something: the blocks of code in the remarks that are marked <c>bad</c>.</summary>
    public IEnumerable<string> Bad => GetExamples("bad");

    /// <summary>Texts in which the rule finds nothing: the blocks of code that are marked <c>good</c>.</summary>
    public IEnumerable<string> Good => GetExamples("good");

    /// <summary>The doc comment of a rule in the XML of its assembly; null if it has none.</summary>
    /// <param name="comments">What the compiler wrote.</param>
    /// <param name="rule">The rule.</param>
    public static RuleDocumentation? Find(XDocument comments, Type rule)
    {
        if (comments is null)
        {
            throw new ArgumentNullException(nameof(comments));
        }

        if (rule is null)
        {
            throw new ArgumentNullException(nameof(rule));
        }

        string name = "T:" + rule.FullName!.Replace('+', '.');
        XElement? member = comments.Descendants("member")
            .FirstOrDefault(member => string.Equals(member.Attribute("name")?.Value, name, StringComparison.Ordinal));
        return member is null ? null : new RuleDocumentation(ReadText(member.Element("summary")), ReadText(member.Element("remarks")));
    }

    /// <summary>What the page of a rule says of its fixes, with an empty line behind it; empty if it offers none.</summary>
    public static string DescribeFixes(RuleDescriptor rule) => (rule ?? throw new ArgumentNullException(nameof(rule))).Fix switch
    {
        FixSafety.Safe => "Fixes: `--fix` applies the safe ones, `--unsafe-fixes` the others too.\n\n",
        FixSafety.Offered => "Fixes: offered; `--unsafe-fixes` applies them.\n\n",
        _ => string.Empty,
    };

    /// <summary>The last part of the page of a rule; empty if it has no options.</summary>
    public static string DescribeOptions(RuleDescriptor rule)
    {
        if (rule is null)
        {
            throw new ArgumentNullException(nameof(rule));
        }

        var text = new StringBuilder(rule.Options.Count > 0 ? "\n\n## Options\n" : string.Empty);
        foreach (RuleOption option in rule.Options)
        {
            text.Append(string.Format(CultureInfo.InvariantCulture, "\n- `{0}` ({1} to {2}, default {3}): {4}", option.Name,
                option.Minimum, option.Maximum, option.Default, option.Help));
        }

        return text.ToString();
    }

    private IEnumerable<string> GetExamples(string kind)
    {
        string fence = "```" + kind + "\n";
        for (int at = Remarks.IndexOf(fence, StringComparison.Ordinal); at >= 0; at = Remarks.IndexOf(fence, at, StringComparison.Ordinal))
        {
            at += fence.Length;
            int end = Remarks.IndexOf("\n```", at, StringComparison.Ordinal);
            if (end < 0)
            {
                yield break;
            }

            yield return Remarks.Substring(at, end - at);
        }
    }

    private static string ReadText(XElement? element)
    {
        if (element is null)
        {
            return string.Empty;
        }

        foreach (XElement code in element.Descendants("c").ToList())
        {
            code.ReplaceWith("`" + code.Value + "`");
        }

        foreach (XElement reference in element.Descendants("see").ToList())
        {
            string named = reference.Attribute("cref")?.Value ?? reference.Value;
            reference.ReplaceWith("`" + named.Substring(named.LastIndexOf('.') + 1) + "`");
        }

        string[] lines = element.Value.Replace("\r\n", "\n").Trim('\n').Split('\n');
        int indent = lines.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0)
            .Min();
        return string.Join("\n", lines.Select(line => line.Length >= indent ? line.Substring(indent).TrimEnd() : string.Empty)).Trim();
    }
}
