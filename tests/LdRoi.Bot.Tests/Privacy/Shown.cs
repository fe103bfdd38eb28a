using LdRoi.Bot.Privacy;
using LdRoi.Measurement.Scan;

namespace LdRoi.Bot.Tests.Privacy;

/// <summary>What one wave released about one scale, beside the answers it came from.</summary>
internal sealed class Shown
{
    private readonly MadeOrganisation _organisation;
    private readonly Disclosure _disclosure;
    private readonly List<string> _leaks;
    private readonly string _where;

    public Shown(
        MadeOrganisation organisation, Scale scale, IReadOnlyList<IReadOnlyDictionary<string, int>> answers, IReadOnlyList<Released> released, uint number)
    {
        _organisation = organisation;
        _disclosure = new Disclosure(organisation, scale, answers);
        _where = $"organisation {number}, scale {scale.Code}";
        var figures = released.Where(row => row.Figure.ScaleCode == scale.Code).ToList();
        Figures = figures.Where(row => row.Figure.Withheld is null).ToDictionary(row => row.Team, row => row.Figure);
        Withheld = [.. figures.Where(row => row.Figure.Withheld is not null).Select(row => row.Figure)];
        (Counted, _leaks) = _disclosure.Of(Figures.ToDictionary(row => row.Key, row => row.Value.Respondents));
    }

    public IReadOnlyDictionary<int, ReleasedFigure> Figures { get; }

    public IReadOnlyList<ReleasedFigure> Withheld { get; }

    /// <summary>By team: the people behind its figure, where that is certain.</summary>
    public IReadOnlyDictionary<int, HashSet<int>> Counted { get; }

    public int LeaksOfThresholdAlone => _disclosure.Of(_disclosure.ThresholdAlone()).Leaks.Count;

    public void GivesNobodyAway() => _leaks.ShouldBeEmpty(_where);

    public void WithholdsEveryNumber()
    {
        foreach (var figure in Withheld)
        {
            figure.Respondents.ShouldBe(0, _where);
            new double?[]
            {
                figure.Mean, figure.Low, figure.High, figure.BandLow, figure.BandHigh, figure.Change, figure.ChangeLow, figure.ChangeHigh,
            }.ShouldAllBe(number => number == null);
            new object?[] { figure.Verdict, figure.ChangeReason, figure.PreviousWaveId }.ShouldAllBe(word => word == null);
        }
    }

    public void CountsNoLeadInTheirOwnTeam() => Figures.Keys
        .Where(team => _organisation.Leads[team] is { } lead && _disclosure.In(team).Contains(lead)).ShouldBeEmpty(_where);

    /// <summary>Equally many people, equally wide: what is left is everybody's spread and nobody's own.</summary>
    public void BorrowsSpreadBelow(int people) => Figures.Values
        .Where(figure => figure.Respondents < people && figure is { Low: > 0, High: < 100 })
        .GroupBy(figure => figure.Respondents, figure => figure.High!.Value - figure.Low!.Value)
        .ShouldAllBe(width => width.Max() - width.Min() <= 2);
}
