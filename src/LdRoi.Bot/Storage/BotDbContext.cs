using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Programmes;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Programmes.Notes;
using LdRoi.Bot.Scan;
using LdRoi.Channels;
using LdRoi.Channels.Cards;
using LdRoi.Measurement;
using LdRoi.Measurement.Drivers;
using LdRoi.Measurement.Roi;
using LdRoi.Measurement.Scan;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Storage;

/// <summary>
/// Everything the product keeps. Each provider derives from it, with migrations of its own. Answers and the tie between
/// people and respondents have no property here: only Privacy reads those.
/// </summary>
public abstract class BotDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Installation> Installations => Set<Installation>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<KnownAddress> KnownAddresses => Set<KnownAddress>();

    public DbSet<Newcomer> Newcomers => Set<Newcomer>();

    public DbSet<Team> Teams => Set<Team>();

    public DbSet<Campaign> Campaigns => Set<Campaign>();

    public DbSet<Enrollment> Enrollments => Set<Enrollment>();

    public DbSet<Delivery.Delivery> Deliveries => Set<Delivery.Delivery>();

    public DbSet<InstrumentVersion> InstrumentVersions => Set<InstrumentVersion>();

    public DbSet<Wave> Waves => Set<Wave>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<Programme> Programmes => Set<Programme>();

    public DbSet<Round> Rounds => Set<Round>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RaiseVersions();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RaiseVersions();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BotDbContext).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(IVersioned))))
        {
            entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        Id<PersonId>();
        Id<TeamId>();
        Id<CampaignId>();
        Id<EnrollmentId>();
        Id<Delivery.DeliveryId>();
        Id<WaveId>();
        Id<RespondentId>();
        Id<DraftId>();
        Id<ProgrammeId>();
        Id<RoundId>();
        Words<Role>();
        Words<Language>();
        Words<CampaignState>();
        Words<WaveState>();
        Words<ScanDesign>();
        Words<AnswerKind>();
        Words<Delivery.DeliveryState>();
        Words<DraftEnd>();
        Words<DemoState>();
        Words<ChannelKind>();
        Words<Reason>();
        Words<Verdict>();
        Words<DriverVerdict>();
        Words<ProgrammeKind>();
        Words<IsolationPlan>();
        Words<CheckInMoment>();
        Words<RoundState>();
        Words<CostCategory>();
        Words<ValueNature>();
        Words<ConversionSource>();
        Words<NoteTheme>();

        void Id<TId>()
            where TId : struct, IId<TId> => configurationBuilder.Properties<TId>().HaveConversion<IdConverter<TId>>();

        void Words<TEnum>()
            where TEnum : struct, Enum => configurationBuilder.Properties<TEnum>().HaveConversion<string>().HaveMaxLength(32);
    }

    /// <summary>Finds what was changed, so that the save need not look again.</summary>
    private void RaiseVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>().Where(entry => entry.State == EntityState.Modified))
        {
            entry.Property(versioned => versioned.Version).CurrentValue++;
        }
    }
}
