using System.Globalization;
using System.Text;

namespace ContentLint.Testing;

/// <summary>
/// Makes articles that say nothing twice, by number: the same number is the same article. Where a conflict is asked for, an even
/// article and the odd one after it disagree on a name, a wording, a speaker, a year, a price or a rank, or share a paragraph.
/// </summary>
internal static class CorpusMaker
{
    // Any two of them differ in two letters and more: so do two names made of them.
    private static readonly string[] Syllables =
        ["bor", "kan", "mel", "tiv", "sul", "dra", "gup", "hof", "jed", "lim", "nov", "pes", "rud", "wik", "zat", "yon", "cem", "fal",
            "vig", "tos", "bim", "kud", "les", "gar"];

    private static readonly string[] Nouns =
        ["harbour", "bridge", "school", "mill", "market", "ferry", "orchard", "library", "quarry", "hospital", "theatre", "railway",
            "forest", "brewery", "museum", "bakery", "reservoir", "tannery", "lighthouse", "foundry"];

    private static readonly string[] Verbs = ["opened", "closed", "rebuilt", "sold", "bought", "mended", "painted", "cleared", "measured",
        "flooded", "inspected", "lit", "moved", "guarded", "rented", "visited"];
    private static readonly string[] Times = ["in spring", "before the frost", "after the fair", "at dawn", "in the rain",
        "without a word", "once more", "for nothing", "with great care", "by mistake", "in one night", "against advice"];
    private static readonly string[] Roles = ["head", "manager", "owner", "chairman", "director", "secretary"];

    /// <summary>How many kinds of conflict there are; every fourth pair has another.</summary>
    public const int Kinds = 7;

    /// <summary>Makes an article.</summary>
    /// <param name="seed">Another seed makes other articles.</param>
    /// <param name="number">Its number.</param>
    /// <param name="conflicts">Whether it and its neighbour disagree: those with the numbers 2n and 2n + 1.</param>
    /// <param name="length">About how many characters it has.</param>
    public static string Make(int seed, int number, bool conflicts, int length = 1500)
    {
        var random = new Random(unchecked((seed * 7919) + number));
        var article = new StringBuilder();
        article.Append("# The ").Append(Pick(random, Nouns)).Append(" of ").Append(Name(random, 3)).Append("\n\n");
        while (article.Length < length)
        {
            for (int i = 0; i < 3; i++)
            {
                AppendSentence(article, random);
            }

            AppendQuotation(article, random);
        }

        if (conflicts)
        {
            AppendConflict(article, seed, number / 2, number % 2 == 1);
        }

        if (number is 18 or 34 or 50)
        {
            article.Append("Full text.\n\nThe end was ").Append(Name(random, 3)).Append(".\n");
        }

        return article.ToString();
    }

    private static void AppendSentence(StringBuilder article, Random random) => article.Append(CultureInfo.InvariantCulture,
        $"The {Pick(random, Nouns)} of {Name(random, 3)} was {Pick(random, Verbs)} {Pick(random, Times)}, and the {Pick(random, Nouns)} near {Name(random, 2)} {Name(random, 3)} was {Pick(random, Verbs)} {Name(random, 2)} {Pick(random, Times)}. ");

    private static void AppendQuotation(StringBuilder article, Random random) => article.Append(CultureInfo.InvariantCulture,
        $"\n\n“The {Pick(random, Nouns)} of {Name(random, 3)} was {Pick(random, Verbs)} {Pick(random, Times)} by {Name(random, 3)} and nobody asked,” said {Name(random, 2)} {Name(random, 3)}, the {Pick(random, Roles)} of the {Pick(random, Nouns)} in {Name(random, 3)}.\n\n");

    private static void AppendConflict(StringBuilder article, int seed, int pair, bool isSecond)
    {
        // Both sides are made of the same numbers.
        var random = new Random(unchecked((seed * 104_729) + pair));
        string given = Name(random, 2);
        string surname = Name(random, 3);
        string place = Name(random, 3);
        string noun = Pick(random, Nouns);
        string role = Pick(random, Roles);
        switch (pair / 4 % Kinds)
        {
            case 0:
                string written = isSecond ? surname.Remove(random.Next(2, surname.Length - 1), 1) : surname;
                article.Append(CultureInfo.InvariantCulture,
                    $"The plan was made by {given} {written}, the {role} of the {noun} in {place}.\n\n");
                break;
            case 1:
                article.Append(CultureInfo.InvariantCulture,
                    $"“We heard that the {noun} of {place} was {(isSecond ? "empty" : "crowded")} for the whole winter,” said {given} {surname}.\n\n");
                break;
            case 2:
                article.Append(CultureInfo.InvariantCulture,
                    $"“Nobody has been seen in the {noun} of {place} since the last storm,” said {(isSecond ? Name(random, 2) : given)} {(isSecond ? Name(random, 3) : surname)}.\n\n");
                break;
            case 3:
                article.Append(CultureInfo.InvariantCulture,
                    $"The {place} {surname} {noun} was founded in {(isSecond ? 1897 : 1879)}.\n\n");
                break;
            case 4:
                article.Append(CultureInfo.InvariantCulture, $"The {place} {surname} {noun} cost £{(isSecond ? 8 : 3)}m.\n\n");
                break;
            case 5:
                article.Append(CultureInfo.InvariantCulture,
                    $"{place} {surname} is the {(isSecond ? "third" : "second")}-largest {noun} in {given}.\n\n");
                break;
            default:
                var copy = new StringBuilder();
                for (int i = 0; i < 3; i++)
                {
                    AppendSentence(copy, random);
                }

                article.Append(isSecond ? copy.Replace(" near ", " by ", 0, copy.Length / 2) : copy).Append("\n\n");
                break;
        }
    }

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];

    private static string Name(Random random, int syllables)
    {
        var name = new StringBuilder();
        for (int i = 0; i < syllables; i++)
        {
            name.Append(Pick(random, Syllables));
        }

        name[0] = char.ToUpperInvariant(name[0]);
        return name.ToString();
    }
}
