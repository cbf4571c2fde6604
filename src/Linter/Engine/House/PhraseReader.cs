using System.Globalization;
using ContentLint.Configuration;
using ContentLint.Reading;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.House;

/// <summary>
/// Reads a phrase of a house rule: words as they stand in an article, <c>word*</c> for all forms of a word, <c>&lt;class&gt;</c>,
/// <c>&lt;-ly&gt;</c> and <c>&lt;re-&gt;</c> for endings and beginnings, <c>&lt;#km&gt;</c> for digits with an ending, <c>(a|b)</c> for one
/// of several, <c>(a)?</c> for what may be missing, <c>...</c> or <c>...3</c> for some words between, <c>^</c> and <c>$</c> for the ends of
/// a sentence. Behind a backslash all this means itself.
/// </summary>
internal sealed class PhraseReader : IDisposable
{
    /// <summary>The longest phrase in characters.</summary>
    public const int LongestPhrase = 300;

    private const int MostElements = 24;
    private const int MostReadings = 64;
    private const int MostWords = 100;
    private const int MostGaps = 2;
    private const int LongestGap = 10;
    private const int UsualGap = 5;

    private static readonly char[] Signs = ['<', '(', '*', '^', '$', '…', '\\'];

    private readonly PooledList<Token> _tokens = new(32);
    private readonly List<(string Text, WordForm Form)> _forms = [];
    private string _phrase = string.Empty;

    /// <summary>What is wrong with the last phrase; null if nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>What would be right instead, or null.</summary>
    public string? Hint { get; private set; }

    /// <summary>Where in the phrase it is wrong.</summary>
    public TextSpan ProblemPlace { get; private set; }

    /// <summary>Every reading of a phrase, each a row of elements; null if something is wrong with it.</summary>
    public List<PhraseElement[]>? Read(string phrase)
    {
        _phrase = phrase;
        Problem = null;
        Hint = null;
        if (phrase.Length > LongestPhrase)
        {
            return Fail(0, phrase.Length, $"A phrase has at most {LongestPhrase.ToString(CultureInfo.InvariantCulture)} characters");
        }

        // Most phrases are words as they stand.
        bool isPlain = phrase.IndexOfAny(Signs) < 0 && phrase.IndexOf("...", StringComparison.Ordinal) < 0
            && !string.IsNullOrWhiteSpace(phrase);
        if ((isPlain ? ReadWords(phrase, 0, hasForms: false) : ReadRow(0, phrase.Length, inGroup: false)) is not { } readings)
        {
            return null;
        }

        foreach (PhraseElement[] reading in readings)
        {
            if (FindFault(reading) is { } fault)
            {
                return Fail(0, phrase.Length, fault);
            }
        }

        return readings;
    }

    /// <inheritdoc/>
    public void Dispose() => _tokens.Dispose();

    private static string? FindFault(PhraseElement[] reading)
    {
        int words = 0;
        int gaps = 0;
        for (int i = 0; i < reading.Length; i++)
        {
            ElementKind kind = reading[i].Kind;
            gaps += kind == ElementKind.Gap ? 1 : 0;
            words += kind is ElementKind.Gap or ElementKind.SentenceStart or ElementKind.SentenceEnd ? 0 : 1;
            if (kind == ElementKind.SentenceStart && i > 0)
            {
                return "“^” can only begin a phrase";
            }

            if (kind == ElementKind.SentenceEnd && i < reading.Length - 1)
            {
                return "“$” can only end a phrase";
            }

            if (kind == ElementKind.Gap && (i == 0 || i == reading.Length - 1 || reading[i - 1].Kind == ElementKind.Gap))
            {
                return "“...” stands between two words";
            }
        }

        return words == 0 ? "This phrase would fit where nothing stands"
            : gaps > MostGaps ? $"A phrase has at most {MostGaps.ToString(CultureInfo.InvariantCulture)} gaps"
            : reading.Length > MostElements ? $"A phrase has at most {MostElements.ToString(CultureInfo.InvariantCulture)} words"
            : null;
    }

