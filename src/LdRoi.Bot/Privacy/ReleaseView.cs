using LdRoi.Bot.People;
using LdRoi.Bot.Scan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Privacy;

/// <summary>The ledger: who looked at which release, when. It holds no figure.</summary>
public sealed class ReleaseView
{
    public required Guid Id { get; init; }

    public required PersonId ReaderId { get; init; }

    public required WaveId WaveId { get; init; }

    public required TeamId TeamId { get; init; }

    public required DateTimeOffset ViewedAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReleaseView>
    {
        public void Configure(EntityTypeBuilder<ReleaseView> view)
        {
            view.ToTable("release_views");
            view.HasIndex(v => v.WaveId);
        }
    }
}
