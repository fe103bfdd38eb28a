using System.Globalization;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Scan;

/// <summary>Checks the options of a scan: each mistake at its own field, and what is right in any case.</summary>
public sealed class CheckScanOptions(BotDbContext db)
{
    /// <returns>The options, with the suggested ones in the place of those that are wrong.</returns>
    public async Task<(ScanOptions Options, IReadOnlyDictionary<string, string> Errors)> Execute(
        ScanOptionsForm form, Language language, CancellationToken cancellation)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!Enum.TryParse<ScanDesign>(form.Design, ignoreCase: true, out var design) || !Enum.IsDefined(design))
        {
            errors[ScanOptionsForm.DesignId] = ScanTexts.ErrorChoice.In(language);
            design = ScanDesign.Rotation;
        }

        var days = Numbers(form.Days).Where(day => day is >= 1 and <= 5).Aggregate(Weekdays.None, (all, day) => all | ((DayOfWeek)day).Set());
        if (days == Weekdays.None)
        {
            errors[ScanOptionsForm.DaysId] = ScanTexts.ErrorDays.In(language);
            days = Weekdays.Working;
        }

        if (form.Times is not (ScanOptionsForm.Same or ScanOptionsForm.Own))
        {
            errors[ScanOptionsForm.TimesId] = ScanTexts.ErrorChoice.In(language);
        }

        if (form.Comment is not (ScanOptionsForm.Asked or ScanOptionsForm.NotAsked))
        {
            errors[ScanOptionsForm.CommentId] = ScanTexts.ErrorChoice.In(language);
        }

        var instrument = form.Instrument;
        if (!await db.InstrumentVersions.AnyAsync(version => version.Version == instrument, cancellation))
        {
            errors[ScanOptionsForm.InstrumentId] = ScanTexts.ErrorInstrument.In(language);
            instrument = Instruments.Current;
        }

        var reminders = Numbers(form.Reminders).Where(day => ScanOptionsForm.PossibleReminders.Contains(day.ToString(CultureInfo.InvariantCulture)));
        return (
            new ScanOptions(
                instrument, design, days, form.Times == ScanOptionsForm.Own, [.. reminders.Distinct().Order()], form.Comment != ScanOptionsForm.NotAsked),
            errors);
    }

    private static IEnumerable<int> Numbers(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
}
