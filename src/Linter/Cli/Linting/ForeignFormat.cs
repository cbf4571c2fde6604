namespace ContentLint.Cli.Linting;

/// <summary>
/// Formats that people write articles in and that are not read: read as plain text, their markup would be full of findings.
/// </summary>
internal static class ForeignFormat
{
    /// <summary>What a file of such a format is, and what makes one of it that is read; null for all others.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="start">Its first bytes.</param>
    public static string? Describe(string path, ReadOnlySpan<byte> start)
    {
        string name = Path.GetFileName(path);
        string target = Path.GetFileNameWithoutExtension(path);
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".adoc" or ".asciidoc" => $"AsciiDoc is not read; make a page of it: asciidoctor -o {target}.html {name}",
            ".rst" => Convert("reStructuredText", "rst", name, target),
            ".org" => Convert("Org", "org", name, target),
            ".tex" => Convert("LaTeX", "latex", name, target),
            ".textile" => Convert("Textile", "textile", name, target),
            ".odt" => Convert("OpenDocument", "odt", name, target),
            ".epub" => Convert("EPUB", "epub", name, target),
            ".rtf" => Rtf(name, target),
            ".pdf" => Pdf(name, target),
            ".doc" or ".pages" => "this word processor's format is not read; save it as a web page (.html)",
            _ when start.StartsWith("%PDF-"u8) => Pdf(name, target),
            _ when start.StartsWith("{\\rtf"u8) => Rtf(name, target),
            _ => null,
        };
    }

    private static string Convert(string format, string reader, string name, string target) =>
        $"{format} is not read; make Markdown of it: pandoc -f {reader} -t gfm -o {target}.md {name}";

    private static string Rtf(string name, string target) =>
        Convert("Rich Text", "rtf", name, target) + ", or save it as a web page (.html)";

    private static string Pdf(string name, string target) => $"PDF is not read; take the text out of it: pdftotext {name} {target}.txt";
}
