using ContentLint.Reading;

namespace ContentLint.Accuracy.Mutators;

/// <summary>A paragraph that stands twice.</summary>
internal sealed class DuplicatedBlock() : Mutator(
    "paragraph pasted twice",
    ["CL501"],
    "a paragraph of at least eight words once more before a later paragraph.")
{
    public override IReadOnlyList<Func<Random, string>> FindPlaces(ArticleReading reading, string text)
    {
        List<int> paragraphs = Paragraphs(reading);
        int[] starts = [.. paragraphs.Select(paragraph => reading.Blocks[paragraph].Start)];
        var places = new List<Func<Random, string>>();
        for (int i = 0; i + 1 < paragraphs.Count; i++)
        {
            int from = i;
            string block = reading.Text.ToString(reading.Blocks[paragraphs[i]].Span);
            if (block.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length >= 8)
            {
                places.Add(random => text.Insert(starts[random.Next(from + 1, starts.Length)], block + "\n\n"));
            }
        }

        return places;
    }
}
