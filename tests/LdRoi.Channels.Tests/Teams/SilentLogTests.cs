using System.Text.Json.Nodes;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.Teams;

public sealed class SilentLogTests
{
    private const string Canary = "canary";

    public static TheoryData<string> Names { get; } = [.. DocumentedActivities.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_log_line_has_anything_of_what_came_in_or_went_out(string name)
    {
        await using var world = await TeamsWorld.Start();
        world.Product.Script = (_, _) => throw new InvalidOperationException(Canary);
        var activity = Marked(DocumentedActivities.Of(name, world.Noor), world.Noor);
        await world.Noor.Sends(activity);
        activity["timestamp"] = Canary;
        await world.Noor.Sends(activity);
        await world.Noor.SendsRaw([.. "{\"type\":\"canary"u8, 0xC3, 0x28, .. "\"}"u8]);
        await world.Channel.Send(world.Address, ScriptedProduct.Question(Canary), default);
        world.Teams.Faults.Next(Answer.Error(400, Canary, Canary), ConnectorOperation.Send);
        await world.Channel.Send(world.Address, ScriptedProduct.Question(Canary), default);
        await world.Host.Stop();

        world.Product.Heard.ShouldNotBeEmpty();
        world.Host.Log.All.ShouldNotBeEmpty();
        foreach (var secret in new[] { Canary, world.Noor.Id, world.Noor.AadObjectId!, world.Chat.Id, world.Teams.Options.TenantId, "token" })
        {
            world.Host.Log.All.ShouldNotContain(line => line.Contains(secret, StringComparison.OrdinalIgnoreCase), secret);
        }
    }

    // Marks in every text that does not decide whether the activity is heard at all.
    private static JsonObject Marked(JsonObject activity, FakeMember member)
    {
        var marked = activity.DeepClone().AsObject();
        foreach (var field in new[] { "id", "text", "locale", "localTimezone", "replyToId", "summary" })
        {
            marked[field] = Canary;
        }

        marked["from"]!["name"] = Canary;
        marked[Canary] = Canary;
        if (marked["value"] is JsonObject value && (value["action"]?["data"] ?? value) is JsonObject data)
        {
            marked["text"] = "";
            data[Canary] = Canary;
            data["t"] = Canary;
        }

        marked["from"]!["id"] = member.Id;
        return marked;
    }
}
