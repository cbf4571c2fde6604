using ContentLint.Reading;
using ContentLint.Words;

namespace ContentLint.Rules.Attribution.Shared;

/// <summary>What an article says of why those who speak in it have no names, wherever it says so.</summary>
internal static class AnonymityTerms
{
    /// <summary>So many tokens before “be” a denial of an infinitive stands: <c>not allowed to be</c>.</summary>
    private const int InfinitiveReach = 3;

    /// <summary>So many tokens after <c>interviews</c> the number of those who gave them stands.</summary>
    private const int NumberReach = 5;

    /// <summary>Within so many tokens from the noun for a source it is told how it knows.</summary>
    private const int KnowledgeReach = 3;

    /// <summary>As many sentences with such terms as are looked at for one source.</summary>
    private const int MostTerms = 16;

    /// <summary>
    /// The sentences of the article that name the terms on which somebody speaks, why nobody would speak openly, or whom it rests on:
    /// <c>the source, who asked not to be named</c>, <c>few were prepared to speak publicly</c>, <c>because the talks are private</c>,
    /// <c>interviews with a dozen people</c>.
    /// </summary>
    /// <param name="reading">The reading.</param>
    public static List<int> Find(ArticleReading reading)
    {
        var terms = new List<int>();
        int sentence = 0;
        foreach (ref readonly PhraseMatch match in reading.Phrases)
        {
            if (reading.Lexicon.GetPhrase(match.Phrase).Kind != PhraseKind.ExplainedAnonymity || terms.Count == MostTerms)
            {
                continue;
            }

            sentence = reading.FindSentence(match.FirstToken, sentence);
            if (sentence < 0)
            {
                break;
            }

            if (AnonymityTermsWords.Speakers.HasAny(GetTokens(reading, reading.Sentences[sentence])))
            {
                terms.Add(sentence);
            }
        }

        for (int i = 0; i < reading.Sentences.Length && terms.Count < MostTerms; i++)
        {
            ReadOnlySpan<Token> tokens = GetTokens(reading, reading.Sentences[i]);
            if (IsReasonForAll(tokens) || IsReticent(tokens) || IsPool(tokens))
            {
                terms.Add(i);
            }
        }

        return terms;
    }

