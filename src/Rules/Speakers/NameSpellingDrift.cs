using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Names;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Speakers;

/// <summary>Finds a name that is one or two letters off the name of somebody the article introduces.</summary>
/// <remarks>
/// ## Why
/// The accuracy of names is the first thing readers check, and in published news a misspelt name is the commonest of all
/// slips with names. A bare name of six letters or more that is introduced nowhere and is one letter off an introduced one,
/// or two letters from nine on, is most likely the same person; if it speaks, four letters are enough. So is a full name whose first name
/// agrees and whose surname is that near, or the other way round. Two forms in lists that differ in an accent alone, and two first names
/// of one surname that have nothing in common, are a note: most of these are two people.
///
/// ## What to do
/// Write the name in one way. Two people whose names are that alike: introduce both in full.
///
/// ## Examples
/// ```bad
/// Joost Verhoeven bought the mill in 1990. “It never paid,” said Verhoven.
/// ```
/// ```bad
/// Ada Okonkwo and her team counted the boats. The mayor thanked Okonkow for the work.
/// ```
/// ```bad
/// Hanneke Brandsma opened the school in May. Hanneke Bransma, who is 41, taught music there.
/// ```
/// ```good
/// Owen Marten and Celia Martens own the mill. Marten said it was old, and Martens said it was new.
/// ```
/// ```good
/// Tobias Vailer and his wife came back in June. The Vailers own the mill.
/// ```
/// </remarks>
public sealed class NameSpellingDrift() : Rule(new RuleDescriptor(
    Id: "CL207",
    Name: "name-spelling-drift",
    Title: "One person, two spellings",
    Description: "A name is one or two letters off the name of somebody the article introduces.",
    Severity: Severity.Warning)
{
    QuietIn = QuietGenres.Names,
    NotesIn = QuietGenres.Speech,
})
{
    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        using var speakers = new PooledIndex(32); // indices of mentions
        foreach (ref readonly Reading.Attributions.Attribution attribution in reading.Attributions)
        {
            if (BareSpeaker.Is(reading, attribution))
            {
                speakers.AddOrGet((uint)attribution.Mention, 1);
            }
        }

        using var forms = new NameForms(reading);
        NameTwins.Check(reading, context);
        bool listed = reading.Genre is Genre.ReleaseNotes or Genre.Links or Genre.Transcript; // each entry as its author writes it
        var seen = new HashSet<uint>();
        int searched = 0;
        for (int i = 0; i < mentions.Length; i++)
        {
            ref readonly Mention mention = ref mentions[i];
            if (!listed && forms.TryFindOther(mention, out TextSpan place, out TextSpan other))
            {
                ReportForm(reading, context, mention.Sentence, place, other, ListedForm.Are(reading, place, other));
                continue;
            }

            if (mention.IsFullPerson)
            {
                if (!listed && FirstNames.TryFindOther(reading, mention, ref searched, out int known))
                {
                    ReportFirst(reading, context, mention, reading.Mentions[known]);
                }
                else
                {
                    CheckFull(reading, context, mention, seen);
                }

                continue;
            }

            bool speaks = speakers.Get((uint)i) >= 0;
            if ((speaks
                || (NearName.IsCandidate(reading, mention, headline: true) && !IsModifier(reading, mention) && !IsCited(reading, mention)))
                && !seen.Contains(mention.Key) && NearName.Find(reading, mention, out TextSpan near, speaks)
                && !ListedForm.AreNeighbours(reading, mention, near))
            {
                seen.Add(mention.Key);
                Report(reading, context, mention, near, speaks);
            }
        }
    }

    /// <summary>
    /// Something is called by the name, as by that of a product or an inventor: <c>Kalder filters</c>. A person’s begins its clause, or a
    /// verb, a preposition or a mark follows it, or what only people have: <c>the Hess camp</c>.
    /// </summary>
    private static bool IsModifier(ArticleReading reading, in Mention mention)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int after = mention.EndToken;
        int before = mention.FirstToken - 1;
        if (mention.Title != NameTitle.None || reading.Blocks[mention.Block].Zone == Zone.Headline
            || after >= reading.Sentences[mention.Sentence].EndToken || tokens[after - 1].IsPossessive
            || before < reading.Sentences[mention.Sentence].FirstToken || tokens[before].Kind != TokenKind.Word
            || NameSpellingDriftWords.BeforePerson.Has(tokens[before]))
        {
            return false;
        }

        ref readonly Token next = ref tokens[after];
        if (after + 1 < reading.Sentences[mention.Sentence].EndToken && NameSpellingDriftWords.Object.Has(tokens[after + 1]))
        {
            return false; // Hess swept the yard: an article follows a verb and no noun
        }

        return next.Kind == TokenKind.Word && !next.IsCapitalised && next.SpaceBefore && !NameSpellingDriftWords.AfterPerson.Has(next)
            && !NameSpellingDriftWords.OfPerson.Has(next)
            && CommonWords.Default.Has(next.Hash) && !EndsIn(reading.TextOf(next), "ed") && !EndsIn(reading.TextOf(next), "ly");
    }

    private static bool EndsIn(ReadOnlySpan<char> word, string ending) => word.EndsWith(ending.AsSpan(), StringComparison.Ordinal);

    /// <summary>One of the authors of a work: <c>Hess, M. Y., Boyce, L.</c> or in brackets after it, <c>(Hess)</c>.</summary>
    private static bool IsCited(ArticleReading reading, in Mention mention)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int after = mention.EndToken;
        if (after + 1 >= tokens.Length)
        {
            return false;
        }

        return (tokens[after].Kind == TokenKind.Comma && tokens[after + 1].Length == 1 && tokens[after + 1].IsCapitalised)
            || (tokens[after].Kind == TokenKind.CloseBracket && mention.FirstToken > 0
                && tokens[mention.FirstToken - 1].Kind == TokenKind.OpenBracket);
    }

    /// <summary>A remark on the spelling has both names: <c>Corrects spelling to Hesse, not Hess</c>.</summary>
    private static bool IsRemark(ArticleReading reading, int number, TextSpan other)
    {
        Sentence sentence = reading.Sentences[number];
        ReadOnlySpan<Token> tokens = reading.Tokens.Slice(sentence.FirstToken, sentence.EndToken - sentence.FirstToken);
        if (!NameSpellingDriftWords.Spelling.HasAny(tokens))
        {
            return false;
        }

        ReadOnlySpan<char> right = reading.Text.AsSpan(other);
        foreach (ref readonly Token token in tokens)
        {
            if (token.IsCapitalised && right.EndsWith(reading.TextOf(token), StringComparison.Ordinal)
                && (token.Length == right.Length || right[right.Length - token.Length - 1] == ' '))
            {
                return true;
            }
        }

        return false;
    }

    private static void ReportForm(ArticleReading reading, RuleContext context, int sentence, TextSpan place, TextSpan other,
        bool isListed)
    {
        string name = reading.Text.ToString(place);
        string first = reading.Text.ToString(other);
        if (!context.KnownNames.Contains(NameKey.Create(name.AsSpan())) && !IsRemark(reading, sentence, other))
        {
            context.Report(isListed ? Severity.Note : Severity.Warning, place, $"“{name}” stands here, and “{first}” before",
                "Write the name in one way", [new RelatedPlace(other, "the other form of the name")]);
        }
    }

    /// <summary>Two first names of one surname, and nothing of a family.</summary>
    private static void ReportFirst(ArticleReading reading, RuleContext context, in Mention mention, in Mention known)
    {
        string name = reading.Text.ToString(BareSpeaker.NameSpan(reading, mention));
        string first = reading.Text.ToString(BareSpeaker.NameSpan(reading, known));
        if (!context.KnownNames.Contains(NameKey.Create(name.AsSpan())))
        {
            context.Report(FirstNames.AreAlike(reading, mention, known) ? Severity.Warning : Severity.Note,
                BareSpeaker.NameSpan(reading, mention), $"“{name}” stands here, but the article introduces “{first}”",
                "If both are one person, write one first name; if they are two, say who the second is",
                [new RelatedPlace(BareSpeaker.NameSpan(reading, known), "the other first name")]);
        }
    }

    private static void Report(ArticleReading reading, RuleContext context, in Mention mention, TextSpan near, bool speaks)
    {
        TextSpan place = BareSpeaker.NameSpan(reading, mention);
        string name = reading.Text.ToString(place);
        string introduced = reading.Text.ToString(near);
        if (context.KnownNames.Contains(NameKey.Create(name.AsSpan())) || IsRemark(reading, mention.Sentence, near))
        {
            return;
        }

        context.Report(
            place,
            $"“{name}” {(speaks ? "speaks here" : "stands here")}, but the article introduces “{introduced}”",
            $"If both are one person, write “{introduced}”",
            [new RelatedPlace(near, "the name that is introduced")]);
    }

    /// <summary>Two full names of which one part agrees and the other is near.</summary>
    private static void CheckFull(ArticleReading reading, RuleContext context, in Mention mention, HashSet<uint> seen)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        Token first = tokens[mention.NameToken];
        Token last = tokens[mention.EndToken - 1];
        if (first.InQuotation || mention.Parts != 2
            || !(reading.Blocks[mention.Block].IsProse || reading.Blocks[mention.Block].Zone == Zone.Headline)
            || Lists.NameSuffix.Has(last) || NearName.HasDigit(reading.TextOf(first)))
        {
            return;
        }

        // The same first name, a near surname that is the commoner one.
        if (reading.Names.FindNear(reading.TextOf(last), out TextSpan near) is var other && other >= 0)
        {
            ref readonly Mention known = ref reading.Mentions[other];
            if (known.IsFullPerson && (known.Start < mention.Start || reading.Blocks[mention.Block].Zone == Zone.Headline)
                && tokens[known.NameToken].Hash == first.Hash && tokens[known.EndToken - 1].Start == near.Start
                && !NearName.IsOther(reading, reading.TextOf(last), near, known)
                && reading.Names.Count(known.Key) >= reading.Names.Count(mention.Key))
            {
                Report(reading, context, mention, known.Span, speaks: false);
                return;
            }
        }

        // The same surname, a first name with a slip inside it: the last letter tells Julia from Julie.
        Introduction introduction = reading.Names.Find(mention.Key);
        if (introduction.Strength != IntroductionStrength.Full
            || reading.Mentions[introduction.Mention] is var earlier && (earlier.Start >= mention.Start || earlier.Parts != 2
                || !earlier.IsFullPerson))
        {
            return;
        }

        ReadOnlySpan<char> name = reading.TextOf(first);
        ReadOnlySpan<char> knownName = reading.TextOf(tokens[reading.Mentions[introduction.Mention].NameToken]);
        if (Math.Min(name.Length, knownName.Length) >= ShortestFirstName && name[name.Length - 1] == knownName[knownName.Length - 1]
            && NameKey.Hash(name) != NameKey.Hash(knownName) && EditDistance.Between(name, knownName) == 1
            && !(NameKey.HashLetters(name) == NameKey.HashLetters(knownName)
                && reading.OccursInLowerCase(last))) // Multi-Stage Filtering and multistage filtering
        {
            // Sebsatian first and Sebastian later: what is a first name is no slip.
            Mention known = reading.Mentions[introduction.Mention];
            bool isSlip = Lists.GivenName.Has(tokens[known.NameToken]) || !Lists.GivenName.Has(first);
            if (isSlip || seen.Add(mention.Key))
            {
                Report(reading, context, isSlip ? mention : known, isSlip ? known.Span : mention.Span, speaks: false);
            }
        }
    }

    /// <summary>Shorter first names are too alike among different people.</summary>
    private const int ShortestFirstName = 5;
}
