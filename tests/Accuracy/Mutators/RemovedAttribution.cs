using ContentLint.Reading;
using ContentLint.Reading.Attributions;
using ContentLint.Reading.Quotations;

namespace ContentLint.Accuracy.Mutators;

/// <summary>A quotation of which nobody says whose it is.</summary>
internal sealed class RemovedAttribution() : Mutator(
    "attribution of a quotation removed",
    ["CL206"],
    "what follows a quotation at the start of its paragraph up to the end of the sentence, where the paragraph has no other attribution and the two before it have neither an attribution nor a quotation.")
{
    public override IReadOnlyList<Func<Random, string>> FindPlaces(ArticleReading reading, string text)
    {
        var places = new List<Func<Random, string>>();
        foreach (Attribution attribution in reading.Attributions)
        {
            Sentence sentence = reading.Sentences[attribution.Sentence];
            Block block = reading.Blocks[sentence.Block];
            if (!attribution.HasQuotation || sentence.Start != block.Start || reading.Tokens[block.FirstToken].Kind != TokenKind.DoubleQuote
                || HasOther(reading, attribution) || HasSpeech(reading, sentence.Block - 1) || HasSpeech(reading, sentence.Block - 2)
                || FindQuotation(reading, block.FirstToken) is not { } quotation || quotation.End > reading.Tokens[attribution.Cue].Start
                || quotation.Kind != QuotationKind.Speech)
            {
                continue;
            }

            // “No, we won’t,” said the mayor.  becomes  “No, we won’t.”
            int mark = quotation.End - 1;
            string words = text[sentence.Start..mark].TrimEnd(',');
            string end = words[^1] is '.' or '!' or '?' ? string.Empty : ".";
            places.Add(_ => Replace(text, sentence.Start, sentence.End, words + end + text[mark]));
        }

        return places;
    }

    private static bool HasOther(ArticleReading reading, Attribution attribution)
    {
        int block = reading.Sentences[attribution.Sentence].Block;
        foreach (Attribution other in reading.Attributions)
        {
            if (other != attribution && reading.Sentences[other.Sentence].Block == block)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSpeech(ArticleReading reading, int block)
    {
        foreach (Attribution attribution in reading.Attributions)
        {
            if (reading.Sentences[attribution.Sentence].Block == block)
            {
                return true;
            }
        }

        foreach (Quotation quotation in reading.Quotations)
        {
            if (quotation.Block == block)
            {
                return true;
            }
        }

        return false;
    }

    private static Quotation? FindQuotation(ArticleReading reading, int token)
    {
        foreach (Quotation quotation in reading.Quotations)
        {
            if (quotation.FirstToken == token)
            {
                return quotation;
            }
        }

        return null;
    }
}
