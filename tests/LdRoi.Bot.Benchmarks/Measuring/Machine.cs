using System.Runtime.InteropServices;

namespace LdRoi.Bot.Benchmarks;

/// <summary>What a reader needs to know of where it ran, and no more.</summary>
internal static class Machine
{
    public static string Facts =>
        $"{Environment.ProcessorCount} cores, {RuntimeInformation.ProcessArchitecture}, {RuntimeInformation.FrameworkDescription}, "
        + $"{(System.Runtime.GCSettings.IsServerGC ? "server" : "workstation")} garbage collector";
}
