using ContentLint.Cli.Commands;

namespace ContentLint.Cli.Tests.Configuration;

/// <summary>Reports link to the pages of the rules when it is known where they are, and never otherwise.</summary>
public sealed class HelpAddressTests : CommandTest
{
    public static TheoryData<string> Formats => [.. ReportFormats.Names.Where(name => name is not "concise")];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_that_has_a_place_for_it_holds_the_address(string format)
    {
        Write("a.txt", "This is bad.");
        Assert.DoesNotContain("example.org", Run("a.txt", "--format", format).Output, StringComparison.Ordinal);
        Write("rules.json", "{ \"helpBaseUri\": \"https://example.org/rules\" }");
        Assert.Contains("https://example.org/rules/CL191", Run("a.txt", "--format", format).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/rules/", "https://example.org/rules/CL191")]
    [InlineData("https://example.org/{id}.md", "https://example.org/CL191.md")]
    [InlineData("http://example.org/?rule=", "http://example.org/?rule=CL191")]
    public void The_id_stands_where_it_belongs(string address, string expected)
    {
        Write("a.txt", "This is bad.");
        Write("rules.json", $"{{ \"helpBaseUri\": \"{address}\" }}");
        Assert.Contains($"      page: {expected}\n", Run("a.txt").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_terminal_the_id_is_a_link()
    {
        Write("a.txt", "This is bad.");
        Write("rules.json", "{ \"helpBaseUri\": \"https://example.org/rules\" }");
        IsTerminal = true;
        string output = Run("a.txt").Output;
        Assert.Contains("\u001b]8;;https://example.org/rules/CL191\u001b\\CL191\u001b]8;;\u001b\\", output, StringComparison.Ordinal);
        Assert.DoesNotContain("page:", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", Run("a.txt", "--color", "never").Output, StringComparison.Ordinal);
    }
}
