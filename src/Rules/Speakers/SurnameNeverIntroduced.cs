using ContentLint.Reading;
using ContentLint.Reading.Names;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Speakers;

/// <summary>Finds a bare surname that the article treats as a person’s and introduces nowhere, although it does not speak.</summary>
/// <remarks>
/// ## Why
/// It is the same leftover as a stranger who speaks (CL201), at a lower risk. A single capitalised word is as often a
/// product, a ship or a company, so two different signs of a person are asked for: a verb that only people are the subject
/// of, an honorific, something only people have, <c>who</c>, or a verb that only people are the object of. A name that
/// occurs once is a note.
///
/// ## What to do
/// Give the full name and the role where the name first occurs, or delete the sentence.
///
/// ## Examples
/// ```bad
/// The lift stood still for a week. Holt resigned on Friday. The town thanked Holt for his work.
/// ```
/// ```good
/// Edda Holt ran the lift for years. Holt resigned on Friday. The town thanked Holt for her work.
/// ```
/// ```good
/// The Jupiter lay in the harbour. Jupiter joined the fleet in May.
/// ```
/// </remarks>
public sealed class SurnameNeverIntroduced() : Rule(new RuleDescriptor(
    Id: "CL203",
    Name: "surname-never-introduced",
    Title: "Surname without introduction",
    Description: "A bare surname that stands for a person is introduced nowhere in the article.",
    Severity: Severity.Warning)
{
    QuietIn = QuietGenres.NoReport,
    NotesIn = QuietGenres.OwnVoice,
})
{
    private sealed class Stranger
    {
        public PersonSigns Signs { get; set; }

        public int Count { get; set; }

        /// <summary>Index of the mention that is reported.</summary>
        public int Place { get; set; }

        public PersonSigns PlaceSigns { get; set; }
    }

    /// <summary>So many strangers are searched for in the whole file.</summary>
    private const int MostSearched = 16;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        List<Stranger>? order = FindStrangers(reading, out HashSet<uint>? revered);
        if (order is null)
        {
            return;
        }

        bool narrated = SpeakerEvidence.IsNarrated(reading);
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        for (int i = 0; i < order.Count; i++)
        {
            Stranger stranger = order[i];
            // One sign of two kinds: a bit set with more than one bit. In somebody's own account acquaintances have first names.
            if ((narrated && (stranger.Signs & PersonSigns.Honorific) == 0)
                || (stranger.Signs & (stranger.Signs - 1)) == 0 || i >= MostSearched
                || revered?.Contains(mentions[stranger.Place].Key) == true || NearName.Find(reading, mentions[stranger.Place], out _))
            {
                continue;
            }

            TextSpan place = BareSpeaker.NameSpan(reading, mentions[stranger.Place]);
            string name = reading.Text.ToString(place);
            if (context.KnownNames.Contains(NameKey.Create(name.AsSpan())) || FullName.StandsIn(reading, place))
            {
                continue;
            }

            bool titled = reading.Names.Find(mentions[stranger.Place].Key).Strength == IntroductionStrength.Honorific;
            context.Report(
                Severity.Note,
                place,
                titled
                ? $"“{name}” is only ever called by title and surname"
                : $"“{name}” is treated as a person but not introduced anywhere in this file",
                titled
                ? "Add the first name and the role"
                : "Add the full name and the role where the name first occurs, or delete the sentence");
        }
    }

    /// <summary>
    /// The bare names that nobody introduces, with what tells that people bear them, in text order; and the names that nobody asks about.
    /// </summary>
    private static List<Stranger>? FindStrangers(ArticleReading reading, out HashSet<uint>? revered)
    {
        revered = null;
        HashSet<uint>? speakers = null;
        List<Stranger>? order = null;
        using var strangers = new PooledIndex(32); // index in the order
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        for (int i = 0; i < mentions.Length; i++)
        {
            ref readonly Mention mention = ref mentions[i];
            if (IsRevered(reading, mention))
            {
                (revered ??= []).Add(mention.Key);
                continue;
            }

            if (!IsStranger(reading, mention) || (speakers ??= FindSpeakers(reading)).Contains(mention.Key))
            {
                continue;
            }

            order ??= new();
            int known = strangers.AddOrGet(mention.Key, order.Count);
            if (known < 0)
            {
                known = order.Count;
                order.Add(new Stranger { Place = i });
            }

            Stranger stranger = order[known];
            PersonSigns signs = PersonSign.Read(reading, mention);
            stranger.Signs |= signs;
            stranger.Count++;
            if ((signs & PersonSigns.Verb) > (stranger.PlaceSigns & PersonSigns.Verb))
            {
                stranger.Place = i;
                stranger.PlaceSigns = signs;
            }
        }

        return order;
    }

    /// <summary>The keys of the bare names that speak: they are CL201's.</summary>
    private static HashSet<uint> FindSpeakers(ArticleReading reading)
    {
        var speakers = new HashSet<uint>();
        foreach (ref readonly Reading.Attributions.Attribution attribution in reading.Attributions)
        {
            if (BareSpeaker.Is(reading, attribution))
            {
                speakers.Add(reading.Mentions[attribution.Mention].Key);
            }
        }

        return speakers;
    }

    /// <summary><c>Saint Paul</c>, <c>the Book of Daniel</c>: nobody asks who that is.</summary>
    private static bool IsRevered(ArticleReading reading, in Mention mention)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int before = mention.FirstToken - 1;
        return SurnameNeverIntroducedWords.Saint.Has(tokens[mention.FirstToken])
            || (before > reading.Sentences[mention.Sentence].FirstToken && Lists.Of.Has(tokens[before])
                && tokens[before - 1].IsCapitalised);
    }

    private static bool IsStranger(ArticleReading reading, in Mention mention) =>
        NearName.IsCandidate(reading, mention) && reading.Blocks[mention.Block].Zone != Zone.ListItem
        && reading.Names.Find(mention.Key).Strength is IntroductionStrength.None or IntroductionStrength.Headline
            or IntroductionStrength.Honorific;
}
