using System.Buffers;
using System.Globalization;
using System.Text;

namespace ContentLint.Cli.Importing;

/// <summary>
/// Turns a regular expression into the phrases it stands for: choices, optional parts, small sets of characters, any word and any
/// number. What needs more than that is told and not guessed at.
/// </summary>
internal sealed class PatternPhrases
{
    private const int MostPhrases = 300;

    /// <summary>What means something in a phrase.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("<(^$*…|");

    // Stand-ins while the pattern is spelled out.
    private const char AnyWord = '\uE000';
    private const char AnyNumber = '\uE001';
    private const char Border = '\uE002';
    private const char SentenceStart = '\uE003';
    private const char SentenceEnd = '\uE004';
    private const char Capitalised = '\uE005';
    private const char Capitals = '\uE006';

    private readonly string _pattern;
    private int _at;
    private bool _ignoresCase;

    private PatternPhrases(string pattern, bool ignoresCase)
    {
        _pattern = pattern;
        _ignoresCase = ignoresCase;
    }

    /// <summary>The phrases of a pattern.</summary>
    /// <param name="pattern">The regular expression.</param>
    /// <param name="ignoresCase">Whether capitals do not count.</param>
    /// <exception cref="FormatException">It cannot be told in phrases; the message says why.</exception>
    /// <param name="leftOut">Where it is said which of its phrases cannot be told although others can.</param>
    public static List<string> Of(string pattern, bool ignoresCase, List<string> leftOut)
    {
        var reader = new PatternPhrases(pattern, ignoresCase);
        List<string> spelled = reader.ReadChoice();
        if (reader._at < pattern.Length)
        {
            throw new FormatException("a bracket is not closed");
        }

        var phrases = new List<string>();
        string? problem = null;
        foreach (string text in spelled)
        {
            string phrase;
            try
            {
                phrase = ToPhrase(text);
            }
            catch (FormatException exception)
            {
                problem = exception.Message;
                continue;
            }

            if (phrase.Length > 0 && !phrases.Contains(phrase, ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal))
            {
                phrases.Add(phrase);
            }
        }

        if (problem is not null && phrases.Count > 0)
        {
            leftOut.Add($"a part of “{pattern}”: {problem}");
        }

        return phrases.Count > 0 ? phrases : throw new FormatException(problem ?? "it may fit nothing");
    }

    private List<string> ReadChoice()
    {
        List<string> all = [];
        while (true)
        {
            all.AddRange(ReadRow());
            Guard(all);
            if (_at >= _pattern.Length || _pattern[_at] != '|')
            {
                return all;
            }

            _at++;
        }
    }

    private List<string> ReadRow()
    {
        List<string> row = [string.Empty];
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
        {
            bool isGroup = _pattern[_at] == '(';
            List<string> part = Repeat(ReadPart(), isGroup);
            var joined = new List<string>(row.Count * part.Count);
            foreach (string before in row)
            {
                foreach (string after in part)
                {
                    joined.Add(before + after);
                }
            }

            Guard(joined);
            row = joined;
        }

        return row;
    }

