using ContentLint.Reading;
using ContentLint.Reading.Names;
using ContentLint.Words;

namespace ContentLint.Rules.Speakers;

/// <summary>
/// Finds what proves that a bare name in the place of a speaker is a person's: a whole quotation with its tag, words of the first person,
/// an audience, <c>he</c> or <c>she</c> that goes on. And what places the name: an office, a description, the noun of a body.
/// </summary>
internal static class SpeakerProof
{
    /// <summary>So many tokens of a quotation, or of the next sentence, are read.</summary>
    private const int Reach = 60;

    /// <summary>So many tokens behind the verb the hearer or the paper stands.</summary>
    private const int Near = 8;

    /// <summary>Most tokens between a name and the office it is told to have: <c>Hess of the Farm Party is mayor</c>.</summary>
    private const int OfficeReach = 9;

    /// <summary>What a place tells where the name speaks.</summary>
    public static SpeakerSigns Read(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        var passage = new Passage(reading, attribution.Sentence);
        Mention mention = reading.Mentions[attribution.Mention];
        if (!IsWhole(passage, mention, attribution.Cue))
        {
            return SpeakerSigns.Body;
        }

        SpeakerSigns signs = ReadHearer(passage, attribution.Cue) | ReadNext(reading, attribution);
        int last = Math.Max(attribution.Cue, mention.EndToken - 1);
        if (IsIn(passage, last + 1, SpeakerProofWords.Paper))
        {
            signs |= SpeakerSigns.Paper;
        }
        else if (IsTag(passage, mention, attribution, reading.Blocks[mention.Block].FirstToken) && !FollowsTitle(reading, attribution))
        {
            signs |= SpeakerSigns.Tag | (IsIn(passage, last + 1, SpeakerProofWords.Issued) ? SpeakerSigns.Issued : SpeakerSigns.None);
        }

        return attribution.HasQuotation && IsOwn(reading, mention.Block, Math.Min(attribution.Cue, mention.FirstToken) - 1, last + 1)
            ? signs | SpeakerSigns.Own
            : signs;
    }

    /// <summary>What a place tells of who bears the name.</summary>
    public static SpeakerSigns ReadPlace(ArticleReading reading, in Mention mention)
    {
        var passage = new Passage(reading, mention.Sentence);
        int after = mention.EndToken;
        if (passage[after - 1].IsPossessive || passage[after - 1].InQuotation)
        {
            return SpeakerSigns.None;
        }

        SpeakerSigns signs = IsBody(passage, mention.FirstToken - 1) || IsBody(passage, after) ? SpeakerSigns.Body : SpeakerSigns.None;
        if (passage.Is(mention.FirstToken - 1, Lists.FiniteCue) && IsIn(passage, after, SpeakerProofWords.Paper))
        {
            return signs | SpeakerSigns.Paper; // said Hess in a note to clients
        }

        if (!passage.Is(after, TokenKind.Comma))
        {
            return HasOffice(passage, after) ? signs | SpeakerSigns.Office : signs;
        }

        if (passage.Is(after + 1, TokenKind.Number))
        {
            return signs | SpeakerSigns.Apposed;
        }

        if (!passage.Is(after + 1, SpeakerProofWords.Describing) && !passage.Is(after + 1, Lists.RoleNoun))
        {
            return signs;
        }

        for (int i = after + 1; passage.Is(i, TokenKind.Word) && !Lists.WhWord.Has(passage[i]) && !Lists.Preposition.Has(passage[i]); i++)
        {
            signs |= IsBody(passage, i) && !passage.Is(i + 1, SpeakerProofWords.OfficeNoun) ? SpeakerSigns.Body : SpeakerSigns.None;
        }

        return signs | SpeakerSigns.Apposed;
    }

    /// <summary>The name is no part of a longer one: <c>said Hess, Boyd analyst Ida Roe</c>, <c>of Hess, Boyd and Roe, told</c>.</summary>
    private static bool IsWhole(in Passage passage, in Mention mention, int cue)
    {
        int after = mention.EndToken;
        return cue < mention.FirstToken
            ? IsFree(passage, after)
            : !passage.Is(after, TokenKind.Comma) || EndsAtComma(passage, after);
    }

    /// <summary><c>“…,” Hess said.</c>, <c>“…,” said Hess.</c>, <c>Hess said: “…”</c>: nothing but the name and the verb.</summary>
    private static bool IsTag(in Passage passage, in Mention mention, in Reading.Attributions.Attribution attribution, int paragraph)
    {
        int cue = attribution.Cue;
        int name = mention.EndToken;
        if (!SpeakerEvidenceWords.Speech.Has(passage[cue]))
        {
            return false;
        }

        int first = Math.Min(attribution.SourceFirst, cue);
        int end = Math.Max(name, cue + 1);
        bool joined = cue >= name ? IsOnlyHelped(passage, name, cue) : attribution.SourceFirst == cue + 1;
        if (!joined || !IsFree(passage, end))
        {
            return false;
        }

        return ClosesQuotation(passage, first - 1, paragraph) || OpensQuotation(passage, end);
    }

