using System.Globalization;
using ContentLint.Facts;
using ContentLint.Reading;

namespace ContentLint.Rules.Corpus;

/// <summary>Finds a long paragraph that stands, word for word or nearly, in another article too.</summary>
/// <remarks>
/// ## Why
/// A paragraph that is pasted from one article into another is read twice by whoever reads both, and a mistake in it is now in two
/// places. Copies are found although words were changed: paragraphs are compared by the groups of four words that they share.
///
/// ## What to do
/// Write it anew, or refer to the other article. A paragraph that belongs into many articles, a note on the author or on how a survey was
/// made, can be accepted in one of them: that accepts it in all.
///
/// Only paragraphs of thirty words and more are compared, and none that is mostly a quotation.
///
/// ## Examples
/// ```bad
/// The ferry was built at Varn in 1987 and has carried cars and people across the sound on every day since then, but for two weeks in the winter of 2010, when the ice was too thick for her bow.
/// =====
/// The ferry was built at Varn in 1987 and has carried cars and people across the sound on every day since then, but for two weeks in the winter of 2010, when ice was too thick for her bow.
/// ```
/// ```good
/// The ferry was built at Varn in 1987 and has carried cars and people across the sound on every day since then, but for two weeks in the winter of 2010, when the ice was too thick for her bow.
/// =====
/// When the ice is thick, as it was in the winter of 2010, no boat crosses the sound, and those who live on the island wait for the plough that is sent from Varn, or walk across as their parents did before there was a ferry.
/// ```
/// </remarks>
public sealed class RepeatedBlock() : CorpusRule(new RuleDescriptor(
    Id: "CL506",
    Name: "repeated-block",
    Title: "Paragraph stands in two articles",
    Description: "A long paragraph stands, word for word or nearly, in another article too.",
    Severity: Severity.Note)
{
    Since = "0.2",
})
{
    private const int FewestWords = 30;
    private const int ShingleWords = 4;

    /// <summary>Numbers of a signature; as large a share of them is equal as of the groups of words.</summary>
    private const int Orders = 24;

    /// <summary>Every second: a changed word takes four groups with it.</summary>
    private const int FewestEqual = 12;

    /// <summary>How many of them are keys: near copies have one in common as good as always.</summary>
    private const int Keys = 3;

    /// <inheritdoc/>
    public override bool ComparesEqual => true;

    /// <inheritdoc/>
    public override void Collect(ArticleReading reading, FactCollector facts)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        Shingles? shingles = null;
        ulong[] words = [];
        string before = string.Empty;
        foreach (ref readonly Block block in reading.Blocks)
        {
            if (!block.IsProse || block.EndToken - block.FirstToken < FewestWords)
            {
                continue;
            }

            if (words.Length < block.EndToken - block.FirstToken)
            {
                words = new ulong[(block.EndToken - block.FirstToken) * 2];
            }

            int count = 0;
            int quoted = 0;
            ulong all = 0;
            for (int i = block.FirstToken; i < block.EndToken; i++)
            {
                ref readonly Token token = ref tokens[i];
                if (token.Kind is TokenKind.Word or TokenKind.Number)
                {
                    words[count++] = token.Hash;
                    all = TextHash.Mix(all ^ token.Hash);
                    quoted += token.InQuotation ? 1 : 0;
                }
            }

            if (count < FewestWords || quoted * 2 > count)
            {
                continue;
            }

            shingles ??= new Shingles(ShingleWords, Orders);
            shingles.Read(words.AsSpan(0, count));
            string signature = shingles.Format();
            facts.Add("block", shingles.GetKeys(Keys), TextHash.Format(all), block.Span, block.Span, signature, before);

            before = signature;
        }
    }

    /// <inheritdoc/>
    public override void Compare(FactGroup group, CorpusContext context)
    {
        int key = group.Key[0] - '0';
        FactForm[] forms = FindConnected([.. group.Forms], key);
        bool[] isReported = new bool[forms.Length];
        for (int i = 0; i < forms.Length; i++)
        {
            if (key == 0 && forms[i].Articles > 1)
            {
                ReportCopies(context, forms[i]);
            }

            var near = new List<Fact>();
            for (int j = i + 1; j < forms.Length && !isReported[i]; j++)
            {
                if (!isReported[j] && AreNear(forms[i], forms[j], key))
                {
                    near.Add(forms[j].Facts[0]);
                    isReported[j] = true;
                }
            }

            if (near.Count > 0)
            {
                ReportNear(context, forms[i], near);
            }
        }
    }

    /// <summary>
    /// The paragraphs that are reported, those near them, those near these and so on, in their order: whatever the others are near changes
    /// nothing of what is said of them.
    /// </summary>
    private static FactForm[] FindConnected(FactForm[] forms, int key)
    {
        if (!Array.Exists(forms, static form => form.IsOther))
        {
            return forms;
        }

        bool[] isConnected = Array.ConvertAll(forms, static form => !form.IsOther);
        var left = new Stack<FactForm>(forms.Where(static form => !form.IsOther));
        while (left.Count > 0)
        {
            FactForm form = left.Pop();
            for (int i = 0; i < forms.Length; i++)
            {
                if (!isConnected[i] && AreNear(form, forms[i], key))
                {
                    isConnected[i] = true;
                    left.Push(forms[i]);
                }
            }
        }

        return [.. forms.Where((_, i) => isConnected[i])];
    }

    /// <summary>Copies share several keys: the first of them reports.</summary>
    private static bool AreNear(FactForm x, FactForm y, int key)
    {
        string signatureX = x.Facts[0].Values[0];
        string signatureY = y.Facts[0].Values[0];
        return Shingles.AreAlike(signatureX, signatureY, Orders, FewestEqual)
            && (key == 0 || !Shingles.AreAlike(signatureX, signatureY, key, 1))
            && !Continue(x.Facts[0], y.Facts[0])
            && !Conflicts.ShareAnArticle(x, y);
    }

    private static void ReportCopies(CorpusContext context, FactForm form)
    {
        var places = new List<CorpusPlace>();
        Fact[] facts = FindStarts(form.Facts);
        if (facts.Length < 2)
        {
            return;
        }

        foreach (Fact fact in facts)
        {
            Fact[] others = [.. facts.Where(other => !ReferenceEquals(other, fact))];
            string more = form.Articles > 2
                ? string.Format(CultureInfo.InvariantCulture, " and {0:N0} more", form.Articles - 2)
                : string.Empty;
            places.Add(At(fact, $"This paragraph stands word for word in {others[0].Path}{more}", others));
        }

        context.Report(Severity.Note, form.Form, places);
    }

    /// <summary>Whether the paragraphs before are copies of each other too: the first of a run of copies is reported.</summary>
    private static bool Continue(Fact x, Fact y) =>
        x.Values[1].Length > 0 && y.Values[1].Length > 0 && Shingles.AreAlike(x.Values[1], y.Values[1], Orders, FewestEqual);

    private static Fact[] FindStarts(IReadOnlyList<Fact> copies)
    {
        var starts = new List<Fact>();
        foreach (Fact fact in copies)
        {
            if (!starts.Exists(start => Continue(start, fact)))
            {
                starts.Add(fact);
            }
        }

        return [.. starts];
    }

    /// <summary>One paragraph and its near copies: each names the first, and the first names all.</summary>
    private static void ReportNear(CorpusContext context, FactForm form, List<Fact> copies)
    {
        Fact first = form.Facts[0];
        string more = copies.Count > 1 ? string.Format(CultureInfo.InvariantCulture, " and {0:N0} more", copies.Count - 1) : string.Empty;
        var places = new List<CorpusPlace> { At(first, $"This paragraph stands nearly word for word in {copies[0].Path}{more}", copies) };
        foreach (Fact copy in copies)
        {
            places.Add(At(copy, $"This paragraph stands nearly word for word in {first.Path}", [first]));
        }

        context.Report(Severity.Note, form.Form + "|", places);
    }

    /// <summary>A paragraph is one finding, however many keys it shares with others: it is known by its words.</summary>
    private static CorpusPlace At(Fact fact, string message, IReadOnlyList<Fact> others) =>
        new(fact, message, "Write it anew, or refer to the other article", others) { Identity = fact.Form };
}
