using System.IO.Compression;
using System.Text;

namespace ContentLint.Cli.Tests.Linting;

/// <summary>Word documents are read paragraph by paragraph and never written.</summary>
public sealed class WordDocumentTests : CommandTest
{
    private const string Opening =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>";
    private const string Closing = "</w:body></w:document>";

    [Fact]
    public void Findings_stand_at_their_paragraph()
    {
        WriteDocument("a.docx",
            "<w:p><w:r><w:t>A day out</w:t></w:r></w:p><w:p/><w:p><w:r><w:t xml:space=\"preserve\">This is </w:t></w:r><w:r><w:t>b</w:t><w:t>ad</w:t></w:r></w:p>");
        CommandResult result = Run("a.docx", "--format", "concise");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("a.docx:3:9: error CL191", result.Output, StringComparison.Ordinal);
        Assert.Contains("| This is bad\n", Run("a.docx").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:p><w:del><w:r><w:delText>bad</w:delText></w:r></w:del></w:p>", 0)]
    [InlineData("<w:p><w:ins><w:r><w:t>bad</w:t></w:r></w:ins></w:p>", 1)]
    [InlineData("<w:p><w:r><w:instrText>bad</w:instrText></w:r></w:p>", 0)]
    [InlineData("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>bad</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", 1)]
    [InlineData("<w:p><w:r><mc:AlternateContent><mc:Choice><w:p><w:r><w:t>bad</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>bad</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent><w:t>bad</w:t></w:r></w:p>", 2)]
    [InlineData("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>bad</w:t><w:br/><w:t>bad</w:t></w:r></w:p>", 2)]
    [InlineData("<w:p><w:r><w:t>b&#97;d &amp; bad</w:t></w:r></w:p>", 2)]
    public void What_a_reader_sees_is_read(string body, int findings)
    {
        WriteDocument("a.docx", body);
        Assert.Equal(findings, Run("a.docx", "--format", "concise").Output.Split("CL191").Length - 1);
    }

    [Fact]
    public void It_is_accepted_and_never_written()
    {
        WriteDocument("a.docx", "<w:p><w:r><w:t>He saw teh bad boat.</w:t></w:r></w:p>");
        byte[] before = File.ReadAllBytes(Path.Combine(Root, "a.docx"));
        Assert.StartsWith("Nothing to fix", Run("a.docx", "--fix", "--unsafe-fixes").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--fix", Run("a.docx").Output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(Root, "a.docx")));
        Write("rules.json", "{}");
        Assert.Equal(0, Run("accept", "CL191", "a.docx:1", "--reason", "x").ExitCode);
        Assert.DoesNotContain("CL191", Run("a.docx").Output, StringComparison.Ordinal);
        Assert.Contains("He saw", Run("inspect", "a.docx").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_document_is_said()
    {
        Write("no.docx", "PK\u0003\u0004\0\0");
        Write("text.docx", "This is bad.");
        WriteDocument("xml.docx", "<w:p><w:r>");
        WriteDocument("entity.docx", "<w:p/>", prefix: "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>");
        WriteDocument("deep.docx", string.Concat(Enumerable.Repeat("<w:p>", 5000)) + string.Concat(Enumerable.Repeat("</w:p>", 5000)));
        WriteDocument("other.docx", "<w:p/>", entry: "word/other.xml");
        foreach (string name in new[] { "no", "text", "xml", "entity", "deep", "other" })
        {
            CommandResult result = Run(name + ".docx");
            Assert.Equal(2, result.ExitCode);
            Assert.StartsWith($"contentlint: {name}.docx: it is no Word document that can be read: ", result.Error,
                StringComparison.Ordinal);
            Assert.Matches(": (it has no word/document.xml|its text is no XML|its text is nested too deep|it is damaged)\n", result.Error);
        }
    }

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        WriteDocument("bomb.docx", "<w:p><w:r><w:t>" + new string('a', 80 * 1024 * 1024) + "</w:t></w:r></w:p>");
        Assert.True(new FileInfo(Path.Combine(Root, "bomb.docx")).Length < 1024 * 1024);
        Assert.Contains("it unpacks to more than 64 MB", Run("bomb.docx").Error, StringComparison.Ordinal);
    }

    private void WriteDocument(string path, string body, string entry = "word/document.xml", string prefix = "")
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream stream = zip.CreateEntry(entry, CompressionLevel.Fastest).Open();
            stream.Write(Encoding.UTF8.GetBytes(prefix + Opening + body + Closing));
        }

        Write(path, bytes.ToArray());
    }
}
