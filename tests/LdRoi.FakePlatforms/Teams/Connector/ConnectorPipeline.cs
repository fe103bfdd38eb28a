using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>The way of each call: token, region, one at a time, scripted faults, rates, and then what it asks for.</summary>
internal sealed class ConnectorPipeline(FakeTeams teams, Traffic traffic)
{
    public async Task Run(HttpContext http, ConnectorOperation operation, Func<ConnectorCall, Answer.Reply> perform)
    {
        var call = await ConnectorCall.Read(http, operation);
        call = call with { Chat = teams.ChatOf(call) };
        var answer = await Guarded(call, () => Performed(call, perform));
        teams.Log.Add(new ConnectorRequest(teams.Now, operation, call.ConversationKey, (answer as Answer.Reply)?.Status));
        await Write(http, answer);
    }

    private async Task<Answer> Guarded(ConnectorCall call, Func<Answer.Reply> perform)
    {
        if (teams.Tokens.Refusal(call.Http) is { } unauthorized)
        {
            return unauthorized;
        }

        if ((string?)call.Http.Request.RouteValues["prefix"] != teams.Prefix)
        {
            return Answer.Error(403, "Forbidden", "This region does not serve the conversation.");
        }

        using var turn = call.Chat is null ? null : traffic.TryEnter(call.ConversationKey!);
        if (turn is null && call.Chat is not null)
        {
            return Answer.Error(412, "PreconditionFailed", "Precondition failed, please retry.");
        }

        try
        {
            await Task.Delay(teams.Options.Latency, TimeProvider.System, call.Http.RequestAborted);
            if (teams.Faults.Take(call.Operation, call.Chat) is not { } fault)
            {
                return Freed();
            }

            var staysBusy = fault.Answer is Answer.Delivered { Then: Answer.Hold };
            return await Faulty(call, fault, fault.Answer, staysBusy ? perform : Freed);
        }
        catch (OperationCanceledException) when (call.Http.RequestAborted.IsCancellationRequested)
        {
            return new Answer.Drop();
        }

        // Whoever sees the effect may be quicker than this thread, and must find the conversation free.
        Answer.Reply Freed()
        {
            turn?.Dispose();
            return perform();
        }
    }

    private static async Task<Answer> Faulty(ConnectorCall call, Fault fault, Answer answer, Func<Answer.Reply> perform)
    {
        if (answer is not Answer.Delivered)
        {
            fault.Arrive();
        }

        switch (answer)
        {
            case Answer.Delivered delivered:
                var usual = perform();
                return await Faulty(call, fault, delivered.Then, () => usual);
            case Answer.Hold:
                await fault.Released.WaitAsync(call.Http.RequestAborted);
                return perform();
            case Answer.Changed changed:
                var reply = perform();
                var json = JsonNode.Parse(reply.Body ?? "{}")!.AsObject();
                changed.Change(json);
                return reply with { Body = json.ToJsonString() };
            default:
                return answer;
        }
    }

    private Answer.Reply Performed(ConnectorCall call, Func<ConnectorCall, Answer.Reply> perform)
    {
        var wait = traffic.Take(call.Chat is null ? null : call.ConversationKey, call.Operation, ActivityRules.Cost(call.Body));
        if (wait > TimeSpan.Zero)
        {
            return Answer.Throttled((int)Math.Ceiling(wait.TotalSeconds));
        }

        try
        {
            return perform(call);
        }
        catch (ConnectorRefusal refusal)
        {
            return refusal.Reply;
        }
    }

    internal static async Task Write(HttpContext http, Answer answer)
    {
        if (answer is not Answer.Reply reply)
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = reply.Status;
        if (reply.RetryAfter is { } seconds)
        {
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (reply.Location is { } location)
        {
            http.Response.Headers.Location = location;
        }

        if (reply.Body is { } body)
        {
            http.Response.ContentType = reply.ContentType;
            await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body), http.RequestAborted);
        }
    }
}
