using ContentLint.Reading;

namespace ContentLint.Accuracy.Mutators;

/// <summary>The sentence that introduces a speaker is missing.</summary>
internal sealed class CutIntroduction() : Mutator(
    "introducing sentence cut",
    ["CL201", "CL203", "CL204"],
    "the sentence with the only mention in full of a person who speaks by the surname in a later sentence.")
{
    public override IReadOnlyList<Func<Random, string>> FindPlaces(ArticleReading reading, string text)
    {
        var places = new List<Func<Random, string>>();
        foreach (People.Speaker speaker in People.Find(reading))
        {
            if (speaker.Introduction.Sentence == speaker.Bare.Sentence)
            {
                continue;
            }

            Sentence sentence = reading.Sentences[speaker.Introduction.Sentence];
            int end = sentence.End;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            places.Add(_ => text.Remove(sentence.Start, end - sentence.Start));
        }

        return places;
    }
}
