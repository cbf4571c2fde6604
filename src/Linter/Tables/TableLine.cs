using System.Globalization;

namespace ContentLint.Tables;

/// <summary>A line of a table.</summary>
/// <param name="Table">The table's file.</param>
/// <param name="Number">The number of the line, from 1 on.</param>
/// <param name="Section">The section it stands in, or opens.</param>
/// <param name="Text">What it says; of a line that opens a section, what stands behind the equals sign.</param>
/// <param name="Comment">Of a line that opens a section, what the comment above it says.</param>
internal sealed record TableLine(string Table, int Number, string Section, string Text, string Comment = "")
{
    /// <summary>The words of the line.</summary>
    public string[] Words => Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A name that must be one of an enumeration's.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public T Parse<T>(string name)
        where T : struct, Enum => name is [>= 'A' and <= 'Z', ..] && Enum.TryParse(name, out T value) && Enum.IsDefined(value)
        ? value
        : throw Mistake($"“{name}” is no {typeof(T).Name}");

    /// <summary>A number.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public double ParseNumber(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
        ? value
        : throw Mistake($"“{number}” is no number");

    /// <summary>What is wrong with the line.</summary>
    public FormatException Mistake(string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Table}, line {Number}: {what}: {(Text.Length > 0 ? Text : Section)}"));
}
