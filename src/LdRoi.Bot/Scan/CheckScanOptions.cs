using System.Globalization;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Scan;

/// <summary>Checks the options of a scan: each mistake at its own field, and what is right in any case.</summary>
internal static class CheckScanOptions
{
    /// <returns>The options, with the suggested ones in the place of those that are wrong.</returns>
    public static (ScanOptions Options, IReadOnlyDictionary<string, string> Errors) Execute(ScanOptionsForm form, Instrument instrument, Language language)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!Enum.TryParse<ScanDesign>(form.Design, ignoreCase: true, out var design) || !instrument.Designs.Contains(design))
        {
            errors[ScanOptionsForm.DesignId] = CampaignTexts.ErrorChoice.In(language);
            design = ScanDesign.Rotation;
        }

        var days = WeekdaysOf.Read(form.Days);
        if (days == Weekdays.None)
        {
            errors[ScanOptionsForm.DaysId] = CampaignTexts.ErrorDays.In(language);
            days = Weekdays.Working;
        }

        if (form.Times is not (ScanOptionsForm.Same or ScanOptionsForm.Own))
        {
            errors[ScanOptionsForm.TimesId] = CampaignTexts.ErrorChoice.In(language);
        }

        if (form.Comment is not (ScanOptionsForm.Asked or ScanOptionsForm.NotAsked))
        {
            errors[ScanOptionsForm.CommentId] = CampaignTexts.ErrorChoice.In(language);
        }

        var reminders = Numbers(form.Reminders).Where(day => ScanOptionsForm.PossibleReminders.Contains(day.ToString(CultureInfo.InvariantCulture)));
        return (
            new ScanOptions(design, days, form.Times == ScanOptionsForm.Own, [.. reminders.Distinct().Order()], form.Comment != ScanOptionsForm.NotAsked),
            errors);
    }

    private static IEnumerable<int> Numbers(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
}
