using System.Numerics;
using CsCheck;
using LdRoi.Measurement.Confidentiality.Audit;

namespace LdRoi.Measurement.Tests.Confidentiality.Audit;

public sealed class EliminationTests
{
    private const int Columns = 5;

    private static readonly Gen<int[][]> _rows = Gen.Int[-3, 3].Array[Columns].Array[1, 6];

    [Fact]
    public void As_many_rows_lead_as_the_rank_says_and_each_is_alone_in_its_column() =>
        _rows.Sample(rows =>
        {
            var (led, others) = Space(rows).Lead(Enumerable.Range(0, Columns));

            led.Count.ShouldBe(SupportRuleTwin.Rank([.. rows.Select(row => row.Select(cell => (BigInteger)cell).ToArray())]));
            (led.Count + others.Count).ShouldBe(rows.Length);
            foreach (var (column, row) in led) led.Count(other => !other.Row[column].IsZero).ShouldBe(row[column].IsZero ? 0 : 1);
            others.SelectMany(row => row.Keys.ToArray()).ShouldAllBe(key => key >= Columns);
        }, iter: 500);

    // What stands behind the columns says how a row came about.
    [Fact]
    public void Every_row_is_the_combination_that_it_says() =>
        _rows.Sample(rows =>
        {
            var (led, others) = Space(rows).Lead(Enumerable.Range(0, Columns));
            foreach (var row in led.Select(one => one.Row).Concat(others))
            {
                for (var column = 0; column < Columns; column++)
                {
                    row[column].ShouldBe(rows.Index().Aggregate(BigInteger.Zero, (sum, one) => sum + (row[Columns + one.Index] * one.Item[column])));
                }
            }
        }, iter: 500);

    [Fact]
    public void A_forgotten_column_is_0_in_all_that_is_left_and_costs_one_row_at_most() =>
        Gen.Select(_rows, Gen.Int[0, Columns - 1]).Sample((rows, column) =>
        {
            var space = Space(rows);
            var had = space.Columns.Contains(column);
            space.Forget(column);

            space.Columns.ShouldNotContain(column);
            space.Lead(Enumerable.Range(0, Columns)).ShouldSatisfyAllConditions(left => (left.Led.Count + left.Others.Count).ShouldBe(rows.Length - (had ? 1 : 0)));
        }, iter: 500);

    [Fact]
    public void Rows_have_no_common_factor() => SparseRow.Of([(3, 6), (1, -4)]).ShouldSatisfyAllConditions(
        row => row[3].ShouldBe(3), row => row[1].ShouldBe(-2), row => row[2].ShouldBe(0), row => row.Length.ShouldBe(2), row => row.Keys.ToArray().ShouldBe([1, 3]));

    private static Elimination Space(int[][] rows) => new(
        rows.Select((row, at) => SparseRow.Of(row.Index().Where(cell => cell.Item != 0).Select(cell => (cell.Index, (BigInteger)cell.Item)).Append((Columns + at, BigInteger.One)))), Columns);
}
