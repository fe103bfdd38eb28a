using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Reports;

/// <summary>How tiny habits are doing, for those who lead and for L&amp;D.</summary>
internal static class HabitReportTexts
{
    private static readonly TextSource Source = new(typeof(HabitReportTexts));

    public static TextKey Title { get; } = Source.Key();

    public static TextKey Notice { get; } = Source.Key();

    public static TextKey Nothing { get; } = Source.Key();

    public static TextKey Heading { get; } = Source.Key();

    public static TextKey Withheld { get; } = Source.Key();

    public static TextKey TookPart { get; } = Source.Key();

    public static TextKey TookPartValue { get; } = Source.Key();

    public static TextKey TookPartAtLeast { get; } = Source.Key();

    public static TextKey Done { get; } = Source.Key();

    public static TextKey Cautious { get; } = Source.Key();

    public static TextKey BandValue { get; } = Source.Key();

    public static TextKey Chosen { get; } = Source.Key();

    public static TextKey Mirror { get; } = Source.Key();

    public static TextKey MirrorWithheld { get; } = Source.Key();

    public static TextKey Support { get; } = Source.Key();

    public static TextKey SupportLeads { get; } = Source.Key();

    public static TextKey Private { get; } = Source.Key();

    public static TextKey FindingsTitle { get; } = Source.Key();

    public static TextKey TrialEffect { get; } = Source.Key();

    public static TextKey TrialUnclear { get; } = Source.Key();

    public static TextKey TrialLowers { get; } = Source.Key();

    public static TextKey TrialStop { get; } = Source.Key();

    public static TextKey TrialWaits { get; } = Source.Key();

    public static TextKey TrialNone { get; } = Source.Key();

    public static TextKey Useful { get; } = Source.Key();

    public static TextKey ScanEffect { get; } = Source.Key();

    public static TextKey ScanEffectRough { get; } = Source.Key();

    public static TextKey ScanEffectNone { get; } = Source.Key();
}
