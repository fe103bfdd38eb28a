using System.Globalization;
using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Scan.Import;

/// <summary><c>import instrument FILE</c> and <c>import instrument --list</c>, as an operator sees them.</summary>
public static class ImportInstrumentVerb
{
    public const int Imported = 0;
    public const int Refused = 1;

    /// <summary>Stores the file and says what came of it.</summary>
    /// <returns>The exit code: 0 stored or there already, 1 nothing written because of what the file says, otherwise <see cref="OperatorFile"/>'s.</returns>
    public static Task<int> Run(IServiceProvider services, string path, TextWriter output, TextWriter error, CancellationToken cancellation) =>
        OperatorFile.Use(
            path, "JSON file", error,
            async file =>
            {
                var bytes = await InstrumentFile.Read(file, cancellation);
                var result = await services.GetRequiredService<Transactions>().Run(
                    scope => scope.GetRequiredService<ImportInstrument>().Execute(bytes, cancellation), cancellation);
                return Tell(result, output, error);
            });

    /// <summary>Lists what is stored, and what it is used for.</summary>
    public static async Task<int> List(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<ListInstruments>().Execute(cancellation);
        foreach (var (instrument, scans) in all)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{instrument.Version}: {instrument.Name}; {Sizes(instrument)}; {(scans == 0 ? "not used" : $"used, scans: {scans}")}"));
            await output.WriteLineAsync($"  Licence: {(instrument.Licence.Length == 0 ? "not stated" : instrument.Licence)}");
        }

        if (all.Count == 0)
        {
            await output.WriteLineAsync("There is no questionnaire yet. The service stores its own when it starts.");
        }

        return Imported;
    }

    private static int Tell(ImportedInstrument result, TextWriter output, TextWriter error)
    {
        switch (result)
        {
            case ImportedInstrument.Stored { Instrument: var instrument, IsReplaced: var isReplaced }:
                output.WriteLine($"{(isReplaced ? "Replaced" : "Imported")}: {instrument.Version}, {instrument.Name}; {Sizes(instrument)}.");
                return Imported;
            case ImportedInstrument.AlreadyThere { Instrument: var instrument }:
                output.WriteLine($"{instrument.Version} is there already, with the same text. Nothing had to be written.");
                return Imported;
            case ImportedInstrument.Refused { Findings: var findings }:
                OperatorFile.List(findings, findings.Count, error);
                error.WriteLine("Nothing was written. Mend what is listed and import the file again.");
                return Refused;
            case ImportedInstrument.InUse { Version: var version, Scans: var scans }:
                error.WriteLine(
                    $"{version} is there with another text, and is used: {string.Join(", ", scans.Take(3))}{(scans.Count > 3 ? " …" : "")}. What people answer may not change under their answers. "
                    + "Nothing was written. Raise \"version\" in the file and import it again: it stands beside the other then.");
                return Refused;
            case ImportedInstrument.Shipped { Version: var version }:
                error.WriteLine($"{version} comes with the product and keeps its text. Nothing was written. Give the file an \"id\" of its own and import it again.");
                return Refused;
            default:
                throw new ArgumentOutOfRangeException(nameof(result));
        }
    }

    private static string Sizes(Instrument instrument) =>
        string.Create(CultureInfo.InvariantCulture, $"items: {instrument.Items.Count}, constructs: {instrument.Scales.Count}");
}
