using ContentLint.Words;
using ContentLint.Reading;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Speakers;

/// <summary>Tells whether a name of one part is most likely the misspelling of a name that the article introduces.</summary>
internal static class NearName
{
    /// <summary>Whether the name is one or two letters off an introduced one and has no introduction of its own.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="mention">A name of one part.</param>
    /// <param name="near">The introduced name, where it is introduced.</param>
    public static bool Find(ArticleReading reading, in Mention mention, out TextSpan near)
    {
        near = default;
        Introduction own = reading.Names.Find(mention.Key);
        if (own.Strength == IntroductionStrength.Byline || (own.Strength == IntroductionStrength.Full && reading.Mentions[own.Mention].IsFullPerson))
        {
            return false;
        }

        ReadOnlySpan<char> name = NameKey.StripPossessive(reading.TextOf(reading.Tokens[mention.EndToken - 1]));
        if (reading.Names.FindNear(name, out near) is var other && (other < 0 || IsInflected(name, reading.Text.AsSpan(near))))
        {
            return false;
        }

        // The rarer form is the slip; the form that has a full name is right in any case of doubt.
        int lead = reading.Names.Count(NameKey.Hash(reading.Text.AsSpan(near))) - reading.Names.Count(mention.Key);
        return lead > 0 || (lead == 0 && reading.Mentions[other].IsFullPerson);
    }

    /// <summary>Whether a name that does not speak is a person's as far as can be told: a capital where none is needed, and no other word.</summary>
    public static bool IsCandidate(ArticleReading reading, in Mention mention)
    {
        if (mention.Parts != 1 || mention.Class is not (NameClass.Unknown or NameClass.Person))
        {
            return false;
        }

        ref readonly Token token = ref reading.Tokens[mention.NameToken];
        return !token.InQuotation
            && (token.Flags & TokenFlags.AllCapitals) == 0
            && ((token.Flags & TokenFlags.InnerPunctuation) == 0 || token.IsPossessive)
            && reading.Blocks[mention.Block].IsProse
            && !Lists.OtherWord.Has(token)
            && !reading.Names.IsBody(mention.Key)
            && !reading.OccursInLowerCase(token);
    }

    /// <summary>The Vails are no misspelling of Vail.</summary>
    public static bool IsInflected(ReadOnlySpan<char> name, ReadOnlySpan<char> near)
    {
        ReadOnlySpan<char> shorter = name.Length < near.Length ? name : near;
        ReadOnlySpan<char> longer = name.Length < near.Length ? near : name;
        return longer.Length == shorter.Length + 1 && longer[longer.Length - 1] == 's' && longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase);
    }
}
