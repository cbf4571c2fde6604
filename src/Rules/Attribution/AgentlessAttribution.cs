using ContentLint.Words;
using ContentLint.Reading;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Attribution;

/// <summary>Finds words that attribute to nobody: “it is understood that”, “is said to”, “reportedly”, “the rumour that”.</summary>
/// <remarks>
/// ## Why
/// “It is understood that” tells the reader that the desk knows who says so and will not tell. An impersonal passive is a
/// warning. A hedging word (“reportedly”, “the alleged plot”), an estimate without an estimator and a rumour, fear or suspicion
/// without a holder are notes. Nothing is reported when a named source stands in the sentence or in the next of the paragraph,
/// when “alleged” belongs to proceedings the article tells of, or for plain timetables and plans (“is expected to arrive”).
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
    Severity: Severity.Warning,
    Precision: RulePrecision.High))
{
    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Reading.Attribution> attributions = reading.Attributions;
        int lastSentence = -1;
        bool? proceedings = null;
        for (int i = 0; i < attributions.Length; i++)
        {
            Reading.Attribution attribution = attributions[i];
            if (attribution.Level != SourceLevel.Nobody || attribution.Sentence == lastSentence)
            {
                continue;
            }

            Block block = reading.Blocks[reading.Sentences[attribution.Sentence].Block];
            if (!block.IsProse && block.Zone != Zone.Headline)
            {
                continue;
            }

            Severity severity = GetSeverity(reading, attribution, ref proceedings);
            if (severity == Severity.None || HasNamedSource(reading, i) || IsHeard(reading, attribution))
            {
                continue;
            }

            lastSentence = attribution.Sentence;
            TextSpan span = attribution.GetSourceSpan(reading);
            context.Report(block.Zone == Zone.Headline ? Severity.Note : severity, span, $"“{reading.Text.ToString(span)}” attributes this to nobody", "Say who says, believes or estimates it");
        }
    }

    private static Severity GetSeverity(ArticleReading reading, in Reading.Attribution attribution, ref bool? proceedings)
    {
        string cue = reading.Lexicon.GetWord(reading.Tokens[attribution.Cue].WordId);
        switch (attribution.Form)
        {
            case AttributionForm.Agentless:
                return RatePassive(reading, attribution, cue);
            case AttributionForm.Hedge:
                // What is before a court is alleged; the proceedings are the source.
                if (!(cue is "alleged" or "allegedly" or "suspected"))
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
    private static Severity RateNoun(ArticleReading reading, in Reading.Attribution attribution, string noun)
    {
        string before = attribution.SourceFirst > reading.Sentences[attribution.Sentence].FirstToken
            ? reading.Lexicon.GetWord(reading.Tokens[attribution.SourceFirst - 1].WordId)
            : string.Empty;
        if (before is "rejected" or "rejects" or "denied" or "denies" or "deny" or "dismissed" or "dismisses" or "disputed" or "disputes" or "refuted" or "refutes"
            or "repeated" or "repeats")
        {
            return Severity.None;
        }

        if (noun is "rumour" or "rumours" or "rumor" or "rumors" or "speculation" or "suspicion" or "suspicions" or "allegation" or "allegations" or "accusation" or "accusations"
            or "suggestions" or "claim" or "claims" or "calls" or "criticism")
        {
            return Severity.Note;
        }

        return noun is "fear" or "fears" or "concern" or "concerns" or "reports" && before is "amid" or "on" or "over" or "of" or "following" or "after" or "despite" ? Severity.Note : Severity.None;
    }

    private static Severity RatePassive(ArticleReading reading, in Reading.Attribution attribution, string cue)
    {
        string opening = reading.Lexicon.GetWord(reading.Tokens[Math.Max(0, attribution.SourceFirst - 1)].WordId);
        bool wide = IsWide(reading, attribution);
        if (opening is "it" && cue is "understood" or "believed" or "thought" or "claimed" or "alleged" or "reported" or "rumoured" or "rumored" or "feared" or "said")
        {
            return Severity.Warning;
        }

        if (cue is "expected" or "hoped" or "tipped" or "predicted" or "held" or "accepted" or "acknowledged" or "recognised" or "recognized" or "credited" or "praised")
        {
            return wide ? Severity.Note : Severity.None;
        }

        if (cue is "known")
        {
            return wide && !IsNaming(reading, attribution) ? Severity.Note : Severity.None;
        }

        if (cue is "said" or "rumoured" or "rumored" or "understood")
        {
            return Severity.Warning;
        }

        return Severity.Note;
    }

    private static bool IsWide(ArticleReading reading, in Reading.Attribution attribution)
    {
        int before = attribution.Cue - 1;
        return before >= attribution.SourceFirst && reading.Lexicon.GetWord(reading.Tokens[before].WordId) is "widely" or "generally" or "commonly" or "universally";
    }

    /// <summary><c>is commonly known as a groat</c></summary>
    private static bool IsNaming(ArticleReading reading, in Reading.Attribution attribution)
    {
        int next = attribution.Cue + 1;
        return next < reading.Tokens.Length && reading.Lexicon.GetWord(reading.Tokens[next].WordId) is "as" or "for";
    }

    /// <summary><c>the tribunal heard that</c>, <c>jurors were told</c>: the venue answers for it.</summary>
    private static bool IsHeard(ArticleReading reading, in Reading.Attribution attribution)
    {
        bool venue = false;
        for (int i = reading.Sentences[attribution.Sentence].FirstToken; i < attribution.SourceFirst; i++)
        {
            Token token = reading.Tokens[i];
            if (venue && reading.Lexicon.GetWord(token.WordId) is "heard" or "told")
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
        ReadOnlySpan<Reading.Attribution> attributions = reading.Attributions;
        int sentence = attributions[index].Sentence;
        for (int i = index - 1; i >= Math.Max(0, index - Claim.Reach) && attributions[i].Sentence == sentence; i--)
        {
            Reading.Attribution outer = attributions[i];
            if (outer.HasVoice && outer.Standing != SourceLevel.BareGroup && outer.ContentFirst <= attributions[index].Cue && attributions[index].Cue < outer.ContentEnd)
            {
                return true;
            }
        }

        int block = reading.Sentences[sentence].Block;
        for (int i = index + 1; i < Math.Min(attributions.Length, index + Claim.Reach) && attributions[i].Sentence <= sentence + 1; i++)
        {
            Reading.Attribution later = attributions[i];
            bool fits = later.Sentence == sentence
                ? later.Standing != SourceLevel.BareGroup && later.ContentFirst <= attributions[index].Cue && attributions[index].Cue < later.ContentEnd
                : later.IsIdentified && reading.Sentences[later.Sentence].Block == block;
            if (fits && later.HasVoice)
            {
                return true;
            }
        }

        return false;
    }
}
