using LdRoi.Bot.People;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Measurement;

namespace LdRoi.Bot.Privacy.CheckIns;

/// <summary>
/// What is all or nothing, of a whole round: counted before it becomes a mean, since any band of a mean of few names the count. Where all said the
/// same, or all but a few, it is "at least", or "at most", so many, as with lists; where few answered those two would meet, and nothing is said.
/// </summary>
internal static class RoundShare
{
    public static ReleasedAnswer Of(RoundId round, string question, Team whole, ScaleRelease now, EarlierFigures earlier, int threshold)
    {
        // Who may read it knows the own answer: neither side counts those.
        var own = now.ScoresIn(whole.Id);
        var others = now.Others(own.ByPerson);
        var yes = others.Count(score => score > 0);

        // Beside an earlier number of nearly the same people it is said between which ends it lies and no more, which takes enough in between.
        var isBeside = earlier.Of(whole.Id).Any(figure => figure.Mean is not null && !earlier.IsComparable(own, figure, threshold));
        if ((now.WhyWithheld(whole) ?? (others.Count <= (isBeside ? 3 : 2) * threshold ? Reason.PrivacyMinN : null)) is { } withheld)
        {
            return new ReleasedAnswer { RoundId = round, GroupId = whole.Id.Value, Question = question, Withheld = withheld };
        }

        return others.Count - yes < threshold ? Between(others.Count - threshold, own.Count)
            : yes < threshold ? Between(0, own.Count - others.Count + threshold)
            : isBeside ? Between(threshold, own.Count - threshold)
            : Shown(ScaleFigures.Whole(own.Values.Average()), null, null);

        ReleasedAnswer Between(int fewest, int most) => Shown(null, (int)Math.Floor(100.0 * fewest / own.Count), (int)Math.Ceiling(100.0 * most / own.Count));

        ReleasedAnswer Shown(double? mean, int? low, int? high) => new()
        {
            RoundId = round, GroupId = whole.Id.Value, Question = question, Respondents = own.Count, Invited = now.InvitedIn(whole), Mean = mean, BandLow = low, BandHigh = high,
        };
    }
}
