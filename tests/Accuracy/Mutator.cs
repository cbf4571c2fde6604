using ContentLint.Reading;

namespace ContentLint.Accuracy;

/// <summary>Plants one kind of defect in a clean article.</summary>
/// <param name="name">What it does, for the table.</param>
/// <param name="rules">The rules of which one must report it.</param>
/// <param name="condition">Where it is planted: only where the text then has the defect.</param>
internal abstract class Mutator(string name, string[] rules, string condition)
{
    public string Name { get; } = name;

    public IReadOnlyList<string> Rules { get; } = rules;

    public string Condition { get; } = condition;

    /// <summary>Every place of the article where the defect can be planted.</summary>
    public abstract IReadOnlyList<Func<Random, string>> FindPlaces(ArticleReading reading, string text);

    /// <summary>The indexes of the blocks of running text.</summary>
    protected static List<int> Paragraphs(ArticleReading reading)
    {
        var paragraphs = new List<int>();
        for (int i = 0; i < reading.Blocks.Length; i++)
        {
            if (reading.Blocks[i].Zone == Zone.Body && reading.Blocks[i].FirstToken < reading.Blocks[i].EndToken)
            {
                paragraphs.Add(i);
            }
        }

        return paragraphs;
    }

    /// <summary>The text with a part of it replaced.</summary>
    protected static string Replace(string text, int start, int end, string with) =>
        string.Concat(text.AsSpan(0, start), with, text.AsSpan(end));
}
