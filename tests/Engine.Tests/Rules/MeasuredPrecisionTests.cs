using ContentLint.Rules;

namespace ContentLint.Engine.Tests.Rules;

public class MeasuredPrecisionTests
{
    [Theory]
    [InlineData(19, 0, 0, false)] // too few, however right
    [InlineData(18, 1, 1, true)]
    public void Few_judged_findings_measure_nothing(int right, int arguable, int wrong, bool measured) =>
        Assert.Equal(measured, new MeasuredPrecision(right, arguable, wrong).IsMeasured);

    [Theory]
    [InlineData(20, 0, 0, "very-high")]
    [InlineData(18, 2, 0, "high")] // what is arguable is not right
    [InlineData(12, 0, 8, "medium")]
    [InlineData(11, 9, 0, "low")]
    public void The_label_follows_the_share_of_right_ones(int right, int arguable, int wrong, string label) =>
        Assert.Equal(label, new MeasuredPrecision(right, arguable, wrong).Label);

    [Fact]
    public void The_table_is_read_by_rule_and_severity()
    {
        var table =
            MeasuredPrecision
            .Load(new StringReader("rule\tseverity\tright\targuable\twrong\nCL602\twarning\t17\t0\t3\nCL602\tnote\t1\t2\t3\n"));
        Assert.Equal(new MeasuredPrecision(17, 0, 3), table[("CL602", Severity.Warning)]);
        Assert.Equal(new MeasuredPrecision(1, 2, 3), table[("CL602", Severity.Note)]);
    }

    [Fact]
    public void The_interval_of_few_cases_is_wide()
    {
        (double share, double low, double high) = MeasuredPrecision.GetShare(9, 10);
        Assert.Equal(90, share);
        Assert.InRange(low, 59, 60); // Wilson's interval for 9 of 10: 59.6 to 98.2
        Assert.InRange(high, 98, 99);
    }
}
