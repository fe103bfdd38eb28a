using System.Reflection;
using LdRoi.Bot.Operations;
using LdRoi.Channels;
using LdRoi.Measurement;

namespace LdRoi.Bot.Tests.Architecture;

/// <summary>Which assembly knows which.</summary>
public sealed class ArrowTests
{
    private const string Measurement = "LdRoi.Measurement";
    private const string Channels = "LdRoi.Channels";

    [Fact]
    public void The_measurement_module_knows_the_base_library_and_MathNet_only() =>
        Referenced(typeof(Reason).Assembly).Where(name => !IsBaseLibrary(name)).ShouldBe(["MathNet.Numerics"], ignoreOrder: true);

    [Fact]
    public void The_channels_know_the_web_framework_and_how_tokens_are_read_and_got_and_neither_the_product_nor_measuring_nor_a_database() =>
        Referenced(typeof(IChannel).Assembly).Where(name => !IsBaseLibrary(name) && !IsWebFramework(name)).Where(name => !IsOfTokens(name)).ShouldBeEmpty();

    [Fact]
    public void The_product_knows_both_libraries_and_no_other_of_ours() =>
        Referenced(typeof(BotHost).Assembly).Where(name => name.StartsWith("LdRoi.", StringComparison.Ordinal))
            .ShouldBe([Channels, Measurement], ignoreOrder: true);

    private static IEnumerable<string> Referenced(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static bool IsBaseLibrary(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    private static bool IsOfTokens(string name) =>
        name == "Microsoft.Identity.Client" || name.StartsWith("Microsoft.IdentityModel.", StringComparison.Ordinal);

    // What is called EntityFrameworkCore is called Microsoft as well, so the framework is named part by part.
    private static bool IsWebFramework(string name) =>
        name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.Net.Http", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);
}
