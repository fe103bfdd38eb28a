using LdRoi.Bot.Conversation;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Programmes.Study;

/// <summary>What people picked, of a whole programme: who said yes, and what stood in the way or helped as Pareto charts.</summary>
internal static class PickBlocks
{
    public static IEnumerable<CardBlock> Of(ILookup<CheckInMoment, ReleasedPick> picks, Language language)
    {
        Fact[] said =
        [
            .. Yes(picks[CheckInMoment.Reaction], Questions.WillTalk, LevelTexts.LineTalk, language), .. Yes(picks[CheckInMoment.Use60], Questions.CameBack, LevelTexts.LineCameBack, language),
        ];
        var met = Pareto(picks[CheckInMoment.Use60], Questions.Barriers, LevelTexts.BarriersTitle, language);
        return
        [
            .. said.Length > 0 ? (CardBlock[])[new CardBlock.Facts(said)] : [],

            // What was expected stands there until it is known what came.
            .. met.Count > 0 ? met : Pareto(picks[CheckInMoment.Reaction], Questions.Expected, LevelTexts.ExpectedTitle, language),
            .. Pareto(picks[CheckInMoment.Use60], Questions.Enablers, LevelTexts.EnablersTitle, language),
            .. Pareto(picks[CheckInMoment.Mirror], Questions.Did, LevelTexts.ManagersTitle, language),
        ];
    }

    /// <summary>How many said yes, of everybody in the programme who answered.</summary>
    private static IEnumerable<Fact> Yes(IEnumerable<ReleasedPick> picks, string question, TextKey name, Language language)
    {
        var yes = picks.Where(pick => pick.Question == question && pick.Code == Questions.Yes).ToList();
        if (yes.Count > 0)
        {
            var share = 100m * yes.Sum(pick => pick.People) / yes.Sum(pick => pick.Respondents);
            yield return new Fact(
                name.In(language), (yes.Any(pick => pick.IsAtLeast) ? StudyTexts.BarrierAtLeast : StudyTexts.BarrierShare).In(language, MoneyWords.Percent(share, language)));
        }
    }

    /// <summary>Most named first, other things last; of everybody who was asked in the rounds of which anything may be said.</summary>
    private static IReadOnlyList<CardBlock> Pareto(IEnumerable<ReleasedPick> picks, string question, TextKey title, Language language)
    {
        const int most = 6;
        var named = picks.Where(pick => pick.Question == question).ToList();
        double asked = named.GroupBy(pick => pick.RoundId).Sum(round => round.First().Respondents);
        var rows = named.GroupBy(pick => pick.Code)
            .Select(code => (Code: code.Key, Share: 100 * code.Sum(one => one.People) / asked, IsAtLeast: code.Any(one => one.IsAtLeast)))
            .OrderBy(row => row.Code == ReleasedPick.Other).ThenByDescending(row => row.Share).ThenBy(row => row.Code, StringComparer.Ordinal).Take(most)
            .Select(row => (
                Questions.Named(row.Code)?.In(language) ?? LevelTexts.OtherThings.In(language), Math.Min(100, row.Share),
                (row.IsAtLeast ? StudyTexts.BarrierAtLeast : StudyTexts.BarrierShare).In(language, MoneyWords.Percent((decimal)row.Share, language)))).ToList();
        return rows.Count == 0 ? [] : [new CardBlock.Drawing(ParetoChart.Of(title.In(language), rows, language))];
    }
}
