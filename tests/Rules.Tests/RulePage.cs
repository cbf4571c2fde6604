using System.Globalization;
using System.Text;
using System.Xml.Linq;
using ContentLint.Reading;

namespace ContentLint.Rules.Tests;

/// <summary>The page of a rule, made from its doc comment and its descriptor.</summary>
internal sealed class RulePage
{
    private static readonly Lazy<Dictionary<string, XElement>> Comments = new(() =>
        XDocument.Load(Path.ChangeExtension(typeof(RuleCatalog).Assembly.Location, ".xml"))
            .Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal));

    private static readonly Lazy<IReadOnlyDictionary<(string Rule, Severity Severity), MeasuredPrecision>> Measured = new(() =>
    {
        using var reader = new StreamReader(typeof(RuleCatalog).Assembly.GetManifestResourceStream("precision.tsv")!);
        return MeasuredPrecision.Load(reader);
    });

    private RulePage(Rule rule, string summary, string remarks)
    {
        Rule = rule;
        Summary = summary;
        Remarks = remarks;
    }

    public Rule Rule { get; }

    public string Summary { get; }

    public string Remarks { get; }

    public static RulePage Load(Rule rule)
    {
        XElement member = Comments.Value["T:" + rule.GetType().FullName];
        return new RulePage(rule, ReadText(member.Element("summary")!), ReadText(member.Element("remarks")!));
    }

    /// <summary>The examples of one kind, <c>bad</c> or <c>good</c>.</summary>
    public IEnumerable<string> GetExamples(string kind)
    {
        string[] parts = Remarks.Split("```" + kind + "\n");
        return parts.Skip(1).Select(part => part[..part.IndexOf("\n```", StringComparison.Ordinal)]);
    }

    public string ToMarkdown()
    {
        RuleDescriptor descriptor = Rule.Descriptor;
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {descriptor.Id} {descriptor.Name}\n\n{Summary}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"Family: {descriptor.Family.ToString().ToLowerInvariant()}. Severity unless configured: {descriptor.Severity.ToString().ToLowerInvariant()}.\n\n");
        page.Append(descriptor.Fix switch
        {
            FixSafety.Safe => "Fixes: `--fix` applies the safe ones, `--unsafe-fixes` the others too.\n\n",
            FixSafety.Offered => "Fixes: offered; `--unsafe-fixes` applies them.\n\n",
            _ => string.Empty,
        });
        if (descriptor.QuietIn.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"Quiet in: {string.Join(", ", descriptor.QuietIn.Select(NameOf))}.\n\n");
        }

        if (descriptor.NotesIn.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"Notes at most in: {string.Join(", ", descriptor.NotesIn.Select(NameOf))}.\n\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"Right in articles that nobody had read, before what was wrong there was mended: {string.Join("; ", SayPrecision(descriptor.Id))}.\n\n");
        page.Append(Remarks[..Remarks.IndexOf("## Examples", StringComparison.Ordinal)]);
        page.Append("## Examples");
        // Info strings of fences are not shown where the page is rendered: words say which is which.
        string pair = descriptor.ComparesArticles ? ", where a line of equals signs parts two articles" : string.Empty;
        AppendExamples(page, $"Reported{pair}:", "bad");
        AppendExamples(page, $"Not reported{pair}:", "good");
        if (descriptor.Options.Count > 0)
        {
            page.Append("\n\n## Options\n");
            foreach (RuleOption option in descriptor.Options)
            {
                page.Append(CultureInfo.InvariantCulture, $"\n- `{option.Name}` ({option.Minimum} to {option.Maximum}, default {option.Default}): {option.Help}");
            }
        }

        return page.Append('\n').ToString();
    }

    private static string[] SayPrecision(string rule)
    {
        string[] said = [.. new[] { Severity.Error, Severity.Warning, Severity.Note }.Select(severity => SayPrecision(severity, Measured.Value.GetValueOrDefault((rule, severity)))).OfType<string>()];
        return said.Length > 0 ? said : ["not measured"];
    }

    private static string? SayPrecision(Severity severity, MeasuredPrecision? measured)
    {
        if (measured is null)
        {
            return null;
        }

        (double share, double low, double high) = MeasuredPrecision.GetShare(measured.Right, measured.Judged);
        string counts = string.Create(CultureInfo.InvariantCulture, $"{SeverityName.Format(severity)}s {measured.Right} of {measured.Judged}, {measured.Arguable} more arguable");
        return measured.IsMeasured
            ? string.Create(CultureInfo.InvariantCulture, $"{counts} ({share:0} %, between {low:0} and {high:0})")
            : $"{counts} (too few to say)";
    }

    private static string NameOf(Genre genre) => genre switch
    {
        Genre.ReleaseNotes => "release notes",
        Genre.HowTo => "instructions and reference",
        Genre.PressRelease => "press releases",
        Genre.Links => "lists of links and show notes",
        Genre.Live => "live pages",
        Genre.Events => "calendars",
        Genre.Recipe => "recipes",
        Genre.Transcript => "transcripts",
        Genre.Page => "pages that report nothing",
        Genre.Legal => "policies and contracts",
        Genre.Directory => "entries of one form",
        Genre.Bibliography => "bibliographies",
        _ => genre.ToString().ToLowerInvariant(),
    };

    private void AppendExamples(StringBuilder page, string title, string kind)
    {
        page.Append("\n\n").Append(title);
        foreach (string example in GetExamples(kind))
        {
            page.Append("\n\n```\n").Append(example).Append("\n```");
        }
    }

    private static string ReadText(XElement element)
    {
        foreach (XElement code in element.Descendants("c").ToList())
        {
            code.ReplaceWith("`" + code.Value + "`");
        }

        foreach (XElement reference in element.Descendants("see").ToList())
        {
            reference.ReplaceWith("`" + reference.Attribute("cref")!.Value.Split('.')[^1] + "`");
        }

        string[] lines = element.Value.Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\n').Split('\n');
        int indent = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length >= indent ? line[indent..].TrimEnd() : string.Empty)).Trim();
    }
}
