namespace LdRoi.Measurement;

/// <summary>A value with the number of observations it rests on, or the reason why there is none. Never neither.</summary>
/// <typeparam name="T">What was measured.</typeparam>
/// <remarks>
/// <c>default</c> is a measure of nobody: no value, <see cref="LdRoi.Measurement.Reason.NZero"/>, n = 0.
/// A <c>double</c> inside is finite and never negative zero.
/// </remarks>
#pragma warning disable CA1000 // Measured<double>.Missing(…) needs its type named: there is no value to infer it from.
public readonly record struct Measured<T>
    where T : struct
{
    // N_ZERO is kept as None, so that default(Measured<T>) equals Missing(NZero, 0) and still has its reason.
    private readonly Reason _why;

    private Measured(T? value, Reason why, int n, Notes notes) => (Value, _why, N, Notes) = (value, why, n, notes);

    /// <summary>The value; null exactly when <see cref="Reason"/> says why.</summary>
    public T? Value { get; }

    /// <summary>Why there is no value; <see cref="LdRoi.Measurement.Reason.None"/> exactly when there is one.</summary>
    public Reason Reason => Value is null && _why == Reason.None ? Reason.NZero : _why;

    /// <summary>How many observations were used, or would have been.</summary>
    public int N { get; }

    /// <summary>What must be said beside the value, such as <see cref="LdRoi.Measurement.Reason.Collinear"/>; mostly empty, and always without a value.</summary>
    public Notes Notes { get; }

    /// <summary>Whether there is a value.</summary>
    public bool HasValue => Value is not null;

    /// <summary>A value that rests on <paramref name="n"/> observations.</summary>
    /// <param name="value">The value; a <c>double</c> must be finite, and −0 becomes 0.</param>
    /// <param name="n">Number of observations, 0 or more.</param>
    /// <param name="notes">What must be said beside it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite, or n is negative.</exception>
    public static Measured<T> Of(T value, int n, Notes notes = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        return new Measured<T>(value is double number ? (T)(object)Finite.Of(number) : value, Reason.None, n, notes);
    }

    /// <summary>No value, and why.</summary>
    /// <param name="reason">Any reason but <see cref="LdRoi.Measurement.Reason.None"/>.</param>
    /// <param name="n">Number of observations there were, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The reason is <see cref="LdRoi.Measurement.Reason.None"/>, or n is negative.</exception>
    public static Measured<T> Missing(Reason reason, int n)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(reason, Reason.None);
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        return new Measured<T>(null, reason == Reason.NZero ? Reason.None : reason, n, default);
    }

    /// <summary>The same measure of something else: the value converted, or the same reason.</summary>
    /// <typeparam name="TOther">What comes of the value.</typeparam>
    /// <param name="convert">From the value; its result must be finite.</param>
    public Measured<TOther> Select<TOther>(Func<T, TOther> convert)
        where TOther : struct =>
        Value is { } value ? Measured<TOther>.Of(convert(value), N, Notes) : Measured<TOther>.Missing(Reason, N);

    /// <summary>The value, or the code of the reason; invariant of culture.</summary>
    public override string ToString() =>
        Value is { } value ? FormattableString.Invariant($"{value} (n = {N})") : FormattableString.Invariant($"{Reason.Code()} (n = {N})");
}
#pragma warning restore CA1000
