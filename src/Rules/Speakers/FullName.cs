using ContentLint.Reading;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Speakers;

/// <summary>Looks for a name in full where no layer reads: in markup, addresses of pictures, front matter, code.</summary>
internal static class FullName
{
    /// <summary>So many characters on either side are looked at.</summary>
    private const int Around = 60;

    /// <summary>Characters of a nickname or a bracket with its marks.</summary>
    private const int LongestNickname = 40;

    /// <summary>So many names after the first are no person's.</summary>
    private const int MostNames = 3;

    /// <summary>So many words with a small letter make a sentence.</summary>
    private const int FewestSmall = 4;

    /// <summary>Whether a first name stands before the name somewhere in the file.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="name">The name.</param>
    /// <param name="isPerson">Whether it is a person's, so that a firm of that name is another matter.</param>
    public static bool StandsIn(ArticleReading reading, TextSpan name, bool isPerson = false) =>
        StandsIn(reading, name, reading.Article.Source.AsSpan(), isPerson);

    /// <summary>Whether a first name stands before the name somewhere above it.</summary>
    public static bool StandsBefore(ArticleReading reading, TextSpan name) =>
        StandsIn(reading, name, reading.Article.Source.AsSpan().Slice(0, reading.Article.ToSource(name).Start), isPerson: false);

    private static bool StandsIn(ArticleReading reading, TextSpan name, ReadOnlySpan<char> text, bool isPerson)
    {
        ReadOnlySpan<char> wanted = reading.Text.AsSpan(name);
        return StandsIn(reading, wanted, text, isPerson)
            || (wanted.IndexOf('-') > 0 && StandsIn(reading, wanted.ToString().Replace('-', ' ').AsSpan(), text, isPerson)); // Ida Hess Roe
    }

