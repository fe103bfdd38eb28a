using LdRoi.Bot.Conversation;
using LdRoi.Bot.Habits;
using LdRoi.Bot.Habits.Planning;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.Transfer;

/// <summary>Opens the form for habits with what the study says filled in: the factor that weighs most in the organisation and has recipes, for the teams of the programme.</summary>
public sealed class HabitsForProgrammeHandler(BotDbContext db, Gate gate, HabitForms forms, RouterCards replies) : ProgrammePress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.HabitsForProgramme;

    protected override async Task<Card> Go(Programme programme, Turn turn, CancellationToken cancellation)
    {
        var wave = await Db.Waves.AsNoTracking().Where(w => w.State == WaveState.Closed).OrderByDescending(w => w.ClosedAt).Select(w => w.Id).FirstOrDefaultAsync(cancellation);
        var factor = (await gate.DriversIn(wave, cancellation)).Rows.Select(driver => driver.ScaleCode).FirstOrDefault(code => HabitRecipes.For(code).Any());
        return await forms.Open(
            turn.Person, turn.Language,
            new HabitSuggestion(
                programme.Name, factor, factor is null ? TransferTexts.Goal.In(turn.Language, programme.Name) : null, [.. programme.Teams.Select(team => team.TeamId)]),
            cancellation);
    }
}
