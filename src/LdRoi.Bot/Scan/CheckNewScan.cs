using System.Globalization;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Scan;

/// <summary>Checks what was filled in for a new scan: each mistake with its mend, at its own field.</summary>
public sealed class CheckNewScan(BotDbContext db, Audience audience, Instruments instruments, OrganisationOptions organisation, TimeProvider time)
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

        var tree = await TeamTree.Load(db, cancellation);
        (form, var listed, var unclear) = new FindTeams(tree, language).In(form, asked);
        if (unclear is not null)
        {
            errors[NewScanForm.FindId] = unclear;
        }

        var teams = form.TeamCodes.Select(code => Guid.TryParse(code, out var id) ? tree.Find(new TeamId(id)) : null).ToList();
        IReadOnlyList<Team> leftOut = [.. FindTeams.Known(form.Options.LeftOutCodes, tree)];
        IReadOnlyList<Person> people = [];
        if (teams.Count == 0 && unclear is not null)
        {
            // The mistake is told where the name was typed.
        }
        else if (teams.Count == 0)
        {
            Wrong(NewScanForm.TeamsId, ScanTexts.ErrorTeams);
        }
        else if (teams.Contains(null))
        {
            Wrong(NewScanForm.TeamsId, ScanTexts.ErrorTeamsGone);
        }
        else if ((people = await audience.Of([.. teams.Select(team => team!.Id)], [.. leftOut.Select(team => team.Id)], cancellation)).Count == 0)
        {
            Wrong(NewScanForm.TeamsId, leftOut.Count > 0 ? ScanTexts.ErrorNobodyLeft : ScanTexts.ErrorNobody);
        }

        var startsOn = Date(form.StartsOn);
        var endsOn = Date(form.EndsOn);
        if (startsOn is null)
        {
            Wrong(NewScanForm.StartsOnId, ScanTexts.ErrorDate);
        }
        else if (startsOn < LocalClock.LocalDate(time.GetUtcNow(), organisation.Zone))
        {
            Wrong(NewScanForm.StartsOnId, ScanTexts.ErrorPast);
        }

        if (endsOn is null)
        {
            Wrong(NewScanForm.EndsOnId, ScanTexts.ErrorDate);
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
            Wrong(NewScanForm.SendAtId, ScanTexts.ErrorTime);
        }

        if (!int.TryParse(form.Questions, NumberStyles.None, CultureInfo.InvariantCulture, out var questions) || questions is < 1 or > 5)
        {
            Wrong(NewScanForm.QuestionsId, ScanTexts.ErrorQuestions);
        }

        return errors.Count > 0
            ? new FormCheck(null, form, errors, listed)
            : new FormCheck(
                new ScanPlan(form.Name, instrument, [.. teams.OfType<Team>()], leftOut, people, startsOn!.Value, endsOn!.Value, sendAt, questions, chosen),
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
