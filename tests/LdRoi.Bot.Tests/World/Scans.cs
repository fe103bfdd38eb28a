using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Reports;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Tests.World;

/// <summary>Scans in a story: planned with the form, answered at once, closed.</summary>
public static class Scans
{
    /// <summary>Plans a scan with the form, as learning and development does.</summary>
    public static async Task<SeenCard> PlansScan(
        this BotWorld world, string[] teams, string startsOn, string endsOn, string name = "Scan", string sendAt = "09:30", int questions = 3,
        (string Input, string Value)[]? options = null)
    {
        var planner = world.As(Organisation.LearningProfessional);
        await planner.Types("nieuwe scan");
        var codes = await world.TeamCodes(teams);
        if (options is not null)
        {
            await planner.Presses(Verbs.ScanOptions, Form(name, codes, startsOn, endsOn, sendAt, $"{questions}"));
            (await planner.Presses(Verbs.SaveScanOptions, options)).Mistakes.ShouldBeEmpty();
        }

        (await planner.Presses(Verbs.PreviewScan, Form(name, codes, startsOn, endsOn, sendAt, $"{questions}"))).Mistakes.ShouldBeEmpty();
        return await planner.Presses(Verbs.StartScan);
    }

    /// <summary>The form's inputs.</summary>
    public static (string Input, string Value)[] Form(
        string name, string teams, string startsOn, string endsOn, string sendAt = "09:30", string questions = "3") =>
    [
        (NewScanForm.NameId, name), (NewScanForm.TeamsId, teams), (NewScanForm.StartsOnId, startsOn), (NewScanForm.EndsOnId, endsOn),
        (NewScanForm.SendAtId, sendAt), (NewScanForm.QuestionsId, questions),
    ];

    /// <summary>The inputs of the form's further choices.</summary>
    public static (string Input, string Value)[] Options(
        string design = "rotation", string days = "1,2,3,4,5", string times = ScanOptionsForm.Same, string reminders = "3,5", string leftOut = "", string comment = ScanOptionsForm.Asked) =>
    [
        (ScanOptionsForm.DesignId, design), (ScanOptionsForm.DaysId, days), (ScanOptionsForm.TimesId, times), (ScanOptionsForm.RemindersId, reminders),
        (ScanOptionsForm.LeftOutId, leftOut), (ScanOptionsForm.CommentId, comment),
    ];

    public static async Task<string> TeamCodes(this BotWorld world, params string[] teams) =>
        string.Join(',', await world.InDb(async db =>
            (await db.Teams.Where(team => teams.Contains(team.Name)).ToListAsync()).Select(team => team.Id.ToString())));

    public static Task<Wave> WaveOf(this BotWorld world, string scan) => world.InDb(db => (
        from wave in db.Waves.AsNoTracking()
        join campaign in db.Campaigns on wave.CampaignId equals campaign.Id
        where campaign.Name == scan
        select wave).SingleAsync());

    /// <summary>Everything somebody chose in a scan, stored in one go through the seam that cards use too.</summary>
    /// <param name="answers">Answer codes by item id.</param>
    public static async Task Answered(this BotWorld world, string scan, string person, IReadOnlyDictionary<string, int> answers)
    {
        var wave = await world.WaveOf(scan);
        var id = world.IdOf(person);
        await world.Services.GetRequiredService<Transactions>().Run(
            services => services.GetRequiredService<AnswerIntake>().Record(
                wave.Id, id, answers.ToDictionary(answer => answer.Key, answer => AnswerValue.Given(answer.Value)), CancellationToken.None),
            CancellationToken.None);
    }

    /// <summary>Everything but what the person's open card asks.</summary>
    public static async Task AnsweredAllButTheCard(this BotWorld world, string scan, string person)
    {
        var asked = world.As(person).ScanCard.Questions;
        var items = (await world.Instrument()).Items.Where(item => !asked.Contains(ScanCards.InputId(item)));
        await world.Answered(scan, person, items.ToDictionary(item => item.Id, _ => 3));
    }

