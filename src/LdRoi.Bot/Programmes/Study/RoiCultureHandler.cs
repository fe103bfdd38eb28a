using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using LdRoi.Measurement.Roi;
using LdRoi.Measurement.Verweving;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.Study;

/// <summary>What the scan says beside the statement: where most was lost, use by learning culture, and what weighs in it. It explains; nothing of it is added to the ROI.</summary>
public sealed class RoiCultureHandler(
    ReadableProgrammes programmes, Studies studies, WhichProgramme which, StatementCards cards, CheckInGate figures, Gate gate, BotDbContext db)
    : StatementLook(programmes, studies, which), IVerbHandler
{
    private const int FactorsNamed = 3;

    public static string Verb => Verbs.RoiCulture;

    protected override async Task<Card> Go(Programme programme, StudySheet sheet, Turn turn, CancellationToken cancellation)
    {
        var language = turn.Language;
        List<CardBlock> blocks = [new CardBlock.Note(StudyTexts.CultureIntro.In(language))];
        if (turn.Person.Role == Role.LearningProfessional)
        {
            // Of everybody in the programme: beside the figures of one team it would tell a manager of the few outside it.
            blocks.AddRange(Chain(sheet, language));
        }

        var rounds = await db.Rounds.AsNoTracking().Where(round => round.ProgrammeId == programme.Id && round.State == RoundState.Closed).ToListAsync(cancellation);
        blocks.AddRange(await Bands(programme, sheet, rounds, language, cancellation));
        blocks.Add(new CardBlock.Text(await Factors(language, cancellation)));

        var picks = await figures.Picks([.. rounds.Where(round => round.Moment == CheckInMoment.Use60).Select(round => round.Id)], cancellation);
        if (picks.Where(pick => pick.Question == Questions.Barriers && pick.Code != ReleasedPick.Other).GroupBy(pick => pick.Code)
            .OrderByDescending(code => code.Sum(one => one.People)).ThenBy(code => code.Key, StringComparer.Ordinal).FirstOrDefault() is { } first)
        {
            blocks.Add(new CardBlock.Text(StudyTexts.AdviceBarrier.In(language, Questions.Named(first.Key)!.In(language)), TextTone.Good));
        }

        return cards.Behind(programme, turn, StudyTexts.CultureTitle, blocks, startsHabits: turn.Person.Role == Role.LearningProfessional);
    }

    private static IEnumerable<CardBlock> Chain(StudySheet sheet, Language language)
    {
        // What was approved before there was a cap tells too much.
        if (sheet.Chain is not { Cap: > 0 } chain)
        {
            yield return new CardBlock.Text(StudyTexts.ChainNone.In(language));
            yield break;
        }

        yield return new CardBlock.Text(StudyTexts.ChainTitle.In(language), TextTone.Emphasis);
        TextKey[] levels = [ProgrammeTexts.Level1, ProgrammeTexts.Level2, ProgrammeTexts.Level3, ProgrammeTexts.Level4];
        foreach (var (level, share) in levels.Zip(chain.Shares))
        {
            var words = share >= 1 - chain.Cap ? StudyTexts.BarrierAtLeast : share <= chain.Cap ? StudyTexts.AtMost : StudyTexts.BarrierShare;
            yield return new CardBlock.Bar(level.In(language), share * 100, words.In(language, MoneyWords.Percent((decimal)share * 100, language)));
        }

        yield return new CardBlock.Text(chain.Largest is { } lost ? StudyTexts.ChainLost.In(language, lost) : StudyTexts.ChainNot.In(language));
    }

    private async Task<IReadOnlyList<CardBlock>> Bands(Programme programme, StudySheet sheet, List<Round> rounds, Language language, CancellationToken cancellation)
    {
        var used = await figures.UseByTeam([.. rounds.Where(round => round.Moment == CheckInMoment.Use60).Select(round => round.Id)], programme.Id.Value, cancellation);
        var culture = await figures.CultureBefore(new DateTimeOffset(programme.StartsOn, TimeOnly.MinValue, TimeSpan.Zero), cancellation);
        var teams = programme.Teams.Select(team => team.TeamId).Where(team => used.ContainsKey(team) && culture.ContainsKey(team)).OrderBy(team => team.Value).ToList();
        var bands = CultureBands.Divide([.. teams.Select((team, number) => new TeamCulture(number, culture[team], used[team].Respondents))], programme.Threshold);
        if (bands.Value is not { } divided)
        {
            return [new CardBlock.Text(StudyTexts.BandsNone.In(language))];
        }

        (decimal Use, int People) In(CultureBand band)
        {
            var own = teams.Where((_, number) => divided.Of[number] == band).Select(team => used[team]).ToList();
            var people = own.Sum(figure => figure.Respondents);
            return ((decimal)own.Sum(figure => figure.Mean!.Value * figure.Respondents) / people / 100, people);
        }

        var (low, middle, high) = (In(CultureBand.Low), In(CultureBand.Middle), In(CultureBand.High));
        List<CardBlock> blocks =
        [
            .. new[] { (StudyTexts.BandHigh, high), (StudyTexts.BandMiddle, middle), (StudyTexts.BandLow, low) }.Select(band => new CardBlock.Bar(
                band.Item1.In(language), (double)band.Item2.Use * 100, StudyTexts.BandUse.In(language, MoneyWords.Percent(band.Item2.Use * 100, language), band.Item2.People))),
        ];
        var users = low.Use * low.People + middle.Use * middle.People + high.Use * high.People;
        if (sheet.Benefits is > 0 and var benefits && users > 0)
        {
            var gap = TransferGap.Forecast(low.Use, low.People, high.Use, high.People, Money.Of(benefits / users, Currency.Of(sheet.Currency)));
            blocks.Add(new CardBlock.Text(StudyTexts.TransferGap.In(language, MoneyWords.Of(gap.Gap, language))));
        }

        return blocks;
    }

    private async Task<string> Factors(Language language, CancellationToken cancellation)
    {
        var wave = await db.Waves.AsNoTracking().Where(w => w.State == Scan.WaveState.Closed).OrderByDescending(w => w.ClosedAt).Select(w => w.Id).FirstOrDefaultAsync(cancellation);
        var drivers = await gate.DriversIn(wave, cancellation);
        return drivers.Verdict is null || drivers.Rows.Count == 0
            ? StudyTexts.FactorsNone.In(language)
            : StudyTexts.FactorsTitle.In(language, string.Join(", ", drivers.Rows.Take(FactorsNamed).Select(driver => FactorWords.Of(driver.ScaleCode).In(language))));
    }
}
