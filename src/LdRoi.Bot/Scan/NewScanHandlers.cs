using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Scan;

/// <summary>Opens the form with a plan that would work as it stands, but for the teams.</summary>
public sealed class NewScanHandler(Drafts drafts, NewScanCards cards, OrganisationOptions organisation, TimeProvider time) : IVerbHandler
{
    /// <summary>Eleven hold all questions, three a day; the rest is for days off.</summary>
    private const int SuggestedDays = 15;

    public static string Verb => Verbs.NewScan;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var today = LocalClock.LocalDate(time.GetUtcNow(), organisation.Zone);
        var days = WorkingDays.Between(today.AddDays(1), today.AddDays(60), organisation.CountryOf(null)).Take(SuggestedDays).ToList();
        var startsOn = days[0];
        var name = ScanTexts.DefaultName.In(turn.Language, startsOn.ToString("MMMM yyyy", turn.Language.Culture()));
        var draft = drafts.Begin(turn.Person, NewScanCards.Kind, NewScanForm.Suggested(name, startsOn, days[^1]).Store());
        return await cards.Form(draft, turn.Person, turn.Language, check: null, cancellation);
    }
}

/// <summary>Checks the form; shows mistakes in place, or the preview.</summary>
public sealed class PreviewScanHandler(Drafts drafts, NewScanCards cards, CheckNewScan check, RouterCards replies) : IVerbHandler
{
    public static string Verb => Verbs.PreviewScan;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        if (await drafts.Find(turn, NewScanCards.Kind, cancellation) is not { } draft)
        {
            return replies.ButtonNoLongerWorks(turn.Person, turn.Language);
        }

        if (draft.End is not null)
        {
            return await cards.Ended(draft, turn.Person, turn.Language, cancellation);
        }

        var found = await check.Execute(NewScanForm.From(turn), NewScanForm.Load(draft.Fields).Find, turn.Language, cancellation);
        draft.Fields = found.Form.Store();
        return found.Plan is null
            ? await cards.Form(draft, turn.Person, turn.Language, found, cancellation)
            : await cards.Preview(draft, found.Plan, turn.Person, turn.Language, cancellation);
    }
}

/// <summary>Back to the form, with everything that was filled in.</summary>
public sealed class EditScanHandler(Drafts drafts, NewScanCards cards, RouterCards replies) : IVerbHandler
{
    public static string Verb => Verbs.EditScan;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation) =>
        await drafts.Find(turn, NewScanCards.Kind, cancellation) is not { } draft ? replies.ButtonNoLongerWorks(turn.Person, turn.Language)
            : draft.End is not null ? await cards.Ended(draft, turn.Person, turn.Language, cancellation)
            : await cards.Form(draft, turn.Person, turn.Language, check: null, cancellation);
}

/// <summary>Ends the form without a scan.</summary>
public sealed class CancelScanHandler(Drafts drafts, NewScanCards cards, RouterCards replies) : IVerbHandler
{
    public static string Verb => Verbs.CancelScan;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        if (await drafts.Find(turn, NewScanCards.Kind, cancellation) is not { } draft)
        {
            return replies.ButtonNoLongerWorks(turn.Person, turn.Language);
        }

        draft.End ??= DraftEnd.Cancelled;
        return await cards.Ended(draft, turn.Person, turn.Language, cancellation);
    }
}

/// <summary>Makes the campaign and its wave from the draft, once. Things may have changed since the preview, so it is checked again.</summary>
public sealed class StartScanHandler(
    Drafts drafts, NewScanCards cards, CheckNewScan check, BotDbContext db, IdSource ids, PrivacyOptions privacy, RouterCards replies) : IVerbHandler
{
    public static string Verb => Verbs.StartScan;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        if (await drafts.Find(turn, NewScanCards.Kind, cancellation) is not { } draft)
        {
            return replies.ButtonNoLongerWorks(turn.Person, turn.Language);
        }

        if (draft.End is null)
        {
            var found = await check.Execute(NewScanForm.Load(draft.Fields), "", turn.Language, cancellation);
            if (found.Plan is not { } plan)
            {
                return await cards.Form(draft, turn.Person, turn.Language, found, cancellation);
            }

            var campaign = Start(plan, turn.Person);
            (draft.End, draft.ResultId) = (DraftEnd.Done, campaign.Id.Value);
            await db.SaveChangesAsync(cancellation);
        }

        return await cards.Ended(draft, turn.Person, turn.Language, cancellation);
    }

    private Campaign Start(ScanPlan plan, Person by)
    {
        var id = CampaignId.New(ids);
        var campaign = new Campaign
        {
            Id = id,
            Kind = ScanCards.Kind,
            Name = plan.Name,
            CreatedBy = by.Id,
            StartsOn = plan.StartsOn,
            EndsOn = plan.EndsOn,
            SendAt = plan.SendAt,
            Teams = [.. plan.Teams.Select(team => new CampaignTeam { CampaignId = id, TeamId = team.Id })],
        };
        db.Add(campaign);
        db.Add(new Wave
        {
            Id = WaveId.New(ids),
            CampaignId = id,
            InstrumentVersion = Instruments.Current,
            QuestionsPerCard = plan.Questions,
            Threshold = privacy.Threshold,
        });
        return campaign;
    }
}
