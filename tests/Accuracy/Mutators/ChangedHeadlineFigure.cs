using ContentLint.Reading;

namespace ContentLint.Accuracy.Mutators;

/// <summary>A headline that says another number than the text.</summary>
internal sealed class ChangedHeadlineFigure() : Mutator(
    "figure of the headline changed",
    ["CL306"],
    "one digit, or a number word, of a figure of the headline that also stands in the text.")
{
    public override IReadOnlyList<Func<Random, string>> FindPlaces(ArticleReading reading, string text)
    {
        var places = new List<Func<Random, string>>();
        foreach (Block block in reading.Blocks)
        {
            if (block.Zone != Zone.Headline)
            {
                continue;
            }

            HashSet<long> body = [.. Figures.Find(text, block.End, text.Length).Select(figure => figure.Value)];
            foreach (Figures.Figure figure in Figures.Find(text, block.Start, block.End).Where(figure => body.Contains(figure.Value)))
            {
                for (int times = 0; times < 4; times++)
                {
                    places.Add(random => Replace(text, figure.Start, figure.End, Figures.Change(text, figure, random)));
                }
            }
        }

        return places;
    }
}
