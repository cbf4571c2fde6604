using System.Globalization;
using ContentLint.Facts;
using ContentLint.Reading;
using ContentLint.Reading.Dates;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Corpus;

/// <summary>
/// When a named thing was founded, opened, built or closed, and when somebody was born or died: none of it happens twice.
/// </summary>
internal sealed class EventConflict : StatementConflict
{
    /// <inheritdoc/>
    public override string Kind => "event";

    /// <inheritdoc/>
    public override void Collect(ArticleReading reading, FactCollector facts)
    {
        foreach (ref readonly DateMention date in reading.Dates)
        {
            if (date.Date.Year == 0 || date.Kind is not (DateKind.Day or DateKind.Month or DateKind.Year)
                || date.Has(DateFlags.InQuotation | DateFlags.SpanStart | DateFlags.SpanEnd | DateFlags.Relative))
            {
                continue;
            }

            Sentence sentence = reading.Sentences[date.Sentence];
            int verb = date.FirstToken - 1;
            verb -= WordsAt.Has(reading, verb, EventConflictWords.On) ? 1 : 0;
            string? what = verb > sentence.FirstToken && IsOwn(reading, verb, sentence) ? EventOf(reading, verb) : null;
            if (what is null || WordsAt.Has(reading, date.EndToken, EventConflictWords.After)
                || WordsAt.IsKind(reading, date.EndToken + 1, TokenKind.Number))
            {
                continue;
            }

            int end = WordsAt.Has(reading, verb - 1, EventConflictWords.Was) ? verb - 1 : verb;
            bool isLife = what is "born" or "died";
            if (!NamedThing.TryReadBefore(reading, end, sentence, out NamedThing thing) || thing.Names < 2 || IsRecurring(reading, thing)
                || (isLife && thing.End - thing.First != thing.Names))
            {
                continue;
            }

            string form = string.Format(CultureInfo.InvariantCulture, "{0:D4}-{1:D2}-{2:D2}", date.Date.Year, date.Date.Month,
                date.Date.Day);
            TextSpan span = date.SpanIn(reading.Tokens);
            facts.Add(Kind, what + " " + thing.Key, form, span, sentence.Span, Show(reading, thing.First, date.EndToken), string.Empty,
                isLife ? new PersonContext(reading).Read(sentence, thing.First, thing.End) : string.Empty);
        }
    }

    /// <inheritdoc/>
    protected override Severity Judge(FactForm x, FactForm y)
    {
        bool isLife = x.Facts[0].Key.StartsWith("born ", StringComparison.Ordinal)
            || x.Facts[0].Key.StartsWith("died ", StringComparison.Ordinal);
        return AreApart(x.Form, y.Form) && (!isLife || PersonContext.CountShared(x, y, Context) > 0) ? Severity.Warning : Severity.None;
    }

    /// <summary>Whether two dates, as far as they are given, cannot be one.</summary>
    private static bool AreApart(string x, string y)
    {
        for (int i = 0; i < x.Length; i += i == 0 ? 5 : 3)
        {
            int length = i == 0 ? 4 : 2;
            string partX = x.Substring(i, length);
            string partY = y.Substring(i, length);
            if (string.Equals(partX, "00", StringComparison.Ordinal) || string.Equals(partY, "00", StringComparison.Ordinal))
            {
                return false;
            }

            if (!string.Equals(partX, partY, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string? EventOf(ArticleReading reading, int verb) =>
        WordsAt.Has(reading, verb, EventConflictWords.Founded) ? "founded"
        : WordsAt.Has(reading, verb, EventConflictWords.Built) ? "built"
        : WordsAt.Has(reading, verb, EventConflictWords.Opened) ? "opened"
        : WordsAt.Has(reading, verb, EventConflictWords.Closed) ? "closed"
        : WordsAt.Has(reading, verb, EventConflictWords.Died) ? "died"
        : WordsAt.Has(reading, verb, EventConflictWords.Born) && WordsAt.Has(reading, verb - 1, EventConflictWords.Was) ? "born"
        : null;

    /// <summary>What opens and closes every year, and what has a number or a year for a name.</summary>
    private static bool IsRecurring(ArticleReading reading, in NamedThing thing)
    {
        for (int i = thing.First; i < thing.End; i++)
        {
            if (EventConflictWords.Recurring.Has(reading.Tokens[i]) || reading.Tokens[i].Kind == TokenKind.Number)
            {
                return true;
            }
        }

        return WordsAt.IsKind(reading, thing.First - 1, TokenKind.Number);
    }
}
