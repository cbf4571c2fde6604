using ContentLint.Reading;

namespace ContentLint.Accuracy.Mutators;

/// <summary>A name is spelt in another way once.</summary>
internal sealed class MisspeltName() : Mutator(
    "name misspelt once",
    ["CL207", "CL201"],
    "one letter left out, doubled, changed or swapped inside the surname of a speaker, where it stands alone and has at least five letters.")
{
    private const int ShortestName = 5;

    public override IReadOnlyList<Func<Random, string>> FindPlaces(ArticleReading reading, string text)
    {
        var places = new List<Func<Random, string>>();
        foreach (People.Speaker speaker in People.Find(reading))
        {
            Token name = reading.Tokens[speaker.Bare.EndToken - 1];
            int end = name.IsPossessive ? name.End - 2 : name.End;
            string written = text[name.Start..end];
            if (written.Length >= ShortestName && written.All(char.IsLetter))
            {
                for (int variant = 0; variant < 4; variant++)
                {
                    int kind = variant;
                    places.Add(random => Replace(text, name.Start, end, Misspell(written, kind, random)));
                }
            }
        }

        return places;
    }

    private static string Misspell(string name, int kind, Random random)
    {
        int at = random.Next(2, name.Length - 1);
        return kind switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, name[at].ToString()),
            2 => Replace(name, at, at + 1, name[at] is 'e' ? "a" : "e"),
            _ => Replace(name, at - 1, at + 1, string.Concat(name[at], name[at - 1])),
        };
    }
}
