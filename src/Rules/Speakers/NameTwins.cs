using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Names;
using ContentLint.Rules.Residue;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Speakers;

/// <summary>Finds firms and places that an article writes in two ways: a capital inside, an accent, a hyphen, a letter.</summary>
internal static class NameTwins
{
    private const int ShortestName = 6;

    /// <summary>No article has so many names; more are not compared.</summary>
    private const int MostForms = 400;

    /// <summary>What stands so often is what the article is about.</summary>
    private const int Often = 4;

    /// <summary>What is said to be of some kind once is that.</summary>
    private sealed class Form(int token, int mention)
    {
        public int Token { get; } = token;

        public int Mention { get; } = mention;

        /// <summary>The next form with the same first letter.</summary>
        public Form? Next { get; set; }

        public int Count { get; set; } = 1;

        /// <summary>Whether the article says what it is.</summary>
        public bool IsTold { get; set; }

        /// <summary>Whether it says so as of something new.</summary>
        public bool IsIntroduced { get; set; }

        /// <summary>Whether it is a part of a longer name.</summary>
        public bool IsPart { get; set; }

        /// <summary>Whether something tells that it is another one.</summary>
        public bool IsOther { get; set; }
    }

    /// <summary>Compares the names of an article and reports the rarer form of each pair.</summary>
    public static void Check(ArticleReading reading, RuleContext context)
    {
        if (reading.Genre is not (Genre.News or Genre.Obituary or Genre.Explainer or Genre.Interview or Genre.PressRelease or Genre.Review
            or Genre.Opinion))
        {
            return;
        }

        List<Form> forms = Collect(reading);
        bool isMarked = reading.Article.Format != ArticleFormat.PlainText;
        bool? isTechnical = null;
        foreach (Form first in forms)
        {
            for (Form? second = first.Next; second is not null; second = second.Next)
            {
                ReadOnlySpan<char> name = TextOf(reading, first.Token);
                ReadOnlySpan<char> other = TextOf(reading, second.Token);
                if (Math.Abs(name.Length - other.Length) > 1)
                {
                    continue;
                }

                bool sameLetters = NameKey.HashLetters(name) == NameKey.HashLetters(other);
                if (!(sameLetters ? AreForms(reading, first, second) : AreOne(reading, first, second)))
                {
                    continue;
                }

                if (isMarked && (isTechnical ??= TechnicalText.Is(reading)) == true)
                {
                    return;
                }

                bool isSlip = second.Count <= first.Count; // the rarer form, or the later one
                Report(reading, context, isSlip ? second : first, isSlip ? first : second, isMarked);
                break;
            }
        }
    }

    private static List<Form> Collect(ArticleReading reading)
    {
        var forms = new List<Form>();
        using var known = new PooledIndex(64);
        using var last = new PooledIndex(32); // the last form with a first letter
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        for (int i = 0; i < mentions.Length && forms.Count < MostForms; i++)
        {
            Mention mention = mentions[i];
            if (mention.Title != NameTitle.None || mention.Class == NameClass.Other
                || !(reading.Blocks[mention.Block].IsProse || reading.Blocks[mention.Block].Zone == Zone.Headline)
                || (mention.Class == NameClass.Person && mention.Parts > 1 && Lists.GivenName.Has(reading.Tokens[mention.NameToken])))
            {
                continue;
            }

            for (int at = mention.FirstToken; at < mention.EndToken; at++)
            {
                if (!IsCompared(reading, at))
                {
                    continue;
                }

                int number = known.AddOrGet(WordLexicon.Hash(TextOf(reading, at)), forms.Count);
                Form form;
                if (number < 0)
                {
                    form = new Form(at, i);
                    char letter = char.ToLowerInvariant(reading.Text[reading.Tokens[at].Start]);
                    if (last.Get(letter) is >= 0 and var before)
                    {
                        forms[before].Next = form;
                    }

                    last.Set(letter, forms.Count);
                    forms.Add(form);
                }
                else
                {
                    form = forms[number];
                    form.Count++;
                }

                ReadPlace(reading, mention, at, form);
            }
        }

        return forms;
    }

