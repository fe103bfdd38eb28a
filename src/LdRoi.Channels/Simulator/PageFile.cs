using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LdRoi.Channels.Simulator;

/// <summary>A file of the page, out of the assembly.</summary>
internal static class PageFile
{
    public static FileContentHttpResult Of(string name, string contentType) => TypedResults.Bytes(Read(name), contentType);

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"simulator/{name}")
            ?? throw new InvalidOperationException($"The simulator's {name} is not in the assembly.");
        using var kept = new MemoryStream();
        stream.CopyTo(kept);
        return kept.ToArray();
    }
}
