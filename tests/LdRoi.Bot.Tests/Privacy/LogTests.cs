using LdRoi.Bot.Conversation;
using LdRoi.Bot.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LdRoi.Bot.Tests.Privacy;

/// <summary>A day in the demo, with somebody who reads all logs at every level that is on.</summary>
public sealed class LogTests
{
    private const string Secret = "Zilverreiger-4711";
    private static readonly string[] People = ["Noor Visser", "Henk Brouwer", "Fatima El Idrissi", "Jack Murphy"];

    [Fact]
    public async Task No_log_line_names_anybody_or_repeats_what_was_asked_typed_chosen_or_signed()
    {
        await using var world = await BotWorld.StartWithDemo();
        var log = new AllLines();
        world.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var tokens = await ADay(world);

        log.Lines.Count.ShouldBeGreaterThan(10);
        log.Lines.ShouldContain(line => line.Contains("ended as Sent", StringComparison.Ordinal));
        var people = await world.InDb(db => db.People.AsNoTracking().Select(person => new { person.Name, person.Email }).ToListAsync());
        var items = (await world.Instrument()).Items;
        string[] unspeakable =
        [
            Secret, .. people.Select(person => person.Name), .. people.Select(person => person.Email), .. tokens,
            .. items.Select(item => item.Dutch), .. items.Select(item => item.English),
        ];
        unspeakable.Where(word => log.Lines.Any(line => line.Contains(word, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();
    }

    /// <summary>Answers, mistakes, a report, a new scan, a stop, nonsense and a forged press; then the night and the next morning.</summary>
    private static async Task<IReadOnlyList<string>> ADay(BotWorld world)
    {
        var employee = world.As("Noor Visser");
        var card = employee.ScanCard;
        await employee.Presses(Verbs.AnswerScan, (card.Questions[0], Secret));
        await employee.Presses(Verbs.AnswerScan, (card.Questions[0], "4"));
        await employee.Types(Secret);
        await employee.Sends(card.Id, Verbs.AnswerScan, Secret);
        await world.As("Henk Brouwer").Types("rapport team " + Secret);
        await world.As("Henk Brouwer").Types("rapport team");
        await world.PlansScan(["Sales"], "2026-09-09", "2026-09-29", Secret);
        await world.As("Tom Kelly").Types("stop");
        await world.AsVisitor().Types(Secret);
        await world.MovesClockBy("PT24H");
        return [.. People.SelectMany(name => world.As(name).Cards).SelectMany(seen => seen.Buttons).Select(button => button.Token.Reveal())];
    }
}
