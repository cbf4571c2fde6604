using ContentLint.Reading;
using ContentLint.Rules.Figures.Shared;
using ContentLint.Words;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Rules.Figures;

/// <summary>Finds a number with the ending of another ordinal: <c>22th</c>.</summary>
/// <remarks>
/// ## Why
/// It is a slip of the hand, and often the trace of a changed number: one of the two is old.
///
/// ## Examples
/// ```bad
/// It was his 22th goal.
/// ```
/// ```bad
/// She came 13rd in the race.
/// ```
/// ```good
/// It was his 22nd goal.
/// ```
/// ```good
/// He weighs 12st 4lb.
/// ```
/// </remarks>
public sealed class ImpossibleOrdinal() : Rule(new RuleDescriptor(
    "CL327",
    "impossible-ordinal",
    "Ordinal has a wrong ending",
    "A number has the ending of another ordinal.",
    Severity.Warning)
{
    Since = "0.2",
    WokenBy = new Wake { Tokens = [TokenKind.Number] },
})
{
    /// <summary>Digits of a number that people count with.</summary>
    private const int MostDigits = 4;

    /// <summary>In characters.</summary>
    private const int LongestStruck = 200;

    private const string StruckMark = "~~";

    /// <inheritdoc/>
    public override void Check(ArticleReading reading, RuleContext context)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        reading.Work.Add(reading.Numbers.Length);
        foreach (int i in reading.Numbers)
        {
            ref readonly Token token = ref tokens[i];
            if (token.Length is < 3 or > MostDigits + 2 || token.IsResidue)
            {
                continue;
            }

            ReadOnlySpan<char> text = reading.TextOf(token);
            int number = 0;
            int at = 0;
            while (at < text.Length && text[at] is >= '0' and <= '9')
            {
                number = (number * 10) + (text[at++] - '0');
            }

            if (at == 0 || at + 2 != text.Length || GetEnding(text.Slice(at)) is not { } told)
            {
                continue;
            }

            if (IsPartOfName(reading, i) || IsLeet(reading, i))
            {
                continue;
            }

            string right = EndingOf(number);
            bool stone = told is "st" && !WordsAt.Has(reading, i - 1, FigureWords.The) && !(i > 0 && tokens[i - 1].IsPossessive); // 12st
            if (!string.Equals(told, right, StringComparison.Ordinal) && !stone && !IsStruckOut(reading, tokens[i].Span))
            {
                context.Report(tokens[i].Span, $"The ordinal of {FigureText.Whole(number)} is {FigureText.Whole(number)}{right}",
                    "Check the number and its ending");
            }
        }
    }

    /// <summary><c>3th.example</c>, <c>3th-party.example</c>, <c>@3th</c>: a part of a name of the net.</summary>
    private static bool IsPartOfName(ArticleReading reading, int ordinal)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        TextSpan span = tokens[ordinal].Span;
        bool before = span.Start > 0 && reading.Text[span.Start - 1] is '.' or '@' or '_';
        bool mark = span.End + 1 < reading.Text.Length && reading.Text[span.End] is '.' or '_' or '@' or '/';
        return before || (mark && char.IsLetter(reading.Text[span.End + 1]));
    }

    /// <summary><c>M0N573R 4ND 0SC4R</c>: digits that stand for letters, beside words written so.</summary>
    private static bool IsLeet(ArticleReading reading, int ordinal)
    {
        ReadOnlySpan<Token> tokens = reading.Tokens;
        return char.IsUpper(reading.Text[tokens[ordinal].Span.End - 1])
            && (HasDigitAndLetter(reading, ordinal - 1) || HasDigitAndLetter(reading, ordinal + 1));
    }

    private static bool HasDigitAndLetter(ArticleReading reading, int token)
    {
        bool digit = false;
        bool letter = false;
        if (token >= 0 && token < reading.Tokens.Length)
        {
            foreach (char character in reading.TextOf(reading.Tokens[token]))
            {
                digit |= char.IsDigit(character);
                letter |= char.IsLetter(character);
            }
        }

        return digit && letter;
    }

    /// <summary><c>&lt;del&gt;31th&lt;/del&gt;</c>, <c>~~31th~~</c>: who struck it out knows.</summary>
    private static bool IsStruckOut(ArticleReading reading, TextSpan ordinal)
    {
        int at = reading.Article.ToSource(ordinal).Start;
        ReadOnlySpan<char> before = reading.Article.Source.AsSpan(TextSpan.FromBounds(Math.Max(0, at - LongestStruck), at));
        before = before.Slice(before.LastIndexOf('\n') + 1);
        int tag = before.LastIndexOf('<');
        if (tag >= 0 && (IsTag(before, tag, "del") || IsTag(before, tag, "s") || IsTag(before, tag, "strike")))
        {
            return true;
        }

        bool open = false;
        for (int mark = before.IndexOf(StruckMark.AsSpan()); mark >= 0; mark = before.IndexOf(StruckMark.AsSpan()))
        {
            open = !open;
            before = before.Slice(mark + StruckMark.Length);
        }

        return open;
    }

    private static bool IsTag(ReadOnlySpan<char> text, int tag, string name)
    {
        int end = tag + 1 + name.Length;
        return end < text.Length && text.Slice(tag + 1, name.Length).Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase)
            && text[end] is '>' or ' ';
    }

    private static string EndingOf(int number) => (number % 100) switch
    {
        >= 11 and <= 13 => "th",
        _ => (number % 10) switch
        {
            1 => "st",
            2 => "nd",
            3 => "rd",
            _ => "th",
        },
    };

    private static string? GetEnding(ReadOnlySpan<char> text) => ((char)(text[0] | 0x20), (char)(text[1] | 0x20)) switch
    {
        ('s', 't') => "st",
        ('n', 'd') => "nd",
        ('r', 'd') => "rd",
        ('t', 'h') => "th",
        _ => null,
    };
}
