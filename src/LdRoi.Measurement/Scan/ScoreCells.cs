using System.Numerics;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Scan;

/// <summary>Whole-number sums of one scale, per team and per number of items answered.</summary>
internal sealed class ScoreCells
{
    private readonly Cell[] _cells;
    private readonly int _fewest;
    private readonly int _counts;
    private readonly int _range;

    public ScoreCells(Scale scale, int teams)
    {
        _fewest = (scale.Items.Count + 1) / 2; // the half rule
        _counts = scale.Items.Count - _fewest + 1;
        _range = scale.Maximum - scale.Minimum;
        _cells = new Cell[teams * _counts];
    }

    /// <summary>Counts a person in, if enough items were answered.</summary>
    /// <param name="team">Team of the person.</param>
    /// <param name="answered">Items the person answered.</param>
    /// <param name="sum">Of the answers, in steps above the lowest one.</param>
    public void Add(int team, int answered, int sum)
    {
        if (answered < _fewest) return;
        ref var cell = ref _cells[team * _counts + answered - _fewest];
        cell.N++;
        cell.Sum += sum;
        cell.Squares += (long)sum * sum;
    }

    /// <summary>Size, mean and squares per team, in POMP.</summary>
    /// <param name="people">How many there are at most in a team.</param>
    public GroupMoments[] Moments(int people)
    {
        // All scores are whole numbers of parts of this size.
        var unit = Enumerable.Range(_fewest, _counts).Aggregate(BigInteger.One, (sofar, answered) => sofar * answered / BigInteger.GreatestCommonDivisor(sofar, answered));
        return unit * _range * people < long.MaxValue ? Moments((Int128)unit) : Moments(unit); // the latter: scales of some thirty items or more
    }

    private GroupMoments[] Moments<T>(T unit)
        where T : IBinaryInteger<T>
    {
        T[] parts = [.. Enumerable.Range(_fewest, _counts).Select(answered => unit / T.CreateChecked(answered))];
        var perPoint = double.CreateChecked(unit) * _range / ScanConstants.HighestScore;
        var moments = new GroupMoments[_cells.Length / _counts];
        for (var team = 0; team < moments.Length; team++)
        {
            var n = 0;
            T sum = T.Zero, squares = T.Zero;
            for (var count = 0; count < _counts; count++)
            {
                ref readonly var cell = ref _cells[team * _counts + count];
                n += cell.N;
                sum += T.CreateChecked(cell.Sum) * parts[count];
                squares += T.CreateChecked(cell.Squares) * parts[count] * parts[count];
            }

            if (n == 0) continue;
            var around = double.CreateChecked(T.CreateChecked(n) * squares - sum * sum) / n;
            moments[team] = new GroupMoments(n, double.CreateChecked(sum) / n / perPoint, around / perPoint / perPoint);
        }

        return moments;
    }

    private struct Cell
    {
        public int N;
        public long Sum;
        public long Squares;
    }
}
