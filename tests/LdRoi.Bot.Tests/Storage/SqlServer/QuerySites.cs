using LdRoi.Bot.Operations;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace LdRoi.Bot.Tests.Storage.SqlServer;

/// <summary>Every line of the product that runs a query, as the compiled product itself says.</summary>
internal static class QuerySites
{
    public static IReadOnlyList<string> All()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(BotHost).Assembly.Location, new ReaderParameters { ReadSymbols = true });
        return
        [
            .. assembly.MainModule.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody)
                .SelectMany(method => method.Body.Instructions.Where(RunsQuery).Select(call => Line(method, call))).Distinct().Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>How many queries the product has translated ahead.</summary>
    public static int Compiled()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(BotHost).Assembly.Location);
        return assembly.MainModule.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions)
            .Count(instruction => instruction.Operand is MethodReference { DeclaringType.FullName: "Microsoft.EntityFrameworkCore.EF", Name: "CompileAsyncQuery" });
    }

    private static bool RunsQuery(Instruction instruction) =>
        instruction.Operand is MethodReference { DeclaringType.FullName: "Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions" or "Microsoft.EntityFrameworkCore.RelationalQueryableExtensions" } called
        && (called.Name.EndsWith("Async", StringComparison.Ordinal) || called.Name == "AsAsyncEnumerable");

    private static string Line(MethodDefinition method, Instruction call)
    {
        var point = method.DebugInformation.SequencePoints.Last(point => point.Offset <= call.Offset && !point.IsHidden);
        return $"{Path.GetFileName(point.Document.Url)}:{point.StartLine}";
    }
}
