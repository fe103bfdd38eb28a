using System.Net;
using LdRoi.Bot.Operations;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace LdRoi.Bot.Tests.Operations;

/// <summary>A setting that is wrong stops the service with a sentence that names it and what to put there.</summary>
public sealed class OperatorTests : IDisposable
{
    private static readonly string[] Keys =
    [
        "ASPNETCORE_ENVIRONMENT=Development", "Teams:AppId", "Teams:AppType", "Teams:TenantId", "Teams:AppSecret", "Teams:AllowedTenants",
        "Slack:SigningSecret", "Slack:BotToken", "Slack:ClientId", "Slack:ClientSecret", "Slack:AllowedWorkspaces",
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
    [InlineData("Privacy:KeepScanMonths", "25", "Privacy:KeepScanMonths is 25", "from 2 to 24")]
    [InlineData("Privacy:KeepLeaverMonths", "-1", "Privacy:KeepLeaverMonths is -1", "from 0 to 12")]
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

    [Theory]
    [InlineData("Teams:AppId", "Teams:AppType", "Teams:TenantId", "Teams:AppSecret", "Teams:AllowedTenants")]
    [InlineData("Teams:AllowedTenants:0", "Teams:AppId", "Teams:AppType", "Teams:TenantId", "Teams:AppSecret")]
    [InlineData("Slack:BotToken", "Slack:SigningSecret")]
    [InlineData("Slack:ClientId", "Slack:SigningSecret", "Slack:ClientSecret", "Slack:AllowedWorkspaces")]
    [InlineData("Slack:SigningSecret", "Slack:BotToken")]
    [InlineData("Slack:PreviousSigningSecret", "Slack:SigningSecret", "Slack:BotToken")]
    [InlineData("Slack:AppToken", "Slack:BotToken")]
    public async Task A_channel_that_is_configured_halfway_is_refused_and_each_missing_key_is_named(string given, params string[] missing)
    {
        foreach (var environment in new[] { "Production", "Development" })
        {
            var refusal = await Should.ThrowAsync<OperatorException>(() => Start(environment, (given, "something")));
            refusal.Message.ShouldContain("halfway");
            missing.ShouldAllBe(key => refusal.Message.Contains(key, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_kind_of_registration_that_is_not_supported_is_named_with_those_that_are()
    {
        var refusal = await Should.ThrowAsync<OperatorException>(() => Start("Production", [.. Complete, ("Teams:AppType", "MultiTenant")]));
        refusal.Message.ShouldContain("SingleTenant or UserAssignedMSI");
    }

    [Fact]
    public async Task A_certificate_that_cannot_sign_is_named_with_its_password_before_anything_starts()
    {
        using var key = ECDsa.Create();
        using var made = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var file = Path.Combine(_folder.FullName, "bot.pfx");
        var settings = Complete.Where(one => one.Setting != "Teams:AppSecret").Append(("Teams:Certificate", file)).Append(("Teams:CertificatePassword", "right"));
        using var withoutKey = X509CertificateLoader.LoadCertificate(made.Export(X509ContentType.Cert));
        foreach (var contents in new[] { "no certificate"u8.ToArray(), made.Export(X509ContentType.Pfx, "another"), withoutKey.Export(X509ContentType.Pfx, "right") })
        {
            await File.WriteAllBytesAsync(file, contents);
            (await Should.ThrowAsync<OperatorException>(() => Start("Production", [.. settings]))).Message.ShouldContain("Teams:CertificatePassword");
        }
    }

    [Theory]
    [InlineData("Production", "Slack:AppToken", "xapp-1", "for Development only")]
    [InlineData("Production", "Slack:ApiBaseUrl", "http://127.0.0.1:5091/api/", "in Development")]
    [InlineData("Development", "Slack:ApiBaseUrl", "http://slack.example/api/", "on this machine")]
    [InlineData("Production", "Slack:ClientId", "1.2", "one or the other")]
    [InlineData("Production", "Slack:MessagesPerSecond", "0", "above 0")]
    public async Task What_Slack_is_not_to_be_set_to_is_named(string environment, string setting, string value, string says)
    {
        var refusal = await Should.ThrowAsync<OperatorException>(() => Start(
            environment, [.. OneWorkspace, (setting, value), ("Slack:ClientSecret", setting == "Slack:ClientId" ? "made-up" : ""), ("Slack:AllowedWorkspaces:0", setting == "Slack:ClientId" ? "T1" : "")]));
        refusal.Message.ShouldContain(says);
    }

    [Theory]
    [InlineData("", "Public:BaseUrl is empty")]
    [InlineData("http://bot.example.org", "https")]
    [InlineData("https://bot.example.org/path", "without a path")]
    [InlineData("bot.example.org", "https")]
    public async Task To_install_by_OAuth_the_service_has_to_know_its_own_address(string address, string says)
    {
        var refusal = await Should.ThrowAsync<OperatorException>(() => Start(
            "Production", ("Slack:SigningSecret", "made-up"), ("Slack:ClientId", "1.2"), ("Slack:ClientSecret", "made-up"), ("Slack:AllowedWorkspaces:0", "T1"), ("Public:BaseUrl", address)));
        refusal.Message.ShouldContain(says);
    }

    [Fact]
    public async Task Slack_alone_is_a_channel_and_believes_nobody_without_a_signature()
    {
        await EmptyDatabaseFile.WriteTo(new SqliteFile("", _folder.FullName).Path);
        await using var host = await Create("Production", OneWorkspace);
        await host.App.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(host.App.Urls.Single()) };
        foreach (var path in new[] { "/slack/events", "/slack/interactions", "/slack/commands" })
        {
            using var response = await http.PostAsync(new Uri(path, UriKind.Relative), new StringContent("{}"));
            response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        (await http.GetAsync(new Uri("/slack/oauth/install", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await http.PostAsync(new Uri("/api/messages", UriKind.Relative), null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await host.App.StopAsync();
    }

    [Fact]
    public async Task A_certificate_that_cannot_be_read_is_named()
    {
        var refusal = await Should.ThrowAsync<OperatorException>(() => Start("Development", ("DataProtection:Certificate", "/nowhere.pfx")));
        refusal.Message.ShouldContain("DataProtection:Certificate");
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task With_complete_keys_the_service_starts_and_believes_nobody_without_a_valid_token(string environment)
    {
        await EmptyDatabaseFile.WriteTo(new SqliteFile("", _folder.FullName).Path);
        await using var host = await Create(environment, Complete);
        await host.App.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(host.App.Urls.Single()) };
        foreach (var token in new[] { null, "Bearer", "Bearer x", "Bearer e30.e30.", "Basic eDp5" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent("{}", null, "application/json") };
            request.Headers.TryAddWithoutValidation("Authorization", token);
            using var response = await http.SendAsync(request);
            response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
        }

        await host.App.StopAsync();
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

    private static (string Setting, string Value)[] Complete =>
    [
        ("Teams:AppId", "0f0e0d0c-0000-4000-8000-00000000b001"), ("Teams:AppType", "SingleTenant"), ("Teams:TenantId", "7e000000-0000-4000-8000-00000000c001"),
        ("Teams:AppSecret", "made-up"), ("Teams:AllowedTenants:0", "7e000000-0000-4000-8000-00000000c001"),
    ];

    private static (string Setting, string Value)[] OneWorkspace => [("Slack:SigningSecret", "made-up"), ("Slack:BotToken", "made-up")];

    private async Task Start(string environment, params (string Setting, string Value)[] settings)
    {
        await using var host = await Create(environment, settings);
    }

    private Task<BotHost> Create(string environment, params (string Setting, string Value)[] settings) =>
        BotHost.Create(
            [$"--environment={environment}", $"--contentRoot={_folder.FullName}", "--urls=http://127.0.0.1:0", "--hostBuilder:reloadConfigOnChange=false"],
            builder => builder.Configuration.AddInMemoryCollection(
                settings.GroupBy(pair => pair.Setting).ToDictionary(group => group.Key, group => (string?)group.Last().Value)));
}
