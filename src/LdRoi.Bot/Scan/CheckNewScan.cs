using System.Globalization;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Scan;

/// <summary>Checks what was filled in for a new scan: each mistake with its mend, at its own field.</summary>
public sealed class CheckNewScan(CheckTeams checkTeams, Instruments instruments, OrganisationOptions organisation, TimeProvider time)
{
    private const int LongestName = 60;
    private const int LongestDays = 90;

    /// <param name="asked">The names of teams that were unclear when the form was checked last.</param>
    public async Task<FormCheck> Execute(NewScanForm form, string asked, Language language, CancellationToken cancellation)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        void Wrong(string input, TextKey text) => errors.TryAdd(input, text.In(language));

        if (form.Name.Length is 0 or > LongestName)
        {
            Wrong(NewScanForm.NameId, ScanTexts.ErrorName);
        }

        var instrument = await instruments.OrShipped(form.Instrument, cancellation);
        if (instrument.Version != form.Instrument)
        {
            Wrong(NewScanForm.InstrumentId, ScanTexts.ErrorInstrument);
        }
        else if (form.Options.Design == ScanOptionsForm.CodeOf(ScanDesign.ThreeForms) && instrument.Forms.Count == 0)
        {
            Wrong(NewScanForm.InstrumentId, ScanTexts.ErrorNoForms);
        }

        // What is wrong with the options was told where they were filled in; here it can only have grown old.
        var chosen = CheckScanOptions.Execute(form.Options, instrument, language).Options;

        var teams = await checkTeams.Execute(form.TeamCodes, form.Find, asked, form.Options.LeftOutCodes, language, cancellation);
        form = form with { Teams = teams.Codes, Find = teams.Find };
        if (teams.Unclear is { } unclear)
        {
            errors[NewScanForm.FindId] = unclear;
        }

        if (teams.Wrong is { } wrong)
        {
            errors[NewScanForm.TeamsId] = wrong;
        }

        var startsOn = Date(form.StartsOn);
        var endsOn = Date(form.EndsOn);
        if (startsOn is null)
        {
            Wrong(NewScanForm.StartsOnId, CampaignTexts.ErrorDate);
        }
        else if (startsOn < LocalClock.LocalDate(time.GetUtcNow(), organisation.Zone))
        {
            Wrong(NewScanForm.StartsOnId, CampaignTexts.ErrorPast);
        }

        if (endsOn is null)
        {
            Wrong(NewScanForm.EndsOnId, CampaignTexts.ErrorDate);
        }
        else if (startsOn is { } start)
        {
            if (endsOn < start)
            {
                Wrong(NewScanForm.EndsOnId, ScanTexts.ErrorOrder);
            }
            else if (endsOn.Value.DayNumber - start.DayNumber >= LongestDays)
            {
                Wrong(NewScanForm.EndsOnId, ScanTexts.ErrorLong);
            }
            else if (SendingDays(start, endsOn.Value, chosen.Days) == 0)
            {
                Wrong(NewScanForm.EndsOnId, ScanTexts.ErrorNoWorkingDay);
            }
        }

        if (!TimeOnly.TryParseExact(form.SendAt, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var sendAt)
            || sendAt < DeliveryConstants.WindowOpens || sendAt > DeliveryConstants.LatestSend)
        {
            Wrong(NewScanForm.SendAtId, CampaignTexts.ErrorTime);
        }

        if (!int.TryParse(form.Questions, NumberStyles.None, CultureInfo.InvariantCulture, out var questions) || questions is < 1 or > 5)
        {
            Wrong(NewScanForm.QuestionsId, ScanTexts.ErrorQuestions);
        }

        return errors.Count > 0
            ? new FormCheck(null, form, errors, teams.Listed)
            : new FormCheck(
                new ScanPlan(form.Name, instrument, teams.Chosen, teams.LeftOut, teams.People, startsOn!.Value, endsOn!.Value, sendAt, questions, chosen),
                form, errors, []);
    }

    /// <summary>Chosen working days on which something can still be sent: today counts until its window has closed.</summary>
    private int SendingDays(DateOnly first, DateOnly last, Weekdays days)
    {
        var now = time.GetUtcNow();
        return WorkingDays.Between(first, last, organisation.CountryOf(null))
            .Count(day => days.Has(day) && LocalClock.Resolve(day, DeliveryConstants.WindowCloses, organisation.Zone) > now);
    }

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
