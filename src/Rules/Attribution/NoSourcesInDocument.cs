using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Reading.Quotations;
using ContentLint.Rules.Attribution.Shared;
using ContentLint.Words;

namespace ContentLint.Rules.Attribution;

/// <summary>Finds a news text in which nobody at all is named as a source.</summary>
/// <remarks>
/// ## Why
/// Nothing in such a text can be checked. One finding for the file is kinder and truer than forty. Reviews, opinion, interviews,
/// explainers, matches, texts in the first person, listings, recipes and texts under 150 words are left alone, and so is a text in which
/// even one person, body or document speaks.
///
/// ## What to do
/// Name who says so, or label the text as opinion or analysis.
///
/// ## Examples
/// ```bad
/// The council is moving the fish market from the old pier to the north bank, and the town will not be the same again. The pier has fed the families of the harbour for as long as anyone can remember, and its stalls have drawn buyers from the whole of the coast.
///
/// The new hall will be larger, with cold rooms under the floor and a quay for the big boats of the islands. It is to open in the spring, after three years of work, and it will take the trade of two smaller ports with it. The road to the north bank is narrow, however, and the buses do not run there on market days.
///
/// The old pier is to become a car park. Its timber is sound, its lamps are lit every night, and the cafe at its end is full on Sundays. The rents of the new hall are twice as high, and half of the stalls are too small to pay them. The market is the heart of the town, and the town is about to lose it.
/// ```
/// ```good
/// The bridge was shut on Monday. Short texts are left alone.
/// ```
/// </remarks>
public sealed class NoSourcesInDocument() : Rule(new RuleDescriptor(
    Id: "CL111",
    Name: "no-sources-in-document",
    Title: "No sources in the document",
    Description: "A news text of some length in which nobody is named as a source.",
    Severity: Severity.Note)
{
    Options = [LeastWordsOption],
})
{
    private static readonly RuleOption LeastWordsOption = new("minimum-words", 150, 50, 5000,
        "How many words a text must have to be expected to name a source.");

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        if (reading.Genre != Genre.News || reading.WriterWords > 0 || HasSource(reading) || reading.HasPhrase(PhraseKind.Game))
        {
            return;
        }

        int words = 0;
        int first = -1;
        int sentences = 0;
        int functions = 0;
        int next = 0;
        ReadOnlySpan<Block> blocks = reading.Blocks;
        ReadOnlySpan<Sentence> all = reading.Sentences;
        for (int i = 0; i < all.Length; i++)
        {
            Zone zone = blocks[all[i].Block].Zone;
            if (zone == Zone.Listing || zone == Zone.TableCell)
            {
                return;
            }

            if (zone is not (Zone.Body or Zone.ListItem))
            {
                continue;
            }

            if (Reporting.HasLink(reading, all[i].Start, all[i].End))
            {
                return; // the reader can look it up
            }

            first = first < 0 ? i : first;
            sentences++;
            for (int k = all[i].FirstToken; k < all[i].EndToken; k++)
            {
                Token token = reading.Tokens[k];
                words += token.Kind == TokenKind.Word ? 1 : 0;
                functions += Lists.Function.Has(token) ? 1 : 0;
                if (IsSaid(token) && !IsVague(reading, k, ref next))
                {
                    return;
                }
            }
        }

        // Fixtures, ingredients and scores have short lines; a text that tells something has sentences.
        // Dumps, tables and filler have no grammar words.
        if (words < context.Get(LeastWordsOption) || words < sentences * 8 || functions * 4 < words)
        {
            return;
        }

        context.Report(Severity.Note, all[first].Span, $"Nobody is named as a source in this text of {words} words",
            "Name who says so, or label the text as opinion or analysis");
    }

    /// <summary>Whether the verb at a token is that of a vague source.</summary>
    private static bool IsVague(ArticleReading reading, int token, ref int next)
    {
        ReadOnlySpan<Reading.Attributions.Attribution> attributions = reading.Attributions;
        while (next < attributions.Length && attributions[next].Cue < token)
        {
            next++;
        }

        return next < attributions.Length && attributions[next].Cue == token && IsVague(reading, attributions[next]);
    }

    /// <summary>Somebody speaks whom a reader could place, or words stand in quotation marks.</summary>
    private static bool HasSource(ArticleReading reading)
    {
        foreach (ref readonly Reading.Attributions.Attribution attribution in reading.Attributions)
        {
            bool known = attribution.IsIdentified || attribution.Standing == SourceLevel.Described || attribution.HasQuotation
                || (attribution.Standing == SourceLevel.Unknown && reading.Tokens[attribution.Head].IsCapitalised);
            if (known && !IsVague(reading, attribution) && attribution.HasVoice
                && !NoSourcesInDocumentWords.Mind.Has(reading.Tokens[attribution.Cue])
                && reading.Blocks[reading.Sentences[attribution.Sentence].Block].IsProse)
            {
                return true;
            }
        }

        foreach (ref readonly Quotation quotation in reading.Quotations)
        {
            if (quotation.Kind == QuotationKind.Speech && reading.Blocks[quotation.Block].IsProse)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A bare group, nobody, or witnesses and the like, whom a reader cannot place either.</summary>
    private static bool IsVague(ArticleReading reading, in Reading.Attributions.Attribution attribution) =>
        attribution.Standing is SourceLevel.BareGroup or SourceLevel.Nobody
            || (attribution.Mention < 0 && VagueSourceWords.Witnesses.Has(reading.Tokens[attribution.Head]));

    /// <summary>A verb that can only be one of saying: somebody speaks, even if it cannot be told who.</summary>
    private static bool IsSaid(in Token token)
    {
        ushort wordId = token.WordId;
        return Lists.Cue.Has(wordId) && !Lists.DoubtfulCue.Has(wordId) && Lists.FiniteCue.Has(wordId)
            ? !NoSourcesInDocumentWords.DoubtfullySaid.Has(token)
            : NoSourcesInDocumentWords.Reported.Has(token);
    }
}
