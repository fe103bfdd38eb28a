using System.Globalization;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Habits;
using LdRoi.Bot.Tests.World;
using LdRoi.FakePlatforms.Teams;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;
using static LdRoi.Bot.Tests.World.BotWorld;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>
/// A campaign of eight weeks in ten time zones over clock changes in both directions, with holidays, pauses, snoozes,
/// stops, departures, moves, people who take the app away, hours in which nobody looks at what is due and a platform that
/// fails; reminders are drawn. What arrived in each chat is compared with what people wanted, by their own clocks and not by
/// what the service wrote down.
/// </summary>
public sealed class HabitSimulationStories(ITestOutputHelper output)
{
    /// <summary>One for each zone by default, so that it costs seconds; the whole check runs it with more.</summary>
    private static readonly int People = int.Parse(Environment.GetEnvironmentVariable("LDROI_SIMULATED_HABITS") ?? "10", CultureInfo.InvariantCulture);

    /// <summary>Europe, Cairo and New York put the clock back in these weeks; Sydney and Santiago have put it forward or do so.</summary>
    private static readonly string[] Zones =
    [
        "Europe/Amsterdam", "Europe/Dublin", "America/New_York", "America/Los_Angeles", "America/Santiago", "Australia/Sydney", "Asia/Tokyo", "Asia/Kolkata", "Africa/Cairo",
        "Pacific/Auckland",
    ];

    /// <summary>Many people use the simulator, which costs less and which nobody can take away.</summary>
    private static readonly Scene Where = People <= 100 ? Scene.Teams : Scene.Simulator;

    private static readonly TimeSpan Step = TimeSpan.FromHours(2);

    private readonly Random _random = new(2026);
    private readonly Dictionary<string, TimeOnly> _times = [];
    private readonly Dictionary<string, List<(DateTimeOffset Since, string Zone)>> _zones = [];

    /// <summary>What came into somebody's chat by itself.</summary>
    private readonly List<(string Name, DateTimeOffset At)> _arrived = [];

    [Fact]
    public async Task Nobody_hears_from_us_outside_their_window_twice_a_day_or_after_they_wanted_no_more()
    {
        var organisation = An.Organisation();
        for (var zone = 0; zone < Zones.Length; zone++)
        {
            organisation.Team($"Z{zone}", Math.Max(1, People / Zones.Length), zone: Zones[zone], country: zone % 2 == 0 ? "NL" : "IE");
        }

        await using var world = await BotWorld.Start(organisation, at: Utc(2026, 9, 22, 10), scene: Where);
        await world.PlansHabits([.. Zones.Select((_, zone) => $"Z{zone}")], "2026-09-28", chance: "50");
        List<string> names = [.. (await world.InDb(db => db.People.Select(person => person.Name).ToListAsync())).Where(name => name.StartsWith('Z')).Order(StringComparer.Ordinal)];
        var quiet = new Dictionary<string, DateTimeOffset>();
        var ended = Utc(2026, 11, 25);
        foreach (var name in names)
        {
            _zones[name] = [(DateTimeOffset.MinValue, Zones[name[1] - '0'])];
        }

        while (world.Now < ended)
        {
            var before = names.Select(name => InChat(world, name)).ToList();
            Fail(world, names);

            // Now and then nobody looks at what is due for most of a day.
            await world.SleepsUntil(world.Now + (_random.Next(60) == 0 ? 9 * Step : Step));
            if (Where == Scene.Teams)
            {
                world.Teams.Faults.Clear();
            }

            _arrived.AddRange(names.SelectMany((name, place) => Enumerable.Repeat((name, world.Now), InChat(world, name) - before[place])));
            if (world.Now.Hour == 22 && world.Now >= Utc(2026, 9, 28))
            {
                foreach (var name in names.Where(name => !quiet.ContainsKey(name)))
                {
                    await Lives(world, name, quiet);
                }
            }
        }

        await Compare(world, names, quiet);
    }

    private static int InChat(BotWorld world, string name) => Where == Scene.Teams
        ? world.InTeams(name).PersonalChat.Messages.Count
        : world.Chat(world.IdOf(name).Value.ToString()).Count;

    /// <summary>The platform delivers and says that it failed, fails without delivering, or asks for patience.</summary>
    private void Fail(BotWorld world, List<string> names)
    {
        if (Where == Scene.Teams && _random.Next(3) == 0)
        {
            Answer answer = _random.Next(3) switch
            {
                0 => new Answer.Delivered(DocumentedErrors.All["500"]),
                1 => DocumentedErrors.All["502 HTML"],
                _ => Answer.Throttled(_random.Next(60, 7_200)),
            };
            world.Teams.Faults.Next(answer, ConnectorOperation.Send, world.InTeams(names[_random.Next(names.Count)]).PersonalChat);
        }
    }

    private TimeZoneInfo ZoneOf(string name, DateTimeOffset at) => TimeZoneInfo.FindSystemTimeZoneById(_zones[name].Last(move => move.Since < at).Zone);

