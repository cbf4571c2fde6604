using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Reading.Names;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Tests;

/// <summary>
/// Replaces the people, common nouns, adjectives, weekdays and numbers of a text by others of their class: one swap gives each word one
/// other word wherever it stands, in singular and plural, so that what agreed still agrees and what differed still differs.
/// </summary>
internal sealed partial class WordSwap
{
    private static readonly string[][] Pools =
    [
        ["ferry/ferries", "bridge/bridges", "kiosk/kiosks", "mill/mills", "lamp/lamps", "crane/cranes", "curtain/curtains",
            "gallery/galleries", "boat/boats", "pipe/pipes", "tunnel/tunnels", "chapel/chapels"],
        ["depot/depots", "school/schools", "station/stations", "site/sites"],
        ["council", "board", "club", "committee"],
        ["clerk", "treasurer", "pilot", "shopkeeper", "dealer", "guide", "cook", "baker", "driver", "gardener"],
        ["sailor/sailors", "hiker/hikers", "pupil/pupils", "walker/walkers", "diver/divers", "dancer/dancers", "tourist/tourists"],
        ["old", "small", "cold", "quiet", "narrow", "brown", "dark", "busy", "flooded", "empty"],
    ];

    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

    private static readonly string[] GivenNames = ["Robin", "Alex", "Jamie", "Terry", "Leslie", "Sidney", "Marion", "Kerry"];

    private static readonly string[] Surnames = ["Tarvold", "Bresnick", "Drewitt", "Fennimore", "Haskett", "Lomberg", "Quennell",
        "Sorrick", "Wexcombe", "Zelinsky", "Ollerand", "Pettigrove"];

    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Queue<string> _givenNames;
    private readonly Queue<string> _surnames;
    private readonly Random _random;

    /// <summary>A swap of its own.</summary>
    /// <param name="random">Chooses it.</param>
    /// <param name="weekdays">Whether weekdays are swapped: not where the calendar is checked.</param>
    public WordSwap(Random random, bool weekdays)
    {
        _random = random;
        _givenNames = new Queue<string>(Shuffle(GivenNames));
        _surnames = new Queue<string>(Shuffle(Surnames));
        foreach (string[] pool in weekdays ? [.. Pools, Weekdays] : Pools)
        {
            string[] shuffled = Shuffle(pool);
            for (int i = 0; i < pool.Length; i++)
            {
                string[] from = pool[i].Split('/');
                string[] to = shuffled[i].Split('/');
                for (int form = 0; form < from.Length; form++)
                {
                    _words[from[form]] = to[form];
                }
            }
        }
    }

    /// <summary>The text in other words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="numbers">Whether numbers are swapped too: not where figures have to fit each other.</param>
    public string Apply(string text, bool numbers)
    {
        ReadNames(text);
        var swapped = new StringBuilder(text.Length);
        int at = 0;
        foreach (Match match in WordPattern().Matches(text))
        {
            swapped.Append(text, at, match.Index - at).Append(SwapOne(text, match, numbers));
            at = match.Index + match.Length;
        }

        return swapped.Append(text, at, text.Length - at).ToString();
    }

    private string SwapOne(string text, Match match, bool numbers)
    {
        string word = match.Value;
        if (char.IsDigit(word[0]))
        {
            return numbers && word.Length is 2 or 3 ? SwapNumber(word) : word;
        }

        if (IsPartOfName(text, match.Index) && !_names.ContainsKey(word) && !Weekdays.Contains(word, StringComparer.Ordinal))
        {
            return word;
        }

        if (_names.TryGetValue(word, out string? name))
        {
            return name;
        }

        string key = char.IsUpper(word[0]) && !Weekdays.Contains(word, StringComparer.Ordinal)
            ? char.ToLowerInvariant(word[0]) + word[1..]
            : word;
        if (!_words.TryGetValue(key, out string? other) || IsAfterArticle(text, match.Index) && IsVowel(other[0]) != IsVowel(word[0]))
        {
            return word;
        }

        return char.IsUpper(word[0]) ? char.ToUpperInvariant(other[0]) + other[1..] : other;
    }

