using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Words;

namespace ContentLint.Rules.Attribution.Shared;

/// <summary>
/// Whether a group is really said to claim something: how people think, whether voters will blame, what the writer’s own
/// respondents told, and what a party in court argues is no vague source.
/// </summary>
internal static class GroupClaim
{
    /// <summary>How many sentences before the group its members may have been counted.</summary>
    private const int CountReach = 3;

    /// <summary>Whether the attribution is a claim of a group that nobody defined.</summary>
    public static bool IsMade(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        Sentence sentence = reading.Sentences[attribution.Sentence];
        Token head = reading.Tokens[attribution.Head];
        int before = attribution.SourceFirst - 1;
        bool opened = before >= sentence.FirstToken && GroupClaimWords.Openers.Has(reading.Tokens[before]);
        if ((opened && before == sentence.FirstToken) || HasWriter(reading, sentence) || IsLinked(reading, attribution))
        {
            return false;
        }

        if (GroupClaimWords.Parties.Has(head) && (IsForParty(reading, attribution) || HasAny(reading, sentence, GroupClaimWords.Courts)))
        {
            return false;
        }

        if (GroupClaimWords.Most.Has(reading.Tokens[attribution.Head]) && attribution.Head + 1 < sentence.EndToken
            && IsAdverb(reading, attribution.Head + 1))
        {
            return false; // the most frequently cited
        }

        if (GroupClaimWords.Everybody.Has(head) && (GroupClaimWords.Minds.Has(reading.Tokens[attribution.Cue])
            || attribution.Form == AttributionForm.Adjectival)
            && (opened || HasModal(reading, attribution) || reading.Text[sentence.End - 1] == '?'
                || IsObject(reading, sentence, attribution) || IsAnybody(reading, attribution)))
        {
            return false;
        }

        if (GroupClaimWords.Both.Has(reading.Tokens[attribution.SourceFirst]) || IsDeed(reading, sentence, attribution))
        {
            return false;
        }

        return !IsPublished(reading, attribution) && !IsOfEachOther(reading, sentence, attribution) && !IsPolled(reading, sentence, head)
            && !IsCounted(reading, attribution, head);
    }

