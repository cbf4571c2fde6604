namespace ContentLint.Analyzer.Tests;

/// <summary>Where severities come from, in a project without C# of its own.</summary>
public sealed class SeverityTests : PackageTest
{
    private const string Article = "Walters warned that prices would rise.\n";

    [Fact]
    public void Keys_in_an_editorconfig_hold_by_glob_and_over_rules_json()
    {
        Site.Write("rules.json", "{ \"rules\": { \"CL201\": \"off\" } }");
        Site.Write(".editorconfig",
            "root = true\n[*.txt]\ncontentlint.CL201.severity = error\n[articles/soft/**]\ncontentlint.orphan-surname-speaker.severity = warning\n[*.md]\ncontentlint.cl201.severity = suggestion\n");
        Site.Write("articles/off.markdown", Article);
        Site.Write("articles/error.txt", Article);
        Site.Write("articles/note.md", Article);
        Site.Write("articles/.editorconfig", "[soft/*.txt]\ncontentlint.CL201.severity = warning\n");
        Site.Write("articles/soft/warning.txt", Article);
        SiteBuild build = Site.Build();
        Assert.Equal(["articles/error.txt error", "articles/note.md note", "articles/soft/warning.txt warning"], Describe(build));

        // A configuration that goes away counts no longer.
        Site.Delete("articles/.editorconfig");
        Assert.Equal(["articles/error.txt error", "articles/note.md note", "articles/soft/warning.txt error"],
            Describe(Site.Build("--no-restore")));
    }

    [Fact]
    public void A_globalconfig_has_the_last_word()
    {
        Site.Write("rules.json", "{ \"rules\": { \"CL101\": \"off\" } }");
        Site.Write(".globalconfig",
            "is_global = true\ndotnet_diagnostic.CL201.severity = warning\ndotnet_diagnostic.CL401.severity = suggestion\ndotnet_diagnostic.CL407.severity = none\n");
        Site.Write("articles/a.txt",
            "Walters warned that prices would rise.\n\nExperts say so.\n\nLorem ipsum dolor sit amet.\n\nRead more: How to bake bread\n");
        // No source at all, not even what the SDK writes.
        SiteBuild build = Site.Build("-p:GenerateAssemblyInfo=false", "-p:GenerateTargetFrameworkAttribute=false");
        Assert.Equal(["CL201 warning", "CL401 note"], build.Findings.Select(finding => $"{finding.Rule} {finding.Severity}"));
    }

    [Fact]
    public void A_key_that_means_nothing_is_an_error_once()
    {
        Site.Write(".editorconfig",
            "root = true\n[*]\ncontentlint.CL2O1.severity = error\ncontentlint.CL201.severity = fatal\ncontentlint.CL201 = error\n");
        Site.Write("articles/a.txt", Article);
        Site.Write("articles/b.txt", Article);
        SiteBuild build = Site.Build();
        Assert.Equal(
            [
                ".editorconfig:3 “contentlint.CL2O1.severity” in an .editorconfig: there is no rule “CL2O1”; did you mean “CL201”?",
                ".editorconfig:4 “contentlint.CL201.severity” in an .editorconfig: “fatal” is no severity; there are error, warning, note, off, suggestion, none",
                ".editorconfig:5 An .editorconfig has no key “contentlint.CL201”; there is contentlint.RULE.severity",
            ],
            build.Findings.Where(finding => finding.Rule is "CL001").OrderBy(finding => finding.Line)
                .Select(finding => $"{finding.Path}:{finding.Line} {finding.Message}"));
    }

    private static IEnumerable<string> Describe(SiteBuild build) => build.Findings.Select(finding => $"{finding.Path} {finding.Severity}");
}
