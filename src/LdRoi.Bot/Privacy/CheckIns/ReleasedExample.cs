using LdRoi.Bot.Programmes.CheckIns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Privacy.CheckIns;

/// <summary>What somebody wrote in a round in which enough people did; of the whole round and of no team.</summary>
public sealed class ReleasedExample
{
    public required RoundId RoundId { get; init; }

    /// <summary>From 0, in an order that says nothing.</summary>
    public required int Place { get; init; }

    public required string Text { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReleasedExample>
    {
        public void Configure(EntityTypeBuilder<ReleasedExample> example)
        {
            example.ToTable("released_examples");
            example.HasKey(e => new { e.RoundId, e.Place });
            example.Property(e => e.Text).HasMaxLength(RoundIntake.LongestValue);
            example.HasOne<Round>().WithMany().HasForeignKey(e => e.RoundId);
        }
    }
}
