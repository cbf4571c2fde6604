using ContentLint.Reading;
using ContentLint.Reading.Quotations;

namespace ContentLint.Engine.Tests.Reading;

public sealed class SpeakerLayerTests
{
    private const string Filler = "The old lift by the harbour stood still for a week, and nobody in the town knew why.\n\n";

    [Theory]
    [InlineData("“It is worn and old,” said Mara Quill.", "Mara Quill Cue")]
    [InlineData("Mara Quill said: “It is worn and old.”", "Mara Quill Cue")]
    [InlineData("“It is worn and old,” Mara Quill said. “It will not run again.”", "Mara Quill Cue|Mara Quill Adjacent")]
    [InlineData("Mara Quill said it was late. The rope is new. “It is worn and old.”", "Mara Quill Adjacent")]
    [InlineData("“It is worn and old,” said Mara Quill. “It is as good as new,” said Bruno Hale.", "Mara Quill Cue|Bruno Hale Cue")]
    [InlineData("Mara Quill shook her head. “It is worn and old.”", "Mara Quill Block")]
    [InlineData("The rope was new in May. “It is worn and old.”", "- None")] // nobody there
    public void A_quotation_leads_to_a_speaker_in_its_block(string text, string speakers) =>
        Assert.Equal(speakers, Speakers(Filler + text));

    [Theory]
    [InlineData("“It is worn and old,” said Mara Quill.\n\n“It will not run again.”", "Mara Quill Cue|Mara Quill Chain")]
    [InlineData("“It is worn and old,” said Mara Quill.\n\n“It will not run again.\n\n“It is over.”",
        "Mara Quill Cue|Mara Quill Chain|Mara Quill Chain")]
    [InlineData("Mara Quill said it was late.\n\n“It will not run again.”", "Mara Quill Chain")]
    [InlineData("Mara Quill said it was late.\n\nThe rope was new in May.\n\n“It will not run again.”",
        "- None")] // narration ends the chain
    [InlineData("Mara Quill said it was late. The rope was new in May.\n\n“It will not run again.”", "- None")] // so does its last sentence
    [InlineData("Mara Quill said it was late.\n\n## Ropes\n\n“It will not run again.”", "- None")] // and a heading
    [InlineData("There was one notice on the door:\n\n“It will not run again.”", "- Announced")]
    [InlineData("The harbour put out a statement in May.\n\n“It will not run again.”", "- Announced")]
    [InlineData("The rope was new in May.\n\n“It will not run again.”\n\n— Mara Quill, by letter", "- Announced")]
    public void A_quotation_of_its_own_goes_on_from_the_block_before(string text, string speakers) =>
        Assert.Equal(speakers, Speakers(Filler + text));

    [Fact]
    public void Every_quotation_has_its_entry()
    {
        var random = new Random(77);
        string[] pieces = ["“It is worn and old.”", "Mara Quill said: ", "she said. ", "The rope was new. ", "\n\n", "## Ropes\n\n",
            "‘No’ ", "\" ", "“", "- “Late again,” he said.\n"];
        for (int round = 0; round < 300; round++)
        {
            string text = Filler + string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => pieces[random.Next(pieces.Length)]));
            using ArticleReading reading = Read.Text(text);
            Assert.Equal(reading.Quotations.Length, reading.Speakers.Length);
        }
    }

    private static string Speakers(string text)
    {
        using ArticleReading reading = Read.Text(text, ContentLint.Documents.ArticleFormat.Markdown);
        var found = new List<string>();
        foreach (QuotationSpeaker speaker in reading.Speakers)
        {
            found.Add($"{(speaker.Mention < 0 ? "-" : reading.Text.ToString(reading.Mentions[speaker.Mention].Span))} {speaker.Link}");
        }

        return string.Join('|', found);
    }
}
