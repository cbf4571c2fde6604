using System.Text;
using ContentLint.Configuration;
using ContentLint.Facts;
using ContentLint.Reading.Dates;
using ContentLint.Rules;
using Microsoft.CodeAnalysis.Text;

namespace ContentLint.Engine.Tests.Facts;

public sealed class FactLineTests
{
    private static readonly Fact Example = new(
        "CL312",
        "name",
        "asta r",
        "asta rehm",
        "news/a é.txt",
        new CalendarDate(2024, 5, 3),
        new TextSpan(12, 9),
        new LinePositionSpan(new LinePosition(1, 2), new LinePosition(1, 11)),
        (3, 12),
        "Then “Asta Rehm” said no.\u2028",
        6,
        ["=head varn", ""],
        RuleSettings.Default with { Severity = Severity.Error, IsRaised = true },
        "known");

    [Fact]
    public void The_form_of_a_line_is_fixed() => Assert.Equal(
        """CL312 name asta r	{"v":1,"form":"asta rehm","path":"news/a é.txt","date":"2024-05-03","span":[12,21],"lines":[1,2,1,11],"columns":[3,12],"quote":"Then “Asta Rehm” said no.\u2028","at":6,"values":["=head varn",""],"severity":"error","raised":true,"accepted":"known"}""",
        Encoding.UTF8.GetString(FactLine.Write(Example)));

    [Fact]
    public void What_is_written_is_read()
    {
        Verify(Example);
        Verify(Example with { Story = "-0Az_b7k" });
        Verify(Example with { Date = default, Values = [], Settings = RuleSettings.Default, Accepted = null, Key = "with spaces in it" });

        static void Verify(Fact fact)
        {
            byte[] line = FactLine.Write(fact);
            Fact read = FactLine.Read(line);
            Assert.Equal(line, FactLine.Write(read));
            Assert.Equal(fact.Values, read.Values);
            Assert.Equal(fact with { Values = read.Values, Settings = read.Settings }, read);
            Assert.Equal((fact.Settings.Severity, fact.Settings.IsRaised), (read.Settings.Severity, read.Settings.IsRaised));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("CL312 name asta r")]
    [InlineData("CL312\t{}")]
    [InlineData("CL312 name asta r\t{}")]
    [InlineData("CL312 name asta r\t{\"v\":1")]
    [InlineData("CL312 name asta r\t{\"v\":2}")]
    [InlineData("CL312 name asta r\t[]")]
    [InlineData("""CL312 name x	{"v":1,"form":"x","path":"a","span":[1,2],"lines":[0,0,0,1],"columns":[1,2],"quote":"x","at":5}""")]
    [InlineData("""CL312 name x	{"v":1,"form":"x","path":"a","span":[2],"lines":[0,0,0,1],"columns":[1,2],"quote":"x","at":0}""")]
    [InlineData("""CL312 name x	{"v":1,"form":1,"path":"a","span":[1,2],"lines":[0,0,0,1],"columns":[1,2],"quote":"x","at":0}""")]
    public void What_is_no_line_is_refused(string line) =>
        Assert.Throws<FormatException>(() => FactLine.Read(Encoding.UTF8.GetBytes(line)));
}
