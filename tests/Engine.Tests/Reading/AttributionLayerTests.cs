using ContentLint.Reading;
using ContentLint.Reading.Attributions;

namespace ContentLint.Engine.Tests.Reading;

public sealed class AttributionLayerTests
{
    [Theory]
    [InlineData("“It is late,” said Tom Kell.", AttributionForm.VerbSource, "Tom Kell")]
    [InlineData("Tom Kell said that it was late.", AttributionForm.SourceVerb, "Tom Kell")]
    [InlineData("Tom Kell told the court that it was late.", AttributionForm.Hearer, "Tom Kell")]
    [InlineData("It was late, Tom Kell said on Monday.", AttributionForm.ClauseFinal, "Tom Kell")]
    [InlineData("The bridge, Tom Kell said, was late.", AttributionForm.Interrupted, "Tom Kell")]
    [InlineData("According to Tom Kell, it was late.", AttributionForm.AccordingTo, "Tom Kell")]
    [InlineData("The road was shut, Tom Kell said, adding that it was late.", AttributionForm.Participle, "Tom Kell")]
    [InlineData("The delay was confirmed by Tom Kell.", AttributionForm.PassiveAgent, "Tom Kell")]
    [InlineData("Tom Kell was quoted as saying it was late.", AttributionForm.PassiveAgent, "Tom Kell")]
    [InlineData("It is understood that the train is late.", AttributionForm.Agentless, "is understood that")]
    [InlineData("Kell’s claim that it was late is old.", AttributionForm.Nominal, "Kell’s")]
    [InlineData("The claim by the ministry that it was late is old.", AttributionForm.Nominal, "the ministry")]
    [InlineData("The mayor is adamant that it was late.", AttributionForm.Adjectival, "The mayor")]
    [InlineData("The bridge was allegedly sold.", AttributionForm.Hedge, "allegedly")]
    [InlineData("The report says it was late.", AttributionForm.Document, "The report")]
    [InlineData("The ministry declined to comment.", AttributionForm.Silence, "The ministry")]
    [InlineData("The ministry did not immediately respond to questions.", AttributionForm.Silence, "The ministry")]
    public void Each_form_has_its_source(string text, AttributionForm form, string source)
    {
        using ArticleReading reading = Read.Text(text);
        Attribution[] found = [.. reading.Attributions.ToArray().Where(attribution => attribution.Form == form)];
        Assert.Contains(source, found.Select(attribution => reading.Text.ToString(attribution.GetSourceSpan(reading))),
            StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("As Tom Kell put it, the bridge is late.", "Tom Kell")]
    [InlineData("The bridge is a gift, as Kell put it.", "Kell")]
    [InlineData("“It is late,” is how Ana Brook puts it: “very late.”", "Ana Brook")]
    [InlineData("“It is late,” said a weary Kell.", "a weary Kell")]
    [InlineData("Ana Brook, head of the Vell Fund, a public body, argued that it was late.", "Ana Brook")]
    [InlineData("Brook, 45, a baker, said it was late.", "Brook")]
    [InlineData("Ana Brook and Tom Kell said it was late.", "Ana Brook")]
    [InlineData("Ana Brook and Tom Kell said it was late.", "Tom Kell")]
    [InlineData("“It is late,” said Brook and Kell.", "Kell")]
    [InlineData("It was late, Brook and Kell agreed.", "Brook")]
    public void A_source_is_found_in_its_frame(string text, string source)
    {
        using ArticleReading reading = Read.Text(text);
        Assert.Contains(source,
            reading.Attributions.ToArray().Select(attribution => reading.Text.ToString(attribution.GetSourceSpan(reading))),
            StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("She put it on the table.")] // a thing
    [InlineData("A data call is made each year.")] // two nouns
    [InlineData("We asked a research question.")]
    [InlineData("After meeting Brook and Kell it was late.")]
    public void What_is_no_frame_has_no_source(string text)
    {
        using ArticleReading reading = Read.Text(text);
        Assert.Empty(reading.Attributions.ToArray());
    }

    [Theory]
    [InlineData("In Vell, the mayor, a baker, said it was late.", "Vell")]
    [InlineData("On Monday, the clerk, a baker, said it was late.", "Monday")]
    [InlineData("With Ana Brook, the clerk, a baker, said it was late.", "Ana Brook")]
    [InlineData("Critics and Kell said it was late.", "Critics")]
    public void What_stands_before_a_source_is_none(string text, string other)
    {
        using ArticleReading reading = Read.Text(text);
        Assert.DoesNotContain(other,
            reading.Attributions.ToArray().Select(attribution => reading.Text.ToString(attribution.GetSourceSpan(reading))),
            StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Tom Kell, the mayor, said it was late. He said it was cold.", "Tom Kell", SourceLevel.NamedPerson)]
    [InlineData("Ines Coll left at noon. She said it was cold.", "Ines Coll", SourceLevel.NamedPerson)]
    [InlineData("Experts said it was late. They said it was cold.", null, SourceLevel.BareGroup)]
    [InlineData("The ministry said it was late. It said it was cold.", null, SourceLevel.NamedBody)]
    public void A_pronoun_stands_for_the_last_that_fits(string text, string? antecedent, SourceLevel standing)
    {
        using ArticleReading reading = Read.Text(text);
        Attribution last = reading.Attributions[^1];
        Assert.Equal(SourceLevel.Pronoun, last.Level);
        Assert.Equal(standing, last.Standing);
        Assert.Equal(antecedent, last.Antecedent < 0 ? null : reading.Text.ToString(reading.Mentions[last.Antecedent].Span));
    }

    [Theory]
    [InlineData("The bridge fell. Tom Kell said it was old. It had rusted since May.", CoverKind.None, CoverKind.Content,
        CoverKind.CarriedOver)]
    [InlineData("Tom Kell said it was old. The bridge fell. Tom Kell said it was late.", CoverKind.Content, CoverKind.Between,
        CoverKind.Content)]
    [InlineData("Opinions differ. Tom Kell said it was old. The bridge fell.", CoverKind.Announced, CoverKind.Content, CoverKind.None)]
    [InlineData("Tom Kell told the court it was old. The bridge fell. The lamp broke.", CoverKind.Content, CoverKind.CarriedOver,
        CoverKind.CarriedOver)]
    [InlineData("Tom Kell said it was old. “The bridge fell.” The lamp broke.", CoverKind.Content, CoverKind.Quotation, CoverKind.None)]
    public void A_sentence_is_covered_by_what_stands_around_it(string text, CoverKind first, CoverKind second, CoverKind third)
    {
        using ArticleReading reading = Read.Text(text);
        Assert.Equal([first, second, third], reading.Coverage.ToArray().Select(cover => cover.Kind));
    }
}
