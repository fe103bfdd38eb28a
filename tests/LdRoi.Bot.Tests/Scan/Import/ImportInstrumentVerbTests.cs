using System.Text;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Scan.Import;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.People;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Tests.Scan.Import;

/// <summary>What an operator types and reads.</summary>
public sealed class ImportInstrumentVerbTests : IDisposable
{
    private readonly ImportWorld _world = new();
    private readonly ServiceProvider _services;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("import-instrument-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public ImportInstrumentVerbTests()
    {
        var services = new ServiceCollection();
        services.AddScoped<BotDbContext>(_ => _world.Db());
        services.AddSingleton<InstrumentCache>();
        services.AddScoped<Instruments>();
        services.AddScoped<ImportInstrument>();
        services.AddScoped<ListInstruments>();
        services.AddSingleton(provider => new Transactions(provider.GetRequiredService<IServiceScopeFactory>()));
        _services = services.BuildServiceProvider();
    }

    [Fact]
    public async Task The_example_of_the_guide_is_imported_as_it_stands_and_dealt_without_being_told_how()
    {
        (await Import(InstrumentGuide.Example)).ShouldBe(ImportInstrumentVerb.Imported, _error.ToString());

        _output.ToString().Trim().ShouldBe("Imported: energy-1.0.0, Energy at work; items: 4, constructs: 2.");
        var instrument = (await Stored(InstrumentGuide.Version))!;
        instrument.Scales.Select(scale => (scale.Code, scale.Minimum, scale.Maximum, Reversed: scale.Items.Single(item => item.ReverseKeyed).Id))
            .ShouldBe([("EN", 1, 7, "EN2"), ("FO", 1, 7, "FO2")]);
        instrument.Designs.ShouldBe([ScanDesign.Rotation, ScanDesign.Whole]);
        instrument.Items.ShouldAllBe(item => item.DutchMissing == "Weet ik niet of past niet" && item.EnglishMissing == "Don’t know / not applicable");
        Enumerable.Range(0, 4).Select(person => ItemOrder.For(instrument, person, ScanDesign.Rotation)[0].Id).ShouldBe(["EN1", "EN2", "FO1", "FO2"]);
    }

    [Fact]
    public async Task The_same_again_is_there_already_another_text_replaces_what_no_scan_uses_and_the_list_names_both_with_their_licence()
    {
        await Import(InstrumentGuide.Example);
        (await Import("\uFEFF" + InstrumentGuide.Example.ReplaceLineEndings("\r\n"))).ShouldBe(ImportInstrumentVerb.Imported);
        (await Import(InstrumentGuide.With("energie over", "fut over"))).ShouldBe(ImportInstrumentVerb.Imported);
        (await Import(InstrumentGuide.With("1.0.0", "1.10.0"))).ShouldBe(ImportInstrumentVerb.Imported);
        (await Import(Instruments.Shipped())).ShouldBe(ImportInstrumentVerb.Imported);
        (await Import(Instruments.Shipped().Replace("even stil", "stil", StringComparison.Ordinal))).ShouldBe(ImportInstrumentVerb.Refused);

        (await Stored(InstrumentGuide.Version))!.Items[0].Dutch.ShouldBe("Na een werkdag heb ik nog fut over.");
        (await ImportInstrumentVerb.List(_services, _output, CancellationToken.None)).ShouldBe(0);
        Lines(_output).ShouldBe(
        [
            "Imported: energy-1.0.0, Energy at work; items: 4, constructs: 2.",
            "energy-1.0.0 is there already, with the same text. Nothing had to be written.",
            "Replaced: energy-1.0.0, Energy at work; items: 4, constructs: 2.",
            "Imported: energy-1.10.0, Energy at work; items: 4, constructs: 2.",
            "Imported: lgs-0.1.0, Learning & Growth Scan; items: 33, constructs: 10.",
            "energy-1.0.0: Energy at work; items: 4, constructs: 2; not used",
            "  Licence: MIT: made up for this guide, not validated.",
            "energy-1.10.0: Energy at work; items: 4, constructs: 2; not used",
            "  Licence: MIT: made up for this guide, not validated.",
            "lgs-0.1.0: Learning & Growth Scan; items: 33, constructs: 10; not used",
            "  Licence: MIT: written for LdRoi.Bot and part of it.",
        ]);
        Lines(_error).ShouldBe(["lgs-0.1.0 comes with the product and keeps its text. Nothing was written. Give the file an \"id\" of its own and import it again."]);
    }

    [Fact]
    public async Task Mistakes_are_told_as_the_guide_shows_and_nothing_is_written()
    {
        var file = InstrumentGuide.With("\"reverse\": true", "\"revers\": true").Replace(", \"Helemaal eens\"", "", StringComparison.Ordinal);

        (await Import(file)).ShouldBe(ImportInstrumentVerb.Refused);

        _error.ToString().ReplaceLineEndings("\n").ShouldBe(InstrumentGuide.Mistakes);
        (await Stored(InstrumentGuide.Version)).ShouldBeNull();
    }

    [Fact]
    public async Task Files_that_hold_no_text_to_read_end_with_2_and_one_sentence()
    {
        (byte[] Bytes, string Says)[] files =
        [
            ([], "Line 1: the file is empty."),
            (" \r\n\t"u8.ToArray(), "Line 1: the file is empty."),
            (Encoding.UTF8.GetPreamble(), "Line 1: the file is empty."),
            (Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(InstrumentGuide.Example)).ToArray(), "Line 1: the file is not UTF-8 text. Save it as UTF-8 and import it again."),
            (Encoding.Latin1.GetBytes(InstrumentGuide.With("Energie", "Énergie")), "Line 19: the file is not UTF-8 text. Save it as UTF-8 and import it again."),
            (new byte[10 * 1024 * 1024], "The file is larger than 1 MB; no questionnaire is. Nothing was read."),
        ];
        foreach (var (bytes, says) in files)
        {
            _error.GetStringBuilder().Clear();
            (await Import(bytes)).ShouldBe(OperatorFile.Unreadable);
            _error.ToString().Trim().ShouldBe(says);
        }

        (await ImportInstrumentVerb.Run(_services, _folder.FullName, _output, _error, CancellationToken.None)).ShouldBe(OperatorFile.Unreadable);
        _error.ToString().ShouldContain("is a folder. Name the JSON file in it.");
        await ImportInstrumentVerb.List(_services, _output, CancellationToken.None);
        Lines(_output).ShouldBe(["There is no questionnaire yet. The service stores its own when it starts."]);
    }

    [Fact]
    public async Task Stopping_writes_nothing()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        (await Import(Encoding.UTF8.GetBytes(InstrumentGuide.Example), stopped.Token)).ShouldBe(OperatorFile.Stopped);

        (await Stored(InstrumentGuide.Version)).ShouldBeNull();
    }

    public void Dispose()
    {
        _services.Dispose();
        _world.Dispose();
        _folder.Delete(recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    private Task<int> Import(string file) => Import(Encoding.UTF8.GetBytes(file));

    private async Task<int> Import(byte[] file, CancellationToken cancellation = default)
    {
        var path = Path.Combine(_folder.FullName, "instrument.json");
        await File.WriteAllBytesAsync(path, file, CancellationToken.None);
        return await ImportInstrumentVerb.Run(_services, path, _output, _error, cancellation);
    }

    private async Task<Instrument?> Stored(string version)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Instruments>().Find(version, CancellationToken.None);
    }

    private static string[] Lines(StringWriter writer) => writer.ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
