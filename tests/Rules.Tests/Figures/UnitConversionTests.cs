using System.Globalization;

namespace ContentLint.Rules.Tests.Figures;

public sealed class UnitConversionTests : RuleTest<ContentLint.Rules.Figures.UnitConversion>
{
    [Theory]
    [InlineData("The fire burned 90 hectares (about [|500 acres|]).")]
    [InlineData("The path is 12 miles, or [|25 kilometres|], long.")]
    [InlineData("It was minus 10C ([|50F|]) at dawn.")]
    [InlineData("It was 31C ([|98F|]) at noon.")]
    [InlineData("The calf weighed 40 kg ([|188 lb|]).")]
    [InlineData("They drove at 60 mph ([|130 kph|]).")]
    public void Finds_a_wrong_conversion(string marked) => Verify(Severity.Warning, marked);

    [Theory]
    [InlineData("It was 31C (88F) at noon.")]
    [InlineData("The path is 12 miles (19.3 kilometres) long.")]
    [InlineData("The lake is about 11 kilometres (6.8 miles) long.")]
    [InlineData("The sea is 1.5C (2.7F) warmer.")] // a difference
    [InlineData("It was minus 10C (14F) at dawn.")]
    [InlineData("It holds 10 gallons (45 litres).")] // the British gallon
    [InlineData("It is 12 miles from a 25 kilometre path.")] // no conversion
    [InlineData("It is 12 miles (he took 25 kilometres).")]
    public void Leaves_alone(string text) => VerifySilent(text);

    [Fact]
    public void The_message_tells_a_lost_sign() => VerifyMessage(
        "It was minus 20C ([|4F|]) at dawn.",
        "minus 20C is about minus 4 F; the text says 4F (the sign is wrong)");

    [Theory]
    [InlineData("miles", "kilometres", 1.609344)]
    [InlineData("feet", "metres", 0.3048)]
    [InlineData("inches", "centimetres", 2.54)]
    [InlineData("acres", "hectares", 0.4046856)]
    [InlineData("ounces", "grams", 28.3495)]
    [InlineData("yards", "metres", 0.9144)]
    public void Right_conversions_of_every_unit_are_silent_and_wrong_ones_found(string from, string to, double factor)
    {
        var random = new Random(20_310);
        for (int i = 0; i < 300; i++)
        {
            int value = random.Next(11, 900);
            string converted = (value * factor).ToString("0.0", CultureInfo.InvariantCulture);
            string wrong = (value * factor * 1.35).ToString("0.0", CultureInfo.InvariantCulture);
            VerifySilent($"It measures {value} {from} ({converted} {to}).");
            Assert.Single(Find($"It measures {value} {from} ({wrong} {to})."));
        }
    }

    [Theory]
    [InlineData("The boy weighed 20 kilograms ([|64 pounds|]).")]
    [InlineData("Winds reached 100 mph ([|141 km/h|]).")]
    [InlineData("The site covers 5 square miles ([|23 square kilometres|]).")]
    [InlineData("The room has 40 sq m ([|230 sq ft|]).")]
    [InlineData("Drink [|13-34 ounces (375-500 ml|]) before a meal.")] // the low ends fit, the high ends do not
    [InlineData("Drink 17 ounces ([|900 ml|]) before a meal.")]
    public void Finds_pounds_speeds_and_areas(string marked) => Verify(marked);

    [Theory]
    [InlineData("The boy weighed 20 kilograms (44 pounds).")]
    [InlineData("Winds reached 100 mph (161 km/h).")]
    [InlineData("Drink 13-17 ounces (375-500 ml) before a meal.")]
    [InlineData("Walk 5-6 miles (8-10 km) a day.")]
    [InlineData("Walk 2 to 3 miles (3 to 5 km) a day.")]
    [InlineData("Winds reached 60 miles an hour (97 kilometres per hour).")]
    [InlineData("The site covers 5 square miles (13 square kilometres).")]
    [InlineData("It cost 20 kilograms of gold (64,000 pounds).")] // money
    public void Leaves_pounds_speeds_and_areas(string text) => VerifySilent(text);

    [Theory]
    [InlineData("The air was hotter than 1,000 °C (1,800 °F).")]
    [InlineData("The lamp burns at 900 °C (1,700 °F).")]
    public void Both_may_be_rounded_to_hundreds(string text) => VerifySilent(text);

    [Theory]
    [InlineData("The lamp burns at 900 °C ([|1,500 °F|]).")]
    [InlineData("The lamp burns at 300 °C ([|400 °F|]).")]
    public void Further_off_they_differ(string text) => Verify(text);
}
