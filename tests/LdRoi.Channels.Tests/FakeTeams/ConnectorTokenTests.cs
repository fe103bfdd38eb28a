using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.TeamsItself;

public sealed class ConnectorTokenTests
{
    [Fact]
    public async Task A_token_of_its_own_provider_opens_the_connector_until_it_expires()
    {
        await using var world = await Strict();
        var token = await Granted(world);
        (await Sends(world, token)).Status.ShouldBe(201);

        world.Passes(3_598);
        (await Sends(world, token)).Status.ShouldBe(201);
        world.Passes(1);
        (await Sends(world, token)).Status.ShouldBe(401);
        world.Teams.Tokens.HandedOut.ShouldBe(1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("token")]
    [InlineData("a.b.c")]
    [InlineData("e30.e30.")]
    public async Task Anything_else_is_unauthorized(string? token)
    {
        await using var world = await Strict();
        (await Sends(world, token)).Status.ShouldBe(401);
        world.Chat.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_that_was_meant_for_the_bot_does_not_open_the_connector()
    {
        await using var world = await Strict();

        (await Sends(world, world.Teams.Signing.Token())).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_changed_token_does_not_open_it_either()
    {
        await using var world = await Strict();
        var parts = (await Granted(world)).Split('.');
        var other = (await Granted(world)).Split('.');

        (await Sends(world, $"{parts[0]}.{other[1]}.{parts[2]}")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task After_a_revocation_only_new_tokens_open_it()
    {
        await using var world = await Strict();
        var old = await Granted(world);
        world.Teams.Tokens.RevokeAll();
        (await Sends(world, old)).Status.ShouldBe(401);

        world.Passes(1);
        (await Sends(world, await Granted(world))).Status.ShouldBe(201);
    }

    [Theory]
    [InlineData("grant_type", "password", 400, "unsupported_grant_type")]
    [InlineData("client_id", "another", 400, "unauthorized_client")]
    [InlineData("client_secret", "guessed", 401, "invalid_client")]
    [InlineData("client_secret", null, 401, "invalid_client")]
    [InlineData("scope", "https://vault.azure.net/.default", 400, "invalid_scope")]
    public async Task The_provider_refuses_a_wrong_request(string field, string? value, int status, string error)
    {
        await using var world = await Strict();
        var form = Form(world);
        form.Remove(field);
        if (value is not null)
        {
            form[field] = value;
        }

        var reply = await Asks(world, form);
        reply.Status.ShouldBe(status);
        reply.Json["error"]!.GetValue<string>().ShouldBe(error);
    }

    [Fact]
    public async Task Another_tenant_has_no_token_for_this_bot()
    {
        await using var world = await Strict();

        (await Asks(world, Form(world), "7e000000-0000-4000-8000-00000000c002")).Status.ShouldBe(400);
    }

    [Fact]
    public async Task The_provider_can_fail_and_its_tokens_can_be_short_lived()
    {
        await using var world = await Strict();
        world.Teams.Faults.Next(Answer.Html(503), ConnectorOperation.Token);
        (await Asks(world, Form(world))).Status.ShouldBe(503);

        world.Teams.Tokens.Lifetime = TimeSpan.FromSeconds(1);
        var token = await Granted(world);
        (await Sends(world, token)).Status.ShouldBe(201);
        world.Passes(1);
        (await Sends(world, token)).Status.ShouldBe(401);
    }

    private static Task<TeamsWithBot> Strict() =>
        TeamsWithBot.Start(options => options with { RequireToken = true, AppPassword = "correct horse" });

    private static Task<Reply> Sends(TeamsWithBot world, string? token) =>
        world.Bot.Calls(HttpMethod.Post, PlainBot.Activities(world.Teams, world.Chat.Id), Cards.Message(Cards.Plain("Hello")), token);

    private static async Task<string> Granted(TeamsWithBot world) => (await Asks(world, Form(world))).Json["access_token"]!.GetValue<string>();

    private static Dictionary<string, string> Form(TeamsWithBot world) => new()
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = world.Teams.Options.AppId,
        ["client_secret"] = "correct horse",
        ["scope"] = "https://api.botframework.com/.default",
    };

    private static Task<Reply> Asks(TeamsWithBot world, Dictionary<string, string> form, string? tenant = null) => world.Bot.Calls(
        HttpMethod.Post,
        $"{world.Teams.Root}{tenant ?? world.Teams.Options.TenantId}/oauth2/v2.0/token",
        string.Join('&', form.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}")),
        contentType: "application/x-www-form-urlencoded");
}
