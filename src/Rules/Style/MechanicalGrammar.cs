using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Names;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Style;

/// <summary>
/// Finds a short list of slips that a pattern tells with near certainty: a before a vowel, could of, expand it's, between 5 to 10, been
/// running by, an appositive without its second comma.
/// </summary>
/// <remarks>
/// ## Why
/// They cost the article its credit with readers, and nothing has to be understood to see them. Quotations are left alone.
///
/// ## What to do
/// The fix writes the right form of the fixed idioms and of a and an.
///
/// ## Examples
/// ```bad
/// The board waited for a hour.
/// ```
/// ```bad
/// The mill could of been saved.
/// ```
/// ```bad
/// The firm wants to expand it's fleet.
/// ```
/// ```bad
/// Mara Hess, the treasurer of the club said the roof was sound.
/// ```
/// ```good
/// The board waited for an hour to see if it's working.
/// ```
/// ```good
/// It was a one-day event for a European union.
/// ```
/// ```good
/// Hess, the treasurer said, was late.
/// ```
/// </remarks>
public sealed class MechanicalGrammar() : Rule(new RuleDescriptor(
    Id: "CL605",
    Name: "mechanical-grammar",
    Title: "Slip of grammar",
    Description: "A slip of grammar from a closed list: the wrong article, a wrong idiom, a missing comma.",
    Severity: Severity.Note)
{
    Fix = FixSafety.Offered,
})
{
    /// <summary>No appositive that a reader can follow is longer.</summary>
    private const int LongestAppositive = 10;

    private static readonly Word Between = new("between");

    private static readonly Word From = new("from");

    private static readonly Word To = new("to");

    private static readonly Word Been = new("been");

    private static readonly Word By = new("by");

    private static readonly Word Amount = new("amount");

    private static readonly Word Less = new("less");

    private static readonly Word Its = new("it's");

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        ReadOnlySpan<Block> blocks = reading.Blocks;
        StyleTable style = StyleTable.Default;
        int mention = 0;
        foreach (ref readonly Sentence sentence in reading.Sentences)
        {
            if (!blocks[sentence.Block].IsProse)
            {
                continue;
            }

            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                ref readonly Token token = ref tokens[i];
                if (style.MayBegin(token.Hash) && token.Kind == TokenKind.Word && !token.InQuotation && !token.IsResidue)
                {
                    CheckWord(reading, context, sentence, i, token.Hash);
                }
            }

            CheckAppositive(reading, context, sentence, ref mention);
        }
    }

    private static void CheckWord(ArticleReading reading, RuleContext context, in Sentence sentence, int at, uint hash)
    {
        if (hash == Words.A.Hash || hash == Words.An.Hash)
        {
            CheckArticle(reading, context, sentence, at);
        }
        else if (hash == Between.Hash || hash == From.Hash)
        {
            CheckRange(reading, context, sentence, at);
        }
        else if (hash == Been.Hash)
        {
            CheckPassive(reading, context, sentence, at);
        }
        else if (hash == Amount.Hash || hash == Less.Hash)
        {
            CheckCount(reading, context, sentence, at);
        }

        CheckSlips(reading, context, sentence, at);
        CheckOwner(reading, context, sentence, at);
    }

    private static void CheckArticle(ArticleReading reading, RuleContext context, in Sentence sentence, int at)
    {
        Token token = reading.Tokens[at];
        if (at + 1 >= sentence.EndToken || (!Words.A.Is(reading, token) && !Words.An.Is(reading, token))
            || (token.IsCapitalised && at > sentence.FirstToken) || !StandsAlone(reading, token))
        {
            return;
        }

        Token next = reading.Tokens[at + 1];
        if (!Words.FollowsAtOnce(reading, at + 1) || next.InQuotation
            || (next.Kind == TokenKind.Word && MechanicalGrammarWords.Grammar.Has(next)))
        {
            return;
        }

        string? article = Words.ArticleBefore(reading, next);
        if (article is not null && article.Length != token.Length && IsEnglish(reading, sentence, at))
        {
            TextSpan span = TextSpan.FromBounds(token.Start, next.End);
            string right = token.IsCapitalised ? (article.Length == 1 ? "A" : "An") : article;
            context.Report(span, $"“{reading.Text.ToString(span)}” has the wrong article", $"Write “{right}”",
                fix: new Fix($"Write “{right}”", FixSafety.Offered, [new Edit(token.Span, right)]));
        }
    }

    /// <summary>A letter behind a point or a figure is the number of an item: <c>2.3.a Open issues</c>.</summary>
    private static bool StandsAlone(ArticleReading reading, in Token token) =>
        token.Start == 0 || !(char.IsLetterOrDigit(reading.Text[token.Start - 1])
            || reading.Text[token.Start - 1] is '.' or '/' or '\\' or '@' or '#' or '$' or '=');

    /// <summary>
    /// Whether a sentence has as many words of English grammar as one of English has: <c>a una</c> and <c>an die</c> are right in others.
    /// </summary>
    private static bool IsEnglish(ArticleReading reading, in Sentence sentence, int article)
    {
        const int FewestWords = 6; // of fewer nobody can say
        const int OneIn = 6;
        const int Near = 60; // tokens, in the longest sentences
        int words = 0;
        int small = 0;
        int end = Math.Min(sentence.EndToken, article + Near);
        for (int i = Math.Max(sentence.FirstToken, article - Near); i < end; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Word)
            {
                words++;
                small += i != article && Lists.Function.Has(reading.Tokens[i]) ? 1 : 0;
            }
        }

        return words < FewestWords || small * OneIn >= words;
    }

    private static void CheckSlips(ArticleReading reading, RuleContext context, in Sentence sentence, int at)
    {
        foreach (StylePhrase phrase in StyleTable.Default.GetPhrases(reading.Tokens[at].Hash))
        {
            int end = phrase.Replacement is null ? -1 : Words.Match(reading, at, phrase, sentence.EndToken);
            if (end < 0)
            {
                continue;
            }

            TextSpan span = TextSpan.FromBounds(reading.Tokens[at].Start, reading.Tokens[end - 1].End);
            if (Words.IsOfName(reading, reading.Tokens[at]) || Words.IsOfName(reading, reading.Tokens[end - 1])
                || (MechanicalGrammarWords.UseVerb.Has(reading.Tokens[at]) && FollowsAuxiliary(reading, sentence, at)))
            {
                continue;
            }

            string right = SetCapitals(reading, at, end, phrase.Replacement!);
            context.Report(span, $"“{reading.Text.ToString(span)}” is a slip for “{right}”", $"Write “{right}”",
                fix: new Fix($"Write “{right}”", FixSafety.Offered, [new Edit(span, right)]));
        }
    }

    /// <summary><c>It could really use to be mended</c>, <c>it did not use to be</c>: behind an auxiliary it is another verb.</summary>
    private static bool FollowsAuxiliary(ArticleReading reading, in Sentence sentence, int at)
    {
        const int Farthest = 3; // words
        int first = Math.Max(sentence.FirstToken, at - Farthest);
        return Lists.Auxiliary.HasAny(reading.Tokens.Slice(first, at - first));
    }

    /// <summary>The right form with the capitals of what stands there: <c>A Sneak Peak</c>, <c>ALOT OF</c>.</summary>
    private static string SetCapitals(ArticleReading reading, int at, int end, string right)
    {
        bool all = true;
        bool each = true;
        for (int i = at; i < end; i++)
        {
            Token token = reading.Tokens[i];
            all &= (token.Flags & TokenFlags.AllCapitals) != 0 && token.Length > 1;
            each &= token.IsCapitalised;
        }

        if (all)
        {
            return right.ToUpperInvariant();
        }

        char[] letters = right.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            if (i == 0 ? reading.Tokens[at].IsCapitalised : each && end - at > 1 && letters[i - 1] == ' ')
            {
                letters[i] = char.ToUpperInvariant(letters[i]);
            }
        }

        return new string(letters);
    }

    /// <summary><c>expand it's fleet</c>: a verb that takes no clause, then <c>it's</c>, then a word that can be owned.</summary>
    private static void CheckOwner(ArticleReading reading, RuleContext context, in Sentence sentence, int at)
    {
        if (at + 2 >= sentence.EndToken || reading.Tokens[at + 1].Hash != Its.Hash || reading.Tokens[at + 1].Length != 4
            || !Words.Is(reading, at, StyleWords.TakesThing))
        {
            return;
        }

        Token owned = reading.Tokens[at + 2];
        if (owned.Kind == TokenKind.Word && !owned.InQuotation && !MechanicalGrammarWords.NoThing.Has(owned))
        {
            TextSpan its = reading.Tokens[at + 1].Span;
            TextSpan span = TextSpan.FromBounds(reading.Tokens[at].Start, owned.End);
            context.Report(span, $"“{reading.Text.ToString(its)}” is short for “it is”; for what belongs to something the word is “its”",
                "Write “its”");
        }
    }

    /// <summary><c>between 5 to 10</c> and <c>from 2010-2015</c>.</summary>
    private static void CheckRange(ArticleReading reading, RuleContext context, in Sentence sentence, int at)
    {
        bool between = Words.Is(reading, at, Between);
        if ((!between && !Words.Is(reading, at, From)) || !Follows(reading, sentence, at + 1, TokenKind.Number))
        {
            return;
        }

        int link = at + 2;
        if (between && link + 1 < sentence.EndToken && Words.Is(reading, link, To)
            && Follows(reading, sentence, link + 1, TokenKind.Number))
        {
            // “between 5 to 10 and 12”: the word that was asked for comes later.
            if (!(link + 2 < sentence.EndToken && Words.Is(reading, link + 2, Words.And)))
            {
                TextSpan span = TextSpan.FromBounds(reading.Tokens[at].Start, reading.Tokens[link + 1].End);
                context.Report(span, $"“{reading.Text.ToString(span)}” mixes two ways to write a range", "Write “and” after “between”");
            }
        }
        else if (!between && Follows(reading, sentence, link, TokenKind.Dash) && Follows(reading, sentence, link + 1, TokenKind.Number)
            && reading.Tokens[at + 1].Length == 4 && reading.Tokens[link + 1].Length is 2 or 4
            && !(link + 2 < sentence.EndToken && Words.Is(reading, link + 2, To)))
        {
            TextSpan span = TextSpan.FromBounds(reading.Tokens[at].Start, reading.Tokens[link + 1].End);
            context.Report(span, $"“{reading.Text.ToString(span)}” mixes two ways to write a range", "Write “to” after “from”");
        }
    }

    private static bool Follows(ArticleReading reading, in Sentence sentence, int at, TokenKind kind) =>
        at < sentence.EndToken && reading.Tokens[at].Kind == kind;

    /// <summary><c>has been running by</c> and an agent.</summary>
    private static void CheckPassive(ArticleReading reading, RuleContext context, in Sentence sentence, int at)
    {
        if (!Words.Is(reading, at, Been) || at + 3 >= sentence.EndToken || !Words.Is(reading, at + 1, StyleWords.NeedsPassive)
            || !Words.Is(reading, at + 2, By))
        {
            return;
        }

        Token agent = reading.Tokens[at + 3];
        if (agent.Kind == TokenKind.Word && (agent.IsCapitalised || Words.Is(reading, at + 3, Lists.Determiner)))
        {
            TextSpan span = TextSpan.FromBounds(reading.Tokens[at].Start, reading.Tokens[at + 2].End);
            context.Report(span, $"The verb in “{reading.Text.ToString(span)}” is not a past participle, and “by” needs one",
                "Write the past participle, as in “was taken by”");
        }
    }

    /// <summary><c>amount of people</c>, <c>less people</c>.</summary>
    private static void CheckCount(ArticleReading reading, RuleContext context, in Sentence sentence, int at)
    {
        bool amount = Words.Is(reading, at, Amount) && at + 2 < sentence.EndToken && Words.Is(reading, at + 1, Words.Of)
            && Words.Is(reading, at + 2, StyleWords.CountedPlural);
        bool less = Words.Is(reading, at, Less) && at + 1 < sentence.EndToken && Words.Is(reading, at + 1, StyleWords.CountedPlural)
            && at > sentence.FirstToken && !Words.Is(reading, at - 1, Lists.Number) && reading.Tokens[at - 1].Kind == TokenKind.Word;
        if (amount || less)
        {
            TextSpan span = TextSpan.FromBounds(reading.Tokens[at].Start, reading.Tokens[at + (amount ? 2 : 1)].End);
            context.Report(span, $"“{reading.Text.ToString(span)}” measures what is counted", amount
                ? "Write “number of”"
                : "Write “fewer”");
        }
    }

    /// <summary>
    /// <c>Mara Hess, the treasurer of the club said</c>, and <c>The treasurer, Mara Hess said</c>: the comma that closes what the first one
    /// opened is missing.
    /// </summary>
    private static void CheckAppositive(ArticleReading reading, RuleContext context, in Sentence sentence, ref int mention)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int first = sentence.FirstToken;
        if (first >= sentence.EndToken || tokens[first].Kind != TokenKind.Word || tokens[first].InQuotation || tokens[first].IsResidue)
        {
            return;
        }

        int comma = first + 1;
        while (comma < sentence.EndToken && comma - first <= LongestAppositive && tokens[comma].Kind == TokenKind.Word)
        {
            comma++;
        }

        if (comma >= sentence.EndToken || tokens[comma].Kind != TokenKind.Comma)
        {
            return;
        }

        int cue = IsFullName(reading, first, comma, ref mention) ? FindCueAfterRole(reading, sentence, comma)
            : Words.Is(reading, first, Words.The) && Words.Is(reading, comma - 1, Lists.RoleNoun) && !HasPreposition(reading, first, comma)
                ? FindCueAfterName(reading, sentence, comma)
            : -1;
        if (cue > 0)
        {
            TextSpan span = TextSpan.FromBounds(reading.Tokens[cue - 1].Start, reading.Tokens[cue].End);
            context.Report(span, $"The comma after “{reading.Text.ToString(reading.Tokens[cue - 1].Span)}” is missing",
                "Close with a comma what the first comma opened");
        }
    }

    /// <summary>Whether the tokens are the full name of a person; <paramref name="mention"/> goes along with the sentences.</summary>
    private static bool IsFullName(ArticleReading reading, int first, int end, ref int mention)
    {
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        while (mention < mentions.Length && mentions[mention].FirstToken < first)
        {
            mention++;
        }

        return mention < mentions.Length && mentions[mention].FirstToken == first && mentions[mention].EndToken == end
            && mentions[mention].IsFullPerson;
    }

    private static bool HasPreposition(ArticleReading reading, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (Words.Is(reading, i, Lists.Preposition) || Words.Is(reading, i, Lists.Auxiliary) || Words.Is(reading, i, Lists.FiniteVerb))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>After the comma an article, a role, and without another comma a verb of saying that goes on.</summary>
    private static int FindCueAfterRole(ArticleReading reading, in Sentence sentence, int comma)
    {
        int at = comma + 1;
        if (at >= sentence.EndToken
            || !(Words.Is(reading, at, Words.A) || Words.Is(reading, at, Words.An) || Words.Is(reading, at, Words.The)))
        {
            return -1;
        }

        bool role = false;
        for (int i = at + 1; i < sentence.EndToken - 1 && i - at <= LongestAppositive; i++)
        {
            Token token = reading.Tokens[i];
            if (token.Kind != TokenKind.Word || token.InQuotation || Words.Is(reading, i, Lists.WhWord) || Words.Is(reading, i, Words.And))
            {
                return -1;
            }

            if (Words.IsPlainCue(reading, i))
            {
                return role && GoesOn(reading, sentence, i) ? i : -1;
            }

            role |= Words.Is(reading, i, Lists.RoleNoun);
        }

        return -1;
    }

    /// <summary>After the comma a full name and at once a verb of saying.</summary>
    private static int FindCueAfterName(ArticleReading reading, in Sentence sentence, int comma)
    {
        int at = comma + 1;
        int parts = 0;
        while (at < sentence.EndToken && reading.Tokens[at].Kind == TokenKind.Word && reading.Tokens[at].IsCapitalised)
        {
            parts++;
            at++;
        }

        return parts is 2 or 3 && at < sentence.EndToken - 1 && Words.IsPlainCue(reading, at) && GoesOn(reading, sentence, at) ? at : -1;
    }

    /// <summary>What is said follows: a comma after the verb would make it an aside (<c>Hess, the treasurer said, was late</c>).</summary>
    private static bool GoesOn(ArticleReading reading, in Sentence sentence, int cue)
    {
        for (int i = cue + 1; i < sentence.EndToken; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Comma)
            {
                return i > cue + 3;
            }
        }

        return true;
    }
}
