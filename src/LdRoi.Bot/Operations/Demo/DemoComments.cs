namespace LdRoi.Bot.Operations.Demo;

/// <summary>Made-up words of people who are not there, so that a department has something to read.</summary>
internal static class DemoComments
{
    private static readonly string[] Texts =
    [
        "Meer rust na een grote oplevering. Dan kunnen we terugkijken voordat het volgende begint.",
        "Dat we hardop zeggen wat mislukte, ook als het net goed afliep.",
        "Een vast halfuur per week zonder overleg, om iets uit te proberen.",
        "Eén plek waar we afspraken vinden. Nu zoek ik in drie systemen.",
        "Met iemand van een ander team meelopen, een dag of zo.",
        "Minder spoed. Leren lukt niet als alles gisteren klaar moest zijn.",
        "Ik leer het meest als we samen naar één probleem kijken.",
        "Een maatje voor nieuwe mensen, de eerste drie maanden.",
        "Dat vragen stellen gewoon mag, ook als je hier al lang werkt.",
        "Na een training direct iets nieuws mogen doen, anders zakt het weg.",
        "Korter vergaderen en één ding afspreken dat we anders doen.",
        "Gaat goed zo. Graag vaker horen wat er met onze ideeën gebeurt.",
        "Uitleg waarom iets zo is gemaakt, niet alleen hoe.",
    ];

    /// <summary>Who wrote what, after the demo's last scan that has closed: nearly everybody of two teams.</summary>
    public static IReadOnlyDictionary<DemoPerson, string> All { get; } = DemoOrganisation.People
        .Where(person => person is { Team: DemoOrganisation.Development or DemoOrganisation.Operations, Leads: false })
        .Zip(Texts).ToDictionary(pair => pair.First, pair => pair.Second);
}
