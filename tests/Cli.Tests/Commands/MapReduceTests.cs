using System.Globalization;
using System.Text;
using System.Text.Json;
using ContentLint.Cli.Run;
using ContentLint.Testing;

namespace ContentLint.Cli.Tests.Commands;

/// <summary><c>map</c>, <c>sort</c> and <c>reduce</c> come to what <c>check</c> comes to; with the product's own rules.</summary>
public sealed class MapReduceTests : CommandTest
{
    // More by hand: CONTENTLINT_CUTS=200 CONTENTLINT_ARTICLES=1000.
    private static readonly int Cuts = ReadNumber("CONTENTLINT_CUTS", 12);
    private static readonly int Articles = ReadNumber("CONTENTLINT_ARTICLES", 80);

    private CommandResult Call(string input, params string[] args) => ShippedCommand.RunHere(Root, input, Variables, args);

    [Fact]
    public void Any_cut_and_order_of_the_articles_gives_the_findings_of_one_check()
    {
        for (int i = 0; i < Articles; i++)
        {
            Write($"{i:D4}.md", CorpusMaker.Make(seed: 5, i, conflicts: i % 8 < 2) + Spelling(i));
        }

        CommandResult check = Call(string.Empty, "check", ".", "--format", "jsonl", "--severity", "note");
        string[] expected = SortFindings(check.Output.Split('\n')
            .Where(line => line.StartsWith("{\"kind\":\"finding\"", StringComparison.Ordinal)));
        foreach (string rule in (string[])["CL208", "CL312", "CL409", "CL506", "CL606"])
        {
            Assert.Contains(expected, line => line.Contains($"\"rule\":\"{rule}\"", StringComparison.Ordinal));
        }

        // Each article is mapped once; a cut decides where its lines go and in which order they come.
        string[][] mapped = [.. Enumerable.Range(0, Articles).Select(i => Lines(Call(string.Empty, "map", $"{i:D4}.md").Output))];
        var random = new Random(11);
        for (int cut = 0; cut < Cuts; cut++)
        {
            int parts = random.Next(1, 9);
            var buckets = new List<string>[parts];
            for (int i = 0; i < parts; i++)
            {
                buckets[i] = [];
            }

            foreach (string line in mapped.OrderBy(_ => random.Next()).SelectMany(lines => lines))
            {
                // As a cluster does it: all lines of a key go to one worker.
                buckets[(int)((uint)string.GetHashCode(line.AsSpan(0, line.IndexOf('\t', StringComparison.Ordinal)),
                    StringComparison.Ordinal) % parts)].Add(line);
            }

            // One in two workers sorts whole lines, the others by the key alone.
            IEnumerable<string> reduced = buckets.SelectMany((bucket, i) =>
                Lines(Call(Join(cut % 2 == 0 ? Sort(bucket) : SortByKey(bucket)), "reduce").Output));
            Assert.Equal(expected, SortFindings(reduced));
        }
    }

    /// <summary>Of every twenty articles ten have one spelling, and one has the other.</summary>
    private static string Spelling(int article) => article % 2 == 0 ? "\nThe mill will organise a fair.\n"
        : article % 20 == 3 ? "\nThe mill had organized a fair.\n"
        : string.Empty;

    [Fact]
    public void What_several_reducers_find_at_one_place_a_last_one_leaves_once()
    {
        // One paragraph with a copy and with near copies, which have other groups of words in common with it.
        string mill = "The mill in Varn has been shut since the flood of 1750, and nobody knows who will pay for the new roof that the council asked for and that the owner, who lives abroad, does not want.";
        string[] texts = [mill, mill, mill.Replace("1750", "1760", StringComparison.Ordinal), mill.Replace("lives abroad", "is old", StringComparison.Ordinal)];
        for (int i = 0; i < texts.Length; i++)
        {
            Write($"{i}.txt", $"Article {i}\n\n{texts[i]}\n");
        }

        string[] expected = SortFindings(Lines(Call(string.Empty, "check", ".", "--format", "jsonl", "--severity", "note").Output)
            .Where(line => line.StartsWith("{\"kind\":\"finding\"", StringComparison.Ordinal)));
        string[] mapped = Sort(Lines(Call(string.Empty, "map", ".").Output));
        string[] reduced = [.. mapped.GroupBy(line => line[..line.IndexOf('\t', StringComparison.Ordinal)], StringComparer.Ordinal)
            .SelectMany(share => Lines(Call(Join(share), "reduce").Output))];
        Assert.True(reduced.Length > expected.Length, "no place was found twice");
        Assert.Equal(expected, SortFindings(Lines(Call(Join(Sort(reduced)), "reduce").Output)));
    }

