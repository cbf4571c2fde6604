using ContentLint.Documents;
using ContentLint.Documents.Site;
using ContentLint.Text;

namespace ContentLint.Reading;

/// <summary>
/// Tells files that are no article by the form of their lines: keys, source code, logs, lists of words, licences, templates of pages,
/// directives for crawlers, and text in an encoding that is not read.
/// </summary>
internal ref struct DataFormReader
{
    /// <summary>The form of a file shows in its beginning.</summary>
    private const int Sample = 32_768;

    /// <summary>Fewer lines show no habit.</summary>
    private const int FewestLines = 5;

    /// <summary>A list of words has so many lines, because a poem or a cast may have as many as a page.</summary>
    private const int LongList = 40;

    /// <summary>A file with so many sentences, most of its lines, is a text.</summary>
    private const int EnoughSentences = 20;

    /// <summary>A letter says more than this before its key.</summary>
    private const int FewSentences = 3;

    private const char Escape = '\u001B';

    private static readonly string[] Beginnings = ["<?xml", "<!doctype", "<html", "<rss", "<svg", "<?php", "#!/", "<rdf:", "<feed",
        "<script", "%!ps", "\\documentclass"];
    private static readonly string[] Directives = ["user-agent:", "disallow:", "allow:", "sitemap:", "crawl-delay:", "host:",
        "content-signal:"];
    private static readonly string[] CodeStarts = ["//", "/*", "*/", "#include", "#define", "import ", "from ", "return ", "def ",
        "class ", "function ", "var ", "let ", "const ", "public ", "private ", "static ", "sub ", "use ", "end if", "elif ", "else:",
        "try:", "$ ", "> ", "echo ", "set ", "export ", "if (", "for (", "while ("];
    private static readonly string[] CodeParts = ["()", "=>", "==", "!=", ":=", "</", "&&", "||", "->", "+=", " = ", "::", "];", "${",
        "/>"];

    /// <summary>One of them is in each of the parts.</summary>
    private const string CodeMarks = "=(<>&|:$]";

    private static readonly string[] TemplateTags = ["extends", "block", "define", "range", "partial", "template", "for", "macro",
        "include", "endblock", "endfor", "end", "if", "with", "else", "endif", "partialcached", "yield", "content_for", "render", "layout",
        "import", "set", "trans", "#each", "#if"];

    /// <summary>Where generators keep templates.</summary>
    private static readonly string[] TemplateFolders =
        ["layouts/", "_layouts/", "_includes/", "partials/", "_partials/", "shortcodes/", "_shortcodes/", "templates/"];

    /// <summary>What a template has of words for each tag.</summary>
    private const int WordsPerTag = 12;

    /// <summary>Where templates lie, a file may have more words for each.</summary>
    private const int WordsPerPlacedTag = 24;

    /// <summary>What a licence grants, and what it does not promise.</summary>
    private static readonly string[] Grants =
        ["permission is hereby granted", "redistribution and use in source and binary forms", "permission to use, copy, modify",
            "everyone is permitted to copy and distribute verbatim copies", "licensor hereby grants", "grant of copyright license",
            "creative commons corporation", "licensed under the apache license", "may not use this file except in compliance",
            "by exercising the licensed rights", "this license is copied below", "free and unencumbered software",
            "the person who associated a work with this deed", "hereby granted"];

    private static readonly string[] Disclaimers =
        ["without warrant", "as-is", "“as is”", "\"as is\"", "``as is''", "no warranties", "disclaims all warranties",
            "implied warranties", "in no event shall"];

    /// <summary>Endings of programs.</summary>
    private static readonly string[] ProgramEndings = [".py", ".js", ".ts", ".cs", ".cpp", ".java", ".rb", ".go", ".rs", ".sh", ".sql",
        ".php", ".pl", ".ps1", ".css"];

    /// <summary>Names of files that are kept for licences.</summary>
    private static readonly string[] LicenceFiles = ["license", "licence", "copying", "cc-by", "ofl"];

    private static readonly string[] LicenceNames = ["license", "licence", "public domain", "legal code", "copying"];

    /// <summary>Marks that code has more of than text.</summary>
    private const string Marks = "{};=<>|\\_$[]#+*/()@^~";

    /// <summary>A line with more words is asked for none of the forms of data.</summary>
    private const int ManyWords = 12;

    private readonly ReadOnlySpan<char> _text;
    private int _lines;
    private int _sentences;
    private int _armour;
    private int _hex;
    private int _directives;
    private int _singles;
    private int _coded;
    private int _stamped;
    private int _columned;
    private int _addresses;
    private bool _inArmour;
    private bool _hasToken;
    private ReadOnlySpan<char> _last;

    private DataFormReader(ReadOnlySpan<char> text)
        : this() => _text = text;

    /// <summary>What the file is, with its article; null if it reads as an article.</summary>
    public static string? Find(ArticleReading reading)
    {
        ArticleText source = reading.Article.Source;
        ArticleFormat format = reading.Article.MarkupProblem is null ? reading.Article.Format : Article.GetFormat(reading.Article.Path);
        ReadOnlySpan<char> text = source.AsSpan();
        text = text.Slice(0, Math.Min(text.Length, Sample));
        if (FindEncoding(source, text) is { } encoding)
        {
            return encoding;
        }

        var reader = new DataFormReader(text);
        if (reader.IsLicence(reading.Article.Path) && !reader.IsDated(reading.Article.Path))
        {
            return "a licence";
        }

        if (format != ArticleFormat.PlainText && IsPlacedTemplate(reading.Article.Path, text)
            && reader.IsTemplate(WordsPerPlacedTag, hasDollarTags: true))
        {
            return "a template of pages";
        }

        if (format == ArticleFormat.Html)
        {
            return reader.IsTemplate(WordsPerTag, DollarTag.AreIn(text))
                ? "a template of pages"
                : IsLinks(text) && !HasSentence(reading) ? "a page without a sentence" : null;
        }

        return reader.FindByLines(format, reading.Article.Path);
    }

    private static string? FindEncoding(ArticleText source, ReadOnlySpan<char> text)
    {
        int escapes = 0;
        ReadOnlySpan<char> rest = text;
        while (rest.IndexOf(Escape) is >= 0 and int found && found + 2 < rest.Length)
        {
            escapes += rest[found + 1] is '$' or '(' && rest[found + 2] is 'B' or '@' or 'J' or ')' or 'A' ? 1 : 0;
            rest = rest.Slice(found + 1);
        }

        if (escapes > 1)
        {
            return "in an encoding of escapes (ISO-2022)";
        }

        const int Enough = 20;
        if (source.InvalidByteOffsets.Count < Enough)
        {
            return null;
        }

        int letters = 0;
        int invalid = 0;
        foreach (char character in text)
        {
            letters += char.IsLetter(character) ? 1 : 0;
            invalid += character == '\uFFFD' ? 1 : 0;
        }

        return invalid * 3 > letters ? "in an encoding that is not UTF-8" : null;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> line, string[] starts)
    {
        foreach (string start in starts)
        {
            if (Ascii.StartsWith(line, start))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAny(ReadOnlySpan<char> text, string[] parts)
    {
        foreach (string part in parts)
        {
            if (Ascii.IndexOf(text, part) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A grant and a disclaimer, before anything else is told.</summary>
    private readonly bool IsLicence(string path)
    {
        ReadOnlySpan<char> name = path.AsSpan(path.LastIndexOf('/') + 1);
        if (StartsWithAny(name, LicenceFiles) && HasAny(_text, Grants))
        {
            return true;
        }

        const int Head = 400;
        const int FirstGrant = 2500;
        const int FirstGrantOfNamed = 8000;
        ReadOnlySpan<char> head = _text.Slice(0, Math.Min(_text.Length, Head));
        bool isNamed = HasAny(head, LicenceNames);
        bool hasNotice = Ascii.IndexOf(head, "copyright") >= 0;
        if (!isNamed && !hasNotice && !StartsWithAny(head.TrimStart(), Grants))
        {
            return false;
        }

        return HasAny(_text.Slice(0, Math.Min(_text.Length, isNamed ? FirstGrantOfNamed : FirstGrant)), Grants)
            && HasAny(_text, Disclaimers);
    }

    /// <summary>Whether its name or its metadata have the day of an article, which may speak of a licence and quote it.</summary>
    private readonly bool IsDated(string path)
    {
        const int Year = 4;
        ReadOnlySpan<char> name = path.AsSpan(path.LastIndexOf('/') + 1);
        bool isDay = name.Length > Year + 1 && name[Year] == '-';
        for (int i = 0; i < Year && isDay; i++)
        {
            isDay = char.IsDigit(name[i]);
        }

        ReadOnlySpan<char> head = _text.TrimStart("\uFEFF \r\n".AsSpan());
        int end = head.StartsWith("---".AsSpan()) ? head.Slice(1).IndexOf("\n---".AsSpan()) : -1;
        return isDay || (end > 0 && Ascii.IndexOf(head.Slice(0, end), "\ndate:") >= 0);
    }

    /// <summary>A piece of a page: it has links, and no element of running text.</summary>
    private static bool IsLinks(ReadOnlySpan<char> text) =>
        text.IndexOf("<a ".AsSpan()) >= 0 && text.IndexOf("<p>".AsSpan()) < 0 && text.IndexOf("<p ".AsSpan()) < 0
        && text.IndexOf("<h1".AsSpan()) < 0 && text.IndexOf("<h2".AsSpan()) < 0;

    private static bool HasSentence(ArticleReading reading)
    {
        const int FewestTokens = 6;
        foreach (ref readonly Sentence sentence in reading.Sentences)
        {
            if (sentence.EndToken - sentence.FirstToken >= FewestTokens
                && reading.Tokens[sentence.EndToken - 1].Kind is TokenKind.Period or TokenKind.Exclamation or TokenKind.DoubleQuote)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tags that steer the page, and hardly a sentence that is not theirs.</summary>
    /// <param name="wordsPerTag">So many words for each of them at most.</param>
    /// <param name="hasDollarTags">Whether names between dollar signs are tags.</param>
    private readonly bool IsTemplate(int wordsPerTag, bool hasDollarTags)
    {
        const int FewExpressions = 3; // without a tag they make a template as well
        int tags = 0;
        int expressions = 0;
        ReadOnlySpan<char> rest = _text;
        ReadOnlySpan<char> begins = (hasDollarTags ? "{$" : "{").AsSpan();
        while (rest.IndexOfAny(begins) is >= 0 and int found && found + 2 < rest.Length)
        {
            rest = rest.Slice(found);
            if (rest[0] == '$')
            {
                int length = DollarTag.Measure(rest);
                bool steers = length > 0 && DollarTag.IsControl(rest.Slice(0, length));
                tags += steers ? 1 : 0;
                expressions += length > 0 && !steers ? 1 : 0;
                rest = rest.Slice(Math.Max(1, length));
                continue;
            }

            rest = rest.Slice(1);
            if (rest[0] is not ('{' or '%'))
            {
                continue;
            }

            bool isTag = IsTag(rest.Slice(1).TrimStart("- \t".AsSpan()));
            tags += isTag ? 1 : 0;
            expressions += isTag ? 0 : 1;
            rest = rest.Slice(1);
        }

        return (tags > 0 || expressions >= FewExpressions) && CountText() <= (tags + expressions) * wordsPerTag;
    }

    /// <summary>
    /// Whether a file has no metadata and lies where generators keep their templates: <c>layouts/shortcodes/box.md</c>.
    /// </summary>
    private static bool IsPlacedTemplate(string path, ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> head = text.TrimStart(" \t\r\n\uFEFF".AsSpan());
        if (head.StartsWith("---".AsSpan()) || head.StartsWith("+++".AsSpan()))
        {
            return false;
        }

        foreach (string folder in TemplateFolders)
        {
            int at = path.IndexOf(folder, StringComparison.Ordinal);
            if (at == 0 || (at > 0 && path[at - 1] == '/'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTag(ReadOnlySpan<char> name)
    {
        foreach (string tag in TemplateTags)
        {
            if (name.StartsWith(tag.AsSpan(), StringComparison.OrdinalIgnoreCase)
                && (name.Length == tag.Length || !(char.IsLetterOrDigit(name[tag.Length]) || name[tag.Length] == '_')))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words between tags, in runs long enough to be sentences.</summary>
    private readonly int CountText()
    {
        const int Sentence = 8;
        int words = 0;
        int run = 0;
        int depth = 0;
        bool inWord = false;
        for (int i = 0; i < _text.Length; i++)
        {
            char character = _text[i];
            if (character is '<' or '{')
            {
                words += run >= Sentence ? run : 0;
                run = 0;
                depth++;
            }
            else if (character is '>' or '}')
            {
                depth = Math.Max(0, depth - 1);
            }

            bool isLetter = depth == 0 && char.IsLetter(character);
            run += isLetter && !inWord ? 1 : 0;
            inWord = isLetter;
        }

        return words + (run >= Sentence ? run : 0);
    }

    private string? FindByLines(ArticleFormat format, string path)
    {
        bool isPlain = format == ArticleFormat.PlainText;
        if (isPlain && IsProgramFile(path))
        {
            return "a program";
        }

        if (isPlain && StartsWithAny(_text.TrimStart(" \t\r\n\uFEFF".AsSpan()), Beginnings))
        {
            return "markup or a program";
        }

        // In Markdown only keys are told by their lines; the rest is not read for them.
        bool weighs = isPlain || HasArmour();
        for (int at = 0; at < _text.Length && !IsText();)
        {
            int next = BlankLines.FindNextLine(_text, at);
            ReadOnlySpan<char> line = _text.Slice(at, next - at).Trim();
            at = next;
            if (!line.IsEmpty)
            {
                ReadLine(line, weighs);
            }
        }

        return JudgeLines(isPlain);
    }

    /// <summary><c>lamps.py.txt</c>: a program that was given the name of a text, so that browsers show it.</summary>
    private static bool IsProgramFile(string path)
    {
        ReadOnlySpan<char> name = path.AsSpan();
        name = name.Slice(0, Math.Max(0, name.LastIndexOf('.')));
        foreach (string ending in ProgramEndings)
        {
            if (name.EndsWith(ending.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the lines that were read are together.</summary>
    private readonly string? JudgeLines(bool isPlain)
    {
        if ((_armour * 2 >= Math.Max(_lines, FewestLines) && _sentences < FewSentences && HasArmour())
            || (_hex >= FewestLines && _hex * 3 >= _lines))
        {
            return "a key or certificate";
        }

        if (!isPlain)
        {
            return null;
        }

        if (_directives > 1 && _directives * 3 >= _lines * 2)
        {
            return "directives for robots";
        }

        if (_lines >= FewestLines && _coded * 2 >= _lines && _sentences * 4 <= _lines)
        {
            return "markup or a program";
        }

        if (_lines >= FewestLines && _stamped * 3 >= _lines * 2 && _sentences * 4 <= _lines)
        {
            return "a log";
        }

        if (_lines >= FewestLines * 2 && _columned * 3 >= _lines * 2 && _sentences * 10 <= _lines)
        {
            return "a table";
        }

        if (_lines >= FewestLines * 2 && _addresses * 10 >= _lines * 6 && _sentences * 10 <= _lines)
        {
            return "a list of names";
        }

        return (_lines >= LongList && _singles * 20 >= _lines * 19) || (_hasToken && _singles == _lines && _lines < FewestLines)
            ? "a list of words or codes"
            : null;
    }

    private readonly bool HasArmour() => _text.IndexOf("-----BEGIN ".AsSpan()) >= 0;

    /// <summary>So many sentences in so few lines are no data, whatever follows them.</summary>
    private readonly bool IsText() => _sentences >= EnoughSentences && _sentences * 2 > _lines;

    /// <param name="line">The line, without white space at its ends.</param>
    /// <param name="weighs">Whether what it is made of is counted, too.</param>
    private void ReadLine(ReadOnlySpan<char> line, bool weighs)
    {
        _lines++;
        bool isMark = line.Length > 16 && line.StartsWith("-----".AsSpan()) && line.EndsWith("-----".AsSpan());
        if (isMark)
        {
            ReadOnlySpan<char> name = line.Trim('-').Trim();
            bool begins = name.StartsWith("BEGIN ".AsSpan(), StringComparison.Ordinal);
            _inArmour = begins
                ? name.IndexOf("SIGNED MESSAGE".AsSpan()) < 0
                : _inArmour && !name.StartsWith("END ".AsSpan(), StringComparison.Ordinal);
            _armour++;
            return;
        }

        if (_inArmour)
        {
            _armour++;
            return;
        }

        _hex += IsHex(line) ? 1 : 0;
        if (!weighs)
        {
            return;
        }

        // Of words it matters only whether they are many, by themselves or for so many marks.
        int marks = CountMarks(line);
        int words = CountWords(line, Math.Max(ManyWords, (marks * 4) + 1));
        _singles += (words <= 1 || line[0] == '#') && !line.SequenceEqual(_last) ? 1 : 0;
        _last = line;
        _hasToken |= words <= 1 && line.Length >= 16 && line.IndexOfAny("/@".AsSpan()) < 0 && HasLettersAndDigits(line);
        _directives += line[0] == '#' || StartsWithAny(line, Directives) ? 1 : 0;
        bool isStamp = char.IsDigit(line[0]) && line.Length > 10 && line.Slice(0, 10).IndexOfAny(':', '-') > 0;
        _stamped += isStamp ? 1 : 0;
        _columned += line.IndexOf("   ".AsSpan()) > 0 || line.IndexOf('\t') > 0 || (marks > 0 && line.IndexOf('|') > 0) ? 1 : 0;
        _addresses += words <= 8 && line.IndexOf('@') > 0 ? 1 : 0;
        bool isSentence = words >= 6 && line[line.Length - 1] is '.' or '!' or '?' or '”' or '’' or '"' or ',';
        _sentences += isSentence && marks * 4 < words ? 1 : 0;
        char last = line[line.Length - 1];
        bool ends = last is '{' or '}' or ';' or '\\' || (last is ')' or ':' && words <= 4 && marks > 2) || (line[0] == '<' && last == '>');
        _coded += ends || (words < 12 && line.IndexOfAny(CodeMarks.AsSpan()) >= 0 && HasAny(line, CodeParts))
            || (words <= 8 && last is not ('.' or ',' or '!' or '?') && StartsWithAny(line, CodeStarts)) || marks * 2 > words + 4 ? 1 : 0;
    }

    private static int CountMarks(ReadOnlySpan<char> line)
    {
        int marks = 0;
        while (line.IndexOfAny(Marks.AsSpan()) is >= 0 and int found)
        {
            marks++;
            line = line.Slice(found + 1);
        }

        return marks;
    }

    /// <summary>Counts the words of a line up to a number.</summary>
    private static int CountWords(ReadOnlySpan<char> line, int most)
    {
        int words = 0;
        bool inWord = false;
        foreach (char character in line)
        {
            bool isSpace = character == ' ' || char.IsWhiteSpace(character);
            if (!isSpace && !inWord && ++words == most)
            {
                break;
            }

            inWord = !isSpace;
        }

        return words;
    }

    /// <summary>Some letters and more digits, as codes have them.</summary>
    private static bool HasLettersAndDigits(ReadOnlySpan<char> line)
    {
        const int FewDigits = 3;
        int letters = 0;
        int digits = 0;
        foreach (char character in line)
        {
            letters += char.IsLetter(character) ? 1 : 0;
            digits += char.IsDigit(character) ? 1 : 0;
        }

        return digits > FewDigits && letters > 0;
    }

    /// <summary><c>6c:8f:1d:c7</c>: pairs of digits parted by colons.</summary>
    private static bool IsHex(ReadOnlySpan<char> line)
    {
        int pairs = 0;
        for (int i = 0; i < line.Length; i += 3)
        {
            bool isPair = i + 1 < line.Length && IsHexDigit(line[i]) && IsHexDigit(line[i + 1])
                && (i + 2 == line.Length || line[i + 2] is ':' or ' ');
            if (!isPair)
            {
                return false;
            }

            pairs++;
        }

        return pairs >= 4;
    }

    private static bool IsHexDigit(char character) => character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
