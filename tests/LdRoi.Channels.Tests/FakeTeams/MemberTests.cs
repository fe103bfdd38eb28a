namespace LdRoi.Channels.Tests.TeamsItself;

public sealed class MemberTests
{
    [Fact]
    public async Task A_member_is_found_by_either_id_and_told_in_full()
    {
        await using var world = await TeamsWithBot.Start();
        foreach (var id in new[] { world.Noor.Id, world.Noor.AadObjectId! })
        {
            var member = (await Get(world, $"members/{Uri.EscapeDataString(id)}")).Json;
            member.ToDictionary(property => property.Key, property => property.Value!.GetValue<string>()).ShouldBe(
                new Dictionary<string, string>
                {
                    ["id"] = world.Noor.Id,
                    ["name"] = "Noor Visser",
                    ["aadObjectId"] = world.Noor.AadObjectId!,
                    ["givenName"] = "Noor",
                    ["surname"] = "Visser",
                    ["email"] = "noor@example.org",
                    ["userPrincipalName"] = "noor@example.org",
                    ["tenantId"] = world.Teams.Options.TenantId,
                    ["userRole"] = "user",
                },
                ignoreOrder: true);
        }
    }

    [Fact]
    public async Task A_guest_is_told_as_a_guest()
    {
        await using var world = await TeamsWithBot.Start();
        var guest = world.Teams.AddMember("Sam Ito", "sam@partner.example", isGuest: true);
        await guest.Installs();
        var member = (await Get(world, $"members/{Uri.EscapeDataString(guest.Id)}", guest.PersonalChat.Id)).Json;

        member["userRole"]!.GetValue<string>().ShouldBe("guest");
        member["userPrincipalName"]!.GetValue<string>().ShouldContain("#EXT#");
    }

    [Fact]
    public async Task Somebody_of_another_chat_is_not_found()
    {
        await using var world = await TeamsWithBot.Start();
        var daan = world.Teams.AddMember("Daan Bos", "daan@example.org");
        var reply = await Get(world, $"members/{Uri.EscapeDataString(daan.Id)}");

        reply.Status.ShouldBe(404);
        reply.Code.ShouldBe("MemberNotFoundInConversation");
    }

    [Fact]
    public async Task A_roster_comes_in_pages_of_fifty_at_least()
    {
        await using var world = await TeamsWithBot.Start();
        var group = world.Teams.GroupChat([.. Enumerable.Range(0, 120).Select(n => world.Teams.AddMember($"Member {n:000}", $"m{n}@example.org"))]);
        var seen = new List<int>();
        for (var query = "?pageSize=5"; query is not null;)
        {
            var page = (await Get(world, $"pagedmembers{query}", group.Id)).Json;
            seen.Add(page["members"]!.AsArray().Count);
            query = page["continuationToken"] is { } token ? $"?pageSize=5&continuationToken={Uri.EscapeDataString(token.GetValue<string>())}" : null;
        }

        seen.ShouldBe([50, 50, 20]);
        (await Get(world, "pagedmembers?continuationToken=made-up", group.Id)).Status.ShouldBe(400);
    }

    private static Task<Reply> Get(TeamsWithBot world, string what, string? conversationId = null) => world.Bot.Calls(
        HttpMethod.Get, $"{world.Teams.ServiceUrl}v3/conversations/{Uri.EscapeDataString(conversationId ?? world.Chat.Id)}/{what}", (string?)null);
}
