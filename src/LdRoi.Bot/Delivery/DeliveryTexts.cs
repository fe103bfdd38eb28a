using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Delivery;

/// <summary>When people hear from us.</summary>
internal static class DeliveryTexts
{
    private static readonly TextSource Source = new(typeof(DeliveryTexts));

    public static TextKey TimesTitle { get; } = Source.Key();

    public static TextKey TimesUsual { get; } = Source.Key();

    public static TextKey TimesNow { get; } = Source.Key();

    public static TextKey TimesQuestion { get; } = Source.Key();

    public static TextKey TimesSave { get; } = Source.Key();

    public static TextKey TimesNone { get; } = Source.Key();

    public static TextKey TimesError { get; } = Source.Key();

    public static TextKey TimesChosenTitle { get; } = Source.Key();

    public static TextKey TimesChosen { get; } = Source.Key();

    public static TextKey TimesUsualAgain { get; } = Source.Key();
}
