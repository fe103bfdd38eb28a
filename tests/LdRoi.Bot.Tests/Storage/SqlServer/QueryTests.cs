using System.Text;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Operations;
using LdRoi.Bot.Operations.Demo;
using LdRoi.Bot.People;
using LdRoi.Bot.People.Import;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Privacy.Retention;
using LdRoi.Bot.Programmes;
using LdRoi.Bot.Programmes.Import;
using LdRoi.Bot.Programmes.Planning;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Scan.Import;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.Conversation;
using LdRoi.Bot.Tests.Scan.Import;
using LdRoi.Bot.Tests.Storage.Servers;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Simulator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LdRoi.Bot.Tests.Storage.SqlServer;

/// <summary>
/// Lives through what the product does, and reads with SQL Server's own parser what each query would be there. Whatever
/// line of the product runs a query must have run here.
/// </summary>
public sealed class QueryTests : IDisposable
{
    private static readonly DateTimeOffset Tuesday = BotWorld.Tuesday;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ldroi-queries-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Every_query_of_the_product_is_one_on_SQL_Server_too()
    {
        await EmptyDatabaseFile.WriteTo(Path.Combine(_folder.FullName, "data", "ldroi.db"));
        var files = new DevelopmentFiles(Path.Combine(_folder.FullName, "data"));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [KeyValuePair.Create("Organisation:Administrators:0", (string?)"robin.admiraal@noorderlicht.example")]).Build();
        var demo = new DemoDoor(configuration, _folder.FullName, files, Recording.On);
        await demo.SeedWhenEmpty(Tuesday, CancellationToken.None);
        using (var clock = new SimulatedClock(Tuesday, flows: false))
        {
            await using var product = Product(configuration, clock, files);
            await Live(product, clock);
        }

        await demo.Reset(Tuesday, CancellationToken.None);
        await demo.Leave(Tuesday, CancellationToken.None);
        await demo.Leave(Tuesday, CancellationToken.None);
        await demo.SeedWhenEmpty(Tuesday, CancellationToken.None);

