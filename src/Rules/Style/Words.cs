using ContentLint.Reading;
using ContentLint.Words;

namespace ContentLint.Rules.Style;

/// <summary>Questions about the words around a place.</summary>
internal static class Words
{
    /// <summary>Words that several rules look for.</summary>
    public static readonly Word A = new("a");

    /// <inheritdoc cref="A"/>
    public static readonly Word An = new("an");

    /// <inheritdoc cref="A"/>
    public static readonly Word The = new("the");

    /// <inheritdoc cref="A"/>
    public static readonly Word And = new("and");

    /// <inheritdoc cref="A"/>
    public static readonly Word Of = new("of");

    /// <summary>Whether a token is this word, in any case.</summary>
    public static bool Is(ArticleReading reading, int token, Word word)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        return token >= 0 && token < tokens.Length && word.Is(reading, tokens[token]);
    }

    /// <summary>Whether a token is there and its word is in a list.</summary>
    public static bool Is(ArticleReading reading, int token, WordList list) =>
        token >= 0 && token < reading.Tokens.Length && list.Has(reading.Tokens[token]);

    /// <summary>Whether a token is a verb of saying that needs nothing beside it to be one (<c>said</c>, <c>warned</c>).</summary>
    public static bool IsPlainCue(ArticleReading reading, int token) =>
        Is(reading, token, Lists.Cue) && Is(reading, token, Lists.FiniteCue)
        && !Is(reading, token, Lists.DoubtfulCue) && !reading.Tokens[token].InQuotation;

    /// <summary>Whether nothing but white space parts a token from the one before it.</summary>
    public static bool FollowsAtOnce(ArticleReading reading, int token) =>
        reading.Text.Between(reading.Tokens[token - 1].End, reading.Tokens[token].Start).IsWhiteSpace();

    /// <summary>
    /// Whether a word is a part of the name of something in code or an address: <c>grey_list_size</c>, <c>color.red</c>.
    /// </summary>
    public static bool IsOfName(ArticleReading reading, in Token token)
    {
        return IsJoint(reading, token.Start - 1, token.Start - 2) || IsJoint(reading, token.End, token.End + 1);

        static bool IsJoint(ArticleReading reading, int joint, int beyond) =>
            beyond >= 0 && joint >= 0 && Math.Max(joint, beyond) < reading.Text.Length
            && reading.Text[joint] is '_' or '.' or '@' or '\\' or '=' && char.IsLetterOrDigit(reading.Text[beyond]);
    }

    /// <summary>
    /// The end of a phrase that begins at a token, or -1 if other words stand there, or code, marks or tags between its words.
    /// </summary>
    public static int Match(ArticleReading reading, int token, StylePhrase phrase, int endToken)
    {
        int end = token + phrase.Words.Length;
        if (end > endToken || reading.Tokens[end - 1].Hash != phrase.LastHash)
        {
            return -1;
        }

        for (int i = 0; i < phrase.Words.Length; i++)
        {
            Token at = reading.Tokens[token + i];
            if ((i > 0 && !FollowsAtOnce(reading, token + i)) || at.Kind != TokenKind.Word
                || !reading.TextOf(at).Equals(phrase.Words[i].AsSpan(), StringComparison.OrdinalIgnoreCase)
                && !SameWithStraightApostrophe(reading.TextOf(at), phrase.Words[i]))
            {
                return -1;
            }
        }

        return end;
    }

    private static bool SameWithStraightApostrophe(ReadOnlySpan<char> word, string phrase)
    {
        if (word.Length != phrase.Length)
        {
            return false;
        }

        for (int i = 0; i < word.Length; i++)
        {
            if (WordLexicon.Fold(word[i]) != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The article that the sound of a word or figure asks for; null if its letters do not tell.</summary>
    public static string? ArticleBefore(ArticleReading reading, in Token token)
    {
        ReadOnlySpan<char> text = reading.TextOf(token);
        if (token.Kind == TokenKind.Number)
        {
            // eight, eleven, eighteen, eighty; thousands after a comma count as their first part
            bool vowel = text[0] == '8' || StartsWithNumber(text, "11") || StartsWithNumber(text, "18");
            bool year = text.Length == 4 && text[0] == '1'; // nineteen eighty
            return year ? null : vowel ? "an" : "a";
        }

        if (token.Kind != TokenKind.Word || (token.Flags & TokenFlags.AllCapitals) != 0 || text.Length < 3 || HasInnerCapitalOrDigit(text))
        {
            return null;
        }

        // uniform-clad and hour-long go by their first part
        int hyphen = text.IndexOf('-');
        ReadOnlySpan<char> part = hyphen > 0 ? text.Slice(0, hyphen) : default;
        if (StyleWords.TakesA.Has(token) || StyleWords.TakesAn.Has(token))
        {
            return StyleWords.TakesA.Has(token) ? "a" : "an";
        }

        if (hyphen > 0 && (StyleWords.TakesA.Has(part) || StyleWords.TakesAn.Has(part)))
        {
            return StyleWords.TakesA.Has(part) ? "a" : "an";
        }

        char first = WordLexicon.Fold(text[0]);
        char second = WordLexicon.Fold(text[1]);
        switch (first)
        {
            case 'a' or 'i':
                return "an";
            case 'e':
                return second is 'u' or 'w' ? null : "an";
            case 'o':
                return second is 'u' or 'a' or 'n' && token.IsCapitalised ? null : "an";
            case 'u':
                return token.IsCapitalised || !IsPlainUn(text) ? null : "an";
            case 'h' or 'y' or 'x':
                return null;
            case >= 'b' and <= 'z':
                return second is 'a' or 'e' or 'i' or 'o' or 'u' or 'l' or 'r' or 'h' or 'w' && !token.IsCapitalised ? "a" : null;
            default:
                return null;
        }
    }

    /// <summary>
    /// <c>un-</c>, <c>up-</c>, <c>ug-</c>, <c>ul-</c>, <c>um-</c> and <c>ut-</c> are spoken with a vowel, except before <c>uni-</c> and
    /// <c>uti-</c>.
    /// </summary>
    private static bool IsPlainUn(ReadOnlySpan<char> text)
    {
        char third = text[2];
        return text[1] switch
        {
            'n' => third != 'i' || (text.Length > 3 && text[3] is 'm' or 'n'),
            'p' or 'g' or 'l' or 'm' => true,
            't' => third is 't' or 'm',
            _ => false,
        };
    }

    private static bool StartsWithNumber(ReadOnlySpan<char> text, string number) =>
        text.StartsWith(number.AsSpan()) && (text.Length == 2 || !char.IsDigit(text[2]));

    private static bool HasInnerCapitalOrDigit(ReadOnlySpan<char> text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsUpper(text[i]) || char.IsDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }

}
