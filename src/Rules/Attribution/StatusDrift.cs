using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Reading.Clauses;
using ContentLint.Reading.Names;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Attribution;

/// <summary>Finds something that is alleged, disputed or denied in one place and a plain fact in another.</summary>
/// <remarks>
/// ## Why
/// The half-sentence where “alleged” falls out is where papers lose in court. Two things are followed through the text: a thing
/// that is alleged or whose existence is denied (“the alleged bonus scheme”, “denies that the scheme exists”), and a person who is
/// accused of or denies an offence. Reported is the sentence in which the same thing acts or is acted on as a fact, or the person
/// commits the offence, in the reporter's own voice. An offence right behind a sentence that has a source may be told by that source,
/// too, and is a note. A verdict in the article ends the drift.
///
/// ## What to do
/// Repeat the hedge or the attribution.
///
/// ## Examples
/// ```bad
/// Mara Vance is accused of arson, which she denies. The barn stood by the road. Vance torched the barn with a flare.
/// ```
/// ```bad
/// The vet told of the alleged poisoning. It was late. The poisoning has left two dogs dead.
/// ```
/// ```good
/// Peter Rook is accused of theft. He was convicted on Friday. Rook stole the lamp.
/// ```
/// ```good
/// Peter Rook denies theft. “He stole it,” the prosecutor said.
/// ```
/// </remarks>
public sealed class StatusDrift() : Rule(new RuleDescriptor(
    Id: "CL107",
    Name: "status-drift",
    Title: "Allegation turned into fact",
    Description: "What is alleged, disputed or denied in one place stands as a fact in another.",
    Severity: Severity.Warning)
{
    QuietIn = QuietGenres.NoReportNorView,
    NotesIn = QuietGenres.OwnVoice,
    WokenBy = new Wake { Words = [StatusDriftWords.Doubts] },
})
{
    private const int MostItems = 16;

    /// <summary>Each offence as it is named, and as it is done.</summary>
    private static readonly (WordList Noun, WordList Verb)[] Offences =
    [
        (StatusDriftWords.Theft, StatusDriftWords.Stole),
        (StatusDriftWords.Murder, StatusDriftWords.Murdered),
        (StatusDriftWords.Arson, StatusDriftWords.Torched),
        (StatusDriftWords.Fraud, StatusDriftWords.Defrauded),
        (StatusDriftWords.Assault, StatusDriftWords.Assaulted),
        (StatusDriftWords.Rape, StatusDriftWords.Raped),
        (StatusDriftWords.Kidnapping, StatusDriftWords.Kidnapped),
        (StatusDriftWords.Bribery, StatusDriftWords.Bribed),
        (StatusDriftWords.Smuggling, StatusDriftWords.Smuggled),
        (StatusDriftWords.Embezzlement, StatusDriftWords.Embezzled),
    ];

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        var items = new List<Item>();
        Collect(reading, items);
        if (items.Count == 0 || HasVerdict(reading))
        {
            return;
        }

        ReadOnlySpan<Coverage> coverage = reading.Coverage;
        for (int i = 0; i < reading.Sentences.Length && items.Count > 0; i++)
        {
            Sentence sentence = reading.Sentences[i];
            if (coverage[i].Kind != CoverKind.None || !reading.Blocks[sentence.Block].IsProse || reading.Text[sentence.End - 1] == '?'
                || IsHedged(reading, sentence))
            {
                continue;
            }

            for (int k = items.Count - 1; k >= 0; k--)
            {
                if (items[k].Sentence != i && FindFact(reading, i, items[k], out TextSpan span))
                {
                    string thing = reading.Text.ToString(items[k].Span);
                    context.Report(
                        items[k].Offence < 0 ? Severity.Warning
                            // who is said to tell the sentence before may tell this one
                            : i > 0 && coverage[i - 1].Kind != CoverKind.None && reading.Sentences[i - 1].Block == sentence.Block
                                ? Severity.Note
                                : Severity.Error,
                        span,
                        items[k].Offence >= 0
                            ? $"This is stated as a fact about “{thing}”; elsewhere in this file it is only an accusation, or is denied"
                            : $"“{thing}” is stated as a fact here; elsewhere in this file it is only alleged, or is denied",
                        "Repeat the hedge or the attribution",
                        [new RelatedPlace(items[k].Span, "not a fact here")]);
                    Remove(items, items[k]);
                    break;
                }
            }
        }
    }

    private static void Remove(List<Item> items, Item reported) =>
        items.RemoveAll(item => item.Head == reported.Head && item.Modifier == reported.Modifier);

    /// <param name="Head">Hash of the noun, or key of the person's name.</param>
    /// <param name="Modifier">Hash of the word before it; 0 if the noun alone says it.</param>
    /// <param name="Offence">The number of the offence of a person; -1 for a thing.</param>
    /// <param name="Sentence">Where it is alleged.</param>
    /// <param name="Span">The words there.</param>
    private sealed record Item(uint Head, uint Modifier, int Offence, int Sentence, TextSpan Span);

    private static void Collect(ArticleReading reading, List<Item> items)
    {
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        ReadOnlySpan<Token> tokens = reading.Tokens;
        for (int i = 0; i < sentences.Length && items.Count < MostItems; i++)
        {
            Sentence sentence = sentences[i];
            for (int k = sentence.FirstToken; k + 2 < sentence.EndToken && items.Count < MostItems; k++)
            {
                ref readonly Token token = ref tokens[k];
                if (!StatusDriftWords.Doubts.Has(token) || token.InQuotation)
                {
                    continue;
                }

                if (StatusDriftWords.Claimed.Has(token) && IsParticiple(tokens, sentence, k))
                {
                    AddThing(reading, i, k + 1, sentence.EndToken, items);
                }
                else if (StatusDriftWords.Denied.Has(token))
                {
                    int that = k + 1;
                    if (Lists.That.Has(reading.Tokens[that]) && ExistsAfter(reading, that, sentence.EndToken))
                    {
                        AddThing(reading, i, that + 1, sentence.EndToken, items);
                    }

                    AddDefendant(reading, sentence, i, k, k + 1, items);
                }
                else if (StatusDriftWords.Accused.Has(token) && StatusDriftWords.OfOrWith.Has(reading.Tokens[k + 1]))
                {
                    AddDefendant(reading, sentence, i, k, k + 2, items);
                }
            }
        }
    }

    /// <summary><c>the alleged deal</c>, <c>the claimed deal</c>; <c>they claimed cuts</c> is a verb.</summary>
    private static bool IsParticiple(ReadOnlySpan<Token> tokens, in Sentence sentence, int at) =>
        StatusDriftWords.Alleged.Has(tokens[at])
            || (at > sentence.FirstToken && (tokens[at - 1].IsPossessive || Lists.Determiner.Has(tokens[at - 1])));

    private static bool ExistsAfter(ArticleReading reading, int from, int end)
    {
        for (int i = from; i < Math.Min(end, from + 9); i++)
        {
            if (StatusDriftWords.Being.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The noun phrase at a token: its last noun and the word before that, which together must say enough.</summary>
    private static void AddThing(ArticleReading reading, int sentence, int first, int limit, List<Item> items)
    {
        int end = first;
        while (end < limit && end < first + 6 && reading.Tokens[end].Kind == TokenKind.Word && !IsEnd(reading, end, first))
        {
            end++;
        }

        while (first < end && Lists.Determiner.Has(reading.Tokens[first]))
        {
            first++;
        }

        if (first >= end)
        {
            return;
        }

        Token head = reading.Tokens[end - 1];
        bool alone = end - first == 1;
        if (head.IsCapitalised || (alone && !Lists.Accusation.Has(head)) || StatusDriftWords.People.Has(head))
        {
            return;
        }

        var span = TextSpan.FromBounds(reading.Tokens[alone ? end - 1 : end - 2].Start, head.End);
        items.Add(new Item(head.Hash, alone ? 0 : reading.Tokens[end - 2].Hash, -1, sentence, span));
    }

    private static bool IsEnd(ArticleReading reading, int at, int first)
    {
        ushort wordId = reading.Tokens[at].WordId;
        return (at > first && Lists.Determiner.Has(wordId))
            || StatusDriftWords.PhraseEnd.Has(wordId)
            || StatusDriftWords.BeingOrTo.Has(reading.Tokens[at]);
    }

    private static void AddDefendant(ArticleReading reading, in Sentence sentence, int index, int verb, int first, List<Item> items)
    {
        int offence = -1;
        for (int i = first; i < Math.Min(sentence.EndToken, first + 5) && offence < 0; i++)
        {
            offence = OffenceOf(reading.Tokens[i]);
        }

        if (offence < 0)
        {
            return;
        }

        for (int i = reading.FirstMentionFrom(verb) - 1; i >= 0 && reading.Mentions[i].FirstToken >= sentence.FirstToken; i--)
        {
            ref readonly Mention mention = ref reading.Mentions[i];
            if (mention.Class == NameClass.Person)
            {
                items.Add(new Item(mention.Key, 0, offence, index, mention.Span));
                return;
            }
        }
    }

    private static bool FindFact(ArticleReading reading, int index, Item item, out TextSpan span)
    {
        Sentence sentence = reading.Sentences[index];
        for (int i = sentence.FirstToken; i + 1 < sentence.EndToken; i++)
        {
            Token token = reading.Tokens[i];
            if (token.Kind != TokenKind.Word || token.InQuotation)
            {
                continue;
            }

            if (item.Offence >= 0)
            {
                if (Offences[item.Offence].Verb.Has(token)
                    && AgentReader.Find(reading, new Passage(reading, index), i, out int who, out int end) == Agent.Person
                    && KeyAt(reading, end - 1) == item.Head)
                {
                    span = TextSpan.FromBounds(reading.Tokens[who].Start, token.End);
                    return true;
                }

                continue;
            }

            int first = item.Modifier == 0 ? i : i - 1;
            if (token.Hash != item.Head || first <= sentence.FirstToken - 1
                || (item.Modifier != 0 && (i == sentence.FirstToken || reading.Tokens[i - 1].Hash != item.Modifier))
                || first == sentence.FirstToken || !StatusDriftWords.Pointing.Has(reading.Tokens[first - 1]))
            {
                continue;
            }

            // As a subject, followed by what it did.
            ushort next = reading.Tokens[i + 1].WordId;
            if (Lists.PastVerb.Has(next) && !(first - 2 >= sentence.FirstToken && Lists.Preposition.Has(reading.Tokens[first - 2])))
            {
                span = TextSpan.FromBounds(reading.Tokens[first - 1].Start, token.End);
                return true;
            }
        }

        span = default;
        return false;
    }

    private static uint KeyAt(ArticleReading reading, int token)
    {
        int mention = reading.MentionAt(token);
        return mention < 0 ? 0 : reading.Mentions[mention].Key;
    }

    private static bool IsHedged(ArticleReading reading, in Sentence sentence)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (StatusDriftWords.Hedge.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Somebody is convicted or owns up.</summary>
    private static bool HasVerdict(ArticleReading reading)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (StatusDriftWords.Verdicts.Has(tokens[i])
                || (StatusDriftWords.Owned.Has(tokens[i]) && i + 2 < tokens.Length && (OffenceOf(tokens[i + 1]) >= 0
                || OffenceOf(tokens[i + 2]) >= 0))
                || (i > 0 && StatusDriftWords.Guilty.Has(tokens[i]) && !StatusDriftWords.Not.Has(reading.Tokens[i - 1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The number of the offence that a word names, or -1.</summary>
    private static int OffenceOf(in Token noun)
    {
        for (int i = 0; StatusDriftWords.OffenceNoun.Has(noun) && i < Offences.Length; i++)
        {
            if (Offences[i].Noun.Has(noun))
            {
                return i;
            }
        }

        return -1;
    }
}
