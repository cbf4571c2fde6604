using System.Globalization;
using ContentLint.Facts;
using ContentLint.Reading;
using ContentLint.Rules.Style;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Corpus;

/// <summary>Finds the article that spells a word, or writes an acronym out, otherwise than nearly all others do.</summary>
/// <remarks>
/// ## Why
/// Within one article [CL604](CL604.md) finds two forms of one thing. A house has many articles, each of them consistent, and its form is
/// known by what most of them do:
///
/// * **Spellings.** Where ten articles or more write *organise* and no more than one of ten that have the word write *organize*, each of
///   these has a finding, once, whatever the form of the word. Names and titles, who is quoted, and code keep their own spelling, and
///   lists, captions and notes are full of these. An article that has both spellings is a matter of CL604, and one that is American
///   throughout (*organize* and *color*) is a guest's.
/// * **Acronyms.** One acronym with two names in full that are one letter or one small word apart, where one of them is rare. Two bodies
///   often share an acronym, and then more of their names differs.
///
/// ## What to do
/// Write the form of the house, unless the author keeps their own. Accepting a spelling accepts it in that article alone.
///
/// ## Examples
/// ```bad
/// The Varn Harbour Authority (VHA) will meet in May.
/// =====
/// The Varn Harbour Authority (VHA) has no ferry.
/// =====
/// It was built for the Varn Harbour Authority (VHA) in 1987.
/// =====
/// It was sold to the Varn Harbour Authority (VHA) in March.
/// =====
/// The Varn Harbur Authority (VHA) wants to buy it.
/// ```
/// ```good
/// The Varn Harbour Authority (VHA) will meet in May.
/// =====
/// The Varn Harbour Authority (VHA) has no ferry.
/// =====
/// It was built for the Varn Harbour Authority (VHA) in 1987.
/// =====
/// It was sold to the Varn Harbour Authority (VHA) in March.
/// =====
/// The Varn Hikers Association (VHA) wants to buy it.
/// ```
/// </remarks>
public sealed class VariantAcrossArticles() : CorpusRule(new RuleDescriptor(
    Id: "CL606",
    Name: "variant-across-articles",
    Title: "Not the form of the other articles",
    Description: "An article spells a word, or writes an acronym out, otherwise than nearly all others do.",
    Severity: Severity.Note)
{
    QuietIn = QuietGenres.Speech,
    Since = "0.2",
})
{
    private const string Acronym = "acronym";
    private const string Word = "spelling";

    /// <summary>With fewer articles nobody knows what the form of the house is.</summary>
    private const int FewestOfHouse = 10;

    /// <summary>Of so many that have the word one may have the other spelling.</summary>
    private const int HouseShare = 10;

    /// <summary>How many articles write an acronym out in one way, for one that does it in another.</summary>
    private const int UsualForRare = 4;

    /// <summary>Shorter words are one letter apart and two words.</summary>
    private const int ShortestSlip = 5;

    /// <summary>The token of a word that the article spells in both ways.</summary>
    private const int Both = -1;

    /// <summary>In place of a name: the acronym stands for two.</summary>
    private const string TwoNames = "";

    /// <summary>The value that says that the article has the spelling of one nation throughout.</summary>
    private const string Foreign = "=";

    /// <inheritdoc/>
    public override void Collect(ArticleReading reading, FactCollector facts)
    {
        Dictionary<int, (int Token, int Sentence, bool Second)>? spellings = null;
        List<(AcronymUse.Definition Written, int Sentence)>? acronyms = null;
        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        for (int s = 0; s < sentences.Length; s++)
        {
            ref readonly Sentence sentence = ref sentences[s];
            ref readonly Block block = ref reading.Blocks[sentence.Block];
            if (!block.IsProse)
            {
                continue;
            }

            // Lists, captions and notes are full of titles, and of what others wrote.
            bool isOwn = block.Zone is Zone.Body or Zone.Deck;

            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                ref readonly Token token = ref reading.Tokens[i];
                if (token.Kind == TokenKind.OpenBracket)
                {
                    if (AcronymUse.Read(reading, sentence, i) is { Spelled: true } definition && !reading.Tokens[i].InQuotation)
                    {
                        (acronyms ??= []).Add((definition, s));
                    }
                }
                else if (isOwn && StyleTable.Default.MayHave(token.Hash) && Spelling.Read(reading, i) is { } variant)
                {
                    spellings ??= [];
                    if (!spellings.TryGetValue(variant.Set, out var first))
                    {
                        spellings.Add(variant.Set, (i, s, variant.Second));
                    }
                    else if (first.Second != variant.Second)
                    {
                        spellings[variant.Set] = first with { Token = Both };
                    }
                }
            }
        }

        if (acronyms is not null)
        {
            AddAcronyms(reading, facts, acronyms);
        }

        if (spellings is not null)
        {
            int national = CountNational(reading, spellings.Values, out int first);
            foreach ((int token, int sentence, bool second) in spellings.Values)
            {
                if (token != Both)
                {
                    // Another nation's words throughout are another author's, or another house's.
                    bool isForeign = national > 1 && first == (second ? 0 : national);
                    AddSpelling(reading, facts, sentences[sentence], token, isForeign);
                }
            }
        }
    }

    /// <inheritdoc/>
    public override void Compare(FactGroup group, CorpusContext context)
    {
        FactForm[] forms = [.. group.Forms];
        bool isWord = string.Equals(group.Kind, Word, StringComparison.Ordinal);
        for (int i = 0; i < forms.Length; i++)
        {
            for (int j = i + 1; j < forms.Length; j++)
            {
                (FactForm rare, FactForm usual) = forms[i].Articles < forms[j].Articles ? (forms[i], forms[j]) : (forms[j], forms[i]);
                if (isWord)
                {
                    CompareSpellings(context, rare, usual);
                }
                else
                {
                    CompareNames(context, group.Key, rare, usual);
                }
            }
        }
    }

    /// <summary>How many words the article has that each nation spells in its way, and how many of them in the first.</summary>
    private static int CountNational(ArticleReading reading, IEnumerable<(int Token, int Sentence, bool Second)> spellings, out int first)
    {
        int count = 0;
        first = 0;
        foreach ((int token, _, bool second) in spellings)
        {
            if (token != Both && IsNational(StyleTable.Default.GetVariant(reading.Tokens[token].Hash)!.Stems))
            {
                count++;
                first += second ? 0 : 1;
            }
        }

        return count;
    }

    /// <summary>Whether two spellings are the British and the American one; <c>adviser, advisor</c> is a matter of taste.</summary>
    private static bool IsNational(string pair)
    {
        string[] stems = pair.Split(' ');
        return (stems[0].EndsWith("s", StringComparison.Ordinal) && stems[1].EndsWith("z", StringComparison.Ordinal))
            || (stems[0].EndsWith("re", StringComparison.Ordinal) && stems[1].EndsWith("er", StringComparison.Ordinal))
            || (stems[0].EndsWith("ence", StringComparison.Ordinal) && stems[1].EndsWith("ense", StringComparison.Ordinal))
            || string.Equals(stems[0].Replace("our", "or"), stems[1], StringComparison.Ordinal)
            || string.Equals(stems[0].Replace("ll", "l"), stems[1], StringComparison.Ordinal);
    }

    private static void AddSpelling(ArticleReading reading, FactCollector facts, in Sentence sentence, int at, bool isForeign)
    {
        Token token = reading.Tokens[at];
        StyleVariant variant = StyleTable.Default.GetVariant(token.Hash)!;
        string[] stems = variant.Stems.Split(' ');
        facts.Add(Word, variant.Stems, stems[variant.Second ? 1 : 0], token.Span, sentence.Span, variant.Other,
            isForeign && IsNational(variant.Stems) ? Foreign : string.Empty);
    }

    /// <summary>Adds the first name of each acronym; where the article has another one too, that is a matter of CL604.</summary>
    private static void AddAcronyms(ArticleReading reading, FactCollector facts,
        List<(AcronymUse.Definition Written, int Sentence)> acronyms)
    {
        var names = new Dictionary<uint, string>();
        foreach ((AcronymUse.Definition written, _) in acronyms)
        {
            string name = AcronymUse.FoldName(NameOf(reading, written));
            bool isOne = !names.TryGetValue(written.Acronym, out string? before) || string.Equals(before, name, StringComparison.Ordinal);
            names[written.Acronym] = isOne ? name : TwoNames;
        }

        foreach ((AcronymUse.Definition written, int sentence) in acronyms)
        {
            if (names[written.Acronym] is { Length: > 0 } name)
            {
                names[written.Acronym] = TwoNames; // it has its fact
                facts.Add(Acronym, reading.Text.ToString(reading.Tokens[written.Token].Span), name,
                    new TextSpan(written.NameSpan.Start, NameOf(reading, written).Length), reading.Sentences[sentence].Span);
            }
        }
    }

    private static ReadOnlySpan<char> NameOf(ArticleReading reading, AcronymUse.Definition definition) =>
        NameKey.StripPossessive(reading.Text.AsSpan(definition.NameSpan));

    private static void CompareSpellings(CorpusContext context, FactForm rare, FactForm usual)
    {
        if (usual.Articles < FewestOfHouse || rare.Articles * HouseShare > rare.Articles + usual.Articles)
        {
            return;
        }

        string spelling = rare.Form + "|" + usual.Form;
        foreach (Fact fact in rare.Facts)
        {
            if (fact.Values[1].Length > 0)
            {
                continue;
            }

            string other = fact.Values[0];
            string articles = rare.Articles == 1 ? "this article alone" : CountOf(rare);
            // Each is accepted for itself: a guest keeps their spelling.
            context.Report(Severity.Note, spelling + "|" + TextHash.Format(TextHash.Of(fact.Path.AsSpan())),
                [new CorpusPlace(fact,
                    $"“{fact.Words}” is the spelling of {articles}, “{other}” that of {CountOf(usual)}, "
                    + $"{usual.Facts[0].Path} among them",
                    $"Write “{other}”", usual.Facts)
                { Identity = spelling }]);
        }
    }

    private static string CountOf(FactForm form) => string.Format(CultureInfo.InvariantCulture, "{0:N0} articles", form.Articles);

    private static void CompareNames(CorpusContext context, string acronym, FactForm rare, FactForm usual)
    {
        if (usual.Articles >= rare.Articles * UsualForRare && !Conflicts.AreOther(rare, usual)
            && AreNear(rare.Form.Split(' '), usual.Form.Split(' ')))
        {
            Conflicts.Report(context, Severity.Note, rare, usual, static fact => fact.Words, $"is “{acronym}”",
                "If both are one body, write its name in one way", acronym);
        }
    }

    /// <summary>One word is a slip of the other, or one small word is another or not there.</summary>
    private static bool AreNear(string[] x, string[] y)
    {
        (string[] shorter, string[] longer) = x.Length < y.Length ? (x, y) : (y, x);
        int at = 0;
        while (at < shorter.Length && string.Equals(shorter[at], longer[at], StringComparison.Ordinal))
        {
            at++;
        }

        int more = longer.Length - shorter.Length;
        if (at == longer.Length || more > 1)
        {
            return false;
        }

        for (int i = at + 1; i < longer.Length; i++)
        {
            if (!string.Equals(shorter[i - more], longer[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return more > 0 ? IsSmall(longer[at]) : IsSlip(shorter[at], longer[at]) || (IsSmall(shorter[at]) && IsSmall(longer[at]));
    }

    private static bool IsSmall(string word) =>
        Lists.Linking.Has(WordLexicon.Default.Find(word.AsSpan(), WordLexicon.Hash(word.AsSpan())));

    private static bool IsSlip(string x, string y) =>
        Math.Max(x.Length, y.Length) >= ShortestSlip
        && (EditDistance.Between(x.AsSpan(), y.AsSpan()) == 1 || x.StartsWith(y, StringComparison.Ordinal)
            || y.StartsWith(x, StringComparison.Ordinal));
}
