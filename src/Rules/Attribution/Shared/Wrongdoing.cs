using ContentLint.Reading;
using ContentLint.Words;

namespace ContentLint.Rules.Attribution.Shared;

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
    /// <param name="passage">The sentence.</param>
    /// <param name="at">Index of the token.</param>
    public static Deed Judge(in Passage passage, int at)
    {
        Token token = passage[at];
        if (!WrongdoingWords.Trigger.Has(token) || passage.Is(at + 1, WrongdoingWords.Statute))
        {
            return Deed.None; // the lost and stolen bill
        }

        if (WrongdoingWords.Crimes.Has(token))
        {
            return IsFigure(passage, at) || IsAdjective(passage, at) ? Deed.None : Deed.Literal;
        }

        if (WrongdoingWords.CrimeNouns.Has(token))
        {
            return HasObject(passage, at) && !IsFigure(passage, at) ? Deed.Likely : Deed.None;
        }

        ushort word = token.WordId;
        if (WrongdoingWords.Lying.Has(token))
        {
            return IsLie(passage, at, word);
        }

        if (WrongdoingWords.Transfers.Has(token) && ObjectHas(passage, at, WrongdoingWords.Bribes))
        {
            return Deed.Literal;
        }

        if (WrongdoingWords.Diverting.Has(token) && IsDiverted(passage, at))
        {
            return Deed.Literal;
        }

        if (WrongdoingWords.Thefts.Has(token))
        {
            return IsFigure(passage, at) ? Deed.None : Deed.Literal;
        }

        if (WrongdoingWords.Committing.Has(token))
        {
            return ObjectHas(passage, at, WrongdoingWords.CommittedCrimes) && !IsKnownEvent(passage, at) ? Deed.Literal : Deed.None;
        }

        if (WrongdoingWords.Forging.Has(token))
        {
            return ObjectHas(passage, at, WrongdoingWords.Documents) && !IsFigure(passage, at) ? Deed.Literal : Deed.None;
        }

        if (WrongdoingWords.Abused.Has(word) && ObjectHas(passage, at, WrongdoingWords.Office))
        {
            return Deed.Literal;
        }

        if (WrongdoingWords.Being.Has(token))
        {
            int end = ObjectEnd(passage, at, throughOf: false);
            return end > at + 1 && WrongdoingWords.Culprits.Has(passage[end - 1]) ? Deed.Likely : Deed.None;
        }

        return JudgeByVictim(passage, at, token);
    }

    /// <summary>
    /// Whether words say of somebody that he did wrong, whoever their subject is, or of a thing that it makes people ill.
    /// </summary>
    public static bool Accuses(ArticleReading reading, int first, int end)
    {
        bool causes = false;
        for (int i = first; i < end; i++)
        {
            Token token = reading.Tokens[i];
            if (token.InQuotation || token.Kind != TokenKind.Word)
            {
                continue;
            }

            if (WrongdoingWords.Accusing.Has(token) || (causes && WrongdoingWords.Illness.Has(token)))
            {
                return true;
            }

            causes |= WrongdoingWords.Causing.Has(token);
        }

        return false;
    }

    /// <summary><c>moved £2m of clients’ money into his own account</c>: the money of others, and an end of one’s own.</summary>
    private static bool IsDiverted(in Passage passage, int at)
    {
        bool entrusted = false;
        bool money = false;
        bool own = false;
        for (int i = at + 1; i < passage.End && i < at + ObjectReach + ObjectReach && !passage[i].InQuotation; i++)
        {
            bool owner = WrongdoingWords.Entrusted.Has(passage[i])
                && (passage[i].IsPossessive || passage.Is(i + 1, WrongdoingWords.Money) || passage.Is(i + 1, TokenKind.SingleQuote));
            entrusted |= owner;
            money |= WrongdoingWords.Money.Has(passage[i]);
            own |= entrusted && WrongdoingWords.OwnEnds.Has(passage[i]);
        }

        return entrusted && money && own;
    }

    /// <summary>Whether a word is a verb that this class judges by its object; it is no accusation by itself.</summary>
    public static bool IsJudged(in Token token) => WrongdoingWords.Judged.Has(token);

    /// <summary>Whether the verb at a token does something to a person.</summary>
    public static bool HasVictim(in Passage passage, int verb) =>
        (WrongdoingWords.Assaults.Has(passage[verb]) || WrongdoingWords.Crimes.Has(passage[verb])
            || WrongdoingWords.Blows.Has(passage[verb])) && HitsPerson(passage, verb);

    private static Deed JudgeByVictim(in Passage passage, int at, in Token token)
    {
        if (WrongdoingWords.Assaults.Has(token))
        {
            return HitsPerson(passage, at) ? Deed.Literal : Deed.None;
        }

        if (WrongdoingWords.Blows.Has(token))
        {
            bool person = ObjectHas(passage, at, WrongdoingWords.Persons, throughOf: true)
                && !ObjectHas(passage, at, WrongdoingWords.Opponents);
            return person && IsUnnamed(passage, at) ? Deed.Likely : Deed.None;
        }

        if (WrongdoingWords.Deceits.Has(token))
        {
            return ObjectHas(passage, at, WrongdoingWords.Members) || HitsPerson(passage, at) ? Deed.Likely : Deed.None;
        }

        if (WrongdoingWords.Rigging.Has(token))
        {
            return ObjectHas(passage, at, WrongdoingWords.Votes) ? Deed.Literal : Deed.None;
        }

        if (WrongdoingWords.Undoing.Has(token) && at + 1 < passage.End)
        {
            return WrongdoingWords.Up.Has(passage[at + 1]) ? ObjectHas(passage, at + 1, WrongdoingWords.Secrets) ? Deed.Literal : Deed.None
                : WrongdoingWords.Away.Has(passage[at + 1]) && ObjectHas(passage, at + 1, WrongdoingWords.Thefts)
                    ? Deed.Literal
                    : Deed.None;
        }

        if (WrongdoingWords.Hiding.Has(token))
        {
            return ObjectHas(passage, at, WrongdoingWords.Secrets) && !IsAdjective(passage, at) ? Deed.Likely : Deed.None;
        }

        bool dumped = WrongdoingWords.Dumping.Has(token) && ObjectHas(passage, at, WrongdoingWords.Waste) && PlaceFollows(passage, at);
        bool fouled = WrongdoingWords.Fouling.Has(token) && ObjectHas(passage, at, WrongdoingWords.Nature);
        return dumped || fouled ? Deed.Likely : Deed.None;
    }

    /// <summary><c>lied to the council</c>, <c>lied about it</c>; what lies on a table or behind a plan has not lied.</summary>
    private static Deed IsLie(in Passage passage, int at, ushort word)
    {
        ushort next = at + 1 < passage.End ? passage[at + 1].WordId : (ushort)0;
        if (WrongdoingWords.About.Has(next)
            || (Lists.To.Has(next) && at + 2 < passage.End && (!Lists.The.Has(passage[at + 2])
            || ObjectHas(passage, at + 1, WrongdoingWords.Members))))
        {
            return WrongdoingWords.Lied.Has(word) ? Deed.Literal : Deed.Likely;
        }

        return WrongdoingWords.Lied.Has(word)
            && (at + 1 >= passage.End || passage[at + 1].Kind != TokenKind.Word || WrongdoingWords.AfterLied.Has(next))
            ? Deed.Likely
            : Deed.None;
    }

    /// <summary>The object is a person: <c>her staff</c>, <c>a seven-month-old boy</c>, <c>two of his guests</c>.</summary>
    private static bool HitsPerson(in Passage passage, int verb)
    {
        int end = ObjectEnd(passage, verb, throughOf: true);
        for (int i = verb + 1; i < end; i++)
        {
            if (WrongdoingWords.Persons.Has(passage[i]) || WrongdoingWords.PersonWord.Has(passage[i])
                || (Lists.GroupNoun.Has(passage[i]) && !WrongdoingWords.DocumentOrBody.Has(passage[i])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The object is nobody by name: who attacks a minister by name may do so in words, who beats one may win.</summary>
    private static bool IsUnnamed(in Passage passage, int verb)
    {
        int end = ObjectEnd(passage, verb, throughOf: true);
        for (int i = verb + 1; i < end; i++)
        {
            if (passage[i].IsCapitalised || (i == verb + 1 && Lists.The.Has(passage[i])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFigure(in Passage passage, int verb)
    {
        int end = ObjectEnd(passage, verb, throughOf: false);
        return end == verb + 1
            ? end >= passage.End || WrongdoingWords.Whereto.Has(passage[end])
            : ObjectHas(passage, verb, WrongdoingWords.Figurative);
    }

    private static bool ObjectHas(in Passage passage, int verb, WordList words, bool throughOf = false)
    {
        int end = ObjectEnd(passage, verb, throughOf);
        for (int i = verb + 1; i < end; i++)
        {
            if (words.Has(passage[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A verb and not the noun: an article, a number or a name follows at once.</summary>
    private static bool HasObject(in Passage passage, int verb)
    {
        int next = verb + 1;
        return next < passage.End
            && (passage[next].IsCapitalised || passage[next].Kind == TokenKind.Number || WrongdoingWords.ObjectStart.Has(passage[next]));
    }

    /// <summary>
    /// <c>Black enslaved women</c>, <c>the stolen icons</c>: a participle before a noun and after an article, a number or an adjective.
    /// </summary>
    private static bool IsAdjective(in Passage passage, int at)
    {
        if (at == passage.First)
        {
            return true;
        }

        Token before = passage[at - 1];
        return before.IsPossessive || before.Kind == TokenKind.Number || WrongdoingWords.DeterminerOrNumber.Has(before)
            || (before.IsCapitalised && Lists.Demonym.Has(before) && !HasObject(passage, at));
    }

    /// <summary><c>the Vell murders</c>: what everybody knows to have happened.</summary>
    private static bool IsKnownEvent(in Passage passage, int verb) =>
        verb + 2 < passage.End && Lists.The.Has(passage[verb + 1]) && passage[verb + 2].IsCapitalised;

    private static bool PlaceFollows(in Passage passage, int verb)
    {
        for (int i = verb + 1; i < Math.Min(passage.End, verb + ObjectReach + 4); i++)
        {
            if (WrongdoingWords.Nature.Has(passage[i])
                || (passage[i].IsCapitalised && passage[i - 1].Kind == TokenKind.Word && WrongdoingWords.IntoThe.Has(passage[i - 1])
                    && i > verb + 2))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>After the last token of the object of a verb.</summary>
    private static int ObjectEnd(in Passage passage, int verb, bool throughOf)
    {
        int end = verb + 1;
        int limit = Math.Min(passage.End, verb + 1 + ObjectReach);
        while (end < limit)
        {
            Token token = passage[end];
            if (token.InQuotation
                || token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Currency or TokenKind.Percent or TokenKind.Symbol))
            {
                break;
            }

            ushort wordId = token.WordId;
            bool of = throughOf && end > verb + 1 && Lists.Of.Has(passage[end]);
            if (!token.IsCapitalised && !of && WrongdoingWords.PhraseEnd.Has(wordId) && !Lists.Determiner.Has(wordId))
            {
                break;
            }

            end++;
        }

        return end;
    }
}
