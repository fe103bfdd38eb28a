namespace LdRoi.Channels.Teams;

/// <summary>Ids of the platform that we keep and put into paths.</summary>
internal static class Ids
{
    /// <summary>Not empty, not too long, on one line, and not a step in a path.</summary>
    public static bool AreUsable(params ReadOnlySpan<string?> ids)
    {
        foreach (var id in ids)
        {
            if (id is not { Length: > 0 and <= TeamsConstants.ConversationLength } || id is "." or ".." || id.Any(char.IsControl))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The directory's id of a person or tenant as it is kept: a GUID in lower case with hyphens.</summary>
    /// <returns>Null when it is unusable, or the empty GUID, which is nobody's.</returns>
    public static string? OfDirectory(string? given) =>
        Guid.TryParse(given, out var id) ? id == Guid.Empty ? null : id.ToString("D") : AreUsable(given) && given!.Length <= TeamsConstants.DirectoryIdLength ? given : null;
}
