using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Names;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Speakers;

/// <summary>Finds a bare name that speaks before the article introduces its bearer in full.</summary>
/// <remarks>
/// ## Why
/// Paragraphs were moved, and now the reader meets a stranger who is introduced only later. A surname in the headline does
/// no harm, nor does one whose full name follows in the same or the next sentence; where that begins a paragraph it is a note.
/// A first name is introduced by a headline that goes on with the surname.
///
/// ## What to do
/// Move the full name and the role to the place where the name first occurs.
///
/// ## Examples
/// ```bad
/// The lift stood still for a week. Keller called it “a joke”.
///
/// Few in the valley laughed. Nina Keller, the harbour master, walks up the hill now.
/// ```
/// ```good
/// Nina Keller, the harbour master, walks up the hill now.
///
/// The lift stood still for a week. Keller called it “a joke”.
/// ```
/// ```good
/// Keller called the lift “a joke”. Nina Keller, the harbour master, walks up the hill now.
/// ```
/// </remarks>
public sealed class UsedBeforeIntroduced() : Rule(new RuleDescriptor(
    Id: "CL202",
    Name: "used-before-introduced",
    Title: "Speaks before the introduction",
    Description: "A bare name speaks before the place where its bearer is introduced in full.",
    Severity: Severity.Warning)
{
    QuietIn = QuietGenres.NoReport,
    NotesIn = QuietGenres.OwnVoice,
})
{
    /// <summary>So many names are searched for in the whole file.</summary>
    private const int MostSearched = 16;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        bool? narrated = null;
        int searched = 0;
        using var seen = new PooledIndex(32);
        foreach (ref readonly Reading.Attributions.Attribution attribution in reading.Attributions)
        {
            if (!BareSpeaker.Is(reading, attribution))
            {
                continue;
            }

            ref readonly Mention mention = ref reading.Mentions[attribution.Mention];
            Introduction introduction = reading.Names.Find(mention.Key);
            if (seen.AddOrGet(mention.Key, 1) >= 0
                || introduction.Strength is not (IntroductionStrength.Full or IntroductionStrength.Described)
                || reading.Names.IsAuthor(mention.Key) || reading.Names.IsBody(mention.Key)
                || Lists.Famous.Has(reading.Tokens[mention.NameToken]) || IsFirstNameOfHeadline(reading, mention))
            {
                continue;
            }

            // A standfirst is read with the headline.
            Block block = reading.Blocks[mention.Block];
            if (block.Zone == Zone.Deck)
            {
                continue;
            }

            // A line without a full stop is a headline told again, or a box of highlights.
            if (reading.Tokens[block.EndToken - 1].Kind is not (TokenKind.Period or TokenKind.Exclamation or TokenKind.DoubleQuote
                or TokenKind.SingleQuote or TokenKind.CloseBracket))
            {
                continue;
            }

            ref readonly Mention full = ref reading.Mentions[introduction.Mention];
            // What is said later of a short name, that it is kept short for a reason, is no introduction that came too late.
            bool bare = full.Parts == 1 && full.Title == NameTitle.None;
            int near = full.Block == mention.Block ? 1 : 0;
            if (bare || IsGerund(reading, full) || IsShouted(reading, full) || IsOrigin(reading.TextOf(reading.Tokens[full.FirstToken]))
                || full.Sentence <= mention.Sentence + near)
            {
                continue;
            }

            TextSpan place = BareSpeaker.NameSpan(reading, mention);
            string name = reading.Text.ToString(place);
            if (!context.KnownNames.Contains(NameKey.Create(name.AsSpan()))
                && (++searched > MostSearched || !FullName.StandsBefore(reading, place)))
            {
                // In somebody's own account acquaintances have first names; and whoever bears one need not be the one who has a
                // surname later.
                narrated ??= SpeakerEvidence.IsNarrated(reading);
                string introduced = reading.Text.ToString(full.Span);
                bool several = full.Key != mention.Key && searched <= MostSearched && HasNamesake(reading, mention, full);
                context.Report(
                    full.Block == mention.Block || full.Sentence == mention.Sentence + 1 || narrated.Value || searched > MostSearched
                    || (Lists.GivenName.Has(reading.Tokens[mention.NameToken])
                        && (full.Key != mention.Key || reading.Tokens[full.NameToken].Hash == reading.Tokens[mention.NameToken].Hash))
                    ? Severity.Note
                    : Severity.Warning,
                    place,
                    several ? $"“{name}” speaks here, but those of that name are introduced only later"
                        : full.Key == mention.Key || introduced.IndexOf(name, StringComparison.Ordinal) >= 0
                        ? $"“{name}” speaks here, but “{introduced}” is introduced only later"
                        : $"“{name}” speaks here, but is introduced only later, beside “{introduced}”", // Hess and Ida Roe
                    "Give the full name and the role where the name first occurs",
                    [new RelatedPlace(full.Span, "the introduction")]);
            }
        }
    }

    /// <summary>
    /// The speaker goes by a first name, which has its surname in a line above: <c>Nina Keller Walks Up</c>, <c>Nina said</c>.
    /// </summary>
    private static bool IsFirstNameOfHeadline(ArticleReading reading, in Mention mention)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        Token name = tokens[mention.NameToken];
        if (!Lists.GivenName.Has(name))
        {
            return false;
        }

        foreach (ref readonly Block block in reading.Blocks)
        {
            if (block.Zone is not (Zone.Headline or Zone.Deck))
            {
                break;
            }

            for (int i = block.FirstToken; i + 1 < block.EndToken; i++)
            {
                if (tokens[i].Hash == name.Hash && tokens[i + 1] is { Kind: TokenKind.Word, IsCapitalised: true }
                    && (CommonWords.Default.IsSurname(tokens[i + 1].Hash)
                        || !CommonWords.Default.IsOrdinary(reading.TextOf(tokens[i + 1]))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary><c>NOW SHOWING Keller at the lift</c>: what is in capitals before a name that is not is a label of the page.</summary>
    private static bool IsShouted(ArticleReading reading, in Mention full) =>
        full.Parts > 1 && reading.Tokens[full.NameToken] is { Length: > 2 } first && (first.Flags & TokenFlags.AllCapitals) != 0
        && (reading.Tokens[full.EndToken - 1].Flags & TokenFlags.AllCapitals) == 0;

    /// <summary><c>Befriending Keller was not enough</c>: what is done with somebody, at the head of a sentence, is no first name.</summary>
    private static bool IsGerund(ArticleReading reading, in Mention full) =>
        full.FirstToken == reading.Sentences[full.Sentence].FirstToken && !Lists.GivenName.Has(reading.Tokens[full.NameToken])
        && reading.TextOf(reading.Tokens[full.NameToken]) is { Length: > 5 } word && word.EndsWith("ing".AsSpan(), StringComparison.Ordinal);

    /// <summary><c>Vell-born Hess</c>: where somebody comes from is no first name.</summary>
    private static bool IsOrigin(ReadOnlySpan<char> word) =>
        word.EndsWith("-born".AsSpan(), StringComparison.Ordinal) || word.EndsWith("-based".AsSpan(), StringComparison.Ordinal);

    /// <summary>Several people have the name, and which of them speaks cannot be told: <c>Moon Ji-ho</c> and <c>Moon Su-bin</c>.</summary>
    private static bool HasNamesake(ArticleReading reading, in Mention mention, in Mention full)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        uint name = tokens[mention.NameToken].Hash;
        foreach (ref readonly Mention other in reading.Mentions)
        {
            if (other.IsFullPerson && other.Key != full.Key
                && (tokens[other.NameToken].Hash == name || tokens[other.EndToken - 1].Hash == name))
            {
                return true;
            }
        }

        return false;
    }
}
