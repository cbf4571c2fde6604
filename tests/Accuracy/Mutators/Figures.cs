using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentLint.Accuracy.Mutators;

/// <summary>Figures as they stand in the text, read without the engine, so that it does not judge itself.</summary>
internal static partial class Figures
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    /// <summary>A figure and its place.</summary>
    public readonly record struct Figure(int Start, int End, long Value, bool InWords);

    /// <summary>The whole numbers between two places, in digits or as a word up to twenty.</summary>
    public static List<Figure> Find(string text, int start, int end)
    {
        var figures = new List<Figure>();
        foreach (Match match in FigurePattern().Matches(text[start..end]))
        {
            string written = match.Value;
            bool inWords = char.IsLetter(written[0]);
            long value = inWords
                ? Array.IndexOf(Small, written.ToLowerInvariant())
                : long.Parse(written, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
            if (value >= 0)
            {
                figures.Add(new Figure(start + match.Index, start + match.Index + match.Length, value, inWords));
            }
        }

        return figures;
    }

    /// <summary>
    /// Another value as a slip makes it: one digit that is not a zero at the end becomes another, or a word becomes one near it.
    /// </summary>
    public static string Change(string text, Figure figure, Random random)
    {
        if (figure.InWords)
        {
            int step = random.Next(1, 4);
            bool down = figure.Value + step >= Small.Length || (figure.Value - step >= 2 && random.Next(2) == 0);
            return Small[figure.Value + (down ? -step : step)];
        }

        char[] digits = text[figure.Start..figure.End].ToCharArray();
        int last = Array.FindLastIndex(digits, digit => digit is >= '1' and <= '9');
        int at;
        do
        {
            at = random.Next(last + 1);
        }
        while (!char.IsDigit(digits[at]));

        char before = digits[at];
        while (digits[at] == before)
        {
            digits[at] = (char)('1' + random.Next(9));
        }

        return new string(digits);
    }

    [GeneratedRegex(@"(?<![\w.,:/-])(?:\d{1,3}(?:,\d{3})+|\d+)(?![\w:/%]|[.,]\d)|(?<![\w-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)\b(?!-)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex FigurePattern();
}
