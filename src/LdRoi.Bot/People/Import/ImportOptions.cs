namespace LdRoi.Bot.People.Import;

/// <summary>How a file is imported.</summary>
/// <param name="DeactivateMissing">Whether people who are not in the file have left.</param>
/// <param name="SkipBadRows">Whether the good rows are written although there are bad ones.</param>
public sealed record ImportOptions(bool DeactivateMissing = false, bool SkipBadRows = false);
