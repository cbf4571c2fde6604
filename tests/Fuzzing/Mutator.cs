using System.Globalization;
using System.Text;

namespace ContentLint.Fuzzing;

/// <summary>Makes texts that nobody wrote out of texts that somebody wrote; the same ones for the same seed.</summary>
/// <param name="material">Articles.</param>
/// <param name="sentences">What is put together to articles; there may be none.</param>
/// <param name="seed">The beginning of the row.</param>
internal sealed class Mutator(IReadOnlyList<Input> material, IReadOnlyList<string> sentences, int seed)
{
    private const int LongestText = 6000;
    private const int LongestFragment = 165;

    private static readonly string[] Paths = ["article.txt", "article.md", "article.html"];

    /// <summary>What texts are cut and strewn with: marks, breaks, markup and what encodings leave behind.</summary>
    public static IReadOnlyList<string> Pieces { get; } =
    [
        "\"", "“", "”", "'", "‘", "’", "«", "»", "„", "`", "``", "''", ",", ".", ". ", ":", ";", "!", "?", "…", "-", " - ", "–", " — ",
        "•", "•\n", "·\n", "/", "\\", "|", "#", "@", "%", "&", "*", "_", "~",
        "(", ")", "[", "]", "{", "}", "<", ">", "</", "/>", "\n", "\n\n", "\r", "\r\n", "\t", " ", "  ", "\u00A0", "\u2028", "\0",
        "\u0085", "\u200B", "\u202E", "\u0301", "\uFEFF", "\uFFFD", "\uD83D", "😀", "ß", "İ", "ı", "é",
        "1", "0", "12", "1,000", "3.5", "50%", "£", "$4m", "2024", "-5", "1/2", "9 a.m.", "three", "per cent", "May", "Monday",
        "3 May 2026",
        "said", " said that ", "says", "according to ", "he ", "she", "they", "Kozlov", "Mrs", "Dr.", "O’Hara", "the ", "of ", "who ",
        "was ", "not ", "and ", "that ", "to ", "in ", "a row", "straight", "third",
        "Read more\n", "Advertisement\n", "Photo: A B / Getty Images", "© 2021", "Share this", "As an AI language model", "[gallery]",
        "{{name}}", "â€œ", "&amp;", "&nbsp;", "&#x201C;", "&#",
        "# ", "## ", "- ", "1. ", "> ", "```\n", "---\n", "+++\n", "===\n", "    ", "| a | b |\n", "[a](b)", "![a",
        "[k]: http://e.example\n", "<!--", "-->", "<!-- contentlint-disable CL201: r -->", "<!--contentlint-", "contentlint-disable-next ",
        "<p>", "</p>", "<b>", "<div>", "<li>", "<h2>", "<table><tr><td>", "<blockquote>", "<article>", "<script>", "<a href=\"x\">",
        "<br>", "<!DOCTYPE html>", "title: A\n", "{{< figure ", "{% raw %}",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next text.</summary>
    public Input Next()
    {
        Input source = sentences.Count > 0 && _random.Next(2) == 0
            ? new Input(Paths[0], Compose()) : material[_random.Next(material.Count)];
        string text = source.Text;
        bool fragment = _random.Next(3) > 0;
        text = fragment ? Cut(text, _random.Next(1, LongestFragment)) : Cut(text, LongestText);
        string path = _random.Next(2) == 0 ? source.Path : Paths[_random.Next(Paths.Length)];
        for (int rounds = _random.Next(1, fragment ? 5 : 8); rounds > 0; rounds--)
        {
            text = Mutate(text);
        }

        return new Input(path, text.Length > LongestText ? text[..LongestText] : text);
    }

    private string Mutate(string text)
    {
        int at = _random.Next(text.Length + 1);
        int end = Math.Min(text.Length, at + _random.Next(1, 40));
        switch (_random.Next(15))
        {
            case 0:
                return text.Insert(at, Piece());
            case 1:
                return text.Remove(at, end - at);
            case 2:
                return text.Insert(at, text[at..end]);
            case 3:
                return at < text.Length ? text.Remove(at, 1).Insert(at, Piece()) : text + Piece();
            case 4:
                return text[at..];
            case 5:
                return text[..at];
            case 6:
                Input other = material[_random.Next(material.Count)];
                return text.Insert(at, Cut(other.Text, _random.Next(1, 300)));
            case 7:
                return text[..at] + Case(text[at..end]) + text[end..];
            case 8:
                return ShuffleWords(text);
            case 9:
                return text.Insert(at, string.Concat(Enumerable.Repeat(Piece(), _random.Next(2, 40))));
            case 10:
                return text.Replace("\n\n", _random.Next(2) == 0 ? "\n" : "\r\n\r\n", StringComparison.Ordinal);
            case 11:
                return text[end..] + text[..end];
            case 12:
                return ChangeNumber(text, at);
            case 13:
                return text.Replace(_random.Next(2) == 0 ? " " : ".", Piece(), StringComparison.Ordinal);
            default:
                return Piece() + text + Piece();
        }
    }

    /// <summary>A few sentences, in paragraphs or one behind the other.</summary>
    private string Compose()
    {
        var text = new StringBuilder(sentences[_random.Next(sentences.Count)]);
        for (int more = _random.Next(6); more > 0; more--)
        {
            text.Append(_random.Next(3) == 0 ? "\n\n" : " ").Append(sentences[_random.Next(sentences.Count)]);
        }

        return text.ToString();
    }

    /// <summary>Another number for the next one of the text.</summary>
    private string ChangeNumber(string text, int from)
    {
        int start = text.AsSpan(from).IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return text;
        }

        start += from;
        int end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is ',' or '.'))
        {
            end++;
        }

        end -= text[end - 1] is ',' or '.' ? 1 : 0;
        string number = _random.Next(4) switch
        {
            0 => _random.Next(100).ToString(CultureInfo.InvariantCulture),
            1 => (_random.Next(100_000) / 10.0).ToString("N1", CultureInfo.InvariantCulture),
            2 => _random.Next(1_000_000).ToString("N0", CultureInfo.InvariantCulture),
            _ => text[start..end].Insert(_random.Next(end - start), _random.Next(10).ToString(CultureInfo.InvariantCulture)),
        };
        return string.Concat(text.AsSpan(0, start), number, text.AsSpan(end));
    }

    private string Piece() => Pieces[_random.Next(Pieces.Count)];

    private string Cut(string text, int length)
    {
        int start = text.Length <= length ? 0 : _random.Next(text.Length - length);
        return text.Substring(start, Math.Min(length, text.Length - start));
    }

    private string Case(string text) => _random.Next(2) == 0 ? text.ToUpperInvariant() : text.ToLowerInvariant();

    private string ShuffleWords(string text)
    {
        string[] words = text.Split(' ');
        for (int i = 0; i < words.Length; i += _random.Next(1, 6))
        {
            int other = _random.Next(words.Length);
            (words[i], words[other]) = (words[other], words[i]);
        }

        return new StringBuilder(text.Length).AppendJoin(' ', words).ToString();
    }
}
