namespace ContentLint.Documents.Site;

/// <summary>What the names of tags, shortcodes and components say of the text between them.</summary>
internal static class TemplateTags
{
    private static readonly HashSet<string> Code = Set(
        "highlight code codeblock code_block prism gist terminal console shell command mermaid math katex latex tex equation chart plot graph graphviz plantuml diagram d3 svg json csv yaml"
        + " javascript js css script style schema stylesheet rawhtml html playground repl sandbox editor codegroup codetabs tikz vega echarts chartjs datatable sql asciinema kroki markmap flow sequence");

    private static readonly HashSet<string> Verbatim = Set("raw verbatim nomarkdown noparse");
    private static readonly HashSet<string> Hidden = Set("comment");
    private static readonly HashSet<string> Captions =
        Set("figure caption figcaption image img picture photo credit gallery video lightbox");
    private static readonly HashSet<string> Quotes =
        Set("quote blockquote pullquote epigraph bigquote pull-quote block-quote cite testimonial");

    public static bool IsCode(string name) => Code.Contains(name) || name.StartsWith("code", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("highlight", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>{#syntax#}lamp(){#endsyntax#}</c>: whether a tag between hashes has code behind it, and is not the end of it.</summary>
    public static bool IsCodeBetweenHashes(string name)
    {
        if (name.StartsWith("end", StringComparison.Ordinal) || name.EndsWith("_end", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (string part in name.Split('_'))
        {
            if (IsCode(part) || part is "syntax" or "samp" or "source" or "listing")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text between the tags is taken as it is: code mostly, and now and then a whole article.</summary>
    public static bool IsVerbatim(string name) => Verbatim.Contains(name);

    public static bool IsHidden(string name) => Hidden.Contains(name);

    /// <summary>What paragraphs between the tags are; null if they are what they would be anywhere.</summary>
    public static BlockShape? GetShape(string name) =>
        Captions.Contains(name) ? BlockShape.Caption : Quotes.Contains(name) ? BlockShape.Quote : null;

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.OrdinalIgnoreCase);
}
