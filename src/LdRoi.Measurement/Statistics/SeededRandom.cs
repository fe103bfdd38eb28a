using System.Numerics;

namespace LdRoi.Measurement.Statistics;

/// <summary>Random numbers that are the same for the same seed on every machine and version.</summary>
/// <remarks>xoshiro256** seeded by SplitMix64: Blackman &amp; Vigna (2021), ACM Transactions on Mathematical Software 47.</remarks>
internal struct SeededRandom
{
    private ulong _s0, _s1, _s2, _s3;

    public SeededRandom(ulong seed)
    {
        _s0 = Split(ref seed);
        _s1 = Split(ref seed);
        _s2 = Split(ref seed);
        _s3 = Split(ref seed);
    }

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        var result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
        var t = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= t;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>A whole number from 0 up to and without the bound, each as likely.</summary>
    /// <param name="bound">At least 1.</param>
    /// <remarks>Lemire (2019), ACM Transactions on Modeling and Computer Simulation 29.</remarks>
    public int Next(int bound)
    {
        var range = (ulong)bound;
        var high = Math.BigMul(Next(), range, out var low);
        if (low < range)
        {
            for (var least = (0 - range) % range; low < least;) high = Math.BigMul(Next(), range, out low);
        }

        return (int)high;
    }

    private static ulong Split(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
