using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Statistics;

public sealed class CovarianceMatrixTests
{
    [Fact]
    public void Variances_and_covariances_have_the_divisor_n_minus_one()
    {
        var matrix = CovarianceMatrix.Of([[1, 2], [3, 6], [5, 4]]);

        (matrix.Size, matrix.N, matrix.Reason).ShouldBe((2, 3, Reason.None));
        (matrix[0, 0], matrix[1, 1], matrix[0, 1], matrix[1, 0]).ShouldBe((4, 4, 2, 2));
    }

    [Fact]
    public void People_with_a_gap_do_not_count()
    {
        var matrix = CovarianceMatrix.OfCompleteCases([[1, 2], [9, null], [3, 6], [null, null], [5, 4]]);

        (matrix.N, matrix[0, 1]).ShouldBe((3, 2));
    }

    [Fact]
    public void Published_correlations_and_spreads_make_the_same_matrix_as_covariances()
    {
        var matrix = CovarianceMatrix.FromCorrelations([[1, 0.5], [0.5, 1]], [2, 3], 40);

        (matrix[0, 0], matrix[1, 1], matrix[1, 0], matrix.N).ShouldBe((4, 9, 3, 40));
    }

    [Fact]
    public void A_column_that_differs_by_rounding_only_has_no_spread_at_all()
    {
        var matrix = CovarianceMatrix.Of([[0.1 + 0.2, 1], [0.3, 2], [0.3, 4]]);

        (matrix[0, 0], matrix[0, 1]).ShouldBe((0, 0));
    }

    [Fact]
    public void Rounded_print_is_taken_as_it_is_meant() =>
        CovarianceMatrix.FromCovariances([[4, 1.0000004], [1, 1]], 20)[1, 0].ShouldBe(1.0000002, 1e-12);

    [Fact]
    public void Two_people_a_column_without_spread_and_columns_that_repeat_each_other_still_make_a_matrix()
    {
        CovarianceMatrix.FromCovariances([[1]], 2).Reason.ShouldBe(Reason.None);
        CovarianceMatrix.FromCovariances([[0, 0], [0, 1]], 30).Reason.ShouldBe(Reason.None);
        CovarianceMatrix.FromCovariances([[1, 1], [1, 1]], 30)[0, 1].ShouldBe(1);
        CovarianceMatrix.FromCovariances([[1, -1.0000005], [-1.0000005, 1]], 30)[0, 1].ShouldBe(-1.0000005);
    }

    [Fact]
    public void What_is_no_matrix_says_why_and_has_no_numbers()
    {
        CovarianceMatrix.Of([[1, double.NaN]]).Reason.ShouldBe(Reason.NotFinite);
        CovarianceMatrix.Of([]).Reason.ShouldBe(Reason.NZero);
        CovarianceMatrix.Of([[1, 2]]).Reason.ShouldBe(Reason.NOne);
        CovarianceMatrix.FromCovariances([[double.NaN]], 30).Reason.ShouldBe(Reason.NotFinite);
        CovarianceMatrix.FromCovariances([[1, 0], [0, double.NaN]], 30).Reason.ShouldBe(Reason.NotFinite);
        CovarianceMatrix.Of([[1, 2e100], [2, -2e100]]).Reason.ShouldBe(Reason.NotFinite);
        CovarianceMatrix.Of([[1, 1e100], [2, -1e100]]).Reason.ShouldBe(Reason.None);
        CovarianceMatrix.FromCovariances([[1e201]], 30).Reason.ShouldBe(Reason.NotFinite);
        CovarianceMatrix.FromCovariances([[1]], 0).Reason.ShouldBe(Reason.NZero);
        CovarianceMatrix.FromCovariances([[1]], 1).Reason.ShouldBe(Reason.NOne);
        CovarianceMatrix.FromCorrelations([[1, double.NaN], [double.NaN, 1]], [1, 1], 30).Reason.ShouldBe(Reason.NotFinite);
        Should.Throw<InvalidOperationException>(() => CovarianceMatrix.Of([])[0, 0]).Message.ShouldContain("N_ZERO");
    }

    [Fact]
    public void What_cannot_be_a_covariance_matrix_is_refused()
    {
        Should.Throw<ArgumentException>(() => CovarianceMatrix.Of([[1, 2], [1]]));
        Should.Throw<ArgumentException>(() => CovarianceMatrix.OfCompleteCases([[1, 2], [null]]));
        Should.Throw<ArgumentException>(() => CovarianceMatrix.FromCovariances([[1, 0]], 30));
        Should.Throw<ArgumentException>(() => CovarianceMatrix.FromCovariances([[1, 0], [0]], 30));
        Should.Throw<ArgumentException>(() => CovarianceMatrix.FromCovariances([[1, 0.5], [0.4, 1]], 30));
        Should.Throw<ArgumentException>(() => CovarianceMatrix.FromCovariances([[1, 1.5], [1.5, 1]], 30));
        Should.Throw<ArgumentException>(() => CovarianceMatrix.FromCovariances([[1, -1.5], [-1.5, 1]], 30));
        Should.Throw<ArgumentException>(() => CovarianceMatrix.FromCovariances([[-1]], 30));
        Should.Throw<ArgumentOutOfRangeException>(() => CovarianceMatrix.FromCovariances([[1]], -1));
        Should.Throw<ArgumentException>(() => CovarianceMatrix.FromCorrelations([[0.9, 0], [0, 1]], [1, 1], 30));
        Should.Throw<ArgumentException>(() => CovarianceMatrix.FromCorrelations([[1, 0], [0, 1]], [1], 30));
        Should.Throw<ArgumentException>(() => CovarianceMatrix.FromCorrelations([[1, 0], [0]], [1, 1], 30));
        Should.Throw<ArgumentOutOfRangeException>(() => CovarianceMatrix.FromCorrelations([[1]], [-1], 30));
    }
}
