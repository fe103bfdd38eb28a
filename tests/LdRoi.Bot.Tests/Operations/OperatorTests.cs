using LdRoi.Bot.Operations;
using LdRoi.Bot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace LdRoi.Bot.Tests.Operations;

/// <summary>A setting that is wrong stops the service with a sentence that names it and what to put there.</summary>
public sealed class OperatorTests : IDisposable
{
    private static readonly string[] Keys =
    [
        "ASPNETCORE_ENVIRONMENT=Development", "Teams:AppId", "Teams:AppType", "Teams:TenantId", "Teams:AppSecret", "Teams:AllowedTenants",
        "Slack:SigningSecret", "Slack:BotToken",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ldroi-operator-");

    [Theory]
    [InlineData("Storage:Provider", "Oracle", "Storage:Provider", "Sqlite, SqlServer or PostgreSql")]
    [InlineData("Storage:Provider", "7", "Storage:Provider", "Sqlite, SqlServer or PostgreSql")]
    [InlineData("Storage:Provider", "SqlServer", "ConnectionStrings:Bot", "SqlServer")]
    [InlineData("Storage:Provider", "postgresql", "ConnectionStrings:Bot", "PostgreSql")]
    [InlineData("Organisation:TimeZone", "Europe/Atlantis", "Organisation:TimeZone", "Europe/Amsterdam")]
    [InlineData("Privacy:Threshold", "4", "Privacy:Threshold", "5")]
    [InlineData("Privacy:Threshold", "0", "Privacy:Threshold", "5")]
    public async Task A_wrong_setting_is_named_with_its_mend(string setting, string value, params string[] says)
    {
        var refusal = await Should.ThrowAsync<OperatorException>(() => Start("Development", (setting, value)));
        says.ShouldAllBe(words => refusal.Message.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Outside_Development_the_service_does_not_start_without_a_channel_and_names_every_key(string environment)
    {
        var refusal = await Should.ThrowAsync<OperatorException>(() => Start(environment));
        Keys.ShouldAllBe(words => refusal.Message.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_service_in_the_same_folder_is_refused_while_the_first_one_runs()
    {
        using var held = new SqliteFile("", _folder.FullName).Lock();
        (await Should.ThrowAsync<OperatorException>(() => Start("Development"))).Message.ShouldContain("in use by a running service");
    }

    [Fact]
    public async Task A_service_that_was_refused_holds_nothing_afterwards()
    {
        await Should.ThrowAsync<OperatorException>(() => Start("Development", ("Privacy:Threshold", "1")));
        new SqliteFile("", _folder.FullName).Lock().Dispose();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task Start(string environment, params (string Setting, string Value)[] settings)
    {
        await using var host = await BotHost.Create(
            [$"--environment={environment}", $"--contentRoot={_folder.FullName}", "--urls=http://127.0.0.1:0", "--hostBuilder:reloadConfigOnChange=false"],
            builder => builder.Configuration.AddInMemoryCollection(settings.ToDictionary(pair => pair.Setting, pair => (string?)pair.Value)));
    }
}
