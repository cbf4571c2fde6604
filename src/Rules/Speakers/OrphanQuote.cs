using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Reading.Names;
using ContentLint.Reading.Quotations;
using ContentLint.Rules.Attribution.Shared;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Speakers;

/// <summary>Finds a paragraph of quoted speech that leads to no speaker.</summary>
/// <remarks>
/// ## Why
/// Somebody’s words without somebody: a cut took the speaker away, or a pull quote was left in the text. A paragraph that is
/// nothing but a quotation belongs to the speaker of the paragraph before it. When nobody speaks there either, no reader can
/// tell whose words they are. Lines of links, pictures and promoted headlines between the paragraphs are passed over, and nothing
/// is reported where the next paragraph tells whose words they were. It is a note where somebody who speaks more than once did so
/// up to three paragraphs above, and may go on, where the same person speaks before and after, and where one person alone speaks
/// in the article.
/// Articles in which no quotation has a speaker are left alone: there quotations are examples.
///
/// ## What to do
/// Name the speaker in the paragraph, or put the quotation back after the sentence that names one.
///
/// ## Examples
/// ```bad
/// “It was a hard week,” said Mara Quill, the harbour master. “And a long one,” said Bruno Hale, the baker.
///
/// The lift stood still. The town had to walk up the hill.
///
/// Two buses ran in the evening.
///
/// The rope was ordered in May.
///
/// “We will not move until the rope is new.”
///
/// The lift opens in June.
/// ```
/// ```good
/// The lift stood still for a week, said Mara Quill, the harbour master.
///
/// “We will not move until the rope is new.”
/// ```
/// ```good
/// The lift stood still for a week. The town had to walk up the hill.
///
/// “We will not move until the rope is new,” said Mara Quill. “The old one is worn.”
///
/// “It has been worn for ten years.”
/// ```
/// </remarks>
public sealed class OrphanQuote() : Rule(new RuleDescriptor(
    Id: "CL206",
    Name: "orphan-quote",
    Title: "Quotation without a speaker",
    Description: "A paragraph of quoted speech leads to no speaker.",
    Severity: Severity.Warning)
{
    QuietIn = QuietGenres.NoReport,
    WokenBy = new Wake { Tokens = [TokenKind.DoubleQuote, TokenKind.SingleQuote] },
})
{
    /// <summary>This many words tell one passage from another.</summary>
    private const int Sample = 5;

    /// <summary>A shorter cry stands in a scene that tells whose it is.</summary>
    private const int FewestWords = 5;

    /// <summary>More paragraphs of the kind are a dialogue or a collection.</summary>
    private const int MostInArticle = 2;

    /// <summary>Tokens of a source at the end of a sentence, with its mark.</summary>
    private const int LongestSource = 7;

    /// <summary>So many blocks back somebody still has the word.</summary>
    private const int FarthestVoice = 4;

    /// <summary>
    /// So many blocks back of a quotation somebody speaks who speaks on after it, or whom the paragraph before means by <c>his</c>.
    /// </summary>
    private const int NearVoice = 2;

    /// <summary>So many paragraphs back of a quotation whoever had the word may still have it.</summary>
    private const int RecentVoice = 3;

    /// <summary>Tokens of a line that says whose words stand above it.</summary>
    private const int LongestSignature = 20;

    /// <summary>Paragraphs of a quotation, with its speaker, or until something is said of it.</summary>
    private const int LongestQuotation = 12;

    /// <summary>A line of so few tokens without a full stop is a link, a picture or a label between paragraphs.</summary>
    private const int LongestLine = 16;

    /// <summary>The same, if it has a link.</summary>
    private const int LongestLinkLine = 40;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        if (reading.Genre == Genre.Interview || !QuotesSomebody(reading))
        {
            return;
        }

        ReadOnlySpan<Quotation> quotations = reading.Quotations;
        ReadOnlySpan<QuotationSpeaker> speakers = reading.Speakers;
        ReadOnlySpan<QuotationProblem> problems = reading.QuotationProblems;
        List<int>? found = null;
        int problem = 0; // the first at or after the quotation: both are in text order
        PooledIndex? samples = null; // made for the first quotation that asks
        for (int i = 0; i < quotations.Length; i++)
        {
            Quotation quotation = quotations[i];
            while (problem < problems.Length && problems[problem].Start < quotation.Start)
            {
                problem++;
            }

            // Where a mark is missing the speaker may stand in what looks like the quotation; the mark is the finding (CL502).
            bool unclosed = problem < problems.Length && problems[problem].Start < quotation.End;
            if (unclosed || quotation.Kind != QuotationKind.Speech || speakers[i].Link != SpeakerLink.None
                || !IsWholeBlock(reading, quotation) || !HasBodyBefore(reading, quotation.Block)
                || CountWords(reading, quotation) < FewestWords || IsCry(reading, quotation))
            {
                continue;
            }

            if (IsTold(reading, quotation.Block) || IsTagged(reading, quotation.Block) || IsToldAfter(reading, quotation.Block))
            {
                continue;
            }

            samples ??= CountSamples(reading);

            // A pull quote repeats what the text quotes with its speaker.
            if (samples.Get(SampleAt(reading, quotation.FirstToken + 1)) < 2)
            {
                (found ??= []).Add(i);
            }
        }

        samples?.Dispose();
        if (found is null || found.Count > MostInArticle)
        {
            return;
        }

        bool leadsOn = SpeakerEvidence.IsNarrated(reading) || HasOneVoice(reading);
        foreach (int index in found)
        {
            Quotation quotation = quotations[index];
            context.Report(
                leadsOn || reading.Blocks[quotation.Block - 1].Zone is Zone.Subhead || HasRecentVoice(reading, quotation.Block)
                || IsBetweenOnes(reading, quotation.Block)
                    ? Severity.Note
                    : Severity.Warning,
                quotation.Span,
                $"Nobody is named as the speaker of “{Opening(reading, quotation)}…”, and nobody speaks in the paragraph before",
                "Name the speaker");
        }
    }

    /// <summary>Words up to the end of the block: what goes on in the next paragraph is long enough.</summary>
    private static int CountWords(ArticleReading reading, in Quotation quotation)
    {
        int words = quotation.EndToken > reading.Blocks[quotation.Block].EndToken ? FewestWords : 0;
        for (int i = quotation.FirstToken; i < quotation.EndToken && words < FewestWords; i++)
        {
            words += reading.Tokens[i].Kind == TokenKind.Word ? 1 : 0;
        }

        return words;
    }

    /// <summary>
    /// The paragraph before tells of the speaker: its last sentence is about somebody who speaks nearby (<c>He is not counting on
    /// it.</c>), announces words (<c>She had some advice.</c>), or ends in a comma. Links and pictures between are passed over.
    /// </summary>
    private static bool IsTold(ArticleReading reading, int block)
    {
        ReadOnlySpan<Block> blocks = reading.Blocks;
        int at = block - 1;
        while (at >= 0 && (IsBetween(reading, blocks[at])
            || (at < block - 1 && blocks[at].Zone == Zone.Subhead && IsBetween(reading, blocks[at + 1])))) // a headline over its link
        {
            if (IsQuestion(reading, blocks[at]))
            {
                return true;
            }

            at--;
        }

        if (at < 0 || blocks[at].FirstToken == blocks[at].EndToken)
        {
            return false;
        }

        Block before = blocks[at];
        if (reading.Tokens[before.EndToken - 1].Kind is TokenKind.Comma or TokenKind.Colon || IsQuestion(reading, before))
        {
            return true;
        }

        if (before.Zone is Zone.Headline or Zone.Subhead or Zone.Byline)
        {
            return false;
        }

        if (Speaks(reading, before) || HandsOn(reading, before))
        {
            return true;
        }

        int sentence = LastSentence(reading, at);
        return sentence >= 0
            && (OrphanQuoteWords.Telling.HasAny(reading.Tokens.Slice(reading.Sentences[sentence].FirstToken,
                reading.Sentences[sentence].EndToken - reading.Sentences[sentence].FirstToken))
            || IsAboutVoice(reading, sentence) || EndsInSource(reading, reading.Sentences[sentence]));
    }

    /// <summary>What the reporter asks of somebody: <c>Was she glad?</c> The words after it answer.</summary>
    private static bool IsQuestion(ArticleReading reading, in Block block)
    {
        if (block.EndToken == block.FirstToken)
        {
            return false;
        }

        Token last = reading.Tokens[block.EndToken - 1];
        return !last.InQuotation && reading.Text[last.End - 1] == '?'
            && OrphanQuoteWords.Asked.HasAny(reading.Tokens.Slice(block.FirstToken, block.EndToken - block.FirstToken));
    }

    /// <summary><c>…, per the Courier.</c></summary>
    private static bool EndsInSource(ArticleReading reading, in Sentence sentence)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        for (int i = sentence.EndToken - 1; i > sentence.FirstToken && i > sentence.EndToken - LongestSource; i--)
        {
            if (OrphanQuoteWords.Per.Has(tokens[i]) && tokens[i - 1].Kind == TokenKind.Comma)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands between paragraphs and says nothing: pictures, captions, lines of links.</summary>
    private static bool IsBetween(ArticleReading reading, in Block block)
    {
        if (block.Zone is Zone.Residue or Zone.Caption or Zone.Markup or Zone.AltText)
        {
            return true;
        }

        int length = block.EndToken - block.FirstToken;
        return (block.Zone == Zone.Subhead && length > 1 && reading.Tokens[block.FirstToken + 1].Kind == TokenKind.Colon)
            || (block.Zone == Zone.Body && length is > 0 and <= LongestLinkLine
                && reading.Tokens[block.EndToken - 1].Kind is not (TokenKind.Period or TokenKind.Exclamation or TokenKind.DoubleQuote
                    or TokenKind.SingleQuote or TokenKind.Comma or TokenKind.Colon)
                && (length <= LongestLine || Reporting.HasLink(reading, block.Start, block.End)));
    }

    /// <summary>
    /// The paragraph is a quotation that has a speaker, or quotes after a colon: <c>Mara Quill, the harbour master: “We will not move.”</c>
    /// </summary>
    private static bool HandsOn(ArticleReading reading, in Block block)
    {
        ReadOnlySpan<Quotation> quotations = reading.Quotations;
        for (int i = block.FirstToken + 1; i < block.EndToken; i++)
        {
            if (reading.Tokens[i].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote && reading.Tokens[i - 1].Kind == TokenKind.Colon)
            {
                return true;
            }
        }

        int last = Sorted.FirstFrom(quotations, block.EndToken, static (in Quotation item) => item.FirstToken) - 1;
        return last >= 0 && quotations[last].FirstToken >= block.FirstToken && reading.Speakers[last].Link != SpeakerLink.None;
    }

    /// <summary>What is cried or chanted is whose the scene tells.</summary>
    private static bool IsCry(ArticleReading reading, in Quotation quotation)
    {
        int last = quotation.EndToken - 1;
        while (last > quotation.FirstToken && reading.Tokens[last].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote)
        {
            last--;
        }

        return reading.Tokens[last].Kind == TokenKind.Exclamation && reading.Text[reading.Tokens[last].Start] == '!';
    }

    /// <summary>
    /// The quotation goes on in paragraphs of which the last names the speaker, or the next one tells of it: <c>That was what Quill
    /// said.</c>
    /// </summary>
    private static bool IsToldAfter(ArticleReading reading, int quoted)
    {
        ReadOnlySpan<Block> blocks = reading.Blocks;
        int at = quoted + 1;
        int end = Math.Min(blocks.Length, quoted + LongestQuotation);
        bool goesOn = !EndsInMark(reading, blocks[quoted]);
        if (at < end && IsSignature(reading, blocks[at]))
        {
            return true;
        }

        for (; at < end && (IsBetween(reading, blocks[at]) || goesOn); at++)
        {
            if (!IsBetween(reading, blocks[at]))
            {
                bool isQuoted = reading.Tokens[blocks[at].FirstToken].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote;
                if (blocks[at].Zone != Zone.Body || !isQuoted || Speaks(reading, blocks[at]))
                {
                    return blocks[at].Zone == Zone.Body && isQuoted;
                }

                goesOn = !EndsInMark(reading, blocks[at]);
            }
        }

        return at < end && blocks[at].Zone == Zone.Body && OrphanQuoteWords.Pointing.Has(reading.Tokens[blocks[at].FirstToken])
            && (Speaks(reading, blocks[at])
                || (blocks[at].FirstToken + 1 < blocks[at].EndToken && Lists.FiniteCue.Has(reading.Tokens[blocks[at].FirstToken + 1])));
    }

    /// <summary>A short line that begins with a name in full and has a role behind its comma: <c>Mara Quill, Master of the Harbour</c>.</summary>
    private static bool IsSignature(ArticleReading reading, in Block block)
    {
        if (block.EndToken - block.FirstToken is 0 or > LongestSignature || reading.MentionAt(block.FirstToken) is not (>= 0 and var named))
        {
            return false;
        }

        ref readonly Mention mention = ref reading.Mentions[named];
        return mention.IsFullPerson && mention.FirstToken == block.FirstToken && mention.EndToken < block.EndToken
            && reading.Tokens[mention.EndToken].Kind == TokenKind.Comma && !Speaks(reading, block)
            && !Lists.FiniteOrAuxiliary.HasAny(reading.Tokens.Slice(mention.EndToken, block.EndToken - mention.EndToken));
    }

    private static bool EndsInMark(ArticleReading reading, in Block block) =>
        block.EndToken > block.FirstToken && reading.Tokens[block.EndToken - 1].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote;

    /// <summary>Nobody can be in doubt where there is one to speak, by one name or role; the pronouns are that person's.</summary>
    private static bool HasOneVoice(ArticleReading reading)
    {
        uint only = 0;
        foreach (ref readonly Reading.Attributions.Attribution attribution in reading.Attributions)
        {
            uint voice = attribution.HasVoice ? VoiceOf(reading, attribution) : 0;
            if (voice != 0 && only != 0 && voice != only)
            {
                return false;
            }

            only = voice != 0 ? voice : only;
        }

        return true;
    }

    /// <summary>Who speaks last before a paragraph speaks first after it, too.</summary>
    private static bool IsBetweenOnes(ArticleReading reading, int block)
    {
        ReadOnlySpan<Reading.Attributions.Attribution> attributions = reading.Attributions;
        int from = reading.Blocks[Math.Max(0, block - NearVoice)].FirstToken;
        int end = reading.Blocks[Math.Min(reading.Blocks.Length - 1, block + NearVoice)].EndToken;
        int after = FirstAttributionFrom(reading, reading.Blocks[block].EndToken);
        int before = FirstAttributionFrom(reading, reading.Blocks[block].FirstToken) - 1;
        while (before >= 0 && !attributions[before].HasVoice)
        {
            before--;
        }

        while (after < attributions.Length && !attributions[after].HasVoice)
        {
            after++;
        }

        return before >= 0 && attributions[before].Cue >= from && after < attributions.Length && attributions[after].Cue < end
            && (IsPronoun(reading, attributions[after]) || VoiceOf(reading, attributions[before]) == VoiceOf(reading, attributions[after]));
    }

    /// <summary>
    /// Somebody has the word in one of the last paragraphs, in a sentence or as the speaker of a quotation: papers set a paragraph of
    /// their own between two of one speaker, and the reader takes it so.
    /// </summary>
    private static bool HasRecentVoice(ArticleReading reading, int block)
    {
        int seen = 0;
        for (int at = block - 1; at >= 0 && seen < RecentVoice; at--)
        {
            Block before = reading.Blocks[at];
            if (before.Zone != Zone.Body || IsBetween(reading, before))
            {
                continue;
            }

            if (Speaks(reading, before) || HandsOn(reading, before))
            {
                return GoesOnSpeaking(reading, before);
            }

            seen++;
        }

        return false;
    }

    /// <summary>Whoever speaks last in a block speaks in another place of the article as well.</summary>
    private static bool GoesOnSpeaking(ArticleReading reading, in Block block)
    {
        ReadOnlySpan<Reading.Attributions.Attribution> attributions = reading.Attributions;
        int last = FirstAttributionFrom(reading, block.EndToken) - 1;
        while (last >= 0 && !attributions[last].HasVoice)
        {
            last--;
        }

        uint voice = last >= 0 ? VoiceOf(reading, attributions[last]) : 0;
        int times = 0;
        foreach (ref readonly Reading.Attributions.Attribution attribution in attributions)
        {
            times += attribution.HasVoice && VoiceOf(reading, attribution) == voice ? 1 : 0;
        }

        return voice == 0 || times > 1;
    }

    private static bool IsPronoun(ArticleReading reading, in Reading.Attributions.Attribution attribution) =>
        OrphanQuoteWords.Asked.Has(reading.Tokens[attribution.Head]);

    /// <summary>Whose voice it is by name or by role; 0 of a pronoun of which nobody knows.</summary>
    private static uint VoiceOf(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        int mention = attribution.Mention >= 0 ? attribution.Mention : attribution.Antecedent;
        return mention >= 0 ? reading.Mentions[mention].Key
            : IsPronoun(reading, attribution) ? 0
            : reading.Tokens[attribution.Head].Hash;
    }

    /// <summary>
    /// Somebody speaks in a paragraph. A noun (<c>the claim that</c>) tells of words, but of no one who goes on with them.
    /// </summary>
    private static bool Speaks(ArticleReading reading, in Block block)
    {
        ReadOnlySpan<Reading.Attributions.Attribution> attributions = reading.Attributions;
        for (int i = FirstAttributionFrom(reading, block.FirstToken); i < attributions.Length && attributions[i].Cue < block.EndToken; i++)
        {
            if (attributions[i].HasVoice && attributions[i].Form != AttributionForm.Nominal)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One person, or several, have a voice in the paragraphs right before a block.</summary>
    private static bool HasVoiceBefore(ArticleReading reading, int block, bool several)
    {
        ReadOnlySpan<Reading.Attributions.Attribution> attributions = reading.Attributions;
        int end = reading.Blocks[block].FirstToken;
        for (int i = FirstAttributionFrom(reading, reading.Blocks[Math.Max(0, block - NearVoice)].FirstToken);
            i < attributions.Length && attributions[i].Cue < end; i++)
        {
            if (attributions[i].HasVoice && several == OrphanQuoteWords.Several.Has(reading.Tokens[attributions[i].Head]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The bearer of a name speaks a few paragraphs before or after.</summary>
    private static bool SpeaksNearby(ArticleReading reading, in Mention mention)
    {
        ReadOnlySpan<Reading.Attributions.Attribution> attributions = reading.Attributions;
        int end = reading.Blocks[Math.Min(reading.Blocks.Length - 1, mention.Block + FarthestVoice)].EndToken;
        for (int i = FirstAttributionFrom(reading, reading.Blocks[Math.Max(0, mention.Block - FarthestVoice)].FirstToken);
            i < attributions.Length && attributions[i].Cue < end; i++)
        {
            if (attributions[i].HasVoice && attributions[i].Mention >= 0 && reading.Mentions[attributions[i].Mention].Key == mention.Key)
            {
                return true;
            }
        }

        return false;
    }

    private static int FirstAttributionFrom(ArticleReading reading, int token)
    {
        ReadOnlySpan<Reading.Attributions.Attribution> attributions = reading.Attributions;
        return Sorted.FirstFrom(attributions, token, static (in Reading.Attributions.Attribution item) => item.Cue);
    }

    private static int LastSentence(ArticleReading reading, int block)
    {
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        int low = Sorted.FirstFrom(sentences, block + 1, static (in Sentence item) => item.Block);

        return low > 0 && sentences[low - 1].Block == block ? low - 1 : -1;
    }

    /// <summary>
    /// The subject is he, she or they, or a name that speaks nearby; in a sentence about what somebody thinks or feels it may stand after a
    /// mark.
    /// </summary>
    private static bool IsAboutVoice(ArticleReading reading, int index)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        Sentence sentence = reading.Sentences[index];
        int first = sentence.FirstToken;
        while (first < sentence.EndToken && (OrphanQuoteWords.Lead.Has(tokens[first]) || tokens[first].Kind == TokenKind.Comma))
        {
            first++;
        }

        if (first < sentence.EndToken && IsVoice(reading, sentence.Block, tokens[first]))
        {
            return true;
        }

        // The trick, as she sees it, is …
        for (int i = first; i + 2 < sentence.EndToken; i++)
        {
            if (tokens[i].Kind == TokenKind.Comma && OrphanQuoteWords.Lead.Has(tokens[i + 1])
                && OrphanQuoteWords.Subject.Has(tokens[i + 2]))
            {
                return true;
            }
        }

        bool mind = OrphanQuoteWords.Mind.HasAny(tokens.Slice(first, sentence.EndToken - first));

        // The names of one sentence are few, but where they begin must be searched for.
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        int low = Sorted.FirstFrom(mentions, sentence.FirstToken, static (in Mention item) => item.FirstToken);

        for (int i = low; i < mentions.Length && mentions[i].Sentence == index; i++)
        {
            ref readonly Mention mention = ref mentions[i];
            bool subject = mention.FirstToken == first
                || (mind && tokens[mention.FirstToken - 1].Kind is TokenKind.Comma or TokenKind.Dash);
            if (subject && !tokens[mention.EndToken - 1].IsPossessive && SpeaksNearby(reading, mention))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// He or she; <c>his</c> and <c>they</c> only right after one or several who speak, because much may be his and theirs.
    /// </summary>
    private static bool IsVoice(ArticleReading reading, int block, in Token subject) =>
        OrphanQuoteWords.Subject.Has(subject)
        || (OrphanQuoteWords.Owner.Has(subject) && HasVoiceBefore(reading, block, several: false))
        || (OrphanQuoteWords.SeveralSubject.Has(subject) && HasVoiceBefore(reading, block, several: true));

    /// <summary>The next paragraph begins with the tag (<c>Hess said.</c>), or who spoke last before speaks on in it.</summary>
    private static bool IsTagged(ArticleReading reading, int quoted)
    {
        int block = quoted + 1;
        if (block >= reading.Blocks.Length || reading.Blocks[block].Zone != Zone.Body)
        {
            return false;
        }

        Block next = reading.Blocks[block];
        ReadOnlySpan<Reading.Attributions.Attribution> attributions = reading.Attributions;
        int first = FirstAttributionFrom(reading, next.FirstToken);
        if (first >= attributions.Length || attributions[first].Cue >= next.EndToken)
        {
            return false;
        }

        int cue = attributions[first].Cue;
        if (cue < next.FirstToken + 4 && cue + 1 < next.EndToken && reading.Tokens[cue + 1].Kind is TokenKind.Period or TokenKind.Comma)
        {
            return true;
        }

        int from = reading.Blocks[Math.Max(0, quoted - NearVoice)].FirstToken;
        int last = FirstAttributionFrom(reading, reading.Blocks[quoted].FirstToken) - 1;
        return last >= 0 && attributions[last].Cue >= from && attributions[first].Mention >= 0 && attributions[last].Mention >= 0
            && reading.Mentions[attributions[first].Mention].Key == reading.Mentions[attributions[last].Mention].Key;
    }

    /// <summary>An article that gives no quotation a speaker does not report speech: its quotations are examples.</summary>
    private static bool QuotesSomebody(ArticleReading reading)
    {
        foreach (QuotationSpeaker speaker in reading.Speakers)
        {
            if (speaker.Attribution >= 0 && reading.Attributions[speaker.Attribution].Level is not SourceLevel.Unknown)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The block is body text and holds nothing but the quotation.</summary>
    private static bool IsWholeBlock(ArticleReading reading, in Quotation quotation)
    {
        Block block = reading.Blocks[quotation.Block];
        if (block.Zone != Zone.Body || block.Shape == Documents.BlockShape.Quote || quotation.FirstToken != block.FirstToken
            || reading.Tokens[quotation.FirstToken].Kind is not (TokenKind.DoubleQuote or TokenKind.SingleQuote))
        {
            return false;
        }

        for (int i = quotation.EndToken; i < block.EndToken; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Word && !reading.Tokens[i].InQuotation)
            {
                return false;
            }
        }

        // A tag at its end or behind a comma: the closing mark is missing, not the speaker.
        int last = quotation.EndToken - 1;
        while (last > quotation.FirstToken && reading.Tokens[last].Kind != TokenKind.Word)
        {
            last--;
        }

        for (int i = quotation.FirstToken + 1; i < last; i++)
        {
            if (OrphanQuoteWords.Said.Has(reading.Tokens[i]) && reading.Tokens[i - 1].Kind == TokenKind.Comma
                && reading.Tokens[i + 1].IsCapitalised)
            {
                return false;
            }
        }

        return !OrphanQuoteWords.Said.Has(reading.Tokens[last]);
    }

    /// <summary>A quotation above the text is a motto or part of the head.</summary>
    private static bool HasBodyBefore(ArticleReading reading, int block)
    {
        for (int i = block - 1; i >= 0; i--)
        {
            if (reading.Blocks[i].Zone == Zone.Body)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Counts the first words of every passage.</summary>
    private static PooledIndex CountSamples(ArticleReading reading)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        var samples = new PooledIndex(tokens.Length);
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Word)
            {
                samples.Increment(SampleAt(reading, i));
            }
        }

        return samples;
    }

    private static uint SampleAt(ArticleReading reading, int token)
    {
        uint hash = 0;
        for (int i = token, words = 0; i < reading.Tokens.Length && words < Sample; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Word)
            {
                hash = (hash * 16777619) ^ reading.Tokens[i].Hash;
                words++;
            }
        }

        return hash;
    }

    private static string Opening(ArticleReading reading, in Quotation quotation)
    {
        int first = quotation.FirstToken + 1;
        int last = Math.Min(first + Sample, quotation.EndToken - 1) - 1;
        return reading.Text.ToString(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(reading.Tokens[first].Start,
            reading.Tokens[Math.Max(first, last)].End));
    }
}
