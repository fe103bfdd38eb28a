using System.Globalization;

namespace LdRoi.Measurement.Roi;

/// <summary>An exact amount in one currency. Amounts of different currencies do not mix, and nothing rounds an amount but <see cref="Rounded"/>.</summary>
/// <remarks>
/// <c>default</c> is nothing in no currency. The operators end where <c>decimal</c> ends, at about 7.9·10²⁸, with an <see cref="OverflowException"/> as the operators of
/// <c>decimal</c> do; every measure of this module that meets such an amount answers <see cref="Reason.NotFinite"/> instead.
/// </remarks>
public readonly record struct Money : IComparable<Money>
{
    private Money(decimal amount, Currency currency) => (Amount, Currency) = (amount == 0 ? 0 : amount, currency); // there is no −0

    /// <summary>Exact, unrounded, of either sign.</summary>
    public decimal Amount { get; }

    /// <summary>Of the amount.</summary>
    public Currency Currency { get; }

    /// <summary>An amount of a currency.</summary>
    /// <param name="amount">Any number.</param>
    /// <param name="currency">Its currency.</param>
    public static Money Of(decimal amount, Currency currency) => new(amount, currency);

    /// <summary>An amount of euros.</summary>
    /// <param name="amount">Any number.</param>
    public static Money Euro(decimal amount) => new(amount, Currency.Euro);

    /// <summary>Nothing, in a currency.</summary>
    /// <param name="currency">Its currency.</param>
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>The sum; the order of the amounts does not matter to it.</summary>
    /// <param name="amounts">Amounts of one currency; nothing gives zero.</param>
    /// <param name="currency">Of the sum.</param>
    /// <exception cref="ArgumentException">An amount of another currency.</exception>
    public static Money Sum(IEnumerable<Money> amounts, Currency currency) =>
        new(amounts.Select(amount => amount.In(currency)).Order().Sum(), currency);

    /// <summary>Both together.</summary>
    /// <exception cref="ArgumentException">Two currencies.</exception>
    public static Money operator +(Money left, Money right) => new(left.Amount + right.In(left.Currency), left.Currency);

    /// <summary>The first without the second.</summary>
    /// <exception cref="ArgumentException">Two currencies.</exception>
    public static Money operator -(Money left, Money right) => new(left.Amount - right.In(left.Currency), left.Currency);

    /// <summary>The opposite amount.</summary>
    public static Money operator -(Money amount) => new(-amount.Amount, amount.Currency);

    /// <summary>So many times the amount.</summary>
    public static Money operator *(Money amount, decimal times) => new(amount.Amount * times, amount.Currency);

    /// <summary>So many times the amount.</summary>
    public static Money operator *(decimal times, Money amount) => amount * times;

    /// <summary>Whether the first is less.</summary>
    /// <exception cref="ArgumentException">Two currencies.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first is more.</summary>
    /// <exception cref="ArgumentException">Two currencies.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first is not more.</summary>
    /// <exception cref="ArgumentException">Two currencies.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first is not less.</summary>
    /// <exception cref="ArgumentException">Two currencies.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>By amount.</summary>
    /// <exception cref="ArgumentException">Two currencies.</exception>
    public int CompareTo(Money other) => Amount.CompareTo(other.In(Currency));

    /// <summary>For print, once: half away from zero.</summary>
    /// <param name="decimals">0 for whole euros, as cards show them; at most 28.</param>
    public Money Rounded(int decimals = 0) => new(Math.Round(Amount, decimals, MidpointRounding.AwayFromZero), Currency);

    /// <summary>Whole units and the code, such as "EUR -20800"; the same in every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Currency} {Rounded().Amount:0}");

    internal decimal In(Currency currency) =>
        Currency == currency ? Amount : throw new ArgumentException($"{Currency} and {currency} do not mix.");
}
