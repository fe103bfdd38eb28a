using System.Numerics;
using System.Runtime.CompilerServices;

namespace LdRoi.Measurement;

/// <summary>What must be said beside a value: a set of reasons, without order. <c>default</c> says nothing.</summary>
/// <remarks>Two sets are equal when they hold the same reasons. Written as <c>[Reason.Collinear, Reason.NoSignal]</c>.</remarks>
[CollectionBuilder(typeof(Notes), nameof(Of))]
public readonly record struct Notes
{
    private readonly ulong _bits;

    private Notes(ulong bits) => _bits = bits;

    /// <summary>How many reasons there are.</summary>
    public int Count => BitOperations.PopCount(_bits);

    /// <summary>The set of these reasons; <see cref="Reason.None"/> is left out.</summary>
    /// <param name="reasons">Defined reasons, in any order, more than once or not.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is not a defined reason.</exception>
    public static Notes Of(params ReadOnlySpan<Reason> reasons)
    {
        var bits = 0UL;
        foreach (var reason in reasons) bits |= Bit(reason);
        return new Notes(bits & ~Bit(Reason.None));
    }

    /// <summary>Whether a reason is among them.</summary>
    /// <param name="reason">A defined reason.</param>
    public bool Contains(Reason reason) => reason != Reason.None && (_bits & Bit(reason)) != 0;

    /// <summary>This set with one more reason; nothing changes when the reason is <see cref="Reason.None"/> or already there.</summary>
    /// <param name="reason">A defined reason.</param>
    public Notes With(Reason reason) => With(Of(reason));

    /// <summary>All reasons of both.</summary>
    /// <param name="others">More reasons.</param>
    public Notes With(Notes others) => new(_bits | others._bits);

    /// <summary>The reasons in the order of the enumeration.</summary>
    public IEnumerator<Reason> GetEnumerator()
    {
        for (var bits = _bits; bits != 0; bits &= bits - 1) yield return (Reason)BitOperations.TrailingZeroCount(bits);
    }

    /// <summary>The codes, separated by commas; empty when there is nothing to say.</summary>
    public override string ToString()
    {
        var codes = new List<string>(Count);
        foreach (var reason in this) codes.Add(reason.Code());
        return string.Join(", ", codes);
    }

    private static ulong Bit(Reason reason) => Enum.IsDefined(reason) ? 1UL << (int)reason : throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a reason.");
}
