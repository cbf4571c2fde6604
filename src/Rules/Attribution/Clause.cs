using ContentLint.Reading;
using ContentLint.Words;

namespace ContentLint.Rules.Attribution;

/// <summary>Who does what, as far as it can be told without a parser: the noun phrase right before a verb.</summary>
internal static class Clause
{
    /// <summary>How long an appositive between a name and its verb may be, in tokens.</summary>
    private const int AppositiveReach = 14;

    private static readonly WordSet Hypothetical = new(
        "not never if unless whether could would might may will should must can cannot didn't doesn't don't wouldn't couldn't can't won't hasn't haven't hadn't isn't aren't wasn't weren't no nobody");

    private static readonly WordSet Being = new("is are was were be been being");

    /// <summary>Who acts.</summary>
    public enum Agent
    {
        /// <summary>Nobody a reader could identify.</summary>
        None,

        /// <summary>A person by name.</summary>
        Person,

        /// <summary>A body, country or people by name.</summary>
        Body,

        /// <summary>Somebody by a definite role: <c>the clerk</c>, <c>this alliance</c>.</summary>
        Role,
    }

    /// <summary>The agent of an active verb.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="sentence">The sentence of the verb.</param>
    /// <param name="verb">Index of the verb's token.</param>
    /// <param name="first">First token of the agent; the verb's own when there is none.</param>
    /// <param name="end">After the last token of the agent.</param>
    public static Agent FindAgent(ArticleReading reading, in Sentence sentence, int verb, out int first, out int end)
    {
        first = verb;
        end = verb;
        bool being = false;
        int at = verb - 1;
        for (; at >= sentence.FirstToken; at--)
        {
            Token token = reading.Tokens[at];
            if (token.Kind != TokenKind.Word || IsHypothetical(token))
            {
                break;
            }

            ushort wordId = token.WordId;
            if (token.IsCapitalised || (!Lists.AuxiliaryOrAdverb.Has(wordId) && !IsAdverb(reading, token) && !(WordAt(reading, at) is "used" || (WordAt(reading, at) is "to" && at > sentence.FirstToken && WordAt(reading, at - 1) is "used"))))
            {
                break;
            }

            being |= Being.Has(token);
        }

        if (at < sentence.FirstToken || (being && !IsGerund(reading, verb)) || IsHypothetical(reading.Tokens[at]))
        {
            return Agent.None;
        }

        if (reading.Tokens[at].Kind == TokenKind.Comma)
        {
            int open = at - 1;
            while (open > sentence.FirstToken && open > at - AppositiveReach && reading.Tokens[open].Kind != TokenKind.Comma)
            {
                open--;
            }

            if (open < sentence.FirstToken || reading.Tokens[open].Kind != TokenKind.Comma)
            {
                return Agent.None;
            }

            at = open - 1;
        }

        if (at > sentence.FirstToken && WordAt(reading, at) is "and" or "but")
        {
            at = OpeningSubject(reading, sentence, at);
        }

        return at < sentence.FirstToken ? Agent.None : ReadNoun(reading, sentence, at, out first, out end);
    }

    /// <summary>Index of the mention that holds a token, or -1.</summary>
    public static int MentionAt(ArticleReading reading, int token)
    {
        int index = FirstMentionFrom(reading, token);
        return index < reading.Mentions.Length && reading.Mentions[index].FirstToken <= token ? index : -1;
    }

    /// <summary>Index of the first mention that ends after a token.</summary>
    public static int FirstMentionFrom(ArticleReading reading, int token)
    {
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        int low = 0;
        int high = mentions.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (mentions[middle].EndToken <= token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The word of a token in lower case, empty if no table has it.</summary>
    public static string WordAt(ArticleReading reading, int token) => reading.Lexicon.GetWord(reading.Tokens[token].WordId);

    /// <summary>Whether a token makes a clause unreal or denies it.</summary>
    public static bool IsHypothetical(in Token token) => Hypothetical.Has(token);

    /// <summary>The last word of the subject a sentence begins with (<c>The company is late and knows it</c>), or -1.</summary>
    private static int OpeningSubject(ArticleReading reading, in Sentence sentence, int limit)
    {
        for (int i = sentence.FirstToken; i + 1 < limit && i < sentence.FirstToken + 6 && reading.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (Lists.FiniteOrAuxiliary.Has(reading.Tokens[i + 1]) && !reading.Tokens[i + 1].IsCapitalised)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsAdverb(ArticleReading reading, in Token token) =>
        token.Length > 4 && reading.TextOf(token).EndsWith("ly".AsSpan(), StringComparison.Ordinal);

    private static bool IsGerund(ArticleReading reading, int verb) => reading.TextOf(reading.Tokens[verb]).EndsWith("ing".AsSpan(), StringComparison.Ordinal);

    private static Agent ReadNoun(ArticleReading reading, in Sentence sentence, int last, out int first, out int end)
    {
        first = last;
        end = last + 1;
        Token token = reading.Tokens[last];
        if (token.Kind != TokenKind.Word || token.InQuotation || token.IsPossessive)
        {
            return Agent.None;
        }

        int mention = MentionAt(reading, last);
        if (mention >= 0 && reading.Mentions[mention].EndToken == last + 1)
        {
            Mention name = reading.Mentions[mention];
            first = name.FirstToken;
            if (first > sentence.FirstToken && Lists.Preposition.Has(reading.Tokens[first - 1]))
            {
                return Agent.None; // "the man from Kell stole it": the place is not the agent
            }

            return name.Class switch
            {
                NameClass.Person => Agent.Person,
                NameClass.Organisation or NameClass.Place => Agent.Body,
                NameClass.Unknown when reading.Names.Find(name.Key).Strength is IntroductionStrength.Full or IntroductionStrength.Described => Agent.Person,
                NameClass.Unknown when reading.Names.IsBody(name.Key) || name.Parts > 1 => Agent.Body,
                _ => ClauseWords.NamedBody.Has(token) ? Agent.Body : Agent.None,
            };
        }

        if (token.IsCapitalised && ClauseWords.NamedBody.Has(token))
        {
            return Agent.Body;
        }

        if (!ClauseWords.Actor.Has(token))
        {
            return Agent.None;
        }

        for (int i = last - 1; i >= sentence.FirstToken && i >= last - 3 && reading.Tokens[i].Kind == TokenKind.Word; i--)
        {
            first = i;
            if (reading.Tokens[i].IsPossessive || WordAt(reading, i) is "the" or "this" or "these" or "its" or "their" or "his" or "her")
            {
                return Agent.Role;
            }
        }

        return Agent.None;
    }
}
