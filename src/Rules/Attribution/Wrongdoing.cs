using ContentLint.Reading;
using ContentLint.Words;

namespace ContentLint.Rules.Attribution;

/// <summary>
/// Which words tell of a wrong, by what they mean: theft, violence, deceit, cover-up, bribery, pollution, abuse of office. Most such
/// verbs have a harmless use as well, so it is the object that decides: a show is stolen and a friendship forged without a crime.
/// </summary>
internal static class Wrongdoing
{
    /// <summary>How many tokens after a verb its object is looked for.</summary>
    private const int ObjectReach = 9;

    /// <summary>How surely a word tells of a wrong that its subject did.</summary>
    public enum Deed
    {
        /// <summary>No wrong, or a figure of speech.</summary>
        None,

        /// <summary>A wrong, if the object is what it seems.</summary>
        Likely,

        /// <summary>A wrong by its verb and its object.</summary>
        Literal,
    }

    /// <summary>What the word at a token says of its subject.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">Index of the token.</param>
    public static Deed Judge(ArticleReading reading, in Sentence sentence, int at)
    {
        Token token = reading.Tokens[at];
        if (!WrongdoingWords.Trigger.Has(token))
        {
            return Deed.None;
        }

        if (WrongdoingWords.Crimes.Has(token))
        {
            return IsFigure(reading, sentence, at) || IsAdjective(reading, sentence, at) ? Deed.None : Deed.Literal;
        }

        if (WrongdoingWords.CrimeNouns.Has(token))
        {
            return HasObject(reading, sentence, at) && !IsFigure(reading, sentence, at) ? Deed.Likely : Deed.None;
        }

        ushort word = token.WordId;
        if (WrongdoingWords.Lying.Has(token))
        {
            return IsLie(reading, sentence, at, word);
        }

        if (WrongdoingWords.Transfers.Has(token) && ObjectHas(reading, sentence, at, WrongdoingWords.Bribes))
        {
            return Deed.Literal;
        }

        if (WrongdoingWords.Thefts.Has(token))
        {
            return IsFigure(reading, sentence, at) ? Deed.None : Deed.Literal;
        }

        if (WrongdoingWords.Committing.Has(token))
        {
            return ObjectHas(reading, sentence, at, WrongdoingWords.CommittedCrimes) && !IsKnownEvent(reading, sentence, at) ? Deed.Literal : Deed.None;
        }

        if (WrongdoingWords.Forging.Has(token))
        {
            return ObjectHas(reading, sentence, at, WrongdoingWords.Documents) && !IsFigure(reading, sentence, at) ? Deed.Literal : Deed.None;
        }

        if (WrongdoingWords.Abused.Has(word) && ObjectHas(reading, sentence, at, WrongdoingWords.Office))
        {
            return Deed.Literal;
        }

        if (WrongdoingWords.Being.Has(token))
        {
            int end = ObjectEnd(reading, sentence, at, throughOf: false);
            return end > at + 1 && WrongdoingWords.Culprits.Has(reading.Tokens[end - 1]) ? Deed.Likely : Deed.None;
        }

        return JudgeByVictim(reading, sentence, at, token);
    }

    /// <summary>Whether a word is a verb that this class judges by its object; it is no accusation by itself.</summary>
    public static bool IsJudged(in Token token) => WrongdoingWords.Judged.Has(token);

    /// <summary>Whether the verb at a token does something to a person.</summary>
    public static bool HasVictim(ArticleReading reading, in Sentence sentence, int verb) =>
        (WrongdoingWords.Assaults.Has(reading.Tokens[verb]) || WrongdoingWords.Crimes.Has(reading.Tokens[verb]) || WrongdoingWords.Blows.Has(reading.Tokens[verb])) && HitsPerson(reading, sentence, verb);

    private static Deed JudgeByVictim(ArticleReading reading, in Sentence sentence, int at, in Token token)
    {
        if (WrongdoingWords.Assaults.Has(token))
        {
            return HitsPerson(reading, sentence, at) ? Deed.Literal : Deed.None;
        }

        if (WrongdoingWords.Blows.Has(token))
        {
            return ObjectHas(reading, sentence, at, WrongdoingWords.Persons, throughOf: true) && !ObjectHas(reading, sentence, at, WrongdoingWords.Opponents) && IsUnnamed(reading, sentence, at) ? Deed.Likely : Deed.None;
        }

        if (WrongdoingWords.Deceits.Has(token))
        {
            return ObjectHas(reading, sentence, at, WrongdoingWords.Members) || HitsPerson(reading, sentence, at) ? Deed.Likely : Deed.None;
        }

        if (WrongdoingWords.Rigging.Has(token))
        {
            return ObjectHas(reading, sentence, at, WrongdoingWords.Votes) ? Deed.Literal : Deed.None;
        }

        if (WrongdoingWords.Undoing.Has(token) && at + 1 < sentence.EndToken)
        {
            return WrongdoingWords.Up.Has(reading.Tokens[at + 1]) ? ObjectHas(reading, sentence, at + 1, WrongdoingWords.Secrets) ? Deed.Literal : Deed.None
                : WrongdoingWords.Away.Has(reading.Tokens[at + 1]) && ObjectHas(reading, sentence, at + 1, WrongdoingWords.Thefts) ? Deed.Literal : Deed.None;
        }

        if (WrongdoingWords.Hiding.Has(token))
        {
            return ObjectHas(reading, sentence, at, WrongdoingWords.Secrets) && !IsAdjective(reading, sentence, at) ? Deed.Likely : Deed.None;
        }

        return (WrongdoingWords.Dumping.Has(token) && ObjectHas(reading, sentence, at, WrongdoingWords.Waste) && PlaceFollows(reading, sentence, at)) || (WrongdoingWords.Fouling.Has(token) && ObjectHas(reading, sentence, at, WrongdoingWords.Nature)) ? Deed.Likely : Deed.None;
    }

