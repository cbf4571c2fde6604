namespace ContentLint.Configuration;

/// <summary>
/// What can stand in a <c>rules.json</c>: its keys, what each takes, and what it does. The reader, the schema and the page are made from
/// it.
/// </summary>
public static class ConfigurationKeys
{
    internal const string Strict = "strict";
    internal const string ResidueOnly = "residue-only";
    internal const string SourceCode = "source-code";

    /// <summary>The profiles that <c>extends</c> can name.</summary>
    public static IReadOnlyList<string> Profiles { get; } = ["recommended", Strict, ResidueOnly, SourceCode];

    /// <summary>What each profile is, in their order.</summary>
    public static IReadOnlyList<string> ProfileHelp { get; } =
    [
        "every rule with its own severities; the same as no profile",
        "every finding one step graver than its rule says: notes are warnings, warnings are errors",
        "the rules CL4xx alone: leftovers of the web page, traces of a chatbot, unfinished copy",
        "residue, figures and style, no speakers and no sources: what runs in .cs and .resx files unless a rule is named, for all files",
    ];

    /// <summary>The severities a rule can be given.</summary>
    public static IReadOnlyList<string> Severities { get; } = ["error", "warning", "note", "off", "default"];

    /// <summary>The keys of the file.</summary>
    public static IReadOnlyList<ConfigurationKey> Root { get; } =
    [
        new("$schema", ConfigurationValue.Text, "The address of the schema, for editors."),
        new("root", ConfigurationValue.Flag,
            "Whether this folder is the root that the paths of reports start from. Without it they start at the repository."),
        new("extends", ConfigurationValue.TextOrTexts,
            "A profile or a file to start from, or a list of them. Later ones win over earlier ones, and this file over all. A file is a relative path inside the repository; its patterns are those of the file that extends it."),
        new("include", ConfigurationValue.Texts, "Patterns of the articles in a folder, relative to this file."),
        new("exclude", ConfigurationValue.Texts,
            "Patterns of what is left out of folders. They win over “include”; for files that are named they hold with --force-exclude."),
        new("corpus", ConfigurationValue.Texts,
            "Patterns of the articles that changed ones are compared with under --staged and --changed-since and in editors, and those that are named file by file, relative to this file. Without it these are the articles that the paths of the run lead to, in an editor those of its folder; [] for none."),
        new("baseline", ConfigurationValue.Text,
            "The file of accepted findings, relative to this file. What stands in it does not count; --update-baseline writes it. It is not taken over by files that extend this one."),
        new("names", ConfigurationValue.Texts,
            "People and organisations that need no introduction. Of several words the last stands alone too. Lists of all files add up."),
        new("terms", ConfigurationValue.Texts,
            "Words of the house that are no findings, whichever rule asks: a finding is dropped if it is such a term or lies within one. Lists of all files add up."),
        new("genre", ConfigurationValue.Text,
            "The kind of article, whatever its form says: news, review, opinion, interview, obituary, explainer, live, release-notes, transcript, links, recipe, how-to, events, minutes, press-release, page, legal, directory, bibliography, data. Rules are quiet in the kinds their pages name."),
        new("since", ConfigurationValue.Text,
            "The version whose rules you want, “0.1”: a rule that came later is off unless it is named under “rules”. A version that is not there yet is an error."),
        new("rules", ConfigurationValue.Rules,
            "For the id or the name of a rule its severity, or an object with “severity” and “options”; for a family (speakers, CL2) a severity."),
        new("house", ConfigurationValue.House,
            "Rules of your own, without code, and names of files that hold more. Those of all files add up; of two with one name the stronger file's counts."),
        new("plugins", ConfigurationValue.Texts,
            "Rules of your own in C#: .cs files, or assemblies. They run with --allow-plugins alone. Lists of all files add up."),
        new("overrides", ConfigurationValue.Overrides, "What is different for some files. Of several that fit, later ones win."),
        new("helpBaseUri", ConfigurationValue.Text,
            "Where you keep the pages of the rules: the web address of a folder, or an address with {id} in it. Reports then link to the page of each rule."),
    ];

    /// <summary>The keys of an override.</summary>
    public static IReadOnlyList<ConfigurationKey> Override { get; } =
    [
        new("files", ConfigurationValue.Texts, "Patterns of the files, relative to this file."),
        new("names", ConfigurationValue.Texts, "Names that need no introduction in these files."),
        new("terms", ConfigurationValue.Texts, "Words that are no findings in these files."),
        new("genre", ConfigurationValue.Text, "The kind of these articles."),
        new("rules", ConfigurationValue.Rules, "Severities and options in these files."),
    ];

    /// <summary>The keys of a rule.</summary>
    public static IReadOnlyList<ConfigurationKey> Rule { get; } =
    [
        new("severity", ConfigurationValue.Severity,
            "The severity of all findings of the rule; “default” is the rule's own grading, “off” turns it off."),
        new("options", ConfigurationValue.Options, "The options of the rule."),
    ];
}
