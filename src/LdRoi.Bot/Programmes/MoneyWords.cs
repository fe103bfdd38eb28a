using LdRoi.Bot.Conversation;
using LdRoi.Channels.Cards;
using LdRoi.Measurement.Roi;

namespace LdRoi.Bot.Programmes;

/// <summary>Money and ratios as people read them: rounded here, once, half away from zero.</summary>
internal static class MoneyWords
{
    public static string Of(Money money, Language language) => Of(money.Amount, money.Currency.Code, language);

    public static string Of(decimal amount, string currency, Language language)
    {
        var whole = Math.Round(amount, MidpointRounding.AwayFromZero);
        return $"{(currency == "EUR" ? "€" : currency)} {whole.ToString("#,0", language.Culture()).Replace('-', '−')}";
    }

    public static string Percent(decimal percent, Language language) => $"{Whole(percent, language)} %";

    public static string Whole(decimal number, Language language) => Math.Round(number, MidpointRounding.AwayFromZero).ToString("#,0", language.Culture()).Replace('-', '−');

    public static string Number(decimal number, Language language, int decimals = 2) =>
        Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString(decimals == 1 ? "#,0.0" : "#,0.00", language.Culture()).Replace('-', '−');
}
