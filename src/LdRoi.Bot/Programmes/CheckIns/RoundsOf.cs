using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Programmes.CheckIns;

/// <summary>The check-ins that a programme will have, counted from the last day of each group.</summary>
internal static class RoundsOf
{
    /// <summary>A day on which nobody works is moved to the next on which people do.</summary>
    public static IEnumerable<Round> Planned(Programme programme, IdSource ids, string country) =>
        from cohort in programme.Teams.Select(team => team.Cohort).DefaultIfEmpty(0).Distinct().Order()
        from moment in CheckInMoments.Of(programme.HasStudy)
        let days = Delivery.WorkingDays.Between(programme.EndOf(cohort).AddDays(moment.DaysAfter()), DateOnly.MaxValue, country).Take(Round.WorkingDays).ToList()
        select new Round { Id = RoundId.New(ids), ProgrammeId = programme.Id, Cohort = cohort, Moment = moment, OpensOn = days[0], EndsOn = days[^1] };
}
