using System.Text.Json;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Teams.Identity;
using Microsoft.AspNetCore.Http;

namespace LdRoi.Channels.Teams;

/// <summary>
/// <c>POST /api/messages</c>, the one address that Teams knows of a bot. Refusals have no body. What is newer than this
/// code is acknowledged and passed over, since the platform adds activity types at any time.
/// </summary>
internal sealed class MessagesEndpoint(TeamsGuard guard, TeamsTurns turns, TenantRegions regions)
{
    // A personal installation is told a second time as a conversationUpdate, without the client's language: the first is enough.
    // What else that tells is only overheard, so that it may have any shape.
    private static readonly HashSet<string> Known = ["message", "messageUpdate", "invoke", "installationUpdate"];

    public async Task Handle(HttpContext context)
    {
        var (refusal, admission) = await guard.Admit(context);
        if (refusal is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        switch (await Read(context))
        {
            case JsonReading.TooLarge:
                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                break;
            case JsonReading.Read { Document: var document }:
                using (document)
                {
                    await Take(document.RootElement, admission, context);
                }

                break;
            default:
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                break;
        }
    }

    private static async Task<JsonReading> Read(HttpContext context)
    {
        if (context.Request.ContentLength > TeamsConstants.BodyBytes)
        {
            return new JsonReading.TooLarge();
        }

        try
        {
            return await StrictJson.Read(context.Request.Body, TeamsConstants.BodyBytes, context.RequestAborted);
        }
        catch (BadHttpRequestException bad)
        {
            return bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? new JsonReading.TooLarge() : new JsonReading.Malformed();
        }
    }

    private async Task Take(JsonElement json, Admission admission, HttpContext context)
    {
        if (json.Member("type").Text() is not { Length: > 0 } type)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        // Only what we act on has to have the shape that we know.
        var isKnown = Known.Contains(type);
        if ((isKnown ? Shaped(json) : Unshaped(json)) is not { } activity)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (guard.Refusal(activity, admission) is { } refusal)
        {
            context.Response.StatusCode = refusal;
            return;
        }

        regions.Note(activity);

        var (status, reply) = isKnown ? await turns.Take(activity) : (turns.Overhear(activity), null);
        context.Response.StatusCode = status;
        if (reply is not null)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            var body = CardJson.Bytes(reply);
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, CancellationToken.None);
        }
    }

    private static Activity Unshaped(JsonElement json) => new()
    {
        Type = json.Member("type").Text(),
        ChannelId = json.Member("channelId").Text(),
        ServiceUrl = json.Member("serviceUrl").Text(),
        Recipient = new ChannelAccount(json.Member("recipient").Member("id").Text(), null),
        Conversation = new ConversationAccount(
            json.Member("conversation").Member("id").Text(), json.Member("conversation").Member("conversationType").Text(),
            json.Member("conversation").Member("tenantId").Text(), json.Member("conversation").Member("isGroup").ValueKind == JsonValueKind.True),
        ChannelData = json.Member("channelData"),
        MembersAdded = json.Member("membersAdded"),
        MembersRemoved = json.Member("membersRemoved"),
    };

    private static Activity? Shaped(JsonElement json)
    {
        try
        {
            return json.Deserialize(TeamsJson.Wire.Activity);
        }
        catch (JsonException)
        {
            // Not passed on: the words of the parser could echo the input.
            return null;
        }
    }
}
