using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Reading.Names;
using ContentLint.Rules.Attribution.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Attribution;

/// <summary>Finds words that attribute to nobody: “it is understood that”, “is said to”, “reportedly”, “the rumour that”.</summary>
/// <remarks>
/// ## Why
/// “It is understood that” tells the reader that the desk knows who says so and will not tell. An impersonal passive in the present
/// tense, with nobody who speaks in the sentences beside it, is a warning; in the past it is a note. So are a legend of another
/// century, a record (“is believed to be the oldest”), an aside (“as bakers are said to do”), a saying after words that tell who hands
/// it on, an article that guesses again and again, a hedging word (“reportedly”, “the alleged plot”), an estimate without an estimator
/// and a rumour, fear or suspicion without a holder. Nothing is
/// reported when a named source stands in the sentence or in the next of the paragraph, when “alleged” belongs to proceedings the
/// article tells of, or for plain timetables and plans (“is expected to arrive”).
///
/// ## What to do
/// Say who says, believes or estimates it.
///
/// ## Examples
/// ```bad
/// It is understood that the chairman will resign.
/// ```
/// ```bad
/// The hoard, estimated to be worth $4m, was moved at night.
/// ```
/// ```bad
/// The bridge was reportedly sold twice.
/// ```
/// ```good
/// The coin is known as a groat.
/// ```
/// ```good
/// The minister was said by her office to be resting.
/// ```
/// ```good
/// The tribunal heard on Friday that the engine was expected to arrive at noon.
/// ```
/// </remarks>
public sealed class AgentlessAttribution() : Rule(new RuleDescriptor(
    Id: "CL103",
    Name: "agentless-attribution",
    Title: "Attribution to nobody",
    Description: "A statement is attributed, but to nobody.",
    Severity: Severity.Warning)
{
    QuietIn = QuietGenres.NoReport,
    NotesIn = QuietGenres.OwnVoice,
})
{
    /// <summary>An article that guesses so often reconstructs what nobody tells, and says so.</summary>
    private const int FewestGuesses = 5;

    /// <summary>Letters of a word that ends as superlatives do by chance: <c>rest</c>, <c>west</c>.</summary>
    private const int ShortestSuperlative = 5;

    /// <summary>So many sentences before a saying it may be told who tells it.</summary>
    private const int Telling = 2;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Reading.Attributions.Attribution> attributions = reading.Attributions;
        int lastSentence = -1;
        bool? proceedings = null;
        bool? many = null;
        for (int i = 0; i < attributions.Length; i++)
        {
            Reading.Attributions.Attribution attribution = attributions[i];
            if (attribution.Level != SourceLevel.Nobody || attribution.Sentence == lastSentence)
            {
                continue;
            }

            Block block = reading.Blocks[reading.Sentences[attribution.Sentence].Block];
            if (!block.IsProse && block.Zone != Zone.Headline)
            {
                continue;
            }

            Severity severity = IsOpenCharge(reading, attribution, ref proceedings)
                ? Severity.None
                : GetSeverity(reading, attribution, ref proceedings);
            if (severity == Severity.Warning && (Reporting.IsPersonal(reading)
                || Reporting.HasLink(reading, attribution.GetSourceSpan(reading).Start, attribution.GetSourceSpan(reading).End)
                || IsOver(reading, attribution) || IsBesideVoice(reading, i) || IsCommonlyTold(reading, attribution)
                || (many ??= CountPassives(reading) >= FewestGuesses)))
            {
                severity = Severity.Note;
            }

            if (severity == Severity.None || HasNamedSource(reading, i) || IsHeard(reading, attribution))
            {
                continue;
            }

            lastSentence = attribution.Sentence;
            TextSpan span = attribution.GetSourceSpan(reading);
            context.Report(block.Zone == Zone.Headline ? Severity.Note : severity, span,
                $"“{reading.Text.ToString(span)}” attributes this to nobody", "Say who says, believes or estimates it");
        }

        ReportReactions(reading, context);
    }

    /// <summary><c>The move has raised eyebrows</c>: a crowd reacts, and nobody of it speaks in the sentence or the two after it.</summary>
    private static void ReportReactions(ArticleReading reading, RuleContext context)
    {
        if (!reading.HasPhrase(PhraseKind.Reaction))
        {
            return;
        }

        ReadOnlySpan<Coverage> coverage = reading.Coverage;
        int sentence = 0;
        int last = -1;
        foreach (ref readonly PhraseMatch match in reading.Phrases)
        {
            if (reading.Lexicon.GetPhrase(match.Phrase).Kind != PhraseKind.Reaction)
            {
                continue;
            }

            sentence = reading.FindSentence(match.FirstToken, sentence);
            if (sentence < 0)
            {
                return;
            }

            Token first = reading.Tokens[match.FirstToken];
            bool voiced = false;
            for (int i = sentence; i <= Math.Min(sentence + 2, coverage.Length - 1); i++)
            {
                voiced |= coverage[i].Kind is CoverKind.Content or CoverKind.Quotation;
            }

            if (sentence != last && !voiced && !first.InQuotation && !first.IsResidue
                && match.FirstToken >= reading.Sentences[sentence].FirstToken && reading.Blocks[reading.Sentences[sentence].Block].IsProse)
            {
                last = sentence;
                TextSpan span = TextSpan.FromBounds(first.Start, reading.Tokens[match.EndToken - 1].End);
                context.Report(Severity.Note, span, $"“{reading.Text.ToString(span)}” tells of a reaction, and nobody speaks",
                    "Name one of those who react, with what was said");
            }
        }
    }

    /// <summary>
    /// <c>accused of</c> where a court sits, where nobody is accused, and where a link leads to who accuses; <c>criticised for years</c>.
    /// </summary>
    private static bool IsOpenCharge(ArticleReading reading, in Reading.Attributions.Attribution attribution, ref bool? proceedings)
    {
        if (attribution.Form != AttributionForm.Agentless || !AgentlessAttributionWords.Blaming.Has(reading.Tokens[attribution.Cue]))
        {
            return false;
        }

        proceedings ??= reading.HasPhrase(PhraseKind.Proceedings);
        Sentence sentence = reading.Sentences[attribution.Sentence];
        int after = attribution.Cue + 2;
        return proceedings.Value || GroupClaim.IsLinked(reading, attribution)
            || AgentlessAttributionWords.Supposing.HasAny(reading.Tokens.Slice(sentence.FirstToken, attribution.Cue - sentence.FirstToken))
            || (after < sentence.EndToken && AgentlessAttributionWords.Spans.Has(reading.Tokens[after]));
    }

    private static Severity GetSeverity(ArticleReading reading, in Reading.Attributions.Attribution attribution, ref bool? proceedings)
    {
        ushort cue = reading.Tokens[attribution.Cue].WordId;
        switch (attribution.Form)
        {
            case AttributionForm.Agentless:
                if (AgentlessAttributionWords.AllegedOrSuspected.Has(cue) && (proceedings ??= reading.HasPhrase(PhraseKind.Proceedings)))
                {
                    return Severity.None;
                }

                return RatePassive(reading, attribution, cue);
            case AttributionForm.Hedge:
                // A report of suspected neglect is a kind of report.
                if (AgentlessAttributionWords.Suspected.Has(cue) && !IsDetermined(reading, attribution))
                {
                    return Severity.None;
                }

                // What is before a court is alleged; the proceedings are the source.
                if (!AgentlessAttributionWords.AllegedOrSuspected.Has(cue))
                {
                    return Severity.Note;
                }

                proceedings ??= reading.HasPhrase(PhraseKind.Proceedings);
                return proceedings.Value ? Severity.None : Severity.Note;
            default:
                return RateNoun(reading, attribution, cue);
        }
    }

    /// <summary>
    /// Rumours, allegations and suspicions belong to somebody; fears and reports that only set the scene count after a word that makes
    /// them a cause. What somebody denies, rejects or repeats is his to answer.
    /// </summary>
    private static Severity RateNoun(ArticleReading reading, in Reading.Attributions.Attribution attribution, ushort noun)
    {
        ushort before = attribution.SourceFirst > reading.Sentences[attribution.Sentence].FirstToken
            ? reading.Tokens[attribution.SourceFirst - 1].WordId
            : (ushort)0;
        if (AgentlessAttributionWords.Denial.Has(before))
        {
            return Severity.None;
        }

        if (AgentlessAttributionWords.TalkNoun.Has(noun))
        {
            return Severity.Note;
        }

        bool exists = AgentlessAttributionWords.Existing.Has(before) && attribution.SourceFirst > 1
            && AgentlessAttributionWords.There.Has(reading.Tokens[attribution.SourceFirst - 2]);
        return AgentlessAttributionWords.Worry.Has(noun) && (exists || AgentlessAttributionWords.BeforeRumour.Has(before))
            ? Severity.Note
            : Severity.None;
    }

    private static Severity RatePassive(ArticleReading reading, in Reading.Attributions.Attribution attribution, ushort cue)
    {
        ushort opening = reading.Tokens[Math.Max(0, attribution.SourceFirst - 1)].WordId;
        bool wide = IsWide(reading, attribution);
        if (Defines(reading, attribution))
        {
            return Severity.None;
        }

        if (Lists.It.Has(opening) && AgentlessAttributionWords.ReportParticiple.Has(cue))
        {
            return Severity.Warning;
        }

        if (AgentlessAttributionWords.MildParticiple.Has(cue))
        {
            return wide ? Severity.Note : Severity.None;
        }

        if (AgentlessAttributionWords.Known.Has(cue))
        {
            return (wide && !IsNaming(reading, attribution)) || IsDeedOf(reading, attribution) ? Severity.Note : Severity.None;
        }

        if (!wide && (AgentlessAttributionWords.Assumed.Has(cue) || IsReceiver(reading, attribution) || IsFormer(reading, attribution)))
        {
            return Severity.None;
        }

        bool rumour = AgentlessAttributionWords.Rumoured.Has(cue)
            || (AgentlessAttributionWords.RumourParticiple.Has(cue) && IsOfSomebody(reading, attribution));
        bool charge = AgentlessAttributionWords.ReportParticiple.Has(cue) && IsOfSomebody(reading, attribution)
            && Wrongdoing.Accuses(reading, attribution.Cue + 1, reading.Sentences[attribution.Sentence].EndToken);
        return rumour || charge ? Severity.Warning : Severity.Note;
    }

    /// <summary><c>It was thought that</c>, <c>had been rumoured to</c>: what was believed then, and is known by now.</summary>
    private static bool IsOver(ArticleReading reading, in Reading.Attributions.Attribution attribution) =>
        AgentlessAttributionWords.Past.HasAny(
            reading.Tokens.Slice(attribution.SourceFirst, Math.Max(0, attribution.Cue - attribution.SourceFirst)));

    /// <summary>
    /// A legend of somebody long dead, a record (<c>is believed to be the oldest</c>), an aside (<c>as bakers are said to do</c>), or a
    /// saying of which the sentences before tell who hands it on (<c>It was lore at the mill</c>).
    /// </summary>
    private static bool IsCommonlyTold(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        Sentence sentence = reading.Sentences[attribution.Sentence];
        if (GroupClaim.IsOfThePast(reading, sentence))
        {
            return true;
        }

        for (int i = attribution.Cue + 1; i + 2 < sentence.EndToken && i < attribution.Cue + 4; i++)
        {
            if (Lists.The.Has(tokens[i]) && AgentlessAttributionWords.Be.Has(tokens[i - 1])
                && (AgentlessAttributionWords.Record.Has(tokens[i + 1])
                || (tokens[i + 1].Length > ShortestSuperlative
                    && reading.TextOf(tokens[i + 1]).EndsWith("est".AsSpan(), StringComparison.Ordinal))))
            {
                return true;
            }
        }

        // The clause of the aside begins right before its subject, which has at most three words.
        for (int i = attribution.SourceFirst - 2; i >= Math.Max(sentence.FirstToken, attribution.SourceFirst - 4); i--)
        {
            if (AgentlessAttributionWords.Aside.Has(tokens[i]))
            {
                return true;
            }
        }

        int first = attribution.Sentence;
        while (first > 0 && first > attribution.Sentence - Telling && reading.Sentences[first - 1].Block == sentence.Block)
        {
            first--;
        }

        int start = reading.Sentences[first].FirstToken;
        return AgentlessAttributionWords.Lore.HasAny(tokens.Slice(start, attribution.SourceFirst - start));
    }

    private static int CountPassives(ArticleReading reading)
    {
        int count = 0;
        foreach (ref readonly Reading.Attributions.Attribution attribution in reading.Attributions)
        {
            count += attribution.Level == SourceLevel.Nobody && attribution.Form == AttributionForm.Agentless
                && AgentlessAttributionWords.ReportParticiple.Has(reading.Tokens[attribution.Cue]) ? 1 : 0;
        }

        return count;
    }

    /// <summary>
    /// Somebody speaks in the sentence or beside it, whoever it may be: <c>According to the Courier, … He is said to have called</c>. Of
    /// such a passive the reader takes it that the voice goes on.
    /// </summary>
    private static bool IsBesideVoice(ArticleReading reading, int index)
    {
        ReadOnlySpan<Reading.Attributions.Attribution> attributions = reading.Attributions;
        int sentence = attributions[index].Sentence;
        int end = Math.Min(attributions.Length, index + Claim.Reach);
        for (int i = Math.Max(0, index - Claim.Reach); i < end; i++)
        {
            if (i != index && attributions[i].HasVoice && Math.Abs(attributions[i].Sentence - sentence) <= 1)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDetermined(ArticleReading reading, in Reading.Attributions.Attribution attribution) =>
        attribution.SourceFirst > 0 && (reading.Tokens[attribution.SourceFirst - 1].IsPossessive
            || Lists.Determiner.Has(reading.Tokens[attribution.SourceFirst - 1]));

    private static bool IsWide(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        int before = attribution.Cue - 1;
        return before >= attribution.SourceFirst && Lists.Widely.Has(reading.Tokens[before]);
    }

    /// <summary><c>a page is said to be dirty if it was changed</c>: what a word means.</summary>
    private static bool Defines(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        for (int i = attribution.Cue + 1; i < reading.Sentences[attribution.Sentence].EndToken; i++)
        {
            if (AgentlessAttributionWords.Condition.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The subject is a person or a body: what is said of a thing is the way of manuals.</summary>
    private static bool IsOfSomebody(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        int subject = attribution.SourceFirst - 1;
        if (subject < reading.Sentences[attribution.Sentence].FirstToken)
        {
            return false;
        }

        Token token = reading.Tokens[subject];
        return AgentlessAttributionWords.Actor.Has(token) || AgentlessAttributionWords.Somebody.Has(token)
            || (reading.MentionAt(subject) is var mention and >= 0
                && reading.Mentions[mention].Class is NameClass.Person or NameClass.Organisation or NameClass.Unknown);
    }

    /// <summary><c>the dictator is known to house an army</c>: a person or a body, and a deed.</summary>
    private static bool IsDeedOf(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        int verb = attribution.Cue + 2;
        if (attribution.SourceFirst == 0 || verb >= reading.Tokens.Length || IsReceiver(reading, attribution))
        {
            return false;
        }

        Token subject = reading.Tokens[attribution.SourceFirst - 1];
        return (subject.IsCapitalised || AgentlessAttributionWords.Actor.Has(subject)) && reading.Tokens[verb].Kind == TokenKind.Word;
    }

    /// <summary><c>are reported to the board</c>: to somebody, and no verb.</summary>
    private static bool IsReceiver(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        int after = attribution.Cue + 2;
        return after < reading.Tokens.Length && Lists.To.Has(reading.Tokens[after - 1])
            && (reading.Tokens[after].IsCapitalised || AgentlessAttributionWords.Receiver.Has(reading.Tokens[after]));
    }

    /// <summary><c>was once believed to</c></summary>
    private static bool IsFormer(ArticleReading reading, in Reading.Attributions.Attribution attribution) =>
        attribution.Cue > attribution.SourceFirst && AgentlessAttributionWords.Formerly.Has(reading.Tokens[attribution.Cue - 1]);

    /// <summary><c>is commonly known as a groat</c></summary>
    private static bool IsNaming(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        int next = attribution.Cue + 1;
        return next < reading.Tokens.Length && AgentlessAttributionWords.AsOrFor.Has(reading.Tokens[next]);
    }

    /// <summary><c>the tribunal heard that</c>, <c>jurors were told</c>: the venue answers for it.</summary>
    private static bool IsHeard(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        bool venue = false;
        for (int i = reading.Sentences[attribution.Sentence].FirstToken; i < attribution.SourceFirst; i++)
        {
            Token token = reading.Tokens[i];
            if (venue && AgentlessAttributionWords.Hearing.Has(token))
            {
                return true;
            }

            venue |= Lists.Tribunal.Has(token);
        }

        return false;
    }

    /// <summary>Somebody named speaks in the sentence, or in the next of the paragraph.</summary>
    private static bool HasNamedSource(ArticleReading reading, int index)
    {
        ReadOnlySpan<Reading.Attributions.Attribution> attributions = reading.Attributions;
        int sentence = attributions[index].Sentence;
        for (int i = index - 1; i >= Math.Max(0, index - Claim.Reach) && attributions[i].Sentence == sentence; i--)
        {
            Reading.Attributions.Attribution outer = attributions[i];
            if (outer.HasVoice && outer.Standing != SourceLevel.BareGroup && outer.ContentFirst <= attributions[index].Cue
                && attributions[index].Cue < outer.ContentEnd)
            {
                return true;
            }
        }

        int block = reading.Sentences[sentence].Block;
        for (int i = index + 1; i < Math.Min(attributions.Length, index + Claim.Reach) && attributions[i].Sentence <= sentence + 1; i++)
        {
            Reading.Attributions.Attribution later = attributions[i];
            bool fits = later.Sentence == sentence
                ? later.Standing != SourceLevel.BareGroup && later.ContentFirst <= attributions[index].Cue
                    && attributions[index].Cue < later.ContentEnd
                : later.IsIdentified && reading.Sentences[later.Sentence].Block == block;
            if (fits && later.HasVoice)
            {
                return true;
            }
        }

        return false;
    }
}