    /// <summary>A word that is none of the language, written as names are.</summary>
    private static bool IsCompared(ArticleReading reading, int at)
    {
        ref readonly Token token = ref reading.Tokens[at];
        ReadOnlySpan<char> text = TextOf(reading, at);
        if (token.Kind != TokenKind.Word || !token.IsCapitalised || token.InQuotation || token.IsResidue
            || (token.Flags & TokenFlags.AllCapitals) != 0 || text.Length < ShortestName
            || Lists.OtherWord.Has(token) || Lists.GivenName.Has(token) || reading.OccursInLowerCase(token)
            || CommonWords.Default.Has(token.Hash)
            || (token.Start > 0 && reading.Text[token.Start - 1] is '@' or '#' or '/' or '.' or '_' or '-'))
        {
            return false;
        }

        bool hasLower = false;
        foreach (char character in text)
        {
            if (char.IsDigit(character) || character is '\u00AD' or '.')
            {
                return false;
            }

            hasLower |= char.IsLower(character);
        }

        return hasLower && char.IsLower(text[text.Length - 1]);
    }

    /// <summary>What stands around a place of the name.</summary>
    private static void ReadPlace(ArticleReading reading, in Mention mention, int at, Form form)
    {
        var passage = new Passage(reading, mention.Sentence);
        int before = at - 1;
        int after = at + 1;
        bool isBody = passage.Holds(after) && passage[after].IsCapitalised && !passage[at].IsPossessive
            && NameTwinsWords.BodyWord.Has(passage[after]);
        bool isOfKind = passage.Is(before, NameTwinsWords.Kind)
            || (passage.Is(before, NameTwinsWords.OfAt) && passage.Is(before - 1, NameTwinsWords.Kind));
        bool isApposed = passage.Is(after, TokenKind.Comma) && passage.Is(after + 1, Lists.Determiner);
        form.IsTold |= isBody || isOfKind || isApposed || (passage.Is(after, TokenKind.Comma) && passage.Is(after + 1, Lists.WhWord));
        form.IsIntroduced |= isBody || isOfKind || isApposed;
        bool isPart = mention.EndToken - mention.FirstToken > 1 && !(isBody && at == mention.FirstToken);
        bool isOther = (passage.Holds(before) && NameTwinsWords.Another.Has(passage[before]))
            || (isApposed && (passage.Is(after + 2, NameTwinsWords.Another) || passage.Is(after + 1, NameTwinsWords.Another)))
            || (passage.Is(after, TokenKind.Symbol) && reading.Text[passage[after].Start] == '&');
        form.IsPart |= isPart;
        form.IsOther |= isOther;
    }

    /// <summary>The same letters in two forms: <c>HydroTek</c>, <c>Hydrotek</c>.</summary>
    private static bool AreForms(ArticleReading reading, Form first, Form second)
    {
        bool isAccent = HasAccent(TextOf(reading, first.Token)) != HasAccent(TextOf(reading, second.Token));
        bool isOfBody = first.IsTold || second.IsTold || first.Count + second.Count >= Often; // of a tool one has to know how it is written
        return isOfBody && !IsPersons(reading, first) && !IsPersons(reading, second) && Math.Min(first.Count, second.Count) <= 2
            && !(isAccent && (first.IsPart || second.IsPart)) && DifferInside(TextOf(reading, first.Token), TextOf(reading, second.Token))
            && reading.Mentions[first.Mention].Sentence != reading.Mentions[second.Mention].Sentence;
    }

