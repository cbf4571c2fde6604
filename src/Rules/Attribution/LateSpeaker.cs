using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Reading.Quotations;

namespace ContentLint.Rules.Attribution;

/// <summary>Finds the first quotation of a speaker that runs on for long before the text says who speaks.</summary>
/// <remarks>
/// ## Why
/// A reader who does not know the speaker cannot weigh the words; agencies ask for the name by the end of the first sentence.
/// Reported is a first quotation of three sentences or more, or of more words than the option allows, whose speaker is named only
/// after it. A speaker who has spoken before, an introduction with a colon, and the paragraphs that go on with a quotation are
/// left alone.
///
/// ## What to do
/// Break the quotation after its first sentence and say there who speaks.
///
/// ## Examples
/// ```bad
/// “The wall is old. It was never inspected in ten years. Nobody ever came to look at the cracks. We wrote to the council again and again about the water that came through the roof in winter, and all we ever had was a letter. My children slept in coats,” said Ana Brook, who runs the kiosk.
/// ```
/// ```good
/// “The wall is old,” said Ana Brook, who runs the kiosk. “It was never inspected. Nobody ever came. We wrote to the council.”
/// ```
/// </remarks>
public sealed class LateSpeaker() : Rule(new RuleDescriptor(
    Id: "CL110",
    Name: "late-speaker",
    Title: "Speaker named late",
    Description: "A first quotation runs on for long before the text says who speaks.",
    Severity: Severity.Note)
{
    QuietIn = QuietGenres.NoReportNorInterview,
    NotesIn = QuietGenres.OwnVoice,
    Options = [MostWordsOption],
    WokenBy = new Wake { Tokens = [TokenKind.DoubleQuote, TokenKind.SingleQuote] },
})
{
    private static readonly RuleOption MostWordsOption = new("maximum-words", 45, 20, 500,
        "How many quoted words may stand before the speaker is named.");

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Reading.Attributions.Attribution> attributions = reading.Attributions;
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        int next = 0;
        int seen = 0;
        int lastBlock = -1;
        HashSet<uint>? spoken = null;
        foreach (ref readonly Quotation quotation in reading.Quotations)
        {
            while (next < attributions.Length && attributions[next].Cue < quotation.FirstToken)
            {
                next++;
            }

            if (quotation.Block == lastBlock || !reading.Blocks[quotation.Block].IsProse)
            {
                continue;
            }

            // Only the quotation that opens its paragraph, with the speaker after it, and nobody named before it.
            lastBlock = quotation.Block;
            if (quotation.Kind != QuotationKind.Speech || quotation.IsContinuation
                || quotation.FirstToken != reading.Blocks[quotation.Block].FirstToken
                || next >= attributions.Length || attributions[next].SourceFirst < quotation.EndToken
                || sentences[attributions[next].Sentence].Block != quotation.Block || attributions[next].Mention < 0
                || attributions[next].Level is SourceLevel.Pronoun or SourceLevel.BareName)
            {
                continue;
            }

            int words = 0;
            for (int i = quotation.FirstToken; i < quotation.EndToken; i++)
            {
                words += reading.Tokens[i].Kind == TokenKind.Word ? 1 : 0;
            }

            if (words <= context.Get(MostWordsOption) || attributions[next].Cue - quotation.EndToken >= 12)
            {
                continue;
            }

            // Somebody the text has named before is no stranger.
            spoken ??= new HashSet<uint>();
            for (; seen < attributions[next].Mention; seen++)
            {
                spoken.Add(reading.Mentions[seen].Key);
            }

            if (!spoken.Contains(reading.Mentions[attributions[next].Mention].Key))
            {
                context.Report(attributions[next].GetSourceSpan(reading), $"{words} quoted words stand before the speaker is named",
                    "Break the quotation after its first sentence and name the speaker there");
            }
        }
    }
}
