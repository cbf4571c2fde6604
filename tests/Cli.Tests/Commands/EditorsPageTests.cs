using System.Text.Json;
using System.Text.RegularExpressions;
using ContentLint.Testing;

namespace ContentLint.Cli.Tests.Commands;

/// <summary>What <c>docs/editors.md</c> tells to copy into an editor fits what the command writes.</summary>
public sealed class EditorsPageTests : CommandTest
{
    [Fact]
    public void The_problem_matcher_takes_every_line_apart()
    {
        Write("rules.json", "{ \"root\": true, \"house\": [{ \"name\": \"own\", \"find\": \"crowns\", \"message\": \"no crowns\" }] }");
        Write("a b: c.txt", "This is bad and odd, says (he): 3 crowns.");
        JsonElement pattern = Blocks("json").Select(static block => JsonDocument.Parse(block).RootElement)
            .First(static root => root.ValueKind == JsonValueKind.Object && root.TryGetProperty("tasks", out _))
            .GetProperty("tasks")[0].GetProperty("problemMatcher").GetProperty("pattern");
        var regex = new Regex(pattern.GetProperty("regexp").GetString()!, RegexOptions.ECMAScript, TimeSpan.FromSeconds(5));
        string[] lines = Run(".", "--format", "concise", "--color", "never").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string Part(string line, string name) => regex.Match(line).Groups[pattern.GetProperty(name).GetInt32()].Value;
        Assert.Equal(["CL191", "CL291", "H-own"], lines.Select(line => Part(line, "code")).Order(StringComparer.Ordinal));
        Assert.All(lines, line => Assert.Equal(("a b: c.txt", "1"), (Part(line, "file"), Part(line, "line"))));
    }

    [Fact]
    public void Every_configuration_in_JSON_is_JSON() =>
        Assert.All(Blocks("json"), static block => JsonDocument.Parse(block).Dispose());

    private static IEnumerable<string> Blocks(string language) =>
        File.ReadAllText(Path.Combine(Repository.Root, "docs/editors.md")).Split($"```{language}\n").Skip(1)
        .Select(static rest => rest[..rest.IndexOf("\n```", StringComparison.Ordinal)]);
}
