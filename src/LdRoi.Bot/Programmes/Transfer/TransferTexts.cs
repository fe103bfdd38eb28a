using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Programmes.Transfer;

/// <summary>The words that lead from a programme to a habit.</summary>
internal static class TransferTexts
{
    private static readonly TextSource Source = new(typeof(TransferTexts));

    public static TextKey MakeHabit { get; } = Source.Key();

    public static TextKey StartHabits { get; } = Source.Key();

    public static TextKey Goal { get; } = Source.Key();
}