    private List<PhraseElement[]>? ReadRow(int start, int end, bool inGroup)
    {
        List<PhraseElement[]> readings = [[]];
        int at = start;
        while (at < end)
        {
            if (char.IsWhiteSpace(_phrase[at]))
            {
                at++;
                continue;
            }

            List<PhraseElement[]>? next;
            int from = at;
            if (_phrase[at] == '(' && FindGroupEnd(at, end) is var close && close > 0)
            {
                if (inGroup)
                {
                    return Fail(at, close + 1 - at, "A group cannot stand in a group");
                }

                next = ReadGroup(at + 1, close);
                at = close + 1;
            }
            else
            {
                at = FindPartEnd(at, end);
                bool isOptional = at - from > 2 && _phrase[from] == '<' && _phrase[at - 1] == '?';
                next = ReadPart(from, isOptional ? at - 1 : at);
                at = isOptional ? at - 1 : at;
            }

            if (next is null)
            {
                return null;
            }

            if (at < end && _phrase[at] == '?' && (_phrase[at - 1] is '>' or ')'))
            {
                next.Add([]);
                at++;
            }

            readings = Join(readings, next);
            if (readings.Count > MostReadings)
            {
                return Fail(from, at - from,
                    $"The phrase can be read in more than {MostReadings.ToString(CultureInfo.InvariantCulture)} ways; write it as several");
            }
        }

        return readings;
    }

    private static List<PhraseElement[]> Join(List<PhraseElement[]> before, List<PhraseElement[]> after)
    {
        if (before.Count == 1 && before[0].Length == 0)
        {
            return after;
        }

        var joined = new List<PhraseElement[]>(before.Count * after.Count);
        foreach (PhraseElement[] first in before)
        {
            foreach (PhraseElement[] second in after)
            {
                joined.Add([.. first, .. second]);
            }
        }

        return joined;
    }

    /// <summary>
    /// Brackets are a group if there is a choice in them or a question mark behind them; else they are marks of the text.
    /// </summary>
    private int FindGroupEnd(int open, int end)
    {
        bool hasChoice = false;
        for (int i = open + 1; i < end; i++)
        {
            hasChoice |= _phrase[i] == '|';
            if (_phrase[i] == ')')
            {
                return hasChoice || (i + 1 < end && _phrase[i + 1] == '?') ? i : -1;
            }
        }

        return -1;
    }

    private int FindPartEnd(int at, int end)
    {
        while (at < end && !char.IsWhiteSpace(_phrase[at]) && !(_phrase[at] == '(' && FindGroupEnd(at, end) > 0))
        {
            at++;
        }

        return at;
    }

    private List<PhraseElement[]>? ReadGroup(int start, int end)
    {
        var readings = new List<PhraseElement[]>();
        List<PhraseWord>? single = [];
        int from = start;
        for (int i = start; i <= end; i++)
        {
            if (i < end && _phrase[i] != '|')
            {
                continue;
            }

            if (ReadRow(from, i, inGroup: true) is not { } own)
            {
                return null;
            }

            if (own.Count == 1 && own[0].Length == 0)
            {
                return Fail(start - 1, end + 2 - start, "A choice in a group is empty; write “?” behind the group if it may be missing");
            }

            readings.AddRange(own);
            single = single is not null && own.Count == 1 && own[0].Length == 1 && own[0][0].Kind == ElementKind.Words
                ? [.. single, .. own[0][0].Words]
                : null;
            from = i + 1;
        }

        // One word or another is one place in the phrase; longer choices are phrases of their own.
        return single is { Count: > 0 and <= MostWords } ? [[OfWords([.. single])]] : readings;
    }

    private List<PhraseElement[]>? ReadPart(int start, int end)
    {
        string part = _phrase.Substring(start, end - start);
        if (part[0] == '<')
        {
            return ReadClass(part, start);
        }

        if (part[0] == '\\' && part.Length > 1)
        {
            return ReadWords(part.Substring(1), start, hasForms: false);
        }

        if (part is "^")
        {
            return [[new PhraseElement(ElementKind.SentenceStart, "^")]];
        }

        if (part is "$")
        {
            return [[new PhraseElement(ElementKind.SentenceEnd, "$")]];
        }

        if (part.StartsWith("...", StringComparison.Ordinal) || part[0] == '…')
        {
            return ReadGap(part, start);
        }

        bool hasForms = part.Length > 1 && part[part.Length - 1] == '*';
        return ReadWords(hasForms ? part.Substring(0, part.Length - 1) : part, start, hasForms);
    }

