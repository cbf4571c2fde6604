using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Rules.Attribution.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Attribution;

/// <summary>Finds formulas that stand in for evidence: “it is a fact that”, “is no longer a secret”, “undoubtedly”.</summary>
/// <remarks>
/// ## Why
/// Such a formula announces truth instead of sourcing it, and it usually sits on the least supported line. Nothing is
/// reported in quotations, in what a source is said to have said, and in reviews and opinion.
///
/// ## What to do
/// Say who established it and when, or delete the formula.
///
/// ## Examples
/// ```bad
/// It is a fact that the bridge was never inspected.
/// ```
/// ```bad
/// The mayor is undoubtedly the richest man in the valley.
/// ```
/// ```good
/// Tom Kell, the harbour master, said there was no doubt about the date.
/// ```
/// ```good
/// The recipe is no longer a secret: the family has published it.
/// ```
/// ```good
/// The council held a secret ballot, and of course the band played on.
/// ```
/// </remarks>
public sealed class CertaintyFormula() : Rule(new RuleDescriptor(
    Id: "CL105",
    Name: "certainty-formula",
    Title: "Formula of certainty",
    Description: "A formula that announces truth stands where a source should.",
    Severity: Severity.Note)
{
    QuietIn = QuietGenres.NoReportNorView,
    NotesIn = QuietGenres.OwnVoice,
    WokenBy = new Wake { Phrases = [PhraseKind.Certainty, PhraseKind.WeakCertainty] },
})
{
    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<PhraseMatch> phrases = reading.Phrases;
        int reported = 0;
        int sentence = 0;
        for (int i = 0; i < phrases.Length; i++)
        {
            PhraseMatch match = phrases[i];
            PhraseKind kind = reading.Lexicon.GetPhrase(match.Phrase).Kind;
            if (kind is not (PhraseKind.Certainty or PhraseKind.WeakCertainty) || match.FirstToken < reported)
            {
                continue;
            }

            Token first = reading.Tokens[match.FirstToken];
            sentence = reading.FindSentence(match.FirstToken, sentence);
            if (sentence < 0)
            {
                return;
            }

            if (first.InQuotation || first.IsResidue || !reading.Blocks[reading.Sentences[sentence].Block].IsProse
                || match.FirstToken < reading.Sentences[sentence].FirstToken
                || IsAttributed(reading, sentence, match) || IsHarmless(reading, sentence, match)
                || Construction.IsOther(reading, reading.Sentences[sentence], match))
            {
                continue;
            }

            int end = LongestEnd(reading, i);
            if (kind == PhraseKind.WeakCertainty && !IsDamaging(reading, sentence) && !CertaintyFormulaWords.Opening.Has(first))
            {
                continue;
            }

            reported = end;
            TextSpan span = TextSpan.FromBounds(first.Start, reading.Tokens[end - 1].End);
            context.Report(
                Severity.Note,
                span,
                $"“{reading.Text.ToString(span)}” announces a fact and names nobody who established it",
                "Say who established it and when, or delete the formula");
        }
    }

    /// <summary>The end of the longest formula that begins where this one does.</summary>
    private static int LongestEnd(ArticleReading reading, int index)
    {
        ReadOnlySpan<PhraseMatch> phrases = reading.Phrases;
        int end = phrases[index].EndToken;
        for (int i = index + 1; i < phrases.Length && phrases[i].FirstToken == phrases[index].FirstToken; i++)
        {
            if (reading.Lexicon.GetPhrase(phrases[i].Phrase).Kind is PhraseKind.Certainty or PhraseKind.WeakCertainty)
            {
                end = Math.Max(end, phrases[i].EndToken);
            }
        }

        return end;
    }

    /// <summary>Somebody in the sentence is said to have said it.</summary>
    private static bool IsAttributed(ArticleReading reading, int sentence, in PhraseMatch match)
    {
        for (int i = Claim.FirstAttribution(reading, sentence); i < reading.Attributions.Length
            && reading.Attributions[i].Sentence == sentence; i++)
        {
            Reading.Attributions.Attribution attribution = reading.Attributions[i];
            if (attribution.HasVoice && attribution.ContentFirst <= match.FirstToken && match.EndToken <= attribution.ContentEnd
                && attribution.Form != AttributionForm.Adjectival)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>no secret to his friends</c>, and a formula that the rest of the sentence makes good after a colon.</summary>
    private static bool IsHarmless(ArticleReading reading, int sentence, in PhraseMatch match)
    {
        int end = reading.Sentences[sentence].EndToken;
        if (match.EndToken < end && Lists.To.Has(reading.Tokens[match.EndToken])
            && reading.Lexicon.GetPhrase(match.Phrase).Text.EndsWith("secret", StringComparison.Ordinal))
        {
            return true;
        }

        if (CertaintyFormulaWords.Announcing.Has(reading.Tokens[match.FirstToken]))
        {
            return false; // one thing is clear: …
        }

        for (int i = match.EndToken; i < end; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Colon)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDamaging(ArticleReading reading, int sentence)
    {
        Sentence place = reading.Sentences[sentence];
        for (int i = place.FirstToken; i < place.EndToken; i++)
        {
            Token token = reading.Tokens[i];
            if (!token.InQuotation && Lists.Judging.Has(token))
            {
                return true;
            }
        }

        return reading.HasPhrase(place.FirstToken, place.EndToken, PhraseKind.Intent)
            || reading.HasPhrase(place.FirstToken, place.EndToken, PhraseKind.Accusation);
    }
}
