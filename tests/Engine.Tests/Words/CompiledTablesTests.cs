using ContentLint.Tables;
using ContentLint.Words;

namespace ContentLint.Engine.Tests.Words;

public sealed class CompiledTablesTests
{
    /// <summary>A build that skips the table compiler although a text has changed would ship yesterday's words.</summary>
    [Fact]
    public void The_engine_holds_what_its_texts_say()
    {
        IReadOnlyList<(string Name, byte[] Content)> tables = CompiledTables.Compile(TableTexts.Folder, TableTexts.EngineLists,
            TableTexts.RuleLists);
        Assert.Equal("words.table style.table ordinary.table residue.table EngineLists.g.cs RuleLists.g.cs",
            string.Join(' ', tables.Select(table => table.Name)));
        foreach ((string name, byte[] content) in tables.Where(table => table.Name.EndsWith(".table", StringComparison.Ordinal)))
        {
            using Stream embedded = typeof(WordLexicon).Assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[embedded.Length];
            embedded.ReadExactly(bytes);
            Assert.True(content.AsSpan().SequenceEqual(bytes), name);
        }
    }

    [Theory]
    [InlineData("words.txt", "[Word]\nword; word")]
    [InlineData("words.txt", "[Word]\n[Word]")]
    [InlineData("lists.txt", "# no list of this name\n[Word] = NoSuchList")]
    [InlineData("lists.txt", "# made of itself\n[Word] = Word")]
    [InlineData("words.txt", "# no name\n[a word]")]
    [InlineData("phrases.txt", "[+NoSuchKind]\na word")]
    [InlineData("cues.txt", "\nsay z : says said saying")]
    [InlineData("cues.txt", "\nsay")]
    [InlineData("figures.txt", "\nPercent percent")]
    [InlineData("figures.txt", "\nUnit Length 1 : metre")]
    [InlineData("figures.txt", "\nUnit NoSuchDimension 1 m : metre")]
    [InlineData("style.txt", "[Slips]\nshould of should have")]
    [InlineData("style.txt", "[Variants]\ncolour")]
    [InlineData("residue.txt", "[comments]\nQ unknown anchor")]
    [InlineData("residue.txt", "[comments]\nL (unclosed")]
    [InlineData("residue.txt", "[comments]\nL a+?")]
    [InlineData("residue.txt", "[no category]\nL text")]
    [InlineData("residue.txt", "[comments]\nL a{99999999999}")]
    [InlineData("residue.txt", "[comments]\nL [z-a]")]
    [InlineData("residue.txt", "[comments]\nL \\u12")]
    [InlineData("figures.txt", "Of : of\nOf : of")]
    [InlineData("style.txt", "[Acronym]\ntwo words")]
    [InlineData("style.txt", "[Acronym]\nEU")]
    public void A_mistake_is_told_with_its_file_and_line(string file, string text)
    {
        string folder = Directory.CreateTempSubdirectory("contentlint-tables-").FullName;
        try
        {
            foreach (string source in Directory.EnumerateFiles(TableTexts.Folder))
            {
                File.Copy(source, Path.Combine(folder, Path.GetFileName(source)));
            }

            File.WriteAllText(Path.Combine(folder, file), text);
            FormatException exception = Assert.Throws<FormatException>(() => CompiledTables.Compile(folder, [], []));
            Assert.StartsWith($"{file}, line 2: ", exception.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
