using LdRoi.Channels.Teams.Identity;

namespace LdRoi.Channels.Teams;

/// <summary>What an answer of the connector means for what was sent, after the table of documented errors.</summary>
internal sealed class ConnectorOutcomes(TeamsPauses pauses, TimeProvider time)
{
    /// <param name="lane">What the operation collides with when another is under way there.</param>
    public SendOutcome Of(HttpResponseMessage response, ReadOnlyMemory<byte> body, string lane)
    {
        if (response.IsSuccessStatusCode)
        {
            return new SendOutcome.Sent(IdOf(body));
        }

        var status = (int)response.StatusCode;
        return ConnectorErrors.Of(status, ConnectorError.CodeOf(body)) switch
        {
            ConnectorTrouble.Malformed => new SendOutcome.Failed(FailureKind.Malformed),
            ConnectorTrouble.TooLarge => new SendOutcome.Failed(FailureKind.TooLarge),
            ConnectorTrouble.Registration => new SendOutcome.Throttled(pauses.All(ConnectorError.CodeOf(body) ?? $"{status}")),
            ConnectorTrouble.Blocked => new SendOutcome.Refused(RefusalReason.Blocked),
            ConnectorTrouble.NotInstalled => new SendOutcome.Refused(RefusalReason.NotInstalled),
            ConnectorTrouble.DisabledByAdmin => new SendOutcome.Refused(RefusalReason.ByAdministrator),
            ConnectorTrouble.Elsewhere => new SendOutcome.Refused(RefusalReason.Forbidden),
            ConnectorTrouble.NoConversation or ConnectorTrouble.Gone => new SendOutcome.Refused(RefusalReason.NotFound),

            // Two operations at once on one conversation: those who collided wait for different times.
            ConnectorTrouble.Busy => Later(TimeSpan.FromMilliseconds(1_000 + (lane.Sum(letter => letter) * 37 % 2_000))),
            ConnectorTrouble.Limited => Later(RetryAfter(response)) with { IsOfPlace = true },
            ConnectorTrouble.Broke => new SendOutcome.Ambiguous($"{status}"),
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
        NoTokenException { IsOfTheLine: false, Code: var code } => new SendOutcome.Throttled(pauses.All(code)),
        NoTokenException => Later(TeamsConstants.Rest),
        OperationCanceledException => isLate ? new SendOutcome.Ambiguous("timeout") : Later(TeamsConstants.Rest),
        _ => new SendOutcome.Ambiguous("connection"),
    };

    /// <summary>When to ask again where an error is about everybody there; null where it is about the one who was asked for.</summary>
    public DateTimeOffset? NotBefore(HttpResponseMessage response, ReadOnlyMemory<byte> body) =>
        ConnectorErrors.Of((int)response.StatusCode, ConnectorError.CodeOf(body)) switch
        {
            ConnectorTrouble.Limited => Later(RetryAfter(response)).RetryAt,
            ConnectorTrouble.Registration => Later(TeamsConstants.RestAfterUnauthorized).RetryAt,
            ConnectorTrouble.DisabledByAdmin => Later(TeamsConstants.RestOfTenant).RetryAt,
            _ => null,
        };

    public SendOutcome.Throttled Later(TimeSpan rest) => new(time.GetUtcNow() + rest);

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