        var twin = Recording.Twin;
        twin.Untranslated.ShouldBeEmpty();
        twin.Statements.Distinct().SelectMany(sql => MigrationTests.Errors(sql).Select(error => $"{error} in {sql}")).ShouldBeEmpty();
        twin.Statements.Count.ShouldBeGreaterThan(100);
        QuerySites.All().Except(twin.Sites).ShouldBeEmpty();
        twin.CompiledOnes.ShouldBe(QuerySites.Compiled());
    }

    private ServiceProvider Product(IConfiguration configuration, SimulatedClock clock, DevelopmentFiles files)
    {
        var services = new ServiceCollection().AddLogging().AddProduct(configuration, _folder.FullName, clock).AddDevelopment(clock, files);
        Recording.On(services);

        // In the place of the simulator's own: the first card meets a platform that asks to wait. Beside it a Teams that
        // makes a chat for who asked in a group, and says no, or that the person has moved.
        services.RemoveAll<IChannel>()
            .AddSingleton<IChannel>(new ScriptedChannel(ChannelKind.Simulator, new SendOutcome.Throttled(Tuesday.AddDays(1))))
            .AddSingleton<IChannel>(new ScriptedChannel(
                ChannelKind.Teams, new SendOutcome.Sent("g", InTeams("made")), new SendOutcome.Sent("t", InTeams("moved")), new SendOutcome.Sent("u"), new SendOutcome.Refused(RefusalReason.Blocked)))
            .AddSingleton<IInstaller, WillingInstaller>().AddSingleton<IDirectory, EmptyDirectory>();
        return services.BuildServiceProvider();
    }

    private static async Task Live(ServiceProvider product, SimulatedClock clock)
    {
        await Scoped<Instruments>(product, instruments => instruments.Seed(CancellationToken.None));
        await Scoped<FirstAdministrators>(product, first => first.Appoint(CancellationToken.None));
        await product.GetRequiredService<ISimulatorStage>().Organisation(CancellationToken.None);
        await new HabitQueries(product).Live();
        await new ProgrammeQueries(product).Live();
        foreach (var name in WalkTests.People)
        {
            var id = await Scoped<BotDbContext, PersonId>(product, db => db.People.Where(person => person.Name == name).Select(person => person.Id).SingleAsync());
            await new Crawler(product, id.Value.ToString()).Walk(WalkTests.Words);
        }

        await LookBack(product);
        await new HabitQueries(product).PlanAhead();
        await Press(product, await Say(product, "new programme"), (Verbs.ProgrammeGoals, [(ProgrammeForm.People, "Noor Visser")]), (Verbs.PreviewProgramme, []), (Verbs.StartProgramme, []));
        await Plan(product);
        await Import(product, "email,name,team\nkept@x.example,Kept,Reminded\n", new ImportOptions());
        await PlanShortForms(product, "Klantenservice");

        await Say(product, "reach");

        // In no other scan, so that a reminder finds its day free.
        await PlanShortForms(product, "Reminded");
        await ImportQuestionnaire(product);
        await ComeByTeams(product);
        await ComeByTeam(product);
        await ComeTooEarly(product);
        await Say(product, "reach");
        await ComeBySlack(product);
        await Import(product, "email,name,team,parent_team,manager_email,slack_user_id\nnew@x.example,New,Fresh,Noorderlicht,who@x.example,U1\nkept@x.example,Kept,Reminded,,,\n", new ImportOptions(true, true));
        await Import(product, "email,name,team,slack_user_id\nnewer@x.example,New,Fresh,U1\n", new ImportOptions(false, true));
        var mover = product.GetRequiredService<MoveClock>();
        await mover.Advance(TimeSpan.FromHours(1), CancellationToken.None);
        await Travel(product, "Europe/Amsterdam");
        await mover.Advance(TimeSpan.FromHours(20) - TimeSpan.FromMinutes(31), CancellationToken.None);

        // Seen by the planner once, and right before it is sent the other time.
        await Travel(product, "America/New_York");
        clock.AdvanceTo(clock.GetUtcNow().AddMinutes(65));
        await Scoped<DispatchDeliveries>(product, dispatcher => dispatcher.Beat(CancellationToken.None));
        await mover.Advance(TimeSpan.FromDays(40), CancellationToken.None);
        await new HabitQueries(product).LookBack();
        await Scoped<ChatAddresses>(product, async addresses => await addresses.ReachOf(await Scoped<BotDbContext, List<Person>>(product, db => db.People.ToListAsync()), CancellationToken.None));
        await new ProgrammeQueries(product).End();
        await Forget(product, clock);
    }

    /// <summary>Years later nothing is kept of what people answered, nor who left.</summary>
    private static async Task Forget(ServiceProvider product, SimulatedClock clock)
    {
        var someone = await Scoped<BotDbContext, string>(product, db => db.People.Where(person => person.LeftAt == null).Select(person => person.Email).FirstAsync());
        await EraseVerb.Run(product, someone, isMeant: true, TextWriter.Null, CancellationToken.None);
        clock.AdvanceTo(clock.GetUtcNow().AddMonths(30));
        for (var beat = 0; beat < 3; beat++)
        {
            await product.GetRequiredService<Heartbeat>().Beat(CancellationToken.None);
        }

        (await Scoped<BotDbContext, bool>(product, db => db.Set<Answer>().AnyAsync())).ShouldBeFalse();
        (await Scoped<BotDbContext, int>(product, db => db.People.CountAsync(person => person.ErasedAt != null))).ShouldBeGreaterThan(0);
        (await Scoped<BotDbContext, bool>(product, db => db.Programmes.AnyAsync(programme => programme.ForgottenAt != null))).ShouldBeTrue();
    }

    /// <summary>A lead chooses what is done with the team's result, and somebody of the team reads it with their own scores.</summary>
    private static async Task LookBack(ServiceProvider product)
    {
        var (team, lead) = await Scoped<BotDbContext, (Guid, Guid)>(product, async db =>
        {
            var row = await db.Teams.SingleAsync(team => team.Name == "Klantenservice");
            return (row.Id.Value, row.ManagerId!.Value.Value);
        });
        var token = product.GetRequiredService<ActionTokens>().Sign(new TokenClaims("team", team, lead, Verbs.ChooseTeamStep, 0, Tuesday.AddDays(1)));
        var conversation = product.GetRequiredService<IConversation>();
        (await conversation.Answer(
            new Interaction.Pressed(new Envelope(ChannelKind.Simulator, "", $"{lead}", ""), Verbs.ChooseTeamStep, token.Reveal(), new Dictionary<string, string>()),
            CancellationToken.None))!.Actions.ShouldContain(action => action.Verb == Verbs.ReportTeam);
        var member = await Scoped<BotDbContext, PersonId>(product, db => db.People.Where(person => person.Name == "Jeroen Maas").Select(person => person.Id).SingleAsync());
        var envelope = new Envelope(ChannelKind.Simulator, "", $"{member.Value}", "");
        (await conversation.Answer(new Interaction.Typed(envelope, "my scan"), CancellationToken.None))!.Blocks.ShouldContain(block => block is CardBlock.Bar);
        (await conversation.Answer(new Interaction.Opened(envelope), CancellationToken.None)).ShouldNotBeNull();
    }

    private static async Task Plan(ServiceProvider product) => await Press(product, await Say(product, "new scan"), (Verbs.PreviewScan, []), (Verbs.StartScan, []));

    /// <summary>Two scans in shorter forms after each other, the later of which is changed before it starts; on Wednesdays only, so that reminders go out.</summary>
    private static async Task PlanShortForms(ServiceProvider product, string name)
    {
        var team = await Scoped<BotDbContext, TeamId>(product, db => db.Teams.Where(row => row.Name == name).Select(row => row.Id).SingleAsync());
        await PlanOne("2026-09-09", "2026-09-15");
        await Press(
            product, await PlanOne("2026-09-21", "2026-09-25"), (Verbs.OpenCampaign, []), (Verbs.ChangeScan, []), (Verbs.PreviewScan, []), (Verbs.StartScan, []));

        async Task<Card> PlanOne(string startsOn, string endsOn) => await Press(
            product, await Say(product, "new scan"), (Verbs.ScanOptions, [(NewScanForm.TeamsId, $"{team}")]),
            (Verbs.SaveScanOptions, [(ScanOptionsForm.DesignId, "threeforms"), (ScanOptionsForm.DaysId, "3"), (ScanOptionsForm.RemindersId, "3,5"), (ScanOptionsForm.LeftOutId, "")]),
            (Verbs.PreviewScan, [(NewScanForm.TeamsId, $"{team}"), (NewScanForm.StartsOnId, startsOn), (NewScanForm.EndsOnId, endsOn)]), (Verbs.StartScan, []));
    }

    private static async Task<Card> Say(ServiceProvider product, string words) =>
        (await product.GetRequiredService<IConversation>().Answer(new Interaction.Typed(await Planner(product), words), CancellationToken.None))!;

    /// <summary>Presses one button after another, each on the card that the last one gave, with everything filled in.</summary>
    private static async Task<Card> Press(ServiceProvider product, Card card, params (string Verb, (string Input, string Value)[] Filled)[] buttons)
    {
        var planner = await Planner(product);
        foreach (var (verb, filled) in buttons)
        {
            var inputs = Crawler.Filled(card);
            foreach (var (input, value) in filled)
            {
                inputs[input] = value;
            }

            var token = card.Actions.Single(action => action.Verb == verb).Token.Reveal();
            card = (await product.GetRequiredService<IConversation>().Answer(new Interaction.Pressed(planner, verb, token, inputs), CancellationToken.None))!;
        }

        return card;
    }

    private static async Task<Envelope> Planner(ServiceProvider product)
    {
        var id = await Scoped<BotDbContext, PersonId>(
            product, db => db.People.Where(person => person.Role == Role.LearningProfessional).Select(person => person.Id).FirstAsync());
        return new Envelope(ChannelKind.Simulator, "", $"{id.Value}", "");
    }

    /// <summary>Every second one comes by Teams: recognised by what Teams says of them, and from then on by their account.</summary>
    private static async Task ComeByTeams(ServiceProvider product)
    {
        var conversation = product.GetRequiredService<IConversation>();
        var emails = await Scoped<BotDbContext, List<string>>(product, db => db.People.OrderBy(person => person.Email).Select(person => person.Email).ToListAsync());
        foreach (var email in emails.Where((_, place) => place % 2 == 0))
        {
            var envelope = new Envelope(ChannelKind.Teams, "tenant", email, email)
            {
                Address = InTeams(email), LookUp = _ => Task.FromResult<PlatformProfile?>(new PlatformProfile(email, email)),
            };
            await conversation.Answer(new Interaction.Installation(envelope, IsAdded: true), CancellationToken.None);
            await conversation.Answer(new Interaction.Typed(envelope, "help"), CancellationToken.None);
        }
    }

    /// <summary>Some come before the file has them: one is asked about in vain, comes a second time, and goes; one was not heard of for long.</summary>
    private static async Task ComeTooEarly(ServiceProvider product)
    {
        var conversation = product.GetRequiredService<IConversation>();
        var (early, silent) = (Stranger("early"), Stranger("silent") with { At = Tuesday.AddDays(-40) });
        await conversation.Answer(new Interaction.Installation(early, IsAdded: true), CancellationToken.None);
        await conversation.Answer(new Interaction.Installation(silent, IsAdded: true), CancellationToken.None);
        await Scoped<WelcomeNewcomers>(product, welcome => welcome.Beat(CancellationToken.None));
        await Scoped<WelcomeNewcomers, DateTimeOffset?>(product, welcome => welcome.NextDue(CancellationToken.None));
        await conversation.Answer(new Interaction.Typed(early, "help"), CancellationToken.None);
        await conversation.Answer(new Interaction.Installation(early, IsAdded: false), CancellationToken.None);

        static Envelope Stranger(string account) => new(ChannelKind.Teams, "tenant", account, account)
        {
            Address = InTeams(account), LookUp = _ => Task.FromResult<PlatformProfile?>(null),
        };
    }

    /// <summary>Some are in a team with the app, and leave it; one asks in a group.</summary>
    private static async Task ComeByTeam(ServiceProvider product)
    {
        var emails = await Scoped<BotDbContext, List<string>>(product, db => db.People.OrderBy(person => person.Email).Select(person => person.Email).Take(5).ToListAsync());
        RosterMember Member(string email) => new(InTeams(email) with { Conversation = ChatAddress.NoConversation }, new PlatformProfile(email, email), IsColleague: true);
        await Scoped<Transactions>(product, transactions => transactions.Run(
            async services =>
            {
                var pages = services.GetRequiredService<RosterPages>();
                await pages.Take(new RosterPage([.. emails.Select(Member)], null), CancellationToken.None);
                await services.GetRequiredService<BotDbContext>().SaveChangesAsync();
                (await pages.Leave(ChannelKind.Teams, [new RosterLeaver("tenant", emails[1])], CancellationToken.None)).ShouldBe(1);
            },
            CancellationToken.None));
        var asking = new Envelope(ChannelKind.Teams, "tenant", emails[3], "group") { IsPersonal = false, Address = Member(emails[3]).Address };
        (await product.GetRequiredService<IConversation>().Answer(new Interaction.Typed(asking, "help"), CancellationToken.None)).ShouldNotBeNull();
    }

    /// <summary>Some are listed, one of them twice and gone the second time; one speaks and looks at the app's page; the workspace leaves.</summary>
    private static async Task ComeBySlack(ServiceProvider product)
    {
        var connections = product.GetRequiredService<IConnections>();
        (await connections.Keep(ChannelKind.Slack, "T1", "token", null, CancellationToken.None)).ShouldBeTrue();
        (await connections.Find(ChannelKind.Slack, "T1", CancellationToken.None))!.Content.ShouldBe("token");
        (await connections.Tenants(ChannelKind.Slack, CancellationToken.None)).ShouldBe(["T1"]);
        (await connections.UseOnce("state", Tuesday, CancellationToken.None)).ShouldBeTrue();
        var emails = await Scoped<BotDbContext, List<string>>(product, db => db.People.OrderBy(person => person.Email).Select(person => person.Email).Take(5).ToListAsync());
        foreach (var isColleague in new[] { true, false })
        {
            RosterMember Member(string email) => new(InSlack(email), new PlatformProfile(email, email) { TimeZone = "Europe/Amsterdam", Locale = "nl-NL" }, isColleague);
            await Scoped<Transactions>(product, transactions => transactions.Run(
                services => services.GetRequiredService<RosterPages>().Take(new RosterPage([.. emails.Select(Member)], null), CancellationToken.None), CancellationToken.None));
        }

        var envelope = new Envelope(ChannelKind.Slack, "T1", emails[0], emails[0]) { Address = InSlack(emails[0]) };
        var conversation = product.GetRequiredService<IConversation>();
        await conversation.Answer(new Interaction.Typed(envelope, "help"), CancellationToken.None);
        (await conversation.Answer(new Interaction.Opened(envelope), CancellationToken.None)).ShouldNotBeNull();
        await connections.Rename(ChannelKind.Slack, "T1", "E1/T1", "token", CancellationToken.None);
        await connections.Forget(ChannelKind.Slack, "E1/T1", CancellationToken.None);
    }

    private static ChatAddress InSlack(string account) => new(ChannelKind.Slack, "T1", account, account);

    private static ChatAddress InTeams(string conversation) => new(ChannelKind.Teams, "tenant", conversation, conversation, "https://teams.example/");

    private static Task Travel(ServiceProvider product, string zone) => Scoped<BotDbContext>(
        product, db => db.People.ExecuteUpdateAsync(set => set.SetProperty(person => person.TimeZone, zone)));

    private static Task Import(ServiceProvider product, string file, ImportOptions options) => Scoped<ImportPeople>(product, async import =>
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
        (await import.Execute(stream, options, null, CancellationToken.None)).Written.ShouldBeTrue();
    });

    /// <summary>New, and then replaced; after that there is one to choose.</summary>
    private static async Task ImportQuestionnaire(ServiceProvider product)
    {
        foreach (var file in new[] { InstrumentGuide.Example, InstrumentGuide.With("energie over", "fut over") })
        {
            await Scoped<Transactions>(product, transactions => transactions.Run(
                async services => (await services.GetRequiredService<ImportInstrument>().Execute(Encoding.UTF8.GetBytes(file), CancellationToken.None))
                    .ShouldBeOfType<ImportedInstrument.Stored>(), CancellationToken.None));
        }

        (await Scoped<ListInstruments, int>(product, async list => (await list.Execute(CancellationToken.None)).Count)).ShouldBe(2);
        (await Say(product, "new scan")).Inputs.Select(input => input.Id).ShouldContain(NewScanForm.InstrumentId);
    }

    private static async Task Scoped<T>(ServiceProvider product, Func<T, Task> work)
        where T : notnull
    {
        await using var scope = product.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    private static async Task<TResult> Scoped<T, TResult>(ServiceProvider product, Func<T, Task<TResult>> work)
        where T : notnull
    {
        await using var scope = product.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    private sealed class EmptyDirectory : IDirectory
    {
        public ChannelKind Channel => ChannelKind.Teams;

        public Task<LookUpOutcome> WhoIs(ChatAddress address, string account, CancellationToken cancellation) =>
            Task.FromResult<LookUpOutcome>(new LookUpOutcome.NotFound());
    }

    private sealed class WillingInstaller : IInstaller
    {
        public ChannelKind Channel => ChannelKind.Teams;

        public Task<InstallOutcome> Install(string account, CancellationToken cancellation) => Task.FromResult<InstallOutcome>(new InstallOutcome.Installed());
    }

    /// <summary>A platform that says these things first, and then takes everything.</summary>
    private sealed class ScriptedChannel(ChannelKind kind, params SendOutcome[] first) : IChannel
    {
        private readonly Queue<SendOutcome> _first = new(first);

        public ChannelKind Kind => kind;

        public Task<SendOutcome> Send(ChatAddress address, Card card, CancellationToken cancellation) =>
            Task.FromResult(_first.TryDequeue(out var outcome) ? outcome : new SendOutcome.Sent("m"));

        public Task<SendOutcome> Update(ChatAddress address, string messageId, Card card, CancellationToken cancellation) =>
            Task.FromResult<SendOutcome>(new SendOutcome.Sent(messageId));
    }
}
