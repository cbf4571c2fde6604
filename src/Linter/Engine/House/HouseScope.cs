using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Reading.Quantities;
using ContentLint.Text;

namespace ContentLint.House;

/// <summary>Where a house rule holds: in some parts of the article, and under some circumstances.</summary>
/// <param name="Zones">The parts of the article.</param>
/// <param name="Needs">The circumstances that must be.</param>
/// <param name="Forbids">The circumstances that must not be.</param>
internal sealed record HouseScope(HouseZones Zones, HouseCircumstances Needs, HouseCircumstances Forbids)
{
    private static readonly (string Name, HouseZones Zones)[] ZoneNames =
    [
        ("everywhere", HouseZones.All),
        ("headline", HouseZones.Headline),
        ("deck", HouseZones.Deck),
        ("lede", HouseZones.Lede),
        ("body", HouseZones.Lede | HouseZones.Body | HouseZones.List),
        ("list", HouseZones.List),
        ("caption", HouseZones.Caption),
        ("subhead", HouseZones.Subhead),
        ("table", HouseZones.Table),
        ("footnote", HouseZones.Footnote),
        ("alt-text", HouseZones.AltText),
        ("byline", HouseZones.Byline),
        ("listing", HouseZones.Listing),
        ("page", HouseZones.Page),
    ];

    private static readonly (string Name, HouseCircumstances Circumstance)[] CircumstanceNames =
    [
        ("quotation", HouseCircumstances.Quotation),
        ("voice", HouseCircumstances.Voice),
        ("figure", HouseCircumstances.Figure),
        ("source", HouseCircumstances.Source),
        ("description", HouseCircumstances.Description),
    ];

    /// <summary>The whole article.</summary>
    public static HouseScope Everywhere { get; } = new(HouseZones.All, HouseCircumstances.None, HouseCircumstances.None);

    /// <summary>What can stand under <c>scope</c>; each also behind <c>not</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. ZoneNames.Select(static zone => zone.Name),
        .. CircumstanceNames.Select(static circumstance => circumstance.Name)];

    /// <summary>Whether only parts of the article matter.</summary>
    public bool IsPlain => Needs == HouseCircumstances.None && Forbids == HouseCircumstances.None;

    /// <summary>The zones that a name means; none if it means no zone.</summary>
    public static HouseZones FindZones(string name)
    {
        foreach ((string own, HouseZones zones) in ZoneNames)
        {
            if (string.Equals(own, name, StringComparison.OrdinalIgnoreCase))
            {
                return zones;
            }
        }

        return HouseZones.None;
    }

    /// <summary>The circumstance that a name means, or none.</summary>
    public static HouseCircumstances FindCircumstance(string name)
    {
        foreach ((string own, HouseCircumstances circumstance) in CircumstanceNames)
        {
            if (string.Equals(own, name, StringComparison.OrdinalIgnoreCase))
            {
                return circumstance;
            }
        }

        return HouseCircumstances.None;
    }

    /// <summary>The part of the article that each block is.</summary>
    public static HouseZones[] ZonesOf(ReadOnlySpan<Block> blocks)
    {
        var zones = new HouseZones[blocks.Length];
        bool hasLede = false;
        for (int i = 0; i < zones.Length; i++)
        {
            zones[i] = blocks[i].Zone switch
            {
                Zone.Body when !hasLede => HouseZones.Lede,
                Zone.Body => HouseZones.Body,
                Zone.Headline => HouseZones.Headline,
                Zone.Deck => HouseZones.Deck,
                Zone.ListItem => HouseZones.List,
                Zone.Caption => HouseZones.Caption,
                Zone.Subhead => HouseZones.Subhead,
                Zone.TableCell => HouseZones.Table,
                Zone.Footnote => HouseZones.Footnote,
                Zone.AltText => HouseZones.AltText,
                Zone.Byline => HouseZones.Byline,
                Zone.Listing => HouseZones.Listing,
                Zone.Residue => HouseZones.Page,
                _ => HouseZones.None,
            };
            hasLede |= zones[i] == HouseZones.Lede;
        }

        return zones;
    }

    /// <summary>Whether a block is in one of its parts.</summary>
    public bool Has(HouseZones zone) => (zone & Zones) != 0;

    /// <summary>Whether tokens stand as they must.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="first">Index of the first token.</param>
    /// <param name="end">Index after the last token.</param>
    public bool Fits(ArticleReading reading, int first, int end)
    {
        for (int bit = 1; bit <= (int)HouseCircumstances.Description; bit <<= 1)
        {
            var circumstance = (HouseCircumstances)bit;
            bool needs = (Needs & circumstance) != 0;
            if ((needs || (Forbids & circumstance) != 0) && Is(circumstance, reading, first, end) != needs)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Is(HouseCircumstances circumstance, ArticleReading reading, int first, int end) => circumstance switch
    {
        HouseCircumstances.Quotation => reading.Tokens[first].InQuotation,
        HouseCircumstances.Voice => IsVoice(reading, first),
        HouseCircumstances.Figure => IsBesideFigure(reading, first, end),
        HouseCircumstances.Source => IsSource(reading, first, withName: true),
        _ => IsSource(reading, first, withName: false),
    };

    /// <summary>Neither in a quotation nor in what somebody is said to have said; the words that attribute are the reporter's.</summary>
    private static bool IsVoice(ArticleReading reading, int token)
    {
        if (reading.Tokens[token].InQuotation)
        {
            return false;
        }

        int sentence = SentenceFinder.Find(reading.Sentences, token);
        if (sentence < 0)
        {
            return true;
        }

        if (reading.Coverage[sentence].Kind is not (CoverKind.None or CoverKind.Content or CoverKind.Quotation))
        {
            return false;
        }

        ReadOnlySpan<Attribution> attributions = reading.Attributions;
        for (int i = FirstAttribution(attributions, sentence); i < attributions.Length && attributions[i].Sentence == sentence; i++)
        {
            if (attributions[i].HasVoice && attributions[i].ContentFirst <= token && token < attributions[i].ContentEnd)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSource(ArticleReading reading, int token, bool withName)
    {
        int sentence = SentenceFinder.Find(reading.Sentences, token);
        if (sentence < 0)
        {
            return false;
        }

        ReadOnlySpan<Attribution> attributions = reading.Attributions;
        for (int i = FirstAttribution(attributions, sentence); i < attributions.Length && attributions[i].Sentence == sentence; i++)
        {
            if (attributions[i].SourceFirst <= token && token < attributions[i].SourceEnd)
            {
                return withName || !IsInName(reading, attributions[i].Mention, token);
            }
        }

        return false;
    }

    private static bool IsInName(ArticleReading reading, int mention, int token) =>
        mention >= 0 && reading.Mentions[mention].FirstToken <= token && token < reading.Mentions[mention].EndToken;

    private static int FirstAttribution(ReadOnlySpan<Attribution> attributions, int sentence) =>
        Sorted.FirstFrom(attributions, sentence, static (in Attribution item) => item.Sentence);

    /// <summary>A figure touches the words, or one word stands between.</summary>
    private static bool IsBesideFigure(ArticleReading reading, int first, int end)
    {
        ReadOnlySpan<Quantity> quantities = reading.Quantities;
        int low = Sorted.FirstFrom(quantities, first - 1, static (in Quantity item) => item.EndToken);
        for (; low < quantities.Length && quantities[low].FirstToken <= end + 1; low++)
        {
            if (quantities[low].Role != QuantityRole.Pronoun)
            {
                return true;
            }
        }

        return false;
    }
}
