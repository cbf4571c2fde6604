using ContentLint.Testing;

namespace ContentLint.Cli.Tests.Commands;

/// <summary>Every command line in README and docs is run as it stands there: whoever copies one gets no mistake.</summary>
public sealed class DocumentedCommandsTests : CommandTest
{
    private const string Watch = "contentlint watch ";

    private const string Article = """
        Town budget passes after a long night

        Mayor Lena Ostrow said the town would spend 12 million crowns on schools.

        “We cannot pay it,” said Orsolt. “Half of us will sell.”

        The council voted on Tuesday.

        It will meet again in May.

        The hall was full.

        “It is too late,” said Brandel. “Nobody asked us.”

        """;

    /// <summary>
    /// Commands that need what a test has not, or that take minutes: how they begin, the file that runs them in CI and a word of it; without
    /// a file, why nothing runs them.
    /// </summary>
    private static readonly (string Start, string? File, string Reason)[] Elsewhere =
    [
        ("dotnet run --project src/Linter/Cli -- check seeds", ".ci/run", "check seeds"), // what it builds is run there
        ("dotnet test", ".ci/run", "dotnet test ContentLint.sln"),
        ("bash .ci/run", ".ci/run", "step \"Tests\""),
        ("dotnet run --project tests/Fuzzing -c Release -- ", ".ci/run", "--project tests/Fuzzing"),
        ("dotnet build --no-incremental", "tests/Analyzer.Tests/ProjectTests.cs", "--no-incremental"),
        ("asciidoctor -o", "tests/Workflows/recipes", "asciidoctor -o"),
        ("pandoc -f", "tests/Workflows/recipes", "pandoc -f"),
        ("pdftotext", null, "a PDF has no other way to text, and there is nothing to hold its result against"),
        ("dotnet new ", "tests/Workflows/release", "dotnet new contentlint-rule"),
        ("cd DeskRules", "tests/Workflows/release", "DeskRules"),
        ("LC_ALL=C sort", "tests/Workflows/scale", "LC_ALL=C sort"),
        ("contentlint reduce <", "tests/Workflows/scale", "contentlint reduce"),
        ("find articles", "tests/Workflows/scale", "find articles"),
        ("hadoop", null, "needs a cluster; its two commands are those of the other ways"),
        ("exec contentlint check --staged", "tests/Workflows/plain-hook", "docs/workflow.md"),
        ("tools/dev", null, "calls dotnet build, run and test, which CI does itself"),
        ("tools/new-rule", null, "writes into the checkout"),
        ("npm install", "tests/Workflows/release", "npm install"),
        ("npx ", null, "fetches from the registry what the step of npm installs from a file"),
        ("dotnet tool install", "tests/Workflows/release", "dotnet tool install"),
        ("dotnet tool exec", null, "fetches from a feed what the step of the tool installs from a folder"),
        ("sh install.sh", "tests/Workflows/release", "install.sh"),
        ("docker run", "tests/Workflows/release", "docker run"),
        ("dotnet pack src/Linter/Cli", "tests/Workflows/release", "dotnet tool install"), // installs what it makes
    ];

    /// <summary>What a line of a block without a language begins with, if it is a command.</summary>
    private static readonly string[] Programs = ["dotnet ", "tools/", "bash ", "sh ", "npm ", "npx ", "docker ", "git ", "pip ", "contentlint "];