    private static void Guard(List<string> texts)
    {
        if (texts.Count > MostPhrases)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"it stands for more than {MostPhrases} phrases"));
        }
    }

    private List<string> ReadPart()
    {
        char character = _pattern[_at++];
        switch (character)
        {
            case '(':
                return ReadGroup();
            case '[':
                return ReadSet();
            case '\\':
                return ReadEscape();
            case '.':
                throw new FormatException("it takes any characters");
            case '^':
                return [SentenceStart.ToString()];
            case '$':
                return [SentenceEnd.ToString()];
            default:
                return [character.ToString()];
        }
    }

    private List<string> ReadGroup()
    {
        if (_pattern.AsSpan(_at).StartsWith("?:"))
        {
            _at += 2;
        }
        else if (_pattern.AsSpan(_at).StartsWith("?i)") || _pattern.AsSpan(_at).StartsWith("?i:"))
        {
            _ignoresCase = true;
            _at += 3;
            if (_pattern[_at - 1] == ')')
            {
                return [string.Empty];
            }
        }
        else if (SkipBorder())
        {
            return [Border.ToString()];
        }
        else if (_at < _pattern.Length && _pattern[_at] == '?')
        {
            throw new FormatException("it looks at what stands around");
        }

        List<string> choice = ReadChoice();
        if (_at >= _pattern.Length)
        {
            throw new FormatException("a bracket is not closed");
        }

        _at++;
        return choice;
    }

    /// <summary>A look at a space or at the end of a word is the border of a word.</summary>
    private bool SkipBorder()
    {
        foreach (string border in (string[])["?= )", "?=\\s)", "?=[\\s,;])", "?=[\\s,])", "?=\\b)", "?!\\w)", "?<!\\w)", "?<=\\s)",
            "?<=\\b)"])
        {
            if (_pattern.AsSpan(_at).StartsWith(border))
            {
                _at += border.Length;
                return true;
            }
        }

        return false;
    }

    private List<string> ReadSet()
    {
        int end = _pattern.IndexOf(']', Math.Min(_at + 1, _pattern.Length - 1));
        if (end < 0)
        {
            throw new FormatException("a bracket is not closed");
        }

        string set = _pattern[_at..end];
        _at = end + 1;
        switch (set)
        {
            case "\\w" or "a-z" or "a-zA-Z" or "A-Za-z" or "\\w-" or "\\w'" or "^\\s":
                return [AnyWord.ToString()];
            case "A-Z":
                return ReadCapital();
            case "0-9" or "\\d":
                return [AnyNumber.ToString()];
            case "\\s" or "\\s-" or " -" or "- ":
                return set.Contains('-', StringComparison.Ordinal) ? [" ", "-"] : [" "];
        }

        if (set.Length == 0 || set[0] == '^')
        {
            throw new FormatException("it takes any characters but some");
        }

        List<string> characters = [];
        for (int i = 0; i < set.Length; i++)
        {
            if (i + 2 < set.Length && set[i + 1] == '-')
            {
                throw new FormatException("it takes a range of characters inside a word");
            }

            if (set[i] == '\\' && i + 1 < set.Length)
            {
                i++;
                if (char.IsLetter(set[i]))
                {
                    throw new FormatException("it takes a class of characters inside a word");
                }
            }

            string text = _ignoresCase ? char.ToLowerInvariant(set[i]).ToString() : set[i].ToString();
            if (!characters.Contains(text, StringComparer.Ordinal))
            {
                characters.Add(text);
            }
        }

        return characters;
    }

    /// <summary>A capital begins a capitalised word, or several make up a word of capitals.</summary>
    private List<string> ReadCapital()
    {
        foreach (string rest in (string[])["[a-z]+", "\\w+", "[a-z]*", "\\w*"])
        {
            if (_pattern.AsSpan(_at).StartsWith(rest))
            {
                _at += rest.Length;
                return [Capitalised.ToString()];
            }
        }

        int end = _at < _pattern.Length && _pattern[_at] == '{' ? _pattern.IndexOf('}', _at) : -1;
        if (end < 0 && !(_at < _pattern.Length && _pattern[_at] == '+'))
        {
            throw new FormatException("it takes a range of characters inside a word");
        }

        _at = end < 0 ? _at + 1 : end + 1;
        return [Capitals.ToString()];
    }

    private List<string> ReadEscape()
    {
        if (_at >= _pattern.Length)
        {
            throw new FormatException("it ends in a backslash");
        }

        char character = _pattern[_at++];
        return character switch
        {
            'b' => [Border.ToString()],
            'w' or 'S' => [AnyWord.ToString()],
            'd' => [AnyNumber.ToString()],
            's' or 't' or 'n' => [" "],
            >= '0' and <= '9' => throw new FormatException("it repeats what it found"),
            >= 'a' and <= 'z' or >= 'A' and <= 'Z' => throw new FormatException($"it has \\{character}"),
            _ => [character.ToString()],
        };
    }

    /// <summary>
    /// Any word and any number stand for all their characters, spaces for any space; else only what may be missing can be told.
    /// </summary>
    private List<string> Repeat(List<string> part, bool isGroup)
    {
        if (_at >= _pattern.Length)
        {
            return Bare(part, isGroup);
        }

        bool isWhole = part is [[AnyWord]] or [[AnyNumber]];
        bool isSpace = part.TrueForAll(static text => text is " " or "-" or "");
        switch (_pattern[_at])
        {
            case '?':
                _at++;
                return [.. part, string.Empty];
            case '+' when isWhole || isSpace:
                _at++;
                SkipLazy();
                return part;
            case '*' when isSpace:
                _at++;
                return [.. part, string.Empty];
            case '*' when isWhole:
                _at++;
                return [.. part, string.Empty];
            case '+' or '*':
                throw new FormatException("it repeats a part as often as it likes");
            case '{':
                return ReadCount(part, isWhole || isSpace);
            default:
                return Bare(part, isGroup);
        }
    }

    private List<string> ReadCount(List<string> part, bool isWhole)
    {
        int end = _pattern.IndexOf('}', _at);
        string count = end < 0 ? string.Empty : _pattern[(_at + 1)..end];
        if (count.Length == 0 || !char.IsAsciiDigit(count[0]))
        {
            return part;
        }

        if (!isWhole || part is [[AnyWord]])
        {
            throw new FormatException("it counts characters");
        }

        _at = end + 1;
        return part;
    }

    private void SkipLazy()
    {
        if (_at < _pattern.Length && _pattern[_at] == '?')
        {
            _at++;
        }
    }

    private static List<string> Bare(List<string> part, bool isGroup) =>
        part is [[AnyWord]] && !isGroup ? throw new FormatException("it takes any letter inside a word") : part;

    /// <summary>A spelled-out text as a phrase is written.</summary>
    private static string ToPhrase(string text)
    {
        CheckBorders(text);
        string plain = text.Replace(Border.ToString(), string.Empty, StringComparison.Ordinal).Trim();
        var phrase = new StringBuilder();
        string[] words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (string word in words)
        {
            string own = ToWord(word);
            if (own.Length > 0)
            {
                phrase.Append(phrase.Length > 0 ? " " : string.Empty).Append(own);
            }
        }

        return phrase.ToString() is "^" or "$" or "^ $" ? string.Empty : phrase.ToString();
    }

    /// <summary>Between two letters no word ends.</summary>
    private static void CheckBorders(string text)
    {
        for (int i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] == Border && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]))
            {
                throw new FormatException("a word would end inside a word");
            }
        }
    }

    private static string ToWord(string word)
    {
        var phrase = new StringBuilder();
        for (int i = 0; i < word.Length; i++)
        {
            bool before = i > 0 && char.IsLetterOrDigit(word[i - 1]);
            bool after = i + 1 < word.Length && char.IsLetterOrDigit(word[i + 1]);
            switch (word[i])
            {
                case SentenceStart:
                    Append(phrase, "^");
                    break;
                case SentenceEnd:
                    Append(phrase, "$");
                    break;
                case AnyNumber when i == 0 && word.Length > 1 && IsLetters(word.AsSpan(1)):
                    return $"<#{word[1..]}>";
                case AnyNumber when before || after || (i > 1 && word[i - 2] == AnyNumber && word[i - 1] is '.' or ',' or ':'):
                    throw new FormatException("it looks inside a number");
                case AnyNumber:
                    if (i == 0 || word[i - 1] != AnyNumber)
                    {
                        Append(phrase, "<digits>");
                    }

                    break;
                case AnyWord or Capitalised or Capitals when !before && !after:
                    Append(phrase, word[i] == AnyWord ? "<word>" : word[i] == Capitalised ? "<capital>" : "<capitals>");
                    break;
                case AnyWord when i == 0 && IsLetters(word.AsSpan(1)):
                    return $"<-{word[1..]}>";
                case AnyWord when i == word.Length - 1 && IsLetters(word.AsSpan(0, i)):
                    return $"<{word[..i]}->";
                case AnyWord or Capitalised or Capitals:
                    throw new FormatException("it looks inside a word");
                default:
                    phrase.Append(word[i]);
                    break;
            }
        }

        string own = phrase.ToString().Trim();
        bool isPlain = own.AsSpan().IndexOfAny(Signs) < 0 && !own.Contains("...", StringComparison.Ordinal);
        return isPlain || word.AsSpan().IndexOfAnyInRange(AnyWord, Capitals) >= 0 ? own : "\\" + own;
    }

    private static void Append(StringBuilder phrase, string part)
    {
        if (phrase.Length > 0)
        {
            phrase.Append(' ');
        }

        phrase.Append(part).Append(part is "^" || part[0] == '<' ? " " : string.Empty);
    }

    private static bool IsLetters(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (!char.IsLetter(character))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
