using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

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
public sealed class PreviewScanHandler(Drafts drafts, NewScanCards cards, ScanPreview preview, CheckNewScan check, RouterCards replies)
    : ScanDraftPress(drafts, cards, replies), IVerbHandler
{
    public static string Verb => Verbs.PreviewScan;

    protected override async Task<Card> Go(Draft draft, Turn turn, CancellationToken cancellation)
    {
        var before = NewScanForm.Load(draft.Fields);
        var found = await check.Execute(NewScanForm.From(turn, before), before.Find, turn.Language, cancellation);
        draft.Fields = found.Form.Store();
        return found.Plan is null
            ? await Cards.Form(draft, turn.Person, turn.Language, found, cancellation)
            : await preview.Of(draft, found.Plan, turn.Person, turn.Language, cancellation);
    }
}

/// <summary>Back to the preview, from what people would see.</summary>
public sealed class ShowScanPreviewHandler(Drafts drafts, NewScanCards cards, ScanPreview preview, CheckNewScan check, RouterCards replies)
    : ScanDraftPress(drafts, cards, replies), IVerbHandler
{
    public static string Verb => Verbs.ShowScanPreview;

    protected override async Task<Card> Go(Draft draft, Turn turn, CancellationToken cancellation)
    {
        var found = await check.Execute(NewScanForm.Load(draft.Fields), "", turn.Language, cancellation);
        return found.Plan is null
            ? await Cards.Form(draft, turn.Person, turn.Language, found, cancellation)
            : await preview.Of(draft, found.Plan, turn.Person, turn.Language, cancellation);
    }
}

/// <summary>Back to the form, with everything that was filled in.</summary>
public sealed class EditScanHandler(Drafts drafts, NewScanCards cards, RouterCards replies) : ScanDraftPress(drafts, cards, replies), IVerbHandler
{
    public static string Verb => Verbs.EditScan;

    protected override Task<Card> Go(Draft draft, Turn turn, CancellationToken cancellation) =>
        Cards.Form(draft, turn.Person, turn.Language, check: null, cancellation);
}

/// <summary>Shows the options; what was filled in on the form is kept, right or wrong.</summary>
public sealed class ScanOptionsHandler(Drafts drafts, NewScanCards cards, ScanOptionsCard options, RouterCards replies)
    : ScanDraftPress(drafts, cards, replies), IVerbHandler
{
    public static string Verb => Verbs.ScanOptions;

    protected override Task<Card> Go(Draft draft, Turn turn, CancellationToken cancellation)
    {
        draft.Fields = NewScanForm.From(turn, NewScanForm.Load(draft.Fields)).Store();
        return options.Of(draft, turn, new Dictionary<string, string>(), cancellation);
    }
}

/// <summary>Keeps the options and goes back to the form; shows mistakes in place.</summary>
public sealed class SaveScanOptionsHandler(Drafts drafts, NewScanCards cards, ScanOptionsCard options, Instruments instruments, RouterCards replies)
    : ScanDraftPress(drafts, cards, replies), IVerbHandler
{
    public static string Verb => Verbs.SaveScanOptions;

    protected override async Task<Card> Go(Draft draft, Turn turn, CancellationToken cancellation)
    {
        var form = NewScanForm.Load(draft.Fields);
        form = form with { Options = ScanOptionsForm.From(turn, form.Options) };
        draft.Fields = form.Store();
        var (_, errors) = CheckScanOptions.Execute(form.Options, await instruments.OrShipped(form.Instrument, cancellation), turn.Language);
        return errors.Count > 0
            ? await options.Of(draft, turn, errors, cancellation)
            : await Cards.Form(draft, turn.Person, turn.Language, check: null, cancellation);
    }
}

/// <summary>Ends the form without a scan, or without the change.</summary>
public sealed class CancelScanHandler(Drafts drafts, NewScanCards cards, RouterCards replies) : ScanDraftPress(drafts, cards, replies), IVerbHandler
{
    public static string Verb => Verbs.CancelScan;

    protected override Task<Card> Go(Draft draft, Turn turn, CancellationToken cancellation)
    {
        draft.End = DraftEnd.Cancelled;
        return Cards.Ended(draft, turn.Person, turn.Language, cancellation);
    }
}

/// <summary>Opens the form of a scan that has not begun.</summary>
public sealed class ChangeScanHandler(BotDbContext db, Drafts drafts, NewScanCards cards, RouterCards replies) : IVerbHandler
{
    public static string Verb => Verbs.ChangeScan;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var id = CampaignId.Load(turn.Claims!.Subject);
        if (await db.Campaigns.Include(c => c.Teams).FirstOrDefaultAsync(c => c.Id == id && c.Kind == ScanCards.Kind, cancellation) is not { } campaign)
        {
            return replies.ButtonNoLongerWorks(turn.Person, turn.Language);
        }

        if (campaign.State != CampaignState.Planned)
        {
            return cards.TooLate(campaign, turn.Person, turn.Language);
        }

        var wave = await db.Waves.FirstAsync(w => w.CampaignId == id, cancellation);
        var draft = drafts.Begin(turn.Person, NewScanCards.Kind, PlannedScan.Form(campaign, wave).Store());
        return await cards.Form(draft, turn.Person, turn.Language, check: null, cancellation);
    }
}
