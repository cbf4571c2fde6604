using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Reading.Names;
using ContentLint.Words;

namespace ContentLint.Rules.Attribution.Shared;

/// <summary>
/// Whether somebody of a group is named in an article, or a body whose people they are: <c>Rill Capital analyst Ada Mott</c>,
/// <c>Ada Mott, an economist at Rill</c>, <c>brokers at Rill said</c>. Of such a group the reader knows one.
/// </summary>
internal static class GroupMembers
{
    /// <summary>How far after a name its trade may stand.</summary>
    private const int TradeReach = 7;

    /// <summary>So many sentences around a side in a quarrel some of it may be listed.</summary>
    private const int SideReach = 3;

    /// <summary>What people are by trade.</summary>
    [Flags]
    public enum Trades
    {
        /// <summary>Nothing that is known.</summary>
        None = 0,

        /// <summary>They watch or make a market.</summary>
        Market = 1,

        /// <summary>They study.</summary>
        Science = 2,

        /// <summary>They plead.</summary>
        Law = 4,

        /// <summary>They sit in a parliament.</summary>
        Politics = 8,

        /// <summary>They know a field.</summary>
        Expertise = 16,
    }

    /// <summary>What a member of a group would be.</summary>
    /// <param name="group">The noun of the group.</param>
    public static Trades GetTrades(in Token group) =>
        (GroupMembersWords.MarketGroup.Has(group) ? Trades.Market : Trades.None)
        | (GroupMembersWords.ScienceGroup.Has(group) ? Trades.Science : Trades.None)
        | (GroupMembersWords.LawGroup.Has(group) ? Trades.Law : Trades.None)
        | (GroupMembersWords.PoliticsGroup.Has(group) ? Trades.Politics : Trades.None)
        | (GroupMembersWords.ExpertGroup.Has(group) ? Trades.Expertise | Trades.Market | Trades.Science | Trades.Law : Trades.None);

    /// <summary>The trades of all who are named in an article.</summary>
    /// <param name="reading">The reading.</param>
    public static Trades FindNamed(ArticleReading reading)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        Trades named = Trades.None;
        foreach (ref readonly Mention mention in reading.Mentions)
        {
            if (mention.Class != NameClass.Person || (mention.Parts < 2 && mention.Title == NameTitle.None))
            {
                continue;
            }

            Sentence sentence = reading.Sentences[mention.Sentence];
            named |= GetTrade(tokens, sentence.FirstToken, mention.FirstToken - 1);
            named |= GroupMembersWords.Learned.Has(tokens[mention.FirstToken]) ? Trades.Science | Trades.Expertise : Trades.None;
            int end = Math.Min(sentence.EndToken, mention.EndToken + TradeReach);
            for (int i = mention.EndToken + 1;
                i < end && (tokens[mention.EndToken].Kind is TokenKind.Comma or TokenKind.OpenBracket or TokenKind.Dash
                    || GroupMembersWords.From.Has(tokens[mention.EndToken])); i++)
            {
                named |= GetTrade(tokens, sentence.FirstToken, i);
            }
        }

        foreach (ref readonly Reading.Attributions.Attribution attribution in reading.Attributions)
        {
            if (attribution.Level == SourceLevel.NamedBody)
            {
                named |= GetTrade(tokens, attribution.SourceFirst, attribution.Head);
            }
        }

