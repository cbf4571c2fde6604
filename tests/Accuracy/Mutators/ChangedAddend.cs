using ContentLint.Reading;

namespace ContentLint.Accuracy.Mutators;

/// <summary>Parts that no longer make their total.</summary>
internal sealed class ChangedAddend() : Mutator(
    "one addend changed",
    ["CL304"],
    "one digit, or a number word, of a figure after a colon in a sentence where the figures after the colon make exactly one figure before it.")
{
    public override IReadOnlyList<Func<Random, string>> FindPlaces(ArticleReading reading, string text)
    {
        var places = new List<Func<Random, string>>();
        foreach (Sentence sentence in reading.Sentences)
        {
            int colon = text.IndexOf(':', sentence.Start, sentence.End - sentence.Start);
            if (colon < 0)
            {
                continue;
            }

            List<Figures.Figure> before = Figures.Find(text, sentence.Start, colon);
            List<Figures.Figure> parts = Figures.Find(text, colon, sentence.End);
            if (parts.Count > 1 && before.Any(total => total.Value == parts.Sum(part => part.Value)))
            {
                foreach (Figures.Figure part in parts)
                {
                    for (int times = 0; times < 4; times++)
                    {
                        places.Add(random => Replace(text, part.Start, part.End, Figures.Change(text, part, random)));
                    }
                }
            }
        }

        return places;
    }
}
