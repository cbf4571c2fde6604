using ContentLint.Lexicon;
using ContentLint.Tables;

namespace ContentLint.Engine.Tests.Lexicon;

public sealed class CompiledTablesTests
{
    /// <summary>A build that skips the table compiler although a text has changed would ship yesterday's words.</summary>
    [Fact]
    public void The_engine_holds_what_its_texts_say()
    {
        IReadOnlyList<(string Name, byte[] Content)> tables = CompiledTables.Compile(TableTexts.Folder);
        Assert.Equal("words.table style.table ordinary.table residue.table", string.Join(' ', tables.Select(table => table.Name)));
        foreach ((string name, byte[] content) in tables)
        {
            using Stream embedded = typeof(WordLexicon).Assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[embedded.Length];
            embedded.ReadExactly(bytes);
            Assert.True(content.AsSpan().SequenceEqual(bytes), name);
        }
    }

    [Theory]
    [InlineData("words.txt", "[NoSuchClass]\nword")]
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
    [InlineData("words.txt", "[4]\nword")]
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
            FormatException exception = Assert.Throws<FormatException>(() => CompiledTables.Compile(folder));
            Assert.StartsWith($"{file}, line 2: ", exception.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
