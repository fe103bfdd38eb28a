using LdRoi.Bot.People;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Measurement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Privacy.CheckIns;

/// <summary>What readers may know of one question in one round and team: written once when the round closes. A withheld one holds no number.</summary>
public sealed class ReleasedAnswer
{
    public required RoundId RoundId { get; init; }

    /// <summary>A team; or the programme's own id, for everybody in the round.</summary>
    public required Guid GroupId { get; init; }

    public required string Question { get; init; }

    public Reason? Withheld { get; init; }

    public int Respondents { get; init; }

    public int Invited { get; init; }

    /// <summary>0–100, whole points.</summary>
    public double? Mean { get; init; }

    public int? BandLow { get; init; }

    public int? BandHigh { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReleasedAnswer>
    {
        public void Configure(EntityTypeBuilder<ReleasedAnswer> figure)
        {
            figure.ToTable("released_answers");
            figure.HasKey(f => new { f.RoundId, f.GroupId, f.Question });
            figure.Property(f => f.Question).HasMaxLength(16);
            figure.HasOne<Round>().WithMany().HasForeignKey(f => f.RoundId);
        }
    }
}

/// <summary>How many in a round picked one thing off a list; only where that is enough people.</summary>
public sealed class ReleasedPick
{
    public required RoundId RoundId { get; init; }

    public required string Question { get; init; }

    /// <summary>Of the list; <see cref="Other"/> for what too few people named each.</summary>
    public required string Code { get; init; }

    public required int People { get; init; }

    /// <summary>Of how many who answered.</summary>
    public required int Respondents { get; init; }

    /// <summary>So many, or more: nearly everybody named it.</summary>
    public bool IsAtLeast { get; init; }

    public const string Other = "other";

    internal sealed class Configuration : IEntityTypeConfiguration<ReleasedPick>
    {
        public void Configure(EntityTypeBuilder<ReleasedPick> pick)
        {
            pick.ToTable("released_picks");
            pick.HasKey(p => new { p.RoundId, p.Question, p.Code });
            pick.Property(p => p.Question).HasMaxLength(16);
            pick.Property(p => p.Code).HasMaxLength(16);
            pick.HasOne<Round>().WithMany().HasForeignKey(p => p.RoundId);
        }
    }
}
