using ContentLint.Findings;
using ContentLint.Lexicon;
using ContentLint.Reading;
using ContentLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Speakers;

/// <summary>Finds a bare name that speaks although the article introduces nobody of that name: “Walters warned”.</summary>
/// <remarks>
/// ## Why
/// It is the sure trace of a cut paragraph, or of text glued together from two stories: the reader meets a stranger. A name
/// one or two letters off an introduced one is most likely the same person misspelt; the finding names the near match.
///
/// ## What to do
/// Give the full name and the role where the name first occurs, or delete the sentence. A name that your readers know
/// needs no introduction: put it under `names` in `rules.json`.
///
/// ## Examples
/// ```bad
/// The lift stood still for a week. Castor told reporters that it would be mended.
/// ```
/// ```bad
/// The vault was never searched, according to Illing.
/// ```
/// ```bad
/// Joost Verhoeven bought the mill in 1990. “It never paid,” said Verhoven.
/// ```
/// ```good
/// Tessaly Mills will close two sites. Tessaly said it would cut prices.
/// ```
/// ```good
/// Arthur June has swum here for years. June said the cold suited him.
/// ```
/// ```good
/// The brothers Ravi and Anil Dutt run the shop. “Ask him,” Anil said.
/// ```
/// </remarks>
public sealed class OrphanSurnameSpeaker() : Rule(new RuleDescriptor(
    Id: "CL201",
    Name: "orphan-surname-speaker",
    Title: "Speaker without introduction",
    Description: "A bare name speaks that is introduced nowhere in the article.",
    Severity: Severity.Error,
    Precision: RulePrecision.High))
{
    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        // Where each stranger speaks, in text order, and which of the places shows it best.
        var strangers = new List<Stranger>();
        var byKey = new Dictionary<uint, Stranger>();
        foreach (Reading.Attribution attribution in reading.Attributions)
        {
            if (attribution.Mention < 0 || !IsBareSpeaker(reading, attribution))
            {
                continue;
            }

            Mention mention = reading.Mentions[attribution.Mention];
            if (!byKey.TryGetValue(mention.Key, out Stranger? stranger))
            {
                stranger = new Stranger(Judge(reading, context, mention));
                byKey.Add(mention.Key, stranger);
                strangers.Add(stranger);
            }

            stranger.Add(NameSpan(reading, mention), Weight(reading, attribution, mention));
        }

        foreach (Stranger stranger in strangers)
        {
            if (stranger.Verdict is { } verdict)
            {
                context.Report(verdict.Severity, stranger.Place, verdict.Message, verdict.Hint, stranger.GetRelated());
            }
        }
    }

    /// <summary>A direct quotation shows best that the name speaks; a place that describes its bearer shows least that nobody introduces it.</summary>
    private static int Weight(ArticleReading reading, in Reading.Attribution attribution, in Mention mention)
    {
        bool described = mention.EndToken < reading.Tokens.Length && reading.Tokens[mention.EndToken].Kind == TokenKind.Comma
            && attribution.Form == AttributionForm.VerbSource && mention.EndToken + 1 < reading.Sentences[mention.Sentence].EndToken;
        return (attribution.HasQuotation ? 1 : 0) + (described ? 0 : 2);
    }

    private sealed class Stranger(Verdict? verdict)
    {
        private readonly List<TextSpan> _places = [];
        private int _best;
        private int _bestWeight = -1;

        public Verdict? Verdict { get; } = verdict;

        public TextSpan Place => _places[_best];

        public void Add(TextSpan place, int weight)
        {
            if (weight > _bestWeight)
            {
                _best = _places.Count;
                _bestWeight = weight;
            }

            _places.Add(place);
        }

        public List<RelatedPlace> GetRelated()
        {
            var related = new List<RelatedPlace>();
            if (Verdict?.Near is { } near)
            {
                related.Add(new RelatedPlace(near, "the name that is introduced"));
            }

            for (int i = 0; i < _places.Count; i++)
            {
                if (i != _best)
                {
                    related.Add(new RelatedPlace(_places[i], "speaks here as well"));
                }
            }

            return related;
        }
    }

    private sealed record Verdict(Severity Severity, string Message, string Hint, TextSpan? Near = null);

    /// <summary>A name of one part, with no title but an honorific, that is the whole of the source.</summary>
    private static bool IsBareSpeaker(ArticleReading reading, in Reading.Attribution attribution)
    {
        Mention mention = reading.Mentions[attribution.Mention];
        return mention.Parts == 1
            && mention.Class is NameClass.Unknown or NameClass.Person
            && mention.Title is NameTitle.None or NameTitle.Honorific
            && mention.FirstToken == attribution.SourceFirst
            && mention.EndToken == attribution.SourceEnd
            && !reading.Tokens[mention.EndToken - 1].IsPossessive
            && reading.Blocks[mention.Block].IsProse
            && !IsOrdinaryWord(reading, mention)
            && !FollowsModifier(reading, attribution);
    }

    /// <summary>A capital at the start of a sentence proves no name: gerunds, adjectives, words of the tables.</summary>
    private static bool IsOrdinaryWord(ArticleReading reading, in Mention mention)
    {
        Token token = reading.Tokens[mention.NameToken];
        const LexicalClass never = LexicalClass.GroupNoun | LexicalClass.VagueGroup | LexicalClass.UnnamedPerson | LexicalClass.RoleNoun | LexicalClass.KinNoun
            | LexicalClass.Title | LexicalClass.DocumentNoun | LexicalClass.Famous | LexicalClass.OrganisationWord | LexicalClass.Function;
        if ((reading.ClassesOf(token) & never) != 0 && mention.Title == NameTitle.None)
        {
            return true;
        }

        if (mention.FirstToken != reading.Sentences[mention.Sentence].FirstToken || mention.Title != NameTitle.None)
        {
            return false;
        }

        ReadOnlySpan<char> word = reading.TextOf(token);
        return EndsIn(word, "ing") || EndsIn(word, "phobic") || EndsIn(word, "tional") || EndsIn(word, "ists")
            || EndsIn(word, "makers") || EndsIn(word, "workers") || EndsIn(word, "holders") || EndsIn(word, "fighters")
            || reading.OccursInLowerCase(token.Hash);
    }

    private static bool EndsIn(ReadOnlySpan<char> word, string ending) => word.EndsWith(ending.AsSpan(), StringComparison.Ordinal);

    /// <summary>In <c>the firm in Kabul said</c> and <c>several Gulf states</c> the name is not the speaker.</summary>
    private static bool FollowsModifier(ArticleReading reading, in Reading.Attribution attribution)
    {
        int before = attribution.SourceFirst - 1;
        if (before < reading.Sentences[attribution.Sentence].FirstToken || attribution.Form is AttributionForm.VerbSource or AttributionForm.AccordingTo)
        {
            return false;
        }

        Token token = reading.Tokens[before];
        return token.Kind == TokenKind.Word
            && (reading.ClassesOf(token) & (LexicalClass.Conjunction | LexicalClass.WhWord | LexicalClass.Adverb | LexicalClass.Cue | LexicalClass.Calendar)) == 0;
    }

    private static Verdict? Judge(ArticleReading reading, RuleContext context, in Mention mention)
    {
        Introduction introduction = reading.Names.Find(mention.Key);
        string name = reading.Text.ToString(NameSpan(reading, mention));
        if (introduction.Strength is IntroductionStrength.Full or IntroductionStrength.Byline
            || (mention.Title == NameTitle.None && reading.Names.IsBody(mention.Key))
            || context.KnownNames.Contains(NameKey.Create(name.AsSpan())))
        {
            return null;
        }

        const string introduce = "Add the full name and the role where the name first occurs, or delete the sentence";
        if (reading.Names.FindNear(reading.TextOf(reading.Tokens[mention.EndToken - 1]), out TextSpan near) >= 0)
        {
            string introduced = StripPossessive(reading.Text.ToString(near));
            return new Verdict(Severity.Warning, $"“{name}” speaks here, but the article introduces “{introduced}”", $"If both are one person, write “{introduced}”", near);
        }

        if (introduction.Strength == IntroductionStrength.Honorific || mention.Title == NameTitle.Honorific)
        {
            string called = reading.Text.ToString(mention.Title == NameTitle.Honorific ? mention.Span : reading.Mentions[introduction.Mention].Span);
            return new Verdict(Severity.Warning, $"“{name}” speaks here and is only ever called “{called}”", "Add the first name and the role");
        }

        if (introduction.Strength == IntroductionStrength.Headline)
        {
            return new Verdict(Severity.Warning, $"“{name}” speaks here and is named elsewhere only in the headline", introduce);
        }

        if (introduction.Strength == IntroductionStrength.Quotation)
        {
            return new Verdict(Severity.Note, $"“{name}” speaks here and is introduced only inside a quotation", introduce);
        }

        return new Verdict(Severity.Error, $"“{name}” speaks here but is not introduced anywhere in this file", introduce);
    }

    /// <summary>The name without its title; a possessive never speaks.</summary>
    private static TextSpan NameSpan(ArticleReading reading, in Mention mention) =>
        TextSpan.FromBounds(reading.Tokens[mention.NameToken].Start, mention.End);

    private static string StripPossessive(string name) =>
        name.EndsWith("’s", StringComparison.Ordinal) || name.EndsWith("'s", StringComparison.Ordinal) ? name.Substring(0, name.Length - 2) : name;
}
