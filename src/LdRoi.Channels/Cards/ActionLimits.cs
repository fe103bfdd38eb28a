using System.Text.RegularExpressions;

namespace LdRoi.Channels.Cards;

/// <summary>The limits of buttons. A verb may occur twice, with different tokens; a title may not.</summary>
internal static partial class ActionLimits
{
    public static void Check(IReadOnlyList<CardAction> actions)
    {
        Limit.Count("actions", actions.Count, 0, CardLimits.Actions);
        Limit.Count("primary actions", actions.Count(action => action.Style == ActionStyle.Primary), 0, 1);
        Limit.Distinct("the titles of actions", actions.Select(action => action.Title));
        foreach (var action in actions)
        {
            Limit.OneLine("the title of an action", action.Title, CardLimits.ActionTitleLength);
            Limit.Holds(Verb().IsMatch(action.Verb), "a verb has 1 to 40 lower-case letters, digits, points or hyphens.");
            var token = action.Token.Reveal();
            Limit.Count("length of a token", token.Length, 1, ActionToken.MaximumLength);
            Limit.Holds(token.All(unit => unit is > ' ' and <= '~'), "a token is printable ASCII without spaces.");
        }
    }

    [GeneratedRegex(@"^[a-z0-9.-]{1,40}\z")]
    private static partial Regex Verb();
}
