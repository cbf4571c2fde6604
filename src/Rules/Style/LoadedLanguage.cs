using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Style;

/// <summary>Finds emotive and judging words in the reporter's own voice.</summary>
/// <remarks>
/// ## Why
/// They tell readers what to feel. Words that judge whatever they stand beside (disgraceful, appalling) are reported one by
/// one; words that merely colour (staggering, dramatic) only where two meet in a paragraph. All are notes: an essay, a review or
/// notes on a book judge by right, and no form tells each of them from a report. Quotations, what a source is said to have said,
/// names and what is known to be a review or opinion are left alone.
///
/// ## What to do
/// Cut the word, or say who judges so.
///
/// ## Examples
/// ```bad
/// The board met this shocking increase with a new fee.
/// ```
/// ```bad
/// In a dramatic turn, the embattled board sold the mill.
/// ```
/// ```good
/// “It was shocking,” said Mara Hess, the treasurer.
/// ```
/// ```good
/// Mara Hess, the treasurer, said the disgraceful increase had been dropped.
/// ```
/// ```good
/// The county has a new tax regime.
/// ```
/// </remarks>
public sealed class LoadedLanguage() : Rule(new RuleDescriptor(
    Id: "CL603",
    Name: "loaded-language",
    Title: "Judging word in the reporter's voice",
    Description: "An emotive or judging word stands in the reporter's own voice.",
    Severity: Severity.Note)
{
    QuietIn = QuietGenres.NoReport,
    NotesIn = QuietGenres.OwnVoice,
    Fix = FixSafety.Offered,
    WokenBy = new Wake { Words = [LoadedLanguageWords.AnyLoaded] },
})
{
    private static readonly Word Says = new("says");

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        if (reading.Genre is Genre.Review or Genre.Opinion)
        {
            return;
        }

        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        ReadOnlySpan<Token> tokens = reading.Tokens;
        ReadOnlySpan<Block> blocks = reading.Blocks;
        int attribution = 0;
        int block = -1;
        var mild = new List<int>();
        for (int s = 0; s < sentences.Length; s++)
        {
            Sentence sentence = sentences[s];
            if (sentence.Block != block)
            {
                ReportMild(reading, context, mild);
                block = sentence.Block;
            }

            if (!blocks[block].IsProse)
            {
                continue;
            }

            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                ref readonly Token token = ref tokens[i];
                if (!LoadedLanguageWords.AnyLoaded.Has(token) || token.Kind != TokenKind.Word || token.InQuotation || token.IsResidue
                    || (token.IsCapitalised && i > sentence.FirstToken) || IsHarmless(reading, sentence, i)
                    || IsAttributed(reading, s, i, ref attribution))
                {
                    continue;
                }

                if (StyleWords.StrongLoaded.Has(token))
                {
                    Report(reading, context, i);
                }
                else if (mild.Count == 0 || tokens[mild[0]].Hash != token.Hash)
                {
                    mild.Add(i);
                }
            }
        }

        ReportMild(reading, context, mild);
    }

    private static void Report(ArticleReading reading, RuleContext context, int at)
    {
        Token token = reading.Tokens[at];
        context.Report(
            token.Span,
            $"“{reading.Text.ToString(token.Span)}” judges in the reporter's own voice",
            "Cut the word, or say who judges so",
            fix: GetDeletion(reading, at));
    }

    private static void ReportMild(ArticleReading reading, RuleContext context, List<int> mild)
    {
        if (mild.Count > 1)
        {
            TextSpan first = reading.Tokens[mild[0]].Span;
            TextSpan second = reading.Tokens[mild[1]].Span;
            context.Report(
                first,
                $"“{reading.Text.ToString(first)}” and “{reading.Text.ToString(second)}” colour one paragraph in the reporter's own voice",
                "Keep to what happened, or say who sees it so",
                [new RelatedPlace(second, "the second word")]);
        }

        mild.Clear();
    }

    /// <summary>Part of a compound that means something else (<c>tax regime</c>).</summary>
    private static bool IsHarmless(ArticleReading reading, in Sentence sentence, int at)
    {
        for (int start = Math.Max(sentence.FirstToken, at - 1); start <= at; start++)
        {
            foreach (StylePhrase phrase in StyleTable.Default.GetPhrases(reading.Tokens[start].Hash))
            {
                int end = phrase.Replacement is null ? Words.Match(reading, start, phrase, sentence.EndToken) : -1;
                if (end > at)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// What a source is said to have said is the source's choice of words; where a verb of saying stands in the sentence, all of it is.
    /// </summary>
    private static bool IsAttributed(ArticleReading reading, int sentence, int token, ref int from)
    {
        ReadOnlySpan<Reading.Attributions.Attribution> attributions = reading.Attributions;
        while (from < attributions.Length && attributions[from].Sentence < sentence)
        {
            from++;
        }

        for (int i = from; i < attributions.Length && attributions[i].Sentence == sentence; i++)
        {
            if (attributions[i].ContentFirst <= token && token < attributions[i].ContentEnd)
            {
                return true;
            }
        }

        Sentence place = reading.Sentences[sentence];
        for (int i = place.FirstToken; i < place.EndToken; i++)
        {
            if (Words.IsPlainCue(reading, i) && (Words.Is(reading, i, Lists.CuePast) || Words.Is(reading, i, Says)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An adjective between an article and a noun can go without a trace; the article may have to change.</summary>
    private static Fix? GetDeletion(ArticleReading reading, int at)
    {
        if (at + 1 >= reading.Tokens.Length || !Words.Is(reading, at - 1, Lists.Determiner) || !Words.FollowsAtOnce(reading, at)
            || !Words.FollowsAtOnce(reading, at + 1))
        {
            return null;
        }

        Token before = reading.Tokens[at - 1];
        Token next = reading.Tokens[at + 1];
        if (next.Kind != TokenKind.Word || LoadedLanguageWords.NoNoun.Has(next))
        {
            return null;
        }

        var edits = new List<Edit>(2);
        if (Words.A.Is(reading, before) || Words.An.Is(reading, before))
        {
            if (Words.ArticleBefore(reading, next) is not { } article)
            {
                return null;
            }

            if (before.Length != article.Length)
            {
                edits.Add(new Edit(before.Span, before.IsCapitalised ? (article.Length == 1 ? "A" : "An") : article));
            }
        }

        edits.Add(Edit.Delete(TextSpan.FromBounds(reading.Tokens[at].Start, next.Start)));
        return new Fix($"Delete “{reading.Text.ToString(reading.Tokens[at].Span)}”", FixSafety.Offered, edits);
    }
}
