using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Reading.Names;
using ContentLint.Rules.Attribution.Shared;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Attribution;

/// <summary>Finds a claim that hangs on a source nobody could call back: bare experts, critics, analysts, studies.</summary>
/// <remarks>
/// ## Why
/// The reader cannot weigh “experts”, and the desk cannot check them. Nothing is reported when the text says why a source
/// is not named, when a named person of the group speaks in the next sentences, when the group was described before, or
/// inside a quotation.
///
/// ## What to do
/// Name one of them with a role, or name the study. If nobody can be named, say why.
///
/// ## Examples
/// ```bad
/// According to a defence expert, the port is already mined.
/// ```
/// ```bad
/// Most shopkeepers are worried. Critics say the fair is finished.
/// ```
/// ```good
/// Some disagreed. Ana Brook, who runs the kiosk, called it theft.
/// ```
/// ```good
/// Chemists at the Vell Institute tested 40 jars. The chemists say the lead came from the glaze.
/// ```
/// ```good
/// “Experts say a lot of things,” said Tom Kell, the harbour master.
/// ```
/// </remarks>
public sealed class VagueSource() : Rule(new RuleDescriptor(
    Id: "CL101",
    Name: "vague-source",
    Title: "Vague source",
    Description: "A claim hangs on a source that nobody could call back.",
    Severity: Severity.Warning)
{
    QuietIn = QuietGenres.NoReport,
    NotesIn = QuietGenres.OwnVoice,
    WokenBy = new Wake { Words = [Lists.NamelessSource, VagueSourceWords.Adherent, VagueSourceWords.Those] },
})
{
    /// <summary>How far after a group a name that is joined to it may stand.</summary>
    private const int NameReach = 7;

    /// <summary>As many members of a group as are compared with what it says.</summary>
    private const int MostMembers = 8;

    /// <summary>Words with these first letters in common are forms of one.</summary>
    private const int StemLength = 5;

    /// <summary>So many tokens after the verb a figure belongs to what the group says.</summary>
    private const int ClaimReach = 14;

    /// <summary>A member of the group who is named so many sentences away makes its point as well.</summary>
    private const int Around = 5;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Reading.Attributions.Attribution> attributions = reading.Attributions;
        int lastBlock = -1;
        uint lastHead = 0;
        bool? accounted = null;
        Dictionary<uint, List<int>>? members = null;
        for (int i = 0; i < attributions.Length; i++)
        {
            Reading.Attributions.Attribution attribution = attributions[i];
            Sentence sentence = reading.Sentences[attribution.Sentence];
            Zone zone = reading.Blocks[sentence.Block].Zone;
            if (!attribution.HasVoice || (!reading.Blocks[sentence.Block].IsProse && zone != Zone.Headline)
                || attribution.Form == AttributionForm.Participle)
            {
                continue;
            }

            Token head = reading.Tokens[attribution.Head];
            Severity severity = GetSeverity(reading, i, head);
            if (severity == Severity.None || IsPolled(reading, attribution) || (sentence.Block == lastBlock && head.Hash == lastHead) || IsExplained(reading, attribution)
                || IsCitedByMedium(reading, attribution) || !GroupClaim.IsMade(reading, attribution)
                || (!VagueSourceWords.Experts.Has(head) && (accounted ??= UnexplainedAnonymity.IsAccounted(reading))))
            {
                continue;
            }

            // Whoever speaks next by name stands for the group only if he makes the charge as well.
            severity = Accuses(reading, i) && !IsMadeByNext(reading, i) ? severity : Lower(severity, GroupSupport.Find(reading, i), attribution.Level);
            if (severity == Severity.None)
            {
                continue;
            }

            if (severity == Severity.Warning && (IsMild(reading, i) || IsConsensus(reading, attribution) || HasNamedMember(reading, attribution, ref members)))
            {
                severity = Severity.Note;
            }

            // One finding for a source in a block.
            lastBlock = sentence.Block;
            lastHead = head.Hash;
            TextSpan span = attribution.GetSourceSpan(reading);
            context.Report(
                zone is Zone.Headline or Zone.Deck ? Severity.Note : severity, // the text below says more
                span,
                $"“{reading.Text.ToString(span)}” is no source that a reader could check",
                "Name a person with a role, or the document; if nobody can be named, say why");
        }
    }

    /// <summary>
    /// What an editor would let pass: a column, a guess at what some may say, a link to look it up, a group that was told of or whose
    /// members speak by name in the paragraphs around. What accuses, forecasts harm
    /// or gives a figure is never mild for its neighbours alone.
    /// </summary>
    private static bool IsMild(ArticleReading reading, int index)
    {
        Reading.Attributions.Attribution attribution = reading.Attributions[index];
        Sentence sentence = reading.Sentences[attribution.Sentence];
        bool several = Lists.VagueGroup.Has(reading.Tokens[attribution.Head]);
        return GroupClaim.IsPersonal(reading, sentence.Block, attribution.Sentence) || GroupClaim.GoesOn(reading, attribution)
            || Reporting.IsPersonal(reading) || GroupClaim.HasModal(reading, attribution)
            || Reporting.HasLink(reading, sentence.Start, sentence.End)
            || VagueSourceWords.Feeling.Has(reading.Tokens[attribution.Cue]) || GroupClaim.IsOfThePast(reading, sentence)
            || (several && !Claim.HasFigure(reading, attribution)
                && !Claim.IsDamaging(reading, attribution.ContentFirst, attribution.ContentEnd) && Reporting.HasPersonNear(reading, index))
            || !Reporting.HasVoices(reading);
    }

    /// <summary>
    /// What a market expects: <c>economists forecast growth of 2 percent</c>, <c>was expected by analysts</c> beside <c>analysts’ expectations</c>. It is
    /// a mean that services publish.
    /// </summary>
    private static bool IsConsensus(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        if (!VagueSourceWords.MarketGroup.Has(tokens[attribution.Head]) || !VagueSourceWords.Expecting.Has(tokens[attribution.Cue]))
        {
            return false;
        }

        int last = Math.Min(reading.Sentences.Length - 1, attribution.Sentence + 1);
        for (int i = reading.Sentences[attribution.Sentence].FirstToken; i < reading.Sentences[last].EndToken; i++)
        {
            bool own = i < reading.Sentences[attribution.Sentence].EndToken;
            if (own ? tokens[i].Kind == TokenKind.Percent || VagueSourceWords.Percent.Has(tokens[i]) || VagueSourceWords.Consensus.Has(tokens[i]) : VagueSourceWords.Consensus.Has(tokens[i]) && i > 0 && (tokens[i - 1].Hash == tokens[attribution.Head].Hash || VagueSourceWords.MarketGroup.Has(tokens[i - 1]) || tokens[i - 1].Kind == TokenKind.SingleQuote))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// One of the experts has a name somewhere in the text (<c>Rill Capital analyst Ada Mott</c>, <c>Ada Mott, an analyst at Rill</c>), and what they
    /// say is neither a figure nor a charge, and of what that member speaks.
    /// </summary>
    private static bool HasNamedMember(ArticleReading reading, in Reading.Attributions.Attribution attribution, ref Dictionary<uint, List<int>>? members)
    {
        Token head = reading.Tokens[attribution.Head];
        ReadOnlySpan<char> group = reading.TextOf(head);
        int end = Math.Min(attribution.ContentEnd, attribution.ContentFirst + ClaimReach);
        if (!VagueSourceWords.Experts.Has(head) || group[group.Length - 1] != 's' || Wrongdoing.Accuses(reading, attribution.ContentFirst, end))
        {
            return false;
        }

        uint member = WordLexicon.EmptyHash;
        foreach (char character in group.Slice(0, group.Length - 1))
        {
            member = WordLexicon.Hash(member, WordLexicon.Fold(character));
        }

        if (!(members ??= FindMembers(reading)).TryGetValue(member, out List<int>? sentences))
        {
            return false;
        }

        bool isMild = !Claim.IsDamaging(reading, attribution.ContentFirst, end) && !HasFigure(reading, attribution.ContentFirst, end);
        foreach (int sentence in sentences)
        {
            if ((isMild || Math.Abs(sentence - attribution.Sentence) <= Around) && SharesWord(reading, attribution.ContentFirst, end, reading.Sentences[sentence]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The sentences of people with full names, by the nouns that stand before the names or in apposition after them.</summary>
    private static Dictionary<uint, List<int>> FindMembers(ArticleReading reading)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        var members = new Dictionary<uint, List<int>>();
        foreach (ref readonly Mention mention in reading.Mentions)
        {
            if (!mention.IsFullPerson)
            {
                continue;
            }

            Sentence sentence = reading.Sentences[mention.Sentence];
            if (mention.FirstToken > sentence.FirstToken)
            {
                Add(members, tokens[mention.FirstToken - 1].Hash, mention.Sentence);
            }

            int limit = Math.Min(sentence.EndToken, mention.EndToken + NameReach);
            for (int i = mention.EndToken + 1; i < limit && tokens[mention.EndToken].Kind == TokenKind.Comma; i++)
            {
                Add(members, tokens[i].Hash, mention.Sentence);
            }
        }

        return members;
    }

    private static void Add(Dictionary<uint, List<int>> members, uint noun, int sentence)
    {
        if (!members.TryGetValue(noun, out List<int>? sentences))
        {
            members.Add(noun, sentences = []);
        }

        if (sentences.Count < MostMembers)
        {
            sentences.Add(sentence);
        }
    }

    /// <summary><c>Economists polled by Hale had forecast</c>, <c>according to a Hale poll</c>: whoever asked them has the numbers.</summary>
    private static bool IsPolled(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        Sentence sentence = reading.Sentences[attribution.Sentence];
        for (int i = sentence.FirstToken + 1; i + 1 < sentence.EndToken; i++)
        {
            if ((VagueSourceWords.Asked.Has(reading.Tokens[i]) && Lists.By.Has(reading.Tokens[i + 1]))
                || (VagueSourceWords.Poll.Has(reading.Tokens[i]) && reading.Tokens[i - 1].IsCapitalised && !reading.Tokens[i].InQuotation))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Accuses(ArticleReading reading, int index)
    {
        Reading.Attributions.Attribution attribution = reading.Attributions[index];
        return Wrongdoing.Accuses(reading, attribution.ContentFirst, Math.Min(attribution.ContentEnd, attribution.ContentFirst + ClaimReach));
    }

    /// <summary>The next voice speaks of what the group accuses somebody of.</summary>
    private static bool IsMadeByNext(ArticleReading reading, int index)
    {
        Reading.Attributions.Attribution group = reading.Attributions[index];
        for (int i = index + 1; i < reading.Attributions.Length && reading.Attributions[i].Sentence <= group.Sentence + 2; i++)
        {
            if (reading.Attributions[i].Sentence > group.Sentence && reading.Attributions[i].HasVoice)
            {
                return SharesWord(reading, group.ContentFirst, Math.Min(group.ContentEnd, group.ContentFirst + ClaimReach), reading.Sentences[reading.Attributions[i].Sentence]);
            }
        }

        return false;
    }

    /// <summary>Whether a sentence has a word of weight of a claim, in any form: both tell of one matter.</summary>
    private static bool SharesWord(ArticleReading reading, int first, int end, in Sentence sentence)
    {
        for (int i = first; i < end; i++)
        {
            if (!IsOfWeight(reading.Tokens[i]))
            {
                continue;
            }

            ReadOnlySpan<char> stem = reading.TextOf(reading.Tokens[i]).Slice(0, StemLength);
            for (int j = sentence.FirstToken; j < sentence.EndToken; j++)
            {
                if (IsOfWeight(reading.Tokens[j]) && reading.TextOf(reading.Tokens[j]).StartsWith(stem, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsOfWeight(in Token token) =>
        token.Kind == TokenKind.Word && token.Length >= StemLength && !token.IsCapitalised && !Lists.Function.Has(token);

    private static bool HasFigure(ArticleReading reading, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (reading.Tokens[i].Kind is TokenKind.Number or TokenKind.Currency or TokenKind.Percent || Lists.Number.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Citing unnamed sources, the Courier said</c>: a medium that is named answers for it.</summary>
    private static bool IsCitedByMedium(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        int before = attribution.SourceFirst - 1;
        if (before < reading.Sentences[attribution.Sentence].FirstToken || !VagueSourceWords.Citing.Has(reading.Tokens[before]))
        {
            return false;
        }

        int first = Math.Max(0, attribution.Sentence - 1);
        for (int i = reading.Sentences[first].FirstToken; i < reading.Sentences[attribution.Sentence].EndToken; i++)
        {
            if (Lists.NewsOrganisation.Has(reading.Tokens[i]) || VagueSourceWords.Medium.Has(reading.Tokens[i]))
            {
                return true;
            }
        }

        return HasPhraseOfMedium(reading, reading.Sentences[first].FirstToken, reading.Sentences[attribution.Sentence].EndToken);
    }

    /// <summary>The name of a medium in several words.</summary>
    private static bool HasPhraseOfMedium(ArticleReading reading, int first, int end)
    {
        for (int i = Sorted.FirstFrom(reading.Phrases, first, static (in PhraseMatch item) => item.FirstToken); i < reading.Phrases.Length && reading.Phrases[i].FirstToken < end; i++)
        {
            if (reading.Lexicon.GetPhrase(reading.Phrases[i].Phrase).List == Lists.NewsOrganisation)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Warning for a bare group behind a contested claim, and for a described one behind a damaging claim; a note for the rest. A named
    /// source that reports what the group says answers for it.
    /// </summary>
    private static Severity GetSeverity(ArticleReading reading, int index, in Token head)
    {
        Reading.Attributions.Attribution attribution = reading.Attributions[index];
        ushort wordId = head.WordId;
        bool plural = Lists.VagueGroup.Has(wordId);
        if (VagueSourceWords.Adherent.Has(head))
        {
            return IsQuantified(reading, attribution) && Claim.IsContested(reading, attribution) && !IsReportedByNamed(reading, index)
                && !StandsBesideName(reading, attribution) ? Severity.Note : Severity.None;
        }

        if (VagueSourceWords.Those.Has(head))
        {
            return attribution.Level == SourceLevel.BareGroup && !IsReportedByNamed(reading, index) ? Severity.Note : Severity.None;
        }

        if (!Lists.NamelessSource.Has(wordId) || IsReportedByNamed(reading, index) || StandsBesideName(reading, attribution))
        {
            return Severity.None;
        }

        if (attribution.Level == SourceLevel.BareGroup)
        {
            // Of a single unnamed person the question is why there is no name; an expert has no reason to hide.
            if (!plural && (attribution.Form != AttributionForm.AccordingTo || !IsExpert(head)))
            {
                return Severity.None;
            }

            if (!plural || (attribution.Form == AttributionForm.AccordingTo && VagueSourceWords.Sources.Has(head)))
            {
                return Severity.Warning;
            }

            if (VagueSourceWords.Witnesses.Has(head) || PointsBack(reading, attribution) || IsPlacedByAdjective(reading, attribution))
            {
                return Claim.IsDamaging(reading, attribution.ContentFirst, attribution.ContentEnd) ? Severity.Warning : Severity.Note;
            }

            return Claim.IsContested(reading, attribution) && !IsPlaced(reading, attribution, head) ? Severity.Warning : Severity.Note;
        }

        if (attribution.Level != SourceLevel.Described || !plural || PointsBack(reading, attribution))
        {
            return Severity.None;
        }

        return Claim.IsDamaging(reading, attribution.ContentFirst, attribution.ContentEnd) ? Severity.Warning : Severity.Note;
    }

    /// <summary>A named member of the group takes one step off; somebody who may be one does not leave a warning.</summary>
    private static Severity Lower(Severity severity, GroupSupport.Strength support, SourceLevel level) => support switch
    {
        GroupSupport.Strength.Named => level == SourceLevel.Described && severity == Severity.Note ? Severity.None : Severity.Note,
        GroupSupport.Strength.Possible => Severity.Note,
        _ => severity,
    };

    /// <summary><c>Hess said critics had seen nothing</c>: the source stands inside what somebody named says.</summary>
    internal static bool IsReportedByNamed(ArticleReading reading, int index)
    {
        Reading.Attributions.Attribution inner = reading.Attributions[index];
        for (int i = index - 1; i >= Math.Max(0, index - Claim.Reach) && reading.Attributions[i].Sentence == inner.Sentence; i--)
        {
            Reading.Attributions.Attribution outer = reading.Attributions[i];
            if (outer.HasVoice && (outer.IsIdentified
                || outer.Standing == SourceLevel.Unknown) && outer.ContentFirst <= inner.SourceFirst && inner.Cue < outer.ContentEnd
                    && outer.SourceFirst != inner.SourceFirst)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>Hess and others said</c>, <c>experts, including Hess, say</c>, <c>one of her aides, Ana Brook, said</c>: one of them is named.
    /// </summary>
    private static bool StandsBesideName(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        Sentence sentence = reading.Sentences[attribution.Sentence];
        int before = attribution.SourceFirst - 2;
        if (before >= sentence.FirstToken && FigureWords.And.Has(reading.Tokens[before + 1])
            && (VagueSourceWords.PersonalSubject.Has(reading.Tokens[before])
                || (reading.Tokens[before].IsCapitalised && reading.MentionAt(before) >= 0)))
        {
            return true;
        }

        int after = attribution.SourceEnd;
        if (after + 1 >= sentence.EndToken
            || reading.Tokens[after].Kind is not (TokenKind.Comma or TokenKind.Dash or TokenKind.OpenBracket))
        {
            return false;
        }

        int mention = reading.MentionAt(after + 1);
        if (VagueSourceWords.Joined.Has(reading.Tokens[after + 1])
            && HasNameWithin(reading, after + 2, Math.Min(sentence.EndToken, after + NameReach)))
        {
            return true; // officials, as well as her own lawyer, Ana Brook
        }

        return VagueSourceWords.BeforeMember.Has(reading.Tokens[after + 1])
            || (mention >= 0 && reading.Mentions[mention].IsFullPerson
                && attribution.Form is not (AttributionForm.AccordingTo or AttributionForm.ClauseFinal or AttributionForm.PassiveAgent));
    }

    /// <summary><c>some Republicans</c>: only how many is said of them.</summary>
    private static bool IsQuantified(ArticleReading reading, in Reading.Attributions.Attribution attribution) =>
        attribution.Head == attribution.SourceFirst + 1 && VagueSourceWords.Quantity.Has(reading.Tokens[attribution.SourceFirst]);

    private static bool HasNameWithin(ArticleReading reading, int first, int end)
    {
        for (int i = reading.FirstMentionFrom(first); i < reading.Mentions.Length && reading.Mentions[i].FirstToken < end; i++)
        {
            if (reading.Mentions[i].Class is NameClass.Person or NameClass.Organisation or NameClass.Unknown)
            {
                return true;
            }
        }

        return false;
    }

    internal static bool IsExpert(in Token head) =>
        VagueSourceWords.Expert.Has(head);

    /// <summary>
    /// Officials, aides and their kind belong to somebody: beside a name in the sentence or the one before, the reader can place them.
    /// </summary>
    private static bool IsPlaced(ArticleReading reading, in Reading.Attributions.Attribution attribution, in Token head)
    {
        if (!VagueSourceWords.PlacedGroup.Has(head))
        {
            return false;
        }

        ReadOnlySpan<Mention> mentions = reading.Mentions;
        int first = attribution.Sentence > 0 && reading.Sentences[attribution.Sentence - 1].Block == reading.Sentences[attribution.Sentence].Block ? attribution.Sentence - 1 : attribution.Sentence;
        int start = reading.Sentences[first].FirstToken;
        int end = attribution.ContentEnd > attribution.Cue ? attribution.Cue : reading.Sentences[attribution.Sentence].EndToken;
        int low = Sorted.FirstFrom(mentions, start, static (in Mention item) => item.FirstToken);

        for (int i = low; i < mentions.Length && mentions[i].FirstToken < end; i++)
        {
            if (mentions[i].Class is NameClass.Person or NameClass.Organisation or NameClass.Place)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>state officials</c>, <c>county lawmakers</c>: whose they are is said, if not which.</summary>
    private static bool IsPlacedByAdjective(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        Token head = reading.Tokens[attribution.Head];
        return attribution.Head > attribution.SourceFirst && VagueSourceWords.Officeholders.Has(head)
            && VagueSourceWords.FieldOrDemonym.Has(reading.Tokens[attribution.Head - 1])
            && !VagueSourceWords.Rank.Has(reading.Tokens[attribution.Head - 1]);
    }

    /// <summary><c>the researchers</c>, <c>her critics</c>: the article has told who they are.</summary>
    private static bool PointsBack(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        Token first = reading.Tokens[attribution.SourceFirst];
        return Lists.Determiner.Has(first)
            && VagueSourceWords.Definite.Has(first);
    }

    /// <summary>The reason for anonymity stands in the sentence or beside it.</summary>
    internal static bool IsExplained(ArticleReading reading, in Reading.Attributions.Attribution attribution)
    {
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        int first = Math.Max(0, attribution.Sentence - 1);
        int last = Math.Min(sentences.Length - 1, attribution.Sentence + 1);
        return reading.HasPhrase(sentences[first].FirstToken, sentences[last].EndToken, PhraseKind.ExplainedAnonymity);
    }
}
