using ContentLint.Reading.Names;
using ContentLint.Words;

namespace ContentLint.Reading.Clauses;

/// <summary>Finds who does what, as far as it can be told without a parser: the noun phrase right before a verb.</summary>
public static class AgentReader
{
    /// <summary>How long an appositive between a name and its verb may be, in tokens.</summary>
    private const int AppositiveReach = 14;

    /// <summary>The agent of an active verb.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="passage">The sentence of the verb.</param>
    /// <param name="verb">Index of the verb's token.</param>
    /// <param name="first">First token of the agent; the verb's own when there is none.</param>
    /// <param name="end">After the last token of the agent.</param>
    public static Agent Find(ArticleReading reading, in Passage passage, int verb, out int first, out int end)
    {
        first = verb;
        end = verb;
        bool being = false;
        int at = verb - 1;
        for (; at >= passage.First; at--)
        {
            Token token = passage[at];
            if (token.Kind != TokenKind.Word || Lists.Hypothetical.Has(token))
            {
                break;
            }

            ushort wordId = token.WordId;
            if (token.IsCapitalised
                || (!Lists.AuxiliaryOrAdverb.Has(wordId) && !IsAdverb(passage, at) && !(AgentReaderWords.Used.Has(passage[at])
                || (Lists.To.Has(passage[at]) && at > passage.First && AgentReaderWords.Used.Has(passage[at - 1])))))
            {
                break;
            }

            being |= AgentReaderWords.Being.Has(token);
        }

        if (at < passage.First || (being && !passage.EndsIn(verb, "ing")) || Lists.Hypothetical.Has(passage[at]))
        {
            return Agent.None;
        }

        if (passage[at].Kind == TokenKind.Comma)
        {
            int open = at - 1;
            while (open > passage.First && open > at - AppositiveReach && passage[open].Kind != TokenKind.Comma)
            {
                open--;
            }

            if (open < passage.First || passage[open].Kind != TokenKind.Comma)
            {
                return Agent.None;
            }

            at = open - 1;
        }

        if (at > passage.First && Lists.AndOrBut.Has(passage[at]))
        {
            at = OpeningSubject(passage, at);
        }

        Agent agent = at < passage.First ? Agent.None : ReadNoun(reading, passage, at, out first, out end);
        return passage.Is(first - 1, AgentReaderWords.Condition) ? Agent.None : agent;
    }

    /// <summary>The last word of the subject a sentence begins with (<c>The company is late and knows it</c>), or -1.</summary>
    private static int OpeningSubject(in Passage passage, int limit)
    {
        for (int i = passage.First; i + 1 < limit && i < passage.First + 6 && passage[i].Kind == TokenKind.Word; i++)
        {
            if (Lists.FiniteOrAuxiliary.Has(passage[i + 1]) && !passage[i + 1].IsCapitalised)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsAdverb(in Passage passage, int at) => passage[at].Length > 4 && passage.EndsIn(at, "ly");

    private static Agent ReadNoun(ArticleReading reading, in Passage passage, int last, out int first, out int end)
    {
        first = last;
        end = last + 1;
        Token token = passage[last];
        if (token.Kind != TokenKind.Word || token.InQuotation || token.IsPossessive)
        {
            return Agent.None;
        }

        int mention = reading.MentionAt(last);
        if (mention >= 0 && reading.Mentions[mention].EndToken == last + 1)
        {
            ref readonly Mention name = ref reading.Mentions[mention];
            first = name.FirstToken;
            if (first > passage.First && Lists.Preposition.Has(passage[first - 1]))
            {
                return Agent.None; // "the man from Kell stole it": the place is not the agent
            }

            return name.Class switch
            {
                NameClass.Person => Agent.Person,
                NameClass.Organisation or NameClass.Place => Agent.Body,
                NameClass.Unknown when reading.Names.Find(name.Key).Strength is IntroductionStrength.Full
                    or IntroductionStrength.Described => Agent.Person,
                NameClass.Unknown when reading.Names.IsBody(name.Key) || name.Parts > 1 => Agent.Body,
                _ => AgentReaderWords.NamedBody.Has(token) ? Agent.Body : Agent.None,
            };
        }

        if (token.IsCapitalised && AgentReaderWords.NamedBody.Has(token))
        {
            return Agent.Body;
        }

        if (!AgentReaderWords.Actor.Has(token))
        {
            return Agent.None;
        }

        for (int i = last - 1; i >= passage.First && i >= last - 3 && passage[i].Kind == TokenKind.Word; i--)
        {
            first = i;
            if (passage[i].IsPossessive || AgentReaderWords.Pointing.Has(passage[i]))
            {
                return Agent.Role;
            }
        }

        return Agent.None;
    }
}
