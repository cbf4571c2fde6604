using ContentLint.Reading;
using ContentLint.Reading.Names;
using ContentLint.Words;

namespace ContentLint.Rules.Speakers;

/// <summary>
/// Tells from the words around a bare name that its bearer speaks or is spoken for, where no verb of speech has it as its subject.
/// </summary>
internal static class SpeakerFrame
{
    /// <summary>The verb of speech of who speaks for somebody stands at most so many tokens behind the name.</summary>
    private const int CueReach = 4;

    /// <summary>What the place of a name tells.</summary>
    public static SpeakerSigns Read(ArticleReading reading, in Mention mention)
    {
        var passage = new Passage(reading, mention.Sentence);
        int before = mention.FirstToken - 1;
        int after = mention.EndToken;
        return passage[after - 1].IsPossessive ? ReadOwner(passage, before, after)
            : IsSpokenFor(passage, before, after) ? SpeakerSigns.Holds
            : IsPutting(passage, before, after) || IsAnswering(passage, before, after)
                ? SpeakerSigns.Framed
            : IsAmong(passage, before) ? SpeakerSigns.Holds
            : passage.Is(after, SpeakerFrameWords.Gesture) && !passage[after].IsCapitalised ? SpeakerSigns.Framed | SpeakerSigns.Life
            : SpeakerSigns.None;
    }

    /// <summary><c>in Hess’s words</c>, <c>Hess’s widow said</c>, <c>Hess’s lawyer said</c></summary>
    private static SpeakerSigns ReadOwner(in Passage passage, int before, int after)
    {
        if (passage.Is(after, SpeakerFrameWords.Saying) && (!passage.Holds(before) || passage.Is(before, SpeakerFrameWords.In)))
        {
            bool tells = passage.Is(before, SpeakerFrameWords.In)
                ? passage.Is(after + 1, TokenKind.Comma) || passage.IsQuote(after + 1)
                : passage.Is(after + 1, Lists.Auxiliary);
            return tells ? SpeakerSigns.Framed : SpeakerSigns.None;
        }

        bool close = passage.Is(after, SpeakerFrameWords.Close);
        return (close || passage.Is(after, SpeakerFrameWords.Spokesman)) && FindCue(passage, after + 1)
            ? close ? SpeakerSigns.Framed | SpeakerSigns.Life : SpeakerSigns.Holds // companies have lawyers
            : SpeakerSigns.None;
    }

    /// <summary><c>counsel for Hess told</c>, <c>the lawyer representing Hess said</c></summary>
    private static bool IsSpokenFor(in Passage passage, int before, int after) =>
        passage.Is(before, SpeakerFrameWords.ForOf) && passage.Is(before - 1, SpeakerFrameWords.Spokesman)
        && !passage[before - 1].IsPossessive && FindCue(passage, after)
        && (!passage.Holds(before - 2) || passage.Is(before - 2, SpeakerFrameWords.BeforeSpokesman));

    /// <summary><c>as Hess put it</c>, <c>as Hess points out:</c>, <c>to quote Hess,</c></summary>
    private static bool IsPutting(in Passage passage, int before, int after)
    {
        if (passage.Is(before, Lists.As))
        {
            return (passage.Is(after, SpeakerFrameWords.Put) && passage.Is(after + 1, SpeakerFrameWords.It))
                || (passage.Is(after, Lists.FiniteCue) && Closes(passage, after + 1));
        }

        return (passage.Is(before, SpeakerFrameWords.Cite) && passage.Is(before - 1, Lists.To)
            && (passage.Is(after, TokenKind.Comma) || passage.IsQuote(after)))
            || (passage.Is(before, SpeakerFrameWords.If) && passage.Is(after, Lists.Auxiliary)
                && (passage.Is(after + 1, SpeakerFrameWords.Believed) || passage.Is(after + 3, SpeakerFrameWords.Believed)));
    }

    /// <summary>A mark stands there, at most a particle before it.</summary>
    private static bool Closes(in Passage passage, int at)
    {
        at += passage.Is(at, Lists.Preposition) || passage.Is(at, Lists.Adverb) ? 1 : 0;
        return passage.Holds(at) && passage[at].Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.Period or TokenKind.Dash;
    }

    /// <summary>
    /// <c>came the reply from Hess</c>, <c>what worries Hess most</c>, <c>it fell to Hess to explain</c>, <c>For Hess, “…”</c>
    /// </summary>
    private static bool IsAnswering(in Passage passage, int before, int after) =>
        (passage.Is(before, SpeakerFrameWords.From) && passage.Is(before - 1, SpeakerFrameWords.Answer)
            && passage.Is(before - 2, Lists.Determiner) && !passage.Is(after, TokenKind.Word))
        || (passage.Is(before, SpeakerFrameWords.Moves) && passage.Is(before - 1, SpeakerFrameWords.What))
        || (passage.Is(before, Lists.To) && passage.Is(before - 1, SpeakerFrameWords.Fell) && passage.Is(after, Lists.To)
            && passage.Is(after + 1, SpeakerFrameWords.Tell))
        || (passage.Is(before, Lists.For) && !passage.Holds(before - 1) && passage.Is(after, TokenKind.Comma)
            && passage.Is(after + 1, TokenKind.DoubleQuote));

    /// <summary><c>according to both Hess and Boyd</c></summary>
    private static bool IsAmong(in Passage passage, int before) =>
        passage.Is(before, SpeakerFrameWords.Both) && passage.Is(before - 1, Lists.To) && passage.Is(before - 2, SpeakerFrameWords.Accord);

    /// <summary>A verb of speech before the clause ends.</summary>
    private static bool FindCue(in Passage passage, int from)
    {
        for (int i = from; passage.Holds(i) && i < from + CueReach; i++)
        {
            if (Lists.FiniteCue.Has(passage[i]))
            {
                return true;
            }

            if (passage[i].Kind != TokenKind.Word && passage[i].Kind != TokenKind.Comma)
            {
                return false;
            }
        }

        return false;
    }
}
