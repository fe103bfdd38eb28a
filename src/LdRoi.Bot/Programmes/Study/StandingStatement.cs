using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Programmes.Study;

/// <summary>
/// A programme's statement as things stand: made once after something it rests on came in, and then only read. So people who
/// leave or change teams change no figure by themselves, and a look costs a look.
/// </summary>
public sealed class StandingStatement : IVersioned
{
    public required ProgrammeId ProgrammeId { get; init; }

    /// <summary>The sheet as JSON; null when something came in since it was made.</summary>
    public string? Sheet { get; set; }

    /// <summary>Stands for the costs it was made with: those also follow salaries, which come with the list of people.</summary>
    public string? Costs { get; set; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<StandingStatement>
    {
        public void Configure(EntityTypeBuilder<StandingStatement> standing)
        {
            standing.ToTable("standing_statements");
            standing.HasKey(s => s.ProgrammeId);
            standing.Property(s => s.Costs).HasMaxLength(80);
            standing.HasOne<Programme>().WithOne().HasForeignKey<StandingStatement>(s => s.ProgrammeId);
        }
    }
}

/// <summary>Told by whoever brings in something that a statement rests on.</summary>
public sealed class StandingStatements(BotDbContext db)
{
    public Task Outdate(ProgrammeId programme, CancellationToken cancellation) =>
        Outdate(db.Set<StandingStatement>().Where(standing => standing.ProgrammeId == programme), cancellation);

    /// <summary>Figures and unit values concern whatever programme uses them; so does that a programme beside comes, changes or stops.</summary>
    public Task OutdateAll(CancellationToken cancellation) => Outdate(db.Set<StandingStatement>(), cancellation);

    // The version too: a statement that is being made meanwhile, of what was there before, is not kept. One of answers that are
    // deleted by now stays: nobody could make it anew.
    private Task<int> Outdate(IQueryable<StandingStatement> standing, CancellationToken cancellation) => standing
        .Where(one => !db.Programmes.Any(programme => programme.Id == one.ProgrammeId && programme.ForgottenAt != null))
        .ExecuteUpdateAsync(set => set.SetProperty(one => one.Sheet, (string?)null).SetProperty(one => one.Version, one => one.Version + 1), cancellation);
}
