using ContentLint.Reading;
using ContentLint.Reading.Names;
using ContentLint.Words;

namespace ContentLint.Rules.Speakers;

/// <summary>Finds what around a bare name tells that a person bears it.</summary>
internal static class PersonSign
{
    /// <summary>How far after a name its verb or pronoun is looked for, in tokens.</summary>
    private const int Reach = 12;

    /// <summary>What the place of a mention tells.</summary>
    public static PersonSigns Read(ArticleReading reading, in Mention mention)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        Sentence sentence = reading.Sentences[mention.Sentence];
        PersonSigns signs = mention.Title != NameTitle.None ? PersonSigns.Honorific : PersonSigns.None;
        int after = mention.EndToken;
        if (after < sentence.EndToken && tokens[after - 1].IsPossessive)
        {
            return tokens[after].Kind == TokenKind.Word && !tokens[after].IsCapitalised
                && Lists.KinOrPossession.Has(tokens[after]) ? signs | PersonSigns.Possession : signs;
        }

        if (NameIndex.IsBeforeRelative(reading, mention))
        {
            signs |= PersonSigns.Relative;
        }

        if (IsSubject(reading, sentence, mention))
        {
            signs |= PersonSigns.Verb;
        }

        int before = mention.FirstToken - 1;
        if (before > sentence.FirstToken && Lists.By.Has(tokens[before]))
        {
            before--;
        }

        if (before >= sentence.FirstToken && tokens[before].Kind == TokenKind.Word && !tokens[before].IsCapitalised
            && Lists.PersonObject.Has(tokens[before])
            && !PersonSignWords.Hearer.Has(tokens[before]))
        {
            signs |= PersonSigns.Object;
        }

        return HasPronoun(reading, sentence, after) ? signs | PersonSigns.Pronoun : signs;
    }

    /// <summary>The name stands before a verb whose subject is a person, over auxiliaries and adverbs.</summary>
    private static bool IsSubject(ArticleReading reading, in Sentence sentence, in Mention mention)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int before = mention.FirstToken - 1;
        if (before >= sentence.FirstToken && tokens[before].Kind == TokenKind.Word
            && !Lists.AfterName.Has(tokens[before]))
        {
            return false;
        }

        bool passive = false;
        for (int i = mention.EndToken; i < sentence.EndToken && i < mention.EndToken + 5; i++)
        {
            Token token = tokens[i];
            if (token.Kind != TokenKind.Word || token.IsCapitalised)
            {
                return false;
            }

            ushort wordId = token.WordId;
            if (Lists.Auxiliary.Has(wordId))
            {
                passive |= PersonSignWords.Be.Has(token);
                continue;
            }

            if (Lists.Adverb.Has(wordId) || (token.Length > 4 && reading.TextOf(token).EndsWith("ly".AsSpan(), StringComparison.Ordinal)))
            {
                continue;
            }

            return passive ? Lists.PersonObject.Has(wordId) : Lists.PersonVerb.Has(wordId);
        }

        return false;
    }

    /// <summary>A personal pronoun follows in the sentence, and no other name stands between.</summary>
    private static bool HasPronoun(ArticleReading reading, in Sentence sentence, int from)
    {
        for (int i = from; i < sentence.EndToken && i < from + Reach; i++)
        {
            Token token = reading.Tokens[i];
            if (token.InQuotation || (token.Kind == TokenKind.Word && token.IsCapitalised))
            {
                return false;
            }

            if (PersonSignWords.Personal.Has(token))
            {
                return true;
            }

            // As an object her is another person than the subject: Hess met her.
            if (PersonSignWords.Her.Has(token) && i + 1 < sentence.EndToken
                && reading.Tokens[i + 1] is { Kind: TokenKind.Word, IsCapitalised: false } next
                && !PersonSignWords.NoNoun.Has(next))
            {
                return true;
            }
        }

        return false;
    }
}
