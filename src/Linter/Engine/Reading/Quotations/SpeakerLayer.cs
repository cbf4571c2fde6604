using ContentLint.Reading.Attributions;
using ContentLint.Reading.Names;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading.Quotations;

/// <summary>
/// Links every quotation to its speaker: a verb of speaking in its sentence, then elsewhere in its block, then a person the
/// block tells of, then the speaker with whom the block before ended. A heading ends such a chain, and so does a block of
/// narration in whose last sentence nobody speaks.
/// </summary>
internal ref struct SpeakerLayer
{
    private readonly ArticleReading _reading;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly ReadOnlySpan<Sentence> _sentences;
    private readonly ReadOnlySpan<Quotation> _quotations;
    private readonly ReadOnlySpan<Attribution> _attributions;
    private readonly ReadOnlySpan<Mention> _mentions;
    private readonly PooledList<QuotationSpeaker> _speakers;
    private int _sentence;
    private int _quotation;
    private int _attribution;
    private int _mention;

    private SpeakerLayer(ArticleReading reading, PooledList<QuotationSpeaker> speakers)
    {
        _reading = reading;
        _tokens = reading.Tokens;
        _sentences = reading.Sentences;
        _quotations = reading.Quotations;
        _attributions = reading.Attributions;
        _mentions = reading.Mentions;
        _speakers = speakers;
        _sentence = 0;
        _quotation = 0;
        _attribution = 0;
        _mention = 0;
    }

    public static void Build(ArticleReading reading, PooledList<QuotationSpeaker> speakers)
    {
        var layer = new SpeakerLayer(reading, speakers);
        ReadOnlySpan<Block> blocks = reading.Blocks;
        QuotationSpeaker last = QuotationSpeaker.None;
        for (int i = 0; i < blocks.Length; i++)
        {
            last = layer.ReadBlock(blocks, i, last);
        }
    }

    /// <summary>Links the quotations of one block.</summary>
    /// <returns>The speaker the next block may go on with.</returns>
    private QuotationSpeaker ReadBlock(ReadOnlySpan<Block> blocks, int index, QuotationSpeaker last)
    {
        ref readonly Block block = ref blocks[index];
        int firstQuotation = _quotation;
        while (_quotation < _quotations.Length && _quotations[_quotation].Block == index)
        {
            _quotation++;
        }

        int firstSentence = _sentence;
        while (_sentence < _sentences.Length && _sentences[_sentence].Block == index)
        {
            _sentence++;
        }

        int firstAttribution = _attribution;
        while (_attribution < _attributions.Length && _attributions[_attribution].Sentence < _sentence)
        {
            _attribution++;
        }

        int firstMention = _mention;
        while (_mention < _mentions.Length && _mentions[_mention].Block == index)
        {
            _mention++;
        }

        if (block.Zone is Zone.Residue or Zone.Caption or Zone.Markup or Zone.FrontMatter or Zone.AltText
            || block.FirstToken == block.EndToken)
        {
            Fill(QuotationSpeaker.None);
            return last;
        }

        if (block.Zone is Zone.Subhead or Zone.Headline or Zone.Byline)
        {
            Fill(QuotationSpeaker.None);
            return QuotationSpeaker.None;
        }

        QuotationSpeaker current = QuotationSpeaker.None;
        if (firstAttribution < _attribution)
        {
            current = LinkByCue(firstQuotation, firstAttribution);
        }
        else if (firstQuotation < _quotation)
        {
            current = FindSpeaker(blocks, index, firstMention, last);
            Fill(current);
            // A second paragraph of quotation goes on with whoever speaks in the first.
            return current.Link != SpeakerLink.None ? current : new QuotationSpeaker(-1, -1, SpeakerLink.Chain);
        }

        if (EndsInColon(block) || (_sentence > firstSentence && TellsOfStatement(_sentences[_sentence - 1])))
        {
            return current.Link != SpeakerLink.None ? current : new QuotationSpeaker(-1, -1, SpeakerLink.Announced);
        }

        // Narration hands on the speaker of its last sentence alone.
        bool hands = firstAttribution < _attribution
            && (firstQuotation < _quotation
                || (_attributions[_attribution - 1].Sentence >= _sentence - 1 && !IsNobody(_attributions[_attribution - 1].Head)
                    && (_attributions[_attribution - 1].Form != AttributionForm.Nominal
                        || OpensWithPerson(_sentences[_sentence - 1], firstMention))));
        return hands ? current : QuotationSpeaker.None;
    }

    /// <summary>Who speaks in a block without a verb of speaking: a person it tells of, the last speaker, who signs it.</summary>
    private readonly QuotationSpeaker FindSpeaker(ReadOnlySpan<Block> blocks, int index, int firstMention, in QuotationSpeaker last)
    {
        QuotationSpeaker found = FindPerson(blocks[index], firstMention);
        if (found.Link == SpeakerLink.None && last.Link != SpeakerLink.None)
        {
            found = last with { Link = last.Link == SpeakerLink.Announced ? SpeakerLink.Announced : SpeakerLink.Chain };
        }

        return found.Link == SpeakerLink.None && IsSigned(blocks, index) ? new QuotationSpeaker(-1, -1, SpeakerLink.Announced) : found;
    }

    /// <summary>Gives the quotations read so far that have no speaker yet this one.</summary>
    private readonly void Fill(in QuotationSpeaker speaker)
    {
        while (_speakers.Count < _quotation)
        {
            _speakers.Add(speaker);
        }
    }

    /// <summary>Links each quotation of a block with attributions to the one beside it, or to the nearest one.</summary>
    private readonly QuotationSpeaker LinkByCue(int firstQuotation, int firstAttribution)
    {
        int at = firstAttribution;
        for (int q = firstQuotation; q < _quotation; q++)
        {
            ref readonly Quotation quotation = ref _quotations[q];
            // The last attribution before the quotation, and the first one after it.
            while (at < _attribution && _attributions[at].Cue < quotation.FirstToken)
            {
                at++;
            }

            int before = at - 1;
            int after = at;
            while (after < _attribution && _attributions[after].Cue < quotation.EndToken)
            {
                after++;
            }

            bool leads = before >= firstAttribution && IsBeside(_attributions[before].Cue, quotation.FirstToken);
            bool announced = leads && _tokens[quotation.FirstToken].Kind == TokenKind.DoubleQuote
                && _tokens[quotation.FirstToken - 1].Kind == TokenKind.Colon;
            // "Hess said: “…”" has its speaker, whoever speaks next.
            bool follows = !announced && after < _attribution && IsBeside(quotation.EndToken, _attributions[after].Cue);
            // "No," she said. "Never.": the verb before ends its own sentence, but it is nearer than one that comes later.
            int chosen = follows && (!leads || _attributions[after].HasQuotation) ? after
                : before >= firstAttribution ? before
                : after;
            _speakers.Add(new QuotationSpeaker(chosen, _attributions[chosen].Mention,
                follows || leads ? SpeakerLink.Cue : SpeakerLink.Adjacent));
        }

        ref readonly Attribution final = ref _attributions[_attribution - 1];
        return firstQuotation < _quotation
            ? _speakers[_speakers.Count - 1]
            : new QuotationSpeaker(_attribution - 1, final.Mention, SpeakerLink.Adjacent);
    }

    /// <summary>Whether no sentence ends between two tokens.</summary>
    private readonly bool IsBeside(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (_tokens[i].Kind is TokenKind.Period or TokenKind.Exclamation && !_tokens[i].InQuotation && i + 1 < _tokens.Length
                && _tokens[i + 1].SpaceBefore
                && !(_tokens[i - 1].Kind == TokenKind.Word && Lists.Abbreviation.Has(_tokens[i - 1])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A person outside the quotations of the block: a name, a pronoun, a role.</summary>
    private readonly QuotationSpeaker FindPerson(in Block block, int firstMention)
    {
        for (int i = firstMention; i < _mention; i++)
        {
            if (_mentions[i].Class != NameClass.Other && !_tokens[_mentions[i].NameToken].InQuotation)
            {
                return new QuotationSpeaker(-1, i, SpeakerLink.Block);
            }
        }

        for (int i = block.FirstToken; i < block.EndToken; i++)
        {
            if (_tokens[i].Kind == TokenKind.Word && !_tokens[i].InQuotation && SpeakerLayerWords.Speaking.Has(_tokens[i]))
            {
                return new QuotationSpeaker(-1, -1, SpeakerLink.Block);
            }
        }

        return QuotationSpeaker.None;
    }

    /// <summary>
    /// The last sentence tells of a statement, a letter, a speech, or somebody spoke about something in it: the words may follow.
    /// </summary>
    private readonly bool TellsOfStatement(in Sentence sentence)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (SpeakerLayerWords.Statement.Has(_tokens[i])
                || (SpeakerLayerWords.SpeakingWord.Has(_tokens[i]) && i + 1 < sentence.EndToken
                    && SpeakerLayerWords.AboutOrOf.Has(_tokens[i + 1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A sentence is about somebody it begins with: <c>Hess dismissed the claim that the rope was old</c>. Without, a noun of saying has no
    /// one who goes on to speak.
    /// </summary>
    private readonly bool OpensWithPerson(in Sentence sentence, int firstMention)
    {
        if (SpeakerLayerWords.PersonPronoun.Has(_tokens[sentence.FirstToken]))
        {
            return true;
        }

        for (int i = firstMention; i < _mention && _mentions[i].FirstToken <= sentence.FirstToken; i++)
        {
            if (_mentions[i].FirstToken == sentence.FirstToken)
            {
                return _mentions[i].Class is NameClass.Person or NameClass.Unknown && !_tokens[_mentions[i].EndToken - 1].IsPossessive;
            }
        }

        return false;
    }

    private readonly bool IsNobody(int head) => SpeakerLayerWords.Nobody.Has(_tokens[head]);

    private readonly bool EndsInColon(in Block block) => _tokens[block.EndToken - 1].Kind == TokenKind.Colon;

    /// <summary>The next block signs the quotation: a dash and a name.</summary>
    private readonly bool IsSigned(ReadOnlySpan<Block> blocks, int index)
    {
        if (index + 1 >= blocks.Length || blocks[index + 1].FirstToken >= blocks[index + 1].EndToken)
        {
            return false;
        }

        ref readonly Block next = ref blocks[index + 1];
        ref readonly Token first = ref _tokens[next.FirstToken];
        return first.Kind == TokenKind.Dash
            || (next.Zone == Zone.ListItem && first.IsCapitalised && _reading.Text[next.Start] is '-' or '–' or '—');
    }
}
