using System.Text;
using System.Text.RegularExpressions;
using ContentLint.Engine.Tests.Reading;
using ContentLint.Reading;
using ContentLint.Tables;
using ContentLint.Testing;
using ContentLint.Words;

namespace ContentLint.Engine.Tests.Words;

public sealed partial class WordListTests
{
    [Fact]
    public void A_list_is_asked_for_a_token_a_number_or_the_tokens_of_a_span()
    {
        using ArticleReading reading = Read.Text("The harbour closed, and the Ferry’s owner went home.");
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int and = 4;
        Assert.True(Lists.Coordinator.Has(tokens[and]));
        Assert.True(Lists.Coordinator.Has(reading.Lexicon.Find("but")));
        Assert.True(Lists.Coordinator.HasAny(tokens));
        Assert.False(Lists.Coordinator.HasAny(tokens[..and]));
        Assert.False(Lists.Coordinator.Has(tokens[and - 1]));
        Assert.True(Lists.Coordinator.Has("OR".AsSpan()));
        Assert.False(Lists.Coordinator.Has(0));
    }

    [Fact]
    public void A_list_is_made_of_others_and_of_words_of_its_own()
    {
        string handles = Compile("[Small]\na; b\n\n[Both] = Large + Small\nc\n\n# words that are large\n[Large]\nd\n",
            out ListCatalog lists, out WordTable words);
        Assert.Equal("a b c d",
            string.Join(' ',
                lists.Find("TestWords", "Both",
                    new TableLine("test.words", 1, "Both", string.Empty)).Words.Select(word => words.Texts[word])));
        Assert.Contains("/// <summary>words that are large</summary>\n    public const WordList Large = (WordList)3;", handles,
            StringComparison.Ordinal);
        Assert.Contains("/// <summary>a, b</summary>", handles, StringComparison.Ordinal);
    }

    /// <summary>
    /// The number of a list is no bit: the compiler would take <c>Lists.One | Lists.Two</c> and it would mean a third list.
    /// </summary>
    [Fact]
    public void No_code_combines_lists_as_if_they_were_flags()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories))
        {
            Match match = Combination().Match(File.ReadAllText(file));
            Assert.False(match.Success, $"{file}: {match.Value}: declare a list that is made of these");
        }
    }

    [Fact]
    public void Every_list_is_asked_for_or_a_part_of_one_that_is()
    {
        _ = CompiledTables.Compile(TableTexts.Folder, TableTexts.EngineLists, TableTexts.RuleLists, out ListCatalog lists);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".g.cs", StringComparison.Ordinal)))
        {
            used.UnionWith(Handle().Matches(File.ReadAllText(file)).Select(match => match.Value));
        }

        foreach (WordListText list in lists.All)
        {
            used.UnionWith(list.Line.Text.Split('+', StringSplitOptions.TrimEntries)
                .SelectMany(part => new[] { part, $"{list.Owner}.{part}", $"Lists.{part}" }));
        }

        // The compiler of the tables itself asks for this one: with its words slips begin.
        used.Add("StyleWords.BeginsSlip");
        Assert.All(lists.All,
            list => Assert.True(used.Contains($"{list.Owner}.{list.Name}"),
                $"{list.Line.Table}, line {list.Line.Number}: nobody asks for “{list.Name}”"));
    }

    private static string Compile(string text, out ListCatalog lists, out WordTable words)
    {
        string folder = Directory.CreateTempSubdirectory("contentlint-lists-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "Test.words"), text, Encoding.UTF8);
            lists = new ListCatalog();
            words = new WordTable(lists);
            words.LoadLists(new TableText(folder, "Test.words"), "TestWords");
            lists.Unite();
            return ListHandles.Write(lists, words.Texts, "ContentLint.Words", static _ => false, static _ => true);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [GeneratedRegex(@"\b(Lists|[A-Z]\w*Words)\.[A-Z]\w*\s*[|&^](?![|&])|(?<![|&])[|&^]\s*~?(Lists|[A-Z]\w*Words)\.[A-Z]",
        RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Combination();

    [GeneratedRegex(@"\b(Lists|[A-Z]\w*Words)\.[A-Z]\w*", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Handle();
}