    /// <summary>More differs than the capital behind a hyphen and the shape of a mark: <c>K-cups</c>, <c>K-Cups</c>.</summary>
    private static bool DifferInside(ReadOnlySpan<char> name, ReadOnlySpan<char> other)
    {
        if (name.Length != other.Length)
        {
            return true;
        }

        for (int i = 1; i < name.Length; i++)
        {
            bool opens = !char.IsLetter(name[i - 1]);
            if (char.IsLetter(name[i]) && name[i] != other[i]
                && !(opens && char.ToLowerInvariant(name[i]) == char.ToLowerInvariant(other[i])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A letter apart: the first is told of, the second is not, and nothing says that they are two.</summary>
    private static bool AreOne(ArticleReading reading, Form first, Form second)
    {
        if (second.Count > first.Count || second.Count > 1 || !(first.IsTold || first.Count > 1) || second.IsIntroduced || first.IsPart
            || second.IsPart || second.IsOther
            || reading.Mentions[first.Mention].Sentence == reading.Mentions[second.Mention].Sentence
            || reading.Tokens[first.Token].IsKnown && reading.Tokens[second.Token].IsKnown)
        {
            return false;
        }

        ReadOnlySpan<char> name = TextOf(reading, first.Token);
        ReadOnlySpan<char> other = TextOf(reading, second.Token);
        return EditDistance.Between(name, other) == 1 && !GoesOn(name, other) && !NearName.AreFormsOfOneWord(name, other)
            && !IsPersons(reading, first) && !IsPersons(reading, second)
            && !reading.Names.IsPerson(NameKey.Hash(name)) && !reading.Names.IsPerson(NameKey.Hash(other))
            && !AppearTogether(reading, first.Token, second.Token);
    }

    /// <summary>One is built on the other, as products are: <c>Quill</c>, <c>Quillx</c>; a letter twice is a slip.</summary>
    private static bool GoesOn(ReadOnlySpan<char> name, ReadOnlySpan<char> other)
    {
        ReadOnlySpan<char> shorter = name.Length < other.Length ? name : other;
        ReadOnlySpan<char> longer = name.Length < other.Length ? other : name;
        return longer.Length > shorter.Length && longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase)
            && longer[longer.Length - 1] != shorter[shorter.Length - 1];
    }

    private static bool IsPersons(ArticleReading reading, Form form) =>
        reading.Names.Find(NameKey.Hash(TextOf(reading, form.Token))) is { Strength: not IntroductionStrength.None } introduction
        && reading.Mentions[introduction.Mention].IsFullPerson
        && Lists.GivenName.Has(reading.Tokens[reading.Mentions[introduction.Mention].NameToken]);

    /// <summary>A sentence with both has two.</summary>
    private static bool AppearTogether(ArticleReading reading, int first, int second)
    {
        uint one = reading.Tokens[first].Hash;
        uint two = reading.Tokens[second].Hash;
        foreach (ref readonly Sentence sentence in reading.Sentences)
        {
            bool hasOne = false;
            bool hasTwo = false;
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                hasOne |= reading.Tokens[i].Hash == one;
                hasTwo |= reading.Tokens[i].Hash == two;
            }

            if (hasOne && hasTwo)
            {
                return true;
            }
        }

        return false;
    }

    private static void Report(ArticleReading reading, RuleContext context, Form slip, Form other, bool isMarked)
    {
        string name = TextOf(reading, slip.Token).ToString();
        string right = TextOf(reading, other.Token).ToString();
        if (context.KnownNames.Contains(NameKey.Create(name.AsSpan())))
        {
            return;
        }

        TextSpan place = new(reading.Tokens[slip.Token].Start, name.Length);
        context.Report(
            isMarked ? Severity.Note : Severity.Warning,
            place,
            $"“{name}” stands here, and “{right}” elsewhere",
            "Write the name in one way",
            [new RelatedPlace(new TextSpan(reading.Tokens[other.Token].Start, right.Length), "the other form of the name")]);
    }

    private static bool HasAccent(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (character > '\u00BF' && char.IsLetter(character))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> TextOf(ArticleReading reading, int token) =>
        NameKey.StripPossessive(reading.TextOf(reading.Tokens[token]));
}
