using System.Text;

namespace ContentLint.Benchmarks;

/// <summary>The sample articles of the project as plain text, Markdown and HTML, so that the formats can be compared.</summary>
internal static class InstructionCorpus
{
    /// <summary>The formats, as their files end.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["txt", "md", "html"];

    /// <summary>The sample that is linted alone, about 5 KB long.</summary>
    public const string One = "harbour-trade";

    /// <summary>Writes the samples into a folder for each format, and one of them into a folder beside it.</summary>
    /// <param name="seeds">The samples.</param>
    /// <param name="folder">Gets the folders.</param>
    public static void Write(string seeds, string folder)
    {
        foreach (string file in Directory.EnumerateFiles(seeds).Where(file => Path.GetExtension(file) is ".txt" or ".md")
            .Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(file);
            string[] paragraphs = ReadParagraphs(File.ReadAllText(file));
            foreach (string format in Formats)
            {
                string article = format switch
                {
                    "txt" => string.Join("\n\n", paragraphs.Select(paragraph => paragraph.TrimStart('#', ' '))) + "\n",
                    "md" => "# " + string.Join("\n\n", paragraphs).TrimStart('#', ' ') + "\n",
                    _ => ToHtml(paragraphs),
                };
                Put(Path.Combine(folder, "all-" + format), $"{name}.{format}", article);
                if (string.Equals(name, One, StringComparison.Ordinal))
                {
                    Put(Path.Combine(folder, "one-" + format), $"{name}.{format}", article);
                }
            }
        }

        Directory.CreateDirectory(Path.Combine(folder, "none"));
    }

    private static void Put(string folder, string name, string article)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name), article);
    }

    /// <summary>The paragraphs without metadata before them.</summary>
    private static string[] ReadParagraphs(string text)
    {
        const string Fence = "---\n";
        text = text.ReplaceLineEndings("\n");
        int end = text.StartsWith(Fence, StringComparison.Ordinal)
            ? text.IndexOf("\n" + Fence, Fence.Length, StringComparison.Ordinal)
            : -1;
        return (end < 0
            ? text
            : text[(end + Fence.Length + 1)..]).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>A page as sites serve it, in short.</summary>
    private static string ToHtml(string[] paragraphs)
    {
        string title = Escape(paragraphs[0].TrimStart('#', ' '));
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>").Append(title)
            .Append("</title>\n<link rel=\"stylesheet\" href=\"/site.css\">\n</head>\n<body>\n<nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/news\">News</a></li></ul></nav>\n<main>\n<article>\n<h1>")
            .Append(title).Append("</h1>\n");
        foreach (string paragraph in paragraphs.Skip(1))
        {
            string element = paragraph[0] == '#' ? "h2" : "p";
            page.Append('<').Append(element).Append('>').Append(Escape(paragraph.TrimStart('#', ' '))).Append("</").Append(element)
                .Append(">\n");
        }

        return page.Append("</article>\n</main>\n<footer><p>All rights reserved.</p></footer>\n</body>\n</html>\n").ToString();
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
