using ContentLint.Reading;

namespace ContentLint.Accuracy.Mutators;

/// <summary>The paragraph in which somebody speaks stands before the one that introduces them.</summary>
internal sealed class SwappedParagraphs() : Mutator(
    "two paragraphs swapped",
    ["CL202"],
    "the paragraph that introduces a speaker and a later one in which the speaker has only the surname.")
{
    public override IReadOnlyList<Func<Random, string>> FindPlaces(ArticleReading reading, string text)
    {
        var places = new List<Func<Random, string>>();
        foreach (People.Speaker speaker in People.Find(reading))
        {
            if (speaker.Introduction.Block == speaker.Bare.Block)
            {
                continue;
            }

            Block first = reading.Blocks[speaker.Introduction.Block];
            Block second = reading.Blocks[speaker.Bare.Block];
            places.Add(_ =>
                string.Concat(text[..first.Start], text[second.Start..second.End], text[first.End..second.Start],
                    text[first.Start..first.End], text[second.End..]));
        }

        return places;
    }
}
