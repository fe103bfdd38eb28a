using LdRoi.Bot.People;
using LdRoi.Bot.Scan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Reports;

/// <summary>What a manager does with a team's result, for the team to see: one thing at a time.</summary>
public sealed class TeamStep
{
    public required WaveId WaveId { get; init; }

    public required TeamId TeamId { get; init; }

    /// <summary>The scale that is taken up.</summary>
    public required string ScaleCode { get; set; }

    public required TeamStepKind Kind { get; set; }

    public required DateTimeOffset ChosenAt { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<TeamStep>
    {
        public void Configure(EntityTypeBuilder<TeamStep> step)
        {
            step.ToTable("team_steps");
            step.HasKey(s => new { s.WaveId, s.TeamId });
            step.Property(s => s.ScaleCode).HasMaxLength(16);
            step.Property(s => s.Kind).HasConversion<string>().HasMaxLength(32);
            step.HasOne<Wave>().WithMany().HasForeignKey(s => s.WaveId);
        }
    }
}

public enum TeamStepKind
{
    /// <summary>The team talks about it.</summary>
    Conversation,

    /// <summary>The team tries a tiny habit.</summary>
    Habit,
}
