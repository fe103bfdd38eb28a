namespace LdRoi.Channels.Cards;

/// <summary>A card that one of the platforms could not show: a mistake of ours, never of the person's.</summary>
public sealed class CardLimitException(string limit) : Exception($"The card cannot be shown on every platform: {limit}");
