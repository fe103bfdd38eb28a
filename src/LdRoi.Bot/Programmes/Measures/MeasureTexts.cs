using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Programmes.Measures;

/// <summary>The usual hard measures, by name.</summary>
internal static class MeasureTexts
{
    private static readonly TextSource Source = new(typeof(MeasureTexts));

    public static TextKey Productivity { get; } = Source.Key();

    public static TextKey Output { get; } = Source.Key();

    public static TextKey HoursSaved { get; } = Source.Key();

    public static TextKey InternalMoves { get; } = Source.Key();

    public static TextKey PromotionTime { get; } = Source.Key();

    public static TextKey ErrorRate { get; } = Source.Key();

    public static TextKey Absence { get; } = Source.Key();

    public static TextKey LeadTime { get; } = Source.Key();

    public static TextKey Turnover { get; } = Source.Key();

    public static TextKey CustomerSatisfaction { get; } = Source.Key();

    public static TextKey CustomersKept { get; } = Source.Key();

    public static TextKey Revenue { get; } = Source.Key();

    public static TextKey RecruitmentCost { get; } = Source.Key();

    public static TextKey InnovationLeadTime { get; } = Source.Key();

    public static TextKey FormTitle { get; } = Source.Key();

    public static TextKey FormScope { get; } = Source.Key();

    public static TextKey FormNow { get; } = Source.Key();

    public static TextKey FormMeasure { get; } = Source.Key();

    public static TextKey FormNature { get; } = Source.Key();

    public static TextKey NatureMargin { get; } = Source.Key();

    public static TextKey NatureAvoided { get; } = Source.Key();

    public static TextKey NatureTime { get; } = Source.Key();

    public static TextKey NatureRevenue { get; } = Source.Key();

    public static TextKey FormAmount { get; } = Source.Key();

    public static TextKey FormMargin { get; } = Source.Key();

    public static TextKey FormFrom { get; } = Source.Key();

    public static TextKey FromFinance { get; } = Source.Key();

    public static TextKey FromCosts { get; } = Source.Key();

    public static TextKey FromExpert { get; } = Source.Key();

    public static TextKey FromStaff { get; } = Source.Key();

    public static TextKey FormOwner { get; } = Source.Key();

    public static TextKey FormDate { get; } = Source.Key();

    public static TextKey FormSource { get; } = Source.Key();

    public static TextKey Save { get; } = Source.Key();

    public static TextKey Saved { get; } = Source.Key();

    public static TextKey Withdrawn { get; } = Source.Key();

    public static TextKey ErrorAmount { get; } = Source.Key();

    public static TextKey ErrorMargin { get; } = Source.Key();

    public static TextKey ErrorRevenue { get; } = Source.Key();

    public static TextKey ErrorMarginMissing { get; } = Source.Key();

    public static TextKey ErrorMarginElsewhere { get; } = Source.Key();

    public static TextKey ErrorText { get; } = Source.Key();

    public static TextKey ErrorChoice { get; } = Source.Key();

    public static TextKey ErrorDate { get; } = Source.Key();

    public static TextKey ErrorMeasure { get; } = Source.Key();
}
