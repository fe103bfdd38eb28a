using LdRoi.Bot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Programmes.Study;

/// <summary>A statement as somebody approved it: it stays as it is, whatever comes in later.</summary>
public sealed class FrozenStatement
{
    public required ProgrammeId ProgrammeId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required PersonId ApprovedBy { get; init; }

    public required DateTimeOffset ApprovedAt { get; init; }

    /// <summary>The sheet as JSON: amounts behind the gate, and nothing of a person.</summary>
    public required string Sheet { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<FrozenStatement>
    {
        public void Configure(EntityTypeBuilder<FrozenStatement> frozen)
        {
            frozen.ToTable("frozen_statements");
            frozen.HasKey(f => new { f.ProgrammeId, f.Number });
            frozen.HasOne<Programme>().WithMany().HasForeignKey(f => f.ProgrammeId);
            frozen.HasOne<Person>().WithMany().HasForeignKey(f => f.ApprovedBy).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