    /// <summary>
    /// What stands in quotation marks before the name is no speech but a title, or what is spoken of: <c>In “The Rope,” Hess argued</c>.
    /// </summary>
    public static bool FollowsTitle(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int first = reading.Blocks[reading.Sentences[attribution.Sentence].Block].FirstToken;
        int at = Math.Min(attribution.SourceFirst, attribution.Cue) - 1;
        at -= at > first && tokens[at].Kind == TokenKind.Comma ? 1 : 0;
        if (at <= first || tokens[at].Kind is not (TokenKind.DoubleQuote or TokenKind.SingleQuote))
        {
            return false;
        }

        int open = at - 1;
        while (open > first && at - open < Near && tokens[open].Kind is not (TokenKind.DoubleQuote or TokenKind.SingleQuote))
        {
            open--;
        }

        return open > first && at - open < Near && Lists.Preposition.Has(tokens[open - 1]);
    }

    /// <summary>Between the name and the verb stand auxiliaries and adverbs alone.</summary>
    private static bool IsOnlyHelped(in Passage passage, int from, int cue)
    {
        for (int i = from; i < cue; i++)
        {
            if (!Lists.AuxiliaryOrAdverb.Has(passage[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The name does not go on behind the tag, as that of a firm or town does: <c>said Hess and Co</c>, <c>said Selby, Norland</c>.
    /// </summary>
    private static bool IsFree(in Passage passage, int end)
    {
        if (!passage.Holds(end))
        {
            return true;
        }

        Token next = passage[end];
        return next.Kind switch
        {
            TokenKind.Word => passage[end - 1].IsCapitalised
                ? SpeakerProofWords.Behind.Has(next) && !SpeakerProofWords.Joint.Has(next)
                : !next.IsCapitalised || Lists.Calendar.Has(next) || passage.Is(end - 1, SpeakerProofWords.Told),
            TokenKind.Comma => EndsAtComma(passage, end),
            TokenKind.Dash or TokenKind.OpenBracket or TokenKind.Symbol => !passage[end - 1].IsCapitalised,
            _ => true,
        };
    }

    /// <summary>Behind a comma no word with a capital goes on, but that of a day or what is quoted.</summary>
    private static bool EndsAtComma(in Passage passage, int comma) =>
        !passage.Is(comma + 1, TokenKind.Word) || !passage[comma + 1].IsCapitalised || passage[comma + 1].InQuotation
        || Lists.Calendar.Has(passage[comma + 1]);

    /// <summary>A quotation that is a whole clause ends there: a comma, a question or a cry before its mark.</summary>
    private static bool ClosesQuotation(in Passage passage, int mark, int paragraph)
    {
        bool comma = passage.Is(mark, TokenKind.Comma); // “…”, Hess said
        int at = comma ? mark - 1 : mark;
        if (at <= paragraph || passage[at].Kind is not (TokenKind.DoubleQuote or TokenKind.SingleQuote))
        {
            return false;
        }

        char last = passage.Text[passage[at].Start - 1];
        return comma || last is ',' or '?' or '!' or '-' or '—' or '–' or '…'
            || (last == '.' && passage.Holds(at)); // otherwise it is the end of the sentence before
    }

    /// <summary>After a colon or a comma a quotation begins: <c>Hess told the court: “It is late.”</c></summary>
    private static bool OpensQuotation(in Passage passage, int from)
    {
        for (int i = from; passage.Holds(i + 1) && i < from + Near; i++)
        {
            if (passage[i].Kind is TokenKind.Comma or TokenKind.Colon)
            {
                return passage.IsQuote(i + 1);
            }

            if (passage.IsQuote(i))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Behind the tag a paper is named in which the words stand: a note to clients, a statement.</summary>
    private static bool IsIn(in Passage passage, int from, WordList papers)
    {
        for (int i = from; passage.Is(i, TokenKind.Word) && i < from + Near; i++)
        {
            if (papers.Has(passage[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>told reporters</c>, <c>recalled</c>; and <c>told the council (that) he</c>, where the pronoun is the subject's.
    /// </summary>
    private static SpeakerSigns ReadHearer(in Passage passage, int cue)
    {
        bool told = SpeakerProofWords.Told.Has(passage[cue]);
        SpeakerSigns signs = SpeakerProofWords.Manner.Has(passage[cue]) ? SpeakerSigns.Manner : SpeakerSigns.None;
        for (int i = cue + 1; passage.Is(i, TokenKind.Word) && i < cue + Near; i++)
        {
            if (Lists.That.Has(passage[i]))
            {
                return passage.Is(i + 1, SpeakerProofWords.Person) ? signs | SpeakerSigns.Pronoun : signs;
            }

            if (SpeakerProofWords.Person.Has(passage[i]))
            {
                return told || i == cue + 1 ? signs | SpeakerSigns.Pronoun : signs;
            }

            if (!told || (i > cue + 1 && Lists.FiniteCue.Has(passage[i])))
            {
                return signs;
            }

            signs |= SpeakerProofWords.Audience.Has(passage[i]) ? SpeakerSigns.Manner : SpeakerSigns.None;
        }

        return signs;
    }

    /// <summary>
    /// The text goes on with <c>he</c> or <c>she</c>, outside quotation marks, and no other name stands in this sentence; or with
    /// <c>it said</c>.
    /// </summary>
    private static SpeakerSigns ReadNext(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        Sentence sentence = reading.Sentences[attribution.Sentence];
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int at = sentence.EndToken;
        int block = sentence.Block + (at < reading.Blocks[sentence.Block].EndToken ? 0 : 1);
        if (block >= reading.Blocks.Length || !reading.Blocks[block].IsProse)
        {
            return SpeakerSigns.None;
        }

        at = Math.Max(at, reading.Blocks[block].FirstToken);
        int end = Math.Min(reading.Blocks[block].EndToken, at + Reach);
        while (at < end && (tokens[at].InQuotation || tokens[at].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote))
        {
            at++;
        }

        at += at < end && (Lists.FiniteCue.Has(tokens[at]) || Lists.Conjunction.Has(tokens[at])) ? 1 : 0; // “…,” said he; but he
        if (at + 1 >= end)
        {
            return SpeakerSigns.None;
        }

        bool speaksOn = SpeakerEvidenceWords.Speech.Has(tokens[at + 1]); // who speaks on is who spoke
        return SpeakerProofWords.Thing.Has(tokens[at]) && speaksOn ? SpeakerSigns.Body
            : SpeakerProofWords.Person.Has(tokens[at]) && (speaksOn || IsAlone(reading, attribution.Mention)) ? SpeakerSigns.Pronoun
            : SpeakerSigns.None;
    }

    /// <summary>No other name of its sentence that may be a person's stands outside quotation marks.</summary>
    private static bool IsAlone(ArticleReading reading, int index)
    {
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        int sentence = mentions[index].Sentence;
        int first = index;
        while (first > 0 && mentions[first - 1].Sentence == sentence && index - first < Near)
        {
            first--;
        }

        for (int i = first; i < mentions.Length && mentions[i].Sentence == sentence && i - index < Near; i++)
        {
            if (mentions[i].Key != mentions[index].Key && mentions[i].Class is NameClass.Unknown or NameClass.Person
                && !reading.Tokens[mentions[i].NameToken].InQuotation)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The words beside the tag are in the first person: <c>“I have a list,” Hess said. “It is mine.”</c></summary>
    private static bool IsOwn(ArticleReading reading, int paragraph, int before, int after)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        Block block = reading.Blocks[paragraph];
        int first = Math.Max(block.FirstToken, before - Reach + 1);
        for (int i = before; i >= first && (tokens[i].InQuotation || tokens[i].Kind != TokenKind.Word); i--)
        {
            if (tokens[i].InQuotation && SpeakerProofWords.Own.Has(tokens[i]))
            {
                return true;
            }
        }

        int end = Math.Min(block.EndToken, after + Reach);
        int at = after;
        for (; at < end && (tokens[at].InQuotation || tokens[at].Kind != TokenKind.Word || at - after <= Near); at++)
        {
            if (tokens[at].InQuotation && SpeakerProofWords.Own.Has(tokens[at]))
            {
                return true;
            }
        }

        return at == block.EndToken && paragraph + 1 < reading.Blocks.Length && GoesOn(tokens, reading.Blocks[paragraph + 1]);
    }

    /// <summary>
    /// A paragraph in the first person that is all quotation, as of somebody who goes on: with a tag of its own it may be somebody else's.
    /// </summary>
    private static bool GoesOn(ReadOnlySpan<Token> tokens, in Block paragraph)
    {
        bool own = false;
        for (int i = paragraph.FirstToken; i < paragraph.EndToken; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && !tokens[i].InQuotation)
            {
                return false;
            }

            own |= tokens[i].InQuotation && SpeakerProofWords.Own.Has(tokens[i]);
        }

        return own;
    }

    /// <summary>The noun of a body stands right before or after a name: <c>the consortium Hess</c>, <c>Hess daily</c>.</summary>
    private static bool IsBody(in Passage passage, int at) =>
        passage.Is(at, SpeakerProofWords.BodyNoun) && !passage[at].IsCapitalised && !passage[at].IsPossessive;

    /// <summary><c>Hess of the Farm Party is mayor</c>, <c>Hess was the party's chairman</c></summary>
    private static bool HasOffice(in Passage passage, int after)
    {
        int verb = after;
        while (passage.Is(verb, TokenKind.Word) && verb < after + OfficeReach && !SpeakerProofWords.Is.Has(passage[verb])
            && (verb > after ? passage[verb].IsCapitalised || Lists.Linking.Has(passage[verb]) : Lists.Preposition.Has(passage[verb])))
        {
            verb++;
        }

        if (!passage.Is(verb, SpeakerProofWords.Is))
        {
            return false;
        }

        for (int i = verb + 1; passage.Is(i, TokenKind.Word) && i < verb + OfficeReach / 2 && !Lists.Preposition.Has(passage[i]); i++)
        {
            if (SpeakerProofWords.OfficeNoun.Has(passage[i]))
            {
                return true;
            }
        }

        return false;
    }
}
