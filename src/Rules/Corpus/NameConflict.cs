using ContentLint.Facts;
using ContentLint.Reading;
using ContentLint.Reading.Names;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Corpus;

/// <summary>
/// Two full names of which one part agrees and the other is one letter off, in two articles that say the same of their bearers. The key
/// is the part that agrees with the first letter of the other.
/// </summary>
internal sealed class NameConflict : ArticleComparison
{
    /// <summary>Shorter parts are too alike among different people.</summary>
    private const int ShortestPart = 5;

    /// <summary>How many tokens away a role may stand.</summary>
    private const int RoleReach = 6;

    /// <summary>From so many sign-offs on a form is no slip.</summary>
    private const int FewestSignOffs = 2;

    /// <summary>The value that says what words the parts are.</summary>
    private const int Words = 1;

    /// <summary>The value that says whether a name stands in a sign-off.</summary>
    private const int SignOff = 2;

    /// <summary>The first name is one that people bear.</summary>
    private const string GivenName = "g";

    /// <summary>The first name is a word, and no name.</summary>
    private const string GivenWord = "w";

    /// <summary>The surname is one that many people bear.</summary>
    private const string CommonSurname = "s";

    /// <summary>The surname is one that people bear.</summary>
    private const string KnownSurname = "n";

    /// <summary>The surname is a word, and no name.</summary>
    private const string SurnameWord = "o";

    /// <inheritdoc/>
    public override string Kind => "name";

    /// <inheritdoc/>
    public override void Collect(ArticleReading reading, FactCollector facts)
    {
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        ReadOnlySpan<Token> tokens = reading.Tokens;
        HashSet<uint>? speakers = null;
        var context = new PersonContext(reading);
        var seen = new HashSet<ulong>();
        for (int i = 0; i < mentions.Length; i++)
        {
            ref readonly Mention mention = ref mentions[i];
            if (!mention.IsFullPerson || mention.Parts > 3 || !reading.Blocks[mention.Block].IsProse)
            {
                continue;
            }

            int start = mention.NameToken;
            while (mention.EndToken - start > 2 && tokens[start].IsKnown && !Lists.GivenName.Has(tokens[start]))
            {
                // What stands before the name and has a capital of its own: the spokesman of a group.
                start++;
            }

            Token first = tokens[start];
            Token last = tokens[mention.EndToken - 1];
            if (!seen.Add(((ulong)first.Hash << 32) | last.Hash) || !IsName(reading, first) || !IsName(reading, last)
                || reading.Names.IsBody(mention.Key) || Lists.NameSuffix.Has(last)
                || (CommonWords.Default.IsOrdinary(reading.TextOf(first)) && CommonWords.Default.IsOrdinary(reading.TextOf(last)))
                || !IsPerson(reading, mention, speakers ??= FindSpeakers(reading)))
            {
                continue;
            }

            string given = NameKey.Create(reading.TextOf(first));
            ReadOnlySpan<char> written = NameKey.StripPossessive(reading.TextOf(last));
            string surname = NameKey.Create(written);
            string name = given + " " + surname;
            var span = TextSpan.FromBounds(first.Start, last.Start + written.Length);
            TextSpan sentence = reading.Sentences[mention.Sentence].Span;
            string bySurname = given + " " + surname[0];
            string byGiven = given[0] + " " + surname;
            bool isLong = surname.Length >= ShortestPart;
            if (isLong || given.Length >= ShortestPart)
            {
                facts.Add(Kind, isLong && given.Length >= ShortestPart
                    ? [bySurname, byGiven]
                    : [isLong ? bySurname : byGiven], name, span, sentence,
                    context.Read(reading.Sentences[mention.Sentence], mention.NameToken, mention.EndToken),
                    Describe(reading, first, last), IsSignOff(reading, mention) ? "=" : string.Empty);
            }
        }
    }

    /// <inheritdoc/>
    public override void Compare(FactGroup group, CorpusContext context)
    {
        FactForm[] forms = [.. group.Forms];
        for (int i = 0; i < forms.Length; i++)
        {
            for (int j = i + 1; j < forms.Length; j++)
            {
                if (!Conflicts.AreOther(forms[i], forms[j]) && AreOnePerson(forms[i], forms[j])
                    && !Conflicts.ShareAnArticle(forms[i], forms[j]) && !(AreSignOffs(forms[i]) && AreSignOffs(forms[j])))
                {
                    Severity severity = AreLikelyOther(forms[i], forms[j]) ? Severity.Note : Severity.Warning;
                    Conflicts.Report(context, severity, forms[i], forms[j], static fact => fact.Words, "stands",
                        "If both are one person, write the name in one way",
                        right: forms[i].Stories == forms[j].Stories ? FindRight(forms[i], forms[j]) : null);
                }
            }
        }
    }

