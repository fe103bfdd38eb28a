using System.Net;
using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>What became of something that a person did.</summary>
/// <param name="Status">What the bot answered; null when it did not, or when nothing was sent to it.</param>
/// <param name="Body">What came with the answer.</param>
/// <param name="Activity">What the bot was sent; null when nothing was.</param>
/// <param name="Refusal">Why the client did not send it.</param>
public sealed record TeamsReceipt(HttpStatusCode? Status, string Body = "", JsonObject? Activity = null, string? Refusal = null)
{
    public string? ActivityId => Activity?.Text("id");

    /// <summary>Whether it went to the bot: in groups and channels the bot hears only what mentions it.</summary>
    public bool WasSent => Activity is not null;

    public bool IsOk => Status is HttpStatusCode.OK;
}
