using System.Net;
using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>How the bot answered a pressed button, and what the client made of it.</summary>
public sealed record InvokeReply(TeamsReceipt Receipt)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private const string NoticeType = "application/vnd.microsoft.activity.message";

    public HttpStatusCode? Http => Receipt.Status;

    /// <summary>The status in the body, which is the real one.</summary>
    public int? StatusCode { get; private init; }

    public string? Type { get; private init; }

    public JsonNode? Value { get; private init; }

    /// <summary>The card that took the place of the pressed one on this client.</summary>
    public JsonObject? Card { get; private init; }

    /// <summary>A short notice; the card stays.</summary>
    public string? Notice { get; private init; }

    /// <summary>Why the client showed "something went wrong"; null when it did not.</summary>
    public string? Wrong { get; private init; }

    /// <summary>Why the client did not send: an input that it wants mended first.</summary>
    public string? Refusal => Receipt.Refusal;

    internal static InvokeReply Of(TeamsReceipt receipt)
    {
        if (receipt.Refusal is not null)
        {
            return new InvokeReply(receipt);
        }

        if (receipt.Status != HttpStatusCode.OK)
        {
            return new InvokeReply(receipt) { Wrong = $"HTTP {(int?)receipt.Status}" };
        }

        if (Json.Object(receipt.Body) is not { } body || body["statusCode"] is not JsonValue value || !value.TryGetValue(out int status))
        {
            return new InvokeReply(receipt) { Wrong = "The body is no invoke response." };
        }

        return Judged(new InvokeReply(receipt) { StatusCode = status, Type = body.Text("type"), Value = body["value"] });
    }

    /// <summary>An old client's message: no card comes back by this way.</summary>
    internal static InvokeReply Submitted(TeamsReceipt receipt) =>
        new(receipt) { Wrong = receipt.IsOk || receipt.Refusal is not null ? null : $"HTTP {(int?)receipt.Status}" };

    private static InvokeReply Judged(InvokeReply reply) => (reply.StatusCode, reply.Type, reply.Value) switch
    {
        (200, CardType, var card) when CardRules.Mistake(card) is { } mistake => reply with { Wrong = mistake },
        (200, CardType, JsonObject card) => reply with { Card = card },
        (200, NoticeType, JsonValue text) when text.TryGetValue(out string? notice) => reply with { Notice = notice },
        _ => reply with { Wrong = $"{reply.StatusCode} {reply.Type}" },
    };
}
