using ContentLint.Words;

namespace ContentLint.Documents.PlainText;

/// <summary>Tells by its form whether a line of plain text is code or prose; many are neither.</summary>
internal static class CodeForm
{
    private const int MostCommandWords = 6;

    private static readonly string[] Signs = ["$(", "${", "%%", "\\(", "&&", "+=", " || ", "=\""];

    /// <summary><c>2. # make install</c>: a step that is a command, by its prompt.</summary>
    public static bool IsPromptItem(ReadOnlySpan<char> line)
    {
        int digits = 0;
        while (digits < line.Length && line[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        return digits is > 0 and < 3 && digits + 4 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' '
            && StartsWithPrompt(line.Slice(digits + 2));
    }

    /// <summary>
    /// Whether a line has the grammar of a sentence, or is an item: its words are set with those that only sentences need.
    /// </summary>
    public static bool IsProse(ReadOnlySpan<char> line)
    {
        Count(line, out int words, out int plain, out int grammar, out _);
        return IsItem(line) || (grammar > 1 && plain * 2 > words)
            || (line[line.Length - 1] is '.' or '!' or '?' && plain > 3 && plain * 3 > words * 2);
    }

    /// <summary>Whether a line has signs that only code has, or is made of values.</summary>
    public static bool IsCode(ReadOnlySpan<char> line)
    {
        Count(line, out int words, out _, out _, out int values);
        bool isLower = line[0] is (>= 'a' and <= 'z') or '/' or '.' or '~';
        if (StartsWithPrompt(line) || values * 2 >= words || (isLower && (HasFlag(line) || line.IndexOf(" | ".AsSpan()) > 0))
            || line[line.Length - 1] is '{' or '}' || IsAssignment(line) || AddressLine.Read(line).Kind == AddressKind.Bare)
        {
            return true;
        }

        foreach (string sign in Signs)
        {
            if (line.IndexOf(sign.AsSpan()) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A few words in small letters, none of grammar: after a colon they are a command.</summary>
    public static bool IsCommand(ReadOnlySpan<char> line)
    {
        Count(line, out int words, out _, out int grammar, out _);
        return words <= MostCommandWords && grammar == 0 && line[0] is >= 'a' and <= 'z' && char.IsLetterOrDigit(line[line.Length - 1]);
    }

    private static bool StartsWithPrompt(ReadOnlySpan<char> line) =>
        line.Length > 2 && line[0] is '$' or '#' && line[1] == ' ' && line[2] is (>= 'a' and <= 'z') or '/' or '.' or '~';

    private static bool IsItem(ReadOnlySpan<char> line)
    {
        int blank = line.IndexOf(' ');
        return (blank == 1 && line[0] is '-' or '*' or '•' or '+' or '>')
            || (blank is 2 or 3 && line[blank - 1] is '.' or ')' && char.IsLetterOrDigit(line[0]));
    }

    /// <summary><c>NAME=value</c></summary>
    private static bool IsAssignment(ReadOnlySpan<char> line)
    {
        int at = 0;
        while (at < line.Length && (char.IsLetterOrDigit(line[at]) || line[at] is '_' or '-' or '.'))
        {
            at++;
        }

        return at > 1 && at < line.Length && line[at] == '=';
    }

    /// <summary>A blank, one dash or two, and a letter.</summary>
    private static bool HasFlag(ReadOnlySpan<char> line)
    {
        for (int at = 1; at + 2 < line.Length; at++)
        {
            if (line[at] == '-' && line[at - 1] == ' '
                && (char.IsLetter(line[at + 1]) || (line[at + 1] == '-' && char.IsLetter(line[at + 2]))))
            {
                return true;
            }
        }

        return false;
    }

    private static void Count(ReadOnlySpan<char> line, out int words, out int plain, out int grammar, out int values)
    {
        words = plain = grammar = values = 0;
        if (line.IndexOf(" # ".AsSpan()) is > 0 and int remark)
        {
            line = line.Slice(0, remark).TrimEnd();
        }

        while (!line.IsEmpty)
        {
            int blank = line.IndexOfAny(' ', '\t');
            ReadOnlySpan<char> word = (blank < 0 ? line : line.Slice(0, blank)).Trim(".,;:!?()\"'“”‘’*".AsSpan());
            line = blank < 0 ? default : line.Slice(blank).TrimStart();
            words++;
            if (IsPlain(word))
            {
                plain++;
                grammar += Lists.Function.Has(word) ? 1 : 0;
            }
            else
            {
                values += IsValue(word) ? 1 : 0;
            }
        }
    }

    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (char character in word)
        {
            if (!char.IsLetter(character) && character is not ('-' or '\'' or '’'))
            {
                return false;
            }
        }

        return !word.IsEmpty;
    }

    /// <summary>A path, a variable, a name in code: marks inside that no word of a text has.</summary>
    private static bool IsValue(ReadOnlySpan<char> word)
    {
        if (word.IndexOfAny("_=$\\{}|~".AsSpan()) >= 0)
        {
            return true;
        }

        int slash = word.IndexOf('/');
        return slash >= 0 && word.Length > 3 && (slash == 0 || word.Slice(slash + 1).IndexOfAny("/-.".AsSpan()) >= 0)
            && !char.IsDigit(word[slash == 0 ? 1 : 0]);
    }
}