    private string SwapNumber(string number)
    {
        int least = number.Length == 2 ? 20 : 200;
        return (least + _random.Next(least)).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Gives every person of the text another name; a name close to another one stays as close to it.</summary>
    private void ReadNames(string text)
    {
        using var reading = new ArticleReading(Article.Read(ArticleText.FromString(text), "example.txt", ArticleFormat.PlainText));
        ReadNames(reading, text, mention => mention.Class == NameClass.Person
            || (mention.Class == NameClass.Unknown && Speaks(reading, mention)));
        ReadNames(reading, text, mention => mention.Class == NameClass.Unknown
            && _names.Keys.Any(name => IsNear(name, reading.Text.ToString(mention.Span))));
    }

    private void ReadNames(ArticleReading reading, string text, Func<Mention, bool> isPerson)
    {
        foreach (Mention mention in reading.Mentions)
        {
            if (!isPerson(mention))
            {
                continue;
            }

            for (int i = mention.NameToken; i < mention.EndToken; i++)
            {
                Token token = reading.Tokens[i];
                string word = token.IsPossessive ? text[token.Start..(token.End - 2)] : text[token.Start..token.End];
                bool known = token.IsKnown && !Lists.GivenName.Has(token);
                if (token.Kind == TokenKind.Word && word.Length > 2 && word.All(char.IsLetter) && char.IsUpper(word[0]) && !known
                    && !_names.ContainsKey(word))
                {
                    _names[word] = Rename(word, given: mention.Parts > 1 && i == mention.NameToken);
                }
            }
        }
    }

    /// <summary>Whether two different names are a slip apart: a letter more, less or changed, or two letters swapped.</summary>
    private static bool IsNear(string name, string other)
    {
        string longer = name.Length >= other.Length ? name : other;
        string shorter = name.Length >= other.Length ? other : name;
        return (longer.Length - shorter.Length) switch
        {
            0 => longer.Zip(shorter).Count(pair => pair.First != pair.Second) is 1 or 2 && longer[0] == shorter[0],
            1 => Enumerable.Range(0, longer.Length).Any(at => string.Equals(longer.Remove(at, 1), shorter, StringComparison.Ordinal)),
            _ => false,
        };
    }

    private static bool Speaks(ArticleReading reading, Mention mention)
    {
        foreach (Reading.Attributions.Attribution attribution in reading.Attributions)
        {
            if (attribution.Mention >= 0 && reading.Mentions[attribution.Mention].Key == mention.Key)
            {
                return true;
            }
        }

        return false;
    }

    private string Rename(string word, bool given)
    {
        foreach ((string other, string renamed) in _names)
        {
            // One letter more, less or changed: so it shall be in the new name.
            if (IsNear(other, word))
            {
                return word.Length < other.Length ? renamed.Remove(renamed.Length - 2, 1)
                    : word.Length > other.Length ? renamed.Insert(renamed.Length - 2, renamed[^2].ToString())
                    : renamed[..^2] + (renamed[^2] == 'e' ? 'a' : 'e') + renamed[^1];
            }
        }

        Queue<string> pool = given ? _givenNames : _surnames;
        return pool.Count > 0 ? pool.Dequeue() : word;
    }

    /// <summary>A capital inside a sentence, a word of markup, or the end of a compound (55-year-old).</summary>
    private static bool IsPartOfName(string text, int at) =>
        at > 0 && (text[at - 1] is '[' or '/' or '<' or '-'
            || (char.IsUpper(text[at]) && at > 1 && text[at - 1] == ' ' && (char.IsLetter(text[at - 2]) || text[at - 2] == ',')));

    private static bool IsAfterArticle(string text, int at) =>
        text[..at].EndsWith(" a ", StringComparison.OrdinalIgnoreCase) || text[..at].EndsWith(" an ", StringComparison.OrdinalIgnoreCase)
        || text[..at] is "A " or "An ";

    private static bool IsVowel(char character) => char.ToLowerInvariant(character) is 'a' or 'e' or 'i' or 'o' or 'u';

    private string[] Shuffle(string[] words)
    {
        string[] shuffled = [.. words];
        _random.Shuffle(shuffled);
        return shuffled;
    }

    /// <summary>
    /// Words by their letters, and whole numbers that stand alone: no part of a range, a date, an entity, an address or a measure.
    /// </summary>
    [GeneratedRegex(@"\p{L}+|(?<![\w.,:/#=""-])\d+(?![\w.,:/;""%-])", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex WordPattern();
}
