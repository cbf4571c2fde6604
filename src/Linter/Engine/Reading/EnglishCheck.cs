using ContentLint.Words;

namespace ContentLint.Reading;

/// <summary>
/// Tells whether an article is in English, because no rule means anything in another language. It takes two signs to say no:
/// few English words of grammar, and many words of another language. A list of names has the first and not the second.
/// </summary>
public static class EnglishCheck
{
    /// <summary>Shorter texts say too little for a share to tell.</summary>
    private const int FewestWords = 40;

    /// <summary>A text with fewer of another language's words of grammar may be a headline with a name in it.</summary>
    private const int FewestForeignWords = 5;

    /// <summary>In so short a text nearly nothing may be English, and a third must be of another language.</summary>
    private const double ShortEnglishShare = 0.1;
    private const double ShortForeignShare = 0.3;

    /// <summary>A text of few words and more letters than this may be in a script that sets no spaces.</summary>
    private const int ManyLetters = 100;

    /// <summary>More words would not change the answer.</summary>
    private const int MostWords = 2000;

    /// <summary>
    /// Articles in English have 0.22 and more (half of them above 0.43), other languages at most 0.05: words such as <c>in</c> that look
    /// alike.
    /// </summary>
    private const double EnglishShare = 0.2;

    /// <summary>Running text in the languages of the table has 0.2 and more, English lists of foreign names at most 0.05.</summary>
    private const double ForeignShare = 0.1;

    // The commonest words of grammar of other languages that no English text has often; Dutch and German first, because
    // they look most like English, and the languages that are written without marks.
    private const string ForeignWords =
        " der und das ist nicht ein eine einer einen einem den dem des mit sich auf für von zu im auch wird sind nach wurde bei aus oder wie über"
        + " het een van niet dat zijn voor met ook maar wordt deze bij naar werd heeft"
        + " le la les des du et est une un dans pour pas que qui sur avec plus par au aux ce cette ont été il elle sont mais leur se"
        + " el los las y en por con para una no es su del al como más pero sus fue ha lo"
        + " il di che è per della del non sono alla dei nel gli delle anche con si più ed"
        + " o os um uma em não da dos na nos como mais foi ao pela são às"
        + " och att det som en på är för med av inte till har om ett den de var kan"
        + " og ikke til er jeg vi hun han fra etter"
        + " ja ei on että oli se hän mutta ovat kuin"
        + " i w na z się nie jest że dla przez ze jako ale po od"
        + " ve bir bu da de için ile olarak çok daha"
        + " și să nu pe cu care este din sunt mai"
        + " hogy az és nem egy van volt meg csak"
        + " a je se v že na si jako ale od jsou by"
        + " yang dan di untuk dengan ini itu dari tidak pada akan dalam adalah"
        + " ya wa na katika kwa ni la za cha kuwa"
        + " ang ng sa mga ay na at ";

    /// <summary>Whether rules have anything to say about the article; short texts and lists count as English.</summary>
    public static bool IsEnglish(ArticleReading reading)
    {
        int words = 0;
        int function = 0;
        int letters = 0;
        ReadOnlySpan<Token> tokens = reading.Tokens;
        double enough = EnglishShare * Math.Min(MostWords, tokens.Length); // whatever the rest is
        int end = 0;
        for (; end < tokens.Length && words < MostWords; end++)
        {
            if (tokens[end].Kind == TokenKind.Word && !tokens[end].IsResidue)
            {
                words++;
                letters += tokens[end].Length;
                function += Lists.Function.Has(tokens[end]) ? 1 : 0;
                if (function >= enough && words >= FewestWords)
                {
                    return true;
                }
            }
        }

        if (words < FewestWords)
        {
            return (letters < ManyLetters || CountForeignScript(reading, tokens.Slice(0, end)) * 2 < letters)
                && (function > words * ShortEnglishShare
                    || CountForeignWords(reading, tokens.Slice(0, end), namesCount: false) < Math.Max(FewestForeignWords,
                        words * ShortForeignShare));
        }

        return function >= words * EnglishShare
            || CountForeignWords(reading, tokens.Slice(0, end), namesCount: true) <= words * ForeignShare;
    }

    private static int CountForeignScript(ArticleReading reading, ReadOnlySpan<Token> tokens)
    {
        int letters = 0;
        foreach (Token token in tokens)
        {
            if (token.Kind == TokenKind.Word && !token.IsResidue)
            {
                foreach (char character in reading.TextOf(token))
                {
                    letters += character >= '\u0370' && char.IsLetter(character) ? 1 : 0;
                }
            }
        }

        return letters;
    }

    private static int CountForeignWords(ArticleReading reading, ReadOnlySpan<Token> tokens, bool namesCount)
    {
        int foreign = 0;
        var known = new HashSet<string>(ForeignWords.Split([' '], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
        foreach (Token token in tokens)
        {
            if (token.Kind != TokenKind.Word || token.IsResidue)
            {
                continue;
            }

            ReadOnlySpan<char> text = reading.TextOf(token);
            bool mayBeName = text.Length > 0 && char.IsUpper(text[0]);
            if ((namesCount || !mayBeName)
                && (HasForeignLetter(text)
                    || (!Lists.Function.Has(token) && text.Length <= 8 && known.Contains(text.ToString().ToLowerInvariant()))))
            {
                foreign++;
            }
        }

        return foreign;
    }

    /// <summary>Any letter that English does not use, when the word is no name: names keep their marks in English.</summary>
    private static bool HasForeignLetter(ReadOnlySpan<char> word)
    {
        bool plain = word.Length > 0 && char.IsUpper(word[0]) && word[0] < '\u0250';
        foreach (char character in word)
        {
            if (character >= '\u0370' || (!plain && character >= '\u00C0' && char.IsLetter(character)))
            {
                // Typographic apostrophes and hyphens stand inside English words too.
                if (char.IsLetter(character) || char.IsSurrogate(character))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
