using ContentLint.Reading;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Speakers;

/// <summary>Looks for a name in full where no layer reads: in markup, addresses of pictures, front matter, code.</summary>
internal static class FullName
{
    /// <summary>Whether a first name stands before the name somewhere in the file.</summary>
    public static bool StandsIn(ArticleReading reading, TextSpan name) => StandsIn(reading, name, reading.Article.Source.AsSpan());

    /// <summary>Whether a first name stands before the name somewhere above it.</summary>
    public static bool StandsBefore(ArticleReading reading, TextSpan name) =>
        StandsIn(reading, name, reading.Article.Source.AsSpan().Slice(0, reading.Article.ToSource(name).Start));

    private static bool StandsIn(ArticleReading reading, TextSpan name, ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> wanted = reading.Text.AsSpan(name);
        int at = 0;
        while (text.Slice(at).IndexOf(wanted) is >= 0 and var distance)
        {
            int start = at + distance;
            at = start + wanted.Length;
            if ((at == text.Length || !char.IsLetterOrDigit(text[at])) && start > 2 && text[start - 1] is ' ' or '\u00A0'
                && (IsFirstName(reading, text, start - 1) || IsShortened(reading, text, start - 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word before is a short form with a full stop, after a title: <c>Sen. Wm. Hess</c>.</summary>
    private static bool IsShortened(ArticleReading reading, ReadOnlySpan<char> text, int end)
    {
        if (text[end - 1] != '.')
        {
            return false;
        }

        int start = end - 1;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        if (start == end - 1 || start < 3 || !char.IsUpper(text[start]) || text[start - 1] != ' ')
        {
            return false;
        }

        int titleEnd = text[start - 2] == '.' ? start - 2 : start - 1;
        int title = titleEnd;
        while (title > 0 && char.IsLetter(text[title - 1]))
        {
            title--;
        }

        return title < titleEnd && char.IsUpper(text[title])
            && Lists.NameTitle.Has(Find(reading, text.Slice(title, titleEnd - title), out _));
    }

    /// <summary>The word before is a known first name, or a capitalised word that is none of the language's.</summary>
    private static bool IsFirstName(ArticleReading reading, ReadOnlySpan<char> text, int end)
    {
        int start = end;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] is '-' or '’' or '\''))
        {
            start--;
        }

        ReadOnlySpan<char> word = text.Slice(start, end - start);
        if (word.Length < 2 || NameKey.StripPossessive(word).Length < word.Length || !char.IsUpper(word[0])
            || !char.IsLower(word[word.Length - 1]))
        {
            return false;
        }

        ushort number = Find(reading, word, out uint hash);
        return Lists.GivenName.Has(number)
            || (!Lists.OtherWord.Has(number) && !Lists.NameParticle.Has(number) && !CommonWords.Default.Has(hash));
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
