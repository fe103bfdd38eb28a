using System.Reflection;
using LdRoi.Bot.Operations;
using NetArchTest.Rules;

namespace LdRoi.Bot.Tests.Architecture;

/// <summary>The rooms of the product, and which type of one uses which type of another.</summary>
internal static class Rooms
{
    public static Assembly Bot { get; } = typeof(BotHost).Assembly;

    // Read once: each reading is of the whole assembly.
    private static readonly Types Everything = Types.InAssembly(Bot);

    /// <summary>The rooms that every feature may use.</summary>
    public static IReadOnlyList<string> Open { get; } = ["People", "Campaigns", "Delivery", "Conversation", "Storage", "Privacy"];

    public static IReadOnlyList<string> All { get; } = [.. Bot.GetTypes().Select(RoomOf).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The full names of the types written in a room, without what the compiler adds.</summary>
    public static IReadOnlyList<string> TypesIn(string room) =>
    [
        .. Bot.GetTypes().Where(type => RoomOf(type) == room && !type.IsNested && !type.Name.Contains('<', StringComparison.Ordinal))
            .Select(type => type.FullName!).Order(StringComparer.Ordinal),
    ];

    /// <summary>Of these types, those that a room uses. They are few of many, and each look takes a while: so by halves.</summary>
    public static IReadOnlyList<string> Uses(string room, IReadOnlyList<string> types) =>
        types.Count == 0 || UsersIn(room, [.. types]).Count == 0 ? []
        : types.Count == 1 ? types
        : [.. Uses(room, [.. types.Take(types.Count / 2)]), .. Uses(room, [.. types.Skip(types.Count / 2)])];

    public static IReadOnlyList<string> UsersIn(string room, params string[] types) =>
    [
        // What is generated for migrations names types in strings only, and is more than all else.
        .. Everything.That().ResideInNamespaceStartingWith(Named(room)).And().DoNotResideInNamespaceContaining(".Migrations")
            .And().HaveDependencyOnAny(types).GetTypes()
            .Select(type => type.FullName!).Order(StringComparer.Ordinal),
    ];

    public static string Named(string room) => $"LdRoi.Bot.{room}";

    public static string Short(string type) => type["LdRoi.Bot.".Length..];

    private static string? RoomOf(Type type) =>
        type.Namespace?.Split('.') is ["LdRoi", "Bot", { } room, ..] ? room : null;
}