    private List<PhraseElement[]>? ReadClass(string part, int start)
    {
        if (part.Length < 3 || part[part.Length - 1] != '>')
        {
            return Fail(start, part.Length, "A class stands in angle brackets: <number>",
                "There are: " + string.Join(", ", WordClasses.Names));
        }

        string name = part.Substring(1, part.Length - 2);
        if (name.Length > 1 && name[0] == '#')
        {
            return [[new PhraseElement(ElementKind.Ending, part) { Text = name.Substring(1), Value = 1 }]];
        }

        if (name.Length > 1 && name[0] == '-')
        {
            return [[new PhraseElement(ElementKind.Ending, part) { Text = name.Substring(1) }]];
        }

        if (name.Length > 1 && name[name.Length - 1] == '-')
        {
            return [[new PhraseElement(ElementKind.Beginning, part) { Text = name.Substring(0, name.Length - 1) }]];
        }

        for (int i = 0; i < WordClasses.Names.Count; i++)
        {
            if (string.Equals(WordClasses.Names[i], name, StringComparison.OrdinalIgnoreCase))
            {
                return [[new PhraseElement(ElementKind.Class, part) { Value = i }]];
            }
        }

        return Fail(start, part.Length, $"There is no class of words “{part}”", ConfigurationReader.Suggest(name, WordClasses.Names));
    }

    private List<PhraseElement[]>? ReadGap(string part, int start)
    {
        string number = part.TrimStart('.', '…');
        int most = UsualGap;
        if (number.Length > 0
            && (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out most) || most is < 1 or > LongestGap))
        {
            return Fail(start, part.Length, $"“...” takes a number of words from 1 to {LongestGap.ToString(CultureInfo.InvariantCulture)}");
        }

        return [[new PhraseElement(ElementKind.Gap, "..." + most.ToString(CultureInfo.InvariantCulture)) { Value = most }]];
    }

    /// <summary>What stands in a phrase is parted as it is in an article.</summary>
    private List<PhraseElement[]>? ReadWords(string text, int start, bool hasForms)
    {
        _tokens.Clear();
        Tokenizer.Run(text.AsSpan(), WordLexicon.Default, _tokens);
        if (_tokens.Count == 0)
        {
            return Fail(start, text.Length, "There is nothing to read in this");
        }

        var elements = new PhraseElement[_tokens.Count];
        for (int i = 0; i < elements.Length; i++)
        {
            ref readonly Token token = ref _tokens[i];
            string own = text.Substring(token.Start, token.Length);
            if (token.Hash == 0)
            {
                elements[i] = new PhraseElement(ElementKind.Mark, "m" + own)
                {
                    Value = PhraseTable.FoldMark(token.Kind, own[0]),
                    Text = own
                };
                continue;
            }

            if (token.IsPossessive)
            {
                own = own.Substring(0, own.Length - 2);
            }

            bool isWord = token.Kind == TokenKind.Word;
            if (hasForms && i == elements.Length - 1)
            {
                if (!isWord || token.IsPossessive || !char.IsLetter(own[own.Length - 1]))
                {
                    return Fail(start, text.Length + 1, $"“{own}” has no other forms");
                }

                elements[i] = OfWords([.. FormsOf(own)]);
                continue;
            }

            elements[i] = OfWords(new PhraseWord(own, token.Hash, WordForm.Base, token.IsPossessive));
        }

        return hasForms && _tokens[elements.Length - 1].Hash == 0
            ? Fail(start, text.Length + 1, "“*” stands behind a word and means all its forms")
            : [elements];
    }

    private List<PhraseWord> FormsOf(string word)
    {
        _forms.Clear();
        WordForms.AddTo(_forms, word);
        var words = new List<PhraseWord>(_forms.Count);
        foreach ((string form, WordForm kind) in _forms)
        {
            words.Add(new PhraseWord(form, HashOf(form), kind, IsPossessive: false));
        }

        return words;
    }

    private static PhraseElement OfWords(params PhraseWord[] words) =>
        new(ElementKind.Words, words.Length == 1 && !words[0].IsPossessive
            ? words[0].Text
            : string.Join("|", words.Select(static word => word.IsPossessive ? word.Text + "'s" : word.Text)))
        { Words = words };

    private static uint HashOf(string word)
    {
        uint hash = WordLexicon.EmptyHash;
        foreach (char character in word)
        {
            hash = WordLexicon.Hash(hash, PhraseTable.Fold(character));
        }

        return hash;
    }

    private List<PhraseElement[]>? Fail(int start, int length, string problem, string? hint = null)
    {
        Problem = problem;
        Hint = hint;
        ProblemPlace = new TextSpan(start, length);
        return null;
    }
}
