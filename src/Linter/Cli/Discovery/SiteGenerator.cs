using ContentLint.Cli.Files;

namespace ContentLint.Cli.Discovery;

/// <summary>A generator of sites, known by its configuration file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Marks">Files and folders that only its sites have at their top; of one that ends in <c>+</c> both parts have to be
/// there.</param>
/// <param name="Content">Folders that it reads articles from; empty if they may stand anywhere.</param>
/// <param name="Exclude">Folders at the top that hold no articles.</param>
/// <param name="NamesFolders">Whether its configuration names further folders by a <c>path</c>.</param>
/// <param name="NamesExcluded">Whether its configuration names folders that are left out under <c>exclude</c>.</param>
internal sealed record SiteGenerator(string Name, IReadOnlyList<string> Marks, IReadOnlyList<string> Content,
    IReadOnlyList<string> Exclude, bool NamesFolders = false, bool NamesExcluded = false)
{
    /// <summary>How the folders end that hold what was true of former versions.</summary>
    private const string Versioned = "versioned_docs";

    /// <summary>Folders that hold no articles on any site.</summary>
    private static readonly string[] NoContent = ["**/_layouts/**", "**/_includes/**", "**/_data/**", "**/_site/**", "layouts/**",
        "includes/**", "templates/**", "themes/**", "partials/**", "components/**", "public/**", "dist/**", "build/**"];

    /// <summary>In this order: one that others build on comes after them.</summary>
    private static readonly SiteGenerator[] All =
    [
        new("Hugo",
            ["hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config/_default", "config.toml+archetypes", "config.yaml+archetypes",
                "config.yml+archetypes", "config.toml+layouts", "config.yaml+layouts"], ["content"],
                ["archetypes/**", "assets/**", "data/**", "i18n/**", "static/**", "resources/**"]),
        new("Zola", ["config.toml+templates", "config.toml+content"], ["content"], ["sass/**", "static/**"]),
        new("MkDocs", ["mkdocs.yml", "mkdocs.yaml"], ["docs"], ["overrides/**", "site/**"]),
        new("Docusaurus", ["docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs"], ["docs", "blog", "src/pages"],
            ["static/**"], NamesFolders: true),
        new("VitePress", [".vitepress", "docs/.vitepress", ".vuepress", "docs/.vuepress"], ["docs"], []),
        new("Astro", ["astro.config.mjs", "astro.config.ts", "astro.config.js", "astro.config.cjs"],
            ["src/content", "src/pages", "content"], ["src/layouts/**", "src/components/**"]),
        new("Gatsby", ["gatsby-config.js", "gatsby-config.ts", "gatsby-config.mjs"], ["content", "src/pages", "blog", "posts"],
            ["src/components/**", "src/templates/**", "static/**"]),
        new("Next.js", ["next.config.js", "next.config.mjs", "next.config.ts"], ["content", "posts", "_posts", "pages", "blog"], []),
        new("Nuxt", ["nuxt.config.ts", "nuxt.config.js"], ["content"], ["layouts/**"]),
        new("Eleventy",
            [".eleventy.js", ".eleventy.cjs", "eleventy.config.js", "eleventy.config.cjs", "eleventy.config.mjs", "eleventy.config.ts"],
            ["content", "posts", "src/posts", "src/content"], ["src/_includes/**", "src/_layouts/**", "assets/**"]),
        new("Hexo", ["_config.yml+scaffolds", "_config.yml+source"], ["source/_posts", "source"], ["scaffolds/**"]),
        new("Pelican", ["pelicanconf.py"], ["content"], ["output/**"]),
        new("Middleman", ["config.rb+source"], ["source"], ["source/layouts/**"]),
        new("Bridgetown", ["bridgetown.config.yml"], ["src"], ["src/_layouts/**", "src/_partials/**", "src/_components/**"]),
        new("mdBook", ["book.toml"], ["src"], ["book/**", "theme/**"]),
        new("Quarto", ["_quarto.yml", "_quarto.yaml"], [], []),
        new("Jekyll", ["_config.yml", "_config.yaml", "_config.toml"], [], ["_sass/**", "assets/**", "vendor/**"],
            NamesExcluded: true),
    ];

    /// <summary>The generator of the site in a folder, or null.</summary>
    public static SiteGenerator? Find(string folder)
    {
        foreach (SiteGenerator generator in All)
        {
            foreach (string mark in generator.Marks)
            {
                string[] parts = mark.Split('+');
                if (Array.TrueForAll(parts, part => Path.Exists(Path.Combine(folder, part))))
                {
                    return generator;
                }
            }
        }

        return null;
    }

    /// <summary>Patterns of what is no article on the site in a folder.</summary>
    public IEnumerable<string> GetExcluded(string folder) =>
        NoContent.Concat(Exclude).Concat(FindExcluded(folder)).Distinct(StringComparer.Ordinal);

    /// <summary>The folders that its configuration leaves out and that are there.</summary>
    private IEnumerable<string> FindExcluded(string folder)
    {
        foreach (string mark in NamesExcluded ? Marks : [])
        {
            string file = Path.Combine(folder, mark);
            foreach (string entry in File.Exists(file) ? ExcludedFolders.Find(ReadText(file)) : [])
            {
                string name = entry.Replace('\\', '/').Trim('/');
                bool isInside = name.Length > 0 && !name.Contains("..", StringComparison.Ordinal) && name.AsSpan().IndexOfAny("*?[{!") < 0;
                if (isInside && Directory.Exists(Path.Combine(folder, name)))
                {
                    yield return name + "/**";
                }
            }
        }
    }

    /// <summary>Folders of articles: those that are always read, and others that the configuration names and that are there.</summary>
    public IReadOnlyList<string> FindContent(string folder)
    {
        var content = new List<string>(Content);
        foreach (string mark in NamesFolders ? Marks : [])
        {
            string file = Path.Combine(folder, mark);
            if (!File.Exists(file))
            {
                continue;
            }

            foreach (string path in ConfiguredPaths.Find(ReadText(file)))
            {
                bool isInside = path.Length > 0 && path[0] is not ('.' or '/') && !path.Contains("..", StringComparison.Ordinal);
                if (isInside && !content.Exists(known => string.Equals(path, known, StringComparison.Ordinal)
                        || path.StartsWith(known + "/", StringComparison.Ordinal))
                    && Directory.Exists(Path.Combine(folder, path)))
                {
                    content.Add(path);
                }
            }
        }

        return content;
    }

    /// <summary>Folders of former versions, which stay out until somebody asks for them.</summary>
    public IReadOnlyList<string> FindFormer(string folder) => !NamesFolders
        ? []
        : [.. Directory.EnumerateDirectories(folder, "*" + Versioned).Select(static path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal)];

    private static string ReadText(string file)
    {
        try
        {
            return FileBytes.ReadText(file, FileBytes.MostOfConfiguration);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return string.Empty; // the folders that are always read are enough
        }
    }
}
