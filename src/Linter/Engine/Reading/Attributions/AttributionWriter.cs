using ContentLint.Reading.Clauses;
using ContentLint.Reading.Names;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Reading.Attributions;

/// <summary>
/// Completes what the readers of single forms find: which name stands for a source, how well the source is identified, and what a
/// pronoun stands for.
/// </summary>
/// <param name="reading">The reading; its names and sentences are built.</param>
/// <param name="attributions">Where attributions go, in text order.</param>
internal sealed class AttributionWriter(ArticleReading reading, PooledList<Attribution> attributions)
{
    /// <summary>How many sentences back a pronoun looks for what it stands for.</summary>
    private const int AntecedentReach = 8;

    /// <summary>How many attributions back a pronoun looks: hostile sentences have no end.</summary>
    private const int AttributionReach = 32;

    /// <summary>Adds an attribution to a source.</summary>
    /// <param name="passage">The sentence.</param>
    /// <param name="source">The source.</param>
    /// <param name="cue">The verb or noun that attributes.</param>
    /// <param name="contentFirst">First token of what is attributed.</param>
    /// <param name="contentEnd">After the last token of what is attributed.</param>
    /// <param name="form">The grammar.</param>
    /// <param name="hasQuotation">Whether a quotation stands beside the cue.</param>
    public void Add(in Passage passage, in NounPhrase source, int cue, int contentFirst, int contentEnd, AttributionForm form,
        bool hasQuotation)
    {
        int mention = FindMention(passage, source, form);
        SourceLevel level = SourceClassifier.Classify(reading, passage, source, mention);
        SourceLevel standing = level;
        int antecedent = -1;
        if (level == SourceLevel.Pronoun || (form == AttributionForm.Nominal && mention < 0 && Lists.Determiner.Has(passage[source.Head])))
        {
            level = SourceLevel.Pronoun;
            standing = ResolvePronoun(passage, source.First, out antecedent);
        }
        else if (level == SourceLevel.BareName && IsIntroduced(reading.Mentions[mention]))
        {
            standing = SourceLevel.NamedPerson;
        }

        int head = mention >= 0 ? reading.Mentions[mention].EndToken - 1 : source.Head;
        attributions.Add(new Attribution(
            source.First, source.End, head, cue, contentFirst, contentEnd, passage.Sentence, mention, form, level, standing, antecedent,
            hasQuotation));
    }

    /// <summary>Adds an attribution in which nobody speaks.</summary>
    /// <param name="passage">The sentence.</param>
    /// <param name="first">First of the words that hide the source.</param>
    /// <param name="end">After the last of them.</param>
    /// <param name="cue">The verb or noun that attributes.</param>
    /// <param name="form">The grammar.</param>
    public void AddNobody(in Passage passage, int first, int end, int cue, AttributionForm form)
    {
        while (form == AttributionForm.Agentless && first < cue && passage.Is(first - 1, Lists.Auxiliary))
        {
            first--;
        }

        attributions.Add(new Attribution(
            first, end, cue, cue, end, passage.End, passage.Sentence, -1, form, SourceLevel.Nobody, SourceLevel.Nobody, -1,
            HasQuotation: false));
    }

