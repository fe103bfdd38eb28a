using LdRoi.Bot.Conversation;
using LdRoi.Channels.Cards;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Tests.Conversation;

/// <summary>The table of verbs, its routes and its words belong together.</summary>
public sealed class VerbTableTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public void Every_row_has_exactly_one_route_and_every_route_a_row() =>
        stage.World.Services.GetServices<VerbRoute>().Select(route => route.Verb).ShouldBe(Verbs.All.Select(rule => rule.Verb), ignoreOrder: true);

    [Fact]
    public void Every_route_leads_to_a_handler_that_can_be_made()
    {
        using var scope = stage.World.Services.CreateScope();
        stage.World.Services.GetServices<VerbRoute>()
            .ShouldAllBe(route => scope.ServiceProvider.GetRequiredService(route.Handler) is IVerbHandler);
    }

    [Fact]
    public void Every_handler_in_the_code_has_its_route() =>
        typeof(Verbs).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IVerbHandler)))
            .ShouldBe(stage.World.Services.GetServices<VerbRoute>().Select(route => route.Handler), ignoreOrder: true);

    [Fact]
    public void No_words_belong_to_two_commands() =>
        Verbs.All.Where(rule => rule.Phrases is not null)
            .SelectMany(rule => rule.Phrases!.All.Select(Understanding.Normalise).Distinct()).ShouldBeUnique();

    [Fact]
    public void Every_command_says_in_help_what_it_does_and_nothing_else_does() =>
        Verbs.All.ShouldAllBe(rule => rule.Phrases == null == (rule.Does == null));

    [Fact]
    public void Every_command_has_words_in_both_languages() =>
        Verbs.All.Where(rule => rule.Phrases is not null).ShouldAllBe(rule => rule.Phrases!.English.Count > 0 && rule.Phrases.Dutch.Count > 0);

    [Fact]
    public void What_help_says_about_a_command_fits_its_line() =>
        Verbs.All.Where(rule => rule.Does is not null).SelectMany(rule => Enum.GetValues<Language>().Select(language => rule.Does!.In(language)))
            .ShouldAllBe(text => text.Length <= 80);

    [Fact]
    public void Words_in_a_command_are_typed_as_they_are_compared() =>
        Verbs.All.Where(rule => rule.Phrases is not null).SelectMany(rule => rule.Phrases!.All)
            .ShouldAllBe(phrase => Understanding.Normalise(phrase) == phrase);
}
