using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Slack;

/// <summary>What is wrong with a modal or a Home tab.</summary>
internal static class ViewRules
{
    private static readonly string[] OfModal =
        ["type", "title", "blocks", "close", "submit", "private_metadata", "callback_id", "clear_on_close", "notify_on_close", "external_id", "submit_disabled"];

    private static readonly string[] OfHome = ["type", "blocks", "private_metadata", "callback_id", "external_id"];

    /// <returns>The error that Slack gives; null when the view is good.</returns>
    public static string? Error(JsonObject? view, string type, Func<string, bool> isFile)
    {
        if (view is null || view.Text("type") != type || view["blocks"] is not JsonArray blocks)
        {
            return "invalid_arguments";
        }

        if (System.Text.Encoding.UTF8.GetByteCount(view.Written()) > SlackLimits.ViewBytes)
        {
            return "view_too_large";
        }

        var isModal = type == "modal";
        var hasInput = blocks.Any(block => (block as JsonObject)?.Text("type") == "input");
        var wrong = view.Any(pair => !(isModal ? OfModal : OfHome).Contains(pair.Key))
            || (view.Text("callback_id")?.Length ?? 0) > SlackLimits.Name || (view.Text("private_metadata")?.Length ?? 0) > SlackLimits.Metadata
            || (isModal && (BlockRules.Plain(view["title"], SlackLimits.ViewTitle) is not null || blocks.Count == 0))
            || (view["submit"] is { } submit && BlockRules.Plain(submit, SlackLimits.ViewTitle) is not null)
            || (view["close"] is { } close && BlockRules.Plain(close, SlackLimits.ViewTitle) is not null)
            || (isModal && hasInput && view["submit"] is null)
            || BlockRules.Mistake(blocks, SlackLimits.BlocksOfView, isFile) is not null;
        return wrong ? "invalid_arguments" : null;
    }
}
