using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quantities;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Figures;

/// <summary>Adds up wins, draws and defeats: <c>They have won seven, drawn three and lost two of their 13 games</c>.</summary>
internal static class RecordCheck
{
    /// <summary>Tokens between a total and the first of its parts where one word joins them.</summary>
    private const int NearestWin = 4;

    /// <summary>Looks at a figure as the number of matches.</summary>
    public static void Check(ArticleReading reading, RuleContext context, int index)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        ref readonly Quantity played = ref quantities[index];
        if (!Counts.IsExact(played) || !WordsAt.Has(reading, played.HeadToken, RecordCheckWords.Match))
        {
            return;
        }

        Sentence sentence = reading.Sentences[played.Sentence];
        int wins = -1;
        int draws = -1;
        int defeats = -1;
        int sum = 0;
        int figures = 0;
        for (int i = Sorted.FirstFrom(quantities, played.Sentence, static (in Quantity quantity) => quantity.Sentence);
            i < quantities.Length && quantities[i].Sentence == played.Sentence && ++figures <= 5; i++)
        {
            ref readonly Quantity part = ref quantities[i];
            if (i == index || !Counts.IsExact(part))
            {
                continue;
            }

            bool win = IsOf(reading, part, RecordCheckWords.Win);
            bool draw = IsOf(reading, part, RecordCheckWords.Draw);
            bool defeat = IsOf(reading, part, RecordCheckWords.Defeat);
            ref int place = ref win ? ref wins : ref draw ? ref draws : ref defeats;
            if ((!win && !draw && !defeat) || place >= 0)
            {
                return;
            }

            place = i;
            sum += (int)part.Point;
        }

        // "30 games, comprising 18 wins": a total with its parts behind it is read by all lists of parts.
        bool isList = wins > index && quantities[wins].HeadToken >= 0 && quantities[wins].FirstToken - played.EndToken <= NearestWin;
        if (isList || wins < 0 || draws < 0 || defeats < 0 || sum == (int)played.Point
            || WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, RecordCheckWords.Part) >= 0)
        {
            return;
        }

        context.Report(
            Severity.Warning,
            played.SpanIn(reading.Tokens),
            $"Wins, draws and defeats add up to {FigureText.Whole(sum)}; the text says {FigureText.Quote(reading, played)}",
            "Check all four figures",
            [new RelatedPlace(quantities[wins].SpanIn(reading.Tokens), "the wins")]);
    }

    private static bool IsOf(ArticleReading reading, in Quantity part, WordList list) =>
        WordsAt.Has(reading, part.HeadToken, list) || (part.HeadToken < 0 && WordsAt.Has(reading, part.FirstToken - 1, list));
}
