using System.Net;
using System.Text.Json.Nodes;

namespace LdRoi.Channels.Tests.Teams;

/// <summary>Where a client says that it is, by the clock: in one place, in another, or nowhere.</summary>
public sealed class ClientZoneTests
{
    [Theory]
    [InlineData("\"Europe/Dublin\"", """[{"type":"clientInfo","timezone":"Europe/Dublin"}]""", "Europe/Dublin")]
    [InlineData("\"Europe/Dublin\"", "[]", "Europe/Dublin")]
    [InlineData(null, """[{"type":"mention"},{"type":"clientInfo","timezone":"America/New_York"}]""", "America/New_York")]
    [InlineData(null, """[{"type":"clientInfo","platform":"iOS"}]""", null)]
    [InlineData(null, null, null)]
    [InlineData("7", """[7,{"type":"clientInfo","timezone":{}}]""", null)]
    [InlineData("null", "{}", null)]
    public async Task The_zone_is_read_where_it_is_said_and_what_has_another_shape_is_not_said(string? localTimezone, string? entities, string? zone)
    {
        await using var world = await TeamsWorld.Start();
        var typed = world.Typed();
        Put("localTimezone", localTimezone);
        Put("entities", entities);

        (await world.Posts(typed)).ShouldBe(HttpStatusCode.OK);
        await world.Host.Stop();

        world.Product.Heard.ShouldHaveSingleItem().Envelope.TimeZone.ShouldBe(zone);

        void Put(string name, string? json)
        {
            typed.Remove(name);
            if (json is not null)
            {
                typed[name] = JsonNode.Parse(json);
            }
        }
    }
}
