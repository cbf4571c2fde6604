using ContentLint.Reading;
using ContentLint.Reading.Quotations;

namespace ContentLint.Accuracy.Mutators;

/// <summary>A quotation mark that is missing.</summary>
internal sealed class DeletedQuotationMark() : Mutator(
    "quotation mark deleted",
    ["CL502"],
    "a double mark at either end of a quotation, except the opening one of a quotation that goes on in the next paragraph and a closing one before a paragraph that begins with a quotation: without them all marks are in good order.")
{
    public override IReadOnlyList<Func<Random, string>> FindPlaces(ArticleReading reading, string text)
    {
        var places = new List<Func<Random, string>>();
        foreach (Quotation quotation in reading.Quotations)
        {
            Token first = reading.Tokens[quotation.FirstToken];
            Token last = reading.Tokens[quotation.EndToken - 1];
            if (first.Kind == TokenKind.DoubleQuote && !quotation.IsContinued)
            {
                Add(places, text, first.Start);
            }

            bool endsBlock = quotation.EndToken == reading.Blocks[quotation.Block].EndToken;
            if (last.Kind == TokenKind.DoubleQuote && quotation.EndToken - quotation.FirstToken > 1
                && !(endsBlock && NextBeginsWithQuotation(reading, quotation.Block)))
            {
                Add(places, text, last.Start);
            }
        }

        return places;
    }

    private static void Add(List<Func<Random, string>> places, string text, int mark) => places.Add(_ => text.Remove(mark, 1));

    private static bool NextBeginsWithQuotation(ArticleReading reading, int block)
    {
        for (int i = block + 1; i < reading.Blocks.Length; i++)
        {
            if (reading.Blocks[i].IsProse && reading.Blocks[i].FirstToken < reading.Blocks[i].EndToken)
            {
                return reading.Tokens[reading.Blocks[i].FirstToken].Kind == TokenKind.DoubleQuote;
            }
        }

        return false;
    }
}