    /// <summary>
    /// The form that is a name, if the other is none: <c>Victor</c> and not <c>Vector</c>, <c>Veronica</c> and not <c>Veroncia</c>.
    /// </summary>
    private static FactForm? FindRight(FactForm x, FactForm y)
    {
        if (HasTriple(x.Form) != HasTriple(y.Form))
        {
            return HasTriple(x.Form) ? y : x;
        }

        bool sameGiven = string.Equals(Split(x.Form).Given, Split(y.Form).Given, StringComparison.Ordinal);
        int known = sameGiven ? 0 : Compare(x, y, GivenName);
        known = known != 0 ? known : -Compare(x, y, sameGiven ? SurnameWord : GivenWord);
        return known > 0 ? x : known < 0 ? y : null;
    }

    /// <summary>No name has one letter three times in a row.</summary>
    private static bool HasTriple(string name)
    {
        for (int i = 2; i < name.Length; i++)
        {
            if (name[i] == name[i - 1] && name[i] == name[i - 2])
            {
                return true;
            }
        }

        return false;
    }

    private static int Compare(FactForm x, FactForm y, string mark) => (Has(x, mark) ? 1 : 0) - (Has(y, mark) ? 1 : 0);

    private static bool Has(FactForm form, string mark) => form.Facts[0].Values[Words].Contains(mark);

    /// <summary>What words the parts of a name are.</summary>
    private static string Describe(ArticleReading reading, in Token first, in Token last)
    {
        string given = Lists.GivenName.Has(first) ? GivenName : IsWord(reading.TextOf(first)) ? GivenWord : string.Empty;
        string surname = CommonWords.Default.IsSurname(last.Hash) ? CommonSurname + KnownSurname
            : Lists.Surname.Has(last) || CommonWords.Default.IsName(last.Hash) ? KnownSurname
            : IsWord(reading.TextOf(last)) ? SurnameWord
            : string.Empty;
        return given + surname;
    }

    private static bool IsWord(ReadOnlySpan<char> text) => CommonWords.Default.IsOrdinary(NameKey.StripPossessive(text));

    /// <summary>
    /// Whether a form is how several articles name who wrote or edited them: a desk has two people whose names are alike.
    /// </summary>
    private static bool AreSignOffs(FactForm form) =>
        form.Stories >= FewestSignOffs && CountSignOffs(form) == form.Facts.Count;

    /// <summary>
    /// One bears the name who writes and another who is written about, or it is a name of another alphabet, which each paper spells in its
    /// way: <c>Tulani</c>, <c>Tolani</c>.
    /// </summary>
    private static bool AreLikelyOther(FactForm x, FactForm y)
    {
        int signOffsX = CountSignOffs(x);
        int signOffsY = CountSignOffs(y);
        bool apart = (signOffsX == x.Facts.Count && signOffsY == 0) || (signOffsY == y.Facts.Count && signOffsX == 0);
        return apart || IsOtherVowel(x, y) || (x.Stories > 1 && y.Stories > 1 && IsOtherEnding(x, y));
    }

    /// <summary>
    /// <c>Talensky</c>, <c>Talenskiy</c>, <c>Talenskyy</c>: the ending of a Slavic name, which each house writes in its way. In one article
    /// alone it is a slip.
    /// </summary>
    private static bool IsOtherEnding(FactForm x, FactForm y)
    {
        const int ShortestStem = 4;
        (string givenX, string surnameX) = Split(x.Form);
        (string givenY, string surnameY) = Split(y.Form);
        string stem = surnameX.TrimEnd('i', 'y', 'j');
        return stem.Length >= ShortestStem && stem.Length < surnameX.Length
            && string.Equals(givenX, givenY, StringComparison.Ordinal)
            && string.Equals(stem, surnameY.TrimEnd('i', 'y', 'j'), StringComparison.Ordinal) && stem.Length < surnameY.Length;
    }

