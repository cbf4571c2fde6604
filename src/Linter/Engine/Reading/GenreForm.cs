using ContentLint.Documents;
using ContentLint.Reading.Dates;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading;

/// <summary>Counts, block by block, the signs by which a kind of article shows in its form, and weighs them.</summary>
internal ref struct GenreForm
{
    private const int Few = 3;
    private const int Several = 5;
    private const int Many = 8;
    private const int MostSpeakers = 12;

    /// <summary>A label before speech has at most so many characters.</summary>
    private const int LongestLabel = 32;

    /// <summary>And at most so many words.</summary>
    private const int LabelWords = 4;

    private static readonly string[] ChangeHeadings =
        ["added", "changed", "fixed", "deprecated", "removed", "bug fixes", "bugfixes", "fixes", "commits", "notable changes",
            "breaking changes", "deprecations", "other changes", "changelog", "full changelog", "other commits", "contributors",
            "new contributors", "what's changed", "what’s changed", "new features"];

    private static readonly string[] Ingredients = ["ingredients"];
    private static readonly string[] Methods = ["method", "directions", "instructions", "preparation", "steps"];
    private static readonly string[] Proceedings = ["present", "attendees", "attendance", "apologies", "agenda", "action items", "actions",
        "next meeting", "call to order", "adjournment", "quorum", "motions", "members present", "also present", "in attendance",
        "any other business"];
    private static readonly string[] Chapters = ["prerequisites", "installation", "install", "usage", "configuration", "troubleshooting",
        "requirements", "setup", "getting started", "syntax", "parameters", "options", "before you begin", "next steps"];

    /// <summary>A block of code counts as so many pieces of code in lines.</summary>
    private const int CodeBlock = 2;

    /// <summary>No report has so much code.</summary>
    private const int MuchCode = 3;

    /// <summary>Code is what such a text is about.</summary>
    private const int Technical = 12;

    /// <summary>Labels of facts, not of people.</summary>
    private static readonly string[] FactLabels =
        ["when", "where", "what", "who", "why", "how", "date", "dates", "time", "times", "place", "location", "venue", "cost", "price",
            "tickets", "admission", "note", "notes", "tip", "tips", "warning", "update", "correction", "source", "sources", "photo",
            "credit", "contact", "email", "phone", "example", "summary", "result", "results", "register", "serves", "difficulty", "link",
            "links", "more", "read more", "related", "tags", "author", "title", "pros", "cons", "problem", "solution", "fix", "impact",
            "severity", "affected", "reported by", "credits"];

    /// <summary>A heading of a form is no longer than this many characters.</summary>
    private const int LongestField = 48;

    /// <summary>In so many characters a release says that it is one.</summary>
    private const int LongestRelease = 60;

    private readonly ArticleReading _reading;
    private readonly Dictionary<string, int> _labels;
    private readonly Dictionary<string, (int Times, int Headings)> _fields; // headings, and labels of facts
    private int _paragraphs; // of text and of lists
    private int _items;
    private int _linkItems;
    private int _changeItems;
    private int _changeHeadings;
    private int _labelled;
    private int _boldLabels;
    private int _headings;
    private int _identifiers; // headings that are a name in code
    private int _works;
    private int _code;
    private int _timed;
    private int _dated;
    private int _proceedings;
    private int _chapters;
    private int _steps;
    private bool _hasIngredients;
    private bool _hasMethod;
    private bool _isRelease;
    private bool _ends;
    private bool _hasContact;
    private bool _hasStars;

    private GenreForm(ArticleReading reading)
        : this()
    {
        _reading = reading;
        _labels = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        _fields = new Dictionary<string, (int Times, int Headings)>(StringComparer.OrdinalIgnoreCase);
    }

    public static Genre Read(ArticleReading reading)
    {
        if (ChatLog.Is(reading) || LineForm.IsSubtitles(reading.Article))
        {
            return Genre.Transcript;
        }

        if (LineForm.IsVerse(reading.Article))
        {
            return Genre.Verse;
        }

        var form = new GenreForm(reading);
        ReadOnlySpan<char> headline = default;
        foreach (ref readonly Block block in reading.Blocks)
        {
            if (block.Zone == Zone.Headline && headline.IsEmpty)
            {
                headline = Bare(reading.Text.AsSpan(block.Span));
                form.CountLabel(block);
            }
            else if (block.Zone == Zone.Markup)
            {
                form._code += IsCode(reading.Text.AsSpan(block.Span)) ? CodeBlock : 0;
            }
            else if (block.Zone is not (Zone.FrontMatter or Zone.AltText or Zone.TableCell) && block.FirstToken < block.EndToken)
            {
                form.Count(block);
            }
        }

        form.CountElements();
        return form.WeighForm(headline) ?? form.WeighVoice();
    }

    /// <summary>A block of code, fenced, indented or in its element.</summary>
    private static bool IsCode(ReadOnlySpan<char> text) => text.StartsWith("```".AsSpan()) || text.StartsWith("~~~".AsSpan())
        || text.StartsWith("<pre".AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Code in HTML is no text: its elements are counted in the file.</summary>
    private void CountElements()
    {
        if (_reading.Article.Format != ArticleFormat.Html)
        {
            return;
        }

        ReadOnlySpan<char> text = _reading.Article.Source.AsSpan();
        while (_code < MuchCode && text.IndexOf('<') is >= 0 and int found)
        {
            text = text.Slice(found + 1);
            _code += text.StartsWith("pre".AsSpan(), StringComparison.OrdinalIgnoreCase)
                ? CodeBlock
                : text.StartsWith("code".AsSpan(), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text) => text.Trim("#*_ \t:\n\r".AsSpan());

    /// <summary>Whether a text is one line of at most so many characters.</summary>
    private static bool IsShort(ReadOnlySpan<char> text, int most) => text.Length <= most && text.IndexOf('\n') < 0;

    /// <summary>So many characters of a text, at most, and no more than its first line.</summary>
    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text, int most)
    {
        ReadOnlySpan<char> start = text.Slice(0, Math.Min(most, text.Length));
        int end = start.IndexOfAny('\r', '\n');
        return end < 0 ? start : start.Slice(0, end);
    }

    private static bool IsOneOf(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
        {
            if (text.Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(ReadOnlySpan<char> text, string part) => Ascii.IndexOf(text, part) >= 0;

    private void Count(in Block block)
    {
        ReadOnlySpan<char> text = _reading.Text.AsSpan(block.Span);
        ReadOnlySpan<char> bare = Bare(text);
        if (IsShort(bare, LongestLabel))
        {
            CountHeading(bare);
        }

        _isRelease |= Has(FirstLine(text, LongestRelease), "for immediate release");
        _hasStars |= IsShort(text, LongestLabel) && text.IndexOfAny('★', '☆') >= 0;
        CountLabel(block);
        CountField(text, bare, block);
        if (block.Zone == Zone.Subhead)
        {
            _headings++;
            _identifiers += IsIdentifier(bare) ? 1 : 0;
            _timed += StartsWithTime(bare) ? 1 : 0;
            return;
        }

        _paragraphs++;
        _works += IsWork(text) ? 1 : 0;
        _code += CountTicks(text) / 2;
        if (block.Zone == Zone.ListItem)
        {
            _items++;
            bool isLink = text.IndexOf("](".AsSpan()) >= 0 || text.IndexOf("http".AsSpan()) is >= 0 and < 3;
            _linkItems += isLink ? 1 : 0;
            _changeItems += IsChange(text) ? 1 : 0;
        }

        if (StartsWithTime(bare))
        {
            _timed++;
        }
        else if (Lists.Calendar.Has(_reading.Tokens[block.FirstToken]) || StartsWithDay(block))
        {
            _dated++;
        }
    }

    private void CountLabel(in Block block)
    {
        if (FindLabel(_reading.Text.AsSpan(block.Span)) is { Length: > 0 } label && !IsOneOf(label, FactLabels))
        {
            _labelled++;
            _boldLabels += _reading.Text.AsSpan(block.Span).TrimStart().StartsWith("**".AsSpan()) ? 1 : 0;
            string key = label.ToString();
            _labels.TryGetValue(key, out int times);
            _labels[key] = times + 1;
        }
    }

    /// <summary>A heading, or a label of a few words before a colon: both may be the fields of a form.</summary>
    private readonly void CountField(ReadOnlySpan<char> text, ReadOnlySpan<char> bare, in Block block)
    {
        int colon = block.Zone == Zone.Subhead
            ? bare.Length
            : bare.Length == text.Length || text.TrimStart("*_ ".AsSpan()).Length < text.Length
                ? FirstLine(text, LongestField + 1).IndexOf(':')
                : -1;
        ReadOnlySpan<char> field = colon < 0 ? default : block.Zone == Zone.Subhead ? bare : Bare(text.Slice(0, colon));
        if (field.Length > 2 && IsShort(field, LongestField) && !char.IsDigit(field[0]))
        {
            string key = field.ToString();
            _fields.TryGetValue(key, out (int Times, int Headings) known);
            _fields[key] = (known.Times + 1, known.Headings + (block.Zone == Zone.Subhead ? 1 : 0));
        }
    }

    private void CountHeading(ReadOnlySpan<char> bare)
    {
        _changeHeadings += IsOneOf(bare, ChangeHeadings) ? 1 : 0;
        _proceedings += IsOneOf(bare, Proceedings) ? 1 : 0;
        _chapters += IsOneOf(bare, Chapters) ? 1 : 0;
        _hasIngredients |= IsOneOf(bare, Ingredients);
        _hasMethod |= IsOneOf(bare, Methods);
        _steps += bare.StartsWith("step ".AsSpan(), StringComparison.OrdinalIgnoreCase) && bare.Length > 5 && char.IsDigit(bare[5]) ? 1 : 0;
        _isRelease |= bare.Equals("press release".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || bare.Equals("news release".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || bare.Equals("media release".AsSpan(), StringComparison.OrdinalIgnoreCase);
        _ends |= bare.Trim("-–— ".AsSpan()).Equals("ends".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || bare.Equals("notes to editors".AsSpan(), StringComparison.OrdinalIgnoreCase);
        _hasContact |= bare.StartsWith("media contact".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || bare.StartsWith("press contact".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What the form alone shows; null if nothing.</summary>
    private readonly Genre? WeighForm(ReadOnlySpan<char> headline)
    {
        if (IsTranscript())
        {
            return Genre.Transcript;
        }

        if (IsReleaseNotes(headline))
        {
            return Genre.ReleaseNotes;
        }

        if (HasFormHeadings())
        {
            return Genre.Directory;
        }

        if (_hasIngredients && _hasMethod)
        {
            return Genre.Recipe;
        }

        if (_proceedings >= Few || (_proceedings > 0 && Has(headline, "minutes")))
        {
            return Genre.Minutes;
        }

        if (_isRelease || (_ends && _hasContact))
        {
            return Genre.PressRelease;
        }

        if (_timed >= Several || (_timed >= Few && Has(headline, "live")))
        {
            return _items * 2 > _paragraphs ? Genre.Links : Genre.Live;
        }

        if (_items >= Many && _linkItems * 3 >= _items * 2 && _items * 2 >= _paragraphs)
        {
            return Genre.Links;
        }

        if (_dated >= Several && _dated * 2 >= _paragraphs)
        {
            return Genre.Events;
        }

        if (Has(headline, "obituary") || Has(headline, " dies at ") || Has(headline, " dies aged "))
        {
            return Genre.Obituary;
        }

        if (_hasStars || headline.EndsWith(" review".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            return Genre.Review;
        }

        if (IsHowTo(headline))
        {
            return Genre.HowTo;
        }

        return _works >= Several && _works * 10 >= _paragraphs * 6 ? Genre.Bibliography : null;
    }

    /// <summary>Paragraphs begin with the names of those who speak in turn.</summary>
    private readonly bool IsTranscript()
    {
        bool isMostly = _labelled * 2 >= _paragraphs
            || (_labelled >= Many && _labelled * 5 >= _paragraphs && _labels.Count <= MostSpeakers);
        bool isBold = _boldLabels >= Several && _boldLabels * 6 >= _paragraphs && _labels.Count <= MostSpeakers;
        return (isBold || (_labelled >= Few + 1 && isMostly)) && CountSpeakers() >= 2;
    }

    private readonly bool IsReleaseNotes(ReadOnlySpan<char> headline)
    {
        bool namesVersion = HasVersion(headline)
            && (Has(headline, "release") || Has(headline, "version") || Has(headline, "changelog") || _changeItems > 0);
        return _changeHeadings >= 2 || _changeItems >= Several || (namesVersion && _items >= Few)
            || (_changeHeadings > 0 && _changeItems >= Few);
    }

    /// <summary>It leads by steps or chapters, or explains one name after the other.</summary>
    private readonly bool IsHowTo(ReadOnlySpan<char> headline)
    {
        bool teaches = headline.StartsWith("how to ".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || headline.StartsWith("guide to ".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || headline.StartsWith("a guide to ".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || headline.StartsWith("getting started".AsSpan(), StringComparison.OrdinalIgnoreCase);
        bool isReference = _identifiers >= Few && _identifiers * 2 >= _headings;
        return _steps >= 2 || _chapters >= 2 || (teaches && _items >= Few) || isReference;
    }

    /// <summary>What the voices in the text show: a report has its own signs, and so have others; a text with neither is a page.</summary>
    private readonly Genre WeighVoice()
    {
        const int Short = 100;
        GenreVoice voice = GenreVoice.Read(_reading);
        if (voice.IsLegal)
        {
            return Genre.Legal;
        }

        if (_reading.DocumentDate.Source == DocumentDateSource.Dateline || (voice.IsReport && _code < MuchCode))
        {
            return Genre.News;
        }

        if (CountFields() >= 2)
        {
            return Genre.Directory;
        }

        if (_code >= MuchCode)
        {
            return voice.IsToReader || _code >= Technical ? Genre.HowTo : Genre.Page;
        }

        if (voice.IsPersonal)
        {
            return Genre.Page;
        }

        return voice.IsNarrative || voice.Words < Short || _reading.Article.Format == ArticleFormat.PlainText ? Genre.News : Genre.Page;
    }

    /// <summary>How many headings and labels come back again and again.</summary>
    private readonly int CountFields()
    {
        int fields = 0;
        foreach (KeyValuePair<string, (int Times, int Headings)> field in _fields)
        {
            fields += field.Value.Times >= Few ? 1 : 0;
        }

        return fields;
    }

    /// <summary>Whether two headings come back again and again: no report is written so, whoever speaks in it.</summary>
    private readonly bool HasFormHeadings()
    {
        int fields = 0;
        foreach (KeyValuePair<string, (int Times, int Headings)> field in _fields)
        {
            fields += field.Value.Headings >= Few ? 1 : 0;
        }

        return fields >= 2;
    }

    private static int CountTicks(ReadOnlySpan<char> text)
    {
        int ticks = 0;
        while (text.IndexOf('`') is >= 0 and int found)
        {
            ticks++;
            text = text.Slice(found + 1);
        }

        return ticks;
    }

    /// <summary>A name as programs have them: <c>read_line</c>, <c>Gauge.read()</c>.</summary>
    private static bool IsIdentifier(ReadOnlySpan<char> text)
    {
        text = text.Trim("` \\".AsSpan());
        return text.Length > 3 && text.IndexOf(' ') < 0
            && (text.IndexOf('_') > 0 || text.EndsWith("()".AsSpan()) || text.IndexOf("::".AsSpan()) > 0);
    }

    /// <summary>
    /// <c>Hess, M., Kell, T. (2021). Gauges.</c>: a name with its initials, and a year in brackets or an identifier of the work.
    /// </summary>
    private static bool IsWork(ReadOnlySpan<char> text)
    {
        const int Head = 400;
        text = text.Slice(0, Math.Min(text.Length, Head));
        int comma = text.IndexOf(", ".AsSpan());
        bool hasInitial = comma > 1 && comma + 3 < text.Length && char.IsUpper(text[comma + 2]) && text[comma + 3] == '.';
        return hasInitial && (Has(text, "doi") || HasYear(text));
    }

    /// <summary><c>(2021)</c>, <c>(2021a)</c>, or <c>2021</c> between points.</summary>
    private static bool HasYear(ReadOnlySpan<char> text)
    {
        for (int i = 1; i + 4 < text.Length; i++)
        {
            bool isYear = text[i] is '1' or '2' && text[i + 1] is '9' or '0' && char.IsDigit(text[i + 2]) && char.IsDigit(text[i + 3]);
            if (isYear && text[i - 1] is '(' or ' ' && text[i + 4] is ')' or '.' or ';' or 'a' or 'b' or ',')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many labels come back.</summary>
    private readonly int CountSpeakers()
    {
        int speakers = 0;
        foreach (KeyValuePair<string, int> label in _labels)
        {
            speakers += label.Value >= 2 ? 1 : 0;
        }

        return speakers;
    }

    /// <summary>A commit by its number, a change by that of its request.</summary>
    private static bool IsChange(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> start = text.TrimStart("[(`*_ ".AsSpan());
        int digits = 0;
        int length = 0;
        while (length < start.Length && start[length] is (>= '0' and <= '9') or (>= 'a' and <= 'f'))
        {
            digits += start[length++] <= '9' ? 1 : 0;
        }

        bool isCommit = length is >= 7 and <= 40 && digits > 0 && (length == start.Length || !char.IsLetterOrDigit(start[length]));
        int request = text.IndexOf("#".AsSpan());
        return isCommit
            || (request > 0 && request + 1 < text.Length && char.IsDigit(text[request + 1]) && text[request - 1] is '[' or '(' or ' ');
    }

    /// <summary><c>10:45: …</c>, <c>Update at 3:47 p.m. …</c>.</summary>
    private static bool StartsWithTime(ReadOnlySpan<char> text)
    {
        const int Longest = 12;
        int digit = text.IndexOfAny("0123456789".AsSpan());
        bool isLabelled = digit is > 0 and <= Longest && text.StartsWith("update".AsSpan(), StringComparison.OrdinalIgnoreCase);
        text = isLabelled ? text.Slice(digit) : text.TrimStart("[(".AsSpan());
        int hour = 0;
        while (hour < text.Length && hour < 3 && char.IsDigit(text[hour]))
        {
            hour++;
        }

        return hour is 1 or 2 && text.Length > hour + 2 && text[hour] is ':' && char.IsDigit(text[hour + 1])
            && char.IsDigit(text[hour + 2]);
    }

    /// <summary><c>12 May: …</c>.</summary>
    private readonly bool StartsWithDay(in Block block) => block.EndToken - block.FirstToken > 2
        && _reading.Tokens[block.FirstToken].Kind == TokenKind.Number && Lists.Calendar.Has(_reading.Tokens[block.FirstToken + 1]);

    private static bool HasVersion(ReadOnlySpan<char> text)
    {
        for (int i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] == '.' && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The label of whoever speaks: a few words with capitals before a colon, perhaps after a time; empty if there is none.
    /// </summary>
    private static ReadOnlySpan<char> FindLabel(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> start = text.TrimStart("*_[(> ".AsSpan());
        if (start.IsEmpty)
        {
            return default;
        }

        if (char.IsDigit(start[0]) && start.IndexOf(' ') is > 3 and < 14 and int time)
        {
            start = start.Slice(time).TrimStart("*_[(]) -–".AsSpan());
        }

        // In bold, a title may follow the name.
        bool isBold = text.TrimStart().StartsWith("**".AsSpan());
        int colon = FirstLine(start, isBold ? LongestField : LongestLabel).IndexOf(':');
        if (colon <= 0 || (colon + 1 < start.Length && start[colon + 1] is not (' ' or '*' or '_' or '\n' or '\r' or '\t')))
        {
            return default;
        }

        ReadOnlySpan<char> label = start.Slice(0, colon).TrimEnd("*_ ".AsSpan());
        int words = 0;
        bool isStart = true;
        foreach (char character in label)
        {
            if (isStart && !char.IsUpper(character))
            {
                return default;
            }

            words += isStart ? 1 : 0;
            isStart = character == ' ';
            if (!char.IsLetter(character) && character is not (' ' or '.' or '\'' or '’' or '-') && !(isBold && character == ','))
            {
                return default;
            }
        }

        return words > 0 && words <= (isBold ? LabelWords + 2 : LabelWords) ? label : default;
    }
}