    /// <summary>Whether one of the sentences with terms speaks of a source: by its noun, as of the sources, or of nobody else.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="terms">The sentences with terms.</param>
    /// <param name="head">The noun of the source.</param>
    public static bool AreGivenFor(ArticleReading reading, List<int> terms, in Token head)
    {
        (ushort singular, ushort plural) = reading.Lexicon.GetNumberForms(head.WordId);
        bool person = AnonymityTermsWords.Persons.Has(head);
        foreach (int term in terms)
        {
            ReadOnlySpan<Token> tokens = GetTokens(reading, reading.Sentences[term]);
            if (IsReasonForAll(tokens) || IsPool(tokens))
            {
                return true;
            }

            bool others = false;
            foreach (ref readonly Token token in tokens)
            {
                if ((token.IsKnown && (token.WordId == singular || token.WordId == plural)) || AnonymityTermsWords.Sources.Has(token)
                    || (person && AnonymityTermsWords.Persons.Has(token)))
                {
                    return true;
                }

                others |= AnonymityTermsWords.Others.Has(token);
            }

            if (!others)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The text says of all it tells whom it rests on and why they have no names:
    /// <c>this account is based on talks with … who asked for anonymity</c>,
    /// <c>under the rules of the court none of those involved could be named</c>.
    /// </summary>
    /// <param name="reading">The reading.</param>
    public static bool AreForAll(ArticleReading reading)
    {
        foreach (ref readonly Sentence each in reading.Sentences)
        {
            if (IsReasonForAll(GetTokens(reading, each)))
            {
                return true;
            }
        }

        if (!reading.HasPhrase(PhraseKind.ExplainedAnonymity))
        {
            return false;
        }

        int sentence = 0;
        foreach (ref readonly PhraseMatch match in reading.Phrases)
        {
            if (reading.Lexicon.GetPhrase(match.Phrase).Kind != PhraseKind.ExplainedAnonymity)
            {
                continue;
            }

            sentence = reading.FindSentence(match.FirstToken, sentence);
            if (sentence < 0)
            {
                return false;
            }

            int first = reading.Sentences[sentence].FirstToken;
            ReadOnlySpan<Token> before = reading.Tokens.Slice(first, Math.Max(0, match.FirstToken - first));
            if (AnonymityTermsWords.Account.HasAny(before) && AnonymityTermsWords.Resting.HasAny(before))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The hashes of the words for those on talks with whom the text says that it rests: <c>based on conversations with analysts</c>.
    /// </summary>
    /// <param name="reading">The reading.</param>
    public static HashSet<uint> FindGroups(ArticleReading reading)
    {
        var groups = new HashSet<uint>();
        if (!reading.HasWord(AnonymityTermsWords.Interviews))
        {
            return groups;
        }

        ReadOnlySpan<Token> tokens = reading.Tokens;
        for (int i = 2; i < tokens.Length; i++)
        {
            if (AnonymityTermsWords.Interviews.Has(tokens[i]) && !tokens[i].InQuotation && AnonymityTermsWords.Resting.Has(tokens[i - 2]))
            {
                for (int k = i + 1; k < Math.Min(tokens.Length, i + NumberReach); k++)
                {
                    groups.Add(tokens[k].Hash);
                }
            }
        }

        return groups;
    }

    /// <summary>Words after the noun tell how a source knows: <c>familiar with</c>, <c>close to</c>, <c>with knowledge of</c>.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="attribution">What the source says.</param>
    public static bool TellsHow(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        for (int i = attribution.Head + 1; i < Math.Min(reading.Tokens.Length, attribution.Head + KnowledgeReach); i++)
        {
            if (AnonymityTermsWords.KnowingOf.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<Token> GetTokens(ArticleReading reading, in Sentence sentence) =>
        reading.Tokens.Slice(sentence.FirstToken, sentence.EndToken - sentence.FirstToken);

    /// <summary>
    /// <c>none of those involved could be named</c>, <c>the officials may not be quoted</c>: a rule for several who speak, and no wish of
    /// one.
    /// </summary>
    private static bool IsReasonForAll(ReadOnlySpan<Token> sentence)
    {
        for (int be = 2; be + 1 < sentence.Length; be++)
        {
            if (AnonymityTermsWords.Be.Has(sentence[be]) && AnonymityTermsWords.Naming.Has(sentence[be + 1]) && !sentence[be].InQuotation)
            {
                ReadOnlySpan<Token> before = sentence.Slice(0, be);
                ReadOnlySpan<Token> near = before.Slice(Math.Max(0, be - (Lists.To.Has(sentence[be - 1]) ? InfinitiveReach : 1)));
                return AnonymityTermsWords.Tellers.HasAny(before)
                    && (AnonymityTermsWords.None.HasAny(before) || AnonymityTermsWords.Not.HasAny(near));
            }
        }

        return false;
    }

    /// <summary>
    /// <c>few customers were prepared to speak publicly</c>, <c>because the talks are private</c>,
    /// <c>citing the private nature of the talks</c>
    /// </summary>
    private static bool IsReticent(ReadOnlySpan<Token> sentence)
    {
        bool none = false;
        bool reason = false;
        for (int i = 0; i < sentence.Length; i++)
        {
            Token token = sentence[i];
            if (token.InQuotation)
            {
                continue;
            }

            if (none && (AnonymityTermsWords.Publicly.Has(token)
                || (AnonymityTermsWords.Known.Has(token) && AnonymityTermsWords.Told.HasAny(sentence.Slice(0, i)))))
            {
                return true;
            }

            none |= AnonymityTermsWords.None.Has(token);
            reason |= AnonymityTermsWords.Reason.Has(token);
            if (!reason || i + 1 >= sentence.Length)
            {
                continue;
            }

            Token next = sentence[i + 1];
            bool secret = AnonymityTermsWords.Secret.Has(token)
                ? AnonymityTermsWords.Nature.Has(next)
                : AnonymityTermsWords.Secret.Has(next) && AnonymityTermsWords.Staying.Has(token);
            if (secret || (AnonymityTermsWords.Public.Has(next) && AnonymityTermsWords.Not.Has(token)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>interviews with a dozen people</c></summary>
    private static bool IsPool(ReadOnlySpan<Token> sentence)
    {
        for (int i = 0; i < sentence.Length; i++)
        {
            if (!AnonymityTermsWords.Interviews.Has(sentence[i]) || sentence[i].InQuotation)
            {
                continue;
            }

            for (int k = i + 1; k < Math.Min(sentence.Length, i + NumberReach); k++)
            {
                if (sentence[k].Kind == TokenKind.Number || AnonymityTermsWords.Several.Has(sentence[k]) || Lists.Number.Has(sentence[k]))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