    private static int CountSignOffs(FactForm form)
    {
        int count = 0;
        foreach (Fact fact in form.Facts)
        {
            count += fact.Values[SignOff].Length > 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>
    /// One vowel for another, a, e and i, or o and u, in a name of which neither form, or not the other part, is one that people here bear.
    /// </summary>
    private static bool IsOtherVowel(FactForm x, FactForm y)
    {
        (string givenX, string surnameX) = Split(x.Form);
        (string givenY, string surnameY) = Split(y.Form);
        bool sameGiven = string.Equals(givenX, givenY, StringComparison.Ordinal);
        (string one, string other) = sameGiven ? (surnameX, surnameY) : (givenX, givenY);
        string mark = sameGiven ? KnownSurname : GivenName;
        string otherMark = sameGiven ? GivenName : KnownSurname;
        string word = sameGiven ? SurnameWord : GivenWord;
        bool isForeign = (!Has(x, mark) && !Has(y, mark)) || (!Has(x, otherMark) && !Has(x, word) && !Has(y, word));
        int at = CommonLetters(one, other);
        return one.Length == other.Length && isForeign
            && ((one[at] is 'a' or 'e' or 'i' && other[at] is 'a' or 'e' or 'i') || (one[at] is 'o' or 'u' && other[at] is 'o' or 'u'));
    }

    /// <summary>The name stands after <c>reporting by</c>, <c>edited by</c> and the like.</summary>
    private static bool IsSignOff(ArticleReading reading, in Mention mention)
    {
        for (int i = mention.FirstToken - 1; i > reading.Sentences[mention.Sentence].FirstToken; i--)
        {
            if (NameConflictWords.By.Has(reading.Tokens[i]) && NameConflictWords.Making.Has(reading.Tokens[i - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreOnePerson(FactForm x, FactForm y)
    {
        (string givenX, string surnameX) = Split(x.Form);
        (string givenY, string surnameY) = Split(y.Form);
        bool sameGiven = string.Equals(givenX, givenY, StringComparison.Ordinal);
        if (sameGiven
            ? !AreNearSurnames(surnameX, surnameY)
                || (Has(x, CommonSurname) && Has(y, CommonSurname))
            : !string.Equals(surnameX, surnameY, StringComparison.Ordinal) || EditDistance.Between(givenX.AsSpan(), givenY.AsSpan()) != 1
                || givenX.Length < ShortestPart || givenY.Length < ShortestPart || !IsSlip(givenX, givenY))
        {
            return false;
        }

        if (IsTransliteration(x.Facts[0].Words, y.Facts[0].Words, sameGiven ? surnameX : givenX, sameGiven ? surnameY : givenY))
        {
            return false;
        }

        PersonContext.CountShared(x, y, value: 0, out int roles, out int names, out bool kin);
        if (sameGiven)
        {
            // a Davis and a Davies may both be a chief executive
            bool common = x.Stories == y.Stories && Has(x, GivenName) && (Has(x, KnownSurname) || Has(y, KnownSurname));
            return common ? names > 0 : roles + names > 0;
        }

        bool knownX = Has(x, GivenName);
        bool knownY = Has(y, GivenName);
        // Of a family, a Julia and a Julie: two first names that people bear are two people, unless they differ in how one is spelt.
        return !kin && (knownX && knownY ? IsSpelling(givenX, givenY) && roles > 0 && names > 0
            : knownX || knownY ? roles + names > 0
            : roles > 0 || names > 1);
    }

    /// <summary>
    /// One letter off as a slip is: a letter left out, doubled, swapped or put in, or one that sounds like it. Not two names of which one
    /// is made from the other (Park and Parks, Ivanov and Ivanova, Anderson and Andersen), nor two that differ in what is heard (Walker and
    /// Walter).
    /// </summary>
    private static bool AreNearSurnames(string x, string y) =>
        x.Length >= ShortestPart && y.Length >= ShortestPart && EditDistance.Between(x.AsSpan(), y.AsSpan()) == 1
        && !(IsSon(x) && IsSon(y)) && IsSlip(x, y);

    private static bool IsSon(string name) =>
        name.EndsWith("son", StringComparison.Ordinal) || name.EndsWith("sen", StringComparison.Ordinal);

    /// <summary>Of two names one letter apart, whether a slip makes one of the other; the last letter tells two people apart.</summary>
    private static bool IsSlip(string x, string y)
    {
        (string shorter, string longer) = x.Length < y.Length ? (x, y) : (y, x);
        int at = CommonLetters(shorter, longer);
        if (longer.Length > shorter.Length)
        {
            return at < shorter.Length || longer[at] == longer[at - 1];
        }

        bool isSwap = at < x.Length - 1 && x[at] == y[at + 1] && x[at + 1] == y[at];
        return isSwap || (at < x.Length - 1 && SoundsLike(x[at], y[at]));
    }

    private static bool SoundsLike(char x, char y)
    {
        foreach (string letters in new[] { "aeiouy", "ckq", "csz", "dt", "bp", "fvw", "gj", "ij" })
        {
            if (letters.IndexOf(x) >= 0 && letters.IndexOf(y) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two first names differ in a vowel or a doubled letter, as forms of one name do.</summary>
    private static bool IsSpelling(string x, string y)
    {
        (string shorter, string longer) = x.Length < y.Length ? (x, y) : (y, x);
        int at = CommonLetters(shorter, longer);
        return longer.Length > shorter.Length
            ? longer[at] == longer[at - 1] || longer[at] == 'h'
            : IsVowel(x[at]) && IsVowel(y[at]);
    }

    /// <summary>With how many letters two names begin alike.</summary>
    private static int CommonLetters(string shorter, string longer)
    {
        int at = 0;
        while (at < shorter.Length && shorter[at] == longer[at])
        {
            at++;
        }

        return at;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>Schröter and Schroeter are one name in two alphabets.</summary>
    private static bool IsTransliteration(string wordsX, string wordsY, string x, string y)
    {
        if (x.Length == y.Length)
        {
            return false;
        }

        (string shorter, string longer) = x.Length < y.Length ? (x, y) : (y, x);
        int at = CommonLetters(shorter, longer);
        bool isUmlaut = longer[at] == 'e' && at > 0 && longer[at - 1] is 'a' or 'o' or 'u';

        // Without a mark in either it is a German umlaut before consonants: Wurttemberg, Wuerttemberg; not Samul, Samuel.
        return isUmlaut && (!IsAscii(wordsX) || !IsAscii(wordsY)
            || (at + 2 < longer.Length && !IsVowel(longer[at + 1])));
    }

    private static bool IsAscii(string text)
    {
        foreach (char character in text)
        {
            if (character >= 0x80)
            {
                return false;
            }
        }

        return true;
    }

    private static (string Given, string Surname) Split(string name)
    {
        int space = name.IndexOf(' ');
        return (name.Substring(0, space), name.Substring(space + 1));
    }

    /// <summary>A word with letters alone, a hyphen or an apostrophe, that is a name: not in capitals, and nowhere in lower case.</summary>
    private static bool IsName(ArticleReading reading, in Token token)
    {
        if (token.InQuotation || (token.Flags & TokenFlags.AllCapitals) != 0 || reading.OccursInLowerCase(token))
        {
            return false;
        }

        foreach (char character in reading.TextOf(token))
        {
            if (!char.IsLetter(character) && character is not ('-' or '\'' or '’'))
            {
                return false;
            }
        }

        return token.Length > 1;
    }

    private static bool IsPerson(ArticleReading reading, in Mention mention, HashSet<uint> speakers) =>
        mention.Title != NameTitle.None
        || Lists.GivenName.Has(reading.Tokens[mention.EndToken - 2])
        || Lists.GivenName.Has(reading.Tokens[mention.NameToken])
        || reading.Names.IsPerson(mention.Key)
        || speakers.Contains(mention.Key)
        || HasRole(reading, mention);

    /// <summary>A role beside the name: <c>the spokesman for the guild, Asta Rehm</c>, <c>Asta Rehm, the head of the guild</c>.</summary>
    private static bool HasRole(ArticleReading reading, in Mention mention)
    {
        Sentence sentence = reading.Sentences[mention.Sentence];
        int start = Math.Max(sentence.FirstToken, mention.FirstToken - RoleReach);
        int end = Math.Min(sentence.EndToken, mention.EndToken + RoleReach);
        return Lists.RoleNoun.HasAny(reading.Tokens.Slice(start, mention.FirstToken - start))
            || Lists.RoleNoun.HasAny(reading.Tokens.Slice(mention.EndToken, end - mention.EndToken));
    }

    private static HashSet<uint> FindSpeakers(ArticleReading reading)
    {
        var speakers = new HashSet<uint>();
        foreach (ref readonly Reading.Attributions.Attribution attribution in reading.Attributions)
        {
            if (attribution.Mention >= 0)
            {
                speakers.Add(reading.Mentions[attribution.Mention].Key);
            }
        }

        return speakers;
    }
}
