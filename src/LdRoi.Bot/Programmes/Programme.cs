using System.Globalization;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.People;
using LdRoi.Bot.Programmes.Measures;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Programmes;

/// <summary>A training programme as it was registered: what plans, check-ins and statement are made from, so that nothing is typed twice.</summary>
public sealed class Programme : IVersioned
{
    public const int LongestName = 60;
    public const int LongestText = 200;

    public required ProgrammeId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The name as it is compared; unique.</summary>
    public required string NameKey { get; init; }

    public required ProgrammeKind Kind { get; init; }

    public required PersonId CreatedBy { get; init; }

    /// <summary>When what people answered in its check-ins was deleted, because it had been kept long enough; null while it is kept.</summary>
    public DateTimeOffset? ForgottenAt { get; set; }

    /// <summary>When targets were set: one set on the first day or later is none.</summary>
    public required DateOnly RegisteredOn { get; set; }

    /// <summary>First day of the first group of teams.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Last day of the first group of teams; check-ins are counted from it.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>Days of the first group's sessions as ISO dates with commas, in order; empty where only the first and last day are known.</summary>
    public string Sessions { get; init; } = "";

    public required IsolationPlan Isolation { get; init; }

    /// <summary>How much later the second group of teams starts; 0 where all start at once.</summary>
    public int WeeksApart { get; init; }

    /// <summary>Hours of one participant in sessions and preparation.</summary>
    public required decimal HoursEach { get; init; }

    /// <summary>What people are to do at work afterwards; managers are asked whether they see it.</summary>
    public required string Behaviour { get; init; }

    /// <summary>Level 1: share of people with a plan, per cent.</summary>
    public int? ReactionTarget { get; init; }

    /// <summary>Level 2: how well people say they can do it, 0–100.</summary>
    public int? LearningTarget { get; init; }

    /// <summary>Level 3: share of what was learned that is used, per cent.</summary>
    public int? UseTarget { get; init; }

    /// <summary>Level 4: improvement of the first measure, in its unit.</summary>
    public decimal? ImpactTarget { get; init; }

    /// <summary>Level 5, per cent.</summary>
    public int? RoiTarget { get; init; }

    /// <summary>For the forecast: what it is worth in a year when one person uses it; null when nobody could say.</summary>
    public long? WorthEachCents { get; init; }

    /// <summary>How sure the planner was of that, per cent.</summary>
    public int? WorthSure { get; init; }

    /// <summary>Whether an ROI study runs, so that people are asked for estimates at level 4.</summary>
    public required bool HasStudy { get; init; }

    /// <summary>The level-4 measures by code, with commas; see <see cref="EstimatedMeasure"/>.</summary>
    public required string Measures { get; init; }

    /// <summary>What else may move the measures, in the planner's words.</summary>
    public required string Influences { get; init; }

    /// <summary>Whether one of those is new: then no trend may be drawn on.</summary>
    public required bool IsInfluenceNew { get; init; }

    /// <summary>What is deliberately not put into money, by semicolons.</summary>
    public required string Intangibles { get; init; }

    /// <summary>The smallest group of others that a figure may rest on; fixed for the programme.</summary>
    public required int Threshold { get; init; }

    public DateTimeOffset? StoppedAt { get; set; }

    /// <summary>The campaign of the habits that people make of it; null until somebody makes the first.</summary>
    public CampaignId? HabitsId { get; set; }

    public List<ProgrammeTeam> Teams { get; init; } = [];

    public int Version { get; set; }

    public IReadOnlyList<string> MeasureCodes => Measures.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The one that people are asked to estimate: the first that becomes money, else the first; null without measures.</summary>
    public string? EstimatedMeasure =>
        MeasureCodes.FirstOrDefault(code => MeasureCatalogue.Find(code) is { Way: not MoneyWay.None }) ?? (MeasureCodes.Count > 0 ? MeasureCodes[0] : null);

    /// <summary>The sessions of a group of teams, in order.</summary>
    /// <param name="cohort">From 0.</param>
    public IReadOnlyList<DateOnly> SessionsOf(int cohort) =>
        [.. Sessions.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(day => DateOnly.Parse(day, CultureInfo.InvariantCulture).AddDays(7 * WeeksApart * cohort))];

