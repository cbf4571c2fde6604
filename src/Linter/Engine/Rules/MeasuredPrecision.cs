using System.Globalization;

namespace ContentLint.Rules;

/// <summary>
/// How often the findings of a rule were right at one severity, as readers who had not seen the code judged them in articles that nobody
/// had read. The counts are those of <c>src/Rules/precision.tsv</c>, which <c>tests/Precision</c> writes: as the findings were judged,
/// before anything was mended or lowered for it.
/// </summary>
/// <param name="Right">Findings that an editor would want and mend.</param>
/// <param name="Arguable">Findings that are true, but too loud.</param>
/// <param name="Wrong">Findings that are not true, or ordinary in that kind of text.</param>
public sealed record MeasuredPrecision(int Right, int Arguable, int Wrong)
{
    /// <summary>Fewer judged findings than this say nothing about a rule.</summary>
    private const int Enough = 20;

    /// <summary>How many findings were judged.</summary>
    public int Judged => Right + Arguable + Wrong;

    /// <summary>Whether enough findings were judged to say anything.</summary>
    public bool IsMeasured => Judged >= Enough;

    /// <summary>The word that GitHub's code scanning knows for the share of right findings.</summary>
    public string Label => (100 * Right / Judged) switch
    {
        >= 95 => "very-high",
        >= 80 => "high",
        >= 60 => "medium",
        _ => "low",
    };

    /// <summary>The share of right findings with the interval in which it lies 19 times of 20, in percent.</summary>
    /// <remarks>E. B. Wilson's interval (1927); unlike the usual one it holds for few cases and for shares near 0 and 1.</remarks>
    public static (double Share, double Low, double High) GetShare(int part, int all)
    {
        const double z = 1.96;
        double share = (double)part / all;
        double width = 1 + (z * z / all);
        double centre = (share + (z * z / (2 * all))) / width;
        double reach = z / width * Math.Sqrt((share * (1 - share) / all) + (z * z / (4.0 * all * all)));
        return (100 * share, 100 * Math.Max(0, centre - reach), 100 * Math.Min(1, centre + reach));
    }

    /// <summary>Reads the table of counts: rule, severity, right, arguable, wrong, parted by tabs, under a line of names.</summary>
    public static IReadOnlyDictionary<(string Rule, Severity Severity), MeasuredPrecision> Load(TextReader table)
    {
        var measured = new Dictionary<(string, Severity), MeasuredPrecision>();
        while (table.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            if (SeverityName.Parse(cells[1]) is { } severity)
            {
                measured.Add((cells[0], severity), new MeasuredPrecision(Count(cells[2]), Count(cells[3]), Count(cells[4])));
            }
        }

        return measured;
    }

    private static int Count(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