    /// <summary><c>Settlement documents</c>, <c>both surveys</c>: papers of which it is said which they are.</summary>
    private static bool IsPublished(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        if (!Lists.DocumentNoun.Has(reading.Tokens[attribution.Head]))
        {
            return false;
        }

        for (int i = attribution.SourceFirst; i < attribution.Head; i++)
        {
            Token token = reading.Tokens[i];
            if (GroupClaimWords.Both.Has(reading.Tokens[i])
                || (!GroupClaimWords.BeforeGroup.Has(token) && !GroupClaimWords.AnyPaper.Has(token)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>researchers write code</c>, <c>experts learned why</c>: what they do or find out for themselves, and no claim.</summary>
    private static bool IsDeed(ArticleReading reading, in Sentence sentence, in Reading.Attributions.Attribution attribution)
    {
        Token cue = reading.Tokens[attribution.Cue];
        return !attribution.HasQuotation && (GroupClaimWords.Learning.Has(cue)
            || (GroupClaimWords.Writing.Has(cue) && attribution.Cue + 1 < sentence.EndToken
                && !Lists.That.Has(reading.Tokens[attribution.Cue + 1])));
    }

    /// <summary>The sentence tells of another century: what was believed then is history.</summary>
    public static bool IsOfThePast(ArticleReading reading, in Sentence sentence)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (GroupClaimWords.Century.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>accused each other</c>, <c>responded by closing it</c>: what they did, and no claim.</summary>
    private static bool IsOfEachOther(ArticleReading reading, in Sentence sentence, in Reading.Attributions.Attribution attribution) =>
        attribution.Cue + 1 < sentence.EndToken
        && (GroupClaimWords.Each.Has(reading.Tokens[attribution.Cue + 1])
            || (GroupClaimWords.Responded.Has(reading.Tokens[attribution.Cue]) && Lists.By.Has(reading.Tokens[attribution.Cue + 1])));

    /// <summary><c>60 percent of voters who said</c>: those who answered a poll.</summary>
    private static bool IsPolled(ArticleReading reading, in Sentence sentence, in Token head)
    {
        if (!GroupClaimWords.Everybody.Has(head))
        {
            return false;
        }

        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Percent || GroupClaimWords.Polling.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Many felt</c> after a sentence about some group: they are of that group.</summary>
    public static bool GoesOn(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        int before = attribution.Sentence - 1;
        if (attribution.SourceEnd - attribution.SourceFirst > 1 || !Lists.QuantifierNoun.Has(reading.Tokens[attribution.Head])
            || before < 0 || reading.Sentences[before].Block != reading.Sentences[attribution.Sentence].Block)
        {
            return false;
        }

        for (int i = reading.Sentences[before].FirstToken; i < reading.Sentences[before].EndToken; i++)
        {
            if (!reading.Tokens[i].InQuotation && Lists.VagueGroup.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Source or verb is a link: the reader can look it up.</summary>
    public static bool IsLinked(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        int last = Math.Min(reading.Sentences[attribution.Sentence].EndToken - 1, Math.Max(attribution.Cue, attribution.SourceEnd - 1) + 4);
        int first = Math.Min(attribution.Cue, attribution.SourceFirst);
        ReadOnlySpan<char> text = reading.Text.AsSpan();
        for (int i = Math.Max(1, first); i <= last; i++)
        {
            int gap = reading.Tokens[i - 1].End;
            ReadOnlySpan<char> between = text.Slice(gap, Math.Max(0, reading.Tokens[i].Start - gap));
            if (between.Length > 3 && (between.IndexOf("](".AsSpan(), StringComparison.Ordinal) >= 0
                || between.IndexOf("<a ".AsSpan(), StringComparison.Ordinal) >= 0
                || between.IndexOf("</a".AsSpan(), StringComparison.Ordinal) >= 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The writer speaks of himself or to the reader in a sentence; <c>Our Principles</c> is a name.</summary>
    public static bool HasWriter(ArticleReading reading, in Sentence sentence)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            Token token = reading.Tokens[i];
            if (!token.InQuotation && GroupClaimWords.Writer.Has(token) && (token.Flags & TokenFlags.AllCapitals) == 0
                && (!token.IsCapitalised || i == sentence.FirstToken || token.Length < 3))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The writer speaks of himself or to the reader beside the claim: a column, a report of one’s own work.</summary>
    public static bool IsPersonal(ArticleReading reading, int block, int sentence)
    {
        for (int i = Math.Max(0, sentence - CountReach); i < Math.Min(reading.Sentences.Length, sentence + CountReach); i++)
        {
            if (Math.Abs(reading.Sentences[i].Block - block) <= 1 && HasWriter(reading, reading.Sentences[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAny(ArticleReading reading, in Sentence sentence, WordList words)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (words.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Bare <c>people</c> without a quantity, who think or feel: a general truth.</summary>
    private static bool IsAnybody(ArticleReading reading, in Reading.Attributions.Attribution attribution) =>
        GroupClaimWords.Anybody.Has(reading.Tokens[attribution.Head]) && attribution.SourceFirst == attribution.Head;

    /// <summary><c>a process that people expect</c>: the clause tells of the noun before it.</summary>
    private static bool IsObject(ArticleReading reading, in Sentence sentence, in Reading.Attributions.Attribution attribution) =>
        attribution.SourceFirst > sentence.FirstToken && GroupClaimWords.ObjectMark.Has(reading.Tokens[attribution.SourceFirst - 1]);

    /// <summary>A modal verb stands between the group and its verb: what it may say, and not what it says.</summary>
    public static bool HasModal(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        for (int i = attribution.SourceEnd; i < attribution.Cue; i++)
        {
            if (GroupClaimWords.Modals.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAdverb(ArticleReading reading, int at) =>
        Lists.Adverb.Has(reading.Tokens[at]) || reading.TextOf(reading.Tokens[at]).EndsWith("ly".AsSpan(), StringComparison.Ordinal);

    /// <summary><c>lawyers for the party</c>, <c>defence lawyers</c></summary>
    private static bool IsForParty(ArticleReading reading, in Reading.Attributions.Attribution attribution) =>
        (attribution.Head + 1 < attribution.SourceEnd && GroupClaimWords.Acting.Has(reading.Tokens[attribution.Head + 1]))
        || (attribution.Head > attribution.SourceFirst && GroupClaimWords.Side.Has(reading.Tokens[attribution.Head - 1]));

    /// <summary>The group was counted or made by the writer a moment ago: <c>We asked 22 people. Many said …</c></summary>
    private static bool IsCounted(ArticleReading reading, in Reading.Attributions.Attribution attribution, in Token head)
    {
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        int block = sentences[attribution.Sentence].Block;
        bool quantity = Lists.QuantifierNoun.Has(head);
        for (int s = attribution.Sentence - 1; s >= Math.Max(0, attribution.Sentence - CountReach) && sentences[s].Block >= block - 1; s--)
        {
            if (!HasAny(reading, sentences[s], GroupClaimWords.Asking))
            {
                continue;
            }

            for (int i = sentences[s].FirstToken; i + 1 < sentences[s].EndToken; i++)
            {
                Token token = reading.Tokens[i];
                if (token.InQuotation || (token.Kind != TokenKind.Number && !Lists.Number.Has(token)))
                {
                    continue;
                }

                for (int k = i + 1; k < Math.Min(sentences[s].EndToken, i + 4); k++)
                {
                    Token noun = reading.Tokens[k];
                    if (noun.Hash == head.Hash || (quantity && Lists.PluralSpeaker.Has(noun) && !noun.IsCapitalised))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
