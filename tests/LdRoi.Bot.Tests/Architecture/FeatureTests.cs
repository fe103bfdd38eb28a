namespace LdRoi.Bot.Tests.Architecture;

/// <summary>Features use the open rooms, and do not reach into each other. What is otherwise today stands here with its reason.</summary>
public sealed class FeatureTests
{
    private const string Outer = "Operations";

    /// <summary>From room, to room, which types, why.</summary>
    private static readonly (string From, string To, string[] Types, string Because)[] Exceptions =
    [
        ("Privacy", "Programmes", ["Programmes.CheckIns.CheckInMoment", "Programmes.CheckIns.CheckInMoments", "Programmes.CheckIns.Questions", "Programmes.CheckIns.Round", "Programmes.CheckIns.RoundId", "Programmes.ProgrammeId"],
            "answers to check-ins are keyed by their round"),
        ("Programmes", "Scan", ["Scan.Wave", "Scan.WaveId"], "beside a statement stands what the last scan released"),
        ("Programmes", "Habits", ["Habits.HabitForm", "Habits.HabitRecipe", "Habits.HabitRecipes", "Habits.MakeHabitCards", "Habits.Planning.HabitForms", "Habits.Planning.HabitOptions", "Habits.Planning.HabitPlan", "Habits.Planning.HabitSuggestion", "Habits.RecipeWords", "Habits.StartHabit"],
            "what was learned becomes a habit in one tap"),
        ("Storage", "Programmes", ["Programmes.CheckIns.CheckInMoment", "Programmes.CheckIns.Round", "Programmes.CheckIns.RoundId", "Programmes.CheckIns.RoundState", "Programmes.IsolationPlan", "Programmes.Notes.NoteTheme", "Programmes.Programme", "Programmes.ProgrammeId", "Programmes.ProgrammeKind"], "the one model holds every feature's tables"),
        ("Privacy", "Scan", ["Scan.Wave", "Scan.WaveId"], "a release is of a wave, and answers are keyed by it"),
        ("Reports", "Scan", ["Scan.Instrument", "Scan.Instruments", "Scan.Item", "Scan.OpenQuestion", "Scan.OpenScan", "Scan.OpenScans", "Scan.PlannedInstrument", "Scan.ScaleName", "Scan.Wave", "Scan.WaveId"],
            "a report names the scales and the scan whose released figures it shows, and one's own says how far one is"),
        ("Habits", "Scan", ["Scan.Instrument", "Scan.Instruments", "Scan.ScaleName"], "habits work on a factor that the scan names"),
        ("Privacy", "Habits", ["Habits.Habit", "Habits.HabitAnswer", "Habits.HabitAudience", "Habits.HabitCampaign", "Habits.HabitId", "Habits.HabitMeasure", "Habits.HabitMoment", "Habits.HabitPlace"],
            "what is released of habits is worked out from what people said of theirs, and is deleted when it was kept long enough"),
        ("Reports", "Habits", ["Habits.HabitRecipe", "Habits.HabitRecipes"], "a report suggests one tiny habit"),
        ("Storage", "Scan", ["Scan.InstrumentVersion", "Scan.ScanDesign", "Scan.Wave", "Scan.WaveId", "Scan.WaveState"], "the one model holds every feature's tables"),
    ];

    public static TheoryData<string, string> Closed
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var room in Rooms.All.Where(room => room != Outer))
            {
                foreach (var other in Rooms.All.Where(other => other != room && !Rooms.Open.Contains(other)))
                {
                    pairs.Add(room, other);
                }
            }

            return pairs;
        }
    }

    [Theory, MemberData(nameof(Closed))]
    public void A_room_uses_no_feature_but_by_a_named_exception(string room, string other) =>
        Rooms.Uses(room, Rooms.TypesIn(other)).Select(Rooms.Short)
            .ShouldBe(Exceptions.Where(row => row.From == room && row.To == other).SelectMany(row => row.Types), ignoreOrder: true);

    [Fact]
    public void Nobody_but_Operations_uses_Reports() =>
        Rooms.All.Where(room => room is not (Outer or "Reports")).SelectMany(room => Rooms.Uses(room, Rooms.TypesIn("Reports"))).ShouldBeEmpty();

    [Fact]
    public void Every_room_of_the_house_is_known_here() =>
        Rooms.All.ShouldBe([.. Rooms.Open, "Scan", "Habits", "Programmes", "Reports", Outer], ignoreOrder: true);
}
