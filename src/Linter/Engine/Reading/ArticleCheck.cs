using ContentLint.Documents;

namespace ContentLint.Reading;

/// <summary>
/// Tells whether a file is an article at all. Programs, markup kept as text, templates without text, licences, directives for robots,
/// keys, lists of single words and text in an encoding of escapes have no sentences that a rule could judge.
/// </summary>
public static class ArticleCheck
{
    /// <summary>So many lines tell what a file is.</summary>
    private const int MostLines = 200;

    /// <summary>Fewer lines may be anything.</summary>
    private const int FewestLines = 6;

    /// <summary>A list of words without text is as long as this.</summary>
    private const int LongList = 100;

    /// <summary>A licence says so in its first lines.</summary>
    private const int Beginning = 600;

    private static readonly string[] MarkupStarts = ["<?xml", "<rss", "<rdf:", "<!DOCTYPE", "<html", "<svg", "#!/", "%!PS", "\\documentclass"];

    private static readonly string[] CodeStarts = ["//", "/*", "*/", "#include", "#define", "import ", "from ", "def ", "var ", "const ", "let ", "function ", "return ", "if (", "for (", "\\begin{", "\\end{", "use ", "my $", "$", "@"];

    private static readonly string[] Directives = ["user-agent:", "disallow:", "allow:", "sitemap:", "crawl-delay:", "content-signal:"];

    private static readonly string[] LicenceWords = ["permission is hereby granted", "without warrant", "licensor", "redistribution and use", "this license", "public domain", "terms and conditions for use", "font software", "hereby granted", "creative commons corporation"];

    /// <summary>What a file is instead of an article, for a message; null if it may be one.</summary>
    public static string? FindOther(ArticleReading reading)
    {
        ReadOnlySpan<char> text = reading.Article.Source.AsSpan();
        ReadOnlySpan<char> start = text.TrimStart();
        if (text.IndexOf("\u001B$B".AsSpan()) >= 0 || text.IndexOf("\u001B(B".AsSpan()) >= 0)
        {
            return "in an encoding of escapes (ISO-2022)";
        }

        bool isPlain = reading.Article.Format == ArticleFormat.PlainText && reading.Article.MarkupProblem is null;
        if (isPlain && StartsWithAny(start, MarkupStarts))
        {
            return "markup or a program";
        }

        if (IsLicence(start, reading.Article.Path))
        {
            return "a licence";
        }

        return FindByLines(start, isPlain) ?? (reading.Article.Format == ArticleFormat.Html && IsFragment(start) && !HasSentence(reading) ? "a page without a sentence" : null);
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] starts)
    {
        foreach (string start in starts)
        {
            if (text.StartsWith(start.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLicence(ReadOnlySpan<char> text, string path)
    {
        ReadOnlySpan<char> beginning = text.Slice(0, Math.Min(Beginning, text.Length));
        int line = beginning.IndexOfAny('\n', '\r');
        ReadOnlySpan<char> title = line < 0 ? beginning : beginning.Slice(0, line);
        bool isTitled = title.Length < 100 && (title.IndexOf("license".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0 || title.IndexOf("licence".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0 || title.IndexOf("copyright".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0
            || title.StartsWith("creative commons".AsSpan(), StringComparison.OrdinalIgnoreCase) || title.StartsWith("this is free and unencumbered".AsSpan(), StringComparison.OrdinalIgnoreCase));
        ReadOnlySpan<char> name = path.AsSpan().Slice(path.LastIndexOf('/') + 1);
        bool isNamed = name.StartsWith("licen".AsSpan(), StringComparison.OrdinalIgnoreCase) || name.StartsWith("copying".AsSpan(), StringComparison.OrdinalIgnoreCase) || name.StartsWith("cc-by".AsSpan(), StringComparison.OrdinalIgnoreCase);
        if (!isTitled && !isNamed)
        {
            return false;
        }

        int found = 0;
        ReadOnlySpan<char> looked = text.Slice(0, Math.Min(text.Length, 4000));
        foreach (string word in LicenceWords)
        {
            found += looked.IndexOf(word.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0 ? 1 : 0;
        }

        return found >= (isNamed ? 1 : 2);
    }

    private static string? FindByLines(ReadOnlySpan<char> text, bool isPlain)
    {
        int lines = 0;
        int code = 0;
        int directives = 0;
        int words = 0;
        int armoured = 0;
        bool isArmoured = false;
        ReadOnlySpan<char> last = default;
        while (!text.IsEmpty && lines < MostLines)
        {
            int end = text.IndexOfAny('\n', '\r');
            ReadOnlySpan<char> line = (end < 0 ? text : text.Slice(0, end)).Trim();
            text = end < 0 ? default : text.Slice(end + 1);
            if (line.IsEmpty)
            {
                continue;
            }

            lines++;
            isArmoured |= line.StartsWith("-----BEGIN ".AsSpan());
            armoured += isArmoured ? 1 : 0;
            isArmoured &= !line.StartsWith("-----END ".AsSpan());
            directives += StartsWithAny(line, Directives) ? 1 : 0;
            words += line.IndexOf(' ') < 0 && !line.SequenceEqual(last) ? 1 : 0;
            last = line;
            code += isPlain && IsCode(line) ? 1 : 0;
        }

        return armoured * 2 > lines ? "a key or certificate"
            : lines > 1 && directives * 2 > lines ? "directives for robots"
            : words * 10 > lines * 9 && lines >= LongList ? "a list of words"
            : lines >= FewestLines && code * 2 > lines ? "markup or a program"
            : null;
    }

    private static bool IsCode(ReadOnlySpan<char> line) =>
        line[line.Length - 1] is '{' or '}' or ';' or '\\' || (line[0] == '<' && line[line.Length - 1] == '>') || line[0] is '{' or '}' || StartsWithAny(line, CodeStarts);

    /// <summary>A piece of a page: it has tags of a template, or links, and no element of running text.</summary>
    private static bool IsFragment(ReadOnlySpan<char> text)
    {
        bool isTemplate = text.IndexOf("{{".AsSpan()) >= 0 || text.IndexOf("{%".AsSpan()) >= 0;
        bool hasText = text.IndexOf("<p>".AsSpan()) >= 0 || text.IndexOf("<p ".AsSpan()) >= 0 || text.IndexOf("<h1".AsSpan()) >= 0 || text.IndexOf("<h2".AsSpan()) >= 0;
        return isTemplate || (!hasText && text.IndexOf("<a ".AsSpan()) >= 0);
    }

    private static bool HasSentence(ArticleReading reading)
    {
        const int FewestTokens = 6;
        foreach (ref readonly Sentence sentence in reading.Sentences)
        {
            if (sentence.EndToken - sentence.FirstToken >= FewestTokens && reading.Tokens[sentence.EndToken - 1].Kind is TokenKind.Period or TokenKind.Exclamation or TokenKind.DoubleQuote)
            {
                return true;
            }
        }

        return false;
    }
}
