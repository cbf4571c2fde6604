using ContentLint.Reading.Quantities;

namespace ContentLint.Engine.Tests.Quantities;

public sealed class IntervalTests
{
    [Fact]
    public void Sums_and_differences_take_the_outer_ends()
    {
        Assert.Equal(new Interval(11, 22), new Interval(1, 2).Plus(new Interval(10, 20)));
        Assert.Equal(new Interval(8, 19), new Interval(10, 20).Minus(new Interval(1, 2)));
    }

    [Fact]
    public void Products_keep_their_order_with_negative_ends() =>
        Assert.Equal(new Interval(-20, 40), new Interval(-1, 2).Times(new Interval(10, 20)));

    [Fact]
    public void Quotients_widen_and_a_divisor_that_may_be_nothing_allows_anything()
    {
        Assert.Equal(new Interval(5, 20), new Interval(10, 20).Over(new Interval(1, 2)));
        Assert.True(double.IsPositiveInfinity(new Interval(10, 20).Over(new Interval(0, 2)).High));
    }

    [Fact]
    public void Intervals_conflict_only_if_apart_after_widening_by_one_percent()
    {
        Assert.False(new Interval(100, 100).ConflictsWith(new Interval(101.9, 110)));
        Assert.True(new Interval(100, 100).ConflictsWith(new Interval(103, 110)));
        Assert.Equal(3, new Interval(1, 100).DistanceTo(new Interval(103, 110)));
        Assert.Equal(new Interval(1, 110), new Interval(1, 100).Union(new Interval(103, 110)));
    }
}
