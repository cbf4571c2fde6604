using System.Text.RegularExpressions;
using ContentLint.Testing;

namespace ContentLint.Cli.Tests.Commands;

/// <summary>The page about house rules and the sample house style: every rule in them does what its examples say.</summary>
public sealed partial class HouseStyleTests : CommandTest
{
    public static TheoryData<int> Blocks => [.. Enumerable.Range(0, ReadBlocks().Length)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void An_example_of_the_page_is_right(int block)
    {
        string text = ReadBlocks()[block];
        Write("rules.json", text.Contains("\"house\"", StringComparison.Ordinal) ? text : "{ \"house\": [" + text + "] }");
        CommandResult result = Run("rules", "--test");
        Assert.Equal(string.Empty, result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void The_ten_wishes_are_written_down()
    {
        string page = File.ReadAllText(GetPath("docs/house-rules.md"));
        for (int i = 1; i <= 10; i++)
        {
            Assert.Contains(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\"wish-{i}\""), page,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_page_names_every_class_scope_and_kind()
    {
        string page = File.ReadAllText(GetPath("docs/house-rules.md"));
        Assert.All(ContentLint.House.HouseKeys.Classes.Concat(ContentLint.House.HouseKeys.Scopes)
            .Concat(ContentLint.House.HouseKeys.Kinds), word => Assert.Contains($"`{word}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_sample_house_style_has_forty_rules_and_all_their_examples_agree()
    {
        Write("rules.json", """{ "house": ["local-newspaper.rules.json"] }""");
        Write("local-newspaper.rules.json", File.ReadAllBytes(GetPath("docs/examples/local-newspaper.rules.json")));
        CommandResult result = Run("rules", "--test");
        Assert.Equal(string.Empty, result.Output);
        Assert.StartsWith("contentlint: 40 house rules, ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_house_style_reads_the_sample_articles()
    {
        Write("rules.json", """{ "house": ["local-newspaper.rules.json"] }""");
        Write("local-newspaper.rules.json", File.ReadAllBytes(GetPath("docs/examples/local-newspaper.rules.json")));
        foreach (string file in Directory.GetFiles(GetPath("seeds"))
            .Where(static file => !file.EndsWith(".report", StringComparison.Ordinal)))
        {
            Write(Path.GetFileName(file), File.ReadAllBytes(file));
        }

        Snapshot.Verify(Run(".", "--format", "concise", "--severity", "note", "--ignore",
            "CL191,CL291,CL391,CL491,CL591,CL691,CL692").Output);
    }

    private static string GetPath(string path) => Path.Combine(Repository.Root, path);

    private static string[] ReadBlocks() =>
        [.. Block().Matches(File.ReadAllText(GetPath("docs/house-rules.md"))).Select(static match => match.Groups["text"].Value)];

    [GeneratedRegex("```jsonc\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Block();
}