    /// <summary>First day of a group of teams.</summary>
    /// <param name="cohort">From 0.</param>
    public DateOnly StartOf(int cohort) => StartsOn.AddDays(7 * WeeksApart * cohort);

    /// <summary>Last day of a group of teams.</summary>
    /// <param name="cohort">From 0.</param>
    public DateOnly EndOf(int cohort) => EndsOn.AddDays(7 * WeeksApart * cohort);

    /// <summary>Whether both promise the same, so that it was promised when the first of them was registered.</summary>
    public bool HasGoalsOf(Programme other) =>
        (ReactionTarget, LearningTarget, UseTarget, ImpactTarget, RoiTarget, WorthEachCents, WorthSure, Measures)
        == (other.ReactionTarget, other.LearningTarget, other.UseTarget, other.ImpactTarget, other.RoiTarget, other.WorthEachCents, other.WorthSure, other.Measures);

    public static string KeyOf(string name) => name.Trim().ToLowerInvariant();

    internal sealed class Configuration : IEntityTypeConfiguration<Programme>
    {
        public void Configure(EntityTypeBuilder<Programme> programme)
        {
            programme.ToTable("programmes");
            programme.Property(p => p.Name).HasMaxLength(LongestName);
            programme.Property(p => p.NameKey).HasMaxLength(LongestName);
            programme.HasIndex(p => p.NameKey).IsUnique();
            programme.Property(p => p.Sessions).HasMaxLength(LongestText);
            programme.Property(p => p.HoursEach).HasPrecision(9, 2);
            programme.Property(p => p.ImpactTarget).HasPrecision(18, 4);
            programme.Property(p => p.Behaviour).HasMaxLength(LongestText);
            programme.Property(p => p.Measures).HasMaxLength(LongestText);
            programme.Property(p => p.Influences).HasMaxLength(LongestText);
            programme.Property(p => p.Intangibles).HasMaxLength(LongestText);
            programme.HasOne<Person>().WithMany().HasForeignKey(p => p.CreatedBy).OnDelete(DeleteBehavior.Restrict);
            programme.HasMany(p => p.Teams).WithOne().HasForeignKey(t => t.ProgrammeId);
        }
    }
}

/// <summary>What a programme is about.</summary>
public enum ProgrammeKind
{
    Leadership,
    Onboarding,
    Digital,
    Other,
}

/// <summary>How the effect is to be told from everything else; other methods that the figures allow stand beside it.</summary>
public enum IsolationPlan
{
    /// <summary>Half of the teams start later: until then they show what would have happened anyway.</summary>
    Staggered,

    /// <summary>Teams that never take part are the comparison.</summary>
    ControlGroup,

    /// <summary>The line before, drawn on.</summary>
    Trend,

    /// <summary>People estimate.</summary>
    Estimates,
}

/// <summary>A team that takes part, with all below it, and when.</summary>
public sealed class ProgrammeTeam
{
    public required ProgrammeId ProgrammeId { get; init; }

    public required TeamId TeamId { get; init; }

    /// <summary>0 for the first group, 1 for the one that starts later.</summary>
    public required int Cohort { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ProgrammeTeam>
    {
        public void Configure(EntityTypeBuilder<ProgrammeTeam> team)
        {
            team.ToTable("programme_teams");
            team.HasKey(t => new { t.ProgrammeId, t.TeamId });
            team.HasOne<Team>().WithMany().HasForeignKey(t => t.TeamId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Somebody who takes part. Who does is known to whoever registers it; what they answer is not.</summary>
public sealed class Participant
{
    public required ProgrammeId ProgrammeId { get; init; }

    public required PersonId PersonId { get; init; }

    public required int Cohort { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Participant>
    {
        public void Configure(EntityTypeBuilder<Participant> participant)
        {
            participant.ToTable("participants");
            participant.HasKey(p => new { p.ProgrammeId, p.PersonId });
            participant.HasOne<Programme>().WithMany().HasForeignKey(p => p.ProgrammeId);
            participant.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
