using ContentLint.Facts;
using ContentLint.Reading;
using ContentLint.Reading.Names;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Corpus;

/// <summary>
/// The rank of one office in which two articles put one person: <c>Asta Rehm, the mayor of Varn</c>, <c>Asta Rehm, the deputy mayor of
/// Varn</c>. Two offices can be held at once, and who held one may hold another later: only one office with two ranks, or one rank of
/// minister with two portfolios, within one month, or of articles that do not say their day.
/// </summary>
internal sealed class RoleConflict : StatementConflict
{
    private const int MostModifiers = 3;
    private const int Office = 3;

    /// <inheritdoc/>
    public override string Kind => "role";

    /// <inheritdoc/>
    public override void Collect(ArticleReading reading, FactCollector facts)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        for (int i = 0; i < mentions.Length; i++)
        {
            ref readonly Mention person = ref mentions[i];
            Sentence sentence = reading.Sentences[person.Sentence];
            if (!person.IsFullPerson || person.Parts > 3 || !WordsAt.IsComma(reading, person.EndToken)
                || !IsOwn(reading, person.EndToken, sentence))
            {
                continue;
            }

            int first = person.EndToken + 1;
            first += WordsAt.Has(reading, first, Lists.The) ? 1 : 0;
            int head = first;
            while (head < first + MostModifiers && IsModifier(reading, head)
                && !(Lists.RoleNoun.Has(tokens[head]) && !IsModifier(reading, head + 1) && !WordsAt.Has(reading, head + 1, Lists.RoleNoun)))
            {
                head++;
            }

            int place = head + 1;
            if (head >= sentence.EndToken || !Lists.RoleNoun.Has(tokens[head]) || !WordsAt.Has(reading, place, RoleConflictWords.Of)
                || Moment.YearIn(reading, person.Sentence) > 0
                || WordsAt.Find(reading, person.EndToken, head, RoleConflictWords.Other) >= 0)
            {
                continue;
            }

            place += WordsAt.Has(reading, place + 1, Lists.The) ? 2 : 1;
            int end = EndOfCapitals(reading, place, sentence.EndToken);
            if (end == place)
            {
                continue;
            }

            string office = KeyOf(reading, head, head + 1);
            string name = KeyOf(reading, person.NameToken, person.EndToken);
            facts.Add(
                Kind,
                name + " | " + office + " | " + KeyOf(reading, place, end),
                head == first ? "-" : KeyOf(reading, first, head),
                TextSpan.FromBounds(tokens[first].Start, tokens[head].End),
                sentence.Span,
                Show(reading, person.NameToken, end),
                Moment.OfArticle(reading),
                string.Empty,
                office);
        }
    }

    /// <inheritdoc/>
    protected override Severity Judge(FactForm x, FactForm y)
    {
        string[] first = x.Form.Split(' ');
        string[] second = y.Form.Split(' ');
        bool isMinister = RoleConflictWords.Minister.Has(x.Facts[0].Values[Office].AsSpan());
        bool isOtherRank = !string.Equals(RankOf(first), RankOf(second), StringComparison.Ordinal);
        bool isOtherField = isMinister && !string.Equals(x.Form, "-", StringComparison.Ordinal)
            && !string.Equals(y.Form, "-", StringComparison.Ordinal) && !Array.Exists(first, word => Array.IndexOf(second, word) >= 0);
        return isOtherRank || isOtherField ? Moment.Grade(x, y, Time) : Severity.None;
    }

    private static string RankOf(string[] words) =>
        Array.Find(words, static word => RoleConflictWords.Rank.Has(word.AsSpan())) ?? string.Empty;

    /// <summary>A word before an office: <c>deputy</c>, <c>foreign</c>; no name.</summary>
    private static bool IsModifier(ArticleReading reading, int token) =>
        WordsAt.IsKind(reading, token, TokenKind.Word) && !reading.Tokens[token].IsCapitalised
        && !Lists.Function.Has(reading.Tokens[token]) && !Lists.Preposition.Has(reading.Tokens[token]);
}
