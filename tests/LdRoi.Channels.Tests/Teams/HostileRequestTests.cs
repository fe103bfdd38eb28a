using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using LdRoi.Channels.Teams;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace LdRoi.Channels.Tests.Teams;

/// <summary>A hundred thousand requests that were genuine once; in each the token or the body was changed since.</summary>
public sealed class HostileRequestTests
{
    private const int Many = 100_000;
    private const long MostMemory = 64L * 1024 * 1024;

    /// <summary>Taken or refused, but never broken; 501 is what the protocol wants for an invoke that nobody knows.</summary>
    private static readonly int[] ForBodies = [200, 400, 403, 413, 501];

    [Fact]
    public async Task None_with_a_changed_token_is_read_and_none_with_a_changed_body_breaks_anything_or_leaves_something_behind()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        world.Product.Says(_ => null);
        var messages = world.Host.Get<MessagesEndpoint>();
        var tokens = new TokenMutations(world.Teams, await PublicKey(world));
        var bodies = Bodies(world).ToArray();
        var random = new Random(11);
        (await Post(messages, tokens.Genuine(random), bodies[0])).ShouldBe(200);
        var taken = world.Product.Heard.Count;
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        var statuses = new Dictionary<int, int>();
        for (var round = 0; round < Many; round++)
        {
            var isTokenWrong = round % 2 == 0;
            var status = isTokenWrong
                ? await Post(messages, tokens.Wrong(random), bodies[random.Next(bodies.Length)])
                : await Taken(messages, tokens.Genuine(random), Changed(bodies, random));
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            if (isTokenWrong)
            {
                status.ShouldBe(401, $"round {round}");
            }
            else
            {
                ForBodies.ShouldContain(status, $"round {round}");
            }
        }

        await world.Host.Stop();
        (GC.GetTotalMemory(forceFullCollection: true) - memory).ShouldBeLessThan(MostMemory);
        statuses[401].ShouldBe(Many / 2);
        world.Product.Heard.Count.ShouldBeGreaterThan(taken);
        world.Product.Heard.Count.ShouldBeLessThan(Many / 2);
        world.Teams.Log.Requests.ShouldBeEmpty();
        world.Host.Log.All.ShouldNotContain(line => line.Contains("Exception", StringComparison.Ordinal) || line.Contains("eyJ", StringComparison.Ordinal));
    }

    /// <summary>While others of the conversation wait for their turn a platform is told to come again, and it does.</summary>
    private static async Task<int> Taken(MessagesEndpoint messages, string authorization, byte[] body)
    {
        int status;
        while ((status = await Post(messages, authorization, body)) == StatusCodes.Status503ServiceUnavailable)
        {
            await Task.Yield();
        }

        return status;
    }

    private static async Task<int> Post(MessagesEndpoint messages, StringValues authorization, byte[] body)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.ContentType = "application/json";
        context.Request.ContentLength = body.Length;
        context.Request.Body = new MemoryStream(body);
        context.Request.Headers.Authorization = authorization;
        await messages.Handle(context);
        return context.Response.StatusCode;
    }

    /// <summary>One of each kind, and all damaged ones of the smallest; every service URL is the connector's.</summary>
    private static IEnumerable<byte[]> Bodies(TeamsWorld world) =>
        DocumentedActivities.Names.Select(name => Encoding.UTF8.GetBytes(DocumentedActivities.Of(name, world.Noor).ToJsonString()));

    private static byte[] Changed(byte[][] bodies, Random random)
    {
        var body = bodies[random.Next(bodies.Length)];
        var at = random.Next(body.Length);
        switch (random.Next(64))
        {
            case 63:
                return [.. body, .. new byte[random.Next(1, 3 * TeamsConstants.BodyBytes / 2)]];
            case < 10:
                return [.. body[..at], (byte)random.Next(256), .. body[(at + 1)..]];
            case < 18:
                return body[..at];
            case < 26:
                return [.. body[..at], .. body[random.Next(body.Length)..]];
            case < 30:
                return [.. body[..at], .. Encoding.UTF8.GetBytes(new string('[', random.Next(1, 2_000))), .. body[at..]];
            case < 34:
                return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace("\"id\":\"", $"\"id\":\"{random.Next()}", StringComparison.Ordinal));
            default:
                return Damaged(body, random);
        }
    }

    /// <summary>Some value takes another one's place, of whatever kind.</summary>
    private static byte[] Damaged(byte[] body, Random random)
    {
        var json = JsonNode.Parse(body)!.AsObject();
        JsonObject here = json;
        while (here.Where(property => property.Value is JsonObject).Select(property => (JsonObject)property.Value!).ToArray() is { Length: > 0 } inner && random.Next(3) > 0)
        {
            here = inner[random.Next(inner.Length)];
        }

        var name = here.Select(property => property.Key).ElementAtOrDefault(random.Next(Math.Max(1, here.Count))) ?? "x";
        here[name] = random.Next(8) switch
        {
            0 => null,
            1 => random.Next(),
            2 => 1e308,
            3 => true,
            4 => new JsonArray(1, "x", null),
            5 => new JsonObject { ["id"] = "x", ["type"] = 7 },
            6 => new string('é', random.Next(1, 5_000)),
            _ => "",
        };
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    private static async Task<byte[]> PublicKey(TeamsWorld world)
    {
        var keys = JsonNode.Parse(await world.Host.Client.GetStringAsync(new Uri($"{world.Teams.Root}v1/.well-known/keys")))!;
        return Base64Url.DecodeFromChars(keys["keys"]![0]!["n"]!.GetValue<string>());
    }
}
