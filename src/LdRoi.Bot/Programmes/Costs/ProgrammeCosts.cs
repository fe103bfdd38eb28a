using System.Security.Cryptography;
using System.Text;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using LdRoi.Measurement.Roi;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.Costs;

/// <summary>The ledger of a programme: what was entered, and the time of participants where nobody entered that.</summary>
public sealed class ProgrammeCosts(BotDbContext db, OrganisationOptions organisation, TimeProvider time)
{
    /// <summary>Share on top of a salary. Convention; whoever knows better enters the time as a cost.</summary>
    private const decimal EmployerCharges = 0.3m;

    /// <summary>Worked in a year. Convention.</summary>
    private const decimal ProductiveHours = 1_650;

    /// <summary>A card of a check-in takes about so long. Convention.</summary>
    private const decimal MinutesPerCheckIn = 3;

    /// <summary>A mean salary is used in steps of this.</summary>
    private const decimal SalaryStep = 5_000;

    /// <summary>Of somebody whose people take part: briefing before, a talk after. Convention; whoever knows better enters it as a cost.</summary>
    private const decimal HoursPerManager = 1;

    /// <summary>Salaries that a mean needs before it is used.</summary>
    private const int FewestSalaries = 5;

    public async Task<CostLedger> Ledger(Programme programme, CancellationToken cancellation)
    {
        var entries = await Entered(programme.Id).AsNoTracking().OrderBy(cost => cost.Category).ThenBy(cost => cost.Id).ToListAsync(cancellation);
        var currency = Currency.Of(entries.Count > 0 ? entries[0].Currency : Currency.Euro.Code);
        List<CostLine> lines = [.. entries.Select(entry => entry.Line)];
        if (currency == Currency.Euro && lines.All(line => line.Category != CostCategory.ParticipantTime) && await Time(programme, cancellation) is { } time)
        {
            lines.Add(time);
        }

        if (currency == Currency.Euro && lines.All(line => line.Category != CostCategory.ManagerTime) && await ManagerTime(programme, cancellation) is { } managers)
        {
            lines.Add(managers);
        }

        return new CostLedger(currency, lines);
    }

    /// <summary>What somebody entered and nobody took out again.</summary>
    public IQueryable<CostEntry> Entered(ProgrammeId programme) => db.Set<CostEntry>().Where(cost => cost.ProgrammeId == programme && cost.TakenOutAt == null);

    /// <summary>Takes a line out, once; null when it is not there. Statements that were approved with it keep it.</summary>
    public async Task<CostEntry?> TakeOut(ProgrammeId programme, Guid id, PersonId by, CancellationToken cancellation)
    {
        if (await Entered(programme).FirstOrDefaultAsync(cost => cost.Id == id, cancellation) is not { } entry)
        {
            return null;
        }

        (entry.TakenOutAt, entry.TakenOutBy) = (time.GetUtcNow(), by);
        return entry;
    }