    /// <summary>Adds what the last voice of the sentence before a participle goes on to say.</summary>
    /// <returns>Whether there is such a voice.</returns>
    /// <param name="passage">The sentence.</param>
    /// <param name="cue">The participle.</param>
    public bool Continue(in Passage passage, int cue)
    {
        for (int i = attributions.Count - 1; i >= 0 && attributions[i].Sentence == passage.Sentence; i--)
        {
            ref readonly Attribution earlier = ref attributions[i];
            if (earlier.Form != AttributionForm.AccordingTo && earlier.HasVoice && earlier.Cue < cue)
            {
                attributions.Add(earlier with
                {
                    Cue = cue,
                    ContentFirst = cue + 1,
                    ContentEnd = passage.End,
                    Form = AttributionForm.Participle,
                    HasQuotation = false
                });
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The sentence is the tag of a question or cry that the same paragraph quotes before it: <c>“Who can wait?” Hess asked the guard.</c>
    /// </summary>
    /// <param name="passage">The sentence.</param>
    public bool FollowsCry(in Passage passage)
    {
        int mark = passage.First - 1;
        return mark > reading.Blocks[reading.Sentences[passage.Sentence].Block].FirstToken && !passage[mark].SpaceBefore
            && passage[mark].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote && passage[mark - 1].Kind == TokenKind.Exclamation;
    }

    private bool IsIntroduced(in Mention mention) =>
        reading.Names.Find(mention.Key).Strength is IntroductionStrength.Full or IntroductionStrength.Described
            or IntroductionStrength.Byline;

    /// <summary>
    /// He and she are the last person who spoke in this or the last two paragraphs, else the last person named there; they and it
    /// are the last group or body that spoke. What they stand for lends them its level.
    /// </summary>
    private SourceLevel ResolvePronoun(in Passage passage, int token, out int antecedent)
    {
        antecedent = -1;
        bool person = AttributionWriterWords.PersonPronoun.Has(passage[token]);
        if (!person && !AttributionWriterWords.BodyPronoun.Has(passage[token]))
        {
            return SourceLevel.Unknown; // I, we, you: the writer or the reader
        }

        ReadOnlySpan<Mention> mentions = reading.Mentions;
        int oldest = passage.Sentence - AntecedentReach;
        for (int i = attributions.Count - 1; i >= Math.Max(0, attributions.Count - AttributionReach)
            && attributions[i].Sentence >= oldest; i--)
        {
            ref readonly Attribution earlier = ref attributions[i];
            if (!earlier.HasVoice || earlier.Standing is SourceLevel.Unknown or SourceLevel.NamedDocument or SourceLevel.Pronoun)
            {
                continue;
            }

            int named = earlier.Mention >= 0 ? earlier.Mention : earlier.Antecedent;
            bool isPerson = named >= 0
                ? mentions[named].Class is NameClass.Person or NameClass.Unknown
                : AttributionWriterWords.RoleOrUnnamed.Has(passage[earlier.Head]) && !Lists.PluralSpeaker.Has(passage[earlier.Head]);
            if (isPerson == person)
            {
                antecedent = named;
                return earlier.Standing;
            }
        }

        int last = FirstMentionFrom(token) - 1;
        for (int i = last; i >= 0 && i > last - AntecedentReach && mentions[i].Sentence >= oldest; i--)
        {
            ref readonly Mention mention = ref mentions[i];
            bool fits = person ? mention.Class == NameClass.Person : mention.Class is NameClass.Organisation;
            if (fits && !passage[mention.FirstToken].InQuotation)
            {
                antecedent = i;
                return !person ? SourceLevel.NamedBody
                    : mention.Parts > 1 || IsIntroduced(mention) ? SourceLevel.NamedPerson
                    : SourceLevel.BareName;
            }
        }

        return SourceLevel.Unknown;
    }

    /// <summary>
    /// The name that stands for the source: the one that holds the head, or a person in apposition right after the phrase
    /// (<c>a spokesman for the port, Paolo Renn</c>).
    /// </summary>
    private int FindMention(in Passage passage, in NounPhrase source, AttributionForm form)
    {
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        int low = FirstMentionFrom(source.First);
        int found = -1;
        for (int i = low; i < mentions.Length && mentions[i].FirstToken < source.End; i++)
        {
            if (mentions[i].FirstToken <= source.Head && source.Head < mentions[i].EndToken)
            {
                found = i;
            }
        }

        if (found >= 0)
        {
            return found;
        }

        // A full name in apposition, before or after the phrase.
        int after = source.End + 1;
        if (form != AttributionForm.SourceVerb && passage.Is(source.End, TokenKind.Comma)
            && FirstMentionFrom(after) is var next && next < mentions.Length && mentions[next].FirstToken == after
            && mentions[next].IsFullPerson)
        {
            return next;
        }

        for (int i = low; i < mentions.Length && mentions[i].FirstToken < source.End; i++)
        {
            if (mentions[i].IsFullPerson && mentions[i].FirstToken > source.Head
                && !Lists.Preposition.Has(passage[mentions[i].FirstToken - 1]))
            {
                return i; // the spokesman of the port Paolo Renn
            }
        }

        return -1;
    }

    private int FirstMentionFrom(int token) => Sorted.FirstFrom(reading.Mentions, token + 1, static (in Mention item) => item.EndToken);
}
