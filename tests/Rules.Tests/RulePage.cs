using System.Globalization;
using System.Text;
using System.Xml.Linq;
using ContentLint.Reading;

namespace ContentLint.Rules.Tests;

/// <summary>The page of a rule, made from its doc comment and its descriptor.</summary>
internal sealed class RulePage(Rule rule, RuleDocumentation documentation)
{
    private static readonly Lazy<XDocument> Comments = new(() =>
        XDocument.Load(Path.ChangeExtension(typeof(RuleCatalog).Assembly.Location, ".xml"), LoadOptions.PreserveWhitespace));

    private static readonly Lazy<IReadOnlyDictionary<(string Rule, Severity Severity), MeasuredPrecision>> Measured = new(() =>
    {
        using var reader = new StreamReader(typeof(RuleCatalog).Assembly.GetManifestResourceStream("precision.tsv")!);
        return MeasuredPrecision.Load(reader);
    });

    public Rule Rule => rule;

    public RuleDocumentation Documentation => documentation;

    public static RulePage Load(Rule rule) => new(rule, RuleDocumentation.Find(Comments.Value, rule.GetType())!);

    public string ToMarkdown()
    {
        RuleDescriptor descriptor = Rule.Descriptor;
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {descriptor.Id} {descriptor.Name}\n\n{Documentation.Summary}\n\n");
        page.Append(CultureInfo.InvariantCulture,
            $"Family: {descriptor.Family.ToString().ToLowerInvariant()}. Severity unless configured: {descriptor.Severity.ToString().ToLowerInvariant()}.\n\n");
        page.Append(RuleDocumentation.DescribeFixes(descriptor));
        if (descriptor.QuietIn.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"Quiet in: {string.Join(", ", descriptor.QuietIn.Select(NameOf))}.\n\n");
        }

        if (descriptor.NotesIn.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"Notes at most in: {string.Join(", ", descriptor.NotesIn.Select(NameOf))}.\n\n");
        }

        page.Append(CultureInfo.InvariantCulture,
            $"Judged by readers in articles that the rule had not met, as it then was: {string.Join("; ", SayPrecision(descriptor.Id))}.\n\n");
        page.Append(Documentation.Remarks[..Documentation.Remarks.IndexOf("## Examples", StringComparison.Ordinal)]);
        page.Append("## Examples");
        // Info strings of fences are not shown where the page is rendered: words say which is which.
        string pair = descriptor.ComparesArticles ? ", where a line of equals signs parts two articles" : string.Empty;
        AppendExamples(page, $"Reported{pair}:", Documentation.Bad);
        AppendExamples(page, $"Not reported{pair}:", Documentation.Good);
        return page.Append(RuleDocumentation.DescribeOptions(descriptor)).Append('\n').ToString();
    }

    private static string[] SayPrecision(string rule)
    {
        string[] said = [.. new[] { Severity.Error, Severity.Warning,
            Severity.Note }.Select(severity => SayPrecision(severity, Measured.Value.GetValueOrDefault((rule, severity))))
            .OfType<string>()];
        return said.Length > 0 ? said : ["not measured"];
    }

    private static string? SayPrecision(Severity severity, MeasuredPrecision? measured)
    {
        if (measured is null)
        {
            return null;
        }

        (double share, double low, double high) = MeasuredPrecision.GetShare(measured.Right, measured.Judged);
        string counts = string.Create(CultureInfo.InvariantCulture,
            $"{SeverityName.Format(severity)}s {measured.Right} of {measured.Judged} right, {measured.Arguable} more arguable");
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
        Genre.Verse => "verse",
        _ => genre.ToString().ToLowerInvariant(),
    };

    private static void AppendExamples(StringBuilder page, string title, IEnumerable<string> examples)
    {
        page.Append("\n\n").Append(title);
        foreach (string example in examples)
        {
            page.Append("\n\n```\n").Append(example).Append("\n```");
        }
    }
}
