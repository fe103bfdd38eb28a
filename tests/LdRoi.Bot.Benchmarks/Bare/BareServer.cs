using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace LdRoi.Bot.Benchmarks;

/// <summary>Kestrel and nothing else: no routing, no logging, no middleware.</summary>
internal static class BareServer
{
    public static async Task<WebApplication> Start(RequestDelegate handler)
    {
        var app = Build();
        app.Run(handler);
        await app.StartAsync();
        return app;
    }

    public static WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }

    public static async Task<byte[]> Body(HttpContext context)
    {
        var body = new byte[context.Request.ContentLength!.Value];
        await context.Request.Body.ReadExactlyAsync(body);
        return body;
    }

    public static async Task Reply(HttpContext context, byte[] json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = json.Length;
        await context.Response.Body.WriteAsync(json);
    }
}
