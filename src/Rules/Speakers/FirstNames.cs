using ContentLint.Reading;
using ContentLint.Reading.Names;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Speakers;

/// <summary>Tells two first names that an article gives to one person from two people of one surname.</summary>
internal static class FirstNames
{
    private const int ShortestSurname = 4;

    private const int ShortestName = 3;

    /// <summary>For so many names the whole article is searched; only hostile input has more families.</summary>
    private const int MostSearched = 32;

    /// <summary>The person who was introduced by another first name.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="mention">A full name.</param>
    /// <param name="searched">For how many names the whole article was searched.</param>
    /// <param name="known">The index of the other mention.</param>
    public static bool TryFindOther(ArticleReading reading, in Mention mention, ref int searched, out int known)
    {
        known = -1;
        ReadOnlySpan<Token> tokens = reading.Tokens;
        if (mention.Parts != 2 || !IsRead(reading, mention) || mention.EndToken - mention.NameToken != 2
            || reading.Names.Find(mention.Key).Strength != IntroductionStrength.Full)
        {
            return false;
        }

        known = reading.Names.Find(mention.Key).Mention;
        Mention first = reading.Mentions[known];
        if (first.Start >= mention.Start || first.Parts != 2 || first.EndToken - first.NameToken != 2 || !first.IsFullPerson
            || first.Sentence == mention.Sentence || !IsRead(reading, first)
            || tokens[mention.EndToken - 1].Hash != tokens[first.EndToken - 1].Hash
            || tokens[mention.EndToken - 1].Length < ShortestSurname)
        {
            return false;
        }

        ReadOnlySpan<char> name = reading.TextOf(tokens[mention.NameToken]);
        ReadOnlySpan<char> other = reading.TextOf(tokens[first.NameToken]);
        return name.Length >= ShortestName && other.Length >= ShortestName && tokens[mention.NameToken].Hash != tokens[first.NameToken].Hash
            && Lists.GivenName.Has(tokens[mention.NameToken]) && Lists.GivenName.Has(tokens[first.NameToken])
            && !IsShort(reading, mention, first, name, other) && IsDescribed(reading, first) && !IsDescribed(reading, mention)
            && searched++ < MostSearched
            && CountFirst(reading, mention) < 2 && !IsCredit(reading, mention) && !IsOfBody(reading, mention)
            && IsCalledBySurname(reading, mention, first) && !HasFamily(reading, mention, first);
    }

