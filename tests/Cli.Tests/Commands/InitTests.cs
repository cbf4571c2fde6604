using ContentLint.Testing;

namespace ContentLint.Cli.Tests.Commands;

/// <summary>A first rules.json fits the folder, is valid, and takes nothing's place.</summary>
public sealed class InitTests : CommandTest
{
    [Fact]
    public void A_site_gets_the_folders_of_its_articles()
    {
        Write("content/news/a.md", "# A\n");
        Write("content/b.txt", "B");
        Write("posts/c.MD", "# C\n");
        Write("README.md", "# The site\n");
        Write("node_modules/pack/d.md", "# D\n");
        CommandResult result = Run("init");
        Assert.Equal(
            (0, "rules.json is written, and rules.schema.json, with which editors complete and check it. 3 articles found in content/**/*.md, content/**/*.txt, posts/**/*.md. .contentlint/, where --staged keeps what it knows of them, is added to .gitignore.\nNext: contentlint check .\n"),
            (result.ExitCode, result.Output));
        Snapshot.Verify(Read("rules.json"));
        Assert.Equal("No findings in 3 articles (12 ms)\n", Run(".").Error);
    }

    [Theory]
    [InlineData("title: Quay\nexclude:\n  - old_site/\n  - ../beside\n  - Gemfile\n  - missing\nport: 4000\n", true)]
    [InlineData("exclude: [old_site, \"*.gem\"]\n", true)]
    [InlineData("title: old_site\nplugins:\n  exclude:\n    - old_site\n", false)]
    [InlineData("include: [old_site]\nexclude: {a: b}\nkeep:\n  - old_site\n", false)]
    [InlineData("exclude: [[[[old_site\n", false)]
    public void What_the_site_leaves_out_is_left_out(string configuration, bool isOut)
    {
        Write("_config.yml", configuration);
        Write("index.md", "---\ntitle: Quay\n---\n\nThe board decides.\n");
        Write("old_site/a.md", "The board decided.\n");
        Write("Gemfile", "x");
        _ = Run("init");
        Assert.Equal(isOut, Read("rules.json").Contains("old_site/**", StringComparison.Ordinal));
        Assert.DoesNotContain("beside", Read("rules.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("missing", Read("rules.json"), StringComparison.Ordinal);
    }

    /// <summary>A page of a site may have the name that a paper of a repository has.</summary>
    [Fact]
    public void What_has_metadata_is_a_page_whatever_its_name()
    {
        Write("governance.md", "---\ntitle: Who decides\n---\n\nThe board decides.\n");
        Write("CONTRIBUTING.md", "# Send a patch\n");
        _ = Run("init");
        Assert.DoesNotContain("governance.md", Read("rules.json"), StringComparison.Ordinal);
        Assert.Contains("CONTRIBUTING.md", Read("rules.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Articles_at_the_top_are_told_from_the_files_of_a_repository()
    {
        Write("a.txt", "A");
        Write("requirements.txt", "x==1");
        Write("License.txt", "Free.");
        Write("Readme.md", "# The site\n");
        Write("docs/b.txt", "B");
        Assert.Equal(
            "rules.json is written, and rules.schema.json, with which editors complete and check it. 2 articles found in **/*.txt. .contentlint/, where --staged keeps what it knows of them, is added to .gitignore.\nNext: contentlint check .\n", Run("init").Output);
        Assert.Contains("\"License.txt\", \"Readme.md\", \"requirements.txt\"],", Read("rules.json"), StringComparison.Ordinal);
        Assert.Equal("No findings in 2 articles (12 ms)\n", Run(".").Error);
    }

    [Fact]
    public void An_empty_folder_gets_the_defaults()
    {
        Directory.CreateDirectory(Path.Combine(Root, "site"));
        CommandResult result = Run("init", "site");
        Assert.Equal(
            "site/rules.json is written, and rules.schema.json, with which editors complete and check it. There are no articles in the folder yet: look at “include”. .contentlint/, where --staged keeps what it knows of them, is added to .gitignore.\nNext: contentlint check site\n", result.Output);
        Assert.Contains("\"**/*.md\"", Read("site/rules.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("root", Read("site/rules.json"), StringComparison.Ordinal);
        Write("site/a.txt", "This is bad.");
        Assert.Equal(1, Run("site").ExitCode);
    }

    [Theory]
    [InlineData("hugo.toml", "content/news/a.md", "layouts/single.html", "Hugo", "content/**/*.md")]
    [InlineData("config.toml,archetypes/default.md", "content/a.html", "themes/x/b.html", "Hugo", "content/**/*.html")]
    [InlineData("config.toml,templates/page.html", "content/a.md", "templates/b.html", "Zola", "content/**/*.md")]
    [InlineData("_config.yml", "_posts/2024-05-03-a.markdown", "_layouts/post.html", "Jekyll", "_posts/**/*.markdown")]
    [InlineData("_config.yml,scaffolds/post.md", "source/_posts/a.md", "themes/x/b.md", "Hexo", "source/_posts/**/*.md")]
    [InlineData("mkdocs.yml", "docs/a.md", "overrides/main.html", "MkDocs", "docs/**/*.md")]
    [InlineData("docusaurus.config.js", "blog/a.mdx", "static/b.html", "Docusaurus", "blog/**/*.mdx")]
    [InlineData("eleventy.config.js", "content/posts/a.md", "_includes/b.html", "Eleventy", "content/**/*.md")]
    [InlineData("astro.config.mjs", "src/content/blog/a.mdx", "src/layouts/b.md", "Astro", "src/content/**/*.mdx")]
    [InlineData("gatsby-config.js", "content/a.md", "src/templates/b.html", "Gatsby", "content/**/*.md")]
    public void The_generator_of_a_site_is_known(string marks, string article, string layout, string generator, string include)
    {
        foreach (string mark in marks.Split(','))
        {
            Write(mark, "x");
        }

        Write(article, "It rained.\n");
        Write(layout, "It is {{ page.title }} or {% block x %}.\n");
        Write("static/robots.txt", "Allow: /\n");
        string output = Run("init").Output;
        Assert.StartsWith(
            $"rules.json is written, and rules.schema.json, with which editors complete and check it. It is a site of {generator}: its layouts, themes and data are left out. 1 article found in {include}. ", output, StringComparison.Ordinal);
        Assert.Equal("No findings in 1 article (12 ms)\n", Run(".").Error);
    }

    /// <summary>Docusaurus reads further folders, which its configuration names by their path.</summary>
    [Fact]
    public void Folders_that_the_configuration_names_are_included()
    {
        Write("docusaurus.config.js",
            "module.exports = {\n  // path: 'drafts',\n  presets: [['classic', { docs: { path: './guide' } }]],\n  plugins: [\n    ['docs', { id: 'c', path: \"community\" }],\n    ['docs', { path: '../other' }],\n  ],\n  versions: { 2: { path: 'v2' } },\n};\n");
        foreach (string folder in new[] { "docs", "guide", "community", "drafts", "versioned_docs/version-1" })
        {
            Write(folder + "/a.md", "# Tides\n\nIt rained.\n");
        }

        string output = Run("init").Output;
        Assert.Contains("3 articles found in community/**/*.md, docs/**/*.md, guide/**/*.md.", output, StringComparison.Ordinal);
        Assert.Contains("its layouts, themes and data are left out, and versioned_docs/ with former versions. ", output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Logs_and_code_are_no_articles()
    {
        Write("a.txt", "The ferry stops. It rained all day.\n");
        Write("logs.txt", string.Concat(Enumerable.Repeat("2024-05-03 10:20:01 GET /index 200\n", 20)));
        Write("tools/count.txt", "def count(boats):\n    n = 0\n    for b in boats:\n        n = n + 1\n    return n\n");
        Assert.StartsWith(
            "rules.json is written, and rules.schema.json, with which editors complete and check it. 1 article found in **/*.txt. ",
            Run("init").Output, StringComparison.Ordinal);
        Assert.Contains("\"logs.txt\", \"tools/count.txt\"],", Read("rules.json"), StringComparison.Ordinal);
    }

    /// <summary>A file without metadata is a source all the same, if a generator is configured above it.</summary>
    [Fact]
    public void Tags_are_no_debris_on_a_site()
    {
        Write("site/a.md", "# Ferry\n\nIt rained {{ page.place }} all day, and nobody came.\n");
        Assert.Contains(" place ", Run("inspect", "--tokens", "site/a.md").Output, StringComparison.Ordinal);
        Write("site/hugo.toml", "x");
        Assert.DoesNotContain(" place ", Run("inspect", "--tokens", "site/a.md").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_there_stays()
    {
        Write("rules.json", "{ }");
        CommandResult result = Run("init");
        Assert.Equal((2, "{ }"), (result.ExitCode, Read("rules.json")));
        Assert.Contains("rules.json is there already", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("init missing")]
    [InlineData("init a b")]
    [InlineData("init --force")]
    public void Wrong_usage_is_two(string arguments) => Assert.Equal(2, Run(arguments.Split(' ')).ExitCode);

    [Fact]
    public void The_schema_beside_it_is_named_and_is_that_of_the_command()
    {
        Write("a.txt", "A");
        Run("init");
        Assert.Contains("\"$schema\": \"rules.schema.json\"", Read("rules.json"), StringComparison.Ordinal);
        Assert.Equal(Run("schema").Output, Read("rules.schema.json"));
    }

    [Theory]
    [InlineData("y", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void In_a_folder_full_of_findings_a_baseline_is_offered(string? answer, bool accepts)
    {
        Write("a.txt", string.Concat(Enumerable.Range(1, 60).Select(static i => $"This is bad {i}.\n\n")));
        Answer = () => answer;
        CommandResult result = Run("init");
        Assert.Contains(
            "There are 60 errors and warnings already. They can be accepted, so that only new ones are reported.\nAccept them now? [y/N] ",
            result.Output, StringComparison.Ordinal);
        Assert.Equal(accepts,
            result.Error
            .Contains("known.json: 60 accepted, 60 new, 0 gone\ncontentlint: rules.json says now: \"baseline\": \"known.json\"\n",
                StringComparison.Ordinal));
        Assert.Equal(accepts ? 0 : 1, Run(".").ExitCode);
    }

    [Fact]
    public void Where_nobody_can_be_asked_it_is_said_how()
    {
        Write("a.txt", string.Concat(Enumerable.Range(1, 60).Select(static i => $"This is bad {i}.\n\n")));
        Assert.EndsWith("To do that: contentlint check . --update-baseline\n", Run("init").Output, StringComparison.Ordinal);
        File.Delete(Path.Combine(Root, "rules.json"));
        Run("init", "--accept");
        Assert.Equal("No findings in 1 article, 60 accepted (12 ms)\n", Run(".").Error);
    }

    [Fact]
    public void A_baseline_that_is_there_is_entered()
    {
        Write("a.txt", "This is bad.");
        Run(".", "--baseline", "known.json", "--update-baseline");
        Write("package.json", "{ \"version\": 1, \"findings\": [] }");
        Assert.Contains("What known.json accepts stays accepted. 1 article found", Run("init").Output, StringComparison.Ordinal);
        Assert.Equal("No findings in 1 article, 1 accepted (12 ms)\n", Run(".").Error);
    }

    [Fact]
    public void Git_ignores_the_index_from_then_on()
    {
        Write("a.txt", "A");
        Assert.Contains("is added to .gitignore", Run("init").Output, StringComparison.Ordinal);
        Assert.Equal(".contentlint/\n", Read(".gitignore"));
        foreach ((string before, string after) in ((string, string)[])[("bin\n", "bin\n.contentlint/\n"), ("bin", "bin\n.contentlint/\n"),
            ("bin\r\n", "bin\r\n.contentlint/\r\n"), ("/.contentlint\n", "/.contentlint\n"), (".contentlint/", ".contentlint/")])
        {
            File.Delete(Path.Combine(Root, "rules.json"));
            Write(".gitignore", before);
            Assert.Equal(!string.Equals(before, after, StringComparison.Ordinal),
                Run("init").Output.Contains(".gitignore", StringComparison.Ordinal));
            Assert.Equal(after, Read(".gitignore"));
        }

        // No file of somebody else's, and none where there is no repository.
        File.Delete(Path.Combine(Root, "rules.json"));
        File.Delete(Path.Combine(Root, ".gitignore"));
        File.WriteAllText(Path.Combine(Outside, "mine"), "mine\n");
        File.CreateSymbolicLink(Path.Combine(Root, ".gitignore"), Path.Combine(Outside, "mine"));
        Assert.DoesNotContain(".gitignore", Run("init").Output, StringComparison.Ordinal);
        Assert.Equal("mine\n", File.ReadAllText(Path.Combine(Outside, "mine")));
        File.Delete(Path.Combine(Root, "rules.json"));
        File.Delete(Path.Combine(Root, ".gitignore"));
        Directory.Delete(Path.Combine(Root, ".git"));
        Assert.DoesNotContain(".gitignore", Run("init").Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Root, ".gitignore")));
    }
}