    [Fact]
    public void Articles_come_as_json_lines_too()
    {
        string[] texts = ["Andrew Stennel, the chairman of the Varn council, said no.\n",
            "# No\n\nAndrew Stennell, the chairman of the Varn council, said yes.\n"];
        Write("a.txt", texts[0]);
        Write("b.md", texts[1]);
        string input = string.Join('\n',
            [JsonSerializer.Serialize(new { id = "a.txt", text = texts[0] }), "",
                JsonSerializer.Serialize(new { id = "b.md", text = texts[1], format = "markdown" })]);
        Assert.Equal(Sort(Lines(Call(string.Empty, "map", ".").Output)), Sort(Lines(Call(input, "map", "-").Output)));
    }

    [Theory]
    [InlineData("nonsense", "it is no article as JSON")]
    [InlineData("[]", "it is no article as JSON")]
    [InlineData("{\"text\":\"a\"}", "the article has no “id”")]
    [InlineData("{\"id\":\"a\"}", "the article has no “text”")]
    [InlineData("{\"id\":\"a\",\"text\":1}", "it is no article as JSON")]
    [InlineData("{\"id\":\"a\",\"text\":\"a\",\"format\":\"pdf\"}", "“format” is text, markdown or html, not “pdf”")]
    public void A_line_that_is_no_article_is_said_and_the_others_are_mapped(string line, string message)
    {
        CommandResult result =
            Call($"{line}\n{{\"id\":\"a.txt\",\"text\":\"Andrew Stennell, the head of the school in Varn, said no.\"}}\n", "map", "-");
        Assert.Equal(ExitCode.Trouble, result.ExitCode);
        Assert.StartsWith("contentlint: line 1 of standard input: " + message, result.Error, StringComparison.Ordinal);
        Assert.Contains("CL312 name andrew s\t", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_are_not_sorted_are_refused()
    {
        CommandResult result = Call("CL312 name b\t{}\nCL312 name a\t{}\n", "reduce");
        Assert.Equal(ExitCode.Trouble, result.ExitCode);
        Assert.StartsWith(
            "contentlint: line 2: “CL312 name a” stands after “CL312 name b”; the lines are not sorted by their keys\n  sort the lines of map by their bytes: LC_ALL=C sort\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_something_else_are_refused()
    {
        CommandResult result = Call("CL312 name a\t{}\nCL312 name a\t{}\n", "reduce");
        Assert.Equal(ExitCode.Trouble, result.ExitCode);
        Assert.Contains("it is no line of facts", result.Error, StringComparison.Ordinal);
        Assert.Contains("it is no finding", Call("{\"rule\":\"CL506\"}\n", "reduce").Error, StringComparison.Ordinal);
        Assert.Contains("it is no finding", Call("{nonsense\n", "reduce").Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, Call(string.Empty, "reduce").ExitCode);
    }

    [Fact]
    public void Lines_of_any_length_are_read()
    {
        string text = string.Concat(Enumerable.Repeat("The mill is old and the river is wide, and nobody knows why. ", 5000));
        CommandResult result = Call(JsonSerializer.Serialize(new
        {
            id = "a.txt",
            text = text + "\n\nWalters warned that prices would rise.\n"
        }), "map", "-");
        Assert.Contains("finding a.txt\t{\"kind\":\"finding\",\"rule\":\"CL201\"", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_found_is_trouble()
    {
        Assert.Equal(ExitCode.Trouble, Call(string.Empty, "map", "nowhere.txt").ExitCode);
        Assert.Equal(ExitCode.Trouble, Call(string.Empty, "map", "-", "a.txt").ExitCode);
        Assert.Equal(ExitCode.Trouble, Call(string.Empty, "reduce", "a.txt").ExitCode);
    }

    private static int ReadNumber(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        ? number
        : otherwise;

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Join(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    private static string[] SortFindings(IEnumerable<string> findings) => [.. findings.Order(StringComparer.Ordinal)];

    private static string[] Sort(IEnumerable<string> lines) =>
        [.. lines.OrderBy(line => line,
            Comparer<string>.Create(static (x, y) => Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y))))];

    private static string[] SortByKey(IEnumerable<string> lines) =>
        [.. lines.OrderBy(line => line[..line.IndexOf('\t', StringComparison.Ordinal)],
            Comparer<string>.Create(static (x, y) => Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y))))];
}
