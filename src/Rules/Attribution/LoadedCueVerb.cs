using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Words;

namespace ContentLint.Rules.Attribution;

/// <summary>Finds verbs of saying that judge the speaker or the truth: “admitted”, “boasted”, “refuted”.</summary>
/// <remarks>
/// ## Why
/// “Said” is neutral; these import guilt, triumph or endorsement. Pleas and what comes out in court, documents that reveal, and
/// other senses of the words (“claimed asylum”) are left alone. One finding a paragraph, three a file.
///
/// ## What to do
/// Write “said”, unless the judgement is shown in the text.
///
/// ## Examples
/// ```bad
/// Tom Hess, the mayor, boasted that the bridge was safe.
/// ```
/// ```bad
/// The ministry admitted that it had held talks.
/// ```
/// ```good
/// She admitted manslaughter at the trial on Monday.
/// ```
/// ```good
/// The report revealed a crack in the wall.
/// ```
/// ```good
/// He claimed asylum, and the fire claimed two lives.
/// ```
/// </remarks>
public sealed class LoadedCueVerb() : Rule(new RuleDescriptor(
    Id: "CL108",
    Name: "loaded-cue-verb",
    Title: "Verb of saying that judges",
    Description: "The verb of saying judges the speaker or the truth of what is said.",
    Severity: Severity.Note)
{
    QuietIn = QuietGenres.NoReportNorView,
    NotesIn = QuietGenres.OwnVoice,
    WokenBy = new Wake { Words = [LoadedCueVerbWords.Loaded] },
})
{
    private const int MostPerFile = 3;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        int lastBlock = -1;
        int reported = 0;
        bool? proceedings = null;
        foreach (ref readonly Reading.Attributions.Attribution attribution in reading.Attributions)
        {
            int block = reading.Sentences[attribution.Sentence].Block;
            if (!attribution.HasVoice || block == lastBlock || !reading.Blocks[block].IsProse || !IsVerb(attribution.Form))
            {
                continue;
            }

            Token cue = reading.Tokens[attribution.Cue];
            string why = Judge(reading, attribution, cue, ref proceedings);
            if (why.Length == 0 || IsNegated(reading, attribution.Cue))
            {
                continue;
            }

            lastBlock = block;
            context.Report(cue.Span, $"“{reading.Text.ToString(cue.Span)}” {why}", "Write “said” unless the text shows it");
            if (++reported == MostPerFile)
            {
                return;
            }
        }
    }

    private static bool IsVerb(AttributionForm form) =>
        form is AttributionForm.SourceVerb or AttributionForm.VerbSource or AttributionForm.Hearer or AttributionForm.ClauseFinal
            or AttributionForm.Interrupted or AttributionForm.Participle;

    /// <summary>What the verb says of the speaker, or nothing.</summary>
    private static string Judge(ArticleReading reading, in Reading.Attributions.Attribution attribution, in Token cue,
        ref bool? proceedings)
    {
        if (LoadedCueVerbWords.Vanity.Has(cue))
        {
            bool owns = LoadedCueVerbWords.Boast.Has(cue) && !attribution.HasQuotation && !FollowsThat(reading, attribution.Cue);
            return owns ? string.Empty : "shows the speaker as vain"; // the club boasts three courts
        }

        if (LoadedCueVerbWords.Mockery.Has(cue))
        {
            return "mocks the speaker";
        }

        if (LoadedCueVerbWords.Refutation.Has(cue))
        {
            return "says that the denial is proved";
        }

        if (!LoadedCueVerbWords.Confession.Has(cue))
        {
            return string.Empty;
        }

        bool clause = attribution.HasQuotation || FollowsThat(reading, attribution.Cue)
            || attribution.Form is AttributionForm.ClauseFinal or AttributionForm.Interrupted;
        proceedings ??= reading.HasPhrase(PhraseKind.Proceedings);
        return clause && !proceedings.Value ? "makes a confession of what was said" : string.Empty;
    }

    private static bool FollowsThat(ArticleReading reading, int cue) =>
        cue + 1 < reading.Tokens.Length && LoadedCueVerbWords.AfterConfession.Has(reading.Tokens[cue + 1]);

    private static bool IsNegated(ArticleReading reading, int cue)
    {
        for (int i = Math.Max(0, cue - 3); i < cue; i++)
        {
            if (Lists.Hypothetical.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }
}
