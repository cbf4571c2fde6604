using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Reading.Names;
using ContentLint.Words;

namespace ContentLint.Rules.Attribution.Shared;

/// <summary>Whether somebody with a name stands behind what a group is said to say: news puts the name into the next paragraph.</summary>
internal static class GroupSupport
{
    /// <summary>How many sentences after the group its member may speak.</summary>
    private const int Reach = 4;

    /// <summary>How sure it is that one of the group speaks.</summary>
    public enum Strength
    {
        /// <summary>Nobody does.</summary>
        None,

        /// <summary>Somebody does who may be one of them.</summary>
        Possible,

        /// <summary>One of them does, by name.</summary>
        Named,
    }

    /// <summary>
    /// Looks at the next voice after a group's: a person who is named in full there is one of them, unless the other side answers.
    /// </summary>
    /// <param name="reading">The reading.</param>
    /// <param name="index">Index of the group's attribution.</param>
    public static Strength Find(ArticleReading reading, int index)
    {
        ReadOnlySpan<Reading.Attributions.Attribution> attributions = reading.Attributions;
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        Reading.Attributions.Attribution group = attributions[index];
        int block = sentences[group.Sentence].Block;
        int next = NextProse(reading, block);
        int last = group.Sentence;
        for (int i = index + 1; i < attributions.Length && attributions[i].Sentence <= group.Sentence + Reach; i++)
        {
            Reading.Attributions.Attribution voice = attributions[i];
            if (voice.Sentence == group.Sentence || !voice.HasVoice)
            {
                continue;
            }

            int place = sentences[voice.Sentence].Block;
            if (place != block && place != next)
            {
                return Strength.None;
            }

            bool full = voice.Mention >= 0 && voice.Level == SourceLevel.NamedPerson && reading.Mentions[voice.Mention].Parts > 1;
            if (!full && voice.Sentence == group.Sentence + 1 && TakesUp(reading, voice))
            {
                return Strength.Possible;
            }

            if (voice.Level is SourceLevel.Pronoun or SourceLevel.Unknown or SourceLevel.NamedDocument
                || reading.Tokens[voice.Head].Hash == reading.Tokens[group.Head].Hash)
            {
                last = voice.Sentence;
                continue; // they go on, or it cannot be told who does
            }

            if (TurnsAgainst(reading, last, voice))
            {
                return Strength.None;
            }

            return full
                ? RateMember(reading, group, voice)
                : IsNamedAfter(reading, voice) ? Strength.Named
                : Strength.None; // a short name has been introduced before, as somebody else
        }

        return Strength.None;
    }

    /// <summary>
    /// The next sentence is a name’s on the same thing: <c>Orr Bank cut its rating, saying he might go</c>, <c>“That is about right,” Hess
    /// said</c>.
    /// </summary>
    private static bool TakesUp(ArticleReading reading, in Reading.Attributions.Attribution voice)
    {
        int first = reading.Sentences[voice.Sentence].FirstToken;
        if (voice.Form == AttributionForm.Participle)
        {
            return voice.SourceFirst == first && reading.MentionAt(first) is >= 0 and var name
                && reading.Mentions[name].Class is NameClass.Organisation or NameClass.Person or NameClass.Unknown;
        }

        return voice.HasQuotation && voice.IsIdentified && reading.Tokens[first].Kind == TokenKind.DoubleQuote
            && GroupSupportWords.Resuming.Has(reading.Tokens[first + 1])
            && GroupSupportWords.Agreeing.HasAny(reading.Tokens.Slice(first, reading.Sentences[voice.Sentence].EndToken - first));
    }

    /// <summary><c>One of its authors, Ida Hale, said</c></summary>
    private static bool IsNamedAfter(ArticleReading reading, in Reading.Attributions.Attribution voice)
    {
        int comma = voice.SourceEnd;
        if (comma >= voice.Cue || reading.Tokens[comma].Kind != TokenKind.Comma
            || !GroupSupportWords.One.Has(reading.Tokens[voice.SourceFirst]))
        {
            return false;
        }

        for (int i = reading.FirstMentionFrom(comma + 1); i < reading.Mentions.Length && reading.Mentions[i].FirstToken < voice.Cue; i++)
        {
            if (reading.Mentions[i].IsFullPerson)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A mayor does not speak for residents, nor <c>its director</c> for those whom the body faces.</summary>
    private static Strength RateMember(ArticleReading reading, in Reading.Attributions.Attribution group,
        in Reading.Attributions.Attribution voice)
    {
        ref readonly Mention member = ref reading.Mentions[voice.Mention];
        if (member.Title is not (NameTitle.None or NameTitle.Honorific) && !GroupSupportWords.Officials.Has(reading.Tokens[group.Head]))
        {
            return Strength.None;
        }

        for (int i = voice.SourceFirst; i < voice.SourceEnd; i++)
        {
            if (GroupSupportWords.Deputy.Has(reading.Tokens[i]))
            {
                return Strength.Possible;
            }
        }

        return Strength.Named;
    }

    /// <summary>A word of contrast opens a sentence up to that of the voice, or its verb is one of answering.</summary>
    private static bool TurnsAgainst(ArticleReading reading, int last, in Reading.Attributions.Attribution voice)
    {
        if (GroupSupportWords.Answers.Has(reading.Tokens[voice.Cue]))
        {
            return true;
        }

        for (int i = last + 1; i <= voice.Sentence; i++)
        {
            Token opening = reading.Tokens[reading.Sentences[i].FirstToken];
            if (GroupSupportWords.Turns.Has(opening) && (i == voice.Sentence || !GroupSupportWords.Elsewhere.Has(opening)))
            {
                return true;
            }
        }

        return false;
    }

    private static int NextProse(ArticleReading reading, int block)
    {
        ReadOnlySpan<Block> blocks = reading.Blocks;
        int next = block + 1;
        while (next < blocks.Length && next < block + Reach && !blocks[next].IsProse)
        {
            next++;
        }

        return next;
    }
}
