namespace LdRoi.Bot.People.Import;

/// <summary>In which order warnings are told.</summary>
internal enum WarningPart
{
    Header,
    NewAccounts,
    UnknownManagers,
    Leaving,
    Administrators,
    Managers,
}
