using LdRoi.Bot.Conversation;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Tests.Cards;

/// <summary>What a programme shows to who registers it, and to who is asked.</summary>
internal static class CardsToEvaluate
{
    public static async Task Keep(Album album)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            await using var world = await BotWorld.Start(An.Organisation().Team("Noord", 6, lead: "Nina Noord"));
            foreach (var person in (string[])[Organisation.LearningProfessional, "Noord 1"])
            {
                await world.Change(person, one => one.Language = language);
            }

            var planner = world.As(Organisation.LearningProfessional);
            album.Keep("ProgrammesNone", (await planner.Types("programmes")).Card);
            album.Keep("ProgrammeForm", (await planner.Types("new programme")).Card);
            var teams = await world.TeamCodes("Noord");
            album.Keep("ProgrammeFormWithErrors", (await planner.Presses(Verbs.ProgrammeGoals, MadeProgrammes.First("", "", "2026-09-12", ""))).Card);
            album.Keep("ProgrammeGoals", (await planner.Presses(Verbs.ProgrammeGoals, MadeProgrammes.First("Leiderschap", teams, "2026-09-09", "2026-09-10"))).Card);
            album.Keep("ProgrammePreview", (await planner.Presses(Verbs.PreviewProgramme, MadeProgrammes.Second())).Card);
            album.Keep("ProgrammeRegistered", (await planner.Presses(Verbs.StartProgramme)).Card);
            album.Keep("ProgrammeOpen", (await planner.Presses(Verbs.OpenProgramme)).Card);
            album.Keep("ProgrammePlans", (await planner.Presses(Verbs.ProgrammePlans)).Card);
            await planner.Presses(Verbs.OpenProgramme);
            album.Keep("ProgrammeCosts", (await planner.Presses(Verbs.ProgrammeCosts)).Card);
            album.Keep("CostForm", (await planner.Presses(Verbs.AddCost)).Card);
            album.Keep("CostFormWithErrors", (await planner.Presses(Verbs.SaveCost, ("category", "x"), ("amount", "1.250"), ("currency", "E"), ("source", ""))).Card);
            album.Keep("RoiNothing", (await planner.Types("report roi")).Card);
            album.Keep("ProgrammeReportNothing", (await planner.Types("report programme")).Card);
            await world.MovesClockTo(BotWorld.Utc(2026, 9, 10, 15));
            var participant = world.As("Noord 1");
            album.Keep("CheckIn", participant.LastCard.Card);
            album.Keep("CheckInWhy", (await participant.Presses(Verbs.WhySeesCheckIn)).Card);
            album.Keep("CheckInNext", (await participant.Presses(Verbs.AnswerCheckIn, ("l1_rel", "5"), ("l1_plan", "D"))).Card);
            album.Keep("CheckInSaved", (await participant.Presses(Verbs.AnswerCheckIn, ("l2_now", "8"))).Card);
        }
    }
}
