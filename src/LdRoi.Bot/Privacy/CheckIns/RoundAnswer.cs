using LdRoi.Bot.People;
using LdRoi.Bot.Programmes.CheckIns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Privacy.CheckIns;

/// <summary>A respondent who is asked in a round of check-ins, fixed when it opens.</summary>
internal sealed class RoundInvitee
{
    public required RoundId RoundId { get; init; }

    public required RespondentId RespondentId { get; init; }

    /// <summary>The team whose figures the answers count in, copied when the round closes; null when in none.</summary>
    public TeamId? TeamId { get; set; }

    /// <summary>Written as it is by whoever records or closes, so that the one goes after the other.</summary>
    public int Turn { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<RoundInvitee>
    {
        public void Configure(EntityTypeBuilder<RoundInvitee> invitee)
        {
            invitee.ToTable("checkin_invitees");
            invitee.HasKey(i => new { i.RoundId, i.RespondentId });
            invitee.HasOne<Round>().WithMany().HasForeignKey(i => i.RoundId);
            invitee.HasOne<Respondent>().WithMany().HasForeignKey(i => i.RespondentId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>What a respondent answered in a round. Like every answer it carries neither a delivery nor a time.</summary>
internal sealed class RoundAnswer
{
    public required RoundId RoundId { get; init; }

    public required RespondentId RespondentId { get; init; }

    public required string Question { get; init; }

    /// <summary>Codes with commas, a number, or words; null when it was left aside on purpose.</summary>
    public string? Value { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<RoundAnswer>
    {
        public void Configure(EntityTypeBuilder<RoundAnswer> answer)
        {
            answer.ToTable("checkin_answers");
            answer.HasKey(a => new { a.RoundId, a.RespondentId, a.Question });
            answer.Property(a => a.Question).HasMaxLength(16);
            answer.Property(a => a.Value).HasMaxLength(RoundIntake.LongestValue);
            answer.HasOne<RoundInvitee>().WithMany().HasForeignKey(a => new { a.RoundId, a.RespondentId });
        }
    }
}
