using ContentLint.Findings;
using ContentLint.Reading;
using ContentLint.Text;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Style;

/// <summary>
/// Finds two forms of one thing in one article: spellings, abbreviations, order of dates, capitals of regions, acronyms defined twice, too
/// late or for nothing.
/// </summary>
/// <remarks>
/// ## Why
/// House style is one form for one thing. The form that stands less often is reported, once, with the places of both.
/// Quotations and names keep their own spelling. An abbreviation with only some of its points (U.S) is reported wherever it
/// stands.
///
/// ## What to do
/// Settle on one form. The fix writes the one that the file uses more often.
///
/// ## Examples
/// ```bad
/// The organisation met in May. The organization will meet again, and the organisation will vote.
/// ```
/// ```bad
/// The note was paid in U.S currency at the port.
/// ```
/// ```bad
/// The Harbour Safety Board (HSB) met on 4 March. It will meet again in June.
/// ```
/// ```good
/// The organisation met the World Health Organization in May.
/// ```
/// ```good
/// The programme ran on a computer program from 1990.
/// ```
/// ```good
/// The Harbour Safety Board (HSB) met on 4 March. The HSB will meet again on 3 June.
/// ```
/// </remarks>
public sealed class InconsistentVariant() : Rule(new RuleDescriptor(
    Id: "CL604",
    Name: "inconsistent-variant",
    Title: "Two forms of one thing",
    Description: "One thing is written in two ways, or an acronym is defined twice, too late or for nothing.",
    Severity: Severity.Note)
{
    Fix = FixSafety.Offered,
})
{
    private static readonly AnyWord Months = new("january february march april may june july august september october november december");

    private static readonly uint[] AbbreviationHashes = HashAll("us", "uk", "un", "eu");

    private static readonly uint[] PointedHashes = HashAll("u.s", "u.k", "u.n", "e.u");

    private static readonly uint Afghani = WordLexicon.Hash("afghani".AsSpan());

    private static readonly AnyWord CurrencyWords = new("currency note notes banknote banknotes coin coins exchange rate bill bills");

    private static readonly Word Percent = new("percent");

    private static readonly Word Per = new("per");

    private static readonly Word Cent = new("cent");

    private static readonly Word July = new("july");

    private static readonly Word September = new("september");

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        var places = new Places();
        List<AcronymUse.Definition>? acronyms = null;
        ReadOnlySpan<Token> tokens = reading.Tokens;
        ReadOnlySpan<Block> blocks = reading.Blocks;
        StyleTable style = StyleTable.Default;
        foreach (ref readonly Sentence sentence in reading.Sentences)
        {
            if (!blocks[sentence.Block].IsProse)
            {
                continue;
            }

            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                ref readonly Token token = ref tokens[i];
                if (!token.IsCapitalised && !InconsistentVariantWords.Form.Has(token) && !style.MayHave(token.Hash)
                    && token.Kind != TokenKind.OpenBracket)
                {
                    continue; // nearly every word
                }

                if (token.Kind != TokenKind.Word || token.IsResidue)
                {
                    if (token.Kind == TokenKind.OpenBracket && AcronymUse.Read(reading, sentence, i) is { } definition)
                    {
                        (acronyms ??= new()).Add(definition);
                    }

                    continue;
                }

                if ((token.Flags & TokenFlags.AllCapitals) != 0)
                {
                    ReadAbbreviation(reading, context, i, places.Abbreviations);
                }
                else if (token.InQuotation)
                {
                    // Who is quoted keeps their own spelling.
                }
                else if (token.IsCapitalised)
                {
                    ReadCapitalised(reading, context, i, mayBeRegion: i > sentence.FirstToken, places);
                }
                else
                {
                    ReadLowerCase(reading, i, sentence.EndToken, places);
                }
            }
        }

        if (HasBothSpellings(reading, places.Spellings))
        {
            ReportSpellings(reading, context, places.Spellings);
        }

        foreach (TwoForms? forms in places.Abbreviations)
        {
            forms?.Report(reading, context);
        }

        places.Percent?.Report(reading, context);
        places.Dates?.Report(reading, context);
        if (places.Regions.Count > 1)
        {
            ReportRegions(reading, context, places.Regions);
        }

        if (acronyms is not null)
        {
            AcronymUse.Report(reading, context, acronyms);
        }
    }

    /// <summary>What stands in one of two forms, and where.</summary>
    private sealed class Places
    {
        /// <summary>Tokens that are one of two spellings.</summary>
        public List<int> Spellings { get; } = [];

        /// <summary>Tokens that are a part of a region.</summary>
        public List<int> Regions { get; } = [];

        /// <summary>Abbreviations with and without points, by their index.</summary>
        public TwoForms?[] Abbreviations { get; } = new TwoForms?[AbbreviationHashes.Length];

        /// <summary><c>per cent</c> and <c>percent</c>.</summary>
        public TwoForms? Percent { get; set; }

        /// <summary>The day before and after the month.</summary>
        public TwoForms? Dates { get; set; }
    }

    private static void ReadCapitalised(ArticleReading reading, RuleContext context, int at, bool mayBeRegion, Places places)
    {
        Token token = reading.Tokens[at];
        if (Lists.Calendar.Has(token))
        {
            ReadMonth(reading, at, places);
        }

        if (token.Hash == Afghani)
        {
            ReadDemonym(reading, context, at);
        }

        if (mayBeRegion && IsRegion(reading, at))
        {
            places.Regions.Add(at);
        }
    }

    private static void ReadLowerCase(ArticleReading reading, int at, int end, Places places)
    {
        Token token = reading.Tokens[at];
        if (Spelling.Read(reading, at) is not null)
        {
            places.Spellings.Add(at);
        }
        else if (Percent.Is(reading, token))
        {
            (places.Percent ??= new TwoForms()).Add(token.Span, second: true);
        }
        else if (Per.Is(reading, token) && at + 1 < end && Words.Is(reading, at + 1, Cent))
        {
            (places.Percent ??= new TwoForms()).Add(TextSpan.FromBounds(token.Start, reading.Tokens[at + 1].End), second: false);
        }
        else if (IsRegion(reading, at))
        {
            places.Regions.Add(at);
        }
    }

    private static uint[] HashAll(params string[] words)
    {
        var hashes = new uint[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            hashes[i] = WordLexicon.Hash(words[i].AsSpan());
        }

        return hashes;
    }

    private static void ReportSpellings(ArticleReading reading, RuleContext context, List<int> tokens)
    {
        var sets = new TwoForms?[StyleTable.Default.VariantSets];
        var order = new List<TwoForms>();
        foreach (int i in tokens)
        {
            Token token = reading.Tokens[i];
            StyleVariant variant = StyleTable.Default.GetVariant(token.Hash)!;
            TwoForms? forms = sets[variant.Set];
            if (forms is null)
            {
                forms = new TwoForms();
                sets[variant.Set] = forms;
                order.Add(forms);
            }

            forms.Add(token.Span, variant.Second);
        }

        foreach (TwoForms forms in order)
        {
            forms.Report(reading, context, place => Rewrite(reading, place));
        }
    }

    /// <summary>Nearly every article keeps to one spelling of each word.</summary>
    private static bool HasBothSpellings(ArticleReading reading, List<int> tokens)
    {
        if (tokens.Count < 2)
        {
            return false;
        }

        using var spellings = new PooledIndex(tokens.Count);
        foreach (int i in tokens)
        {
            StyleVariant variant = StyleTable.Default.GetVariant(reading.Tokens[i].Hash)!;
            int spelling = variant.Second ? 2 : 1;
            if (spellings.AddOrGet((ulong)variant.Set + 1, spelling) is var before && before >= 0 && before != spelling)
            {
                return true;
            }
        }

        return false;
    }

    private static Edit? Rewrite(ArticleReading reading, TextSpan place)
    {
        string word = reading.Text.ToString(place);
        uint hash = WordLexicon.Hash(word.AsSpan());
        return StyleTable.Default.GetVariant(hash) is { } variant ? new Edit(place, variant.Other) : null;
    }

    /// <summary>US beside U.S., and U.S without its last point. Names (US Open) keep their own form.</summary>
    private static void ReadAbbreviation(ArticleReading reading, RuleContext context, int at, TwoForms?[] forms)
    {
        Token token = reading.Tokens[at];
        bool followedByName = at + 1 < reading.Tokens.Length && reading.Tokens[at + 1].Kind == TokenKind.Word
            && reading.Tokens[at + 1].IsCapitalised;
        int pointed = Array.IndexOf(PointedHashes, token.Hash);
        if (pointed >= 0 && IsMalformed(reading, token))
        {
            string whole = reading.Text.ToString(token.Span) + ".";
            context.Report(
                token.Span,
                $"“{reading.Text.ToString(token.Span)}” has only some of its points",
                $"Write “{whole}”, or no points at all",
                fix: token.InQuotation
                ? null
                : new Fix($"Write “{whole}”", FixSafety.Offered, [new Edit(new TextSpan(token.End, 0), ".")]));
            return;
        }

        int set = pointed >= 0 ? pointed : Array.IndexOf(AbbreviationHashes, token.Hash);
        if (set >= 0 && !token.InQuotation && !followedByName && !token.IsPossessive)
        {
            forms[set] ??= new TwoForms();
            forms[set]!.Add(token.Span, second: pointed >= 0);
        }
    }

    /// <summary>The last letter has no point although the first has one; a possessive hides the end.</summary>
    private static bool IsMalformed(ArticleReading reading, in Token token) =>
        token.Length == 3 && reading.Text[token.End - 1] != '.'
        && (token.End == reading.Text.Length || reading.Text[token.End] is not ('.' or '’' or '\''));

    /// <summary>4 March beside March 4. Days that are names (July 4, September 11) do not count.</summary>
    private static void ReadMonth(ArticleReading reading, int at, Places places)
    {
        Token token = reading.Tokens[at];
        if (!Months.Has(reading, token))
        {
            return;
        }

        bool before = at > 0 && IsDay(reading, at - 1);
        bool after = at + 1 < reading.Tokens.Length && IsDay(reading, at + 1);
        if (before == after)
        {
            return;
        }

        TextSpan day = reading.Tokens[before ? at - 1 : at + 1].Span;
        bool named = (July.Is(reading, token) && reading.Text.AsSpan(day).SequenceEqual("4".AsSpan()))
            || (September.Is(reading, token) && reading.Text.AsSpan(day).SequenceEqual("11".AsSpan()));
        if (!named)
        {
            (places.Dates ??= new TwoForms()).Add(TextSpan.FromBounds(Math.Min(day.Start, token.Start), Math.Max(day.End, token.End)),
                second: after);
        }
    }

    private static bool IsDay(ArticleReading reading, int at)
    {
        Token token = reading.Tokens[at];
        return token.Kind == TokenKind.Number && token.Length <= 2 && !token.InQuotation && reading.Text[token.Start] is >= '0' and <= '9';
    }

    /// <summary>Afghani is the currency; the people, the country and its things are Afghan.</summary>
    private static void ReadDemonym(ArticleReading reading, RuleContext context, int at)
    {
        Token token = reading.Tokens[at];
        if (token.IsPossessive || at + 1 >= reading.Tokens.Length || (at > 0 && !token.SpaceBefore))
        {
            return;
        }

        Token next = reading.Tokens[at + 1];
        bool named = at > 0 && reading.Tokens[at - 1].Kind == TokenKind.Word && reading.Tokens[at - 1].IsCapitalised
            && !Words.Is(reading, at - 1, Lists.Function);
        if (named || next.Kind != TokenKind.Word || next.IsCapitalised || Words.Is(reading, at + 1, InconsistentVariantWords.NoMonth))
        {
            return;
        }

        if (CurrencyWords.Has(reading, next))
        {
            return;
        }

        context.Report(
            Severity.Warning,
            token.Span,
            $"“{reading.Text.ToString(token.Span)}” is the currency, “Afghan” the people and their things",
            "Write “Afghan”",
            fix: new Fix("Write “Afghan”", FixSafety.Offered, [new Edit(token.Span, "Afghan")]));
    }

    /// <summary>
    /// A point of the compass before a place: <c>central Asia</c>; not the beginning of a longer name (<c>Central Asian Bank</c>).
    /// </summary>
    private static bool IsRegion(ArticleReading reading, int at)
    {
        if (!Words.Is(reading, at, StyleWords.RegionPart) || at + 1 >= reading.Tokens.Length)
        {
            return false;
        }

        Token next = reading.Tokens[at + 1];
        return next.Kind == TokenKind.Word && next.IsCapitalised && Lists.CountryOrPlace.Has(next) && Words.FollowsAtOnce(reading, at + 1)
            && !(reading.Tokens[at].IsCapitalised && at + 2 < reading.Tokens.Length && reading.Tokens[at + 2].Kind == TokenKind.Word
                && reading.Tokens[at + 2].IsCapitalised);
    }

    private static void ReportRegions(ArticleReading reading, RuleContext context, List<int> tokens)
    {
        var places = new Dictionary<ulong, TwoForms>();
        var order = new List<TwoForms>();
        foreach (int i in tokens)
        {
            Token part = reading.Tokens[i];
            Token place = reading.Tokens[i + 1];
            ulong key = ((ulong)part.Hash << 32) | place.Hash;
            if (!places.TryGetValue(key, out TwoForms? forms))
            {
                forms = new TwoForms();
                places[key] = forms;
                order.Add(forms);
            }

            forms.Add(TextSpan.FromBounds(part.Start, part.End), second: part.IsCapitalised);
        }

        foreach (TwoForms forms in order)
        {
            forms.Report(reading, context, place => Recase(reading, place));
        }
    }

    /// <summary>The capital set; it is not taken away: <c>South Sudan</c> may be the name of a country, or part of one of a bank.</summary>
    private static Edit? Recase(ArticleReading reading, TextSpan place) =>
        char.IsUpper(reading.Text[place.Start])
        ? null
        : new Edit(new TextSpan(place.Start, 1), char.ToUpperInvariant(reading.Text[place.Start]).ToString());
}
