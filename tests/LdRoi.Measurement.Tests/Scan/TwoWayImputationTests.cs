using CsCheck;
using LdRoi.Measurement.Scan;
using System.Text.Json;

namespace LdRoi.Measurement.Tests.Scan;

public sealed class TwoWayImputationTests
{
    // reference_extra.json, computed by hand.
    [Fact]
    public void Gaps_are_filled_as_in_the_known_table()
    {
        var known = ReferenceFile.Json("reference_extra.json").GetProperty("two_way_imputation");
        var input = Rows(known.GetProperty("input"));

        var filled = TwoWayImputation.Fill(input, 1, 5);

        foreach (var (row, person) in Rows(known.GetProperty("imputed")).Zip(Enumerable.Range(0, 4)))
        {
            for (var item = 0; item < 4; item++)
            {
                filled[person][item].Value!.Value.ShouldAgreeWith(row[item]!.Value);
                filled[person][item].IsImputed.ShouldBe(input[person][item] is null);
                filled[person][item].Reason.ShouldBe(Reason.None);
            }
        }
    }

    [Fact]
    public void What_is_imputed_never_leaves_the_scale()
    {
        // Person mean 5, item means 5 and 2.75, overall 3.5: 5 + 5 − 3.5 = 6.5.
        var high = TwoWayImputation.Fill([[null, 5], [5, 1], [5, 1], [5, 4], [null, 1]], 1, 5);

        high[0][0].ShouldBe(new ProfileAnswer(5, true, Reason.None));
        TwoWayImputation.Fill([[null, 1], [1, 5], [1, 5]], 1, 5)[0][0].ShouldBe(new ProfileAnswer(1, true, Reason.None));
    }

    [Fact]
    public void Who_or_what_has_no_answer_at_all_gets_none()
    {
        var filled = TwoWayImputation.Fill([[4, null, 3], [null, null, null]], 1, 5);

        filled[0][1].ShouldBe(new ProfileAnswer(null, false, Reason.NZero));
        filled[1].ShouldAllBe(answer => answer == new ProfileAnswer(null, false, Reason.NZero));
        filled[0][0].ShouldBe(new ProfileAnswer(4, false, Reason.None));
        TwoWayImputation.Fill([[null], [null]], 1, 5)[0][0].Reason.ShouldBe(Reason.NZero);
        TwoWayImputation.Fill([], 1, 5).ShouldBeEmpty();
    }

    [Fact]
    public void Reversing_before_or_after_makes_no_difference() =>
        Table().Sample(rows =>
        {
            var plain = TwoWayImputation.Fill(rows, 1, 5);
            var turned = TwoWayImputation.Fill([.. rows.Select(row => (IReadOnlyList<double?>)[.. row.Select(answer => 6 - answer)])], 1, 5);
            return plain.Zip(turned).All(pair => pair.First.Zip(pair.Second).All(one => one.First.Value is null ? one.Second.Value is null : Math.Abs(6 - one.First.Value.Value - one.Second.Value!.Value) < 1e-9));
        });

    [Fact]
    public void The_order_of_people_does_not_show_in_the_last_bit() =>
        Table().SelectMany(rows => Gen.Shuffle(Enumerable.Range(0, rows.Length).ToArray()).Select(order => (rows, order))).Sample(pair =>
        {
            var plain = TwoWayImputation.Fill(pair.rows, 1, 5);
            var shuffled = TwoWayImputation.Fill([.. pair.order.Select(at => pair.rows[at])], 1, 5);
            return pair.order.Select((at, place) => plain[at].SequenceEqual(shuffled[place])).All(same => same);
        });

    [Fact]
    public void What_is_no_table_of_answers_is_refused()
    {
        Should.Throw<ArgumentException>(() => TwoWayImputation.Fill([[1, 2], [1]], 1, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => TwoWayImputation.Fill([[0]], 1, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => TwoWayImputation.Fill([[6]], 1, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => TwoWayImputation.Fill([[1, 6], [2, 3]], 1, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => TwoWayImputation.Fill([[double.NaN]], 1, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => TwoWayImputation.Fill([[5]], 5, 5));
    }

    private static Gen<double?[][]> Table() => Gen.Int[0, 5].Select(answer => answer == 0 ? (double?)null : answer).Array[4].Array[2, 10];

    private static IReadOnlyList<double?>[] Rows(JsonElement rows) =>
        [.. rows.EnumerateArray().Select(row => (IReadOnlyList<double?>)[.. row.EnumerateArray().Select(cell => cell.ValueKind == JsonValueKind.Null ? (double?)null : cell.GetDouble())])];
}
