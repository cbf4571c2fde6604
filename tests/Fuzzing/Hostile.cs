using System.Globalization;
using System.Text;

namespace ContentLint.Fuzzing;

/// <summary>A text that repeats something, and is meant to cost more than it should.</summary>
/// <param name="Name">What is repeated.</param>
/// <param name="Body">The text for a number of repetitions.</param>
internal sealed record Hostile(string Name, Func<int, string> Body)
{
    private const string Opening = "The town met in the hall on Monday. Nobody stayed away from it.\n\n";

    private static readonly string[] Marks = ["\"", "“", "”", "'", "‘", "’", "«", "»", "„", "‹", "``", "''", "`"];

    private static readonly string[] Brackets = ["(", "[", "{", "<", "⟨", ")", "]", "}", ">", "⟩"];

    /// <summary>What stands alone, between words or on lines of its own, over and over.</summary>
    private static readonly string[] Units =
    [
        ".", ". ", "… ", "—", " — ", "-", "?!", "a: ", "a; ", "©®™", "â€œ", "• ", "•\n", "•\n\n", "word\n\n", "Word\n\n", "a\n", "\t",
        "\\", "  a", "a\u00A0", "&amp;", "&#8220;a b ", "&", "&abc;", "&#1;", "&#xD800;",
        "\u202Aa ", "\u2066a ", "a\u0301\u0302 ", "\u200D😀", "a\u0301", "A-", "o'", "a.", "A.", "a@", "a_", "ß", "www.", "a/", "12% ",
        "twelve per cent ", "per cent ", "1,", "1.", "9 ", "1", "1,000", "more than ", "from 3 to 4 ", "between 3 and 4 ",
        "twenty-", "twenty one ", "1/", "$4m ", "3 May 2026 ", "Monday ", "9 a.m. ", "sources said ", "according to ",
        "according to Tom Kell ", "said ", "he said ", "Said Said Said. ", "that ", "who said that ", "IN CAPITALS ",
        "[TK] ", "lorem ipsum ", "As an AI language model, ", "https://a.example ", "a@b.example ", "Kell and ", "Kell, ", "Mayor Kell ",
        "Tom Kell Ann Bale ", "“No,” said Tom Kell. ", "“No,” he said. ", "“A quotation opened and not closed. ", "\"a\" ", "'a' ", "“‘",
        "'the mayor said it was so ", "the boats’ owners ", "# ", "# a\n", "## “a\n", "a\n---\n", "a\n===\n", "---\n", "```\n", "> ",
        "> a\n", ">", "> - 1. ", "- ", "- a\n", "1. ", "1. a\n", "* x ", "| a | b |\n", "[a](b) ", "[a", "[a](", "a](b)", "![a", "![a](b) ",
        "[a]: http://a.example\n", "[a] ", "<http://a.example>", "<http://a", "<b>", "</b>", "<a ", "<!--", "<!-- a --> ", "<![CDATA[",
        "<?", "<!A ", "a {.b} ", "a {#b ", "a {.b c=\"", "a <!-- b\n", "a <!-- b > c\n", "a <? b ", "a <![CDATA[ b ", "a <!A b ", "<div>",
        "<div></div>", "<span>", "<p>a", "</p>", "<p", "<p a=\"", "<b><i></b>x</i>", "<ul><li>a", "<form>", "<option>a", "<table><tr><td>a",
        "<script>", "<a href=\"x\">y</a> ", "<i>a</i>b", "&nbsp;", "<article>a</article>", "<br>", "<font>", "</font>", "{{< a >}} ",
        "[[a]] ", "{{", "{% raw %}", "<A b={", "<A>\na\n", "[^a]: b\n\n", "!!! note\n    a\n", "`a``b```c", "export const a = {\n",
        "---\ntitle: a\n", "{{ a }} ", "{% a %}\n", "[gallery] ", "Read more\n", "Advertisement\n\n", "Photo: A B / Getty Images\n",
        "Share this article\n\n", "© 2021 The Post\n", "Updated 3 May 2026\n",
        "<!-- contentlint-disable-next CL201: r -->\n\nKell said so.\n\n", "<!-- contentlint-disable CL201 -->\n\n",
        "<!-- contentlint-enable -->\n\n",
        "<!-- contentlint-disable CL201: r -->\n\nKell said so.\n\n<!-- contentlint-enable CL201 -->\n\n", "CL201, ",
        "The bridge cost $4 million and 40 people left it. ", "Sales rose 10% to 110 from 100. ", "Sales rose 10% to 110 from 100 and ",
        "one clause, ", "The same sentence stands here again and again and does not end. ",
        "Critics slammed the plan. ", "The firm lied and stole the money of its clients. ", "It is understood that she left. ",
        "The ship sank in 1912, ", "A 40-year-old man, ", "the the ", "a apple ",
    ];

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<Hostile> All { get; } =
    [
        .. Marks.Select(mark => Repeat($"{mark} before words", mark + "the mayor said it was so ")),
        .. Marks.Select(mark => Repeat($"{mark} bare", mark)),
        .. Marks.Select(mark => Repeat($"{mark} a paragraph each", mark + "The mayor said so.\n\n")),
        .. Brackets.Select(bracket => Repeat($"{bracket} before words", bracket + "two words ")),
        .. Brackets.Select(bracket => Repeat($"{bracket} bare", bracket)),
        .. Brackets.Select(bracket => Repeat($"{bracket} a paragraph each", bracket + "two words\n\n")),
        .. Units.Select(unit => Repeat(unit.Replace("\n", "⏎", StringComparison.Ordinal), unit)),
        Numbered("reference definitions", i => $"[k{i}]: http://e.example/{i}\n"),
        Numbered("reference definitions used", i => $"[k{i}] [k{i}]: http://e.example/{i}\n"),
        Numbered("names that differ", i => $"Tom {Letters(i)} said so. "),
        Numbered("bare names that differ", i => $"{Letters(i)} said so. "),
        Numbered("names that differ, a paragraph each", i => $"{Letters(i)} said so on Monday.\n\n"),
        Numbered("names that differ in one letter", i => $"Tom Ka{Letters(i)}n said so. Ka{Letters(i + 1)}n left. "),
        Numbered("figures that differ", i => $"The town has {i} boats. "),
        Numbered("paragraphs that differ in a number",
            i => $"The harbour board of the town met {i} times in the year and did not say what it had talked about in all these hours.\n\n"),
        Numbered("acronyms that differ", i => $"The Board of Trade ({Letters(i).ToUpperInvariant()}) met. "),
        Numbered("dates", i => $"It opened on {(i % 28) + 1} May {1900 + (i % 100)}. "),
        Numbered("footnotes", i => $"a[^{i}] "),
        Numbered("headings", i => $"## Part {i}\n\nIt is short.\n\n"),
        Numbered("attributes of one tag", i => i == 0 ? "<p " : $"a{i}=\"b\" "),
        Numbered("nested list", i => new string(' ', 2 * (i % 60)) + "- a\n"),
        Numbered("runs of backticks", i => new string('`', (i % 50) + 1) + "a"),
        Numbered("front matter, closed nowhere", i => i == 0 ? "---\n" : $"k{i}: v\n"),
        new Hostile("words in brackets, then notes",
            n => string.Concat(Enumerable.Repeat("it [then] ", n)) + "left.\n\n" + Join(n, i => $"[{i % 90}] https://e.example/{i}\n\n")),
        new Hostile("tasks without an end", n => Join(n, i => $"TODO: It {Letters(i)}\n\n")),
        new Hostile("one long word", n => new string('a', 20 * n)),
        new Hostile("one long number", n => new string('7', n)),
        new Hostile("white space", n => new string(' ', 10 * n) + "a"),
        new Hostile("line breaks", n => new string('\n', 10 * n) + "a"),
        new Hostile("one tag of many attributes, closed", n => "<p" + string.Concat(Enumerable.Repeat(" a=b", n)) + ">a</p>"),
        new Hostile("crossing tags",
            n => string.Concat(Enumerable.Repeat("<font>", 290)) + string.Concat(Enumerable.Repeat("<b><i></b>x</i>", n))),
        new Hostile("ten surnames in turn",
            n => Join(n, i => $"Tom {"Kell Bale Coll Hart Dunn Rask Ives Moor Penn Lund".Split(' ')[i % 10]} said so. ")),
        new Hostile("residue in turn",
            n => Join(n,
                i => new[] { "Read more\n", "•\n", "Share this\n", "Photo: A B / Getty Images\n", "Advertisement\n", "3 May 2026\n",
                    "By Tom Kell\n", "Leave a Reply\n" }[(i * 7) % 8])),
    ];

    /// <summary>The text as an article of a kind.</summary>
    /// <param name="path">A name whose end is the kind.</param>
    /// <param name="n">How many repetitions.</param>
    public Input Create(string path, int n) =>
        new(path, path.EndsWith(".html", StringComparison.Ordinal) ? $"<html><body><article><p>{Opening}{Body(n)}" : Opening + Body(n));

    private static Hostile Repeat(string name, string unit) => new(name, n => string.Concat(Enumerable.Repeat(unit, n)));

    private static Hostile Numbered(string name, Func<int, string> unit) => new(name, n => Join(n, unit));

    private static string Join(int n, Func<int, string> unit)
    {
        var text = new StringBuilder();
        for (int i = 0; i < n; i++)
        {
            text.Append(unit(i));
        }

        return text.ToString();
    }

    /// <summary>A name for a number: Ba, Be … Baba …</summary>
    private static string Letters(int number)
    {
        var name = new StringBuilder();
        do
        {
            name.Append("bdfgklmnprstvz"[number % 14]).Append("aeiou"[number / 14 % 5]);
            number /= 70;
        }
        while (number > 0);

        name[0] = char.ToUpper(name[0], CultureInfo.InvariantCulture);
        return name.Append('n').ToString();
    }
}