    /// <summary>Neither initials nor capitals alone, and in the article's own words.</summary>
    private static bool IsRead(ArticleReading reading, in Mention mention)
    {
        Zone zone = reading.Blocks[mention.Block].Zone;
        if (zone is not (Zone.Body or Zone.Caption or Zone.Deck))
        {
            return false;
        }

        for (int i = mention.NameToken; i < mention.EndToken; i++)
        {
            ref readonly Token token = ref reading.Tokens[i];
            if (token.Kind != TokenKind.Word || token.InQuotation
                || (token.Flags & (TokenFlags.AllCapitals | TokenFlags.InnerPunctuation)) != 0 && !token.IsPossessive)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// One is the beginning of the other, or a known short form: <c>Jess</c>, <c>Jessica</c>; <c>Bill</c>, <c>William</c>.
    /// </summary>
    private static bool IsShort(ArticleReading reading, in Mention mention, in Mention first, ReadOnlySpan<char> name,
        ReadOnlySpan<char> other) =>
        FirstNamesWords.Short.Has(reading.Tokens[mention.NameToken]) || FirstNamesWords.Short.Has(reading.Tokens[first.NameToken])
        || StartsAlike(name, other) || EditDistance.Between(name, other) == 1;

    private static bool StartsAlike(ReadOnlySpan<char> name, ReadOnlySpan<char> other)
    {
        ReadOnlySpan<char> shorter = name.Length < other.Length ? name : other;
        ReadOnlySpan<char> longer = name.Length < other.Length ? other : name;
        return longer.StartsWith(shorter.Slice(0, Math.Max(3, shorter.Length - 2)), StringComparison.OrdinalIgnoreCase)
            && shorter.Length < longer.Length
            || longer.IndexOf(shorter, StringComparison.OrdinalIgnoreCase) >= 0;
    }

    /// <summary>Who it is stands before or after the name: a role, an age, an apposition.</summary>
    private static bool IsDescribed(ArticleReading reading, in Mention mention)
    {
        var passage = new Passage(reading, mention.Sentence);
        int after = mention.EndToken;
        int before = mention.FirstToken - 1;
        bool role = passage.Is(before, TokenKind.Word) && !Lists.OtherWord.Has(passage[before]) || passage.Is(before, Lists.RoleNoun)
            || passage.Is(before, Lists.PersonNoun)
            || (passage.Is(before, TokenKind.Comma) && passage.Is(before - 1, TokenKind.Word) && !passage.Is(after, Lists.FiniteCue)
                && passage.Is(after, TokenKind.Comma));
        return mention.Title == NameTitle.Title || mention.Title == NameTitle.UniqueOffice || role
            || (passage.Is(after, TokenKind.Comma)
                && (passage.Is(after + 1, FirstNamesWords.Own) || passage.Is(after + 1, TokenKind.Number)
                    || (passage.Is(after + 1, TokenKind.Word) && !passage[after + 1].IsCapitalised
                        && !Lists.Coordinator.Has(passage[after + 1]) && !Lists.FiniteOrAuxiliary.Has(passage[after + 1])
                        && !Lists.FiniteCue.Has(passage[after + 1]))))
            || passage.Is(after, TokenKind.OpenBracket) || (passage.Is(after, Lists.Auxiliary) && passage.Is(after + 1, Lists.Determiner))
            || passage.Is(after, Lists.Of)
            || (passage.Is(after, Lists.As) && passage.Is(after + 1, Lists.Determiner));
    }

    /// <summary>Who wrote the article is named behind it.</summary>
    private static bool IsCredit(ArticleReading reading, in Mention mention)
    {
        Sentence sentence = reading.Sentences[mention.Sentence];
        return FirstNamesWords.Credit.HasAny(reading.Tokens.Slice(sentence.FirstToken, sentence.EndToken - sentence.FirstToken));
    }

    /// <summary>A university, prize or street bears the name: <c>Owen Hale University</c>.</summary>
    private static bool IsOfBody(ArticleReading reading, in Mention mention)
    {
        uint first = reading.Tokens[mention.NameToken].Hash;
        uint last = reading.Tokens[mention.EndToken - 1].Hash;
        for (int i = 0; i + 2 < reading.Tokens.Length; i++)
        {
            if (reading.Tokens[i].Hash == first && reading.Tokens[i + 1].Hash == last
                && reading.Tokens[i + 2] is { Kind: TokenKind.Word, IsCapitalised: true } && !reading.Tokens[i + 1].IsPossessive)
            {
                return true;
            }
        }

        return false;
    }

    private static int CountFirst(ArticleReading reading, in Mention mention)
    {
        int count = 0;
        foreach (ref readonly Mention other in reading.Mentions)
        {
            for (int i = other.NameToken; i < other.EndToken; i++)
            {
                count += reading.Tokens[i].Hash == reading.Tokens[mention.NameToken].Hash && (other.Key == mention.Key || other.Parts == 1)
                    ? 1
                    : 0;
            }
        }

        return count;
    }

    /// <summary>
    /// The surname alone stands for the first of them: two of one name would each need more. Like first names tell as much.
    /// </summary>
    private static bool IsCalledBySurname(ArticleReading reading, in Mention mention, in Mention first)
    {
        if (AreAlike(reading, mention, first))
        {
            return true;
        }

        foreach (ref readonly Mention other in reading.Mentions)
        {
            if (other.Key == mention.Key && other.Parts == 1 && other.Start > first.Start && other.Start < mention.Start
                && !reading.Tokens[other.NameToken].InQuotation && reading.Blocks[other.Block].IsProse)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two first names that a slip may make of one another begin alike or end alike.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="mention">A full name.</param>
    /// <param name="first">Another of the same surname.</param>
    public static bool AreAlike(ArticleReading reading, in Mention mention, in Mention first)
    {
        ReadOnlySpan<char> name = reading.TextOf(reading.Tokens[mention.NameToken]);
        ReadOnlySpan<char> known = reading.TextOf(reading.Tokens[first.NameToken]);
        return char.ToLowerInvariant(name[0]) == char.ToLowerInvariant(known[0]) || name.Slice(1).SequenceEqual(known.Slice(1));
    }

    /// <summary>A sentence with the surname speaks of a family, or the surname stands in the plural.</summary>
    private static bool HasFamily(ArticleReading reading, in Mention mention, in Mention first)
    {
        uint surname = reading.Tokens[mention.EndToken - 1].Hash;
        ReadOnlySpan<char> text = NameKey.StripPossessive(reading.TextOf(reading.Tokens[first.EndToken - 1]));
        bool near = false; // the sentence before had the surname
        foreach (ref readonly Sentence sentence in reading.Sentences)
        {
            bool hasName = false;
            bool hasFamily = false;
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                ref readonly Token token = ref reading.Tokens[i];
                hasName |= token.Hash == surname;
                hasFamily |= FirstNamesWords.Family.Has(token);
                if (token.IsCapitalised && token.Length == text.Length + 1
                    && reading.TextOf(token).StartsWith(text, StringComparison.Ordinal) && reading.Text[token.End - 1] == 's')
                {
                    return true;
                }
            }

            if (hasFamily && (hasName || near))
            {
                return true;
            }

            near = hasName;
        }

        return false;
    }
}
