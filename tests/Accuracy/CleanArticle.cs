using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Testing;
using ContentLint.Text;

namespace ContentLint.Accuracy;

/// <summary>An article without known defects, and what the engine reads in it.</summary>
internal sealed record CleanArticle(string Name, string Text)
{
    /// <summary>The articles the page is made from: the clean samples and those written for this.</summary>
    public static IReadOnlyList<CleanArticle> Own() =>
    [
        Read(Path.Combine(Repository.Root, "seeds", "choir-tour.txt")),
        Read(Path.Combine(Repository.Root, "seeds", "town-paper.txt")),
        .. Load(Path.Combine(Repository.Root, "tests", "Accuracy", "articles")),
    ];

    /// <summary>The articles of a folder, by name.</summary>
    public static IReadOnlyList<CleanArticle> Load(string folder) =>
        [.. Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".txt" or ".md").Order(StringComparer.Ordinal)
            .Select(Read)];

    /// <summary>Reads the article anew; the caller disposes the reading.</summary>
    public ArticleReading Open() => Open(Text);

    /// <summary>Reads another text as if it stood in this article's file.</summary>
    public ArticleReading Open(string text) => new(Article.Read(ArticleText.FromString(text), Name, Article.GetFormat(Name)));

    private static CleanArticle Read(string file) => new(Path.GetFileName(file), File.ReadAllText(file).ReplaceLineEndings("\n"));
}