    public static TheoryData<string> Pages =>
        [.. new[] { "README.md" }.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md")
            .Select(static page => "docs/" + Path.GetFileName(page))).Where(static page => ReadCommands(page).Any())];

    [SkippableOnWindowsTheory]
    [MemberData(nameof(Pages))]
    public void They_do_what_they_say(string page)
    {
        Write("articles/a.txt", Article);
        Write("articles/one.txt", Article.Replace("Tuesday.\n\n", "Tuesday.\n", StringComparison.Ordinal));
        Directory.CreateDirectory(Path.Combine(Root, "home/.config/fish/completions"));
        Directory.CreateDirectory(Path.Combine(Root, "home/.local/share/man/man1"));
        Shell("rm -r .git; git init -q; git add articles; git -c user.name=x -c user.email=x@example.invalid commit -q -m x; git update-ref refs/remotes/origin/main HEAD");
        WritePlugin(page);
        foreach (string command in ReadCommands(page))
        {
            // What does not end by itself is told to.
            string line = command.StartsWith(Watch, StringComparison.Ordinal)
                ? $"timeout --preserve-status --signal=TERM 4 {Command} {command["contentlint ".Length..]}"
                : command;
            (int exitCode, _, string error) = Shell($"HOME=$PWD/home; PROFILE=home/profile; contentlint() {{ {Command} \"$@\"; }}\n{line}");
            Assert.True(exitCode is 0 or 1, $"{page}: {command} ended with {exitCode}: {error}");
        }
    }

    [Fact]
    public void What_they_do_not_run_is_run_elsewhere_or_has_a_reason()
    {
        string[] others = [.. FindPages().SelectMany(ReadOtherCommands)];
        Assert.Contains("dotnet test tests", others);
        Assert.Contains("sh install.sh", others);
        Assert.DoesNotContain(others, static command => !Elsewhere.Any(entry => command.StartsWith(entry.Start, StringComparison.Ordinal)));
        Assert.All(Elsewhere, entry =>
        {
            Assert.Contains(others, command => command.StartsWith(entry.Start, StringComparison.Ordinal));
            if (entry.File is { } file)
            {
                Assert.Contains(entry.Reason, File.ReadAllText(Path.Combine(Repository.Root, file)), StringComparison.Ordinal);
                Assert.True(file is ".ci/run" || file.EndsWith(".cs", StringComparison.Ordinal)
                    || File.ReadAllText(Path.Combine(Repository.Root, ".ci/run")).Contains(file, StringComparison.Ordinal), file);
            }
        });
    }

    private static IEnumerable<string> FindPages() => new[] { "README.md", "CONTRIBUTING.md", "SECURITY.md" }
        .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md").Select(static page => "docs/" + Path.GetFileName(page)));

    /// <summary>Lines of blocks in the language of a shell, of blocks without one if they begin with a program, and the ways to install.</summary>
    private static IEnumerable<string> ReadOtherCommands(string page)
    {
        string? language = null;
        bool goesOn = false;
        string[] read = [.. ReadCommands(page)];
        foreach (string line in File.ReadLines(Path.Combine(Repository.Root, page)))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                language = language is null ? line[3..] : null;
            }
            else if (language is null && page is "docs/install.md" && line.StartsWith('|'))
            {
                foreach (string part in line.Split('`').Where(static (_, i) => i % 2 == 1))
                {
                    if (Programs.Any(program => part.StartsWith(program, StringComparison.Ordinal)))
                    {
                        yield return part;
                    }
                }
            }
            else if (!goesOn && line.Length > 0 && line[0] != '#'
                && (language is "sh" or "bash" || (language is "" && Programs.Any(program => line.StartsWith(program, StringComparison.Ordinal))))
                && !read.Any(command => line.StartsWith(command, StringComparison.Ordinal)))
            {
                yield return line;
            }

            goesOn = language is not null && line.EndsWith('\\');
        }
    }

    /// <summary>The rule in C# that a page shows, under the name that stands above it.</summary>
    private void WritePlugin(string page)
    {
        string[] parts = File.ReadAllText(Path.Combine(Repository.Root, page)).Split("```csharp\n// ");
        if (parts is [_, var rule])
        {
            string name = rule[..rule.IndexOf('\n', StringComparison.Ordinal)];
            Write(name, rule[name.Length..rule.IndexOf("\n```\n", StringComparison.Ordinal)]);
            Write("rules.json", $$"""{ "plugins": ["{{name}}"] }""");
        }
    }

    /// <summary>What stands behind two spaces says what the command does.</summary>
    private static IEnumerable<string> ReadCommands(string page)
    {
        bool isCode = false;
        foreach (string line in File.ReadLines(Path.Combine(Repository.Root, page)))
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            if (isCode && line.StartsWith("contentlint ", StringComparison.Ordinal) && !line.Contains('<', StringComparison.Ordinal))
            {
                int end = line.IndexOf("  ", StringComparison.Ordinal);
                yield return end < 0 ? line : line[..end];
            }
        }
    }
}
