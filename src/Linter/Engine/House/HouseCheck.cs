using System.Globalization;
using System.Text;
using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Reading.Names;
using ContentLint.Rules;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.House;

/// <summary>One house rule on one article.</summary>
/// <param name="rule">The rule.</param>
/// <param name="reading">The article.</param>
/// <param name="zones">The part of the article that each block is.</param>
/// <param name="phrases">What each phrase of the table came from.</param>
/// <param name="context">Where to report.</param>
/// <param name="hits">The phrases of the rule in the article, by role and place.</param>
internal sealed class HouseCheck(HouseRule rule, ArticleReading reading, HouseZones[] zones,
    (HousePhrase Phrase, PhraseElement[] Reading)[] phrases, RuleContext context, ArraySegment<PhraseHit> hits)
{
    /// <summary>No phrase with its gaps is longer; bounds the search for what a place lies in.</summary>
    private const int LongestHit = 64;

    private const int MostRelated = 3;

    /// <summary>Reports what the rule finds.</summary>
    public void Run()
    {
        switch (rule.Kind)
        {
            case HouseKind.Find or HouseKind.Replace:
                CheckEach();
                break;
            case HouseKind.Require:
                CheckRequired();
                break;
            case HouseKind.Limit:
                CheckLimit();
                break;
            case HouseKind.First:
                CheckFirst();
                break;
            case HouseKind.Consistent:
                CheckConsistent();
                break;
            case HouseKind.Order:
                CheckOrder();
                break;
            default:
                CheckCapitals();
                break;
        }
    }

    private void CheckEach()
    {
        foreach (PhraseHit hit in Select(PhraseRole.Main))
        {
            if (rule.Kind == HouseKind.Find)
            {
                Report(hit, "“{found}” is not house style", string.Empty, fix: null);
            }
            else
            {
                ReportBetter(hit);
            }
        }
    }

    private void ReportBetter(PhraseHit hit)
    {
        string found = TextOf(hit);
        var better = new List<string>();
        foreach (string text in rule.Better[hit.Item])
        {
            if (Adapt(hit, found, text) is { } adapted)
            {
                if (string.Equals(adapted, found, StringComparison.Ordinal))
                {
                    return;
                }

                better.Add(adapted);
            }
        }

        bool isCertain = better.Count > 0;
        string shown = string.Join(" or ", isCertain ? better : rule.Better[hit.Item].Select(static text => text.TrimEnd('*')));
        Report(hit, "“{found}” should be “{better}”", shown, isCertain && better[0].IndexOf('*') < 0 ? FixOf(hit, better[0]) : null);
    }

    private Fix? FixOf(PhraseHit hit, string better) => rule.Descriptor.Fix == FixSafety.None ? null
        : new Fix(better.Length == 0
            ? $"Delete “{TextOf(hit)}”"
            : $"Write “{better}”", rule.Descriptor.Fix, [new Edit(better.Length == 0 ? WithSpace(SpanOf(hit)) : SpanOf(hit), better)]);

    /// <summary>What is deleted takes the space before it along.</summary>
    private TextSpan WithSpace(TextSpan span)
    {
        ReadOnlySpan<char> text = reading.Text.AsSpan();
        return span.Start > 0 && text[span.Start - 1] == ' ' ? TextSpan.FromBounds(span.Start - 1, span.End)
            : span.End < text.Length && text[span.End] == ' ' ? TextSpan.FromBounds(span.Start, span.End + 1)
            : span;
    }

    /// <summary>The better words in the form and with the capitals of those that stand there; null if the form is not certain.</summary>
    private string? Adapt(PhraseHit hit, string found, string better)
    {
        string? text = better.IndexOf('*') < 0 ? better : Inflect(hit, better);
        if (text is null || text.Length == 0 || rule.IsExact)
        {
            // Capitals that count are a matter of the rule; but a sentence begins with one.
            bool isFirst = text is { Length: > 0 } && rule.IsExact && char.IsUpper(found[0]) && char.IsLower(text[0])
                && string.Equals(char.ToUpperInvariant(text[0]) + text.Substring(1), found, StringComparison.Ordinal)
                && StartsSentence(hit.First);
            return isFirst ? found : text;
        }

        string written = phrases[hit.Phrase].Phrase.Text;
        bool isWrittenUpper = char.IsUpper(written[0]);
        if (found.Length > 1 && IsUpper(found) && !IsUpper(written) && !IsUpper(text))
        {
            return text.ToUpperInvariant();
        }

        return char.IsUpper(found[0]) && !isWrittenUpper && char.IsLower(text[0])
            ? char.ToUpperInvariant(text[0]) + text.Substring(1)
            : text;
    }

    private string? Inflect(PhraseHit hit, string better)
    {
        PhraseElement[] elements = phrases[hit.Phrase].Reading;
        var forms = new Queue<WordForm>();
        int token = hit.First;
        foreach (PhraseElement element in elements)
        {
            if (element.Kind == ElementKind.Gap
                || (element.Kind == ElementKind.Class && element.Value >= (int)WordClass.Name && element.Value != (int)WordClass.Quote))
            {
                return null;
            }

            if (element.Kind is ElementKind.SentenceStart or ElementKind.SentenceEnd)
            {
                continue;
            }

            if (element.Kind == ElementKind.Words && element.Words.Length > 1)
            {
                uint hash = reading.Tokens[token].Hash;
                forms.Enqueue(element.Words.First(word => word.Hash == hash).Form);
            }

            token++;
        }

        var text = new StringBuilder();
        foreach (string word in better.Split(' '))
        {
            string? own = word;
            if (word.Length > 1 && word[word.Length - 1] == '*')
            {
                string stem = word.Substring(0, word.Length - 1);
                own = forms.Count == 0 ? stem : WordForms.Get(stem, forms.Dequeue());
            }

            if (own is null)
            {
                return null;
            }

            text.Append(text.Length > 0 ? " " : string.Empty).Append(own);
        }

        return text.ToString();
    }

    private void CheckRequired()
    {
        List<PhraseHit> found = Select(PhraseRole.Main);
        if (!rule.Has(PhraseRole.When))
        {
            if (found.Count == 0)
            {
                ReportMissing(FirstTokenInScope());
            }

            return;
        }

        int next = 0;
        foreach (PhraseHit hit in Select(PhraseRole.When))
        {
            (int first, int end) = UnitOf(hit.First, rule.Within);
            while (next < found.Count && found[next].First < first)
            {
                next++;
            }

            if (next == found.Count || found[next].First >= end)
            {
                ReportMissing(SpanOf(hit));
                if (rule.Within == HouseUnit.Article)
                {
                    return;
                }
            }
        }
    }

    private void ReportMissing(TextSpan? place)
    {
        if (place is { } span)
        {
            string wanted = rule.Phrases.First(static phrase => phrase.Role == PhraseRole.Main).Text;
            Report(span, Format("“{wanted}” is missing", reading.Text.ToString(span), string.Empty).Replace("{wanted}", wanted));
        }
    }

    private void CheckLimit()
    {
        if (rule.Measure == HouseMeasure.Phrases)
        {
            CheckLimitOfPhrases();
            return;
        }

        if (rule.Unit == HouseUnit.Article)
        {
            int all = 0;
            for (int i = 0; i < zones.Length; i++)
            {
                all += rule.Scope.Has(zones[i]) ? CountIn(i) : 0;
            }

            ReportCount(all, FirstTokenInScope());
            return;
        }

        ReadOnlySpan<Sentence> sentences = reading.Sentences;
        if (rule.Unit == HouseUnit.Sentence)
        {
            foreach (ref readonly Sentence sentence in sentences)
            {
                if (rule.Scope.Has(zones[sentence.Block]) && !IsExcused(sentence.FirstToken, sentence.EndToken))
                {
                    ReportCount(rule.Measure == HouseMeasure.Characters
                        ? sentence.End - sentence.Start
                        : CountWords(sentence.FirstToken, sentence.EndToken), sentence.Span);
                }
            }

            return;
        }

        ReadOnlySpan<Block> blocks = reading.Blocks;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (rule.Scope.Has(zones[i]) && !IsExcused(blocks[i].FirstToken, blocks[i].EndToken))
            {
                ReportCount(CountIn(i), SpanOf(blocks[i]));
            }
        }
    }

    private int CountIn(int block)
    {
        Block own = reading.Blocks[block];
        switch (rule.Measure)
        {
            case HouseMeasure.Paragraphs:
                return 1;
            case HouseMeasure.Characters:
                return SpanOf(own).Length;
            case HouseMeasure.Sentences:
                int count = 0;
                ReadOnlySpan<Sentence> sentences = reading.Sentences;
                for (int i = SentenceFinder.Find(sentences, own.FirstToken);
                    i >= 0 && i < sentences.Length && sentences[i].Block == block; i++)
                {
                    count++;
                }

                return count;
            default:
                return CountWords(own.FirstToken, own.EndToken);
        }
    }

    private int CountWords(int first, int end)
    {
        int count = 0;
        for (int i = first; i < end; i++)
        {
            count += reading.Tokens[i].Kind is TokenKind.Word or TokenKind.Number
                && (rule.Scope.IsPlain || rule.Scope.Fits(reading, i, i + 1)) ? 1 : 0;
        }

        return count;
    }

    private void ReportCount(int count, TextSpan? place)
    {
        if (place is not { } span || (count <= (rule.Most ?? int.MaxValue) && count >= (rule.Least ?? 0)))
        {
            return;
        }

        string what = rule.Measure switch
        {
            HouseMeasure.Characters => "characters",
            HouseMeasure.Sentences => "sentences",
            HouseMeasure.Paragraphs => "paragraphs",
            HouseMeasure.Phrases => "of them",
            _ => "words",
        };
        string where = rule.Unit switch
        {
            HouseUnit.Sentence => "this sentence",
            HouseUnit.Paragraph => "this paragraph",
            _ => "the article",
        };
        bool isMost = rule.Most is { } most && count > most;
        string limit = (isMost ? rule.Most!.Value : rule.Least!.Value).ToString(CultureInfo.InvariantCulture);
        string text = Format($"{{count}} {what} in {where}, where {(isMost ? "at most" : "at least")} {{limit}} may stand", string.Empty,
            string.Empty);
        Report(span, text.Replace("{count}", count.ToString(CultureInfo.InvariantCulture)).Replace("{limit}", limit));
    }

    private void CheckLimitOfPhrases()
    {
        List<PhraseHit> found = Select(PhraseRole.Main);
        if (rule.Unit == HouseUnit.Article && rule.Least is { } least && found.Count < least)
        {
            ReportCount(found.Count, FirstTokenInScope());
            return;
        }

        int most = rule.Most ?? int.MaxValue;
        int from = 0;
        while (from < found.Count)
        {
            (_, int end) = UnitOf(found[from].First, rule.Unit);
            int to = from;
            while (to < found.Count && found[to].First < end)
            {
                to++;
            }

            for (int i = from + Math.Min(most, to - from); i < to; i++)
            {
                List<RelatedPlace> before = [.. found.Skip(from).Take(Math.Min(most, MostRelated))
                    .Select(hit => new RelatedPlace(SpanOf(hit), $"“{TextOf(hit)}” before it"))];
                string text = Format("“{found}” is number {count} of at most {limit}", TextOf(found[i]), string.Empty)
                    .Replace("{count}", (i - from + 1).ToString(CultureInfo.InvariantCulture))
                    .Replace("{limit}", most.ToString(CultureInfo.InvariantCulture));
                context.Report(SpanOf(found[i]), text, rule.Hint, before);
            }

            from = to;
        }
    }

    private void CheckFirst()
    {
        if (rule.TakesAcronyms)
        {
            CheckAcronyms();
            return;
        }

        var full = new Dictionary<int, int>(); // for each entry the first token of its full form
        for (int i = LowerBound(PhraseRole.Long, 0); i < hits.Count; i++)
        {
            if (!full.ContainsKey(At(i).Item) && IsInScope(At(i)))
            {
                full.Add(At(i).Item, At(i).First);
            }
        }

        var known = new HashSet<int>();
        foreach (PhraseHit hit in Select(PhraseRole.Main))
        {
            // The full form stands before the short one, or right behind it in brackets.
            if (!known.Add(hit.Item) || (full.TryGetValue(hit.Item, out int first) && first <= hit.End + 1))
            {
                continue;
            }

            Report(hit, "“{found}” is not spelled out where it is mentioned first (“{better}”)", rule.Better[hit.Item][0], fix: null);
        }
    }

    private void CheckAcronyms()
    {
        var known = new HashSet<uint>();
        ReadOnlySpan<Block> blocks = reading.Blocks;
        ReadOnlySpan<Token> tokens = reading.Tokens;
        for (int b = 0; b < blocks.Length; b++)
        {
            if (!rule.Scope.Has(zones[b]))
            {
                continue;
            }

            for (int i = blocks[b].FirstToken; i < blocks[b].EndToken; i++)
            {
                if (!WordClasses.IsAcronym(tokens[i]) || !known.Add(tokens[i].Hash))
                {
                    continue;
                }

                var hit = new PhraseHit(0, PhraseRole.Main, 0, -1, i, i + 1);
                bool isExplained = (i > 0 && tokens[i - 1].Kind == TokenKind.OpenBracket)
                    || (i + 1 < blocks[b].EndToken && tokens[i + 1].Kind == TokenKind.OpenBracket);
                bool isShouted = (i > 0 && (tokens[i - 1].Flags & TokenFlags.AllCapitals) != 0)
                    || (i + 1 < tokens.Length && (tokens[i + 1].Flags & TokenFlags.AllCapitals) != 0);
                if (!isExplained && !isShouted && !IsExcepted(hit) && rule.Scope.Fits(reading, i, i + 1))
                {
                    Report(hit, "“{found}” is not spelled out where it is mentioned first", string.Empty, fix: null);
                }
            }
        }
    }

    private void CheckConsistent()
    {
        List<PhraseHit> found = Select(PhraseRole.Main);
        var counts = new int[rule.Groups.Count];
        var first = new int[rule.Groups.Count];
        for (int i = found.Count - 1; i >= 0; i--)
        {
            counts[found[i].Item]++;
            first[found[i].Item] = i;
        }

        // Of each group the form that most places have, and of equals the one that stands first.
        var byGroup = new Dictionary<int, int>();
        for (int form = 0; form < counts.Length; form++)
        {
            if (counts[form] > 0
                && (!byGroup.TryGetValue(rule.Groups[form], out int best) || counts[form] > counts[best]
                    || (counts[form] == counts[best] && first[form] < first[best])))
            {
                byGroup[rule.Groups[form]] = form;
            }
        }

        foreach (PhraseHit hit in found)
        {
            int chosen = byGroup[rule.Groups[hit.Item]];
            if (chosen != hit.Item)
            {
                PhraseHit other = found[first[chosen]];
                string? better = Adapt(hit, TextOf(hit), rule.Better[chosen][0]);
                string text = Format("“{found}” here, and “{better}” elsewhere", TextOf(hit), TextOf(other));
                context.Report(SpanOf(hit), text, rule.Hint, [new RelatedPlace(SpanOf(other), $"“{TextOf(other)}” here")], better is null
                    || better.IndexOf('*') >= 0 ? null : FixOf(hit, better));
            }
        }
    }

    private void CheckOrder()
    {
        PhraseHit? last = null;
        foreach (PhraseHit hit in Select(PhraseRole.Main))
        {
            if (last is { } before && hit.Item < before.Item)
            {
                string text = Format("“{found}” comes after “{better}”", TextOf(hit), TextOf(before));
                context.Report(SpanOf(hit), text, rule.Hint, [new RelatedPlace(SpanOf(before), $"“{TextOf(before)}” stands here")]);
            }
            else
            {
                last = hit;
            }
        }
    }

    private void CheckCapitals()
    {
        ReadOnlySpan<Block> blocks = reading.Blocks;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (rule.Scope.Has(zones[i]) && FindWrongCapital(blocks[i]) is { } token)
            {
                string style = rule.Capitals switch
                {
                    HouseCapitals.Sentence => "in sentence case",
                    HouseCapitals.Title => "in title case",
                    HouseCapitals.Lower => "in lower case",
                    _ => "in capitals",
                };
                string found = reading.TextOf(reading.Tokens[token]).ToString();
                Report(reading.Tokens[token].Span, Format($"“{{found}}” is not {style}", found, string.Empty));
            }
        }
    }

    private int? FindWrongCapital(in Block block)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        bool isFirst = true;
        for (int i = block.FirstToken; i < block.EndToken; i++)
        {
            ref readonly Token token = ref tokens[i];
            if (token.Kind != TokenKind.Word)
            {
                isFirst |= token.Kind is TokenKind.Period or TokenKind.Exclamation or TokenKind.Colon or TokenKind.DoubleQuote;
                continue;
            }

            bool isWrong = rule.Capitals switch
            {
                HouseCapitals.Sentence => isFirst
                    ? !token.IsCapitalised && char.IsLower(reading.TextOf(token)[0])
                    : token.IsCapitalised && IsOrdinary(token),
                HouseCapitals.Lower => token.IsCapitalised && IsOrdinary(token),
                HouseCapitals.Upper => !IsUpper(reading.TextOf(token).ToString()),
                _ => !token.IsCapitalised && (isFirst || token.Length > 3) && !Lists.Preposition.Has(token)
                    && !Lists.Conjunction.Has(token),
            };
            if (isWrong && !IsExcepted(new PhraseHit(0, PhraseRole.Main, 0, -1, i, i + 1)))
            {
                return i;
            }

            isFirst = false;
        }

        return null;
    }

    /// <summary>
    /// A capital is wrong only where the word is none of a name: the article has it in lower case, or no name has such a word.
    /// </summary>
    private bool IsOrdinary(in Token token)
    {
        if ((token.Flags & TokenFlags.AllCapitals) != 0 || (token.Length == 1 && reading.TextOf(token)[0] == 'I'))
        {
            return false;
        }

        return reading.OccursInLowerCase(token)
            || (CommonWords.Default.Has(token.Hash) && !CommonWords.Default.IsSurname(token.Hash)
                && !CommonWords.Default.IsName(token.Hash) && !Lists.Calendar.Has(token) && !IsInName(token));
    }

    private bool IsInName(in Token token)
    {
        ReadOnlySpan<Mention> mentions = reading.Mentions;
        int low = Sorted.FirstFrom(mentions, token.Start + 1, static (in Mention item) => item.End);
        return low < mentions.Length && mentions[low].Start <= token.Start
            && mentions[low].Class is NameClass.Organisation or NameClass.Place or NameClass.Person;
    }

    /// <summary>The hits of a role that count, in text order and without overlap.</summary>
    private List<PhraseHit> Select(PhraseRole role)
    {
        var selected = new List<PhraseHit>();
        int end = -1;
        foreach (PhraseHit hit in hits)
        {
            if (hit.Role == role && hit.First >= end && IsInScope(hit) && !IsExcepted(hit) && !IsExcused(hit))
            {
                selected.Add(hit);
                end = hit.End;
            }
        }

        return selected;
    }

    private bool IsInScope(PhraseHit hit)
    {
        int block = SentenceFinder.Find(reading.Blocks, hit.First);
        return block >= 0 && rule.Scope.Has(zones[block]) && (rule.Scope.IsPlain || rule.Scope.Fits(reading, hit.First, hit.End));
    }

    private bool IsExcepted(PhraseHit hit)
    {
        for (int i = LowerBound(PhraseRole.Except, hit.First - LongestHit);
            i < hits.Count && At(i).Role == PhraseRole.Except && At(i).First <= hit.First; i++)
        {
            if (At(i).End >= hit.End)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsExcused(PhraseHit hit)
    {
        if (!rule.Has(PhraseRole.Unless))
        {
            return false;
        }

        (int first, int end) = UnitOf(hit.First, rule.Within);
        return IsExcused(first, end);
    }

    private bool IsExcused(int first, int end)
    {
        int index = LowerBound(PhraseRole.Unless, first);
        return index < hits.Count && At(index).Role == PhraseRole.Unless && At(index).First < end;
    }

    private PhraseHit At(int index) => hits.Array![hits.Offset + index];

    private int LowerBound(PhraseRole role, int first)
    {
        int low = 0;
        int high = hits.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            PhraseHit hit = At(middle);
            if (hit.Role < role || (hit.Role == role && hit.First < first))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private (int First, int End) UnitOf(int token, HouseUnit unit)
    {
        if (unit == HouseUnit.Sentence && SentenceFinder.Find(reading.Sentences, token) is var sentence and >= 0)
        {
            return (reading.Sentences[sentence].FirstToken, reading.Sentences[sentence].EndToken);
        }

        if (unit != HouseUnit.Article && SentenceFinder.Find(reading.Blocks, token) is var block and >= 0)
        {
            return (reading.Blocks[block].FirstToken, reading.Blocks[block].EndToken);
        }

        return (0, int.MaxValue);
    }

    private bool StartsSentence(int token) =>
        SentenceFinder.Find(reading.Sentences, token) is var sentence and >= 0
        && !HasWordBetween(reading.Sentences[sentence].FirstToken, token);

    private bool HasWordBetween(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (reading.Tokens[i].Kind is TokenKind.Word or TokenKind.Number)
            {
                return true;
            }
        }

        return false;
    }

    private TextSpan? FirstTokenInScope()
    {
        ReadOnlySpan<Block> blocks = reading.Blocks;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (rule.Scope.Has(zones[i]) && blocks[i].FirstToken < blocks[i].EndToken)
            {
                return reading.Tokens[blocks[i].FirstToken].Span;
            }
        }

        return reading.Tokens.Length > 0 ? reading.Tokens[0].Span : null;
    }

    /// <summary>The place without a possessive ending that the phrase does not have.</summary>
    private TextSpan SpanOf(PhraseHit hit)
    {
        ref readonly Token last = ref reading.Tokens[hit.End - 1];
        bool keepsEnding = hit.Phrase >= 0
            && phrases[hit.Phrase].Reading[phrases[hit.Phrase].Reading.Length - 1] is { Kind: ElementKind.Words } element
            && element.Words[0].IsPossessive;
        return TextSpan.FromBounds(reading.Tokens[hit.First].Start, last.IsPossessive && !keepsEnding ? last.End - 2 : last.End);
    }

    /// <summary>A block without the marks of its format.</summary>
    private TextSpan SpanOf(in Block block) =>
        block.FirstToken < block.EndToken
        ? TextSpan.FromBounds(reading.Tokens[block.FirstToken].Start, reading.Tokens[block.EndToken - 1].End)
        : block.Span;

    private string TextOf(PhraseHit hit) => reading.Text.ToString(SpanOf(hit));

    private static bool IsUpper(string text)
    {
        bool hasLetter = false;
        foreach (char character in text)
        {
            if (char.IsLower(character))
            {
                return false;
            }

            hasLetter |= char.IsUpper(character);
        }

        return hasLetter;
    }

    private string Format(string usual, string found, string better) =>
        (rule.Message ?? usual).Replace("{found}", found).Replace("{better}", better);

    private void Report(PhraseHit hit, string usual, string better, Fix? fix) =>
        context.Report(SpanOf(hit), Format(usual, TextOf(hit), better), rule.Hint, fix: fix);

    private void Report(TextSpan span, string message) => context.Report(span, message, rule.Hint);
}
