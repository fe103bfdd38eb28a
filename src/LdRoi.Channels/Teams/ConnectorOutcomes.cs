using System.Net;

namespace LdRoi.Channels.Teams;

/// <summary>What an answer of the connector means for what was sent, after the table of documented errors.</summary>
internal sealed class ConnectorOutcomes(TimeProvider time)
{
    /// <param name="lane">What the operation collides with when another is under way there.</param>
    public SendOutcome Of(HttpResponseMessage response, ReadOnlyMemory<byte> body, string lane)
    {
        var code = response.IsSuccessStatusCode ? null : ConnectorError.CodeOf(body);
        return response.StatusCode switch
        {
            _ when response.IsSuccessStatusCode => new SendOutcome.Sent(IdOf(body)),
            HttpStatusCode.BadRequest => new SendOutcome.Failed(FailureKind.Malformed),
            HttpStatusCode.RequestEntityTooLarge => new SendOutcome.Failed(FailureKind.TooLarge),
            HttpStatusCode.Unauthorized => Later(TeamsConstants.RestAfterUnauthorized),
            HttpStatusCode.Forbidden => new SendOutcome.Refused(Why(code)),
            HttpStatusCode.NotFound => new SendOutcome.Refused(RefusalReason.NotFound),
            // Two operations at once on one conversation: those who collided wait for different times.
            HttpStatusCode.PreconditionFailed => Later(TimeSpan.FromMilliseconds(1_000 + (lane.Sum(letter => letter) * 37 % 2_000))),
            HttpStatusCode.TooManyRequests => Later(RetryAfter(response)),
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => new SendOutcome.Ambiguous($"{(int)response.StatusCode}"),
            _ => new SendOutcome.Failed(FailureKind.Unknown),
        };
    }

    /// <summary>When no connection came about nothing has left this machine; anything else may have arrived.</summary>
    /// <param name="broken">What the call ended with.</param>
    /// <param name="isLate">Our own time for the whole call was over; otherwise it was the time for connecting.</param>
    public SendOutcome Of(Exception broken, bool isLate) => broken switch
    {
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError,
        } => Later(TeamsConstants.Rest),
        OperationCanceledException => isLate ? new SendOutcome.Ambiguous("timeout") : Later(TeamsConstants.Rest),
        _ => new SendOutcome.Ambiguous("connection"),
    };

    public SendOutcome.Throttled Later(TimeSpan rest) => new(time.GetUtcNow() + rest);

    private static RefusalReason Why(string? code) => code switch
    {
        "ConversationBlockedByUser" or "MessageWritesBlocked" => RefusalReason.Blocked,
        "BotNotInConversationRoster" => RefusalReason.NotInstalled,
        "BotDisabledByAdmin" => RefusalReason.ByAdministrator,
        _ => RefusalReason.Forbidden,
    };

    private TimeSpan RetryAfter(HttpResponseMessage response)
    {
        var named = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => TeamsConstants.Rest,
        };
        return TimeSpan.FromTicks(Math.Clamp(named.Ticks, TeamsConstants.ShortestRest.Ticks, TeamsConstants.LongestRest.Ticks));
    }

    private static string IdOf(ReadOnlyMemory<byte> body)
    {
        if (StrictJson.Parse(body) is not JsonReading.Read { Document: var document })
        {
            return "";
        }

        using (document)
        {
            return document.RootElement.Member("id").Text() is { Length: <= TeamsConstants.IdLength } id && Ids.AreUsable(id) ? id : "";
        }
    }
}
