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
/// “he” is never reported again, nor is a spokesman, whose body answers for him. A source with a footnote is a written work, and in a
/// text that names nobody at all nobody is meant: both are a note.
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

    /// <summary>So many sentences before one of them several spoke.</summary>
    private const int ManyReach = 3;

    /// <summary>So many tokens after the noun for a source it is told how it knows.</summary>
    private const int KnowledgeReach = 2;

    /// <summary>So many names after an official in the lede one may be his.</summary>
    private const int NameReach = 120;

    /// <summary>So many tokens after a name its role may stand.</summary>
    private const int RoleReach = 6;

    /// <summary>Of so few tokens nobody need have a name.</summary>
    private const int ShortText = 100;

    /// <summary>So many characters after the sentence its note may stand.</summary>
    private const int NoteReach = 60;

    /// <summary>So many sentences before one of them they were told of.</summary>
    private const int SourcesReach = 2;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        int lastBlock = -1;
        uint lastHead = 0;
        List<int>? terms = null;
        bool warned = false;
        bool? nobody = null;
        int told = -1;
        int group = -1;
        for (int index = 0; index < reading.Attributions.Length; index++)
        {
            Reading.Attributions.Attribution attribution = reading.Attributions[index];
            Sentence sentence = reading.Sentences[attribution.Sentence];
            if (!IsUnnamedSpeaker(reading, sentence, attribution))
            {
                continue;
            }

            Token head = reading.Tokens[attribution.Head];
            bool stands = attribution.Level == SourceLevel.NamedBody || NamesOwner(reading, attribution)
                || SourcePlace.IsInBody(reading, attribution) || IsDescribedAfter(reading, attribution);
            bool explained = VagueSource.IsExplained(reading, attribution);
            bool lede = IsLede(reading, sentence.Block);
            bool named = IsNamedNext(reading, attribution) || GroupSupport.Find(reading, index) == GroupSupport.Strength.Named;
            if ((stands && explained) || (lede && named) || (sentence.Block == lastBlock && head.Hash == lastHead))
            {
                continue; // a lede describes whom the next paragraph names
            }

            lastBlock = sentence.Block;
            lastHead = head.Hash;
            TextSpan span = attribution.GetSourceSpan(reading);
            string source = reading.Text.ToString(span);
            bool arguable = stands || named || IsTitledNext(reading, attribution)
                || (lede && (VagueSource.IsExpert(head) || IsNamedLater(reading, attribution)))
                || reading.Blocks[sentence.Block].Zone == Zone.Deck || IsArguable(reading, index) || (nobody ??= NamesNobody(reading))
                || IsToldOf(reading, index, ref told) || IsOneOfMany(reading, index, ref group);
            if (!arguable && explained)
            {
                context.Report(Severity.Note, span, $"“{source}” speaks without a name, and nothing says how this person knows",
                    "Add the role and the body it belongs to");
            }
            else if (arguable || warned || AnonymityTerms.AreGivenFor(reading, terms ??= AnonymityTerms.Find(reading), head))
            {
                context.Report(Severity.Note, span, $"“{source}” speaks without a name, and nothing says why",
                    "Name the person, or say why the name is withheld");
            }
            else
            {
                warned = true; // for those after it the same holds
                context.Report(span, $"“{source}” speaks without a name, a role in a named body or a reason",
                    "Name the person, or say how the source knows and why the name is withheld");
            }
        }
    }

    /// <summary>One person without a name says something in the text, and not in public.</summary>
    private static bool IsUnnamedSpeaker(ArticleReading reading, in Sentence sentence, in Reading.Attributions.Attribution attribution)
    {
        Block block = reading.Blocks[sentence.Block];
        return attribution.HasVoice && attribution.Mention < 0 && attribution.Form != AttributionForm.Participle
            && block.IsProse && block.Zone != Zone.Caption && !GroupClaim.HasModal(reading, attribution)
            && IsUnnamedPerson(reading, attribution) && !IsNamedBeside(reading, sentence, attribution)
            && !IsPublicComment(reading, sentence, attribution) && !IsRecorded(reading, sentence, attribution)
            && GroupClaim.IsMade(reading, attribution);
    }

    /// <summary>What the source says, or what stands around it, makes it one that an editor would let pass.</summary>
    private static bool IsArguable(ArticleReading reading, int index)
    {
        Reading.Attributions.Attribution attribution = reading.Attributions[index];
        Sentence sentence = reading.Sentences[attribution.Sentence];
        return Reporting.IsPersonal(reading) || GroupClaim.IsPersonal(reading, sentence.Block, attribution.Sentence)
            || IsInOffice(reading, attribution) || IsStaffOfNamed(reading, sentence, attribution)
            || IsInTheKnow(reading, attribution) || IsNoNews(reading, attribution) || VagueSource.IsReportedByNamed(reading, index)
            || SourcePlace.IsOfMedium(reading, attribution) || SourcePlace.IsRecalled(reading, attribution)
            || IsNoted(reading, attribution);
    }

    /// <summary><c>according to one source[1]</c>: a written work, of which the note says which.</summary>
    private static bool IsNoted(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        if (!UnexplainedAnonymityWords.Source.Has(reading.Tokens[attribution.Head]))
        {
            return false;
        }

        TextSpan sentence = reading.Sentences[attribution.Sentence].Span;
        ReadOnlySpan<char> source = reading.Article.Source.AsSpan();
        int start = reading.Article.ToSource(sentence).Start;
        int end = Math.Min(source.Length, reading.Article.ToSource(sentence).End + NoteReach);
        ReadOnlySpan<char> text = source.Slice(start, end - start);
        return text.IndexOf("#cite".AsSpan(), StringComparison.Ordinal) >= 0 || text.IndexOf("[^".AsSpan(), StringComparison.Ordinal) >= 0
            || text.IndexOf("#fn".AsSpan(), StringComparison.Ordinal) >= 0 || text.IndexOf("<sup".AsSpan(), StringComparison.Ordinal) >= 0;
    }

    /// <summary>Nobody at all has a name in the text: a joke, a fable, an example.</summary>
    private static bool NamesNobody(ArticleReading reading)
    {
        if (reading.Tokens.Length < ShortText)
        {
            return false;
        }

        foreach (ref readonly Mention mention in reading.Mentions)
        {
            if (mention.IsFullPerson || mention.Class is NameClass.Organisation or NameClass.Person)
            {
                return false;
            }
        }

        return true;
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

    /// <summary>
    /// <c>One source</c>, <c>another official</c>: one of those of whom the text said before whose they are or why they have no names, or
    /// who spoke together before (<c>people close to the talks said … one person said</c>).
    /// </summary>
    private static bool IsToldOf(ArticleReading reading, int index, ref int told)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        Reading.Attributions.Attribution attribution = reading.Attributions[index];
        Token first = tokens[attribution.SourceFirst];
        Token head = tokens[attribution.Head];
        bool another = UnexplainedAnonymityWords.Another.Has(first)
            || (attribution.Head > attribution.SourceFirst && UnexplainedAnonymityWords.Another.Has(tokens[attribution.SourceFirst + 1]));
        if (!another && !UnexplainedAnonymityWords.OneOfThem.Has(first))
        {
            return false;
        }

        uint many = GetPlural(reading, head);
        for (int i = index - 1; i >= Math.Max(0, index - Claim.Reach) && !another; i--)
        {
            another = tokens[reading.Attributions[i].Head].Hash == many || IsSetOf(reading, reading.Attributions[i], attribution);
        }

        for (int i = reading.Sentences[Math.Max(0, attribution.Sentence - SourcesReach)].FirstToken;
            i < attribution.SourceFirst && !another; i++)
        {
            another = tokens[i].Hash == many && !tokens[i].InQuotation; // officials who did something else than speak
        }

        if (another)
        {
            return true;
        }

        if (!UnexplainedAnonymityWords.Source.Has(head))
        {
            return false;
        }

        told = told < 0 ? FindSources(reading) : told;
        return told < reading.Sentences[attribution.Sentence].FirstToken;
    }

    /// <summary><c>Two harbour officials said … One source said</c>: the one is of the several whose place was told.</summary>
    private static bool IsSetOf(ArticleReading reading, in Reading.Attributions.Attribution several,
        in Reading.Attributions.Attribution one) =>
        several.HasVoice && several.Level is SourceLevel.Described or SourceLevel.NamedBody
            && several.Sentence >= one.Sentence - ManyReach && several.Sentence < one.Sentence
            && UnexplainedAnonymityWords.Source.Has(reading.Tokens[one.Head]) && Lists.VagueGroup.Has(reading.Tokens[several.Head]);

    /// <summary>
    /// One of those who spoke a moment ago, and of whom the text said how they know: <c>people close to the talks … the sources said … a
    /// source close to them said</c>. What can be asked of a source was asked there; one who says otherwise is another, and for a figure
    /// somebody has to answer.
    /// </summary>
    private static bool IsOneOfMany(ArticleReading reading, int index, ref int group)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        Reading.Attributions.Attribution attribution = reading.Attributions[index];
        Token head = tokens[attribution.Head];
        if ((!UnexplainedAnonymityWords.Source.Has(head) && !UnexplainedAnonymityWords.Anybody.Has(head))
            || GroupSupportWords.Turns.Has(tokens[reading.Sentences[attribution.Sentence].FirstToken])
            || Claim.HasFigure(reading, attribution) || !FollowsMany(reading, index))
        {
            return false;
        }

        for (int i = 0; group < 0 && i + KnowledgeReach < tokens.Length; i++)
        {
            if (UnexplainedAnonymityWords.Knowing.Has(tokens[i]) && !tokens[i].InQuotation
                && (AnonymityTermsWords.KnowingOf.Has(tokens[i + 1]) || AnonymityTermsWords.KnowingOf.Has(tokens[i + 2])))
            {
                group = i;
            }
        }

        group = group < 0 ? tokens.Length : group;
        return group < reading.Sentences[attribution.Sentence].FirstToken;
    }

    /// <summary>Several spoke in the sentences before.</summary>
    private static bool FollowsMany(ArticleReading reading, int index)
    {
        int sentence = reading.Attributions[index].Sentence;
        for (int i = index - 1; i >= Math.Max(0, index - Claim.Reach) && reading.Attributions[i].Sentence >= sentence - ManyReach; i--)
        {
            if (reading.Attributions[i].HasVoice && reading.Attributions[i].Sentence < sentence
                && UnexplainedAnonymityWords.Knowing.Has(reading.Tokens[reading.Attributions[i].Head]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>one person briefed on the talks</c>, <c>a guest at the dinner</c>: it is told how this person knows.</summary>
    private static bool IsInTheKnow(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int after = attribution.Head + 1;
        if (after + 3 >= tokens.Length)
        {
            return false;
        }

        return UnexplainedAnonymityWords.Informed.Has(tokens[after])
            || (UnexplainedAnonymityWords.Taking.Has(tokens[after]) && UnexplainedAnonymityWords.On.Has(tokens[after + 1]))
            || KnowsDocument(tokens, after)
            || (AnonymityTermsWords.Knowers.Has(tokens[attribution.Head]) && UnexplainedAnonymityWords.At.Has(tokens[after])
                && Lists.Determiner.Has(tokens[after + 1])
                && (UnexplainedAnonymityWords.Gathering.Has(tokens[after + 2])
                    || UnexplainedAnonymityWords.Gathering.Has(tokens[after + 3])));
    }

    /// <summary><c>a person with knowledge of the draft</c>: a certain paper, and not <c>the matter</c>.</summary>
    private static bool KnowsDocument(ReadOnlySpan<Token> tokens, int after)
    {
        for (int i = after; i <= after + KnowledgeReach && i + 4 < tokens.Length; i++)
        {
            if (UnexplainedAnonymityWords.Knowledge.Has(tokens[i]))
            {
                return UnexplainedAnonymityWords.About.Has(tokens[i + 1]) && Lists.The.Has(tokens[i + 2])
                    && (UnexplainedAnonymityWords.Paper.Has(tokens[i + 3]) || UnexplainedAnonymityWords.Paper.Has(tokens[i + 4]));
            }
        }

        return false;
    }

    /// <summary>
    /// What needs nobody by name: that it is so is confirmed, a witness swears it, a trader tells of prices or finds a word for them.
    /// </summary>
    private static bool IsNoNews(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        Token cue = tokens[attribution.Cue];
        if (UnexplainedAnonymityWords.Confirming.Has(cue))
        {
            return !Claim.HasFigure(reading, attribution);
        }

        Sentence sentence = reading.Sentences[attribution.Sentence];
        if (UnexplainedAnonymityWords.Testifying.Has(cue) || VagueSource.IsLabel(reading, attribution)
            || UnexplainedAnonymityWords.Sworn.HasAny(tokens.Slice(sentence.FirstToken, sentence.EndToken - sentence.FirstToken)))
        {
            return true;
        }

        return UnexplainedAnonymityWords.Dealer.Has(tokens[attribution.Head])
            && !Claim.IsDamaging(reading, attribution.ContentFirst, attribution.ContentEnd);
    }

    /// <summary>
    /// <c>A senior official said in remarks published on Monday. Ida Lund, a director at the ministry, was quoted</c>: the next sentence
    /// says who it is.
    /// </summary>
    private static bool IsNamedNext(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        int next = attribution.Sentence + 1;
        if (next >= reading.Sentences.Length || reading.MentionAt(reading.Sentences[next].FirstToken) is not (>= 0 and var mention)
            || !reading.Mentions[mention].IsFullPerson)
        {
            return false;
        }

        Sentence sentence = reading.Sentences[next];
        int comma = reading.Mentions[mention].EndToken;
        return comma + 1 < sentence.EndToken && reading.Tokens[comma].Kind == TokenKind.Comma
            && (Lists.Determiner.Has(reading.Tokens[comma + 1]) || Lists.RoleNoun.Has(reading.Tokens[comma + 1])
                || reading.Tokens[comma + 1].IsPossessive)
            && UnexplainedAnonymityWords.Telling.HasAny(reading.Tokens.Slice(comma, sentence.EndToken - comma));
    }

    /// <summary><c>An official said</c> in the lede, and below <c>Ida Lund, an official at the ministry</c>.</summary>
    private static bool IsNamedLater(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        uint role = tokens[attribution.Head].Hash;
        int first = reading.FirstMentionFrom(attribution.SourceEnd);
        for (int i = first; i < Math.Min(reading.Mentions.Length, first + NameReach); i++)
        {
            int comma = reading.Mentions[i].EndToken;
            int end = Math.Min(tokens.Length, comma + RoleReach);
            for (int k = comma + 1; k < end && reading.Mentions[i].IsFullPerson && tokens[comma].Kind == TokenKind.Comma; k++)
            {
                if (tokens[k].Hash == role)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary><c>One lawmaker said so. Sen. Ida Lund has threatened</c>: the next sentence opens with who it may be.</summary>
    private static bool IsTitledNext(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        int next = attribution.Sentence + 1;
        return next < reading.Sentences.Length && UnexplainedAnonymityWords.Lawmaker.Has(reading.Tokens[attribution.Head])
            && reading.MentionAt(reading.Sentences[next].FirstToken) is >= 0 and var mention && reading.Mentions[mention].IsFullPerson
            && reading.Mentions[mention].Title is not (NameTitle.None or NameTitle.Honorific);
    }

    /// <summary>The plural of the noun of one speaker: <c>people</c> of <c>person</c>.</summary>
    private static uint GetPlural(ArticleReading reading, in Token head)
    {
        if (UnexplainedAnonymityWords.Anybody.Has(head))
        {
            return WordLexicon.Hash("people".AsSpan());
        }

        uint hash = WordLexicon.EmptyHash;
        foreach (char character in reading.TextOf(head))
        {
            hash = WordLexicon.Hash(hash, WordLexicon.Fold(character));
        }

        return WordLexicon.Hash(hash, 's');
    }

    /// <summary>
    /// <c>a government source</c>, <c>a senior Labour source</c>, <c>one euro zone official</c>: in office or of a camp, so that only the
    /// reason lacks.
    /// </summary>
    private static bool IsInOffice(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        for (int i = attribution.SourceFirst + 1; i < attribution.Head; i++)
        {
            if (UnexplainedAnonymityWords.OfOffice.Has(tokens[i]) || tokens[i].IsCapitalised)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Orr Bank was also cutting jobs, a senior executive said</c>: nobody asks whose executive.</summary>
    private static bool IsStaffOfNamed(ArticleReading reading, in Sentence sentence, in Reading.Attributions.Attribution attribution)
    {
        Token head = reading.Tokens[attribution.Head];
        if (attribution.SourceEnd == attribution.Head + 1 && UnexplainedAnonymityWords.OfPerson.Has(head)
            && reading.MentionAt(sentence.FirstToken) is >= 0 and var subject
            && reading.Mentions[subject].EndToken <= attribution.SourceFirst
            && reading.Names.Find(reading.Mentions[subject].Key).Strength == IntroductionStrength.Full)
        {
            return true; // Hess will sell the mill, according to an aide
        }

        if (attribution.SourceEnd != attribution.Head + 1 || !UnexplainedAnonymityWords.Staff.Has(head)
            || (attribution.Head != attribution.SourceFirst + 1 && !VagueSourceWords.Rank.Has(reading.Tokens[attribution.Head - 1])))
        {
            return false;
        }

        if (Lists.The.Has(reading.Tokens[sentence.FirstToken]) && SourcePlaceWords.Seat.Has(reading.Tokens[sentence.FirstToken + 1])
            && attribution.SourceFirst > sentence.FirstToken + 1)
        {
            return true; // The carrier was cutting jobs, a senior executive said
        }

        for (int i = reading.FirstMentionFrom(sentence.FirstToken);
            i < reading.Mentions.Length && reading.Mentions[i].FirstToken < attribution.SourceFirst; i++)
        {
            if (reading.Mentions[i].Class == NameClass.Organisation)
            {
                return true;
            }
        }

        return false;
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
                && (Lists.OrganisationWord.Has(before) || before.IsCapitalised || UnexplainedAnonymityWords.OfBody.Has(before))
                && !UnexplainedAnonymityWords.NoBody.Has(before))
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
            || (UnexplainedAnonymityWords.At.Has(reading.Tokens[on])
                && UnexplainedAnonymityWords.Anybody.Has(reading.Tokens[attribution.Head])
                && UnexplainedAnonymityWords.Gathering.HasAny(place));
    }

    /// <summary>
    /// A voice of a scene or of a recording: <c>“Where?” asked a third officer</c>, <c>one officer says in the footage</c>.
    /// </summary>
    private static bool IsRecorded(ArticleReading reading, in Sentence sentence, in Reading.Attributions.Attribution attribution) =>
        (UnexplainedAnonymityWords.Calling.Has(reading.Tokens[attribution.Cue])
            && (attribution.HasQuotation || (sentence.EndToken < reading.Tokens.Length
                && reading.Tokens[sentence.EndToken].Kind is TokenKind.DoubleQuote or TokenKind.SingleQuote)))
        || UnexplainedAnonymityWords.Recording.HasAny(reading.Tokens.Slice(sentence.FirstToken, sentence.EndToken - sentence.FirstToken));

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
                    && (token.IsCapitalised
                        || (i == attribution.Head + 2 && Lists.The.Has(reading.Tokens[i]) && Lists.Of.Has(reading.Tokens[i - 1]))))
                        || (i < attribution.Head && Lists.OrganisationWord.Has(token)
                && !Lists.FieldAdjective.Has(token)))
            {
                // People who only know of a body do not stand in it.
                return !reading.HasPhrase(attribution.SourceFirst, attribution.SourceEnd, PhraseKind.VagueSource);
            }
        }

        return false;
    }
}
