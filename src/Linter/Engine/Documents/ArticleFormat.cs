namespace ContentLint.Documents;

/// <summary>The formats there is a reader for.</summary>
public enum ArticleFormat
{
    /// <summary>Text without markup (<c>.txt</c> and anything unknown).</summary>
    PlainText,

    /// <summary>CommonMark with tables and front matter (<c>.md</c>, <c>.markdown</c>).</summary>
    Markdown,

    /// <summary>Web pages and parts of them (<c>.html</c>, <c>.htm</c>).</summary>
    Html,

    /// <summary>C#: what stands in its doc comments, and in strings that are marked (<c>.cs</c>).</summary>
    CSharp,

    /// <summary>Resource files: the strings in them (<c>.resx</c>).</summary>
    Resources,
}
