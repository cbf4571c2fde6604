using ContentLint.Words.Patterns;

namespace ContentLint.Tables;

/// <summary>
/// Finds texts of which every match of a pattern has one: a line without them need not be matched. Of the places at which no way to the
/// match goes round some texts, that one is taken whose texts are fewest and rarest.
/// </summary>
/// <param name="program">The instructions of the pattern.</param>
internal sealed class NeededTexts(Instruction[] program)
{
    /// <summary>A shorter text is in every other line.</summary>
    private const int Shortest = 3;

    /// <summary>A line has about so many characters.</summary>
    private const double Line = 100;

    /// <summary>
    /// What it costs to match in vain, to look for a text, and to look at a place where its rarest letter stands, in instructions.
    /// </summary>
    private const double Match = 1500;

    private const double Search = 60;
    private const double Look = 30;

    /// <summary>How often each letter stands among 10,000 characters, from a to z.</summary>
    private static readonly int[] Frequencies = [650, 120, 220, 340, 1000, 180, 160, 480, 560, 15, 60, 320, 190, 560, 600, 150, 8, 480,
        500, 720, 220, 80, 180, 15, 160, 7];

    /// <summary>
    /// The place of the rarest character of a text, which is looked for: never one that is the lower case of a letter outside ASCII too.
    /// </summary>
    public static int FindRarest(string text) =>
        Enumerable.Range(0, text.Length).Where(i => text[i] is not ('i' or 'k')).MinBy(i => ShareOf(text[i]));

    /// <summary>The texts, in lower case; none if matching is as quick as looking for them.</summary>
    public IReadOnlyList<string> Find() => Find(0, program.Length) is { } best && CostOf(best) < Match ? best : [];

    /// <summary>The best texts of the instructions from one up to another; null if there are none.</summary>
    private List<string>? Find(int start, int end)
    {
        List<string>? best = null;
        string row = string.Empty;
        for (int step = start; step < end;)
        {
            Instruction instruction = program[step];
            if (instruction.Code is OpCode.Character or OpCode.ExactCharacter && instruction.A < 128)
            {
                row += char.ToLowerInvariant((char)instruction.A);
                step++;
                continue;
            }

            best = Better(best, FromRow(row));
            row = string.Empty;
            if (instruction.Code == OpCode.Split && program[instruction.A - 1] is { Code: OpCode.Jump } jump && jump.A >= instruction.A)
            {
                best = Better(best, FindInAlternatives(step, jump.A));
                step = jump.A;
            }
            else
            {
                // What may be missing, and what is only looked at, is passed over.
                step = instruction.Code is OpCode.Split or OpCode.Ahead or OpCode.NotAhead ? instruction.A : step + 1;
            }
        }

        return Better(best, FromRow(row));
    }

    /// <summary>The texts of all alternatives of a list; null if one of them has none.</summary>
    /// <param name="step">The first instruction of the list.</param>
    /// <param name="exit">Where all of them go on.</param>
    private List<string>? FindInAlternatives(int step, int exit)
    {
        var all = new List<string>();
        for (bool isLast = false; !isLast;)
        {
            isLast = step == exit
                || !(program[step].Code == OpCode.Split && program[program[step].A - 1] == new Instruction(OpCode.Jump, exit));
            int end = isLast ? exit : program[step].A - 1;
            if (Find(isLast ? step : step + 1, end) is not { } texts)
            {
                return null;
            }

            all.AddRange(texts);
            step = end + 1;
        }

        // Who has a longer text has the shorter one in it.
        return [.. all.Distinct(StringComparer.Ordinal)
            .Where(text => !all.Exists(other => other.Length < text.Length && text.Contains(other, StringComparison.Ordinal)))];
    }

    private static List<string>? FromRow(string row) =>
        row.Length >= Shortest && row.Any(static character => character is not ('i' or 'k')) ? [row] : null;

    private static List<string>? Better(List<string>? one, List<string>? other) =>
        one is null || (other is not null && CostOf(other) < CostOf(one)) ? other : one;

    /// <summary>What it costs to look for texts, and to match where one stands by chance.</summary>
    private static double CostOf(List<string> texts) =>
        texts.Sum(static text =>
            Search + (Line * ShareOf(text[FindRarest(text)]) * Look)
            + (Match * Math.Min(1, Line * text.Aggregate(1.0, static (share, character) => share * ShareOf(character)))));

    private static double ShareOf(char character) => character switch
    {
        >= 'a' and <= 'z' => Frequencies[character - 'a'] / 10_000.0,
        ' ' => 0.18,
        _ => 0.005,
    };
}