    private static bool StandsIn(ArticleReading reading, ReadOnlySpan<char> wanted, ReadOnlySpan<char> text, bool isPerson)
    {
        int at = 0;
        while (text.Slice(at).IndexOf(wanted) is >= 0 and var distance)
        {
            int start = at + distance;
            at = start + wanted.Length;
            if ((at == text.Length || !char.IsLetterOrDigit(text[at]))
                && (IsFirstName(reading, text, start) || FollowsNickname(reading, text, start) || IsEntry(reading, text, start, at)
                    || (IsSentence(text, start) && GoesOn(reading, text, at, isPerson))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The word before is a known first name, or one with a capital that is neither a small word of the language, a date, a title nor a
    /// verb of speech: of <c>Rose Hess</c> and <c>Sen. Wm. Hess</c> a reader knows who is meant.
    /// </summary>
    private static bool IsFirstName(ArticleReading reading, ReadOnlySpan<char> text, int name)
    {
        if (name < 3 || text[name - 1] is not (' ' or '\u00A0' or '-'))
        {
            return false;
        }

        int end = text[name - 2] == '.' ? name - 2 : name - 1;
        int start = end;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] is '-' or '’' or '\''))
        {
            start--;
        }

        // The first name ends a compound: anti-Ada Hess.
        int hyphen = text.Slice(start, end - start).LastIndexOf('-');
        if (hyphen > 0 && char.IsLower(text[start]) && start + hyphen + 1 < end && char.IsUpper(text[start + hyphen + 1]))
        {
            start += hyphen + 1;
        }

        ReadOnlySpan<char> word = text.Slice(start, end - start);
        if (word.Length == 1 && end < name - 1 && start > 2 && char.IsUpper(word[0]))
        {
            return text[start - 1] == '.' && char.IsUpper(text[start - 2]); // initials: J.P. Hess
        }

        if (word.Length < 2 || NameKey.StripPossessive(word).Length < word.Length || !char.IsUpper(word[0]))
        {
            return false;
        }

        ushort number = Find(reading, word, out uint hash);
        bool isKnown = Lists.GivenName.Has(number)
            || (!Lists.OtherWord.Has(number) && !Lists.NameParticle.Has(number) && !CommonWords.Default.Has(hash));
        bool isShort = end < name - 1; // a full stop: Wm. Hess after a title; otherwise it is the end of a sentence
        return isShort ? IsAfterTitle(reading, text, start)
            : isKnown ? char.IsLower(word[word.Length - 1])
            : IsSentence(text, name) && (!FullNameWords.Opener.Has(number) || IsWordAsName(reading, text, start, name));
    }

    /// <summary>
    /// A nickname in quotation marks or a bracket stands between the names: <c>Ada T. “Tess” Hess</c>, <c>Ada (earlier Ida) Hess</c>; or
    /// the first name itself was put into a bracket, alone or with a role: <c>[Ada] Hess</c>, <c>(the harbour master Ada) Hess</c>.
    /// </summary>
    private static bool FollowsNickname(ArticleReading reading, ReadOnlySpan<char> text, int name)
    {
        int close = name - 2;
        if (close < 3 || text[close + 1] != ' ' || text[close] is not ('”' or '"' or '’' or '\'' or ')' or ']'))
        {
            return false;
        }

        int open = close - 1;
        int farthest = Math.Max(3, close - LongestNickname);
        while (open > farthest && (char.IsLetter(text[open]) || text[open] is ' ' or '.' or '-'))
        {
            open--;
        }

        if (text[close] is ')' or ']')
        {
            int last = close;
            while (last > open + 1 && char.IsLetter(text[last - 1]))
            {
                last--;
            }

            if (char.IsUpper(text[last]) && Lists.GivenName.Has(Find(reading, text.Slice(last, close - last), out _)))
            {
                return true;
            }
        }

        if (open < 3 || text[open] is not ('“' or '"' or '‘' or '\'' or '(') || text[open - 1] != ' ')
        {
            return false;
        }

        int end = text[open - 2] == '.' ? open - 2 : open - 1;
        int start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return start < end && char.IsUpper(text[start])
            && (end - start == 1 || !FullNameWords.Opener.Has(Find(reading, text.Slice(start, end - start), out _)));
    }

    /// <summary>An entry that is the name with one or two more: <c>name: Ada Hess</c>, of which <c>Ada</c> is told below.</summary>
    private static bool IsEntry(ArticleReading reading, ReadOnlySpan<char> text, int name, int end)
    {
        int start = name;
        while (start > 0 && text[start - 1] is ' ' or '"' or '\'')
        {
            start--;
        }

        int more = 0;
        bool isName = start > 4 && text.Slice(start - 5, 4).Equals("name".AsSpan(), StringComparison.OrdinalIgnoreCase);
        if (start < 2 || text[start - 1] != ':' || !char.IsLetter(text[start - 2]))
        {
            return false;
        }

        while (end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]))
        {
            int first = end + 1;
            end = first;
            while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '-' or '.' or '’'))
            {
                end++;
            }

            Find(reading, text.Slice(first, end - first), out uint hash);
            more += !isName && CommonWords.Default.Has(hash) && !CommonWords.Default.IsSurname(hash) ? MostNames : 1;
        }

        return more is > 0 and < MostNames && (end == text.Length || text[end] is '\n' or '\r' or '"' or '\'');
    }

    /// <summary>
    /// A small word or a month with the capital of a name: <c>Still, Per Hess is back</c> within a sentence, <c>the baker, Jun Hess,
    /// said</c> between commas.
    /// </summary>
    private static bool IsWordAsName(ArticleReading reading, ReadOnlySpan<char> text, int word, int name)
    {
        if (word < 3 || text[word - 1] != ' ' || !(text[word - 2] == ',' || char.IsLower(text[word - 2])))
        {
            return false;
        }

        ushort number = Find(reading, text.Slice(word, name - word).TrimEnd(), out _);
        int end = name;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '-' or '’' or '\''))
        {
            end++;
        }

        return FullNameWords.Small.Has(number)
            || (Lists.Calendar.Has(number) && text[word - 2] == ',' && end < text.Length && text[end] == ',');
    }

    /// <summary>A title stands before a word, with its full stop or without: <c>Sen. Wm.</c></summary>
    private static bool IsAfterTitle(ArticleReading reading, ReadOnlySpan<char> text, int word)
    {
        if (word < 3 || text[word - 1] != ' ')
        {
            return false;
        }

        int end = text[word - 2] == '.' ? word - 2 : word - 1;
        int start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return start < end && char.IsUpper(text[start]) && Lists.NameTitle.Has(Find(reading, text.Slice(start, end - start), out _));
    }

    /// <summary>The name goes on, as that of a firm or of somebody whose family name comes first: <c>Hess Private Bank</c>.</summary>
    private static bool GoesOn(ArticleReading reading, ReadOnlySpan<char> text, int end, bool isPerson)
    {
        if (end + 2 >= text.Length || text[end] is not (' ' or '\u00A0') || !char.IsUpper(text[end + 1]) || !char.IsLower(text[end + 2]))
        {
            return false;
        }

        int last = end + 2;
        while (last < text.Length && char.IsLetter(text[last]))
        {
            last++;
        }

        ushort number = Find(reading, text.Slice(end + 1, last - end - 1), out _);
        return !FullNameWords.Opener.Has(number) && !(isPerson && Lists.OrganisationWord.Has(number));
    }

    /// <summary>Words without capitals stand around in the line: it is no headline in title case.</summary>
    private static bool IsSentence(ReadOnlySpan<char> text, int at)
    {
        int start = Math.Max(0, at - Around);
        start += text.Slice(start, at - start).LastIndexOf('\n') + 1;
        int end = Math.Min(text.Length, at + Around);
        end = text.Slice(at, end - at).IndexOf('\n') is >= 0 and var length ? at + length : end;
        int small = 0;
        for (int i = start + 1; i < end; i++)
        {
            small += char.IsLower(text[i]) && text[i - 1] == ' ' ? 1 : 0;
        }

        return small >= FewestSmall;
    }

    private static ushort Find(ArticleReading reading, ReadOnlySpan<char> word, out uint hash)
    {
        hash = WordLexicon.EmptyHash;
        foreach (char character in word)
        {
            hash = WordLexicon.Hash(hash, WordLexicon.Fold(character));
        }

        return reading.Lexicon.Find(word, hash);
    }
}
