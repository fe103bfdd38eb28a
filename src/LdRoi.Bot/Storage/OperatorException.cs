namespace LdRoi.Bot.Storage;

/// <summary>Something that an operator can mend. The message names the setting and the mend, and is all that is shown.</summary>
public sealed class OperatorException(string message) : Exception(message);
