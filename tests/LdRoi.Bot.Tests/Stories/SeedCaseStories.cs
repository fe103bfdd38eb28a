using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Tests.World;
using LdRoi.Measurement.Roi;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>The worked example of the documentation, entered through the chat: forty people, 15 % more, half of it due to the programme, 80 % sure, 97,600 euros of costs.</summary>
public sealed class SeedCaseStories
{
    private const string Costs =
        """
        programme,category,amount,currency,source
        Leiderschap,needs_analysis,4000,EUR,boeken 2026
        Leiderschap,design_development_prorated,8000,EUR,boeken 2026
        Leiderschap,licences,10000,EUR,boeken 2026
        Leiderschap,delivery_trainers,14000,EUR,boeken 2026
        Leiderschap,facilities,3000,EUR,boeken 2026
        Leiderschap,travel,2500,EUR,boeken 2026
        Leiderschap,participant_time,43680,EUR,boeken 2026
        Leiderschap,manager_time,3600,EUR,boeken 2026
        Leiderschap,coordination_admin,1800,EUR,boeken 2026
        Leiderschap,overhead,2420,EUR,boeken 2026
        Leiderschap,evaluation,4600,EUR,boeken 2026
        """;

    [Fact]
    public async Task The_seed_case_entered_through_the_chat_gives_its_documented_result()
    {
        await using var world = await Factory();
        var planner = world.As(Organisation.LearningProfessional);
        await world.RegistersProgramme("Leiderschap", ["Productie"], "2026-10-01", "2026-10-30");
        (await world.ImportsCosts(Costs)).Output.ShouldContain("11 added");
        (await world.ImportsCosts(Costs)).Output.ShouldContain("0 added, 0 changed, 11 there already");
        var figures = "measure,unit,team,period,value\n" + string.Concat(Enumerable.Range(1, 8).Select(team => $"productivity,%,Ploeg {team},2026-08,100\nproductivity,%,Ploeg {team},2026-12,115\n"));
        (await world.ImportsMeasures(figures)).Output.ShouldContain("16 added");
        (await world.ImportsMeasures(figures)).Output.ShouldContain("16 there already");
        await Worth(world, ValueNature.Revenue, "160000", "20", ConversionSource.HistoricalCost, "Control", "jaarverslag 2025");
        await Worth(world, ValueNature.LoadedTime, "60000", "", ConversionSource.HistoricalCost, "HR", "salarissen 2025");

        (await planner.Types("rapport roi leiderschap")).Says("niets houdt het effect nog apart");

        await world.OpensRound(CheckInMoment.ImpactMirror);
        foreach (var lead in Enumerable.Range(1, 8).Select(number => $"Baas {number}"))
        {
            var manager = world.As(lead);
            await manager.OpensDialog(Verbs.WriteCheckIn);
            if (lead == "Baas 1")
            {
                (await manager.SubmitsDialog("Bewaar", Estimate(share: "80"))).Says("Samen is dit 130 procent");
            }

            (await manager.SubmitsDialog("Bewaar", Estimate(share: "50"))).Says("Bewaard, dank je wel");
        }

        (await planner.Types("rapport roi leiderschap")).DoesNotSay("76.800"); // open rounds are not looked at
        await world.ClosesRound(CheckInMoment.ImpactMirror);

        (await planner.Types("rapport roi leiderschap")).Says("−21 %", "€ 76.800", "€ 97.600", "€ −20.800", "0,79 op 1", "15,3 maanden", "C: schattingen van leidinggevenden", "64 %");
        (await planner.Presses(Verbs.RoiBenefits)).Says("schatting van leidinggevenden", "€ 76.800", "8 mensen", "Eigenaar: Control", "jaarverslag 2025");
        await planner.Presses(Verbs.ReportRoi);
        (await planner.Presses(Verbs.RoiCosts)).Says("Samen € 97.600.", "boeken 2026");
        await planner.Presses(Verbs.ReportRoi);
        (await planner.Presses(Verbs.RoiRules)).Says("met de onzekerheid verlaagd", "€ −19.200", "€ −51.500");
        await planner.Presses(Verbs.ReportRoi);
        (await planner.Presses(Verbs.ApproveRoi)).Says("Goedgekeurd als versie 1");

        // Finance fixes the salary as a standard value: it goes first, and the approved version stays as it is.
        await Worth(world, ValueNature.LoadedTime, "60000", "", ConversionSource.StandardValue, "Financiën", "standaardwaarden 2026");
        (await planner.Types("rapport roi leiderschap")).Says("−21 %", $"Versie 1, goedgekeurd door {Organisation.LearningProfessional}", "Sinds die versie zijn er cijfers bijgekomen");
        (await planner.PressesNamed("Bekijk de cijfers van nu")).Says("48 %", "€ 144.000", "1,48 op 1", "8,1 maanden");
        (await planner.Presses(Verbs.ApproveRoi)).Says("Goedgekeurd als versie 2");
        await planner.Types("programma's");
        planner.LastCard.Says("Leiderschap", "48 %");
        (await planner.Types("rapport programma leiderschap")).Says("Niveau 4, productiviteit: €", "telt als effect van het programma");
        (await world.As("Baas 1").Types("rapport programma leiderschap")).DoesNotSay("Niveau 4");
        (await world.As("Baas 1").Types("rapport roi")).Says("48 %").DoesNotSay("Keur deze versie goed");
        (await world.As("Ploeg 1 1").Types("rapport roi")).Says("Dat kan ik niet voor je doen");

        // What comes in between a look and a press is not approved unseen.
        await planner.Types("rapport roi leiderschap");
        var seen = await planner.PressesNamed("Bekijk de cijfers van nu");
        await world.ImportsCosts("programme,category,amount,currency,source,reference\nLeiderschap,travel,100,EUR,bonnen,R-1\n");
        var anew = await planner.Presses(seen, Verbs.ApproveRoi);
        anew.Says("Sinds je keek, kwamen er cijfers bij");
        (await planner.Presses(anew, Verbs.ApproveRoi)).Says("Goedgekeurd als versie 3");
    }

