using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Statistics;

public sealed class GroupMomentsTests
{
    [Fact]
    public void A_group_is_its_size_its_mean_and_its_squares()
    {
        GroupMoments.Of([1, 2, 6]).ShouldBe(new GroupMoments(3, 3, 14));
        GroupMoments.Of([1, 2, 6]).Variance.ShouldBe(7);
        GroupMoments.Of([1, 3]).Variance.ShouldBe(2);
        GroupMoments.Of([4]).ShouldBe(new GroupMoments(1, 4, 0));
        GroupMoments.Of([4]).Variance.ShouldBeNull();
        GroupMoments.Of([]).ShouldBe(default);
        default(GroupMoments).Mean.ShouldBeNull();
    }

    [Fact]
    public void A_published_mean_and_spread_are_enough()
    {
        GroupMoments.Of(5, 60, 2).ShouldBe(new GroupMoments(5, 60, 16));
        GroupMoments.Of(1, 60, 0).ShouldBe(new GroupMoments(1, 60, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => GroupMoments.Of(0, 60, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => GroupMoments.Of(1, 60, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => GroupMoments.Of(5, 60, -2));
        Should.Throw<ArgumentOutOfRangeException>(() => GroupMoments.Of(5, double.NaN, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => GroupMoments.Of(5, 60, double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => GroupMoments.Of([1, double.NaN]));
    }

    [Fact]
    public void Numbers_that_cannot_be_moments_are_not_finite()
    {
        default(GroupMoments).IsFinite.ShouldBeTrue();
        new GroupMoments(2, 1, 0).IsFinite.ShouldBeTrue();
        new GroupMoments(2, double.NaN, 1).IsFinite.ShouldBeFalse();
        new GroupMoments(2, 1, double.PositiveInfinity).IsFinite.ShouldBeFalse();
        new GroupMoments(2, 1, -1).IsFinite.ShouldBeFalse();
    }
}