    /// <summary><c>lied to the council</c>, <c>lied about it</c>; what lies on a table or behind a plan has not lied.</summary>
    private static Deed IsLie(ArticleReading reading, in Sentence sentence, int at, ushort word)
    {
        ushort next = at + 1 < sentence.EndToken ? reading.Tokens[at + 1].WordId : (ushort)0;
        if (WrongdoingWords.About.Has(next) || (Lists.To.Has(next) && at + 2 < sentence.EndToken && (!Lists.The.Has(reading.Tokens[at + 2]) || ObjectHas(reading, sentence, at + 1, WrongdoingWords.Members))))
        {
            return WrongdoingWords.Lied.Has(word) ? Deed.Literal : Deed.Likely;
        }

        return WrongdoingWords.Lied.Has(word) && (at + 1 >= sentence.EndToken || reading.Tokens[at + 1].Kind != TokenKind.Word || WrongdoingWords.AfterLied.Has(next)) ? Deed.Likely : Deed.None;
    }

    /// <summary>The object is a person: <c>her staff</c>, <c>a seven-month-old boy</c>, <c>two of his guests</c>.</summary>
    private static bool HitsPerson(ArticleReading reading, in Sentence sentence, int verb)
    {
        int end = ObjectEnd(reading, sentence, verb, throughOf: true);
        for (int i = verb + 1; i < end; i++)
        {
            if (WrongdoingWords.Persons.Has(reading.Tokens[i]) || WrongdoingWords.PersonWord.Has(reading.Tokens[i])
                || (Lists.GroupNoun.Has(reading.Tokens[i]) && !WrongdoingWords.DocumentOrBody.Has(reading.Tokens[i])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The object is nobody by name: who attacks a minister by name may do so in words, who beats one may win.</summary>
    private static bool IsUnnamed(ArticleReading reading, in Sentence sentence, int verb)
    {
        int end = ObjectEnd(reading, sentence, verb, throughOf: true);
        for (int i = verb + 1; i < end; i++)
        {
            if (reading.Tokens[i].IsCapitalised || (i == verb + 1 && Lists.The.Has(reading.Tokens[i])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFigure(ArticleReading reading, in Sentence sentence, int verb)
    {
        int end = ObjectEnd(reading, sentence, verb, throughOf: false);
        return end == verb + 1
            ? end >= sentence.EndToken || WrongdoingWords.Whereto.Has(reading.Tokens[end])
            : ObjectHas(reading, sentence, verb, WrongdoingWords.Figurative);
    }

    private static bool ObjectHas(ArticleReading reading, in Sentence sentence, int verb, WordList words, bool throughOf = false)
    {
        int end = ObjectEnd(reading, sentence, verb, throughOf);
        for (int i = verb + 1; i < end; i++)
        {
            if (words.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A verb and not the noun: an article, a number or a name follows at once.</summary>
    private static bool HasObject(ArticleReading reading, in Sentence sentence, int verb)
    {
        int next = verb + 1;
        return next < sentence.EndToken
            && (reading.Tokens[next].IsCapitalised || reading.Tokens[next].Kind == TokenKind.Number || WrongdoingWords.ObjectStart.Has(reading.Tokens[next]));
    }

    /// <summary><c>Black enslaved women</c>, <c>the stolen icons</c>: a participle before a noun and after an article, a number or an adjective.</summary>
    private static bool IsAdjective(ArticleReading reading, in Sentence sentence, int at)
    {
        if (at == sentence.FirstToken)
        {
            return true;
        }

        Token before = reading.Tokens[at - 1];
        return before.IsPossessive || before.Kind == TokenKind.Number || WrongdoingWords.DeterminerOrNumber.Has(before)
            || (before.IsCapitalised && Lists.Demonym.Has(before) && !HasObject(reading, sentence, at));
    }

    /// <summary><c>the Vell murders</c>: what everybody knows to have happened.</summary>
    private static bool IsKnownEvent(ArticleReading reading, in Sentence sentence, int verb) =>
        verb + 2 < sentence.EndToken && Lists.The.Has(reading.Tokens[verb + 1]) && reading.Tokens[verb + 2].IsCapitalised;

    private static bool PlaceFollows(ArticleReading reading, in Sentence sentence, int verb)
    {
        for (int i = verb + 1; i < Math.Min(sentence.EndToken, verb + ObjectReach + 4); i++)
        {
            if (WrongdoingWords.Nature.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>After the last token of the object of a verb.</summary>
    private static int ObjectEnd(ArticleReading reading, in Sentence sentence, int verb, bool throughOf)
    {
        int end = verb + 1;
        int limit = Math.Min(sentence.EndToken, verb + 1 + ObjectReach);
        while (end < limit)
        {
            Token token = reading.Tokens[end];
            if (token.InQuotation || token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Currency or TokenKind.Percent or TokenKind.Symbol))
            {
                break;
            }

            ushort wordId = token.WordId;
            bool of = throughOf && end > verb + 1 && Lists.Of.Has(reading.Tokens[end]);
            if (!token.IsCapitalised && !of && WrongdoingWords.PhraseEnd.Has(wordId) && !Lists.Determiner.Has(wordId))
            {
                break;
            }

            end++;
        }

        return end;
    }
}