    private static (string, string)[] Estimate(string share) =>
        [("l4_imp", "15"), ("l4_share", share), ("l4_means", "30"), ("l4_people", "20"), ("l4_rest", ""), ("l4_sure", "80"), ("l4_basis", "productie per week")];

    private static async Task Worth(BotWorld world, ValueNature nature, string amount, string margin, ConversionSource from, string owner, string source)
    {
        var planner = world.As(Organisation.LearningProfessional);
        await planner.Types("programma's");
        await planner.Presses(Verbs.OpenProgramme);
        await planner.Presses(Verbs.UnitValue);
        (await planner.Presses(
            Verbs.SaveUnitValue, ("measure", "productivity"), ("nature", nature.ToString()), ("amount", amount), ("margin", margin), ("from", from.ToString()), ("owner", owner),
            ("since", "2026-01-12"), ("source", source))).Mistakes.ShouldBeEmpty();
    }

    /// <summary>Eight crews of five; who leads one belongs to the management.</summary>
    private static async Task<BotWorld> Factory()
    {
        var made = An.Organisation().Team("Productie", 0).Team("Leiding", 0);
        for (var number = 1; number <= 8; number++)
        {
            made = made.Team($"Ploeg {number}", 5, under: "Productie").Person($"Baas {number}", "Leiding");
        }

        var world = await BotWorld.Start(made);
        await world.ChangeDb(async db =>
        {
            var leads = await db.People.Where(person => person.Name.StartsWith("Baas")).ToDictionaryAsync(person => person.Name);
            foreach (var team in (await db.Teams.ToListAsync()).Where(team => team.Name.StartsWith("Ploeg", StringComparison.Ordinal)))
            {
                team.ManagerId = leads[$"Baas {team.Name[^1]}"].Id;
            }
        });
        return world;
    }
}
