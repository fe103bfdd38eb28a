using LdRoi.Bot.People;
using LdRoi.Bot.Scan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Privacy;

/// <summary>What a respondent wrote on the open question of a wave. Like an answer it carries neither a delivery nor a time.</summary>
internal sealed class Comment
{
    /// <summary>In UTF-16 units, so at most 3,000 bytes of UTF-8; several fit on a card.</summary>
    public const int MaximumLength = 1_000;

    public required WaveId WaveId { get; init; }

    public required RespondentId RespondentId { get; init; }

    public required string Text { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Comment>
    {
        public void Configure(EntityTypeBuilder<Comment> comment)
        {
            comment.ToTable("comments");
            comment.HasKey(c => new { c.WaveId, c.RespondentId });
            comment.Property(c => c.Text).HasMaxLength(MaximumLength);
            comment.HasOne<Invitee>().WithMany().HasForeignKey(c => new { c.WaveId, c.RespondentId });
        }
    }
}

/// <summary>A comment that readers of a team may see, in an order that says nothing of who wrote it or when.</summary>
public sealed class ReleasedComment
{
    public required WaveId WaveId { get; init; }

    /// <summary>The smallest team in which it may be shown; it counts in the teams above as well.</summary>
    public required TeamId TeamId { get; init; }

    /// <summary>From 0 over the whole wave, after shuffling.</summary>
    public required int Place { get; init; }

    public required string Text { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReleasedComment>
    {
        public void Configure(EntityTypeBuilder<ReleasedComment> comment)
        {
            comment.ToTable("released_comments");
            comment.HasKey(c => new { c.WaveId, c.TeamId, c.Place });
            comment.Property(c => c.Text).HasMaxLength(Comment.MaximumLength);
            comment.HasOne<Wave>().WithMany().HasForeignKey(c => c.WaveId);
        }
    }
}
