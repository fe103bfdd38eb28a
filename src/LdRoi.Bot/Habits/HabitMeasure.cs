using LdRoi.Bot.Storage;
using LdRoi.Measurement;
using LdRoi.Measurement.Habits;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Habits;

/// <summary>How much a habit went by itself on one day, in the person's own words' numbers: 1 not at all, 7 completely.</summary>
public sealed class HabitMeasure
{
    public required HabitId HabitId { get; init; }

    public required DateOnly LocalDate { get; init; }

    /// <summary>"This habit now runs by itself for me": every week.</summary>
    public int? RunsByItself { get; set; }

    /// <summary>The other three: at the start, in the middle and at the end.</summary>
    public int? NoReminder { get; set; }

    public int? RestFollows { get; set; }

    public int? NoEffort { get; set; }

    /// <summary>1–7; null when too little was answered.</summary>
    public double? Score => Automaticity.Score(IsWhole ? [RunsByItself, NoReminder, RestFollows, NoEffort] : [RunsByItself]).Value;

    private bool IsWhole => NoReminder is not null || RestFollows is not null || NoEffort is not null;

    internal sealed class Configuration : IEntityTypeConfiguration<HabitMeasure>
    {
        public void Configure(EntityTypeBuilder<HabitMeasure> measure)
        {
            measure.ToTable("habit_measures");
            measure.Property(m => m.HabitId).HasConversion<IdConverter<HabitId>>();
            measure.HasKey(m => new { m.HabitId, m.LocalDate });
            measure.Ignore(m => m.Score);
            measure.HasOne<Habit>().WithMany().HasForeignKey(m => m.HabitId);
        }
    }
}
