namespace LdRoi.Bot.Storage;

/// <summary>A row that two people or processes may change at once: the second one is told.</summary>
public interface IVersioned
{
    /// <summary>Counts changes; raised by <see cref="BotDbContext"/> on every save.</summary>
    int Version { get; set; }
}