        return named;
    }

    /// <summary>Some of a side are listed in the sentences around: <c>those against it include the Bar of Vell</c>.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="group">What the side says.</param>
    public static bool HasNamedSide(ArticleReading reading, in Reading.Attributions.Attribution group)
    {
        if (!GroupMembersWords.SideGroup.Has(reading.Tokens[group.Head]))
        {
            return false;
        }

        int first = Math.Max(0, group.Sentence - SideReach);
        int last = Math.Min(reading.Sentences.Length - 1, group.Sentence + SideReach);
        for (int i = reading.Sentences[first].FirstToken; i + 1 < reading.Sentences[last].EndToken; i++)
        {
            if (GroupMembersWords.Including.Has(reading.Tokens[i]) && HasNameWithin(reading, i + 1, i + TradeReach))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Somebody with a name is one of the group: <c>Ada Mott, an advocate for ferrymen</c>, <c>campaigner Ada Mott</c>, where advocates or
    /// campaigners speak.
    /// </summary>
    /// <param name="reading">The reading.</param>
    /// <param name="group">The noun of the group.</param>
    public static bool HasOneOf(ArticleReading reading, in Token group)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        ReadOnlySpan<char> plural = reading.TextOf(group);
        if (plural[plural.Length - 1] != 's')
        {
            return false;
        }

        uint one = WordLexicon.EmptyHash;
        foreach (char character in plural.Slice(0, plural.Length - 1))
        {
            one = WordLexicon.Hash(one, WordLexicon.Fold(character));
        }

        foreach (ref readonly Mention mention in reading.Mentions)
        {
            if (!mention.IsFullPerson)
            {
                continue;
            }

            int end = Math.Min(reading.Sentences[mention.Sentence].EndToken, mention.EndToken + TradeReach);
            bool isOne = mention.FirstToken > 0 && tokens[mention.FirstToken - 1].Hash == one;
            for (int i = mention.EndToken + 1; i < end && !isOne && tokens[mention.EndToken].Kind is TokenKind.Comma or TokenKind.Dash; i++)
            {
                isOne = tokens[i].Hash == one;
            }

            if (isOne)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The other side has its say in the sentence or beside it: <c>proponents say … detractors maintain</c>.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="group">What a side says.</param>
    public static bool HasOtherSide(ArticleReading reading, in Reading.Attributions.Attribution group)
    {
        Token head = reading.Tokens[group.Head];
        bool against = GroupMembersWords.Against.Has(head);
        if (!against && !GroupMembersWords.InFavour.Has(head))
        {
            return false;
        }

        const int Near = 80; // tokens, in the longest sentences
        int first = Math.Max(reading.Sentences[Math.Max(0, group.Sentence - 1)].FirstToken, group.Head - Near);
        int end = Math.Min(reading.Sentences[Math.Min(reading.Sentences.Length - 1, group.Sentence + 1)].EndToken, group.Head + Near);
        ReadOnlySpan<Token> around = reading.Tokens.Slice(first, end - first);
        return against ? GroupMembersWords.InFavour.HasAny(around) : GroupMembersWords.Against.HasAny(around);
    }

    private static bool HasNameWithin(ArticleReading reading, int first, int end)
    {
        int mention = reading.FirstMentionFrom(first);
        return mention < reading.Mentions.Length && reading.Mentions[mention].FirstToken < end
            && reading.Mentions[mention].Class is NameClass.Person or NameClass.Organisation;
    }

    private static Trades GetTrade(ReadOnlySpan<Token> tokens, int first, int at)
    {
        if (at < first || tokens[at].Kind != TokenKind.Word)
        {
            return Trades.None;
        }

        Token noun = tokens[at];
        bool money = GroupMembersWords.Manager.Has(noun) && at > first && GroupMembersWords.Managed.Has(tokens[at - 1]);
        return (money || GroupMembersWords.MarketMember.Has(noun) ? Trades.Market : Trades.None)
            | (GroupMembersWords.ScienceMember.Has(noun) || GroupMembersWords.SeatOfLearning.Has(noun) ? Trades.Science : Trades.None)
            | (GroupMembersWords.LawMember.Has(noun) ? Trades.Law : Trades.None)
            | (GroupMembersWords.PoliticsMember.Has(noun) ? Trades.Politics : Trades.None)
            | (GroupMembersWords.ExpertMember.Has(noun) ? Trades.Expertise : Trades.None);
    }
}
