using ContentLint.Documents;
using ContentLint.Reading;
using ContentLint.Reading.Names;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Speakers;

/// <summary>Tells whether a name of one part is most likely the misspelling of a name that the article introduces.</summary>
internal static class NearName
{
    /// <summary>Endings that make another word of a name: plurals, peoples, followers, languages.</summary>
    private static readonly string[] Endings = ["s", "es", "ns", "ans", "ian", "ish", "ist", "ism", "ic", "ers"];

    /// <summary>Endings of adjectives and of plurals in other languages.</summary>
    private static readonly string[] OtherEndings = ["en", "er", "y"];

    /// <summary>Endings of adjectives that are made of names.</summary>
    private static readonly string[] AdjectiveEndings = ["ean", "ian", "ic", "esque", "ish", "ese"];

    /// <summary>Letters before such an ending.</summary>
    private const int ShortestStem = 5;

    /// <summary>Letters that the name loses before it: <c>us</c>, <c>es</c>, <c>a</c>.</summary>
    private const int LongestNounEnding = 2;

    /// <summary>So many characters around a name its link begins, closes and has its address.</summary>
    private const int LinkReach = 300;

    /// <summary>Letters of the shortest name that is held against others, if it speaks and nothing introduces it.</summary>
    private const int ShortestNear = 4;

    /// <summary>Letters of a short name: only one of a person in full is held against it.</summary>
    private const int LongestShort = 5;

    /// <summary>So many names one after the other are those of a team.</summary>
    private const int FewestOnRoster = 4;

    /// <summary>Whether the name is one or two letters off an introduced one and has no introduction of its own.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="mention">A name of one part.</param>
    /// <param name="near">The introduced name, where it is introduced.</param>
    /// <param name="speaks">Whether it speaks, as adjectives do not.</param>
    public static bool Find(ArticleReading reading, in Mention mention, out TextSpan near, bool speaks = false)
    {
        near = default;
        Introduction own = reading.Names.Find(mention.Key);
        if (own.Strength == IntroductionStrength.Byline
            || (own.Strength == IntroductionStrength.Full && reading.Mentions[own.Mention].IsFullPerson))
        {
            return false;
        }

        ReadOnlySpan<char> name = NameKey.StripPossessive(reading.TextOf(reading.Tokens[mention.EndToken - 1]));
        int other = speaks && own.Strength == IntroductionStrength.None
            ? reading.Names.FindNear(name, out near, ShortestNear)
            : reading.Names.FindNear(name, out near);
        if (other < 0 || (Math.Max(name.Length, near.Length) <= LongestShort && !reading.Mentions[other].IsFullPerson)
            || IsOther(reading, name, near, reading.Mentions[other], speaks)
            || (!speaks && IsDerived(name, reading.Text.AsSpan(near), reading.Mentions[other].IsFullPerson)))
        {
            return false;
        }

        if (IsAddress(reading, mention, name) || (!speaks && IsBuiltOn(reading, mention, name, near, reading.Mentions[other])))
        {
            return false;
        }

        if (IsSpeltInLink(reading, mention, name) || (!speaks && (FollowsPlace(reading, mention) || IsOnRoster(reading, mention))))
        {
            return false;
        }

        // The rarer form is the slip; the form that has a full name is right in any case of doubt.
        int lead = reading.Names.Count(NameKey.Hash(reading.Text.AsSpan(near))) - reading.Names.Count(mention.Key);
        return lead > 0
            || (reading.Mentions[other].IsFullPerson
                && (lead == 0 || (own.Strength == IntroductionStrength.None && (speaks || StandsAlone(reading, near)))));
    }

