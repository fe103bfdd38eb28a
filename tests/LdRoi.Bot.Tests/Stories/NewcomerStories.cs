using System.Net;
using System.Text;
using LdRoi.Bot.People;
using LdRoi.Bot.People.Import;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.World;
using LdRoi.FakePlatforms.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static LdRoi.Bot.Tests.World.BotWorld;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>The administrator gives everybody the app; the people file comes later.</summary>
public sealed class NewcomerStories
{
    private const string Stranger = "We kennen elkaar nog niet";
    private const string Iris = "Iris Jansen";
    private const string Email = "iris.jansen@noorderlicht.example";
    private const string File = "email,name,team,language\n" + Email + "," + Iris + ",Zuid,nl\n";

    [Fact]
    public async Task Who_had_the_app_before_the_file_had_them_is_welcomed_the_next_working_morning_and_gets_cards()
    {
        await using var world = await World();
        var iris = await Installed(world);
        await world.SleepsUntil(Utc(2026, 9, 11, 18));
        await Imports(world);

        await world.SleepsUntil(Utc(2026, 9, 12, 9));
        iris.PersonalChat.Messages.Count.ShouldBe(1, "a Saturday");
        await world.SleepsUntil(Utc(2026, 9, 14, 7));

        iris.PersonalChat.Messages.Count.ShouldBe(2);
        iris.PersonalChat.Messages[^1].Summary.ShouldBe("Welkom. Dit is waar ik voor ben.");
        (await world.InDb(db => db.KnownAddresses.SingleAsync())).Conversation.ShouldBe(iris.PersonalChat.Id);
        (await world.InDb(db => db.Newcomers.CountAsync())).ShouldBe(0);

        await world.PlansScan(["Zuid"], "2026-09-15", "2026-09-29");
        await world.SleepsUntil(Utc(2026, 9, 15, 7, 30));
        iris.PersonalChat.Messages.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Who_could_not_be_looked_up_just_then_is_welcomed_minutes_later()
    {
        await using var world = await World();
        await Imports(world);
        world.Teams.Faults.Next(Answer.Json(503, ""), ConnectorOperation.GetMember);
        var iris = await Installed(world);

        await world.SleepsUntil(world.Now.AddMinutes(5));

        iris.PersonalChat.Messages[^1].Summary.ShouldBe("Welkom. Dit is waar ik voor ben.");
        await world.SleepsUntil(world.Now.AddDays(1));
        iris.PersonalChat.Messages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_else_is_kept_for_long_and_who_took_the_app_away_not_at_all()
    {
        await using var world = await World();
        var iris = await Installed(world);
        var guest = world.Teams.AddMember("Gast", "gast@elders.example", isGuest: true);
        await guest.Installs();
        await guest.PersonalChat.Next();
        (await world.InDb(db => db.Newcomers.CountAsync())).ShouldBe(2);

        await iris.Uninstalls();
        await world.As(Organisation.LearningProfessional).Types("hulp");
        (await world.InDb(db => db.Newcomers.CountAsync())).ShouldBe(1);

        await world.SleepsUntil(world.Now.AddDays(31));
        (await world.InDb(db => db.Newcomers.CountAsync())).ShouldBe(0);
        guest.PersonalChat.Messages.Count.ShouldBe(1);
        world.Errors.ShouldBeEmpty();
    }

    private static async Task<FakeMember> Installed(BotWorld world)
    {
        var iris = world.Teams.AddMember(Iris, Email);
        (await iris.Installs()).ShouldBe(HttpStatusCode.OK);
        (await iris.PersonalChat.Next()).Summary.ShouldBe(Stranger);
        return iris;
    }

    private static async Task Imports(BotWorld world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(File));
        (await scope.ServiceProvider.GetRequiredService<ImportPeople>().Execute(file, new ImportOptions(), null, CancellationToken.None)).Written.ShouldBeTrue();
    }

    private static Task<BotWorld> World() => Start(An.Organisation().Team("Zuid", members: 2), scene: Scene.Teams);
}
