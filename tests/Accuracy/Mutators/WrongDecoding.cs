using System.Text;
using ContentLint.Reading;

namespace ContentLint.Accuracy.Mutators;

/// <summary>A character that was read in the wrong encoding.</summary>
internal sealed class WrongDecoding() : Mutator(
    "character decoded wrongly",
    ["CL405"],
    "a character outside ASCII, its UTF-8 bytes read as Windows-1252, or its Windows-1252 byte read as UTF-8.")
{
    /// <summary>Characters 0x80 to 0x9F of Windows-1252; five places are free and read as themselves.</summary>
    private const string Upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public override IReadOnlyList<Func<Random, string>> FindPlaces(ArticleReading reading, string text)
    {
        var places = new List<Func<Random, string>>();
        for (int i = 0; i < text.Length; i++)
        {
            int at = i;
            if (text[i] > 127 && !char.IsSurrogate(text[i]))
            {
                places.Add(random => Replace(text, at, at + 1, random.Next(2) == 0 ? "\uFFFD" : ReadAsWindows1252(text[at])));
            }
        }

        return places;
    }

    private static string ReadAsWindows1252(char character)
    {
        var read = new StringBuilder();
        foreach (byte part in Encoding.UTF8.GetBytes([character]))
        {
            read.Append(part is >= 0x80 and <= 0x9F ? Upper[part - 0x80] : (char)part);
        }

        return read.ToString();
    }
}
