using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Programmes.Costs;

/// <summary>The eleven kinds of costs.</summary>
internal static class CostTexts
{
    private static readonly TextSource Source = new(typeof(CostTexts));

    public static TextKey NeedsAnalysis { get; } = Source.Key();

    public static TextKey DesignAndDevelopment { get; } = Source.Key();

    public static TextKey Licences { get; } = Source.Key();

    public static TextKey Delivery { get; } = Source.Key();

    public static TextKey Facilities { get; } = Source.Key();

    public static TextKey Travel { get; } = Source.Key();

    public static TextKey ParticipantTime { get; } = Source.Key();

    public static TextKey LeadTime { get; } = Source.Key();

    public static TextKey Coordination { get; } = Source.Key();

    public static TextKey Overhead { get; } = Source.Key();

    public static TextKey Evaluation { get; } = Source.Key();

    public static TextKey Computed { get; } = Source.Key();

    public static TextKey ComputedLeads { get; } = Source.Key();

    public static TextKey FormTitle { get; } = Source.Key();

    public static TextKey FormCategory { get; } = Source.Key();

    public static TextKey FormAmount { get; } = Source.Key();

    public static TextKey FormCurrency { get; } = Source.Key();

    public static TextKey FormSource { get; } = Source.Key();

    public static TextKey Save { get; } = Source.Key();

    public static TextKey Add { get; } = Source.Key();

    public static TextKey Back { get; } = Source.Key();

    public static TextKey Saved { get; } = Source.Key();

    public static TextKey AlreadyThere { get; } = Source.Key();

    public static TextKey Correct { get; } = Source.Key();

    public static TextKey ErrorAmount { get; } = Source.Key();

    public static TextKey ErrorCurrency { get; } = Source.Key();

    public static TextKey ErrorTwoCurrencies { get; } = Source.Key();

    public static TextKey ErrorSource { get; } = Source.Key();

    public static TextKey ErrorChoice { get; } = Source.Key();

    public static TextKey ImportHint { get; } = Source.Key();

    public static TextKey TakeOut { get; } = Source.Key();

    public static TextKey TakeOutTitle { get; } = Source.Key();

    public static TextKey TakeOutWhich { get; } = Source.Key();

    public static TextKey TakeOutNote { get; } = Source.Key();

    public static TextKey TakeOutNow { get; } = Source.Key();

    public static TextKey TakenOut { get; } = Source.Key();

    public static TextKey TakenOutBefore { get; } = Source.Key();
}
