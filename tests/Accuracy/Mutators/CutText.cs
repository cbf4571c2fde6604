using ContentLint.Reading;

namespace ContentLint.Accuracy.Mutators;

/// <summary>The text breaks off.</summary>
internal sealed class CutText() : Mutator(
    "text cut at a random character",
    ["CL504"],
    "any character of the paragraphs after the second, unless a sentence ends just before it.")
{
    public override IReadOnlyList<Func<Random, string>> FindPlaces(ArticleReading reading, string text)
    {
        var places = new List<Func<Random, string>>();
        foreach (int paragraph in Paragraphs(reading).Skip(2))
        {
            Block block = reading.Blocks[paragraph];
            for (int at = block.Start + 1; at < block.End; at++)
            {
                int cut = at;
                string kept = text[block.Start..cut].TrimEnd().TrimEnd('”', '"', '’', ')');
                if (kept.Length > 0 && kept[^1] is not ('.' or '!' or '?' or '…'))
                {
                    places.Add(_ => text[..cut].TrimEnd() + "\n");
                }
            }
        }

        return places;
    }
}