    /// <summary>What somebody wrote, stored through the seam that the dialog uses too.</summary>
    public static async Task Wrote(this BotWorld world, string scan, string person, string text)
    {
        var wave = await world.WaveOf(scan);
        var id = world.IdOf(person);
        await world.Services.GetRequiredService<Transactions>().Run(
            services => services.GetRequiredService<CommentIntake>().Record(wave.Id, id, text, CancellationToken.None), CancellationToken.None);
    }

    /// <summary>What is kept of somebody's own words.</summary>
    public static async Task<string?> CommentOf(this BotWorld world, string scan, string person)
    {
        var wave = await world.WaveOf(scan);
        var id = world.IdOf(person);
        return await world.InDb(db => (
            from comment in db.Set<Comment>()
            join link in db.Set<RespondentLink>() on comment.RespondentId equals link.RespondentId
            where comment.WaveId == wave.Id && link.PersonId == id
            select comment.Text).SingleOrDefaultAsync());
    }

    /// <summary>The same favourable level on every item of the three indicators: 1 is the least, 5 the most.</summary>
    public static async Task Answered(this BotWorld world, string scan, string person, int level) =>
        await world.Answered(scan, person, Level(await world.Instrument(), level));

    public static IReadOnlyDictionary<string, int> Level(Instrument instrument, int level) => instrument.Indicators
        .SelectMany(scale => scale.Items.Select(item => (item.Id, Code: item.ReverseKeyed ? scale.Minimum + scale.Maximum - level : level)))
        .ToDictionary(item => item.Id, item => item.Code);

    public static async Task<Instrument> Instrument(this BotWorld world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Instruments>().Get(Instruments.Current, CancellationToken.None);
    }

    /// <summary>The service sleeps until the scan's last day has ended everywhere, and closes it.</summary>
    public static async Task ClosesScan(this BotWorld world, string scan)
    {
        await world.SleepsUntil((await world.WaveOf(scan)).ClosesAt!.Value);
        (await world.WaveOf(scan)).State.ShouldBe(WaveState.Closed);
    }

    /// <summary>The token of the button with which a lead chooses to talk about a scale with a team, made as the report would make it.</summary>
    public static async Task<string> TokenToTalk(this BotWorld world, string lead, string team, string scale)
    {
        await using var scope = world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
        var person = await db.People.SingleAsync(row => row.Name == lead);
        var about = await db.Teams.SingleAsync(row => row.Name == team);
        var part = await scope.ServiceProvider.GetRequiredService<TeamSteps>().On(about.Id, scale, person, Language.Dutch, CancellationToken.None);
        return part.Actions.First(action => action.Verb == Verbs.ChooseTeamStep).Token.Reveal();
    }

    internal static Task<List<Answer>> AnswersOf(this BotWorld world, string person)
    {
        var id = world.IdOf(person);
        return world.InDb(db => (
            from answer in db.Set<Answer>().AsNoTracking()
            join link in db.Set<RespondentLink>() on answer.RespondentId equals link.RespondentId
            where link.PersonId == id
            select answer).ToListAsync());
    }

    public static Task<List<Bot.Delivery.Delivery>> DeliveriesOf(this BotWorld world, string person)
    {
        var id = world.IdOf(person);
        return world.InDb(db => db.Deliveries.AsNoTracking().Where(d => d.PersonId == id).OrderBy(d => d.LocalDate).ToListAsync());
    }

    /// <summary>What a wave released, by team and scale.</summary>
    public static async Task<Dictionary<(string Team, string Scale), ReleasedFigure>> ReleasedOf(this BotWorld world, string scan)
    {
        var wave = await world.WaveOf(scan);
        return await world.InDb(async db =>
        {
            var names = await db.Teams.ToDictionaryAsync(team => team.Id, team => team.Name);
            return (await db.Set<ReleasedFigure>().AsNoTracking().Where(f => f.WaveId == wave.Id).ToListAsync())
                .ToDictionary(figure => (names[figure.TeamId], figure.ScaleCode));
        });
    }
}
