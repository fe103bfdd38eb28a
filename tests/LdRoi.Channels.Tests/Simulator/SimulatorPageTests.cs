using System.Net;
using System.Text.RegularExpressions;

namespace LdRoi.Channels.Tests.Simulator;

public sealed partial class SimulatorPageTests
{
    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/simulator/simulator.css", "text/css")]
    [InlineData("/simulator/simulator.js", "text/javascript")]
    public async Task The_page_and_its_files_are_served_safely(string path, string type)
    {
        await using var host = await SimulatorHost.Start();
        using var response = await host.Client.GetAsync(new Uri(path, UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe($"{type}; charset=utf-8");
        Header(response, "Content-Security-Policy").ShouldBe(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
            "base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        Header(response, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(response, "Referrer-Policy").ShouldBe("no-referrer");
        Header(response, "Cache-Control").ShouldBe("no-store");
    }

    [Fact]
    public async Task The_page_needs_nothing_from_elsewhere_and_nothing_inline()
    {
        await using var host = await SimulatorHost.Start();
        var page = await host.Client.GetStringAsync(new Uri("/", UriKind.Relative));

        Inline().IsMatch(page).ShouldBeFalse();
        Elsewhere().IsMatch(page).ShouldBeFalse();
    }

    [Fact]
    public async Task Every_word_of_the_page_is_there_in_both_languages()
    {
        await using var host = await SimulatorHost.Start();
        var page = await host.Client.GetStringAsync(new Uri("/", UriKind.Relative));
        var script = await host.Client.GetStringAsync(new Uri("/simulator/simulator.js", UriKind.Relative));
        var english = Names(script, "en");
        var dutch = Names(script, "nl");

        dutch.ShouldBe(english, ignoreOrder: true);
        var used = UsedOnPage().Matches(page).Concat(UsedInScript().Matches(script)).Select(match => match.Groups["name"].Value);
        used.Except(english).ShouldBeEmpty();
    }

    private static List<string> Names(string script, string language)
    {
        var start = script.IndexOf($"\n  {language}: {{\n", StringComparison.Ordinal);
        var end = script.IndexOf("\n  },", start, StringComparison.Ordinal);
        return [.. TextName().Matches(script[start..end]).Select(match => match.Groups["name"].Value)];
    }

    private static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).Single();

    [GeneratedRegex("""\son[a-z]+=|style=|<script(?![^>]*src=)|javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("""(src|href)="(https?:)?//""", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();

    [GeneratedRegex("""data-(text|label|hint)="(?<name>\w+)\x22""")]
    private static partial Regex UsedOnPage();

    [GeneratedRegex("""\bt\("(?<name>\w+)""")]
    private static partial Regex UsedInScript();

    [GeneratedRegex("""^    (?<name>\w+):""", RegexOptions.Multiline)]
    private static partial Regex TextName();
}