    /// <summary>
    /// A product or firm whose name goes on where another one ends (<c>Quill</c>, <c>Quillx</c>): of neither it is told that a person bears
    /// it.
    /// </summary>
    private static bool IsBuiltOn(ArticleReading reading, in Mention mention, ReadOnlySpan<char> name, in TextSpan near, in Mention bearer)
    {
        ReadOnlySpan<char> introduced = reading.Text.AsSpan(near);
        ReadOnlySpan<char> shorter = name.Length < introduced.Length ? name : introduced;
        ReadOnlySpan<char> longer = name.Length < introduced.Length ? introduced : name;
        return longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase)
            && longer[shorter.Length] != shorter[shorter.Length - 1] // a letter twice is a slip
            && !IsPerson(reading, bearer) && mention.Title == NameTitle.None && !reading.Names.IsPerson(mention.Key)
            && PersonSign.Read(reading, mention) == PersonSigns.None;
    }

    private static bool IsPerson(ArticleReading reading, in Mention bearer) =>
        bearer.Title != NameTitle.None || reading.Names.IsPerson(bearer.Key)
        || (bearer.IsFullPerson && Lists.GivenName.Has(reading.Tokens[bearer.NameToken]));

    /// <summary>The name of an account (<c>@Hess</c>), or that of a site to which the article has a link: so it is spelt there.</summary>
    private static bool IsAddress(ArticleReading reading, in Mention mention, ReadOnlySpan<char> name)
    {
        int start = reading.Tokens[mention.NameToken].Start;
        return (start > 0 && reading.Text[start - 1] is '@' or '#') || IsHost(reading.Article.Source.AsSpan(), name);
    }

    /// <summary>Whether the text has an address whose host has a part of this name: <c>https://www.hess.example</c>.</summary>
    private static bool IsHost(ReadOnlySpan<char> source, ReadOnlySpan<char> name)
    {
        while (source.IndexOf("//".AsSpan()) is >= 0 and var slashes)
        {
            source = source.Slice(slashes + 2);
            bool isPart = true; // a part of the host begins here
            for (int at = 0; at + name.Length < source.Length; at++)
            {
                if (isPart && source[at + name.Length] is '.' or '-'
                    && source.Slice(at).StartsWith(name, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }

                isPart = source[at] is '.' or '-';
                if (!isPart && !char.IsLetterOrDigit(source[at]))
                {
                    break;
                }
            }
        }

        return false;
    }

    /// <summary>The address of its own link spells the name so: <c>[Commissioner Hess](https://site.example/hess-statement)</c>.</summary>
    private static bool IsSpeltInLink(ArticleReading reading, in Mention mention, ReadOnlySpan<char> name)
    {
        if (reading.Article.Format == ArticleFormat.PlainText)
        {
            return false;
        }

        ReadOnlySpan<char> source = reading.Article.Source.AsSpan();
        TextSpan place = reading.Article.ToSource(mention.Span);
        ReadOnlySpan<char> after = source.Slice(place.End, Math.Min(LinkReach, source.Length - place.End));
        int reach = Math.Min(LinkReach, place.Start);
        ReadOnlySpan<char> before = source.Slice(place.Start - reach, reach);
        int close = after.IndexOf("](".AsSpan(), StringComparison.Ordinal) is >= 0 and var right ? right
            : after.IndexOf(")[".AsSpan(), StringComparison.Ordinal); // as some write it
        if (close >= 0 && after.Slice(0, close).IndexOfAny('[', '(') < 0)
        {
            int end = after.Slice(close + 2).IndexOfAny(')', ']', ' ');
            return HasPart(end < 0 ? after.Slice(close) : after.Slice(close, end + 2), name);
        }

        int tag = before.LastIndexOf('<');
        int stop = tag < 0 ? -1 : before.Slice(tag).IndexOf('>');
        return stop > 0 && before.Slice(tag).StartsWith("<a ".AsSpan(), StringComparison.OrdinalIgnoreCase)
            && HasPart(before.Slice(tag, stop), name);
    }

    /// <summary>Whether a word between the marks or capitals of an address is the name.</summary>
    private static bool HasPart(ReadOnlySpan<char> address, ReadOnlySpan<char> name)
    {
        while (address.IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            int end = at + name.Length;
            if (at > 0 && !char.IsLetter(address[at - 1]) && (end == address.Length || !char.IsLower(address[end])))
            {
                return true;
            }

            address = address.Slice(at + 1);
        }

        return false;
    }

    /// <summary>A team by its surnames, and nothing else in the sentence: <c>Hess, Boyd, G Mott, Illing, Orr.</c></summary>
    private static bool IsOnRoster(ArticleReading reading, in Mention mention)
    {
        Sentence sentence = reading.Sentences[mention.Sentence];
        int names = 0;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            ref readonly Token token = ref reading.Tokens[i];
            names += token.Kind == TokenKind.Comma ? 1 : 0;
            if (token.Kind == TokenKind.Word && !token.IsCapitalised)
            {
                return false;
            }
        }

        return names >= FewestOnRoster;
    }

    /// <summary>It goes on from a place, in the name of a body: <c>the Bank of New York Hess</c>.</summary>
    private static bool FollowsPlace(ArticleReading reading, in Mention mention)
    {
        int before = mention.FirstToken - 1;
        return before > reading.Sentences[mention.Sentence].FirstToken && reading.Tokens[before].IsCapitalised
            && reading.MentionAt(before) is >= 0 and var place && reading.Mentions[place].Class == NameClass.Place
            && Lists.Of.Has(reading.Tokens[reading.Mentions[place].FirstToken - 1]);
    }

    /// <summary>The introduced name stands nowhere else, so the other one is how the text goes on about its bearer.</summary>
    private static bool StandsAlone(ArticleReading reading, TextSpan near) =>
        reading.Names.Count(NameKey.Hash(reading.Text.AsSpan(near))) == 1;

    /// <summary>
    /// Whether a name that does not speak is a person's as far as can be told: a capital where none is needed, and no other word.
    /// </summary>
    /// <param name="reading">The article.</param>
    /// <param name="mention">A name of one part.</param>
    /// <param name="headline">Whether names in the headline count.</param>
    public static bool IsCandidate(ArticleReading reading, in Mention mention, bool headline = false)
    {
        if (mention.Parts != 1 || mention.Class is not (NameClass.Unknown or NameClass.Person))
        {
            return false;
        }

        ref readonly Token token = ref reading.Tokens[mention.NameToken];
        return !token.InQuotation
            && (token.Flags & TokenFlags.AllCapitals) == 0
            && ((token.Flags & TokenFlags.InnerPunctuation) == 0 || token.IsPossessive)
            && (reading.Blocks[mention.Block].IsProse || (headline && reading.Blocks[mention.Block].Zone == Zone.Headline))
            && !Lists.OtherWord.Has(token)
            && !reading.Names.IsBody(mention.Key)
            && !reading.OccursInLowerCase(token)
            && token.Length > 2
            && !HasDigit(reading.TextOf(token))
            && !IsPartOfBody(reading, mention)
            && (!CommonWords.Default.Has(token.Hash) || (CommonWords.Default.IsSurname(token.Hash) && reading.Names.IsProper(mention.Key)));
    }

    /// <summary><c>Hale’s Auction House</c>, <c>the town of Hale</c>: a body or place has the name.</summary>
    private static bool IsPartOfBody(ArticleReading reading, in Mention mention)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        Sentence sentence = reading.Sentences[mention.Sentence];
        int after = mention.EndToken;
        bool owner = tokens[after - 1].IsPossessive && after < sentence.EndToken && tokens[after].IsCapitalised
            && Lists.OrganisationWord.Has(tokens[after + 1 < sentence.EndToken && tokens[after + 1].IsCapitalised ? after + 1 : after]);
        return owner || (mention.FirstToken - 2 >= sentence.FirstToken && Lists.Of.Has(tokens[mention.FirstToken - 1])
            && NearNameWords.Settlement.Has(tokens[mention.FirstToken - 2]));
    }

    /// <summary>
    /// Whether two like names are two words: one is a form of the other (the Vails and Vail, Transylvanians and Transylvania), what is
    /// introduced is an ordinary word, one has a digit, or both are first names that many people bear.
    /// </summary>
    public static bool IsOther(ArticleReading reading, ReadOnlySpan<char> name, in TextSpan near, in Mention bearer, bool speaks = false)
    {
        bool person = bearer.IsFullPerson && Lists.GivenName.Has(reading.Tokens[bearer.NameToken]);
        ReadOnlySpan<char> introduced = reading.Text.AsSpan(near);
        // One who speaks by a person's surname without its last letter is no singular of it.
        return (!(speaks && bearer.IsFullPerson) && IsInflected(name, introduced)) || IsInflected(introduced, name) || HasDigit(name)
            || HasDigit(introduced)
            || (!person && CommonWords.Default.IsOrdinary(introduced) && !IsPersonal(introduced))
            || IsOfPlace(reading, near) || IsPun(introduced) || IsPun(name) || (!person && IsEvent(name, introduced))
            || (IsGiven(reading, name) && IsGiven(reading, introduced));
    }

    /// <summary>The last part of a place: <c>San Hess</c>, <c>Port Hess</c>.</summary>
    private static bool IsOfPlace(ArticleReading reading, in TextSpan near)
    {
        ReadOnlySpan<char> before = reading.Text.AsSpan().Slice(0, near.Start).TrimEnd();
        int start = before.Length;
        while (start > 0 && char.IsLetter(before[start - 1]))
        {
            start--;
        }

        return before.Length < near.Start && NearNameWords.BeforePlace.Has(before.Slice(start));
    }

    /// <summary>Two capitals and more after small letters are meant so: <c>HessNOPE</c>.</summary>
    private static bool IsPun(ReadOnlySpan<char> name)
    {
        for (int i = 2; i + 1 < name.Length; i++)
        {
            if (char.IsLower(name[i - 1]) && char.IsUpper(name[i]) && char.IsUpper(name[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A meeting is called by the name of what it is about: <c>Hesson</c>, <c>Hesscon</c>.</summary>
    private static bool IsEvent(ReadOnlySpan<char> name, ReadOnlySpan<char> introduced) =>
        name.EndsWith("con".AsSpan(), StringComparison.Ordinal) != introduced.EndsWith("con".AsSpan(), StringComparison.Ordinal);

    /// <summary>A surname or first name that is an ordinary word as well.</summary>
    private static bool IsPersonal(ReadOnlySpan<char> word)
    {
        uint hash = HashOf(word);
        return CommonWords.Default.IsSurname(hash) || Lists.GivenName.Has(WordLexicon.Default.Find(word, hash));
    }

    private static bool IsGiven(ArticleReading reading, ReadOnlySpan<char> word) =>
        Lists.GivenName.Has(reading.Lexicon.Find(word, HashOf(word)));

    private static uint HashOf(ReadOnlySpan<char> word)
    {
        uint hash = WordLexicon.EmptyHash;
        foreach (char character in word)
        {
            hash = WordLexicon.Hash(hash, WordLexicon.Fold(character));
        }

        return hash;
    }

    /// <summary>Whether a digit stands in a word, as in no name of a person.</summary>
    public static bool HasDigit(ReadOnlySpan<char> word)
    {
        foreach (char character in word)
        {
            if (char.IsDigit(character))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The longer word is the shorter one with an ending of the language.</summary>
    private static bool IsInflected(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer)
    {
        if (longer.Length <= shorter.Length || !longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // Of a land that ends in a, its people: a name that ends so loses its last letter in a slip.
        string ending = longer.Slice(shorter.Length).ToString();
        bool hisses = ending is "s" && shorter[shorter.Length - 1] is 's' or 'x' or 'z'; // its plural is another one
        return (Array.IndexOf(Endings, ending) >= 0 && !hisses) || (ending is "n" && shorter[shorter.Length - 1] == 'a');
    }

    /// <summary>One is the other with an ending: a plural, a people, an adjective.</summary>
    public static bool AreFormsOfOneWord(ReadOnlySpan<char> name, ReadOnlySpan<char> other) =>
        IsInflected(name, other) || IsInflected(other, name) || IsDerived(name, other, person: false)
        || IsDerived(other, name, person: false);

    /// <summary>An adjective or another form that is made of the introduced name: <c>a Swifty view</c>, <c>fünf Hochschulen</c>.</summary>
    private static bool IsDerived(ReadOnlySpan<char> name, ReadOnlySpan<char> introduced, bool person) =>
        IsOtherForm(introduced, name) || (!person && (IsOtherForm(name, introduced) || IsInE(name, introduced) || IsInE(introduced, name)))
        || IsAdjective(name, introduced);

    private static bool IsOtherForm(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer)
    {
        if (longer.Length <= shorter.Length || !longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        string ending = longer.Slice(shorter.Length).ToString();
        return Array.IndexOf(OtherEndings, ending) >= 0 || (ending is "n" && shorter[shorter.Length - 1] == 'e');
    }

    /// <summary>The plural of a noun in German: <c>Projekt</c>, <c>Projekte</c>.</summary>
    private static bool IsInE(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer) =>
        longer.Length == shorter.Length + 1 && longer[longer.Length - 1] == 'e'
        && longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Two forms of one word: <c>Epimetheus</c> and <c>Epimethean</c> have the stem, and the second the ending of an adjective.
    /// </summary>
    private static bool IsAdjective(ReadOnlySpan<char> name, ReadOnlySpan<char> other)
    {
        int common = 0;
        while (common < name.Length && common < other.Length && char.ToLowerInvariant(name[common]) == char.ToLowerInvariant(other[common]))
        {
            common++;
        }

        if (common < ShortestStem || other.Length - common > LongestNounEnding)
        {
            return false;
        }

        ReadOnlySpan<char> ending = name.Slice(common - 1);
        foreach (string adjective in AdjectiveEndings)
        {
            if (ending.EndsWith(adjective.AsSpan(), StringComparison.OrdinalIgnoreCase) && ending.Length <= adjective.Length + 1)
            {
                return true;
            }
        }

        return false;
    }
}
