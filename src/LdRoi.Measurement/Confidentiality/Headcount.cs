namespace LdRoi.Measurement.Confidentiality;

/// <summary>How many people a set holds, and how many of them are readers.</summary>
internal readonly record struct Headcount(int People, int Readers)
{
    public static Headcount Nobody => default;

    /// <summary>The people who protect one another: readers know their own answer.</summary>
    public int Others => People - Readers;

    public static Headcount operator +(Headcount left, Headcount right) => new(left.People + right.People, left.Readers + right.Readers);

    /// <summary>Whether a number about exactly this set may be known: it is about nobody, or about enough others.</summary>
    public bool IsSafe(int threshold) => People == 0 || Others >= threshold;

    public bool MayBeShown(int threshold) => People > 0 && IsSafe(threshold);
}
