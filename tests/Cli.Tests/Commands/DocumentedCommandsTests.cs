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
