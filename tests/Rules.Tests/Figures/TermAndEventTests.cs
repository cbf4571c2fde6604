namespace ContentLint.Rules.Tests.Figures;

/// <summary>Terms of leases, years after an event and the age of the dead, with dates in other sentences.</summary>
public sealed class TermAndEventTests : RuleTest<ContentLint.Rules.Figures.DurationOrAgeMismatch>
{
    [Theory]
    [InlineData("The lease starts in September 2026 and expires at the end of August 2041.\n\nThe owner was glad to have a tenant for the next [|quarter of a century|].")]
    [InlineData("The contract runs from May 2020 to May 2032.\n\nThe [|20-year|] contract was signed on Monday.")]
    [InlineData("The lease begins in 2024 and ends in 2034.\n\nThe choir signed for another [|20 years|].")]
    [InlineData("The deal starts in July 2021 and runs until June 2026.\n\nFans were pleased with the [|three-year|] deal.")]
    public void A_lease_has_the_length_between_its_ends(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("The lease starts in September 2026 and expires at the end of August 2041.\n\nThe owner was glad to have a tenant for the next 15 years.")]
    [InlineData("The contract runs from May 2020 to May 2032.\n\nThe old 20-year contract was dull.")]
    [InlineData("The contract runs from May 2020 to May 2032, with an option to extend it.\n\nThe 20-year contract was signed on Monday.")]
    [InlineData("The lease begins in 2024 and ends in 2034.\n\nThe rent is fixed for five years.")]
    public void Other_lengths_are_left_alone(string text) => VerifySilent(text);

    [Theory]
    [InlineData("Thirty-one miners died when gas exploded on 17 October 1956.\n\nA stone was put up in 2026 by the town, [|sixty years|] after the disaster.")]
    [InlineData("The ferry sank in May 1987 with nine on board.\n\nDivers came back in 2024, [|27 years|] after the sinking.")]
    public void Years_after_the_only_event_of_the_article(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Thirty-one miners died when gas exploded on 17 October 1956.\n\nA stone was put up in 2026 by the town, 70 years after the disaster.")]
    [InlineData("Thirty-one miners died when gas exploded on 17 October 1956. Four drowned in 1966.\n\nA stone was put up in 2026 by the town, sixty years after the disaster.")]
    [InlineData("Thirty-one miners died when gas exploded on 17 October 1956.\n\nA stone was put up in 2026 by the town, sixty years after the disaster in the next valley.")]
    public void Years_after_another_event_are_left_alone(string text) => VerifySilent(text);

    [Theory]
    [InlineData("Ada Quill, who has died aged [|92|], carved stones.\n\nShe was born in 1938 in a mill town.\n\nQuill died at home on 11 March 2025.")]
    [InlineData("LEEDS, 3 May 2026 - The painter Ada Quill has died at the age of [|71|].\n\nShe was born in 1945 and left school early.")]
    [InlineData("Ada Quill has died, aged [|58|], after a fall.\n\nQuill was born on 3 May 1950.\n\nShe died on 9 June 2018.")]
    public void An_age_at_death_fits_the_year_of_birth(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("Ada Quill, who has died aged 86, carved stones.\n\nShe was born in 1938 in a mill town.\n\nQuill died at home on 11 March 2025.")]
    [InlineData("Ada Quill, who has died aged 92, carved stones.\n\nHer husband was born in 1938 in a mill town.\n\nQuill died at home on 11 March 2025.")]
    [InlineData("Ada Quill, who has died aged 92, carved stones.\n\nShe was born in 1938 in a mill town.")] // nobody knows when
    [InlineData("Her father died aged 92. Ada Quill was born in 1938. She died on 11 March 2025.")]
    public void An_age_at_death_that_may_be_right_is_left_alone(string text) => VerifySilent(text);
}
