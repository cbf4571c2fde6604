using System.Globalization;
using ContentLint.Facts;
using ContentLint.Reading;
using ContentLint.Rules.Figures;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Corpus;

/// <summary>The rank of a named thing among those of one place: <c>Varn Port is the second-largest port in the country</c>.</summary>
internal sealed class RankStatement : StatementConflict
{
    private const int LongestNoun = 3;

    /// <inheritdoc/>
    public override string Kind => "rank";

    /// <inheritdoc/>
    public override void Collect(ArticleReading reading, FactCollector facts)
    {
        if (!reading.HasWord(RankConflictWords.Superlative) && !reading.HasWord(RankStatementWords.In))
        {
            return;
        }

        ReadOnlySpan<Token> tokens = reading.Tokens;
        int index = 0;
        for (int i = 2; i < tokens.Length; i++)
        {
            if (!RankConflict.MayBeOrder(tokens[i])
                || !RankConflict.TryReadOrder(reading, i, out int order, out uint quality, out int first)
                || !WordsAt.Has(reading, first - 1, Lists.The))
            {
                continue;
            }

            index = reading.FindSentence(i, index);
            if (index < 0)
            {
                return;
            }

            Sentence sentence = reading.Sentences[index];
            int before = first - 2;
            bool isSaid = WordsAt.Has(reading, before, RankStatementWords.Is);
            int noun = i + 1;
            int end = noun;
            while (end < noun + LongestNoun && WordsAt.IsKind(reading, end, TokenKind.Word) && !Lists.Function.Has(tokens[end])
                && !Lists.Preposition.Has(tokens[end]))
            {
                end++;
            }

            int place = end + (WordsAt.Has(reading, end + 1, Lists.The) ? 2 : 1);
            if (end == noun || before <= sentence.FirstToken || !(isSaid || WordsAt.IsComma(reading, before))
                || !WordsAt.Has(reading, end, RankStatementWords.In) || !WordsAt.IsKind(reading, place, TokenKind.Word)
                || Lists.Function.Has(tokens[place]) || !IsOwn(reading, i, sentence)
                || WordsAt.Find(reading, sentence.FirstToken, sentence.EndToken, RankConflictWords.Other) >= 0
                || !NamedThing.TryReadBefore(reading, isSaid ? before : before + 1, sentence, out NamedThing thing))
            {
                continue;
            }

            int stop = EndOfCapitals(reading, place + 1, sentence.EndToken);
            string key = string.Format(CultureInfo.InvariantCulture, "{0} {1:x} {2} in {3}", thing.Key, quality, KeyOf(reading, noun, end),
                KeyOf(reading, place, stop));
            facts.Add(Kind, key, order.ToString(CultureInfo.InvariantCulture), TextSpan.FromBounds(tokens[first].Start, tokens[i].End),
                sentence.Span, Show(reading, thing.First, stop), Moment.Of(reading, index));
        }
    }

    /// <inheritdoc/>
    protected override Severity Judge(FactForm x, FactForm y) => Moment.Grade(x, y, Time);
}
