using LdRoi.Bot.Conversation;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Tests.Cards;

/// <summary>What the conversation itself says.</summary>
internal static class CardsToTalk
{
    private const string Lead = "Zoë Leider";
    private const string LeadOfFew = "Kees Klein";

    public static async Task Keep(Album album)
    {
        await using var world = await BotWorld.Start(
            An.Organisation().Team("Zuid", 6, lead: Lead).Team("Klein", 2, lead: LeadOfFew),
            settings: new Dictionary<string, string?> { ["Organisation:Contact"] = "leren@zuid.example" });
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var name in new[] { "Zuid 1", Lead, LeadOfFew, Organisation.LearningProfessional, Organisation.Administrator })
            {
                await world.Change(name, person => person.Language = language);
            }

            await Roles(world, album);
            await Words(world.As("Zuid 1"), album);
            await Strangers(world, album, language);
            await Arrivals(world, album, language);
            await world.Change("Zuid 1", person => person.Language = language);
            album.Keep("LanguageChosen", (await world.As("Zuid 1").Types(language == Language.Dutch ? "taal nederlands" : "language english")).Card);
        }
    }

    private static async Task Roles(BotWorld world, Album album)
    {
        album.Keep("HelpEmployee", (await world.As("Zuid 1").Types("help")).Card);
        album.Keep("HelpManager", (await world.As(Lead).Types("help")).Card);
        album.Keep("HelpManagerOfFew", (await world.As(LeadOfFew).Types("help")).Card);
        album.Keep("HelpLearning", (await world.As(Organisation.LearningProfessional).Types("help")).Card);
        album.Keep("HelpAdministrator", (await world.As(Organisation.Administrator).Types("help")).Card);
    }

    private static async Task Words(Someone person, Album album)
    {
        album.Keep("Why", (await person.Types("why")).Card);
        album.Keep("Language", (await person.Types("language")).Card);
        album.Keep("MyScanNothing", (await person.Types("my scan")).Card);
        album.Keep("Times", (await person.Types("times")).Card);
        album.Keep("TimesWithError", (await person.Presses(Verbs.SetTime, (Bot.Delivery.SetTimeHandler.TimeId, "03:00"))).Card);
        album.Keep("TimesChosen", (await person.Presses(Verbs.SetTime, (Bot.Delivery.SetTimeHandler.TimeId, "14:30"))).Card);
        album.Keep("Stop", (await person.Types("stop")).Card);
        album.Keep("Start", (await person.Types("start")).Card);
        album.Keep("NotUnderstood", (await person.Types("morgen regent het")).Card);
        album.Keep("NotUnderstoodNearest", (await person.Types("langauge")).Card);
        album.Keep("NotForYou", (await person.Types("new scan")).Card);
        var help = await person.Types("help");
        album.Keep("ButtonGone", (await person.Sends(help.Id, Verbs.Help, "AQ")).Card);
    }

    /// <summary>What somebody reads whose app is added, is back, and is back although they want no messages.</summary>
    private static async Task Arrivals(BotWorld world, Album album, Language language)
    {
        var cards = world.Services.GetRequiredService<RouterCards>();
        var person = await world.InDb(db => db.People.AsNoTracking().SingleAsync(p => p.Name == "Zuid 1"));
        person.StoppedAt = null;
        album.Keep("Welcome", cards.Welcome(person, language, isDemo: false));
        album.Keep("WelcomeDemo", cards.Welcome(person, language, isDemo: true));
        album.Keep("Back", cards.Back(person, language));
        person.StoppedAt = world.Now;
        album.Keep("BackStopped", cards.Back(person, language));
    }

    private static async Task Strangers(BotWorld world, Album album, Language language)
    {
        var conversation = world.Services.GetRequiredService<IConversation>();
        foreach (var personal in new[] { true, false })
        {
            var visitor = new Envelope(ChannelKind.Simulator, "simulator", $"visitor {language}", "visitor") { IsPersonal = personal, Locale = language.Tag() };
            var card = await conversation.Answer(new Interaction.Typed(visitor, "help"), CancellationToken.None);
            album.Keep(personal ? "Stranger" : "Private", card.ShouldNotBeNull());
            if (personal)
            {
                album.Keep("StrangerAgain", (await conversation.Answer(new Interaction.Typed(visitor, "hallo"), CancellationToken.None)).ShouldNotBeNull());
            }
        }
    }
}
