using System.Text;
using ContentLint.Testing;

namespace ContentLint.Fuzzing;

/// <summary>Every text that once failed, and what is near to it.</summary>
public sealed class FoundTests
{
    public static TheoryData<string> Found =>
        [.. Directory.EnumerateFiles(Folder, "*.txt").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Repository.Root, "tests", "Fuzzing", "Found");

    [Theory]
    [MemberData(nameof(Found))]
    public void What_once_failed_holds_in_every_format(string name)
    {
        string text = File.ReadAllText(Path.Combine(Folder, name), new UTF8Encoding(false));
        foreach (string path in new[] { "a.txt", "a.md", "a.html" })
        {
            Assert.Null(Oracle.Check(new Input(path, text), 0));
        }
    }

    [Fact]
    public void No_rule_reads_past_either_end_of_an_example()
    {
        foreach (Input example in Material.Examples())
        {
            for (int at = 1; at < example.Text.Length; at++)
            {
                if (char.IsLetterOrDigit(example.Text[at - 1]) != char.IsLetterOrDigit(example.Text[at]))
                {
                    Verify(example with { Text = example.Text[at..].TrimStart() });
                    Verify(example with { Text = example.Text[..at].TrimEnd() });
                    Verify(example with { Text = "," + example.Text[at..] });
                }
            }
        }
    }

    [Fact]
    public void A_fixed_seed_finds_nothing()
    {
        var mutator = new Mutator(Material.Own(), Material.Sentences(), 1);
        for (int i = 0; i < 1500; i++)
        {
            Input input = mutator.Next();
            Assert.True(Oracle.Check(input, i) is not { } failure, $"{input.Path}: {Oracle.Check(input, i)}\n{input.Text}");
        }
    }

    private static void Verify(Input input) =>
        Assert.True(Oracle.CheckPlaces(input) is not { } failure, $"{Oracle.CheckPlaces(input)}\n{input.Text}");
}
