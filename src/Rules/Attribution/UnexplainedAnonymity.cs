using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Reading.Names;
using ContentLint.Rules.Attribution.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Attribution;

/// <summary>Finds one unnamed person who speaks although the text says neither how that person knows nor why there is no name.</summary>
/// <remarks>
/// ## Why
/// Readers must be able to judge how a source knows, and why the name is withheld. A role in a named body shows the first, a
/// reason such as “not authorised to speak” the second; with both nothing is reported, with one a note. A later “the source” or
/// “he” is never reported again, nor is a spokesman, whose body answers for him.
///
/// ## What to do
/// Name the person. If that is impossible, say how the source knows and why the name is withheld.
///
/// ## Examples
/// ```bad
/// A source close to the talks said the treasurer had wept.
/// ```
/// ```bad
/// An insider with knowledge of the talks tells the Courier the deal is dead.
/// ```
/// ```good
/// A pilot with the airline, who asked not to be named because he feared for his job, said the engine had failed before.
/// ```
/// ```good
/// A police spokesman said two men were held.
/// ```
/// ```good
/// A passer-by called an ambulance, and an official opened the gate.
/// ```
/// </remarks>
public sealed class UnexplainedAnonymity() : Rule(new RuleDescriptor(
    Id: "CL102",
    Name: "unexplained-anonymity",
    Title: "Unexplained anonymity",
    Description: "One unnamed person speaks, and the text does not say how that person knows or why the name is withheld.",
    Severity: Severity.Warning)
{
    QuietIn = QuietGenres.NoReport,
    NotesIn = QuietGenres.OwnVoice,
    WokenBy = new Wake { Words = [UnexplainedAnonymityWords.Unnamed] },
})
{
    /// <summary>In the first blocks a person may stand before the name.</summary>
    private const int Lede = 4;

    /// <summary>How many tokens after its preposition the site of a comment stands.</summary>
    private const int PlaceReach = 8;

    /// <summary>How many sentences away a reason for anonymity may stand.</summary>
    private const int Around = 16;

    /// <summary>So many tokens before “be” a denial of an infinitive stands: <c>not allowed to be</c>.</summary>
    private const int InfinitiveReach = 3;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        int lastBlock = -1;
        uint lastHead = 0;
        bool? accounted = null;
        int told = -1;
        for (int index = 0; index < reading.Attributions.Length; index++)
        {
            Reading.Attributions.Attribution attribution = reading.Attributions[index];
            Sentence sentence = reading.Sentences[attribution.Sentence];
            if (!attribution.HasVoice || attribution.Mention >= 0 || attribution.Form == AttributionForm.Participle
                || !reading.Blocks[sentence.Block].IsProse
                || reading.Blocks[sentence.Block].Zone == Zone.Caption || GroupClaim.HasModal(reading, attribution)
                || !IsUnnamedPerson(reading, attribution) || IsNamedBeside(reading, sentence, attribution) || IsPublicComment(reading, sentence, attribution) || IsRecorded(reading, sentence, attribution)
                || !GroupClaim.IsMade(reading, attribution))
            {
                continue;
            }

            Token head = reading.Tokens[attribution.Head];
            bool stands = attribution.Level == SourceLevel.NamedBody || NamesOwner(reading, attribution)
                || IsDescribedAfter(reading, attribution);
            bool explained = VagueSource.IsExplained(reading, attribution);
            bool lede = IsLede(reading, sentence.Block);
            GroupSupport.Strength support = GroupSupport.Find(reading, index);
            if ((stands && explained) || (lede && support == GroupSupport.Strength.Named)
                || (sentence.Block == lastBlock && head.Hash == lastHead))
            {
                continue; // a lede describes whom the next paragraph names
            }

            lastBlock = sentence.Block;
            lastHead = head.Hash;
            TextSpan span = attribution.GetSourceSpan(reading);
            string source = reading.Text.ToString(span);
            bool named = support == GroupSupport.Strength.Named || (lede && VagueSource.IsExpert(head))
                || reading.Blocks[sentence.Block].Zone == Zone.Deck;
            if (stands || named || (IsPlacedInBody(reading, attribution) && !Claim.IsDamaging(reading, attribution.ContentFirst, attribution.ContentEnd)) || Reporting.IsPersonal(reading) || GroupClaim.IsPersonal(reading, sentence.Block, attribution.Sentence)
                || IsExplainedNear(reading, attribution) || IsOfSources(reading, attribution, ref told) || VagueSource.IsReportedByNamed(reading, index)
                || (accounted ??= IsAccounted(reading)))
            {
                context.Report(Severity.Note, span, $"“{source}” speaks without a name, and nothing says why",
                    "Name the person, or say why the name is withheld");
            }
            else if (explained && IsReasoned(reading, attribution))
            {
                context.Report(Severity.Note, span, $"“{source}” speaks without a name, and nothing says how this person knows",
                    "Add the role and the body it belongs to");
            }
            else
            {
                context.Report(span, $"“{source}” speaks without a name, a role in a named body or a reason",
                    "Name the person, or say how the source knows and why the name is withheld");
            }
        }
    }

    /// <summary><c>a source at the bank</c>, <c>a government source</c>, <c>a euro zone official</c>: the body is told, and the reason lacks.</summary>
    private static bool IsPlacedInBody(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int head = attribution.Head;
        for (int i = Math.Max(attribution.SourceFirst, head - 3); i < head; i++)
        {
            if (UnexplainedAnonymityWords.Zone.Has(tokens[i]))
            {
                return true;
            }
        }

        int end = Math.Min(tokens.Length, head + 6);
        for (int i = head + 3; head + 2 < tokens.Length && UnexplainedAnonymityWords.InBody.Has(tokens[head + 1]) && Lists.The.Has(tokens[head + 2]) && i < end; i++)
        {
            if (Lists.OrganisationWord.Has(tokens[i]) || UnexplainedAnonymityWords.Body.Has(tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One of the first paragraphs, whatever stands above the text.</summary>
    private static bool IsLede(ArticleReading reading, int block)
    {
        int prose = 0;
        for (int i = 0; i < block && prose < Lede; i++)
        {
            prose += reading.Blocks[i].Zone is Zone.Body or Zone.ListItem ? 1 : 0;
        }

        return prose < Lede;
    }

    /// <summary>A reason for anonymity is given further off in the paragraphs around: it may hold for all of them.</summary>
    private static bool IsExplainedNear(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        int first = Math.Max(0, attribution.Sentence - Around);
        int last = Math.Min(sentences.Length - 1, attribution.Sentence + Around);
        int before = attribution.Sentence - 2;
        int after = attribution.Sentence + 2;
        return (before >= first
            && reading.HasPhrase(sentences[first].FirstToken, sentences[before].EndToken, PhraseKind.ExplainedAnonymity))
            || (after <= last && reading.HasPhrase(sentences[after].FirstToken, sentences[last].EndToken, PhraseKind.ExplainedAnonymity));
    }

    /// <summary>
    /// The text says of all it tells whom it rests on and why they have no names: <c>this account is based on talks with … who asked for anonymity</c>,
    /// <c>under the rules of the court none of those involved could be named</c>.
    /// </summary>
    internal static bool IsAccounted(ArticleReading reading)
    {
        foreach (ref readonly Sentence each in reading.Sentences)
        {
            if (IsReasonForAll(reading.Tokens.Slice(each.FirstToken, each.EndToken - each.FirstToken)))
            {
                return true;
            }
        }

        if (!reading.HasPhrase(PhraseKind.ExplainedAnonymity))
        {
            return false;
        }

        int sentence = 0;
        foreach (ref readonly PhraseMatch match in reading.Phrases)
        {
            if (reading.Lexicon.GetPhrase(match.Phrase).Kind != PhraseKind.ExplainedAnonymity)
            {
                continue;
            }

            sentence = reading.FindSentence(match.FirstToken, sentence);
            if (sentence < 0)
            {
                return false;
            }

            int first = reading.Sentences[sentence].FirstToken;
            ReadOnlySpan<Token> before = reading.Tokens.Slice(first, Math.Max(0, match.FirstToken - first));
            if (UnexplainedAnonymityWords.Account.HasAny(before) && UnexplainedAnonymityWords.Resting.HasAny(before))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>none of those involved could be named</c>, <c>the officials may not be quoted</c>: a rule for several who speak, and no wish of one.</summary>
    private static bool IsReasonForAll(ReadOnlySpan<Token> sentence)
    {
        for (int be = 2; be + 1 < sentence.Length; be++)
        {
            if (UnexplainedAnonymityWords.Be.Has(sentence[be]) && UnexplainedAnonymityWords.Naming.Has(sentence[be + 1]) && !sentence[be].InQuotation)
            {
                ReadOnlySpan<Token> before = sentence.Slice(0, be);
                ReadOnlySpan<Token> near = before.Slice(Math.Max(0, be - (Lists.To.Has(sentence[be - 1]) ? InfinitiveReach : 1)));
                return UnexplainedAnonymityWords.Tellers.HasAny(before) && (UnexplainedAnonymityWords.None.HasAny(before) || UnexplainedAnonymityWords.Not.HasAny(near));
            }
        }

        return false;
    }

    /// <summary><c>One source</c>, <c>another official</c>: one of those of whom the text said before whose they are or why they have no names.</summary>
    private static bool IsOfSources(ArticleReading reading, in Reading.Attributions.Attribution attribution, ref int told)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        if (!UnexplainedAnonymityWords.OneOfThem.Has(tokens[attribution.SourceFirst]) || !UnexplainedAnonymityWords.Source.Has(tokens[attribution.Head]))
        {
            return false;
        }

        told = told < 0 ? FindSources(reading) : told;
        return told < reading.Sentences[attribution.Sentence].FirstToken;
    }

    /// <summary>Where the text first says whose its sources are or why they have no names.</summary>
    private static int FindSources(ArticleReading reading)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int reason = tokens.Length;
        foreach (ref readonly PhraseMatch match in reading.Phrases)
        {
            if (reading.Lexicon.GetPhrase(match.Phrase).Kind == PhraseKind.ExplainedAnonymity)
            {
                reason = match.FirstToken;
                break;
            }
        }

        for (int i = 1; i < reason; i++)
        {
            Token before = tokens[i - 1];
            if (UnexplainedAnonymityWords.Sources.Has(tokens[i]) && !tokens[i].InQuotation && before.Kind == TokenKind.Word
                && (Lists.OrganisationWord.Has(before) || before.IsCapitalised || UnexplainedAnonymityWords.OfBody.Has(before)) && !UnexplainedAnonymityWords.NoBody.Has(before))
            {
                return i;
            }
        }

        return reason;
    }

    /// <summary><c>One person said on its website</c>: what anybody can read there, and no source.</summary>
    private static bool IsPublicComment(ArticleReading reading, in Sentence sentence, in Reading.Attributions.Attribution attribution)
    {
        if (UnexplainedAnonymityWords.Posting.Has(reading.Tokens[attribution.Cue]))
        {
            return true;
        }

        int on = attribution.Form is AttributionForm.VerbSource ? attribution.SourceEnd : attribution.Cue + 1;
        if (on >= sentence.EndToken)
        {
            return false;
        }

        int end = Math.Min(sentence.EndToken, on + PlaceReach);
        ReadOnlySpan<Token> place = reading.Tokens.Slice(on, end - on);
        return (UnexplainedAnonymityWords.On.Has(reading.Tokens[on]) && UnexplainedAnonymityWords.Site.HasAny(place))
            || (UnexplainedAnonymityWords.At.Has(reading.Tokens[on]) && UnexplainedAnonymityWords.Anybody.Has(reading.Tokens[attribution.Head]) && UnexplainedAnonymityWords.Gathering.HasAny(place));
    }

    /// <summary>A voice of a scene or of a recording: <c>“Where?” asked a third officer</c>, <c>one officer says in the footage</c>.</summary>
    private static bool IsRecorded(ArticleReading reading, in Sentence sentence, in Reading.Attributions.Attribution attribution) =>
        (attribution.HasQuotation && UnexplainedAnonymityWords.Calling.Has(reading.Tokens[attribution.Cue]))
        || UnexplainedAnonymityWords.Recording.HasAny(reading.Tokens.Slice(sentence.FirstToken, sentence.EndToken - sentence.FirstToken));

    /// <summary>A reason and not a bare wish stands beside the source: a fear, a rule, a safety.</summary>
    private static bool IsReasoned(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        int first = sentences[Math.Max(0, attribution.Sentence - 1)].FirstToken;
        int end = sentences[Math.Min(sentences.Length - 1, attribution.Sentence + 1)].EndToken;
        return UnexplainedAnonymityWords.Reason.HasAny(reading.Tokens.Slice(first, end - first));
    }

    /// <summary><c>a lawyer for the port, Ida Lund, said</c>; <c>Sylvia Marr, an economist who said</c>; <c>open source</c>.</summary>
    private static bool IsNamedBeside(ArticleReading reading, in Sentence sentence, in Reading.Attributions.Attribution attribution)
    {
        if (attribution.Head > sentence.FirstToken && UnexplainedAnonymityWords.Open.Has(reading.Tokens[attribution.Head - 1]))
        {
            return true;
        }

        int after = attribution.SourceEnd;
        if (after + 1 < sentence.EndToken && reading.Tokens[after].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.OpenBracket
            && reading.MentionAt(after + 1) is var follows and >= 0 && reading.Mentions[follows].IsFullPerson)
        {
            return true;
        }

        int before = attribution.SourceFirst - 1;
        return before > sentence.FirstToken && reading.Tokens[before].Kind is TokenKind.Comma or TokenKind.Dash
            && reading.MentionAt(before - 1) is var leads and >= 0 && reading.Mentions[leads].Class is NameClass.Person;
    }

    /// <summary><c>a source</c>, <c>one senior aide</c>: one person, and not one the text points back to.</summary>
    private static bool IsUnnamedPerson(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        Token head = reading.Tokens[attribution.Head];
        if (!UnexplainedAnonymityWords.Unnamed.Has(head))
        {
            return false;
        }

        // "According to an expert" is a vague source already.
        if (attribution.Form == AttributionForm.AccordingTo && attribution.Level == SourceLevel.BareGroup && VagueSource.IsExpert(head))
        {
            return false;
        }

        if (attribution.Head + 1 < attribution.SourceEnd && UnexplainedAnonymityWords.Counsel.Has(head)
            && Lists.For.Has(reading.Tokens[attribution.Head + 1]))
        {
            return false; // counsel of a party
        }

        ushort first = reading.Tokens[attribution.SourceFirst].WordId;
        return UnexplainedAnonymityWords.Indefinite.Has(first);
    }

    /// <summary><c>an official who led the inquiry</c>: a clause tells how this person knows.</summary>
    private static bool IsDescribedAfter(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        int next = attribution.SourceEnd;
        if (next < reading.Tokens.Length && reading.Tokens[next].Kind == TokenKind.Comma)
        {
            next++;
        }

        return next < reading.Tokens.Length && Lists.Who.Has(reading.Tokens[next])
            && !reading.HasPhrase(next, Math.Min(next + 9, reading.Tokens.Length), PhraseKind.ExplainedAnonymity);
    }

    /// <summary><c>an aide to Hess</c>, <c>one of the mayor’s officials</c>: a name after the head tells whose person it is.</summary>
    private static bool NamesOwner(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        for (int i = attribution.SourceFirst; i < attribution.SourceEnd; i++)
        {
            Token token = reading.Tokens[i];
            if (token.IsPossessive || (i < attribution.Head && Lists.Demonym.Has(token))
                || (i > attribution.Head
                    && (token.IsCapitalised || (i == attribution.Head + 2 && Lists.The.Has(reading.Tokens[i]) && Lists.Of.Has(reading.Tokens[i - 1])))) || (i < attribution.Head && Lists.OrganisationWord.Has(token)
                && !Lists.FieldAdjective.Has(token)))
            {
                // People who only know of a body do not stand in it.
                return !reading.HasPhrase(attribution.SourceFirst, attribution.SourceEnd, PhraseKind.VagueSource);
            }
        }

        return false;
    }
}