    /// <summary>The amount under which a reference of the source's own was entered in a category; null when it was not.</summary>
    public Task<long?> CentsOf(ProgrammeId programme, CostCategory category, string reference, CancellationToken cancellation)
    {
        var key = Key($"{category}|{reference}");
        return Entered(programme).Where(cost => cost.Reference == key).Select(cost => (long?)cost.AmountCents).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Null when exactly this line is there already: a file that comes twice doubles nothing.</summary>
    /// <param name="reference">Of the source's own; empty when it has none.</param>
    /// <param name="copy">From 0; of lines that are alike in one file, which one.</param>
    /// <param name="byHand">Then a line that was taken out counts again.</param>
    public async Task<CostEntry?> Add(
        ProgrammeId programme, CostCategory category, long cents, string currency, string source, IdSource ids, string reference, int copy, bool byHand,
        CancellationToken cancellation)
    {
        var key = reference.Length > 0 ? Key($"{category}|{reference}") : Key($"{category}|{cents}|{currency}|{source}|{copy}");
        var known = db.Set<CostEntry>().Local.FirstOrDefault(cost => cost.ProgrammeId == programme && cost.Reference == key)
            ?? await db.Set<CostEntry>().FirstOrDefaultAsync(cost => cost.ProgrammeId == programme && cost.Reference == key, cancellation);
        if (known is not null && (known.TakenOutAt is null || (!byHand && known.AmountCents == cents)))
        {
            return null;
        }

        if (known is not null)
        {
            (known.AmountCents, known.Source, known.TakenOutAt, known.TakenOutBy) = (cents, source, null, null);
            return known;
        }

        var entry = new CostEntry
        {
            Id = ids.Next(), ProgrammeId = programme, Category = category, AmountCents = cents, Currency = currency, Source = source, Reference = key,
        };
        db.Add(entry);
        return entry;
    }

    /// <summary>Stands for a ledger: two that are alike have the same.</summary>
    internal static string StampOf(CostLedger ledger) =>
        Key(string.Join('|', ledger.Lines.Select(line => FormattableString.Invariant($"{line.Category}:{line.Amount.Amount}:{line.Source}"))));

    /// <summary>The currency of what was entered; null when nothing was.</summary>
    public Task<string?> CurrencyOf(ProgrammeId programme, CancellationToken cancellation) =>
        Entered(programme).Select(cost => cost.Currency).FirstOrDefaultAsync(cancellation);

    internal static TextKey NameOf(CostCategory category) => category switch
    {
        CostCategory.NeedsAnalysis => CostTexts.NeedsAnalysis,
        CostCategory.DesignAndDevelopment => CostTexts.DesignAndDevelopment,
        CostCategory.Licences => CostTexts.Licences,
        CostCategory.Delivery => CostTexts.Delivery,
        CostCategory.Facilities => CostTexts.Facilities,
        CostCategory.Travel => CostTexts.Travel,
        CostCategory.ParticipantTime => CostTexts.ParticipantTime,
        CostCategory.ManagerTime => CostTexts.LeadTime,
        CostCategory.Coordination => CostTexts.Coordination,
        CostCategory.Overhead => CostTexts.Overhead,
        _ => CostTexts.Evaluation,
    };

    /// <summary>Hours × loaded hour, check-ins included, at the mean salary of the organisation: a mean of those who take part would tell of few.</summary>
    private async Task<CostLine?> Time(Programme programme, CancellationToken cancellation)
    {
        if (await Hour(cancellation) is not { } hour)
        {
            return null;
        }

        var people = await db.Set<Participant>().CountAsync(one => one.ProgrammeId == programme.Id, cancellation);
        var minutes = CheckInMoments.Of(programme.HasStudy).Count(moment => !moment.AsksManagers()) * MinutesPerCheckIn;
        return new CostLine(
            CostCategory.ParticipantTime, hour.Of(people, programme.HoursEach, minutes),
            CostTexts.Computed.In(
                organisation.Language, people, programme.HoursEach.ToString("0.##", organisation.Language.Culture()), minutes, MoneyWords.Of(hour.Cost, organisation.Language)));
    }

    /// <summary>Of those who lead participants: an hour each to prepare and to talk afterwards, and their own check-ins.</summary>
    private async Task<CostLine?> ManagerTime(Programme programme, CancellationToken cancellation)
    {
        if (await Hour(cancellation) is not { } hour)
        {
            return null;
        }

        var managers = await (
            from participant in db.Set<Participant>()
            join person in db.People on participant.PersonId equals person.Id
            join team in db.Teams on person.TeamId equals team.Id
            where participant.ProgrammeId == programme.Id && team.ManagerId != null
            select team.ManagerId).Distinct().CountAsync(cancellation);
        var minutes = CheckInMoments.Of(programme.HasStudy).Count(moment => moment.AsksManagers()) * MinutesPerCheckIn;
        return new CostLine(
            CostCategory.ManagerTime, hour.Of(managers, HoursPerManager, minutes),
            CostTexts.ComputedLeads.In(
                organisation.Language, managers, HoursPerManager.ToString("0.##", organisation.Language.Culture()), minutes, MoneyWords.Of(hour.Cost, organisation.Language)));
    }

    /// <summary>Null where too few salaries are known.</summary>
    private async Task<LoadedHour?> Hour(CancellationToken cancellation)
    {
        var salaries = db.People.Where(person => person.LeftAt == null && person.AnnualSalaryCents != null).Select(person => person.AnnualSalaryCents!.Value);
        return await salaries.CountAsync(cancellation) < FewestSalaries
            ? null
            : LoadedHour.Of(Money.Euro(Coarse((decimal)await salaries.AverageAsync(cancellation) / 100)), EmployerCharges, ProductiveHours);
    }

    /// <summary>So coarse that who came or went between two looks cannot be read from it, and never less than it is: of two costs the higher counts.</summary>
    private static decimal Coarse(decimal salary) => decimal.Ceiling(salary / SalaryStep) * SalaryStep;

    private static string Key(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
