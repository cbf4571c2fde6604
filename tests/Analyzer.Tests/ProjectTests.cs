namespace ContentLint.Analyzer.Tests;

/// <summary>What kinds of project do with the package.</summary>
public sealed class ProjectTests : PackageTest
{
    private const string Article = "Walters warned that prices would rise.\n";

    [Fact]
    public void Changes_are_linted_and_an_unchanged_project_is_not()
    {
        Site.Write("rules.json", "{ \"rules\": { \"CL201\": \"warning\" } }");
        SiteBuild empty = Site.Build();
        Assert.Equal(0, empty.ExitCode);
        Assert.Empty(empty.Findings);

        Site.Write("articles/a.txt", Article);
        Assert.Equal(["articles/a.txt warning"], Describe(Site.Build("--no-restore")));
        Assert.False(Site.Build("--no-restore").Compiled);
        Assert.Equal(["articles/a.txt warning"], Describe(Site.Build("--no-restore", "--no-incremental")));

        Site.Write("rules.json", "{ \"rules\": { \"CL201\": \"note\" } }");
        Site.Write("articles/b.txt", "Ann Walters, a baker, warned that prices would rise.\n");
        Assert.Equal(["articles/a.txt note"], Describe(Site.Build("--no-restore")));

        Site.Write("articles/b.txt", Article);
        Assert.Equal(["articles/a.txt note", "articles/b.txt note"], Describe(Site.Build("--no-restore")));

        Site.Delete("articles/a.txt");
        Assert.Equal(["articles/b.txt note"], Describe(Site.Build("--no-restore")));
    }

    [Fact]
    public void Articles_and_their_rules_are_watched_and_other_texts_are_not()
    {
        Site.Write("rules.json", "{ \"rules\": { \"CL201\": \"warning\" } }");
        Site.Write("articles/a.txt", Article);
        Site.Write("other/b.txt", Article);
        Site.Build();
        Assert.Equal(["Site.csproj", "articles/a.txt", "rules.json"], Site.FindWatched());
    }

    [Fact]
    public void A_project_in_Visual_Basic_is_linted_too()
    {
        string project = File.ReadAllText(Path.Combine(Site.Root, "Site.csproj"));
        Site.Delete("Site.csproj");
        Site.Write("Site.vbproj", project);
        Site.Write("rules.json", "{ \"rules\": { \"CL201\": \"warning\" } }");
        Site.Write("articles/a.txt", Article);
        Assert.Equal(["articles/a.txt warning"], Describe(Site.Build()));
    }

    [Fact]
    public void A_project_with_several_target_frameworks_reports_each_finding_once()
    {
        Site.WriteProject(" net10.0;\n net10.0-windows ",
            before: "<PropertyGroup><EnableWindowsTargeting>true</EnableWindowsTargeting><DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads></PropertyGroup>");
        Site.Write("rules.json", "{ \"rules\": { \"CL201\": \"warning\" } }");
        Site.Write("articles/a.txt", Article);
        SiteBuild build = Site.Build();
        Assert.Equal(0, build.ExitCode);
        Assert.Contains("net10.0-windows", build.Output, StringComparison.Ordinal);
        Assert.Single(build.Findings);
    }

    [Fact]
    public void The_globs_are_a_property_and_other_additional_files_are_left_alone()
    {
        Site.WriteProject(
            before: "<PropertyGroup><ContentLintArticles>news/**/*.md;../Shared news/**</ContentLintArticles></PropertyGroup><ItemGroup><AdditionalFiles Include=\"words.txt\" /></ItemGroup>", folder: "project");
        Site.Write("project/words.txt", Article);
        Site.Write("project/articles/a.txt", Article);
        Site.Write("project/news/2024/b.md", Article);
        Site.Write("project/news/c.txt", Article);
        Site.Write("Shared news/d.txt", Article);
        Site.Write("Shared news/rules.json", "{ \"rules\": { \"CL201\": \"note\" } }");
        Assert.Equal(["Shared news/d.txt note", "project/news/2024/b.md warning"], Describe(Site.Build("project")));
    }

    [Fact]
    public void A_site_without_articles_is_told()
    {
        SiteBuild build = Site.Build();
        Assert.Equal(0, build.ExitCode);
        Assert.Contains("warning CL001: There are no files in the folder “articles”, so ContentLint.Analyzer lints nothing", build.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Globs_that_fit_nothing_are_an_error()
    {
        Site.Write("articles/a.txt", Article);
        SiteBuild build = Site.Build("-p:ContentLintArticles=artikles/**");
        Assert.Equal(1, build.ExitCode);
        Assert.Contains("error CL001: ContentLintArticles fits no file: artikles/**", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_break_in_a_name_is_an_error_and_no_argument_of_the_compiler()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // no file has such a name there
        }

        Site.Write("articles/a\n/define:B.txt", Article);
        SiteBuild build = Site.Build();
        Assert.Equal(1, build.ExitCode);
        Assert.Contains("error CL001: An article has a line break in its name", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_whose_sdk_runs_no_compiler_is_an_error()
    {
        // As Microsoft.Build.NoTargets does it.
        Site.WriteProject(
            after: "<ItemGroup><IntermediateAssembly Remove=\"@(IntermediateAssembly)\" /></ItemGroup><Target Name=\"CoreCompile\" />");
        Site.Write("articles/a.txt", Article);
        SiteBuild build = Site.Build();
        Assert.Equal(1, build.ExitCode);
        Assert.Contains("error CL001: ContentLint.Analyzer lints nothing in this project, because its SDK runs no compiler", build.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_compiler_below_the_floor_is_an_error()
    {
        Site.Write("articles/a.txt", Article);
        SiteBuild build = Site.Build("-p:CompilerApiVersion=roslyn4.7");
        Assert.Equal(1, build.ExitCode);
        Assert.Contains(
            "error CL001: ContentLint.Analyzer needs the .NET SDK 8.0.100 or Visual Studio 17.8, or later; this compiler has version 4.7",
            build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_that_goes_away_before_the_compiler_runs_is_an_error_and_the_others_are_linted()
    {
        Site.WriteProject(after: "<Target Name=\"Lose\" BeforeTargets=\"CoreCompile\"><Delete Files=\"articles/b.txt\" /></Target>");
        Site.Write("articles/a.txt", Article);
        Site.Write("articles/b.txt", Article);
        SiteBuild build = Site.Build();
        Assert.Equal(1, build.ExitCode);
        Assert.Equal("articles/a.txt", Assert.Single(build.Findings).Path);
        Assert.Contains("articles/b.txt", build.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Describe(SiteBuild build) => build.Findings.Select(finding => $"{finding.Path} {finding.Severity}");
}
