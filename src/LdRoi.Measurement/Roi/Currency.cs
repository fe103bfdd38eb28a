namespace LdRoi.Measurement.Roi;

/// <summary>A currency by its ISO 4217 code. <c>default</c> is <c>XXX</c>, which ISO keeps for "no currency".</summary>
public readonly record struct Currency
{
    private const string NoCurrency = "XXX";

    private readonly string? _code;

    private Currency(string code) => _code = code == NoCurrency ? null : code;

    /// <summary>Three capital letters.</summary>
    public string Code => _code ?? NoCurrency;

    /// <summary>The euro.</summary>
    public static Currency Euro => new("EUR");

    /// <summary>The currency of a code.</summary>
    /// <param name="code">Three capital letters A–Z; whether ISO has given the code out is not checked.</param>
    /// <exception cref="ArgumentException">Anything else.</exception>
    public static Currency Of(string code) =>
        code is { Length: 3 } && code.All(char.IsAsciiLetterUpper) ? new Currency(code) : throw new ArgumentException("An ISO 4217 code has three capital letters.", nameof(code));

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