    /// <summary>Somebody's evening.</summary>
    private async Task Lives(BotWorld world, string name, Dictionary<string, DateTimeOffset> quiet)
    {
        var someone = world.As(name);
        if (someone.Cards.Count == 0)
        {
            return;
        }

        var card = someone.LastCard;
        if (card.Offers(Verbs.ChooseHabit))
        {
            _times[name] = new TimeOnly(8 + _random.Next(9), _random.Next(60));
            await someone.MakesHabit(at: _times[name].ToString("HH:mm", CultureInfo.InvariantCulture));
        }
        else if (card.Offers(Verbs.DidHabit) && _random.Next(4) > 0)
        {
            await someone.Presses(card, _random.Next(3) > 0 ? Verbs.DidHabit : Verbs.NotToday);
        }
        else if (card.Offers(Verbs.CheckHabit) && _random.Next(5) > 0)
        {
            var days = card.Questions.Contains(CheckCards.DaysId) ? card.Options(CheckCards.DaysId).Where(_ => _random.Next(2) == 0).Select(day => day.Code) : [];
            await someone.Presses(card, Verbs.CheckHabit, (CheckCards.DaysId, string.Join(',', days.DefaultIfEmpty(CheckCards.NoneCode))), ("runs", $"{2 + _random.Next(5)}"));
        }
        else if (card.Offers(Verbs.ResumeHabit) && _random.Next(2) == 0)
        {
            await someone.Presses(card, Verbs.ResumeHabit);
        }

        switch (_random.Next(250))
        {
            case 0:
                await someone.Types("stop");
                quiet[name] = world.Now;
                break;
            case 1:
                await world.Change(name, person => person.LeftAt = world.Now);
                quiet[name] = world.Now;
                break;
            case 2 or 3:
                await someone.Types("later 2");
                break;
            case 4 or 5:
                await someone.Types("pauze 1");
                break;
            case 6 when Where == Scene.Teams:
                await world.InTeams(name).Uninstalls();
                quiet[name] = world.Now;
                break;
            case 7:
                _zones[name].Add((world.Now, Zones[_random.Next(Zones.Length)]));
                await world.Change(name, person => person.TimeZone = _zones[name][^1].Zone);
                break;
        }
    }

    private async Task Compare(BotWorld world, List<string> names, Dictionary<string, DateTimeOffset> quiet)
    {
        var (sent, nudges, drawn, available, arrivals) = (0, 0, 0, 0, 0);
        foreach (var name in names)
        {
            var cards = await world.HabitCardsOf(name);
            var moments = (await world.MomentsOf(name)).ToDictionary(moment => moment.LocalDate);
            cards.Select(card => card.LocalDate).ShouldBeUnique();
            var own = _arrived.Where(arrived => arrived.Name == name).Select(arrived => TimeZoneInfo.ConvertTime(arrived.At, ZoneOf(name, arrived.At)).DateTime).ToList();
            own.Select(DateOnly.FromDateTime).ShouldBeUnique(name);
            foreach (var at in own)
            {
                // The invitation comes at the plan's time; a card as late as half past five, or half an hour after a time that somebody chose.
                var time = TimeOnly.FromDateTime(at);
                var earliest = own.IndexOf(at) == 0 || !_times.TryGetValue(name, out var chosen) ? new TimeOnly(10, 0) : chosen;
                time.ShouldBeInRange(earliest, Later(new TimeOnly(17, 30), earliest.AddMinutes(30)), $"{name}, {at:O}");
                at.DayOfWeek.ShouldNotBeOneOf(DayOfWeek.Saturday, DayOfWeek.Sunday);
            }

            (quiet.TryGetValue(name, out var silent) && _arrived.Any(arrived => arrived.Name == name && arrived.At > silent)).ShouldBeFalse(name);
            arrivals += own.Count;
            foreach (var card in cards)
            {
                WorkingDays.Is(card.LocalDate, name[1] % 2 == 0 ? "NL" : "IE").ShouldBeTrue($"{name}, {card.LocalDate}");
                (quiet.TryGetValue(name, out var since) && card.SentAt > since).ShouldBeFalse($"{name}, {card.LocalDate}");
                if (card.Content is "Nudge" or "Check" or "Question")
                {
                    moments[card.LocalDate].IsSent.ShouldBeTrue($"{name}, {card.LocalDate}");
                    moments[card.LocalDate].DecidedAt.ShouldNotBeNull();
                }
            }

            moments.Values.Where(moment => moment is { IsAvailable: true, Probability: not 0.5 }).ShouldBeEmpty();
            var said = moments.Values.Where(moment => moment.WhyNot == DeliveryReasons.Resting).ToList();
            said.ShouldAllBe(moment => !moment.IsSent);
            sent += cards.Count;
            nudges += cards.Count(card => card.Content == "Nudge");
            available += moments.Values.Count(moment => moment.IsAvailable);
            drawn += moments.Values.Count(moment => moment is { IsAvailable: true, IsSent: true });
        }

        output.WriteLine($"{names.Count} people, {arrivals} cards in their chats, {sent} known to have arrived, {nudges} reminders; {drawn} of {available} draws said yes; {quiet.Count} stopped, left or took the app away");

        // What was drawn and then failed, or was overtaken by a pause, stays drawn.
        nudges.ShouldBeInRange(drawn * 9 / 10, drawn);
        arrivals.ShouldBeGreaterThanOrEqualTo(sent);
        drawn.ShouldBeInRange((int)(0.5 * available) - (int)(2 * Math.Sqrt(available)), (int)(0.5 * available) + (int)(2 * Math.Sqrt(available)));
    }

    private static TimeOnly Later(TimeOnly one, TimeOnly other) => one > other ? one : other;
}
