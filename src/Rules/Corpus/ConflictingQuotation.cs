using ContentLint.Facts;
using ContentLint.Reading;
using ContentLint.Reading.Names;
using ContentLint.Reading.Quotations;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Corpus;

/// <summary>Finds a quotation that two articles give to two speakers, or in two wordings.</summary>
/// <remarks>
/// ## Why
/// A quotation is somebody's very words. If one article has other words than another, or another speaker, at least one of them is wrong,
/// and the reader who sees both trusts neither. Sentences of eight words and more are compared, if the article names who said them. Two
/// wordings are two words apart at most, inside the sentence; what is left out with dots or put in brackets is no other wording, nor is
/// another spelling of one word, or a number in figures and in words. It is a note: people say a thing twice, and press offices have forms.
///
/// ## What to do
/// Look up what was said, and by whom. Somebody who said it twice in different words can be quoted twice: accept the finding in one of the
/// articles.
///
/// ## Examples
/// ```bad
/// “We will not sell the mill before the end of the year,” said Asta Rehm.
/// =====
/// “We will not sell the mill before the end of the year,” said Orla Krol.
/// ```
/// ```bad
/// “Nobody asked us before the mill by the river was closed,” said Asta Rehm.
/// =====
/// “Nobody told us before the mill by the river was closed,” said Asta Rehm.
/// ```
/// ```good
/// “Nobody asked us before the mill by the river was closed,” said Asta Rehm.
/// =====
/// “Nobody asked us before the mill … was closed,” said Asta Rehm.
/// ```
/// ```good
/// “Thank you very much, all of you,” said Asta Rehm.
/// =====
/// “Thank you very much,” said Orla Krol.
/// ```
/// </remarks>
public sealed class ConflictingQuotation() : CorpusRule(new RuleDescriptor(
    Id: "CL208",
    Name: "conflicting-quotation",
    Title: "One quotation, two versions",
    Description: "Two articles give the same quotation to two speakers, or in two wordings.",
    Severity: Severity.Note)
{
    Since = "0.2",
})
{
    private const int FewestWords = 8;
    private const int MostApart = 2;
    private const int ShingleWords = 3;

    /// <summary>How many numbers of the signature are keys: two wordings have one in common as good as always.</summary>
    private const int Keys = 4;

    private const string Speaker = "speaker";
    private const string Wording = "wording";

    /// <inheritdoc/>
    public override bool CountsStories => true;

    /// <inheritdoc/>
    public override void Collect(ArticleReading reading, FactCollector facts)
    {
        ReadOnlySpan<Quotation> quotations = reading.Quotations;
        if (quotations.Length == 0)
        {
            return;
        }

        ReadOnlySpan<QuotationSpeaker> speakers = reading.Speakers;
        ReadOnlySpan<Token> tokens = reading.Tokens;
        for (int i = 0; i < quotations.Length; i++)
        {
            ref readonly Quotation quotation = ref quotations[i];
            if (quotation.Kind != QuotationKind.Speech || speakers[i].Mention < 0 || speakers[i].Link != SpeakerLink.Cue
                || !reading.Blocks[quotation.Block].IsProse)
            {
                continue;
            }

            ref readonly Mention speaker = ref reading.Mentions[speakers[i].Mention];
            if (speaker.Class != NameClass.Person && (speaker.Class != NameClass.Unknown || reading.Names.Find(speaker.Key).Mention < 0))
            {
                continue;
            }

            string name = NameKey.Create(NameKey.StripPossessive(reading.TextOf(tokens[speaker.EndToken - 1])));
            int introduced = reading.Names.Find(speaker.Key).Mention;
            ref readonly Mention full = ref reading.Mentions[introduced >= 0 && !speaker.IsFullPerson ? introduced : speakers[i].Mention];
            int first = quotation.FirstToken;
            for (int t = first; t < quotation.EndToken; t++)
            {
                if (tokens[t].Kind is TokenKind.Period or TokenKind.Exclamation || t == quotation.EndToken - 1)
                {
                    Add(reading, facts, quotation, name, reading.Text.ToString(full.Span), first, t + 1);
                    first = t + 1;
                }
            }
        }
    }

    /// <inheritdoc/>
    public override void Compare(FactGroup group, CorpusContext context)
    {
        FactForm[] forms = [.. group.Forms];
        bool isSpeaker = string.Equals(group.Kind, Speaker, StringComparison.Ordinal);
        for (int i = 0; i < forms.Length; i++)
        {
            for (int j = i + 1; j < forms.Length; j++)
            {
                if (Conflicts.AreOther(forms[i], forms[j]) || Conflicts.ShareAnArticle(forms[i], forms[j]))
                {
                    continue;
                }

                if (isSpeaker)
                {
                    CompareSpeakers(context, group.Key, forms[i], forms[j]);
                }
                else
                {
                    CompareWordings(context, group.Key[0] - '0', forms[i], forms[j]);
                }
            }
        }
    }

    private static void CompareSpeakers(CorpusContext context, string quotation, FactForm x, FactForm y)
    {
        // One letter off, it is the name that disagrees.
        if (EditDistance.Between(x.Form.AsSpan(), y.Form.AsSpan()) >= EditDistance.Far)
        {
            Conflicts.Report(context, Severity.Note, x, y, static fact => fact.Values[0], "is the speaker of this quotation",
                "Look up who said it", quotation);
        }
    }

    private static void CompareWordings(CorpusContext context, int key, FactForm x, FactForm y)
    {
        string[] wordsX = x.Form.Split(' ');
        string[] wordsY = y.Form.Split(' ');
        int start = 0;
        int shorter = Math.Min(wordsX.Length, wordsY.Length);
        while (start < shorter && AreOneWord(wordsX[start], wordsY[start]))
        {
            start++;
        }

        int end = 0;
        while (end < shorter - start && AreOneWord(wordsX[wordsX.Length - 1 - end], wordsY[wordsY.Length - 1 - end]))
        {
            end++;
        }

        int apart = Math.Max(wordsX.Length, wordsY.Length) - start - end;
        if (AreTwoPeople(x.Facts[0].Values[0], y.Facts[0].Values[0]))
        {
            return;
        }

        // Cut off at an end it is no other wording; and of two wordings that share several keys the first one reports.
        if (apart is 0 or > MostApart || start == 0 || end == 0 || AreSpeltApart(wordsX, wordsY, start, end)
            || (key > 0 && Shingles.AreAlike(x.Facts[0].Values[1], y.Facts[0].Values[1], key, 1)))
        {
            return;
        }

        // Form letters and speeches that are given often have such wordings more often than wrong quotations do.
        Conflicts.Report(context, Severity.Note, x, y, fact => Show(fact.Form, start, end), "is quoted", "Look up what was said");
    }

    /// <summary>Whether two names with one surname have other first names.</summary>
    private static bool AreTwoPeople(string x, string y)
    {
        string nameX = NameKey.Create(x.AsSpan());
        string nameY = NameKey.Create(y.AsSpan());
        return nameX.IndexOf(' ') >= 0 && nameY.IndexOf(' ') >= 0 && nameX[0] != nameY[0];
    }

    /// <summary>The words that differ, with one on either side.</summary>
    private static string Show(string form, int start, int end)
    {
        string[] words = form.Split(' ');
        return string.Join(" ", words, start - 1, words.Length - start - end + 2);
    }

    /// <summary>The same word, or two spellings of it: organise and organize, colour and color.</summary>
    private static bool AreOneWord(string x, string y) =>
        string.Equals(x, y, StringComparison.Ordinal)
        || (x.Length > 4 && y.Length > 4 && string.Equals(Fold(x), Fold(y), StringComparison.Ordinal));

    /// <summary>The words that differ are the same letters, as one word or two: <c>pull back</c> and <c>pull-back</c>.</summary>
    private static bool AreSpeltApart(string[] x, string[] y, int start, int end) =>
        string.Equals(Fold(string.Join(string.Empty, x, start, x.Length - start - end)),
            Fold(string.Join(string.Empty, y, start, y.Length - start - end)), StringComparison.Ordinal);

    /// <summary>A word without what two spellings differ in: colour, organize, judgement, anaesthetic, theatre, double-act.</summary>
    private static string Fold(string word)
    {
        word = word.Replace('z', 's').Replace("our", "or").Replace("dgement", "dgment").Replace("-", string.Empty).Replace("ae", "e")
            .Replace("oe", "e").Replace("ll", "l").Replace("mme", "m").Replace("ence", "ense").Replace("ogue", "og");
        return word.EndsWith("re", StringComparison.Ordinal) ? word.Substring(0, word.Length - 2) + "er" : word;
    }

    /// <summary>The figure of a number in words, also of one that names a decade: <c>twelve</c>, <c>twenties</c>; null for others.</summary>
    private static string? FigureOf(ArticleReading reading, in Token token)
    {
        const string Decade = "ies";
        if (FigureWords.Cardinal.Has(token))
        {
            return FigureText.Whole((int)reading.Lexicon.Figures.Get(token.WordId).Value);
        }

        ReadOnlySpan<char> word = reading.TextOf(token);
        if (token.Kind != TokenKind.Word || !word.EndsWith(Decade.AsSpan(), StringComparison.Ordinal))
        {
            return null;
        }

        string ten = word.Slice(0, word.Length - Decade.Length).ToString() + "y";
        ushort number = reading.Lexicon.Find(ten.AsSpan(), WordLexicon.Hash(ten.AsSpan()));
        return FigureWords.Cardinal.Has(number) ? FigureText.Whole((int)reading.Lexicon.Figures.Get(number).Value) + "s" : null;
    }

    /// <summary>
    /// One sentence of a quotation. With brackets, dots or contractions taken apart nobody can say what is the very wording.
    /// </summary>
    private static void Add(ArticleReading reading, FactCollector facts, in Quotation quotation, string speaker, string shown, int first,
        int end)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        using var words = new PooledList<ulong>();
        using var text = new PooledList<char>(tokens[end - 1].End - tokens[first].Start + (end - first));
        int start = -1;
        int stop = -1;
        ulong all = 0;
        for (int i = first; i < end; i++)
        {
            ref readonly Token token = ref tokens[i];
            ReadOnlySpan<char> word = reading.TextOf(token);
            if (token.Kind is TokenKind.OpenBracket or TokenKind.CloseBracket or TokenKind.Symbol || word[0] == '…')
            {
                return;
            }

            if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                start = start < 0 ? token.Start : start;
                stop = token.End;
                if (text.Count > 0)
                {
                    text.Add(' ');
                }

                int at = text.Count;
                // Twelve is how it is said, and 12 how a house writes it.
                foreach (char character in FigureOf(reading, token).AsSpan() is { IsEmpty: false } figure ? figure : word)
                {
                    text.Add(character == '’' ? '\'' : char.ToLowerInvariant(character));
                }

                ulong hash = TextHash.Of(text.AsSpan().Slice(at));
                words.Add(hash);
                all = TextHash.Mix(all ^ hash);
            }
        }

        if (words.Count < FewestWords)
        {
            return;
        }

        var span = TextSpan.FromBounds(start, stop);
        TextSpan block = reading.Blocks[quotation.Block].Span;
        var shingles = new Shingles(ShingleWords, Keys);
        shingles.Read(words.AsSpan());
        facts.Add(Speaker, TextHash.Format(all), speaker, span, block, shown);
        facts.Add(Wording, Array.ConvertAll(shingles.GetKeys(Keys), key => key + " " + speaker), text.AsSpan().ToString(), span, block,
            shown, shingles.Format());
    }
}
