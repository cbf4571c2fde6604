using ContentLint.Rules.Attribution;

namespace ContentLint.Rules.Tests.Attribution;

public sealed class LateSpeakerTests : RuleTest<LateSpeaker>
{
    private const string Long =
        "“The wall is old. It was never inspected in ten years. Nobody ever came to look at the cracks. We wrote to the council again and again about the water that came through the roof in winter, and all we ever had was a letter. My children slept in coats,”";

    [Fact]
    public void A_first_speaker_named_after_many_words_is_a_note() =>
        Verify(Severity.Note, $"{Long} said [|Ana Brook|], who runs the kiosk.");

    [Theory]
    [InlineData("“The wall is old,” said Ana Brook, who runs the kiosk. “It was never inspected.”")] // named at once
    [InlineData("Ana Brook runs the kiosk.\n\n" + Long + " Brook said.")] // named before
    [InlineData("Ana Brook, who runs the kiosk, said it was late.\n\n" + Long + " she said.")] // a pronoun for one who spoke
    [InlineData("Ana Brook, who runs the kiosk, said: " + Long)] // introduced
    [InlineData("Interview: Ana Brook\n\n" + Long + " said Ana Brook.")] // an interview
    public void A_speaker_known_in_time_passes(string text) => VerifySilent(text);

    [Fact]
    public void Names_and_words_do_not_matter()
    {
        string[] names = ["Ana Brook", "Tom Kell", "Noor Haddad", "Paolo Renn"];
        string[] things = ["wall", "roof", "pier", "mill"];
        var random = new Random(20_110);
        for (int i = 0; i < 60; i++)
        {
            string quotation = Long.Replace("wall", things[random.Next(things.Length)], StringComparison.Ordinal);
            string name = names[random.Next(names.Length)];
            Verify($"{quotation} said [|{name}|], who runs the kiosk.");
            VerifySilent($"{name}, who runs the kiosk, said: {quotation}");
        }
    }
}
