using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace LdRoi.FakePlatforms.Slack;

public sealed partial class FakeSlack
{
    private readonly ConcurrentDictionary<string, (FakeColleague Person, DateTimeOffset Until)> _triggers = new();
    private readonly ConcurrentDictionary<string, bool> _usedTriggers = new();
    private readonly ConcurrentDictionary<string, ResponseUrl> _responses = new();
    private readonly ConcurrentDictionary<string, FakeFile> _files = new();
    private volatile TaskCompletionSource _socketIsOpen = NewSignal();
    private int _limited;
    private int _astray;

    /// <summary>How often a token came along to a place for bytes or answers, where it has no business.</summary>
    public int TokensAstray => _astray;

    /// <summary>What was uploaded and completed.</summary>
    public IReadOnlyList<FakeFile> Files => [.. _files.Values.Where(file => file.IsComplete)];

    /// <summary>Why Slack would refuse these blocks of a message, or this view of a type; null when it would not.</summary>
    public static string? Refusal(JsonNode json, string? viewType = null) => viewType is null
        ? BlockRules.Mistake(json.AsArray(), SlackLimits.BlocksOfMessage, _ => true)
        : ViewRules.Error(json.AsObject(), viewType, _ => true);

    internal bool IsFile(string id) => _files.TryGetValue(id, out var file) && file.IsComplete;

    internal string NewTrigger(FakeColleague person)
    {
        var id = $"{NextId("")}.{NextId("")}.trigger";
        _triggers[id] = (person, Now + SlackLimits.TriggerLife);
        return id;
    }

    /// <returns>Why it cannot be used; null when it was.</returns>
    internal string? UseTrigger(string? id, out FakeColleague? person)
    {
        person = null;
        if (id is null || !_triggers.TryGetValue(id, out var trigger))
        {
            return "invalid_trigger_id";
        }

        person = trigger.Person;
        return trigger.Until < Now ? "expired_trigger_id" : _usedTriggers.TryAdd(id, true) ? null : "exchanged_trigger_id";
    }

    internal ResponseUrl NewResponse(FakeColleague person, FakePost? post, string channel, out string url)
    {
        var id = NextId("hook");
        url = $"{Root}/hooks/{id}";
        return _responses[id] = new ResponseUrl(person, post, channel, Now + SlackLimits.ResponseLife);
    }

    internal string NewSocketAddress() => $"ws{Root["http".Length..]}/socket/{NextId("t")}";

    /// <summary>The view with the names that Slack gives it.</summary>
    internal JsonObject Named(JsonObject view, string? id)
    {
        view["id"] = id ?? NextId("V");
        view["hash"] = NextTs();
        return view;
    }

    internal string? Mistake(string? text, JsonNode? blocks, bool hasBlocks)
    {
        if (hasBlocks && blocks is not JsonArray)
        {
            return "invalid_blocks_format";
        }

        if (string.IsNullOrEmpty(text) && blocks is not JsonArray { Count: > 0 })
        {
            return "no_text";
        }

        if (text?.Length > SlackLimits.MessageText)
        {
            return "msg_too_long";
        }

        return blocks is not JsonArray given ? null
            : given.Written().Length > SlackLimits.CharactersOfBlocks ? "msg_blocks_too_long"
            : BlockRules.Mistake(given, SlackLimits.BlocksOfMessage, IsFile) is null ? null : "invalid_blocks";
    }

    internal JsonObject NewUpload(string name, int length, string? altText)
    {
        var id = NextId("F");
        _files[id] = new FakeFile(id, name, length, altText);
        return new JsonObject { ["file_id"] = id, ["upload_url"] = $"{Root}/upload/{id}" };
    }

    internal bool CompleteUpload(string? id, string? channel) => id is not null && _files.TryGetValue(id, out var file) && file.Complete(channel);

    private async Task<FakeAnswer> Receive(HttpContext http)
    {
        using var bytes = new MemoryStream();
        if (http.Request.HasFormContentType)
        {
            // As Slack's own client sends it.
            await (await http.Request.ReadFormAsync()).Files[0].CopyToAsync(bytes);
        }
        else
        {
            await http.Request.Body.CopyToAsync(bytes);
        }

        if (Refused(http) is { } refused)
        {
            return refused;
        }

        return _files.TryGetValue((string)http.Request.RouteValues["id"]!, out var file) && file.Take(bytes.ToArray())
            ? new FakeAnswer.Reply(200, $"OK - {bytes.Length}", "text/plain")
            : new FakeAnswer.Reply(400, "bad upload", "text/plain");
    }

    private FakeAnswer? Refused(HttpContext http)
    {
        if (http.Request.Headers.Authorization.Count > 0)
        {
            Interlocked.Increment(ref _astray);
        }

        return Faults.Take(http.Request.Path.StartsWithSegments("/upload", StringComparison.Ordinal) ? "upload" : "response_url");
    }

    private async Task<FakeAnswer> Respond(HttpContext http)
    {
        Count("response_url");
        var message = await SlackCall.Read(http.Request);
        if (Refused(http) is { } refused)
        {
            return refused;
        }

        if (!_responses.TryGetValue((string)http.Request.RouteValues["id"]!, out var response))
        {
            return NotFound("invalid_url");
        }

        if (response.Until < Now)
        {
            return NotFound("expired_url");
        }

        if (++response.Uses > SlackLimits.ResponseUses)
        {
            return NotFound("used_url");
        }

        if (Mistake(message.Text("text"), message["blocks"], message["blocks"] is not null) is { } mistake)
        {
            return new FakeAnswer.Reply(400, new JsonObject { ["ok"] = false, ["error"] = mistake }.Written());
        }

        var (text, blocks) = (message.Text("text") ?? "", message["blocks"]?.DeepClone().AsArray());
        if (message.IsTrue("replace_original") && response.Post is { } post)
        {
            post.Replace(text, blocks);
            response.Person.Look();

            // Of several answers each is seen as it was.
            response.Answer(new FakePost(post.Channel, post.Ts, text, blocks?.DeepClone().AsArray(), post.SentAt, post.IsEphemeral));
        }
        else
        {
            response.Answer(response.Person.See(new FakePost(response.Channel, NextTs(), text, blocks, Now, isEphemeral: message.Text("response_type") != "in_channel")));
        }

        return new FakeAnswer.Reply(200, "ok", "text/plain");
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static FakeAnswer.Reply NotFound(string error) => new(404, new JsonObject { ["ok"] = false, ["error"] = error }.Written());
}

/// <summary>A file on its way, or there.</summary>
public sealed class FakeFile(string id, string name, int length, string? altText)
{
    private byte[]? _bytes;

    public string Id => id;

    public string Name => name;

    public string? AltText => altText;

    public IReadOnlyList<byte> Bytes => _bytes ?? [];

    public bool IsComplete { get; private set; }

    /// <summary>The channel that it was shared in by itself, apart from messages that show it; null when it is private.</summary>
    public string? Channel { get; private set; }

    internal bool Take(byte[] bytes)
    {
        _bytes = bytes.Length == length ? bytes : null;
        return _bytes is not null;
    }

    internal bool Complete(string? channel)
    {
        Channel = channel;
        return IsComplete = _bytes is not null;
    }
}
