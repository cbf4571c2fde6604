namespace ContentLint.Words;

/// <summary>What a word does beside a figure; each class has its lines in <c>Tables/Text/figures.txt</c>.</summary>
[Flags]
public enum FigureClass : ulong
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A number word below a hundred; the value is its own.</summary>
    Cardinal = 1UL << 0,

    /// <summary>A word that multiplies the number before it (<c>hundred</c>, <c>million</c>, <c>bn</c>).</summary>
    Scale = 1UL << 1,

    /// <summary>An ordinal word.</summary>
    Ordinal = 1UL << 2,

    /// <summary>A part of a whole; the value is how many make the whole.</summary>
    Share = 1UL << 3,

    /// <summary>A verb that multiplies its subject (<c>doubled</c>).</summary>
    MultipleVerb = 1UL << 4,

    /// <summary>A multiple without a number (<c>twice</c>).</summary>
    MultipleAdverb = 1UL << 5,

    /// <summary>A multiple in <c>-fold</c>.</summary>
    Fold = 1UL << 6,

    /// <summary><c>times</c>.</summary>
    Times = 1UL << 7,

    /// <summary>A verb of rising.</summary>
    RiseVerb = 1UL << 8,

    /// <summary>A noun of rising.</summary>
    RiseNoun = 1UL << 9,

    /// <summary>A verb of falling.</summary>
    FallVerb = 1UL << 10,

    /// <summary>A noun of falling.</summary>
    FallNoun = 1UL << 11,

    /// <summary><c>up</c>.</summary>
    RiseMark = 1UL << 12,

    /// <summary><c>down</c>, <c>off</c>.</summary>
    FallMark = 1UL << 13,

    /// <summary>A verb of movement that needs <c>up</c> or <c>down</c>.</summary>
    MoveVerb = 1UL << 14,

    /// <summary><c>more</c>, <c>higher</c>, ...</summary>
    MoreWord = 1UL << 15,

    /// <summary><c>fewer</c>, <c>lower</c>, ...</summary>
    LessWord = 1UL << 16,

    /// <summary><c>from</c>.</summary>
    From = 1UL << 17,

    /// <summary><c>against</c>, <c>versus</c>.</summary>
    Against = 1UL << 18,

    /// <summary><c>compared</c>.</summary>
    Compared = 1UL << 19,

    /// <summary><c>than</c>.</summary>
    Than = 1UL << 20,

    /// <summary><c>to</c>.</summary>
    To = 1UL << 21,

    /// <summary><c>at</c>.</summary>
    At = 1UL << 22,

    /// <summary><c>by</c>.</summary>
    By = 1UL << 23,

    /// <summary><c>of</c>.</summary>
    Of = 1UL << 24,

    /// <summary><c>on</c>.</summary>
    On = 1UL << 25,

    /// <summary><c>over</c>.</summary>
    Over = 1UL << 26,

    /// <summary><c>with</c>.</summary>
    With = 1UL << 27,

    /// <summary><c>in</c>.</summary>
    In = 1UL << 28,

    /// <summary><c>as</c>.</summary>
    As = 1UL << 29,

    /// <summary><c>a</c>, <c>an</c>.</summary>
    A = 1UL << 30,

    /// <summary><c>the</c>.</summary>
    The = 1UL << 31,

    /// <summary><c>and</c>.</summary>
    And = 1UL << 32,

    /// <summary><c>or</c>.</summary>
    Or = 1UL << 33,

    /// <summary><c>per</c>.</summary>
    Per = 1UL << 34,

    /// <summary><c>each</c>.</summary>
    Each = 1UL << 35,

    /// <summary><c>out</c>.</summary>
    Out = 1UL << 36,

    /// <summary><c>point</c> between two numbers.</summary>
    Point = 1UL << 37,

    /// <summary><c>minus</c>.</summary>
    Minus = 1UL << 38,

    /// <summary><c>between</c>.</summary>
    Between = 1UL << 39,

    /// <summary>A word that takes up what was just said.</summary>
    Demonstrative = 1UL << 40,

    /// <summary>A verb that equates.</summary>
    BeVerb = 1UL << 41,

    /// <summary>A word that may stand between a preposition and its figure.</summary>
    Light = 1UL << 42,

    /// <summary>A word that begins another clause.</summary>
    Stop = 1UL << 43,

    /// <summary>A word that makes a percentage a yearly or an average one.</summary>
    Annual = 1UL << 44,

    /// <summary>A word that says the change was computed on other figures than those printed.</summary>
    Adjusted = 1UL << 45,

    /// <summary>A word that makes a duration a point in time.</summary>
    Ago = 1UL << 46,

    /// <summary><c>old</c>.</summary>
    Old = 1UL << 47,

    /// <summary><c>aged</c>.</summary>
    Aged = 1UL << 48,

    /// <summary>A figure below zero is meant.</summary>
    Loss = 1UL << 49,

    /// <summary>A figure above zero is meant.</summary>
    Profit = 1UL << 50,

    /// <summary>A word that widens the number after it; which one is in <see cref="FigureWord.Approximation"/>.</summary>
    Approximate = 1UL << 51,

    /// <summary><c>more</c>, <c>less</c>, <c>least</c>, <c>most</c>, <c>many</c>, <c>close</c>, <c>minimum</c>: a part of an approximator; the word tells which.</summary>
    ApproximatorPart = 1UL << 52,

    /// <summary><c>percent</c>.</summary>
    Percent = 1UL << 53,

    /// <summary><c>points</c>.</summary>
    Points = 1UL << 54,

    /// <summary><c>percentage</c> or <c>basis</c> before <c>points</c>.</summary>
    PointsLead = 1UL << 55,

    /// <summary>A noun that a number after it names.</summary>
    Label = 1UL << 56,

    /// <summary>A month.</summary>
    Month = 1UL << 57,

    /// <summary>A weekday.</summary>
    Weekday = 1UL << 58,

    /// <summary>A word that makes the number before it a time of day.</summary>
    Clock = 1UL << 59,

    /// <summary>A word after which a four-digit number is a year.</summary>
    YearLead = 1UL << 60,

    /// <summary>A unit or a currency; which one is in <see cref="FigureWord.Unit"/>.</summary>
    Unit = 1UL << 61,

    /// <summary>A currency code that stands before its number.</summary>
    CurrencyCode = 1UL << 62,

    /// <summary>An adjective before a currency word.</summary>
    CurrencyAdjective = 1UL << 63,
}
