using ContentLint.Cli.Run;

namespace ContentLint.Cli.Tests.Configuration;

/// <summary>What could never fit anything is a mistake with its place, and not passed over.</summary>
public sealed class EntriesThatFitNothingTests : CommandTest
{
    [Theory]
    [InlineData("\"names\": [\"Kozlov,\"]", "CL001  “Kozlov,” fits no name in a text, because “,” stands in it")]
    [InlineData("\"names\": [\"Kozlov (mayor)\"]", "because “(” stands in it")]
    [InlineData("\"include\": [\"!drafts/**\", \"**/*.txt\"]", "“!drafts/**” fits no file")]
    [InlineData("\"exclude\": [\"!drafts/**\"]", "“!drafts/**” fits no file")]
    [InlineData("\"include\": [\"/news/**\"]", "“/news/**” fits no file")]
    [InlineData("\"exclude\": [\"news\\\\old\"]", "folders are parted by")]
    [InlineData("\"overrides\": [{\"files\": [\"!*.md\"]}]", "there is none before it")]
    [InlineData("\"include\": [\"../news/**\"]", "patterns do not lead out of the folder")]
    public void It_is_a_mistake(string entry, string message)
    {
        Write("rules.json", $"{{{entry}}}");
        Write("a.txt", "Fine.");
        CommandResult result = Run("a.txt");
        Assert.Equal(ExitCode.Trouble, result.ExitCode);
        Assert.Contains(message, result.Output.ReplaceLineEndings(" ").Replace("     ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"names\": [\"Kozlov \", \"Mary-Ann O’Hara\", \"J. R. Ñandú\", \"Marks & Sons\"]")]
    [InlineData("\"include\": [\"**/*.txt\", \"[slug]/*.md\", \"./news/\"]")]
    [InlineData("\"terms\": [\"C++ (the language)\"]")]
    public void It_is_none(string entry)
    {
        Write("rules.json", $"{{{entry}}}");
        Write("a.txt", "Fine.");
        Assert.Equal(ExitCode.Clean, Run("a.txt").ExitCode);
    }

    [Fact]
    public void A_byte_that_is_no_text_has_its_place()
    {
        Write("rules.json", [.. "{\"names\":[\"A"u8, 0xFF, .. "\"]}"u8]);
        Write("a.txt", "Fine.");
        CommandResult result = Run("a.txt");
        Assert.Equal(ExitCode.Trouble, result.ExitCode);
        Assert.Contains("1:13 ", result.Output, StringComparison.Ordinal);
    }
}
