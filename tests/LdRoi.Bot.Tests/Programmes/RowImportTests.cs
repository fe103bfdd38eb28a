using LdRoi.Bot.Programmes;
using LdRoi.Bot.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Tests.Programmes;

/// <summary>Files of an operator with what goes wrong in them.</summary>
public sealed class RowImportTests
{
    [Fact]
    public async Task What_is_wrong_in_a_file_is_told_with_its_line_and_nothing_is_written_or_doubled()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Noord", 6, lead: "Nina Noord").Team("Zuid", 5));
        await world.RegistersProgramme("Leiderschap", ["Noord"], "2026-10-01", "2026-10-30");

        var costs = await world.ImportsCosts(
            "programme,category,amount,currency,source\nLeiderschap,travel,1250.50,EUR,bonnen\nLeiderschap,licences,300,USD,factuur\nLeiderschap,snacks,1,EUR,bon\nOnbekend,travel,1,EUR,bon\nLeiderschap,travel,1.250,EUR,bon\n");
        costs.Code.ShouldBe(1);
        costs.Error.ShouldContain("Line 3, currency: amounts of this programme are in EUR, this one is in USD");
        costs.Error.ShouldContain("Line 4, category: 'snacks' is none of");
        costs.Error.ShouldContain("Line 5, programme: there is no programme 'Onbekend'");
        costs.Error.ShouldContain("Line 6, amount: '1.250' is no amount");
        (await world.InDb(db => db.Set<Bot.Programmes.Costs.CostEntry>().CountAsync())).ShouldBe(0);

        var twice = "programme;category;amount;currency;source\nLeiderschap;travel;12,50;EUR;bonnen\nLeiderschap;travel;12,50;EUR;bonnen\n";
        (await world.ImportsCosts(twice)).Output.ShouldContain("2 added");
        (await world.ImportsCosts(twice)).Output.ShouldContain("0 added, 0 changed, 2 there already");
        (await world.InDb(db => db.Set<Bot.Programmes.Costs.CostEntry>().SumAsync(cost => cost.AmountCents))).ShouldBe(2_500);

        // One invoice may have lines in two categories; a correction is not dropped without a word.
        (await world.ImportsCosts("programme,category,amount,currency,source,reference\nLeiderschap,travel,10,EUR,factuur,F-12\nLeiderschap,facilities,20,EUR,factuur,F-12\n")).Output
            .ShouldContain("2 added");
        (await world.ImportsCosts("programme,category,amount,currency,source,reference\nLeiderschap,travel,11,EUR,factuur,F-12\n")).Error
            .ShouldContain("'F-12' is there already with another amount, 10.00");
        (await world.ImportsCosts("programme,category,amount,currency,source\nLeiderschap,travel,10,USD,factuur\n")).Code.ShouldBe(1);

        var measures = await world.ImportsMeasures(
            "measure,unit,team,period,value\nerror_rate,errors/month,Noord,2026-08,12\nerror_rate,%,Noord,2026-09,12\nerror_rate,errors/month,Oost,2026-09,12\nerror_rate,errors/month,Noord,sept,12\nerror_rate,errors/month,Noord,2026-10,\nmood,score,Noord,2026-10,7\nerror_rate,errors/month,Noord,2026-08,13\n");
        measures.Code.ShouldBe(1);
        measures.Error.ShouldContain("Line 3, unit: error_rate is kept in errors/month");
        measures.Error.ShouldContain("Line 4, team: there is no team 'Oost'");
        measures.Error.ShouldContain("Line 5, period: 'sept' is no month");
        measures.Error.ShouldContain("Line 6, value: '' is no figure");
        measures.Error.ShouldContain("Line 7, measure: 'mood' is not in the catalogue");
        measures.Error.ShouldContain("Line 8, value: line 2 says 12");

        var people = "programme,email\nLeiderschap,zuid.1@story.example\nLeiderschap,vreemde@elders.example\n";
        (await world.ImportsParticipants(people)).Error.ShouldContain("Line 3, email: nobody here has the address 'vreemde@elders.example'");
        (await world.InDb(db => db.Set<Participant>().CountAsync())).ShouldBe(7);
        (await world.ImportsRows<Bot.Programmes.Import.ImportParticipants>(people, (import, rows, skips) => import.Execute(rows, skips, CancellationToken.None), skipBadRows: true))
            .Output.ShouldContain("1 added");
        (await world.ImportsParticipants("programme,email\nLeiderschap,zuid.1@story.example\n")).Output.ShouldContain("0 added, 0 changed, 1 there already");
        (await world.ImportsParticipants("programma,email\n")).Error.ShouldContain("The header row has no column programme");
    }

    [Fact]
    public async Task Whoever_does_not_take_part_after_all_is_taken_off_and_not_asked_until_their_group_was_asked()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Noord", 6, lead: "Nina Noord").Team("Zuid", 5));
        await world.RegistersProgramme("Leiderschap", ["Noord"], "2026-10-01", "2026-10-30");

        var wrong = await world.ImportsParticipants(
            "programme,email,takes_part\nLeiderschap,noord.1@story.example,no\nLeiderschap,noord.1@story.example,yes\nLeiderschap,noord.2@story.example,perhaps\n");
        wrong.Error.ShouldContain("Line 3, takes_part: line 2 says otherwise of 'noord.1@story.example'.");
        wrong.Error.ShouldContain("Line 4, takes_part: 'perhaps' is neither yes nor no.");
        var off = "programme,email,takes_part\nLeiderschap,noord.1@story.example,no\nLeiderschap,zuid.1@story.example,NO\nLeiderschap,zuid.2@story.example,\n";
        (await world.ImportsParticipants(off)).Output.ShouldContain("1 added, 1 changed, 1 there already");
        (await world.ImportsParticipants(off)).Output.ShouldContain("0 added, 0 changed, 3 there already");

        await world.MovesClockTo(new DateTimeOffset(2026, 10, 30, 20, 0, 0, TimeSpan.Zero));

        world.As("Noord 1").Cards.ShouldNotContain(card => card.Title.Contains("Leiderschap"));
        world.As("Noord 2").Cards.ShouldContain(card => card.Title.Contains("Leiderschap"));
        world.As("Zuid 2").Cards.ShouldContain(card => card.Title.Contains("Leiderschap"));
        (await world.ImportsParticipants("programme,email,takes_part\nLeiderschap,noord.2@story.example,no\n")).Error
            .ShouldContain("Line 2, takes_part: 'noord.2@story.example' cannot be taken off any more, since a check-in of their group has opened.");
    }

    [Theory]
    [InlineData("1250", 125_000)]
    [InlineData("1250.50", 125_050)]
    [InlineData("12,5", 1_250)]
    [InlineData("0", 0)]
    [InlineData("1.250", null)]
    [InlineData("-1", null)]
    [InlineData("1 250", null)]
    [InlineData("twaalf", null)]
    public void An_amount_means_one_thing_or_is_refused(string typed, int? cents) => AmountText.Cents(typed).ShouldBe((long?)cents);
}
