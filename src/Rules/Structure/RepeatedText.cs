using System.Runtime.CompilerServices;
using ContentLint.Documents;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Quotations;
using ContentLint.Text;
using ContentLint.Words;

namespace ContentLint.Rules.Structure;

/// <summary>Finds a sentence or paragraph that occurs twice in one article, word for word or nearly so.</summary>
/// <remarks>
/// ## Why
/// It is a paste error, or a deck that came back as a paragraph. Short sentences may return, as a refrain does. What is said of
/// two entries of a list, each behind its date, label or dash, is a note, as are a caption behind a label, a notice that ends in an
/// address, a post that was quoted above, and a quotation that is a paragraph of its own and comes again in the text: it was drawn from
/// there to be set large.
///
/// ## What to do
/// Delete one of the two, or say something new in the second.
///
/// ## Examples
/// ```bad
/// The ferry will stop running in May, the council decided on Monday. Nobody on the island was asked.
///
/// The ferry will stop running in May, the council decided on Monday.
/// ```
/// ```good
/// The mayor declined to comment. The harbour master declined to comment.
/// ```
/// ```good
/// The ferry will stop running in May, the council decided on Monday. The bus will stop running in June, the county said on Friday.
/// ```
/// </remarks>
public sealed class RepeatedText() : Rule(new RuleDescriptor(
    Id: "CL501",
    Name: "repeated-text",
    Title: "Text occurs twice",
    Description: "A sentence occurs twice in the article, word for word or nearly so.",
    Severity: Severity.Warning)
{
    QuietIn = QuietGenres.Repeats,
    NotesIn = QuietGenres.OwnVoiceOrView,
    Fix = FixSafety.Offered,
    Options = [MinimumWords, MinimumNearWords],
})
{
    /// <summary>The shortest sentence whose exact repetition counts.</summary>
    public static readonly RuleOption MinimumWords = new("minimum-words", 8, 3, 100,
        "The shortest sentence, in words, whose exact repetition is reported.");

    /// <summary>The shortest sentence whose near repetition counts.</summary>
    public static readonly RuleOption MinimumNearWords = new("minimum-near-words", 12, 6, 100,
        "The shortest sentence, in words, whose near repetition is reported.");

    private static readonly Word Dear = new("dear");

    /// <summary>Words in a shingle: five in a row are rarely equal by chance.</summary>
    private const int ShingleWords = 5;

    /// <summary>Share of the shorter sentence's shingles that must occur in the longer.</summary>
    private const double NearShare = 0.8;

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        int minimum = context.Get(MinimumWords);
        int minimumNear = context.Get(MinimumNearWords);
        if (!MayRepeat(reading, minimum, minimumNear))
        {
            return;
        }

        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        using var exact = new PooledIndex(sentences.Length);
        using var shingles = new PooledIndex(reading.Tokens.Length);
        using var words = new PooledList<Token>(64);
        int[] hits = new int[64];
        Repetition last = default;
        for (int i = 0; i < sentences.Length; i++)
        {
            if (!IsCompared(reading, sentences[i]))
            {
                continue;
            }

            ReadWords(reading, sentences[i], words);
            if (words.Count < minimum)
            {
                continue;
            }

            int first = exact.AddOrGet(Hash(words), i);
            if (first >= 0)
            {
                Report(reading, context, new Repetition(first, i), ref last, "word for word", isExact: true, isLarge: true);
            }
            else if (words.Count >= minimumNear && !ReportNear(reading, context, words, shingles, ref hits, i, ref last))
            {
                ulong hash = 0;
                for (int k = 0; k < words.Count; k++)
                {
                    hash = NextShingle(hash, words, k);
                    if (k + 1 >= ShingleWords)
                    {
                        shingles.AddOrGet(hash, i);
                    }
                }
            }
        }
    }

    /// <summary>
    /// Whether some sentence shares as many shingles with the text before it as a repetition does; false for nearly every article.
    /// </summary>
    private static bool MayRepeat(ArticleReading reading, int minimum, int minimumNear)
    {
        // Of two sentences with n shingles or more, near copies share two thirds of n: see ReportNear.
        int fewestNear = (((minimumNear - ShingleWords + 1) * 2) + 2) / 3;
        ReadOnlySpan<Token> tokens = reading.Tokens;
        using var seen = new HashFilter(tokens.Length);
        foreach (ref readonly Sentence sentence in reading.Sentences)
        {
            if (sentence.EndToken - sentence.FirstToken < minimum || !IsCompared(reading, sentence))
            {
                continue;
            }

            int shared = CountSeen(tokens, sentence, seen, out int words);
            int shingles = Math.Max(1, words - ShingleWords + 1);
            if (words >= minimum && shared >= (words >= minimumNear ? Math.Min(shingles, fewestNear) : shingles))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Adds the shingles of a sentence and counts those that are there already; a sentence of fewer words than one has counts as one.
    /// </summary>
    private static int CountSeen(ReadOnlySpan<Token> tokens, in Sentence sentence, HashFilter seen, out int words)
    {
        Span<uint> last = stackalloc uint[8];
        last.Clear();
        words = 0;
        int shared = 0;
        ulong hash = 0;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            ref readonly Token token = ref tokens[i];
            if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                hash = NextShingle(hash, token.Hash, last[(words - ShingleWords) & 7]);
                last[words & 7] = token.Hash;
                words++;
                shared += words >= ShingleWords && seen.Add(hash) ? 1 : 0;
            }
        }

        return words < ShingleWords && seen.Add(hash) ? 1 : shared;
    }

    /// <summary>Reports a sentence most of whose shingles stand in one earlier sentence.</summary>
    private static bool ReportNear(ArticleReading reading, RuleContext context, PooledList<Token> words, PooledIndex shingles,
        ref int[] hits, int sentence, ref Repetition last)
    {
        int shared = CountShared(words, shingles, ref hits, out int other);
        if (shared == 0)
        {
            return false;
        }

        int count = words.Count - ShingleWords + 1;
        int otherCount = CountWords(reading, reading.Sentences[other]) - ShingleWords + 1;
        if (shared >= NearShare * Math.Min(count, otherCount))
        {
            Report(reading, context, new Repetition(other, sentence), ref last, "nearly word for word", isExact: false, isLarge: true);
            return true;
        }

        if (shared * 2 >= count + otherCount - shared)
        {
            Report(reading, context, new Repetition(other, sentence), ref last, "in large part", isExact: false, isLarge: false);
            return true;
        }

        return false;
    }

    private static bool IsCompared(ArticleReading reading, in Sentence sentence)
    {
        Zone zone = reading.Blocks[sentence.Block].Zone;
        return zone is Zone.Body or Zone.Deck or Zone.ListItem or Zone.Caption && !EndsInPage(reading, sentence)
            && !reading.HasPhrase(sentence.FirstToken, sentence.EndToken, PhraseKind.ExplainedAnonymity);
    }

    /// <summary><c>See the board’s plan, p. 6</c>: what was taken for the end of a sentence has the number of a page behind it.</summary>
    private static bool EndsInPage(ArticleReading reading, in Sentence sentence)
    {
        int next = sentence.EndToken;
        return next < reading.Tokens.Length && reading.Tokens[next] is { Kind: TokenKind.Number, SpaceBefore: true }
            && reading.Text.AsSpan(sentence.Span) is var text && (text.EndsWith(" p.".AsSpan()) || text.EndsWith(" pp.".AsSpan()));
    }

    private static void ReadWords(ArticleReading reading, in Sentence sentence, PooledList<Token> words)
    {
        words.Clear();
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            Token token = reading.Tokens[i];
            if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                words.Add(token);
            }
        }
    }

    private static int CountWords(ArticleReading reading, in Sentence sentence)
    {
        int words = 0;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            words += reading.Tokens[i].Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        }

        return words;
    }

    private static ulong Hash(PooledList<Token> words)
    {
        ulong hash = 14695981039346656037UL;
        foreach (ref readonly Token word in words.AsSpan())
        {
            hash = (hash ^ word.Hash) * 1099511628211UL;
            hash ^= hash >> 29;
        }

        return hash;
    }

    /// <summary>The hash of the shingle that ends with a word.</summary>
    private static ulong NextShingle(ulong hash, PooledList<Token> words, int at) =>
        NextShingle(hash, words[at].Hash, at >= ShingleWords ? words[at - ShingleWords].Hash : 0);

    /// <summary>A polynomial of the hashes of five words: a word that comes pushes out the one five words before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong NextShingle(ulong hash, uint coming, uint leaving)
    {
        const ulong factor = 0x9E3779B97F4A7C15UL;
        const ulong last = unchecked(factor * factor * factor * factor * factor);
        return (hash * factor) + coming - (last * leaving);
    }

    /// <summary>How many shingles of this sentence occur in the earlier sentence that has most of them.</summary>
    private static int CountShared(PooledList<Token> words, PooledIndex shingles, ref int[] hits, out int other)
    {
        int count = 0;
        ulong hash = 0;
        for (int k = 0; k < words.Count; k++)
        {
            hash = NextShingle(hash, words, k);
            int sentence = k + 1 < ShingleWords ? -1 : shingles.Get(hash);
            if (sentence >= 0)
            {
                if (count == hits.Length)
                {
                    Array.Resize(ref hits, count * 2);
                }

                hits[count++] = sentence;
            }
        }

        // Equal neighbours after sorting: the longest run is the sentence with most shared shingles, the earliest of equals.
        // The overload for any array is compiled in the framework, the one for integers is not.
        Array.Sort((Array)hits, 0, count);
        other = -1;
        int best = 0;
        int run = 0;
        for (int i = 0; i < count; i++)
        {
            run = i > 0 && hits[i] == hits[i - 1] ? run + 1 : 1;
            if (run > best)
            {
                best = run;
                other = hits[i];
            }
        }

        return best;
    }

    private static void Report(ArticleReading reading, RuleContext context, Repetition repetition, ref Repetition last, string how,
        bool isExact, bool isLarge)
    {
        Sentence original = reading.Sentences[repetition.First];
        Sentence copy = reading.Sentences[repetition.Second];
        if (IsForm(reading, original, copy) || IsDummy(reading, original) || (!isExact && HasOtherFigures(reading, original, copy))
            || IsCommand(reading, copy))
        {
            return;
        }

        // What a lead quotes in part is quoted further down as a whole.
        bool isQuotedAgain = !isExact && StartsQuoted(reading, original) && StartsQuoted(reading, copy);
        // A page that was saved with its scripts has teasers twice, and shows one of them at a time.
        bool isPasted = isLarge && !IsRefrain(reading, original, copy) && !isQuotedAgain && !IsOfOtherDocument(reading, original, copy)
            && !IsOfLetter(reading, original, copy)
            && !reading.Article.IsSavedPage && !IsOfRecord(reading, original, copy)
            && !AreOfEntries(reading, original, copy)
            && (IsNear(reading, original, copy) || (isExact && IsWholeParagraph(reading, original, copy)))
            && !AreOfSiblings(reading, original, copy) && !IsDrawn(reading, original, copy)
            && !(IsQuoted(reading, original) && IsPost(reading, copy.Block)) && !EndsInAddress(reading, copy)
            && !(copy.Block > original.Block + 1 && BeginsEntry(reading, original)); // a caption behind its label

        // A passage that was pasted is one slip, however many sentences it has.
        bool isTold = repetition.Continues(last) && (last.IsPasted || !isPasted);
        last = repetition with { IsPasted = isTold ? last.IsPasted : isPasted };
        if (isTold)
        {
            return;
        }

        context.Report(
            isPasted ? Severity.Warning : Severity.Note,
            copy.Span,
            $"This sentence has been said above already, {how}",
            "Delete one of the two",
            [new RelatedPlace(original.Span, "the first copy")],
            DeleteBlock(reading, original.Block, copy.Block));
    }

    /// <summary>Below a block, or at its end, stands the account of who wrote it: <c>— Ida Lund (@idalund)</c>.</summary>
    private static bool IsPost(ArticleReading reading, int block)
    {
        const int LongestSignature = 80;
        ReadOnlySpan<Block> blocks = reading.Blocks;
        ReadOnlySpan<char> below = block + 1 < blocks.Length ? reading.Text.AsSpan(blocks[block + 1].Span) : default;
        return PostSignature.Ends(reading.Text.AsSpan(blocks[block].Span))
            || (below.Length < LongestSignature && below.TrimStart("-–— ".AsSpan()).Length < below.Length && PostSignature.Ends(below));
    }

    /// <summary><c>Send your words to post@…</c>: a notice to readers, at the head and at the foot.</summary>
    private static bool EndsInAddress(ArticleReading reading, in Sentence sentence)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan(sentence.Span).TrimEnd(". ".AsSpan());
        text = text.Slice(text.LastIndexOf(' ') + 1);
        return text.IndexOf('@') > 0 || text.IndexOf("://".AsSpan()) > 0 || text.StartsWith("www.".AsSpan());
    }

    /// <summary>A sentence and the one it says again.</summary>
    private readonly record struct Repetition(int First, int Second)
    {
        /// <summary>Whether it is reported as a slip.</summary>
        public bool IsPasted { get; init; }

        /// <summary>Whether it follows another one in both places, with a few short sentences between them at most.</summary>
        public bool Continues(Repetition before)
        {
            const int Farthest = 4;
            int distance = Second - before.Second;
            return before.Second > 0 && distance is > 0 and <= Farthest && First - before.First == distance;
        }
    }

    /// <summary>
    /// A paragraph that is a quotation and nothing else, of which nobody is named, and which the text has inside another one: drawn from it
    /// to be set large.
    /// </summary>
    private static bool IsDrawn(ArticleReading reading, in Sentence original, in Sentence copy)
    {
        Block first = reading.Blocks[original.Block];
        Block second = reading.Blocks[copy.Block];
        if (second.EndToken - second.FirstToken <= first.EndToken - first.FirstToken
            || reading.Tokens[first.FirstToken].Kind != TokenKind.DoubleQuote
            || reading.Tokens[first.EndToken - 1].Kind != TokenKind.DoubleQuote)
        {
            return false;
        }

        for (int i = first.FirstToken + 1; i < first.EndToken - 1; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.DoubleQuote)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// <c>“…”, Holm said. Following are excerpts from her speech: …</c>: what the lead quoted comes again where it was said.
    /// </summary>
    private static bool IsOfRecord(ArticleReading reading, in Sentence original, in Sentence copy)
    {
        const int Farthest = 20; // sentences
        if (!IsQuoted(reading, original))
        {
            return false;
        }

        int first = Sorted.FirstFrom(reading.Sentences, original.EndToken, static (in Sentence item) => item.FirstToken);
        for (int i = first; i < Math.Min(reading.Sentences.Length, first + Farthest); i++)
        {
            Sentence lead = reading.Sentences[i];
            if (lead.FirstToken >= copy.FirstToken)
            {
                return false;
            }

            if (AnnouncesText(reading, lead) || (RepeatedTextWords.Announcing.Has(reading.Tokens[lead.FirstToken])
                && Style.Words.Is(reading, lead.FirstToken + 1, Lists.Auxiliary)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>The full text of her remarks</c>, <c>[The full text of his prepared remarks follows.]</c></summary>
    private static bool AnnouncesText(ArticleReading reading, in Sentence sentence)
    {
        const int Opening = 3; // tokens: a bracket and an article
        for (int i = sentence.FirstToken; i + 1 < sentence.EndToken && i < sentence.FirstToken + Opening; i++)
        {
            if (RepeatedTextWords.Whole.Has(reading.Tokens[i]) && RepeatedTextWords.Text.Has(reading.Tokens[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>chown -R lund /var/quay</c>: what is typed and not said.</summary>
    private static bool IsCommand(ArticleReading reading, in Sentence sentence)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan(sentence.Span).Trim();
        if (text.IsEmpty || !(char.IsLower(text[0]) || text[0] is '$' or '#') || text[text.Length - 1] is '.' or '!' or '?' or '”')
        {
            return false;
        }

        int option = text.IndexOf(" -".AsSpan());
        return (option > 0 && option + 2 < text.Length && !char.IsWhiteSpace(text[option + 2])) || text.IndexOf(" /".AsSpan()) > 0;
    }

    /// <summary>
    /// Below <c>Users of the north pier</c> and <c>Users of the south pier</c>: the headings say one thing to two kinds of readers, and so
    /// may the text below them.
    /// </summary>
    private static bool AreOfSiblings(ArticleReading reading, in Sentence original, in Sentence copy)
    {
        int second = FindHeading(reading, copy.Block, out int secondEnd);
        if (second <= original.Block || FindHeading(reading, original.Block, out int firstEnd) is not (>= 0 and var first))
        {
            return false;
        }

        for (int i = reading.Blocks[first].FirstToken; i < firstEnd; i++)
        {
            Token word = reading.Tokens[i];
            bool isWord = word.Kind == TokenKind.Word && !Lists.Function.Has(word);
            for (int k = reading.Blocks[second].FirstToken; isWord && k < secondEnd; k++)
            {
                if (reading.Tokens[k].Hash == word.Hash)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// The block at or above one that begins with a heading, which signs before it or below it may mark in plain text; -1 if none is near.
    /// </summary>
    private static int FindHeading(ArticleReading reading, int block, out int endToken)
    {
        const int Farthest = 60;
        const int Longest = 100; // characters
        for (int i = block; i >= Math.Max(0, block - Farthest); i--)
        {
            Block above = reading.Blocks[i];
            ReadOnlySpan<char> text = reading.Text.AsSpan(above.Span);
            int length = text.Slice(0, Math.Min(text.Length, Longest + 1)).IndexOf('\n');
            ReadOnlySpan<char> below = (length < 0 ? reading.Text.AsSpan().Slice(above.End) : text.Slice(length)).TrimStart();
            length = length < 0 ? text.Length : length;
            bool isMarked = above.Zone == Zone.Subhead || (length > 1 && text[0] == '=' && text[1] == '=')
                || below.StartsWith("===".AsSpan()) || below.StartsWith("---".AsSpan());
            if (isMarked && length <= Longest && !text.Slice(0, length).Trim("=- ".AsSpan()).IsEmpty)
            {
                endToken = Sorted.FirstFrom(reading.Tokens, above.Start + length, static (in Token token) => token.Start);
                return i;
            }
        }

        endToken = -1;
        return -1;
    }

    /// <summary>A short sentence of no names and figures that comes back as a paragraph of its own, as in a song.</summary>
    private static bool IsRefrain(ArticleReading reading, in Sentence original, in Sentence copy)
    {
        const int Longest = 14; // tokens
        if (copy.EndToken - copy.FirstToken > Longest || reading.Blocks[copy.Block].EndToken != copy.EndToken
            || reading.Blocks[copy.Block].FirstToken != copy.FirstToken
            || reading.Blocks[original.Block].FirstToken == original.FirstToken)
        {
            return false;
        }

        for (int i = copy.FirstToken + 1; i < copy.EndToken; i++)
        {
            if (reading.Tokens[i].IsCapitalised || reading.Tokens[i].Kind == TokenKind.Number)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// <c>The board says so in a letter. … Dear Mrs Kell: …</c>: between the two a letter begins, which the report quotes and then prints.
    /// </summary>
    private static bool IsOfLetter(ArticleReading reading, in Sentence original, in Sentence copy)
    {
        const int Farthest = 80; // blocks
        const int Longest = 12; // tokens of a salutation
        ReadOnlySpan<Block> blocks = reading.Blocks;
        for (int i = copy.Block - 1; i > Math.Max(original.Block, copy.Block - Farthest); i--)
        {
            if (blocks[i].FirstToken < blocks[i].EndToken && blocks[i].EndToken - blocks[i].FirstToken <= Longest
                && Dear.Is(reading, reading.Tokens[blocks[i].FirstToken]) && reading.Tokens[blocks[i].FirstToken].IsCapitalised)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>Minutes of 4 May: “…” Minutes of 3 March: “…”</c>: both are quoted, and a label with a date opens a quotation between them.
    /// Whoever writes the same kind of document again uses the same words.
    /// </summary>
    private static bool IsOfOtherDocument(ArticleReading reading, in Sentence original, in Sentence copy)
    {
        const int Farthest = 8; // quotations
        if (!IsQuoted(reading, original) || !IsQuoted(reading, copy))
        {
            return false;
        }

        ReadOnlySpan<Quotation> quotations = reading.Quotations;
        int next = Sorted.FirstFrom(quotations, reading.Tokens[copy.FirstToken].Start + 1, static (in Quotation item) => item.Start);
        for (int i = next - 1; i >= Math.Max(0, next - Farthest) && quotations[i].Start >= original.Span.End; i--)
        {
            if (FollowsDatedLabel(reading, quotations[i].Start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>– Orr Bank: … The sum comes on top of an earlier one. – Rill Bank: … The sum comes on top of an earlier one.</c>: a label begins
    /// an entry between them or with the copy, and what is true of one entry may be true of the next. What somebody is quoted with is not.
    /// </summary>
    private static bool AreOfEntries(ArticleReading reading, in Sentence original, in Sentence copy)
    {
        const int Farthest = 60; // sentences
        if (IsQuoted(reading, copy))
        {
            return false;
        }

        int last = Sorted.FirstFrom(reading.Sentences, copy.FirstToken, static (in Sentence item) => item.FirstToken);
        for (int i = last; i >= Math.Max(0, last - Farthest) && reading.Sentences[i].FirstToken > original.FirstToken; i--)
        {
            if (BeginsEntry(reading, reading.Sentences[i]))
            {
                return true;
            }

            // A crosshead is in capitals, too; where it heads an entry, the original has one above it.
            if (BeginsWithName(reading, reading.Sentences[i]))
            {
                return FollowsName(reading, original, Farthest);
            }
        }

        return false;
    }

    private static bool FollowsName(ArticleReading reading, in Sentence sentence, int farthest)
    {
        int own = Sorted.FirstFrom(reading.Sentences, sentence.FirstToken, static (in Sentence item) => item.FirstToken);
        for (int i = own; i >= Math.Max(0, own - farthest); i--)
        {
            if (BeginsWithName(reading, reading.Sentences[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A dash, a date and a dash, or a few words and a colon before what the sentence says: <c>March 3 – </c>, <c>Problem: </c>.
    /// </summary>
    private static bool BeginsEntry(ArticleReading reading, in Sentence sentence)
    {
        const int Longest = 5; // tokens
        bool isDated = true;
        for (int i = sentence.FirstToken; i < Math.Min(sentence.EndToken - 1, sentence.FirstToken + Longest); i++)
        {
            Token token = reading.Tokens[i];
            if (token.Kind == TokenKind.Colon || (token.Kind == TokenKind.Dash && isDated))
            {
                return true;
            }

            isDated &= token.Kind is TokenKind.Number or TokenKind.Comma || Lists.Calendar.Has(token);
        }

        return false;
    }

    /// <summary><c>ORR BANK The lender …</c>: a name in capitals, and the sentence begins behind it.</summary>
    private static bool BeginsWithName(ArticleReading reading, in Sentence sentence)
    {
        const int Longest = 5; // tokens
        for (int i = sentence.FirstToken; i < Math.Min(sentence.EndToken - 1, sentence.FirstToken + Longest); i++)
        {
            Token token = reading.Tokens[i];
            if (token.Kind != TokenKind.Word || (token.Flags & TokenFlags.AllCapitals) == 0 || token.Length == 1)
            {
                return i > sentence.FirstToken && token.IsCapitalised && Lists.Function.Has(token);
            }
        }

        return false;
    }

    private static bool IsQuoted(ArticleReading reading, in Sentence sentence) =>
        reading.Tokens[sentence.FirstToken].InQuotation || StartsQuoted(reading, sentence);

    private static bool FollowsDatedLabel(ArticleReading reading, int quotation)
    {
        const int Longest = 10; // tokens
        ReadOnlySpan<Token> tokens = reading.Tokens;
        int colon = Sorted.FirstFrom(tokens, quotation, static (in Token token) => token.Start) - 1;
        if (colon < 0 || tokens[colon].Kind is not (TokenKind.Colon or TokenKind.Dash))
        {
            return false;
        }

        // The label may stand between dashes: -- MAY 4 -- “…”
        while (colon > 0 && tokens[colon - 1].Kind == TokenKind.Dash)
        {
            colon--;
        }

        for (int i = colon - 1;
            i >= Math.Max(0, colon - Longest) && tokens[i].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Comma; i--)
        {
            if (Lists.Calendar.Has(tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// What comes twice by its form: questions, what leads to a list, a description in the metadata, a caption, an item and the text
    /// about it, a quotation that is set apart, links, sentences that differ in their code.
    /// </summary>
    private static bool IsForm(ArticleReading reading, in Sentence original, in Sentence copy)
    {
        Block first = reading.Blocks[original.Block];
        Block second = reading.Blocks[copy.Block];
        bool isMetadata = first.Shape is BlockShape.Standfirst || second.Shape is BlockShape.Standfirst;
        bool isCaption = first.Zone == Zone.Caption || second.Zone == Zone.Caption || IsBehindPicture(reading, first)
            || IsBehindPicture(reading, second) || (IsBelowPicture(reading, first) && IsBelowPicture(reading, second));
        bool isListed = (first.Zone == Zone.ListItem) != (second.Zone == Zone.ListItem)
            || (first.Zone == Zone.ListItem && copy.Block - original.Block > 1);
        bool isSetApart = IsSetApart(reading, original) != IsSetApart(reading, copy);
        char end = reading.Text[reading.Tokens[copy.EndToken - 1].End - 1];
        ReadOnlySpan<char> text = reading.Text.AsSpan(copy.Span);
        bool isLink = reading.Article.Format == ArticleFormat.Markdown
            ? text[0] == '[' && text.TrimEnd(".".AsSpan()).EndsWith(")".AsSpan())
            : IsAnchor(reading, copy);
        isLink |= copy.Span.Start > 0 && reading.Text[copy.Span.Start - 1] == '['
            && reading.Text.AsSpan().Slice(copy.Span.End).TrimStart(")".AsSpan()).StartsWith("](".AsSpan());
        bool differsInCode = text.IndexOf('`') >= 0 && !text.SequenceEqual(reading.Text.AsSpan(original.Span));
        return IsCredit(reading, copy) || isMetadata || isCaption || isListed || isSetApart || end is '?' or ':' || isLink || differsInCode;
    }

    /// <summary><c>Ida Lund for The Harbour Post</c>: neither a final mark nor a verb, behind each caption.</summary>
    private static bool IsCredit(ArticleReading reading, in Sentence sentence)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            Token token = reading.Tokens[i];
            bool isInitial = token.Kind == TokenKind.Period && i + 1 < sentence.EndToken;
            if (!(isInitial || token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Comma)
                || (!token.IsCapitalised && Style.Words.Is(reading, i, Lists.SentenceSign)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A picture begins the line, and what follows it there is its caption.</summary>
    private static bool IsBehindPicture(ArticleReading reading, in Block block)
    {
        if (reading.Article.Format != ArticleFormat.Markdown)
        {
            return false;
        }

        ReadOnlySpan<char> text = reading.Text.AsSpan();
        int start = text.Slice(0, block.Start).LastIndexOf('\n') + 1;
        return StartsWithPicture(text.Slice(start, block.End - start));
    }

    /// <summary>
    /// One line below a line that is a picture: of two such paragraphs each says what its picture shows, the whole and a part of it.
    /// </summary>
    private static bool IsBelowPicture(ArticleReading reading, in Block block)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan();
        if (reading.Article.Format != ArticleFormat.Markdown || text.Slice(block.Start, block.End - block.Start).IndexOf('\n') >= 0)
        {
            return false;
        }

        ReadOnlySpan<char> above = text.Slice(0, block.Start).TrimEnd();
        return above.EndsWith(")".AsSpan()) && StartsWithPicture(above.Slice(above.LastIndexOf('\n') + 1));
    }

    private static bool StartsWithPicture(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        return line.StartsWith("![".AsSpan()) || line.StartsWith("[![".AsSpan());
    }

    /// <summary>Whether a sentence of HTML is all of the text of a link: a headline of others.</summary>
    private static bool IsAnchor(ArticleReading reading, in Sentence sentence)
    {
        if (reading.Article.Format != ArticleFormat.Html)
        {
            return false;
        }

        ReadOnlySpan<char> source = reading.Article.Source.AsSpan();
        Microsoft.CodeAnalysis.Text.TextSpan span = reading.Article.ToSource(sentence.Span);
        ReadOnlySpan<char> before = source.Slice(0, span.Start).TrimEnd();
        return before.EndsWith(">".AsSpan()) && before.LastIndexOf('<') is >= 0 and int tag
            && before.Slice(tag).StartsWith("<a ".AsSpan(), StringComparison.OrdinalIgnoreCase)
            && source.Slice(span.End).TrimStart().StartsWith("</a".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    private static bool StartsQuoted(ArticleReading reading, in Sentence sentence) =>
        reading.Tokens[sentence.FirstToken].Kind == TokenKind.DoubleQuote;

    /// <summary>
    /// Whether a sentence stands alone in its block, which its format or the marks before it set apart: it is drawn from the text.
    /// </summary>
    private static bool IsSetApart(ArticleReading reading, in Sentence sentence)
    {
        Block block = reading.Blocks[sentence.Block];
        return block.Shape == BlockShape.Quote
            || (reading.Article.Format == ArticleFormat.Markdown
                && (reading.Text[block.Start] == '{'
                    || (sentence.EndToken == block.EndToken && reading.Text[block.Start] is '=' or '*' or '_' or '<')));
    }

    /// <summary>Whether a sentence is part of the dummy text that holds a place, which is reported as such.</summary>
    private static bool IsDummy(ArticleReading reading, in Sentence sentence)
    {
        const int Most = 16; // marks of a block that are looked at
        Block block = reading.Blocks[sentence.Block];
        ReadOnlySpan<Reading.Residue> all = reading.Debris;
        int first = Sorted.FirstFrom(all, block.Start, static (in Reading.Residue item) => item.Start);
        for (int i = first; i < Math.Min(all.Length, first + Most) && all[i].Start < block.End; i++)
        {
            Reading.Residue debris = all[i];
            if (debris.Category == ResidueCategory.Placeholder
                && reading.Text.AsSpan(debris.Span).StartsWith("lorem".AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What says the same of other figures is another fact.</summary>
    private static bool HasOtherFigures(ArticleReading reading, in Sentence original, in Sentence copy) =>
        SumFigures(reading, original) != SumFigures(reading, copy);

    private static ulong SumFigures(ArticleReading reading, in Sentence sentence)
    {
        ulong sum = 0;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            Token token = reading.Tokens[i];
            bool isFigure = token.Kind == TokenKind.Number || char.IsDigit(reading.Text[token.End - 1]); // 11-ap-02
            sum += isFigure ? token.Hash : 0;
        }

        return sum;
    }

    /// <summary>A copy further down in the same section was hardly meant.</summary>
    private static bool IsNear(ArticleReading reading, in Sentence original, in Sentence copy)
    {
        // In a file of paragraphs alone there are no sections that could begin alike.
        const int FarthestOfSections = 4;
        const int Farthest = 60;
        bool hasSections = reading.Article.Format != ArticleFormat.PlainText;
        if (copy.Block - original.Block > (hasSections ? FarthestOfSections : Farthest))
        {
            return false;
        }

        for (int i = original.Block + 1; i < copy.Block; i++)
        {
            if (hasSections && reading.Blocks[i].Zone is Zone.Subhead)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A paragraph of some length that stands twice, and no formula below each heading.</summary>
    private static bool IsWholeParagraph(ArticleReading reading, in Sentence original, in Sentence copy)
    {
        const int FewestTokens = 24;
        Block first = reading.Blocks[original.Block];
        Block second = reading.Blocks[copy.Block];
        bool hasMore = copy.EndToken < second.EndToken || copy.FirstToken > second.FirstToken;
        return first.Zone == Zone.Body && hasMore && second.EndToken - second.FirstToken >= FewestTokens
            && reading.Text.AsSpan(first.Span).SequenceEqual(reading.Text.AsSpan(second.Span));
    }

    /// <summary>The deletion of a paragraph that is a copy of another, to the letter; null if something in it is new.</summary>
    private static Fix? DeleteBlock(ArticleReading reading, int first, int second) =>
        first != second && reading.Text.AsSpan(reading.Blocks[first].Span).SequenceEqual(reading.Text.AsSpan(reading.Blocks[second].Span))
            ? Deletion.OfLines(reading, reading.Blocks[second].Span, FixSafety.Offered)
            : null;
}
