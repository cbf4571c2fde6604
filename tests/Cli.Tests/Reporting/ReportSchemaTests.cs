using System.Text.Json;
using ContentLint.Testing;

namespace ContentLint.Cli.Tests.Reporting;

/// <summary>The schema of the JSON reports, the page about them and what is written name the same keys.</summary>
public sealed class ReportSchemaTests : CommandTest
{
    [Theory]
    [InlineData("finding")]
    [InlineData("file")]
    [InlineData("problem")]
    [InlineData("summary")]
    public void The_page_names_every_key(string definition)
    {
        using JsonDocument schema = JsonDocument.Parse(Run("schema", "report").Output);
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "formats.md"));
        Assert.All(KeysOf(schema, definition), key => Assert.Contains($"`{key}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_written_is_in_the_schema_and_the_schema_is_written()
    {
        Write("a.txt", "A twin and a twin, bad and small: he saw teh really old boat.");
        Write("b.md", "<!-- contentlint-disable-next CL191: known -->\n\nThis is bad.\n");
        using JsonDocument schema = JsonDocument.Parse(Run("schema", "report").Output);
        using JsonDocument report = JsonDocument.Parse(Run(".", "missing.txt", "--format", "json").Output);
        HashSet<string> written = [];
        foreach (JsonElement finding in report.RootElement.GetProperty("findings").EnumerateArray())
        {
            written.UnionWith(finding.EnumerateObject().Select(static member => member.Name));
        }

        // Without a configuration there are no pages, none of these rules weighs signs, and none compares articles.
        Assert.Equal(KeysOf(schema, "finding").Except(["kind", "helpUri", "score", "reasons", "hint", "group"], StringComparer.Ordinal)
            .Order(StringComparer.Ordinal), written.Except(["hint"], StringComparer.Ordinal).Order(StringComparer.Ordinal));
        AssertKeys(schema, "summary", report.RootElement.GetProperty("summary"));
        AssertKeys(schema, "problem", report.RootElement.GetProperty("problems")[0]);
        AssertKeys(schema, "file", report.RootElement.GetProperty("files")[0]);
        AssertKeys(schema, "report", report.RootElement);
    }

    [Fact]
    public void What_is_written_of_two_articles_is_in_the_schema()
    {
        Write("a.md", "Andrew Stennel, the chairman of the Varn council, said no.\n");
        Write("b.md", "He is not alone – Andrew Stennell, the chairman of the Varn council, said yes.\n");
        using JsonDocument schema = JsonDocument.Parse(Run("schema", "report").Output);
        using JsonDocument report = JsonDocument.Parse(
            ShippedCommand.RunHere(Root, string.Empty, Variables, ["check", ".", "--select=CL312", "--format", "json"]).Output);
        JsonElement finding = report.RootElement.GetProperty("findings")[0];
        Assert.Contains("group", finding.EnumerateObject().Select(static member => member.Name));
        Assert.Subset(KeysOf(schema, "finding").ToHashSet(), finding.EnumerateObject().Select(static member => member.Name).ToHashSet());
        JsonElement related = schema.RootElement.GetProperty("definitions").GetProperty("finding").GetProperty("properties")
            .GetProperty("related").GetProperty("items").GetProperty("properties");
        Assert.Equal(related.EnumerateObject().Select(static key => key.Name),
            finding.GetProperty("related")[0].EnumerateObject().Select(static member => member.Name));
    }

    private static void AssertKeys(JsonDocument schema, string definition, JsonElement written) => Assert.Equal(
        KeysOf(schema, definition).Where(key => definition is "problem" || key is not "kind")
        .Where(key => definition is "report" || key is not "schemaVersion").Order(StringComparer.Ordinal),
        written.EnumerateObject().Select(static member => member.Name).Order(StringComparer.Ordinal));

    private static IEnumerable<string> KeysOf(JsonDocument schema, string definition) =>
        [.. schema.RootElement.GetProperty("definitions").GetProperty(definition).GetProperty("properties").EnumerateObject()
            .Select(static key => key.Name)];
}
