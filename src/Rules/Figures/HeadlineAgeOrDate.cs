using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>
/// Holds an age or a day of the headline against the only one of the opening sentence: <c>Bell dies aged 62</c> over
/// <c>has died aged 44</c>.
/// </summary>
internal static class HeadlineAgeOrDate
{
    /// <summary>Looks at the headline.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        if (sentences.Length < 2 || reading.Blocks[sentences[0].Block].Zone != Zone.Headline || sentences[1].Block == sentences[0].Block
            || !reading.Blocks[sentences[1].Block].IsProse)
        {
            return;
        }

        CheckAge(reading, context);
        CheckDay(reading, context);
    }

    private static void CheckAge(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int told = -1;
        int other = -1;
        for (int i = 0; i < quantities.Length && quantities[i].Sentence <= 1; i++)
        {
            if (quantities[i].Role != QuantityRole.Age)
            {
                continue;
            }

            ref int found = ref quantities[i].Sentence == 0 ? ref told : ref other;
            if (found >= 0)
            {
                return;
            }

            found = i;
        }

        if (told < 0 || other < 0 || quantities[told].Point.Equals(quantities[other].Point) || !Shares(reading))
        {
            return;
        }

        for (int i = told + 1; i < quantities.Length; i++)
        {
            if (quantities[i].Point.Equals(quantities[told].Point)
                || Math.Abs(quantities[i].Point - quantities[told].Point) <= 1 && quantities[i].Role == QuantityRole.Age)
            {
                return;
            }
        }

        Report(reading, context, quantities[told].SpanIn(reading.Tokens), quantities[other].SpanIn(reading.Tokens),
            "Check which age is right");
    }

    private static void CheckDay(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<DateMention> dates = reading.Dates;
        int told = -1;
        int other = -1;
        for (int i = 0; i < dates.Length && dates[i].Sentence <= 1; i++)
        {
            if (dates[i].Kind != DateKind.Day || dates[i].Date == reading.DocumentDate.Date)
            {
                continue;
            }

            ref int found = ref dates[i].Sentence == 0 ? ref told : ref other;
            if (found >= 0 || dates[i].Has(DateFlags.SpanStart | DateFlags.SpanEnd))
            {
                return;
            }

            found = i;
        }

        if (told < 0 || other < 0 || dates[told].Date.Month != dates[other].Date.Month || dates[told].Date.Day == dates[other].Date.Day
            || !Shares(reading))
        {
            return;
        }

        for (int i = other + 1; i < dates.Length; i++)
        {
            if (dates[i].Kind == DateKind.Day && dates[i].Date.Month == dates[told].Date.Month && dates[i].Date.Day == dates[told].Date.Day)
            {
                return;
            }
        }

        Report(reading, context, dates[told].SpanIn(reading.Tokens), dates[other].SpanIn(reading.Tokens), "Check which day is right");
    }

    private static void Report(ArticleReading reading, RuleContext context, TextSpan told, TextSpan other, string hint) =>
        context.Report(
            Severity.Warning,
            told,
            $"The headline says {FigureText.Flatten(reading.Text.ToString(told))}; the text says {FigureText.Flatten(reading.Text.ToString(other))}",
            hint,
            [new RelatedPlace(other, "the text")]);

    /// <summary>Whether headline and opening have a word in common that is no word of grammar: the news is the same.</summary>
    private static bool Shares(ArticleReading reading)
    {
        Sentence headline = reading.Sentences[0];
        Sentence lead = reading.Sentences[1];
        reading.Work.Add((headline.EndToken - headline.FirstToken) * (lead.EndToken - lead.FirstToken));
        for (int i = headline.FirstToken; i < headline.EndToken; i++)
        {
            if (reading.Tokens[i].Kind != TokenKind.Word || reading.Tokens[i].Length < 4 || Lists.Function.Has(reading.Tokens[i])
                || Lists.Calendar.Has(reading.Tokens[i]))
            {
                continue;
            }

            for (int j = lead.FirstToken; j < lead.EndToken; j++)
            {
                if (reading.Tokens[j].Kind == TokenKind.Word && reading.Tokens[j].Hash == reading.Tokens[i].Hash)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
